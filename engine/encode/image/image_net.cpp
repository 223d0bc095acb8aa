#include "engine/encode/image/image_net.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "engine/core/parallel.h"

namespace kinoprism {
namespace {

constexpr size_t kPicturesAtOnce = 1;  // of a thread: VGG-16 takes half a second, and a cancel is heard after it
constexpr size_t kPicturesAtOnceOnGpu = 64;

bool fits(at::IntArrayRef sizes, const std::vector<int64_t>& shape) {
  return std::ranges::equal(sizes, shape, [](int64_t size, int64_t wanted) { return wanted < 0 || size == wanted; });
}

}  // namespace

at::Tensor BroughtWeights::get(const std::vector<std::string>& names, const std::vector<int64_t>& shape) const {
  const auto name = std::ranges::find_if(names, [this](const std::string& each) { return has(each); });
  if (name == names.end()) refuse(fmt::format("there is no tensor \"{}\"", fmt::join(names, "\" or \"")));
  const TensorInfo& info = m_file.tensors().at(*name);
  if (info.type != TensorType::F32) refuse("\"" + *name + "\" does not hold 32-bit floats");
  if (!fits(info.shape, shape)) {
    const std::string wanted = fmt::format("{}", fmt::join(shape, " × "));
    refuse(fmt::format("\"{}\" is {}, not {}", *name, fmt::join(info.shape, " × "), wanted));
  }
  return readTensor(m_file, *name);
}

void BroughtWeights::refuse(const std::string& what) const {
  throw Error(ErrorCode::BadInput,
              fmt::format("{} does not hold the weights of {}: {}. Bring the weights of {} as 32-bit safetensors with "
                          "torchvision's or timm's names.",
                          m_file.file().string(), m_network, what, m_network));
}

struct ImageNetNetwork::State {
  NetPlace place;
  at::Tensor mean, deviation;  ///< of colours 0 to 255: [3]
  at::Tensor classWeight;      ///< [classes, features]
  at::Tensor classBias;
};

ImageNetNetwork::ImageNetNetwork(const NetPlace& place) : m_state(std::make_unique<State>()) {
  const c10::InferenceMode inference;
  m_state->place = place;
  m_state->mean = placed(at::tensor({0.485f, 0.456f, 0.406f}) * 255, place);
  m_state->deviation = placed(at::tensor({0.229f, 0.224f, 0.225f}) * 255, place);
}

ImageNetNetwork::~ImageNetNetwork() = default;

const NetPlace& ImageNetNetwork::place() const { return m_state->place; }

void ImageNetNetwork::setClasses(const at::Tensor& weight, const at::Tensor& bias) {
  m_state->classWeight = placed(weight, m_state->place);
  m_state->classBias = placed(bias, m_state->place);
}

size_t ImageNetNetwork::dimensions() const { return static_cast<size_t>(m_state->classWeight.size(1)); }

at::Tensor ImageNetNetwork::input(std::span<const Picture> pictures) const {
  at::Tensor bytes = at::empty({int64_t(pictures.size()), side(), side(), 3}, at::kByte);
  const size_t size = static_cast<size_t>(side()) * static_cast<size_t>(side()) * 3;
  for (size_t p = 0; p < pictures.size(); ++p) {
    const Picture& picture = pictures[p];
    if (picture.width != side() || picture.height != side() || picture.rgb.size() != size)
      throw Error(ErrorCode::BadArgument, fmt::format("This network reads pictures of {0} × {0}.", side()));
    std::copy(picture.rgb.begin(), picture.rgb.end(), bytes.data_ptr<uint8_t>() + p * size);
  }
  at::Tensor x = bytes.to(torchDevice(place()), place().half ? at::kHalf : at::kFloat);
  x = x.sub_(m_state->mean).div_(m_state->deviation);
  return x.permute({0, 3, 1, 2});
}

template <class Read>
Matrix ImageNetNetwork::forEach(std::span<const Picture> pictures, size_t columns, Progress& progress,
                                const Read& read) const {
  Matrix result(pictures.size(), columns);
  const auto run = [&](size_t begin, size_t end) {
    const c10::InferenceMode inference;  // of this thread
    progress.throwIfCancelled();
    const at::Tensor x = input(pictures.subspan(begin, end - begin));
    const at::Tensor rows = read(features(lastMaps(x))).to(at::kCPU, at::kFloat).contiguous();
    std::copy_n(rows.template data_ptr<float>(), rows.numel(), result.row(begin).begin());
  };
  if (!place().onGpu()) {
    parallelFor(pictures.size(), kPicturesAtOnce, run);
    return result;
  }
  for (size_t begin = 0; begin < pictures.size(); begin += kPicturesAtOnceOnGpu)
    run(begin, std::min(pictures.size(), begin + kPicturesAtOnceOnGpu));
  return result;
}

Matrix ImageNetNetwork::embed(std::span<const Picture> pictures, Progress& progress) const {
  return forEach(pictures, dimensions(), progress, [](const at::Tensor& rows) { return rows; });
}

Matrix ImageNetNetwork::classify(std::span<const Picture> pictures, Progress& progress) const {
  const auto classes = static_cast<size_t>(m_state->classWeight.size(0));
  return forEach(pictures, classes, progress, [this](const at::Tensor& rows) {
    return at::addmm(m_state->classBias, rows, m_state->classWeight.t());
  });
}

Saliency ImageNetNetwork::saliency(const Picture& picture, std::span<const float> direction) const {
  const c10::InferenceMode inference;
  const at::Tensor placedMaps = lastMaps(input(std::span(&picture, 1)));
  Saliency result;
  at::Tensor towards;
  if (direction.empty()) {
    const at::Tensor scores = at::addmm(m_state->classBias, features(placedMaps), m_state->classWeight.t());
    const int64_t best = scores.argmax().item<int64_t>();
    towards = m_state->classWeight.select(0, best).to(at::kCPU, at::kFloat);
    result.label = fmt::format("class {}", best);
  } else {
    if (direction.size() != dimensions()) {
      throw Error(ErrorCode::BadArgument, fmt::format("A direction among these features has {} values, not {}.",
                                                      dimensions(), direction.size()));
    }
    towards = at::from_blob(const_cast<float*>(direction.data()), {int64_t(direction.size())}, at::kFloat);
  }
  const at::Tensor maps = placedMaps.to(at::kCPU, at::kFloat);
  const at::Tensor weights = channelWeights(maps, towards);
  at::Tensor map = (maps[0] * weights.view({-1, 1, 1})).sum(0).clamp_min_(0);
  map = (map / map.max().clamp_min(1e-12)).contiguous();
  result.height = static_cast<int>(map.size(0));
  result.width = static_cast<int>(map.size(1));
  result.values.assign(map.data_ptr<float>(), map.data_ptr<float>() + map.numel());
  return result;
}

}  // namespace kinoprism
