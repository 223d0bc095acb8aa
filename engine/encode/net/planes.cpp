#include "engine/encode/net/planes.h"

#include <ATen/ATen.h>

#include <algorithm>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/encode/net/planes.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#ifndef KINOPRISM_ENCODE_NET_PLANES_GEOMETRY  // the rest of this file is read once for each processor
#define KINOPRISM_ENCODE_NET_PLANES_GEOMETRY
namespace kinoprism::encode {
namespace {

struct Geometry {
  int64_t height, width, channels, kernel, stride, top, left;
};

}  // namespace
}  // namespace kinoprism::encode
#endif

HWY_BEFORE_NAMESPACE();
namespace kinoprism::encode::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

/// One row of the output. Taps outside of the picture are left out, which is what padding with zeros means.
struct DepthwiseRow {
  const float* picture;
  const float* weight;
  const float* bias;
  const Geometry& g;
  int64_t top;       ///< of the window in the picture
  int64_t firstTap;  ///< rows of the kernel that lie in the picture
  int64_t endTap;
  float* out;

  /// One vector of channels of kColumns columns side by side, whose taps are loaded once.
  template <size_t kColumns, class D>
  HWY_INLINE void channelsAt(D d, int64_t column, int64_t kxBegin, int64_t kxEnd, int64_t c) const {
    hn::Vec<D> s0 = hn::LoadU(d, bias + c), s1 = s0, s2 = s0, s3 = s0;
    const int64_t left = column * g.stride - g.left, step = g.stride * g.channels;
    for (int64_t ky = firstTap; ky < endTap; ++ky) {
      const float* const from = picture + ((top + ky) * g.width + left) * g.channels + c;
      const float* const taps = weight + ky * g.kernel * g.channels + c;
      for (int64_t kx = kxBegin; kx < kxEnd; ++kx) {
        const auto tap = hn::LoadU(d, taps + kx * g.channels);
        const float* const at = from + kx * g.channels;
        s0 = hn::MulAdd(hn::LoadU(d, at), tap, s0);
        if constexpr (kColumns == 4) {
          s1 = hn::MulAdd(hn::LoadU(d, at + step), tap, s1);
          s2 = hn::MulAdd(hn::LoadU(d, at + 2 * step), tap, s2);
          s3 = hn::MulAdd(hn::LoadU(d, at + 3 * step), tap, s3);
        }
      }
    }
    float* const to = out + column * g.channels + c;
    store(d, s0, to);
    if constexpr (kColumns == 4) {
      store(d, s1, to + g.channels);
      store(d, s2, to + 2 * g.channels);
      store(d, s3, to + 3 * g.channels);
    }
  }

  /// Four columns of a kernel of 3 by 3 at stride 1: six pixels of a row serve twelve products.
  template <class D>
  HWY_INLINE void fourOfThreeByThree(D d, int64_t column, int64_t c) const {
    hn::Vec<D> s0 = hn::LoadU(d, bias + c), s1 = s0, s2 = s0, s3 = s0;
    const int64_t step = g.channels;
    for (int64_t ky = firstTap; ky < endTap; ++ky) {
      const float* const from = picture + ((top + ky) * g.width + column - g.left) * step + c;
      const auto x0 = hn::LoadU(d, from), x1 = hn::LoadU(d, from + step), x2 = hn::LoadU(d, from + 2 * step);
      const auto x3 = hn::LoadU(d, from + 3 * step), x4 = hn::LoadU(d, from + 4 * step);
      const auto x5 = hn::LoadU(d, from + 5 * step);
      addTaps(d, weight + ky * 3 * step + c, step, x0, x1, x2, x3, x4, x5, s0, s1, s2, s3);
    }
    storeFour(d, s0, s1, s2, s3, out + column * step + c);
  }

  /// The same of this row and the one below it, both with their whole windows in the picture: six pixels serve up to 24
  /// products, and the two rows that both windows hold are read once.
  template <class D>
  HWY_INLINE void fourOfTwoRows(D d, int64_t column, int64_t c, float* below) const {
    hn::Vec<D> s0 = hn::LoadU(d, bias + c), s1 = s0, s2 = s0, s3 = s0, b0 = s0, b1 = s0, b2 = s0, b3 = s0;
    const int64_t step = g.channels;
    const float* from = picture + (top * g.width + column - g.left) * step + c;
#pragma GCC unroll 4
    for (int64_t y = 0; y < 4; ++y, from += g.width * step) {
      const auto x0 = hn::LoadU(d, from), x1 = hn::LoadU(d, from + step), x2 = hn::LoadU(d, from + 2 * step);
      const auto x3 = hn::LoadU(d, from + 3 * step), x4 = hn::LoadU(d, from + 4 * step);
      const auto x5 = hn::LoadU(d, from + 5 * step);
      if (y < 3) addTaps(d, weight + y * 3 * step + c, step, x0, x1, x2, x3, x4, x5, s0, s1, s2, s3);
      if (y > 0) addTaps(d, weight + (y - 1) * 3 * step + c, step, x0, x1, x2, x3, x4, x5, b0, b1, b2, b3);
    }
    storeFour(d, s0, s1, s2, s3, out + column * step + c);
    storeFour(d, b0, b1, b2, b3, below + column * step + c);
  }

  /// Three taps of a row on six pixels.
  template <class D, class V>
  static HWY_INLINE void addTaps(D d, const float* taps, int64_t step, V x0, V x1, V x2, V x3, V x4, V x5, V& s0, V& s1,
                                 V& s2, V& s3) {
    const auto t0 = hn::LoadU(d, taps), t1 = hn::LoadU(d, taps + step), t2 = hn::LoadU(d, taps + 2 * step);
    s0 = hn::MulAdd(x2, t2, hn::MulAdd(x1, t1, hn::MulAdd(x0, t0, s0)));
    s1 = hn::MulAdd(x3, t2, hn::MulAdd(x2, t1, hn::MulAdd(x1, t0, s1)));
    s2 = hn::MulAdd(x4, t2, hn::MulAdd(x3, t1, hn::MulAdd(x2, t0, s2)));
    s3 = hn::MulAdd(x5, t2, hn::MulAdd(x4, t1, hn::MulAdd(x3, t0, s3)));
  }

  template <class D, class V>
  HWY_INLINE void storeFour(D d, V s0, V s1, V s2, V s3, float* to) const {
    store(d, s0, to);
    store(d, s1, to + g.channels);
    store(d, s2, to + 2 * g.channels);
    store(d, s3, to + 3 * g.channels);
  }

  template <class D>
  static HWY_INLINE void store(D d, hn::Vec<D> sum, float* to) {
    hn::StoreU(hn::Min(hn::Max(sum, hn::Zero(d)), hn::Set(d, 6.0f)), d, to);
  }

  template <size_t kColumns>
  HWY_INLINE void columnsAt(int64_t column, int64_t kxBegin, int64_t kxEnd) const {
    const hn::ScalableTag<float> d;
    const hn::CappedTag<float, 1> one;
    const auto lanes = static_cast<int64_t>(hn::Lanes(d));
    int64_t c = 0;
    if (kColumns == 4 && g.kernel == 3 && g.stride == 1) {
      for (; c + lanes <= g.channels; c += lanes) fourOfThreeByThree(d, column, c);
    }
    for (; c + lanes <= g.channels; c += lanes) channelsAt<kColumns>(d, column, kxBegin, kxEnd, c);
    for (; c < g.channels; ++c) channelsAt<kColumns>(one, column, kxBegin, kxEnd, c);
  }
};

/// Four columns of two rows of the output, as fourOfTwoRows.
HWY_INLINE void columnsOfTwo(const DepthwiseRow& row, const DepthwiseRow& below, int64_t column) {
  const hn::ScalableTag<float> d;
  const hn::CappedTag<float, 1> one;
  const auto lanes = static_cast<int64_t>(hn::Lanes(d));
  int64_t c = 0;
  for (; c + lanes <= row.g.channels; c += lanes) row.fourOfTwoRows(d, column, c, below.out);
  for (; c < row.g.channels; ++c) row.fourOfTwoRows(one, column, c, below.out);
}

/// Rows of the output from outRow on: two where that saves reading the picture twice, else one. Returns how many.
int64_t depthwiseRows(const float* picture, const float* weight, const float* bias, const Geometry& g, int64_t outRow,
                      int64_t outHeight, int64_t outWidth, float* out) {
  const auto rowAt = [&](int64_t r) {
    const int64_t top = r * g.stride - g.top;
    return DepthwiseRow{picture,
                        weight,
                        bias,
                        g,
                        top,
                        std::max<int64_t>(0, -top),
                        std::min(g.kernel, g.height - top),
                        out + (r - outRow) * outWidth * g.channels};
  };
  const DepthwiseRow row = rowAt(outRow), below = rowAt(outRow + 1);
  const bool isPair =
      g.kernel == 3 && g.stride == 1 && outRow + 1 < outHeight && row.top >= 0 && row.top + 4 <= g.height;
  for (int64_t column = 0; column < outWidth;) {
    const int64_t left = column * g.stride - g.left;
    if (left >= 0 && left + 3 * g.stride + g.kernel <= g.width && column + 4 <= outWidth) {
      if (isPair) {
        columnsOfTwo(row, below, column);
      } else {
        row.columnsAt<4>(column, 0, g.kernel);
      }
      column += 4;
    } else {
      const int64_t kxBegin = std::max<int64_t>(0, -left), kxEnd = std::min(g.kernel, g.width - left);
      row.columnsAt<1>(column, kxBegin, kxEnd);
      if (isPair) below.columnsAt<1>(column, kxBegin, kxEnd);
      ++column;
    }
  }
  return isPair ? 2 : 1;
}

}  // namespace
}  // namespace kinoprism::encode::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kinoprism::encode {
namespace {

HWY_EXPORT(depthwiseRows);

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
  const auto makeRows = HWY_DYNAMIC_DISPATCH(depthwiseRows);
  for (int64_t p = 0; p < pictures; ++p) {
    const float* const picture = x.data_ptr<float>() + p * g.height * g.width * g.channels;
    for (int64_t row = 0; row < outHeight;) {
      row += makeRows(picture, weight.data_ptr<float>(), bias.data_ptr<float>(), g, row, outHeight, outWidth,
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
#endif  // HWY_ONCE
