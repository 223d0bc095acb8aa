#include "engine/neighbours/nearest.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/core/parallel.h"
#include "tests/engine/core/every_processor.h"
#include "tests/engine/features/made_features.h"

namespace kinoprism::neighbours {
namespace {

using Method = NearestSearch::Method;
using Measure = NearestSearch::Measure;

data::Features withAbsent(core::Matrix values, std::initializer_list<size_t> absent) {
  for (const size_t m : absent) std::ranges::fill(values.row(m), std::numeric_limits<float>::quiet_NaN());
  return {data::Modality::Text, "made", std::move(values)};
}

/// Groups of movies around centres, as real features lie.
core::Matrix clustered(size_t movies, size_t columns, uint64_t seed) {
  const core::Matrix centres = features::randomMatrix(movies / 50, columns, seed);
  core::Rng random(seed + 1);
  core::Matrix rows(movies, columns);
  for (size_t m = 0; m < movies; ++m) {
    const auto centre = centres.row(random.below(centres.rows()));
    for (size_t c = 0; c < columns; ++c) rows.row(m)[c] = centre[c] + static_cast<float>(0.5 * random.normal());
  }
  return rows;
}

std::vector<NearestMovie> plainNearest(const data::Features& features, std::span<const float> query, size_t count,
                                       Measure measure, size_t without) {
  std::vector<NearestMovie> all;
  for (size_t m = 0; m < features.movieCount(); ++m) {
    if (m == without || !features.isPresent(data::MovieIndex(m))) continue;
    const auto row = features.of(data::MovieIndex(m));
    const double value =
        measure == Measure::Cosine ? features::plainCosine(query, row) : features::plainDot(query, row);
    all.push_back({data::MovieIndex(m), static_cast<float>(value)});
  }
  std::ranges::stable_sort(all, [](const auto& a, const auto& b) { return a.likeness > b.likeness; });
  all.resize(std::min(all.size(), count));
  return all;
}

class Nearest : public testing::Test {
 protected:
  NearestSearch build(const data::Features& features, Method method, Measure measure = Measure::Cosine) {
    NearestSearch::Options options;
    options.method = method;
    options.measure = measure;
    return NearestSearch::build(features, options, m_progress);
  }
  core::Progress m_progress;
};

void expectSame(const std::vector<NearestMovie>& found, const std::vector<NearestMovie>& expected, double scale) {
  ASSERT_EQ(found.size(), expected.size());
  for (size_t i = 0; i < found.size(); ++i) {
    EXPECT_NEAR(found[i].likeness, expected[i].likeness, 1e-5 * scale);
    EXPECT_EQ(found[i].movie, expected[i].movie) << i;
  }
}

TEST_F(Nearest, ExactEqualsAPlainLoop) {
  core::onEveryProcessor([&] {
    const data::Features features = withAbsent(clustered(3'000, 37, 1), {0, 5, 2'999});
    for (const Measure measure : {Measure::Cosine, Measure::Dot}) {
      const NearestSearch search = build(features, Method::Exact, measure);
      EXPECT_TRUE(search.isExact());
      EXPECT_EQ(search.size(), 2'997u);
      for (const size_t m : {size_t{1}, size_t{77}, size_t{2'998}}) {
        const auto query = features.of(data::MovieIndex(m));
        expectSame(search.nearestTo(data::MovieIndex(m), 50), plainNearest(features, query, 50, measure, m), 50);
        expectSame(search.nearest(query, 50), plainNearest(features, query, 50, measure, 3'000), 50);
      }
    }
  });
}

TEST_F(Nearest, ExactHoldsForRowsOfVeryDifferentLength) {
  core::onEveryProcessor([&] {
    core::Matrix values = features::randomMatrix(500, 12, 3);
    core::Rng random(4);
    for (size_t m = 0; m < 500; ++m) {
      const auto factor = static_cast<float>(std::pow(10, 6 * random.uniform() - 3));
      for (float& value : values.row(m)) value *= factor;
      values.row(m)[m % 12] *= 100;  // one large number takes the steps of a byte from all others
    }
    const data::Features features(data::Modality::Text, "made", std::move(values));
    for (const Measure measure : {Measure::Cosine, Measure::Dot}) {
      const NearestSearch search = build(features, Method::Exact, measure);
      const auto query = features.of(data::MovieIndex{9});
      const auto expected = plainNearest(features, query, 20, measure, 9);
      expectSame(search.nearestTo(data::MovieIndex{9}, 20), expected, std::abs(expected[0].likeness));
    }
  });
}

TEST_F(Nearest, TellsAllWhenMoreAreAskedForThanThereAre) {
  const data::Features features = withAbsent(features::randomMatrix(30, 4, 1), {2});
  const NearestSearch search = build(features, Method::Exact);
  EXPECT_EQ(search.nearestTo(data::MovieIndex{3}, 100).size(), 28u);
  EXPECT_EQ(search.nearest(features.of(data::MovieIndex{3}), 100).size(), 29u);
  EXPECT_TRUE(search.nearest(features.of(data::MovieIndex{3}), 0).empty());
}

TEST_F(Nearest, AbsentAndEmptyVectorsAreNeitherAskedNorFound) {
  core::Matrix values = features::randomMatrix(40, 6, 1);
  std::ranges::fill(values.row(4), 0.0f);
  const data::Features features = withAbsent(std::move(values), {2});
  const NearestSearch search = build(features, Method::Exact);
  EXPECT_EQ(search.size(), 38u);
  EXPECT_TRUE(search.nearestTo(data::MovieIndex{2}, 5).empty());
  EXPECT_TRUE(search.nearestTo(data::MovieIndex{4}, 5).empty());
  EXPECT_TRUE(search.nearestTo(data::MovieIndex{900}, 5).empty());
  EXPECT_TRUE(search.nearest(std::vector<float>(6, 0.0f), 5).empty());
  for (const NearestMovie& one : search.nearestTo(data::MovieIndex{3}, 50))
    EXPECT_TRUE(one.movie != data::MovieIndex{2} && one.movie != data::MovieIndex{4});
  const NearestSearch none = build(data::Features(data::Modality::Text, "made", core::Matrix(3, 6)), Method::Exact);
  EXPECT_EQ(none.size(), 0u);
  EXPECT_TRUE(none.nearest(features.of(data::MovieIndex{3}), 5).empty());
}

TEST_F(Nearest, EqualMoviesComeInTheirOrder) {
  core::Matrix values(20, 3);
  for (size_t m = 0; m < 20; ++m) values.row(m)[m % 2] = 1;
  const NearestSearch search = build(data::Features(data::Modality::Text, "made", std::move(values)), Method::Exact);
  const auto found = search.nearestTo(data::MovieIndex{4}, 5);
  std::vector<size_t> movies;
  for (const NearestMovie& one : found) movies.push_back(data::index(one.movie));
  EXPECT_EQ(movies, (std::vector<size_t>{0, 2, 6, 8, 10}));
}

TEST_F(Nearest, RefusesQueriesThatDoNotFit) {
  const NearestSearch search =
      build(data::Features(data::Modality::Text, "made", features::randomMatrix(9, 4, 1)), Method::Exact);
  EXPECT_THROW(search.nearest(std::vector<float>(5, 1.0f), 3), core::Error);
  EXPECT_THROW(search.nearest(std::vector<float>{1, NAN, 0, 0}, 3), core::Error);
  NearestSearch::Options options;
  options.links = 1;
  EXPECT_THROW(NearestSearch::build(data::Features(data::Modality::Text, "made", features::randomMatrix(9, 4, 1)),
                                    options, m_progress),
               core::Error);
}

TEST_F(Nearest, SmallLibrariesAreSearchedExactlyUnlessAsked) {
  const data::Features features(data::Modality::Text, "made", features::randomMatrix(100, 4, 1));
  EXPECT_TRUE(build(features, Method::Auto).isExact());
  EXPECT_EQ(build(features, Method::Auto).measureRecall(10, 5, 1, m_progress), 1);
}

class NearestGraph : public Nearest {
 protected:
  void SetUp() override {
    if (!NearestSearch::hasHnsw()) GTEST_SKIP() << "built without hnswlib";
  }
};

TEST_F(NearestGraph, FindsNearlyAll) {
  const data::Features features = withAbsent(clustered(5'000, 32, 2), {17});
  for (const Measure measure : {Measure::Cosine, Measure::Dot}) {
    const NearestSearch search = build(features, Method::Hnsw, measure);
    EXPECT_FALSE(search.isExact());
    EXPECT_GE(search.measureRecall(10, 200, 3, m_progress), 0.95);
    // The measure is what it says: counted here once more against a plain loop.
    size_t found = 0;
    for (size_t m = 100; m < 140; ++m) {
      const auto expected = plainNearest(features, features.of(data::MovieIndex(m)), 10, measure, m);
      for (const NearestMovie& one : search.nearestTo(data::MovieIndex(m), 10)) {
        found += std::ranges::count_if(expected, [&](const auto& other) { return other.movie == one.movie; });
        EXPECT_NE(one.movie, data::MovieIndex{17});
        EXPECT_NE(one.movie, data::MovieIndex(m));
      }
    }
    EXPECT_GE(found, 380u);
  }
}

TEST_F(NearestGraph, LikenessIsThatOfTheVectors) {
  const data::Features features(data::Modality::Text, "made", clustered(2'000, 16, 5));
  for (const Measure measure : {Measure::Cosine, Measure::Dot}) {
    const auto found = build(features, Method::Hnsw, measure).nearestTo(data::MovieIndex{50}, 12);
    ASSERT_EQ(found.size(), 12u);
    for (const NearestMovie& one : found) {
      const auto a = features.of(data::MovieIndex{50}), b = features.of(one.movie);
      EXPECT_NEAR(one.likeness, measure == Measure::Cosine ? features::plainCosine(a, b) : features::plainDot(a, b),
                  1e-4);
    }
    EXPECT_TRUE(std::ranges::is_sorted(found, {}, [](const NearestMovie& one) { return -one.likeness; }));
  }
}

TEST_F(NearestGraph, TheSameSeedGivesTheSameGraph) {
  const data::Features features(data::Modality::Text, "made", clustered(3'000, 16, 5));
  const NearestSearch first = build(features, Method::Hnsw);
  const NearestSearch second = build(features, Method::Hnsw);
  for (size_t m = 0; m < 3'000; m += 100)
    EXPECT_EQ(first.nearestTo(data::MovieIndex(m), 20), second.nearestTo(data::MovieIndex(m), 20));
}

TEST_F(NearestGraph, CanBeCancelled) {
  std::stop_source stop;
  stop.request_stop();
  core::Progress cancelled(stop.get_token());
  NearestSearch::Options options;
  options.method = Method::Hnsw;
  const data::Features features(data::Modality::Text, "made", features::randomMatrix(500, 8, 5));
  EXPECT_THROW(NearestSearch::build(features, options, cancelled), core::Cancelled);
}

}  // namespace
}  // namespace kinoprism::neighbours
