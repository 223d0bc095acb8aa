#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/data/interactions.h"

namespace kinoprism::storage {

/// Names that last as long as the library. 0 is nobody and nothing.
enum class MovieId : int64_t {};
enum class PersonId : int64_t {};
enum class CuratorId : int64_t {};
enum class RunId : int64_t {};

constexpr int64_t number(MovieId id) { return static_cast<int64_t>(id); }
constexpr int64_t number(PersonId id) { return static_cast<int64_t>(id); }
constexpr int64_t number(CuratorId id) { return static_cast<int64_t>(id); }
constexpr int64_t number(RunId id) { return static_cast<int64_t>(id); }

/// The movies of a library as the engine counts them: index = place in ascending order of id. Immutable.
class MovieIndexes {
 public:
  MovieIndexes() = default;
  /// ids: ascending, distinct.
  explicit MovieIndexes(std::vector<MovieId> ids);

  size_t size() const { return m_ids.size(); }
  const std::vector<MovieId>& ids() const { return m_ids; }
  MovieId id(data::MovieIndex movie) const { return m_ids[data::index(movie)]; }
  /// In constant time; nothing for a movie that is not among them.
  std::optional<data::MovieIndex> find(MovieId id) const;

 private:
  std::vector<MovieId> m_ids;
  std::vector<uint32_t> m_indexOf;  ///< by id; ~0 where there is none
};

}  // namespace kinoprism::storage
