#pragma once

#include <QWidget>

#include "app/pages/library/filter_menus.h"

class QLabel;
class QMenu;
class QPushButton;
class QSlider;

namespace kinoprism::widgets {
class FilterChips;
struct FilterChip;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

/// The row above the library's wall: what is shown (chips; the first says how much of it there is and clears the
/// filter), order and size. Shows a filter and says how the person changed it.
class FilterBar : public QWidget {
  Q_OBJECT

 public:
  FilterBar(Shelves& shelves, QWidget* parent = nullptr);

  void setCatalogue(const CataloguePtr& catalogue);
  void setFilter(const MovieFilter& filter);
  const MovieFilter& filter() const { return m_shown.filter; }
  void setShownCount(int shown);
  void setZoom(double zoom);
  void setFacetsShown(bool shown);
  /// What menus say of how many movies a choice would show.
  void setCounts(const MovieFacets& facets);
  void setTableShown(bool shown);

 Q_SIGNALS:
  void tableToggled(bool shown);
  void columnMenuWanted(QMenu* menu);
  void viewsWanted(const QPoint& place);
  /// The person's number in their data set was typed, or none is wanted any more (empty).
  void personWanted(const QString& name);
  void facetsToggled(bool shown);
  void filterChanged(const kinoprism::app::MovieFilter& filter);
  void zoomChanged(double zoom);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void refresh();
  void change(const std::function<void(MovieFilter&)>& how);
  void clear(const QString& chip);
  QList<widgets::FilterChip> chips() const;
  QString partsText() const;
  QString labelsText() const;
  QString yearsText() const;
  QString ratingText() const;
  QString countText() const;

  ShownMovies m_shown;
  FilterMenus* m_menus = nullptr;
  int m_shownCount = 0;
  widgets::FilterChips* m_chips = nullptr;
  QPushButton* m_facets = nullptr;
  QLabel* m_sortLabel = nullptr;
  QPushButton* m_sort = nullptr;
  QPushButton* m_table = nullptr;
  QPushButton* m_columns = nullptr;
  QPushButton* m_views = nullptr;
  QSlider* m_zoom = nullptr;
};

}  // namespace kinoprism::app
