#include "engine/recommend/sequence/gru4rec.h"

#include <ATen/ATen.h>
#include <fmt/format.h>

#include <cmath>

namespace kinoprism::recommend {
namespace {

class GatedUnits final : public SequenceNetwork {
 public:
  GatedUnits(const SequenceShape& shape, const SequenceTraining& options) : SequenceNetwork(shape, options) {
    const int64_t d = shape.factors;
    const double deviation = 1 / std::sqrt(3.0 * static_cast<double>(d));
    for (int64_t b = 0; b < shape.blocks; ++b) {
      const std::string name = fmt::format("block.{}.", b);
      m_blocks.push_back({weight(name + "inputs", {3 * d, d}, deviation),
                          weight(name + "states", {3 * d, d}, deviation), weight(name + "inputs.bias", {3 * d}, 0),
                          weight(name + "states.bias", {3 * d}, 0)});
    }
    m_out = weight("out", {d, d}, 1 / std::sqrt(static_cast<double>(d)));
    m_outBias = weight("out.bias", {d}, 0);
  }

 protected:
  at::Tensor run(const at::Tensor& inputs, core::Rng* random) const override {
    const at::Tensor start = at::zeros({1, inputs.size(0), inputs.size(2)}, inputs.options());
    at::Tensor states = inputs;
    for (const std::vector<at::Tensor>& block : m_blocks) {
      const bool isTraining = random != nullptr;
      states = std::get<0>(at::gru(states, start, block, true, 1, 0, isTraining, false, true));
      states = dropped(states, random);
    }
    return at::linear(states, m_out, m_outBias);
  }

 private:
  std::vector<std::vector<at::Tensor>> m_blocks;
  at::Tensor m_out, m_outBias;
};

}  // namespace

std::unique_ptr<SequenceNetwork> gatedUnits(const SequenceShape& shape, const SequenceTraining& options) {
  return std::make_unique<GatedUnits>(shape, options);
}

Gru4Rec::Options::Options() {
  blocks = 1;
  epochs = 40;
  batch = 128;
  rate = 3e-3;
  schedule = Schedule::Cosine;
  judgeEvery = 2;
}

std::span<const core::Parameter<Gru4Rec::Options>> Gru4Rec::parameters() {
  static constexpr auto kParameters = sequenceParameters<Options>();
  return kParameters;
}

Gru4Rec::Gru4Rec(Options options, const Trainer& trainer)
    : SequenceRecommender(kName, kTitle, &gatedUnits, trainer), m_options(options) {}

void Gru4Rec::fit(const data::Dataset& dataset, core::Progress& progress) { learn(m_options, {}, dataset, progress); }

std::unique_ptr<Gru4Rec> Gru4Rec::load(Options options, const Trainer& trainer, const core::TensorFile& file) {
  auto model = std::make_unique<Gru4Rec>(options, trainer);
  model->loadNetwork(file, options);
  return model;
}

}  // namespace kinoprism::recommend
