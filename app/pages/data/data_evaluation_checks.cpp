#include "app/pages/data/data_evaluation_checks.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>

#include "app/messages/message_text.h"
#include "app/models/encoder_text.h"
#include "app/pages/data/state_rows.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

// Nats, by convention: below a tenth nothing need be said, from a half on the two parts are about other movies.
constexpr double kSmallDrift = 0.1;
constexpr double kLargeDrift = 0.5;

QString countText(size_t count) { return QLocale().toString(qulonglong(count)); }

}  // namespace

struct DataEvaluationChecks::Row {
  QString name;
  QString number;
  QString state;
  StateTone tone = StateTone::Quiet;
  QString toolTip;
  QString remedy;  ///< on a button; empty: none
  std::function<void()> act;
};

DataEvaluationChecks::DataEvaluationChecks(Services& services, QWidget* parent)
    : QWidget(parent), m_services(services) {
  m_head = new QLabel(this);
  m_head->setFont(widgets::themeFont(widgets::TextRole::Section));
  m_head->setEnabled(false);
  m_hint = new QLabel(this);
  m_hint->setEnabled(false);
  m_hint->setWordWrap(true);
  m_hint->setTextFormat(Qt::PlainText);
  m_rows = new QWidget(this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addWidget(m_head);
  column->addWidget(m_hint);
  column->addWidget(m_rows);
  connect(&services.data, &DataService::changed, this, &DataEvaluationChecks::refresh);
  connect(&services.data, &DataService::jobChanged, this, &DataEvaluationChecks::refresh);
  refresh();
}

QString DataEvaluationChecks::hint() const {
  const DataHealth& health = m_services.data.health();
  if (health.ratings == 0) return tr("There are no ratings yet, so there is nothing to evaluate on.");
  if (!health.evaluation) return tr("“Check the data” also looks for leakage between training and held-out ratings.");
  if (health.evaluationRatings != health.ratings)
    return tr("The ratings have changed since the last check. Check the data again.");
  return {};
}

void DataEvaluationChecks::addSplitRows(std::vector<Row>& rows) {
  const auto& evaluation = m_services.data.health().evaluation;
  if (!evaluation) return;
  const data::SplitChecks& parts = evaluation->parts;
  const QString of =
      tr("Of %Ln held-out ratings; split: %1", nullptr, int(parts.heldOut)).arg(messageText(evaluation->split));
  rows.push_back({tr("same person and movie in training and held-out"),
                  countText(parts.alsoKnown),
                  parts.alsoKnown == 0 ? tr("clean") : tr("leakage: results are too optimistic"),
                  parts.alsoKnown == 0 ? StateTone::Good : StateTone::Bad,
                  of,
                  {},
                  {}});
  Row twins{tr("duplicate movie across training and held-out"),
            countText(parts.twinKnown),
            parts.twinKnown == 0 ? tr("clean") : tr("minor leakage: remove one"),
            parts.twinKnown == 0 ? StateTone::Good : StateTone::Warning,
            tr("Found by identical posters and texts when “Check the data” runs. %1").arg(of),
            {},
            {}};
  if (parts.twinKnown > 0) {
    twins.remedy = tr("show…");
    twins.act = [this] { Q_EMIT twinsWanted(); };
  }
  rows.push_back(std::move(twins));
  const bool isTimed = parts.timed > 0;
  rows.push_back({tr("held-out ratings older than training ratings"),
                  isTimed ? tr("%1%").arg(QLocale().toString(100 * parts.olderShare(), 'f', 1)) : QStringLiteral("–"),
                  !isTimed           ? tr("no timestamps")
                  : parts.older == 0 ? tr("clean")
                                     : tr("random split, stated with every result"),
                  isTimed && parts.older > 0 ? StateTone::Warning
                  : isTimed                  ? StateTone::Good
                                             : StateTone::Quiet,
                  tr("The model may be trained on what a person liked later. %1").arg(of),
                  {},
                  {}});
  const double drift = parts.popularityDrift;
  rows.push_back({tr("popularity drift, training to held-out (KL)"),
                  QLocale().toString(drift, 'f', 2),
                  drift < kSmallDrift   ? tr("small")
                  : drift < kLargeDrift ? tr("noticeable")
                                        : tr("large: held-out and training movies differ"),
                  drift < kSmallDrift   ? StateTone::Good
                  : drift < kLargeDrift ? StateTone::Quiet
                                        : StateTone::Warning,
                  tr("KL divergence in nats between held-out and training movies. %1").arg(of),
                  {},
                  {}});
  rows.push_back({tr("held-out ratings of movies not in training"),
                  countText(parts.unseen),
                  parts.unseen == 0 ? tr("none") : tr("only content can rank them"),
                  StateTone::Quiet,
                  of,
                  {},
                  {}});
  rows.push_back({tr("runs trained on different ratings"),
                  countText(evaluation->oldRuns),
                  evaluation->oldRuns == 0 ? tr("clean") : tr("train them again before comparing"),
                  evaluation->oldRuns == 0 ? StateTone::Good : StateTone::Warning,
                  tr("Ratings that are held out now may have been in their training set."),
                  {},
                  {}});
}

void DataEvaluationChecks::addFeatureRows(std::vector<Row>& rows) {
  const DataHealth& health = m_services.data.health();
  QStringList lacking;
  qint64 most = 0, imputed = 0;
  for (const data::Modality modality :
       {data::Modality::Text, data::Modality::Image, data::Modality::Audio, data::Modality::Video}) {
    qint64 real = 0;
    for (const storage::FeatureSet& set : health.sets) {
      if (set.modality != modality) continue;
      real = std::max<qint64>(real, set.present);
      imputed = std::max<qint64>(imputed, set.filled);
    }
    const qint64 missing = health.movies - real;
    if (missing <= 0) continue;
    lacking.append(QStringLiteral("%1 %2").arg(modalityTitle(modality), countText(size_t(missing))));
    most = std::max(most, missing);
  }
  Row row{tr("movies without features, worst modality"),
          countText(size_t(most)),
          lacking.isEmpty() ? tr("none") : lacking.join(QStringLiteral(" · ")),
          lacking.isEmpty() ? StateTone::Good : StateTone::Quiet,
          tr("For these movies, the signal's weight goes to the other signals."),
          {},
          {}};
  const LibraryPtr& library = m_services.library.library();
  if (!lacking.isEmpty() && library && !library->readOnly()) {
    row.remedy = tr("encode");
    row.act = [this] { m_services.data.encodeMissing(core::Device{}); };
  }
  rows.push_back(std::move(row));
  if (imputed > 0) {
    rows.push_back({tr("movies with imputed features, most per encoder"),
                    countText(size_t(imputed)),
                    tr("excluded from training and evaluation"),
                    StateTone::Good,
                    tr("Imputed features are marked; models treat them as missing."),
                    {},
                    {}});
  }
}

std::vector<DataEvaluationChecks::Row> DataEvaluationChecks::rows() {
  std::vector<Row> rows;
  if (m_services.data.health().ratings > 0) addSplitRows(rows);
  addFeatureRows(rows);
  return rows;
}

void DataEvaluationChecks::refresh() {
  m_head->setText(tr("BEFORE AN EVALUATION"));
  const QString text = hint();
  m_hint->setText(text);
  m_hint->setVisible(!text.isEmpty());
  QGridLayout* grid = newStateGrid(m_rows);
  grid->setVerticalSpacing(5);
  m_lines.clear();
  const bool idle = !m_services.data.job();
  for (int r = 0; Row & row : rows()) {
    auto* name = new QLabel(row.name, m_rows);
    name->setToolTip(row.toolTip);
    grid->addWidget(name, r, 0);
    grid->addWidget(makeNumberLabel(row.number, m_rows), r, 1);
    // To the edge where there is no button.
    grid->addWidget(makeStateLabel(row.state, row.tone, m_rows), r, 2, 1, row.remedy.isEmpty() ? 2 : 1);
    m_lines.append(QStringLiteral("%1: %2, %3").arg(row.name, row.number, row.state));
    if (!row.remedy.isEmpty()) {
      QPushButton* button = makeStateButton(row.remedy, m_lines.last() + QStringLiteral(" – ") + row.remedy, m_rows);
      button->setEnabled(idle);
      grid->addWidget(button, r, 3);
      connect(button, &QPushButton::clicked, this, [act = std::move(row.act)] { act(); });
    }
    ++r;
  }
}

void DataEvaluationChecks::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) refresh();
  // Colours of the states are the theme's; the labels, which are made again, are just hearing of it themselves.
  if (event->type() == QEvent::PaletteChange && m_rows)
    QMetaObject::invokeMethod(this, &DataEvaluationChecks::refresh, Qt::QueuedConnection);
  QWidget::changeEvent(event);
}

}  // namespace kinoprism::app
