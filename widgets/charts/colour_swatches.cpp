#include "widgets/charts/colour_swatches.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include "widgets/theme/theme.h"

namespace kinoprism::widgets {

ColourSwatches::ColourSwatches(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ColourSwatches::setColours(const QList<std::pair<QColor, double>>& colours) {
  m_colours = colours;
  m_whole = 0;
  for (const auto& [colour, share] : colours) m_whole += share;
  QStringList parts;
  for (int i = 0; i < m_colours.size(); ++i) parts.append(textOf(i));
  setAccessibleDescription(parts.join(QStringLiteral(", ")));
  update();
}

QRectF ColourSwatches::rectOf(int colour) const {
  double left = 0;
  for (int i = 0; i < colour; ++i) left += m_colours[i].second / m_whole * width();
  return {left, 0, m_colours[colour].second / m_whole * width(), double(height())};
}

QString ColourSwatches::textOf(int colour) const {
  const double share = m_colours[colour].second / m_whole * 100;
  return tr("%1 · %2%").arg(m_colours[colour].first.name(), QLocale().toString(share, 'f', 0));
}

void ColourSwatches::paintEvent(QPaintEvent*) {
  if (m_whole <= 0) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QPainterPath frame;
  frame.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
  painter.setClipPath(frame);
  for (int i = 0; i < m_colours.size(); ++i) painter.fillRect(rectOf(i), m_colours[i].first);
  painter.setClipping(false);
  // A colour like the ground still has an edge.
  painter.setPen(theme().line);
  painter.drawPath(frame);
}

bool ColourSwatches::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip || m_whole <= 0) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  for (int i = 0; i < m_colours.size(); ++i) {
    if (rectOf(i).contains(help->pos())) QToolTip::showText(help->globalPos(), textOf(i), this);
  }
  return true;
}

}  // namespace kinoprism::widgets
