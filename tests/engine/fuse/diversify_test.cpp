#include "engine/fuse/diversify.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "tests/engine/core/every_processor.h"
#include "tests/engine/data/random_interactions.h"

namespace kinoprism::fuse {
namespace {

/// The definition, comparing everything with everything.
std::vector<uint32_t> slowMmr(const std::vector<RankedMovie>& candidates, const MovieSimilarity& similarity,
                              float lambda, size_t count) {
  const float low = candidates.back().score;
  const float range = candidates.front().score - low;
  std::vector<uint32_t> picks;
  std::vector<bool> taken(candidates.size());
  while (picks.size() < std::min(count, candidates.size())) {
    int best = -1;
    float bestValue = 0;
    for (uint32_t c = 0; c < candidates.size(); ++c) {
      if (taken[c]) continue;
      float nearest = picks.empty() ? 0.0f : -1.0f;
      for (const uint32_t pick : picks) {
        nearest = std::max(nearest, similarity.between(candidates[c].movie, candidates[pick].movie));
      }
      const float value = lambda * (range > 0 ? (candidates[c].score - low) / range : 1) - (1 - lambda) * nearest;
      if (best < 0 || value > bestValue) {
        best = static_cast<int>(c);
        bestValue = value;
      }
    }
    taken[best] = true;
    picks.push_back(best);
  }
  return picks;
}

std::vector<RankedMovie> fallingScores(size_t count) {
  std::vector<RankedMovie> candidates;
  for (size_t c = 0; c < count; ++c) candidates.push_back({data::MovieIndex((c * 7) % count), 3 - 0.02f * (c / 2)});
  return candidates;
}

data::Features randomFeatures(size_t movies, size_t dimensions) {
  std::mt19937 random(5);
  std::normal_distribution<float> normal;
  core::Matrix values(movies, dimensions);
  for (float& value : values.values()) value = normal(random);
  for (float& value : values.row(4)) value = std::nanf("");
  return data::Features(data::Modality::Text, "made", std::move(values));
}

TEST(Diversify, EqualsSlowMmr) {
  core::onEveryProcessor([&] {
    const MovieSimilarity byFeatures = MovieSimilarity::ofFeatures(randomFeatures(100, 6));
    const MovieSimilarity byRatings = MovieSimilarity::ofCoRatings(data::randomInteractions(80, 100, 40, 6));
    const auto candidates = fallingScores(100);
    for (const MovieSimilarity* similarity : {&byFeatures, &byRatings}) {
      for (const double diversity : {0.0, 0.2, 0.5, 0.9, 1.0}) {
        EXPECT_EQ(diversify(candidates, *similarity, diversity, 25),
                  slowMmr(candidates, *similarity, static_cast<float>(1 - diversity), 25))
            << similarity->basis() << " " << diversity;
      }
    }
  });
}

TEST(Diversify, GivesTheRestByScoreBelowItsPool) {
  const MovieSimilarity similarity = MovieSimilarity::ofFeatures(randomFeatures(300, 6));
  const auto ranked = fallingScores(300);
  const auto result = diversified(ranked, similarity, 0.5, 260);
  ASSERT_EQ(result.size(), 260u);
  for (size_t r = kDiversityPool; r < 260; ++r) EXPECT_EQ(result[r].movie, ranked[r].movie);
}

TEST(MovieSimilarity, OfCoRatingsIsTheCosineOfWhoRated) {
  core::onEveryProcessor([&] {
    const data::Interactions data = data::randomInteractions(3000, 40, 20, 7);
    const MovieSimilarity similarity = MovieSimilarity::ofCoRatings(data);
    const auto counts = data.countsOfMovies();
    for (size_t a = 0; a < 40; ++a) {
      for (size_t b = 0; b < 40; ++b) {
        double both = 0;
        for (size_t p = 0; p < data.personCount(); ++p) {
          both += data.contains(data::PersonIndex(p), data::MovieIndex(a)) &&
                  data.contains(data::PersonIndex(p), data::MovieIndex(b));
        }
        const double norm = std::sqrt(double(counts[a]) * counts[b]);
        EXPECT_NEAR(similarity.between(data::MovieIndex(a), data::MovieIndex(b)), norm > 0 ? both / norm : 0, 1e-6);
      }
    }
  });
}

TEST(MovieSimilarity, IsTheSameFromATable) {
  core::onEveryProcessor([&] {
    const MovieSimilarity similarity = MovieSimilarity::ofCoRatings(data::randomInteractions(1500, 300, 20, 8));
    const MovieSimilarity tabled = similarity.tabled();
    for (size_t a = 0; a < 300; ++a) {
      for (size_t b = 0; b < 300; ++b) {
        ASSERT_EQ(tabled.between(data::MovieIndex(a), data::MovieIndex(b)),
                  similarity.between(data::MovieIndex(a), data::MovieIndex(b)));
      }
    }
  });
}

TEST(MovieSimilarity, OfFeaturesIsZeroWhereOneIsAbsent) {
  const MovieSimilarity similarity = MovieSimilarity::ofFeatures(randomFeatures(10, 6));
  EXPECT_NEAR(similarity.between(data::MovieIndex(2), data::MovieIndex(2)), 1, 1e-6);
  EXPECT_EQ(similarity.between(data::MovieIndex(2), data::MovieIndex(4)), 0);
}

}  // namespace
}  // namespace kinoprism::fuse
