#include "engine/recommend/linear/add_ease.h"

#include "engine/recommend/linear/ease.h"
#include "tests/engine/recommend/plain_algebra.h"
#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {
namespace {

constexpr size_t kMovies = 20;
constexpr Ease::Options kEase{.lambda = 20, .dropout = 0.5, .flattening = 0.4};

Dense plainContent(const data::Features& features, double lambda, bool centre, double gamma) {
  Dense gram = zeros(kMovies, kMovies);
  for (size_t i = 0; i < kMovies; ++i) {
    for (size_t j = 0; j < kMovies; ++j) gram[i][j] = plainLikeness(features, i, j, centre, gamma);
  }
  return plainRegression(gram, std::vector<double>(kMovies, lambda));
}

TEST(AddEase, AddsUpWeightsThatEachSolveARegression) {
  const data::Dataset dataset = randomDataset(70, kMovies, 3);
  for (const bool centre : {false, true}) {
    const double gamma = centre ? 1.2 : 0;
    AddEase model({kEase.lambda, kEase.dropout, kEase.flattening, 2, 0.3, 0, 0.7, 0, gamma,
                   centre ? AddEase::Centre::Yes : AddEase::Centre::No});
    Ease ease(kEase);
    core::Progress progress;
    model.fit(dataset, progress);
    ease.fit(dataset, progress);
    const Dense text = plainContent(*dataset.featuresOf(data::Modality::Text), 2, centre, gamma);
    const Dense audio = plainContent(*dataset.featuresOf(data::Modality::Audio), 2, centre, gamma);
    for (size_t i = 0; i < kMovies; ++i) {
      for (size_t j = 0; j < kMovies; ++j) {
        const double expected =
            ease.weight(data::MovieIndex(i), data::MovieIndex(j)) + 0.3 * text[i][j] + 0.7 * audio[i][j];
        ASSERT_NEAR(model.weight(data::MovieIndex(i), data::MovieIndex(j)), expected, 2e-5) << i << " for " << j;
      }
    }
  }
}

TEST(AddEase, ScoresAMovieThatNobodyRatedByItsContent) {
  const data::Interactions data =
      randomInteractions(70, kMovies, 5).filtered([](data::PersonIndex, const data::Rated& rated) {
        return data::index(rated.movie) != 19;
      });
  core::Matrix values(kMovies, 4);
  const data::Features source = randomFeatures(data::Modality::Image, kMovies, 4, 7);
  for (size_t m = 0; m < kMovies; ++m) {
    for (size_t d = 0; d < 4; ++d) values.row(m)[d] = source.of(data::MovieIndex(m == 19 ? 6 : m))[d];
  }
  AddEase model({.text = 0, .image = 0.5});
  core::Progress progress;
  model.fit({data, {data::Features(data::Modality::Image, "made", std::move(values))}}, progress);
  for (size_t from = 0; from < 19; ++from) {
    if (from == 6) continue;
    EXPECT_GT(model.weight(data::MovieIndex{6}, data::MovieIndex{19}),
              model.weight(data::MovieIndex(from), data::MovieIndex{19}));
  }
}

TEST(AddEase, SaysWhichFeaturesAreMissing) {
  const data::Dataset dataset{randomInteractions(30, 10, 2), {randomFeatures(data::Modality::Text, 10, 4, 1)}};
  AddEase model({.video = 0.1});
  core::Progress progress;
  try {
    model.fit(dataset, progress);
    FAIL() << "expected an error";
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::NoData);
    EXPECT_NE(std::string(error.what()).find("ModalityVideo"), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace kinoprism::recommend
