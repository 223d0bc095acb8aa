#pragma once

#include <string>
#include <vector>

#include "engine/core/device.h"
#include "engine/core/safetensors.h"

namespace at {
class Tensor;
}
namespace c10 {
struct Device;
}  // namespace c10

namespace kinoprism::core {
struct Device;
}  // namespace kinoprism::core

namespace kinoprism::encode {

/// Where a network runs and with which numbers: 32-bit floats on the processor, 16-bit ones on a GPU.
struct NetPlace {
  core::Device device;  ///< never Auto
  bool half = false;

  bool onGpu() const { return device.kind == core::Device::Kind::Cuda; }
  /// "cpu", "cuda (16 bit)"
  std::string text() const;
};

/// The place of a device, see computeDevice.
NetPlace choosePlace(const core::Device& wanted);

/// at::Device of a place.
c10::Device torchDevice(const NetPlace& place);

/// A copy of an F32 tensor of the file, in its shape. Throws Error{BadInput} naming the tensor when it is absent or of
/// another type.
at::Tensor readTensor(const core::TensorFile& file, const std::string& name);

/// The same for a tensor of which the shape is known. network: "EfficientNet-Lite0". Throws Error{BadInput} for another
/// shape too.
at::Tensor readTensor(const core::TensorFile& file, const std::string& name, const std::vector<int64_t>& shape,
                      const std::string& network);

/// Copies all values, as 32-bit floats, to `to`.
void copyValues(const at::Tensor& from, float* to);

/// The tensor where the network runs, in its kind of numbers.
at::Tensor placed(const at::Tensor& tensor, const NetPlace& place);

}  // namespace kinoprism::encode
