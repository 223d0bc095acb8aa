#include "engine/linalg/tensor/compute_device.h"

#include <ATen/ATen.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>
#include <fmt/format.h>

#include "engine/core/error.h"

namespace kinoprism::linalg {

int gpuCount() { return at::hasCUDA() ? c10::impl::getDeviceGuardImpl(c10::DeviceType::CUDA)->deviceCount() : 0; }

c10::Device computeDevice(const core::Device& wanted) {
  const int gpus = gpuCount();
  if (wanted.kind == core::Device::Kind::Cpu || (wanted.kind == core::Device::Kind::Auto && gpus == 0)) return at::kCPU;
  if (!at::hasCUDA()) {
    throw core::Error(
        core::ErrorCode::Unsupported,
        "This build of Kinoprism computes on the processor alone. Use --device cpu, or build against a LibTorch "
        "with CUDA (preset \"cuda\").");
  }
  if (wanted.number >= gpus) {
    throw core::Error(
        core::ErrorCode::Unsupported,
        fmt::format("There is no GPU {}: {} can be used here. Use --device cpu, or see that the driver is "
                    "installed.",
                    wanted.text(), gpus));
  }
  return {at::kCUDA, static_cast<c10::DeviceIndex>(wanted.number)};
}

core::Device named(const c10::Device& device) {
  return device.is_cuda() ? core::Device{core::Device::Kind::Cuda, device.index()}
                          : core::Device{core::Device::Kind::Cpu, 0};
}

}  // namespace kinoprism::linalg
