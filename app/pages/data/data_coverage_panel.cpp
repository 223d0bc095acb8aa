#include "app/pages/data/data_coverage_panel.h"

#include <QEvent>
#include <QFileDialog>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/messages/message_text.h"
#include "app/models/encoder_text.h"
#include "app/models/feature_set_text.h"
#include "app/pages/data/encode_dialog.h"
#include "app/pages/data/feature_versions_dialog.h"
#include "app/pages/data/impute_menu.h"
#include "app/shell/device_menu.h"
#include "engine/core/message_ids.h"
#include "engine/core/packs/pack.h"
#include "widgets/charts/coverage_row.h"

namespace kinoprism::app {
namespace {

using widgets::Coverage;  // lupdate takes a qualifier before a function for the context of its texts

constexpr data::Modality kModalities[] = {data::Modality::Text, data::Modality::Image, data::Modality::Audio,
                                          data::Modality::Video};

widgets::SignalTone toneOfModality(data::Modality modality) {
  const std::string_view text = name(modality);
  return widgets::toneOf(QString::fromUtf8(text.data(), qsizetype(text.size())));
}

QString encoderNote(const encode::EncoderInfo& encoder) {
  return DataCoveragePanel::tr("%1: %2").arg(messageText(encoder.title), messageText(encoder.summary));
}

/// " · version 2 of 3", where there are several.
QString versionText(const storage::FeatureSet& set, const std::vector<storage::FeatureVersion>& versions) {
  const auto count = std::ranges::count_if(versions, [&](const storage::FeatureVersion& version) {
    return version.set.modality == set.modality && version.set.encoder == set.encoder;
  });
  return count < 2 ? QString() : DataCoveragePanel::tr(" · version %1 of %2").arg(set.number).arg(count);
}

Coverage coverageOf(const storage::FeatureSet& set, const DataHealth& health, const engine::Engine* engine) {
  widgets::Coverage row;
  row.tone = toneOfModality(set.modality);
  row.title = modalityTitle(set.modality);
  row.detail = QStringLiteral("%1 · %2%3")
                   .arg(encoderShortName(set.encoder))
                   .arg(set.dimensions)
                   .arg(versionText(set, health.versions));
  row.real = set.present;
  row.filled = set.filled;
  row.total = health.movies;
  row.toolTip = featureSetDetails(set, engine);
  return row;
}

Coverage nothingOf(data::Modality modality, const DataHealth& health) {
  widgets::Coverage row;
  row.tone = toneOfModality(modality);
  row.title = modalityTitle(modality);
  const qint64 sources = health.sources[size_t(modality)];
  row.detail = sources > 0 ? DataCoveragePanel::tr("not encoded yet") : DataCoveragePanel::tr("no files");
  row.total = health.movies;
  row.toolTip = sources > 0 ? DataCoveragePanel::tr("%Ln movies can be encoded. Choose “Encode missing features”.",
                                                    nullptr, int(sources))
                            : DataCoveragePanel::tr("Drop files or a feature table on the window to import them.");
  return row;
}

Coverage ratingsOf(const DataHealth& health) {
  widgets::Coverage row;
  row.tone = widgets::SignalTone::Collaborative;
  row.title = DataCoveragePanel::tr("Ratings");
  row.detail =
      DataCoveragePanel::tr("%1 by %Ln people", nullptr, int(health.people)).arg(QLocale().toString(health.ratings));
  row.real = health.ratedMovies;
  row.total = health.movies;
  row.toolTip = DataCoveragePanel::tr("Movies with ratings. Unrated movies can only be ranked by content.");
  return row;
}

}  // namespace

DataCoveragePanel::DataCoveragePanel(Services& services, QWidget* parent)
    : widgets::Panel(parent), m_services(services) {
  m_chooseFile = [this](const QString& title) { return QFileDialog::getOpenFileName(this, title); };
  m_encode = new QPushButton(this);
  m_encode->setObjectName("encodeButton");
  m_versions = new QPushButton(this);
  m_versions->setObjectName("versionsButton");
  head()->addWidget(m_versions);
  head()->addWidget(m_encode);
  body()->addStretch(1);
  connect(m_encode, &QPushButton::clicked, this, [this] {
    QMenu* menu = makeMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(m_encode->mapToGlobal(QPoint(0, m_encode->height())));
  });
  connect(m_versions, &QPushButton::clicked, this, &DataCoveragePanel::openVersions);
  connect(&services.data, &DataService::changed, this, &DataCoveragePanel::refresh);
  connect(&services.data, &DataService::jobChanged, this, &DataCoveragePanel::refresh);
  connect(&services.engine, &EngineService::stateChanged, this, &DataCoveragePanel::refresh);
  retranslate();
}

void DataCoveragePanel::retranslate() {
  setTitle(tr("Coverage"));
  m_encode->setText(tr("Encode missing features"));
  m_versions->setText(tr("Versions…"));
  m_versions->setToolTip(
      tr("Features made at different times or with different settings: switch to another version or remove one"));
  refresh();
}

void DataCoveragePanel::refresh() {
  const DataHealth& health = m_services.data.health();
  const LibraryPtr& library = m_services.library.library();
  const bool readOnly = library && library->readOnly();
  m_encode->setEnabled(library && !readOnly && !m_services.data.job());
  m_encode->setToolTip(readOnly ? messageText(library->readOnlyReason())
                                : tr("Uses the best encoder that can run here, or one that you choose"));
  m_versions->setEnabled(!health.versions.empty());
  std::vector<widgets::Coverage> shown;
  for (const data::Modality modality : kModalities) {
    const size_t before = shown.size();
    for (const storage::FeatureSet& set : health.sets) {
      if (set.modality == modality) shown.push_back(coverageOf(set, health, m_services.engine.engine()));
    }
    if (shown.size() == before) shown.push_back(nothingOf(modality, health));
  }
  shown.push_back(ratingsOf(health));
  while (m_rows.size() > shown.size()) {
    delete m_rows.back();
    m_rows.pop_back();
  }
  while (m_rows.size() < shown.size()) {
    m_rows.push_back(new widgets::CoverageRow(this));
    body()->insertWidget(body()->count() - 1, m_rows.back());
  }
  for (size_t k = 0; k < shown.size(); ++k) m_rows[k]->setCoverage(shown[k]);
}

QMenu* DataCoveragePanel::makeMenu() {
  auto* menu = new QMenu(this);
  menu->setToolTipsVisible(true);
  menu->addAction(tr("All missing features"), this,
                  [this] { m_services.data.encodeMissing(m_services.engine.device()); });
  menu->addSeparator();
  for (const data::Modality modality : kModalities) addModality(menu, modality);
  QAction* settings = menu->addAction(tr("With settings…"), this, &DataCoveragePanel::openSettings);
  settings->setToolTip(tr("Choose an encoder and its settings"));
  settings->setEnabled(m_services.engine.engine() != nullptr);
  menu->addSeparator();
  menu->addMenu(new ImputeMenu(m_services, menu));
  menu->addMenu(new DeviceMenu(m_services.engine, menu));
  return menu;
}

void DataCoveragePanel::openSettings() {
  auto* dialog = new EncodeDialog(
      m_services, [this](const encode::EncoderInfo& encoder) { return askForFile(encoder); }, this);
  dialog->open();
}

void DataCoveragePanel::openVersions() { (new FeatureVersionsDialog(m_services, this))->open(); }

void DataCoveragePanel::addModality(QMenu* menu, data::Modality modality) {
  const DataHealth& health = m_services.data.health();
  QMenu* encoders = menu->addMenu(modalityTitle(modality));
  encoders->setToolTipsVisible(true);
  const engine::Engine* engine = m_services.engine.engine();
  if (!engine || health.sources[size_t(modality)] == 0) {
    encoders->menuAction()->setText(modalityTitle(modality) + QStringLiteral(" – ") +
                                    (engine ? tr("no files") : tr("the engine is not loaded yet")));
    encoders->setEnabled(false);
    return;
  }
  for (const encode::EncoderInfo& encoder : engine->encoders()) {
    if (encoder.modality != modality) continue;
    const bool ready = encoder.pack.empty() || health.packs.contains(QString::fromStdString(encoder.pack));
    QString text = encoderShortName(encoder.name);
    // Of word vectors only the file knows.
    if (modality != data::Modality::Text || encoder.file.empty())
      text += QStringLiteral(" · %1").arg(encoder.dimensions);
    QString tip = encoderNote(encoder);
    if (!ready) {
      text += QStringLiteral(" – ") + tr("model pack not installed");
      tip += '\n' + tr("It needs the model pack “%1”: %2")
                        .arg(QString::fromStdString(encoder.pack), messageText(core::MessageId::PackRemedy));
    }
    if (!encoder.file.empty()) {
      text += QStringLiteral(" – ") + tr("choose a file…");
      tip += '\n' + tr("It needs a file that you provide: %1.").arg(messageText(encoder.file));
    }
    QAction* action = encoders->addAction(text, this, [this, encoder] { encode(encoder); });
    action->setEnabled(ready);
    action->setToolTip(tip);
  }
}

void DataCoveragePanel::encode(const encode::EncoderInfo& encoder) {
  EncodeOptions options;
  options.modality = encoder.modality;
  options.encoder = encoder.name;
  options.device = m_services.engine.device();
  options.onlyMissing = true;
  // What is missing is made with the settings of what there is.
  for (const storage::FeatureSet& set : m_services.data.health().sets) {
    if (set.modality == encoder.modality && set.encoder == encoder.name) options.settings = knownSettings(encoder, set);
  }
  if (!encoder.file.empty()) {
    options.file = askForFile(encoder).toStdString();
    if (options.file.empty()) return;
  }
  m_services.data.encode(options);
}

QString DataCoveragePanel::askForFile(const encode::EncoderInfo& encoder) {
  return m_chooseFile(tr("Choose for %1: %2").arg(encoderShortName(encoder.name), messageText(encoder.file)));
}

void DataCoveragePanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  widgets::Panel::changeEvent(event);
}

}  // namespace kinoprism::app
