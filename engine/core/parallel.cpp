#include "engine/core/parallel.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <exception>
#include <mutex>
#include <string>
#include <thread>

#include "engine/core/modules/openmp.h"

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
}

int threadCount() {
  const int count = threads;
  return count > 0 ? count : machineThreads();
}

void parallelFor(size_t count, size_t grain, const std::function<void(size_t, size_t)>& body) {
  grain = std::max<size_t>(grain, 1);
  const size_t ranges = (count + grain - 1) / grain;
  if (ranges <= 1 || threadCount() == 1 || openMp().isInTeam()) {
    for (size_t r = 0; r < ranges; ++r) body(r * grain, std::min(count, (r + 1) * grain));
    return;
  }
  std::exception_ptr failure;
  std::mutex failureLock;
  std::atomic<bool> failed = false;
  std::atomic<size_t> next = 0;
  auto work = [&] {
    for (size_t r = next++; r < ranges && !failed; r = next++) {
      try {
        body(r * grain, std::min(count, (r + 1) * grain));
      } catch (...) {
        const std::lock_guard lock(failureLock);
        if (!failure) failure = std::current_exception();
        failed = true;
      }
    }
  };
  openMp().runTeam(
      threadCount(), [](void* state) { (*static_cast<decltype(work)*>(state))(); }, &work);
  if (failure) std::rethrow_exception(failure);
}

}  // namespace kinoprism::core
