// What recommenders that predict ratings have in common.
#include "engine/data/interaction_files.h"
#include "engine/evaluate/rating_errors.h"
#include "tests/engine/recommend/small_data.h"
#include "tests/test_data.h"

namespace kinoprism {
namespace {

class RatingPredictor : public testing::TestWithParam<std::string> {
 protected:
  const RecommenderInfo& info() const { return loadEngine().recommender(GetParam()); }
};

/// Every person is as generous as their number, every movie as liked as its own. A third is held out.
Interactions additiveRatings(bool heldOut) {
  std::vector<std::vector<Rated>> rows(40);
  for (size_t p = 0; p < rows.size(); ++p) {
    for (size_t m = 0; m < 30; ++m) {
      if (((p + m) % 3 == 0) != heldOut) continue;
      const double value = 3 + 0.2 * static_cast<double>(p % 5) - 0.1 * static_cast<double>(m % 7);
      rows[p].push_back({MovieIndex(m), static_cast<float>(value)});
    }
  }
  return Interactions(std::move(rows), 30);
}

TEST_P(RatingPredictor, FindsHowGenerousPeopleAndHowLikedMoviesAre) {
  const Interactions train = additiveRatings(false);
  const auto model = fitted(info(), {train, {}});
  Progress progress;
  EXPECT_LT(ratingErrors(*model, train, additiveRatings(true), {}, progress).rmse.value, 0.13);
}

TEST_P(RatingPredictor, RefusesRatingsThatAreAllEqual) {
  const Dataset watched{Interactions(std::vector<std::vector<uint32_t>>{{0, 1}, {1, 2}}, 3), {}};
  const auto model = info().make({});
  Progress progress;
  try {
    model->fit(watched, progress);
    FAIL() << "expected an error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::NoData);
  }
}

std::vector<std::string> predictors() {
  std::vector<std::string> result;
  for (const RecommenderInfo& info : loadEngine().recommenders()) {
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
  Progress progress;
  PersonIds people;
  auto base = readInteractionFile(dataFolder() / "ml-100k" / "u1.base", people, progress).interactions;
  auto held = readInteractionFile(dataFolder() / "ml-100k" / "u1.test", people, progress).interactions;
  const Dataset dataset{Interactions::fromList(std::move(base), people.size(), 1683), {}};
  const Interactions test = Interactions::fromList(std::move(held), people.size(), 1683);
  const auto rmse = [&](const std::string& name) {
    const auto model = fitted(loadEngine().recommender(name), dataset);
    const RatingErrors errors = ratingErrors(*model, dataset.interactions, test, {}, progress);
    EXPECT_EQ(errors.ratings, 20'000u);
    EXPECT_EQ(errors.peopleWithoutHistory, 0u);
    return errors.rmse.value;
  };
  EXPECT_LT(rmse("slope-one"), 0.955);
  EXPECT_LT(rmse("biased-mf"), 0.925);
  EXPECT_LT(rmse("svd-pp"), 0.916);
}

}  // namespace
}  // namespace kinoprism
