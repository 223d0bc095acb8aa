#include "widgets/charts/labelled_rows.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "widgets/theme/theme.h"

namespace kinoprism::widgets {
namespace {

constexpr int kSpace = 10;

}  // namespace

void LabelledRows::setWords(const QList<Words>& words) {
  m_words = words;
  const QFontMetrics metrics(themeFont(TextRole::Body));
  m_nameWidth = m_textWidth = 0;
  QStringList parts;
  for (const Words& row : words) {
    m_nameWidth = std::max(m_nameWidth, metrics.horizontalAdvance(row.name));
    m_textWidth = std::max(m_textWidth, metrics.horizontalAdvance(row.text));
    parts.append(row.name + QLatin1Char(' ') + row.text);
  }
  // Advances are rounded, and what is a hair too wide would be elided.
  m_nameWidth += 2;
  m_textWidth += 2;
  setAccessibleDescription(parts.join(QStringLiteral(", ")));
  updateGeometry();
  update();
}

int LabelledRows::rowHeight() const { return QFontMetrics(themeFont(TextRole::Body)).height() + 8; }

int LabelledRows::nameRoom(int narrowest) const {
  return std::clamp(width() - m_textWidth - narrowest - 2 * kSpace, 0, m_nameWidth);
}

LabelledRows::Span LabelledRows::span(int narrowest) const {
  const double left = nameRoom(narrowest) + kSpace;
  return {left, std::max(1.0, width() - left - m_textWidth - kSpace)};
}

void LabelledRows::paintWords(QPainter& painter, int row, int narrowest) const {
  const int y = row * rowHeight(), names = nameRoom(narrowest);
  painter.setFont(themeFont(TextRole::Body));
  painter.setPen(theme().text);
  painter.drawText(QRect(0, y, names, rowHeight()), Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(m_words[row].name, Qt::ElideRight, names));
  painter.setPen(theme().quietText);
  painter.drawText(QRect(width() - m_textWidth, y, m_textWidth, rowHeight()), Qt::AlignRight | Qt::AlignVCenter,
                   m_words[row].text);
}

bool LabelledRows::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const int row = help->pos().y() / rowHeight();
  const QString text = row >= 0 && row < count() ? m_words[row].toolTip : QString();
  if (text.isEmpty()) {
    QToolTip::hideText();
  } else {
    QToolTip::showText(help->globalPos(), text, this);
  }
  return true;
}

}  // namespace kinoprism::widgets
