#pragma once

#include <cstddef>
#include <functional>

namespace kinoprism::core {

/// How many threads compute. Set once, in main, before any work: the pool (tasks/pool.h), OpenMP (and with it OpenBLAS)
/// and LibTorch follow it. 0 means: as many as the machine has.
void setThreadCount(int count);
int threadCount();
/// Ends the threads of the pool, when all queues of tasks are gone: the last thing in main.
void endThreads();

/// Calls body(begin, end) on ranges that together are [0, count), each at most `grain` long, and returns when all are
/// done. The caller takes ranges itself and idle threads of the pool help, so that it never waits for a thread to
/// become free. The ranges are the same however many threads there are. The first exception thrown by a body stops the
/// remaining ranges and is rethrown here. body must be safe to call from several threads at once. A call inside a body
/// runs on the caller's thread alone.
void parallelFor(size_t count, size_t grain, const std::function<void(size_t begin, size_t end)>& body);

}  // namespace kinoprism::core
