#include "engine/recommend/neighbours/slope_one.h"

#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {
namespace {

SlopeOne fittedSlopeOne(const data::Interactions& ratings, SlopeOne::Options options = {}) {
  SlopeOne model(options);
  core::Progress progress;
  model.fit({ratings, {}}, progress);
  return model;
}

TEST(SlopeOne, PredictsByTheMeanDifferenceAsInThePaper) {
  const data::Interactions ratings(
      {{{data::MovieIndex{0}, 1}, {data::MovieIndex{1}, 1.5f}}, {{data::MovieIndex{0}, 2}}}, 3);
  const auto scores = scoresOf(fittedSlopeOne(ratings), ratings.historyOf(data::PersonIndex{1}));
  EXPECT_FLOAT_EQ(scores[1], 2.5f);
  EXPECT_FLOAT_EQ(scores[2], 2) << "shares nobody: the person's mean";
  const auto ofStranger = scoresOf(fittedSlopeOne(ratings), {});
  EXPECT_FLOAT_EQ(ofStranger[0], 1.5f) << "the movie's mean";
  EXPECT_FLOAT_EQ(ofStranger[2], 1.5f) << "the mean of all ratings";
}

/// r̂ of the header by plain loops.
double plainPrediction(const data::Interactions& ratings, const std::vector<data::Rated>& history,
                       data::MovieIndex movie, int common) {
  double above = 0, below = 0;
  for (const data::Rated& known : history) {
    if (known.movie == movie) continue;
    double difference = 0;
    int count = 0;
    for (size_t p = 0; p < ratings.personCount(); ++p) {
      double ofMovie = NAN, ofKnown = NAN;
      for (const data::Rated& rated : ratings.historyOf(data::PersonIndex(p))) {
        if (rated.movie == movie) ofMovie = rated.value;
        if (rated.movie == known.movie) ofKnown = rated.value;
      }
      if (std::isnan(ofMovie) || std::isnan(ofKnown)) continue;
      difference += ofMovie - ofKnown;
      ++count;
    }
    if (count < common || count == 0) continue;
    above += (difference / count + known.value) * count;
    below += count;
  }
  if (below > 0) return above / below;
  double sum = 0;
  for (const data::Rated& known : history) sum += known.value;
  return sum / static_cast<double>(history.size());
}

TEST(SlopeOne, AgreesWithPlainLoops) {
  const data::Interactions ratings = randomInteractions(40, 25, 8);
  for (const int common : {1, 4}) {
    const SlopeOne model = fittedSlopeOne(ratings, {.common = common});
    for (const size_t person : {0u, 5u, 39u}) {
      const auto history = ratings.historyOf(data::PersonIndex(person));
      const auto scores = scoresOf(model, history);
      for (size_t m = 0; m < scores.size(); ++m) {
        ASSERT_NEAR(scores[m], plainPrediction(ratings, history, data::MovieIndex(m), common), 1e-5);
      }
    }
  }
}

}  // namespace
}  // namespace kinoprism::recommend
