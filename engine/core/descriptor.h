#pragma once

#include <unistd.h>

namespace kinoprism::core {

/// A file descriptor that is closed when it leaves.
class Descriptor {
 public:
  /// What open(2) returned; negative: there is none.
  explicit Descriptor(int number) : m_number(number) {}
  ~Descriptor() {
    if (m_number >= 0) ::close(m_number);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return m_number; }

 private:
  int m_number;
};

}  // namespace kinoprism::core
