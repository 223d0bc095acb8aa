#include "app/demo/demo_lettering.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <algorithm>

namespace kinoprism::app {
namespace {

QPainterPath outline(const QString& text, const QFont& font) {
  QPainterPath path;
  path.addText(0, 0, font, text);
  return path;
}

QFont tracked(QFont font, double tracking) {
  font.setLetterSpacing(QFont::AbsoluteSpacing, font.pixelSize() * tracking);
  return font;
}

}  // namespace

QFont demoFont(DemoTypeface face, double pixels, bool isChinese) {
  QFont font;
  switch (face) {
    case DemoTypeface::Heavy:
      font.setFamilies({"Inter Display", "Inter", "Noto Sans CJK SC", "DejaVu Sans"});
      font.setWeight(QFont::Black);
      break;
    case DemoTypeface::Light:
      font.setFamilies({"Inter Display", "Inter", "Noto Sans CJK SC", "DejaVu Sans"});
      font.setWeight(isChinese ? QFont::Normal : QFont::Light);
      break;
    case DemoTypeface::Serif:
      font.setFamilies({"Noto Serif CJK SC", "DejaVu Serif"});
      font.setWeight(QFont::Bold);
      break;
    case DemoTypeface::Condensed:
      font.setFamilies({"DejaVu Serif Condensed", "Noto Serif CJK SC", "DejaVu Serif"});
      font.setWeight(QFont::Bold);
      break;
  }
  if (isChinese && face == DemoTypeface::Heavy) {
    font.setFamilies({"Noto Sans CJK SC"});
    font.setWeight(QFont::Bold);
  }
  font.setPixelSize(std::max(1, static_cast<int>(pixels)));
  font.setStyleStrategy(QFont::PreferAntialias);
  font.setHintingPreference(QFont::PreferNoHinting);
  return font;
}

QStringList titleLines(const QString& title, bool isChinese) {
  if (isChinese) {
    if (title.size() <= 4) return {title};
    return {title.left((title.size() + 1) / 2), title.mid((title.size() + 1) / 2)};
  }
  QStringList lines;
  for (const QString& word : title.split(' ')) {
    const bool isShort = word.size() <= 3;
    if (!lines.isEmpty() && (lines.back().size() <= 3 || (isShort && lines.back().size() + word.size() < 7))) {
      lines.back() += ' ' + word;
    } else {
      lines << word;
    }
  }
  return lines;
}

double drawStacked(QPainter& painter, const QStringList& lines, const QFont& font, const QRectF& box, Edge edge,
                   const QColor& colour) {
  struct Placed {
    QPainterPath path;
    QRectF bounds;
    double scaleX, scaleY;
  };
  std::vector<Placed> placed;
  double total = 0;
  for (const QString& line : lines) {
    Placed p{outline(line, font), {}, 1, 1};
    p.bounds = p.path.boundingRect();
    if (p.bounds.isEmpty()) continue;
    p.scaleX = box.width() / p.bounds.width();
    // Short words grow no taller than a third of the width; they are stretched a little instead.
    p.scaleY = std::min(p.scaleX, box.width() * 0.34 / p.bounds.height());
    p.scaleX = std::min(p.scaleX, p.scaleY * 1.7);
    total += p.bounds.height() * p.scaleY;
    placed.push_back(std::move(p));
  }
  if (placed.empty()) return 0;
  const double gap = box.width() * 0.026;
  const double gaps = gap * static_cast<double>(placed.size() - 1);
  const double squeeze = std::min(1.0, (box.height() - gaps) / total);
  const double height = total * squeeze + gaps;
  // Latin capitals bear being drawn wide, Chinese characters do not.
  const double widest = lines[0][0].unicode() > 0x2e80 ? 1.15 : 1.9;
  for (Placed& p : placed) p.scaleX = std::min(p.scaleX, p.scaleY * squeeze * widest);
  double y = edge == Edge::Top ? box.top() : box.bottom() - height;
  for (const Placed& p : placed) {
    painter.save();
    painter.translate(box.center().x() - p.bounds.width() * p.scaleX / 2, y);
    painter.scale(p.scaleX, p.scaleY * squeeze);
    painter.translate(-p.bounds.topLeft());
    painter.fillPath(p.path, colour);
    painter.restore();
    y += p.bounds.height() * p.scaleY * squeeze + gap;
  }
  return height;
}

double drawCentred(QPainter& painter, const QStringList& lines, QFont font, const QRectF& box, double tracking,
                   const QColor& colour) {
  QFont fitted = tracked(font, tracking);
  double widest = 1;
  for (const QString& line : lines) widest = std::max(widest, QFontMetricsF(fitted).horizontalAdvance(line));
  const double count = static_cast<double>(lines.size());
  const double scale = std::min({1.0, box.width() / widest, box.height() / (count * 1.16 * font.pixelSize())});
  font.setPixelSize(std::max(8, static_cast<int>(font.pixelSize() * scale)));
  fitted = tracked(font, tracking);
  painter.setFont(fitted);
  painter.setPen(colour);
  const double step = font.pixelSize() * 1.16;
  for (qsizetype i = 0; i < lines.size(); ++i) {
    painter.drawText(QRectF(box.left() - 40, box.top() + step * static_cast<double>(i), box.width() + 80, step),
                     Qt::AlignCenter, lines[i]);
  }
  return step * count;
}

void drawLine(QPainter& painter, const QString& text, QFont font, const QRectF& box, double tracking,
              Qt::Alignment align, const QColor& colour) {
  const double width = QFontMetricsF(tracked(font, tracking)).horizontalAdvance(text);
  if (width > box.width()) font.setPixelSize(std::max(6, static_cast<int>(font.pixelSize() * box.width() / width)));
  painter.setFont(tracked(font, tracking));
  painter.setPen(colour);
  painter.drawText(box, static_cast<int>(align) | Qt::TextSingleLine | Qt::TextDontClip, text);
}

void drawVertical(QPainter& painter, const QString& text, QFont font, const QRectF& box, const QColor& colour) {
  const double step =
      std::min(static_cast<double>(font.pixelSize()) * 1.12, box.height() / static_cast<double>(text.size()));
  font.setPixelSize(std::max(8, static_cast<int>(step / 1.12)));
  painter.setFont(font);
  painter.setPen(colour);
  for (qsizetype i = 0; i < text.size(); ++i)
    painter.drawText(QRectF(box.left(), box.top() + step * static_cast<double>(i), box.width(), step), Qt::AlignCenter,
                     text.mid(i, 1));
}

}  // namespace kinoprism::app
