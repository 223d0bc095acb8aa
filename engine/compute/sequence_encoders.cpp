#include "engine/compute/sequence_encoders.h"

#include <algorithm>

#include "engine/encode/registry.h"
#include "engine/train/sequence_encoder.h"

namespace kinoprism::engine {
namespace {

/// An encoder of whatever `reads` makes; nothing where this build lacks that.
void append(std::vector<encode::EncoderInfo>& list, const char* reads, std::string title, std::string summary) {
  for (const encode::EncoderEntry& entry : encode::encoderRegistry()) {
    if (entry.info.name != reads) continue;
    const train::SequenceOptions defaults;
    encode::EncoderInfo info;
    info.name = std::string(reads) + "-gru";
    info.title = std::move(title);
    info.modality = entry.info.modality;
    info.dimensions = 2 * defaults.units;
    info.summary = std::move(summary);
    info.source = "Cho et al., EMNLP 2014; Chung et al., Interspeech 2019";
    info.parameters = describe(train::sequenceOptions());
    info.pack = entry.info.pack;
    info.reads = reads;
    info.learns = true;
    list.push_back(std::move(info));
  }
}

}  // namespace

std::vector<encode::EncoderInfo> sequenceEncoders() {
  std::vector<encode::EncoderInfo> list;
  append(list, "log-mel", "Sound over time (GRU)",
         "A recurrent network trained on this library's own sounds: how the loudness of 64 mel bands changes second by "
         "second. At least ten sounds; minutes for 3,000.");
  append(list, "efficientnet-shots", "Sequence of shots (GRU)",
         "A recurrent network trained on this library's own trailers: how the content changes shot by shot. At least "
         "ten trailers; minutes for 3,000 once their shots are encoded.");
  return list;
}

}  // namespace kinoprism::engine
