#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "storage/movies/movies.h"

namespace kinoprism::storage {

constexpr int kMaxPosterSide = 16384;  ///< pixels
constexpr int64_t kMaxPosterPixels = 100'000'000;
constexpr int64_t kMaxPosterBytes = int64_t{32} << 20;
constexpr int64_t kMaxClipBytes = int64_t{2} << 30;

struct MediaHeader {
  std::string extension;  ///< ".jpg", from what the file holds, not from its name
  int width = 0;          ///< posters only
  int height = 0;
};

/// What the beginning of a file says it is, without decoding anything: JPEG, PNG or WebP for a poster; WAV, Ogg, FLAC,
/// MP3, AAC or M4A for sound; MP4, WebM/Matroska, AVI, Ogg or MPEG for a trailer. head: the whole file or at least its
/// first 64 KiB; posters need the whole, since a JPEG may hide its size behind large metadata. Throws Error{BadInput}
/// that names the file, says what is wrong (another kind, no size, more pixels than the limits above) and what to do.
MediaHeader readMediaHeader(const std::filesystem::path& file, MediaKind kind, std::string_view head);

}  // namespace kinoprism::storage
