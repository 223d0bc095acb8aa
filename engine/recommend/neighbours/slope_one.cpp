#include "engine/recommend/neighbours/slope_one.h"

#include <fmt/format.h>

#include <array>

#include "engine/recommend/factors/rating_factors.h"
#include "engine/recommend/model_file.h"
#include "engine/recommend/tracked_loop.h"

namespace kinoprism {
namespace {

constexpr size_t kMaxMovies = 10'000;

/// Means of movies; the mean of all where nobody rated one.
std::vector<float> movieMeans(const Interactions& ofMovies, double mean) {
  std::vector<float> means;
  for (size_t m = 0; m < ofMovies.personCount(); ++m) {
    const auto values = ofMovies.valuesOf(PersonIndex(m));
    double sum = 0;
    for (const float value : values) sum += static_cast<double>(value);
    means.push_back(static_cast<float>(values.empty() ? mean : sum / static_cast<double>(values.size())));
  }
  return means;
}

/// A movie against all others: adds r_uj − r_ui and 1 for all who rated both.
void compare(const Interactions& ofPeople, const Interactions& ofMovies, size_t movie, std::span<float> differences,
             std::span<float> counts) {
  const auto people = ofMovies.moviesOf(PersonIndex(movie));
  const auto own = ofMovies.valuesOf(PersonIndex(movie));
  for (size_t p = 0; p < people.size(); ++p) {
    const auto person = PersonIndex(index(people[p]));
    const auto others = ofPeople.moviesOf(person);
    const auto values = ofPeople.valuesOf(person);
    for (size_t j = 0; j < others.size(); ++j) {
      differences[index(others[j])] += values[j] - own[p];
      counts[index(others[j])] += 1;
    }
  }
}

float meanOf(std::span<const Rated> history) {
  double sum = 0;
  for (const Rated& rated : history) sum += static_cast<double>(rated.value);
  return static_cast<float>(sum / static_cast<double>(history.size()));
}

}  // namespace

std::span<const Parameter<SlopeOne::Options>> SlopeOne::parameters() {
  static constexpr std::array<Parameter<Options>, 1> kParameters{
      parameter<&Options::common>("common", 1, 1000, Scale::Integer,
                                  "People that two movies must share before one says something of the other."),
  };
  return kParameters;
}

void SlopeOne::fit(const Dataset& dataset, Progress& progress) {
  const Interactions& ofPeople = dataset.interactions;
  const size_t n = ofPeople.movieCount();
  const double mean = meanRating(ofPeople);
  if (n > kMaxMovies) {
    throw Error(ErrorCode::TooLarge,
                fmt::format("Slope One needs memory for every pair of movies; {} are too many (the "
                            "limit is {}). Use biased-mf, or leave out movies with few ratings.",
                            n, kMaxMovies));
  }
  progress.throwIfCancelled();
  const Interactions ofMovies = ofPeople.transposed();
  Matrix differences(n, n);
  Matrix counts(n, n);
  trackedParallelFor(n, 4, "comparing movies", progress, [&](size_t begin, size_t end) {
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

void SlopeOne::scoreHistory(std::span<const Rated> history, std::span<float> scores) const {
  checkScoring(history, scores.size());
  std::copy(m_means.begin(), m_means.end(), scores.begin());
  if (history.empty()) return;
  std::vector<float> weights(scores.size());
  std::ranges::fill(scores, 0.0f);
  for (const Rated& rated : history) {
    const auto differences = m_differences.row(index(rated.movie));
    const auto counts = m_counts.row(index(rated.movie));
    for (size_t j = 0; j < scores.size(); ++j) {
      scores[j] += differences[j] + counts[j] * rated.value;
      weights[j] += counts[j];
    }
  }
  const float mean = meanOf(history);
  for (size_t j = 0; j < scores.size(); ++j) scores[j] = weights[j] > 0 ? scores[j] / weights[j] : mean;
}

void SlopeOne::save(TensorWriter& writer) const {
  writeKind(writer, kName);
  writer.add("differences", m_differences);
  writer.add("counts", m_counts);
  writer.add("means", std::span<const float>(m_means), {static_cast<int64_t>(m_means.size())});
}

std::unique_ptr<SlopeOne> SlopeOne::load(Options options, const TensorFile& file) {
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

}  // namespace kinoprism
