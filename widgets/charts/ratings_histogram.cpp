#include "widgets/charts/ratings_histogram.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "widgets/theme/theme.h"

namespace kinoprism::widgets {
namespace {

constexpr int kHalves = 10;
constexpr int kWholes = 5;

/// Whole stars where nobody gave half ones: ten bins with every second one empty read badly.
QList<qint64> joined(const QList<qint64>& counts) {
  if (counts.size() != kHalves) return counts;
  QList<qint64> wholes;
  for (int k = 0; k < kHalves; k += 2) {
    if (counts[k] != 0) return counts;
    wholes.append(counts[k + 1]);
  }
  return wholes;
}

}  // namespace

RatingsHistogram::RatingsHistogram(QWidget* parent) : QWidget(parent) {
  setAccessibleName(tr("How the ratings are distributed"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void RatingsHistogram::setCounts(const QList<qint64>& counts) {
  Q_ASSERT(counts.isEmpty() || counts.size() == kHalves || counts.size() == kWholes);
  m_counts = joined(counts);
  setAccessibleDescription(
      total() == 0
          ? tr("no ratings")
          : tr("%1 on average from %Ln ratings", nullptr, int(total())).arg(QLocale().toString(mean(), 'f', 1)));
  update();
}

void RatingsHistogram::setOwnRating(double stars) {
  m_own = stars;
  update();
}

qint64 RatingsHistogram::total() const {
  qint64 sum = 0;
  for (const qint64 count : m_counts) sum += count;
  return sum;
}

double RatingsHistogram::starsOf(int bin) const { return m_counts.size() == kHalves ? (bin + 1) / 2.0 : bin + 1.0; }

double RatingsHistogram::mean() const {
  double sum = 0;
  for (int bin = 0; bin < m_counts.size(); ++bin) sum += starsOf(bin) * double(m_counts[bin]);
  return total() > 0 ? sum / double(total()) : 0;
}

QRectF RatingsHistogram::binRect(int bin) const {
  const int labels = QFontMetrics(themeFont(TextRole::Small)).height() + 2;
  const double gap = m_counts.size() == kHalves ? 3 : 6;
  const double width = (this->width() - gap * double(m_counts.size() - 1)) / double(m_counts.size());
  const double room = height() - labels - 2;
  const qint64 most = std::max<qint64>(1, *std::max_element(m_counts.begin(), m_counts.end()));
  const double tall = m_counts[bin] == 0 ? 1 : std::max(2.0, room * double(m_counts[bin]) / double(most));
  return {bin * (width + gap), 1 + room - tall, width, tall};
}

void RatingsHistogram::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& t = theme();
  painter.setFont(themeFont(TextRole::Small));
  if (total() == 0) {
    painter.setPen(t.quietText);
    painter.drawText(rect(), Qt::AlignCenter, tr("no ratings"));
    return;
  }
  for (int bin = 0; bin < m_counts.size(); ++bin) {
    const QRectF box = binRect(bin);
    const bool own = m_own > 0 && std::abs(starsOf(bin) - m_own) < 0.25;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_counts[bin] == 0 ? t.line : t.signal(SignalTone::Collaborative));
    painter.drawRoundedRect(box, 2, 2);
    if (own) {
      painter.setPen(QPen(t.star, 2));
      painter.setBrush(Qt::NoBrush);
      painter.drawRoundedRect(QRectF(box.x(), 1, box.width(), box.bottom() - 1).adjusted(1, 0, -1, 0), 3, 3);
    }
    if (starsOf(bin) != std::floor(starsOf(bin))) continue;
    painter.setPen(own ? t.text : t.quietText);
    painter.drawText(QRectF(box.x() - 8, box.bottom() + 2, box.width() + 16, height() - box.bottom() - 2),
                     Qt::AlignHCenter | Qt::AlignTop, QString::number(int(starsOf(bin))));
  }
}

bool RatingsHistogram::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip || total() == 0) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const int bin =
      std::clamp(help->pos().x() * int(m_counts.size()) / std::max(1, width()), 0, int(m_counts.size()) - 1);
  const QLocale locale;
  QToolTip::showText(help->globalPos(),
                     tr("★ %1: %2 of %Ln ratings", nullptr, int(total()))
                         .arg(locale.toString(starsOf(bin), 'f', 1), locale.toString(m_counts[bin])),
                     this);
  return true;
}

}  // namespace kinoprism::widgets
