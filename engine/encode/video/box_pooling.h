#pragma once

#include <ATen/core/Tensor.h>

namespace kinoprism::encode {

/// x padded with zeros as TensorFlow's "SAME" does, for windows of so many frames, rows and columns.
/// x: [1, channels, time, height, width]; channels lie side by side in memory.
at::Tensor paddedAsSame(const at::Tensor& x, at::IntArrayRef kernel, at::IntArrayRef stride);

/// The largest value of each box, padded as above: [1, channels, time, height, width] on any device, none negative. On
/// all compute threads.
at::Tensor largestOfBoxes(const at::Tensor& x, at::IntArrayRef kernel, at::IntArrayRef stride);

}  // namespace kinoprism::encode
