#include "engine/tune/stacking.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/core/rng.h"
#include "engine/train/registry.h"
#include "engine/tune/tune.h"
#include "tests/engine/core/temporary_folder.h"

namespace kinoprism::tune {
namespace {

#define KINOPRISM_NEEDS_TREES() \
  if (!canGrowTrees()) GTEST_SKIP() << "built without XGBoost"

/// 1 where exactly one of two numbers is above ½: what no sum can tell and a tree can.
struct Corners {
  core::Matrix features{4'000, 3};
  std::vector<float> labels;

  Corners() {
    core::Rng random(1);
    for (size_t r = 0; r < features.rows(); ++r) {
      for (float& x : features.row(r)) x = static_cast<float>(random.uniform());
      labels.push_back((features.row(r)[0] > 0.5f) != (features.row(r)[1] > 0.5f) ? 1.0f : 0.0f);
      if (r % 10 == 0) features.row(r)[2] = std::nanf("");
    }
  }
};

TEST(GrowTrees, LearnWhatNoSumCanTell) {
  KINOPRISM_NEEDS_TREES();
  const Corners corners;
  core::Progress progress;
  TreeOptions options;
  options.rounds = 40;
  options.rate = 0.3;
  options.columnShare = 1;
  const fuse::TreeEnsemble trees = growTrees(corners.features, corners.labels, options, progress);
  EXPECT_EQ(trees.treeCount(), 40u);
  size_t right = 0;
  double loss = 0;
  for (size_t r = 0; r < corners.features.rows(); ++r) {
    const double odds = trees.at(corners.features.row(r));
    right += (odds > 0) == (corners.labels[r] == 1);
    loss += std::log1p(std::exp(corners.labels[r] == 1 ? -odds : odds));
  }
  EXPECT_GT(right, corners.features.rows() * 97 / 100);
  // Leaves add up to the logarithm of the odds, so the loss of a coin, log 2, is left far behind.
  EXPECT_LT(loss / static_cast<double>(corners.features.rows()), 0.25);
}

TEST(GrowTrees, AreTheSameForASeedAndAfterSaving) {
  KINOPRISM_NEEDS_TREES();
  const Corners corners;
  core::Progress progress;
  TreeOptions options;
  options.rounds = 10;
  const fuse::TreeEnsemble one = growTrees(corners.features, corners.labels, options, progress);
  const fuse::TreeEnsemble two = growTrees(corners.features, corners.labels, options, progress);
  const core::TemporaryFolder folder;
  core::TensorWriter writer;
  one.save(writer, "trees.");
  writer.write(folder / "trees.safetensors");
  const fuse::TreeEnsemble again = fuse::TreeEnsemble::load(core::TensorFile(folder / "trees.safetensors"), "trees.");
  for (size_t r = 0; r < 200; ++r) {
    EXPECT_EQ(one.at(corners.features.row(r)), two.at(corners.features.row(r)));
    EXPECT_EQ(one.at(corners.features.row(r)), again.at(corners.features.row(r)));
  }
}

TEST(GrowTrees, RefuseLabelsOfOneKindAndHearCancel) {
  KINOPRISM_NEEDS_TREES();
  const Corners corners;
  core::Progress progress;
  const std::vector<float> none(corners.labels.size(), 0.0f);
  EXPECT_EQ(core::errorOf([&] { growTrees(corners.features, none, {}, progress); }).code(), core::ErrorCode::NoData);
  std::stop_source stop;
  stop.request_stop();
  core::Progress stopped(stop.get_token());
  EXPECT_THROW(growTrees(corners.features, corners.labels, {}, stopped), core::Cancelled);
}

struct Split {
  data::Interactions train;
  data::Interactions heldOut;
};

/// Two tastes, and some movies that everybody likes.
Split madeSplit() {
  core::Rng random(2);
  std::vector<std::vector<uint32_t>> known(150), held(150);
  for (size_t p = 0; p < known.size(); ++p) {
    for (uint32_t m = 0; m < 120; ++m) {
      const double chance = m < 10 ? 0.7 : m % 2 == p % 2 ? 0.3 : 0.03;
      if (random.uniform() < chance) (random.uniform() < 0.8 ? known : held)[p].push_back(m);
    }
  }
  return {data::Interactions(known, 120), data::Interactions(held, 120)};
}

fuse::FusedModel fitted(const Split& split) {
  core::Progress progress;
  const data::Dataset dataset{split.train, {}};
  const std::vector<std::string> names{"item-knn", "ease", "popularity"};
  return fuse::FusedModel::fit(fuse::compositionOf(names, dataset, train::recommenderRegistry()), dataset,
                               train::recommenderRegistry(), progress);
}

TuneOptions withStack() {
  TuneOptions options;
  options.stack.emplace();
  options.stack->stack.candidates = 20;
  options.stack->trees.rounds = 20;
  return options;
}

TEST(TuneModel, TrainsAStackJudgedOnOtherPeopleThatIsSavedWithTheModel) {
  KINOPRISM_NEEDS_TREES();
  const Split split = madeSplit();
  fuse::FusedModel model = fitted(split);
  core::Progress progress;
  const TuneResult result = tuneModel(model, split.train, split.heldOut, withStack(), progress);
  ASSERT_TRUE(result.stack);
  EXPECT_NEAR(result.stack->linear.value, result.crossValidated, 1e-6);
  const double better = std::max(result.stack->blended.value, result.stack->trees.value);
  EXPECT_NEAR(result.stack->gain.value, better - result.stack->linear.value, 1e-6);
  EXPECT_EQ(result.stack->stack.options().linearShare == 0, better != result.stack->blended.value);
  EXPECT_GT(better, 0.8 * result.stack->linear.value);

  const core::TemporaryFolder folder;
  model.save(folder.path());
  const fuse::FusedModel again = fuse::FusedModel::load(folder.path(), train::recommenderRegistry());
  ASSERT_TRUE(again.stack());
  const std::vector<std::vector<data::Rated>> histories{split.train.historyOf(data::PersonIndex(3))};
  std::vector<std::vector<data::MovieIndex>> excluded(1);
  for (const data::Rated& rated : histories[0]) excluded[0].push_back(rated.movie);
  core::Matrix one(1, 120), two(1, 120), linear(1, 120);
  model.scoreStacked(histories, excluded, model.composition().mix, one.view());
  again.scoreStacked(histories, excluded, model.composition().mix, two.view());
  model.score(histories, excluded, model.composition().mix, linear.view());
  EXPECT_TRUE(std::ranges::equal(one.values(), two.values()));
  // The same movies come first, in another order; the rest keep their scores.
  const auto best = highest(linear.row(0), 20);
  auto stacked = highest(one.row(0), 20);
  EXPECT_TRUE(std::is_permutation(best.begin(), best.end(), stacked.begin(), stacked.end()));
  const auto all = highest(linear.row(0), 120);
  for (size_t i = 20; i < all.size(); ++i) EXPECT_EQ(one.row(0)[all[i]], linear.row(0)[all[i]]);
}

TEST(ScoreStacked, NeedsAStackOfTheSameParts) {
  const Split split = madeSplit();
  fuse::FusedModel model = fitted(split);
  core::Matrix scores(1, 120);
  const std::vector<std::vector<data::Rated>> histories(1);
  EXPECT_EQ(core::errorOf([&] { model.scoreStacked(histories, {{}}, {}, scores.view()); }).code(),
            core::ErrorCode::BadArgument);
  EXPECT_EQ(core::errorOf([&] { model.setStack(fuse::Stack(fuse::TreeEnsemble(6), 1, {})); }).code(),
            core::ErrorCode::BadArgument);
  EXPECT_EQ(core::errorOf([&] { fuse::Stack(fuse::TreeEnsemble(5), 1, {}); }).code(), core::ErrorCode::BadInput);
}

}  // namespace
}  // namespace kinoprism::tune
