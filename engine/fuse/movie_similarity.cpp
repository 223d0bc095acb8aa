#include "engine/fuse/movie_similarity.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/core/rng.h"
#include "engine/linalg/row_products.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/fuse/movie_similarity.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace kinoprism::fuse::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

/// Bits that `own` and one other have in common, counted word by word.
int64_t commonBitsOfWords(const uint64_t* own, const uint64_t* other, size_t words) {
  int64_t common = 0;
  for (size_t i = 0; i < words; ++i) common += std::popcount(own[i] & other[i]);
  return common;
}

#if HWY_TARGET != HWY_SCALAR
/// Of whole vectors of two others. Counts are gathered byte by byte for as long as a byte can hold them.
struct CommonPair {
  int64_t first;
  int64_t second;

  CommonPair(const uint64_t* own, const uint64_t* a, const uint64_t* b, size_t words) {
    constexpr size_t kMost = 31;
    const hn::ScalableTag<uint64_t> d;
    const hn::Repartition<uint8_t, decltype(d)> bytes;
    const size_t lanes = hn::Lanes(d);
    auto sumA = hn::Zero(d), sumB = sumA;
    for (size_t i = 0; i < words;) {
      const size_t end = std::min(words, i + kMost * lanes);
      auto countA = hn::Zero(bytes), countB = countA;
      for (; i < end; i += lanes) {
        const auto bits = hn::LoadU(d, own + i);
        const auto inA = hn::BitCast(bytes, hn::And(bits, hn::LoadU(d, a + i)));
        const auto inB = hn::BitCast(bytes, hn::And(bits, hn::LoadU(d, b + i)));
        countA = hn::Add(countA, hn::PopulationCount(inA));
        countB = hn::Add(countB, hn::PopulationCount(inB));
      }
      sumA = hn::Add(sumA, hn::SumsOf8(countA));
      sumB = hn::Add(sumB, hn::SumsOf8(countB));
    }
    first = static_cast<int64_t>(hn::GetLane(hn::SumOfLanes(d, sumA)));
    second = static_cast<int64_t>(hn::GetLane(hn::SumOfLanes(d, sumB)));
  }
};
#endif

/// Bits that `own` and each of count others, which lie one behind the other, have in common.
void commonBits(const uint64_t* own, const uint64_t* others, size_t words, size_t count, int64_t* common) {
#if HWY_TARGET == HWY_SCALAR
  for (size_t o = 0; o < count; ++o) common[o] = commonBitsOfWords(own, others + o * words, words);
#else
  const size_t lanes = hn::Lanes(hn::ScalableTag<uint64_t>());
  const size_t whole = words / lanes * lanes, rest = words - whole;
  for (size_t o = 0; o < count; o += 2) {
    const uint64_t* const a = others + o * words;
    const uint64_t* const b = o + 1 < count ? a + words : a;
    const CommonPair pair(own, a, b, whole);
    common[o] = pair.first + commonBitsOfWords(own + whole, a + whole, rest);
    if (o + 1 < count) common[o + 1] = pair.second + commonBitsOfWords(own + whole, b + whole, rest);
  }
#endif
}

}  // namespace
}  // namespace kinoprism::fuse::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kinoprism::fuse {
namespace {

constexpr size_t kMostPeople = 8'192;
constexpr size_t kFewestPeople = 512;
constexpr size_t kTableBytes = size_t{64} << 20;

HWY_EXPORT(commonBits);

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
    const float norm = std::sqrt(linalg::dotProduct(from, from));
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
  // Of a pair once: the table is symmetric. In blocks of movies whose bits stay in the cache.
  constexpr size_t kBlock = 128;
  const auto commonOf = HWY_DYNAMIC_DISPATCH(commonBits);
  core::parallelFor(m_movieCount, kBlock, [&](size_t begin, size_t end) {
    int64_t common[kBlock];
    for (size_t first = 0; first < end; first += kBlock) {
      const size_t last = std::min(end, first + kBlock);
      for (size_t a = begin; a < end; ++a) {
        commonOf(m_people.data() + a * m_words, m_people.data() + first * m_words, m_words, last - first, common);
        for (size_t b = first; b < last; ++b) {
          const auto value = static_cast<uint16_t>(common[b - first]);
          result.m_common[a * m_movieCount + b] = value;
          if (first < begin) result.m_common[b * m_movieCount + a] = value;
        }
      }
    }
  });
  return result;
}

float MovieSimilarity::between(data::MovieIndex a, data::MovieIndex b) const {
  if (!m_vectors.empty()) return linalg::dotProduct(m_vectors.row(data::index(a)), m_vectors.row(data::index(b)));
  if (m_words == 0) return 0;
  const float norms = m_inverseNorms[data::index(a)] * m_inverseNorms[data::index(b)];
  if (norms == 0) return 0;
  if (!m_common.empty()) return norms * static_cast<float>(m_common[data::index(a) * m_movieCount + data::index(b)]);
  int64_t common = 0;
  const auto commonOf = HWY_DYNAMIC_DISPATCH(commonBits);
  commonOf(m_people.data() + data::index(a) * m_words, m_people.data() + data::index(b) * m_words, m_words, 1, &common);
  return norms * static_cast<float>(common);
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
    throw core::Error(core::ErrorCode::BadInput, core::MessageId::SimilarityDamaged);
  }
  return result;
}

}  // namespace kinoprism::fuse
#endif  // HWY_ONCE
