#include "storage/movies/movie_marks.h"

#include <algorithm>
#include <map>

#include "storage/database/database.h"
#include "storage/library.h"

namespace kinoprism::storage {
namespace {

// From so many movies on, one pass over everything beats a look-up for each.
constexpr size_t kManyMovies = 500;

constexpr const char* kTags = "SELECT DISTINCT movie, text FROM label_current WHERE kind = 1";
constexpr const char* kRatings =
    "SELECT movie, name, value FROM label_current JOIN curator ON curator.id = curator WHERE kind = 0";
constexpr const char* kCollections =
    "SELECT movie, name FROM collection_movie JOIN collection ON collection.id = collection WHERE true";

using Marks = std::map<MovieId, MovieMarks>;

/// add(marks of the row's movie, row) for the rows of one movie, or of all (0).
template <class Add>
void readRows(SQLite::Database& connection, const char* sql, std::span<const MovieId> movies, Marks& marks, Add add) {
  const bool all = movies.empty() || movies.size() > kManyMovies;
  const std::string order = std::string(sql) + (all ? " ORDER BY movie, 2" : " AND movie = ? ORDER BY 2");
  SQLite::Statement query(connection, order);
  const auto readAll = [&] {
    while (query.executeStep()) {
      const MovieId movie{query.getColumn(0).getInt64()};
      MovieMarks& found = marks[movie];
      found.movie = movie;
      add(found, query);
    }
  };
  if (all) {
    readAll();
    return;
  }
  for (const MovieId movie : movies) {
    query.bind(1, number(movie));
    readAll();
    query.reset();
  }
}

}  // namespace

std::vector<MovieMarks> movieMarks(const Library& library, std::span<const MovieId> movies) {
  const Marks marks = library.database().read([&](SQLite::Database& connection) {
    Marks found;
    readRows(connection, kTags, movies, found,
             [](MovieMarks& of, SQLite::Statement& row) { of.tags.push_back(row.getColumn(1).getString()); });
    readRows(connection, kRatings, movies, found, [](MovieMarks& of, SQLite::Statement& row) {
      of.ratings.emplace_back(row.getColumn(1).getString(), static_cast<float>(row.getColumn(2).getInt() / 2.0));
    });
    readRows(connection, kCollections, movies, found,
             [](MovieMarks& of, SQLite::Statement& row) { of.collections.push_back(row.getColumn(1).getString()); });
    return found;
  });
  std::vector<MovieMarks> result;
  std::vector<MovieId> wanted(movies.begin(), movies.end());
  std::ranges::sort(wanted);
  for (const auto& [movie, of] : marks) {
    if (movies.empty() || std::ranges::binary_search(wanted, movie)) result.push_back(of);
  }
  return result;
}

}  // namespace kinoprism::storage
