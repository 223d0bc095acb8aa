#include "engine/encode/net/tensors.h"

#include <ATen/ATen.h>

#include <algorithm>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/linalg/tensor/compute_device.h"

namespace kinoprism::encode {
std::string NetDevice::text() const { return half ? device.text() + " (16 bit)" : device.text(); }

NetDevice chooseDevice(const core::Device& wanted) {
  const c10::Device device = linalg::computeDevice(wanted);
  return {linalg::named(device), device.is_cuda()};
}

c10::Device torchDevice(const NetDevice& place) {
  if (!place.onGpu()) return at::kCPU;
  return {at::kCUDA, static_cast<c10::DeviceIndex>(place.device.number)};
}

at::Tensor readTensor(const core::TensorFile& file, const std::string& name) {
  const auto values = file.floats(name);
  const std::vector<int64_t>& shape = file.tensors().at(name).shape;
  return at::from_blob(const_cast<float*>(values.data()), shape, at::kFloat).clone();
}

at::Tensor readTensor(const core::TensorFile& file, const std::string& name, const std::vector<int64_t>& shape,
                      const std::string& network) {
  at::Tensor tensor = readTensor(file, name);
  if (tensor.sizes() != at::IntArrayRef(shape)) {
    throw core::Error(core::ErrorCode::BadInput,
                      {core::MessageId::PackShapeMismatch, file.file().string(), name, network});
  }
  return tensor;
}

void copyValues(const at::Tensor& from, float* to) {
  const at::Tensor values = from.to(at::kCPU, at::kFloat).contiguous();
  std::copy_n(values.data_ptr<float>(), values.numel(), to);
}

at::Tensor placed(const at::Tensor& tensor, const NetDevice& place) {
  const bool narrow = place.half && tensor.scalar_type() == at::kFloat;
  return tensor.to(torchDevice(place), narrow ? at::kHalf : tensor.scalar_type()).contiguous();
}

}  // namespace kinoprism::encode
