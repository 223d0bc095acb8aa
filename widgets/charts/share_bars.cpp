#include "widgets/charts/share_bars.h"

#include <QPainter>
#include <algorithm>

namespace kinoprism::widgets {
namespace {

constexpr int kShortestBars = 60;
constexpr int kBar = 10;
constexpr int kMark = 16;

}  // namespace

ShareBars::ShareBars(QWidget* parent) : LabelledRows(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareBars::setRows(const QList<ShareRow>& rows, double full) {
  m_rows = rows;
  m_full = full;
  if (m_full <= 0) {
    for (const ShareRow& row : rows) m_full = std::max({m_full, row.value, row.reference.value_or(0)});
  }
  QList<Words> words;
  for (const ShareRow& row : rows) words.append({row.name, row.text, row.toolTip});
  setWords(words);
}

QSize ShareBars::sizeHint() const { return {wordsWidth() + 200, rowsHeight()}; }

QSize ShareBars::minimumSizeHint() const { return {180, sizeHint().height()}; }

void ShareBars::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& t = theme();
  const auto [left, span] = this->span(kShortestBars);
  const double unit = m_full > 0 ? span / m_full : 0;
  const int height = rowHeight();
  for (int i = 0; i < m_rows.size(); ++i) {
    const ShareRow& row = m_rows[i];
    const int y = i * height;
    paintWords(painter, i, kShortestBars);
    painter.setPen(Qt::NoPen);
    const QRectF track(left, y + (height - kBar) / 2.0, span, kBar);
    painter.setBrush(t.line);
    painter.drawRoundedRect(track, 2, 2);
    const double length = std::clamp(row.value * unit, 0.0, span);
    painter.setBrush(t.signal(row.tone));
    if (length > 0) painter.drawRoundedRect(QRectF(left, track.top(), std::max(2.0, length), kBar), 2, 2);
    if (!row.reference) continue;
    const double mark = left + std::clamp(*row.reference * unit, 0.0, span);
    painter.fillRect(QRectF(mark - 1, y + (height - kMark) / 2.0, 2, kMark), t.text);
  }
}

}  // namespace kinoprism::widgets
