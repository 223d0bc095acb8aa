#include "app/pages/library/library_tour.h"

#include <QPushButton>
#include <algorithm>

#include "app/pages/library/detail/detail_pane.h"
#include "app/pages/library/detail/movie_map_panel.h"
#include "app/pages/library/detail/similar_panel.h"
#include "app/pages/library/library_page.h"
#include "app/pages/library/movie_table.h"

namespace kinoprism::app {
namespace {

constexpr int kBelowMap = 160;  // px that what is said of a place takes below the map

/// A word that a search surely finds: the longest of the most rated movie's title.
QString firstWord(const Catalogue& catalogue) {
  const auto most = std::ranges::max_element(catalogue.movies, {}, &storage::MovieSummary::ratingCount);
  QString longest;
  for (const QString& word : QString::fromStdString(most->title).split(' ')) {
    if (word.size() > longest.size()) longest = word;
  }
  return longest;
}

/// As if it were typed, with no other filter.
void lookFor(LibraryPage& page, const QString& text) { page.setFilter({.text = text, .sort = MovieSort::BestMatch}); }

}  // namespace

std::vector<TourStop> libraryTour(LibraryPage& page, const LibraryService& library) {
  auto firstMovie = [&page] { return page.source()->count() > 0 ? page.source()->id(0) : qint64(-1); };
  const CataloguePtr catalogue = library.catalogue();
  MovieFilter comedies;
  if (catalogue && !catalogue->genres.empty()) comedies.genres = {catalogue->genres.front()};
  comedies.leastRating = 3.5;
  return {
      {"library", [&page] { page.setFilter({}); }},
      {"library-detail", [&page, firstMovie] { page.wall()->setCurrentId(firstMovie()); }},
      {"library-map", [&page] { page.detail()->ensureWidgetVisible(page.detail()->similar()->map(), 0, kBelowMap); }},
      {"library-looked", [&page] { page.detail()->heatButton()->click(); }},
      {"library-looks-like",
       [&page] {
         if (const QString poster = page.detail()->fileOf(storage::MediaKind::Poster); !poster.isEmpty())
           page.findLike(data::Modality::Image, poster);
       }},
      {"library-sounds-like",
       [&page] {
         if (const QString sound = page.detail()->fileOf(storage::MediaKind::Sound); !sound.isEmpty())
           page.findLike(data::Modality::Audio, sound);
       }},
      {"library-filtered", [&page, comedies] { page.setFilter(comedies); }},
      {"library-histograms", [&page] { page.showFacets(true); }},
      {"library-table", [&page] { page.showTable(true); }},
      {"library-table-columns",
       [&page] {
         for (const MovieColumn column : kMovieColumns) page.table()->setColumnShown(column, true);
         if (const int count = page.source()->count(); count > 0) {
           page.wall()->choose(page.source()->id(0), {page.source()->id(0), page.source()->id(count - 1)});
           page.table()->select(page.source()->id(0), page.wall()->selectedIds());
         }
         page.showFacets(false);
       }},
      {"library-searched",
       [&page, &library] {
         page.table()->restoreColumnState({});
         page.showTable(false);
         page.showFacets(true);
         const CataloguePtr& movies = library.catalogue();
         lookFor(page, movies && !movies->movies.empty() ? firstWord(*movies) : QString());
       }},
      {"library-nothing-found", [&page] { lookFor(page, QStringLiteral("zzzz qqqq")); }},
      {"library-meaning",
       [&page] {
         page.setSearchBy(LibraryPage::SearchBy::Meaning);
         lookFor(page, QStringLiteral("slow space drama with dread"));
       }},
      {"library-small",
       [&page] {
         page.showFacets(false);
         page.setSearchBy(LibraryPage::SearchBy::Words);
         page.setFilter({});
         page.wall()->setZoom(0.5);
       }},
      {"library-large", [&page] { page.wall()->setZoom(1.6); }},
  };
}

}  // namespace kinoprism::app
