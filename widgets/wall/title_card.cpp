#include "widgets/wall/title_card.h"

#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainter>
#include <QTextLayout>

#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace kinoprism::widgets {
namespace {

/// FNV-1a: the same on every machine and in every run, unlike qHash.
quint32 stableHash(const QString& text) {
  quint32 hash = 2166136261u;
  for (const char c : text.toUtf8()) hash = (hash ^ quint8(c)) * 16777619u;
  return hash;
}

/// Lays text out in lines of width; the height it takes, or a negative number when a single word does not fit.
double layOut(QTextLayout& layout, double width) {
  QTextOption option(Qt::AlignLeft);
  option.setWrapMode(QTextOption::WordWrap);
  layout.setTextOption(option);
  double height = 0;
  bool fits = true;
  layout.beginLayout();
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(width);
    line.setPosition({0, height});
    height += line.height() * 0.96;
    fits = fits && line.naturalTextWidth() <= width + 0.5;
  }
  layout.endLayout();
  return fits ? height : -1;
}

/// As many lines as the box has room for, at least one; the last of them ends in an ellipsis.
void drawCut(QPainter& painter, const QRectF& box, const QTextLayout& layout) {
  const QFontMetricsF metrics(layout.font());
  int room = 1;
  while (room < layout.lineCount() && layout.lineAt(room).rect().bottom() <= box.height() + 0.5) ++room;
  painter.setFont(layout.font());
  for (int i = 0; i < room; ++i) {
    const QTextLine line = layout.lineAt(i);
    const bool isLast = i + 1 == room;
    const QString text =
        isLast ? layout.text().mid(line.textStart()) : layout.text().mid(line.textStart(), line.textLength());
    painter.drawText(box.topLeft() + QPointF(0, line.y() + line.ascent()),
                     metrics.elidedText(text.trimmed(), Qt::ElideRight, box.width()));
  }
}

/// The title as large as the box allows; in the smallest size it is cut.
void drawTitle(QPainter& painter, const QRectF& box, const QString& title) {
  QFont font = themeFont(TextRole::Strong);
  font.setWeight(QFont::Bold);
  const int largest = std::max(8, int(box.width() / 5));
  for (int pixels = largest; pixels >= 7; --pixels) {
    font.setPixelSize(pixels);
    QTextLayout layout(title, font);
    const double height = layOut(layout, box.width());
    const bool fits = height >= 0 && height <= box.height();
    if (fits) layout.draw(&painter, box.topLeft());
    if (!fits && pixels == 7) drawCut(painter, box, layout);
    if (fits) return;
  }
}

}  // namespace

void paintTitleCard(QPainter& painter, const QRectF& box, const QString& title, const QString& subtitle, bool failed) {
  const quint32 hash = stableHash(title);
  const int hue = int(hash % 360);
  const int turn = 20 + int(hash / 360 % 50);
  QLinearGradient ground(box.topLeft(), box.bottomRight());
  ground.setColorAt(0, QColor::fromHsv(hue, 120, 92));
  ground.setColorAt(1, QColor::fromHsv((hue + turn) % 360, 150, 46));
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setClipRect(box);
  painter.fillRect(box, ground);
  const double inset = box.width() * 0.1;
  const QColor edge = QColor::fromHsv(hue, 110, 210);
  painter.fillRect(
      QRectF(box.left() + inset, box.top() + box.height() * 0.81, box.width() * 0.22, std::max(1.5, inset / 4)), edge);
  painter.setPen(QColor(255, 255, 255, 70));
  painter.setBrush(Qt::NoBrush);
  const double radius = box.width() * (0.35 + (hash >> 8) % 30 / 100.0);
  painter.drawEllipse(QPointF(box.right() - inset, box.bottom() - inset), radius, radius);
  if (box.width() >= 36) {
    painter.setPen(QColor(0xf4f5f8));
    drawTitle(painter,
              box.adjusted(inset, std::max(inset * 1.2, std::min(28.0, box.width() / 4)), -inset, -box.height() * 0.22),
              title);
    QFont small = themeFont(TextRole::Small);
    small.setPixelSize(std::clamp(int(box.width() / 11), 7, 14));
    painter.setFont(small);
    painter.setPen(QColor(0xd8dbe2));
    const QRectF line = box.adjusted(inset, box.height() * 0.83, -inset, 0);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(small).elidedText(subtitle, Qt::ElideRight, line.width()));
  }
  if (failed) {
    const double side = std::clamp(box.width() / 6, 9.0, 20.0);
    paintIcon(painter, Icon::Warning, {box.right() - side - inset, box.top() + box.height() * 0.81 - side, side, side},
              QColor(0xffd27a));
  }
  painter.restore();
}

}  // namespace kinoprism::widgets
