#include "engine/recommend/factors/biased_mf.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/core/message_ids.h"
#include "engine/core/rng.h"
#include "engine/recommend/model_file.h"
#include "engine/recommend/tracked_loop.h"

namespace kinoprism::recommend {
namespace {

constexpr size_t kGrain = 32;              ///< rows solved with one workspace
constexpr double kInitialDeviation = 0.1;  ///< of a factor at the start
constexpr int kBiasRounds = 10;            ///< until biases alone have settled

RatingRidge ridgeOf(const BiasedMf::Options& options, size_t count) {
  return {options.lambda * std::pow(static_cast<double>(std::max<size_t>(count, 1)), options.frequency), options.bias};
}

/// The ratings of a row of `ratings`, less what the other side's biases and the mean say.
void collect(const data::Interactions& ratings, data::PersonIndex row, std::span<const float> biases, double mean,
             std::vector<Residual>& residuals) {
  const auto others = ratings.moviesOf(row);
  const auto values = ratings.valuesOf(row);
  residuals.clear();
  for (size_t i = 0; i < others.size(); ++i) {
    const auto other = static_cast<uint32_t>(data::index(others[i]));
    residuals.push_back({other, static_cast<float>(static_cast<double>(values[i]) - mean) - biases[other]});
  }
}

/// Biases of one side without any factors: b = Σ residual / (n + β).
void settleBiases(const data::Interactions& ratings, const RatingFactors& fixed, RatingFactors& rows, double mean,
                  double bias) {
  std::vector<Residual> residuals;
  for (size_t r = 0; r < rows.rows(); ++r) {
    collect(ratings, data::PersonIndex(r), fixed.biases(), mean, residuals);
    double sum = 0;
    for (const Residual& residual : residuals) sum += static_cast<double>(residual.value);
    rows.biases()[r] = static_cast<float>(sum / (static_cast<double>(residuals.size()) + bias));
  }
}

/// Solves every row with the other side fixed. ratings: a row each, of `rows` by `fixed`.
void solveSide(const BiasedMf::Options& options, const data::Interactions& ratings, const RatingFactors& fixed,
               RatingFactors& rows, double mean, const core::Message& what, core::Progress& progress) {
  trackedParallelFor(rows.rows(), kGrain, what, progress, [&](size_t begin, size_t end) {
    linalg::RidgeSystem system = fixed.makeSystem();
    linalg::AlignedFloats x(fixed.table().width());
    std::vector<Residual> residuals;
    for (size_t r = begin; r < end; ++r) {
      collect(ratings, data::PersonIndex(r), fixed.biases(), mean, residuals);
      if (r % 4 == 0 || residuals.size() > 1024) progress.throwIfCancelled();
      fixed.solve(residuals, ridgeOf(options, residuals.size()), system, x.data());
      std::copy_n(x.data(), rows.factors(), rows.of(r).begin());
      rows.biases()[r] = x.data()[rows.factors()];
    }
  });
}

void randomise(RatingFactors& rows, int seed) {
  core::Rng rng(static_cast<uint64_t>(seed));
  for (size_t r = 0; r < rows.rows(); ++r) {
    for (float& value : rows.of(r)) value = static_cast<float>(kInitialDeviation * rng.normal());
  }
}

}  // namespace

std::span<const core::Parameter<BiasedMf::Options>> BiasedMf::parameters() {
  static constexpr std::array<core::Parameter<Options>, 6> kParameters{
      parameter<&Options::factors>("factors", 1, 512, core::Scale::Integer, core::MessageId::HelpBiasedMfFactors),
      parameter<&Options::iterations>("iterations", 1, 200, core::Scale::Integer, core::MessageId::HelpAlsIterations),
      parameter<&Options::lambda>("lambda", 1e-3, 100, core::Scale::Logarithmic, core::MessageId::HelpFactorLambda),
      parameter<&Options::frequency>("lambda-exponent", 0, 1, core::Scale::Linear, core::MessageId::HelpLambdaExponent),
      parameter<&Options::bias>("bias-lambda", 1e-3, 100, core::Scale::Logarithmic, core::MessageId::HelpBiasShrinkage),
      parameter<&Options::seed>("seed", 0, 1e9, core::Scale::Integer, core::MessageId::HelpInitialSeed),
  };
  return kParameters;
}

void BiasedMf::fit(const data::Dataset& dataset, core::Progress& progress) {
  const data::Interactions& ofPeople = dataset.interactions;
  const double mean = meanRating(ofPeople);
  progress.throwIfCancelled();
  const data::Interactions ofMovies = ofPeople.transposed();
  const auto factors = static_cast<size_t>(m_options.factors);
  RatingFactors people(ofPeople.personCount(), factors);
  RatingFactors movies(ofPeople.movieCount(), factors);
  randomise(movies, m_options.seed);
  for (int round = 0; round < kBiasRounds; ++round) {
    progress.throwIfCancelled();
    settleBiases(ofPeople, movies, people, mean, m_options.bias);
    settleBiases(ofMovies, people, movies, mean, m_options.bias);
  }
  for (int i = 0; i < m_options.iterations; ++i) {
    solveSide(m_options, ofPeople, movies, people, mean, core::MessageId::SolvingForPeople, progress);
    solveSide(m_options, ofMovies, people, movies, mean, core::MessageId::SolvingForMovies, progress);
    progress.report(core::MessageId::FittingRatings, i + 1, m_options.iterations);
  }
  for (float& bias : movies.biases()) bias += static_cast<float>(mean);
  m_movies = std::move(movies);
}

void BiasedMf::scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const {
  checkScoring(history, scores.size());
  std::vector<Residual> residuals;
  for (const data::Rated& rated : history) {
    const size_t movie = data::index(rated.movie);
    residuals.push_back({static_cast<uint32_t>(movie), rated.value - m_movies.biases()[movie]});
  }
  linalg::RidgeSystem system = m_movies.makeSystem();
  linalg::AlignedFloats x(m_movies.table().width());
  m_movies.solve(residuals, ridgeOf(m_options, history.size()), system, x.data());
  m_movies.predict(x.data(), scores);
}

bool BiasedMf::similar(data::MovieIndex movie, std::span<float> scores) const {
  checkScoring(std::span<const data::Rated>{}, scores.size());
  m_movies.similar(data::index(movie), scores);
  return true;
}

void BiasedMf::save(core::TensorWriter& writer) const {
  writeKind(writer, kName);
  m_movies.save(writer);
}

std::unique_ptr<BiasedMf> BiasedMf::load(Options options, const core::TensorFile& file) {
  requireKind(file, kName);
  auto model = std::make_unique<BiasedMf>(options);
  model->m_movies = RatingFactors::load(file, options.factors);
  return model;
}

}  // namespace kinoprism::recommend
