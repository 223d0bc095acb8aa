#include "app/services/movie_maps.h"

#include <gmock/gmock.h>

#include <QLabel>
#include <QTest>
#include <cmath>

#include "app/pages/library/detail/detail_pane.h"
#include "app/pages/library/detail/movie_map_panel.h"
#include "app/pages/library/detail/similar_panel.h"
#include "app/pages/library/library_page.h"
#include "app/services/similar_movies.h"
#include "app/shell/main_window.h"
#include "tests/gui/gui_test.h"
#include "widgets/charts/movie_map.h"

namespace kinoprism::app {
namespace {

using State = MovieMaps::State;

class MovieMapsTest : public GuiTest {
 protected:
  MovieMapsTest() : folder(makeLibrary()) {}

  /// Text features of movies 1 … count, odd ones unlike even ones.
  void giveFeatures(size_t count, float turn = 0.1f) {
    const auto library = openLibrary(folder);
    std::vector<storage::MovieId> movies;
    core::Matrix values(count, 3);
    for (size_t m = 0; m < count; ++m) {
      movies.push_back(storage::MovieId(int64_t(m) + 1));
      values.row(m)[m % 2] = 1;
      values.row(m)[2] = turn * float(m);
    }
    core::Progress progress;
    library->features().save({data::Modality::Text, "tfidf-svd", values}, storage::MovieIndexes(movies), "made",
                             progress);
  }

  void open(Services& services) {
    services.library.open(folder);
    ASSERT_TRUE(waitFor([&] { return services.library.isOpen(); }));
  }

  static State made(Services& services, const QString& by) {
    services.maps.want(by);
    EXPECT_TRUE(waitFor([&] {
      return services.maps.state(by) != State::Unknown && services.maps.state(by) != State::Making;
    })) << by.toStdString();
    return services.maps.state(by);
  }

  static std::vector<int64_t> moviesOf(const PlacedMovies& map) {
    std::vector<int64_t> movies;
    for (const widgets::MapDot& dot : *map.dots) movies.push_back(dot.movie);
    return movies;
  }

  QString folder;
};

TEST_F(MovieMapsTest, AMapHasTheMoviesThatHaveFeaturesAndColoursOfTheirGenres) {
  giveFeatures(11);
  Services services;
  open(services);
  ASSERT_EQ(made(services, "text"), State::Ready);
  const PlacedMoviesPtr map = services.maps.map("text");
  EXPECT_THAT(moviesOf(*map), testing::ElementsAre(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
  EXPECT_THAT(map->genres, testing::ElementsAre("Drama", "Comedy"));
  EXPECT_EQ((*map->dots)[0].colour, 0);
  EXPECT_EQ((*map->dots)[1].colour, 1);
  EXPECT_EQ(made(services, "fused"), State::Ready);
  EXPECT_EQ(made(services, "image"), State::Empty);
  EXPECT_EQ(made(services, "people"), State::Empty);
}

TEST_F(MovieMapsTest, MoviesAreNeighboursByThePeopleThatTheyShare) {
  const auto library = storage::Library::create(std::filesystem::path(path("People.kinoprism").toStdString()));
  core::Progress progress;
  storage::LibraryWriter writer(*library, "made for a test", progress);
  const std::vector<std::vector<storage::Credit>> casts{{{"director", "Ada"}, {"actor", "Ben"}},
                                                        {{"director", "Ada"}, {"actor", "Cleo"}},
                                                        {{"actor", "Ben"}},
                                                        {{"actor", "Ben"}},
                                                        {{"actor", "Dora"}}};
  for (size_t m = 0; m < casts.size(); ++m) {
    storage::MovieRecord record;
    record.identity = {"test", std::to_string(m)};
    record.title = "Film " + std::to_string(m);
    record.credits = casts[m];
    writer.addMovie(record);
  }
  writer.commit();
  const neighbours::NeighbourLists lists = neighboursByPeople(*library, library->movies().indexes(), 2, progress);
  // Ada made two movies and Ben three, so Ada counts 1/2 and Ben 1/3; Film 0 is √(5/6) long, Film 1 √(3/2).
  ASSERT_EQ(lists[0].size(), 2u);
  EXPECT_EQ(lists[0][0].movie, data::MovieIndex(2));
  EXPECT_NEAR(lists[0][0].likeness, 1.0 / 3 / std::sqrt(5.0 / 6 / 3), 1e-6);
  ASSERT_EQ(lists[1].size(), 1u);
  EXPECT_NEAR(lists[1][0].likeness, 0.5 / std::sqrt(5.0 / 6 * 1.5), 1e-6);
  EXPECT_NEAR(lists[2][0].likeness, 1, 1e-6) << "the same people";
  EXPECT_TRUE(lists[4].empty());
}

TEST_F(MovieMapsTest, AMapIsKeptUntilFeaturesChange) {
  giveFeatures(11);
  widgets::MapDots first;
  {
    Services services;
    open(services);
    ASSERT_EQ(made(services, "text"), State::Ready);
    first = services.maps.map("text")->dots;
  }
  // What it was made from cannot be read any more: whoever has it now has kept it.
  const QString features = folder + "/features", aside = path("aside");
  ASSERT_TRUE(QDir().rename(features, aside));
  {
    Services services;
    open(services);
    ASSERT_EQ(made(services, "text"), State::Ready);
    const widgets::MapDots again = services.maps.map("text")->dots;
    ASSERT_EQ(again->size(), first->size());
    EXPECT_EQ(again->front().x, first->front().x);
  }
  ASSERT_TRUE(QDir().rename(aside, features));
  giveFeatures(12, 0.3f);
  Services services;
  open(services);
  ASSERT_EQ(made(services, "text"), State::Ready);
  EXPECT_EQ(services.maps.map("text")->dots->size(), 12u);
}

TEST_F(MovieMapsTest, AMapIsMadeAnewByOtherOptions) {
  giveFeatures(11);
  Services services;
  open(services);
  ASSERT_EQ(made(services, "text"), State::Ready);
  // What is kept needs no features; another map does.
  ASSERT_TRUE(QDir().rename(folder + "/features", path("aside")));
  const auto stateBy = [&](const neighbours::MapOptions& options) {
    MovieMaps maps(services.library, services.engine, services.lanes, services.jobs, options);
    maps.want("text");
    EXPECT_TRUE(waitFor([&] { return maps.state("text") != State::Making; }));
    return maps.state("text");
  };
  EXPECT_EQ(stateBy(MovieMaps::kSmallMap), State::Ready);
  EXPECT_EQ(stateBy({.minDistance = 0.25}), State::Failed);
  EXPECT_EQ(stateBy({.minDistance = 0.5, .seed = 2}), State::Failed);
}

TEST_F(MovieMapsTest, WhatCannotBeReadIsSaidAndCanBeTriedAgain) {
  giveFeatures(11);
  const QString features = folder + "/features", aside = path("aside");
  ASSERT_TRUE(QDir().rename(features, aside));
  Services services;
  open(services);
  ASSERT_EQ(made(services, "text"), State::Failed);
  EXPECT_FALSE(services.maps.problem("text").isEmpty());
  ASSERT_TRUE(QDir().rename(aside, features));
  EXPECT_EQ(made(services, "text"), State::Failed) << "not by itself";
  services.maps.retry("text");
  EXPECT_EQ(made(services, "text"), State::Ready);
}

TEST_F(MovieMapsTest, AnotherMapThatIsWantedGoesBefore) {
  giveFeatures(12);
  Services services;
  open(services);
  services.maps.want("fused");
  EXPECT_EQ(services.maps.state("fused"), State::Making);
  ASSERT_NE(services.maps.job("fused"), nullptr);
  services.maps.want("text");
  EXPECT_EQ(services.maps.state("fused"), State::Unknown);
  EXPECT_EQ(made(services, "text"), State::Ready);
  services.maps.want("fused");
  services.maps.job("fused")->cancel();
  EXPECT_THAT(made(services, "fused"), testing::AnyOf(State::Stopped, State::Ready));
  services.library.close();
  EXPECT_EQ(services.maps.state("text"), State::Unknown);
  EXPECT_EQ(services.maps.map("text"), nullptr);
}

TEST_F(MovieMapsTest, TheDetailShowsThePlaceOfItsMovieAndWhatItIsNearTo) {
  giveFeatures(11);
  Services services;
  MainWindow window(services);
  window.resize(1440, 900);
  window.show();
  window.start(folder);
  LibraryPage& page = *window.libraryPage();
  ASSERT_TRUE(waitFor([&] { return services.library.isOpen() && page.isSettled(); }));
  page.showMovie(2);
  DetailPane& detail = *page.detail();
  MovieMapPanel& panel = *detail.similar()->map();
  EXPECT_EQ(services.maps.state("fused"), State::Unknown) << "nobody has seen it yet";
  detail.ensureWidgetVisible(panel.map());
  ASSERT_TRUE(waitFor([&] { return services.maps.state("fused") == State::Ready && page.isSettled(); }));
  EXPECT_TRUE(panel.map()->hasPlace());
  EXPECT_TRUE(panel.toolTip().startsWith("Fused: the features of all modalities side by side"));
  EXPECT_EQ(panel.accessibleDescription(), panel.toolTip());
  const auto* place = panel.findChild<QLabel*>("mapPlace");
  EXPECT_TRUE(place->text().startsWith("Near <a href=")) << place->text().toStdString();
  EXPECT_TRUE(panel.map()->accessibleDescription().startsWith("Film 2 (1992) · Comedy, near Film "));
  EXPECT_TRUE(panel.findChild<QLabel*>("mapLegend")->text().contains("Drama"));

  panel.map()->setFocus();
  for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}) {
    if (panel.map()->pointedAt() == 0) QTest::keyClick(panel.map(), key);
  }
  const qint64 other = panel.map()->pointedAt();
  ASSERT_NE(other, 0);
  QTest::keyClick(panel.map(), Qt::Key_Return);
  ASSERT_TRUE(waitFor([&] { return number(detail.movie()) == other; }));

  page.showMovie(12);
  ASSERT_TRUE(waitFor([&] { return number(detail.movie()) == 12; }));
  EXPECT_FALSE(panel.map()->hasPlace());
  EXPECT_EQ(place->text(), "This movie has no such features, so it has no place.");
  detail.similar()->showBy("image");
  detail.ensureWidgetVisible(&panel);
  ASSERT_TRUE(waitFor([&] { return services.maps.state("image") == State::Empty; }));
  EXPECT_EQ(place->text(), "No movie has features of this kind yet (Data page).");
  EXPECT_FALSE(panel.map()->isVisible());
}

}  // namespace
}  // namespace kinoprism::app
