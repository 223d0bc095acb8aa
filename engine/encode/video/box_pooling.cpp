#include "engine/encode/video/box_pooling.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <vector>

#include "engine/core/parallel.h"
#include "engine/encode/net/planes.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/encode/video/box_pooling.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace kinoprism::encode::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

template <class D>
HWY_INLINE void largestAt(D d, const float* from, int64_t count, int64_t step, float* to) {
  auto most = hn::LoadU(d, from);
  for (int64_t k = 1; k < count; ++k) most = hn::Max(most, hn::LoadU(d, from + k * step));
  hn::StoreU(most, d, to);
}

/// to[c] = the largest of count values that lie `step` apart. Each is written once.
void largest(const float* from, int64_t count, int64_t step, int64_t channels, float* to) {
  const hn::ScalableTag<float> d;
  const hn::CappedTag<float, 1> one;
  const auto lanes = static_cast<int64_t>(hn::Lanes(d));
  int64_t c = 0;
  for (; c + lanes <= channels; c += lanes) largestAt(d, from + c, count, step, to + c);
  for (; c < channels; ++c) largestAt(one, from + c, count, step, to + c);
}

}  // namespace
}  // namespace kinoprism::encode::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kinoprism::encode {
namespace {

HWY_EXPORT(largest);

constexpr at::MemoryFormat kLayout = at::MemoryFormat::ChannelsLast3d;

/// Time, height, width and channels of [1, channels, time, height, width], which lie in memory in that order.
struct Extent {
  int64_t sizes[3];
  int64_t channels;
  explicit Extent(const at::Tensor& x) : sizes{x.size(2), x.size(3), x.size(4)}, channels(x.size(1)) {}
  at::Tensor make(const at::TensorOptions& options) const {
    return at::empty({1, channels, sizes[0], sizes[1], sizes[2]}, options.memory_format(kLayout));
  }
};

/// Largest values along one axis. What is pooled is never negative, so places outside count for nothing.
at::Tensor poolAxis(const at::Tensor& any, size_t axis, int64_t kernel, int64_t stride) {
  if (kernel == 1 && stride == 1) return any;
  const at::Tensor x = any.contiguous(kLayout);
  const Extent in(x);
  Extent out(x);
  out.sizes[axis] = (in.sizes[axis] + stride - 1) / stride;
  at::Tensor y = out.make(x.options());
  const int64_t before = SamePadding(in.sizes[axis], kernel, stride).before;
  const int64_t inner = (axis < 2 ? in.sizes[2] : 1) * (axis < 1 ? in.sizes[1] : 1) * in.channels;
  const int64_t outer = axis == 0 ? 1 : axis == 1 ? in.sizes[0] : in.sizes[0] * in.sizes[1];
  const float* const from = x.data_ptr<float>();
  float* const to = y.data_ptr<float>();
  const auto largestOf = HWY_DYNAMIC_DISPATCH(largest);
  core::parallelFor(static_cast<size_t>(outer * out.sizes[axis]), 1, [&](size_t begin, size_t end) {
    for (int64_t i = int64_t(begin); i < int64_t(end); ++i) {
      const int64_t block = i / out.sizes[axis], place = i % out.sizes[axis] * stride - before;
      const int64_t first = std::max<int64_t>(place, 0), last = std::min(place + kernel, in.sizes[axis]);
      largestOf(from + (block * in.sizes[axis] + first) * inner, last - first, inner, inner, to + i * inner);
    }
  });
  return y;
}

}  // namespace

at::Tensor paddedAsSame(const at::Tensor& x, const BoxShape& kernel, const BoxShape& stride) {
  std::vector<int64_t> sides;
  for (size_t d = 3; d-- > 0;) {
    const SamePadding side(x.size(int64_t(d) + 2), kernel[d], stride[d]);
    sides.insert(sides.end(), {side.before, side.after});
  }
  return at::constant_pad_nd(x, sides).contiguous(kLayout);
}

/// A box's largest value is that of its lines' largest values: LibTorch's own pooling took half of a clip's time.
at::Tensor largestOfBoxes(const at::Tensor& x, const BoxShape& kernel, const BoxShape& stride) {
  if (!x.is_cpu()) return at::max_pool3d(paddedAsSame(x, kernel, stride), kernel, stride);
  at::Tensor y = x;
  for (size_t axis = 3; axis-- > 0;) y = poolAxis(y, axis, kernel[axis], stride[axis]);
  return y;
}

}  // namespace kinoprism::encode
#endif  // HWY_ONCE
