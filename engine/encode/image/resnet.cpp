#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <fmt/format.h>

#include <array>

#include "engine/encode/image/image_net.h"

namespace kinoprism::encode {
namespace {

constexpr double kEpsilon = 1e-5;

struct Stage {
  int blocks;
  int64_t width;  ///< of the 3 x 3 convolutions; four times as many come out
};
constexpr std::array<Stage, 4> kStages{{{3, 64}, {4, 128}, {6, 256}, {3, 512}}};  // 50 layers: table 1 of the paper

/// A convolution with the batch normalisation after it.
struct Layer {
  at::Tensor weight;  ///< [out, in, kernel, kernel]; undefined: no such layer
  at::Tensor bias;
  int64_t stride = 1;

  at::Tensor run(const at::Tensor& x) const {
    const int64_t sides = weight.size(2) / 2;
    return at::conv2d(x, weight, bias, {stride, stride}, at::IntArrayRef{sides, sides});
  }
};

struct Bottleneck {
  Layer reduce, middle, expand, shortcut;
};

class ResNet final : public ImageNetNetwork {
 public:
  ResNet(const core::TensorFile& file, const NetPlace& place) : ImageNetNetwork(place) {
    const c10::InferenceMode inference;
    const BroughtWeights weights(file, "ResNet-50");
    m_stem = folded(weights, "conv1", "bn1", {64, 3, 7, 7}, 2);
    int64_t channels = 64;
    for (size_t s = 0; s < kStages.size(); ++s) {
      for (int b = 0; b < kStages[s].blocks; ++b) {
        const std::string prefix = fmt::format("layer{}.{}.", s + 1, b);
        m_blocks.push_back(readBlock(weights, prefix, channels, kStages[s].width, b == 0 && s > 0 ? 2 : 1));
        channels = 4 * kStages[s].width;
      }
    }
    const at::Tensor classes = weights.get({"fc.weight"}, {-1, channels});
    setClasses(classes, weights.get({"fc.bias"}, {classes.size(0)}));
  }

 protected:
  at::Tensor lastMaps(const at::Tensor& input) const override {
    at::Tensor x = at::max_pool2d(m_stem.run(input).relu_(), {3, 3}, {2, 2}, {1, 1});
    for (const Bottleneck& block : m_blocks) {
      const at::Tensor y = block.expand.run(block.middle.run(block.reduce.run(x).relu_()).relu_());
      x = (block.shortcut.weight.defined() ? block.shortcut.run(x) : x).add(y).relu_();
    }
    return x;
  }

  at::Tensor features(const at::Tensor& maps) const override { return maps.mean(at::IntArrayRef{2, 3}); }

  /// Features are the maps' means, so the gradient is the direction itself at every place.
  at::Tensor channelWeights(const at::Tensor&, const at::Tensor& direction) const override { return direction; }

 private:
  Layer folded(const BroughtWeights& weights, const std::string& name, const std::string& norm,
               const std::vector<int64_t>& shape, int64_t stride) const {
    const at::Tensor weight = weights.get({name + ".weight"}, shape);
    const auto part = [&](const char* which) { return weights.get({norm + which}, {shape[0]}); };
    const at::Tensor scale = part(".weight") / (part(".running_var") + kEpsilon).sqrt();
    return {placed(weight * scale.view({-1, 1, 1, 1}), place()).contiguous(at::MemoryFormat::ChannelsLast),
            placed(part(".bias") - part(".running_mean") * scale, place()), stride};
  }

  /// The stride is that of the 3 x 3 convolution, as in torchvision and timm; the paper has it in the first one.
  Bottleneck readBlock(const BroughtWeights& weights, const std::string& prefix, int64_t in, int64_t width,
                       int64_t stride) const {
    Bottleneck block;
    block.reduce = folded(weights, prefix + "conv1", prefix + "bn1", {width, in, 1, 1}, 1);
    block.middle = folded(weights, prefix + "conv2", prefix + "bn2", {width, width, 3, 3}, stride);
    block.expand = folded(weights, prefix + "conv3", prefix + "bn3", {4 * width, width, 1, 1}, 1);
    if (in != 4 * width)
      block.shortcut = folded(weights, prefix + "downsample.0", prefix + "downsample.1", {4 * width, in, 1, 1}, stride);
    return block;
  }

  Layer m_stem;
  std::vector<Bottleneck> m_blocks;
};

}  // namespace

std::unique_ptr<PictureNetwork> resNet50(const core::TensorFile& weights, const NetPlace& place) {
  return std::make_unique<ResNet>(weights, place);
}

}  // namespace kinoprism::encode
