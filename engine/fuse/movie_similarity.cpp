#include "engine/fuse/movie_similarity.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

#include "engine/core/parallel.h"
#include "engine/core/rng.h"
#include "engine/core/simd.h"

namespace kinoprism::fuse {
namespace {

constexpr size_t kMostPeople = 8'192;
constexpr size_t kFewestPeople = 512;
constexpr size_t kTableBytes = size_t{64} << 20;

KINOPRISM_SIMD float dot(const float* a, const float* b, size_t count) {
  float total = 0;
#pragma omp simd reduction(+ : total)
  for (size_t i = 0; i < count; ++i) total += a[i] * b[i];
  return total;
}

KINOPRISM_SIMD int64_t commonBits(const uint64_t* a, const uint64_t* b, size_t words) {
  int64_t total = 0;
#pragma omp simd reduction(+ : total)
  for (size_t i = 0; i < words; ++i) total += std::popcount(a[i] & b[i]);
  return total;
}

/// The people whose ratings are looked at, in ascending order.
std::vector<uint32_t> samplePeople(const data::Interactions& interactions, uint64_t seed) {
  std::vector<uint32_t> people(interactions.personCount());
  std::iota(people.begin(), people.end(), 0);
  const size_t fit = kTableBytes * 8 / std::max<size_t>(interactions.movieCount(), 1);
  const size_t wanted = std::clamp(fit / 64 * 64, kFewestPeople, kMostPeople);
  if (people.size() <= wanted) return people;
  core::Rng(seed).shuffle(people);
  people.resize(wanted);
  std::sort(people.begin(), people.end());
  return people;
}

}  // namespace

MovieSimilarity MovieSimilarity::ofFeatures(const data::Features& features) {
  MovieSimilarity result;
  result.m_movieCount = features.movieCount();
  result.m_basis = std::string(name(features.modality())) + ": " + features.encoder();
  result.m_vectors = core::Matrix(features.movieCount(), features.dimensions());
  for (size_t m = 0; m < features.movieCount(); ++m) {
    if (!features.isPresent(data::MovieIndex(m))) continue;
    const auto from = features.of(data::MovieIndex(m));
    const float norm = std::sqrt(dot(from.data(), from.data(), from.size()));
    if (norm > 0) std::ranges::transform(from, result.m_vectors.row(m).begin(), [&](float v) { return v / norm; });
  }
  return result;
}

MovieSimilarity MovieSimilarity::ofCoRatings(const data::Interactions& interactions, uint64_t seed) {
  const std::vector<uint32_t> people = samplePeople(interactions, seed);
  MovieSimilarity result;
  result.m_movieCount = interactions.movieCount();
  result.m_basis = "co-ratings";
  result.m_words = (people.size() + 63) / 64;
  result.m_people.assign(result.m_movieCount * result.m_words, 0);
  std::vector<uint32_t> counts(result.m_movieCount, 0);
  for (size_t p = 0; p < people.size(); ++p) {
    for (const data::MovieIndex movie : interactions.moviesOf(data::PersonIndex(people[p]))) {
      result.m_people[data::index(movie) * result.m_words + p / 64] |= uint64_t{1} << (p % 64);
      ++counts[data::index(movie)];
    }
  }
  for (const uint32_t count : counts) {
    result.m_inverseNorms.push_back(count ? 1 / std::sqrt(static_cast<float>(count)) : 0.0f);
  }
  return result;
}

MovieSimilarity MovieSimilarity::tabled() const {
  static_assert(kMostPeople <= std::numeric_limits<uint16_t>::max());
  MovieSimilarity result = *this;
  if (m_words == 0 || m_movieCount > kMostTabled) return result;
  result.m_common.resize(m_movieCount * m_movieCount);
  core::parallelFor(m_movieCount, 32, [&](size_t begin, size_t end) {
    for (size_t a = begin; a < end; ++a) {
      for (size_t b = 0; b < m_movieCount; ++b) {
        const int64_t common = commonBits(m_people.data() + a * m_words, m_people.data() + b * m_words, m_words);
        result.m_common[a * m_movieCount + b] = static_cast<uint16_t>(common);
      }
    }
  });
  return result;
}

float MovieSimilarity::between(data::MovieIndex a, data::MovieIndex b) const {
  if (!m_vectors.empty())
    return dot(m_vectors.row(data::index(a)).data(), m_vectors.row(data::index(b)).data(), m_vectors.columns());
  if (m_words == 0) return 0;
  const float norms = m_inverseNorms[data::index(a)] * m_inverseNorms[data::index(b)];
  if (norms == 0) return 0;
  if (!m_common.empty()) return norms * static_cast<float>(m_common[data::index(a) * m_movieCount + data::index(b)]);
  return norms * static_cast<float>(commonBits(m_people.data() + data::index(a) * m_words,
                                               m_people.data() + data::index(b) * m_words, m_words));
}

void MovieSimilarity::save(core::TensorWriter& writer) const {
  writer.setText("basis", m_basis);
  writer.add("vectors", m_vectors);
  const std::span<const uint64_t> bits = m_people;
  writer.add("people", {reinterpret_cast<const int64_t*>(bits.data()), bits.size()},
             {static_cast<int64_t>(m_words ? m_movieCount : 0), static_cast<int64_t>(m_words)});
  writer.add("inverseNorms", std::span<const float>(m_inverseNorms), {static_cast<int64_t>(m_inverseNorms.size())});
}

MovieSimilarity MovieSimilarity::load(const core::TensorFile& file) {
  MovieSimilarity result;
  result.m_basis = file.text("basis");
  result.m_vectors = file.matrix("vectors");
  const auto bits = file.integers("people");
  result.m_people.assign(bits.begin(), bits.end());
  const auto norms = file.floats("inverseNorms");
  result.m_inverseNorms.assign(norms.begin(), norms.end());
  result.m_movieCount = result.m_vectors.empty() ? norms.size() : result.m_vectors.rows();
  if (!norms.empty()) result.m_words = bits.size() / norms.size();
  if (result.m_words * norms.size() != bits.size()) {
    throw core::Error(core::ErrorCode::BadInput, "The similarity of movies of this run is damaged. Train it again.");
  }
  return result;
}

}  // namespace kinoprism::fuse
