#include "engine/recommend/linear/cease.h"

#include "engine/recommend/linear/ease.h"
#include "tests/engine/recommend/plain_algebra.h"
#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {
namespace {

using Centre = Cease::Centre;

class CeaseWeights : public testing::TestWithParam<Cease::Options> {};

TEST_P(CeaseWeights, SolveTheRegressionOnRatingsAndContent) {
  const Cease::Options& options = GetParam();
  constexpr size_t kMovies = 20;
  const data::Dataset dataset = randomDataset(70, kMovies, 2);
  Cease model(options);
  core::Progress progress;
  model.fit(dataset, progress);

  Dense gram = plainGram(dataset.interactions, options.flattening);
  std::vector<double> ridge;
  for (size_t i = 0; i < kMovies; ++i) {
    ridge.push_back(options.lambda + options.dropout / (1 - options.dropout) * gram[i][i]);
  }
  const std::pair<data::Modality, double> weights[] = {{data::Modality::Text, options.text},
                                                       {data::Modality::Image, options.image},
                                                       {data::Modality::Audio, options.audio},
                                                       {data::Modality::Video, options.video}};
  for (const auto& [modality, weight] : weights) {
    for (size_t i = 0; i < kMovies; ++i) {
      for (size_t j = 0; j < kMovies; ++j) {
        gram[i][j] +=
            weight * plainLikeness(*dataset.featuresOf(modality), i, j, options.centre == Centre::Yes, options.gamma);
      }
    }
  }
  const Dense expected = plainRegression(gram, ridge);
  for (size_t from = 0; from < kMovies; ++from) {
    for (size_t to = 0; to < kMovies; ++to) {
      ASSERT_NEAR(model.weight(data::MovieIndex(from), data::MovieIndex(to)), expected[from][to], 2e-5)
          << from << " for " << to;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, CeaseWeights,
                         testing::Values(Cease::Options{20, 0, 0, 8, 0, 0, 0, 0, Centre::No},
                                         Cease::Options{20, 0.5, 0.4, 8, 0, 0, 0, 0, Centre::Yes},
                                         Cease::Options{20, 0.3, 0.4, 3, 5, 0.5, 2, 0, Centre::No},
                                         Cease::Options{20, 0.3, 0.4, 3, 0, 4, 0, 1.5, Centre::Yes}));

TEST(Cease, WithoutContentIsEase) {
  const data::Dataset dataset{randomInteractions(70, 20, 2), {}};
  Cease model({.lambda = 20, .dropout = 0.5, .flattening = 0.4, .text = 0});
  Ease ease({.lambda = 20, .dropout = 0.5, .flattening = 0.4});
  core::Progress progress;
  model.fit(dataset, progress);
  ease.fit(dataset, progress);
  const auto history = dataset.interactions.historyOf(data::PersonIndex{1});
  expectClose(scoresOf(model, history), scoresOf(ease, history), 0);
}

/// The last two movies have no ratings: one is made like movie 3, the other has no features either.
TEST(Cease, ScoresAMovieThatNobodyRatedByItsContent) {
  constexpr size_t kMovies = 22;
  const data::MovieIndex fresh{20}, unknown{21};
  const data::Interactions data =
      randomInteractions(70, kMovies, 5).filtered([](data::PersonIndex, const data::Rated& rated) {
        return data::index(rated.movie) < 20;
      });
  core::Matrix values(kMovies, 6);
  const data::Features source = randomFeatures(data::Modality::Text, 20, 6, 7);
  for (size_t m = 0; m < kMovies; ++m) {
    const size_t like = m == data::index(fresh) ? 3 : m;
    for (size_t d = 0; d < 6; ++d) {
      const bool absent = m == data::index(unknown) || !source.isPresent(data::MovieIndex(like));
      values.row(m)[d] = absent ? std::numeric_limits<float>::quiet_NaN() : source.of(data::MovieIndex(like))[d];
    }
  }
  Cease model({.lambda = 20, .dropout = 0.5, .flattening = 0.4, .text = 20});
  core::Progress progress;
  model.fit({data, {data::Features(data::Modality::Text, "made", std::move(values))}}, progress);
  for (size_t from = 0; from < 20; ++from) {
    if (from != 3) {
      EXPECT_GT(model.weight(data::MovieIndex{3}, fresh), model.weight(data::MovieIndex(from), fresh));
    }
    EXPECT_EQ(model.weight(data::MovieIndex(from), unknown), 0);
  }
  const data::Rated watched{data::MovieIndex{3}};
  EXPECT_GT(scoresOf(model, {&watched, 1})[data::index(fresh)], 0);
  std::vector<float> alike(kMovies);
  ASSERT_TRUE(model.similar(fresh, alike));
  EXPECT_EQ(std::max_element(alike.begin(), alike.end()) - alike.begin(), 3);
}

TEST(Cease, SaysWhichFeaturesAreMissing) {
  const data::Dataset dataset{randomInteractions(30, 10, 2), {randomFeatures(data::Modality::Text, 10, 4, 1)}};
  Cease model({.text = 10, .audio = 5});
  core::Progress progress;
  try {
    model.fit(dataset, progress);
    FAIL() << "expected an error";
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::NoData);
    EXPECT_NE(std::string(error.what()).find("ModalityAudio"), std::string::npos) << error.what();
  }
}

TEST(Cease, RefusesFeaturesOfOtherMovies) {
  const data::Dataset dataset{randomInteractions(30, 10, 2), {randomFeatures(data::Modality::Text, 11, 4, 1)}};
  Cease model({});
  core::Progress progress;
  EXPECT_THROW(model.fit(dataset, progress), core::Error);
  EXPECT_EQ(model.movieCount(), 0u);
}

TEST(Cease, RefusesMoreMoviesThanFitALaptop) {
  const data::Dataset dataset{data::Interactions(std::vector<std::vector<uint32_t>>{{0, 1}}, Cease::kMaxMovies + 1),
                              {}};
  Cease model({.text = 0});
  core::Progress progress;
  try {
    model.fit(dataset, progress);
    FAIL() << "expected an error";
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::TooLarge);
    EXPECT_NE(std::string(error.what()).find("CEASE"), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace kinoprism::recommend
