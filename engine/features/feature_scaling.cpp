#include "engine/features/feature_scaling.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/core/rng.h"
#include "engine/linalg/dense_algebra.h"
#include "engine/linalg/row_products.h"

namespace kinoprism::features {
namespace {

constexpr size_t kRowsAtOnce = 96;
constexpr double kConstant = 1e-6;  ///< deviation below this share of the column's size is rounding
constexpr double kFew = 0.4;        ///< share of all axes below which only those asked for are found
constexpr double kNoAxis = 1e-6;    ///< variance below this share of the largest is rounding

std::vector<data::MovieIndex> presentMovies(const data::Features& features) {
  std::vector<data::MovieIndex> movies;
  for (size_t m = 0; m < features.movieCount(); ++m) {
    if (features.isPresent(data::MovieIndex(m))) movies.push_back(data::MovieIndex(m));
  }
  return movies;
}

struct ColumnMoments {
  std::vector<double> mean;
  std::vector<double> variance;
};

ColumnMoments columnMoments(const data::Features& features, std::span<const data::MovieIndex> movies) {
  ColumnMoments moments{std::vector<double>(features.dimensions()), std::vector<double>(features.dimensions())};
  for (const data::MovieIndex movie : movies) {
    const auto row = features.of(movie);
    for (size_t c = 0; c < row.size(); ++c) moments.mean[c] += row[c];
  }
  for (double& mean : moments.mean) mean /= static_cast<double>(movies.size());
  for (const data::MovieIndex movie : movies) {
    const auto row = features.of(movie);
    for (size_t c = 0; c < row.size(); ++c) {
      const double difference = row[c] - moments.mean[c];
      moments.variance[c] += difference * difference;
    }
  }
  for (double& variance : moments.variance) variance /= static_cast<double>(movies.size());
  return moments;
}

bool isConstant(double mean, double variance) {
  return std::sqrt(variance) <= kConstant * std::abs(mean) || !(variance > 0);
}

[[noreturn]] void throwDamaged() {
  throw core::Error(core::ErrorCode::BadInput, core::MessageId::FeatureScalingDamaged);
}

}  // namespace

FeatureTransform FeatureTransform::fit(const data::Features& features, const TransformOptions& options,
                                       core::Progress& progress) {
  if (features.presentCount() == 0) {
    throw core::Error(core::ErrorCode::NoData, {core::MessageId::NoMovieHasFeatures, wordFor(features.modality())});
  }
  FeatureTransform result;
  result.m_modality = features.modality();
  result.m_encoder = features.encoder();
  result.m_isUnit = options.unitLength;
  result.fitScale(features, options.scaling);
  if (options.reduction != TransformOptions::Reduction::None) result.fitAxes(features, options, progress);
  return result;
}

void FeatureTransform::fitScale(const data::Features& features, TransformOptions::Scaling scaling) {
  m_mean.assign(features.dimensions(), 0.0f);
  m_scale.assign(features.dimensions(), 1.0f);
  if (scaling == TransformOptions::Scaling::None) return;
  const ColumnMoments moments = columnMoments(features, presentMovies(features));
  double total = 0;
  for (const double variance : moments.variance) total += variance;
  const double common = total > 0 ? std::sqrt(static_cast<double>(m_mean.size()) / total) : 0;
  for (size_t c = 0; c < m_mean.size(); ++c) {
    m_mean[c] = static_cast<float>(moments.mean[c]);
    const double own = scaling == TransformOptions::Scaling::Columns ? 1 / std::sqrt(moments.variance[c]) : common;
    m_scale[c] = isConstant(moments.mean[c], moments.variance[c]) ? 0.0f : static_cast<float>(own);
  }
}

void FeatureTransform::fitAxes(const data::Features& features, const TransformOptions& options,
                               core::Progress& progress) {
  std::vector<data::MovieIndex> movies = presentMovies(features);
  if (movies.size() > kMostRowsForAxes) {
    core::Rng(options.seed).shuffle(movies);
    movies.resize(kMostRowsForAxes);
    std::ranges::sort(movies);
  }
  core::Matrix rows(movies.size(), m_mean.size());
  for (size_t r = 0; r < movies.size(); ++r) standardise(features.of(movies[r]), rows.row(r));
  const linalg::SquareMatrix moments = linalg::secondMoments(rows, progress);
  const bool isFew = options.dimensions > 0 && options.dimensions < kFew * m_mean.size();
  const linalg::EigenPairs pairs = isFew ? linalg::largestEigenPairs(moments, options.dimensions, progress)
                                         : linalg::eigenOfSymmetric(moments, progress);
  size_t rank = 0;
  while (rank < pairs.values.size() && pairs.values[rank] > kNoAxis * pairs.values[0]) ++rank;
  // None at all still gives vectors, of one number: 0.
  const size_t wanted = options.dimensions > 0 ? options.dimensions : std::max<size_t>(rank, 1);
  m_axes = core::Matrix(wanted, m_mean.size());
  for (size_t i = 0; i < std::min(rank, wanted); ++i) {
    const double variance = pairs.values[i] / static_cast<double>(movies.size());
    const double factor = options.reduction == TransformOptions::Reduction::Whitening ? 1 / std::sqrt(variance) : 1;
    for (size_t c = 0; c < m_mean.size(); ++c) m_axes.row(i)[c] = static_cast<float>(factor * pairs.vectors.at(i, c));
  }
}

void FeatureTransform::standardise(std::span<const float> row, std::span<float> out) const {
  for (size_t c = 0; c < row.size(); ++c) out[c] = (row[c] - m_mean[c]) * m_scale[c];
}

void FeatureTransform::apply(std::span<const float> row, std::span<float> out) const {
  if (m_axes.empty()) {
    standardise(row, out);
  } else {
    std::vector<float> standard(row.size());
    standardise(row, standard);
    for (size_t i = 0; i < m_axes.rows(); ++i) out[i] = linalg::dotProduct(m_axes.row(i), standard);
  }
  if (m_isUnit) linalg::makeUnitLength(out);
}

data::Features FeatureTransform::apply(const data::Features& features) const {
  if (features.modality() != m_modality || features.encoder() != m_encoder || features.dimensions() != m_mean.size()) {
    throw core::Error(core::ErrorCode::BadArgument,
                      {core::MessageId::FeatureScalingMismatch, wordFor(features.modality()), features.encoder(),
                       features.dimensions(), wordFor(m_modality), m_encoder, m_mean.size()});
  }
  core::Matrix result(features.movieCount(), dimensions());
  const linalg::PackedRows axes(m_axes);
  core::parallelFor(features.movieCount(), kRowsAtOnce, [&](size_t begin, size_t end) {
    core::Matrix standard(end - begin, m_mean.size());
    for (size_t m = begin; m < end; ++m) standardise(features.of(data::MovieIndex(m)), standard.row(m - begin));
    if (m_axes.empty())
      std::ranges::copy(standard.values(), result.row(begin).data());
    else
      axes.multiply(standard, 0, end - begin, 0, axes.count(), result.row(begin).data(), result.columns());
    for (size_t m = begin; m < end; ++m) {
      if (!features.isPresent(data::MovieIndex(m)))
        std::ranges::fill(result.row(m), std::numeric_limits<float>::quiet_NaN());
      else if (m_isUnit)
        linalg::makeUnitLength(result.row(m));
    }
  });
  return data::Features(m_modality, m_encoder, std::move(result));
}

void FeatureTransform::undo(std::span<const float> transformed, std::span<float> out) const {
  if (m_isUnit || !m_axes.empty())
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::ScalingNotInvertible);
  for (size_t c = 0; c < out.size(); ++c) out[c] = m_scale[c] > 0 ? m_mean[c] + transformed[c] / m_scale[c] : m_mean[c];
}

void FeatureTransform::save(core::TensorWriter& writer, const std::string& prefix) const {
  const auto count = static_cast<int64_t>(m_mean.size());
  writer.setText(prefix + "modality", std::string(name(m_modality)));
  writer.setText(prefix + "encoder", m_encoder);
  writer.setText(prefix + "unit", m_isUnit ? "yes" : "no");
  writer.add(prefix + "mean", std::span<const float>(m_mean), {count});
  writer.add(prefix + "scale", std::span<const float>(m_scale), {count});
  writer.add(prefix + "axes", m_axes);
}

FeatureTransform FeatureTransform::load(const core::TensorFile& file, const std::string& prefix) {
  FeatureTransform result;
  result.m_modality = data::parseModality(file.text(prefix + "modality"));
  result.m_encoder = file.text(prefix + "encoder");
  result.m_isUnit = file.text(prefix + "unit") == "yes";
  const auto mean = file.floats(prefix + "mean");
  const auto scale = file.floats(prefix + "scale");
  result.m_mean.assign(mean.begin(), mean.end());
  result.m_scale.assign(scale.begin(), scale.end());
  result.m_axes = file.matrix(prefix + "axes");
  const auto isFinite = [](float value) { return std::isfinite(value); };
  if (mean.size() != scale.size() || (!result.m_axes.empty() && result.m_axes.columns() != mean.size()) ||
      !std::ranges::all_of(mean, isFinite) || !std::ranges::all_of(scale, isFinite) ||
      !std::ranges::all_of(result.m_axes.values(), isFinite))
    throwDamaged();
  return result;
}

core::Matrix comparableRows(const data::Features& features, core::Progress& progress) {
  if (features.presentCount() == 0) return core::Matrix(features.movieCount(), features.dimensions());
  return FeatureTransform::fit(features, {}, progress).apply(features).values();
}

}  // namespace kinoprism::features
