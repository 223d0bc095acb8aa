#include "engine/encode/audio/sound_tags.h"

#include "engine/core/message_ids.h"
#include "engine/core/packs/pack.h"
#include "engine/core/text.h"
#include "engine/encode/audio/music_network.h"

namespace kinoprism::encode {
namespace {

constexpr const char* kMsd = "musicnn-msd";
constexpr const char* kMtt = "musicnn-mtt";

constexpr std::string_view kMsdTags =
    "rock|pop|alternative|indie|electronic|female vocalists|dance|00s|alternative rock|jazz|beautiful|metal|"
    "chillout|male vocalists|classic rock|soul|indie rock|Mellow|electronica|80s|folk|90s|chill|instrumental|punk|"
    "oldies|blues|hard rock|ambient|acoustic|experimental|female vocalist|guitar|Hip-Hop|70s|party|country|"
    "easy listening|sexy|catchy|funk|electro|heavy metal|Progressive rock|60s|rnb|indie pop|sad|House|happy";

constexpr std::string_view kMttTags =
    "guitar|classical|slow|techno|strings|drums|electronic|rock|fast|piano|ambient|beat|violin|vocal|synth|female|"
    "indian|opera|male|singing|vocals|no vocals|harpsichord|loud|quiet|flute|woman|male vocal|no vocal|pop|soft|"
    "sitar|solo|man|classic|choir|voice|new age|dance|male voice|female vocal|beats|harp|cello|no voice|weird|"
    "country|metal|female voice|choral";

class TagEncoder final : public Encoder {
 public:
  TagEncoder(const core::Pack& pack, const NetDevice& place) : m_place(place), m_network(pack.tensors(), place) {}

  void encode(const EncodeRequest& request, FeatureSink& sink, core::Progress& progress) override {
    for (size_t item = 0; item < request.parts.size(); ++item) {
      progress.throwIfCancelled();
      const data::FeatureParts* const patches = request.parts[item];
      if (!patches || patches->count() == 0) {
        sink.skip(item);
      } else {
        sink.put(item, meanOf(m_network.tagsOf(patches->values)), {});
      }
    }
  }

  std::string device() const override { return m_place.text(); }

 private:
  static std::vector<float> meanOf(const core::Matrix& tags) {
    std::vector<float> mean(tags.columns());
    for (size_t patch = 0; patch < tags.rows(); ++patch) {
      for (size_t t = 0; t < mean.size(); ++t) mean[t] += tags.row(patch)[t] / static_cast<float>(tags.rows());
    }
    return mean;
  }

  NetDevice m_place;
  MusicNetwork m_network;
};

template <const char* const& PackName>
std::unique_ptr<Encoder> openTags(const EncodeRequest& request, core::Progress& progress) {
  return std::make_unique<TagEncoder>(core::Pack::named(PackName, progress), chooseDevice(request.device));
}

template <const char* const& PackName>
EncoderEntry entryOf(core::MessageId title, core::MessageId summary, std::string_view tags) {
  EncoderEntry entry;
  entry.info.name = std::string(PackName) + "-tags";
  entry.info.title = title;
  entry.info.modality = data::Modality::Audio;
  entry.info.dimensions = static_cast<int>(MusicNetwork::kTags);
  entry.info.summary = summary;
  entry.info.source = "Pons & Serra, ISMIR 2019; Pons et al., ISMIR 2018";
  entry.info.pack = PackName;
  entry.info.reads = PackName;
  for (const std::string_view tag : core::split(tags, '|')) entry.info.valueNames.emplace_back(tag);
  entry.open = openTags<PackName>;
  return entry;
}

}  // namespace

std::vector<EncoderEntry> soundTagEncoders() {
  return {entryOf<kMsd>(core::MessageId::TitleSoundTagsMsd, core::MessageId::SummarySoundTagsMsd, kMsdTags),
          entryOf<kMtt>(core::MessageId::TitleSoundTagsMtt, core::MessageId::SummarySoundTagsMtt, kMttTags)};
}

}  // namespace kinoprism::encode
