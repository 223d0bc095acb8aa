#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace kinoprism::media {

/// Colours as 8-bit sRGB, row-major, three bytes a pixel.
struct Picture {
  int width = 0;
  int height = 0;
  std::vector<uint8_t> rgb;

  const uint8_t* at(int x, int y) const { return rgb.data() + (static_cast<size_t>(y) * width + x) * 3; }
};

enum class PictureFormat { Jpeg, Png, WebP };
std::string_view name(PictureFormat format);  ///< "JPEG", "PNG", "WebP"

/// What the first bytes of a picture file say; nothing is decoded.
struct PictureInfo {
  PictureFormat format = PictureFormat::Jpeg;
  int width = 0;  ///< pixels, as stored (before the camera's orientation is applied)
  int height = 0;
};

/// Limits of what is decoded. A JPEG may be larger by up to eight times a side, since it can be decoded smaller.
constexpr int64_t kMaxPictureBytes = 32 << 20;
constexpr int kMaxPictureSide = 16384;
constexpr int64_t kMaxDecodedPixels = int64_t{4096} * 4096;

/// Throws Error{NotFound, Io} naming the file, Error{BadInput} when it is no JPEG, PNG or WebP, Error{TooLarge} when
/// its header promises more than kMaxPictureSide pixels on a side or the file is larger than kMaxPictureBytes.
PictureInfo probePicture(const std::filesystem::path& file);

/// The picture scaled to exactly width x height pixels, both > 0, whatever its shape. The header is checked before
/// anything is decoded; a file that ends early is refused. JPEGs are decoded at the smallest of 1/1, 1/2, 1/4, 1/8 that
/// is no smaller than asked for; info, where given, receives what the header said. Takes 1 to 2 ms for a poster. May be
/// called from several threads at once. Throws as probePicture, and Error{BadInput} when the file is damaged.
Picture readPicture(const std::filesystem::path& file, int width, int height, PictureInfo* info = nullptr);

/// The same within the box width x height, keeping its shape; never enlarged.
Picture readPictureWithin(const std::filesystem::path& file, int width, int height);

/// quality: 1–100. Throws Error{BadArgument} for an empty picture.
std::vector<std::byte> encodeJpeg(const Picture& picture, int quality);

}  // namespace kinoprism::media
