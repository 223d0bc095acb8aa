#include "widgets/wall/poster_strip.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>

namespace kinoprism::widgets {
namespace {

constexpr int kMargin = 4;
constexpr int kGap = 8;

}  // namespace

PosterStrip::PosterStrip(QWidget* parent) : QAbstractScrollArea(parent) {
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
  viewport()->setMouseTracking(true);
  setAccessibleName(tr("Movies"));
  m_painter.setOnPanel(true);
  relayout();
}

void PosterStrip::setSource(PosterSource* source) {
  if (m_source == source) return;
  if (m_source) m_source->disconnect(this);
  m_source = source;
  m_painter.forgetPictures();
  if (source) {
    connect(source, &PosterSource::reset, this, &PosterStrip::sourceReset);
    connect(source, &PosterSource::cellsChanged, viewport(), qOverload<>(&QWidget::update));
    connect(source, &PosterSource::thumbnailReady, viewport(), qOverload<>(&QWidget::update));
    connect(source, &PosterSource::picturesOutdated, this, [this] {
      m_painter.outdatePictures();
      viewport()->update();
    });
    connect(source, &QObject::destroyed, this, &PosterStrip::sourceReset);
  }
  sourceReset();
}

void PosterStrip::sourceReset() {
  m_current = 0;
  m_hovered = -1;
  horizontalScrollBar()->setValue(0);
  relayout();
}

void PosterStrip::setPosterWidth(int width) {
  m_width = std::max(24, width);
  relayout();
  updateGeometry();
}

void PosterStrip::setTitlesShown(bool shown) {
  m_titles = shown;
  relayout();
  updateGeometry();
}

void PosterStrip::setOnPanel(bool onPanel) {
  m_painter.setOnPanel(onPanel);
  viewport()->update();
}

void PosterStrip::relayout() {
  m_layout.columns = std::max(1, count());
  m_layout.margin = m_layout.left = kMargin;
  m_layout.gap = kGap;
  m_layout.poster = {m_width, m_width * 3 / 2};
  m_layout.titleHeight = m_titles ? QFontMetrics(themeFont(TextRole::Body)).height() + 4 : 0;
  m_layout.subtitleHeight = 0;
  m_layout.barHeight = 0;
  QScrollBar* bar = horizontalScrollBar();
  const int content = 2 * kMargin + count() * m_layout.pitchX() - kGap;
  bar->setRange(0, std::max(0, content - viewport()->width()));
  bar->setSingleStep(m_layout.pitchX());
  bar->setPageStep(std::max(1, viewport()->width()));
  viewport()->update();
}

QSize PosterStrip::sizeHint() const {
  const int bar = horizontalScrollBar()->sizeHint().height();
  return {4 * m_layout.pitchX(), 2 * kMargin + m_layout.poster.height() + m_layout.captionHeight() + bar};
}

QSize PosterStrip::minimumSizeHint() const { return {m_layout.pitchX() + 2 * kMargin, sizeHint().height()}; }

QRect PosterStrip::cellRect(int row) const { return m_layout.cell(row).translated(-horizontalScrollBar()->value(), 0); }

int PosterStrip::rowAt(QPoint point) const {
  return m_layout.itemAt(point + QPoint(horizontalScrollBar()->value(), 0), count());
}

void PosterStrip::paintEvent(QPaintEvent* event) {
  QPainter painter(viewport());
  painter.fillRect(event->rect(), m_painter.ground());
  if (count() == 0) return;
  m_painter.configure(m_layout, viewport()->devicePixelRatioF());
  m_painter.beginFrame();
  const int first = std::max(0, (horizontalScrollBar()->value() - kMargin) / m_layout.pitchX());
  for (int row = first; row < count() && cellRect(row).left() < viewport()->width(); ++row) {
    const PosterPainter::State state{false, row == m_current && hasFocus(), row == m_hovered, hasFocus()};
    m_painter.paint(painter, cellRect(row).topLeft(), *m_source, row, m_source->id(row), m_source->cell(row), state,
                    true);
  }
  if (m_painter.needsAnotherFrame()) {
    QMetaObject::invokeMethod(viewport(), qOverload<>(&QWidget::update), Qt::QueuedConnection);
  }
}

void PosterStrip::resizeEvent(QResizeEvent*) { relayout(); }

void PosterStrip::setCurrent(int row) {
  if (count() == 0) return;
  m_current = std::clamp(row, 0, count() - 1);
  const QRect box = m_layout.cell(m_current);
  QScrollBar* bar = horizontalScrollBar();
  if (box.left() - kMargin < bar->value()) bar->setValue(box.left() - kMargin);
  if (box.right() + kMargin >= bar->value() + viewport()->width()) {
    bar->setValue(box.right() + 1 + kMargin - viewport()->width());
  }
  setAccessibleDescription(m_source->cell(m_current).title);
  viewport()->update();
}

void PosterStrip::keyPressEvent(QKeyEvent* event) {
  if (count() == 0) return event->ignore();
  switch (event->key()) {
    case Qt::Key_Left:
      return setCurrent(m_current - 1);
    case Qt::Key_Right:
      return setCurrent(m_current + 1);
    case Qt::Key_Home:
      return setCurrent(0);
    case Qt::Key_End:
      return setCurrent(count() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
      Q_EMIT activated(m_source->id(m_current));
      return;
    default:
      event->ignore();
  }
}

void PosterStrip::mousePressEvent(QMouseEvent* event) {
  const int row = rowAt(event->position().toPoint());
  if (row < 0 || event->button() != Qt::LeftButton) return event->ignore();
  setCurrent(row);
  Q_EMIT activated(m_source->id(row));
}

void PosterStrip::mouseMoveEvent(QMouseEvent* event) {
  const int row = rowAt(event->position().toPoint());
  if (row == m_hovered) return;
  m_hovered = row;
  viewport()->update();
}

void PosterStrip::wheelEvent(QWheelEvent* event) {
  QScrollBar* bar = horizontalScrollBar();
  if (bar->maximum() == 0) return event->ignore();
  const QPoint turn = event->angleDelta();
  const int by = std::abs(turn.x()) > std::abs(turn.y()) ? turn.x() : turn.y();
  bar->setValue(bar->value() - by * m_layout.pitchX() / 120);
  event->accept();
}

void PosterStrip::contextMenuEvent(QContextMenuEvent* event) {
  const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
  const int row = byKey ? m_current : rowAt(event->pos());
  if (row < 0 || row >= count()) return;
  Q_EMIT contextMenuRequested(m_source->id(row),
                              byKey ? viewport()->mapToGlobal(cellRect(row).center()) : event->globalPos());
}

void PosterStrip::changeEvent(QEvent* event) {
  QAbstractScrollArea::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) relayout();
}

bool PosterStrip::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::Leave && m_hovered >= 0) {
    m_hovered = -1;
    viewport()->update();
  }
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = rowAt(help->pos());
    if (row < 0)
      QToolTip::hideText();
    else
      QToolTip::showText(help->globalPos(), m_source->cell(row).title, viewport(), cellRect(row));
    return true;
  }
  return QAbstractScrollArea::viewportEvent(event);
}

}  // namespace kinoprism::widgets
