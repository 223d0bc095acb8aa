#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/core/progress.h"
#include "engine/data/features.h"
#include "storage/library_writer.h"

namespace kinoprism::storage {

enum class ImportKind { Movies, Identities, Descriptions, People, Ratings, Posters, Sounds, Trailers, Features };
std::string_view name(ImportKind kind);    ///< "movies": for files and the command line
core::MessageId wordFor(ImportKind kind);  ///< the same in the person's language

/// How the text of a part is laid out.
enum class ImportFormat {
  MovieLensDat,   ///< 1M, 10M: `::`
  MovieLens100K,  ///< u.data (tabs), u.item, u.user (`|`)
  MovieLensCsv,   ///< latest, 20M, 25M, 32M: header line
  Omdb,           ///< `::`, id, title, year, rating, released, genres, director, writer, actors, plot, poster
  Tmdb,           ///< tmdb_5000_movies.csv
  Douban,
  AbstractsJson,  ///< {"movie id": "text"}
  Csv,            ///< any table with a header line and a column mapping
  MediaFolder,
  Npy,         ///< row r of the array is the movie in line r of a row map
  FeatureCsv,  ///< first column a movie id, the others numbers
};

enum class MediaMatch { MovieId, TitleAndYear };

/// For ImportFormat::Csv: which column (by its header, or "1", "2" … where there is none) holds what. Keys: movie,
/// title, year, genres, directors, writers, actors, description, language; person, rating, time.
using ColumnMapping = std::map<std::string, std::string>;

/// One thing that can be imported.
struct ImportPart {
  ImportKind kind = ImportKind::Ratings;
  ImportFormat format = ImportFormat::Csv;
  core::Message title;                       ///< ratings of MovieLens-1M
  std::filesystem::path path;                ///< file, folder, or zip
  std::string member;                        ///< inside the zip; empty otherwise
  std::vector<std::filesystem::path> files;  ///< MediaFolder: these of it only; empty: all
  std::string movieSource;                   ///< whose movie ids they are: "movielens"
  std::string personSource;                  ///< whose people: "ml-1m"
  bool selected = true;

  int64_t rows = 0;  ///< lines or files; estimated from the size unless rowsExact
  bool rowsExact = false;
  std::optional<int64_t> expectedRows;  ///< what the set is known to hold
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> sample;  ///< first rows, at most 8, cells as read
  std::vector<core::Message> warnings;           ///< to show before importing

  std::string delimiter = ",";  ///< of a table
  bool hasHeader = false;       ///< its first line names the columns

  // What the user may change.
  ColumnMapping mapping;
  double ratingScale = 5;  ///< highest rating of the file; 10 and 100 are brought to 5
  MovieMatch movieMatch = MovieMatch::TitleAndYear;
  MediaMatch mediaMatch = MediaMatch::MovieId;
  data::Modality modality = data::Modality::Text;
  std::string encoder;
  std::filesystem::path rowMap;  ///< Npy: lines `row<TAB>movie id`, or one movie id a line

  /// A file whose last row count is known and differs is imported only with this.
  bool acceptIncomplete = false;
};

/// What was found at a path, in the order in which it will be imported.
struct ImportPlan {
  std::filesystem::path source;
  std::vector<ImportPart> parts;
  std::vector<core::Message> notRead;  ///< files that were not understood or are not needed, and why
};

/// What the user says beforehand; nothing means: find out.
struct RecogniseOptions {
  std::optional<ImportKind> kind;
  std::optional<ImportFormat> format;
};

/// Looks at a file, a folder (and one level of folders in it) or a zip and says what can be imported, reading only the
/// beginning and end of large files. Throws Error{NotFound}, Error{BadInput} that names what was looked for when there
/// is nothing to import, when a zip holds unsafe names (../) or grows beyond all measure, Cancelled.
ImportPlan recognise(const std::filesystem::path& path, const RecogniseOptions& options, core::Progress& progress);
/// The same for several at once, at least one. What of them cannot be imported is named in notRead; throws only where
/// that is all of it.
ImportPlan recognise(std::span<const std::filesystem::path> paths, const RecogniseOptions& options,
                     core::Progress& progress);

/// Parses "auto", "movielens", "movielens-1m", "movielens-100k", "movielens-csv", "omdb", "tmdb", "douban", "csv".
/// Nothing for the first two. Throws Error{BadArgument} naming them.
std::optional<ImportFormat> parseImportFormat(std::string_view text);

}  // namespace kinoprism::storage
