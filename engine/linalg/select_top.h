#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace kinoprism::linalg {

/// A score that keeps a movie out of every list.
inline constexpr float kExcluded = -std::numeric_limits<float>::infinity();

/// Finds the `count` highest of scores without sorting them: the count-th best of the maxima of blocks bounds the
/// result from below, so that only what lies above it is looked at. Excluded scores are never selected, NaN ones rank
/// below every number; ties go to the lower index. One object per thread: it keeps its memory between calls.
class TopSelector {
 public:
  /// Indexes, best first; at most count. Valid until the next call.
  std::span<const uint32_t> select(std::span<const float> scores, size_t count);
  /// The same with the block maxima (see kBlock and blockMaxima) already known.
  std::span<const uint32_t> select(std::span<const float> scores, std::span<const float> maxima, size_t count);

  static constexpr size_t kBlock = 64;
  static size_t blockCount(size_t scores) { return (scores + kBlock - 1) / kBlock; }
  /// Of scores that begin at a block; a block that holds NaN counts as its highest number. maxima: blockCount values.
  static void blockMaxima(std::span<const float> scores, std::span<float> maxima);

 private:
  static constexpr size_t kSmallBlock = 16;

  std::span<const uint32_t> select(std::span<const float> scores, std::span<const float> maxima, size_t block,
                                   size_t count);

  std::vector<float> m_maxima;
  std::vector<float> m_order;
  std::vector<uint32_t> m_found;
  std::vector<uint64_t> m_keys;
};

}  // namespace kinoprism::linalg
