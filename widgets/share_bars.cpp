#include "widgets/share_bars.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace kinoprism {
namespace {

constexpr int kSpace = 10;
constexpr int kShortestBars = 60;
constexpr int kBar = 10;
constexpr int kMark = 16;

}  // namespace

ShareBars::ShareBars(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void ShareBars::setRows(const QList<ShareRow>& rows, double full) {
  m_rows = rows;
  m_full = full;
  if (m_full <= 0) {
    for (const ShareRow& row : rows) m_full = std::max({m_full, row.value, row.reference.value_or(0)});
  }
  QStringList parts;
  for (const ShareRow& row : rows) parts.append(row.name + QLatin1Char(' ') + row.text);
  setAccessibleDescription(parts.join(QStringLiteral(", ")));
  updateGeometry();
  update();
}

int ShareBars::rowHeight() const { return QFontMetrics(themeFont(TextRole::Body)).height() + 6; }

int ShareBars::widthOf(QString ShareRow::*text) const {
  const QFontMetrics metrics(themeFont(TextRole::Body));
  int width = 0;
  for (const ShareRow& row : m_rows) width = std::max(width, metrics.horizontalAdvance(row.*text));
  return width + 2;  // advances are rounded, and what is a hair too wide would be elided
}

QSize ShareBars::sizeHint() const {
  return {widthOf(&ShareRow::name) + widthOf(&ShareRow::text) + 200, int(m_rows.size()) * rowHeight()};
}

QSize ShareBars::minimumSizeHint() const { return {180, sizeHint().height()}; }

void ShareBars::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& t = theme();
  painter.setFont(themeFont(TextRole::Body));
  const QFontMetrics metrics = painter.fontMetrics();
  const int right = widthOf(&ShareRow::text);
  const int names = std::clamp(width() - right - kShortestBars - 2 * kSpace, 0, widthOf(&ShareRow::name));
  const double left = names + kSpace, span = std::max(1.0, width() - left - right - kSpace);
  const double unit = m_full > 0 ? span / m_full : 0;
  const int height = rowHeight();
  for (int i = 0; i < m_rows.size(); ++i) {
    const ShareRow& row = m_rows[i];
    const int y = i * height;
    painter.setPen(t.text);
    painter.drawText(QRect(0, y, names, height), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(row.name, Qt::ElideRight, names));
    painter.setPen(t.quietText);
    painter.drawText(QRect(width() - right, y, right, height), Qt::AlignRight | Qt::AlignVCenter, row.text);
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

bool ShareBars::event(QEvent* event) {
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
