#include "widgets/status/jobs_indicator.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHash>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "widgets/charts/metric_trace.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace kinoprism::widgets {
namespace {

constexpr int kWidth = 420;
constexpr int kHeight = 24;
constexpr int kBarWidth = 84;

/// "reading ratings · 42% · 3 s left"
QString stateText(const JobState& job) {
  if (job.cancelling) return JobsIndicator::tr("stopping…");
  QStringList parts;
  if (!job.step.isEmpty()) parts << job.step;
  if (job.fraction >= 0) {
    parts << JobsIndicator::tr("%1%").arg(int(std::floor(std::clamp(job.fraction, 0.0, 1.0) * 100)));
  }
  if (const QString left = timeLeftText(job.secondsLeft); !left.isEmpty()) parts << left;
  return parts.join(QStringLiteral(" · "));
}

/// One job of the opened list; kept while the job runs, so that its button keeps the focus.
class JobRow : public QWidget {
 public:
  JobRow(const JobState& job, JobsIndicator* owner, QWidget* parent) : QWidget(parent), m_id(job.id) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(10, 6, 8, 6);
    grid->setVerticalSpacing(3);
    m_title = new QLabel(this);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(themeFont(TextRole::Strong));
    m_state = new QLabel(this);
    m_state->setTextFormat(Qt::PlainText);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_cancel = new QToolButton(this);
    m_cancel->setIcon(makeIcon(Icon::Cancel));
    m_cancel->setToolTip(JobsIndicator::tr("Cancel"));
    QObject::connect(m_cancel, &QToolButton::clicked, owner,
                     [owner, id = job.id] { Q_EMIT owner->cancelRequested(id); });
    grid->addWidget(m_title, 0, 0);
    grid->addWidget(m_state, 1, 0);
    grid->addWidget(m_bar, 2, 0);
    grid->addWidget(m_cancel, 0, 1, 3, 1, Qt::AlignVCenter);
    m_curve = new MetricTrace(this);
    grid->addWidget(m_curve, 3, 0, 1, 2);
    show(job);
  }

  qint64 id() const { return m_id; }

  void show(const JobState& job) {
    m_title->setText(job.title);
    m_state->setText(stateText(job));
    m_bar->setRange(0, job.fraction < 0 ? 0 : 1000);
    if (job.fraction >= 0) m_bar->setValue(int(job.fraction * 1000));
    m_bar->setAccessibleName(job.title);
    m_cancel->setEnabled(job.cancellable && !job.cancelling);
    m_cancel->setAccessibleName(JobsIndicator::tr("Cancel %1").arg(job.title));
    m_curve->setVisible(!job.curve.isEmpty());
    m_curve->setAccessibleName(JobsIndicator::tr("Training curve of %1").arg(job.title));
    m_curve->setCaption(job.curveCaption);
    m_curve->setValues(job.curve);
  }

 private:
  qint64 m_id;
  QLabel* m_title;
  QLabel* m_state;
  QProgressBar* m_bar;
  QToolButton* m_cancel;
  MetricTrace* m_curve;
};

}  // namespace

QString timeLeftText(double seconds) {
  if (!(seconds >= 0) || !std::isfinite(seconds)) return {};
  const qint64 whole = qint64(std::ceil(seconds));
  if (whole < 60) return JobsIndicator::tr("%1 s left").arg(whole);
  const qint64 minutes = (whole + 59) / 60;
  if (minutes < 60) return JobsIndicator::tr("%1 min left").arg(minutes);
  return JobsIndicator::tr("%1 h %2 min left").arg(minutes / 60).arg(minutes % 60);
}

JobsIndicator::JobsIndicator(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::TabFocus);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setCursor(Qt::PointingHandCursor);
  setAccessibleName(tr("Running jobs"));
  m_cancel = new QToolButton(this);
  m_cancel->setIcon(makeIcon(Icon::Cancel));
  m_cancel->setIconSize({14, 14});
  m_cancel->setCursor(Qt::ArrowCursor);
  m_cancel->setToolTip(tr("Cancel"));
  connect(m_cancel, &QToolButton::clicked, this, [this] {
    if (!m_jobs.isEmpty()) Q_EMIT cancelRequested(m_jobs.first().id);
  });
  m_list = new QFrame(this, Qt::Popup);
  m_list->setFrameShape(QFrame::StyledPanel);
  m_list->setAccessibleName(tr("Running jobs"));
  m_listLayout = new QVBoxLayout(m_list);
  m_listLayout->setContentsMargins(2, 2, 2, 2);
  m_listLayout->setSpacing(0);
  setVisible(false);
}

QSize JobsIndicator::sizeHint() const { return {textPixels(kWidth), textPixels(kHeight)}; }

void JobsIndicator::setJobs(const QList<JobState>& jobs) {
  m_jobs = jobs;
  setVisible(!jobs.isEmpty());
  if (jobs.isEmpty()) return m_list->hide();
  const JobState& first = jobs.first();
  m_cancel->setEnabled(first.cancellable && !first.cancelling);
  m_cancel->setAccessibleName(tr("Cancel %1").arg(first.title));
  setAccessibleDescription(first.title + QStringLiteral(": ") + stateText(first));
  setToolTip(first.title + QLatin1Char('\n') + stateText(first));
  if (isListOpen()) fillList();
  update();
}

void JobsIndicator::fillList() {
  const auto runs = [this](qint64 id) {
    return std::any_of(m_jobs.begin(), m_jobs.end(), [id](const JobState& job) { return job.id == id; });
  };
  QHash<qint64, JobRow*> rows;
  for (int k = m_listLayout->count() - 1; k >= 0; --k) {
    auto* row = static_cast<JobRow*>(m_listLayout->itemAt(k)->widget());
    if (runs(row->id()))
      rows.insert(row->id(), row);
    else
      delete row;
  }
  for (const JobState& job : m_jobs) {
    if (JobRow* row = rows.value(job.id))
      row->show(job);
    else
      m_listLayout->addWidget(new JobRow(job, this, m_list));
  }
  m_list->setFixedWidth(textPixels(kWidth));
  m_list->adjustSize();
  m_list->move(mapToGlobal(QPoint(0, -m_list->height() - 4)));
}

void JobsIndicator::openList() {
  if (m_jobs.isEmpty()) return;
  fillList();
  m_list->show();
}

bool JobsIndicator::isListOpen() const { return m_list->isVisible(); }

void JobsIndicator::paintEvent(QPaintEvent*) {
  if (m_jobs.isEmpty()) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& t = theme();
  const JobState& job = m_jobs.first();
  const QRectF groove(6, height() / 2.0 - 3, textPixels(kBarWidth), 6);
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.line);
  painter.drawRoundedRect(groove, 3, 3);
  painter.setBrush(t.focus);
  if (job.fraction >= 0) {
    painter.drawRoundedRect(QRectF(groove.x(), groove.y(), groove.width() * std::min(1.0, job.fraction), 6), 3, 3);
  } else {
    painter.drawRoundedRect(QRectF(groove.center().x() - 12, groove.y(), 24, 6), 3, 3);
  }
  const QFont font = themeFont(TextRole::Small);
  painter.setFont(font);
  const QFontMetrics metrics(font);
  const QString more = m_jobs.size() > 1 ? tr("+%1 more").arg(m_jobs.size() - 1) : QString();
  const int right = m_cancel->x() - 6, moreWidth = more.isEmpty() ? 0 : metrics.horizontalAdvance(more) + 8;
  const QRect line(textPixels(kBarWidth) + 14, 0, right - textPixels(kBarWidth) - 14, height());
  painter.setPen(t.text);
  // The state says what changes, so the title gives way first.
  const QString state = stateText(job);
  const int forState = std::min(line.width() - moreWidth, metrics.horizontalAdvance(state));
  const QString title = metrics.elidedText(job.title, Qt::ElideRight, line.width() - moreWidth - forState - 10);
  painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
  painter.setPen(t.quietText);
  painter.drawText(line.adjusted(metrics.horizontalAdvance(title) + 10, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                   metrics.elidedText(state, Qt::ElideRight, forState + 1));
  painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, more);
  if (!hasFocus()) return;
  painter.setPen(QPen(t.focus, 1.5));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
}

void JobsIndicator::resizeEvent(QResizeEvent*) {
  m_cancel->setGeometry(width() - textPixels(kHeight), 1, textPixels(kHeight) - 2, textPixels(kHeight) - 2);
}

void JobsIndicator::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) openList();
}

void JobsIndicator::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      return openList();
    case Qt::Key_Delete:
      if (m_cancel->isEnabled()) m_cancel->click();
      return;
    default:
      event->ignore();
  }
}

}  // namespace kinoprism::widgets
