#include "storage/import/media_preview.h"

#include <algorithm>
#include <fstream>
#include <set>

#include "engine/core/message_ids.h"
#include "engine/core/sha256.h"
#include "storage/import/media_files.h"
#include "storage/library.h"
#include "storage/media/media_header.h"

namespace kinoprism::storage {
namespace {

MediaKind mediaOf(ImportKind kind) {
  if (kind == ImportKind::Sounds) return MediaKind::Sound;
  return kind == ImportKind::Trailers ? MediaKind::Trailer : MediaKind::Poster;
}

std::optional<MovieId> movieOf(const ImportPart& part, const MediaName& name, const Movies& movies) {
  if (part.mediaMatch == MediaMatch::MovieId) return movies.find({part.movieSource, name.id});
  const std::vector<MovieId> found = movies.findByTitle(name.title.title, name.title.year);
  return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

/// Throws Error{BadInput} as an import would.
void requireMedia(const std::filesystem::path& file, MediaKind kind) {
  const auto size = static_cast<int64_t>(std::filesystem::file_size(file));
  requireMediaSize(file, kind, size);
  // A poster's size may stand behind much else.
  constexpr int64_t kClipHead = int64_t{64} << 10;
  std::string head(static_cast<size_t>(kind == MediaKind::Poster ? size : std::min(size, kClipHead)), '\0');
  std::ifstream(file, std::ios::binary).read(head.data(), static_cast<std::streamsize>(head.size()));
  readMediaHeader(file, kind, head);
}

MediaOutcome::Kind kindOf(const std::filesystem::path& file, MediaKind kind, const MovieDetail& movie,
                          core::Progress& progress) {
  const auto old = std::ranges::find(movie.media, kind, &MediaFile::kind);
  if (old == movie.media.end()) return MediaOutcome::Kind::New;
  const bool mayBeKnown = static_cast<int64_t>(std::filesystem::file_size(file)) == old->size;
  return mayBeKnown && core::sha256OfFile(file, progress) == old->sha256 ? MediaOutcome::Kind::Known
                                                                         : MediaOutcome::Kind::Replaces;
}

}  // namespace

std::vector<MediaOutcome> previewMedia(const ImportPart& part, Library& library, core::Progress& progress) {
  const MediaKind kind = mediaOf(part.kind);
  const std::vector<std::filesystem::path> files = mediaFilesOf(part);
  std::vector<MediaOutcome> outcomes;
  std::set<MovieId> taken;
  for (const std::filesystem::path& file : files) {
    progress.throwIfCancelled();
    progress.report(core::MessageId::LookingAtFiles, static_cast<int64_t>(outcomes.size()),
                    static_cast<int64_t>(files.size()));
    MediaOutcome& outcome = outcomes.emplace_back();
    outcome.file = file;
    const auto movie = movieOf(part, mediaNameOf(file), library.movies());
    if (!movie) {
      outcome.reason = noMovieReason(part.mediaMatch);
      continue;
    }
    outcome.movie = *movie;
    if (!taken.insert(*movie).second) {
      outcome.reason = secondFileReason(file, kind);
      continue;
    }
    try {
      requireMedia(file, kind);
      outcome.kind = kindOf(file, kind, library.movies().detail(*movie, CuratorId{}), progress);
    } catch (const core::Error& error) {
      outcome.reason = error.message();
    } catch (const std::filesystem::filesystem_error&) {
      outcome.reason = {core::MessageId::CannotOpenNoPermission, file};
    }
  }
  return outcomes;
}

}  // namespace kinoprism::storage
