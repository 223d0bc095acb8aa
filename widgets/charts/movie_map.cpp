#include "widgets/charts/movie_map.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "widgets/theme/theme.h"

namespace kinoprism::widgets {
namespace {

constexpr double kMargin = 10;
constexpr double kReach = 12;  ///< of the mouse, to the nearest dot
constexpr int kMany = 20'000;
constexpr double kDot = 3;
constexpr double kDotOfMany = 2;
constexpr double kFaint = 0.6;
constexpr double kMark = 10;  // so wide that neighbours show inside it
constexpr double kNeighbour = 3;
constexpr double kPointed = 6;

/// A dot as it looks on every place, so that drawing many is copying.
QPixmap dotPicture(const QColor& colour, double size, double scale) {
  const int side = int(std::ceil(size * scale)) + 2;
  QPixmap picture(side, side);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawEllipse(QPointF(side / 2.0, side / 2.0), size * scale / 2, size * scale / 2);
  return picture;
}

}  // namespace

MovieMap::MovieMap(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setMouseTracking(true);
}

QColor MovieMap::colourOf(int8_t colour) { return colour == MapDot::kOther ? theme().quietText : theme().kind(colour); }

void MovieMap::setText(Text text) {
  m_text = std::move(text);
  describe();
}

void MovieMap::setDots(MapDots dots) {
  m_dots = std::move(dots);
  m_bounds = {};
  if (count() > 0) {
    const auto [left, right] = std::ranges::minmax_element(*m_dots, {}, &MapDot::x);
    const auto [top, bottom] = std::ranges::minmax_element(*m_dots, {}, &MapDot::y);
    m_bounds = QRectF(QPointF(double(left->x), double(top->y)), QPointF(double(right->x), double(bottom->y)));
  }
  m_pointed = -1;
  m_drawn = {};
  setMovie(m_movie);
}

void MovieMap::setMovie(qint64 movie) {
  m_movie = movie;
  m_marked = dotOf(movie);
  m_pointed = -1;
  findNearest();
  describe();
  update();
}

int MovieMap::dotOf(qint64 movie) const {
  if (!m_dots) return -1;
  const auto found = std::ranges::lower_bound(*m_dots, int64_t(movie), {}, &MapDot::movie);
  return found != m_dots->end() && found->movie == movie ? int(found - m_dots->begin()) : -1;
}

QPointF MovieMap::placeOf(qint64 movie) const {
  const int dot = dotOf(movie);
  return dot >= 0 ? pointOf(dot) : QPointF();
}

/// Both axes have one scale: distances are what a map is about.
double MovieMap::scale() const {
  double scale = std::numeric_limits<double>::infinity();
  if (m_bounds.width() > 0) scale = (width() - 2 * kMargin) / m_bounds.width();
  if (m_bounds.height() > 0) scale = std::min(scale, (height() - 2 * kMargin) / m_bounds.height());
  return std::isfinite(scale) && scale > 0 ? scale : 1;
}

QPointF MovieMap::pointOf(int dot) const {
  const MapDot& place = (*m_dots)[size_t(dot)];
  const QPointF fromMiddle = QPointF(double(place.x), double(place.y)) - m_bounds.center();
  return QPointF(width() / 2.0, height() / 2.0) + fromMiddle * scale();
}

int MovieMap::dotNear(const QPointF& point) const {
  const QPointF at = (point - QPointF(width() / 2.0, height() / 2.0)) / scale() + m_bounds.center();
  int found = -1;
  double best = std::pow(kReach / scale(), 2);
  for (int dot = 0; dot < count(); ++dot) {
    const double x = double((*m_dots)[size_t(dot)].x) - at.x(), y = double((*m_dots)[size_t(dot)].y) - at.y();
    if (x * x + y * y >= best) continue;
    best = x * x + y * y;
    found = dot;
  }
  return found;
}

/// The nearest whose direction is nearer to that of the key than to any other; -1: none.
int MovieMap::dotTowards(int from, int key) const {
  const bool isAlong = key == Qt::Key_Left || key == Qt::Key_Right;
  const float sign = key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1;
  const MapDot& start = (*m_dots)[size_t(from)];
  int found = -1;
  float best = std::numeric_limits<float>::max();
  for (int dot = 0; dot < count(); ++dot) {
    const float x = (*m_dots)[size_t(dot)].x - start.x, y = (*m_dots)[size_t(dot)].y - start.y;
    const float ahead = sign * (isAlong ? x : y), aside = std::abs(isAlong ? y : x);
    if (ahead <= 0 || aside > ahead || x * x + y * y >= best) continue;
    best = x * x + y * y;
    found = dot;
  }
  return found;
}

void MovieMap::findNearest() {
  m_nearest.clear();
  if (m_marked < 0) return;
  const MapDot& start = (*m_dots)[size_t(m_marked)];
  std::array<std::pair<float, int>, kNearest> best;
  best.fill({std::numeric_limits<float>::max(), -1});
  for (int dot = 0; dot < count(); ++dot) {
    const float x = (*m_dots)[size_t(dot)].x - start.x, y = (*m_dots)[size_t(dot)].y - start.y;
    const float square = x * x + y * y;
    if (dot == m_marked || square >= best.back().first) continue;
    best.back() = {square, dot};
    for (size_t i = best.size() - 1; i > 0 && best[i].first < best[i - 1].first; --i) std::swap(best[i], best[i - 1]);
  }
  for (const auto& [square, dot] : best) {
    if (dot >= 0) m_nearest.append(movieAt(dot));
  }
}

void MovieMap::describe() {
  const auto text = [this](qint64 movie) { return m_text ? m_text(movie) : QString::number(movie); };
  if (m_pointed >= 0 && m_pointed != m_marked) {
    setAccessibleDescription(text(movieAt(m_pointed)));
    return;
  }
  QStringList near;
  for (const qint64 movie : m_nearest) near.append(text(movie));
  setAccessibleDescription(m_marked < 0 ? QString()
                                        : tr("%1, near %2").arg(text(m_movie), near.join(QStringLiteral("; "))));
}

void MovieMap::pointAt(int dot) {
  if (dot == m_pointed) return;
  m_pointed = dot;
  describe();
  update();
  if (dot < 0) {
    QToolTip::hideText();
  } else {
    QToolTip::showText(mapToGlobal(pointOf(dot).toPoint() + QPoint(8, 4)), m_text ? m_text(movieAt(dot)) : QString(),
                       this);
  }
}

void MovieMap::drawDots() {
  const double scale = devicePixelRatioF();
  m_drawn = QPixmap(size() * scale);
  m_drawn.fill(Qt::transparent);
  std::array<QPixmap, MapDot::kColours + 1> pictures;
  for (int8_t colour = MapDot::kOther; colour < MapDot::kColours; ++colour) {
    QColor faint = colourOf(colour);
    faint.setAlphaF(float(kFaint));
    pictures[size_t(colour + 1)] = dotPicture(faint, count() > kMany ? kDotOfMany : kDot, scale);
  }
  QPainter painter(&m_drawn);
  for (int dot = 0; dot < count(); ++dot) {
    const QPixmap& picture = pictures[size_t((*m_dots)[size_t(dot)].colour + 1)];
    const QPointF corner = pointOf(dot) * scale - QPointF(picture.width() / 2.0, picture.height() / 2.0);
    painter.drawPixmap(corner.toPoint(), picture);
  }
  painter.end();
  m_drawn.setDevicePixelRatio(scale);
}

void MovieMap::ring(QPainter& painter, int dot, double radius, const QColor& colour, double width) const {
  // What lies below is kept from running into the ring.
  painter.setPen(QPen(theme().window, width + 2));
  painter.drawEllipse(pointOf(dot), radius, radius);
  painter.setPen(QPen(colour, width));
  painter.drawEllipse(pointOf(dot), radius, radius);
}

void MovieMap::paintEvent(QPaintEvent*) {
  if (m_drawn.isNull() || m_drawn.devicePixelRatio() != devicePixelRatioF()) drawDots();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& t = theme();
  painter.setPen(QPen(t.line, 1));
  painter.setBrush(t.window);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
  painter.drawPixmap(0, 0, m_drawn);
  painter.setBrush(Qt::NoBrush);
  if (m_marked >= 0) ring(painter, m_marked, kMark, t.focus, 2);
  for (const qint64 movie : m_nearest) ring(painter, dotOf(movie), kNeighbour, t.text, 1);
  if (m_marked >= 0) {
    painter.setPen(QPen(t.window, 1));
    painter.setBrush(t.focus);
    painter.drawEllipse(pointOf(m_marked), kDot, kDot);
    painter.setBrush(Qt::NoBrush);
  }
  if (m_pointed >= 0) ring(painter, m_pointed, kPointed, t.text, 2);
  if (hasFocus()) {
    painter.setPen(QPen(t.focus, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
  }
}

void MovieMap::resizeEvent(QResizeEvent* event) {
  m_drawn = {};
  QWidget::resizeEvent(event);
}

void MovieMap::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) m_drawn = {};
  QWidget::changeEvent(event);
}

void MovieMap::mouseMoveEvent(QMouseEvent* event) {
  const int dot = dotNear(event->position());
  setCursor(dot >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
  pointAt(dot);
}

void MovieMap::mousePressEvent(QMouseEvent* event) {
  const int dot = event->button() == Qt::LeftButton ? dotNear(event->position()) : -1;
  if (dot >= 0) Q_EMIT activated(movieAt(dot));
}

void MovieMap::keyPressEvent(QKeyEvent* event) {
  const int from = m_pointed >= 0 ? m_pointed : m_marked;
  switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: {
      if (count() == 0) break;
      const int next = from >= 0 ? dotTowards(from, event->key()) : 0;
      if (next >= 0) pointAt(next);
      return;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (m_pointed < 0) break;
      Q_EMIT activated(movieAt(m_pointed));
      return;
    case Qt::Key_Escape:
      if (m_pointed < 0) break;
      pointAt(-1);
      return;
    default:
      break;
  }
  QWidget::keyPressEvent(event);
}

void MovieMap::focusOutEvent(QFocusEvent* event) {
  pointAt(-1);
  QWidget::focusOutEvent(event);
}

void MovieMap::leaveEvent(QEvent* event) {
  if (!hasFocus()) pointAt(-1);
  QWidget::leaveEvent(event);
}

}  // namespace kinoprism::widgets
