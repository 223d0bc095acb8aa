#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace kinoprism::core {

// Hot loops are written once with Highway and compiled for several processors; which one runs is decided by the machine
// as the program starts. A file with such loops (no #pragma once, and nothing between the two includes):
//
//   #include "engine/linalg/sums.h"
//   …
//   #undef HWY_TARGET_INCLUDE
//   #define HWY_TARGET_INCLUDE "engine/linalg/sums.cpp"  // this file: it is included again for each processor
//   #include <hwy/foreach_target.h>
//   #include <hwy/highway.h>
//
//   HWY_BEFORE_NAMESPACE();
//   namespace kinoprism::HWY_NAMESPACE {
//   namespace {
//   namespace hn = hwy::HWY_NAMESPACE;
//
//   void add(const float* from, size_t count, float* to) {  // may not be a template
//     const hn::ScalableTag<float> d;                       // as many lanes as the processor has, from 1 on
//     const size_t lanes = hn::Lanes(d);
//     size_t i = 0;
//     for (; i + lanes <= count; i += lanes) hn::StoreU(hn::Add(hn::LoadU(d, to + i), hn::LoadU(d, from + i)), d, to +
//     i); for (; i < count; ++i) to[i] += from[i];
//   }
//
//   }  // namespace
//   }  // namespace kinoprism::HWY_NAMESPACE
//   HWY_AFTER_NAMESPACE();
//
//   #if HWY_ONCE  // what is needed once, not for each processor
//   namespace kinoprism {
//   HWY_EXPORT(add);
//   void addTo(std::span<const float> from, std::span<float> to) {
//     HWY_DYNAMIC_DISPATCH(add)(from.data(), from.size(), to.data());
//   }
//   }  // namespace kinoprism
//   #endif
//
// Both Highway 1.0 (Debian 12) and 1.2 (Debian 13) must take it, and the tests run it on every processor that the
// machine can stand for (tests/engine/core/every_processor.h). Sums may be rounded otherwise on another processor, but
// never for another number of threads.

/// What hot loops are compiled for. Scalar: no vectors, or what every processor of the architecture has.
enum class Processor { Scalar, Sse4, Avx2, Avx512 };

/// "scalar", "sse4", "avx2", "avx512": what the switch below takes.
std::string_view processorName(Processor processor);

/// Those whose loops can run here, from the least on. The environment variable KINOPRISM_CPU=<name> leaves out those
/// above it; LibTorch, oneDNN and OpenBLAS follow it where they are loaded later and have no switch of their own set. A
/// name that is unknown, or that this machine cannot run, ends the program as it starts.
std::vector<Processor> availableProcessors();

/// What hot loops run on now.
Processor currentProcessor();

/// For tests and benches: from now on hot loops run on this one; none: on the best again. In the program and in its
/// modules, in all threads. Not while loops run. Throws Error{BadArgument} when it is not available.
void forceProcessor(std::optional<Processor> processor);

/// forceProcessor for as long as it lives.
class ForcedProcessor {
 public:
  explicit ForcedProcessor(Processor processor) { forceProcessor(processor); }
  ~ForcedProcessor() { forceProcessor({}); }
  ForcedProcessor(const ForcedProcessor&) = delete;
  ForcedProcessor& operator=(const ForcedProcessor&) = delete;
};

}  // namespace kinoprism::core
