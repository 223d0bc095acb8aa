#pragma once

namespace kinoprism::core {

/// What we ask of OpenMP. Its library is loaded with the first use: it comes with threads and settings that it reads
/// from the environment as it is loaded, and a window that opens needs neither.
struct OpenMp {
  /// Calls body(state) on each of a team of threads and returns when all have ended. No exception may leave body.
  void (*runTeam)(int threads, void (*body)(void* state), void* state);
  bool (*isInTeam)();
  int (*maxThreads)();
  /// Of the calling thread's teams, OpenBLAS's and LibTorch's too.
  void (*setMaxThreads)(int count);
};

/// Safe from any thread. Throws as functionOfModule.
const OpenMp& openMp();
/// Whether its library is in memory, whoever brought it.
bool isOpenMpLoaded();

}  // namespace kinoprism::core
