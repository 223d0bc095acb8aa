#pragma once

#include <QTableView>

#include "app/models/movie_filter.h"

class QMenu;

namespace kinoprism::app {

class MovieSource;
class MovieTableModel;
struct Services;

/// The movies of a source as a table with columns that can be sorted, moved and hidden.
///
/// Keys: as a wall's; Ctrl+C copies the selected rows with the columns shown, for other programs; the menu key on the
/// header chooses columns.
class MovieTable : public QTableView {
  Q_OBJECT

 public:
  MovieTable(Services& services, MovieSource& source, QWidget* parent = nullptr);

  /// Shows how the filter orders.
  void showOrder(const MovieFilter& filter);
  qint64 currentId() const;           ///< -1: none
  QList<qint64> selectedIds() const;  ///< in row order
  /// Chooses movies without saying so; those that are not there are left out.
  void select(qint64 current, const QList<qint64>& ids);
  /// The movie in the first row in sight, -1 where there is none; and the row brought to the top.
  qint64 topId() const;
  void scrollToTop(qint64 id);

  /// Order, widths and which are hidden.
  QByteArray columnState() const;
  void restoreColumnState(const QByteArray& state);
  std::vector<MovieColumn> shownColumns() const;  ///< from left to right
  bool isColumnShown(MovieColumn column) const { return !isColumnHidden(int(column)); }
  void setColumnShown(MovieColumn column, bool shown);
  /// A tick for each column.
  void fillColumnMenu(QMenu* menu);
  bool isSettled() const;

 Q_SIGNALS:
  void selectedByPerson(qint64 current, const QList<qint64>& ids);
  void orderWanted(kinoprism::app::MovieColumn column, bool descending);
  void columnsChanged();
  void rateRequested(const QList<qint64>& ids, double stars);
  void copyWanted();
  void failed(const QString& message);
  void movieMenuRequested(qint64 id, const QPoint& globalPosition);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
  void keyboardSearch(const QString& search) override {}  // typing belongs to the page: it searches
  void contextMenuEvent(QContextMenuEvent* event) override;
  void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void scrollContentsBy(int dx, int dy) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void build();
  void showStandardColumns();
  void sortBy(int section);
  void tell();
  void tellSight();
  void openColumnMenu(const QPoint& place);

  MovieSource& m_source;
  MovieTableModel* m_model = nullptr;
  MovieFilter m_order;
  bool m_quiet = false;    ///< what changes was not done by the person
  bool m_telling = false;  ///< a change is told when the event is over
};

/// The column and direction that an order of the wall is in a table; nothing where it is none.
std::optional<std::pair<MovieColumn, bool>> columnOrderOf(const MovieFilter& filter);

}  // namespace kinoprism::app
