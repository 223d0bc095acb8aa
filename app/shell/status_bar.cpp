#include "app/shell/status_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include "app/models/job_state.h"
#include "widgets/forms/elided_label.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

constexpr int kHeight = 28;

/// How a training goes: what was held out says more than the loss, which only says how well is learnt by heart.
void addCurve(const Job& job, widgets::JobState& state) {
  if (job.epochs().empty()) return;
  QList<double> losses;
  for (const core::Epoch& epoch : job.epochs()) {
    losses << epoch.loss;
    if (epoch.validation) state.curve << *epoch.validation;
  }
  const int round = job.epochs().back().number;
  if (state.curve.isEmpty()) {
    state.curve = losses;
    state.curveCaption = StatusBar::tr("Training loss by epoch, now epoch %1").arg(round);
  } else {
    state.curveCaption = StatusBar::tr("Validation quality by epoch, now epoch %1").arg(round);
  }
}

}  // namespace

StatusBar::StatusBar(Services& services, QWidget* parent) : QWidget(parent), m_services(services) {
  setFixedHeight(widgets::textPixels(kHeight));
  m_text = new widgets::ElidedLabel(this);
  m_text->setObjectName("statusText");
  m_text->setFont(widgets::themeFont(widgets::TextRole::Small));
  m_text->setEnabled(false);
  m_jobs = new widgets::JobsIndicator(this);
  m_undo = new QPushButton(this);
  m_undo->setObjectName("undoButton");
  m_undo->setFlat(true);
  m_undo->setFont(widgets::themeFont(widgets::TextRole::Small));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 0, 8, 0);
  row->addWidget(m_text, 1);
  row->addWidget(m_jobs);
  row->addWidget(m_undo);
  for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
    connect(&services.jobs, signal, this, &StatusBar::showJobs);
  }
  connect(&services.jobs, &QAbstractItemModel::dataChanged, this, &StatusBar::showJobs);
  connect(m_jobs, &widgets::JobsIndicator::cancelRequested, this, [this](qint64 id) {
    for (int row = 0; row < m_services.jobs.rowCount(); ++row) {
      Job* job = m_services.jobs.jobAt(row);
      if (jobState(*job).id == id) job->cancel();
    }
    showJobs();
  });
  connect(m_undo, &QPushButton::clicked, &services.library.labels(), &LabelJournal::undo);
  connect(&services.library.labels(), &LabelJournal::undoChanged, this, &StatusBar::showUndo);
  showUndo();
}

void StatusBar::setText(const QString& text) { m_text->setFullText(text); }

void StatusBar::showJobs() {
  QList<widgets::JobState> states;
  for (int row = 0; row < m_services.jobs.rowCount(); ++row) {
    const Job* job = m_services.jobs.jobAt(row);
    if (job->isEnded()) continue;
    widgets::JobState state = jobState(*job);
    addCurve(*job, state);
    states.append(state);
  }
  m_jobs->setJobs(states);
}

void StatusBar::showUndo() {
  const bool can = m_services.library.labels().canUndo() && !m_services.library.labels().lastLabel().isEmpty();
  m_undo->setVisible(can);
  if (!can) return;
  const QString text = tr("Undo: %1").arg(m_services.library.labels().lastLabel());
  m_undo->setText(m_undo->fontMetrics().elidedText(text, Qt::ElideRight, 320));
  m_undo->setToolTip(text + QStringLiteral(" (Ctrl+Z)"));
}

void StatusBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), widgets::theme().raised);
  painter.fillRect(QRect(0, 0, width(), 1), widgets::theme().line);
}

void StatusBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) showUndo();
  QWidget::changeEvent(event);
}

}  // namespace kinoprism::app
