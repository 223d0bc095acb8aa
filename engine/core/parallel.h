#pragma once

#include <cstddef>
#include <functional>

namespace kinoprism::core {

/// How many threads compute. Set once, in main, before any work: OpenMP (and with it OpenBLAS) and LibTorch follow it.
/// 0 means: as many as the machine has.
void setThreadCount(int count);
int threadCount();

/// Calls body(begin, end) on ranges that together are [0, count), each at most `grain` long, on all compute threads,
/// and returns when all are done. The first exception thrown by a body stops the remaining ranges and is rethrown here.
/// body must be safe to call from several threads at once. A call inside a body runs on the caller's thread alone.
void parallelFor(size_t count, size_t grain, const std::function<void(size_t begin, size_t end)>& body);

}  // namespace kinoprism::core
