#include "engine/recommend/sequence/sasrec.h"

#include <ATen/ATen.h>
#include <fmt/format.h>

#include <cmath>

#include "engine/core/message_ids.h"

namespace kinoprism::recommend {
namespace {

constexpr double kInitialDeviation = 0.02;
constexpr double kHidden = -1e9;
constexpr int64_t kWidened = 2;  // numbers between the layers of a gated block, for each factor
constexpr std::array<std::string_view, 2> kBlocks{"plain", "gated"};

struct Norm {
  at::Tensor scale, shift;
  at::Tensor operator()(const at::Tensor& x) const { return at::layer_norm(x, {x.size(2)}, scale, shift, 1e-8); }
};

struct Linear {
  at::Tensor weight, bias;
  at::Tensor operator()(const at::Tensor& x) const { return at::linear(x, weight, bias); }
};

struct Block {
  Norm beforeAttention, beforeForward;
  Linear query, keyAndValue, out, widen, narrow;
  // Of a gated one.
  Linear gate{};
  at::Tensor bias{};  ///< length x heads, by places back
};

/// Which places are looked at from which: both (B or 1) x Q x L.
struct Sight {
  at::Tensor hidden;  ///< added to how much is looked
  at::Tensor back;    ///< int64: how many places back it is; anything in range where it is hidden
};

class SelfAttention final : public SequenceNetwork {
 public:
  SelfAttention(const SequenceShape& shape, const SequenceTraining& options) : SequenceNetwork(shape, options) {
    m_positions = weight("positions", {shape.length, shape.factors}, kInitialDeviation);
    const int64_t d = shape.factors;
    for (int64_t b = 0; b < shape.blocks; ++b) {
      const std::string name = fmt::format("block.{}.", b);
      const int64_t wide = shape.isGated ? kWidened * d : d;
      const int64_t widened = shape.isGated ? 2 * wide : wide;  // what is gated and its gates
      m_blocks.push_back({norm(name + "norm1"), norm(name + "norm2"), linear(name + "query", d, d),
                          linear(name + "key-value", d, 2 * d), linear(name + "out", d, d),
                          linear(name + "forward1", d, widened), linear(name + "forward2", wide, d)});
      if (!shape.isGated) continue;
      m_blocks.back().gate = linear(name + "gate", d, d);
      m_blocks.back().bias = weight(name + "bias", {shape.length, shape.heads}, 0);
    }
    m_last = norm("norm");
  }

 protected:
  at::Tensor positions() const override { return m_positions; }

  at::Tensor run(const at::Tensor& inputs, core::Rng* random) const override {
    const Sight before = sightBefore(inputs);
    at::Tensor x = inputs;
    for (const Block& block : m_blocks) x = through(block, x, x, before, random);
    return m_last(x);
  }

  /// Of the last block only the last place is asked for.
  at::Tensor runToLast(const at::Tensor& inputs, const at::Tensor& lengths) const override {
    const Sight before = sightBefore(inputs);
    at::Tensor x = inputs;
    for (size_t b = 0; b + 1 < m_blocks.size(); ++b) x = through(m_blocks[b], x, x, before, nullptr);
    const at::Tensor back = lengths.view({-1, 1, 1}) - 1 - at::arange(inputs.size(1), lengths.options());
    const Sight ofLast{(back < 0).to(inputs.scalar_type()) * kHidden, back.clamp_min(0)};
    const at::Tensor last = atPlaces(x, lengths - 1).unsqueeze(1);
    return m_last(through(m_blocks.back(), last, x, ofLast, nullptr)).squeeze(1);
  }

 private:
  Norm norm(const std::string& name) {
    const int64_t d = shape().factors;
    return {weight(name + ".scale", {d}, 0, 1), weight(name + ".shift", {d}, 0, 0)};
  }
  Linear linear(const std::string& name, int64_t in, int64_t out) {
    const double deviation = std::sqrt(2.0 / static_cast<double>(in + out));
    return {weight(name + ".weight", {out, in}, deviation), weight(name + ".bias", {out}, 0, 0)};
  }

  /// From every place at itself and those before it.
  static Sight sightBefore(const at::Tensor& inputs) {
    const at::Tensor places = at::arange(inputs.size(1), inputs.options().dtype(at::kLong));
    const at::Tensor back = places.view({1, -1, 1}) - places;
    return {(back < 0).to(inputs.scalar_type()) * kHidden, back.clamp_min(0)};
  }

  /// (B or 1) x (heads or 1) x Q x L: added to how much is looked.
  at::Tensor maskOf(const Block& block, const Sight& sight) const {
    const at::Tensor hidden = sight.hidden.unsqueeze(1);
    return shape().isGated ? hidden + at::embedding(block.bias, sight.back).movedim(3, 1) : hidden;
  }

  /// x: B x Q x d, the places asked for; all: B x L x d.
  at::Tensor through(const Block& block, const at::Tensor& x, const at::Tensor& all, const Sight& sight,
                     core::Rng* random) const {
    const at::Tensor seen = block.beforeAttention(all);
    const at::Tensor asking = x.is_same(all) ? seen : block.beforeAttention(x);
    const std::vector<at::Tensor> keyAndValue = block.keyAndValue(seen).chunk(2, 2);
    at::Tensor looks =
        block.out(attend(block.query(asking), keyAndValue[0], keyAndValue[1], maskOf(block, sight), random));
    if (shape().isGated) looks = looks * at::sigmoid(block.gate(asking));
    const at::Tensor added = x + dropped(looks, random);
    const at::Tensor wide = dropped(bent(block.widen(block.beforeForward(added))), random);
    return added + dropped(block.narrow(wide), random);
  }

  /// What is not linear between the two layers of a block.
  at::Tensor bent(const at::Tensor& wide) const {
    if (!shape().isGated) return at::relu(wide);
    const std::vector<at::Tensor> halves = wide.chunk(2, 2);
    return at::silu(halves[0]) * halves[1];
  }

  /// added: as maskOf.
  at::Tensor attend(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value, const at::Tensor& added,
                    core::Rng* random) const {
    const int64_t batch = query.size(0), heads = shape().heads, width = query.size(2) / heads;
    const auto perHead = [&](const at::Tensor& t) {
      return t.reshape({batch, t.size(1), heads, width}).transpose(1, 2).reshape({batch * heads, t.size(1), width});
    };
    const at::Tensor mask =
        added.expand({batch, heads, query.size(1), key.size(1)}).reshape({batch * heads, query.size(1), key.size(1)});
    const at::Tensor scores =
        at::baddbmm(mask, perHead(query), perHead(key).transpose(1, 2), 1, 1 / std::sqrt(static_cast<double>(width)));
    const at::Tensor looks = at::bmm(dropped(at::softmax(scores, 2), random), perHead(value));
    return looks.view({batch, heads, query.size(1), width}).transpose(1, 2).reshape(query.sizes());
  }

  at::Tensor m_positions;
  std::vector<Block> m_blocks;
  Norm m_last;
};

}  // namespace

std::unique_ptr<SequenceNetwork> selfAttention(const SequenceShape& shape, const SequenceTraining& options) {
  return std::make_unique<SelfAttention>(shape, options);
}

SasRec::Options::Options() {
  loss = SequenceLoss::Softmax;
  epochs = 28;
  batchSize = 64;
  learningRate = 4e-3;
  schedule = Schedule::Cosine;
  evalEvery = 2;
}

std::span<const core::Parameter<SasRec::Options>> SasRec::parameters() {
  static constexpr auto kParameters = core::joined(
      std::array<core::Parameter<Options>, 2>{
          parameter<&Options::heads>("heads", 1, 16, core::Scale::Integer, core::MessageId::HelpAttentionHeads),
          core::choice<&Options::block>("block", kBlocks, core::MessageId::HelpAttentionBlock)},
      sequenceParameters<Options>());
  return kParameters;
}

SasRec::SasRec(Options options, const Trainer& trainer)
    : SequenceRecommender(kName, kTitle, &selfAttention, trainer), m_options(options) {}

void SasRec::fit(const data::Dataset& dataset, core::Progress& progress) {
  learn(m_options, {m_options.heads, m_options.block == Block::Gated}, dataset, progress);
}

std::unique_ptr<SasRec> SasRec::load(Options options, const Trainer& trainer, const core::TensorFile& file) {
  auto model = std::make_unique<SasRec>(options, trainer);
  model->loadNetwork(file, options);
  return model;
}

}  // namespace kinoprism::recommend
