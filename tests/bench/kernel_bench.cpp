#include "tests/bench/kernel_bench.h"

#include <benchmark/benchmark.h>
#include <cblas.h>

#include <algorithm>
#include <chrono>
#include <vector>

#include "engine/core/parallel.h"
#include "engine/core/processor.h"

namespace kinoprism::bench {
namespace {

constexpr int kTries = 60;

/// Calls of body a second, of the best of several tries.
template <class Body>
double bestRate(Body body) {
  double best = 0;
  for (int i = 0; i < kTries; ++i) {
    const auto start = std::chrono::steady_clock::now();
    body();
    best = std::max(best, 1 / std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  return best;
}

double productOfMatrices() {
  static const double gflops = [] {
    constexpr int n = 384;
    const std::vector<float> a(n * n, 1.0f), b(n * n, 2.0f);
    std::vector<float> c(n * n);
    return bestRate([&] {
             cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, n, n, n, 1, a.data(), n, b.data(), n, 0, c.data(), n);
           }) *
           2 * n * n * n * 1e-9;
  }();
  return gflops;
}

double stream() {
  static const double gigabytes = [] {
    // In pieces that are short enough not to be disturbed, and far enough apart not to be in a cache.
    constexpr size_t n = size_t{1} << 24, piece = size_t{1} << 16;
    std::vector<float> a(n), b(n, 1.0f), c(n, 2.0f);
    std::vector<double> rates;
    for (size_t begin = 0; begin < n; begin += piece) {
      const auto start = std::chrono::steady_clock::now();
      for (size_t i = begin; i < begin + piece; ++i) a[i] = b[i] + 3 * c[i];
      benchmark::ClobberMemory();
      rates.push_back(1 / std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::nth_element(rates, rates.end() - static_cast<ptrdiff_t>(rates.size() / 10));
    return rates[rates.size() - rates.size() / 10] * 3 * sizeof(float) * piece * 1e-9;
  }();
  return gigabytes;
}

void add(const std::string& name, const char* unit, double work, double (*bound)(), std::function<void()> body) {
  for (const core::Processor processor : core::availableProcessors()) {
    benchmark::RegisterBenchmark(
        (name + '/' + std::string(core::processorName(processor))).c_str(),
        [=](benchmark::State& state) {
          const double most = bound();
          const core::ForcedProcessor forced(processor);
          body();
          double best = 0;
          for (auto _ : state) {
            const auto start = std::chrono::steady_clock::now();
            body();
            best = std::max(best, 1 / std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
          }
          state.counters[unit] = best * work * 1e-9;
          state.counters["bound"] = most;
          state.counters["share"] = best * work * 1e-9 / most;
        })
        ->Unit(benchmark::kMicrosecond);
  }
}

}  // namespace

void benchArithmetic(const std::string& name, double flops, std::function<void()> body) {
  add(name, "GFLOP/s", flops, productOfMatrices, std::move(body));
}

void benchMemory(const std::string& name, double bytes, std::function<void()> body) {
  add(name, "GB/s", bytes, stream, std::move(body));
}

}  // namespace kinoprism::bench

int main(int argc, char** argv) {
  kinoprism::core::setThreadCount(1);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
