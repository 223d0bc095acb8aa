#include "engine/recommend/neighbours/slope_one.h"

#include <array>

#include "engine/core/message_ids.h"
#include "engine/recommend/factors/rating_factors.h"
#include "engine/recommend/model_file.h"
#include "engine/recommend/tracked_loop.h"

namespace kinoprism::recommend {
namespace {

constexpr size_t kMaxMovies = 10'000;

/// Means of movies; the mean of all where nobody rated one.
std::vector<float> movieMeans(const data::Interactions& ofMovies, double mean) {
  std::vector<float> means;
  for (size_t m = 0; m < ofMovies.personCount(); ++m) {
    const auto values = ofMovies.valuesOf(data::PersonIndex(m));
    double sum = 0;
    for (const float value : values) sum += static_cast<double>(value);
    means.push_back(static_cast<float>(values.empty() ? mean : sum / static_cast<double>(values.size())));
  }
  return means;
}

/// A movie against all others: adds r_uj − r_ui and 1 for all who rated both.
void compare(const data::Interactions& ofPeople, const data::Interactions& ofMovies, size_t movie,
             std::span<float> differences, std::span<float> counts) {
  const auto people = ofMovies.moviesOf(data::PersonIndex(movie));
  const auto own = ofMovies.valuesOf(data::PersonIndex(movie));
  for (size_t p = 0; p < people.size(); ++p) {
    const auto person = data::PersonIndex(data::index(people[p]));
    const auto others = ofPeople.moviesOf(person);
    const auto values = ofPeople.valuesOf(person);
    for (size_t j = 0; j < others.size(); ++j) {
      differences[data::index(others[j])] += values[j] - own[p];
      counts[data::index(others[j])] += 1;
    }
  }
}

float meanOf(std::span<const data::Rated> history) {
  double sum = 0;
  for (const data::Rated& rated : history) sum += static_cast<double>(rated.value);
  return static_cast<float>(sum / static_cast<double>(history.size()));
}

}  // namespace

std::span<const core::Parameter<SlopeOne::Options>> SlopeOne::parameters() {
  static constexpr std::array<core::Parameter<Options>, 1> kParameters{
      parameter<&Options::common>("min-support", 1, 1000, core::Scale::Integer, core::MessageId::HelpMinSupport),
  };
  return kParameters;
}

void SlopeOne::fit(const data::Dataset& dataset, core::Progress& progress) {
  const data::Interactions& ofPeople = dataset.interactions;
  const size_t n = ofPeople.movieCount();
  const double mean = meanRating(ofPeople);
  if (n > kMaxMovies) {
    throw core::Error(core::ErrorCode::TooLarge, {core::MessageId::SlopeOneTooLarge, n, kMaxMovies});
  }
  progress.throwIfCancelled();
  const data::Interactions ofMovies = ofPeople.transposed();
  core::Matrix differences(n, n);
  core::Matrix counts(n, n);
  trackedParallelFor(n, 4, core::MessageId::ComparingMovies, progress, [&](size_t begin, size_t end) {
    for (size_t m = begin; m < end; ++m) {
      progress.throwIfCancelled();
      compare(ofPeople, ofMovies, m, differences.row(m), counts.row(m));
      counts.row(m)[m] = 0;
      for (size_t j = 0; j < n; ++j) {
        if (counts.row(m)[j] >= static_cast<float>(m_options.common)) continue;
        counts.row(m)[j] = 0;
        differences.row(m)[j] = 0;
      }
    }
  });
  m_means = movieMeans(ofMovies, mean);
  m_differences = std::move(differences);
  m_counts = std::move(counts);
}

void SlopeOne::scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const {
  checkScoring(history, scores.size());
  std::copy(m_means.begin(), m_means.end(), scores.begin());
  if (history.empty()) return;
  std::vector<float> weights(scores.size());
  std::ranges::fill(scores, 0.0f);
  for (const data::Rated& rated : history) {
    const auto differences = m_differences.row(data::index(rated.movie));
    const auto counts = m_counts.row(data::index(rated.movie));
    for (size_t j = 0; j < scores.size(); ++j) {
      scores[j] += differences[j] + counts[j] * rated.value;
      weights[j] += counts[j];
    }
  }
  const float mean = meanOf(history);
  for (size_t j = 0; j < scores.size(); ++j) scores[j] = weights[j] > 0 ? scores[j] / weights[j] : mean;
}

void SlopeOne::save(core::TensorWriter& writer) const {
  writeKind(writer, kName);
  writer.add("differences", m_differences);
  writer.add("counts", m_counts);
  writer.add("means", std::span<const float>(m_means), {static_cast<int64_t>(m_means.size())});
}

std::unique_ptr<SlopeOne> SlopeOne::load(Options options, const core::TensorFile& file) {
  requireKind(file, kName);
  requireShape(file, "means", {-1});
  const auto means = file.floats("means");
  const auto movies = static_cast<int64_t>(means.size());
  requireFinite(file, "means", means);
  auto model = std::make_unique<SlopeOne>(options);
  for (const auto& [name, matrix] : {std::pair("differences", &model->m_differences), {"counts", &model->m_counts}}) {
    requireShape(file, name, {movies, movies});
    requireFinite(file, name, file.floats(name));
    *matrix = file.matrix(name);
  }
  model->m_means.assign(means.begin(), means.end());
  return model;
}

}  // namespace kinoprism::recommend
