#include "engine/encode/video/mise_en_scene.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "engine/core/message_ids.h"
#include "engine/core/options.h"
#include "engine/encode/read_ahead.h"
#include "engine/encode/video/film_shots.h"
#include "engine/encode/video/frame_look.h"

namespace kinoprism::encode {
namespace {

constexpr size_t kFilmsAhead = 2;
constexpr double kDark = 0.2;
constexpr int kDimensions = 17;

/// Adds up numbers for their mean and deviation; both are 0 without any.
class Moments {
 public:
  void add(double value) {
    ++m_count;
    m_sum += value;
    m_squares += value * value;
  }
  double mean() const { return m_count > 0 ? m_sum / m_count : 0; }
  double deviation() const { return m_count > 0 ? std::sqrt(std::max(m_squares / m_count - mean() * mean(), 0.0)) : 0; }

 private:
  double m_count = 0;
  double m_sum = 0;
  double m_squares = 0;
};

/// A frame's look, and how it moved since the one before; NaN in the first of a window.
struct SeenFrame {
  FrameLook look;
  BlockMotion motion{std::numeric_limits<double>::quiet_NaN(), 0};
};

/// What is summed over a shot or a film.
struct LookSums {
  Moments colourVariance, motion, motionSpread, lightingKey, saturation, brightness, contrast, warmth, colourfulness;
  Moments dark;

  /// isCut: the frame before belongs to another shot, and what lies between is no motion.
  void add(const SeenFrame& frame, bool isCut) {
    const FrameLook& look = frame.look;
    colourVariance.add(look.colourVariance);
    lightingKey.add(look.brightness * look.contrast);
    saturation.add(look.saturation);
    brightness.add(look.brightness);
    contrast.add(look.contrast);
    warmth.add(look.warmth);
    colourfulness.add(look.colourfulness);
    dark.add(look.brightness < kDark ? 1 : 0);
    if (isCut || std::isnan(frame.motion.mean)) return;
    motion.add(frame.motion.mean);
    motionSpread.add(frame.motion.deviation);
  }

  std::vector<double> ofShot(double seconds) const {
    return {std::log(seconds),  std::log1p(colourVariance.mean()),
            motion.mean(),      motionSpread.mean(),
            lightingKey.mean(), saturation.mean(),
            brightness.mean(),  contrast.mean(),
            warmth.mean(),      colourfulness.mean()};
  }

  std::vector<double> ofFilm(const FilmShots& film) const {
    const double perSecond = static_cast<double>(film.cuts) / film.watched;
    const double shots = 1 + perSecond * film.length;
    Moments lengths;
    for (const FilmShots::Shot& shot : film.shots) lengths.add(std::log(shot.end - shot.begin));
    return {std::log(film.length / shots),
            std::log1p(colourVariance.mean()),
            std::log1p(colourVariance.deviation()),
            motion.mean(),
            motionSpread.mean(),
            lightingKey.mean(),
            std::log(shots),
            std::log1p(60 * perSecond),
            saturation.mean(),
            saturation.deviation(),
            brightness.mean(),
            brightness.deviation(),
            contrast.mean(),
            dark.mean(),
            warmth.mean(),
            colourfulness.mean(),
            lengths.deviation()};
  }
};

std::vector<float> asFloats(const std::vector<double>& values) { return {values.begin(), values.end()}; }

/// What is made of a film, or why nothing is.
struct FilmStyle {
  std::vector<float> features;
  data::FeatureParts parts;
  core::Message problem;
};

FilmStyle styleOf(const FilmShots& film, const std::vector<SeenFrame>& frames) {
  FilmStyle style;
  LookSums all;
  std::vector<std::vector<float>> values;
  size_t f = 0;
  for (size_t s = 0; s < film.shots.size(); ++s) {
    const auto [begin, end] = film.shots[s];
    LookSums sums;
    for (; f < frames.size() && frames[f].look.seconds < end; ++f) {
      const bool isCut = frames[f].look.seconds == begin;
      sums.add(frames[f], isCut);
      all.add(frames[f], isCut);
    }
    values.push_back(asFloats(sums.ofShot(end - begin)));
    style.parts.times.push_back(static_cast<float>(begin));
    style.parts.times.push_back(static_cast<float>(end));
  }
  style.parts.values = core::Matrix(values.size(), values.front().size());
  for (size_t s = 0; s < values.size(); ++s) std::ranges::copy(values[s], style.parts.values.row(s).begin());
  style.features = asFloats(all.ofFilm(film));
  return style;
}

/// Looks at every frame, and at how it moved from the one before.
class StyleWatcher final : public FilmWatcher {
 public:
  void see(const media::VideoFrame& frame, bool isFirst) override {
    SeenFrame seen{lookOf(frame.picture)};
    seen.look.seconds = frame.seconds;
    if (isFirst) m_meter.restart();
    const BlockMotion motion = m_meter.add(frame.picture);
    if (const double passed = frame.seconds - m_before; !isFirst && passed > 0)
      seen.motion = {motion.mean / passed, motion.deviation / passed};
    m_before = frame.seconds;
    m_frames.push_back(seen);
  }
  const std::vector<SeenFrame>& frames() const { return m_frames; }

 private:
  std::vector<SeenFrame> m_frames;
  MotionMeter m_meter;
  double m_before = 0;
};

FilmStyle watch(media::MediaReader& reader, const std::filesystem::path& file, core::Progress& progress) {
  try {
    StyleWatcher watcher;
    const FilmShots film = watchFilm(reader, file, smallFrames(), watcher, progress);
    return styleOf(film, watcher.frames());
  } catch (const core::Error& error) {
    if (!isAboutFile(error)) throw;
    return {{}, {}, error.message()};
  }
}

double lengthOfShot(const data::FeatureParts& shots, size_t shot) {
  return static_cast<double>(shots.times[2 * shot + 1]) - static_cast<double>(shots.times[2 * shot]);
}

/// How many stretches of a film its shots are of: each has a shot more than cuts.
size_t stretchesOf(const data::FeatureParts& shots) {
  size_t stretches = 1;
  for (size_t s = 1; s < shots.count(); ++s) stretches += shots.times[2 * s] > shots.times[2 * s - 1] + 1e-3F;
  return stretches;
}

/// What the values of shots and their lengths tell of those of the film, in the film's order; 0 for values that they do
/// not tell: deviations over frames, and how many are dark. cuts: seen between the shots; share: of the film that they
/// are.
std::vector<double> toldByShots(const data::FeatureParts& shots, double cuts, double share) {
  constexpr std::array<std::pair<size_t, size_t>, 8> kMeans{
      {{3, 2}, {4, 3}, {5, 4}, {8, 5}, {10, 6}, {12, 7}, {14, 8}, {15, 9}}};  // of the film: of a shot
  std::vector<double> film(kDimensions);
  Moments lengths;
  double watched = 0, colourVariance = 0;
  for (size_t s = 0; s < shots.count(); ++s) {
    const double length = lengthOfShot(shots, s);
    const auto shot = shots.values.row(s);
    for (const auto& [value, column] : kMeans) film[value] += length * static_cast<double>(shot[column]);
    colourVariance += length * std::expm1(static_cast<double>(shot[1]));
    watched += length;
    lengths.add(std::log(length));
  }
  for (const auto& [value, column] : kMeans) film[value] /= watched;
  const double all = 1 + cuts / share;
  film[0] = std::log(watched / share / all);
  film[1] = std::log1p(colourVariance / watched);
  film[6] = std::log(all);
  film[7] = std::log1p(60 * cuts / watched);
  film[16] = lengths.deviation();
  return film;
}

std::vector<float> withoutShots(std::span<const float> film, const data::FeatureParts& all,
                                const data::FeatureParts& left) {
  double watched = 0;
  for (size_t s = 0; s < all.count(); ++s) watched += lengthOfShot(all, s);
  const double share = watched / std::exp(static_cast<double>(film[0]) + static_cast<double>(film[6]));
  const auto cuts = static_cast<double>(all.count() - stretchesOf(all));
  const double lost = std::min(static_cast<double>(all.count() - left.count()), cuts);
  const std::vector<double> before = toldByShots(all, cuts, share), after = toldByShots(left, cuts - lost, share);
  std::vector<float> values(film.begin(), film.end());
  for (size_t v = 0; v < values.size(); ++v) values[v] += static_cast<float>(after[v] - before[v]);
  return values;
}

class MiseEnScene final : public Encoder {
 public:
  void encode(const EncodeRequest& request, FeatureSink& sink, core::Progress& progress) override {
    const auto reader = media::isolatedMediaReader();
    ReadAhead<FilmStyle> row(request.files.size(), 1, kFilmsAhead, [&](size_t, size_t item, core::Progress& inner) {
      const auto& file = request.files[item];
      return file ? watch(*reader, *file, inner) : FilmStyle{};
    });
    for (size_t item = 0; item < request.files.size(); ++item) {
      const std::optional<FilmStyle> style = row.next(progress);
      if (!style->problem.empty()) {
        sink.refuse(item, style->problem);
      } else if (style->features.empty()) {
        sink.skip(item);
      } else {
        sink.put(item, style->features, style->parts);
      }
    }
  }
};

}  // namespace

EncoderEntry miseEnScene() {
  EncoderEntry entry;
  EncoderInfo& info = entry.info;
  info.name = "mise-en-scene";
  info.title = core::MessageId::TitleMiseEnScene;
  info.modality = data::Modality::Video;
  info.dimensions = kDimensions;
  info.summary = core::MessageId::SummaryMiseEnScene;
  info.source = "Deldjoo et al., Journal on Data Semantics 2016; Rasheed, Sheikh & Shah, IEEE TCSVT 2005";
  info.parts = "shots";
  info.version = 2;  // cuts are found by other rules
  info.withoutParts = withoutShots;
  entry.open = [](const EncodeRequest& request, core::Progress&) -> std::unique_ptr<Encoder> {
    if (!request.settings.empty()) core::throwUnknownParameter(request.settings.begin()->first, {});
    return std::make_unique<MiseEnScene>();
  };
  return entry;
}

}  // namespace kinoprism::encode
