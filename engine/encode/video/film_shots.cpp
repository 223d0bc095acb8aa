#include "engine/encode/video/film_shots.h"

#include <algorithm>
#include <optional>

#include "engine/core/message_ids.h"
#include "engine/encode/audio/sound_row.h"
#include "engine/media/analyse/shots.h"

namespace kinoprism::encode {
namespace {

constexpr double kFramesPerSecond = 12.5;
constexpr double kWindow = 60;  // seconds

media::FramePlan windowOf(media::FramePlan plan, double start, double seconds) {
  plan.start = start;
  plan.seconds = seconds;
  plan.framesPerSecond = kFramesPerSecond;
  plan.trimBorders = true;
  // A film's header may lie about its length.
  plan.maxFrames = static_cast<int64_t>((kWholeFilm + 1) * kFramesPerSecond);
  return plan;
}

}  // namespace

media::FramePlan smallFrames() {
  media::FramePlan plan;
  plan.width = 160;
  plan.height = 90;
  plan.fit = media::FramePlan::Fit::Within;
  return plan;
}

FilmShots watchFilm(media::MediaReader& reader, const std::filesystem::path& file, const media::FramePlan& frames,
                    FilmWatcher& watcher, core::Progress& progress) {
  const media::MediaInfo info = reader.probe(file);
  if (!info.video) throw core::Error(core::ErrorCode::BadInput, {core::MessageId::NoVideoStream, file.string()});
  const double rate = info.video->framesPerSecond > 0 ? info.video->framesPerSecond : kFramesPerSecond;
  const double step = 1 / std::min(rate, kFramesPerSecond);
  FilmShots film;
  for (const auto& [start, seconds] : listeningWindows(info.seconds, kWholeFilm, kWindow)) {
    media::ShotDetector detector;
    double first = -1;
    double begin = -1;  // of the shot that goes on
    double last = -1;
    const auto endShot = [&](double end) {
      film.shots.push_back({begin, end});
      watcher.endShot(film.shots.back());
      begin = end;
    };
    const auto cutAt = [&](std::optional<double> cut) {
      if (!cut) return;
      endShot(*cut);
      ++film.cuts;
    };
    reader.frames(
        file, windowOf(frames, start, seconds),
        [&](media::VideoFrame&& frame) {
          if (first < 0) begin = frame.seconds;
          watcher.see(frame, first < 0);
          cutAt(detector.add(frame));
          if (first < 0) first = frame.seconds;
          last = frame.seconds;
          return true;
        },
        progress);
    if (first < 0) continue;
    cutAt(detector.finish());
    endShot(last + step);
    film.watched += last + step - first;
  }
  if (film.shots.empty())
    throw core::Error(core::ErrorCode::BadInput, {core::MessageId::NoReadableFrames, file.string()});
  film.length = std::max(info.seconds, film.watched);
  return film;
}

}  // namespace kinoprism::encode
