#pragma once

#include <QScrollArea>
#include <array>

#include "app/pages/library/movie_facets.h"

namespace kinoprism::widgets {
class BrushHistogram;
class CategoryBars;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

/// How the movies of the library lie by year, rating, count of ratings and genre, and what the filter leaves of them:
/// brush one and all others follow.
class FacetPanel : public QScrollArea {
  Q_OBJECT

 public:
  explicit FacetPanel(QWidget* parent = nullptr);

  void setFacets(const MovieFacets& facets, const MovieFilter& filter);
  widgets::BrushHistogram* histogram(Facet facet) const { return m_histograms[size_t(facet)]; }
  widgets::CategoryBars* genres() const { return m_genres; }

 Q_SIGNALS:
  void filterChanged(const kinoprism::app::MovieFilter& filter);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void change(const MovieFilter& filter);

  MovieFacets m_facets;
  MovieFilter m_filter;
  std::array<widgets::BrushHistogram*, 3> m_histograms{};
  widgets::CategoryBars* m_genres = nullptr;
};

}  // namespace kinoprism::app
