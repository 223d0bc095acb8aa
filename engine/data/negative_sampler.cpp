#include "engine/data/negative_sampler.h"

#include <algorithm>
#include <cmath>

#include "engine/core/parallel.h"
#include "engine/core/rng.h"

namespace kinoprism::data {
namespace {

constexpr size_t kBlock = 256;  ///< people who share a stream of random numbers
constexpr int kTries = 20;
constexpr uint64_t kWhole = uint64_t{1} << 32;
constexpr size_t kMostBits = size_t{1} << 27;  ///< 16 MB, which the caches hold the greater part of

/// A binary search whose steps are moves and not jumps: where a drawn movie would stand cannot be predicted, and a
/// mispredicted jump costs more than a step.
bool contains(std::span<const MovieIndex> sorted, MovieIndex movie) {
  const MovieIndex* first = sorted.data();
  size_t count = sorted.size();
  while (count > 1) {
    const size_t half = count / 2;
    first += half * static_cast<size_t>(first[half - 1] < movie);
    count -= half;
  }
  return count == 1 && *first == movie;
}

}  // namespace

NegativeSampler::NegativeSampler(const Interactions& seen, double power) : m_seen(seen) {
  const size_t n = seen.movieCount();
  m_logChances.assign(n, n > 0 ? -std::log(static_cast<float>(n)) : 0);
  m_wordsPerPerson = (n + 63) / 64;
  if (m_wordsPerPerson * 64 * seen.personCount() <= kMostBits) {
    m_watched.resize(m_wordsPerPerson * seen.personCount());
    for (size_t p = 0; p < seen.personCount(); ++p) {
      uint64_t* const words = m_watched.data() + p * m_wordsPerPerson;
      for (const MovieIndex movie : seen.moviesOf(PersonIndex(p)))
        words[index(movie) / 64] |= uint64_t{1} << index(movie) % 64;
    }
  }
  if (power == 0) return;
  std::vector<double> weights;
  double total = 0;
  for (const uint32_t count : seen.countsOfMovies()) {
    weights.push_back(std::pow(count + 1.0, power));  // one more: no movie is out of reach
    total += weights.back();
  }
  m_keep.assign(n, kWhole);
  m_alias.resize(n);
  std::vector<uint32_t> small, large;
  for (size_t m = 0; m < n; ++m) {
    m_logChances[m] = static_cast<float>(std::log(weights[m] / total));
    m_alias[m] = static_cast<uint32_t>(m);
    weights[m] *= static_cast<double>(n) / total;
    (weights[m] < 1 ? small : large).push_back(static_cast<uint32_t>(m));
  }
  while (!small.empty() && !large.empty()) {
    const uint32_t less = small.back();
    const uint32_t more = large.back();
    small.pop_back();
    m_keep[less] = static_cast<uint64_t>(weights[less] * static_cast<double>(kWhole));
    m_alias[less] = more;
    weights[more] -= 1 - weights[less];
    if (weights[more] >= 1) continue;
    large.pop_back();
    small.push_back(more);
  }
}

uint32_t NegativeSampler::any(uint64_t random) const {
  const auto slot = static_cast<uint32_t>(((random >> 32) * m_seen.movieCount()) >> 32);
  if (m_keep.empty()) return slot;
  return (random & (kWhole - 1)) < m_keep[slot] ? slot : m_alias[slot];
}

bool NegativeSampler::hasSeen(PersonIndex person, MovieIndex movie) const {
  if (m_watched.empty()) return contains(m_seen.moviesOf(person), movie);
  return m_watched[index(person) * m_wordsPerPerson + index(movie) / 64] >> index(movie) % 64 & 1;
}

void NegativeSampler::draw(std::span<const PersonIndex> people, size_t perPerson, uint64_t seed,
                           std::span<int64_t> out) const {
  const size_t blocks = (people.size() + kBlock - 1) / kBlock;
  core::parallelFor(blocks, 1, [&](size_t block, size_t) {
    core::Rng random(seed + 0x9e3779b97f4a7c15 * (block + 1));
    for (size_t p = block * kBlock; p < std::min(people.size(), (block + 1) * kBlock); ++p) {
      for (size_t k = 0; k < perPerson; ++k) {
        uint32_t movie = any(random());
        for (int t = 0; t < kTries && hasSeen(people[p], MovieIndex(movie)); ++t) movie = any(random());
        out[p * perPerson + k] = movie;
      }
    }
  });
}

}  // namespace kinoprism::data
