#pragma once

namespace kinoprism::core {

/// Steps of a few milliseconds lose more by waiting for other threads than they gain. For the calling thread alone.
class OneThread {
 public:
  OneThread();
  ~OneThread();
  OneThread(const OneThread&) = delete;
  OneThread& operator=(const OneThread&) = delete;

 private:
  int m_before;
};

}  // namespace kinoprism::core
