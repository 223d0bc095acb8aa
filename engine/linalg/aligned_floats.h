#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <new>

namespace kinoprism::linalg {

/// Floats on a boundary of 64 bytes, zero at first.
class AlignedFloats {
 public:
  AlignedFloats() = default;
  explicit AlignedFloats(size_t size)
      : m_data(static_cast<float*>(::operator new[](size * sizeof(float), std::align_val_t(64)))), m_size(size) {
    if (size > 0) std::memset(m_data.get(), 0, size * sizeof(float));
  }
  float* data() { return m_data.get(); }
  const float* data() const { return m_data.get(); }
  size_t size() const { return m_size; }

 private:
  struct Free {
    void operator()(float* data) const { ::operator delete[](data, std::align_val_t(64)); }
  };
  std::unique_ptr<float[], Free> m_data;
  size_t m_size = 0;
};

}  // namespace kinoprism::linalg
