#include "app/pages/inspect/fusion_worth_dialog.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/messages/message_text.h"
#include "app/models/encoder_text.h"
#include "app/models/job_state.h"
#include "app/pages/inspect/list_export.h"
#include "widgets/charts/contribution_bars.h"
#include "widgets/charts/interval_plot.h"
#include "widgets/forms/panel.h"
#include "widgets/status/job_progress_row.h"

namespace kinoprism::app {
namespace {

constexpr std::array<const char*, 3> kSlices{"rated movies", "new movies", "new people"};
constexpr QSize kSize(900, 700);

QString figure(double value) { return QLocale().toString(value, 'f', 4); }

QString gainText(const evaluate::Estimate& gain) {
  return FusionWorthDialog::tr("%1 (%2 … %3)")
      .arg(widgets::signedNumber(gain.value, 4), widgets::signedNumber(gain.low, 4),
           widgets::signedNumber(gain.high, 4));
}

QString levelName(const std::optional<fuse::FusionLevel>& level) {
  if (!level) return FusionWorthDialog::tr("Ratings alone");
  switch (*level) {
    case fuse::FusionLevel::Feature:
      return FusionWorthDialog::tr("Feature level");
    case fuse::FusionLevel::Decision:
      return FusionWorthDialog::tr("Decision level");
    case fuse::FusionLevel::Joint:
      return FusionWorthDialog::tr("Joint level");
  }
  return {};
}

widgets::SignalTone toneOf(data::Modality modality) {
  return kinoprism::widgets::toneOf(QString::fromUtf8(name(modality)));
}

/// The rows of a modality in a slice: with it, without it, and with its features shuffled between movies (control).
void addRows(const WorthReport::Slice& slice, QList<widgets::IntervalRow>& rows) {
  const QString modality = modalityTitle(slice.modality);
  const auto add = [&](const QString& name, const evaluate::Estimate& value, widgets::SignalTone tone,
                       const QString& text) {
    rows.append({.name = name,
                 .value = value.value,
                 .low = value.low,
                 .high = value.high,
                 .text = text,
                 .toolTip = slice.protocol,
                 .tone = tone});
  };
  add(FusionWorthDialog::tr("%1: with").arg(modality), slice.with, toneOf(slice.modality), figure(slice.with.value));
  add(FusionWorthDialog::tr("%1: without").arg(modality), slice.without, widgets::SignalTone::Neutral,
      FusionWorthDialog::tr("%1 · gain %2").arg(figure(slice.without.value), gainText(slice.gain)));
  add(FusionWorthDialog::tr("%1: shuffled").arg(modality), slice.shuffled, widgets::SignalTone::Neutral,
      FusionWorthDialog::tr("%1 · gain over shuffled control %2")
          .arg(figure(slice.shuffled.value), gainText(slice.gainOverChance)));
}

}  // namespace

FusionWorthDialog::FusionWorthDialog(Services& services, FusionWorth& worth, QWidget* parent)
    : QDialog(parent), m_services(services), m_worth(worth) {
  setObjectName("fusionWorthDialog");
  setAttribute(Qt::WA_DeleteOnClose);
  resize(kSize);
  build();
  connect(&worth, &FusionWorth::changed, this, &FusionWorthDialog::refresh);
  connect(&worth, &FusionWorth::jobChanged, this, &FusionWorthDialog::showJob);
  connect(&services.library, &LibraryService::closed, this, &QDialog::close);
  connect(m_compare, &QPushButton::clicked, &worth, &FusionWorth::compareLevels);
  connect(m_measure, &QPushButton::clicked, &worth, &FusionWorth::measureWorth);
  connect(m_copy, &QPushButton::clicked, this, &FusionWorthDialog::copy);
  connect(m_job, &widgets::JobProgressRow::cancelRequested, this, [this] {
    if (m_worth.job()) m_worth.job()->cancel();
  });
  retranslate();
}

kinoprism::widgets::Panel* FusionWorthDialog::makePanel(QPushButton*& start) {
  auto* panel = new kinoprism::widgets::Panel(this);
  start = new QPushButton(panel);
  panel->head()->addWidget(start);
  return panel;
}

QLabel* FusionWorthDialog::makeText(widgets::Panel* panel) {
  auto* text = new QLabel(panel);
  text->setWordWrap(true);
  text->setEnabled(false);
  panel->body()->addWidget(text);
  return text;
}

void FusionWorthDialog::build() {
  auto* content = new QWidget(this);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(16, 14, 16, 14);
  column->setSpacing(12);
  m_levelsPanel = makePanel(m_compare);
  m_compare->setObjectName("compareLevelsButton");
  m_levelsText = makeText(m_levelsPanel);
  m_levels = new widgets::IntervalPlot(m_levelsPanel);
  m_levelsPanel->body()->addWidget(m_levels);
  m_levelsProtocol = makeText(m_levelsPanel);
  m_worthPanel = makePanel(m_measure);
  m_measure->setObjectName("measureWorthButton");
  m_worthText = makeText(m_worthPanel);
  for (Slice& slice : m_slices) {
    slice.title = new QLabel(m_worthPanel);
    slice.title->setFont(widgets::themeFont(widgets::TextRole::Strong));
    slice.plot = new widgets::IntervalPlot(m_worthPanel);
    m_worthPanel->body()->addWidget(slice.title);
    m_worthPanel->body()->addWidget(slice.plot);
  }
  m_worthProtocol = makeText(m_worthPanel);
  column->addWidget(m_levelsPanel);
  column->addWidget(m_worthPanel);
  column->addStretch(1);
  auto* scroll = new QScrollArea(this);
  scroll->setWidget(content);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  m_job = new widgets::JobProgressRow(this);
  m_copy = new QPushButton(this);
  m_copy->setAutoDefault(false);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(16, 0, 16, 12);
  foot->addWidget(m_job, 1);
  foot->addStretch(0);
  foot->addWidget(m_copy);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(scroll, 1);
  layout->addLayout(foot);
}

void FusionWorthDialog::retranslate() {
  setWindowTitle(tr("Compare fusion strategies"));
  m_levelsPanel->setTitle(tr("Fusion at three levels"));
  m_worthPanel->setTitle(tr("Gain of each modality"));
  m_levels->setAccessibleName(tr("Fusion at three levels"));
  m_copy->setText(tr("Copy as CSV"));
  m_levelsText->setText(
      tr("All use the same ratings and features. Baseline: EASE on ratings alone. Feature level: CEASE on one joint "
         "vector of all features. Decision level: EASE plus one signal per modality, weights tuned on other people. "
         "Joint level: Multimodal LightGCN trained end to end. NDCG@10 with 95% intervals; the line is the baseline. "
         "Early stopping of the joint model uses these same people, so its result is slightly optimistic."));
  m_worthText->setText(
      tr("The run on screen is retrained without each modality (ablation) and with its features shuffled between "
         "movies (control). For new movies and new people, a tenth of each is held out from training. NDCG@10; gains "
         "are paired by person, with 95% intervals. The weights of the run do not change."));
  refresh();
}

void FusionWorthDialog::refresh() {
  showLevels();
  showWorth();
  showJob();
}

void FusionWorthDialog::showLevels() {
  const auto& levels = m_worth.levels();
  m_compare->setText(levels ? tr("Compare again") : tr("Compare"));
  QList<widgets::IntervalRow> rows;
  for (const LevelComparison::Row& row : levels ? levels->rows : std::vector<LevelComparison::Row>()) {
    rows.append({.name = levelName(row.level),
                 .value = row.ndcg.value,
                 .low = row.ndcg.low,
                 .high = row.ndcg.high,
                 .text = row.level ? QStringLiteral("%1  %2").arg(figure(row.ndcg.value), gainText(row.gain))
                                   : figure(row.ndcg.value),
                 .toolTip = tr("%1 · %2 s")
                                .arg(messageText(core::Message::parse(row.name.toStdString())),
                                     QLocale().toString(row.seconds, 'f', 1)),
                 .tone = row.level ? widgets::SignalTone::Collaborative : widgets::SignalTone::Neutral});
  }
  m_levels->setRows(rows, rows.isEmpty() ? std::nullopt : std::optional(rows.front().value));
  m_levelsProtocol->setText(
      levels ? tr("%1 · measured %2").arg(levels->protocol, QLocale().toString(levels->at, QLocale::ShortFormat))
             : tr("Not measured on this library yet. It takes minutes and can be cancelled."));
}

void FusionWorthDialog::showWorth() {
  const auto& worth = m_worth.worth();
  m_measure->setText(worth ? tr("Measure again") : tr("Measure"));
  const QString titles[] = {tr("Rated movies"), tr("New movies"), tr("New people")};
  for (size_t s = 0; s < m_slices.size(); ++s) {
    QList<widgets::IntervalRow> rows;
    for (const WorthReport::Slice& slice : worth ? worth->slices : std::vector<WorthReport::Slice>()) {
      if (slice.slice == kSlices[s]) addRows(slice, rows);
    }
    m_slices[s].title->setText(titles[s]);
    m_slices[s].title->setVisible(!rows.isEmpty());
    m_slices[s].plot->setAccessibleName(titles[s]);
    m_slices[s].plot->setRows(rows);
  }
  if (worth) {
    m_worthProtocol->setText(
        tr("run %1 · measured %2").arg(worth->run, QLocale().toString(worth->at, QLocale::ShortFormat)));
  } else {
    m_worthProtocol->setText(m_worth.canMeasureWorth()
                                 ? tr("Not measured on this library yet. It takes minutes and can be cancelled.")
                                 : tr("Needs a run that uses features: encode them on the Data page and train."));
  }
}

void FusionWorthDialog::showJob() {
  const Job* job = m_worth.job();
  m_compare->setEnabled(!job);
  m_measure->setEnabled(!job && m_worth.canMeasureWorth());
  m_copy->setEnabled(m_worth.levels() || m_worth.worth());
  m_job->setJob(job ? std::optional(jobState(*job)) : std::nullopt);
}

QString FusionWorthDialog::csv() const {
  const auto number = [](double value) { return QString::number(value, 'f', 6); };
  const auto cells = [&](const evaluate::Estimate& e) {
    return QStringList{number(e.value), number(e.low), number(e.high)};
  };
  QStringList lines{QStringLiteral("what,who,ndcg@10,low,high,gain,gain low,gain high,protocol")};
  const auto add = [&](const QString& what, const QString& who, const evaluate::Estimate& value,
                       const evaluate::Estimate& gain, const QString& protocol) {
    lines.append(
        (QStringList{csvField(what), csvField(who)} + cells(value) + cells(gain) + QStringList{csvField(protocol)})
            .join(','));
  };
  for (const auto& row : m_worth.levels() ? m_worth.levels()->rows : std::vector<LevelComparison::Row>()) {
    add(levelName(row.level), messageText(core::Message::parse(row.name.toStdString())), row.ndcg, row.gain,
        m_worth.levels()->protocol);
  }
  for (const auto& slice : m_worth.worth() ? m_worth.worth()->slices : std::vector<WorthReport::Slice>()) {
    const QString modality = QString::fromUtf8(name(slice.modality));
    add(modality + QStringLiteral(" with"), slice.slice, slice.with, {}, slice.protocol);
    add(modality + QStringLiteral(" without"), slice.slice, slice.without, slice.gain, slice.protocol);
    add(modality + QStringLiteral(" shuffled"), slice.slice, slice.shuffled, slice.gainOverChance, slice.protocol);
  }
  return lines.join('\n');
}

void FusionWorthDialog::copy() { QGuiApplication::clipboard()->setText(csv()); }

void FusionWorthDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace kinoprism::app
