#include "engine/recommend/factors/pure_svd.h"

#include "tests/engine/recommend/plain_algebra.h"
#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {
namespace {

TEST(PureSvd, ProjectsHistoriesOnTheStrongestSingularVectors) {
  const data::Dataset dataset{randomInteractions(60, 30, 4), {}};
  // Right singular vectors of R are eigenvectors of RᵀR.
  const Dense gram = plainGram(dataset.interactions, 0);
  for (const int factors : {1, 5, 12}) {
    PureSvd model({.factors = factors, .seed = 3});
    core::Progress progress;
    model.fit(dataset, progress);
    const Dense projection = plainProjection(gram, static_cast<size_t>(factors));
    for (const size_t person : {0u, 31u, 59u}) {
      const auto history = dataset.interactions.historyOf(data::PersonIndex(person));
      const auto expected = plainSums(projection, history);
      const auto scores = scoresOf(model, history);
      for (size_t m = 0; m < scores.size(); ++m) ASSERT_NEAR(scores[m], expected[m], 2e-4) << factors;
    }
  }
}

TEST(PureSvd, GivesEachHistoryBackWhenItKeepsEverything) {
  const data::Dataset dataset{
      data::Interactions(std::vector<std::vector<uint32_t>>{{0, 1}, {1, 2}, {0, 3}, {2, 3, 4}, {4}}, 5), {}};
  PureSvd model({.factors = 100, .seed = 1});
  core::Progress progress;
  model.fit(dataset, progress);
  const auto history = dataset.interactions.historyOf(data::PersonIndex{3});
  const std::vector<float> watched{0, 0, 1, 1, 1};
  expectClose(scoresOf(model, history), watched, 1e-5);
}

TEST(PureSvd, HasNoOpinionOnWhatIsLikeAMovieThatNobodyRated) {
  const data::Dataset dataset{data::Interactions(std::vector<std::vector<uint32_t>>{{0, 1}, {0, 1}, {1, 2}}, 4), {}};
  PureSvd model({.factors = 2, .seed = 1});
  core::Progress progress;
  model.fit(dataset, progress);
  std::vector<float> scores(4);
  ASSERT_TRUE(model.similar(data::MovieIndex{3}, scores));
  for (const float score : scores) EXPECT_TRUE(std::isnan(score));
  ASSERT_TRUE(model.similar(data::MovieIndex{0}, scores));
  EXPECT_TRUE(std::isnan(scores[3]));
  EXPECT_GT(scores[1], scores[2]);
}

}  // namespace
}  // namespace kinoprism::recommend
