#include "engine/recommend/neighbours/item_knn.h"

#include <algorithm>
#include <cmath>

#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {
namespace {

using Similarity = ItemKnn::Similarity;

double personWeight(const data::Interactions& data, size_t person, Similarity similarity) {
  if (similarity == Similarity::Cosine || similarity == Similarity::Jaccard) return 1;
  const double movies = static_cast<double>(data.moviesOf(data::PersonIndex(person)).size());
  return std::pow(std::max(0.0, std::log(static_cast<double>(data.movieCount()) / (1 + movies))), 2);
}

/// The definition in the header, by asking every person about every pair.
double plainSimilarity(const data::Interactions& data, const ItemKnn::Options& options, data::MovieIndex a,
                       data::MovieIndex b) {
  double both = 0, ofA = 0, ofB = 0, weightBoth = 0, weightA = 0, weightB = 0;
  for (size_t p = 0; p < data.personCount(); ++p) {
    const double weight = personWeight(data, p, options.similarity);
    const bool hasA = data.contains(data::PersonIndex(p), a), hasB = data.contains(data::PersonIndex(p), b);
    ofA += hasA;
    ofB += hasB;
    both += hasA && hasB;
    weightA += hasA * weight;
    weightB += hasB * weight;
    weightBoth += (hasA && hasB) * weight;
  }
  if (both == 0) return 0;
  const double shrink = both / (both + options.shrinkage);
  const double mean = static_cast<double>(data.size()) / static_cast<double>(data.movieCount());
  const auto saturation = [&](double count) { return 2.2 / (1 + 1.2 * (0.25 + 0.75 * count / mean)); };
  switch (options.similarity) {
    case Similarity::Cosine:
      return shrink * both / std::sqrt(ofA * ofB);
    case Similarity::Jaccard:
      return shrink * both / (ofA + ofB - both);
    case Similarity::TfIdf:
      return shrink * weightBoth / std::sqrt(weightA * weightB);
    case Similarity::Bm25:
      return shrink * weightBoth * saturation(ofA) * saturation(ofB);
  }
  return 0;
}

std::vector<double> plainScores(const data::Interactions& data, const ItemKnn::Options& options,
                                const std::vector<data::Rated>& history) {
  const size_t n = data.movieCount();
  std::vector<double> scores(n);
  for (size_t target = 0; target < n; ++target) {
    std::vector<std::pair<double, size_t>> neighbours;
    for (size_t other = 0; other < n; ++other) {
      if (other != target)
        neighbours.push_back(
            {-plainSimilarity(data, options, data::MovieIndex(target), data::MovieIndex(other)), other});
    }
    std::sort(neighbours.begin(), neighbours.end());
    if (options.neighbours > 0) neighbours.resize(static_cast<size_t>(options.neighbours));
    for (const auto& [negated, other] : neighbours) {
      for (const data::Rated& rated : history) scores[target] -= data::index(rated.movie) == other ? negated : 0;
    }
  }
  return scores;
}

class ItemKnnSimilarity : public testing::TestWithParam<ItemKnn::Options> {};

TEST_P(ItemKnnSimilarity, ScoresByItsDefinition) {
  const data::Dataset dataset{randomInteractions(40, 25, 3), {}};
  ItemKnn model(GetParam());
  core::Progress progress;
  model.fit(dataset, progress);
  for (const size_t person : {0u, 17u, 39u}) {
    const auto history = dataset.interactions.historyOf(data::PersonIndex(person));
    const auto expected = plainScores(dataset.interactions, GetParam(), history);
    const auto scores = scoresOf(model, history);
    for (size_t m = 0; m < scores.size(); ++m) ASSERT_NEAR(scores[m], expected[m], 1e-5 * (1 + expected[m]));
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, ItemKnnSimilarity,
    testing::Values(ItemKnn::Options{Similarity::Cosine, 0, 0}, ItemKnn::Options{Similarity::Cosine, 5, 0},
                    ItemKnn::Options{Similarity::Cosine, 5, 10}, ItemKnn::Options{Similarity::Jaccard, 5, 0},
                    ItemKnn::Options{Similarity::TfIdf, 5, 0}, ItemKnn::Options{Similarity::Bm25, 5, 2}));

TEST(ItemKnn, KeepsTheLowerMovieAmongEquallySimilarOnes) {
  // Movies 1, 2 and 3 were watched by the same people, so all are equally like movie 0.
  const data::Dataset dataset{data::Interactions(std::vector<std::vector<uint32_t>>{{0, 1, 2, 3}, {0, 1, 2, 3}}, 4),
                              {}};
  ItemKnn model({Similarity::Cosine, 2, 0});
  core::Progress progress;
  model.fit(dataset, progress);
  std::vector<float> parts(3);
  const std::vector<data::Rated> history{{data::MovieIndex{1}}, {data::MovieIndex{2}}, {data::MovieIndex{3}}};
  ASSERT_TRUE(model.contributions(history, data::MovieIndex{0}, parts));
  EXPECT_EQ(parts, (std::vector<float>{1, 1, 0}));
}

TEST(ItemKnn, RefusesAllNeighboursOfTooManyMovies) {
  const data::Dataset dataset{
      data::Interactions(std::vector<std::vector<uint32_t>>{{0, 1}}, ItemKnn::kMaxMoviesWithAllNeighbours + 1), {}};
  ItemKnn model({Similarity::Cosine, 0, 0});
  core::Progress progress;
  try {
    model.fit(dataset, progress);
    FAIL() << "expected an error";
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::TooLarge);
  }
}

}  // namespace
}  // namespace kinoprism::recommend
