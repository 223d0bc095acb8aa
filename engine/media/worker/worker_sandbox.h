#pragma once

// For the .cpp files of this folder.

#include <vector>

#include "engine/core/message.h"
#include "engine/media/read/media_limits.h"

namespace kinoprism::media {

/// Gives up, for good and for this process, everything that decoding does not need: memory beyond the limit, files of
/// any kind but those open already or handed over, network, other programs, more rights, core dumps. The process dies
/// with the one at the socket's other end. What the kernel does not offer is left out and named in the result.
std::vector<core::Message> enterSandbox(const MediaLimits& limits, int socket);

}  // namespace kinoprism::media
