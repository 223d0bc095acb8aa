#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "storage/ids.h"

namespace kinoprism::storage {

struct Thumbnail {
  MovieId movie{};
  std::vector<std::byte> image;  ///< an encoded picture (JPEG)
};

struct ThumbnailFailure {
  MovieId movie{};
  core::Message reason;
};

struct ThumbnailStatistics {
  int64_t count = 0;
  int64_t bytes = 0;
  int64_t failures = 0;
};

/// Pictures of posters scaled for the wall, in a database of their own that can be deleted at any time: it is remade.
/// size: any number the caller uses for a step of scale (its height in pixels). Members may be called from any thread;
/// writes are synchronous=NORMAL. In a read-only library writes are ignored, since nothing is lost by it.
class Thumbnails {
 public:
  /// A file that is damaged is replaced by an empty one. Throws Error{Io, OutOfSpace}.
  Thumbnails(const std::filesystem::path& file, bool readOnly);
  ~Thumbnails();

  std::optional<std::vector<std::byte>> get(MovieId movie, int size) const;
  /// Those there are of movies, in any order: one statement prepared once, 10 µs a picture.
  std::vector<Thumbnail> get(std::span<const MovieId> movies, int size) const;
  /// Ids of all movies that have one of that size.
  std::vector<MovieId> present(int size) const;
  /// One transaction. Replaces; takes away a failure mark.
  void put(std::span<const Thumbnail> thumbnails, int size);

  /// A poster that cannot be read, and why: shown as a title card and not tried again until clearFailure.
  void markFailed(MovieId movie, const core::Message& reason);
  void clearFailure(MovieId movie);
  std::vector<ThumbnailFailure> failures() const;

  /// Forgets all sizes and marks of movies, whose posters changed.
  void forget(std::span<const MovieId> movies);
  ThumbnailStatistics statistics() const;

  /// Something else that takes long to make and can be remade, such as the shots of a trailer. stamp: whatever it was
  /// made from; what was kept under another stamp is not there any more.
  std::optional<std::vector<std::byte>> derived(std::string_view key, std::string_view stamp) const;
  void keepDerived(std::string_view key, std::string_view stamp, std::span<const std::byte> bytes);

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace kinoprism::storage
