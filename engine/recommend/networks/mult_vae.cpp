#include "engine/recommend/networks/mult_vae.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/core/message_ids.h"
#include "engine/recommend/factors/factor_network.h"
#include "engine/recommend/model_file.h"
#include "engine/recommend/networks/ranking_losses.h"

namespace kinoprism::recommend {
namespace {

constexpr double kInputPooling = 0.5;  // divides a row of ones by its length

struct Decoder {
  at::Tensor hidden, hiddenBias;  ///< units x code
  at::Tensor output, outputBias;  ///< movies x units

  at::Tensor operator()(const at::Tensor& code) const {
    return at::linear(at::tanh(at::linear(code, hidden, hiddenBias)), output, outputBias);
  }
};

struct Encoder {
  at::Tensor input, inputBias;  ///< movies x units
  at::Tensor code, codeBias;    ///< numbers x units

  at::Tensor operator()(const HistoryBatch& histories) const {
    return at::linear(at::tanh(historySums(input, histories) + inputBias), code, codeBias);
  }
};

class VaeScorer final : public HistoryScorer {
 public:
  VaeScorer(Encoder encoder, Decoder decoder)
      : HistoryScorer(static_cast<size_t>(encoder.input.size(0)), kInputPooling),
        m_encoder(std::move(encoder)),
        m_decoder(std::move(decoder)) {}

  at::Tensor movieVectors() const override { return m_decoder.output; }

  void save(core::TensorWriter& writer) const override {
    addTensor(writer, "input", m_encoder.input);
    addTensor(writer, "input-bias", m_encoder.inputBias);
    addTensor(writer, "code", m_encoder.code);
    addTensor(writer, "code-bias", m_encoder.codeBias);
    addTensor(writer, "hidden", m_decoder.hidden);
    addTensor(writer, "hidden-bias", m_decoder.hiddenBias);
    addTensor(writer, "output", m_decoder.output);
    addTensor(writer, "output-bias", m_decoder.outputBias);
  }

  static std::unique_ptr<VaeScorer> load(const core::TensorFile& file, int64_t hidden, int64_t latent) {
    requireShape(file, "input", {-1, hidden});
    const auto movies = static_cast<int64_t>(sizeOf(file, "input", 0));
    return std::make_unique<VaeScorer>(
        Encoder{readTensor(file, "input", {movies, hidden}), readTensor(file, "input-bias", {hidden}),
                readTensor(file, "code", {latent, hidden}), readTensor(file, "code-bias", {latent})},
        Decoder{readTensor(file, "hidden", {hidden, latent}), readTensor(file, "hidden-bias", {hidden}),
                readTensor(file, "output", {movies, hidden}), readTensor(file, "output-bias", {movies})});
  }

 protected:
  at::Tensor scores(const HistoryBatch& people) const override { return m_decoder(m_encoder(people)); }

 private:
  Encoder m_encoder;
  Decoder m_decoder;
};

class VaeNetwork final : public HistoryNetwork {
 public:
  VaeNetwork(const data::Interactions& liked, const MultVae::Options& options)
      : HistoryNetwork(liked, options), m_options(options) {
    core::Rng random(static_cast<uint64_t>(options.seed));
    const auto movies = static_cast<int64_t>(liked.movieCount());
    const int64_t hidden = options.hidden, latent = options.latent;
    m_encoder = {layer(movies, hidden, random), weight({hidden}, 0, random), layer(2 * latent, hidden, random),
                 weight({2 * latent}, 0, random)};
    m_decoder = {layer(hidden, latent, random), weight({hidden}, 0, random), layer(movies, hidden, random),
                 weight({movies}, 0, random)};
  }

  std::vector<at::Tensor> weights() override {
    return {m_encoder.input,  m_encoder.inputBias,  m_encoder.code,   m_encoder.codeBias,
            m_decoder.hidden, m_decoder.hiddenBias, m_decoder.output, m_decoder.outputBias};
  }

  std::unique_ptr<HistoryScorer> scorer(const c10::Device& device) const override {
    const auto on = [&](const at::Tensor& tensor) { return tensor.detach().to(device); };
    const int64_t latent = m_options.latent;
    return std::make_unique<VaeScorer>(
        Encoder{on(m_encoder.input), on(m_encoder.inputBias), on(m_encoder.code.narrow(0, 0, latent)),
                on(m_encoder.codeBias.narrow(0, 0, latent))},
        Decoder{on(m_decoder.hidden), on(m_decoder.hiddenBias), on(m_decoder.output), on(m_decoder.outputBias)});
  }

 protected:
  at::Tensor lossOf(std::span<const data::PersonIndex> people, core::Rng& random) override {
    const int64_t latent = m_options.latent;
    const at::Tensor code = m_encoder(dropped(people, random));
    const at::Tensor mean = code.narrow(1, 0, latent), logVariance = code.narrow(1, latent, latent);
    const at::Tensor noise = normalTensor(mean.sizes().vec(), 1, random).to(device());
    const at::Tensor odds = m_decoder(mean + (logVariance / 2).exp() * noise);
    m_seen += static_cast<double>(people.size());
    return multinomialLoss(odds, likedOf(people)) + beta() * gaussianDivergence(mean, logVariance);
  }

 private:
  double beta() const {
    const double wait = m_options.anneal * static_cast<double>(exampleCount());
    return m_options.beta * (wait > 0 ? std::min(1.0, m_seen / wait) : 1.0);
  }

  HistoryBatch dropped(std::span<const data::PersonIndex> people, core::Rng& random) const {
    HistoryBatch batch;
    for (const data::PersonIndex person : people) {
      const auto movies = liked().moviesOf(person);
      for (const data::MovieIndex movie : movies) {
        if (random.uniform() >= m_options.dropout) batch.movies.push_back(static_cast<int64_t>(movie));
      }
      batch.close(static_cast<float>(std::pow(movies.size(), -kInputPooling) / (1 - m_options.dropout)));
    }
    return batch;
  }

  at::Tensor likedOf(std::span<const data::PersonIndex> people) const {
    const auto movies = static_cast<int64_t>(liked().movieCount());
    at::Tensor ones = at::zeros({static_cast<int64_t>(people.size()), movies});
    float* row = ones.data_ptr<float>();
    for (const data::PersonIndex person : people) {
      for (const data::MovieIndex movie : liked().moviesOf(person)) row[data::index(movie)] = 1;
      row += movies;
    }
    return ones.to(device());
  }

  const MultVae::Options& m_options;
  Encoder m_encoder;
  Decoder m_decoder;
  double m_seen = 0;
};

}  // namespace

MultVae::Options::Options() {
  epochs = 30;
  batchSize = 500;
  learningRate = 3e-3;
  schedule = Schedule::Cosine;
  evalEvery = 3;
}

std::span<const core::Parameter<MultVae::Options>> MultVae::parameters() {
  static constexpr auto kParameters = core::joined(
      std::array<core::Parameter<Options>, 5>{
          parameter<&Options::hidden>("hidden-dim", 1, 8192, core::Scale::Integer,
                                      core::MessageId::HelpMultVaeHiddenDim),
          parameter<&Options::latent>("latent-dim", 1, 2048, core::Scale::Integer, core::MessageId::HelpLatentDim),
          parameter<&Options::dropout>("dropout", 0, 0.95, core::Scale::Linear, core::MessageId::HelpMultVaeDropout),
          parameter<&Options::beta>("beta", 0, 5, core::Scale::Linear, core::MessageId::HelpMultVaeBeta),
          parameter<&Options::anneal>("anneal-epochs", 0, 1000, core::Scale::Linear, core::MessageId::HelpAnnealEpochs),
      },
      trainingParameters<Options>());
  return kParameters;
}

void MultVae::fit(const data::Dataset& dataset, core::Progress& progress) {
  requireLiked(dataset.interactions);
  VaeNetwork network(dataset.interactions, m_options);
  learn(network, m_options, dataset, progress);
}

std::unique_ptr<MultVae> MultVae::load(Options options, const Trainer& trainer, const core::TensorFile& file) {
  requireKind(file, kName);
  auto model = std::make_unique<MultVae>(options, trainer);
  model->adopt(VaeScorer::load(file, options.hidden, options.latent));
  return model;
}

}  // namespace kinoprism::recommend
