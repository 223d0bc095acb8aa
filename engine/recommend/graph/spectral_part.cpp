#include "engine/recommend/graph/spectral_part.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>

#include "engine/core/parallel.h"
#include "engine/linalg/tensor/randomized_svd.h"
#include "engine/linalg/weighted_rows.h"
#include "engine/recommend/model_file.h"
#include "engine/recommend/tracked_loop.h"

namespace kinoprism {
namespace {

constexpr int kPasses = 5;
constexpr size_t kRowsAtOnce = 64;

/// Row r of the result: own[r]·Σ others[o]·right.row(o) over the o that go with r. Each row is summed by one thread in
/// its own order.
template <class With>
at::Tensor scaledProduct(const at::Tensor& right, const std::vector<double>& own, const std::vector<double>& others,
                         With with, Progress& progress) {
  const at::Tensor packed = right.contiguous();
  const size_t width = static_cast<size_t>(packed.size(1));
  at::Tensor result = at::zeros({static_cast<int64_t>(own.size()), packed.size(1)}, at::kFloat);
  const float* const from = packed.data_ptr<float>();
  float* const to = result.data_ptr<float>();
  parallelFor(own.size(), kRowsAtOnce, [&](size_t begin, size_t end) {
    std::vector<uint32_t> rows;
    std::vector<float> weights;
    for (size_t r = begin; r < end; ++r) {
      progress.throwIfCancelled();
      rows.clear();
      weights.clear();
      for (const auto other : with(r)) {
        rows.push_back(static_cast<uint32_t>(index(other)));
        weights.push_back(static_cast<float>(own[r] * others[index(other)]));
      }
      addWeightedRows(rows, weights, from, width, width, to + r * width);
    }
  });
  return result;
}

}  // namespace

SpectralPart::SpectralPart(const Interactions& interactions, const PeopleOfMovies& people, const Scales& scales,
                           size_t rank, uint64_t seed, Progress& progress)
    : m_scales(scales.movies.begin(), scales.movies.end()) {
  at::NoGradGuard noGrad;
  const auto peopleOf = [&](size_t m) { return people.of(MovieIndex(m)); };
  const auto moviesOf = [&](size_t p) { return interactions.moviesOf(PersonIndex(p)); };
  const LinearOperator turned{
      static_cast<int64_t>(interactions.movieCount()), static_cast<int64_t>(interactions.personCount()),
      [&](const at::Tensor& right) { return scaledProduct(right, scales.movies, scales.people, peopleOf, progress); },
      [&](const at::Tensor& right) { return scaledProduct(right, scales.people, scales.movies, moviesOf, progress); }};
  at::Tensor left;
  const auto singular = randomizedSvd(turned, rank, kPasses, seed, "finding common tastes", left, progress);
  m_vectors = FactorTable(interactions.movieCount(), singular.size());
  for (size_t m = 0; m < m_vectors.rows(); ++m) {
    std::copy_n(left.data_ptr<float>() + m * singular.size(), singular.size(), m_vectors.row(m));
  }
}

void SpectralPart::reduce(std::span<const Rated> history, float* reduced) const {
  std::vector<double> sums(m_vectors.dimensions());
  for (const Rated& rated : history) {
    const auto vector = m_vectors.used(index(rated.movie));
    const double scale = m_scales[index(rated.movie)];
    for (size_t d = 0; d < sums.size(); ++d) sums[d] += scale * vector[d];
  }
  std::copy(sums.begin(), sums.end(), reduced);
}

void SpectralPart::scaleBack(std::span<float> scores) const {
  for (size_t m = 0; m < scores.size(); ++m) scores[m] = m_scales[m] > 0 ? scores[m] / m_scales[m] : 0;
}

void SpectralPart::score(std::span<const Rated> history, std::span<float> scores) const {
  AlignedFloats reduced(m_vectors.width());
  reduce(history, reduced.data());
  multiply(m_vectors, reduced.data(), scores);
  scaleBack(scores);
}

void SpectralPart::score(std::span<const std::vector<Rated>> histories, MatrixView scores) const {
  FactorTable reduced(histories.size(), m_vectors.dimensions());
  for (size_t h = 0; h < histories.size(); ++h) reduce(histories[h], reduced.row(h));
  multiply(reduced, m_vectors, scores);
  for (size_t h = 0; h < histories.size(); ++h) scaleBack(scores.row(h));
}

void SpectralPart::contributions(std::span<const Rated> history, MovieIndex movie, std::span<float> parts) const {
  const auto target = m_vectors.used(index(movie));
  const double back = m_scales[index(movie)] > 0 ? 1 / static_cast<double>(m_scales[index(movie)]) : 0;
  for (size_t h = 0; h < history.size(); ++h) {
    const auto vector = m_vectors.used(index(history[h].movie));
    double sum = 0;
    for (size_t d = 0; d < target.size(); ++d) sum += static_cast<double>(vector[d]) * target[d];
    parts[h] = static_cast<float>(sum * m_scales[index(history[h].movie)] * back);
  }
}

void SpectralPart::save(TensorWriter& writer) const {
  writer.add("vectors", m_vectors.toMatrix());
  writer.add("scales", std::span<const float>(m_scales), {static_cast<int64_t>(m_scales.size())});
}

SpectralPart SpectralPart::load(const TensorFile& file) {
  requireShape(file, "vectors", {-1, -1});
  requireShape(file, "scales", {static_cast<int64_t>(sizeOf(file, "vectors", 0))});
  requireFinite(file, "vectors", file.floats("vectors"));
  requireFinite(file, "scales", file.floats("scales"));
  SpectralPart part;
  part.m_vectors = FactorTable(file.matrix("vectors"));
  const auto scales = file.floats("scales");
  part.m_scales.assign(scales.begin(), scales.end());
  return part;
}

}  // namespace kinoprism
