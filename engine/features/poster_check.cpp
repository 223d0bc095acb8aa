#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/core/rng.h"
#include "engine/features/feature_checks.h"
#include "engine/features/feature_scaling.h"
#include "engine/linalg/dense_algebra.h"
#include "engine/linalg/row_products.h"

namespace kinoprism::features {
namespace {

constexpr size_t kRowsAtOnce = 96;
constexpr size_t kColumnsAtOnce = 1'024;
constexpr double kKnowsNothing = 0.45;
constexpr double kLeastRidge = 1e-9;  ///< for pictures that are all the same

std::vector<data::MovieIndex> moviesWithBoth(const data::Features& a, const data::Features& b) {
  std::vector<data::MovieIndex> movies;
  for (size_t m = 0; m < a.movieCount(); ++m) {
    if (a.isPresent(data::MovieIndex(m)) && b.isPresent(data::MovieIndex(m))) movies.push_back(data::MovieIndex(m));
  }
  return movies;
}

core::Matrix reducedRows(const data::Features& features, size_t dimensions, core::Progress& progress) {
  TransformOptions options;
  options.reduction = TransformOptions::Reduction::Pca;
  options.dimensions = std::min(dimensions, features.dimensions());
  return FeatureTransform::fit(features, options, progress).apply(features).values();
}

core::Matrix rowsOf(const core::Matrix& rows, const std::vector<uint32_t>& numbers) {
  core::Matrix result(numbers.size(), rows.columns());
  for (size_t r = 0; r < numbers.size(); ++r) std::ranges::copy(rows.row(numbers[r]), result.row(r).begin());
  return result;
}

/// The ridge map from pictures to texts, its columns as rows, so that a product with them is a prediction.
core::Matrix ridgeMap(const core::Matrix& pictures, const core::Matrix& texts, double ridge, core::Progress& progress) {
  linalg::SquareMatrix moments = linalg::secondMoments(pictures, progress);
  double trace = 0;
  for (size_t c = 0; c < moments.size; ++c) trace += moments.at(c, c);
  const double added = ridge * trace / static_cast<double>(moments.size) + kLeastRidge;
  for (size_t c = 0; c < moments.size; ++c) moments.at(c, c) += added;
  std::vector<double> map = linalg::crossMoments(pictures, texts, progress);
  linalg::solvePositiveDefinite(std::move(moments), map, texts.columns());

  core::Matrix rows(texts.columns(), pictures.columns());
  for (size_t p = 0; p < pictures.columns(); ++p) {
    for (size_t t = 0; t < texts.columns(); ++t) rows.row(t)[p] = static_cast<float>(map[p * texts.columns() + t]);
  }
  return rows;
}

/// Predicted texts of length 1, each row's by a map fitted without it.
core::Matrix predictOutOfFold(const core::Matrix& pictures, const core::Matrix& texts, const MismatchOptions& options,
                              core::Progress& progress) {
  std::vector<uint32_t> order(pictures.rows());
  std::iota(order.begin(), order.end(), 0u);
  core::Rng(options.seed).shuffle(order);
  core::Matrix predicted(texts.rows(), texts.columns());
  const size_t folds = std::clamp<size_t>(options.folds, 2, order.size());
  for (size_t fold = 0; fold < folds; ++fold) {
    progress.report(core::MessageId::ComparingPostersWithTexts, static_cast<int64_t>(fold),
                    static_cast<int64_t>(folds));
    std::vector<uint32_t> held, rest;
    for (size_t i = 0; i < order.size(); ++i) (i % folds == fold ? held : rest).push_back(order[i]);
    const linalg::PackedRows map(ridgeMap(rowsOf(pictures, rest), rowsOf(texts, rest), options.ridge, progress));
    const core::Matrix asked = rowsOf(pictures, held);
    core::Matrix answers(held.size(), texts.columns());
    map.multiply(asked, 0, held.size(), 0, texts.columns(), answers.row(0).data(), texts.columns());
    for (size_t r = 0; r < held.size(); ++r) {
      std::ranges::copy(answers.row(r), predicted.row(held[r]).begin());
      linalg::makeUnitLength(predicted.row(held[r]));
    }
  }
  return predicted;
}

/// For each row, the share of other texts that are nearer to its prediction than its own. Equal ones count half.
std::vector<double> percentilesOf(const core::Matrix& predicted, const core::Matrix& texts, core::Progress& progress) {
  std::vector<double> percentiles(predicted.rows());
  const linalg::PackedRows packed(texts);
  core::parallelFor(predicted.rows(), kRowsAtOnce, [&](size_t begin, size_t end) {
    std::vector<float> own(end - begin);
    std::vector<float> products((end - begin) * kColumnsAtOnce);
    // Products of one kind are compared: the own text's comes from the same block as the others'.
    for (const bool countsNow : {false, true}) {
      for (size_t from = 0; from < packed.count(); from += kColumnsAtOnce) {
        progress.throwIfCancelled();
        if (!countsNow && (from + kColumnsAtOnce <= begin || from >= end)) continue;
        const size_t to = std::min(packed.count(), from + kColumnsAtOnce);
        packed.multiply(predicted, begin, end - begin, from, to, products.data(), kColumnsAtOnce);
        for (size_t r = begin; r < end; ++r) {
          const std::span<const float> row(products.data() + (r - begin) * kColumnsAtOnce, to - from);
          if (!countsNow) {
            if (r >= from && r < to) own[r - begin] = row[r - from];
            continue;
          }
          for (const float value : row)
            percentiles[r] += value > own[r - begin] ? 1 : value == own[r - begin] ? 0.5 : 0;
        }
      }
    }
  });
  for (double& percentile : percentiles)
    percentile = (percentile - 0.5) / static_cast<double>(std::max<size_t>(predicted.rows() - 1, 1));
  return percentiles;
}

}  // namespace

MismatchReport checkPosters(const data::Features& pictures, const data::Features& texts, const MismatchOptions& options,
                            core::Progress& progress) {
  if (pictures.movieCount() != texts.movieCount()) {
    throw core::Error(core::ErrorCode::BadArgument,
                      {core::MessageId::FeatureSetsDiffer, wordFor(pictures.modality()), pictures.movieCount(),
                       wordFor(texts.modality()), texts.movieCount()});
  }
  const std::vector<data::MovieIndex> movies = moviesWithBoth(pictures, texts);
  MismatchReport report;
  report.movies = movies.size();
  if (movies.size() < std::max<size_t>(options.fewest, 4)) return report;
  const core::Matrix from = reducedRows(pictures.select(movies), options.dimensions, progress);
  const core::Matrix to = reducedRows(texts.select(movies), options.dimensions, progress);
  const std::vector<double> percentiles = percentilesOf(predictOutOfFold(from, to, options, progress), to, progress);

  std::vector<uint32_t> order(movies.size());
  std::iota(order.begin(), order.end(), 0u);
  std::ranges::stable_sort(order, [&](uint32_t a, uint32_t b) { return percentiles[a] > percentiles[b]; });
  report.medianPercentile = percentiles[order[order.size() / 2]];
  report.amongFirstTenth =
      static_cast<double>(std::ranges::count_if(percentiles, [](double value) { return value <= 0.1; })) /
      static_cast<double>(movies.size());
  if (report.medianPercentile > kKnowsNothing) return report;
  for (const uint32_t row : order) {
    if (percentiles[row] < options.percentile || report.findings.size() >= options.most) break;
    report.findings.push_back(
        {FindingKind::PosterMismatch,
         movies[row],
         {},
         percentiles[row],
         {core::MessageId::FindingPosterMismatch, fmt::format("{:.1f}", 100 * percentiles[row])}});
  }
  return report;
}

}  // namespace kinoprism::features
