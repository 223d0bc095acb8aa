#include "engine/recommend/factors/latent_factors.h"

#include <algorithm>

#include "engine/evaluate/held_out_validator.h"
#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {
namespace {

/// Two camps: even people like even movies, odd ones odd movies; each has seen a third of theirs, by chance.
data::Interactions camps(size_t people, size_t movies) {
  std::mt19937 random(17);
  std::vector<std::vector<uint32_t>> rows(people);
  for (uint32_t p = 0; p < people; ++p) {
    for (uint32_t m = p % 2; m < movies; m += 2) {
      if (random() % 3 == 0) rows[p].push_back(m);
    }
  }
  return data::Interactions(rows, movies);
}

/// Of all pairs of an unseen movie of the own camp and one of the other, how many are in order.
double shareInOrder(const Recommender& model, const data::Interactions& liked, size_t person) {
  const auto history = liked.historyOf(data::PersonIndex(person));
  const std::vector<float> scores = scoresOf(model, history);
  double right = 0, all = 0;
  for (size_t own = person % 2; own < scores.size(); own += 2) {
    if (liked.contains(data::PersonIndex(person), data::MovieIndex(own))) continue;
    for (size_t other = 1 - person % 2; other < scores.size(); other += 2) {
      all += 1;
      right += scores[own] > scores[other] ? 1 : 0;
    }
  }
  return right / all;
}

/// What suits so little data.
const core::Settings kSmall{{"batch-size", 256}, {"epochs", 40},           {"factors", 8},  {"learning-rate", 0.02},
                            {"l2", 1e-3},        {"negative-sampling", 0}, {"negatives", 4}};

class LatentFactorsModels : public testing::TestWithParam<const char*> {
 protected:
  const RecommenderInfo& info() const { return engine::loadEngine().recommender(GetParam()); }
};
INSTANTIATE_TEST_SUITE_P(All, LatentFactorsModels, testing::Values("bpr-mf", "warp", "logistic-mf"));

TEST_P(LatentFactorsModels, LearnWhoLikesWhat) {
  const data::Dataset dataset{camps(80, 60), {}};
  const auto model = fitted(info(), dataset, kSmall);
  for (const size_t person : {0, 1, 42, 77}) EXPECT_GT(shareInOrder(*model, dataset.interactions, person), 0.85);
}

TEST_P(LatentFactorsModels, FoldInPeopleWhoWereNotThere) {
  const data::Interactions all = camps(80, 60);
  const data::Dataset dataset{
      all.filtered([](data::PersonIndex person, const data::Rated&) { return data::index(person) < 70; }), {}};
  const auto model = fitted(info(), dataset, kSmall);
  for (size_t person = 70; person < 80; ++person) EXPECT_GT(shareInOrder(*model, all, person), 0.85) << person;
}

TEST(LatentFactors, LearnWithEveryLossAndSampling) {
  const RecommenderInfo& info = engine::loadEngine().recommender("bpr-mf");
  const data::Dataset dataset{camps(80, 60), {}};
  const auto& parameters = info.parameters;
  const auto loss = std::ranges::find(parameters, "loss", &core::ParameterInfo::name);
  const auto sampling = std::ranges::find(parameters, "negative-sampling", &core::ParameterInfo::name);
  const auto expectLearnt = [&](double l, double s) {
    core::Settings settings = kSmall;
    settings["loss"] = l;
    settings["negative-sampling"] = s;
    EXPECT_GT(shareInOrder(*fitted(info, dataset, settings), dataset.interactions, 5), 0.85)
        << loss->choices[static_cast<size_t>(l)] << ", " << sampling->choices[static_cast<size_t>(s)];
  };
  for (double l = 0; l <= loss->high; ++l) expectLearnt(l, 0);
  for (double s = 1; s <= sampling->high; ++s) expectLearnt(0, s);
}

TEST(Training, KeepsTheBestEpochAndStopsWhenNothingGetsBetter) {
  const data::Interactions all = camps(80, 60);
  const auto isHeldOut = [](data::PersonIndex person, const data::Rated& rated) {
    return (data::index(rated.movie) + data::index(person)) % 5 == 0;
  };
  data::Dataset dataset{all.filtered([&](data::PersonIndex p, const data::Rated& r) { return !isHeldOut(p, r); }), {}};
  const data::Interactions heldOut = all.filtered(isHeldOut);
  dataset.validator = evaluate::validatorOn(dataset.interactions, heldOut);
  const auto model = fitted(
      engine::loadEngine().recommender("bpr-mf"), dataset,
      {{"batch-size", 256}, {"epochs", 500}, {"factors", 8}, {"learning-rate", 0.05}, {"patience", 4}, {"l2", 1e-3}});
  const TrainingRecord* const record = model->training();
  ASSERT_NE(record, nullptr);
  EXPECT_EQ(record->validatedBy, "NDCG@10");
  EXPECT_EQ(record->device, "cpu");
  ASSERT_LT(record->epochs.size(), 500u);
  ASSERT_GE(record->best, 1);
  EXPECT_EQ(record->epochs.size(), static_cast<size_t>(record->best) + 4);
  const double best = *record->epochs[static_cast<size_t>(record->best - 1)].validation;
  for (const core::Epoch& epoch : record->epochs) EXPECT_LE(*epoch.validation, best);
  // The model that is left is the one with the best validation.
  const double kept = (*dataset.validator)(
      [&](std::span<const data::PersonIndex> people, core::MatrixView scores) {
        for (size_t p = 0; p < people.size(); ++p)
          model->scoreHistory(dataset.interactions.historyOf(people[p]), scores.row(p));
      },
      *std::make_unique<core::Progress>());
  EXPECT_NEAR(kept, best, 1e-6);
}

TEST(Training, SaysWhatToDoWhenItDiverges) {
  const data::Dataset dataset{camps(80, 60), {}};
  try {
    fitted(engine::loadEngine().recommender("logistic-mf"), dataset,
           {{"optimiser", 3}, {"learning-rate", 10}, {"weight-decay", 1}, {"epochs", 200}});
    FAIL() << "expected an error";
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::BadArgument);
    EXPECT_NE(std::string(error.what()).find("TrainingDiverged(TitleLogisticMf"), std::string::npos) << error.what();
  }
}

TEST(Training, RefusesAGpuThatIsNotThere) {
  if (!engine::loadEngine().diagnose().gpus.empty()) GTEST_SKIP() << "there is a GPU";
  const data::Dataset dataset{camps(20, 20), {}};
  EXPECT_THROW(fitted(engine::loadEngine().recommender("bpr-mf"), dataset, {{"device", 2}}), core::Error);
}

}  // namespace
}  // namespace kinoprism::recommend
