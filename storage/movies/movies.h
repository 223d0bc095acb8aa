#pragma once

#include <array>
#include <bitset>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/core/progress.h"
#include "engine/data/features.h"
#include "storage/ids.h"

namespace kinoprism::storage {

class Database;

enum class MediaKind { Poster, Sound, Trailer };
std::string_view name(MediaKind kind);    ///< "poster", "sound", "trailer"
core::MessageId wordFor(MediaKind kind);  ///< "poster", in the person's language
std::string_view folder(MediaKind kind);  ///< "posters", "sounds", "trailers"

/// Which genres, by their place in Movies::genres(). A library has at most 256.
using GenreSet = std::bitset<256>;

/// What the wall shows of a movie.
struct MovieSummary {
  MovieId id{};
  std::string title;
  int year = 0;  ///< 0 where unknown
  GenreSet genres;
  float meanRating = 0;      ///< 0.5–5, of those who gave stars; 0 where nobody did
  uint32_t ratingCount = 0;  ///< people who rated, liked or watched it
  float myRating = 0;        ///< current label of the curator asked for; 0 where there is none
  bool hasPoster = false;
  bool hasSound = false;
  bool hasTrailer = false;
  bool hasDescription = false;
  std::array<bool, 4> hasFeatures{};  ///< by Modality, from any encoder
  std::string languages;              ///< of its descriptions, by tag: "en zh"
  int64_t added = 0;                  ///< seconds since 1970; 0 where it came before this was kept
};

struct Credit {
  std::string role;  ///< "director", "writer", "actor"
  std::string name;
  bool operator==(const Credit&) const = default;
};

struct Description {
  std::string language;  ///< "en", "zh"; empty where unknown
  std::string source;    ///< "omdb", "tmdb", "douban", "dbpedia", "demo" …
  std::string text;
};

struct Identity {
  std::string source;  ///< "movielens", "movielens-100k", "imdb", "tmdb", "douban", or the name a CSV was given
  std::string value;   ///< as the source writes it
  bool operator==(const Identity&) const = default;
};

struct MediaFile {
  MediaKind kind = MediaKind::Poster;
  std::filesystem::path path;  ///< below the library's folder
  int64_t size = 0;            ///< bytes
  int width = 0;               ///< pixels, posters only
  int height = 0;
  std::string sha256;
};

struct MovieDetail {
  MovieSummary summary;
  std::vector<std::string> genres;
  std::vector<Credit> credits;  ///< in the order of the source
  std::vector<Description> descriptions;
  std::vector<Identity> identities;
  std::vector<MediaFile> media;          ///< at most one a kind
  std::array<uint32_t, 10> histogram{};  ///< of current ratings; bin b counts those nearest (b + 1) / 2 stars

  /// Absolute path of the file of that kind, or nothing.
  std::optional<std::filesystem::path> file(MediaKind kind, const std::filesystem::path& libraryFolder) const;
};

/// What there is to read of a movie, for text encoders and explanations.
struct MovieWords {
  MovieId id{};
  std::string title;
  std::vector<std::string> genres;
  std::vector<std::string> people;
  std::string description;  ///< all descriptions, one after the other
};

/// Reads the library's movies. Every member may be called from any thread, not from one that paints; throws
/// Error{NotFound} for a movie that is not there, Error{Io}, Cancelled where it takes a Progress.
class Movies {
 public:
  explicit Movies(Database& database) : m_database(database) {}

  /// All movies in ascending order of id, so that element i is MovieIndex i. One query over narrow rows.
  std::vector<MovieSummary> summaries(CuratorId curator, core::Progress& progress) const;
  MovieSummary summary(MovieId movie, CuratorId curator) const;
  MovieDetail detail(MovieId movie, CuratorId curator) const;
  MovieIndexes indexes() const;
  int64_t count() const;

  /// Names of all genres; position = bit in GenreSet.
  std::vector<std::string> genres() const;

  /// Movies whose title, people or descriptions hold every word of text (the last one may be unfinished; of one letter,
  /// only titles are asked for it), in any case, with or without accents; Chinese by any run of characters. Movies
  /// whose title begins with text come first, then those whose title holds the words, then others, each by rating
  /// count. At most `limit`.
  std::vector<MovieId> search(std::string_view text, size_t limit, core::Progress& progress) const;

  /// identity.source may be empty: then the only movie that any source calls so.
  std::optional<MovieId> find(const Identity& identity) const;
  /// Who names movies: "movielens", "imdb" …, in alphabetical order.
  std::vector<std::string> sources() const;
  /// Movies with this title (compared without case, accents, punctuation and articles) and year; year 0 matches any.
  std::vector<MovieId> findByTitle(std::string_view title, int year) const;

  /// How often each rating was given, see MovieDetail::histogram, in the order of indexes().
  std::vector<std::array<uint32_t, 10>> histograms() const;
  /// Words of all movies, in the order of indexes().
  std::vector<MovieWords> words(core::Progress& progress) const;
  /// Absolute paths of the files of one kind, in the order of indexes(); nothing where there is none.
  std::vector<std::optional<std::filesystem::path>> files(MediaKind kind) const;
  /// What is known of the files of one kind, in the order of indexes().
  std::vector<std::optional<MediaFile>> media(MediaKind kind) const;

 private:
  Database& m_database;
};

}  // namespace kinoprism::storage
