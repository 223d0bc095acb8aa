#include "engine/core/parallel.h"

#include <omp.h>

#include <algorithm>
#include <atomic>
#include <thread>

#include "engine/core/tasks/pool.h"

namespace kinoprism::core {
namespace {

std::atomic<int> threads = 0;

int machineThreads() { return std::max(1, static_cast<int>(std::thread::hardware_concurrency())); }

}  // namespace

void setThreadCount(int count) {
  threads = count > 0 ? count : machineThreads();
  omp_set_num_threads(threads);
  Pool::shared().resize(threads);
}

int threadCount() {
  const int count = threads;
  return count > 0 ? count : machineThreads();
}

void endThreads() { Pool::shared().end(); }

void parallelFor(size_t count, size_t grain, const std::function<void(size_t, size_t)>& body) {
  grain = std::max<size_t>(grain, 1);
  const size_t ranges = (count + grain - 1) / grain;
  if (ranges <= 1 || threadCount() == 1 || Pool::isInLoop() || omp_in_parallel()) {
    for (size_t r = 0; r < ranges; ++r) body(r * grain, std::min(count, (r + 1) * grain));
    return;
  }
  Pool::shared().loop(count, grain, body);
}

}  // namespace kinoprism::core
