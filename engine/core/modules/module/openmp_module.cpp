// All of libkinoprism_openmp.so, and the only code of ours that OpenMP's library is linked to.
#include <omp.h>

#include "engine/core/modules/openmp.h"

namespace kinoprism::core {
namespace {

void runTeam(int threads, void (*body)(void*), void* state) {
#pragma omp parallel num_threads(threads)
  body(state);
}

bool isInTeam() { return omp_in_parallel() != 0; }
int maxThreads() { return omp_get_max_threads(); }
void setMaxThreads(int count) { omp_set_num_threads(count); }

}  // namespace
}  // namespace kinoprism::core

extern "C" __attribute__((visibility("default"))) const kinoprism::core::OpenMp* kinoprismOpenMp() {
  using namespace kinoprism::core;
  static constexpr OpenMp kFunctions{runTeam, isInTeam, maxThreads, setMaxThreads};
  return &kFunctions;
}
