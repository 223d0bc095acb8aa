#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/encode/net/tensors.h"

namespace kinoprism::encode {

/// Layers over pictures laid out height x width x channels, so that a 1 x 1 convolution is one matrix product and a
/// depthwise one runs over channels that lie side by side. Tensors are of shape [pictures, height, width, channels].
/// On the processor each call uses the caller's thread alone when it is made inside parallelFor.

/// 1 x 1 convolution. weight: [in, out], bias: [out].
at::Tensor pointwise(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias);

/// How much a side is padded before and after, so that the output has ceil(size / stride) values: TensorFlow's SAME.
struct SamePadding {
  int64_t before;
  int64_t after;
  SamePadding(int64_t size, int64_t kernel, int64_t stride);
};

/// Depthwise convolution with TensorFlow's SAME padding, then min(max(x, 0), 6). weight: [kernel, kernel, channels].
at::Tensor depthwiseRelu6(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, int64_t stride);

/// Ordinary convolution with SAME padding. weight: [kernel·kernel·in, out], rows in the order y, x, channel.
at::Tensor convolution(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, int64_t kernel,
                       int64_t stride);

}  // namespace kinoprism::encode
