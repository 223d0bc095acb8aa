#include "engine/core/parallel.h"

#include <omp.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

namespace kinoprism::core {
namespace {

std::atomic<int> threads = 0;

int machineThreads() { return std::max(1, static_cast<int>(std::thread::hardware_concurrency())); }

}  // namespace

void setThreadCount(int count) {
  threads = count > 0 ? count : machineThreads();
  omp_set_num_threads(threads);
}

int threadCount() {
  const int count = threads;
  return count > 0 ? count : machineThreads();
}

void parallelFor(size_t count, size_t grain, const std::function<void(size_t, size_t)>& body) {
  grain = std::max<size_t>(grain, 1);
  const size_t ranges = (count + grain - 1) / grain;
  if (ranges <= 1 || threadCount() == 1 || omp_in_parallel()) {
    for (size_t r = 0; r < ranges; ++r) body(r * grain, std::min(count, (r + 1) * grain));
    return;
  }
  std::exception_ptr failure;
  std::mutex failureLock;
  std::atomic<bool> failed = false;
#pragma omp parallel for schedule(dynamic) num_threads(threadCount())
  for (size_t r = 0; r < ranges; ++r) {
    if (failed) continue;
    try {
      body(r * grain, std::min(count, (r + 1) * grain));
    } catch (...) {
      const std::lock_guard lock(failureLock);
      if (!failure) failure = std::current_exception();
      failed = true;
    }
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace kinoprism::core
