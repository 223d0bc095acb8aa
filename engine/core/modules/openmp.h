#pragma once

namespace kinoprism::core {

/// What we ask of OpenMP. Its library is loaded with the first use: it comes with threads and settings that it reads
/// from the environment as it is loaded, and a window that opens needs neither.
struct OpenMp {
  bool (*isInTeam)();
  int (*maxThreads)();
  /// Of the calling thread's teams, OpenBLAS's and LibTorch's too.
  void (*setMaxThreads)(int count);
  /// Ends the threads that wait for the calling thread's next team.
  void (*endTeam)();
};

/// Safe from any thread. Throws as functionOfModule.
const OpenMp& openMp();
/// Whether its library is in memory, whoever brought it.
bool isOpenMpLoaded();

}  // namespace kinoprism::core
