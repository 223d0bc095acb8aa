#pragma once

#include <span>
#include <vector>

#include "engine/core/progress.h"
#include "engine/data/interactions.h"
#include "engine/fuse/fused_model.h"

namespace kinoprism::tune {

/// Those with something in `relevant`. Throws Error{NoData} when there are none.
std::vector<data::PersonIndex> peopleWith(const data::Interactions& relevant);

/// All, or a seeded sample of `most`; ascending.
std::vector<data::PersonIndex> samplePeople(std::vector<data::PersonIndex> people, size_t most, uint64_t seed);

/// What is in either, person by person. Both have the same movies; the people are those of the one that has more.
data::Interactions together(const data::Interactions& a, const data::Interactions& b);

/// People in tiles small enough for the scores of all parts of a model to fit in memory.
class PeopleTiles {
 public:
  static constexpr size_t kRange = 16;  ///< people that one thread takes at a time

  PeopleTiles(std::vector<data::PersonIndex> people, const fuse::FusedModel& model);

  /// Goes to the next tile; false after the last. Throws Cancelled.
  bool next(const data::Interactions& histories, core::Progress& progress, const core::Message& what);

  std::span<const data::PersonIndex> people() const { return m_current; }
  size_t rangeCount() const { return (m_current.size() + kRange - 1) / kRange; }
  size_t first() const { return m_first; }  ///< row of the first person of this tile
  const std::vector<std::vector<data::Rated>>& histories() const { return m_histories; }
  const std::vector<std::vector<data::MovieIndex>>& excluded() const {
    return m_excluded;
  }  ///< movies of the histories

 private:
  std::vector<data::PersonIndex> m_people;
  size_t m_size;
  size_t m_first = 0;
  size_t m_next = 0;
  std::span<const data::PersonIndex> m_current;
  std::vector<std::vector<data::Rated>> m_histories;
  std::vector<std::vector<data::MovieIndex>> m_excluded;
};

}  // namespace kinoprism::tune
