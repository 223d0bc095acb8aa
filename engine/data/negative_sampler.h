#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/data/interactions.h"

namespace kinoprism::data {

/// Draws movies that people have not watched, many at once.
class NegativeSampler {
 public:
  /// Movie m is drawn in proportion to (how many watched it)^power; 0: all alike. seen must outlive this.
  NegativeSampler(const Interactions& seen, double power);

  /// perPerson movies for each of people, one person after the other; out: people.size() x perPerson. A movie that the
  /// person watched is drawn again, up to 20 times, so that somebody who watched everything does not hang it. The same
  /// for the same seed, whatever the number of threads. On all compute threads; may be called from several.
  void draw(std::span<const PersonIndex> people, size_t perPerson, uint64_t seed, std::span<int64_t> out) const;

  /// ln of each movie's chance to be drawn, before those watched are left out.
  std::span<const float> logChances() const { return m_logChances; }

 private:
  /// One draw in constant time by the alias method (Walker 1977; Vose 1991).
  uint32_t any(uint64_t random) const;
  bool hasSeen(PersonIndex person, MovieIndex movie) const;

  const Interactions& m_seen;
  std::vector<float> m_logChances;
  std::vector<uint64_t> m_keep;  ///< of 2^32: chance that a slot gives its own movie; empty: all movies alike
  std::vector<uint32_t> m_alias;
  std::vector<uint64_t> m_watched;  ///< a bit for each person and movie; empty where that would be large
  size_t m_wordsPerPerson = 0;
};

}  // namespace kinoprism::data
