#include "app/pages/library/movie_table.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <algorithm>

#include "app/pages/library/movie_table_model.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

constexpr int kRowHeight = 27;
constexpr int kCellMargin = 6;
constexpr int kWidths[kMovieColumnCount] = {240, 56, 150, 84, 74, 60, 170, 80, 120, 140, 120, 92};
constexpr MovieColumn kHiddenAtFirst[] = {MovieColumn::Tags, MovieColumn::Curators, MovieColumn::Collections,
                                          MovieColumn::Added};

/// Cells whose text keeps away from that of the neighbours: a number beside a word.
class RoomyDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle* style = cell.widget->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    const QRect place = cell.rect.adjusted(kCellMargin, 0, -kCellMargin, 0);
    const bool selected = cell.state & QStyle::State_Selected;
    style->drawItemText(painter, place, int(cell.displayAlignment), cell.palette, true,
                        cell.fontMetrics.elidedText(cell.text, Qt::ElideRight, place.width()),
                        selected ? QPalette::HighlightedText : QPalette::Text);
    if (!(cell.state & QStyle::State_HasFocus)) return;
    painter->setPen(widgets::theme().focus);
    painter->drawRect(cell.rect.adjusted(0, 0, -1, -1));
  }
};

/// Numbers are looked at from the largest on.
bool descendsAtFirst(MovieColumn column) { return isNumber(column) || column == MovieColumn::Added; }

}  // namespace

std::optional<std::pair<MovieColumn, bool>> columnOrderOf(const MovieFilter& filter) {
  switch (filter.sort) {
    case MovieSort::Column:
      return std::pair(filter.column, filter.descending);
    case MovieSort::MostRated:
      return std::pair(MovieColumn::Ratings, true);
    case MovieSort::Title:
      return std::pair(MovieColumn::Title, false);
    case MovieSort::Newest:
      return std::pair(MovieColumn::Year, true);
    case MovieSort::Oldest:
      return std::pair(MovieColumn::Year, false);
    case MovieSort::BestRated:
    case MovieSort::BestMatch:
      break;
  }
  return std::nullopt;
}

MovieTable::MovieTable(Services& services, MovieSource& source, QWidget* parent)
    : QTableView(parent), m_source(source) {
  m_model = new MovieTableModel(services, source, this);
  setModel(m_model);
  connect(m_model, &MovieTableModel::failed, this, &MovieTable::failed);
  build();
  showStandardColumns();
  connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &MovieTable::sortBy);
  for (const auto changed : {&QHeaderView::sectionMoved, &QHeaderView::sectionResized})
    connect(horizontalHeader(), changed, this, &MovieTable::columnsChanged);
  connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
          [this](const QPoint& place) { openColumnMenu(horizontalHeader()->mapToGlobal(place)); });
  connect(m_model, &QAbstractItemModel::modelReset, this, &MovieTable::tellSight, Qt::QueuedConnection);
}

void MovieTable::build() {
  setObjectName("movieTable");
  setItemDelegate(new RoomyDelegate(this));
  setFrameShape(QFrame::NoFrame);
  setShowGrid(false);
  setAlternatingRowColors(true);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setSelectionMode(QAbstractItemView::ExtendedSelection);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  setTabKeyNavigation(false);
  setWordWrap(false);
  setCornerButtonEnabled(false);
  setAccessibleName(tr("Movies"));
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  verticalHeader()->setDefaultSectionSize(widgets::textPixels(kRowHeight));
  QHeaderView* columns = horizontalHeader();
  columns->setSectionsMovable(true);
  columns->setSectionsClickable(true);
  columns->setHighlightSections(false);
  columns->setSortIndicatorShown(true);
  columns->setMinimumSectionSize(44);
  columns->setContextMenuPolicy(Qt::CustomContextMenu);
  columns->setAccessibleName(tr("Columns"));
  columns->setToolTip(tr("Click to sort, drag to move; the right button chooses columns"));
}

void MovieTable::showStandardColumns() {
  for (const MovieColumn column : kMovieColumns) {
    horizontalHeader()->moveSection(horizontalHeader()->visualIndex(int(column)), int(column));
    setColumnWidth(int(column), widgets::textPixels(kWidths[size_t(column)]));
    setColumnHidden(int(column), std::ranges::find(kHiddenAtFirst, column) != std::end(kHiddenAtFirst));
  }
}

void MovieTable::showOrder(const MovieFilter& filter) {
  m_order = filter;
  const auto order = columnOrderOf(filter);
  const QSignalBlocker blocker(horizontalHeader());
  horizontalHeader()->setSortIndicator(order ? int(order->first) : -1,
                                       order && order->second ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void MovieTable::sortBy(int section) {
  const auto column = MovieColumn(section);
  const auto order = columnOrderOf(m_order);
  const bool again = order && order->first == column;
  Q_EMIT orderWanted(column, again ? !order->second : descendsAtFirst(column));
}

qint64 MovieTable::currentId() const {
  const int row = currentIndex().row();
  return row >= 0 && row < m_source.count() ? m_source.id(row) : -1;
}

QList<qint64> MovieTable::selectedIds() const {
  QList<std::pair<int, int>> ranges;
  for (const QItemSelectionRange& range : selectionModel()->selection()) ranges.append({range.top(), range.bottom()});
  std::ranges::sort(ranges);
  QList<qint64> ids;
  int next = 0;  // a row may be in several ranges
  for (const auto& [top, bottom] : ranges) {
    for (int row = std::max(top, next); row <= bottom; ++row) ids.append(m_source.id(row));
    next = std::max(next, bottom + 1);
  }
  return ids;
}

void MovieTable::select(qint64 current, const QList<qint64>& ids) {
  m_quiet = true;
  std::vector<int> rows;
  for (const qint64 id : ids) {
    if (const int row = m_source.rowOf(id); row >= 0) rows.push_back(row);
  }
  std::ranges::sort(rows);
  QItemSelection selection;
  const int last = kMovieColumnCount - 1;
  for (size_t i = 0; i < rows.size();) {
    size_t end = i + 1;
    while (end < rows.size() && rows[end] == rows[end - 1] + 1) ++end;
    selection.append(QItemSelectionRange(m_model->index(rows[i], 0), m_model->index(rows[end - 1], last)));
    i = end;
  }
  const int row = m_source.rowOf(current);
  selectionModel()->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row, std::max(0, currentIndex().column())),
                                    QItemSelectionModel::NoUpdate);
  selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
  m_quiet = false;
}

qint64 MovieTable::topId() const {
  const int row = rowAt(0);
  return row >= 0 && row < m_source.count() ? m_source.id(row) : -1;
}

void MovieTable::scrollToTop(qint64 id) {
  if (const int row = m_source.rowOf(id); row >= 0) scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtTop);
}

QByteArray MovieTable::columnState() const { return horizontalHeader()->saveState(); }

void MovieTable::restoreColumnState(const QByteArray& state) {
  if (state.isEmpty() || !horizontalHeader()->restoreState(state)) showStandardColumns();
  horizontalHeader()->setSectionsMovable(true);
  showOrder(m_order);
  tellSight();
}

std::vector<MovieColumn> MovieTable::shownColumns() const {
  std::vector<MovieColumn> columns;
  for (int place = 0; place < kMovieColumnCount; ++place) {
    const int column = horizontalHeader()->logicalIndex(place);
    if (!isColumnHidden(column)) columns.push_back(MovieColumn(column));
  }
  return columns;
}

void MovieTable::setColumnShown(MovieColumn column, bool shown) {
  // The title stays: without it nobody knows what a row is.
  if (column == MovieColumn::Title) return;
  setColumnHidden(int(column), !shown);
  tellSight();
  Q_EMIT columnsChanged();
}

void MovieTable::fillColumnMenu(QMenu* menu) {
  for (const MovieColumn column : kMovieColumns) {
    QAction* action = menu->addAction(columnTitle(column));
    action->setCheckable(true);
    action->setChecked(isColumnShown(column));
    action->setEnabled(column != MovieColumn::Title);
    connect(action, &QAction::toggled, this, [this, column](bool shown) { setColumnShown(column, shown); });
  }
}

void MovieTable::openColumnMenu(const QPoint& place) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  fillColumnMenu(menu);
  menu->addSeparator();
  menu->addAction(tr("Reset columns"), this, [this] { restoreColumnState({}); });
  menu->popup(place);
}

bool MovieTable::isSettled() const { return m_model->isSettled(); }

/// Told once for all that an event changes: a click changes the current row and the selection.
void MovieTable::tell() {
  if (m_quiet || m_telling) return;
  m_telling = true;
  QMetaObject::invokeMethod(
      this,
      [this] {
        m_telling = false;
        Q_EMIT selectedByPerson(currentId(), selectedIds());
      },
      Qt::QueuedConnection);
}

void MovieTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
  QTableView::selectionChanged(selected, deselected);
  tell();
}

void MovieTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QTableView::currentChanged(current, previous);
  tell();
}

void MovieTable::tellSight() {
  const int first = rowAt(0);
  const int last = rowAt(viewport()->height() - 1);
  const std::vector<MovieColumn> shown = shownColumns();
  m_model->setMarksWanted(std::ranges::any_of(shown, needsMarks));
  m_model->setVisibleRange(first, last < 0 ? m_source.count() - 1 : last);
}

void MovieTable::scrollContentsBy(int dx, int dy) {
  QTableView::scrollContentsBy(dx, dy);
  tellSight();
}

void MovieTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  tellSight();
}

void MovieTable::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  if (event->type() != QEvent::LanguageChange) return;
  setAccessibleName(tr("Movies"));
  horizontalHeader()->setAccessibleName(tr("Columns"));
  horizontalHeader()->setToolTip(tr("Click to sort, drag to move; the right button chooses columns"));
  m_model->retranslate();
}

void MovieTable::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) {
    Q_EMIT copyWanted();
    return;
  }
  const int stars = event->key() - Qt::Key_0;
  const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
  if (plain && stars >= 0 && stars <= 5) {
    QList<qint64> ids = selectedIds();
    if (ids.isEmpty() && currentId() >= 0) ids.append(currentId());
    if (!ids.isEmpty()) Q_EMIT rateRequested(ids, stars);
    return;
  }
  const bool isTyping = plain && !event->text().isEmpty() && event->text().at(0).isLetter();
  if (event->key() == Qt::Key_Escape || isTyping) {
    event->ignore();
    return;
  }
  QTableView::keyPressEvent(event);
}

/// Home and End lead to the first and the last movie, as on a wall, and not to the first and the last column.
QModelIndex MovieTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
  const bool ends = action == MoveHome || action == MoveEnd;
  return QTableView::moveCursor(action, ends ? modifiers | Qt::ControlModifier : modifiers);
}

void MovieTable::contextMenuEvent(QContextMenuEvent* event) {
  const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
  const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
  if (!index.isValid()) return;
  const QPoint place = byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
  Q_EMIT movieMenuRequested(m_source.id(index.row()), place);
}

}  // namespace kinoprism::app
