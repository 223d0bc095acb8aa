#include "engine/encode/text/text_encoders.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/core/rng.h"
#include "tests/engine/core/temporary_folder.h"

namespace kinoprism {
namespace {

/// Three kinds of movie, in two languages, whose words overlap only within the kind.
std::vector<MovieText> threeKinds(size_t each) {
  const std::vector<std::string> seas{"harbour", "captain", "storm", "lighthouse", "sailor", "anchor", "reef", "tide"};
  const std::vector<std::string> stars{"rocket", "planet", "orbit", "astronaut", "galaxy", "engine", "comet", "signal"};
  const std::vector<std::string> courts{"宫殿", "皇帝", "公主", "刺客", "长安", "王朝", "将军", "玉玺"};
  Rng rng(1);
  std::vector<MovieText> movies;
  for (size_t m = 0; m < each * 3; ++m) {
    const auto& words = m % 3 == 0 ? seas : m % 3 == 1 ? stars : courts;
    MovieText movie;
    movie.title = words[rng.below(words.size())];
    for (int w = 0; w < 6; ++w) movie.description += words[rng.below(words.size())] + (m % 3 == 2 ? "与" : " and the ");
    movie.genres = {m % 3 == 0 ? "Adventure" : m % 3 == 1 ? "Science Fiction" : "Drama"};
    movie.people = {"Director " + std::to_string(m % 3)};
    movies.push_back(movie);
  }
  return movies;
}

double cosine(const Features& features, size_t a, size_t b) {
  double sum = 0;
  for (size_t c = 0; c < features.dimensions(); ++c)
    sum += features.of(MovieIndex(a))[c] * features.of(MovieIndex(b))[c];
  return sum;
}

Features encode(const std::vector<MovieText>& movies, const Settings& settings = {}) {
  Progress progress;
  return encodeText(movies, "tfidf-svd", settings, progress);
}

TEST(TextEncoders, LikeMoviesAreNearAndOthersFar) {
  const auto movies = threeKinds(20);
  const Features features = encode(movies, {{"dimensions", 8}});
  ASSERT_EQ(features.movieCount(), 60u);
  EXPECT_EQ(features.presentCount(), 60u);
  for (size_t a = 0; a < 60; ++a) {
    EXPECT_NEAR(cosine(features, a, a), 1, 1e-5);
    for (size_t b = a + 1; b < 60; ++b) {
      if (a % 3 == b % 3) {
        EXPECT_GT(cosine(features, a, b), 0.2) << a << " " << b;
      } else {
        EXPECT_LT(std::abs(cosine(features, a, b)), 0.1) << a << " " << b;
      }
    }
  }
}

TEST(TextEncoders, WithoutReductionTheCosineIsThatOfTheLongVectors) {
  // Three terms, each of two movies: the same rarity, so each row is its terms with equal weight, of length 1.
  std::vector<MovieText> movies(3);
  movies[0].description = "whale harbour";
  movies[1].description = "harbour rocket";
  movies[2].description = "rocket whale";
  const Features features = encode(movies, {{"dimensions", 3}, {"min-movies", 2}});
  ASSERT_EQ(features.dimensions(), 3u);
  EXPECT_NEAR(cosine(features, 0, 1), 0.5, 1e-5);
  EXPECT_NEAR(cosine(features, 1, 2), 0.5, 1e-5);
}

TEST(TextEncoders, RareWordsWeighMore) {
  // Of 4 movies 4 say "film" and 2 say "whale": idf = ln(5/5) + 1 and ln(5/3) + 1.
  std::vector<MovieText> movies(4);
  movies[0].description = "cinema whale";
  movies[1].description = "cinema whale";
  movies[2].description = "cinema";
  movies[3].description = "cinema";
  const Features features = encode(movies, {{"dimensions", 2}, {"min-movies", 2}});
  const double whale = std::log(5.0 / 3) + 1;
  EXPECT_NEAR(cosine(features, 0, 2), 1 / std::sqrt(1 + whale * whale), 1e-5);
}

TEST(TextEncoders, ABagOfWordsCountsThem) {
  // The long vectors are (2, 1), (2, 1), (1, 0), (1, 0), each scaled to length 1, however rare the words.
  std::vector<MovieText> movies(4);
  movies[0].description = "cinema whale cinema";
  movies[1].description = "whale cinema cinema";
  movies[2].description = "cinema";
  movies[3].description = "cinema";
  const Features features = encode(movies, {{"dimensions", 2}, {"min-movies", 2}, {"weighting", 1}});
  EXPECT_NEAR(cosine(features, 0, 1), 1, 1e-5);
  EXPECT_NEAR(cosine(features, 0, 2), 2 / std::sqrt(5.0), 1e-5);
}

TEST(TextEncoders, MoviesWithoutWordsAreAbsent) {
  auto movies = threeKinds(10);
  movies[4] = {};
  movies[7] = {};
  movies[7].description = "unheardof";  // a word nobody shares
  const Features features = encode(movies);
  EXPECT_FALSE(features.isPresent(MovieIndex(4)));
  EXPECT_FALSE(features.isPresent(MovieIndex(7)));
  EXPECT_EQ(features.presentCount(), 28u);
}

TEST(TextEncoders, TheSameTwice) {
  const auto movies = threeKinds(15);
  EXPECT_EQ(encode(movies).fingerprint(), encode(movies).fingerprint());
}

TEST(TextEncoders, NamesAreWholeAndGenresAreNotWords) {
  std::vector<MovieText> movies(6);
  for (size_t m = 0; m < 3; ++m) movies[m].people = {"John Ford"};
  for (size_t m = 3; m < 6; ++m) movies[m].people = {"John Huston"};
  const Features features = encode(movies);
  EXPECT_NEAR(cosine(features, 0, 1), 1, 1e-5);
  EXPECT_NEAR(cosine(features, 0, 4), 0, 1e-5);
  for (size_t m = 0; m < 3; ++m) movies[m] = {"", {"Western"}, {}, ""};
  for (size_t m = 3; m < 6; ++m) movies[m] = {"", {}, {}, "western"};
  EXPECT_NEAR(cosine(encode(movies), 0, 4), 0, 1e-5);
}

TEST(TextEncoders, RefusesWithReasons) {
  Progress progress;
  EXPECT_EQ(errorOf([&] { encodeText({}, "tfidf-svd", {}, progress); }).code(), ErrorCode::NoData);
  std::vector<MovieText> unlike(3);
  unlike[0].title = "whale";
  unlike[1].title = "rocket";
  EXPECT_EQ(errorOf([&] { encode(unlike); }).code(), ErrorCode::NoData);
  const auto movies = threeKinds(5);
  EXPECT_EQ(errorOf([&] { encodeText(movies, "word2vec", {}, progress); }).code(), ErrorCode::NotFound);
  EXPECT_EQ(errorOf([&] { encode(movies, {{"dimensions", 0}}); }).code(), ErrorCode::BadArgument);
  EXPECT_EQ(errorOf([&] { encode(movies, {{"dimension", 9}}); }).code(), ErrorCode::BadArgument);
}

TEST(TextEncoders, Cancels) {
  std::stop_source stop;
  stop.request_stop();
  Progress progress(stop.get_token());
  EXPECT_THROW(encodeText(threeKinds(5), "tfidf-svd", {}, progress), Cancelled);
}

TEST(TextEncoders, DescribesItself) {
  const auto encoders = textEncoders();
  ASSERT_EQ(encoders.size(), 1u);
  EXPECT_EQ(encoders[0].modality, Modality::Text);
  EXPECT_FALSE(encoders[0].source.empty());
  for (const ParameterInfo& parameter : encoders[0].parameters) {
    EXPECT_GE(parameter.standard, parameter.low) << parameter.name;
    EXPECT_LE(parameter.standard, parameter.high) << parameter.name;
    EXPECT_FALSE(parameter.help.empty()) << parameter.name;
  }
}

}  // namespace
}  // namespace kinoprism
