#include "engine/compute/sequence_encoders.h"

#include <algorithm>

#include "engine/core/message_ids.h"
#include "engine/encode/registry.h"
#include "engine/train/sequence_encoder.h"

namespace kinoprism::engine {
namespace {

/// An encoder of whatever `reads` makes; nothing where this build lacks that.
void append(std::vector<encode::EncoderInfo>& list, const char* reads, core::MessageId title, core::MessageId summary) {
  for (const encode::EncoderEntry& entry : encode::encoderRegistry()) {
    if (entry.info.name != reads) continue;
    const train::SequenceOptions defaults;
    encode::EncoderInfo info;
    info.name = std::string(reads) + "-gru";
    info.title = title;
    info.modality = entry.info.modality;
    info.dimensions = 2 * defaults.units;
    info.summary = summary;
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
  append(list, "log-mel", core::MessageId::TitleSoundGru, core::MessageId::SummarySoundGru);
  append(list, "efficientnet-shots", core::MessageId::TitleShotGru, core::MessageId::SummaryShotGru);
  return list;
}

}  // namespace kinoprism::engine
