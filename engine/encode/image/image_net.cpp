#include "engine/encode/image/image_net.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "engine/core/message_ids.h"

namespace kinoprism::encode {
namespace {

bool fits(at::IntArrayRef sizes, const std::vector<int64_t>& shape) {
  return std::ranges::equal(sizes, shape, [](int64_t size, int64_t wanted) { return wanted < 0 || size == wanted; });
}

}  // namespace

at::Tensor BroughtWeights::get(const std::vector<std::string>& names, const std::vector<int64_t>& shape) const {
  const auto name = std::ranges::find_if(names, [this](const std::string& each) { return has(each); });
  if (name == names.end()) refuse({core::MessageId::WeightsTensorMissing, fmt::format("{}", fmt::join(names, ", "))});
  const core::TensorInfo& info = m_file.tensors().at(*name);
  if (info.type != core::TensorType::F32) refuse({core::MessageId::WeightsNotFloat, *name});
  if (!fits(info.shape, shape)) {
    const std::string wanted = fmt::format("{}", fmt::join(shape, " × "));
    refuse({core::MessageId::WeightsShape, *name, fmt::format("{}", fmt::join(info.shape, " × ")), wanted});
  }
  return readTensor(m_file, *name);
}

void BroughtWeights::refuse(const core::Message& why) const {
  throw core::Error(core::ErrorCode::BadInput,
                    {core::MessageId::WeightsOfOtherNetwork, m_file.file().string(), m_network, why});
}

struct ImageNetNetwork::State {
  NetDevice place;
  at::Tensor mean, deviation;  ///< of colours 0 to 255: [3]
  at::Tensor classWeight;      ///< [classes, features]
  at::Tensor classBias;
};

ImageNetNetwork::ImageNetNetwork(const NetDevice& place) : m_state(std::make_unique<State>()) {
  const c10::InferenceMode inference;
  m_state->place = place;
  m_state->mean = placed(at::tensor({0.485f, 0.456f, 0.406f}) * 255, place);
  m_state->deviation = placed(at::tensor({0.229f, 0.224f, 0.225f}) * 255, place);
}

ImageNetNetwork::~ImageNetNetwork() = default;

const NetDevice& ImageNetNetwork::place() const { return m_state->place; }

void ImageNetNetwork::setClasses(const at::Tensor& weight, const at::Tensor& bias) {
  m_state->classWeight = placed(weight, m_state->place);
  m_state->classBias = placed(bias, m_state->place);
}

size_t ImageNetNetwork::dimensions() const { return static_cast<size_t>(m_state->classWeight.size(1)); }

at::Tensor ImageNetNetwork::input(std::span<const media::Picture> pictures) const {
  at::Tensor x = pictureValues(pictures, side(), place());
  x = x.sub_(m_state->mean).div_(m_state->deviation);
  return x.permute({0, 3, 1, 2});
}

core::Matrix ImageNetNetwork::embed(std::span<const media::Picture> pictures, core::Progress& progress) const {
  return rowsOfPictures(pictures, dimensions(), place(), progress,
                        [this](std::span<const media::Picture> some) { return features(lastMaps(input(some))); });
}

core::Matrix ImageNetNetwork::classify(std::span<const media::Picture> pictures, core::Progress& progress) const {
  const auto classes = static_cast<size_t>(m_state->classWeight.size(0));
  return rowsOfPictures(pictures, classes, place(), progress, [this](std::span<const media::Picture> some) {
    return at::addmm(m_state->classBias, features(lastMaps(input(some))), m_state->classWeight.t());
  });
}

Saliency ImageNetNetwork::saliency(const media::Picture& picture, std::span<const float> direction) const {
  const c10::InferenceMode inference;
  const at::Tensor placedMaps = lastMaps(input(std::span(&picture, 1)));
  Saliency result;
  at::Tensor towards;
  if (direction.empty()) {
    const at::Tensor scores = at::addmm(m_state->classBias, features(placedMaps), m_state->classWeight.t());
    const int64_t best = scores.argmax().item<int64_t>();
    towards = m_state->classWeight.select(0, best).to(at::kCPU, at::kFloat);
    result.label = {core::MessageId::NumberedClass, std::to_string(best)};
  } else {
    towards = directionTensor(direction, dimensions());
  }
  const at::Tensor maps = placedMaps.to(at::kCPU, at::kFloat);
  const at::Tensor weights = channelWeights(maps, towards);
  setMap(result, (maps[0] * weights.view({-1, 1, 1})).sum(0));
  return result;
}

}  // namespace kinoprism::encode
