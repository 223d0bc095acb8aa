// What keys and mouse do in a wall; painting and geometry are in poster_wall.cpp.
#include <QAccessible>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "widgets/wall/poster_wall.h"

namespace kinoprism::widgets {

int PosterWall::currentRow() const { return m_source && m_current >= 0 ? m_source->rowOf(m_current) : -1; }

QList<qint64> PosterWall::selectedIds() const {
  QList<std::pair<int, qint64>> rows;
  for (const qint64 id : m_selected) rows.append({m_source ? m_source->rowOf(id) : -1, id});
  std::sort(rows.begin(), rows.end());
  QList<qint64> ids;
  for (const auto& [row, id] : rows) ids.append(id);
  return ids;
}

void PosterWall::setSelectedIds(const QList<qint64>& ids) {
  QSet<qint64> selected;
  for (const qint64 id : ids) {
    if (m_source && m_source->rowOf(id) >= 0) selected.insert(id);
  }
  if (selected == m_selected) return;
  m_selected = std::move(selected);
  viewport()->update();
  Q_EMIT selectionChanged();
}

void PosterWall::setCurrentId(qint64 id) {
  const int row = m_source && id >= 0 ? m_source->rowOf(id) : -1;
  makeCurrent(row < 0 ? -1 : id, row);
  m_anchor = m_current;
  setSelectedIds(row < 0 ? QList<qint64>{} : QList<qint64>{id});
  scrollTo(row);
}

void PosterWall::choose(qint64 current, const QList<qint64>& ids) {
  const int row = m_source && current >= 0 ? m_source->rowOf(current) : -1;
  makeCurrent(row < 0 ? -1 : current, row);
  m_anchor = m_current;
  setSelectedIds(ids);
}

void PosterWall::makeCurrent(qint64 id, int row) {
  if (id == m_current) return;
  updateRow(currentRow());
  m_current = id;
  updateRow(row);
  announceCurrent(row);
  Q_EMIT currentChanged(id);
}

void PosterWall::announceCurrent(int row) {
  if (row < 0 || !QAccessible::isActive()) return;
  QAccessibleEvent event(this, QAccessible::Focus);
  event.setChild(row);
  QAccessible::updateAccessibility(&event);
}

void PosterWall::toggleSelected(int row) {
  const qint64 id = m_source->id(row);
  if (!m_selected.remove(id)) m_selected.insert(id);
  m_anchor = id;
  updateRow(row);
  Q_EMIT selectionChanged();
}

void PosterWall::selectRange(int from, int to) {
  QList<qint64> ids;
  for (int row = std::min(from, to); row <= std::max(from, to); ++row) ids.append(m_source->id(row));
  setSelectedIds(ids);
}

void PosterWall::moveTo(int row, Qt::KeyboardModifiers modifiers) {
  const qint64 id = m_source->id(row);
  makeCurrent(id, row);
  const int anchor = m_anchor >= 0 ? m_source->rowOf(m_anchor) : -1;
  if (modifiers & Qt::ShiftModifier) {
    if (anchor < 0) m_anchor = id;
    selectRange(anchor < 0 ? row : anchor, row);
  } else if (!(modifiers & Qt::ControlModifier)) {
    m_anchor = id;
    setSelectedIds({id});
  }
  scrollTo(row);
}

int PosterWall::rowAfterKey(const QKeyEvent& event, int row) const {
  const int last = count() - 1, columns = m_layout.columns;
  const int page = std::max(1, viewport()->height() / m_layout.pitchY()) * columns;
  const auto down = [&](int by) { return row + by <= last ? row + by : (row / columns < last / columns ? last : row); };
  const auto up = [&](int by) { return row - by >= 0 ? row - by : row % columns; };
  switch (event.key()) {
    case Qt::Key_Left:
      return std::max(0, row - 1);
    case Qt::Key_Right:
      return std::min(last, row + 1);
    case Qt::Key_Up:
      return up(columns);
    case Qt::Key_Down:
      return down(columns);
    case Qt::Key_PageUp:
      return up(page);
    case Qt::Key_PageDown:
      return down(page);
    case Qt::Key_Home:
      return 0;
    case Qt::Key_End:
      return last;
    default:
      return -1;
  }
}

bool PosterWall::handleZoomKey(const QKeyEvent& event) {
  if (!(event.modifiers() & Qt::ControlModifier)) return false;
  switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      setZoom(m_zoom * 1.15);
      return true;
    case Qt::Key_Minus:
      setZoom(m_zoom / 1.15);
      return true;
    case Qt::Key_0:
      setZoom(1);
      return true;
    default:
      return false;
  }
}

QList<qint64> PosterWall::idsInHand() const {
  QList<qint64> ids = selectedIds();
  if (ids.isEmpty() && m_current >= 0) ids.append(m_current);
  return ids;
}

bool PosterWall::handleRateKey(const QKeyEvent& event) {
  const int stars = event.key() - Qt::Key_0;
  if (stars < 0 || stars > 5 || (event.modifiers() & ~Qt::KeypadModifier)) return false;
  const QList<qint64> ids = idsInHand();
  if (ids.isEmpty()) return false;
  Q_EMIT rateRequested(ids, stars);
  return true;
}

void PosterWall::keyPressEvent(QKeyEvent* event) {
  if (count() == 0) return event->ignore();
  if (handleZoomKey(*event) || handleRateKey(*event)) return;
  const int row = currentRow();
  if (event->matches(QKeySequence::SelectAll)) return selectRange(0, count() - 1);
  if (const int next = rowAfterKey(*event, std::max(0, row)); next >= 0) {
    const bool mayStart = row < 0 && event->key() != Qt::Key_End;
    return moveTo(mayStart ? visibleRows().first : next, event->modifiers());
  }
  if (row >= 0 && event->key() == Qt::Key_Space) return toggleSelected(row);
  if (row >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
    Q_EMIT activated(m_current);
    return;
  }
  event->ignore();  // typing belongs to the page: it searches
}

void PosterWall::mousePressEvent(QMouseEvent* event) {
  const int row = rowAt(event->position().toPoint());
  if (event->button() == Qt::RightButton) {
    if (row >= 0 && !m_selected.contains(m_source->id(row))) moveTo(row, Qt::NoModifier);
    return;
  }
  if (event->button() != Qt::LeftButton) return event->ignore();
  if (row < 0) return event->modifiers() == Qt::NoModifier ? setSelectedIds({}) : void();
  if (event->modifiers() & Qt::ControlModifier) {
    makeCurrent(m_source->id(row), row);
    toggleSelected(row);
  } else {
    moveTo(row, event->modifiers());
  }
}

void PosterWall::mouseDoubleClickEvent(QMouseEvent* event) {
  const int row = rowAt(event->position().toPoint());
  if (row >= 0 && event->button() == Qt::LeftButton) Q_EMIT activated(m_source->id(row));
}

void PosterWall::mouseMoveEvent(QMouseEvent* event) { setHoveredRow(rowAt(event->position().toPoint())); }

void PosterWall::setHoveredRow(int row) {
  if (row == m_hoveredRow) return;
  updateRow(m_hoveredRow);
  m_hoveredRow = row;
  updateRow(row);
  Q_EMIT hovered(row < 0 ? -1 : m_source->id(row));
}

void PosterWall::wheelEvent(QWheelEvent* event) {
  if (!(event->modifiers() & Qt::ControlModifier)) return QAbstractScrollArea::wheelEvent(event);
  const int under = rowAt(event->position().toPoint());
  const int anchor = under >= 0 ? under : visibleRows().first;
  zoomAround(m_zoom * std::pow(1.1, event->angleDelta().y() / 120.0), anchor, cellRect(anchor).top());
  event->accept();
}

void PosterWall::contextMenuEvent(QContextMenuEvent* event) {
  if (event->reason() == QContextMenuEvent::Keyboard) {
    const int row = currentRow();
    if (row < 0) return;
    scrollTo(row);
    Q_EMIT contextMenuRequested(m_current, viewport()->mapToGlobal(cellRect(row).center()));
    return;
  }
  const int row = rowAt(event->pos());
  if (row >= 0) Q_EMIT contextMenuRequested(m_source->id(row), event->globalPos());
}

void PosterWall::focusInEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusInEvent(event);
  const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
  if (byKey && currentRow() < 0 && count() > 0) {
    const int row = visibleRows().first;
    makeCurrent(m_source->id(row), row);
  }
  viewport()->update();
}

void PosterWall::focusOutEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusOutEvent(event);
  viewport()->update();
}

void PosterWall::showToolTip(const QHelpEvent& event) {
  const int row = rowAt(event.pos());
  const QString text = row >= 0 ? slot(row).cell.toolTip : QString();
  if (text.isEmpty()) return QToolTip::hideText();
  QToolTip::showText(event.globalPos(), text, viewport(), cellRect(row));
}

bool PosterWall::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::Leave) setHoveredRow(-1);
  if (event->type() == QEvent::ToolTip) {
    showToolTip(*static_cast<QHelpEvent*>(event));
    return true;
  }
  return QAbstractScrollArea::viewportEvent(event);
}

}  // namespace kinoprism::widgets
