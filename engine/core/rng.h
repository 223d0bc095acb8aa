#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>

namespace kinoprism::core {

/// xoshiro256** seeded by splitmix64: the same numbers for a seed on every machine and compiler, unlike std::
/// distributions. Satisfies UniformRandomBitGenerator. (Blackman & Vigna, ACM TOMS 2021.)
class Rng {
 public:
  using result_type = uint64_t;

  explicit Rng(uint64_t seed) {
    for (uint64_t& word : m_state) {
      seed += 0x9e3779b97f4a7c15;
      uint64_t z = seed;
      z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
      z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
      word = z ^ (z >> 31);
    }
  }

  static constexpr uint64_t min() { return 0; }
  static constexpr uint64_t max() { return std::numeric_limits<uint64_t>::max(); }

  uint64_t operator()() {
    const uint64_t result = rotate(m_state[1] * 5, 7) * 9;
    const uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = rotate(m_state[3], 45);
    return result;
  }

  /// Uniform in [0, 1).
  double uniform() { return static_cast<double>((*this)() >> 11) * 0x1.0p-53; }
  /// Uniform in [0, bound); bound > 0.
  uint64_t below(uint64_t bound) {
    return static_cast<uint64_t>((static_cast<unsigned __int128>((*this)()) * bound) >> 64);
  }
  /// Standard normal (polar method).
  double normal();

  /// Fisher–Yates.
  template <class Sequence>
  void shuffle(Sequence& sequence) {
    for (size_t i = sequence.size(); i > 1; --i) std::swap(sequence[i - 1], sequence[below(i)]);
  }

 private:
  static uint64_t rotate(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

  uint64_t m_state[4];
};

}  // namespace kinoprism::core
