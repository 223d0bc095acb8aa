#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinoprism::storage {

/// Which column holds what: the column by its name in the header, or by its number ("1", "2" …) where it has none.
/// Keys are those of columnRoles().
using ColumnMapping = std::map<std::string, std::string>;

/// What a column can hold: person, movie, rating, count, like, time; title, original-title, year, genres, directors,
/// writers, actors, crew, description, language; imdb, tmdb, douban.
const std::vector<std::string>& columnRoles();

/// What a table is, by its columns.
enum class TableKind { Unknown, Ratings, Movies, Identities, RatingsAndMovies, People, Features };

struct TableColumns {
  TableKind kind = TableKind::Unknown;
  ColumnMapping mapping;
  /// Whose movie ids they are, where the column's name or its cells tell: "imdb", "tmdb", "movielens"; else empty.
  std::string movieSource;
};

/// By the names that the field gives its columns (RecBole's `user_id:token` too), each checked against the cells, and
/// by the cells alone where there is no header: two columns of ids are person and movie in that order, then come rating
/// and time. An index that pandas wrote is no id. rows: some of the first ones, without the header.
TableColumns recogniseColumns(const std::vector<std::string>& header,
                              const std::vector<std::vector<std::string>>& rows);

/// The place of a mapped column, from 0; nothing where the table has none of that name or number.
std::optional<size_t> columnOf(const std::string& mapped, const std::vector<std::string>& header, size_t columns);

/// Whether the header has all of these.
bool hasColumns(const std::vector<std::string>& header, std::initializer_list<std::string_view> names);

/// "0114709", "114709" and "https://www.imdb.com/title/tt0114709/" as IMDb writes it: tt0114709. Other text is as
/// given.
std::string imdbIdOf(std::string_view text);
/// A cell as that source writes its ids.
std::string idOfSource(std::string_view source, std::string_view text);

}  // namespace kinoprism::storage
