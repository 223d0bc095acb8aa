#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "storage/movies/movies.h"

namespace kinoprism::storage {

/// How derived columns of the table movie are written and read; for storage only.

/// Bits of movie.flags.
constexpr int flagOf(MediaKind kind) { return 1 << static_cast<int>(kind); }
constexpr int kDescriptionFlag = 8;
constexpr int flagOf(data::Modality modality) { return 16 << static_cast<int>(modality); }

std::string packGenres(const GenreSet& genres);
GenreSet unpackGenres(std::string_view bytes);

using Histogram = std::array<uint32_t, 10>;
/// The bin of a rating in hundredths of a star: the nearest half star.
constexpr size_t histogramBin(int hundredths) { return static_cast<size_t>((hundredths + 25) / 50 - 1); }
std::string packHistogram(const Histogram& histogram);
Histogram unpackHistogram(std::string_view bytes);

/// Throws Error{NotFound}.
MovieDetail readDetail(SQLite::Database& connection, MovieId movie, CuratorId curator);

/// The movies whose numbers are the first column of what is left of a query, in its order.
std::vector<MovieId> moviesOf(SQLite::Statement& query);
/// All movies.
MovieIndexes readIndexes(SQLite::Database& connection);

std::string_view blobOf(const SQLite::Column& column);

}  // namespace kinoprism::storage
