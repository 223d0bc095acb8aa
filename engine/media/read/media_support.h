#pragma once

#include <string>
#include <vector>

#include "engine/core/progress.h"

namespace kinoprism::media {

/// What media can be read on this machine, and how safely.
struct MediaSupport {
  std::vector<std::string> codecs;         ///< those in use for trailers and sounds that can be decoded: FFmpeg's names
  std::vector<std::string> missingCodecs;  ///< and those that cannot
  /// Which limits of the media worker the system cannot enforce; empty: all hold.
  std::vector<core::Message> workerShortcomings;
};

/// Starts a media worker and asks. Throws Error{Unsupported} where it cannot be started, and Cancelled.
MediaSupport mediaSupport(core::Progress& progress);

}  // namespace kinoprism::media
