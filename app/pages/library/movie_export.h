#pragma once

#include <QByteArray>
#include <unordered_map>
#include <vector>

#include "app/services/library_service.h"
#include "storage/movies/movie_marks.h"

namespace kinoprism::app {

enum class MovieExportFormat { Csv, Json };

/// What the library knows of the movies, for other programs, whatever the language of the program: number, title, year,
/// genres, languages, ratings, mean, poster, description, sound, trailer, my_rating, tags, rated_by, collections,
/// added. CSV by RFC 4180 in UTF-8 with lists separated by "|"; JSON an array of objects. marks: ascending by movie.
/// From any thread.
QByteArray exportMovies(const std::vector<storage::MovieId>& movies, MovieExportFormat format,
                        const Catalogue& catalogue, const std::unordered_map<int64_t, float>& myRatings,
                        const std::vector<storage::MovieMarks>& marks);

}  // namespace kinoprism::app
