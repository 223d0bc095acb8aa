#include "widgets/wall/poster_wall_accessible.h"

#include <QAccessibleWidget>
#include <QHash>

#include "widgets/wall/poster_wall.h"

namespace kinoprism::widgets {
namespace {

class WallInterface;

/// One row of a wall, for as long as the wall lives. Rows that went away are invalid.
class CellInterface : public QAccessibleInterface {
 public:
  CellInterface(PosterWall* wall, int row) : m_wall(wall), m_row(row) {}

  bool isValid() const override { return m_wall && m_wall->source() && m_row < m_wall->source()->count(); }
  QObject* object() const override { return nullptr; }
  QWindow* window() const override { return parent() ? parent()->window() : nullptr; }
  QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_wall); }
  QAccessibleInterface* child(int) const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QAccessible::Role role() const override { return QAccessible::ListItem; }
  void setText(QAccessible::Text, const QString&) override {}

  QRect rect() const override {
    if (!isValid()) return {};
    const QRect box = m_wall->cellRect(m_row);
    return {m_wall->viewport()->mapToGlobal(box.topLeft()), box.size()};
  }

  QString text(QAccessible::Text what) const override {
    if (!isValid()) return {};
    const PosterCell cell = m_wall->source()->cell(m_row);
    if (what == QAccessible::Name)
      return cell.rank > 0 ? QStringLiteral("%1. %2").arg(cell.rank).arg(cell.title) : cell.title;
    if (what == QAccessible::Description) return (QStringList{cell.subtitle, cell.rating}).join(QLatin1String(", "));
    return {};
  }

  QAccessible::State state() const override {
    QAccessible::State state;
    if (!isValid()) return state;
    const qint64 id = m_wall->source()->id(m_row);
    state.selectable = state.focusable = true;
    state.selected = m_wall->selectedIds().contains(id);
    state.focused = m_wall->hasFocus() && m_wall->currentId() == id;
    const auto sight = m_wall->visibleRows();
    state.offscreen = m_row < sight.first || m_row >= sight.end;
    return state;
  }

  int row() const { return m_row; }

 private:
  QPointer<PosterWall> m_wall;
  int m_row;
};

class WallInterface : public QAccessibleWidget {
 public:
  explicit WallInterface(PosterWall* wall) : QAccessibleWidget(wall, QAccessible::List), m_wall(wall) {}
  ~WallInterface() override {
    for (const QAccessible::Id id : std::as_const(m_cells)) QAccessible::deleteAccessibleInterface(id);
  }

  int childCount() const override { return m_wall && m_wall->source() ? m_wall->source()->count() : 0; }

  QAccessibleInterface* child(int row) const override {
    if (row < 0 || row >= childCount()) return nullptr;
    auto found = m_cells.find(row);
    if (found == m_cells.end()) {
      found = m_cells.insert(row, QAccessible::registerAccessibleInterface(new CellInterface(m_wall, row)));
    }
    return QAccessible::accessibleInterface(*found);
  }

  QAccessibleInterface* childAt(int x, int y) const override {
    return m_wall ? child(m_wall->rowAt(m_wall->viewport()->mapFromGlobal(QPoint(x, y)))) : nullptr;
  }

  int indexOfChild(const QAccessibleInterface* child) const override {
    const auto* cell = dynamic_cast<const CellInterface*>(child);
    return cell ? cell->row() : -1;
  }

  QAccessibleInterface* focusChild() const override {
    return m_wall && m_wall->source() ? child(m_wall->source()->rowOf(m_wall->currentId())) : nullptr;
  }

 private:
  QPointer<PosterWall> m_wall;
  mutable QHash<int, QAccessible::Id> m_cells;
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object) {
  if (className != QLatin1String("kinoprism::widgets::PosterWall")) return nullptr;
  auto* wall = qobject_cast<PosterWall*>(object);
  return wall ? new WallInterface(wall) : nullptr;
}

}  // namespace

void installPosterWallAccessibility() { QAccessible::installFactory(makeInterface); }

}  // namespace kinoprism::widgets
