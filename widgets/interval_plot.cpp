#include "widgets/interval_plot.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace kinoprism {
namespace {

constexpr int kSpace = 12;
constexpr int kShortestAxis = 80;
constexpr double kPoint = 4;
constexpr double kWhisker = 4;
constexpr double kRoom = 0.06;  // of the range, beyond its ends
constexpr int kDecimals = 4;

}  // namespace

IntervalPlot::IntervalPlot(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void IntervalPlot::setRows(const QList<IntervalRow>& rows, std::optional<double> reference) {
  m_rows = rows;
  m_reference = reference;
  QStringList parts;
  for (const IntervalRow& row : rows) parts.append(row.name + QLatin1Char(' ') + row.text);
  setAccessibleDescription(parts.join(QStringLiteral(", ")));
  updateGeometry();
  update();
}

int IntervalPlot::rowHeight() const { return QFontMetrics(themeFont(TextRole::Body)).height() + 8; }

int IntervalPlot::widthOf(QString IntervalRow::*text) const {
  const QFontMetrics metrics(themeFont(TextRole::Body));
  int width = 0;
  for (const IntervalRow& row : m_rows) width = std::max(width, metrics.horizontalAdvance(row.*text));
  return width + 2;  // advances are rounded
}

QSize IntervalPlot::sizeHint() const {
  const int axis = m_rows.isEmpty() ? 0 : QFontMetrics(themeFont(TextRole::Small)).height() + 4;
  return {widthOf(&IntervalRow::name) + widthOf(&IntervalRow::text) + 260, int(m_rows.size()) * rowHeight() + axis};
}

QSize IntervalPlot::minimumSizeHint() const { return {240, sizeHint().height()}; }

std::pair<double, double> IntervalPlot::range() const {
  double low = m_reference.value_or(m_rows.front().value), high = low;
  for (const IntervalRow& row : m_rows) {
    low = std::min({low, row.value, std::isnan(row.low) ? row.value : row.low});
    high = std::max({high, row.value, std::isnan(row.high) ? row.value : row.high});
  }
  const double room = high > low ? (high - low) * kRoom : std::max(std::abs(high), 1.0) * kRoom;
  return {low - room, high + room};
}

void IntervalPlot::paintEvent(QPaintEvent*) {
  if (m_rows.isEmpty()) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& t = theme();
  painter.setFont(themeFont(TextRole::Body));
  const QFontMetrics metrics = painter.fontMetrics();
  const int right = widthOf(&IntervalRow::text);
  const int names = std::clamp(width() - right - kShortestAxis - 2 * kSpace, 0, widthOf(&IntervalRow::name));
  const double left = names + kSpace, span = std::max(1.0, width() - left - right - kSpace);
  const auto [low, high] = range();
  const auto place = [&, low = low, high = high](double value) { return left + (value - low) / (high - low) * span; };
  const int height = rowHeight();
  const double bottom = double(m_rows.size()) * height;
  if (m_reference) painter.fillRect(QRectF(place(*m_reference) - 0.5, 0, 1, bottom), t.quietText);
  for (int i = 0; i < m_rows.size(); ++i) {
    const IntervalRow& row = m_rows[i];
    const int y = i * height;
    const double middle = y + height / 2.0;
    painter.setPen(t.text);
    painter.drawText(QRect(0, y, names, height), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(row.name, Qt::ElideRight, names));
    painter.setPen(t.quietText);
    painter.drawText(QRect(width() - right, y, right, height), Qt::AlignRight | Qt::AlignVCenter, row.text);
    const QColor colour = t.signal(row.tone);
    if (!std::isnan(row.low) && !std::isnan(row.high)) {
      painter.setPen(QPen(colour, 2));
      painter.drawLine(QPointF(place(row.low), middle), QPointF(place(row.high), middle));
      for (const double end : {row.low, row.high})
        painter.drawLine(QPointF(place(end), middle - kWhisker), QPointF(place(end), middle + kWhisker));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(place(row.value), middle), kPoint, kPoint);
  }
  painter.setFont(themeFont(TextRole::Small));
  painter.setPen(t.quietText);
  const QRectF axis(left, bottom + 2, span, height);
  painter.drawText(axis, Qt::AlignLeft | Qt::AlignTop, QLocale().toString(low, 'f', kDecimals));
  painter.drawText(axis, Qt::AlignRight | Qt::AlignTop, QLocale().toString(high, 'f', kDecimals));
}

bool IntervalPlot::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const int row = help->pos().y() / rowHeight();
  const QString text = row >= 0 && row < m_rows.size() ? m_rows[row].toolTip : QString();
  if (text.isEmpty()) {
    QToolTip::hideText();
  } else {
    QToolTip::showText(help->globalPos(), text, this);
  }
  return true;
}

}  // namespace kinoprism
