#pragma once

#include <optional>
#include <string_view>

namespace kinoprism::core {

enum class PictureFormat { Jpeg, Png, WebP };
std::string_view name(PictureFormat format);  ///< "JPEG", "PNG", "WebP"

/// What the first bytes of a picture file say; nothing is decoded.
struct PictureInfo {
  PictureFormat format = PictureFormat::Jpeg;
  int width = 0;  ///< pixels, as stored (before the camera's orientation is applied)
  int height = 0;
};

/// The format that the signature of the file names; nothing when it is no JPEG, PNG or WebP.
std::optional<PictureFormat> pictureFormat(std::string_view bytes);

/// Reads the header of a picture held in memory. Nothing when it is no JPEG, PNG or WebP, or the header is cut or
/// contradicts itself. Believes no length it reads before comparing it with what is there.
std::optional<PictureInfo> readPictureHeader(std::string_view bytes);

/// Whether the file goes on to the mark that ends its format. Decoders fill what is missing with grey, so that a
/// download cut short would pass for a picture.
bool isPictureComplete(std::string_view bytes, PictureFormat format);

}  // namespace kinoprism::core
