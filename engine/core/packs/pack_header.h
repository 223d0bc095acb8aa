#pragma once

#include <string>

#include "engine/core/packs/pack.h"

namespace kinoprism::core {

/// Takes what a pack says about itself out of its metadata, every text checked. Throws Error{BadInput, Unsupported}
/// with the file's name and the remedy.
PackInfo parsePackInfo(const TensorFile& tensors);

/// Whether text is a name that a pack may have; safe as a file name.
bool isPackName(std::string_view text);

}  // namespace kinoprism::core
