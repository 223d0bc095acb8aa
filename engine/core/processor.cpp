#include "engine/core/processor.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/core/processor.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace kinoprism::core::HWY_NAMESPACE {
namespace {

/// Asked through the dispatch, so that it is what loops really run on.
int64_t target() { return HWY_TARGET; }

}  // namespace
}  // namespace kinoprism::core::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kinoprism::core {
namespace {

HWY_EXPORT(target);

struct Known {
  Processor processor;
  std::string_view name;
  int64_t target;  ///< of Highway
};

#if HWY_ARCH_X86
constexpr Known kKnown[] = {{Processor::Scalar, "scalar", HWY_STATIC_TARGET},
                            {Processor::Sse4, "sse4", HWY_SSE4},
                            {Processor::Avx2, "avx2", HWY_AVX2},
                            {Processor::Avx512, "avx512", HWY_AVX3}};
#else
constexpr Known kKnown[] = {{Processor::Scalar, "scalar", HWY_STATIC_TARGET}};
#endif

/// Bits of Highway: the lower, the better.
constexpr int64_t betterThan(int64_t target) { return target - 1; }

bool canRun(const Known& known) {
  return known.target == HWY_STATIC_TARGET || (hwy::SupportedTargets() & HWY_TARGETS & known.target) != 0;
}

/// Where they are not set already: the libraries that have a switch of their own.
void passOn(Processor processor) {
  const bool isSmall = processor < Processor::Avx2;
  if (processor == Processor::Avx512) return;
  ::setenv("ATEN_CPU_CAPABILITY", isSmall ? "default" : "avx2", 0);
  ::setenv("ONEDNN_MAX_CPU_ISA", isSmall ? "SSE41" : "AVX2", 0);
  ::setenv("OPENBLAS_CORETYPE", isSmall ? "Nehalem" : "Haswell", 0);
}

/// As the library is loaded, before any loop runs. Nobody could catch an exception here.
const bool isSwitched = [] {
  const char* const name = std::getenv("KINOPRISM_CPU");
  if (!name || !*name) return false;
  const auto known = std::ranges::find(kKnown, std::string_view(name), &Known::name);
  if (known == std::end(kKnown) || !canRun(*known)) {
    std::fprintf(stderr, "KINOPRISM_CPU=%s: not a processor that this machine can stand for. Those are:", name);
    for (const Known& other : kKnown) {
      if (canRun(other)) std::fprintf(stderr, " %s", std::string(other.name).c_str());
    }
    std::fputs("\n", stderr);
    std::_Exit(2);
  }
  hwy::DisableTargets(betterThan(known->target));
  passOn(known->processor);
  return true;
}();

}  // namespace

std::string_view processorName(Processor processor) {
  const auto known = std::ranges::find(kKnown, processor, &Known::processor);
  return known == std::end(kKnown) ? "unknown" : known->name;
}

std::vector<Processor> availableProcessors() {
  std::vector<Processor> available;
  for (const Known& known : kKnown) {
    if (canRun(known)) available.push_back(known.processor);
  }
  return available;
}

Processor currentProcessor() {
  const auto known = std::ranges::find(kKnown, HWY_DYNAMIC_DISPATCH(target)(), &Known::target);
  return known == std::end(kKnown) ? Processor::Scalar : known->processor;
}

void forceProcessor(std::optional<Processor> processor) {
  hwy::SetSupportedTargetsForTest(0);
  if (!processor) return;
  const auto known = std::ranges::find(kKnown, *processor, &Known::processor);
  if (known == std::end(kKnown) || !canRun(*known))
    throw Error(ErrorCode::BadArgument, MessageId::ProcessorUnsupported);
  hwy::SetSupportedTargetsForTest(known->target);
}

}  // namespace kinoprism::core
#endif
