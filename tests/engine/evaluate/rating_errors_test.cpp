#include "engine/evaluate/rating_errors.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::evaluate {
namespace {

/// Predicts its table whoever asks, plus half a star for those who have a history.
class Table final : public recommend::Recommender {
 public:
  explicit Table(std::vector<float> ratings) : m_ratings(std::move(ratings)) {}
  void fit(const data::Dataset&, core::Progress&) override {}
  size_t movieCount() const override { return m_ratings.size(); }
  void scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const override {
    for (size_t m = 0; m < scores.size(); ++m) scores[m] = m_ratings[m] + (history.empty() ? 0 : 0.5f);
  }
  void save(core::TensorWriter&) const override {}

 private:
  std::vector<float> m_ratings;
};

data::Rated rated(uint32_t movie, float value) { return {data::MovieIndex{movie}, value}; }

class RatingErrorsTest : public testing::Test {
 protected:
  const float nothing = std::numeric_limits<float>::quiet_NaN();
  const Table model{{3, 1, 5, nothing}};
  const data::Interactions train{{{rated(0, 1), rated(1, 4)}, {rated(3, 5)}, {}}, 4};
  core::Progress progress;
};

TEST_F(RatingErrorsTest, AreThoseOfHand) {
  // Person 0: 3.5 for 3, and 5.5, which the scale of 1 to 5 cuts to 5, for 4. Person 2, a stranger: 1 for 3.
  const data::Interactions test({{rated(0, 3), rated(2, 4)}, {rated(3, 2)}, {rated(1, 3)}}, 4);
  const RatingErrors errors = ratingErrors(model, train, test, {}, progress);
  EXPECT_NEAR(errors.rmse.value, std::sqrt((0.25 + 1 + 4) / 3), 1e-6);
  EXPECT_NEAR(errors.mae.value, (0.5 + 1 + 2) / 3, 1e-6);
  EXPECT_LE(errors.rmse.low, errors.rmse.value);
  EXPECT_GE(errors.rmse.high, errors.rmse.value);
  EXPECT_EQ(errors.low, 1);
  EXPECT_EQ(errors.high, 5);
  EXPECT_EQ(errors.ratings, 3u);
  EXPECT_EQ(errors.people, 2u);
  EXPECT_EQ(errors.peopleWithoutHistory, 1u);
  EXPECT_EQ(errors.moviesWithoutRatings, 1u);
  EXPECT_EQ(errors.ratingsWithoutOpinion, 1u);
}

TEST_F(RatingErrorsTest, SayHowTheyWereMeasured) {
  const data::Interactions test({{rated(0, 3), rated(2, 4)}, {}, {rated(1, 3)}}, 4);
  const RatingErrors errors = ratingErrors(model, train, test, {.split = core::Message::verbatim("by hand")}, progress);
  EXPECT_EQ(errors.split, core::Message::verbatim("by hand"));
  EXPECT_EQ(errors.ratings, 3u);
  EXPECT_EQ(errors.people, 2u);
  EXPECT_EQ(errors.low, 1);
  EXPECT_EQ(errors.high, 5);
  EXPECT_EQ(errors.fingerprint, train.fingerprint());
  EXPECT_EQ(ratingErrors(model, train, test, {}, progress).split, core::Message(core::MessageId::GivenFiles));
}

TEST_F(RatingErrorsTest, NeedARatingThatIsPredicted) {
  const data::Interactions test({{rated(3, 2)}, {}, {}}, 4);
  try {
    ratingErrors(model, train, test, {}, progress);
    FAIL() << "expected an error";
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::NoData);
  }
}

TEST_F(RatingErrorsTest, LeaveTheIntervalsOutWithoutResamples) {
  const data::Interactions test({{rated(0, 3)}, {}, {}}, 4);
  const RatingErrors errors = ratingErrors(model, train, test, {.split = {}, .resamples = 0}, progress);
  EXPECT_TRUE(std::isnan(errors.rmse.low));
  EXPECT_DOUBLE_EQ(errors.rmse.value, 0.5);
}

}  // namespace
}  // namespace kinoprism::evaluate
