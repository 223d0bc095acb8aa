#pragma once

#include <cstddef>
#include <filesystem>
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

/// Who goes through a film with watchFilm.
class FilmWatcher {
 public:
  virtual ~FilmWatcher() = default;
  /// isFirst: of a window.
  virtual void see(const media::VideoFrame& frame, bool isFirst) = 0;
  /// A shot ended: its frames, from `begin` on and before `end`, and at most two of the next were seen. In order of
  /// time, once for each of FilmShots::shots.
  virtual void endShot(const FilmShots::Shot& shot) {}
};

/// Frames of at most 160 x 90 in their shape, for whoever needs no larger ones.
media::FramePlan smallFrames();

/// Goes through a film once, borders cut off, at no more than 12.5 frames a second, and finds its shots (see
/// ShotDetector). frames: their size and fit. Throws Error{BadInput} for a file without moving picture, what
/// MediaReader throws, and what watcher throws.
FilmShots watchFilm(media::MediaReader& reader, const std::filesystem::path& file, const media::FramePlan& frames,
                    FilmWatcher& watcher, core::Progress& progress);

}  // namespace kinoprism::encode
