#include "storage/media/media_header.h"

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/core/picture_header.h"

namespace kinoprism::storage {
namespace {

class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : m_bytes(bytes) {}
  bool has(size_t place, size_t count) const { return place <= m_bytes.size() && count <= m_bytes.size() - place; }
  bool is(size_t place, std::string_view text) const {
    return has(place, text.size()) && m_bytes.substr(place, text.size()) == text;
  }
  uint32_t at(size_t place) const { return static_cast<unsigned char>(m_bytes[place]); }

 private:
  std::string_view m_bytes;
};

std::string extensionOf(core::PictureFormat format) {
  switch (format) {
    case core::PictureFormat::Jpeg:
      return ".jpg";
    case core::PictureFormat::Png:
      return ".png";
    case core::PictureFormat::WebP:
      return ".webp";
  }
  return {};
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

[[noreturn]] void refuse(const core::Message& why) { throw core::Error(core::ErrorCode::BadInput, why); }

}  // namespace

MediaHeader readMediaHeader(const std::filesystem::path& file, MediaKind kind, std::string_view head) {
  const Bytes bytes(head);
  MediaHeader header;
  if (kind == MediaKind::Sound) {
    header.extension = soundKind(bytes);
    if (header.extension.empty()) refuse({core::MessageId::NotASoundFile, file});
    return header;
  }
  if (kind == MediaKind::Trailer) {
    header.extension = trailerKind(bytes);
    if (header.extension.empty()) refuse({core::MessageId::NotAVideoFile, file});
    return header;
  }
  const auto format = core::pictureFormat(head);
  if (!format) refuse({core::MessageId::NotAnImageFile, file});
  const auto picture = core::readPictureHeader(head);
  if (!picture) refuse({core::MessageId::ImageWithoutSize, file});
  const int64_t pixels = int64_t{picture->width} * picture->height;
  if (picture->width > kMaxPosterSide || picture->height > kMaxPosterSide || pixels > kMaxPosterPixels) {
    refuse({core::MessageId::PosterTooLarge, file, picture->width, picture->height, kMaxPosterSide});
  }
  header.extension = extensionOf(*format);
  header.width = picture->width;
  header.height = picture->height;
  return header;
}

}  // namespace kinoprism::storage
