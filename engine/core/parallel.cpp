#include "engine/core/parallel.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <string>
#include <thread>

#include "engine/core/modules/openmp.h"
#include "engine/core/tasks/pool.h"

namespace kinoprism::core {
namespace {

std::atomic<int> threads = 0;

int machineThreads() { return std::max(1, static_cast<int>(std::thread::hardware_concurrency())); }

}  // namespace

void setThreadCount(int count) {
  threads = count > 0 ? count : machineThreads();
  if (isOpenMpLoaded()) {
    openMp().setMaxThreads(threads);
  } else if (count > 0) {
    // OpenMP's library reads it when it comes; other threads do not run yet.
    setenv("OMP_NUM_THREADS", std::to_string(count).c_str(), 1);
  }
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
  if (ranges <= 1 || threadCount() == 1 || Pool::isInLoop() || (isOpenMpLoaded() && openMp().isInTeam())) {
    for (size_t r = 0; r < ranges; ++r) body(r * grain, std::min(count, (r + 1) * grain));
    return;
  }
  Pool::shared().loop(count, grain, body);
}

}  // namespace kinoprism::core
