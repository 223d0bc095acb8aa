#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <fmt/format.h>

#include <array>

#include "engine/encode/image/image_net.h"

namespace kinoprism::encode {
namespace {

constexpr int64_t kPool = 0;
// Configuration D of the paper's table 1: channels of the 3 x 3 convolutions, and where pooling halves the maps. The
// last pooling is left to features().
constexpr std::array<int64_t, 17> kLayers{64,    64,  kPool, 128, 128,   kPool, 256, 256, 256,
                                          kPool, 512, 512,   512, kPool, 512,   512, 512};
constexpr int64_t kSide = 7;  // of the maps after the last pooling

struct Layer {
  at::Tensor weight;  ///< undefined: pooling
  at::Tensor bias;
};

at::Tensor halved(const at::Tensor& x) { return at::max_pool2d(x, {2, 2}, {2, 2}); }

class Vgg final : public ImageNetNetwork {
 public:
  Vgg(const core::TensorFile& file, const NetPlace& place) : ImageNetNetwork(place) {
    const c10::InferenceMode inference;
    const BroughtWeights weights(file, "VGG-16");
    int64_t channels = 3;
    int number = 0;  // in torchvision's Sequential, where each ReLU and pooling has one, too
    for (const int64_t out : kLayers) {
      if (out == kPool) {
        m_layers.emplace_back();
        number += 1;
        continue;
      }
      const std::string name = fmt::format("features.{}.", number);
      m_layers.push_back({placed(weights.get({name + "weight"}, {out, channels, 3, 3}), place),
                          placed(weights.get({name + "bias"}, {out}), place)});
      channels = out;
      number += 2;
    }
    m_first = readConnected(weights, "classifier.0", "pre_logits.fc1", channels, kSide);
    m_second = readConnected(weights, "classifier.3", "pre_logits.fc2", m_first.weight.size(0), 1);
    const at::Tensor classes = weights.get({"classifier.6.weight", "head.fc.weight"}, {-1, m_second.weight.size(0)});
    setClasses(classes, weights.get({"classifier.6.bias", "head.fc.bias"}, {classes.size(0)}));
  }

 protected:
  at::Tensor lastMaps(const at::Tensor& input) const override {
    at::Tensor x = input.contiguous();
    for (const Layer& layer : m_layers)
      x = layer.weight.defined() ? at::conv2d(x, layer.weight, layer.bias, {1, 1}, at::IntArrayRef{1, 1}).relu_()
                                 : halved(x);
    return x;
  }

  at::Tensor features(const at::Tensor& maps) const override {
    const at::Tensor x = connect(m_first, halved(maps).flatten(1));
    return connect(m_second, x);
  }

  /// Back through both connected layers by hand: a ReLU lets through where it gave something, and pooling hands each
  /// gradient to one place, so that a channel's sum over the places before it is that over the places behind it.
  at::Tensor channelWeights(const at::Tensor& maps, const at::Tensor& direction) const override {
    const Layer first = onProcessor(m_first), second = onProcessor(m_second);
    const at::Tensor x = connect(first, halved(maps).flatten(1));
    const at::Tensor y = connect(second, x);
    const at::Tensor atSecond = (direction * (y[0] > 0)).unsqueeze(0);
    const at::Tensor atFirst = at::mm(atSecond, second.weight) * (x > 0);
    return at::mm(atFirst, first.weight).view({maps.size(1), -1}).sum(1);
  }

 private:
  static at::Tensor connect(const Layer& layer, const at::Tensor& x) {
    return at::addmm(layer.bias, x, layer.weight.t()).relu_();
  }

  static Layer onProcessor(const Layer& layer) {
    return {layer.weight.to(at::kCPU, at::kFloat), layer.bias.to(at::kCPU, at::kFloat)};
  }

  /// A fully connected layer, as wide as the file has it. timm has it as a convolution over the whole map, whose values
  /// lie in the same order.
  Layer readConnected(const BroughtWeights& weights, const std::string& name, const std::string& timmName, int64_t in,
                      int64_t side) const {
    const at::Tensor weight = weights.has(timmName + ".weight")
                                  ? weights.get({timmName + ".weight"}, {-1, in, side, side}).flatten(1)
                                  : weights.get({name + ".weight", timmName + ".weight"}, {-1, in * side * side});
    return {placed(weight, place()),
            placed(weights.get({name + ".bias", timmName + ".bias"}, {weight.size(0)}), place())};
  }

  std::vector<Layer> m_layers;
  Layer m_first, m_second;
};

}  // namespace

std::unique_ptr<PictureNetwork> vgg16(const core::TensorFile& weights, const NetPlace& place) {
  return std::make_unique<Vgg>(weights, place);
}

}  // namespace kinoprism::encode
