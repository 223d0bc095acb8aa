#include "engine/recommend/graph/spectral_part.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/linalg/tensor/randomized_svd.h"
#include "engine/linalg/weighted_rows.h"
#include "engine/recommend/model_file.h"
#include "engine/recommend/tracked_loop.h"

namespace kinoprism::recommend {
namespace {

constexpr int kPasses = 5;
constexpr size_t kRowsAtOnce = 64;

/// Row r of the result: own[r]·Σ others[o]·right.row(o) over the o that go with r. Each row is summed by one thread in
/// its own order.
template <class With>
at::Tensor scaledProduct(const at::Tensor& right, const std::vector<double>& own, const std::vector<double>& others,
                         With with, core::Progress& progress) {
  const at::Tensor packed = right.contiguous();
  const size_t width = static_cast<size_t>(packed.size(1));
  at::Tensor result = at::zeros({static_cast<int64_t>(own.size()), packed.size(1)}, at::kFloat);
  const float* const from = packed.data_ptr<float>();
  float* const to = result.data_ptr<float>();
  core::parallelFor(own.size(), kRowsAtOnce, [&](size_t begin, size_t end) {
    std::vector<uint32_t> rows;
    std::vector<float> weights;
    for (size_t r = begin; r < end; ++r) {
      progress.throwIfCancelled();
      rows.clear();
      weights.clear();
      for (const auto other : with(r)) {
        rows.push_back(static_cast<uint32_t>(data::index(other)));
        weights.push_back(static_cast<float>(own[r] * others[data::index(other)]));
      }
      linalg::addWeightedRows(rows, weights, from, width, width, to + r * width);
    }
  });
  return result;
}

}  // namespace

SpectralPart::SpectralPart(const data::Interactions& interactions, const PeopleOfMovies& people, const Scales& scales,
                           size_t rank, uint64_t seed, core::Progress& progress)
    : m_scales(scales.movies.begin(), scales.movies.end()) {
  at::NoGradGuard noGrad;
  const auto peopleOf = [&](size_t m) { return people.of(data::MovieIndex(m)); };
  const auto moviesOf = [&](size_t p) { return interactions.moviesOf(data::PersonIndex(p)); };
  const linalg::LinearOperator turned{
      static_cast<int64_t>(interactions.movieCount()), static_cast<int64_t>(interactions.personCount()),
      [&](const at::Tensor& right) { return scaledProduct(right, scales.movies, scales.people, peopleOf, progress); },
      [&](const at::Tensor& right) { return scaledProduct(right, scales.people, scales.movies, moviesOf, progress); }};
  at::Tensor left;
  const auto singular =
      linalg::randomizedSvd(turned, rank, kPasses, seed, core::MessageId::ComputingSpectralPart, left, progress);
  m_vectors = linalg::FactorTable(interactions.movieCount(), singular.size());
  for (size_t m = 0; m < m_vectors.rows(); ++m) {
    std::copy_n(left.data_ptr<float>() + m * singular.size(), singular.size(), m_vectors.row(m));
  }
}

void SpectralPart::reduce(std::span<const data::Rated> history, float* reduced) const {
  std::vector<double> sums(m_vectors.dimensions());
  for (const data::Rated& rated : history) {
    const auto vector = m_vectors.used(data::index(rated.movie));
    const double scale = m_scales[data::index(rated.movie)];
    for (size_t d = 0; d < sums.size(); ++d) sums[d] += scale * vector[d];
  }
  std::copy(sums.begin(), sums.end(), reduced);
}

void SpectralPart::scaleBack(std::span<float> scores) const {
  for (size_t m = 0; m < scores.size(); ++m) scores[m] = m_scales[m] > 0 ? scores[m] / m_scales[m] : 0;
}

void SpectralPart::score(std::span<const data::Rated> history, std::span<float> scores) const {
  linalg::AlignedFloats reduced(m_vectors.width());
  reduce(history, reduced.data());
  multiply(m_vectors, reduced.data(), scores);
  scaleBack(scores);
}

void SpectralPart::score(std::span<const std::vector<data::Rated>> histories, core::MatrixView scores) const {
  linalg::FactorTable reduced(histories.size(), m_vectors.dimensions());
  for (size_t h = 0; h < histories.size(); ++h) reduce(histories[h], reduced.row(h));
  multiply(reduced, m_vectors, scores);
  for (size_t h = 0; h < histories.size(); ++h) scaleBack(scores.row(h));
}

void SpectralPart::contributions(std::span<const data::Rated> history, data::MovieIndex movie,
                                 std::span<float> parts) const {
  const auto target = m_vectors.used(data::index(movie));
  const double back = m_scales[data::index(movie)] > 0 ? 1 / static_cast<double>(m_scales[data::index(movie)]) : 0;
  for (size_t h = 0; h < history.size(); ++h) {
    const auto vector = m_vectors.used(data::index(history[h].movie));
    double sum = 0;
    for (size_t d = 0; d < target.size(); ++d) sum += static_cast<double>(vector[d]) * target[d];
    parts[h] = static_cast<float>(sum * m_scales[data::index(history[h].movie)] * back);
  }
}

void SpectralPart::save(core::TensorWriter& writer) const {
  writer.add("vectors", m_vectors.toMatrix());
  writer.add("scales", std::span<const float>(m_scales), {static_cast<int64_t>(m_scales.size())});
}

SpectralPart SpectralPart::load(const core::TensorFile& file) {
  requireShape(file, "vectors", {-1, -1});
  requireShape(file, "scales", {static_cast<int64_t>(sizeOf(file, "vectors", 0))});
  requireFinite(file, "vectors", file.floats("vectors"));
  requireFinite(file, "scales", file.floats("scales"));
  SpectralPart part;
  part.m_vectors = linalg::FactorTable(file.matrix("vectors"));
  const auto scales = file.floats("scales");
  part.m_scales.assign(scales.begin(), scales.end());
  return part;
}

}  // namespace kinoprism::recommend
