#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <fmt/format.h>

#include "engine/encode/image/picture_network.h"
#include "engine/encode/net/planes.h"

namespace kinoprism::encode {
namespace {

constexpr const char* kNetwork = "EfficientNet-Lite0";
constexpr int kSide = 224;
constexpr int64_t kFeatures = 1280;
constexpr int64_t kClasses = 1000;
constexpr double kEpsilon = 1e-3;

struct BlockGroup {
  int blocks;
  int64_t kernel, stride, expand, in, out;
};
// Lite0 has the widths and depths of EfficientNet-B0: table 1 of the paper.
constexpr BlockGroup kGroups[] = {{1, 3, 1, 1, 32, 16},  {2, 3, 2, 6, 16, 24},  {2, 5, 2, 6, 24, 40},
                                  {3, 3, 2, 6, 40, 80},  {3, 5, 1, 6, 80, 112}, {4, 5, 2, 6, 112, 192},
                                  {1, 3, 1, 6, 192, 320}};

struct Layer {
  at::Tensor weight;
  at::Tensor bias;
};

struct Block {
  Layer expand;  ///< undefined in the first block
  Layer depthwise;
  Layer project;
  int64_t stride = 1;
  bool addsInput = false;
};

class EfficientNet final : public PictureNetwork {
 public:
  EfficientNet(const core::TensorFile& file, std::vector<std::string> labels, const NetDevice& place)
      : m_place(place), m_labels(std::move(labels)) {
    const c10::InferenceMode inference;
    m_stem = folded(file, "_conv_stem.weight", "_bn0", {32, 3, 3, 3});
    m_stem.weight = placed(m_stem.weight.permute({2, 3, 1, 0}).reshape({27, 32}), place);
    int number = 0;
    for (const BlockGroup& group : kGroups) {
      for (int b = 0; b < group.blocks; ++b)
        m_blocks.push_back(readBlock(file, number++, group, b == 0 ? group.in : group.out, b == 0 ? group.stride : 1));
    }
    m_head = asMatrix(folded(file, "_conv_head.weight", "_bn1", {kFeatures, 320, 1, 1}));
    m_classes = {placed(shaped(file, "_fc.weight", {kClasses, kFeatures}).t(), place),
                 placed(shaped(file, "_fc.bias", {kClasses}), place)};
  }

  size_t dimensions() const override { return kFeatures; }
  int side() const override { return kSide; }

  core::Matrix embed(std::span<const media::Picture> pictures, core::Progress& progress) const override {
    return rowsOfPictures(pictures, kFeatures, m_place, progress,
                          [this](std::span<const media::Picture> some) { return features(lastMaps(some)); });
  }

  core::Matrix classify(std::span<const media::Picture> pictures, core::Progress& progress) const override {
    return rowsOfPictures(pictures, kClasses, m_place, progress, [this](std::span<const media::Picture> some) {
      return at::addmm(m_classes.bias, features(lastMaps(some)), m_classes.weight);
    });
  }

  Saliency saliency(const media::Picture& picture, std::span<const float> direction) const override {
    const c10::InferenceMode inference;
    const at::Tensor maps = lastMaps(std::span(&picture, 1))[0].to(at::kCPU, at::kFloat);
    Saliency result;
    // The features are the maps' means, so the gradient of any linear function of them is the same at every place and
    // Grad-CAM's channel weights are the function's own.
    at::Tensor weights;
    if (direction.empty()) {
      const at::Tensor classWeights = m_classes.weight.to(at::kCPU, at::kFloat);
      const at::Tensor scores =
          at::matmul(maps.mean(at::IntArrayRef{0, 1}), classWeights) + m_classes.bias.to(at::kCPU, at::kFloat);
      const int64_t best = scores.argmax().item<int64_t>();
      weights = classWeights.select(1, best);
      if (static_cast<size_t>(best) < m_labels.size())
        result.label = core::Message::verbatim(m_labels[static_cast<size_t>(best)]);
    } else {
      weights = directionTensor(direction, kFeatures);
    }
    setMap(result, at::matmul(maps, weights));
    return result;
  }

 private:
  static at::Tensor features(const at::Tensor& maps) { return maps.mean(at::IntArrayRef{1, 2}); }

  static at::Tensor shaped(const core::TensorFile& file, const std::string& name, const std::vector<int64_t>& shape) {
    return readTensor(file, name, shape, kNetwork);
  }

  /// A convolution without bias and the batch normalisation after it as one convolution, in LibTorch's layout.
  Layer folded(const core::TensorFile& file, const std::string& weightName, const std::string& norm,
               const std::vector<int64_t>& shape) const {
    const at::Tensor weight = shaped(file, weightName, shape);
    const auto part = [&](const char* name) { return shaped(file, norm + name, {shape[0]}); };
    const at::Tensor scale = part(".weight") / (part(".running_var") + kEpsilon).sqrt();
    return {weight * scale.view({-1, 1, 1, 1}), placed(part(".bias") - part(".running_mean") * scale, m_place)};
  }

  Layer asMatrix(const Layer& layer) const { return {placed(layer.weight.flatten(1).t(), m_place), layer.bias}; }

  Block readBlock(const core::TensorFile& file, int number, const BlockGroup& group, int64_t in, int64_t stride) const {
    const std::string prefix = fmt::format("_blocks.{}.", number);
    const int64_t middle = in * group.expand;
    Block block;
    block.stride = stride;
    block.addsInput = stride == 1 && in == group.out;
    if (group.expand != 1)
      block.expand = asMatrix(folded(file, prefix + "_expand_conv.weight", prefix + "_bn0", {middle, in, 1, 1}));
    block.depthwise =
        folded(file, prefix + "_depthwise_conv.weight", prefix + "_bn1", {middle, 1, group.kernel, group.kernel});
    block.depthwise.weight = placed(block.depthwise.weight.squeeze(1).permute({1, 2, 0}), m_place);
    block.project = asMatrix(folded(file, prefix + "_project_conv.weight", prefix + "_bn2", {group.out, middle, 1, 1}));
    return block;
  }

  /// [pictures, 7, 7, 1280]
  at::Tensor lastMaps(std::span<const media::Picture> pictures) const {
    const at::Tensor input = pictureValues(pictures, kSide, m_place).sub_(127).div_(128);
    at::Tensor x = convolution(input, m_stem.weight, m_stem.bias, 3, 2).clamp_(0, 6);
    for (const Block& block : m_blocks) {
      at::Tensor y = x;
      if (block.expand.weight.defined()) y = pointwise(y, block.expand.weight, block.expand.bias).clamp_(0, 6);
      y = depthwiseRelu6(y, block.depthwise.weight, block.depthwise.bias, block.stride);
      y = pointwise(y, block.project.weight, block.project.bias);
      x = block.addsInput ? y.add_(x) : y;
    }
    return pointwise(x, m_head.weight, m_head.bias).clamp_(0, 6);
  }

  NetDevice m_place;
  std::vector<std::string> m_labels;
  Layer m_stem;
  std::vector<Block> m_blocks;
  Layer m_head;
  Layer m_classes;
};

}  // namespace

std::unique_ptr<PictureNetwork> efficientNetLite0(const core::TensorFile& weights, std::vector<std::string> labels,
                                                  const NetDevice& place) {
  return std::make_unique<EfficientNet>(weights, std::move(labels), place);
}

}  // namespace kinoprism::encode
