#include "engine/encode/video/shot_encoder.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/core/message_ids.h"
#include "engine/core/options.h"
#include "engine/core/packs/pack.h"
#include "engine/encode/image/picture_network.h"
#include "engine/encode/read_ahead.h"
#include "engine/encode/video/film_shots.h"

namespace kinoprism::encode {
namespace {

constexpr const char* kPack = "efficientnet-lite0";
constexpr size_t kFilmsAhead = 2;

struct ShotOptions {
  int shots = 64;
};

std::span<const core::Parameter<ShotOptions>> shotParameters() {
  static constexpr std::array kParameters{
      parameter<&ShotOptions::shots>("shots", 1, 256, core::Scale::Integer, core::MessageId::HelpShots),
  };
  return kParameters;
}

struct ShotPicture {
  FilmShots::Shot shot;
  media::Picture picture;  ///< from the middle of the shot
};

/// The shots of a film, or why there are none.
struct ShotPictures {
  std::vector<ShotPicture> shots;
  core::Message problem;
};

/// Of things that come one by one, nobody knows how many: all while they are few, else every second, fourth … of them,
/// so that `most` at most are kept and they lie evenly.
template <class Thing>
class Thinned {
 public:
  explicit Thinned(size_t most) : m_most(most) {}

  /// Whether the next one is kept.
  bool wantsNext() const { return m_seen % m_stride == 0; }
  void skip() { ++m_seen; }
  void add(Thing thing) {
    ++m_seen;
    m_kept.push_back(std::move(thing));
    if (m_kept.size() <= m_most) return;
    for (size_t k = 0; 2 * k < m_kept.size(); ++k) {
      if (k > 0) m_kept[k] = std::move(m_kept[2 * k]);
    }
    m_kept.resize((m_kept.size() + 1) / 2);
    m_stride *= 2;
  }
  std::vector<Thing>& kept() { return m_kept; }

 private:
  size_t m_most;
  size_t m_seen = 0;
  size_t m_stride = 1;
  std::vector<Thing> m_kept;
};

/// Keeps the middle frame of each shot while the film goes by: of a shot of more than kFramesKept frames one that lies
/// no further from the middle than a kFramesKept-th of the shot.
class MiddleKeeper final : public FilmWatcher {
 public:
  explicit MiddleKeeper(size_t most) : m_shots(kShotsForOne * most), m_most(most) {}

  void see(const media::VideoFrame& frame, bool) override {
    // The last two frames may turn out to be of the next shot.
    if (m_waiting.size() == 2) keepOldest();
    m_waiting.push_back({frame.seconds, frame.picture});
  }

  void endShot(const FilmShots::Shot& shot) override {
    while (!m_waiting.empty() && m_waiting.front().seconds < shot.end) keepOldest();
    const double middle = (shot.begin + shot.end) / 2;
    auto& frames = m_frames.kept();
    const auto nearest =
        std::ranges::min_element(frames, {}, [middle](const Frame& frame) { return std::abs(frame.seconds - middle); });
    if (!m_shots.wantsNext()) {
      m_shots.skip();
    } else if (nearest != frames.end()) {
      m_shots.add({shot, std::move(nearest->picture)});
    }
    m_frames = Thinned<Frame>(kFramesKept);
  }

  /// At most `most` shots, spread evenly: the one in the middle of each of `most` stretches that are as long.
  std::vector<ShotPicture> spread() {
    auto& all = m_shots.kept();
    if (all.size() <= m_most) return std::move(all);
    std::vector<ShotPicture> chosen;
    for (size_t s = 0; s < m_most; ++s) chosen.push_back(std::move(all[(2 * s + 1) * all.size() / (2 * m_most)]));
    return chosen;
  }

 private:
  struct Frame {
    double seconds = 0;
    media::Picture picture;
  };
  static constexpr size_t kFramesKept = 16;
  static constexpr size_t kShotsForOne = 4;  ///< a film of more shots than can be looked at is thinned out beyond this

  void keepOldest() {
    if (m_frames.wantsNext()) {
      m_frames.add(std::move(m_waiting.front()));
    } else {
      m_frames.skip();
    }
    m_waiting.erase(m_waiting.begin());
  }

  std::vector<Frame> m_waiting;  ///< at most two
  Thinned<Frame> m_frames{kFramesKept};
  Thinned<ShotPicture> m_shots;
  size_t m_most;
};

ShotPictures readShots(media::MediaReader& reader, const std::filesystem::path& file, size_t most, int side,
                       core::Progress& progress) {
  ShotPictures read;
  try {
    MiddleKeeper keeper(most);
    media::FramePlan frames;
    frames.width = frames.height = side;
    watchFilm(reader, file, frames, keeper, progress);
    read.shots = keeper.spread();
  } catch (const core::Error& error) {
    if (!isAboutFile(error)) throw;
    read.problem = error.message();
  }
  return read;
}

class ShotEncoder final : public Encoder {
 public:
  ShotEncoder(const core::Pack& pack, const ShotOptions& options, const NetDevice& place)
      : m_options(options), m_place(place), m_network(efficientNetLite0(pack.tensors(), pack.info().labels, place)) {}

  std::string device() const override { return m_place.text(); }

  void encode(const EncodeRequest& request, FeatureSink& sink, core::Progress& progress) override {
    const auto reader = media::isolatedMediaReader();
    ReadAhead<ShotPictures> row(request.files.size(), 1, kFilmsAhead, [&](size_t, size_t item, core::Progress& inner) {
      const auto& file = request.files[item];
      if (!file) return ShotPictures{};
      return readShots(*reader, *file, static_cast<size_t>(m_options.shots), m_network->side(), inner);
    });
    for (size_t item = 0; item < request.files.size(); ++item) {
      std::optional<ShotPictures> read = row.next(progress);
      if (!read->problem.empty()) {
        sink.refuse(item, read->problem);
      } else if (read->shots.empty()) {
        sink.skip(item);
      } else {
        give(item, std::move(read->shots), sink, progress);
      }
    }
  }

 private:
  void give(size_t item, std::vector<ShotPicture> shots, FeatureSink& sink, core::Progress& progress) const {
    std::vector<media::Picture> pictures;
    for (ShotPicture& shot : shots) pictures.push_back(std::move(shot.picture));
    data::FeatureParts parts;
    parts.values = m_network->embed(pictures, progress);
    std::vector<float> mean(m_network->dimensions());
    for (size_t s = 0; s < shots.size(); ++s) {
      parts.times.push_back(static_cast<float>(shots[s].shot.begin));
      parts.times.push_back(static_cast<float>(shots[s].shot.end));
      scaleToUnit(parts.values.row(s));
      for (size_t c = 0; c < mean.size(); ++c) mean[c] += parts.values.row(s)[c];
    }
    scaleToUnit(mean);
    sink.put(item, mean, parts);
  }

  ShotOptions m_options;
  NetDevice m_place;
  std::unique_ptr<PictureNetwork> m_network;
};

}  // namespace

EncoderEntry shotPictures() {
  EncoderEntry entry;
  EncoderInfo& info = entry.info;
  info.name = "efficientnet-shots";
  info.title = core::MessageId::TitleShotPictures;
  info.modality = data::Modality::Video;
  info.dimensions = 1280;
  info.summary = core::MessageId::SummaryShotPictures;
  info.source = "Tan & Le, ICML 2019; Yusoff, Christmas & Kittler, BMVC 2000 (shots)";
  info.parameters = describe(shotParameters());
  info.pack = kPack;
  info.parts = "shots";
  info.version = 3;  // cuts are found in the frames that the network sees
  entry.open = [](const EncodeRequest& request, core::Progress& progress) -> std::unique_ptr<Encoder> {
    const ShotOptions options = core::optionsFrom(shotParameters(), request.settings);
    return std::make_unique<ShotEncoder>(core::Pack::named(kPack, progress), options, chooseDevice(request.device));
  };
  return entry;
}

}  // namespace kinoprism::encode
