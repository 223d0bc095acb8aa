#include "engine/encode/video/action_network.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <array>

#include "engine/core/message_ids.h"
#include "engine/encode/image/picture_network.h"
#include "engine/encode/net/planes.h"
#include "engine/encode/video/box_pooling.h"

namespace kinoprism::encode {
namespace {

constexpr double kEpsilon = 1e-3;
constexpr at::MemoryFormat kLayout = at::MemoryFormat::ChannelsLast3d;

/// Convolution, batch normalisation and ReLU as one.
struct Unit {
  at::Tensor weight;  ///< [out, in, time, height, width]
  at::Tensor bias;
  int64_t stride = 1;
};

/// Four branches side by side: 1x1; 1x1 and 3x3; 1x1 and 3x3; pooling and 1x1.
struct Mixed {
  Unit direct, reduce1, wide1, reduce2, wide2, pooled;
};

constexpr std::array<const char*, 9> kMixed{"Mixed_3b", "Mixed_3c", "Mixed_4b", "Mixed_4c", "Mixed_4d",
                                            "Mixed_4e", "Mixed_4f", "Mixed_5b", "Mixed_5c"};

/// A 1 x 1 x 1 convolution is a product of the places' channels with a matrix.
at::Tensor runPointwise(const Unit& unit, const at::Tensor& x) {
  const at::Tensor rows = x.permute({0, 2, 3, 4, 1}).reshape({-1, x.size(1)});
  const at::Tensor y = at::addmm(unit.bias, rows, unit.weight.flatten(1).t()).relu_();
  return y.view({1, x.size(2), x.size(3), x.size(4), -1}).permute({0, 4, 1, 2, 3});
}

at::Tensor run(const Unit& unit, const at::Tensor& x) {
  const BoxShape kernel{unit.weight.size(2), unit.weight.size(3), unit.weight.size(4)};
  if (unit.weight[0][0].numel() == 1) return runPointwise(unit, x);
  const BoxShape stride{unit.stride, unit.stride, unit.stride};
  if (unit.stride != 1) return at::conv3d(paddedAsSame(x, kernel, stride), unit.weight, unit.bias, stride).relu_();
  // Kernels are odd, so the padding is the same on both sides, which the convolution does itself.
  const std::array<int64_t, 3> sides{kernel[0] / 2, kernel[1] / 2, kernel[2] / 2};
  return at::conv3d(x, unit.weight, unit.bias, stride, at::IntArrayRef(sides)).relu_();
}

at::Tensor run(const Mixed& mixed, const at::Tensor& x) {
  return at::cat({run(mixed.direct, x), run(mixed.wide1, run(mixed.reduce1, x)),
                  run(mixed.wide2, run(mixed.reduce2, x)), run(mixed.pooled, largestOfBoxes(x, {3, 3, 3}, {1, 1, 1}))},
                 1);
}

}  // namespace

struct ActionNetwork::Weights {
  NetDevice place;
  Unit first, second, third;
  std::vector<Mixed> mixed;
  at::Tensor classWeight;  ///< [features, actions]
  at::Tensor classBias;

  Weights(const core::TensorFile& file, const NetDevice& p) : place(p) {
    first = readUnit(file, "Conv3d_1a_7x7", 2);
    second = readUnit(file, "Conv3d_2b_1x1");
    third = readUnit(file, "Conv3d_2c_3x3");
    for (const std::string name : kMixed) {
      const auto unit = [&](const std::string& layer) { return readUnit(file, name + "|" + layer); };
      mixed.push_back({unit("Branch_0/Conv3d_0a_1x1"), unit("Branch_1/Conv3d_0a_1x1"), unit("Branch_1/Conv3d_0b_3x3"),
                       unit("Branch_2/Conv3d_0a_1x1"), unit("Branch_2/Conv3d_0b_3x3"), unit("Branch_3/Conv3d_0b_1x1")});
    }
    const at::Tensor logits = readTensor(file, "params|Logits/Conv3d_0c_1x1|Conv_0|kernel");
    if (logits.numel() != int64_t{kFeatures * kActions})
      throw core::Error(core::ErrorCode::BadInput, {core::MessageId::ActionLabelsMissing, file.file().string()});
    classWeight = placed(logits.reshape({-1, int64_t{kActions}}), place);
    classBias = placed(readTensor(file, "params|Logits/Conv3d_0c_1x1|Conv_0|bias"), place);
  }

  Unit readUnit(const core::TensorFile& file, const std::string& layer, int64_t stride = 1) const {
    const at::Tensor kernel = readTensor(file, "params|" + layer + "|Conv_0|kernel");  // [time, height, width, in, out]
    const auto norm = [&](const std::string& kind, const char* part) {
      return readTensor(file, kind + "|" + layer + "|BatchNorm_0|" + part).flatten();
    };
    const at::Tensor scale = (norm("batch_stats", "var") + kEpsilon).rsqrt();
    if (kernel.dim() != 5 || kernel.size(4) != scale.numel())
      throw core::Error(core::ErrorCode::BadInput, {core::MessageId::ActionShapeMismatch, file.file().string(), layer});
    const at::Tensor weight = (kernel * scale).permute({4, 3, 0, 1, 2});
    return {placed(weight, place).contiguous(kLayout),
            placed(norm("params", "bias") - norm("batch_stats", "mean") * scale, place), stride};
  }

  /// frames → [1, 3, time, side, side] in −1 to 1
  at::Tensor input(std::span<const media::Picture> frames) const {
    const at::Tensor x = pictureValues(frames, kSide, place).div_(127.5).sub_(1);
    return x.permute({3, 0, 1, 2}).unsqueeze(0).contiguous(kLayout);
  }

  /// [windows, features]
  at::Tensor watch(at::Tensor x, core::Progress& progress) const {
    x = largestOfBoxes(run(first, x), {1, 3, 3}, {1, 2, 2});
    progress.throwIfCancelled();
    x = largestOfBoxes(run(third, run(second, x)), {1, 3, 3}, {1, 2, 2});
    for (size_t m = 0; m < mixed.size(); ++m) {
      progress.throwIfCancelled();
      if (m == 2) x = largestOfBoxes(x, {3, 3, 3}, {2, 2, 2});
      if (m == 7) x = largestOfBoxes(x, {2, 2, 2}, {2, 2, 2});
      x = run(mixed[m], x);
    }
    return at::avg_pool3d(x, {2, 7, 7}, {1, 1, 1}).flatten(2).squeeze(0).t();
  }
};

ActionNetwork::ActionNetwork(const core::TensorFile& weights, const NetDevice& place) {
  const c10::InferenceMode inference;
  m_weights = std::make_unique<Weights>(weights, place);
}
ActionNetwork::~ActionNetwork() = default;

ActionNetwork::Seen ActionNetwork::watch(std::span<const media::Picture> frames, core::Progress& progress) const {
  if (frames.size() < kFewestFrames)
    throw core::Error(core::ErrorCode::BadArgument,
                      {core::MessageId::ActionFramesTooFew, kFewestFrames, frames.size()});
  const c10::InferenceMode inference;
  const at::Tensor features = m_weights->watch(m_weights->input(frames), progress).mean(0, true);
  const at::Tensor scores = at::addmm(m_weights->classBias, features, m_weights->classWeight);
  Seen seen{std::vector<float>(kFeatures), std::vector<float>(kActions)};
  copyValues(features, seen.features.data());
  copyValues(scores, seen.scores.data());
  return seen;
}

}  // namespace kinoprism::encode
