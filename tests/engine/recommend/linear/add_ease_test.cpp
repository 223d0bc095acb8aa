#include "engine/recommend/linear/add_ease.h"

#include "engine/recommend/linear/ease.h"
#include "tests/engine/recommend/plain_algebra.h"
#include "tests/engine/recommend/small_data.h"

namespace kinoprism {
namespace {

constexpr size_t kMovies = 20;
constexpr Ease::Options kEase{.lambda = 20, .dropout = 0.5, .flattening = 0.4};

Dense plainContent(const Features& features, double lambda, bool centre, double gamma) {
  Dense gram = zeros(kMovies, kMovies);
  for (size_t i = 0; i < kMovies; ++i) {
    for (size_t j = 0; j < kMovies; ++j) gram[i][j] = plainLikeness(features, i, j, centre, gamma);
  }
  return plainRegression(gram, std::vector<double>(kMovies, lambda));
}

TEST(AddEase, AddsUpWeightsThatEachSolveARegression) {
  const Dataset dataset = randomDataset(70, kMovies, 3);
  for (const bool centre : {false, true}) {
    const double gamma = centre ? 1.2 : 0;
    AddEase model({kEase.lambda, kEase.dropout, kEase.flattening, 2, 0.3, 0, 0.7, 0, gamma,
                   centre ? AddEase::Centre::Yes : AddEase::Centre::No});
    Ease ease(kEase);
    Progress progress;
    model.fit(dataset, progress);
    ease.fit(dataset, progress);
    const Dense text = plainContent(*dataset.featuresOf(Modality::Text), 2, centre, gamma);
    const Dense audio = plainContent(*dataset.featuresOf(Modality::Audio), 2, centre, gamma);
    for (size_t i = 0; i < kMovies; ++i) {
      for (size_t j = 0; j < kMovies; ++j) {
        const double expected = ease.weight(MovieIndex(i), MovieIndex(j)) + 0.3 * text[i][j] + 0.7 * audio[i][j];
        ASSERT_NEAR(model.weight(MovieIndex(i), MovieIndex(j)), expected, 2e-5) << i << " for " << j;
      }
    }
  }
}

TEST(AddEase, ScoresAMovieThatNobodyRatedByItsContent) {
  const Interactions data = randomInteractions(70, kMovies, 5).filtered([](PersonIndex, const Rated& rated) {
    return index(rated.movie) != 19;
  });
  Matrix values(kMovies, 4);
  const Features source = randomFeatures(Modality::Image, kMovies, 4, 7);
  for (size_t m = 0; m < kMovies; ++m) {
    for (size_t d = 0; d < 4; ++d) values.row(m)[d] = source.of(MovieIndex(m == 19 ? 6 : m))[d];
  }
  AddEase model({.text = 0, .image = 0.5});
  Progress progress;
  model.fit({data, {Features(Modality::Image, "made", std::move(values))}}, progress);
  for (size_t from = 0; from < 19; ++from) {
    if (from == 6) continue;
    EXPECT_GT(model.weight(MovieIndex{6}, MovieIndex{19}), model.weight(MovieIndex(from), MovieIndex{19}));
  }
}

TEST(AddEase, SaysWhichFeaturesAreMissing) {
  const Dataset dataset{randomInteractions(30, 10, 2), {randomFeatures(Modality::Text, 10, 4, 1)}};
  AddEase model({.video = 0.1});
  Progress progress;
  try {
    model.fit(dataset, progress);
    FAIL() << "expected an error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::NoData);
    EXPECT_NE(std::string(error.what()).find("video"), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace kinoprism
