#include "engine/recommend/tracked_loop.h"

#include <atomic>
#include <thread>

#include "engine/core/parallel.h"

namespace kinoprism::recommend {

void trackedParallelFor(size_t count, size_t grain, const core::Message& what, core::Progress& progress,
                        const std::function<void(size_t, size_t)>& body) {
  const std::thread::id caller = std::this_thread::get_id();
  std::atomic<size_t> done = 0;
  core::parallelFor(count, grain, [&](size_t begin, size_t end) {
    progress.throwIfCancelled();
    body(begin, end);
    const size_t now = done += end - begin;
    if (std::this_thread::get_id() == caller) {
      progress.report(what, static_cast<int64_t>(now), static_cast<int64_t>(count));
    }
  });
}

}  // namespace kinoprism::recommend
