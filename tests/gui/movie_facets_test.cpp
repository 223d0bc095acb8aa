#include "app/pages/library/movie_facets.h"

#include <QPushButton>
#include <QTest>

#include "app/pages/library/facet_panel.h"
#include "app/pages/library/library_page.h"
#include "app/shell/main_window.h"
#include "engine/core/rng.h"
#include "tests/gui/gui_test.h"
#include "widgets/charts/brush_histogram.h"
#include "widgets/charts/category_bars.h"

namespace kinoprism::app {
namespace {

Catalogue randomCatalogue(int movies) {
  Catalogue catalogue;
  catalogue.genres = {"Drama", "War", "Comedy"};
  catalogue.firstYear = 1920;
  catalogue.lastYear = 2000;
  core::Rng random(7);
  std::vector<storage::MovieId> ids;
  for (int i = 1; i <= movies; ++i) {
    storage::MovieSummary movie;
    movie.id = storage::MovieId(i);
    movie.year = random.below(10) == 0 ? 0 : 1920 + int(random.below(81));
    for (size_t genre = 0; genre < 3; ++genre) movie.genres.set(genre, random.below(3) == 0);
    movie.ratingCount = uint32_t(random.below(3) == 0 ? 0 : random.below(300));
    movie.meanRating = movie.ratingCount ? float(0.5 + 4.5 * random.uniform()) : 0;
    movie.languages = std::array{"", "en", "zh", "en zh"}[random.below(4)];
    movie.hasPoster = random.below(2) == 0;
    movie.hasSound = random.below(3) == 0;
    ids.push_back(movie.id);
    catalogue.movies.push_back(movie);
  }
  catalogue.indexes = storage::MovieIndexes(ids);
  return catalogue;
}

/// Part of a bin: how many movies the filter leaves when the facet's condition is just this bin.
TEST(MovieFacets, APartIsWhatTheFilterWouldLeaveOfTheBin) {
  const Catalogue catalogue = randomCatalogue(400);
  const MovieFilter filter{.genres = {"War"}, .firstYear = 1940, .leastRating = 2, .leastCount = 4, .mostCount = 255};
  const MovieFacets facets = facetsOf(catalogue, filter, {}, {});
  for (size_t f = 0; f < facets.size(); ++f) {
    const auto facet = Facet(f);
    const FacetCounts& counts = facets[f];
    ASSERT_FALSE(counts.bins.empty());
    for (int bin = 0; bin < int(counts.bins.size()); ++bin) {
      const MovieFilter only = brushed(filter, facet, counts, bin, bin);
      EXPECT_EQ(size_t(counts.bins[size_t(bin)].part), applyFilter(catalogue, only, {}, {}).size())
          << "facet " << int(facet) << " bin " << counts.bins[size_t(bin)].label.toStdString();
      const MovieFilter alone = brushed({}, facet, counts, bin, bin);
      EXPECT_EQ(size_t(counts.bins[size_t(bin)].whole), applyFilter(catalogue, alone, {}, {}).size());
    }
  }
}

TEST(MovieFacets, ABrushComesBackFromTheFilterItMade) {
  const Catalogue catalogue = randomCatalogue(200);
  const MovieFacets facets = facetsOf(catalogue, {}, {}, {});
  for (const Facet facet : {Facet::Year, Facet::Rating, Facet::Count}) {
    const FacetCounts& counts = facets[size_t(facet)];
    const int last = int(counts.bins.size()) - 1;
    for (const auto& [from, to] : {std::pair{1, 2}, {3, 3}, {2, last}, {last, last}}) {
      EXPECT_EQ(brushOf(brushed({}, facet, counts, from, to), facet, counts), (std::pair{from, to}));
    }
    EXPECT_EQ(brushOf(brushed({}, facet, counts, -1, -1), facet, counts), (std::pair{-1, -1}));
  }
}

TEST(MovieFacets, TheLastBinEndsWithTheLargestValue) {
  Catalogue catalogue = randomCatalogue(50);
  catalogue.lastYear = 2003;
  catalogue.movies[20].year = 2003;
  catalogue.movies[20].ratingCount = 300;
  const MovieFacets facets = facetsOf(catalogue, {}, {}, {});
  const FacetCounts& counts = facets[size_t(Facet::Count)];
  EXPECT_EQ(counts.bins.back().label, "256");
  EXPECT_EQ(counts.bins.back().end, "300");
  const int last = int(counts.bins.size()) - 1;
  EXPECT_EQ(brushed({}, Facet::Count, counts, last, last).mostCount, 300);
  const FacetCounts& years = facets[size_t(Facet::Year)];
  EXPECT_EQ(years.bins.back().end, "2003");
  const int newest = int(years.bins.size()) - 1;
  EXPECT_EQ(brushed({}, Facet::Year, years, newest, newest).lastYear, 2003);
}

TEST(MovieFacets, OnlyWhatASearchFoundIsPart) {
  const Catalogue catalogue = randomCatalogue(50);
  MovieFilter filter;
  filter.text = "x";
  const MovieFacets facets = facetsOf(catalogue, filter, MovieHits{{storage::MovieId{3}, storage::MovieId{7}}}, {});
  EXPECT_EQ(facets[size_t(Facet::Count)].part, 2);
  EXPECT_EQ(facets[size_t(Facet::Count)].whole, 50);
}

TEST(MovieFacets, AnEmptyLibraryHasNone) {
  const MovieFacets facets = facetsOf(Catalogue(), {}, {}, {});
  EXPECT_TRUE(facets[size_t(Facet::Year)].bins.empty());
  EXPECT_EQ(facets[size_t(Facet::Rating)].whole, 0);
}

class FacetPanelTest : public GuiTest {};

TEST_F(FacetPanelTest, BrushingOneHistogramFiltersTheWallAndTheOthers) {
  Services services;
  MainWindow window(services);
  window.resize(1440, 900);
  window.show();
  window.start(makeLibrary());
  LibraryPage& page = *window.libraryPage();
  ASSERT_TRUE(waitFor([&] { return services.library.isOpen() && page.isSettled(); }));
  window.findChild<QPushButton*>("facetsButton")->click();
  ASSERT_TRUE(waitFor([&] { return page.isSettled(); }));
  // Films of 1991 … 2002, one a year.
  widgets::BrushHistogram* years = page.facets()->histogram(Facet::Year);
  const auto point = [&](int bin) { return years->binRect(bin).center().toPoint(); };
  QTest::mousePress(years, Qt::LeftButton, {}, point(2));
  QTest::mouseMove(years, point(5));
  QTest::mouseRelease(years, Qt::LeftButton, {}, point(5));
  EXPECT_EQ(years->brush(), (std::pair{2, 5}));
  ASSERT_TRUE(waitFor([&] { return page.source()->count() == 4; }));
  EXPECT_EQ(page.filter().firstYear, 1993);
  EXPECT_EQ(page.filter().lastYear, 1996);
  EXPECT_TRUE(page.facets()->genres()->isVisible());
  // Shift and Right take one more, the cross gives all back.
  years->setFocus();
  QTest::keyClick(years, Qt::Key_Right, Qt::ShiftModifier);
  EXPECT_TRUE(waitFor([&] { return page.source()->count() == 5; }));
  QTest::mouseClick(years, Qt::LeftButton, {}, years->clearRect().center().toPoint());
  EXPECT_TRUE(waitFor([&] { return page.source()->count() == 12; }));
  // The genre with most movies comes first; a click keeps its movies, another lets them go.
  widgets::CategoryBars* genres = page.facets()->genres();
  QTest::mouseClick(genres, Qt::LeftButton, {}, genres->rowRect(0).center());
  EXPECT_TRUE(waitFor([&] { return page.source()->count() == 6; }));
  QTest::mouseClick(genres, Qt::LeftButton, {}, genres->rowRect(0).center());
  EXPECT_TRUE(waitFor([&] { return page.source()->count() == 12; }));
}

}  // namespace
}  // namespace kinoprism::app
