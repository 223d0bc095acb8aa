// What recommenders that predict ratings have in common.
#include "engine/data/interaction_files.h"
#include "engine/evaluate/rating_errors.h"
#include "tests/engine/recommend/small_data.h"
#include "tests/test_data.h"

namespace kinoprism::recommend {
namespace {

class RatingPredictor : public testing::TestWithParam<std::string> {
 protected:
  const RecommenderInfo& info() const { return engine::loadEngine().recommender(GetParam()); }
};

/// Every person is as generous as their number, every movie as liked as its own. A third is held out.
data::Interactions additiveRatings(bool heldOut) {
  std::vector<std::vector<data::Rated>> rows(40);
  for (size_t p = 0; p < rows.size(); ++p) {
    for (size_t m = 0; m < 30; ++m) {
      if (((p + m) % 3 == 0) != heldOut) continue;
      const double value = 3 + 0.2 * static_cast<double>(p % 5) - 0.1 * static_cast<double>(m % 7);
      rows[p].push_back({data::MovieIndex(m), static_cast<float>(value)});
    }
  }
  return data::Interactions(std::move(rows), 30);
}

TEST_P(RatingPredictor, FindsHowGenerousPeopleAndHowLikedMoviesAre) {
  const data::Interactions train = additiveRatings(false);
  const auto model = fitted(info(), {train, {}});
  core::Progress progress;
  EXPECT_LT(ratingErrors(*model, train, additiveRatings(true), {}, progress).rmse.value, 0.13);
}

TEST_P(RatingPredictor, RefusesRatingsThatAreAllEqual) {
  const data::Dataset watched{data::Interactions(std::vector<std::vector<uint32_t>>{{0, 1}, {1, 2}}, 3), {}};
  const auto model = info().make({});
  core::Progress progress;
  try {
    model->fit(watched, progress);
    FAIL() << "expected an error";
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::NoData);
  }
}

std::vector<std::string> predictors() {
  std::vector<std::string> result;
  for (const RecommenderInfo& info : engine::loadEngine().recommenders()) {
    if (info.predictsRatings) result.push_back(info.name);
  }
  return result;
}

INSTANTIATE_TEST_SUITE_P(All, RatingPredictor, testing::ValuesIn(predictors()), [](const auto& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

/// The first of the five folds that come with MovieLens-100K. The bounds leave room for what the processor may change.
TEST(RatingPredictors, PredictTheFirstFoldOfMovieLens100K) {
  KINOPRISM_NEEDS_DATA("ml-100k/u1.base");
  core::Progress progress;
  data::PersonIds people;
  auto base = data::readInteractionFile(tests::dataFolder() / "ml-100k" / "u1.base", people, progress).interactions;
  auto held = data::readInteractionFile(tests::dataFolder() / "ml-100k" / "u1.test", people, progress).interactions;
  const data::Dataset dataset{data::Interactions::fromList(std::move(base), people.size(), 1683), {}};
  const data::Interactions test = data::Interactions::fromList(std::move(held), people.size(), 1683);
  const auto rmse = [&](const std::string& name) {
    const auto model = fitted(engine::loadEngine().recommender(name), dataset);
    const evaluate::RatingErrors errors = ratingErrors(*model, dataset.interactions, test, {}, progress);
    EXPECT_EQ(errors.ratings, 20'000u);
    EXPECT_EQ(errors.peopleWithoutHistory, 0u);
    return errors.rmse.value;
  };
  EXPECT_LT(rmse("slope-one"), 0.955);
  EXPECT_LT(rmse("biased-mf"), 0.925);
  EXPECT_LT(rmse("svd-pp"), 0.916);
}

}  // namespace
}  // namespace kinoprism::recommend
