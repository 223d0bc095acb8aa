#include "widgets/charts/interval_plot.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/charts/contribution_bars.h"

namespace kinoprism::widgets {
namespace {

constexpr int kShortestAxis = 80;
constexpr double kPoint = 4;
constexpr double kWhisker = 4;
constexpr double kRoom = 0.06;  // of the range, beyond its ends
constexpr int kDecimals = 4;

}  // namespace

IntervalPlot::IntervalPlot(QWidget* parent) : LabelledRows(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void IntervalPlot::setRows(const QList<IntervalRow>& rows, std::optional<double> reference) {
  m_rows = rows;
  m_reference = reference;
  QList<Words> words;
  for (const IntervalRow& row : rows) words.append({row.name, row.text, row.toolTip});
  setWords(words);
}

QSize IntervalPlot::sizeHint() const {
  const int axis = m_rows.isEmpty() ? 0 : QFontMetrics(themeFont(TextRole::Small)).height() + 4;
  return {wordsWidth() + 260, rowsHeight() + axis};
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
  const auto [left, span] = this->span(kShortestAxis);
  const auto [low, high] = range();
  const auto place = [low = low, high = high, left = left, span = span](double value) {
    return left + (value - low) / (high - low) * span;
  };
  const int height = rowHeight();
  const double bottom = double(m_rows.size()) * height;
  if (m_reference) painter.fillRect(QRectF(place(*m_reference) - 0.5, 0, 1, bottom), t.quietText);
  for (int i = 0; i < m_rows.size(); ++i) {
    const IntervalRow& row = m_rows[i];
    const int y = i * height;
    const double middle = y + height / 2.0;
    paintWords(painter, i, kShortestAxis);
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
  painter.drawText(axis, Qt::AlignLeft | Qt::AlignTop, numberText(low, kDecimals));
  painter.drawText(axis, Qt::AlignRight | Qt::AlignTop, numberText(high, kDecimals));
}

}  // namespace kinoprism::widgets
