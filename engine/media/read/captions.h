#pragma once

#include <string>
#include <vector>

#include "engine/core/progress.h"
#include "engine/media/read/media_limits.h"
#include "engine/media/read/opened_file.h"

namespace kinoprism::media {

/// A line or two that a film shows for a while.
struct Caption {
  double begin = 0;  ///< seconds from the film's beginning
  double end = 0;
  std::string text;  ///< UTF-8, lines separated by '\n', without styles
  bool operator==(const Caption&) const = default;
};

/// Of longer ones, the beginning.
constexpr size_t kMostCaptions = 20'000;
constexpr size_t kMostCaptionBytes = 400'000;

/// The captions of a film's first stream of captions that are text (SubRip, WebVTT, ASS, MP4's timed text), by time;
/// none where there is no such stream. The whole file is read, though nothing else in it is decoded. Throws as
/// MediaInput, Cancelled.
std::vector<Caption> readCaptions(const OpenedFile& file, const MediaLimits& limits, core::Progress& progress);

}  // namespace kinoprism::media
