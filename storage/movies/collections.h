#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "storage/ids.h"

namespace kinoprism::storage {

class Database;

struct Collection {
  std::string name;
  int64_t movies = 0;
};

/// Movies that belong together because somebody said so; a movie may be in any number of collections. Names are told
/// apart without regard to case. Members may be called from any thread, not from one that paints; each change is on
/// disk when its call returns. Changes throw Error{Unsupported} in a read-only library.
class Collections {
 public:
  explicit Collections(Database& database) : m_database(database) {}

  /// By name.
  std::vector<Collection> all() const;
  /// Ascending; nothing for a collection that is not there.
  std::vector<MovieId> movies(std::string_view name) const;

  /// Makes the collection at first use, and returns those movies that were not in it. Throws Error{BadArgument} for an
  /// empty name, Error{NotFound} for a movie that is not there.
  std::vector<MovieId> add(std::string_view name, std::span<const MovieId> movies);
  /// Returns those that were in it. A collection without movies stays.
  std::vector<MovieId> take(std::string_view name, std::span<const MovieId> movies);
  /// Throws Error{Conflict} when another collection has that name, Error{BadArgument} for an empty one.
  void rename(std::string_view name, std::string_view newName);
  /// The collection, not its movies.
  void remove(std::string_view name);

 private:
  Database& m_database;
};

}  // namespace kinoprism::storage
