#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <fmt/format.h>

#include <algorithm>

#include "engine/core/parallel.h"
#include "engine/encode/image/picture_network.h"
#include "engine/encode/net/planes.h"

namespace kinoprism {
namespace {

constexpr int kSide = 224;
constexpr int64_t kFeatures = 1280;
constexpr int64_t kClasses = 1000;
constexpr double kEpsilon = 1e-3;
constexpr size_t kPicturesAtOnceOnGpu = 64;

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
  EfficientNet(const TensorFile& file, std::vector<std::string> labels, const NetPlace& place)
      : m_file(file.file().string()), m_place(place), m_labels(std::move(labels)) {
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

  Matrix embed(std::span<const Picture> pictures, Progress& progress) const override {
    return forEach(pictures, kFeatures, progress, [](const at::Tensor& maps) {
      return maps.mean(at::IntArrayRef{1, 2});
    });
  }

  Matrix classify(std::span<const Picture> pictures, Progress& progress) const override {
    return forEach(pictures, kClasses, progress, [this](const at::Tensor& maps) {
      return at::addmm(m_classes.bias, maps.mean(at::IntArrayRef{1, 2}), m_classes.weight);
    });
  }

  Saliency saliency(const Picture& picture, std::span<const float> direction) const override {
    const c10::InferenceMode inference;
    const at::Tensor maps = lastMaps(std::span(&picture, 1))[0].to(at::kCPU, at::kFloat);
    Saliency result;
    result.height = static_cast<int>(maps.size(0));
    result.width = static_cast<int>(maps.size(1));
    // The features are the maps' means, so the gradient of any linear function of them is the same at every place and
    // Grad-CAM's channel weights are the function's own.
    at::Tensor weights;
    if (direction.empty()) {
      const at::Tensor classWeights = m_classes.weight.to(at::kCPU, at::kFloat);
      const at::Tensor scores =
          at::matmul(maps.mean(at::IntArrayRef{0, 1}), classWeights) + m_classes.bias.to(at::kCPU, at::kFloat);
      const int64_t best = scores.argmax().item<int64_t>();
      weights = classWeights.select(1, best);
      if (static_cast<size_t>(best) < m_labels.size()) result.label = m_labels[static_cast<size_t>(best)];
    } else {
      if (direction.size() != kFeatures) {
        throw Error(ErrorCode::BadArgument, fmt::format("A direction among these features has {} values, not {}.",
                                                        kFeatures, direction.size()));
      }
      weights = at::from_blob(const_cast<float*>(direction.data()), {kFeatures}, at::kFloat);
    }
    at::Tensor map = at::matmul(maps, weights).clamp_min_(0);
    map = (map / map.max().clamp_min(1e-12)).contiguous();
    result.values.assign(map.data_ptr<float>(), map.data_ptr<float>() + map.numel());
    return result;
  }

 private:
  at::Tensor shaped(const TensorFile& file, const std::string& name, at::IntArrayRef shape) const {
    at::Tensor tensor = readTensor(file, name);
    if (tensor.sizes() != shape) {
      throw Error(ErrorCode::BadInput,
                  m_file + ": \"" + name + "\" has another shape than EfficientNet-Lite0 has. Install the pack again.");
    }
    return tensor;
  }

  /// A convolution without bias and the batch normalisation after it as one convolution, in LibTorch's layout.
  Layer folded(const TensorFile& file, const std::string& weightName, const std::string& norm,
               at::IntArrayRef shape) const {
    const at::Tensor weight = shaped(file, weightName, shape);
    const auto part = [&](const char* name) { return shaped(file, norm + name, {shape[0]}); };
    const at::Tensor scale = part(".weight") / (part(".running_var") + kEpsilon).sqrt();
    return {weight * scale.view({-1, 1, 1, 1}), placed(part(".bias") - part(".running_mean") * scale, m_place)};
  }

  Layer asMatrix(const Layer& layer) const { return {placed(layer.weight.flatten(1).t(), m_place), layer.bias}; }

  Block readBlock(const TensorFile& file, int number, const BlockGroup& group, int64_t in, int64_t stride) const {
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

  at::Tensor input(std::span<const Picture> pictures) const {
    at::Tensor x = at::empty({int64_t(pictures.size()), kSide, kSide, 3}, at::kByte);
    constexpr size_t kBytes = size_t{kSide} * kSide * 3;
    for (size_t p = 0; p < pictures.size(); ++p) {
      const Picture& picture = pictures[p];
      if (picture.width != kSide || picture.height != kSide || picture.rgb.size() != kBytes)
        throw Error(ErrorCode::BadArgument, fmt::format("EfficientNet-Lite0 reads pictures of {0} × {0}.", kSide));
      std::copy(picture.rgb.begin(), picture.rgb.end(), x.data_ptr<uint8_t>() + p * kBytes);
    }
    x = x.to(torchDevice(m_place), m_place.half ? at::kHalf : at::kFloat);
    return x.sub_(127).div_(128);
  }

  /// [pictures, 7, 7, 1280]
  at::Tensor lastMaps(std::span<const Picture> pictures) const {
    at::Tensor x = convolution(input(pictures), m_stem.weight, m_stem.bias, 3, 2).clamp_(0, 6);
    for (const Block& block : m_blocks) {
      at::Tensor y = x;
      if (block.expand.weight.defined()) y = pointwise(y, block.expand.weight, block.expand.bias).clamp_(0, 6);
      y = depthwiseRelu6(y, block.depthwise.weight, block.depthwise.bias, block.stride);
      y = pointwise(y, block.project.weight, block.project.bias);
      x = block.addsInput ? y.add_(x) : y;
    }
    return pointwise(x, m_head.weight, m_head.bias).clamp_(0, 6);
  }

  template <class Read>
  Matrix forEach(std::span<const Picture> pictures, int64_t columns, Progress& progress, const Read& read) const {
    Matrix result(pictures.size(), static_cast<size_t>(columns));
    const auto run = [&](size_t begin, size_t end) {
      const c10::InferenceMode inference;  // of this thread
      progress.throwIfCancelled();
      const at::Tensor rows =
          read(lastMaps(pictures.subspan(begin, end - begin))).to(at::kCPU, at::kFloat).contiguous();
      std::copy_n(rows.data_ptr<float>(), rows.numel(), result.row(begin).begin());
    };
    if (!m_place.onGpu()) {
      parallelFor(pictures.size(), 1, run);
      return result;
    }
    for (size_t begin = 0; begin < pictures.size(); begin += kPicturesAtOnceOnGpu)
      run(begin, std::min(pictures.size(), begin + kPicturesAtOnceOnGpu));
    return result;
  }

  std::string m_file;
  NetPlace m_place;
  std::vector<std::string> m_labels;
  Layer m_stem;
  std::vector<Block> m_blocks;
  Layer m_head;
  Layer m_classes;
};

}  // namespace

std::unique_ptr<PictureNetwork> efficientNetLite0(const TensorFile& weights, std::vector<std::string> labels,
                                                  const NetPlace& place) {
  return std::make_unique<EfficientNet>(weights, std::move(labels), place);
}

}  // namespace kinoprism
