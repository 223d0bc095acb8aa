#pragma once

#include <filesystem>
#include <vector>

#include "engine/media/read/media_reader.h"

namespace kinoprism::media {

/// A sound from far away: what is drawn of it.
struct SoundOverview {
  double seconds = 0;
  /// Of equally long pieces that cover the sound, in order: the largest magnitude and the root of the mean square, both
  /// 0 to 1.
  std::vector<float> peaks;
  std::vector<float> levels;
};

/// A film from far away: its shots, and a few frames of each.
struct FilmOverview {
  struct Still {
    double seconds = 0;
    Picture picture;  ///< within kStillWidth x kStillHeight
  };
  static constexpr int kStillWidth = 128;
  static constexpr int kStillHeight = 72;

  double seconds = 0;
  std::vector<double> cuts;   ///< seconds, rising: where a shot but the first begins
  std::vector<Still> stills;  ///< in order of time; at least one of each shot that lasts longer than the spacing
};

/// pieces: how many to cut the sound into; a sound of fewer than that many hundredths of a second gives one for each.
/// Reads the whole sound once, at 8 kHz; memory does not grow with more than an hour of it. Throws as
/// MediaReader::sound, Error{BadArgument} for pieces <= 0.
SoundOverview overviewOfSound(MediaReader& reader, const std::filesystem::path& file, int pieces,
                              core::Progress& progress);

/// Reads the film once, at eight frames a second, and finds its cuts (ShotDetector). Of each shot it keeps the first
/// frame, the middle and the last one, as far as they are among those kept for looking back: every half a second of a
/// short film, never more than 512. Throws as MediaReader::frames.
FilmOverview overviewOfFilm(MediaReader& reader, const std::filesystem::path& file, core::Progress& progress);

}  // namespace kinoprism::media
