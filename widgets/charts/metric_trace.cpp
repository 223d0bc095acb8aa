#include "widgets/charts/metric_trace.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "widgets/theme/theme.h"

namespace kinoprism::widgets {

MetricTrace::MetricTrace(QWidget* parent) : QWidget(parent) {
  setAccessibleName(tr("Metric over the last moves"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void MetricTrace::setValues(const QList<double>& values) {
  m_values = values;
  describe();
}

void MetricTrace::setBaseline(std::optional<double> baseline) {
  m_baseline = baseline;
  describe();
}

void MetricTrace::setCaption(const QString& caption) {
  m_caption = caption;
  describe();
}

void MetricTrace::setDecimals(int decimals) {
  m_decimals = decimals;
  describe();
}

void MetricTrace::describe() {
  const QLocale locale;
  QString text = m_caption;
  if (!m_values.isEmpty()) text += tr(": now %1").arg(locale.toString(m_values.last(), 'f', m_decimals));
  if (m_baseline) text += tr(", baseline %1").arg(locale.toString(*m_baseline, 'f', m_decimals));
  setAccessibleDescription(text);
  update();
}

std::optional<std::pair<double, double>> MetricTrace::range() const {
  double low = INFINITY, high = -INFINITY;
  const auto take = [&](double value) {
    if (!std::isfinite(value)) return;
    low = std::min(low, value);
    high = std::max(high, value);
  };
  for (const double value : m_values) take(value);
  if (m_baseline) take(*m_baseline);
  if (!(low <= high)) return {};
  if (low == high) {
    const double room = std::max(std::abs(low) * 0.01, std::pow(10.0, -m_decimals));
    return std::pair(low - room, high + room);
  }
  return std::pair(low, high);
}

void MetricTrace::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& t = theme();
  const QFont small = themeFont(TextRole::Small);
  const QFontMetrics metrics(small);
  painter.setFont(small);
  painter.setPen(t.quietText);
  const int line = metrics.height();
  const int captionHeight =
      m_caption.isEmpty() ? 0 : metrics.boundingRect(QRect(0, 0, width(), 500), Qt::TextWordWrap, m_caption).height();
  painter.drawText(QRect(0, height() - captionHeight, width(), captionHeight), Qt::TextWordWrap, m_caption);
  const auto ends = range();
  QRectF plot(0, line / 2.0, width(), height() - captionHeight - line - 2);
  if (!ends) {
    painter.drawText(plot, Qt::AlignCenter, tr("no measurement yet"));
    return;
  }
  const QLocale locale;
  const QString high = locale.toString(ends->second, 'f', m_decimals),
                low = locale.toString(ends->first, 'f', m_decimals);
  const int labels = std::max(metrics.horizontalAdvance(high), metrics.horizontalAdvance(low)) + 8;
  painter.drawText(QRectF(0, plot.top() - line / 2.0, labels, line), Qt::AlignLeft | Qt::AlignVCenter, high);
  painter.drawText(QRectF(0, plot.bottom() - line / 2.0, labels, line), Qt::AlignLeft | Qt::AlignVCenter, low);
  plot.adjust(labels, 0, -4, 0);
  const auto yOf = [&](double v) {
    return plot.bottom() - (v - ends->first) / (ends->second - ends->first) * plot.height();
  };
  painter.setPen(QPen(t.line, 1));
  painter.drawLine(plot.topLeft(), plot.topRight());
  painter.drawLine(plot.bottomLeft(), plot.bottomRight());
  if (m_baseline && std::isfinite(*m_baseline)) {
    painter.setPen(QPen(t.quietText, 1.2, Qt::DashLine));
    painter.drawLine(QPointF(plot.left(), yOf(*m_baseline)), QPointF(plot.right(), yOf(*m_baseline)));
  }
  QPainterPath path;
  bool open = false;
  const double step = m_values.size() > 1 ? plot.width() / double(m_values.size() - 1) : 0;
  for (int k = 0; k < m_values.size(); ++k) {
    if (!std::isfinite(m_values[k])) {
      open = false;
      continue;
    }
    const QPointF point(plot.left() + (m_values.size() > 1 ? k * step : plot.width()), yOf(m_values[k]));
    if (open)
      path.lineTo(point);
    else
      path.moveTo(point);
    open = true;
  }
  painter.setPen(QPen(t.signal(SignalTone::Collaborative), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(path);
  if (!open) return;
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.signal(SignalTone::Collaborative));
  painter.drawEllipse(path.currentPosition(), 3.5, 3.5);
}

}  // namespace kinoprism::widgets
