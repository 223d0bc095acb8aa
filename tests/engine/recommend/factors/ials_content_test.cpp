#include "engine/recommend/factors/ials_content.h"

#include "engine/recommend/content/content_map.h"
#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {
namespace {

constexpr size_t kMovies = 60;
constexpr size_t kCold = 50;    ///< movies from here on have no ratings
constexpr size_t kSeldom = 44;  ///< movies from here on have one rating at most

/// Two tastes, each liking the movies of one parity; the features tell the parity of all but the last movie.
data::Dataset twoTastes() {
  std::mt19937 random(5);
  std::vector<std::vector<uint32_t>> rows(80);
  for (size_t p = 0; p < rows.size(); ++p) {
    for (uint32_t m = 0; m < kSeldom; ++m) {
      if (m % 2 == p % 2 && random() % 2) rows[p].push_back(m);
    }
  }
  for (uint32_t m = kSeldom; m < kCold; ++m) rows[m].push_back(m);
  core::Matrix features(kMovies, 2);
  std::normal_distribution<float> noise(0, 0.1f);
  for (size_t m = 0; m < kMovies; ++m) {
    features.row(m)[0] = static_cast<float>(m % 2) + noise(random);
    features.row(m)[1] = noise(random);
  }
  for (float& value : features.row(kMovies - 1)) value = std::numeric_limits<float>::quiet_NaN();
  return {data::Interactions(rows, kMovies), {data::Features(data::Modality::Text, "parity", std::move(features))}};
}

template <class Model>
Model fittedModel(Model model, const data::Dataset& dataset) {
  core::Progress progress;
  model.fit(dataset, progress);
  return model;
}

TEST(IalsContent, WithoutPullIsIalsForRatedMovies) {
  const data::Dataset dataset = twoTastes();
  const auto model = fittedModel(IalsContent({.factors = 8, .pull = 0}), dataset);
  const auto plain = fittedModel(Ials({.factors = 8}), dataset);
  const auto history = dataset.interactions.historyOf(data::PersonIndex{0});
  const auto scores = scoresOf(model, history);
  const auto expected = scoresOf(plain, history);
  expectClose(std::span(scores).first(kCold), std::span(expected).first(kCold), 1e-6);
  EXPECT_TRUE(std::isnan(scores[kMovies - 1])) << "neither ratings nor features";
}

TEST(IalsContent, WithoutPullPlacesNewMoviesLikeTheContentMap) {
  const data::Dataset dataset = twoTastes();
  const auto model = fittedModel(IalsContent({.factors = 8, .pull = 0, .strength = 1}), dataset);
  ContentMap::Options options{.mapped = ContentMap::Mapped::Cold, .factors = 8};
  options.lambda = IalsContent::Options().lambda;
  options.unobserved = IalsContent::Options().unobserved;
  options.ridge = IalsContent::Options().ridge;
  options.gamma = IalsContent::Options().gamma;
  options.weighting = IalsContent::Options().weighting;
  const auto map = fittedModel(ContentMap(options, data::Modality::Text), dataset);
  const auto history = dataset.interactions.historyOf(data::PersonIndex{3});
  expectClose(scoresOf(model, history), scoresOf(map, history), 1e-5);
}

/// How much better a person of a taste likes the seldom rated movies of it than those of the other.
double preference(const Recommender& model, const data::Dataset& dataset, size_t begin, size_t end) {
  double sum = 0;
  for (const size_t person : {0u, 1u, 10u, 11u}) {
    const auto scores = scoresOf(model, dataset.interactions.historyOf(data::PersonIndex(person)));
    for (size_t m = begin; m < end; ++m) sum += (m % 2 == person % 2 ? 1.0 : -1.0) * scores[m];
  }
  return sum;
}

TEST(IalsContent, LetsMoviesWithFewRatingsLeanOnTheirContent) {
  const data::Dataset dataset = twoTastes();
  const auto model = fittedModel(IalsContent({.factors = 8, .pull = 1}), dataset);
  const auto plain = fittedModel(Ials({.factors = 8}), dataset);
  EXPECT_GT(preference(model, dataset, kSeldom, kCold), 1.05 * preference(plain, dataset, kSeldom, kCold));
  EXPECT_GT(preference(model, dataset, kCold, kMovies - 1), 0);
}

TEST(IalsContent, PutsModalitiesSideBySide) {
  data::Dataset dataset = twoTastes();
  data::Dataset without = dataset;
  dataset.features.push_back(randomFeatures(data::Modality::Audio, kMovies, 4, 3));
  const auto history = dataset.interactions.historyOf(data::PersonIndex{0});
  const auto scores = scoresOf(fittedModel(IalsContent({.factors = 8, .audio = 0}), dataset), history);
  expectClose(scores, scoresOf(fittedModel(IalsContent({.factors = 8}), without), history), 1e-6);
  const auto both = scoresOf(fittedModel(IalsContent({.factors = 8, .text = 1, .audio = 1}), dataset), history);
  EXPECT_FALSE(std::isnan(both[kMovies - 1])) << "has sound, though no words";
  EXPECT_GT(std::abs(both[kCold] - scores[kCold]), 1e-4);
}

TEST(IalsContent, NeedsFeaturesOfAModalityWithAWeight) {
  const data::Dataset dataset = twoTastes();
  IalsContent model({.text = 0});
  core::Progress progress;
  try {
    model.fit(dataset, progress);
    FAIL() << "expected an error";
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::NoData);
  }
}

/// The gradient of the loss for one movie, with the person factors and the mean given: checked by plain loops.
TEST(Ials, PullsMoviesTowardsTheMeansItIsGiven) {
  const data::Dataset dataset{randomInteractions(50, 30, 4), {}};
  const Ials::Options options{.factors = 3, .iterations = 2, .lambda = 0.05, .unobserved = 0.1};
  linalg::FactorTable means(30, 3), before;
  for (size_t m = 0; m < 30; ++m) means.row(m)[m % 3] = 0.5f;
  Ials model(options);
  core::Progress progress;
  model.fitTowards(
      [&](const linalg::FactorTable& movies) {
        before = linalg::FactorTable(movies.toMatrix());
        return linalg::FactorTable(means.toMatrix());
      },
      dataset, progress);
  // The people whom the last solve for movies saw are those folded in against the movies before it.
  std::vector<std::vector<data::Rated>> histories;
  for (size_t p = 0; p < 50; ++p) histories.push_back(dataset.interactions.historyOf(data::PersonIndex(p)));
  core::TensorWriter writer;
  const TemporaryFile file;
  writer.setText("recommender", "ials");
  writer.add("movies", before.toMatrix());
  writer.write(file.path());
  Ials earlier(options);
  earlier.loadFactors(core::TensorFile(file.path()));
  const linalg::FactorTable people = earlier.foldIn(histories);
  const auto counts = dataset.interactions.countsOfMovies();
  for (size_t m = 0; m < 30; ++m) {
    const auto h = model.movieFactors().used(m);
    const double ridge = options.lambda * (counts[m] + options.unobserved * 50);
    for (size_t d = 0; d < 3; ++d) {
      double gradient = ridge * (static_cast<double>(h[d]) - means.used(m)[d]);
      for (size_t p = 0; p < 50; ++p) {
        double score = 0;
        for (size_t k = 0; k < 3; ++k) score += static_cast<double>(people.used(p)[k]) * h[k];
        gradient += options.unobserved * score * people.used(p)[d];
        if (dataset.interactions.contains(data::PersonIndex(p), data::MovieIndex(m)))
          gradient += (score - 1) * people.used(p)[d];
      }
      ASSERT_NEAR(gradient, 0, 2e-4) << "movie " << m;
    }
  }
}

}  // namespace
}  // namespace kinoprism::recommend
