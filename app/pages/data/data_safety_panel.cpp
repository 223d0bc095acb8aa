#include "app/pages/data/data_safety_panel.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/messages/message_text.h"
#include "app/pages/data/state_rows.h"
#include "widgets/forms/flow_layout.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

constexpr size_t kBackupsShown = 4;

QString sizeText(qint64 bytes) { return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeSIFormat); }

QString whenText(const QDateTime& when) {
  const QDate today = QDate::currentDate();
  const QString time = when.time().toString(QStringLiteral("HH:mm"));
  const qint64 days = when.date().daysTo(today);
  if (days == 0) return DataSafetyPanel::tr("today %1").arg(time);
  if (days == 1) return DataSafetyPanel::tr("yesterday %1").arg(time);
  return QLocale().toString(when, QLocale::ShortFormat);
}

}  // namespace

DataSafetyPanel::DataSafetyPanel(Services& services, QWidget* parent) : widgets::Panel(parent), m_services(services) {
  m_sizes = new QWidget(this);
  m_backupsHead = new QLabel(this);
  m_backupsHead->setFont(widgets::themeFont(widgets::TextRole::Section));
  m_backupsHead->setEnabled(false);
  m_backups = new QWidget(this);
  m_none = new QLabel(this);
  m_none->setEnabled(false);
  m_none->setWordWrap(true);
  m_backUp = new QPushButton(this);
  m_backUp->setObjectName("backUpButton");
  m_check = new QPushButton(this);
  m_check->setObjectName("checkEverythingButton");
  m_export = new QPushButton(this);
  m_export->setObjectName("exportLabelsButton");
  m_importLabels = new QPushButton(this);
  m_importLabels->setObjectName("importLabelsButton");
  auto* line = new QFrame(this);
  line->setFrameShape(QFrame::HLine);
  line->setFrameShadow(QFrame::Plain);
  line->setForegroundRole(QPalette::Mid);
  body()->addWidget(m_sizes);
  body()->addSpacing(4);
  body()->addWidget(line);
  body()->addWidget(m_backupsHead);
  body()->addWidget(m_backups);
  body()->addWidget(m_none);
  body()->addSpacing(4);
  auto* holder = new QWidget(this);
  auto* buttons = new widgets::FlowLayout(holder, 8);
  for (QPushButton* button : {m_backUp, m_check, m_export, m_importLabels}) buttons->addWidget(button);
  body()->addWidget(holder);
  body()->addStretch(1);
  connect(m_backUp, &QPushButton::clicked, &services.data, &DataService::backUp);
  connect(m_check, &QPushButton::clicked, &services.data, &DataService::checkEverything);
  connect(m_export, &QPushButton::clicked, this, &DataSafetyPanel::exportLabels);
  connect(m_importLabels, &QPushButton::clicked, this, [this] {
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Import labels"), {}, tr("Labels (*.csv *.jsonl *.json);;All files (*)"));
    if (!file.isEmpty()) m_services.data.importLabels(file);
  });
  connect(&services.data, &DataService::changed, this, &DataSafetyPanel::refresh);
  connect(&services.data, &DataService::jobChanged, this, [this] { refresh(); });
  retranslate();
}

void DataSafetyPanel::retranslate() {
  setTitle(tr("Backups and integrity"));
  m_backupsHead->setText(tr("BACKUPS"));
  m_none->setText(
      tr("There is no backup yet. A backup holds everything that cannot be generated again. It is verified by "
         "unpacking and comparing it."));
  m_backUp->setText(tr("Back up now"));
  m_backUp->setToolTip(tr("Into the folder “backups” of the library"));
  m_check->setText(tr("Check everything"));
  m_check->setToolTip(tr("Reads every row and file and compares them with their hashes"));
  m_export->setText(tr("Export labels…"));
  m_export->setToolTip(tr("All labels of all curators, as CSV, JSON lines or JSON for Label Studio"));
  m_importLabels->setText(tr("Import labels…"));
  m_importLabels->setToolTip(
      tr("Labels exported from this or another library, or from Label Studio; existing labels are not duplicated"));
  refresh();
}

QString DataSafetyPanel::stateText() const {
  const auto& integrity = m_services.data.health().integrity;
  if (!integrity) return tr("not checked yet");
  if (integrity->problems.isEmpty()) return tr("integrity checked %1").arg(whenText(integrity->at));
  return tr("%Ln problems, first: %1", nullptr, int(integrity->problems.size()))
      .arg(messageText(core::Message::parse(integrity->problems.first().toStdString())));
}

void DataSafetyPanel::showSizes() {
  const DataHealth& health = m_services.data.health();
  const bool checked = health.integrity.has_value();
  const bool sound = checked && health.integrity->problems.isEmpty();
  const StateTone tone = !checked ? StateTone::Quiet : sound ? StateTone::Good : StateTone::Bad;
  const QString hashes = sound ? tr("hashes match") : checked ? tr("see above") : tr("not checked yet");
  struct Row {
    QString name;
    qint64 bytes;
    QString state;
    StateTone tone;
  };
  const Row rows[] = {
      {QStringLiteral("library.sqlite"), health.databaseBytes, stateText(), tone},
      {tr("features"), health.featureBytes, hashes, sound ? StateTone::Good : StateTone::Quiet},
      {tr("runs (%1)").arg(health.runs), health.runBytes, tr("can be trained again"), StateTone::Quiet},
      {tr("posters, sounds, trailers"), health.mediaBytes, hashes, sound ? StateTone::Good : StateTone::Quiet},
      {tr("thumbnails"), health.thumbnailBytes, tr("can be generated again"), StateTone::Quiet},
  };
  QGridLayout* grid = newStateGrid(m_sizes);
  for (int row = 0; const Row& shown : rows) {
    grid->addWidget(new QLabel(shown.name, m_sizes), row, 0);
    grid->addWidget(makeNumberLabel(sizeText(shown.bytes), m_sizes), row, 1);
    grid->addWidget(makeStateLabel(shown.state, shown.tone, m_sizes), row++, 2);
  }
}

void DataSafetyPanel::showBackups() {
  const std::vector<BackupFile>& backups = m_services.data.health().backups;
  QGridLayout* grid = newStateGrid(m_backups);
  for (size_t k = 0; k < backups.size() && k < kBackupsShown; ++k) {
    const BackupFile& backup = backups[k];
    auto* name = new QLabel(whenText(backup.at), m_backups);
    name->setToolTip(backup.file);
    grid->addWidget(name, int(k), 0);
    grid->addWidget(makeNumberLabel(sizeText(backup.bytes), m_backups), int(k), 1);
    grid->addWidget(backup.isWhole ? makeStateLabel(tr("unpacked and compared"), StateTone::Good, m_backups)
                                   : makeStateLabel(tr("the database before an update"), StateTone::Quiet, m_backups),
                    int(k), 2);
    if (!backup.isWhole) continue;
    auto* button = makeStateButton(tr("restore…"), tr("Restore the backup of %1").arg(whenText(backup.at)), m_backups);
    button->setToolTip(tr("Creates a new library from this backup; the open library does not change"));
    button->setEnabled(!m_services.data.job());
    grid->addWidget(button, int(k), 3);
    connect(button, &QPushButton::clicked, this, [this, file = backup.file] { restore(file); });
  }
  m_backups->setVisible(!backups.empty());
  m_none->setVisible(backups.empty());
}

void DataSafetyPanel::refresh() {
  showSizes();
  showBackups();
  const bool idle = m_services.library.isOpen() && !m_services.data.job();
  for (QPushButton* button : {m_backUp, m_check, m_export}) button->setEnabled(idle);
}

void DataSafetyPanel::restore(const QString& backup) {
  const QString suggested = QFileInfo(m_services.library.folder())
                                .dir()
                                .filePath(m_services.library.title() + tr(" restored") + ".kinoprism");
  const QString folder = QFileDialog::getSaveFileName(this, tr("New folder for the restored library"), suggested);
  if (!folder.isEmpty()) m_services.data.restore(backup, folder);
}

void DataSafetyPanel::exportLabels() {
  const QString file = QFileDialog::getSaveFileName(this, tr("Export labels"), QStringLiteral("labels.csv"),
                                                    tr("CSV (*.csv);;JSON lines (*.jsonl);;Label Studio (*.json)"));
  if (!file.isEmpty()) m_services.data.exportLabels(file);
}

void DataSafetyPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  // Colours of the states are the theme's. Later: the labels, which are made again, are just hearing of it themselves.
  if (event->type() == QEvent::PaletteChange && m_export) {
    QMetaObject::invokeMethod(this, &DataSafetyPanel::refresh, Qt::QueuedConnection);
  }
  widgets::Panel::changeEvent(event);
}

}  // namespace kinoprism::app
