#include "engine/recommend/ease.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/core/parallel.h"
#include "engine/recommend/dense_sums.h"
#include "engine/recommend/model_file.h"
#include "engine/recommend/people_of_movies.h"
#include "engine/recommend/symmetric_inverse.h"
#include "engine/recommend/tracked_loop.h"

namespace kinoprism {
namespace {

/// n_u^−β for each person, scaled so that the weights of all interactions average 1.
std::vector<double> personWeights(const Interactions& interactions, double flattening) {
  std::vector<double> weights(interactions.personCount(), 0.0);
  double total = 0;
  for (size_t p = 0; p < weights.size(); ++p) {
    const double count = static_cast<double>(interactions.moviesOf(PersonIndex(p)).size());
    if (count == 0) continue;
    weights[p] = std::pow(count, -flattening);
    total += weights[p] * count;
  }
  for (double& weight : weights) weight *= static_cast<double>(interactions.size()) / total;
  return weights;
}

/// The lower triangle of G = Xᵀ·D·X, movies x movies, in double: its inverse loses half of the digits. Row by row, each
/// of which stays in the cache.
at::Tensor gram(const Interactions& interactions, double flattening, Progress& progress) {
  const int64_t n = static_cast<int64_t>(interactions.movieCount());
  at::Tensor gram = at::empty({n, n}, at::kDouble);
  double* const values = gram.data_ptr<double>();
  const PeopleOfMovies people(interactions, progress);
  const std::vector<double> weights = personWeights(interactions, flattening);
  trackedParallelFor(interactions.movieCount(), 8, "counting movies seen together", progress,
                     [&](size_t begin, size_t end) {
                       for (size_t a = begin; a < end; ++a) {
                         double* const row = values + a * static_cast<size_t>(n);
                         std::fill(row, row + a + 1, 0.0);
                         for (const PersonIndex person : people.of(MovieIndex(a))) {
                           const double weight = weights[index(person)];
                           for (const MovieIndex b : interactions.moviesOf(person)) {
                             if (index(b) > a) break;
                             row[index(b)] += weight;
                           }
                         }
                       }
                     });
  return gram;
}

/// B from the lower triangle of −P, in tiles, so that the half that is written across columns stays in the cache.
Matrix weightsFrom(const at::Tensor& negatedInverse) {
  constexpr size_t kTile = 64;
  const size_t n = static_cast<size_t>(negatedInverse.size(0));
  const double* const values = negatedInverse.data_ptr<double>();
  std::vector<double> scales(n);
  for (size_t j = 0; j < n; ++j) scales[j] = -1 / values[j * n + j];
  Matrix weights(n, n);
  parallelFor((n + kTile - 1) / kTile, 1, [&](size_t tile, size_t) {
    const size_t begin = tile * kTile;
    const size_t end = std::min(n, begin + kTile);
    for (size_t column = 0; column < end; column += kTile) {
      for (size_t i = begin; i < end; ++i) {
        for (size_t j = column; j < std::min(i, column + kTile); ++j) {
          const double value = values[i * n + j];
          weights.row(i)[j] = static_cast<float>(value * scales[j]);
          weights.row(j)[i] = static_cast<float>(value * scales[i]);
        }
      }
    }
  });
  return weights;
}

}  // namespace

std::span<const Parameter<Ease::Options>> Ease::parameters() {
  static constexpr std::array<Parameter<Options>, 3> kParameters{
      parameter<&Options::lambda>("lambda", 1, 1e5, Scale::Logarithmic,
                                  "Pulls all weights towards zero; raise it when data is scarce."),
      parameter<&Options::dropout>("dropout", 0, 0.9, Scale::Linear,
                                   "Keeps popular movies from explaining themselves."),
      parameter<&Options::flattening>("flattening", 0, 1, Scale::Linear,
                                      "0: every rating counts alike. 1: every person counts alike."),
  };
  return kParameters;
}

void Ease::fit(const Dataset& dataset, Progress& progress) {
  const Interactions& interactions = dataset.interactions;
  const size_t n = interactions.movieCount();
  if (interactions.size() == 0)
    throw Error(ErrorCode::NoData, "There are no ratings to learn from. Import some, or lower the rating threshold.");
  if (n > kMaxMovies) {
    throw Error(ErrorCode::TooLarge,
                fmt::format("EASE needs memory for every pair of movies; {} are too many (the limit "
                            "is {}). Use iALS, or leave out movies with few ratings.",
                            n, kMaxMovies));
  }
  at::NoGradGuard noGrad;
  at::Tensor system = gram(interactions, m_options.flattening, progress);
  const double keep = m_options.dropout / (1 - m_options.dropout);
  system.diagonal().mul_(1 + keep).add_(m_options.lambda);
  invertSymmetricNegated(system, progress);
  m_weights = weightsFrom(system);
}

void Ease::scoreHistory(std::span<const Rated> history, std::span<float> scores) const {
  checkScoring(history, scores.size());
  sumRows(m_weights, history, scores);
}

void Ease::scoreHistories(std::span<const std::vector<Rated>> histories, MatrixView scores) const {
  checkScoring(histories, scores);
  for (const auto& history : histories) checkScoring(history, scores.columns);
  sumRows(m_weights, histories, scores);
}

bool Ease::contributions(std::span<const Rated> history, MovieIndex movie, std::span<float> parts) const {
  for (size_t h = 0; h < history.size(); ++h) parts[h] = weight(history[h].movie, movie);
  return true;
}

bool Ease::similar(MovieIndex movie, std::span<float> scores) const {
  const Rated only{movie};
  scoreHistory({&only, 1}, scores);
  return true;
}

float Ease::weight(MovieIndex from, MovieIndex to) const { return m_weights.row(index(from))[index(to)]; }

void Ease::save(TensorWriter& writer) const {
  writeKind(writer, kName);
  writer.add("weights", m_weights);
}

std::unique_ptr<Ease> Ease::load(Options options, const TensorFile& file) {
  requireKind(file, kName);
  const int64_t n = static_cast<int64_t>(sizeOf(file, "weights", 0));
  requireShape(file, "weights", {n, n});
  requireFinite(file, "weights", file.floats("weights"));
  auto model = std::make_unique<Ease>(options);
  model->m_weights = file.matrix("weights");
  return model;
}

}  // namespace kinoprism
