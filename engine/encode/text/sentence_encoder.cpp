#include "engine/encode/text/sentence_encoder.h"

#include "engine/core/pack.h"
#include "engine/encode/text/bert.h"
#include "engine/encode/text/fields.h"
#include "engine/encode/text/word_piece.h"
#include "engine/recommend/options.h"

namespace kinoprism {
namespace {

constexpr size_t kMoviesAtOnce = 64;
constexpr size_t kWindow = 254;  ///< pieces, without the two marks

std::span<const Parameter<FieldWeights>> fieldParameters() {
  static constexpr std::array kParameters{
      parameter<&FieldWeights::title>("title", 0, 10, Scale::Linear, "Weight of the title."),
      parameter<&FieldWeights::genres>("genres", 0, 10, Scale::Linear, "Weight of the genres."),
      parameter<&FieldWeights::people>("people", 0, 10, Scale::Linear, "Weight of directors, writers and actors."),
      parameter<&FieldWeights::description>("description", 0, 10, Scale::Linear, "Weight of the description."),
  };
  return kParameters;
}

/// What is read of some movies: sentences, and how much each counts for its movie.
struct Reading {
  std::vector<std::vector<int32_t>> sentences;
  std::vector<double> weights;
  std::vector<size_t> starts{0};  ///< of each movie's sentences
};

class SentenceEncoder final : public Encoder {
 public:
  SentenceEncoder(const Pack& pack, const FieldWeights& weights, const NetPlace& place)
      : m_place(place),
        m_weights(weights),
        m_pieces(pack.tensors().bytes("vocabulary")),
        m_network(pack.tensors(), Bert::Shape{}, place) {}

  std::string place() const override { return m_place.text(); }

  void encode(const EncodeRequest& request, FeatureSink& sink, Progress& progress) override {
    for (size_t begin = 0; begin < request.texts.size(); begin += kMoviesAtOnce) {
      const auto movies = request.texts.subspan(begin, std::min(kMoviesAtOnce, request.texts.size() - begin));
      const Reading reading = read(movies);
      const Matrix embeddings = m_network.embed(reading.sentences, progress);
      for (size_t m = 0; m < movies.size(); ++m) give(begin + m, reading, m, embeddings, sink);
    }
  }

 private:
  Reading read(std::span<const MovieText> movies) const {
    Reading reading;
    const auto pieces = [this](std::string_view text) { return m_pieces.pieces(text); };
    for (const MovieText& movie : movies) {
      for (const WeightedText& field : fieldTexts(movie, m_weights)) {
        auto parts = windows(field.text, pieces, kWindow);
        size_t all = 0;
        for (const auto& part : parts) all += part.size();
        for (auto& part : parts) {
          reading.weights.push_back(field.weight * static_cast<double>(part.size()) / static_cast<double>(all));
          part.insert(part.begin(), m_pieces.beginning());
          part.push_back(m_pieces.end());
          reading.sentences.push_back(std::move(part));
        }
      }
      reading.starts.push_back(reading.sentences.size());
    }
    return reading;
  }

  static void give(size_t item, const Reading& reading, size_t movie, const Matrix& embeddings, FeatureSink& sink) {
    const size_t first = reading.starts[movie], count = reading.starts[movie + 1] - first;
    if (count == 0) {
      sink.skip(item);
      return;
    }
    Matrix own(count, embeddings.columns());
    for (size_t s = 0; s < count; ++s) std::ranges::copy(embeddings.row(first + s), own.row(s).begin());
    sink.put(item, weightedDirection(own, std::span(reading.weights).subspan(first, count)), {});
  }

  NetPlace m_place;
  FieldWeights m_weights;
  WordPiece m_pieces;
  Bert m_network;
};

}  // namespace

EncoderEntry miniLm() {
  EncoderEntry entry;
  EncoderInfo& info = entry.info;
  info.name = "minilm-l6-v2";
  info.title = "What descriptions mean (MiniLM)";
  info.dimensions = 384;
  info.summary =
      "A sentence transformer reads title, genres and description: movies of like meaning are near each other whatever "
      "their words, and a question finds them. English; about 50 movies a second on two cores.";
  info.source = "Reimers & Gurevych, EMNLP 2019; Wang et al., NeurIPS 2020";
  info.parameters = describe(fieldParameters());
  info.pack = "minilm-l6-v2";
  entry.open = [](const EncodeRequest& request, Progress& progress) -> std::unique_ptr<Encoder> {
    const FieldWeights weights = optionsFrom(fieldParameters(), request.settings);
    return std::make_unique<SentenceEncoder>(Pack::named("minilm-l6-v2", progress), weights,
                                             choosePlace(request.device));
  };
  return entry;
}

}  // namespace kinoprism
