#include "engine/encode/text/text_encoders.h"

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
  info.title = "Words, genres and names";
  info.dimensions = TfidfSvd::Options{}.dimensions;
  info.summary =
      "TF-IDF of titles, descriptions, genres and people, reduced to the strongest themes. English and Chinese; "
      "no weights to download; a second for 3,000 movies.";
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
  info.title = "Topics of descriptions";
  info.dimensions = Topics::Options{}.topics;
  info.summary =
      "What descriptions are about, as shares of a few topics that a person can read. No weights to download; seconds "
      "for 3,000 movies.";
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
  info.title = "Word vectors";
  info.dimensions = static_cast<int>(WordVectorTable::kMostDimensions);
  info.summary =
      "The mean of the vectors of a movie's words, rare words and what is special of the movie weighing more, with "
      "vectors that you bring (GloVe, word2vec, fastText). The language is that of the vectors; seconds for 3,000 "
      "movies, and the time to read the file.";
  info.source = "Arora, Liang & Ma, ICLR 2017; Pennington, Socher & Manning, EMNLP 2014; Mikolov et al., NeurIPS 2013";
  info.parameters = describe(WordVectors::parameters());
  info.file = "word vectors in the text format of GloVe, word2vec or fastText, or word2vec's binary format";
  info.readsAll = true;
  entry.open = [](const EncodeRequest& request, core::Progress&) {
    if (request.file.empty()) {
      throw core::Error(core::ErrorCode::BadArgument,
                        "The encoder \"" + request.encoder +
                            "\" needs a file of word vectors. Choose one: GloVe, word2vec or "
                            "fastText as text, or word2vec's binary format.");
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
