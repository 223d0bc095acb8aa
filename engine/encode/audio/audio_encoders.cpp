#include "engine/encode/audio/audio_encoders.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "engine/core/message_ids.h"
#include "engine/core/options.h"
#include "engine/core/packs/pack.h"
#include "engine/encode/audio/log_mel.h"
#include "engine/encode/audio/music_network.h"
#include "engine/encode/audio/sound_row.h"
#include "engine/encode/audio/sound_tags.h"

namespace kinoprism::encode {
namespace {

struct SoundOptions {
  enum class Cleaned { No, Yes };
  double seconds = 180;
  Cleaned cleaned = Cleaned::No;
};

std::span<const core::Parameter<SoundOptions>> soundParameters() {
  static constexpr std::array<std::string_view, 2> kOffOn{"off", "on"};
  static constexpr std::array kParameters{
      parameter<&SoundOptions::seconds>("seconds", 3, 3600, core::Scale::Linear, core::MessageId::HelpSoundSeconds),
      core::choice<&SoundOptions::cleaned>("normalise", kOffOn, core::MessageId::HelpNormaliseSound),
  };
  return kParameters;
}

ListeningPlan listeningPlan(const EncodeRequest& request, int rate, bool cleaned) {
  core::Settings settings{{"normalise", cleaned ? 1.0 : 0.0}};
  for (const auto& [name, value] : request.settings) settings[name] = value;
  const SoundOptions options = core::optionsFrom(soundParameters(), settings);
  return {rate, options.seconds, options.cleaned == SoundOptions::Cleaned::Yes};
}

/// Adds up rows, for their mean and deviation.
class Moments {
 public:
  explicit Moments(size_t columns) : m_sums(columns), m_squares(columns) {}

  void add(const core::Matrix& rows) {
    for (size_t r = 0; r < rows.rows(); ++r) {
      for (size_t c = 0; c < m_sums.size(); ++c) {
        const double value = rows.row(r)[c];
        m_sums[c] += value;
        m_squares[c] += value * value;
      }
    }
    m_count += static_cast<double>(rows.rows());
  }

  /// All means, then all deviations.
  void appendTo(std::vector<float>& values) const {
    for (const double sum : m_sums) values.push_back(static_cast<float>(sum / m_count));
    for (size_t c = 0; c < m_sums.size(); ++c) {
      const double mean = m_sums[c] / m_count;
      values.push_back(static_cast<float>(std::sqrt(std::max(m_squares[c] / m_count - mean * mean, 0.0))));
    }
  }

 private:
  std::vector<double> m_sums, m_squares;
  double m_count = 0;
};

/// What an encoder makes of one sound.
struct SoundFeatures {
  std::vector<float> features;
  data::FeatureParts parts;
};

void append(data::FeatureParts& parts, double begin, double end, std::span<const float> values, size_t row) {
  parts.times.push_back(static_cast<float>(begin));
  parts.times.push_back(static_cast<float>(end));
  std::ranges::copy(values, parts.values.row(row).begin());
}

/// Means of the frames of each second that has begun; the last one ends with the sound.
void appendSeconds(const core::Matrix& frames, double start, double length, double framesPerSecond,
                   data::FeatureParts& parts) {
  const auto seconds = static_cast<size_t>(std::max(std::ceil(length - 1e-3), 1.0));
  core::Matrix grown(parts.count() + seconds, frames.columns());
  std::ranges::copy(parts.values.values(), grown.values().begin());
  const size_t old = parts.count();
  parts.values = std::move(grown);
  std::vector<float> mean(frames.columns());
  for (size_t s = 0; s < seconds; ++s) {
    const auto place = [&](size_t second) {
      return std::min(static_cast<size_t>(static_cast<double>(second) * framesPerSecond), frames.rows() - 1);
    };
    // The last second takes the frame centred on the sound's end too.
    const size_t first = place(s), last = s + 1 < seconds ? place(s + 1) : frames.rows();
    std::ranges::fill(mean, 0.0f);
    for (size_t f = first; f < last; ++f) {
      for (size_t c = 0; c < mean.size(); ++c) mean[c] += frames.row(f)[c] / static_cast<float>(last - first);
    }
    const double end = std::min(static_cast<double>(s + 1), length);
    append(parts, start + static_cast<double>(s), start + end, mean, old + s);
  }
}

/// Sounds one after the other; what is made of each is for the classes below.
class SoundEncoder : public Encoder {
 public:
  explicit SoundEncoder(const ListeningPlan& plan) : m_plan(plan) {}

  void encode(const EncodeRequest& request, FeatureSink& sink, core::Progress& progress) final {
    SoundRow row(request.files, m_plan);
    for (size_t item = 0; item < request.files.size(); ++item) {
      const std::optional<Heard> heard = row.next(progress);
      if (!heard->problem.empty()) {
        sink.refuse(item, heard->problem);
      } else if (heard->stretches.empty()) {
        sink.skip(item);
      } else {
        const SoundFeatures made = listen(heard->stretches, progress);
        sink.put(item, made.features, made.parts);
      }
    }
  }

 protected:
  virtual SoundFeatures listen(const std::vector<Stretch>& stretches, core::Progress& progress) = 0;
  /// In seconds.
  double lengthOf(const Stretch& stretch) const { return static_cast<double>(stretch.samples.size()) / m_plan.rate; }

 private:
  ListeningPlan m_plan;
};

/// Mean and deviation of each mel band's level; seconds are kept.
class MelEncoder final : public SoundEncoder {
 public:
  static MelShape mels() {
    MelShape shape;
    shape.window = 1024;
    shape.hop = 512;
    shape.bands = 64;
    shape.lowest = 30;
    return shape;
  }

  explicit MelEncoder(const ListeningPlan& plan) : SoundEncoder(plan), m_mels(mels()) {}

 protected:
  SoundFeatures listen(const std::vector<Stretch>& stretches, core::Progress& progress) override {
    SoundFeatures made;
    Moments moments(static_cast<size_t>(mels().bands));
    for (const Stretch& stretch : stretches) {
      progress.throwIfCancelled();
      const core::Matrix frames = m_mels.frames(stretch.samples);
      moments.add(frames);
      appendSeconds(frames, stretch.start, lengthOf(stretch), static_cast<double>(mels().rate) / mels().hop,
                    made.parts);
    }
    moments.appendTo(made.features);
    return made;
  }

 private:
  LogMel m_mels;
};

/// Mean and deviation of 20 MFCCs and of their first and second rates of change, as librosa has them.
class MfccEncoder final : public SoundEncoder {
 public:
  static constexpr size_t kCoefficients = 20;
  static constexpr size_t kWidth = 9;  ///< frames of a rate of change
  static constexpr int kRate = 22050;

  explicit MfccEncoder(const ListeningPlan& plan) : SoundEncoder(plan), m_mels(mels()) {}

 protected:
  SoundFeatures listen(const std::vector<Stretch>& stretches, core::Progress& progress) override {
    SoundFeatures made;
    Moments levels(kCoefficients), slopes(kCoefficients), bends(kCoefficients);
    for (const Stretch& stretch : stretches) {
      progress.throwIfCancelled();
      core::Matrix decibels = m_mels.frames(stretch.samples);
      const float top = std::ranges::max(decibels.values());
      for (float& value : decibels.values()) value = std::max(value, top - 80);
      const core::Matrix coefficients = cepstrum(decibels, kCoefficients);
      levels.add(coefficients);
      slopes.add(deltas(coefficients, kWidth));
      bends.add(deltas(coefficients, kWidth, 2));
      appendSeconds(coefficients, stretch.start, lengthOf(stretch), static_cast<double>(kRate) / mels().hop,
                    made.parts);
    }
    for (const Moments* moments : {&levels, &slopes, &bends}) moments->appendTo(made.features);
    return made;
  }

 private:
  static MelShape mels() {
    MelShape shape{kRate, 2048, 512, 128, 0, kRate / 2.0};
    shape.edge = MelShape::Edge::Zeros;
    shape.level = MelShape::Level::Decibel;
    return shape;
  }

  LogMel m_mels;
};

/// Means of musicnn's features over all patches, each of which is kept.
class MusicEncoder final : public SoundEncoder {
 public:
  MusicEncoder(const core::Pack& pack, const ListeningPlan& plan, const NetDevice& place)
      : SoundEncoder(plan), m_place(place), m_mels(MusicNetwork::mels()), m_network(pack.tensors(), place) {}

  std::string device() const override { return m_place.text(); }

 protected:
  SoundFeatures listen(const std::vector<Stretch>& stretches, core::Progress& progress) override {
    const double patch = static_cast<double>(MusicNetwork::kFrames) * m_mels.shape().hop / m_mels.shape().rate;
    std::vector<core::Matrix> heard;
    size_t patches = 0;
    for (const Stretch& stretch : stretches) {
      heard.push_back(m_network.listen(m_mels.frames(stretch.samples), progress));
      patches += heard.back().rows();
    }
    SoundFeatures made{std::vector<float>(MusicNetwork::kFeatures),
                       {{}, core::Matrix(patches, MusicNetwork::kFeatures)}};
    size_t row = 0;
    for (size_t s = 0; s < heard.size(); ++s) {
      for (size_t p = 0; p < heard[s].rows(); ++p, ++row) {
        const double begin = stretches[s].start + static_cast<double>(p) * patch;
        append(made.parts, begin, begin + patch, heard[s].row(p), row);
        for (size_t c = 0; c < made.features.size(); ++c)
          made.features[c] += heard[s].row(p)[c] / static_cast<float>(patches);
      }
    }
    return made;
  }

 private:
  NetDevice m_place;
  LogMel m_mels;
  MusicNetwork m_network;
};

EncoderEntry entryOf(std::string name, core::MessageId title, int dimensions, core::MessageId summary,
                     std::string source) {
  EncoderEntry entry;
  entry.info.name = std::move(name);
  entry.info.title = title;
  entry.info.modality = data::Modality::Audio;
  entry.info.dimensions = dimensions;
  entry.info.summary = summary;
  entry.info.source = std::move(source);
  entry.info.parameters = describe(soundParameters());
  entry.info.parts = "seconds";
  return entry;
}

/// That the first `count` values are means of the parts, in their order, and the others are not.
std::vector<int> firstMeans(int count, int dimensions) {
  std::vector<int> columns(static_cast<size_t>(dimensions), -1);
  std::iota(columns.begin(), columns.begin() + count, 0);
  return columns;
}

EncoderEntry logMel() {
  EncoderEntry entry =
      entryOf("log-mel", core::MessageId::TitleLogMel, 2 * MelEncoder::mels().bands, core::MessageId::SummaryLogMel,
              "McFee et al., SciPy 2015; Slaney, Auditory Toolbox, 1998");
  entry.info.parameters[1].defaultValue = 1;
  entry.info.version = 2;  // the last part ends with the sound
  entry.info.partMeans = firstMeans(MelEncoder::mels().bands, entry.info.dimensions);
  entry.open = [](const EncodeRequest& request, core::Progress&) -> std::unique_ptr<Encoder> {
    return std::make_unique<MelEncoder>(listeningPlan(request, MelEncoder::mels().rate, true));
  };
  return entry;
}

EncoderEntry mfcc() {
  EncoderEntry entry =
      entryOf("mfcc", core::MessageId::TitleMfcc, 6 * static_cast<int>(MfccEncoder::kCoefficients),
              core::MessageId::SummaryMfcc, "Davis & Mermelstein, IEEE TASSP 1980; McFee et al., SciPy 2015");
  entry.info.parameters[1].defaultValue = 1;
  entry.info.version = 2;  // second rates of change are those of a parabola
  entry.info.partMeans = firstMeans(static_cast<int>(MfccEncoder::kCoefficients), entry.info.dimensions);
  entry.open = [](const EncodeRequest& request, core::Progress&) -> std::unique_ptr<Encoder> {
    return std::make_unique<MfccEncoder>(listeningPlan(request, MfccEncoder::kRate, true));
  };
  return entry;
}

template <const char* const& PackName>
std::unique_ptr<Encoder> openMusic(const EncodeRequest& request, core::Progress& progress) {
  const ListeningPlan plan = listeningPlan(request, MusicNetwork::mels().rate, false);
  return std::make_unique<MusicEncoder>(core::Pack::named(PackName, progress), plan, chooseDevice(request.device));
}

constexpr const char* kMsd = "musicnn-msd";
constexpr const char* kMtt = "musicnn-mtt";

EncoderEntry musicnn(const char* name, core::MessageId title, core::MessageId summary) {
  EncoderEntry entry = entryOf(name, title, static_cast<int>(MusicNetwork::kFeatures), summary,
                               "Pons & Serra, ISMIR 2019; Pons et al., ISMIR 2018");
  entry.info.pack = name;
  return entry;
}

EncoderEntry musicnnMsd() {
  EncoderEntry entry = musicnn(kMsd, core::MessageId::TitleMusicnnMsd, core::MessageId::SummaryMusicnnMsd);
  entry.open = openMusic<kMsd>;
  return entry;
}

EncoderEntry musicnnMtt() {
  EncoderEntry entry = musicnn(kMtt, core::MessageId::TitleMusicnnMtt, core::MessageId::SummaryMusicnnMtt);
  entry.open = openMusic<kMtt>;
  return entry;
}

}  // namespace

std::vector<EncoderEntry> audioEncoders() {
  std::vector<EncoderEntry> encoders{musicnnMsd(), musicnnMtt(), mfcc(), logMel()};
  std::ranges::move(soundTagEncoders(), std::back_inserter(encoders));
  return encoders;
}

}  // namespace kinoprism::encode
