#include "engine/recommend/content_map.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "engine/recommend/feature_rows.h"
#include "engine/recommend/kernel_ridge.h"
#include "engine/recommend/model_file.h"

namespace kinoprism {
namespace {

constexpr std::array<std::string_view, 2> kMapped{"all", "cold"};
constexpr std::array<std::string_view, 2> kScaled{"no", "yes"};

Ials::Options ialsOptions(const ContentMap::Options& options) {
  return {options.factors, options.iterations, options.lambda, options.unobserved, options.frequency, options.seed};
}

std::string kindOf(Modality modality) { return std::string(name(modality)) + "-map"; }

/// c_i of the movies that have features; 0 for those without ratings.
at::Tensor movieWeights(const std::vector<uint32_t>& counts, const std::vector<MovieIndex>& movies, double weighting) {
  at::Tensor weights = at::zeros({static_cast<int64_t>(movies.size())}, at::kFloat);
  float* const values = weights.data_ptr<float>();
  int64_t rated = 0;
  for (size_t r = 0; r < movies.size(); ++r) {
    const uint32_t count = counts[index(movies[r])];
    if (count == 0) continue;
    values[r] = static_cast<float>(std::pow(count, weighting));
    ++rated;
  }
  if (rated == 0) {
    throw Error(ErrorCode::NoData,
                "No movie has both ratings and features, so there is nothing to learn a map from. "
                "Compute or import features of the movies that were rated.");
  }
  return weights.mul_(static_cast<double>(rated) / weights.sum());
}

at::Tensor factorsOf(const FactorTable& table, const std::vector<MovieIndex>& movies) {
  at::Tensor factors =
      at::empty({static_cast<int64_t>(movies.size()), static_cast<int64_t>(table.dimensions())}, at::kFloat);
  for (size_t r = 0; r < movies.size(); ++r) {
    std::copy_n(table.row(index(movies[r])), table.dimensions(), factors.data_ptr<float>() + r * table.dimensions());
  }
  return factors;
}

/// Centred, scaled by column if asked for, every row of length 1 (or 0).
void normalise(at::Tensor& features, const at::Tensor& weights, bool scaled) {
  constexpr float kNothing = std::numeric_limits<float>::min();
  const at::Tensor shares = (weights / weights.sum()).unsqueeze(1);
  features.sub_((features * shares).sum(0));
  if (scaled) features.div_((features.square() * shares).sum(0).sqrt_().clamp_min_(kNothing));
  features.div_(features.norm(2, 1, true).clamp_min_(kNothing));
}

/// Movie rows of a table with `movieCount` rows, the rest zero.
FactorTable spread(const at::Tensor& values, const std::vector<MovieIndex>& movies, size_t movieCount) {
  FactorTable table(movieCount, static_cast<size_t>(values.size(1)));
  const float* const source = values.data_ptr<float>();
  for (size_t r = 0; r < movies.size(); ++r) {
    std::copy_n(source + r * table.dimensions(), table.dimensions(), table.row(index(movies[r])));
  }
  return table;
}

bool isZero(std::span<const float> values) {
  return std::all_of(values.begin(), values.end(), [](float value) { return value == 0; });
}

}  // namespace

ContentMap::ContentMap(Options options, Modality modality)
    : m_options(options), m_modality(modality), m_ials(ialsOptions(options)) {}

std::span<const Parameter<ContentMap::Options>> ContentMap::parameters() {
  static constexpr std::array<Parameter<Options>, 13> kParameters{
      parameter<&Options::ridge>("ridge", 1e-4, 1e3, Scale::Logarithmic,
                                 "Pulls the map towards the average movie; raise it when few movies are rated."),
      parameter<&Options::gamma>("gamma", 0.01, 100, Scale::Logarithmic,
                                 "Higher: only very similar movies say where a new one belongs."),
      parameter<&Options::weighting>("weighting", 0, 1, Scale::Linear,
                                     "0: all rated movies teach the map alike. 1: in proportion to their ratings."),
      choice<&Options::scaled>("scaled", kScaled,
                               "yes: every feature counts alike; for features measured in different units."),
      parameter<&Options::landmarks>("landmarks", 10, 4'000, Scale::Integer,
                                     "Most movies the map is made of; more cost their square in time."),
      choice<&Options::mapped>("mapped", kMapped,
                               "all: every movie is placed by its content. cold: only those nobody rated."),
      parameter<&Options::strength>("strength", 0, 5, Scale::Linear,
                                    "Above 1 promotes movies that nobody rated, at a cost in accuracy."),
      parameter<&Options::factors>("factors", 1, 512, Scale::Integer, "As in iALS."),
      parameter<&Options::iterations>("iterations", 1, 200, Scale::Integer, "As in iALS."),
      parameter<&Options::lambda>("lambda", 1e-5, 10, Scale::Logarithmic, "As in iALS."),
      parameter<&Options::unobserved>("unobserved", 1e-4, 10, Scale::Logarithmic, "As in iALS."),
      parameter<&Options::frequency>("frequency", 0, 1, Scale::Linear, "As in iALS."),
      parameter<&Options::seed>("seed", 0, 1e9, Scale::Integer, "As in iALS."),
  };
  return kParameters;
}

void ContentMap::fit(const Dataset& dataset, Progress& progress) {
  at::NoGradGuard noGrad;
  const Features& features = requireFeatures(dataset, m_modality);
  ContentMap fitted(m_options, m_modality);
  fitted.m_ials.fit(dataset, progress);
  FeatureRows rows = presentRows(features);
  at::Tensor values = tensorOver(rows.values);
  const at::Tensor weights = movieWeights(dataset.interactions.countsOfMovies(), rows.movies, m_options.weighting);
  normalise(values, weights, m_options.scaled == Scaled::Yes);
  const KernelRidge regression{m_options.gamma, m_options.ridge, m_options.landmarks,
                               static_cast<uint64_t>(m_options.seed)};
  const at::Tensor mapped =
      regression.fitAndPredict(values, factorsOf(fitted.m_ials.movieFactors(), rows.movies), weights, progress);
  std::vector<uint8_t> present(features.movieCount());
  for (const MovieIndex movie : rows.movies) present[index(movie)] = 1;
  fitted.place(spread(mapped, rows.movies, features.movieCount()), std::move(present));
  *this = std::move(fitted);
}

void ContentMap::place(const FactorTable& mapped, std::vector<uint8_t> present) {
  const FactorTable& own = m_ials.movieFactors();
  m_used = FactorTable(mapped.rows(), mapped.dimensions());
  for (size_t m = 0; m < mapped.rows(); ++m) {
    const bool rated = !isZero(own.used(m));
    const bool useOwn = m_options.mapped == Mapped::Cold && rated;
    const float factor = rated ? 1.0f : static_cast<float>(m_options.strength);
    const auto source = useOwn ? own.used(m) : mapped.used(m);
    std::transform(source.begin(), source.end(), m_used.row(m), [&](float value) { return factor * value; });
    if (useOwn) present[m] = 1;
  }
  m_present = std::move(present);
}

void ContentMap::markAbsent(std::span<float> scores) const {
  for (size_t m = 0; m < scores.size(); ++m) {
    if (!m_present[m]) scores[m] = std::numeric_limits<float>::quiet_NaN();
  }
}

void ContentMap::scoreHistory(std::span<const Rated> history, std::span<float> scores) const {
  checkScoring(history, scores.size());
  const std::vector<Rated> copy(history.begin(), history.end());
  multiply(m_used, m_ials.foldIn({&copy, 1}).row(0), scores);
  markAbsent(scores);
}

void ContentMap::scoreHistories(std::span<const std::vector<Rated>> histories, MatrixView scores) const {
  checkScoring(histories, scores);
  for (const auto& history : histories) checkScoring(history, scores.columns);
  if (histories.empty()) return;
  multiply(m_ials.foldIn(histories), m_used, scores);
  for (size_t h = 0; h < histories.size(); ++h) markAbsent(scores.row(h));
}

bool ContentMap::contributions(std::span<const Rated> history, MovieIndex movie, std::span<float> parts) const {
  m_ials.contributionsTo(m_used.row(index(movie)), history, parts);
  return true;
}

bool ContentMap::similar(MovieIndex movie, std::span<float> scores) const {
  checkScoring(std::span<const Rated>{}, scores.size());
  cosines(m_used, movie, scores);
  markAbsent(scores);
  return true;
}

void ContentMap::save(TensorWriter& writer) const {
  m_ials.save(writer);
  writeKind(writer, kindOf(m_modality));
  writer.add("used", m_used.toMatrix());
  writer.add("present", std::span<const uint8_t>(m_present), {static_cast<int64_t>(m_present.size())});
}

std::unique_ptr<ContentMap> ContentMap::load(Options options, Modality modality, const TensorFile& file) {
  requireKind(file, kindOf(modality));
  auto model = std::make_unique<ContentMap>(options, modality);
  model->m_ials.loadFactors(file);
  const int64_t movies = static_cast<int64_t>(model->movieCount());
  requireShape(file, "used", {movies, options.factors});
  requireShape(file, "present", {movies});
  requireFinite(file, "used", file.floats("used"));
  model->m_used = FactorTable(file.matrix("used"));
  const auto present = file.bytes("present");
  model->m_present.assign(present.begin(), present.end());
  return model;
}

}  // namespace kinoprism
