#include "widgets/media/media_timeline.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace kinoprism::widgets {
namespace {

constexpr int kStep = 5'000;   // ms
constexpr int kPage = 30'000;  // ms
constexpr double kMarkHeight = 3;
constexpr double kMarkGap = 3;
constexpr QColor kHighlight(0xff, 0xc1, 0x3d);  // on pictures, whatever the theme
constexpr int kGlow = 45;                       // of 255: how opaque the ground of a highlight is
constexpr double kBar = 2;
constexpr double kBarGap = 1;

QColor mixed(const QColor& a, const QColor& b, double share) {
  const auto between = [share](int x, int y) { return int(std::lround(x + (y - x) * share)); };
  return {between(a.red(), b.red()), between(a.green(), b.green()), between(a.blue(), b.blue())};
}

}  // namespace

QString clockText(qint64 milliseconds) {
  const qint64 seconds = milliseconds / 1000;
  const auto two = [](qint64 value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
  if (seconds < 3600) return QStringLiteral("%1:%2").arg(seconds / 60).arg(two(seconds % 60));
  return QStringLiteral("%1:%2:%3").arg(seconds / 3600).arg(two(seconds / 60 % 60), two(seconds % 60));
}

MediaTimeline::MediaTimeline(SignalTone tone, QWidget* parent) : QAbstractSlider(parent), m_tone(tone) {
  setFocusPolicy(Qt::TabFocus);
  setOrientation(Qt::Horizontal);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setSingleStep(kStep);
  setPageStep(kPage);
  setRange(0, 0);
  // The mouse, keys, and whoever moves it from outside such as a screen reader.
  connect(this, &QAbstractSlider::actionTriggered, this, [this] { Q_EMIT seekRequested(sliderPosition()); });
}

void MediaTimeline::clear() {
  m_peaks.clear();
  m_levels.clear();
  m_stills.clear();
  m_cuts.clear();
  m_marks.clear();
  m_highlights.clear();
  setRange(0, 0);
  updateGeometry();
  update();
}

void MediaTimeline::setDuration(qint64 milliseconds) {
  if (milliseconds != maximum()) setRange(0, int(std::min<qint64>(milliseconds, INT_MAX)));
  update();
}

void MediaTimeline::setWave(const QList<float>& peaks, const QList<float>& levels) {
  m_peaks = peaks;
  m_levels = levels;
  updateGeometry();
  update();
}

void MediaTimeline::setShots(const QList<Still>& stills, const QList<qint64>& cuts) {
  m_stills = stills;
  m_cuts = cuts;
  updateGeometry();
  update();
}

void MediaTimeline::setMarks(const QList<std::pair<qint64, qint64>>& marks) {
  m_marks = marks;
  update();
}

void MediaTimeline::setHighlights(const QList<std::pair<qint64, qint64>>& highlights) {
  m_highlights = highlights;
  update();
}

void MediaTimeline::setPosition(qint64 milliseconds) {
  if (!isSliderDown()) setValue(int(std::clamp<qint64>(milliseconds, 0, maximum())));
  update();
}

QSize MediaTimeline::sizeHint() const {
  const int tall = !m_stills.isEmpty() ? 40 : !m_peaks.isEmpty() ? 44 : 14;
  return {300, tall + int(kMarkHeight + kMarkGap) + 2};
}

QRectF MediaTimeline::plot() const { return QRectF(rect()).adjusted(1, 1, -1, -1 - kMarkHeight - kMarkGap); }

double MediaTimeline::xOf(qint64 milliseconds) const {
  const QRectF box = plot();
  return maximum() > 0 ? box.left() + box.width() * double(milliseconds) / maximum() : box.left();
}

qint64 MediaTimeline::timeAt(double x) const {
  const QRectF box = plot();
  return qint64(std::clamp((x - box.left()) / std::max(1.0, box.width()), 0.0, 1.0) * maximum());
}

void MediaTimeline::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  if (hasShots()) {
    paintShots(painter);
  } else if (hasWave()) {
    paintWave(painter);
  } else {
    paintGroove(painter);
  }
  paintMarks(painter);
  paintHighlights(painter);
  const QRectF box = plot();
  if (maximum() > 0 && (value() > 0 || isSliderDown())) {
    const double x = xOf(sliderPosition());
    painter.setPen(QPen(Qt::black, 3));
    painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()));
    painter.setPen(QPen(Qt::white, 1.5));
    painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()));
  }
  if (hasFocus()) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().focus, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
  }
}

void MediaTimeline::paintGroove(QPainter& painter) const {
  const QRectF box = plot();
  const QRectF groove(box.left(), box.center().y() - 2, box.width(), 4);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme().line);
  painter.drawRoundedRect(groove, 2, 2);
  painter.setBrush(theme().signal(m_tone));
  painter.drawRoundedRect(QRectF(groove.topLeft(), QPointF(xOf(value()), groove.bottom())), 2, 2);
}

/// What an encoder did not hear is darker, where it is known what it heard.
void MediaTimeline::paintWave(QPainter& painter) const {
  const QRectF box = plot();
  const QColor tone = theme().signal(m_tone);
  const QColor back = theme().raised;
  const int bars = std::max(1, int(box.width() / (kBar + kBarGap)));
  const auto pieceOf = [&](int bar) { return qsizetype(double(bar) / bars * double(m_peaks.size())); };
  for (int bar = 0; bar < bars; ++bar) {
    float peak = 0, level = 0;
    const qsizetype first = pieceOf(bar), last = std::max(first + 1, pieceOf(bar + 1));
    for (qsizetype p = first; p < std::min(last, m_peaks.size()); ++p) {
      peak = std::max(peak, m_peaks[p]);
      level = std::max(level, m_levels[p]);
    }
    const double x = box.left() + bar * (kBar + kBarGap);
    const qint64 at = timeAt(x);
    const bool isHeard = m_marks.isEmpty() || std::ranges::any_of(m_marks, [at](const auto& mark) {
                           return at >= mark.first && at <= mark.second;
                         });
    const bool isPlayed = value() > 0 && at <= value();
    const QColor full = mixed(back, tone, (isHeard ? 1.0 : 0.5) * (isPlayed || value() == 0 ? 1.0 : 0.62));
    const auto draw = [&](double tall, const QColor& color) {
      const double height = std::max(1.0, tall * box.height());
      painter.fillRect(QRectF(x, box.center().y() - height / 2, kBar, height), color);
    };
    draw(double(peak), mixed(back, full, 0.55));
    draw(double(level), full);
  }
}

/// Frames as wide as fit, each the nearest in time to its place.
void MediaTimeline::paintShots(QPainter& painter) const {
  const QRectF box = plot();
  const QSize size = m_stills.front().picture.size();
  const double wide = size.isEmpty() ? box.height() : box.height() * size.width() / size.height();
  const int frames = std::max(1, int(std::ceil(box.width() / wide)));
  painter.save();
  painter.setClipRect(box);
  painter.fillRect(box, Qt::black);
  for (int frame = 0; frame < frames; ++frame) {
    const QRectF place(box.left() + frame * wide, box.top(), wide, box.height());
    const qint64 at = timeAt(std::min(place.center().x(), box.right()));
    const auto nearest =
        std::ranges::min_element(m_stills, {}, [at](const Still& still) { return std::abs(still.at - at); });
    painter.drawImage(place, nearest->picture);
  }
  if (value() > 0) painter.fillRect(QRectF(QPointF(xOf(value()), box.top()), box.bottomRight()), QColor(0, 0, 0, 90));
  for (const qint64 cut : m_cuts) {
    const double x = xOf(cut);
    painter.fillRect(QRectF(x - 1.5, box.top(), 3, box.height()), QColor(0, 0, 0, 170));
    painter.fillRect(QRectF(x - 0.5, box.top(), 1, box.height()), Qt::white);
  }
  painter.restore();
}

void MediaTimeline::paintMarks(QPainter& painter) const {
  const QRectF box = plot();
  const double top = box.bottom() + kMarkGap;
  for (const auto& [begin, end] : m_marks) {
    const double left = xOf(begin);
    painter.fillRect(QRectF(left, top, std::max(1.5, xOf(end) - left), kMarkHeight), theme().signal(m_tone));
  }
}

void MediaTimeline::paintHighlights(QPainter& painter) const {
  const QRectF box = plot();
  for (const auto& [begin, end] : m_highlights) {
    const double left = xOf(begin);
    const QRectF stretch(left, box.top(), std::max(4.0, xOf(end) - left), box.height());
    QColor glow = kHighlight;
    glow.setAlpha(kGlow);
    painter.fillRect(stretch, glow);
    painter.setBrush(Qt::NoBrush);
    // Dark around bright, so that the frame is seen on any picture.
    painter.setPen(QPen(QColor(0, 0, 0, 160), 3));
    painter.drawRect(stretch.adjusted(1.5, 1.5, -1.5, -1.5));
    painter.setPen(QPen(kHighlight, 1.5));
    painter.drawRect(stretch.adjusted(1.5, 1.5, -1.5, -1.5));
    painter.fillRect(QRectF(left, box.bottom() + kMarkGap, stretch.width(), kMarkHeight), theme().star);
  }
}

void MediaTimeline::seekTo(qint64 milliseconds) {
  if (maximum() == 0) return;
  setSliderPosition(int(milliseconds));  // which triggers an action
  update();
}

void MediaTimeline::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return event->ignore();
  setSliderDown(true);
  seekTo(timeAt(event->position().x()));
}

void MediaTimeline::mouseMoveEvent(QMouseEvent* event) {
  if (isSliderDown()) seekTo(timeAt(event->position().x()));
}

void MediaTimeline::mouseReleaseEvent(QMouseEvent*) { setSliderDown(false); }

/// The pane scrolls; a wheel over the line must not jump in time.
void MediaTimeline::wheelEvent(QWheelEvent* event) { event->ignore(); }

bool MediaTimeline::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip || maximum() == 0) return QAbstractSlider::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const qint64 at = timeAt(help->pos().x());
  QString text = clockText(at);
  if (!m_cuts.isEmpty()) {
    const auto shot = std::ranges::upper_bound(m_cuts, at) - m_cuts.begin() + 1;
    text = tr("%1 · shot %2 of %3").arg(text).arg(shot).arg(m_cuts.size() + 1);
  }
  QToolTip::showText(help->globalPos(), text, this);
  return true;
}

}  // namespace kinoprism::widgets
