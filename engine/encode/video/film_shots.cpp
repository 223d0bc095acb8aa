#include "engine/encode/video/film_shots.h"

#include <algorithm>

#include "engine/encode/audio/sound_row.h"
#include "engine/media/analyse/shots.h"

namespace kinoprism::encode {
namespace {

constexpr double kFramesPerSecond = 12.5;
constexpr double kWindow = 60;  // seconds
constexpr int kWidth = 160;
constexpr int kHeight = 90;

media::FramePlan smallFrames(double start, double seconds) {
  media::FramePlan plan;
  plan.start = start;
  plan.seconds = seconds;
  plan.framesPerSecond = kFramesPerSecond;
  plan.width = kWidth;
  plan.height = kHeight;
  plan.fit = media::FramePlan::Fit::Within;
  plan.trimBorders = true;
  // A film's header may lie about its length.
  plan.maxFrames = static_cast<int64_t>((kWholeFilm + 1) * kFramesPerSecond);
  return plan;
}

void appendShots(double begin, double end, const std::vector<double>& cuts, FilmShots& film) {
  for (const double cut : cuts) {
    film.shots.push_back({begin, cut});
    begin = cut;
  }
  film.shots.push_back({begin, end});
  film.cuts += cuts.size();
}

}  // namespace

FilmShots watchFilm(media::MediaReader& reader, const std::filesystem::path& file,
                    const std::function<void(const media::VideoFrame& frame, bool isFirst)>& look,
                    core::Progress& progress) {
  const media::MediaInfo info = reader.probe(file);
  if (!info.video)
    throw core::Error(core::ErrorCode::BadInput, file.string() + " has no moving picture. Attach another trailer.");
  const double rate = info.video->framesPerSecond > 0 ? info.video->framesPerSecond : kFramesPerSecond;
  const double step = 1 / std::min(rate, kFramesPerSecond);
  FilmShots film;
  for (const auto& [start, seconds] : listeningWindows(info.seconds, kWholeFilm, kWindow)) {
    media::ShotDetector detector;
    double first = -1;
    double last = -1;
    reader.frames(
        file, smallFrames(start, seconds),
        [&](media::VideoFrame&& frame) {
          look(frame, first < 0);
          detector.add(frame);
          if (first < 0) first = frame.seconds;
          last = frame.seconds;
          return true;
        },
        progress);
    if (first < 0) continue;
    detector.finish();
    const double end = last + step;
    appendShots(first, end, detector.cuts(), film);
    film.watched += end - first;
  }
  if (film.shots.empty())
    throw core::Error(core::ErrorCode::BadInput,
                      file.string() + " has no frames that can be read. Attach another trailer.");
  film.length = std::max(info.seconds, film.watched);
  return film;
}

}  // namespace kinoprism::encode
