#include "app/models/movie_filter.h"

#include "tests/gui/gui_test.h"

namespace kinoprism::app {
namespace {

/// Ten movies; ids 1 … 10.
Catalogue makeCatalogue() {
  Catalogue catalogue;
  catalogue.genres = {"Drama", "War"};
  std::vector<storage::MovieId> ids;
  for (int i = 1; i <= 10; ++i) {
    storage::MovieSummary movie;
    movie.id = storage::MovieId(i);
    movie.title = std::string(1, char('k' - i));
    movie.year = i == 10 ? 0 : 2000 - i;
    movie.genres.set(size_t(i % 2));
    movie.ratingCount = uint32_t(i * i % 7);
    movie.meanRating = movie.ratingCount ? float(i) / 2 : 0;
    movie.hasPoster = i <= 4;
    ids.push_back(movie.id);
    catalogue.movies.push_back(movie);
  }
  catalogue.indexes = storage::MovieIndexes(ids);
  return catalogue;
}

std::vector<int64_t> numbers(const std::vector<storage::MovieId>& movies) {
  std::vector<int64_t> result;
  for (const storage::MovieId movie : movies) result.push_back(number(movie));
  return result;
}

TEST(MovieFilter, OrdersByRatingsWithTiesToTheLowerNumber) {
  // i² mod 7 for i = 1 … 10: 1 4 2 2 4 1 0 1 4 2.
  EXPECT_EQ(numbers(applyFilter(makeCatalogue(), {}, {}, {})), (std::vector<int64_t>{2, 5, 9, 3, 4, 10, 1, 6, 8, 7}));
}

TEST(MovieFilter, OrdersByTitleAndYear) {
  const Catalogue catalogue = makeCatalogue();
  EXPECT_EQ(numbers(applyFilter(catalogue, {.sort = MovieSort::Title}, {}, {})),
            (std::vector<int64_t>{10, 9, 8, 7, 6, 5, 4, 3, 2, 1}));
  EXPECT_EQ(numbers(applyFilter(catalogue, {.sort = MovieSort::Oldest}, {}, {})),
            (std::vector<int64_t>{9, 8, 7, 6, 5, 4, 3, 2, 1, 10}))
      << "a movie without a year comes last";
}

TEST(MovieFilter, KeepsWhatPassesEveryCondition) {
  MovieFilter filter{.genres = {"War"}, .firstYear = 1993, .sort = MovieSort::Newest};
  EXPECT_EQ(numbers(applyFilter(makeCatalogue(), filter, {}, {})), (std::vector<int64_t>{1, 3, 5, 7}));
  filter.parts[size_t(MoviePart::Poster)] = Presence::Present;
  EXPECT_EQ(numbers(applyFilter(makeCatalogue(), filter, {}, {})), (std::vector<int64_t>{1, 3}));
  filter.unlabelled = true;
  EXPECT_EQ(numbers(applyFilter(makeCatalogue(), filter, {}, {{3, 4.5f}})), std::vector<int64_t>{1});
  filter.leastRating = 4;
  EXPECT_TRUE(applyFilter(makeCatalogue(), filter, {}, {}).empty());
}

TEST(MovieFilter, KeepsTheOrderOfASearchAndOnlyItsHits) {
  const MovieHits hits{{storage::MovieId(8), storage::MovieId(2), storage::MovieId(5), storage::MovieId(99)}};
  EXPECT_EQ(numbers(applyFilter(makeCatalogue(), {.text = "x", .sort = MovieSort::BestMatch}, hits, {})),
            (std::vector<int64_t>{8, 2, 5}));
  EXPECT_EQ(numbers(applyFilter(makeCatalogue(), {.text = "x", .sort = MovieSort::MostRated}, hits, {})),
            (std::vector<int64_t>{2, 5, 8}));
}

TEST(MovieFilter, SurvivesJson) {
  const MovieFilter filter{.text = "空 \"x\"",
                           .genres = {"Film-Noir", "War"},
                           .firstYear = 1940,
                           .leastRating = 3.5,
                           .belowRating = 4.25,
                           .leastCount = 8,
                           .mostCount = 63,
                           .languages = {"en", "zh"},
                           .parts = {Presence::Any, Presence::Any, Presence::Missing, Presence::Present},
                           .labels = Presence::Missing,
                           .labelsBy = "Ann",
                           .person = 7,
                           .personName = "7",
                           .collection = "Rainy days",
                           .tag = "noir",
                           .sort = MovieSort::BestRated};
  const MovieFilter back = MovieFilter::fromJson(filter.toJson());
  EXPECT_EQ(back.toJson(), filter.toJson());
  EXPECT_EQ(back.text, filter.text);
  EXPECT_EQ(back.genres, filter.genres);
  EXPECT_EQ(back.belowRating, 4.25);
  EXPECT_EQ(back.leastCount, 8);
  EXPECT_EQ(back.mostCount, 63);
  EXPECT_EQ(MovieFilter::fromJson("{}").mostCount, -1) << "of a library that an earlier version wrote";
  EXPECT_EQ(back.sort, MovieSort::BestRated);
  EXPECT_FALSE(MovieFilter::fromJson("no json").isActive());
}

}  // namespace
}  // namespace kinoprism::app
