#include "engine/features/feature_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numbers>
#include <numeric>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/features/feature_scaling.h"
#include "engine/linalg/dense_algebra.h"
#include "engine/linalg/row_products.h"

namespace kinoprism::features {
namespace {

constexpr size_t kRowsAtOnce = 96;
constexpr size_t kColumnsAtOnce = 1'024;
constexpr size_t kBoundAxes = 63;  ///< with the length of the rest, four panels of registers
constexpr size_t kRowsForDimensions = 4'096;
constexpr float kRounding = 1e-5f;

bool isUniform(std::span<const float> row) {
  return std::ranges::all_of(row, [&](float value) { return value == row[0]; });
}

/// Movies whose vector says something.
std::vector<data::MovieIndex> tellingMovies(const data::Features& features) {
  std::vector<data::MovieIndex> movies;
  for (size_t m = 0; m < features.movieCount(); ++m) {
    const auto movie = data::MovieIndex(m);
    if (features.isPresent(movie) && !(features.dimensions() > 1 && isUniform(features.of(movie))))
      movies.push_back(movie);
  }
  return movies;
}

data::Features onPrincipalAxes(const data::Features& telling, size_t dimensions, core::Progress& progress) {
  TransformOptions options;
  options.reduction = TransformOptions::Reduction::Pca;
  options.dimensions = dimensions;
  options.unitLength = false;
  return FeatureTransform::fit(telling, options, progress).apply(telling);
}

/// Calls visit(row, firstColumn, products) for blocks of rows·rowsᵀ, on all threads. lower: only what covers the
/// columns below each row.
template <class Visit>
void forProducts(const core::Matrix& rows, bool lower, const core::Message& what, core::Progress& progress,
                 Visit visit) {
  const linalg::PackedRows packed(rows);
  std::atomic<int64_t> done = 0;
  progress.report(what, 0, static_cast<int64_t>(rows.rows()));
  core::parallelFor(rows.rows(), kRowsAtOnce, [&](size_t begin, size_t end) {
    std::vector<float> products((end - begin) * kColumnsAtOnce);
    const size_t columns = lower ? end : rows.rows();
    for (size_t from = 0; from < columns; from += kColumnsAtOnce) {
      progress.throwIfCancelled();
      const size_t to = std::min(columns, from + kColumnsAtOnce);
      packed.multiply(rows, begin, end - begin, from, to, products.data(), kColumnsAtOnce);
      for (size_t r = begin; r < end; ++r)
        visit(r, from, std::span<const float>(products.data() + (r - begin) * kColumnsAtOnce, to - from));
    }
  });
}

/// Vectors of which the dot product is at least the cosine of the rows: what lies on a few axes, and the length of what
/// does not, both of the row at length 1. Longer by what rounding may have taken.
core::Matrix boundRows(const core::Matrix& onAxes, std::span<const float> squares) {
  const size_t axes = onAxes.columns();
  core::Matrix bounds(onAxes.rows(), axes + 1);
  for (size_t r = 0; r < onAxes.rows(); ++r) {
    if (squares[r] == 0) continue;
    const float length = std::sqrt(squares[r]);
    std::ranges::transform(onAxes.row(r), bounds.row(r).begin(), [&](float value) { return value / length; });
    const auto part = bounds.row(r).first(axes);
    bounds.row(r)[axes] = std::sqrt(std::max(0.0f, 1 - linalg::dotProduct(part, part)) + kRounding);
  }
  return bounds;
}

/// Where less than one pair of random directions is expected. The share of the sphere within an angle θ is below
/// sin^(D−1)θ / (√(2π(D−1))·cos θ); set to one pair of all, with cos θ taken as 1.
double likelyByChance(const core::Matrix& standard, core::Progress& progress) {
  const size_t step = std::max<size_t>(1, standard.rows() / kRowsForDimensions);
  core::Matrix sample((standard.rows() + step - 1) / step, standard.columns());
  for (size_t r = 0; r < sample.rows(); ++r) std::ranges::copy(standard.row(r * step), sample.row(r).begin());
  const linalg::SquareMatrix moments = linalg::secondMoments(sample, progress);
  double trace = 0, squares = 0;
  for (size_t c = 0; c < moments.size; ++c) trace += moments.at(c, c);
  for (const double value : moments.values) squares += value * value;
  const double free = squares > 0 ? trace * trace / squares - 1 : 0;
  if (free <= 0.5) return 1 - kRounding;
  const double pairs = 0.5 * static_cast<double>(standard.rows()) * static_cast<double>(standard.rows());
  const double sineSquared = std::pow(std::sqrt(2 * std::numbers::pi * free) / pairs, 2 / free);
  return std::sqrt(std::max(0.0, 1 - sineSquared));
}

struct Partner {
  float likeness = -1;
  uint32_t row = 0;
};

std::vector<double> logDistances(const core::Matrix& rows, size_t neighbour, core::Progress& progress) {
  std::vector<float> squares(rows.rows());
  for (size_t r = 0; r < rows.rows(); ++r) squares[r] = linalg::dotProduct(rows.row(r), rows.row(r));
  // The smallest of |b|² − 2·a·b, the largest of them on top. A movie is its own nearest, hence one more.
  std::vector<std::vector<float>> nearest(rows.rows());
  forProducts(rows, false, core::MessageId::LookingForOutliers, progress,
              [&](size_t row, size_t first, std::span<const float> products) {
                std::vector<float>& best = nearest[row];
                for (size_t j = 0; j < products.size(); ++j) {
                  const float distance = squares[first + j] - 2 * products[j];
                  if (first + j == row || (best.size() == neighbour && distance >= best.front())) continue;
                  if (best.size() == neighbour) {
                    std::ranges::pop_heap(best);
                    best.pop_back();
                  }
                  best.push_back(distance);
                  std::ranges::push_heap(best);
                }
              });
  std::vector<double> logs;
  for (size_t r = 0; r < rows.rows(); ++r) {
    const double square = double{squares[r]} + nearest[r].front();
    logs.push_back(0.5 * std::log(std::max(square, 1e-6 * double{squares[r]} + 1e-12)));
  }
  return logs;
}

double medianOf(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

}  // namespace

std::string_view name(FindingKind kind) {
  switch (kind) {
    case FindingKind::Duplicate:
      return "duplicate";
    case FindingKind::Outlier:
      return "outlier";
    case FindingKind::Empty:
      return "empty";
    case FindingKind::ConstantColumns:
      return "constant-columns";
    case FindingKind::Boilerplate:
      return "boilerplate";
    case FindingKind::PosterMismatch:
      break;
  }
  return "poster-mismatch";
}

std::vector<Finding> checkEmptyRows(const data::Features& features, core::Progress& progress) {
  std::vector<Finding> findings;
  const core::MessageId what = wordFor(features.modality());
  std::vector<uint8_t> varies(features.dimensions(), 0);
  std::optional<data::MovieIndex> first;
  for (size_t m = 0; m < features.movieCount(); ++m) {
    const auto movie = data::MovieIndex(m);
    if (m % 1'024 == 0) progress.throwIfCancelled();
    if (!features.isPresent(movie)) continue;
    if (!first) first = movie;
    const auto row = features.of(movie);
    const auto reference = features.of(*first);
    for (size_t c = 0; c < row.size(); ++c) varies[c] |= row[c] != reference[c];
    if (row.empty() || !isUniform(row) || (row.size() == 1 && row[0] != 0)) continue;
    const bool isZero = row[0] == 0;
    findings.push_back({FindingKind::Empty,
                        movie,
                        {},
                        isZero ? 1 : 0.5,
                        isZero ? core::Message(core::MessageId::FindingZeroFeature, what)
                               : core::Message(core::MessageId::FindingUniformFeature, what)});
  }
  const auto constant = static_cast<size_t>(std::ranges::count(varies, 0));
  if (constant > 0 && features.presentCount() > 1) {
    findings.push_back({FindingKind::ConstantColumns,
                        {},
                        {},
                        static_cast<double>(constant) / static_cast<double>(varies.size()),
                        {core::MessageId::FindingConstantColumns, constant, varies.size(), what}});
  }
  return findings;
}

std::vector<Finding> checkDuplicates(const data::Features& features, const DuplicateOptions& options,
                                     core::Progress& progress) {
  const std::vector<data::MovieIndex> movies = tellingMovies(features);
  if (movies.size() < 2) return {};
  const data::Features telling = features.select(movies);
  TransformOptions plain;
  plain.unitLength = false;
  const data::Features standard = FeatureTransform::fit(telling, plain, progress).apply(telling);
  const core::Matrix& rows = standard.values();
  std::vector<float> squares(rows.rows());
  for (size_t r = 0; r < rows.rows(); ++r) squares[r] = linalg::dotProduct(rows.row(r), rows.row(r));

  const double chance = options.raisedByChance ? likelyByChance(rows, progress) : 0;
  const auto threshold = static_cast<float>(std::max(options.threshold, chance));
  std::vector<Partner> partners(rows.rows());
  const size_t axes = std::min(kBoundAxes, features.dimensions());
  forProducts(
      boundRows(onPrincipalAxes(telling, axes, progress).values(), squares), true,
      core::MessageId::LookingForDuplicates, progress, [&](size_t row, size_t first, std::span<const float> bounds) {
        for (size_t j = 0; j < bounds.size() && first + j < row; ++j) {
          if (bounds[j] < threshold - kRounding) continue;
          const size_t other = first + j;
          const float lengths = squares[row] + squares[other];
          const float likeness = lengths > 0 ? 2 * linalg::dotProduct(rows.row(row), rows.row(other)) / lengths : 0;
          if (likeness >= threshold - kRounding && likeness > partners[row].likeness)
            partners[row] = {likeness, static_cast<uint32_t>(other)};
        }
      });
  std::vector<Finding> findings;
  for (size_t r = 0; r < partners.size(); ++r) {
    const double likeness = std::min(1.0, double{partners[r].likeness});
    if (likeness < 0) continue;
    findings.push_back(
        {FindingKind::Duplicate,
         movies[r],
         movies[partners[r].row],
         likeness,
         {core::MessageId::FindingNearDuplicate, wordFor(features.modality()), fmt::format("{:.3f}", likeness)}});
  }
  return findings;
}

std::vector<Finding> checkOutliers(const data::Features& features, const OutlierOptions& options,
                                   core::Progress& progress) {
  const std::vector<data::MovieIndex> movies = tellingMovies(features);
  const size_t neighbour = std::max<size_t>(options.neighbour, 1);
  if (movies.size() < std::max(options.fewest, neighbour + 1)) return {};
  const data::Features turned = onPrincipalAxes(features.select(movies), options.dimensions, progress);
  const std::vector<double> logs = logDistances(turned.values(), neighbour, progress);
  const double median = medianOf(logs);
  std::vector<double> gaps(logs.size());
  std::ranges::transform(logs, gaps.begin(), [&](double log) { return std::abs(log - median); });
  const double deviation = std::max(1.4826 * medianOf(gaps), 1e-3);

  std::vector<Finding> findings;
  for (size_t r = 0; r < logs.size(); ++r) {
    const double score = (logs[r] - median) / deviation;
    if (score <= options.deviations) continue;
    findings.push_back({FindingKind::Outlier,
                        movies[r],
                        {},
                        score,
                        {core::MessageId::FindingOutlier, wordFor(features.modality()),
                         fmt::format("{:.1f}", std::exp(logs[r] - median))}});
  }
  std::ranges::stable_sort(findings, [](const Finding& a, const Finding& b) { return a.score > b.score; });
  return findings;
}

}  // namespace kinoprism::features
