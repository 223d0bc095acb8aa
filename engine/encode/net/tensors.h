#pragma once

#include <string>
#include <string_view>

#include "engine/core/device.h"
#include "engine/core/safetensors.h"

namespace at {
class Tensor;
}
namespace c10 {
struct Device;
}  // namespace c10

namespace kinoprism {

/// Where a network runs and with which numbers: 32-bit floats on the processor, 16-bit ones on a GPU.
struct NetPlace {
  Device device;  ///< never Auto
  bool half = false;

  bool onGpu() const { return device.kind == Device::Kind::Cuda; }
  /// "cpu", "cuda:0 (16 bit)"
  std::string text() const;
};

/// Auto becomes the first GPU where there is one, else the processor. Throws Error{Unsupported} when a GPU is asked for
/// and this build or machine has none; the sentence says which of both.
NetPlace choosePlace(const Device& wanted);

/// at::Device of a place.
c10::Device torchDevice(const NetPlace& place);

/// A copy of an F32 tensor of the file, in its shape. Throws Error{BadInput} naming the tensor when it is absent or of
/// another type.
at::Tensor readTensor(const TensorFile& file, const std::string& name);

/// The tensor where the network runs, in its kind of numbers.
at::Tensor placed(const at::Tensor& tensor, const NetPlace& place);

}  // namespace kinoprism
