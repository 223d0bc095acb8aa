#include "engine/media/read/picture_header.h"

#include <cstdint>

namespace kinoprism::media {
namespace {

using std::string_view_literals::operator""sv;

constexpr auto kPngSignature = "\x89PNG\r\n\x1a\n"sv;

uint32_t byteAt(std::string_view bytes, size_t at) { return static_cast<uint8_t>(bytes[at]); }
uint32_t big16(std::string_view bytes, size_t at) { return byteAt(bytes, at) << 8 | byteAt(bytes, at + 1); }
uint32_t big32(std::string_view bytes, size_t at) { return big16(bytes, at) << 16 | big16(bytes, at + 2); }
uint32_t little16(std::string_view bytes, size_t at) { return byteAt(bytes, at) | byteAt(bytes, at + 1) << 8; }
uint32_t little24(std::string_view bytes, size_t at) { return little16(bytes, at) | byteAt(bytes, at + 2) << 16; }
uint32_t little32(std::string_view bytes, size_t at) { return little16(bytes, at) | little16(bytes, at + 2) << 16; }

std::optional<PictureInfo> info(PictureFormat format, uint32_t width, uint32_t height) {
  if (width == 0 || height == 0 || width > INT32_MAX || height > INT32_MAX) return {};
  return PictureInfo{format, static_cast<int>(width), static_cast<int>(height)};
}

/// Calls visit(marker, position of the segment's length) until it returns false, or the compressed data begin.
template <class Visit>
void visitJpegSegments(std::string_view bytes, Visit visit) {
  size_t at = 2;
  while (at + 4 <= bytes.size() && byteAt(bytes, at) == 0xff) {
    const uint32_t marker = byteAt(bytes, at + 1);
    if (marker == 0xff) {  // padding
      ++at;
      continue;
    }
    if (!visit(marker, at + 2)) return;
    at += 2 + big16(bytes, at + 2);
  }
}

/// SOF0–SOF15 but for DHT (C4), JPG (C8) and DAC (CC), which share the range.
bool isStartOfFrame(uint32_t marker) {
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

std::optional<PictureInfo> jpegHeader(std::string_view bytes) {
  std::optional<PictureInfo> result;
  visitJpegSegments(bytes, [&](uint32_t marker, size_t at) {
    if (!isStartOfFrame(marker)) return marker != 0xda;
    if (at + 7 <= bytes.size()) result = info(PictureFormat::Jpeg, big16(bytes, at + 5), big16(bytes, at + 3));
    return false;
  });
  return result;
}

std::optional<PictureInfo> pngHeader(std::string_view bytes) {
  if (bytes.size() < 24 || bytes.substr(12, 4) != "IHDR") return {};
  return info(PictureFormat::Png, big32(bytes, 16), big32(bytes, 20));
}

std::optional<PictureInfo> webpHeader(std::string_view bytes) {
  if (bytes.size() < 30) return {};
  const std::string_view chunk = bytes.substr(12, 4);
  if (chunk == "VP8X") return info(PictureFormat::WebP, little24(bytes, 24) + 1, little24(bytes, 27) + 1);
  if (chunk == "VP8L" && byteAt(bytes, 20) == 0x2f) {
    const uint32_t packed = little32(bytes, 21);
    return info(PictureFormat::WebP, (packed & 0x3fff) + 1, (packed >> 14 & 0x3fff) + 1);
  }
  if (chunk == "VP8 " && bytes.substr(23, 3) == "\x9d\x01\x2a"sv)
    return info(PictureFormat::WebP, little16(bytes, 26) & 0x3fff, little16(bytes, 28) & 0x3fff);
  return {};
}

bool isJpegComplete(std::string_view bytes) {
  size_t data = bytes.size();
  visitJpegSegments(bytes, [&](uint32_t marker, size_t at) {
    if (marker == 0xda) data = at;
    return marker != 0xda;
  });
  return data < bytes.size() && bytes.find("\xff\xd9"sv, data) != std::string_view::npos;
}

bool isPngComplete(std::string_view bytes) {
  size_t at = kPngSignature.size();
  while (at + 12 <= bytes.size()) {
    if (bytes.substr(at + 4, 4) == "IEND") return true;
    at += size_t{12} + big32(bytes, at);
  }
  return false;
}

}  // namespace

std::optional<PictureInfo> readPictureHeader(std::string_view bytes) {
  if (bytes.starts_with("\xff\xd8\xff"sv)) return jpegHeader(bytes);
  if (bytes.starts_with(kPngSignature)) return pngHeader(bytes);
  if (bytes.starts_with("RIFF"sv) && bytes.size() >= 12 && bytes.substr(8, 4) == "WEBP") return webpHeader(bytes);
  return {};
}

bool isPictureComplete(std::string_view bytes, PictureFormat format) {
  switch (format) {
    case PictureFormat::Jpeg:
      return isJpegComplete(bytes);
    case PictureFormat::Png:
      return isPngComplete(bytes);
    case PictureFormat::WebP:
      return bytes.size() >= 12 && bytes.size() - 8 >= little32(bytes, 4);
  }
  return false;
}

}  // namespace kinoprism::media
