#include "engine/tune/few_ratings.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/core/rng.h"
#include "engine/train/registry.h"
#include "engine/tune/people_tiles.h"
#include "engine/tune/tune.h"
#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/tune/movielens.h"

namespace kinoprism::tune {
namespace {

constexpr size_t kPeople = 240;
constexpr size_t kMovies = 90;

/// Three tastes in movies, and in all of them some movies that nearly everybody likes.
data::Interactions threeTastes(uint64_t seed) {
  core::Rng random(seed);
  std::vector<std::vector<uint32_t>> rows(kPeople);
  for (size_t p = 0; p < kPeople; ++p) {
    for (uint32_t m = 0; m < kMovies; ++m) {
      const double chance = m < 9 ? 0.8 : m % 3 == p % 3 ? 0.35 : 0.03;
      if (random.uniform() < chance) rows[p].push_back(m);
    }
  }
  return data::Interactions(rows, kMovies);
}

fuse::Composition fusionOf(const std::vector<std::string>& names, const data::Dataset& dataset) {
  return fuse::compositionOf(names, dataset, train::recommenderRegistry());
}

fuse::FusedModel fitted(const std::vector<std::string>& names, const data::Dataset& dataset, double popularity) {
  core::Progress progress;
  fuse::Composition composition = fusionOf(names, dataset);
  for (fuse::FusedPart& part : composition.parts) {
    if (part.recommender == fuse::kPopularity && part.signal == fuse::kCollaborative) part.weight = popularity;
  }
  return fuse::FusedModel::fit(std::move(composition), dataset, train::recommenderRegistry(), progress);
}

FewRatingsOptions options() {
  FewRatingsOptions options;
  options.known = {1, 2, 3, 5, 10};
  return options;
}

data::Interactions nothing() { return data::Interactions(std::vector<std::vector<uint32_t>>(kPeople), kMovies); }

TEST(LearnPopularitySwitch, LeansLessTheMoreIsKnown) {
  const data::Dataset dataset{threeTastes(1), {}};
  // Popularity is pulled down so hard that people of whom little is known are shown what nobody watches.
  fuse::FusedModel model = fitted({"item-knn", "ease", "popularity"}, dataset, -1);
  core::Progress progress;
  const LearntSwitch learnt = learnPopularitySwitch(model, dataset.interactions, nothing(), options(), progress);
  ASSERT_EQ(learnt.rows.size(), 5u);
  for (const LearntSwitch::Row& row : learnt.rows) EXPECT_TRUE(row.isCut);
  EXPECT_EQ(learnt.popularitySwitch.shareFor(0), 1);
  EXPECT_GT(learnt.rows[0].share, 0.2);
  for (size_t r = 1; r < learnt.rows.size(); ++r) EXPECT_LE(learnt.rows[r].share, learnt.rows[r - 1].share);
  EXPECT_NO_THROW(learnt.popularitySwitch.check());
  EXPECT_EQ(learnt.popularitySwitch.shareFor(20), 0);
  EXPECT_GT(learnt.rows[0].with, learnt.rows[0].without);

  // On people the model has never seen it does at least as well as the better of both.
  const data::Interactions others = threeTastes(2);
  const auto before = measureFewRatings(model, others, options(), progress);
  model.setPopularitySwitch(learnt.popularitySwitch);
  const auto after = measureFewRatings(model, others, options(), progress);
  for (size_t r = 0; r < after.size(); ++r) {
    EXPECT_EQ(after[r].popularity, before[r].popularity);
    EXPECT_GT(after[r].model, std::max(before[r].model, before[r].popularity) - 0.02) << after[r].known;
  }
}

TEST(LearnPopularitySwitch, AsksPeopleOfWhomNoMoreIsKnownWhereThereAreEnough) {
  const data::Interactions all = threeTastes(6);
  // Everybody keeps four movies and is judged by the others.
  std::vector<std::vector<uint32_t>> known(kPeople), held(kPeople);
  for (size_t p = 0; p < kPeople; ++p) {
    for (const data::MovieIndex movie : all.moviesOf(data::PersonIndex(p))) {
      (known[p].size() < 4 && data::index(movie) % 2 ? known : held)[p].push_back(
          static_cast<uint32_t>(data::index(movie)));
    }
  }
  const data::Interactions histories(known, kMovies);
  const fuse::FusedModel model = fitted({"item-knn", "ease", "popularity"}, {histories, {}}, -1);
  core::Progress progress;
  FewRatingsOptions few = options();
  few.maxPeople = 300;
  const LearntSwitch learnt = learnPopularitySwitch(model, histories, data::Interactions(held, kMovies), few, progress);
  for (const LearntSwitch::Row& row : learnt.rows) EXPECT_EQ(row.isCut, row.known != 5) << row.known;
}

TEST(LearnPopularitySwitch, LeavesAModelAloneThatPopularityDoesNotImprove) {
  // Everybody likes but one taste's movies, all alike: how popular a movie is says nothing.
  core::Rng random(3);
  std::vector<std::vector<uint32_t>> rows(kPeople);
  for (size_t p = 0; p < kPeople; ++p) {
    for (uint32_t m = 0; m < kMovies; ++m) {
      if (m % 3 == p % 3 && random.uniform() < 0.5) rows[p].push_back(m);
    }
  }
  const data::Dataset dataset{data::Interactions(rows, kMovies), {}};
  const fuse::FusedModel model = fitted({"item-knn", "ease", "popularity"}, dataset, 0);
  core::Progress progress;
  const LearntSwitch learnt = learnPopularitySwitch(model, dataset.interactions, nothing(), options(), progress);
  for (const LearntSwitch::Row& row : learnt.rows) EXPECT_LT(row.share, 0.35) << row.known;
  EXPECT_EQ(learnt.rows.back().share, 0);
}

TEST(LearnPopularitySwitch, NeedsTheSignalsAndPeopleWithMoreThanOneMovie) {
  core::Progress progress;
  const data::Dataset dataset{threeTastes(1), {}};
  fuse::Composition alone;
  alone.parts = {{"item-knn", {}, "collaborative", 1}};
  const fuse::FusedModel single = fuse::FusedModel::fit(alone, dataset, train::recommenderRegistry(), progress);
  EXPECT_FALSE(single.canLeanOnPopularity());
  EXPECT_EQ(core::errorOf([&] {
              learnPopularitySwitch(single, dataset.interactions, nothing(), options(), progress);
            }).code(),
            core::ErrorCode::BadArgument);
  const fuse::FusedModel model = fitted({"item-knn", "ease", "popularity"}, dataset, -1);
  const data::Interactions one(std::vector<std::vector<uint32_t>>{{3}, {4}, {}}, kMovies);
  EXPECT_EQ(core::errorOf([&] { learnPopularitySwitch(model, one, nothing(), options(), progress); }).code(),
            core::ErrorCode::NoData);
  EXPECT_TRUE(measureFewRatings(model, one, options(), progress).empty());
}

TEST(TuneModel, LearnsWhomToLeanOnPopularityAndKeepsIt) {
  const data::Interactions all = threeTastes(4);
  core::Rng random(5);
  std::vector<std::vector<uint32_t>> held(kPeople);
  const data::Interactions train = all.filtered([&](data::PersonIndex person, const data::Rated& rated) {
    if (random.uniform() > 0.15) return true;
    held[data::index(person)].push_back(static_cast<uint32_t>(data::index(rated.movie)));
    return false;
  });
  const data::Interactions heldOut(held, kMovies);
  fuse::FusedModel model = fitted({"item-knn", "ease", "popularity"}, {train, {}}, -1);
  core::Progress progress;
  TuneOptions tuning;
  tuning.groups = true;
  const TuneResult result = tuneModel(model, train, heldOut, tuning, progress);
  ASSERT_TRUE(result.fewRatings);
  EXPECT_EQ(model.composition().popularitySwitch, result.fewRatings->popularitySwitch);
  EXPECT_EQ(model.composition().groups, result.groups);
  EXPECT_EQ(result.groups.empty(), result.groupShare == 0);
  EXPECT_GE(result.inSample, result.crossValidated - 0.02);
}

/// The table of cold people: 604 of MovieLens-1M are kept from the fit and the tuning altogether.
TEST(MovieLensFewRatings, ReachTheBetterOfPopularityAndTheFusionHoweverLittleIsKnown) {
  KINOPRISM_NEEDS_DATA("ml-1m-split");
  const MovieLensSplit split = readMovieLensSplit();
  std::vector<data::PersonIndex> people = everybody(split.train.interactions);
  core::Rng(7).shuffle(people);
  people.resize(604);
  std::ranges::sort(people);
  const auto isNew = [&](data::PersonIndex person, const data::Rated&) {
    return std::ranges::binary_search(people, person);
  };
  const auto isOld = [&](data::PersonIndex person, const data::Rated& rated) { return !isNew(person, rated); };
  const data::Dataset train{split.train.interactions.filtered(isOld), {}};
  fuse::FusedModel model = fitted({"ials", "item-knn", "ease", "popularity"}, train, -1);
  core::Progress progress;
  tuneModel(model, train.interactions, split.validation.filtered(isOld), {}, progress);

  const data::Interactions liked = together(split.train.interactions.filtered(isNew), split.validation.filtered(isNew));
  FewRatingsOptions known;
  known.known = {1, 2, 3, 5};
  const auto with = measureFewRatings(model, liked, known, progress);
  model.setPopularitySwitch({});
  const auto without = measureFewRatings(model, liked, known, progress);
  for (size_t r = 0; r < with.size(); ++r) {
    EXPECT_GT(with[r].model, std::max(with[r].popularity, without[r].model) - 0.002) << with[r].known;
    RecordProperty("known" + std::to_string(with[r].known), std::to_string(with[r].popularity) + " " +
                                                                std::to_string(without[r].model) + " " +
                                                                std::to_string(with[r].model));
  }
}

}  // namespace
}  // namespace kinoprism::tune
