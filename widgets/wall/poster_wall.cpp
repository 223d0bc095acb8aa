#include "widgets/wall/poster_wall.h"

#include <QContextMenuEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "widgets/wall/poster_wall_accessible.h"

namespace kinoprism::widgets {
namespace {

constexpr int kRingSpace = 4;               // how far rings reach out of a cell
constexpr qint64 kAheadBudget = 2'000'000;  // ns a turn for what may come into sight
constexpr int kLinesAhead = 3;

int titleLine() { return QFontMetrics(themeFont(TextRole::Body)).height(); }
int subtitleLine() { return QFontMetrics(themeFont(TextRole::Small)).height() + 1; }

}  // namespace

PosterWall::PosterWall(QWidget* parent) : QAbstractScrollArea(parent) {
  installPosterWallAccessibility();
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
  viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
  viewport()->setMouseTracking(true);
  setAccessibleName(tr("Posters"));
  m_ahead.setSingleShot(true);
  m_ahead.setInterval(0);
  connect(&m_ahead, &QTimer::timeout, this, &PosterWall::prepareAhead);
  relayout();
}

void PosterWall::setSource(PosterSource* source) {
  if (m_source == source) return;
  if (m_source) m_source->disconnect(this);
  m_source = source;
  m_painter.forgetPictures();
  if (source) {
    connect(source, &PosterSource::reset, this, &PosterWall::rowsReplaced);
    connect(source, &PosterSource::cellsChanged, this, [this](int first, int last) {
      for (Slot& s : m_slots) {
        if (s.row < first || s.row > last) continue;
        const int row = s.row;
        s.row = -1;
        updateRow(row);
      }
    });
    connect(source, &PosterSource::thumbnailReady, this, [this](int row) {
      if (m_slots.empty() || row < 0 || m_slots[size_t(row) % m_slots.size()].row != row) return;
      Slot& s = m_slots[size_t(row) % m_slots.size()];
      m_painter.takePicture(*m_source, row, s.id);
      s.row = -1;
      updateRow(row);
    });
    connect(source, &PosterSource::picturesOutdated, this, [this] {
      m_painter.outdatePictures();
      for (Slot& s : m_slots) s.row = -1;
      viewport()->update();
    });
    connect(source, &QObject::destroyed, this, &PosterWall::rowsReplaced);
  }
  rowsReplaced();
}

void PosterWall::setBarsShown(bool shown) {
  if (m_bars == shown) return;
  m_bars = shown;
  zoomAround(m_zoom, m_visible.first, cellRect(m_visible.first).top());
}

void PosterWall::setZoom(double zoom) {
  const auto range = visibleRows();
  zoomAround(zoom, range.first, cellRect(range.first).top());
}

void PosterWall::zoomAround(double zoom, int anchorRow, int anchorY) {
  zoom = std::clamp(zoom, kSmallestZoom, kLargestZoom);
  const bool changed = zoom != m_zoom;
  m_zoom = zoom;
  relayout();
  if (anchorRow < count()) verticalScrollBar()->setValue(m_layout.cell(anchorRow).top() - anchorY);
  if (changed) Q_EMIT zoomChanged(m_zoom);
}

int PosterWall::top() const { return verticalScrollBar()->value(); }

void PosterWall::relayout() {
  m_layout = PosterLayout::make(viewport()->width(), m_zoom, m_bars, titleLine(), subtitleLine());
  const int height = viewport()->height();
  QScrollBar* bar = verticalScrollBar();
  bar->setSingleStep(std::max(8, m_layout.pitchY() / 4));
  bar->setPageStep(std::max(1, height));
  bar->setRange(0, std::max(0, m_layout.contentHeight(count()) - height));
  const size_t inSight = size_t(height / m_layout.pitchY() + 2) * size_t(m_layout.columns);
  m_slots.assign(2 * inSight, Slot{});
  updateVisibleRange();
  viewport()->update();
}

void PosterWall::dropSlots() {
  for (Slot& s : m_slots) s = Slot{};
}

void PosterWall::rowsReplaced() {
  dropSlots();
  m_isPainted = false;
  m_hoveredRow = -1;
  m_visible = {-1, -1};  // the same rows hold other movies now
  relayout();
  const auto gone = [this](qint64 id) { return !m_source || m_source->rowOf(id) < 0; };
  if (m_selected.removeIf(gone) > 0) Q_EMIT selectionChanged();
  if (m_anchor >= 0 && gone(m_anchor)) m_anchor = -1;
  if (m_current >= 0 && gone(m_current)) {
    m_current = -1;
    Q_EMIT currentChanged(-1);
  }
  if (m_whenShown && count() > 0) restorePosition(*m_whenShown);
}

PosterWall::Slot& PosterWall::slot(int row) {
  Slot& s = m_slots[size_t(row) % m_slots.size()];
  if (s.row != row) s = Slot{row, m_source->id(row), false, m_source->cell(row)};
  return s;
}

PosterLayout::Range PosterWall::visibleRows() const { return m_layout.visible(top(), viewport()->height(), count()); }

void PosterWall::updateVisibleRange() {
  const auto range = visibleRows();
  for (Slot& s : m_slots) {
    if (s.row < range.first || s.row >= range.end) s.asked = false;  // the source may have dropped the request
  }
  if (range == m_visible) return;
  m_visible = range;
  Q_EMIT visibleRangeChanged(range.first, range.end - 1);
}

int PosterWall::rowAt(QPoint point) const { return m_layout.itemAt(point + QPoint(0, top()), count()); }

QRect PosterWall::cellRect(int row) const { return m_layout.cell(row).translated(0, -top()); }

void PosterWall::updateRow(int row) {
  if (row >= 0) viewport()->update(cellRect(row).adjusted(-kRingSpace, -kRingSpace, kRingSpace, kRingSpace));
}

void PosterWall::paintEvent(QPaintEvent* event) {
  QPainter painter(viewport());
  m_isPainted = true;
  painter.fillRect(event->rect(), theme().window);
  if (count() == 0) return;
  if (m_painter.configure(m_layout, viewport()->devicePixelRatioF())) {
    for (Slot& s : m_slots) s.asked = false;
  }
  m_painter.beginFrame();
  const QRect dirty = event->rect().adjusted(0, -kRingSpace, 0, kRingSpace);
  const auto range = m_layout.visible(top() + dirty.top(), dirty.height(), count());
  for (int row = range.first; row < range.end; ++row) {
    const QRect box = cellRect(row);
    if (!event->region().intersects(box.adjusted(-kRingSpace, -kRingSpace, kRingSpace, kRingSpace))) continue;
    Slot& s = slot(row);
    const PosterPainter::State state{m_selected.contains(s.id), s.id == m_current, row == m_hoveredRow, hasFocus()};
    const bool pending = m_painter.paint(painter, box.topLeft(), *m_source, row, s.id, s.cell, state, !s.asked);
    s.asked = s.asked || pending;
  }
  if (m_painter.needsAnotherFrame()) {
    QMetaObject::invokeMethod(viewport(), qOverload<>(&QWidget::update), Qt::QueuedConnection);
  }
  m_ahead.start();
}

/// Texts are laid out before they come into sight, so that a frame of scrolling only copies.
void PosterWall::prepareAhead() {
  const auto range = visibleRows();
  // As far as slots are left beside those in sight.
  const int spare = int(m_slots.size()) - (range.end - range.first) - m_layout.columns;
  const int ahead = std::clamp(spare, 0, kLinesAhead * m_layout.columns);
  const int first = std::max(0, range.first - m_layout.columns), last = std::min(count(), range.end + ahead);
  QElapsedTimer taken;
  taken.start();
  const auto prepare = [&](int row) {
    const Slot& s = slot(row);
    return !m_painter.prepare(s.id, s.cell) || taken.nsecsElapsed() < kAheadBudget;
  };
  for (int row = range.end; row < last; ++row) {
    if (!prepare(row)) return m_ahead.start();
  }
  for (int row = range.first - 1; row >= first; --row) {
    if (!prepare(row)) return m_ahead.start();
  }
}

void PosterWall::resizeEvent(QResizeEvent*) {
  const auto range = m_visible;
  const int y = m_layout.cell(range.first).top() - top();
  zoomAround(m_zoom, range.first, y);
}

void PosterWall::showEvent(QShowEvent* event) {
  QAbstractScrollArea::showEvent(event);
  relayout();
  if (m_whenShown && count() > 0) restorePosition(*m_whenShown);
}

void PosterWall::scrollContentsBy(int, int dy) {
  viewport()->scroll(0, dy);
  updateVisibleRange();
  if (underMouse()) setHoveredRow(rowAt(viewport()->mapFromGlobal(QCursor::pos())));
}

void PosterWall::changeEvent(QEvent* event) {
  QAbstractScrollArea::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) relayout();
  if (event->type() == QEvent::LanguageChange) setAccessibleName(tr("Posters"));
}

void PosterWall::scrollTo(int row) {
  if (row < 0 || row >= count()) return;
  const QRect box = m_layout.cell(row);
  const int above = box.top() - m_layout.rowGap, below = box.bottom() + 1 + m_layout.rowGap - viewport()->height();
  if (top() > above)
    verticalScrollBar()->setValue(above);
  else if (top() < below)
    verticalScrollBar()->setValue(std::min(below, above));
}

WallPosition PosterWall::position() const {
  if (m_whenShown) return *m_whenShown;
  WallPosition position{.zoom = m_zoom};
  if (count() == 0) return position;
  position.row = m_layout.visible(top(), std::max(1, viewport()->height()), count()).first;
  position.id = m_source->id(position.row);
  position.offset = top() - m_layout.cell(position.row).top();
  return position;
}

void PosterWall::restorePosition(const WallPosition& position) {
  m_whenShown.reset();
  zoomAround(position.zoom, 0, 0);
  if (!isVisible() || count() == 0) m_whenShown = position;
  if (count() == 0) return;
  const int found = position.id >= 0 ? m_source->rowOf(position.id) : -1;
  const int row = std::clamp(found >= 0 ? found : position.row, 0, count() - 1);
  verticalScrollBar()->setValue(m_layout.cell(row).top() + position.offset);
}

}  // namespace kinoprism::widgets
