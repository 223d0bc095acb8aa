#include "engine/linalg/tensor/compute_device.h"

#include <ATen/ATen.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::linalg {

int gpuCount() { return at::hasCUDA() ? c10::impl::getDeviceGuardImpl(c10::DeviceType::CUDA)->deviceCount() : 0; }

c10::Device computeDevice(const core::Device& wanted) {
  const int gpus = gpuCount();
  if (wanted.kind == core::Device::Kind::Cpu || (wanted.kind == core::Device::Kind::Auto && gpus == 0)) return at::kCPU;
  if (!at::hasCUDA()) {
    throw core::Error(core::ErrorCode::Unsupported, core::MessageId::CpuOnlyBuild);
  }
  if (wanted.number >= gpus) {
    throw core::Error(core::ErrorCode::Unsupported, {core::MessageId::NoSuchGpu, wanted.text(), gpus});
  }
  return {at::kCUDA, static_cast<c10::DeviceIndex>(wanted.number)};
}

core::Device named(const c10::Device& device) {
  return device.is_cuda() ? core::Device{core::Device::Kind::Cuda, device.index()}
                          : core::Device{core::Device::Kind::Cpu, 0};
}

}  // namespace kinoprism::linalg
