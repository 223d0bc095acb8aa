#include "engine/encode/net/planes.h"

#include <ATen/ATen.h>

#include <algorithm>

#include "engine/core/simd.h"

namespace kinoprism::encode {
namespace {

struct Geometry {
  int64_t height, width, channels, kernel, stride, top, left;
};

/// One row of the output: taps outside of the picture are left out, which is what padding with zeros means.
KINOPRISM_SIMD void depthwiseRow(const float* picture, const float* weight, const float* bias, const Geometry& g,
                                 int64_t outRow, int64_t outWidth, float* out) {
  for (int64_t column = 0; column < outWidth; ++column) {
    float* const to = out + column * g.channels;
    std::copy_n(bias, g.channels, to);
    for (int64_t ky = 0; ky < g.kernel; ++ky) {
      const int64_t y = outRow * g.stride - g.top + ky;
      if (y < 0 || y >= g.height) continue;
      for (int64_t kx = 0; kx < g.kernel; ++kx) {
        const int64_t x = column * g.stride - g.left + kx;
        if (x < 0 || x >= g.width) continue;
        const float* const from = picture + (y * g.width + x) * g.channels;
        const float* const tap = weight + (ky * g.kernel + kx) * g.channels;
        for (int64_t c = 0; c < g.channels; ++c) to[c] += from[c] * tap[c];
      }
    }
    for (int64_t c = 0; c < g.channels; ++c) to[c] = std::min(std::max(to[c], 0.0f), 6.0f);
  }
}

at::Tensor depthwiseOnProcessor(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, int64_t stride) {
  const int64_t pictures = x.size(0), kernel = weight.size(0);
  const Geometry g{x.size(1),
                   x.size(2),
                   x.size(3),
                   kernel,
                   stride,
                   SamePadding(x.size(1), kernel, stride).before,
                   SamePadding(x.size(2), kernel, stride).before};
  const int64_t outHeight = (g.height + stride - 1) / stride, outWidth = (g.width + stride - 1) / stride;
  at::Tensor out = at::empty({pictures, outHeight, outWidth, g.channels}, x.options());
  for (int64_t p = 0; p < pictures; ++p) {
    const float* const picture = x.data_ptr<float>() + p * g.height * g.width * g.channels;
    for (int64_t row = 0; row < outHeight; ++row) {
      depthwiseRow(picture, weight.data_ptr<float>(), bias.data_ptr<float>(), g, row, outWidth,
                   out.data_ptr<float>() + (p * outHeight + row) * outWidth * g.channels);
    }
  }
  return out;
}

/// [pictures, height, width, channels] as LibTorch's convolutions want it, and padded; no numbers are moved but for the
/// padding.
at::Tensor paddedChannelsFirst(const at::Tensor& x, int64_t kernel, int64_t stride) {
  const SamePadding rows(x.size(1), kernel, stride), columns(x.size(2), kernel, stride);
  return at::constant_pad_nd(x.permute({0, 3, 1, 2}), {columns.before, columns.after, rows.before, rows.after});
}

/// Windows of the picture as rows: [pictures·height·width, kernel·kernel·channels].
at::Tensor windows(const at::Tensor& x, int64_t kernel, int64_t stride, int64_t& height, int64_t& width) {
  const at::Tensor padded = paddedChannelsFirst(x, kernel, stride).permute({0, 2, 3, 1});
  const at::Tensor unfolded = padded.unfold(1, kernel, stride).unfold(2, kernel, stride);  // [p, h, w, c, ky, kx]
  height = unfolded.size(1);
  width = unfolded.size(2);
  return unfolded.permute({0, 1, 2, 4, 5, 3}).reshape({-1, kernel * kernel * x.size(3)});
}

}  // namespace

SamePadding::SamePadding(int64_t size, int64_t kernel, int64_t stride) {
  const int64_t outputs = (size + stride - 1) / stride;
  const int64_t all = std::max<int64_t>((outputs - 1) * stride + kernel - size, 0);
  before = all / 2;
  after = all - before;
}

at::Tensor pointwise(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias) {
  const at::Tensor rows = x.reshape({-1, x.size(3)});
  return at::addmm(bias, rows, weight).view({x.size(0), x.size(1), x.size(2), weight.size(1)});
}

at::Tensor depthwiseRelu6(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, int64_t stride) {
  if (x.is_cpu()) return depthwiseOnProcessor(x, weight, bias, stride);
  const at::Tensor kernels = weight.permute({2, 0, 1}).unsqueeze(1);
  const at::Tensor out = at::conv2d(paddedChannelsFirst(x, weight.size(0), stride), kernels, bias, {stride, stride},
                                    at::IntArrayRef{0, 0}, {1, 1}, x.size(3));
  return out.clamp_(0, 6).permute({0, 2, 3, 1}).contiguous();
}

at::Tensor convolution(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, int64_t kernel,
                       int64_t stride) {
  int64_t height = 0, width = 0;
  const at::Tensor rows = windows(x, kernel, stride, height, width);
  return at::addmm(bias, rows, weight).view({x.size(0), height, width, weight.size(1)});
}

}  // namespace kinoprism::encode
