#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <vector>

#include "engine/media/read/media_reader.h"

namespace kinoprism::encode {

/// The shots of a film, or of the windows of it that were watched.
struct FilmShots {
  struct Shot {
    double begin = 0;  ///< seconds from the film's beginning
    double end = 0;
  };
  std::vector<Shot> shots;  ///< at least one, in order of time; the ends of a window end a shot
  double watched = 0;       ///< seconds
  double length = 0;        ///< of the film, in seconds; at least watched
  size_t cuts = 0;          ///< between the shots
};

/// The longest film, in seconds, that is watched as a whole. Of longer ones, windows of a minute that together are as
/// long, spread evenly: see listeningWindows.
constexpr double kWholeFilm = 600;

/// Goes through a film in frames of at most 160 x 90, borders cut off, at no more than 12.5 a second, and finds its
/// shots (see ShotDetector). look receives each frame, and whether it is the first of a window. Throws Error{BadInput}
/// for a file without moving picture, what MediaReader throws, and what look throws.
FilmShots watchFilm(media::MediaReader& reader, const std::filesystem::path& file,
                    const std::function<void(const media::VideoFrame& frame, bool isFirst)>& look,
                    core::Progress& progress);

}  // namespace kinoprism::encode
