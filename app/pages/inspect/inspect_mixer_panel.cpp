#include "app/pages/inspect/inspect_mixer_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPaintEvent>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidgetAction>
#include <cmath>
#include <utility>

#include "app/messages/protocol_text.h"
#include "engine/evaluate/metrics.h"
#include "engine/fuse/fusion_level.h"
#include "widgets/charts/metric_trace.h"
#include "widgets/charts/metrics_table.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

ModalitySet modalitiesOf(const LibraryService& library) {
  ModalitySet has{};
  if (!library.info()) return has;
  for (const storage::FeatureSet& set : library.info()->features) has[size_t(set.modality)] = true;
  return has;
}

QString figure(double value) { return QLocale().toString(value, 'f', 4); }

QString nameOf(const evaluate::MetricInfo& info, int cutoff) {
  if (info.name == "ild") return InspectMixerPanel::tr("Diversity (ILD)");
  if (info.name == "novelty") return InspectMixerPanel::tr("Novelty (bits)");
  return QString::fromStdString(evaluate::metricLabel(info, cutoff));
}

widgets::MetricRow rowOf(const serve::LiveMetric& line) {
  const evaluate::MetricInfo& info = evaluate::metric(line.metric);
  widgets::MetricRow row{.name = nameOf(info, line.cutoff),
                         .value = line.value.value,
                         .change = line.change.value,
                         .decimals = line.metric == "novelty"                           ? 2
                                     : line.metric == "ndcg" || line.metric == "recall" ? 4
                                                                                        : 3,
                         .higherIsBetter = info.higherIsBetter};
  if (std::isfinite(line.value.low)) row.halfWidth = (line.value.high - line.value.low) / 2;
  if (std::isfinite(line.change.low)) row.significant = line.change.low > 0 || line.change.high < 0;
  return row;
}

QList<widgets::MetricRow> emptyRows() {
  QList<widgets::MetricRow> rows;
  for (const auto& [name, cutoff] :
       {std::pair("ndcg", 10), {"recall", 20}, {"coverage", 10}, {"ild", 10}, {"novelty", 10}}) {
    rows.append({.name = nameOf(evaluate::metric(name), cutoff)});
  }
  return rows;
}

}  // namespace

InspectMixerPanel::InspectMixerPanel(Services& services, InspectSession& session, SavedMixes& saved, QWidget* parent)
    : QScrollArea(parent), m_services(services), m_session(session), m_saved(saved) {
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setMinimumWidth(widgets::textPixels(300));
  auto* content = new QWidget;
  m_mixer = new widgets::MixerView(content);
  m_note = new QLabel(content);
  m_note->setObjectName("mixerNote");
  m_note->setWordWrap(true);
  m_note->setFont(widgets::themeFont(widgets::TextRole::Small));
  m_note->setEnabled(false);
  m_table = new widgets::MetricsTable(content);
  m_trace = new widgets::MetricTrace(content);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(16, 12, 16, 12);
  column->setSpacing(9);
  column->addWidget(buildHead());
  column->addWidget(m_mixer);
  m_worth = new QToolButton(content);
  m_worth->setObjectName("fusionWorthButton");
  m_worth->setFocusPolicy(Qt::TabFocus);
  connect(m_worth, &QToolButton::clicked, this, &InspectMixerPanel::fusionWorthWanted);
  column->addWidget(m_worth, 0, Qt::AlignLeft);
  column->addWidget(m_note);
  column->addWidget(m_table);
  column->addWidget(m_trace);
  column->addStretch(1);
  setWidget(content);
  content->setAutoFillBackground(false);

  connect(m_mixer, &widgets::MixerView::gestureBegan, this, &InspectMixerPanel::gestureBegan);
  connect(m_mixer, &widgets::MixerView::gestureEnded, this, &InspectMixerPanel::gestureEnded);
  connect(m_mixer, &widgets::MixerView::weightsChanged, this, &InspectMixerPanel::moved);
  connect(m_mixer, &widgets::MixerView::sideChanged, this, [this] {
    m_session.beginMove();
    refreshUndo();
  });
  connect(m_mixer, &widgets::MixerView::autoTuneRequested, this, &InspectMixerPanel::tune);
  connect(m_mixer, &widgets::MixerView::saveRequested, this, &InspectMixerPanel::openSaved);
  connect(&session, &InspectSession::runChanged, this, &InspectMixerPanel::takeRun);
  connect(&session, &InspectSession::metricsChanged, this, &InspectMixerPanel::showMetrics);
  // What the library has features of is known a moment after it was opened.
  connect(&services.library, &LibraryService::infoChanged, this, [this] { showSignals(m_mixer->values()); });
  retranslate();
  takeRun();
}

QWidget* InspectMixerPanel::buildHead() {
  auto* head = new QWidget(this);
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(2);
  m_heading = new QLabel(head);
  m_heading->setFont(widgets::themeFont(widgets::TextRole::Section));
  m_heading->setEnabled(false);
  row->addWidget(m_heading, 1);
  auto add = [&](const char* name, const QString& text, Qt::KeyboardModifiers modifiers, auto&& action) {
    auto* button = new QToolButton(head);
    button->setObjectName(name);
    button->setText(text);
    button->setShortcut(QKeySequence(int(modifiers) | Qt::Key_Z));
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, action);
    row->addWidget(button);
    return button;
  };
  m_undo = add("undoMix", QStringLiteral("↶"), Qt::AltModifier, [this] { undo(); });
  m_redo = add("redoMix", QStringLiteral("↷"), Qt::AltModifier | Qt::ShiftModifier, [this] { redo(); });
  return head;
}

void InspectMixerPanel::takeRun() {
  using Values = widgets::MixerView::Values;
  const auto& run = m_session.run();
  const bool isUpdate = std::exchange(m_ofFirst, run && run->isFirst) && run;
  const int side = m_mixer->side();
  const Values mine = isUpdate ? handSet(m_mixer->values()) : Values();
  std::optional<Values> other;
  if (isUpdate && !m_mixer->otherSide().isEmpty()) other = handSet(m_mixer->otherSide());
  for (MixHistory& history : m_history) history.clear();
  showNote({});
  showLevel();
  m_rows.clear();
  showSignals({});
  if (!mine.isEmpty() || other) keepHandSet(side, mine, other);
  refreshUndo();
  showMetrics();
}

widgets::MixerView::Values InspectMixerPanel::handSet(const widgets::MixerView::Values& values) const {
  widgets::MixerView::Values set;
  for (const widgets::MixerSignal& row : m_rows) {
    const auto value = values.find(row.id);
    if (row.enabled && value != values.end() && std::abs(*value - row.defaultValue) > 1e-9) set.insert(row.id, *value);
  }
  return set;
}

void InspectMixerPanel::keepHandSet(int side, const widgets::MixerView::Values& mine,
                                    const std::optional<widgets::MixerView::Values>& other) {
  using Values = widgets::MixerView::Values;
  const Values tuned = m_mixer->values();
  const fuse::Mix& own = m_session.run()->model.composition().mix;
  const auto with = [&](const Values& set) {
    Values all = tuned;
    all.insert(set);
    return sliderValues(mixOf(all, m_rows, own), m_rows);
  };
  m_mixer->setSides(side, with(mine), other ? with(*other) : Values());
  history().add(tuned, m_mixer->values());
  if (other) m_history[size_t(1 - side)].add(tuned, m_mixer->otherSide());
  moved(m_mixer->values());
  if (!mine.isEmpty())
    showNote(tr("Tuned weights are ready. The sliders that you set keep their values; Alt+Z shows the tuned mix."));
}

void InspectMixerPanel::showLevel() {
  const auto& run = m_session.run();
  const fuse::FusionLevel own = run ? fuse::levelOf(run->model.composition()) : fuse::FusionLevel::Decision;
  const auto level = [&](fuse::FusionLevel which, const QString& text, const QString& how) {
    const bool isOwn = which == own;
    return widgets::MixerLevel{
        .id = QString::fromUtf8(name(which)),
        .name = text,
        .enabled = isOwn,
        .reason = isOwn ? QString() : tr("The run on screen does not use this fusion level. %1").arg(how)};
  };
  m_mixer->setLevels(
      {level(fuse::FusionLevel::Feature, tr("Feature"), tr("Train CEASE to use it.")),
       level(fuse::FusionLevel::Decision, tr("Decision"), tr("Train several recommenders together to use it.")),
       level(fuse::FusionLevel::Joint, tr("Joint"), tr("Train Multimodal LightGCN to use it."))},
      QString::fromUtf8(name(own)));
}

void InspectMixerPanel::showSignals(const widgets::MixerView::Values& values) {
  const auto& run = m_session.run();
  const std::vector<std::string> signals = run ? run->model.signals() : std::vector<std::string>();
  const QList<widgets::MixerSignal> rows =
      mixerRows(signals, run ? run->model.composition().mix : fuse::Mix(), modalitiesOf(m_services.library));
  const bool same = std::ranges::equal(rows, m_rows, [](const widgets::MixerSignal& a, const widgets::MixerSignal& b) {
    return a.id == b.id && a.name == b.name && a.enabled == b.enabled && a.reason == b.reason;
  });
  if (same) return;
  m_rows = rows;
  m_mixer->setSignals(m_rows);
  m_mixer->setValues(values);
  m_mixer->setEnabled(run != nullptr);
}

void InspectMixerPanel::moved(const widgets::MixerView::Values& values) {
  const auto& run = m_session.run();
  if (!run) return;
  m_session.setMix(mixOf(values, m_rows, run->model.composition().mix));
}

void InspectMixerPanel::gestureBegan() {
  m_before = m_mixer->values();
  m_session.beginMove();
}

void InspectMixerPanel::gestureEnded() {
  history().add(m_before, m_mixer->values());
  refreshUndo();
}

void InspectMixerPanel::setAll(const widgets::MixerView::Values& values) {
  m_session.beginMove();
  m_mixer->setValues(values);
  moved(m_mixer->values());
  refreshUndo();
}

void InspectMixerPanel::apply(const fuse::Mix& mix) {
  const widgets::MixerView::Values before = m_mixer->values();
  setAll(sliderValues(mix, m_rows));
  history().add(before, m_mixer->values());
  refreshUndo();
}

void InspectMixerPanel::undo() {
  if (const auto values = history().undo(m_mixer->values())) setAll(*values);
}

void InspectMixerPanel::redo() {
  if (const auto values = history().redo(m_mixer->values())) setAll(*values);
}

void InspectMixerPanel::refreshUndo() {
  m_undo->setEnabled(history().canUndo());
  m_redo->setEnabled(history().canRedo());
}

void InspectMixerPanel::tune() {
  Job* job = m_session.tune([this, run = m_session.run()](serve::TunedMix result) {
    if (run == m_session.run()) tuned(result);
  });
  if (!job) return;
  m_mixer->setTuning(true);
  connect(job, &Job::ended, this, [this] { m_mixer->setTuning(false); });
}

void InspectMixerPanel::tuned(const serve::TunedMix& result) {
  apply(result.mix);
  showNote(tr("Tuned: NDCG@10 %1 → %2 on the people it was tuned on, %3 cross-validated (%Ln people). Alt+Z undoes it.",
              nullptr, int(result.people))
               .arg(figure(result.before), figure(result.inSample), figure(result.crossValidated)));
}

void InspectMixerPanel::showNote(const QString& note) {
  m_note->setText(note);
  m_note->setVisible(!note.isEmpty());
}

void InspectMixerPanel::addSaveField(QMenu* menu) {
  auto* holder = new QWidget(menu);
  auto* row = new QHBoxLayout(holder);
  row->setContentsMargins(8, 6, 8, 6);
  auto* field = new QLineEdit(holder);
  field->setObjectName("mixName");
  field->setMaxLength(60);
  field->setPlaceholderText(tr("Name of this mix"));
  field->setAccessibleName(tr("Name of this mix"));
  auto* button = new QPushButton(tr("Save"), holder);
  button->setEnabled(false);
  row->addWidget(field, 1);
  row->addWidget(button);
  auto* action = new QWidgetAction(menu);
  action->setDefaultWidget(holder);
  menu->addAction(action);
  auto save = [this, field, menu] {
    const QString name = field->text().trimmed();
    if (name.isEmpty()) return;
    m_saved.save(name, m_session.mix());
    menu->close();
  };
  connect(field, &QLineEdit::textChanged, button,
          [button](const QString& text) { button->setEnabled(!text.trimmed().isEmpty()); });
  connect(field, &QLineEdit::returnPressed, this, save);
  connect(button, &QPushButton::clicked, this, save);
  connect(menu, &QMenu::aboutToShow, field, qOverload<>(&QWidget::setFocus));
}

void InspectMixerPanel::openSaved() {
  auto* menu = new QMenu(this);
  menu->setObjectName("savedMixes");
  menu->setAttribute(Qt::WA_DeleteOnClose);
  addSaveField(menu);
  if (!m_saved.all().empty()) {
    menu->addSection(tr("Saved mixes"));
    for (const fuse::Mix& mix : m_saved.all()) {
      menu->addAction(QString::fromStdString(mix.name), this, [this, mix] { apply(mix); });
    }
    QMenu* remove = menu->addMenu(tr("Delete"));
    for (const fuse::Mix& mix : m_saved.all()) {
      const QString name = QString::fromStdString(mix.name);
      remove->addAction(name, this, [this, name] { m_saved.remove(name); });
    }
  }
  QPushButton* button = m_mixer->saveButton();
  menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

QString InspectMixerPanel::protocolText() const {
  const auto& report = m_session.metrics();
  if (!report) return {};
  return kinoprism::app::protocolText(report->protocol) + QStringLiteral(" · ") +
         tr("diversity and novelty @10 · computed on candidate pools: with the run's own mix, NDCG@10 differs by %1 "
            "from the full ranking")
             .arg(QLocale().toString(report->poolError, 'f', 5)) +
         QStringLiteral(" · ") + tr("± and changes: 95% bootstrap, seed %1").arg(report->protocol.seed);
}

void InspectMixerPanel::showMetrics() {
  const auto& report = m_session.metrics();
  m_table->setStale(m_session.areMetricsStale());
  if (!report) {
    m_table->setHeading(tr("Validation, live"));
    m_table->setRows(emptyRows());
    m_table->setProtocol(m_session.metricsProblem());
    m_trace->setValues({});
    m_trace->setBaseline({});
    return;
  }
  m_table->setHeading(tr("Validation, live · %Ln people · %1 ms", nullptr, int(report->protocol.people))
                          .arg(QLocale().toString(report->milliseconds, 'f', 0)));
  QList<widgets::MetricRow> rows;
  for (const serve::LiveMetric& line : report->metrics) rows.append(rowOf(line));
  m_table->setRows(rows);
  m_table->setProtocol(m_session.metricsProblem().isEmpty() ? protocolText() : m_session.metricsProblem());
  m_trace->setValues(m_session.trace());
  const serve::LiveMetric& ndcg = report->metrics.front();
  m_trace->setBaseline(ndcg.value.value - ndcg.change.value);
  m_trace->setCaption(tr("NDCG@10 over the last 20 mixer changes vs %1").arg(m_session.baselineName()));
}

void InspectMixerPanel::retranslate() {
  setAccessibleName(tr("Fusion mixer"));
  m_worth->setText(tr("Compare fusion strategies…"));
  m_worth->setToolTip(tr("Compares fusion at three levels and measures the gain of each modality on this library"));
  m_heading->setText(tr("Fusion mixer"));
  m_undo->setToolTip(tr("Undo the last mixer change (Alt+Z)"));
  m_redo->setToolTip(tr("Redo the mixer change (Alt+Shift+Z)"));
  m_undo->setAccessibleName(tr("Undo mixer change"));
  m_redo->setAccessibleName(tr("Redo mixer change"));
  showLevel();
  showSignals(m_mixer->values());
  showMetrics();
}

void InspectMixerPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QScrollArea::changeEvent(event);
}

void InspectMixerPanel::paintEvent(QPaintEvent* event) {
  QPainter(viewport()).fillRect(event->rect(), widgets::theme().raised);
}

}  // namespace kinoprism::app
