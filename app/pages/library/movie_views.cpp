#include "app/pages/library/movie_views.h"

#include <algorithm>
#include <utility>

#include "app/pages/library/movie_table.h"
#include "widgets/status/empty_state.h"

namespace kinoprism::app {

MovieViews::MovieViews(Services& services, MovieSource& source, QWidget* parent)
    : QStackedWidget(parent), m_services(services), m_source(source) {
  m_wall = new widgets::PosterWall(this);
  m_wall->setObjectName("wall");
  m_wall->setSource(&source);
  m_empty = new widgets::EmptyState(this);
  for (QWidget* view : {static_cast<QWidget*>(m_wall), static_cast<QWidget*>(m_empty)}) addWidget(view);
  setFocusProxy(m_wall);
  connectViews();
}

MovieViews::~MovieViews() {
  // The wall outlives its source for a moment, and would tell one that is half gone.
  m_wall->disconnect(this);
}

MovieTable* MovieViews::table() {
  if (m_table) return m_table;
  m_table = new MovieTable(m_services, m_source, this);
  addWidget(m_table);
  connect(m_table, &MovieTable::selectedByPerson, m_wall, &widgets::PosterWall::choose);
  connect(m_table, &MovieTable::movieMenuRequested, this, &MovieViews::menuRequested);
  connect(m_table, &MovieTable::rateRequested, &m_services.library.labels(), &LabelJournal::rate);
  Q_EMIT tableMade(m_table);
  return m_table;
}

void MovieViews::connectViews() {
  connect(m_wall, &widgets::PosterWall::visibleRangeChanged, &m_source, &MovieSource::setVisibleRange);
  connect(m_wall, &widgets::PosterWall::currentChanged, this, &MovieViews::currentChanged);
  connect(m_wall, &widgets::PosterWall::selectionChanged, this, &MovieViews::selectionChanged);
  connect(m_wall, &widgets::PosterWall::contextMenuRequested, this, &MovieViews::menuRequested);
  connect(m_wall, &widgets::PosterWall::rateRequested, &m_services.library.labels(), &LabelJournal::rate);
}

void MovieViews::setMovies(std::vector<storage::MovieId> movies) {
  const qint64 awaited = std::exchange(m_awaited, -1);
  const qint64 current = awaited > 0 ? awaited : m_wall->currentId();
  const std::optional<widgets::WallPosition> top = std::exchange(m_awaitedTop, std::nullopt);
  const QList<qint64> selected = std::exchange(m_awaitedSelection, {});
  m_source.setMovies(std::move(movies));
  setCurrentWidget(m_source.count() > 0 ? focusProxy() : m_empty);
  if (top) m_wall->restorePosition(*top);
  if (awaited > 0) m_wall->setCurrentId(awaited);
  if (selected.size() > 1) m_wall->choose(m_wall->currentId(), selected);
  if (m_isTable) {
    m_table->select(m_wall->currentId(), m_wall->selectedIds());
    m_table->scrollToTop(top ? top->id : m_wall->currentId());
  }
  if (current > 0 && m_source.rowOf(current) < 0) Q_EMIT currentChanged(-1);
}

void MovieViews::showTable(bool shown) {
  if (shown == m_isTable) return;
  const widgets::WallPosition where = top();
  m_isTable = shown;
  setFocusProxy(shown ? static_cast<QWidget*>(table()) : m_wall);
  if (m_source.count() > 0) setCurrentWidget(focusProxy());
  if (shown) {
    m_source.setVisibleRange(0, -1);
    m_table->select(m_wall->currentId(), m_wall->selectedIds());
    m_table->scrollToTop(where.id);
  } else {
    m_wall->restorePosition(where);
  }
  setFocus();
}

QList<qint64> MovieViews::chosen() const {
  const QList<qint64> selected = m_isTable ? m_table->selectedIds() : m_wall->selectedIds();
  return selected.isEmpty() && m_wall->currentId() > 0 ? QList{m_wall->currentId()} : selected;
}

void MovieViews::setCurrent(qint64 movie) {
  m_wall->setCurrentId(movie);
  if (!m_isTable) return;
  m_table->select(movie, {movie});
  m_table->scrollTo(m_table->currentIndex());
}

MoviePlace MovieViews::place() const { return {top(), m_wall->currentId(), m_wall->selectedIds()}; }

widgets::WallPosition MovieViews::top() const {
  if (!m_isTable) return m_wall->position();
  const qint64 first = m_table->topId();
  return {first, std::max(0, m_source.rowOf(first)), 0, m_wall->zoom()};
}

void MovieViews::awaitPlace(const MoviePlace& place) {
  m_awaitedTop = place.top;
  m_awaitedSelection = place.selected;
  m_awaited = place.current;
}

}  // namespace kinoprism::app
