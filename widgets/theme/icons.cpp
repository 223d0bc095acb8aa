#include "widgets/theme/icons.h"

#include <QIconEngine>
#include <QPainter>
#include <cmath>
#include <numbers>

#include "widgets/theme/theme.h"

namespace kinoprism::widgets {
namespace {

/// Paths in a box of 24 x 24; lines are stroked, areas filled.
struct Drawing {
  QPainterPath lines, areas;

  void line(std::initializer_list<QPointF> points) {
    auto p = points.begin();
    lines.moveTo(*p);
    while (++p != points.end()) lines.lineTo(*p);
  }
  void circle(double x, double y, double r) { lines.addEllipse(QPointF(x, y), r, r); }
  void dot(double x, double y, double r) { areas.addEllipse(QPointF(x, y), r, r); }
};

void drawDatabase(Drawing& d) {
  d.lines.addEllipse(QRectF(5, 3.5, 14, 5));
  for (double y : {6.0, 12.0}) {
    d.line({{5, y}, {5, y + 6}});
    d.line({{19, y}, {19, y + 6}});
    d.lines.arcMoveTo(QRectF(5, y + 3.5, 14, 5), 180);
    d.lines.arcTo(QRectF(5, y + 3.5, 14, 5), 180, 180);
  }
}

void drawGear(Drawing& d) {
  d.circle(12, 12, 3);
  d.circle(12, 12, 6.5);
  for (int k = 0; k < 8; ++k) {
    const double a = k * std::numbers::pi / 4;
    d.line({{12 + 6.5 * std::cos(a), 12 + 6.5 * std::sin(a)}, {12 + 9 * std::cos(a), 12 + 9 * std::sin(a)}});
  }
}

void drawTrain(Drawing& d) {
  d.lines.arcMoveTo(QRectF(4, 4, 16, 16), 40);
  d.lines.arcTo(QRectF(4, 4, 16, 16), 40, 160);
  d.lines.arcMoveTo(QRectF(4, 4, 16, 16), 220);
  d.lines.arcTo(QRectF(4, 4, 16, 16), 220, 160);
  d.line({{18.5, 3.5}, {18.2, 7.2}, {14.5, 6.8}});
  d.line({{5.5, 20.5}, {5.8, 16.8}, {9.5, 17.2}});
}

void drawPages(Drawing& d, Icon icon) {
  switch (icon) {
    case Icon::Library:
      for (double x : {4.0, 13.5}) {
        for (double y : {3.5, 13.0}) d.lines.addRoundedRect(QRectF(x, y, 6.5, 7.5), 1.5, 1.5);
      }
      break;
    case Icon::Inspect:
      d.circle(12, 12, 8.5);
      d.circle(12, 12, 4.5);
      d.dot(12, 12, 1.4);
      break;
    case Icon::Label:
      d.areas = starPath({2.5, 2.5, 19, 19});
      break;
    case Icon::Train:
      drawTrain(d);
      break;
    case Icon::Metrics:
      d.line({{4, 4}, {4, 20}, {20, 20}});
      d.line({{7, 16}, {11, 10}, {14.5, 13}, {20, 5.5}});
      break;
    case Icon::Map:
      d.dot(7, 7, 2), d.dot(16.5, 6, 1.6), d.dot(12, 12.5, 2.2), d.dot(6.5, 17, 1.6), d.dot(18, 16.5, 2);
      break;
    case Icon::Data:
      drawDatabase(d);
      break;
    case Icon::Settings:
      drawGear(d);
      break;
    default:
      break;
  }
}

void drawArrow(Drawing& d, bool down) {
  d.line({{12, 4}, {12, 15}});
  if (down)
    d.line({{7.5, 10.5}, {12, 15}, {16.5, 10.5}});
  else
    d.line({{7.5, 8.5}, {12, 4}, {16.5, 8.5}});
  d.line({{4.5, 16}, {4.5, 20}, {19.5, 20}, {19.5, 16}});
}

void drawUndo(Drawing& d) {
  d.line({{8, 5}, {4, 9}, {8, 13}});
  d.lines.moveTo(4, 9);
  d.lines.lineTo(14, 9);
  d.lines.arcTo(QRectF(9, 9, 10.5, 10.5), 90, -180);
  d.lines.lineTo(9, 19.5);
}

void drawPlayer(Drawing& d, Icon icon) {
  switch (icon) {
    case Icon::Play:
      d.areas.addPolygon(QPolygonF({{7, 4.5}, {19.5, 12}, {7, 19.5}, {7, 4.5}}));
      break;
    case Icon::Pause:
      d.areas.addRoundedRect(QRectF(6.5, 5, 4, 14), 1, 1);
      d.areas.addRoundedRect(QRectF(13.5, 5, 4, 14), 1, 1);
      break;
    case Icon::Stop:
      d.areas.addRoundedRect(QRectF(6, 6, 12, 12), 1.5, 1.5);
      break;
    case Icon::Previous:
      d.areas.addPolygon(QPolygonF({{18, 5.5}, {8, 12}, {18, 18.5}, {18, 5.5}}));
      d.line({{6, 6}, {6, 18}});
      break;
    case Icon::Next:
      d.areas.addPolygon(QPolygonF({{6, 5.5}, {16, 12}, {6, 18.5}, {6, 5.5}}));
      d.line({{18, 6}, {18, 18}});
      break;
    case Icon::Volume:
    case Icon::Muted:
      d.areas.addPolygon(QPolygonF({{3.5, 9.5}, {7, 9.5}, {12, 5}, {12, 19}, {7, 14.5}, {3.5, 14.5}, {3.5, 9.5}}));
      if (icon == Icon::Muted) {
        d.line({{15, 9.5}, {20, 14.5}});
        d.line({{20, 9.5}, {15, 14.5}});
      } else {
        d.lines.arcMoveTo(QRectF(9.5, 8, 8, 8), 50);
        d.lines.arcTo(QRectF(9.5, 8, 8, 8), 50, -100);
        d.lines.arcMoveTo(QRectF(7, 4.5, 15, 15), 45);
        d.lines.arcTo(QRectF(7, 4.5, 15, 15), 45, -90);
      }
      break;
    case Icon::Captions:
      d.lines.addRoundedRect(QRectF(3, 5.5, 18, 13), 2.5, 2.5);
      d.line({{6.5, 12}, {10.5, 12}});
      d.line({{13, 12}, {17.5, 12}});
      d.line({{6.5, 15.3}, {14, 15.3}});
      break;
    case Icon::FullScreen:
      d.line({{4, 9}, {4, 4}, {9, 4}});
      d.line({{15, 4}, {20, 4}, {20, 9}});
      d.line({{20, 15}, {20, 20}, {15, 20}});
      d.line({{9, 20}, {4, 20}, {4, 15}});
      break;
    default:
      break;
  }
}

void drawActions(Drawing& d, Icon icon) {
  switch (icon) {
    case Icon::Help:
      d.circle(12, 12, 8.5);
      d.lines.arcMoveTo(QRectF(9, 6.8, 6, 6), 180);
      d.lines.arcTo(QRectF(9, 6.8, 6, 6), 180, -230);
      d.lines.lineTo(12, 14.2);
      d.dot(12, 17, 1.1);
      break;
    case Icon::Search:
      d.circle(10.5, 10.5, 6);
      d.line({{15, 15}, {20, 20}});
      break;
    case Icon::Close:
    case Icon::Cancel:
      d.line({{6.5, 6.5}, {17.5, 17.5}});
      d.line({{17.5, 6.5}, {6.5, 17.5}});
      break;
    case Icon::Undo:
      drawUndo(d);
      break;
    case Icon::Edit:
      d.line({{4.5, 19.5}, {5.5, 15}, {15.5, 5}, {19, 8.5}, {9, 18.5}, {4.5, 19.5}});
      d.line({{13, 7.5}, {16.5, 11}});
      break;
    case Icon::Folder:
      d.line({{3.5, 6}, {9.5, 6}, {11.5, 8.5}, {20.5, 8.5}, {20.5, 19}, {3.5, 19}, {3.5, 6}});
      break;
    case Icon::Import:
      drawArrow(d, true);
      break;
    case Icon::Export:
      drawArrow(d, false);
      break;
    case Icon::Copy:
      d.lines.addRoundedRect(QRectF(8.5, 8.5, 11.5, 11.5), 2, 2);
      d.line({{5, 15.5}, {4, 15.5}, {4, 4}, {15.5, 4}, {15.5, 5}});
      break;
    case Icon::Warning:
      d.line({{12, 4}, {21, 19.5}, {3, 19.5}, {12, 4}});
      d.line({{12, 10}, {12, 14}});
      d.dot(12, 16.8, 1);
      break;
    case Icon::Check:
      d.line({{5, 12.5}, {10, 17.5}, {19.5, 7}});
      break;
    case Icon::ChevronDown:
      d.line({{6.5, 9.5}, {12, 15}, {17.5, 9.5}});
      break;
    case Icon::Star:
      d.areas = starPath({2.5, 2.5, 19, 19});
      break;
    default:
      break;
  }
}

/// Takes its colour when painted, so it follows the theme.
class PathIconEngine : public QIconEngine {
 public:
  explicit PathIconEngine(Icon icon) : m_icon(icon) {}
  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    paintIcon(*painter, m_icon, rect, mode == QIcon::Disabled ? theme().quietText : theme().text);
  }
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
  }
  QIconEngine* clone() const override { return new PathIconEngine(m_icon); }

 private:
  Icon m_icon;
};

}  // namespace

QPainterPath starPath(const QRectF& box) {
  QPolygonF points;
  for (int k = 0; k < 10; ++k) {
    const double angle = -std::numbers::pi / 2 + k * std::numbers::pi / 5;
    const double radius = k % 2 == 0 ? 1 : 0.42;
    points << QPointF(radius * std::cos(angle), radius * std::sin(angle));
  }
  const QRectF from = points.boundingRect();
  for (QPointF& p : points) {
    p = {box.x() + (p.x() - from.x()) / from.width() * box.width(),
         box.y() + (p.y() - from.y()) / from.height() * box.height()};
  }
  QPainterPath path;
  path.addPolygon(points);
  path.closeSubpath();
  return path;
}

void paintIcon(QPainter& painter, Icon icon, const QRectF& box, const QColor& color) {
  Drawing drawing;
  drawPages(drawing, icon);
  drawPlayer(drawing, icon);
  drawActions(drawing, icon);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(box.topLeft());
  painter.scale(box.width() / 24, box.height() / 24);
  painter.fillPath(drawing.areas, color);
  painter.setPen(QPen(color, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(drawing.lines);
  painter.restore();
}

QIcon makeIcon(Icon icon) { return QIcon(new PathIconEngine(icon)); }

}  // namespace kinoprism::widgets
