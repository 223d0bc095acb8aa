#include "engine/encode/text/sentence_encoder.h"

#include <array>

#include "engine/core/message_ids.h"
#include "engine/core/options.h"
#include "engine/core/packs/pack.h"
#include "engine/encode/text/bert.h"
#include "engine/encode/text/e5_network.h"
#include "engine/encode/text/fields.h"
#include "engine/encode/text/sentence_piece.h"
#include "engine/encode/text/word_piece.h"

namespace kinoprism::encode {
namespace {

constexpr size_t kMoviesAtOnce = 64;
constexpr size_t kMiniLmWindow = 254;  ///< of the 256 that it was trained for
constexpr size_t kE5Window = 508;      ///< of 512, two of them the prefix

std::span<const core::Parameter<FieldWeights>> fieldParameters() {
  static constexpr std::array kParameters{
      parameter<&FieldWeights::title>("title", 0, 10, core::Scale::Linear, core::MessageId::HelpTextTitle),
      parameter<&FieldWeights::genres>("genres", 0, 10, core::Scale::Linear, core::MessageId::HelpTextGenres),
      parameter<&FieldWeights::people>("people", 0, 10, core::Scale::Linear, core::MessageId::HelpTextPeople),
      parameter<&FieldWeights::description>("description", 0, 10, core::Scale::Linear,
                                            core::MessageId::HelpTextDescription),
  };
  return kParameters;
}

/// What is read of some movies: sentences, and how much each counts for its movie.
struct Reading {
  std::vector<std::vector<int32_t>> sentences;
  std::vector<double> weights;
  std::vector<size_t> starts{0};  ///< of each movie's sentences
};

/// A network with the tokenizer that it was trained with.
struct SentenceModel {
  Bert network;
  Pieces pieces;
  int32_t beginning = 0;  ///< marks round each sentence
  int32_t end = 0;
  size_t window = 0;             ///< pieces that fit between the marks, after the prefix
  std::vector<int32_t> passage;  ///< pieces before a text that is searched
  std::vector<int32_t> query;    ///< and before one that searches
};

/// What counts of a query, whatever counts of movies: all of it, which is in the description.
constexpr FieldWeights kQueryWeights{1, 1, 1, 1};

class SentenceEncoder final : public Encoder {
 public:
  SentenceEncoder(SentenceModel model, const FieldWeights& weights, const NetDevice& place)
      : m_place(place), m_weights(weights), m_model(std::move(model)) {}

  std::string device() const override { return m_place.text(); }

  void encode(const EncodeRequest& request, FeatureSink& sink, core::Progress& progress) override {
    for (size_t begin = 0; begin < request.texts.size(); begin += kMoviesAtOnce) {
      const auto movies = request.texts.subspan(begin, std::min(kMoviesAtOnce, request.texts.size() - begin));
      const Reading reading = read(movies, request.isQuery);
      const core::Matrix embeddings = m_model.network.embed(reading.sentences, progress);
      for (size_t m = 0; m < movies.size(); ++m) give(begin + m, reading, m, embeddings, sink);
    }
  }

 private:
  Reading read(std::span<const MovieText> movies, bool isQuery) const {
    Reading reading;
    for (const MovieText& movie : movies) {
      for (const WeightedText& field : fieldTexts(movie, isQuery ? kQueryWeights : m_weights)) {
        const auto parts = windows(field.text, m_model.pieces, m_model.window);
        size_t all = 0;
        for (const auto& part : parts) all += part.size();
        for (const auto& part : parts) {
          reading.weights.push_back(field.weight * static_cast<double>(part.size()) / static_cast<double>(all));
          reading.sentences.push_back(sentence(isQuery ? m_model.query : m_model.passage, part));
        }
      }
      reading.starts.push_back(reading.sentences.size());
    }
    return reading;
  }

  std::vector<int32_t> sentence(const std::vector<int32_t>& prefix, const std::vector<int32_t>& part) const {
    std::vector<int32_t> ids{m_model.beginning};
    ids.reserve(prefix.size() + part.size() + 2);
    ids.insert(ids.end(), prefix.begin(), prefix.end());
    ids.insert(ids.end(), part.begin(), part.end());
    ids.push_back(m_model.end);
    return ids;
  }

  static void give(size_t item, const Reading& reading, size_t movie, const core::Matrix& embeddings,
                   FeatureSink& sink) {
    const size_t first = reading.starts[movie], count = reading.starts[movie + 1] - first;
    if (count == 0) {
      sink.skip(item);
      return;
    }
    core::Matrix own(count, embeddings.columns());
    for (size_t s = 0; s < count; ++s) std::ranges::copy(embeddings.row(first + s), own.row(s).begin());
    sink.put(item, weightedDirection(own, std::span(reading.weights).subspan(first, count)), {});
  }

  NetDevice m_place;
  FieldWeights m_weights;
  SentenceModel m_model;
};

SentenceModel miniLmOf(const core::Pack& pack, const NetDevice& place) {
  const auto tokenizer = std::make_shared<const WordPiece>(pack.tensors().bytes("vocabulary"));
  return {Bert(pack.tensors(), Bert::Shape{}, place),
          [tokenizer](std::string_view text) { return tokenizer->pieces(text); },
          tokenizer->beginning(),
          tokenizer->end(),
          kMiniLmWindow,
          {},
          {}};
}

SentenceModel e5Of(const core::Pack& pack, const NetDevice& place) {
  const auto tokenizer = std::make_shared<const SentencePiece>(SentencePiece::modelOf(pack.tensors()));
  // Pieces never go over a blank, so those of the prefix can be put before any window.
  return {e5Network(pack.tensors(), place),
          [tokenizer](std::string_view text) { return tokenizer->pieces(text); },
          tokenizer->beginning(),
          tokenizer->end(),
          kE5Window,
          tokenizer->pieces("passage:"),
          tokenizer->pieces("query:")};
}

/// The two networks differ in their model alone.
template <SentenceModel (*ModelOf)(const core::Pack&, const NetDevice&)>
std::unique_ptr<Encoder> openSentences(const EncodeRequest& request, core::Progress& progress) {
  const FieldWeights weights = core::optionsFrom(fieldParameters(), request.settings);
  const NetDevice place = chooseDevice(request.device);
  return std::make_unique<SentenceEncoder>(ModelOf(core::Pack::named(request.encoder, progress), place), weights,
                                           place);
}

}  // namespace

EncoderEntry miniLm() {
  EncoderEntry entry;
  EncoderInfo& info = entry.info;
  info.name = "minilm-l6-v2";
  info.title = core::MessageId::TitleMiniLm;
  info.dimensions = 384;
  info.summary = core::MessageId::SummaryMiniLm;
  info.source = "Reimers & Gurevych, EMNLP 2019; Wang et al., NeurIPS 2020";
  info.parameters = describe(fieldParameters());
  info.version = 2;  // the weights of the fields changed
  info.pack = "minilm-l6-v2";
  entry.open = openSentences<miniLmOf>;
  return entry;
}

EncoderEntry e5Small() {
  EncoderEntry entry;
  EncoderInfo& info = entry.info;
  info.name = "e5-small-multilingual";
  info.title = core::MessageId::TitleE5Small;
  info.dimensions = 384;
  info.summary = core::MessageId::SummaryE5Small;
  info.source = "Wang et al., arXiv 2402.05672";
  info.parameters = describe(fieldParameters());
  info.pack = "e5-small-multilingual";
  info.isMultilingual = true;
  entry.open = openSentences<e5Of>;
  return entry;
}

}  // namespace kinoprism::encode
