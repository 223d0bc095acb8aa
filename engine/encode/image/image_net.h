#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/encode/image/picture_network.h"

namespace kinoprism::encode {

/// The weights of a network in a safetensors file that a person brought, under torchvision's or timm's names.
class BroughtWeights {
 public:
  /// network: "ResNet-50". The file must live as long as this.
  BroughtWeights(const core::TensorFile& file, std::string network) : m_file(file), m_network(std::move(network)) {}

  /// The tensor under the first of these names that the file has, in the shape given, where −1 is any size. Throws
  /// Error{BadInput} naming the tensor and what file is expected.
  at::Tensor get(const std::vector<std::string>& names, const std::vector<int64_t>& shape) const;

  bool has(const std::string& name) const { return m_file.has(name); }

 private:
  [[noreturn]] void refuse(const core::Message& why) const;

  const core::TensorFile& m_file;
  std::string m_network;
};

/// What the networks of a person's file share: pictures of 224 x 224 whose values are scaled to 0 to 1 and then by the
/// mean and deviation of ImageNet's colours, as torchvision and timm train them; features; and a last layer that scores
/// as many classes as the file has.
class ImageNetNetwork : public PictureNetwork {
 public:
  int side() const final { return 224; }
  size_t dimensions() const final;
  core::Matrix embed(std::span<const media::Picture> pictures, core::Progress& progress) const final;
  core::Matrix classify(std::span<const media::Picture> pictures, core::Progress& progress) const final;
  Saliency saliency(const media::Picture& picture, std::span<const float> direction) const final;

 protected:
  explicit ImageNetNetwork(const NetDevice& place);
  ~ImageNetNetwork() override;

  const NetDevice& place() const;
  /// weight: [classes, features]
  void setClasses(const at::Tensor& weight, const at::Tensor& bias);

  /// What the last convolution gives, [pictures, channels, height, width]. x: [pictures, 3, 224, 224]
  virtual at::Tensor lastMaps(const at::Tensor& x) const = 0;
  /// [pictures, features]
  virtual at::Tensor features(const at::Tensor& maps) const = 0;
  /// Grad-CAM's channel weights but for a positive factor: the gradient of direction · features(maps), summed over the
  /// places of each channel of one picture's maps. All on the processor and in 32 bits: maps [1, channels, height,
  /// width], direction [features]; gives [channels].
  virtual at::Tensor channelWeights(const at::Tensor& maps, const at::Tensor& direction) const = 0;

 private:
  struct State;
  at::Tensor input(std::span<const media::Picture> pictures) const;

  std::unique_ptr<State> m_state;
};

}  // namespace kinoprism::encode
