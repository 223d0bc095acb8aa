#pragma once

#include <gtest/gtest.h>

#include "engine/core/processor.h"

namespace kinoprism::core {

/// Runs body() on every processor whose loops this machine can run, the best last; a failure says on which. Machines
/// without AVX-512 leave that out, so compare with a plain loop, not with what another processor gave.
template <class Body>
void onEveryProcessor(Body body) {
  for (const Processor processor : availableProcessors()) {
    SCOPED_TRACE(processorName(processor));
    const ForcedProcessor forced(processor);
    body();
    if (::testing::Test::HasFatalFailure()) return;
  }
}

}  // namespace kinoprism::core
