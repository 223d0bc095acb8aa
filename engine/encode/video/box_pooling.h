#pragma once

#include <array>
#include <cstdint>

namespace at {
class Tensor;
}

namespace kinoprism::encode {

/// Frames, rows and columns.
using BoxShape = std::array<int64_t, 3>;

/// x padded with zeros as TensorFlow's "SAME" does, for windows of so many frames, rows and columns.
/// x: [1, channels, time, height, width]; channels lie side by side in memory.
at::Tensor paddedAsSame(const at::Tensor& x, const BoxShape& kernel, const BoxShape& stride);

/// The largest value of each box, padded as above: [1, channels, time, height, width] on any device, none negative. On
/// all compute threads.
at::Tensor largestOfBoxes(const at::Tensor& x, const BoxShape& kernel, const BoxShape& stride);

}  // namespace kinoprism::encode
