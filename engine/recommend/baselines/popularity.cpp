#include "engine/recommend/baselines/popularity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "engine/core/message_ids.h"
#include "engine/recommend/model_file.h"

namespace kinoprism::recommend {
namespace {

constexpr double kSecondsPerDay = 86'400;
constexpr std::array<std::string_view, 2> kScores{"log", "count"};

int64_t newestTime(const data::Interactions& interactions) {
  int64_t newest = std::numeric_limits<int64_t>::min();
  for (size_t p = 0; p < interactions.personCount(); ++p) {
    for (const int64_t time : interactions.timesOf(data::PersonIndex(p))) newest = std::max(newest, time);
  }
  return newest;
}

/// How many people watched each movie, old ratings counting less.
std::vector<double> decayedCounts(const data::Interactions& interactions, double halfLifeDays,
                                  core::Progress& progress) {
  const double newest = static_cast<double>(newestTime(interactions));
  std::vector<double> counts(interactions.movieCount());
  for (size_t p = 0; p < interactions.personCount(); ++p) {
    if (p % 1024 == 0) {
      progress.throwIfCancelled();
      progress.report(core::MessageId::CountingRatings, static_cast<int64_t>(p),
                      static_cast<int64_t>(interactions.personCount()));
    }
    const auto movies = interactions.moviesOf(data::PersonIndex(p));
    const auto times = interactions.timesOf(data::PersonIndex(p));
    for (size_t i = 0; i < movies.size(); ++i) {
      const double days = (newest - static_cast<double>(times[i])) / kSecondsPerDay;
      counts[data::index(movies[i])] += halfLifeDays > 0 ? std::exp2(-days / halfLifeDays) : 1.0;
    }
  }
  return counts;
}

}  // namespace

std::span<const core::Parameter<Popularity::Options>> Popularity::parameters() {
  static constexpr std::array<core::Parameter<Options>, 3> kParameters{
      parameter<&Options::halfLifeDays>("half-life", 0, 36'500, core::Scale::Linear, core::MessageId::HelpHalfLife),
      core::choice<&Options::score>("score", kScores, core::MessageId::HelpPopularityScore),
      parameter<&Options::smoothing>("smoothing", 0, 100, core::Scale::Linear,
                                     core::MessageId::HelpPopularitySmoothing),
  };
  return kParameters;
}

void Popularity::fit(const data::Dataset& dataset, core::Progress& progress) {
  const data::Interactions& interactions = dataset.interactions;
  if (interactions.size() == 0) throw core::Error(core::ErrorCode::NoData, core::MessageId::NoRatingsToLearnFrom);
  progress.throwIfCancelled();
  const std::vector<double> counts = decayedCounts(interactions, m_options.halfLifeDays, progress);
  const double all = std::accumulate(counts.begin(), counts.end(), 0.0);
  const double added = 1 + m_options.smoothing * all / static_cast<double>(counts.size());
  std::vector<float> scores(counts.size());
  for (size_t m = 0; m < counts.size(); ++m) {
    scores[m] = static_cast<float>(m_options.score == Score::Count ? counts[m] : std::log(added + counts[m]));
  }
  m_scores = std::move(scores);
}

void Popularity::scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const {
  checkScoring(history, scores.size());
  std::copy(m_scores.begin(), m_scores.end(), scores.begin());
}

void Popularity::save(core::TensorWriter& writer) const {
  writeKind(writer, kName);
  writer.add("scores", std::span<const float>(m_scores), {static_cast<int64_t>(m_scores.size())});
}

std::unique_ptr<Popularity> Popularity::load(Options options, const core::TensorFile& file) {
  requireKind(file, kName);
  requireShape(file, "scores", {-1});
  const auto scores = file.floats("scores");
  requireFinite(file, "scores", scores);
  auto model = std::make_unique<Popularity>(options);
  model->m_scores.assign(scores.begin(), scores.end());
  return model;
}

}  // namespace kinoprism::recommend
