// What every model promises that learns from ratings and features together.
#include "engine/core/error.h"
#include "tests/engine/recommend/two_tastes.h"

namespace kinoprism::recommend {
namespace {

struct Way {
  std::string label;
  std::string name;
  core::Settings settings;
};

class JointModel : public testing::TestWithParam<Way> {
 protected:
  const RecommenderInfo& info() const { return engine::loadEngine().recommender(GetParam().name); }
  core::Settings settings() const {
    core::Settings all = GetParam().settings;
    all.insert({{"epochs", 40}, {"batch-size", 2048}, {"learning-rate", 0.05}, {"factors", 8}});
    return all;
  }
  void expectError(const data::Dataset& dataset, core::ErrorCode code, const std::string& words) const {
    const auto model = info().make(settings());
    core::Progress progress;
    try {
      model->fit(dataset, progress);
      FAIL() << "expected an error";
    } catch (const core::Error& error) {
      EXPECT_EQ(error.code(), code);
      EXPECT_NE(std::string(error.what()).find(words), std::string::npos) << error.what();
    }
  }
};

TEST_P(JointModel, RanksMoviesThatNobodyRatedByTheTasteTheyBelongTo) {
  const data::Dataset dataset = twoTastes();
  const auto model = fitted(info(), dataset, settings());
  for (const size_t person : {0u, 1u, 40u, 41u}) {
    const auto scores = scoresOf(*model, dataset.interactions.historyOf(data::PersonIndex(person)));
    for (size_t liked = kTasteCold; liked < kTasteMovies - 1; ++liked) {
      for (size_t other = kTasteCold; other < kTasteMovies - 1; ++other) {
        if (liked % 2 != person % 2 || other % 2 == person % 2) continue;
        EXPECT_GT(scores[liked], scores[other]) << "person " << person;
      }
    }
  }
}

TEST_P(JointModel, SaysHowToGetFeatures) {
  data::Dataset dataset = twoTastes();
  dataset.features.clear();
  expectError(dataset, core::ErrorCode::NoData, "NeedsFeatures");
}

TEST_P(JointModel, RefusesFeaturesOfOtherMovies) {
  data::Dataset dataset = twoTastes();
  dataset.features.push_back(randomFeatures(data::Modality::Audio, kTasteMovies + 1, 3, 1));
  expectError(dataset, core::ErrorCode::BadArgument, "FeaturesOfOtherMovies(ModalityAudio");
}

INSTANTIATE_TEST_SUITE_P(All, JointModel,
                         testing::Values(Way{"vbpr", "vbpr", {}},
                                         Way{"early", "mm-lightgcn", {{"fusion", 0}, {"combine", 2}}},
                                         Way{"late", "mm-lightgcn", {{"fusion", 1}, {"combine", 2}}},
                                         Way{"concat", "mm-lightgcn", {{"fusion", 1}, {"combine", 1}}},
                                         Way{"freedom", "freedom", {}}, Way{"bm3", "bm3", {}}),
                         [](const auto& info) { return info.param.label; });

}  // namespace
}  // namespace kinoprism::recommend
