#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "storage/movies/movies.h"

namespace kinoprism::storage {

/// What can be edited of a movie. Numbers as they are stored.
enum class EditedField { Title = 0, Year = 1, Genres = 2, People = 3, Descriptions = 4, Links = 5, Poster = 6 };

/// All that a person can write about a movie.
struct MovieFields {
  std::string title;
  int year = 0;  ///< 0: unknown
  std::vector<std::string> genres;
  std::vector<Credit> credits;
  std::vector<Description> descriptions;
  std::vector<Identity> identities;
};

MovieFields fieldsOf(const MovieDetail& detail);

/// Trims everything and leaves out what is empty or said twice. Throws Error{BadArgument} that says what is wrong and
/// where: no title, a year before 1870 or after 2100, a text that is too long or not UTF-8, a person without a role, a
/// link that is none ("imdb" wants tt0114709, "tmdb" digits), two links of one of these sources.
MovieFields checkedFields(MovieFields fields);

/// The text of one field as the history keeps it: lists one a line, parts of an entry apart by tabs; a line break
/// inside a description is kept as U+2028. Not for Poster.
std::string textOf(const MovieFields& fields, EditedField field);
/// Sets the field from such a text.
void setField(MovieFields& fields, EditedField field, std::string_view text);

}  // namespace kinoprism::storage
