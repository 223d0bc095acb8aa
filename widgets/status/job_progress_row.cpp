#include "widgets/status/job_progress_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include "widgets/status/jobs_indicator.h"

namespace kinoprism::widgets {
namespace {

constexpr int kSteps = 1000;  // of the bar

}  // namespace

JobProgressRow::JobProgressRow(QWidget* parent) : QWidget(parent) {
  m_text = new QLabel(this);
  m_text->setTextFormat(Qt::PlainText);
  m_bar = new QProgressBar(this);
  m_bar->setTextVisible(false);
  m_bar->setFixedHeight(6);
  m_cancel = new QPushButton(this);
  m_cancel->setAutoDefault(false);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(12);
  row->addWidget(m_text);
  row->addWidget(m_bar, 1);
  row->addWidget(m_cancel);
  connect(m_cancel, &QPushButton::clicked, this, &JobProgressRow::cancelRequested);
  hide();
}

void JobProgressRow::setJob(const std::optional<JobState>& job) {
  setVisible(job.has_value());
  if (!job) return;
  QStringList parts{job->title, job->step, timeLeftText(job->secondsLeft)};
  parts.removeAll(QString());
  m_text->setText(parts.join(QStringLiteral(" · ")));
  m_bar->setAccessibleName(job->title);
  m_bar->setRange(0, job->fraction < 0 ? 0 : kSteps);
  if (job->fraction >= 0) m_bar->setValue(int(job->fraction * kSteps));
  m_cancel->setText(job->cancelling ? tr("Stopping…") : tr("Cancel"));
  m_cancel->setAccessibleName(tr("Cancel %1").arg(job->title));
  m_cancel->setEnabled(job->cancellable && !job->cancelling);
}

}  // namespace kinoprism::widgets
