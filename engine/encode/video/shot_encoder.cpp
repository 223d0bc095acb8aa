#include "engine/encode/video/shot_encoder.h"

#include <algorithm>

#include "engine/core/options.h"
#include "engine/core/pack.h"
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
      parameter<&ShotOptions::shots>("shots", 1, 256, core::Scale::Integer,
                                     "The most shots of a trailer that are looked at, spread evenly over it."),
  };
  return kParameters;
}

/// The middle frames of a film's shots, or why there are none.
struct ShotFrames {
  std::vector<FilmShots::Shot> shots;
  std::vector<media::Picture> pictures;  ///< one a shot
  std::string problem;
};

/// At most `most` of them, spread evenly: the one in the middle of each of `most` stretches that are as long.
std::vector<FilmShots::Shot> spread(const std::vector<FilmShots::Shot>& all, size_t most) {
  if (all.size() <= most) return all;
  std::vector<FilmShots::Shot> chosen;
  for (size_t s = 0; s < most; ++s) chosen.push_back(all[(2 * s + 1) * all.size() / (2 * most)]);
  return chosen;
}

ShotFrames readShots(media::MediaReader& reader, const std::filesystem::path& file, size_t most, int side,
                     core::Progress& progress) {
  ShotFrames read;
  try {
    const FilmShots film = watchFilm(
        reader, file, [](const media::VideoFrame&, bool) {}, progress);
    read.shots = spread(film.shots, most);
    media::FramePlan plan;
    for (const auto& [begin, end] : read.shots) plan.times.push_back((begin + end) / 2);
    plan.width = plan.height = side;
    plan.trimBorders = true;
    reader.frames(
        file, plan,
        [&](media::VideoFrame&& frame) {
          read.pictures.push_back(std::move(frame.picture));
          return read.pictures.size() < read.shots.size();
        },
        progress);
    read.shots.resize(read.pictures.size());  // seeking may find less than playing did
    if (read.pictures.empty())
      read.problem = file.string() + " has no frames that can be read. Attach another trailer.";
  } catch (const core::Error& error) {
    if (!isAboutFile(error)) throw;
    read.problem = error.what();
  }
  return read;
}

class ShotEncoder final : public Encoder {
 public:
  ShotEncoder(const core::Pack& pack, const ShotOptions& options, const NetPlace& place)
      : m_options(options), m_place(place), m_network(efficientNetLite0(pack.tensors(), pack.info().labels, place)) {}

  std::string place() const override { return m_place.text(); }

  void encode(const EncodeRequest& request, FeatureSink& sink, core::Progress& progress) override {
    const auto reader = media::isolatedMediaReader();
    ReadAhead<ShotFrames> row(request.files.size(), 1, kFilmsAhead, [&](size_t, size_t item, core::Progress& inner) {
      const auto& file = request.files[item];
      if (!file) return ShotFrames{};
      return readShots(*reader, *file, static_cast<size_t>(m_options.shots), m_network->side(), inner);
    });
    for (size_t item = 0; item < request.files.size(); ++item) {
      const std::optional<ShotFrames> read = row.next(progress);
      if (!read->problem.empty()) {
        sink.refuse(item, read->problem);
      } else if (read->pictures.empty()) {
        sink.skip(item);
      } else {
        give(item, *read, sink, progress);
      }
    }
  }

 private:
  void give(size_t item, const ShotFrames& read, FeatureSink& sink, core::Progress& progress) const {
    data::FeatureParts parts;
    parts.values = m_network->embed(read.pictures, progress);
    std::vector<float> mean(m_network->dimensions());
    for (size_t s = 0; s < read.shots.size(); ++s) {
      parts.times.push_back(static_cast<float>(read.shots[s].begin));
      parts.times.push_back(static_cast<float>(read.shots[s].end));
      scaleToUnit(parts.values.row(s));
      for (size_t c = 0; c < mean.size(); ++c) mean[c] += parts.values.row(s)[c];
    }
    scaleToUnit(mean);
    sink.put(item, mean, parts);
  }

  ShotOptions m_options;
  NetPlace m_place;
  std::unique_ptr<PictureNetwork> m_network;
};

}  // namespace

EncoderEntry shotPictures() {
  EncoderEntry entry;
  EncoderInfo& info = entry.info;
  info.name = "efficientnet-shots";
  info.title = "What shots show (EfficientNet-Lite0)";
  info.modality = data::Modality::Video;
  info.dimensions = 1280;
  info.summary =
      "A network trained to name things in pictures looks at the middle of each shot of a trailer; the layer before "
      "the "
      "names. A trailer of two minutes takes a few seconds.";
  info.source = "Tan & Le, ICML 2019; Yusoff, Christmas & Kittler, BMVC 2000 (shots)";
  info.parameters = describe(shotParameters());
  info.pack = kPack;
  info.parts = "shots";
  info.version = 2;  // cuts are found by other rules
  entry.open = [](const EncodeRequest& request, core::Progress& progress) -> std::unique_ptr<Encoder> {
    const ShotOptions options = core::optionsFrom(shotParameters(), request.settings);
    return std::make_unique<ShotEncoder>(core::Pack::named(kPack, progress), options, choosePlace(request.device));
  };
  return entry;
}

}  // namespace kinoprism::encode
