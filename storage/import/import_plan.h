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
#include "storage/import/tables/column_roles.h"
#include "storage/import/tables/rating_scale.h"
#include "storage/import/tables/table_layout.h"
#include "storage/import/tables/time_column.h"
#include "storage/library_writer.h"

namespace kinoprism::storage {

enum class ImportKind { Movies, Identities, Descriptions, People, Ratings, Posters, Sounds, Trailers, Features };
std::string_view name(ImportKind kind);    ///< "movies": for files and the command line
core::MessageId wordFor(ImportKind kind);  ///< the same in the person's language
bool isMedia(ImportKind kind);             ///< posters, sounds, trailers: files that are matched to movies
/// Throws Error{BadArgument} naming them.
ImportKind parseImportKind(std::string_view text);

/// What a part is known to be, beyond a table or a folder: what its file is called in the world. Tables are read by
/// their layout and mapping whatever they are.
enum class ImportFormat {
  MovieLensDat,   ///< 1M, 10M: `::`, no header
  MovieLens100K,  ///< u.data (tabs), u.item, u.user (`|`)
  MovieLensCsv,   ///< latest, 20M, 25M, 32M: header line
  Omdb,           ///< `::`, id, title, year, rating, released, genres, director, writer, actors, plot, poster
  Tmdb,           ///< tmdb_5000_movies.csv, movies_metadata.csv, credits
  Douban,
  Netflix,        ///< "1:" and lines of person, rating, date
  AbstractsJson,  ///< {"movie id": "text"}
  Csv,            ///< any other table
  MediaFolder,
  Npy,         ///< row r of the array is the movie in line r of a row map
  FeatureCsv,  ///< first column a movie id, the others numbers
};

enum class MediaMatch { MovieId, TitleAndYear };

/// One thing that can be imported.
struct ImportPart {
  ImportKind kind = ImportKind::Ratings;
  ImportFormat format = ImportFormat::Csv;
  core::Message title;                       ///< ratings of MovieLens-1M
  std::filesystem::path path;                ///< file, folder, or zip
  std::string member;                        ///< inside the zip; empty otherwise
  std::vector<std::filesystem::path> files;  ///< MediaFolder: these of it only; empty: all
  std::string movieSource;   ///< whose movie ids they are: "movielens"; empty until resolveSources settles it
  bool sourceKnown = false;  ///< by the table itself or by a person
  std::string personSource;  ///< whose people: "ml-1m"
  std::string person;        ///< who rated, where no column says it: see personal_exports.h; empty otherwise
  std::optional<Feedback::Kind> feedback;  ///< of a row without a rating, which is refused otherwise
  bool selected = true;

  int64_t rows = 0;  ///< lines or files; estimated from the size unless rowsExact
  bool rowsExact = false;
  std::optional<int64_t> expectedRows;  ///< what the set is known to hold
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> sample;  ///< first rows, at most 8, cells as read
  std::vector<core::Message> warnings;           ///< to show before importing

  // Of a table; layout, mapping, scale and the order of days may be changed, then survey() is to be called.
  TableLayout layout;
  ColumnMapping mapping;
  RatingScale scale;
  bool scaleChosen = false;  ///< by a person: survey() keeps it
  DayOrder dayOrder = DayOrder::Unknown;
  bool dayOrderChosen = false;
  std::vector<std::pair<double, int64_t>> values;  ///< of the rating column and how often each is there, in their order
  std::vector<std::string> someMovieIds;           ///< as the table writes them, at most 200

  bool repeatsMovies = false;  ///< a row of it is a rating, which repeats what is known of its movie

  // What the user may change of others.
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
  std::optional<std::string> encoding;  ///< of every table
  ColumnMapping columns;                ///< beside what is recognised
  std::optional<RatingScale> scale;
  std::optional<DayOrder> dayOrder;
  std::string idsOf;  ///< whose movie ids the tables use
};

/// Looks at a file, a folder (and one level of folders in it) or a zip and says what can be imported. Of large files it
/// reads the beginning, of tables of ratings everything: see survey. Throws Error{NotFound}, Error{BadInput} that names
/// what was looked for when there is nothing to import, when a zip holds unsafe names (../) or grows beyond all
/// measure, Cancelled.
ImportPlan recognise(const std::filesystem::path& path, const RecogniseOptions& options, core::Progress& progress);
/// The same for several at once, at least one. What of them cannot be imported is named in notRead; throws only where
/// that is all of it.
ImportPlan recognise(std::span<const std::filesystem::path> paths, const RecogniseOptions& options,
                     core::Progress& progress);

/// Reads a table of ratings once, in its layout and mapping, and says how many rows it has, which values they hold, on
/// which scale they are and in which order its dates are written. Of other parts nothing changes. Throws Error{Io,
/// BadInput}, Cancelled.
void survey(ImportPart& part, core::Progress& progress);
/// After another encoding, delimiter or header was chosen: reads columns and sample again and recognises the mapping.
void readColumns(ImportPart& part);

/// Settles whose movie ids the parts use that do not say it themselves: those of the movies that come with them, else
/// of the source in the library that knows more than half of them, else their own ("csv"). library: null for a new one.
void resolveSources(ImportPlan& plan, Library* library);

/// Parses "auto", "movielens", "movielens-1m", "movielens-100k", "movielens-csv", "omdb", "tmdb", "douban",
/// "netflix", "csv".
/// Nothing for the first two. Throws Error{BadArgument} naming them.
std::optional<ImportFormat> parseImportFormat(std::string_view text);

}  // namespace kinoprism::storage
