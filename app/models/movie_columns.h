#pragma once

#include <QString>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/services/library_service.h"
#include "storage/movies/movie_marks.h"

namespace kinoprism::app {

/// What a table of movies can show, in the order in which it does at first.
enum class MovieColumn {
  Title,
  Year,
  Genres,
  Languages,
  Ratings,
  Mean,
  Has,
  MyRating,
  Tags,
  Curators,
  Collections,
  Added
};
inline constexpr MovieColumn kMovieColumns[] = {MovieColumn::Title,     MovieColumn::Year,        MovieColumn::Genres,
                                                MovieColumn::Languages, MovieColumn::Ratings,     MovieColumn::Mean,
                                                MovieColumn::Has,       MovieColumn::MyRating,    MovieColumn::Tags,
                                                MovieColumn::Curators,  MovieColumn::Collections, MovieColumn::Added};
inline constexpr int kMovieColumnCount = int(std::size(kMovieColumns));

/// The same in every language and version: "title", "my_rating".
QString columnKey(MovieColumn column);
/// Nothing for a key that is not known.
std::optional<MovieColumn> columnOfKey(const QString& key);
/// In the language of the program.
QString columnTitle(MovieColumn column);
/// Numbers stand right.
bool isNumber(MovieColumn column);
/// What it shows is in the library's marks and not in the catalogue: see movieMarks.
bool needsMarks(MovieColumn column);

/// A movie as a table has it.
struct MovieRow {
  const storage::MovieSummary& movie;
  float myRating = 0;                          ///< 0: none
  const storage::MovieMarks* marks = nullptr;  ///< nullptr: none, or not read yet
};

/// The cell's text in the language of the program; empty where nothing is known. From any thread.
QString columnText(MovieColumn column, const MovieRow& row, const Catalogue& catalogue);

/// Sorts by a column; movies for which it is empty come last whichever way, ties keep the order they have. marks:
/// ascending by movie. From any thread.
void sortByColumn(std::vector<const storage::MovieSummary*>& movies, MovieColumn column, bool descending,
                  const Catalogue& catalogue, const std::unordered_map<int64_t, float>& myRatings,
                  const std::vector<storage::MovieMarks>& marks);

/// Tab-separated text for other programs: a line of titles, a line a movie; tabs and line ends within a cell become
/// spaces. marks: ascending by movie. From any thread.
QString tableText(const std::vector<storage::MovieId>& movies, const std::vector<MovieColumn>& columns,
                  const Catalogue& catalogue, const std::unordered_map<int64_t, float>& myRatings,
                  const std::vector<storage::MovieMarks>& marks);

}  // namespace kinoprism::app
