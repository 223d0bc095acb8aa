#include "storage/import/media_files.h"

#include <algorithm>

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

std::string noMovieReason(MediaMatch match) {
  return match == MediaMatch::MovieId ? "The library has no movie of this number."
                                      : "No movie, or more than one, has this title and year.";
}

std::string secondFileReason(const std::filesystem::path& file, MediaKind kind) {
  return file.string() + " is the second " + std::string(name(kind)) + " for the same movie. Keep one of them.";
}

void requireMediaSize(const std::filesystem::path& file, MediaKind kind, int64_t bytes) {
  const int64_t limit = kind == MediaKind::Poster ? kMaxPosterBytes : kMaxClipBytes;
  if (bytes > limit)
    throw core::Error(core::ErrorCode::BadInput, file.string() + " has " + std::to_string(bytes >> 20) +
                                                     " MB, more than the " + std::to_string(limit >> 20) +
                                                     " MB that a " + std::string(name(kind)) +
                                                     " may have. Make it smaller.");
}

}  // namespace kinoprism::storage
