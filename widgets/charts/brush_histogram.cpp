#include "widgets/charts/brush_histogram.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace kinoprism::widgets {
namespace {

constexpr double kHead = 20;
constexpr double kCross = 14;
constexpr double kGap = 1;

double axisHeight() { return QFontMetrics(themeFont(TextRole::Small)).height() + 2; }

}  // namespace

BrushHistogram::BrushHistogram(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::TabFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setMouseTracking(true);
}

void BrushHistogram::setTitle(const QString& title) {
  m_title = title;
  describe();
  update();
}

void BrushHistogram::setBins(const QList<Bin>& bins, qint64 part, qint64 whole) {
  m_bins = bins;
  m_part = part;
  m_whole = whole;
  m_cursor = std::clamp(m_cursor, 0, std::max(0, int(bins.size()) - 1));
  describe();
  update();
}

void BrushHistogram::setBrush(int first, int last) {
  m_first = first;
  m_last = last;
  describe();
  update();
}

void BrushHistogram::describe() {
  setAccessibleName(m_title);
  QString text = tr("%1 of %Ln movies", nullptr, int(m_whole)).arg(QLocale().toString(m_part));
  if (m_first >= 0 && m_last < m_bins.size()) {
    text = tr("%1 to %2: %3").arg(m_bins[m_first].label, m_bins[m_last].end, text);
  }
  setAccessibleDescription(text);
}

QRectF BrushHistogram::plot() const { return QRectF(rect()).adjusted(1, textPixels(kHead), -1, -axisHeight()); }

QRectF BrushHistogram::binRect(int bin) const {
  const QRectF box = plot();
  const double width = box.width() / std::max<double>(1, double(m_bins.size()));
  return {box.left() + bin * width, box.top(), width, box.height()};
}

QRectF BrushHistogram::clearRect() const { return {width() - kCross - 2, 2, kCross, kCross}; }

int BrushHistogram::binAt(double x) const {
  const QRectF box = plot();
  const int bin = int(std::floor((x - box.left()) / box.width() * double(m_bins.size())));
  return std::clamp(bin, 0, int(m_bins.size()) - 1);
}

void BrushHistogram::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& t = theme();
  const QLocale locale;
  const bool hasBrush = m_first >= 0;
  painter.setFont(themeFont(TextRole::Small));
  painter.setPen(t.quietText);
  const QRectF head(1, 0, width() - 2 - (hasBrush ? kCross + 8 : 0), textPixels(kHead));
  const QString counts = QStringLiteral("%1 / %2").arg(locale.toString(m_part), locale.toString(m_whole));
  painter.drawText(head, Qt::AlignRight | Qt::AlignTop, counts);
  painter.setPen(t.text);
  painter.drawText(head, Qt::AlignLeft | Qt::AlignTop, m_title);
  if (hasBrush) paintIcon(painter, Icon::Close, clearRect(), t.text);

  qint64 most = 1;
  for (const Bin& bin : m_bins) most = std::max(most, bin.whole);
  const auto bar = [&](int bin, qint64 count) {
    const QRectF box = binRect(bin).adjusted(kGap / 2, 0, -kGap / 2, 0);
    // Square roots: a bin of few movies beside one of thousands stays visible.
    const double tall = count == 0 ? 0 : std::max(1.5, box.height() * std::sqrt(double(count) / double(most)));
    return QRectF(box.left(), box.bottom() - tall, box.width(), tall);
  };
  for (int bin = 0; bin < m_bins.size(); ++bin) {
    const bool inside = !hasBrush || (bin >= m_first && bin <= m_last);
    painter.fillRect(bar(bin, m_bins[bin].whole), t.line);
    painter.fillRect(bar(bin, m_bins[bin].part), inside ? t.signal(SignalTone::Collaborative) : t.quietText);
  }
  painter.setPen(t.line);
  const QRectF box = plot();
  painter.drawLine(box.bottomLeft(), box.bottomRight());
  if (hasBrush) {
    painter.setPen(QPen(t.focus, 1.5));
    painter.drawRect(QRectF(binRect(m_first).topLeft(), binRect(m_last).bottomRight()).adjusted(0.5, 0, -0.5, 0));
  }
  if (hasFocus() && !m_bins.isEmpty()) {
    painter.setPen(QPen(t.focus, 2));
    painter.drawLine(binRect(m_cursor).bottomLeft() + QPointF(0, 1), binRect(m_cursor).bottomRight() + QPointF(0, 1));
  }
  if (m_bins.isEmpty()) return;
  painter.setPen(t.quietText);
  const QRectF axis(box.left(), box.bottom() + 2, box.width(), axisHeight());
  const int from = hasBrush ? m_first : 0, to = hasBrush ? m_last : int(m_bins.size()) - 1;
  const bool isOne = m_bins[to].end == m_bins[from].label;
  if (!hasBrush) {
    painter.drawText(axis, Qt::AlignLeft | Qt::AlignTop, m_bins[from].label);
    if (!isOne) painter.drawText(axis, Qt::AlignRight | Qt::AlignTop, m_bins[to].end);
    return;
  }
  // What is chosen stands under the brush, as far as the axis has room.
  const QString chosen = isOne ? m_bins[from].label : m_bins[from].label + QStringLiteral(" – ") + m_bins[to].end;
  const double width = painter.fontMetrics().horizontalAdvance(chosen) + 2;
  const double middle = (binRect(from).left() + binRect(to).right()) / 2;
  const double left = std::clamp(middle - width / 2, axis.left(), std::max(axis.left(), axis.right() - width));
  painter.drawText(QRectF(left, axis.top(), width, axis.height()), Qt::AlignLeft | Qt::AlignTop, chosen);
}

void BrushHistogram::brushTo(int first, int last) {
  if (first > last) std::swap(first, last);
  if (first == m_first && last == m_last) return;
  setBrush(first, last);
  Q_EMIT brushed(first, last);
}

void BrushHistogram::clear() {
  if (m_first < 0) return;
  setBrush(-1, -1);
  Q_EMIT cleared();
}

void BrushHistogram::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || m_bins.isEmpty()) return;
  if (m_first >= 0 && clearRect().adjusted(-4, -4, 4, 4).contains(event->position())) {
    clear();
    return;
  }
  if (event->position().y() < textPixels(kHead)) return;
  m_dragging = true;
  m_anchor = m_cursor = binAt(event->position().x());
  brushTo(m_anchor, m_anchor);
}

void BrushHistogram::mouseMoveEvent(QMouseEvent* event) {
  const bool onCross = m_first >= 0 && clearRect().contains(event->position());
  setCursor(onCross                                      ? Qt::PointingHandCursor
            : event->position().y() >= textPixels(kHead) ? Qt::SplitHCursor
                                                         : Qt::ArrowCursor);
  if (!m_dragging) return;
  m_cursor = binAt(event->position().x());
  brushTo(m_anchor, m_cursor);
}

void BrushHistogram::mouseReleaseEvent(QMouseEvent*) { m_dragging = false; }

void BrushHistogram::keyPressEvent(QKeyEvent* event) {
  const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
  const bool clears = event->key() == Qt::Key_Escape || event->key() == Qt::Key_Delete;
  if (m_bins.isEmpty() || (step == 0 && event->key() != Qt::Key_Space && !(clears && m_first >= 0))) {
    QWidget::keyPressEvent(event);
    return;
  }
  if (clears) {
    clear();
    return;
  }
  const bool extends = (event->modifiers() & Qt::ShiftModifier) && m_first >= 0;
  if (!extends) m_anchor = std::clamp(m_cursor + step, 0, int(m_bins.size()) - 1);
  m_cursor = std::clamp(m_cursor + step, 0, int(m_bins.size()) - 1);
  update();
  if (extends || event->key() == Qt::Key_Space) brushTo(m_anchor, m_cursor);
}

bool BrushHistogram::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip || m_bins.isEmpty()) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  if (help->pos().y() < textPixels(kHead)) {
    QToolTip::showText(help->globalPos(), tr("Drag over the bars to keep those movies; Esc clears"), this);
    return true;
  }
  const Bin& bin = m_bins[binAt(help->pos().x())];
  QToolTip::showText(help->globalPos(),
                     tr("%1: %2 of %Ln movies", nullptr, int(bin.whole))
                         .arg(bin.label == bin.end ? bin.label : QStringLiteral("%1–%2").arg(bin.label, bin.end),
                              QLocale().toString(bin.part)),
                     this);
  return true;
}

}  // namespace kinoprism::widgets
