#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/core/progress.h"
#include "engine/data/features.h"
#include "storage/library.h"
#include "storage/ratings/feedback.h"

namespace kinoprism::storage {

/// A movie as a source describes it. Anything may be empty but the identity or the title.
struct MovieRecord {
  Identity identity;
  std::vector<Identity> moreIdentities;
  std::string title;                     ///< as it should be shown: "The Matrix"
  std::vector<std::string> otherTitles;  ///< the original one, one of another language
  int year = 0;
  std::vector<std::string> genres;
  std::vector<Credit> credits;
  std::vector<Description> descriptions;  ///< those without a language get the one that they are written in
};

/// How a movie that the library does not know by its identity is found.
enum class MovieMatch {
  Identity,      ///< by identity alone; otherwise it is new
  TitleAndYear,  ///< also by a title and year that only one movie has, and one that this source has not named yet
};

struct WriterCounts {
  int64_t moviesAdded = 0;
  int64_t moviesChanged = 0;  ///< known before, and learnt something new
  int64_t peopleAdded = 0;
  int64_t ratingsAdded = 0;
  int64_t ratingsKnown = 0;  ///< were there already
  int64_t filesAdded = 0;
  int64_t filesKnown = 0;
  int64_t featureRows = 0;
};

/// What became of ratings.
struct FinishedRatings {
  int64_t added = 0;
  int64_t known = 0;  ///< were there already
};

/// Adds to a library in one transaction: what importers and the demo library are made with. Until commit returns, the
/// library is as it was, also after a crash or a kill; a writer that is destroyed before takes everything back. Holds
/// the library's only writing connection, so labels wait. Use from one thread.
/// Throws Error{Unsupported} for a read-only library, Error{OutOfSpace}, Error{Io}, Cancelled (of the progress given to
/// the constructor) from any member.
class LibraryWriter {
 public:
  /// source: what is imported, for the library's history.
  LibraryWriter(Library& library, std::string source, core::Progress& progress);
  ~LibraryWriter();

  /// Finds the movie or makes it, and fills in what is known now and was not before; nothing known is overwritten.
  /// Throws Error{BadArgument} when there is neither identity nor title.
  MovieId addMovie(const MovieRecord& record, MovieMatch match = MovieMatch::Identity);
  /// The same of a movie that must be known already, by any of the record's identities; nothing where it is not.
  std::optional<MovieId> completeMovie(const MovieRecord& record);
  /// The movie that has one of the record's identities, else the only one with its title and year, else the only one
  /// with its title that came out a year before or after, as sites differ by one. Nothing is changed.
  std::optional<MovieId> matchMovie(const MovieRecord& record) const;
  /// identity.source may be empty: then the only movie that any source calls so.
  std::optional<MovieId> findMovie(const Identity& identity) const;
  /// The only movie with that title and year (year 0: any), nothing when there is none or are several.
  std::optional<MovieId> findMovieByTitle(std::string_view title, int year) const;

  /// Finds or makes. about replaces an empty one.
  PersonId addPerson(std::string_view source, std::string_view externalId, std::string_view about = {});

  /// value: 0.5–5. The same rating at the same time is kept once. Fastest when a person's ratings come one after
  /// another; any order works. Throws Error{BadArgument} for a value out of range.
  void addRating(PersonId person, MovieId movie, float value, int64_t time);
  /// The same of what is no rating: see storage::Feedback.
  void addFeedback(PersonId person, MovieId movie, const Feedback& feedback, int64_t time);

  /// Copies the file into the library. A file that the movie already has is left alone; a different one replaces it.
  /// Looks at its first bytes only: throws Error{BadInput} naming the file when it is not of that kind, has more than
  /// 16384 pixels on a side, or is larger than 32 MB (poster) or 2 GB.
  void attach(MovieId movie, MediaKind kind, const std::filesystem::path& file);

  /// Rows of values belong to movies; rows of NaN are absent. Replaces the set. Throws Error{BadInput}.
  void setFeatures(data::Modality modality, std::string_view encoder, const core::Matrix& values,
                   std::span<const MovieId> movies, std::string_view source);

  /// Kept in the library's history; JSON.
  void setReport(const std::string& report);

  /// Counts so far; those of ratings after finishRatings.
  const WriterCounts& counts() const;

  /// Compares the ratings that are still gathered with what is there, so that counts() is final, and tells what became
  /// of those since the last call. commit does it too.
  FinishedRatings finishRatings();

  /// What is added between beginPart and the next of endPart and dropPart can be taken back by itself: dropPart leaves
  /// the writer as it was at beginPart. Not for parts that attach files.
  void beginPart();
  void endPart();
  void dropPart();

  /// Puts all on disk and lets others write again; counts() stays. Throws as above, and then the library is as it was.
  void commit();

 private:
  struct State;
  State& state() const;

  std::unique_ptr<State> m_state;  ///< nothing after commit
  WriterCounts m_counts;
};

}  // namespace kinoprism::storage
