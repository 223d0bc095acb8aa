#include "app/demo/demo_scenes.h"

#include <QPainterPath>
#include <array>
#include <cmath>
#include <numbers>

namespace kinoprism::app {
namespace {

/// What every scene paints with: its area is scaled to width 2 · aspect by height 3, so that sizes are the same in an
/// upright poster (2 x 3) and a wide frame.
struct Canvas {
  QPainter& painter;
  const DemoPalette& palette;
  core::Rng& rng;
  double width;
  double height = 3;

  double between(double low, double high) const { return low + (high - low) * rng.uniform(); }
  void fill(const QPainterPath& path, const QBrush& brush) const { painter.fillPath(path, brush); }
  void disc(QPointF centre, double radius, const QBrush& brush) const {
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawEllipse(centre, radius, radius);
  }
  void box(double x, double y, double w, double h, const QBrush& brush) const {
    painter.fillRect(QRectF(x, y, w, h), brush);
  }
  void sky(const QColor& top, const QColor& bottom) const {
    QLinearGradient gradient(0, 0, 0, height * 0.8);
    gradient.setColorAt(0, top);
    gradient.setColorAt(1, bottom);
    box(0, 0, width, height, gradient);
  }
  void sky() const { sky(palette.skyTop, palette.skyBottom); }
  void glow(QPointF centre, double radius, const QColor& colour, double strength) const {
    QRadialGradient gradient(centre, radius);
    gradient.setColorAt(0, faded(colour, strength));
    gradient.setColorAt(1, faded(colour, 0));
    box(0, 0, width, height, gradient);
  }
};

/// The outline of land: a few waves of random phase, or of sharp peaks.
QPainterPath ridge(const Canvas& c, double base, double size, double steps, bool isSharp) {
  const double a = c.between(0, 6.3), b = c.between(0, 6.3), d = c.between(0, 6.3);
  QPainterPath path(QPointF(-0.1, c.height + 0.1));
  for (double x = -0.1; x <= c.width + 0.1; x += isSharp ? 0.09 : 0.03) {
    double y = std::sin(x * steps + a) + 0.5 * std::sin(x * steps * 2.3 + b);
    if (isSharp) y = y * 0.7 + c.between(-0.5, 0.5) + 0.3 * std::sin(x * 9 + d);
    path.lineTo(x, base - size * y);
  }
  path.lineTo(c.width + 0.1, c.height + 0.1);
  path.closeSubpath();
  return path;
}

/// Somebody standing, seen from far: feet at `at`.
void figure(const Canvas& c, QPointF at, double tall, const QColor& colour) {
  QPainterPath body;
  body.addEllipse(at + QPointF(0, -tall * 0.9), tall * 0.09, tall * 0.1);
  body.moveTo(at + QPointF(-tall * 0.15, -tall * 0.76));
  body.quadTo(at + QPointF(0, -tall * 0.84), at + QPointF(tall * 0.15, -tall * 0.76));
  body.lineTo(at + QPointF(tall * 0.17, -tall * 0.25));
  body.lineTo(at + QPointF(tall * 0.09, -tall * 0.28));
  body.lineTo(at + QPointF(tall * 0.08, 0));
  body.lineTo(at + QPointF(tall * 0.015, 0));
  body.lineTo(at + QPointF(0, -tall * 0.3));
  body.lineTo(at + QPointF(-tall * 0.015, 0));
  body.lineTo(at + QPointF(-tall * 0.08, 0));
  body.lineTo(at + QPointF(-tall * 0.09, -tall * 0.28));
  body.lineTo(at + QPointF(-tall * 0.17, -tall * 0.25));
  body.closeSubpath();
  body.setFillRule(Qt::WindingFill);
  c.fill(body, colour);
}

void stars(const Canvas& c, int count, double lowest) {
  for (int i = 0; i < count; ++i) {
    const double size = c.between(0.003, 0.009);
    c.disc({c.between(0, c.width), c.between(0, lowest)}, size, faded(c.palette.paper, c.between(0.3, 0.95)));
  }
}

void sunAndHills(const Canvas& c) {
  c.sky();
  const QPointF sun(c.width * c.between(0.3, 0.7), c.between(1.15, 1.45));
  const double radius = c.between(0.42, 0.62);
  c.glow(sun, radius * 2.2, c.palette.accent, 0.45);
  c.disc(sun, radius, c.palette.accent);
  const bool isStriped = c.rng.below(2) == 0;
  for (int i = 0; isStriped && i < 5; ++i)
    c.box(sun.x() - radius, sun.y() + radius * (0.1 + 0.18 * i), radius * 2, 0.02 + 0.012 * i, c.palette.skyBottom);
  for (int layer = 0; layer < 4; ++layer) {
    const QColor colour = mixed(mixed(c.palette.skyBottom, c.palette.far, 0.75), c.palette.near, layer / 3.0);
    c.fill(ridge(c, 1.6 + 0.22 * layer, 0.13, 2.2 + layer * 0.5, false), colour);
  }
  if (c.rng.below(2) == 0) figure(c, {sun.x() + c.between(-0.2, 0.2), 2.2}, 0.42, c.palette.near);
}

void skyline(const Canvas& c) {
  c.sky();
  const QPointF moon(c.width * c.between(0.25, 0.75), c.between(0.8, 1.15));
  c.glow(moon, 0.9, c.palette.accent, 0.4);
  c.disc(moon, c.between(0.2, 0.34), c.palette.accent);
  for (int layer = 0; layer < 3; ++layer) {
    const QColor wall = mixed(c.palette.far, c.palette.near, layer / 2.0);
    for (double x = -0.05; x < c.width;) {
      const double w = c.between(0.14, 0.3), top = c.between(1.1, 1.75) + layer * 0.22;
      c.box(x, top, w, 3 - top, wall);
      if (c.rng.below(4) == 0) c.box(x + w / 2 - 0.008, top - 0.2, 0.016, 0.2, wall);
      for (double y = top + 0.06; layer > 0 && y < 2.35; y += 0.075) {
        for (double wx = x + 0.03; wx + 0.03 < x + w; wx += 0.06) {
          if (c.rng.below(3) == 0) c.box(wx, y, 0.026, 0.036, faded(c.palette.accent, c.between(0.35, 0.95)));
        }
      }
      x += w + (layer == 2 ? c.between(0.0, 0.12) : 0);
    }
  }
}

void vortex(const Canvas& c) {
  c.box(0, 0, c.width, 3, c.palette.skyTop);
  const QPointF centre(c.width / 2, 1.3);
  QPointF at = centre;
  const double drift = c.between(-0.022, 0.022);
  for (int ring = 17; ring > 0; --ring) {
    const double t = ring / 17.0;
    const QColor colour =
        ring % 2 ? mixed(c.palette.far, c.palette.skyBottom, t) : mixed(c.palette.near, c.palette.skyTop, t);
    c.disc(at, t * t * 1.5 + 0.1, colour);
    at += QPointF(drift, drift * 0.6);
  }
  c.disc(at, 0.16, c.palette.accent);
  figure(c, at + QPointF(0, 0.13), 0.24, c.palette.near);
}

void blocks(const Canvas& c) {
  c.box(0, 0, c.width, 3, c.palette.skyTop);
  const std::array<QColor, 5> colours{c.palette.skyBottom, c.palette.far, c.palette.near, c.palette.accent,
                                      c.palette.skyTop};
  const double side = 0.5;
  for (double y = 0.5; y < 3; y += side) {
    for (double x = 0; x < c.width; x += side) {
      c.box(x, y, side, side, colours[c.rng.below(5)]);
      const QColor shape = colours[c.rng.below(5)];
      const QPointF corner(x + side * static_cast<double>(c.rng.below(2)),
                           y + side * static_cast<double>(c.rng.below(2)));
      c.painter.save();
      c.painter.setClipRect(QRectF(x, y, side, side));
      switch (c.rng.below(4)) {
        case 0:
          c.disc(corner, side, shape);
          break;
        case 1:
          c.disc({x + side / 2, y + side / 2}, side * 0.36, shape);
          break;
        case 2:
          c.disc({x + side / 2, corner.y()}, side / 2, shape);
          break;
        default: {
          QPainterPath triangle(QPointF(x, y));
          triangle.lineTo(x + side, y + side);
          triangle.lineTo(corner.x() == x ? QPointF(x, y + side) : QPointF(x + side, y));
          c.fill(triangle, shape);
        }
      }
      c.painter.restore();
    }
  }
}

void doorway(const Canvas& c) {
  c.sky(c.palette.near, mixed(c.palette.near, c.palette.far, 0.6));
  const double middle = c.width * c.between(0.4, 0.6), w = c.between(0.26, 0.36), top = 0.95, floor = 1.95;
  c.glow({middle, 1.5}, 1.1, c.palette.accent, 0.5);
  QPainterPath beam(QPointF(middle - w, floor));
  beam.lineTo(middle + w, floor);
  beam.lineTo(middle + w + 0.75, 3);
  beam.lineTo(middle - w - 0.75, 3);
  beam.closeSubpath();
  QLinearGradient light(0, floor, 0, 2.9);
  light.setColorAt(0, faded(c.palette.accent, 0.8));
  light.setColorAt(1, faded(c.palette.accent, 0));
  c.fill(beam, light);
  c.box(middle - w, top, w * 2, floor - top, c.palette.accent);
  QPainterPath shadow(QPointF(middle - 0.06, floor + 0.04));
  shadow.lineTo(middle + 0.06, floor + 0.04);
  shadow.lineTo(middle + 0.22, 2.9);
  shadow.lineTo(middle - 0.22, 2.9);
  shadow.closeSubpath();
  c.fill(shadow, faded(c.palette.near, 0.8));
  figure(c, {middle, floor + 0.05}, 0.68, c.palette.near);
}

void halves(const Canvas& c) {
  c.box(0, 0, c.width, 3, c.palette.skyBottom);
  const double left = c.between(0.9, 1.3), right = c.between(1.6, 2.0);
  QPainterPath lower(QPointF(0, left));
  lower.lineTo(c.width, right);
  lower.lineTo(c.width, 3);
  lower.lineTo(0, 3);
  lower.closeSubpath();
  c.fill(lower, c.palette.near);
  QPainterPath disc;
  disc.addEllipse(QPointF(c.width / 2, 1.42), 0.56, 0.56);
  c.fill(disc, c.palette.accent);
  c.fill(disc.intersected(lower), mixed(c.palette.accent, c.palette.near, 0.55));
  for (int i = 1; i < 6; ++i) {
    QPainterPath stripe(QPointF(0, left + 0.16 * i));
    stripe.lineTo(c.width, right + 0.16 * i);
    c.painter.strokePath(stripe, QPen(mixed(c.palette.near, c.palette.far, 0.9 - 0.13 * i), 0.05 - 0.007 * i));
  }
  figure(c, {c.width / 2, (left + right) / 2 + 0.03}, 0.5, c.palette.near);
}

void sea(const Canvas& c) {
  c.sky();
  const QPointF sun(c.width * c.between(0.3, 0.7), 1.38);
  c.glow(sun, 1.0, c.palette.accent, 0.5);
  c.disc(sun, c.between(0.24, 0.4), c.palette.accent);
  c.box(0, 1.45, c.width, 1.6, mixed(c.palette.far, c.palette.near, 0.2));
  for (int i = 0; i < 14; ++i) {
    const double y = 1.47 + 0.045 * i, w = 0.36 * (1 - i / 16.0) * c.between(0.6, 1.3);
    c.box(sun.x() - w + c.between(-0.05, 0.05), y, w * 2, 0.012, faded(c.palette.accent, 0.75 - 0.04 * i));
  }
  if (c.rng.below(2) == 0) {  // a lighthouse on its rock, or a sail
    const double x = sun.x() > c.width / 2 ? 0.38 : c.width - 0.38;
    QPainterPath tower(QPointF(x - 0.055, 1.0));
    tower.lineTo(x + 0.055, 1.0);
    tower.lineTo(x + 0.1, 1.75);
    tower.lineTo(x - 0.1, 1.75);
    c.fill(tower, c.palette.near);
    c.box(x - 0.07, 0.9, 0.14, 0.1, c.palette.accent);
    c.box(x - 0.08, 0.86, 0.16, 0.045, c.palette.near);
    c.glow({x, 0.95}, 0.5, c.palette.accent, 0.5);
  } else {
    const double x = c.width / 2 + c.between(-0.3, 0.3);
    QPainterPath sail(QPointF(x, 1.05));
    sail.quadTo(QPointF(x + 0.3, 1.35), QPointF(x + 0.24, 1.6));
    sail.lineTo(x, 1.6);
    sail.closeSubpath();
    sail.addPolygon(QPolygonF({{x - 0.2, 1.64}, {x + 0.28, 1.64}, {x + 0.2, 1.72}, {x - 0.14, 1.72}}));
    c.fill(sail, c.palette.near);
  }
  for (int layer = 0; layer < 3; ++layer)
    c.fill(ridge(c, 1.85 + 0.17 * layer, 0.035, 9 - layer, false),
           mixed(c.palette.far, c.palette.near, 0.4 + 0.3 * layer));
}

void planet(const Canvas& c) {
  c.sky(c.palette.near, mixed(c.palette.near, c.palette.skyTop, 0.7));
  c.glow({c.width * 0.7, 1.3}, 1.4, c.palette.skyBottom, 0.45);
  stars(c, 130, 2.2);
  const QPointF centre(c.width * c.between(0.35, 0.65), c.between(1.25, 1.5));
  const double radius = c.between(0.45, 0.62);
  QRadialGradient ball(centre + QPointF(-radius * 0.5, -radius * 0.5), radius * 1.7);
  ball.setColorAt(0, c.palette.accent);
  ball.setColorAt(0.45, c.palette.skyBottom);
  ball.setColorAt(1, c.palette.near);
  c.disc(centre, radius, ball);
  if (c.rng.below(2) == 0) {
    c.painter.save();
    c.painter.translate(centre);
    c.painter.rotate(c.between(-28, -12));
    QPainterPath ring;
    ring.addEllipse(QPointF(), radius * 1.7, radius * 0.3);
    c.painter.strokePath(ring, QPen(faded(c.palette.paper, 0.75), 0.022));
    c.painter.restore();
    c.painter.save();
    c.painter.setClipRect(QRectF(0, 0, c.width, centre.y()));
    c.disc(centre, radius * 0.985, ball);
    c.painter.restore();
  }
  c.fill(ridge(c, 2.25, 0.09, 3, false), c.palette.near);
  figure(c, {c.width * c.between(0.3, 0.7), 2.28}, 0.3, c.palette.near);
}

void forest(const Canvas& c) {
  c.sky(c.palette.skyTop, c.palette.skyBottom);
  c.glow({c.width / 2, 1.5}, 1.1, c.palette.accent, 0.75);
  for (int layer = 0; layer < 4; ++layer) {
    const QColor colour = mixed(mixed(c.palette.far, c.palette.skyBottom, 0.4), c.palette.near, layer / 3.0);
    for (int i = 0; i < 9 - layer; ++i) {
      const double x = c.between(0, c.width);
      if (layer > 1 && std::abs(x - c.width / 2) < 0.33) continue;
      const double w = 0.02 + 0.022 * layer;
      c.box(x, 0, w, 3, colour);
      for (int branch = 0; branch < 3; ++branch) {
        const double y = c.between(0.3, 1.6), side = c.rng.below(2) ? 1 : -1;
        QPainterPath path(QPointF(x + w / 2, y));
        path.quadTo(QPointF(x + side * 0.12, y - 0.05), QPointF(x + side * 0.24, y - 0.2));
        c.painter.strokePath(path, QPen(colour, w * 0.35));
      }
    }
  }
  c.fill(ridge(c, 2.2, 0.05, 3, false), c.palette.near);
  figure(c, {c.width / 2 + c.between(-0.1, 0.1), 2.2}, 0.42, c.palette.near);
}

void road(const Canvas& c) {
  c.sky();
  const QPointF end(c.width / 2 + c.between(-0.25, 0.25), 1.5);
  c.glow(end, 1.2, c.palette.accent, 0.6);
  c.disc(end - QPointF(0, 0.08), 0.3, c.palette.accent);
  c.fill(ridge(c, 1.5, 0.07, 4, true), mixed(c.palette.far, c.palette.skyBottom, 0.3));
  c.box(0, 1.55, c.width, 1.5, c.palette.far);
  QPainterPath lane(end + QPointF(-0.012, 0.04));
  lane.lineTo(end + QPointF(0.012, 0.04));
  lane.lineTo(c.width * 0.5 + 0.95, 3);
  lane.lineTo(c.width * 0.5 - 0.95, 3);
  c.fill(lane, c.palette.near);
  for (double t = 0.1; t < 0.9; t *= 1.5) {
    const QPointF from = end + (QPointF(c.width / 2, 3) - end) * t,
                  to = end + (QPointF(c.width / 2, 3) - end) * t * 1.22;
    c.painter.setPen(QPen(c.palette.accent, 0.05 * t, Qt::SolidLine, Qt::FlatCap));
    c.painter.drawLine(from, to);
  }
}

void house(const Canvas& c) {
  c.sky();
  const QPointF moon(c.width * c.between(0.25, 0.75), 0.95);
  c.glow(moon, 0.9, c.palette.accent, 0.35);
  c.disc(moon, 0.3, mixed(c.palette.accent, c.palette.paper, 0.3));
  c.fill(ridge(c, 2.0, 0.1, 2, false), c.palette.near);
  const double x = c.width / 2 + c.between(-0.2, 0.2);
  c.box(x - 0.34, 1.4, 0.68, 0.7, c.palette.near);
  QPainterPath roof(QPointF(x - 0.42, 1.42));
  roof.lineTo(x, 1.02);
  roof.lineTo(x + 0.42, 1.42);
  c.fill(roof, c.palette.near);
  c.box(x + 0.17, 1.02, 0.09, 0.3, c.palette.near);
  const size_t lit = c.rng.below(4);
  for (size_t window = 0; window < 4; ++window) {
    const double wx = x - 0.2 + 0.28 * static_cast<double>(window % 2),
                 wy = 1.5 + 0.24 * static_cast<double>(window / 2);
    c.box(wx, wy, 0.11, 0.14, window == lit ? c.palette.accent : mixed(c.palette.near, c.palette.far, 0.5));
  }
  for (const double at : {0.15, 0.9}) {
    const double base = c.width * at;
    for (int i = 0; i < 9; ++i) {
      QPainterPath branch(QPointF(base, 2.2));
      branch.cubicTo(QPointF(base, 1.7), QPointF(base + c.between(-0.15, 0.15), 1.5),
                     QPointF(base + c.between(-0.35, 0.35), c.between(0.9, 1.4)));
      c.painter.strokePath(branch, QPen(c.palette.near, 0.018));
    }
  }
}

void stage(const Canvas& c) {
  c.sky(mixed(c.palette.skyTop, c.palette.near, 0.5), c.palette.near);
  const double middle = c.width / 2;
  for (int i = -1; i <= 1; ++i) {
    QPainterPath beam(QPointF(middle + i * 0.8, 0.1));
    beam.lineTo(middle + i * 0.12 + 0.34, 2.1);
    beam.lineTo(middle + i * 0.12 - 0.34, 2.1);
    beam.closeSubpath();
    QLinearGradient light(0, 0.1, 0, 2.1);
    light.setColorAt(0, faded(c.palette.accent, 0.65));
    light.setColorAt(1, faded(c.palette.skyBottom, 0.25));
    c.fill(beam, light);
  }
  c.painter.setPen(Qt::NoPen);
  c.painter.setBrush(c.palette.accent);
  c.painter.drawEllipse(QPointF(middle, 2.1), 0.56, 0.1);
  figure(c, {middle, 2.1}, 0.72, c.palette.near);
  for (int side = 0; side < 2; ++side) {
    for (int fold = 0; fold < 5; ++fold) {
      const double w = 0.1, x = side ? c.width - w * (fold + 1) : w * fold;
      c.box(x, 0, w, 3, mixed(c.palette.far, c.palette.near, fold % 2 ? 0.65 : 0.2));
    }
  }
}

void mountains(const Canvas& c) {
  c.sky();
  c.disc({c.width * c.between(0.2, 0.8), c.between(0.75, 1.0)}, c.between(0.12, 0.22), c.palette.accent);
  for (int layer = 0; layer < 3; ++layer) {
    const double peak = c.width * c.between(0.25, 0.75), top = 0.95 + 0.28 * layer, foot = 1.3 + 0.1 * layer;
    const QColor colour = mixed(mixed(c.palette.skyBottom, c.palette.far, 0.6), c.palette.near, layer * 0.4);
    QPainterPath mountain(QPointF(peak - foot, 2.6)), snow(QPointF(peak, top));
    mountain.lineTo(peak, top);
    mountain.lineTo(peak + foot, 2.6);
    c.fill(mountain, colour);
    snow.lineTo(peak + foot * 0.17, top + 0.24);
    snow.lineTo(peak + foot * 0.06, top + 0.19);
    snow.lineTo(peak - foot * 0.02, top + 0.3);
    snow.lineTo(peak - foot * 0.08, top + 0.2);
    snow.lineTo(peak - foot * 0.15, top + 0.25);
    if (layer < 2) c.fill(snow, mixed(c.palette.paper, colour, 0.15));
  }
  c.fill(ridge(c, 2.2, 0.08, 5, true), c.palette.near);
  figure(c, {c.width * c.between(0.25, 0.75), 2.16}, 0.24, c.palette.near);
}

void mesa(const Canvas& c) {
  c.sky();
  const QPointF sun(c.width * c.between(0.3, 0.7), 1.2);
  c.disc(sun, c.between(0.36, 0.5), c.palette.accent);
  for (int i = 0; i < 3; ++i) {
    const double x = c.width * c.between(-0.1, 0.85), w = c.between(0.3, 0.7), top = c.between(1.15, 1.45);
    c.fill(
        [&] {
          QPainterPath rock(QPointF(x, top));
          rock.lineTo(x + w, top + 0.02);
          rock.lineTo(x + w + 0.05, 1.5);
          rock.lineTo(x + w + 0.22, 1.9);
          rock.lineTo(x - 0.22, 1.9);
          rock.lineTo(x - 0.05, 1.5);
          return rock;
        }(),
        mixed(c.palette.far, c.palette.near, 0.15 * i));
  }
  c.box(0, 1.8, c.width, 1.2, mixed(c.palette.far, c.palette.near, 0.5));
  c.fill(ridge(c, 2.15, 0.06, 2.5, false), c.palette.near);
  const double x = c.width * (sun.x() > c.width / 2 ? 0.22 : 0.78);
  c.painter.setPen(QPen(c.palette.near, 0.09, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  c.painter.drawLine(QPointF(x, 2.2), QPointF(x, 1.45));
  c.painter.drawPolyline(QPolygonF({{x, 1.95}, {x - 0.17, 1.95}, {x - 0.17, 1.68}}));
  c.painter.drawPolyline(QPolygonF({{x, 1.82}, {x + 0.17, 1.82}, {x + 0.17, 1.58}}));
  figure(c, {c.width / 2, 2.16}, 0.4, c.palette.near);
}

void bowl(const Canvas& c) {
  c.box(0, 0, c.width, 3, c.palette.skyBottom);
  const double x = c.width / 2;
  c.disc({x, 1.4}, 0.68, mixed(c.palette.skyBottom, c.palette.skyTop, 0.75));
  c.box(0, 1.95, c.width, 1.1, c.palette.near);
  QPainterPath dish(QPointF(x - 0.5, 1.42));
  dish.cubicTo(QPointF(x - 0.45, 1.9), QPointF(x - 0.2, 1.95), QPointF(x, 1.95));
  dish.cubicTo(QPointF(x + 0.2, 1.95), QPointF(x + 0.45, 1.9), QPointF(x + 0.5, 1.42));
  c.fill(dish, c.palette.accent);
  c.painter.setPen(Qt::NoPen);
  c.painter.setBrush(mixed(c.palette.accent, c.palette.near, 0.5));
  c.painter.drawEllipse(QPointF(x, 1.42), 0.5, 0.08);
  c.painter.setPen(QPen(c.palette.near, 0.028, Qt::SolidLine, Qt::RoundCap));
  c.painter.drawLine(QPointF(x + 0.08, 1.4), QPointF(x + 0.62, 0.92));
  c.painter.drawLine(QPointF(x + 0.16, 1.42), QPointF(x + 0.68, 0.99));
  for (int i = -1; i <= 1; ++i) {
    QPainterPath steam(QPointF(x + i * 0.16 - 0.08, 1.3));
    steam.cubicTo(QPointF(x + i * 0.16 + 0.08, 1.15), QPointF(x + i * 0.16 - 0.22, 1.02),
                  QPointF(x + i * 0.16 - 0.05, 0.84));
    c.painter.strokePath(steam, QPen(faded(c.palette.paper, 0.85), 0.03, Qt::SolidLine, Qt::RoundCap));
  }
}

void circuit(const Canvas& c) {
  c.sky(c.palette.near, mixed(c.palette.skyTop, c.palette.near, 0.4));
  const QPointF centre(c.width / 2, 1.32);
  for (int line = 0; line < 30; ++line) {
    const double angle = std::numbers::pi * 2 * line / 30, turn = angle + c.between(-0.25, 0.25);
    const QPointF inner = centre + 0.5 * QPointF(std::cos(angle), std::sin(angle));
    const QPointF middle = centre + c.between(0.65, 0.85) * QPointF(std::cos(angle), std::sin(angle));
    const QPointF outer = middle + c.between(0.1, 0.5) * QPointF(std::cos(turn), std::sin(turn));
    c.painter.setBrush(Qt::NoBrush);
    c.painter.setPen(QPen(mixed(c.palette.far, c.palette.accent, c.between(0.1, 0.7)), 0.016));
    c.painter.drawPolyline(QPolygonF({inner, middle, outer}));
    c.disc(outer, 0.022, c.palette.accent);
  }
  c.glow(centre, 0.9, c.palette.skyBottom, 0.5);
  QPainterPath eye(centre + QPointF(-0.52, 0));
  eye.quadTo(centre + QPointF(0, -0.52), centre + QPointF(0.52, 0));
  eye.quadTo(centre + QPointF(0, 0.52), centre + QPointF(-0.52, 0));
  c.fill(eye, c.palette.paper);
  c.disc(centre, 0.22, c.palette.far);
  c.disc(centre, 0.15, c.palette.accent);
  c.disc(centre, 0.085, c.palette.near);
}

}  // namespace

void paintScene(QPainter& painter, const QRectF& area, DemoScene scene, const DemoPalette& palette, core::Rng& rng) {
  static constexpr std::array kScenes{sunAndHills, skyline, vortex, blocks, doorway,   halves, sea,  planet,
                                      forest,      road,    house,  stage,  mountains, mesa,   bowl, circuit};
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setClipRect(area);
  painter.translate(area.topLeft());
  painter.scale(area.height() / 3, area.height() / 3);
  kScenes[static_cast<size_t>(scene)]({painter, palette, rng, area.width() / area.height() * 3});
  painter.restore();
}

}  // namespace kinoprism::app
