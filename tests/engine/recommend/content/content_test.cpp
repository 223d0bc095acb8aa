#include "engine/recommend/content/content.h"

#include <algorithm>

#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {
namespace {

constexpr size_t kMovies = 30;

double plainCosine(const data::Features& features, data::MovieIndex a, data::MovieIndex b, bool centred) {
  double product = 0, lengthA = 0, lengthB = 0;
  for (size_t d = 0; d < features.dimensions(); ++d) {
    double mean = 0;
    for (size_t m = 0; centred && m < features.movieCount(); ++m) {
      if (features.isPresent(data::MovieIndex(m))) {
        mean += features.of(data::MovieIndex(m))[d] / static_cast<double>(features.presentCount());
      }
    }
    const double x = features.of(a)[d] - mean, y = features.of(b)[d] - mean;
    product += x * y;
    lengthA += x * x;
    lengthB += y * y;
  }
  return product / std::sqrt(lengthA * lengthB);
}

/// The definition in the header.
double plainScore(const data::Features& features, const Content::Options& options,
                  const std::vector<data::Rated>& history, data::MovieIndex target) {
  std::vector<std::pair<double, size_t>> neighbours;
  for (size_t m = 0; m < features.movieCount(); ++m) {
    if (data::MovieIndex(m) == target || !features.isPresent(data::MovieIndex(m))) continue;
    const double cosine = plainCosine(features, target, data::MovieIndex(m), options.centre == Content::Centre::Yes);
    if (cosine > 0) neighbours.push_back({-cosine, m});
  }
  std::sort(neighbours.begin(), neighbours.end());
  neighbours.resize(std::min(neighbours.size(), static_cast<size_t>(options.neighbours)));
  double mean = 0;
  for (const data::Rated& rated : history) mean += rated.value / static_cast<double>(history.size());
  double score = 0;
  for (const auto& [negated, movie] : neighbours) {
    for (const data::Rated& rated : history) {
      if (data::index(rated.movie) != movie) continue;
      score -= std::clamp(1 + options.contrast * (rated.value - mean), -1.0, 2.0) * negated;
    }
  }
  return score;
}

TEST(Content, ScoresByItsDefinition) {
  const data::Dataset dataset{randomInteractions(20, kMovies, 8),
                              {randomFeatures(data::Modality::Audio, kMovies, 6, 9)}};
  for (const Content::Options& options :
       {Content::Options{4, 0.5, Content::Centre::Yes}, Content::Options{9, 1, Content::Centre::No}}) {
    Content model(options, data::Modality::Audio);
    core::Progress progress;
    model.fit(dataset, progress);
    for (size_t person = 0; person < 20; ++person) {
      const auto history = dataset.interactions.historyOf(data::PersonIndex(person));
      const auto scores = scoresOf(model, history);
      for (size_t m = 0; m < kMovies; ++m) {
        const bool present = dataset.features[0].isPresent(data::MovieIndex(m));
        ASSERT_EQ(std::isnan(scores[m]), !present);
        if (!present) continue;
        ASSERT_NEAR(scores[m], plainScore(dataset.features[0], options, history, data::MovieIndex(m)), 1e-5);
      }
    }
  }
}

TEST(Content, TellsHowItComparesTwoMoviesAlsoAfterLoading) {
  const data::Dataset dataset{randomInteractions(20, kMovies, 8),
                              {randomFeatures(data::Modality::Video, kMovies, 6, 9)}};
  const data::Features& features = dataset.features[0];
  for (const auto centre : {Content::Centre::Yes, Content::Centre::No}) {
    const Content::Options options{kMovies, 0.5, centre};
    Content fitted(options, data::Modality::Video);
    core::Progress progress;
    fitted.fit(dataset, progress);
    core::TensorWriter writer;
    fitted.save(writer);
    const TemporaryFile file;
    writer.write(file.path());
    const auto model = Content::load(options, data::Modality::Video, core::TensorFile(file.path()));
    for (size_t m = 1; m < kMovies; ++m) {
      const data::MovieIndex liked{0};
      const auto movie = data::MovieIndex(m);
      const auto likeness = model->featureLikeness(liked, movie);
      ASSERT_EQ(likeness.has_value(), features.isPresent(movie)) << m;
      if (!likeness) continue;
      EXPECT_EQ(likeness->modality, data::Modality::Video);
      const double cosine = plainCosine(features, liked, movie, centre == Content::Centre::Yes);
      EXPECT_NEAR(likeness->cosine, std::max(cosine, 0.0), 1e-5) << m;
      for (size_t d = 0; d < 6; ++d) {
        double mean = 0;
        for (size_t other = 0; other < kMovies; ++other) {
          if (features.isPresent(data::MovieIndex(other)))
            mean += features.of(data::MovieIndex(other))[d] / static_cast<double>(features.presentCount());
        }
        EXPECT_NEAR(likeness->mean[d], centre == Content::Centre::Yes ? mean : 0, 1e-6);
      }
    }
  }
}

TEST(Content, HasNoOpinionWhereTheHistoryHasNoFeatures) {
  const data::Dataset dataset{randomInteractions(20, kMovies, 8),
                              {randomFeatures(data::Modality::Text, kMovies, 6, 9)}};
  Content model({}, data::Modality::Text);
  core::Progress progress;
  model.fit(dataset, progress);
  const data::Rated absent{data::MovieIndex{2}};
  ASSERT_FALSE(dataset.features[0].isPresent(absent.movie));
  for (const float score : scoresOf(model, {&absent, 1})) EXPECT_TRUE(std::isnan(score));
}

TEST(Content, SaysWhichFeaturesAreMissing) {
  const data::Dataset dataset{randomInteractions(20, kMovies, 8),
                              {randomFeatures(data::Modality::Text, kMovies, 6, 9)}};
  Content model({}, data::Modality::Video);
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
