#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "engine/core/progress.h"
#include "engine/media/read/media_limits.h"
#include "engine/media/read/opened_file.h"

namespace kinoprism::media {

struct SoundStream {
  std::string codec;  ///< FFmpeg's name: "flac", "aac"
  int rate = 0;       ///< samples a second
  int channels = 0;
};

struct VideoStream {
  std::string codec;
  int width = 0;
  int height = 0;
  double framesPerSecond = 0;  ///< 0 where unknown
};

/// What a sound or video file holds.
struct MediaInfo {
  std::string container;  ///< FFmpeg's name: "wav", "mov,mp4,m4a,3gp,3g2,mj2"
  double seconds = 0;     ///< 0 where unknown
  std::optional<SoundStream> sound;
  std::optional<VideoStream> video;  ///< no cover pictures
};

/// Reads headers and at most 5 MB of the file. Only the file itself is opened, whatever it refers to. Throws
/// Error{NotFound}, Error{BadInput} when there is neither sound nor video in it, Error{TooLarge} for more than 4096 x
/// 4096 pixels. May be called from several threads at once.
MediaInfo probeMedia(const std::filesystem::path& file);
/// The same for a file that is open already; also throws Cancelled.
MediaInfo probeMedia(const OpenedFile& file, const MediaLimits& limits, core::Progress& progress);

}  // namespace kinoprism::media
