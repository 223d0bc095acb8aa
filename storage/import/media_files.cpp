#include "storage/import/media_files.h"

#include <algorithm>

#include "engine/core/message_ids.h"
#include "storage/media/media_header.h"

namespace kinoprism::storage {

MediaName mediaNameOf(const std::filesystem::path& file) {
  MediaName name{file.stem().string(), {}};
  std::string text = name.id;
  std::ranges::replace(text, '_', ' ');
  name.title = splitTitle(text);
  return name;
}

std::vector<std::filesystem::path> mediaFilesOf(const ImportPart& part) {
  if (!part.files.empty()) return part.files;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(part.path)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_regular_file() && !name.starts_with('.')) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

core::Message noMovieReason(MediaMatch match) {
  return match == MediaMatch::MovieId ? core::MessageId::NoMovieWithId : core::MessageId::NoMovieWithTitleAndYear;
}

core::Message secondFileReason(const std::filesystem::path& file, MediaKind kind) {
  return {core::MessageId::SecondFileOfMovie, file, wordFor(kind)};
}

void requireMediaSize(const std::filesystem::path& file, MediaKind kind, int64_t bytes) {
  const int64_t limit = kind == MediaKind::Poster ? kMaxPosterBytes : kMaxClipBytes;
  if (bytes > limit)
    throw core::Error(core::ErrorCode::BadInput,
                      {core::MessageId::MediaFileTooLarge, file.string(), bytes >> 20, limit >> 20, wordFor(kind)});
}

}  // namespace kinoprism::storage
