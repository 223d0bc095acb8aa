#include "engine/encode/text/text_encoders.h"

#include "engine/core/message_ids.h"
#include "engine/encode/text/sentence_encoder.h"
#include "engine/encode/text/tfidf_svd.h"
#include "engine/encode/text/topics.h"
#include "engine/encode/text/word_vector_file.h"
#include "engine/encode/text/word_vectors.h"

namespace kinoprism::encode {
namespace {

EncoderEntry tfidfSvd() {
  EncoderEntry entry;
  EncoderInfo& info = entry.info;
  info.name = "tfidf-svd";
  info.title = core::MessageId::TitleTfidfSvd;
  info.dimensions = TfidfSvd::Options{}.dimensions;
  info.summary = core::MessageId::SummaryTfidfSvd;
  info.source = "Deerwester et al., JASIS 1990; Halko, Martinsson & Tropp, SIAM Review 2011, alg. 4.4 and 5.1";
  info.parameters = describe(TfidfSvd::parameters());
  info.readsAll = true;
  entry.open = [](const EncodeRequest& request, core::Progress&) {
    return wholeEncoder(
        [encoder = TfidfSvd(core::optionsFrom(TfidfSvd::parameters(), request.settings))](
            std::span<const MovieText> movies, core::Progress& progress) { return encoder.encode(movies, progress); });
  };
  return entry;
}

EncoderEntry topics() {
  EncoderEntry entry;
  EncoderInfo& info = entry.info;
  info.name = "topics";
  info.title = core::MessageId::TitleTopics;
  info.dimensions = Topics::Options{}.topics;
  info.summary = core::MessageId::SummaryTopics;
  info.source = "Lee & Seung, Nature 1999; Xu, Liu & Gong, SIGIR 2003";
  info.parameters = describe(Topics::parameters());
  info.readsAll = true;
  entry.open = [](const EncodeRequest& request, core::Progress&) {
    return wholeEncoder(
        [encoder = Topics(core::optionsFrom(Topics::parameters(), request.settings))](
            std::span<const MovieText> movies, core::Progress& progress) { return encoder.encode(movies, progress); });
  };
  return entry;
}

EncoderEntry wordVectors() {
  EncoderEntry entry;
  EncoderInfo& info = entry.info;
  info.name = "word-vectors";
  info.title = core::MessageId::TitleWordVectors;
  info.dimensions = static_cast<int>(WordVectorTable::kMostDimensions);
  info.summary = core::MessageId::SummaryWordVectors;
  info.source = "Arora, Liang & Ma, ICLR 2017; Pennington, Socher & Manning, EMNLP 2014; Mikolov et al., NeurIPS 2013";
  info.parameters = describe(WordVectors::parameters());
  info.file = core::MessageId::WordVectorFile;
  info.readsAll = true;
  entry.open = [](const EncodeRequest& request, core::Progress&) {
    if (request.file.empty()) {
      throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::EncoderNeedsWordVectors, request.encoder});
    }
    return wholeEncoder(
        [encoder = WordVectors(request.file, core::optionsFrom(WordVectors::parameters(), request.settings))](
            std::span<const MovieText> movies, core::Progress& progress) {
          return encoder.encode(movies, progress).features;
        });
  };
  return entry;
}

}  // namespace

std::vector<EncoderEntry> textEncoders() { return {tfidfSvd(), miniLm(), e5Small(), topics(), wordVectors()}; }

}  // namespace kinoprism::encode
