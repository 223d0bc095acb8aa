#include "engine/encode/net/tensors.h"

#include <ATen/ATen.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>
#include <fmt/format.h>

#include "engine/core/error.h"

namespace kinoprism {
namespace {

int gpuCount() { return at::hasCUDA() ? c10::impl::getDeviceGuardImpl(c10::DeviceType::CUDA)->deviceCount() : 0; }

}  // namespace

std::string NetPlace::text() const { return half ? device.text() + " (16 bit)" : device.text(); }

NetPlace choosePlace(const Device& wanted) {
  if (wanted.kind == Device::Kind::Cpu) return {wanted, false};
  const int gpus = gpuCount();
  if (wanted.kind == Device::Kind::Auto) {
    if (gpus == 0) return {Device{Device::Kind::Cpu, 0}, false};
    return {Device{Device::Kind::Cuda, 0}, true};
  }
  if (!at::hasCUDA()) {
    throw Error(
        ErrorCode::Unsupported,
        "This build of Kinoprism computes on the processor alone. Use --device cpu, or build against a LibTorch "
        "with CUDA (preset \"cuda\").");
  }
  if (wanted.number >= gpus) {
    throw Error(ErrorCode::Unsupported,
                fmt::format("There is no GPU {}: {} can be used here. Use --device cpu, or see that the driver is "
                            "installed.",
                            wanted.text(), gpus));
  }
  return {wanted, true};
}

c10::Device torchDevice(const NetPlace& place) {
  if (!place.onGpu()) return at::kCPU;
  return {at::kCUDA, static_cast<c10::DeviceIndex>(place.device.number)};
}

at::Tensor readTensor(const TensorFile& file, const std::string& name) {
  const auto values = file.floats(name);
  const std::vector<int64_t>& shape = file.tensors().at(name).shape;
  return at::from_blob(const_cast<float*>(values.data()), shape, at::kFloat).clone();
}

at::Tensor placed(const at::Tensor& tensor, const NetPlace& place) {
  const bool narrow = place.half && tensor.scalar_type() == at::kFloat;
  return tensor.to(torchDevice(place), narrow ? at::kHalf : tensor.scalar_type()).contiguous();
}

}  // namespace kinoprism
