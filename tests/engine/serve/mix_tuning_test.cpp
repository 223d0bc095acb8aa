#include "engine/serve/mix_tuning.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/core/rng.h"
#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/tune/slow_ndcg.h"

namespace kinoprism::serve {
namespace {

constexpr size_t kPeople = 60;
constexpr size_t kMovies = 80;

/// Collaborative scores are noise. What is liked has descriptions that fit and is popular, or not popular.
Run runWith(double text, double popularity) {
  Run run;
  run.seed = 3;
  core::Rng random(9);
  run.pools = tune::CandidatePools({"collaborative", "text", "popularity"}, kMovies);
  for (size_t p = 0; p < kPeople; ++p) {
    core::Matrix z(3, kMovies);
    for (float& value : z.values()) value = static_cast<float>(random.normal());
    std::vector<data::MovieIndex> liked;
    for (size_t m = p % 7; m < kMovies; m += 9) {
      liked.push_back(data::MovieIndex(m));
      z.row(1)[m] += static_cast<float>(text);
      z.row(2)[m] += static_cast<float>(popularity);
    }
    run.pools.add(data::PersonIndex(p), {z.row(0), z.row(1), z.row(2)}, {}, liked, kMovies);
  }
  return run;
}

double slowNdcg(const Run& run, const fuse::Mix& mix) {
  std::vector<double> weights;
  for (const std::string& signal : run.pools.signals()) weights.push_back(mix.weightOf(signal));
  double sum = 0;
  for (size_t row = 0; row < run.pools.personCount(); ++row)
    sum += static_cast<double>(tune::slowNdcg(run.pools.pool(row), weights, 10));
  return sum / static_cast<double>(run.pools.personCount());
}

TEST(TuneMix, FindsTheSignalsThatTellWhatIsLiked) {
  const serve::Run run = runWith(3, -2);
  const fuse::Mix start = fuse::Mix::parse("collaborative=1,text=0.1,diversity=0.2");
  core::Progress progress;
  const TunedMix tuned = tuneMix(run, start, progress);
  EXPECT_EQ(tuned.people, kPeople);
  EXPECT_EQ(tuned.mix.weightOf("collaborative"), 1) << "what the others are measured against";
  EXPECT_GT(tuned.mix.weightOf("text"), 1);
  EXPECT_GT(tuned.mix.novelty, 0.5) << "popular movies are not liked here";
  EXPECT_FALSE(tuned.mix.weights.contains("popularity")) << "its weight is the novelty";
  EXPECT_EQ(tuned.mix.diversity, start.diversity);
  EXPECT_NEAR(tuned.before, slowNdcg(run, start), 1e-6);
  EXPECT_NEAR(tuned.inSample, slowNdcg(run, tuned.mix), 1e-6);
  EXPECT_GT(tuned.crossValidated, tuned.before + 0.3);
  EXPECT_LE(tuned.crossValidated, tuned.inSample + 0.02) << "weights chosen on others are no better";
}

TEST(TuneMix, GivesAPopularityThatHelpsAWeight) {
  core::Progress progress;
  const TunedMix tuned = tuneMix(runWith(0, 2), fuse::Mix::parse("collaborative=0.5,novelty=0.3"), progress);
  EXPECT_GT(tuned.mix.weightOf("popularity"), 0.4);
  EXPECT_LE(tuned.mix.weightOf("popularity"), 1) << "at most twice the weight of ratings";
  EXPECT_EQ(tuned.mix.novelty, 0);
}

TEST(TuneMix, DoesNotTouchWhatCannotBeMeasured) {
  serve::Run run = runWith(3, 0);
  std::vector<std::vector<float>> rows;
  for (size_t row = 0; row < kPeople; ++row) {
    const auto z = run.pools.pool(row).z;
    rows.emplace_back(z.begin(), z.end());
  }
  run.pools = run.pools.withSignals({"collaborative", "text", "new-movies"}, rows);
  core::Progress progress;
  const TunedMix tuned = tuneMix(run, fuse::Mix::parse("collaborative=1,text=0.1,new-movies=0.4"), progress);
  EXPECT_EQ(tuned.mix.weightOf("new-movies"), 0.4);
}

TEST(TuneMix, NeedsAValidationSet) {
  core::Progress progress;
  EXPECT_EQ(core::errorOf([&] { tuneMix(serve::Run(), fuse::Mix::parse("collaborative=1"), progress); }).code(),
            core::ErrorCode::NoData);
}

TEST(TuneMix, CanBeCancelled) {
  std::stop_source stop;
  stop.request_stop();
  core::Progress cancelled(stop.get_token());
  EXPECT_THROW(tuneMix(runWith(1, 0), fuse::Mix::parse("collaborative=1"), cancelled), core::Cancelled);
}

}  // namespace
}  // namespace kinoprism::serve
