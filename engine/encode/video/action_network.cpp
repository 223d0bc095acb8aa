#include "engine/encode/video/action_network.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "engine/core/parallel.h"
#include "engine/core/simd.h"
#include "engine/encode/image/picture_network.h"
#include "engine/encode/net/planes.h"

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

at::Tensor padded(const at::Tensor& x, at::IntArrayRef kernel, at::IntArrayRef stride) {
  std::vector<int64_t> sides;
  for (size_t d = 3; d-- > 0;) {
    const SamePadding side(x.size(int64_t(d) + 2), kernel[d], stride[d]);
    sides.insert(sides.end(), {side.before, side.after});
  }
  return at::constant_pad_nd(x, sides).contiguous(kLayout);
}

/// Time, height, width and channels of [1, channels, time, height, width], which lie in memory in that order.
struct Extent {
  int64_t sizes[3];
  int64_t channels;
  explicit Extent(const at::Tensor& x) : sizes{x.size(2), x.size(3), x.size(4)}, channels(x.size(1)) {}
  at::Tensor make(const at::TensorOptions& options) const {
    return at::empty({1, channels, sizes[0], sizes[1], sizes[2]}, options.memory_format(kLayout));
  }
};

/// to[c] = the largest of count values that lie `step` apart.
KINOPRISM_SIMD void largest(const float* from, int64_t count, int64_t step, int64_t channels, float* to) {
  std::copy_n(from, channels, to);
  for (int64_t k = 1; k < count; ++k) {
    const float* const other = from + k * step;
    for (int64_t c = 0; c < channels; ++c) to[c] = std::max(to[c], other[c]);
  }
}

/// Largest values along one axis. What is pooled is never negative, so places outside count for nothing.
at::Tensor poolAxis(const at::Tensor& any, size_t axis, int64_t kernel, int64_t stride) {
  if (kernel == 1 && stride == 1) return any;
  const at::Tensor x = any.contiguous(kLayout);
  const Extent in(x);
  Extent out(x);
  out.sizes[axis] = (in.sizes[axis] + stride - 1) / stride;
  at::Tensor y = out.make(x.options());
  const int64_t before = SamePadding(in.sizes[axis], kernel, stride).before;
  const int64_t inner = (axis < 2 ? in.sizes[2] : 1) * (axis < 1 ? in.sizes[1] : 1) * in.channels;
  const int64_t outer = axis == 0 ? 1 : axis == 1 ? in.sizes[0] : in.sizes[0] * in.sizes[1];
  const float* const from = x.data_ptr<float>();
  float* const to = y.data_ptr<float>();
  core::parallelFor(static_cast<size_t>(outer * out.sizes[axis]), 1, [&](size_t begin, size_t end) {
    for (int64_t i = int64_t(begin); i < int64_t(end); ++i) {
      const int64_t block = i / out.sizes[axis], place = i % out.sizes[axis] * stride - before;
      const int64_t first = std::max<int64_t>(place, 0), last = std::min(place + kernel, in.sizes[axis]);
      largest(from + (block * in.sizes[axis] + first) * inner, last - first, inner, inner, to + i * inner);
    }
  });
  return y;
}

/// A box's largest value is that of its lines' largest values: LibTorch's own pooling took half of a clip's time.
at::Tensor pool(const at::Tensor& x, at::IntArrayRef kernel, at::IntArrayRef stride) {
  if (!x.is_cpu()) return at::max_pool3d(padded(x, kernel, stride), kernel, stride);
  at::Tensor y = x;
  for (size_t axis = 3; axis-- > 0;) y = poolAxis(y, axis, kernel[axis], stride[axis]);
  return y;
}

/// A 1 x 1 x 1 convolution is a product of the places' channels with a matrix.
at::Tensor runPointwise(const Unit& unit, const at::Tensor& x) {
  const at::Tensor rows = x.permute({0, 2, 3, 4, 1}).reshape({-1, x.size(1)});
  const at::Tensor y = at::addmm(unit.bias, rows, unit.weight.flatten(1).t()).relu_();
  return y.view({1, x.size(2), x.size(3), x.size(4), -1}).permute({0, 4, 1, 2, 3});
}

at::Tensor run(const Unit& unit, const at::Tensor& x) {
  const at::IntArrayRef kernel = unit.weight.sizes().slice(2);
  if (unit.weight[0][0].numel() == 1) return runPointwise(unit, x);
  const std::array<int64_t, 3> stride{unit.stride, unit.stride, unit.stride};
  if (unit.stride != 1) return at::conv3d(padded(x, kernel, stride), unit.weight, unit.bias, stride).relu_();
  // Kernels are odd, so the padding is the same on both sides, which the convolution does itself.
  const std::array<int64_t, 3> sides{kernel[0] / 2, kernel[1] / 2, kernel[2] / 2};
  return at::conv3d(x, unit.weight, unit.bias, stride, at::IntArrayRef(sides)).relu_();
}

at::Tensor run(const Mixed& mixed, const at::Tensor& x) {
  return at::cat({run(mixed.direct, x), run(mixed.wide1, run(mixed.reduce1, x)),
                  run(mixed.wide2, run(mixed.reduce2, x)), run(mixed.pooled, pool(x, {3, 3, 3}, {1, 1, 1}))},
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
      throw core::Error(core::ErrorCode::BadInput,
                        file.file().string() + " does not list the actions of I3D. Install the pack again.");
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
      throw core::Error(core::ErrorCode::BadInput, file.file().string() + ": \"" + layer +
                                                       "\" does not have its shape in I3D. Install the pack again.");
    const at::Tensor weight = (kernel * scale).permute({4, 3, 0, 1, 2});
    return {placed(weight, place).contiguous(kLayout),
            placed(norm("params", "bias") - norm("batch_stats", "mean") * scale, place), stride};
  }

  /// frames → [1, 3, time, side, side] in −1 to 1
  at::Tensor input(std::span<const media::Picture> frames) const {
    const at::Tensor x = pictureValues(frames, kSide, "I3D", place).div_(127.5).sub_(1);
    return x.permute({3, 0, 1, 2}).unsqueeze(0).contiguous(kLayout);
  }

  /// [windows, features]
  at::Tensor watch(at::Tensor x, core::Progress& progress) const {
    x = pool(run(first, x), {1, 3, 3}, {1, 2, 2});
    progress.throwIfCancelled();
    x = pool(run(third, run(second, x)), {1, 3, 3}, {1, 2, 2});
    for (size_t m = 0; m < mixed.size(); ++m) {
      progress.throwIfCancelled();
      if (m == 2) x = pool(x, {3, 3, 3}, {2, 2, 2});
      if (m == 7) x = pool(x, {2, 2, 2}, {2, 2, 2});
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
                      fmt::format("I3D needs {} frames or more, not {}.", kFewestFrames, frames.size()));
  const c10::InferenceMode inference;
  const at::Tensor features = m_weights->watch(m_weights->input(frames), progress).mean(0, true);
  const at::Tensor scores = at::addmm(m_weights->classBias, features, m_weights->classWeight);
  Seen seen{std::vector<float>(kFeatures), std::vector<float>(kActions)};
  copyValues(features, seen.features.data());
  copyValues(scores, seen.scores.data());
  return seen;
}

}  // namespace kinoprism::encode
