#pragma once

#include <QScrollArea>
#include <array>

#include "app/pages/library/movie_facets.h"

namespace kinoprism {

class BrushHistogram;
class CategoryBars;

/// How the movies of the library lie by year, rating, count of ratings and genre, and what the filter leaves of them:
/// brush one and all others follow.
class FacetPanel : public QScrollArea {
  Q_OBJECT

 public:
  explicit FacetPanel(QWidget* parent = nullptr);

  void setFacets(const MovieFacets& facets, const MovieFilter& filter);
  BrushHistogram* histogram(Facet facet) const { return m_histograms[size_t(facet)]; }
  CategoryBars* genres() const { return m_genres; }

 Q_SIGNALS:
  void filterChanged(const kinoprism::MovieFilter& filter);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void change(const MovieFilter& filter);

  MovieFacets m_facets;
  MovieFilter m_filter;
  std::array<BrushHistogram*, 3> m_histograms{};
  CategoryBars* m_genres = nullptr;
};

}  // namespace kinoprism
