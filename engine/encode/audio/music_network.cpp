#include "engine/encode/audio/music_network.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"

namespace kinoprism::encode {
namespace {

constexpr int64_t kTime = static_cast<int64_t>(MusicNetwork::kFrames);
constexpr int64_t kBands = 96;
constexpr double kEpsilon = 1e-3;
constexpr size_t kPatchesAtOnceOnGpu = 32;

/// y = x·scale + shift: a batch normalisation at rest.
struct Norm {
  at::Tensor scale;
  at::Tensor shift;
  at::Tensor operator()(const at::Tensor& x) const { return at::addcmul(shift, x, scale); }
};

/// A convolution over time and some bands, of which the largest value over all places in frequency is kept.
struct Timbre {
  int64_t time = 0;   ///< frames that the kernel sees
  int64_t bands = 0;  ///< bands that the kernel sees
  at::Tensor weight;  ///< [time·bands, channels]
  at::Tensor bias;
  at::Tensor sign;  ///< ±1 a channel, see below
  Norm norm;
};

/// A convolution over time of all channels.
struct Temporal {
  at::Tensor weight;  ///< [7·in, out]
  at::Tensor bias;
  Norm norm;
};

}  // namespace

struct MusicNetwork::Weights {
  NetDevice place;
  Norm input;
  Timbre timbres[2];
  Timbre rhythms[3];
  Temporal middle[3];
  Norm pooled;
  at::Tensor denseWeight, denseBias, tagWeight, tagBias;
  Norm dense;

  Weights(const core::TensorFile& file, const NetDevice& p) : place(p) {
    input = readNorm(file, "batch_normalization", 1);
    timbres[0] = readTimbre(file, "conv2d", "batch_normalization_1", 7, 38, 204);
    timbres[1] = readTimbre(file, "conv2d_1", "batch_normalization_2", 7, 67, 204);
    rhythms[0] = readTimbre(file, "conv2d_2", "batch_normalization_3", 128, 1, 51);
    rhythms[1] = readTimbre(file, "conv2d_3", "batch_normalization_4", 64, 1, 51);
    rhythms[2] = readTimbre(file, "conv2d_4", "batch_normalization_5", 32, 1, 51);
    middle[0] = readTemporal(file, "conv2d_5", "batch_normalization_6", 561);
    middle[1] = readTemporal(file, "conv2d_6", "batch_normalization_7", 64);
    middle[2] = readTemporal(file, "conv2d_7", "batch_normalization_8", 64);
    pooled = readNorm(file, "batch_normalization_9", 1506);
    denseWeight = placed(shaped(file, "dense/kernel", {1506, 200}), place);
    denseBias = placed(shaped(file, "dense/bias", {200}), place);
    dense = readNorm(file, "batch_normalization_10", 200);
    tagWeight = placed(shaped(file, "dense_1/kernel", {200, 50}), place);
    tagBias = placed(shaped(file, "dense_1/bias", {50}), place);
  }

  static at::Tensor shaped(const core::TensorFile& file, const std::string& name, const std::vector<int64_t>& shape) {
    return readTensor(file, name, shape, "musicnn");
  }

  Norm readNorm(const core::TensorFile& file, const std::string& name, int64_t channels) const {
    const auto part = [&](const char* which) { return shaped(file, name + which, {channels}); };
    const at::Tensor scale = part("/gamma") / (part("/moving_variance") + kEpsilon).sqrt();
    return {placed(scale, place), placed(part("/beta") - part("/moving_mean") * scale, place)};
  }

  /// The normalisation comes after the ReLU and before the largest value over frequency is taken. Where its scale is
  /// negative, that is the smallest of the ReLU's values; turning the signs of weight and bias makes it the largest
  /// again, so that one running maximum of bare products does for all channels.
  Timbre readTimbre(const core::TensorFile& file, const std::string& name, const std::string& normName, int64_t time,
                    int64_t bands, int64_t channels) const {
    Timbre timbre{time, bands, {}, {}, {}, readNorm(file, normName, channels)};
    const at::Tensor sign =
        at::where(timbre.norm.scale.to(at::kCPU, at::kFloat) < 0, at::full({}, -1.0f), at::ones({}));
    const at::Tensor weight =
        shaped(file, name + "/kernel", {time, bands, 1, channels}).reshape({time * bands, channels});
    timbre.weight = placed(weight * sign, place);
    timbre.bias = placed(shaped(file, name + "/bias", {channels}), place);
    timbre.sign = placed(sign, place);
    return timbre;
  }

  Temporal readTemporal(const core::TensorFile& file, const std::string& name, const std::string& normName,
                        int64_t in) const {
    return {placed(shaped(file, name + "/kernel", {7, in, 1, 64}).reshape({7 * in, 64}), place),
            placed(shaped(file, name + "/bias", {64}), place), readNorm(file, normName, 64)};
  }

  static at::Tensor finished(const Timbre& timbre, const at::Tensor& largest) {
    return timbre.norm(at::addcmul(timbre.bias, largest, timbre.sign).clamp_min_(0));
  }

  /// x: [patches, kTime, kBands] → [patches·kTime, channels]
  at::Tensor run(const Timbre& timbre, const at::Tensor& x) const {
    const at::Tensor padded = at::constant_pad_nd(x, {0, 0, 3, 3});
    at::Tensor largest, product;
    for (int64_t band = 0; band + timbre.bands <= kBands; ++band) {
      const at::Tensor windows = padded.narrow(2, band, timbre.bands).unfold(1, timbre.time, 1);  // [p, t, bands, time]
      const at::Tensor rows = windows.permute({0, 1, 3, 2}).reshape({-1, timbre.time * timbre.bands});
      maximise(rows, timbre.weight, product, largest);
    }
    return finished(timbre, largest);
  }

  static void maximise(const at::Tensor& rows, const at::Tensor& weight, at::Tensor& product, at::Tensor& largest) {
    if (!largest.defined()) {
      largest = at::mm(rows, weight);
      product = at::empty_like(largest);
      return;
    }
    at::mm_out(product, rows, weight);
    at::maximum_out(largest, largest, product);
  }

  /// The three long kernels see one band each: their windows are parts of the longest one's.
  std::vector<at::Tensor> runRhythms(const at::Tensor& x) const {
    constexpr int64_t kLongest = 128;
    const at::Tensor padded = at::constant_pad_nd(x, {0, 0, 63, 64}).transpose(1, 2).contiguous();  // [p, bands, t]
    at::Tensor largest[3], products[3];
    for (int64_t band = 0; band < kBands; ++band) {
      const at::Tensor rows = padded.select(1, band).unfold(1, kLongest, 1).reshape({-1, kLongest});
      for (size_t r = 0; r < 3; ++r) {
        const int64_t time = rhythms[r].time, before = 63 - (time - 1) / 2;
        maximise(rows.narrow(1, before, time), rhythms[r].weight, products[r], largest[r]);
      }
    }
    std::vector<at::Tensor> results;
    for (size_t r = 0; r < 3; ++r) results.push_back(finished(rhythms[r], largest[r]));
    return results;
  }

  /// x: [patches·kTime, in] → [patches·kTime, 64]
  static at::Tensor run(const Temporal& layer, const at::Tensor& x) {
    const at::Tensor padded = at::constant_pad_nd(x.view({-1, kTime, x.size(1)}), {0, 0, 3, 3});
    const at::Tensor rows = padded.unfold(1, 7, 1).permute({0, 1, 3, 2}).reshape({-1, 7 * x.size(1)});
    return layer.norm(at::addmm(layer.bias, rows, layer.weight).clamp_min_(0));
  }

  /// patches: [patches, kTime, kBands]
  at::Tensor listen(const at::Tensor& patches) const {
    const at::Tensor x = input(patches);
    std::vector<at::Tensor> front{run(timbres[0], x), run(timbres[1], x)};
    for (at::Tensor& rhythm : runRhythms(x)) front.push_back(std::move(rhythm));
    const at::Tensor ears = at::cat(front, 1);
    const at::Tensor first = run(middle[0], ears);
    const at::Tensor second = run(middle[1], first).add_(first);
    const at::Tensor third = run(middle[2], second).add_(second);
    const at::Tensor all = at::cat({ears, first, second, third}, 1).view({-1, kTime, 753});
    const at::Tensor summary = at::stack({std::get<0>(all.max(1)), all.mean(1)}, 2).flatten(1);  // max and mean in turn
    return dense(at::addmm(denseBias, pooled(summary), denseWeight).clamp_min_(0));
  }
};

MusicNetwork::MusicNetwork(const core::TensorFile& weights, const NetDevice& place) {
  const c10::InferenceMode inference;
  m_weights = std::make_unique<Weights>(weights, place);
}
MusicNetwork::~MusicNetwork() = default;

core::Matrix MusicNetwork::listen(const core::Matrix& frames, core::Progress& progress) const {
  if (frames.rows() == 0) return core::Matrix(0, kFeatures);
  if (frames.columns() != kBands)
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::MusicBandsMismatch, kBands, frames.columns()});
  const size_t patches = std::max<size_t>(frames.rows() / kFrames, 1);
  core::Matrix features(patches, kFeatures);
  const auto run = [&](size_t begin, size_t end) {
    const c10::InferenceMode inference;  // of this thread
    progress.throwIfCancelled();
    at::Tensor x = at::empty({int64_t(end - begin), kTime, kBands});
    for (size_t f = 0; f < (end - begin) * kFrames; ++f)
      std::ranges::copy(frames.row((begin * kFrames + f) % frames.rows()), x.data_ptr<float>() + f * kBands);
    copyValues(m_weights->listen(placed(x, m_weights->place)), features.row(begin).data());
  };
  if (m_weights->place.onGpu()) {
    for (size_t begin = 0; begin < patches; begin += kPatchesAtOnceOnGpu)
      run(begin, std::min(patches, begin + kPatchesAtOnceOnGpu));
  } else {
    core::parallelFor(patches, 1, run);
  }
  return features;
}

core::Matrix MusicNetwork::tagsOf(const core::Matrix& features) const {
  core::Matrix tags(features.rows(), kTags);
  if (features.rows() == 0) return tags;
  if (features.columns() != kFeatures) {
    throw core::Error(core::ErrorCode::BadArgument,
                      {core::MessageId::MusicTagsMismatch, kFeatures, features.columns()});
  }
  const c10::InferenceMode inference;
  at::Tensor x = at::empty({int64_t(features.rows()), int64_t(kFeatures)});
  std::ranges::copy(features.values(), x.data_ptr<float>());
  copyValues(at::addmm(m_weights->tagBias, placed(x, m_weights->place), m_weights->tagWeight).sigmoid(),
             tags.values().data());
  return tags;
}

}  // namespace kinoprism::encode
