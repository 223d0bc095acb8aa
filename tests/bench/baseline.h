#pragma once

#include <benchmark/benchmark.h>

#include <chrono>
#include <limits>

namespace kinoprism::bench {

/// The shortest of a few tries: what the work costs when nothing else disturbs it.
template <class Work>
double bestSeconds(Work work, int tries = 5) {
  double best = std::numeric_limits<double>::max();
  for (int i = 0; i < tries; ++i) {
    const auto start = std::chrono::steady_clock::now();
    work();
    best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  return best;
}

/// Times work in the benchmark's loop and says how many times as long as `baseline` it took at its best, so that
/// figures of a fast and a slow, a quiet and a busy machine can be compared.
template <class Work, class Baseline>
void measureAgainst(benchmark::State& state, Work work, Baseline baseline) {
  const double base = bestSeconds(baseline);
  double best = std::numeric_limits<double>::max();
  for (auto _ : state) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    best = std::min(best, seconds);
    state.SetIterationTime(seconds);
  }
  state.counters["best_ms"] = best * 1e3;
  state.counters["baseline_ms"] = base * 1e3;
  state.counters["ratio"] = best / base;
}

}  // namespace kinoprism::bench
