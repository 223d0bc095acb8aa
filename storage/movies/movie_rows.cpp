#include "storage/movies/movie_rows.h"

#include <algorithm>

namespace kinoprism::storage {

std::string packGenres(const GenreSet& genres) {
  std::string bytes(genres.size() / 8, '\0');
  for (size_t genre = 0; genre < genres.size(); ++genre) {
    if (genres[genre]) bytes[genre / 8] = static_cast<char>(bytes[genre / 8] | 1 << genre % 8);
  }
  while (!bytes.empty() && bytes.back() == '\0') bytes.pop_back();
  return bytes;
}

GenreSet unpackGenres(std::string_view bytes) {
  GenreSet genres;
  for (size_t genre = 0; genre < std::min(bytes.size() * 8, genres.size()); ++genre) {
    if (bytes[genre / 8] >> genre % 8 & 1) genres.set(genre);
  }
  return genres;
}

std::string packHistogram(const Histogram& histogram) {
  std::string bytes;
  for (const uint32_t count : histogram) {
    for (int shift = 0; shift < 32; shift += 8) bytes.push_back(static_cast<char>(count >> shift));
  }
  return bytes;
}

Histogram unpackHistogram(std::string_view bytes) {
  Histogram histogram{};
  for (size_t i = 0; i < std::min(bytes.size(), histogram.size() * 4); ++i)
    histogram[i / 4] |= static_cast<uint32_t>(static_cast<unsigned char>(bytes[i])) << i % 4 * 8;
  return histogram;
}

std::vector<MovieId> moviesOf(SQLite::Statement& query) {
  std::vector<MovieId> movies;
  while (query.executeStep()) movies.push_back(MovieId{query.getColumn(0).getInt64()});
  return movies;
}

MovieIndexes readIndexes(SQLite::Database& connection) {
  SQLite::Statement query(connection, "SELECT id FROM movie ORDER BY id");
  return MovieIndexes(moviesOf(query));
}

std::string_view blobOf(const SQLite::Column& column) {
  const auto* const bytes = static_cast<const char*>(column.getBlob());
  return {bytes, static_cast<size_t>(column.getBytes())};
}

}  // namespace kinoprism::storage
