#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/media/read/picture.h"

namespace kinoprism::media {

/// Reads the header of a picture held in memory. Nothing when it is no JPEG, PNG or WebP, or the header is cut or
/// contradicts itself. Believes no length it reads before comparing it with what is there.
std::optional<PictureInfo> readPictureHeader(std::string_view bytes);

/// Whether the file goes on to the mark that ends its format. Decoders fill what is missing with grey, so that a
/// download cut short would pass for a picture.
bool isPictureComplete(std::string_view bytes, PictureFormat format);

}  // namespace kinoprism::media
