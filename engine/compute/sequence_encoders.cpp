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
    const train::SequenceOptions standard;
    encode::EncoderInfo info;
    info.name = std::string(reads) + "-gru";
    info.title = std::move(title);
    info.modality = entry.info.modality;
    info.dimensions = 2 * standard.units;
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
  append(list, "log-mel", "How sound goes on (GRU)",
         "A recurrent network that is trained here, on this library's own sounds: what follows what, second by second, "
         "in the loudness of 64 bands. At least ten sounds; minutes for 3,000.");
  append(list, "efficientnet-shots", "How shots follow each other (GRU)",
         "A recurrent network that is trained here, on this library's own trailers: what follows what, shot by shot, "
         "in what the shots show. At least ten trailers; minutes for 3,000 once their shots are encoded.");
  return list;
}

}  // namespace kinoprism::engine
