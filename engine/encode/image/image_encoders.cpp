#include "engine/encode/image/image_encoders.h"

#include <algorithm>
#include <array>

#include "engine/core/message_ids.h"
#include "engine/core/options.h"
#include "engine/core/packs/pack.h"
#include "engine/core/parallel.h"
#include "engine/encode/image/colour_gradient.h"
#include "engine/encode/image/picture_network.h"
#include "engine/encode/read_ahead.h"
#include "engine/media/read/media_reader.h"

namespace kinoprism::encode {
namespace {

constexpr size_t kPicturesAtOnce = 32;
constexpr size_t kPicturesAhead = 96;

struct PosterOptions {
  enum class Borders { Kept, Cut };
  Borders borders = Borders::Kept;
};

std::span<const core::Parameter<PosterOptions>> posterParameters() {
  static constexpr std::array<std::string_view, 2> kBorders{"kept", "cut"};
  static constexpr std::array kParameters{
      core::choice<&PosterOptions::borders>("borders", kBorders, core::MessageId::HelpPosterBorders),
  };
  return kParameters;
}

/// The whole poster, squashed: a centre crop would throw half of it away.
media::PicturePlan posterPlan(const EncodeRequest& request, int width, int height) {
  const PosterOptions options = core::optionsFrom(posterParameters(), request.settings);
  media::PicturePlan plan;
  plan.width = width;
  plan.height = height;
  plan.trimBorders = options.borders == PosterOptions::Borders::Cut;
  return plan;
}

/// A decoded picture, or why there is none.
struct Decoded {
  std::optional<media::Picture> picture;
  media::PictureInfo info;
  core::Message problem;
};

/// Decodes the pictures of a request in a process of their own, ahead of those who look at them.
class PictureRow {
 public:
  PictureRow(const EncodeRequest& request, media::PicturePlan plan)
      : m_reader(media::isolatedMediaReader()),
        m_row(request.files.size(), 1, kPicturesAhead,
              [this, files = request.files, plan](size_t, size_t item, core::Progress&) {
                return decode(files[item], plan);
              }) {}

  /// Calls use(first, decoded) for each run of pictures, in order.
  template <class Use>
  void forEachRun(core::Progress& progress, const Use& use) {
    size_t first = 0;
    std::vector<Decoded> run;
    while (std::optional<Decoded> next = m_row.next(progress)) {
      run.push_back(std::move(*next));
      if (run.size() < kPicturesAtOnce) continue;
      use(first, run);
      first += run.size();
      run.clear();
    }
    if (!run.empty()) use(first, run);
  }

 private:
  Decoded decode(const std::optional<std::filesystem::path>& file, const media::PicturePlan& plan) {
    Decoded decoded;
    if (!file) return decoded;
    try {
      decoded.picture = m_reader->picture(*file, plan, &decoded.info);
    } catch (const core::Error& error) {
      if (!isAboutFile(error)) throw;
      decoded.problem = error.message();
    }
    return decoded;
  }

  std::unique_ptr<media::MediaReader> m_reader;
  ReadAhead<Decoded> m_row;
};

/// What becomes of a picture that was not decoded. Returns whether it was.
bool giveAbsent(size_t item, const Decoded& decoded, FeatureSink& sink) {
  if (decoded.picture) return false;
  if (decoded.problem.empty()) {
    sink.skip(item);
  } else {
    sink.refuse(item, decoded.problem);
  }
  return true;
}

class ColourEncoder final : public Encoder {
 public:
  void encode(const EncodeRequest& request, FeatureSink& sink, core::Progress& progress) override {
    PictureRow row(request, posterPlan(request, ColourGradient::kWidth, ColourGradient::kHeight));
    row.forEachRun(progress, [&](size_t first, const std::vector<Decoded>& run) {
      std::vector<std::vector<float>> described(run.size());
      core::parallelFor(run.size(), 1, [&](size_t begin, size_t end) {
        for (size_t p = begin; p < end; ++p) {
          if (!run[p].picture) continue;
          const double aspect = static_cast<double>(run[p].info.width) / run[p].info.height;
          described[p] = ColourGradient::describe(*run[p].picture, aspect);
        }
      });
      for (size_t p = 0; p < run.size(); ++p) {
        if (!giveAbsent(first + p, run[p], sink)) sink.put(first + p, described[p], {});
      }
    });
  }
};

class NetworkEncoder final : public Encoder {
 public:
  NetworkEncoder(std::unique_ptr<PictureNetwork> network, const NetDevice& place)
      : m_network(std::move(network)), m_place(place) {}

  std::string device() const override { return m_place.text(); }

  void encode(const EncodeRequest& request, FeatureSink& sink, core::Progress& progress) override {
    PictureRow row(request, plan(request));
    row.forEachRun(progress, [&](size_t first, std::vector<Decoded>& run) {
      std::vector<media::Picture> pictures;
      for (Decoded& decoded : run) {
        if (decoded.picture) pictures.push_back(std::move(*decoded.picture));
      }
      core::Matrix features = m_network->embed(pictures, progress);
      size_t taken = 0;
      for (size_t p = 0; p < run.size(); ++p) {
        if (giveAbsent(first + p, run[p], sink)) continue;
        const auto row = features.row(taken++);
        scaleToUnit(row);
        sink.put(first + p, row, {});
      }
    });
  }

  Saliency saliency(const EncodeRequest& request, std::span<const float> direction, core::Progress&) override {
    if (request.files.size() != 1 || !request.files[0])
      throw core::Error(core::ErrorCode::BadArgument, core::MessageId::SaliencyOfOnePicture);
    return m_network->saliency(media::isolatedMediaReader()->picture(*request.files[0], plan(request)), direction);
  }

 private:
  media::PicturePlan plan(const EncodeRequest& request) const {
    return posterPlan(request, m_network->side(), m_network->side());
  }

  std::unique_ptr<PictureNetwork> m_network;
  NetDevice m_place;
};

EncoderEntry colourGradient() {
  EncoderEntry entry;
  EncoderInfo& info = entry.info;
  info.name = "colour-gradient";
  info.title = core::MessageId::TitleColourGradient;
  info.modality = data::Modality::Image;
  info.dimensions = static_cast<int>(ColourGradient::kDimensions);
  info.summary = core::MessageId::SummaryColourGradient;
  info.source =
      "Dalal & Triggs, CVPR 2005; Hasler & Süsstrunk, SPIE 2003; Lazebnik et al., CVPR 2006 (spatial pyramid)";
  info.version = 2;  // pictures are scaled as networks want them
  info.parameters = describe(posterParameters());
  entry.open = [](const EncodeRequest& request, core::Progress&) -> std::unique_ptr<Encoder> {
    core::optionsFrom(posterParameters(), request.settings);
    return std::make_unique<ColourEncoder>();
  };
  return entry;
}

EncoderEntry efficientNet() {
  EncoderEntry entry;
  EncoderInfo& info = entry.info;
  info.name = "efficientnet-lite0";
  info.title = core::MessageId::TitleEfficientNet;
  info.modality = data::Modality::Image;
  info.dimensions = 1280;
  info.summary = core::MessageId::SummaryEfficientNet;
  info.source = "Tan & Le, ICML 2019";
  info.pack = "efficientnet-lite0";
  info.parameters = describe(posterParameters());
  entry.open = [](const EncodeRequest& request, core::Progress& progress) -> std::unique_ptr<Encoder> {
    core::optionsFrom(posterParameters(), request.settings);
    const NetDevice place = chooseDevice(request.device);
    const core::Pack pack = core::Pack::named("efficientnet-lite0", progress);
    return std::make_unique<NetworkEncoder>(efficientNetLite0(pack.tensors(), pack.info().labels, place), place);
  };
  return entry;
}

/// A network whose weights a person brings: too large for a pack, or in use elsewhere already.
template <std::unique_ptr<PictureNetwork> (*Network)(const core::TensorFile&, const NetDevice&)>
EncoderEntry broughtNetwork(std::string name, std::string_view network, core::MessageId title, int dimensions,
                            std::string source) {
  EncoderEntry entry;
  EncoderInfo& info = entry.info;
  info.name = std::move(name);
  info.title = title;
  info.modality = data::Modality::Image;
  info.dimensions = dimensions;
  info.source = std::move(source);
  info.parameters = describe(posterParameters());
  info.file = {core::MessageId::WeightsFile, network};
  entry.open = [](const EncodeRequest& request, core::Progress&) -> std::unique_ptr<Encoder> {
    core::optionsFrom(posterParameters(), request.settings);
    if (request.file.empty()) {
      throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::EncoderNeedsWeights, request.encoder});
    }
    const NetDevice place = chooseDevice(request.device);
    return std::make_unique<NetworkEncoder>(Network(core::TensorFile(request.file), place), place);
  };
  return entry;
}

EncoderEntry resNet() {
  EncoderEntry entry =
      broughtNetwork<resNet50>("resnet-50", "ResNet-50", core::MessageId::TitleResNet50, 2048, "He et al., CVPR 2016");
  entry.info.summary = core::MessageId::SummaryResNet50;
  return entry;
}

EncoderEntry vgg() {
  EncoderEntry entry =
      broughtNetwork<vgg16>("vgg-16", "VGG-16", core::MessageId::TitleVgg16, 4096, "Simonyan & Zisserman, ICLR 2015");
  entry.info.summary = core::MessageId::SummaryVgg16;
  return entry;
}

}  // namespace

std::vector<EncoderEntry> imageEncoders() { return {efficientNet(), colourGradient(), resNet(), vgg()}; }

}  // namespace kinoprism::encode
