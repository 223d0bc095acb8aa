// All of libkinoprism_openmp.so, and the only code of ours that OpenMP's library is linked to.
#include <omp.h>

#include "engine/core/modules/openmp.h"

namespace kinoprism::core {
namespace {

bool isInTeam() { return omp_in_parallel() != 0; }
int maxThreads() { return omp_get_max_threads(); }
void setMaxThreads(int count) { omp_set_num_threads(count); }
void endTeam() { omp_pause_resource(omp_pause_soft, omp_get_initial_device()); }

}  // namespace
}  // namespace kinoprism::core

extern "C" __attribute__((visibility("default"))) const kinoprism::core::OpenMp* kinoprismOpenMp() {
  using namespace kinoprism::core;
  static constexpr OpenMp kFunctions{isInTeam, maxThreads, setMaxThreads, endTeam};
  return &kFunctions;
}
