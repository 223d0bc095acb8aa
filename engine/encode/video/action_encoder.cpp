#include "engine/encode/video/action_encoder.h"

#include <algorithm>

#include "engine/core/message_ids.h"
#include "engine/core/options.h"
#include "engine/core/packs/pack.h"
#include "engine/encode/read_ahead.h"
#include "engine/encode/video/action_network.h"
#include "engine/media/read/media_reader.h"

namespace kinoprism::encode {
namespace {

constexpr const char* kPack = "i3d-rgb-kinetics400";
constexpr size_t kClipsAhead = 2;

struct ClipOptions {
  int clips = 8;
  int frames = 64;
};

std::span<const core::Parameter<ClipOptions>> clipParameters() {
  static constexpr std::array kParameters{
      parameter<&ClipOptions::clips>("clips", 1, 64, core::Scale::Integer, core::MessageId::HelpClips),
      parameter<&ClipOptions::frames>("frames", static_cast<double>(ActionNetwork::kFewestFrames), 128,
                                      core::Scale::Integer, core::MessageId::HelpClipFrames),
  };
  return kParameters;
}

/// The frames of one clip, with when they begin and end; or why there are none.
struct Clip {
  std::vector<media::Picture> frames;
  double begin = 0;
  double end = 0;
  core::Message problem;
};

class ActionEncoder final : public Encoder {
 public:
  ActionEncoder(const core::Pack& pack, const ClipOptions& options, const NetDevice& place)
      : m_options(options), m_place(place), m_network(pack.tensors(), place) {}

  std::string device() const override { return m_place.text(); }

  void encode(const EncodeRequest& request, FeatureSink& sink, core::Progress& progress) override {
    const auto reader = media::isolatedMediaReader();
    const auto clips = static_cast<size_t>(m_options.clips);
    ReadAhead<Clip> row(request.files.size() * clips, 1, kClipsAhead, [&](size_t, size_t index, core::Progress& inner) {
      const auto& file = request.files[index / clips];
      return file ? cut(*reader, *file, index % clips, inner) : Clip{};
    });
    for (size_t item = 0; item < request.files.size(); ++item) watch(item, request.files[item], row, sink, progress);
  }

 private:
  /// Clip number `number` of a film. Those of a film that is too short for all of them are empty.
  Clip cut(media::MediaReader& reader, const std::filesystem::path& file, size_t number,
           core::Progress& progress) const {
    Clip clip;
    try {
      const media::MediaInfo info = reader.probe(file);
      if (!info.video) {
        clip.problem = {core::MessageId::NoVideoStream, file.string()};
        return clip;
      }
      const double rate =
          info.video->framesPerSecond > 0 ? info.video->framesPerSecond : ActionNetwork::kFramesPerSecond;
      const double length = m_options.frames / rate;
      const double room = std::max(info.seconds - length, 0.0);
      const int fitting = std::clamp(static_cast<int>(info.seconds / length), 1, m_options.clips);
      if (static_cast<int>(number) >= fitting) return clip;
      media::FramePlan plan;
      plan.start = fitting == 1 ? room / 2 : room * static_cast<double>(number) / (fitting - 1);
      plan.maxFrames = m_options.frames;
      plan.width = plan.height = ActionNetwork::kSide;
      plan.fit = media::FramePlan::Fit::ShortSideCrop;
      clip.begin = plan.start;
      reader.frames(
          file, plan,
          [&](media::VideoFrame&& frame) {
            if (clip.frames.empty()) clip.begin = frame.seconds;
            clip.end = frame.seconds + 1 / rate;
            clip.frames.push_back(std::move(frame.picture));
            return true;
          },
          progress);
    } catch (const core::Error& error) {
      if (!isAboutFile(error)) throw;
      clip.problem = error.message();
    }
    return clip;
  }

  void watch(size_t item, const std::optional<std::filesystem::path>& file, ReadAhead<Clip>& row, FeatureSink& sink,
             core::Progress& progress) const {
    std::vector<float> mean(ActionNetwork::kFeatures);
    std::vector<std::vector<float>> seen;
    data::FeatureParts parts;
    core::Message problem;
    for (int c = 0; c < m_options.clips; ++c) {
      const std::optional<Clip> clip = row.next(progress);
      if (!clip->problem.empty()) problem = clip->problem;
      if (clip->frames.size() < ActionNetwork::kFewestFrames) continue;
      seen.push_back(m_network.watch(clip->frames, progress).features);
      parts.times.push_back(static_cast<float>(clip->begin));
      parts.times.push_back(static_cast<float>(clip->end));
    }
    if (!file) {
      sink.skip(item);
      return;
    }
    if (seen.empty()) {
      if (problem.empty()) problem = {core::MessageId::TooFewFrames, file->string()};
      sink.refuse(item, problem);
      return;
    }
    parts.values = core::Matrix(seen.size(), ActionNetwork::kFeatures);
    for (size_t p = 0; p < seen.size(); ++p) {
      std::ranges::copy(seen[p], parts.values.row(p).begin());
      for (size_t c = 0; c < mean.size(); ++c) mean[c] += seen[p][c] / static_cast<float>(seen.size());
    }
    sink.put(item, mean, parts);
  }

  ClipOptions m_options;
  NetDevice m_place;
  ActionNetwork m_network;
};

}  // namespace

EncoderEntry actions() {
  EncoderEntry entry;
  EncoderInfo& info = entry.info;
  info.name = kPack;
  info.title = core::MessageId::TitleActions;
  info.modality = data::Modality::Video;
  info.dimensions = static_cast<int>(ActionNetwork::kFeatures);
  info.summary = core::MessageId::SummaryActions;
  info.source = "Carreira & Zisserman, CVPR 2017";
  info.parameters = describe(clipParameters());
  info.pack = kPack;
  info.parts = "clips";
  entry.open = [](const EncodeRequest& request, core::Progress& progress) -> std::unique_ptr<Encoder> {
    const ClipOptions options = core::optionsFrom(clipParameters(), request.settings);
    return std::make_unique<ActionEncoder>(core::Pack::named(kPack, progress), options, chooseDevice(request.device));
  };
  return entry;
}

}  // namespace kinoprism::encode
