#include "storage/media/media_header.h"

#include <optional>

#include "engine/core/error.h"

namespace kinoprism::storage {
namespace {

struct Size {
  int64_t width = 0;
  int64_t height = 0;
};

class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : m_bytes(bytes) {}
  bool has(size_t place, size_t count) const { return place <= m_bytes.size() && count <= m_bytes.size() - place; }
  bool is(size_t place, std::string_view text) const {
    return has(place, text.size()) && m_bytes.substr(place, text.size()) == text;
  }
  uint32_t at(size_t place) const { return static_cast<unsigned char>(m_bytes[place]); }
  uint32_t big16(size_t place) const { return at(place) << 8 | at(place + 1); }
  uint32_t big32(size_t place) const { return big16(place) << 16 | big16(place + 2); }
  uint32_t little16(size_t place) const { return at(place) | at(place + 1) << 8; }
  uint32_t little24(size_t place) const { return little16(place) | at(place + 2) << 16; }

 private:
  std::string_view m_bytes;
};

/// Walks the segments to the first start of frame (ITU-T T.81, B.1.1.3).
std::optional<Size> jpegSize(const Bytes& bytes) {
  size_t place = 2;
  while (bytes.has(place, 4)) {
    if (bytes.at(place) != 0xff) return std::nullopt;
    const uint32_t marker = bytes.at(place + 1);
    if (marker == 0xff) {
      ++place;
      continue;
    }
    const bool frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    if (frame) {
      if (!bytes.has(place, 9)) return std::nullopt;
      return Size{bytes.big16(place + 7), bytes.big16(place + 5)};
    }
    const bool alone = marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    place += alone ? 2 : 2 + bytes.big16(place + 2);
  }
  return std::nullopt;
}

std::optional<Size> webpSize(const Bytes& bytes) {
  if (bytes.is(12, "VP8X") && bytes.has(24, 6)) return Size{bytes.little24(24) + 1, bytes.little24(27) + 1};
  if (bytes.is(12, "VP8L") && bytes.has(21, 4)) {
    const uint32_t bits = bytes.little16(21) | bytes.little16(23) << 16;
    return Size{(bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1};
  }
  if (bytes.is(12, "VP8 ") && bytes.has(26, 4)) return Size{bytes.little16(26) & 0x3fff, bytes.little16(28) & 0x3fff};
  return std::nullopt;
}

std::string pictureKind(const Bytes& bytes) {
  if (bytes.is(0, "\xff\xd8\xff")) return ".jpg";
  if (bytes.is(0, "\x89PNG\r\n\x1a\n")) return ".png";
  if (bytes.is(0, "RIFF") && bytes.is(8, "WEBP")) return ".webp";
  return {};
}

std::optional<Size> pictureSize(const std::string& kind, const Bytes& bytes) {
  if (kind == ".jpg") return jpegSize(bytes);
  if (kind == ".webp") return webpSize(bytes);
  if (bytes.is(12, "IHDR") && bytes.has(16, 8)) return Size{bytes.big32(16), bytes.big32(20)};
  return std::nullopt;
}

std::string soundKind(const Bytes& bytes) {
  if (bytes.is(0, "RIFF") && bytes.is(8, "WAVE")) return ".wav";
  if (bytes.is(0, "OggS")) return ".ogg";
  if (bytes.is(0, "fLaC")) return ".flac";
  if (bytes.is(0, "ID3")) return ".mp3";
  if (bytes.is(4, "ftyp")) return ".m4a";
  if (bytes.is(0, "\x1a\x45\xdf\xa3")) return ".webm";
  if (bytes.has(0, 2) && bytes.at(0) == 0xff && (bytes.at(1) & 0xf6) == 0xf0) return ".aac";
  if (bytes.has(0, 2) && bytes.at(0) == 0xff && (bytes.at(1) & 0xe0) == 0xe0) return ".mp3";
  return {};
}

std::string trailerKind(const Bytes& bytes) {
  if (bytes.is(4, "ftyp")) return ".mp4";
  if (bytes.is(0, "\x1a\x45\xdf\xa3")) return ".webm";
  if (bytes.is(0, "RIFF") && bytes.is(8, "AVI ")) return ".avi";
  if (bytes.is(0, "OggS")) return ".ogv";
  if (bytes.is(0, std::string_view("\0\0\1\xba", 4)) || bytes.is(0, std::string_view("\0\0\1\xb3", 4))) return ".mpg";
  if (bytes.has(188, 1) && bytes.at(0) == 0x47 && bytes.at(188) == 0x47) return ".ts";
  return {};
}

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& what) {
  throw core::Error(core::ErrorCode::BadInput, file.string() + " " + what);
}

}  // namespace

MediaHeader readMediaHeader(const std::filesystem::path& file, MediaKind kind, std::string_view head) {
  const Bytes bytes(head);
  MediaHeader header;
  if (kind == MediaKind::Sound) {
    header.extension = soundKind(bytes);
    if (header.extension.empty())
      refuse(file, "is not a sound file that can be played. Use WAV, Ogg, FLAC, MP3 or M4A.");
    return header;
  }
  if (kind == MediaKind::Trailer) {
    header.extension = trailerKind(bytes);
    if (header.extension.empty())
      refuse(file, "is not a video file that can be played. Use MP4, WebM, Matroska or AVI.");
    return header;
  }
  header.extension = pictureKind(bytes);
  if (header.extension.empty()) refuse(file, "is not a picture, whatever its name says. Use JPEG, PNG or WebP.");
  const auto size = pictureSize(header.extension, bytes);
  if (!size || size->width == 0 || size->height == 0)
    refuse(file, "is a damaged picture: it names no size. Save it anew.");
  if (size->width > kMaxPosterSide || size->height > kMaxPosterSide || size->width * size->height > kMaxPosterPixels) {
    refuse(file, "has " + std::to_string(size->width) + " × " + std::to_string(size->height) +
                     " pixels, more than a poster may have (" + std::to_string(kMaxPosterSide) +
                     " a side, 100 million in all). Save it smaller.");
  }
  header.width = static_cast<int>(size->width);
  header.height = static_cast<int>(size->height);
  return header;
}

}  // namespace kinoprism::storage
