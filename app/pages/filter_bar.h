#pragma once

#include <QWidget>

#include "app/models/movie_filter.h"

class QLabel;
class QPushButton;
class QSlider;

namespace kinoprism {

class FilterChips;

/// The row above the library's wall: what is shown (chips; the first says how much of it there is and clears the
/// filter), order and size. Shows a filter and says how the person changed it.
class FilterBar : public QWidget {
  Q_OBJECT

 public:
  explicit FilterBar(QWidget* parent = nullptr);

  void setCatalogue(const CataloguePtr& catalogue);
  void setFilter(const MovieFilter& filter);
  const MovieFilter& filter() const { return m_filter; }
  void setShownCount(int shown);
  void setZoom(double zoom);
  void setFacetsShown(bool shown);

 Q_SIGNALS:
  void facetsToggled(bool shown);
  void filterChanged(const kinoprism::MovieFilter& filter);
  void zoomChanged(double zoom);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void refresh();
  void change(const std::function<void(MovieFilter&)>& how);
  void openMenu(const QString& chip, const QPoint& place);
  void openGenres(const QPoint& place);
  void openYears(const QPoint& place);
  void openRatings(const QPoint& place);
  void openParts(const QPoint& place);
  void openSort();
  QString yearsText() const;
  QString ratingText() const;
  QString countText() const;
  static QString sortText(MovieSort sort);

  CataloguePtr m_catalogue;
  MovieFilter m_filter;
  int m_shown = 0;
  FilterChips* m_chips = nullptr;
  QPushButton* m_facets = nullptr;
  QLabel* m_sortLabel = nullptr;
  QPushButton* m_sort = nullptr;
  QSlider* m_zoom = nullptr;
};

}  // namespace kinoprism
