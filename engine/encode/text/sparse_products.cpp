#include "engine/encode/text/sparse_products.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/encode/text/sparse_products.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace kinoprism::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

template <class D>
HWY_INLINE hn::Vec<D> loadAs(D d, const float* from) {
  if constexpr (sizeof(hn::TFromD<D>) == sizeof(float)) {
    return hn::LoadU(d, from);
  } else {
    return hn::PromoteTo(d, hn::LoadU(hn::Rebind<float, D>(), from));
  }
}

/// The sums of a row stay in registers for as many columns of dense as fit in there.
template <class T>
struct RowTimesDense {
  const uint32_t* indexes;
  const float* values;
  size_t count;
  const float* dense;
  size_t width;

  template <class D>
  HWY_INLINE void eightVectors(D d, size_t at, T* to) const {
    const size_t n = hn::Lanes(d);
    auto s0 = hn::Zero(d), s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0, s7 = s0;
    for (size_t i = 0; i < count; ++i) {
      const float* const from = dense + indexes[i] * width + at;
      const auto value = hn::Set(d, static_cast<T>(values[i]));
      s0 = hn::MulAdd(value, loadAs(d, from), s0);
      s1 = hn::MulAdd(value, loadAs(d, from + n), s1);
      s2 = hn::MulAdd(value, loadAs(d, from + 2 * n), s2);
      s3 = hn::MulAdd(value, loadAs(d, from + 3 * n), s3);
      s4 = hn::MulAdd(value, loadAs(d, from + 4 * n), s4);
      s5 = hn::MulAdd(value, loadAs(d, from + 5 * n), s5);
      s6 = hn::MulAdd(value, loadAs(d, from + 6 * n), s6);
      s7 = hn::MulAdd(value, loadAs(d, from + 7 * n), s7);
    }
    hn::StoreU(s0, d, to + at);
    hn::StoreU(s1, d, to + at + n);
    hn::StoreU(s2, d, to + at + 2 * n);
    hn::StoreU(s3, d, to + at + 3 * n);
    hn::StoreU(s4, d, to + at + 4 * n);
    hn::StoreU(s5, d, to + at + 5 * n);
    hn::StoreU(s6, d, to + at + 6 * n);
    hn::StoreU(s7, d, to + at + 7 * n);
  }

  template <class D>
  HWY_INLINE void twoVectors(D d, size_t at, T* to) const {
    const size_t n = hn::Lanes(d);
    auto s0 = hn::Zero(d), s1 = s0;
    for (size_t i = 0; i < count; ++i) {
      const float* const from = dense + indexes[i] * width + at;
      const auto value = hn::Set(d, static_cast<T>(values[i]));
      s0 = hn::MulAdd(value, loadAs(d, from), s0);
      s1 = hn::MulAdd(value, loadAs(d, from + n), s1);
    }
    hn::StoreU(s0, d, to + at);
    hn::StoreU(s1, d, to + at + n);
  }

  template <class D>
  HWY_INLINE void oneVector(D d, size_t at, T* to) const {
    auto sum = hn::Zero(d);
    for (size_t i = 0; i < count; ++i)
      sum = hn::MulAdd(hn::Set(d, static_cast<T>(values[i])), loadAs(d, dense + indexes[i] * width + at), sum);
    hn::StoreU(sum, d, to + at);
  }

  HWY_INLINE void all(T* to) const {
    const hn::ScalableTag<T> d;
    const hn::CappedTag<T, 1> one;
    const size_t n = hn::Lanes(d);
    size_t at = 0;
    for (; at + 8 * n <= width; at += 8 * n) eightVectors(d, at, to);
    for (; at + 2 * n <= width; at += 2 * n) twoVectors(d, at, to);
    for (; at + n <= width; at += n) oneVector(d, at, to);
    for (; at < width; ++at) oneVector(one, at, to);
  }
};

void rowInFloat(const uint32_t* indexes, const float* values, size_t count, const float* dense, size_t width,
                float* to) {
  RowTimesDense<float>{indexes, values, count, dense, width}.all(to);
}

void rowInDouble(const uint32_t* indexes, const float* values, size_t count, const float* dense, size_t width,
                 double* to) {
  RowTimesDense<double>{indexes, values, count, dense, width}.all(to);
}

}  // namespace
}  // namespace kinoprism::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kinoprism {

HWY_EXPORT(rowInFloat);
HWY_EXPORT(rowInDouble);

void rowTimesDense(const SparseRows& matrix, size_t r, const float* dense, size_t width, float* to) {
  const size_t first = matrix.starts[r];
  const auto kernel = HWY_DYNAMIC_DISPATCH(rowInFloat);
  kernel(matrix.indexes.data() + first, matrix.values.data() + first, matrix.starts[r + 1] - first, dense, width, to);
}

void rowTimesDense(const SparseRows& matrix, size_t r, const float* dense, size_t width, double* to) {
  const size_t first = matrix.starts[r];
  const auto kernel = HWY_DYNAMIC_DISPATCH(rowInDouble);
  kernel(matrix.indexes.data() + first, matrix.values.data() + first, matrix.starts[r + 1] - first, dense, width, to);
}

}  // namespace kinoprism
#endif  // HWY_ONCE
