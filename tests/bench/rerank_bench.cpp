#include <algorithm>
#include <numeric>

#include "engine/core/rng.h"
#include "engine/fuse/rerank.h"
#include "tests/bench/baseline.h"

namespace kinoprism::bench {
namespace {

constexpr size_t kSignals = 6;
constexpr size_t kListed = 100;

fuse::SignalTable madeTable(size_t movies) {
  core::Rng random(7);
  core::Matrix z(kSignals, movies);
  for (float& value : z.values()) value = static_cast<float>(random.normal());
  return fuse::SignalTable({"collaborative", "text", "image", "audio", "video", "popularity"}, std::move(z),
                           {data::MovieIndex{3}});
}

fuse::Mix mixAt(double text) {
  fuse::Mix mix;
  mix.weights = {{"collaborative", 1}, {"text", text}, {"image", 0.2},
                 {"audio", 0.1},       {"video", 0.1}, {"popularity", -0.3}};
  return mix;
}

/// A slider moved by one step. Baseline: a plain loop for the sums and partial_sort for the list.
void Rerank(benchmark::State& state) {
  const auto movies = static_cast<size_t>(state.range(0));
  const fuse::SignalTable table = madeTable(movies);
  fuse::Reranker reranker;
  double text = 0;
  const auto move = [&] {
    text = text >= 1 ? 0 : text + 0.01;
    return mixAt(text);
  };
  std::vector<float> scores(movies);
  std::vector<uint32_t> order(movies);
  measureAgainst(
      state, [&] { benchmark::DoNotOptimize(reranker.rerank(table, move(), {}, kListed)); },
      [&] {
        const std::vector<float> weights = move().weightsOf(table.signals());
        for (size_t m = 0; m < movies; ++m) {
          float sum = 0;
          for (size_t s = 0; s < kSignals; ++s) sum += weights[s] * table.row(s)[m];
          scores[m] = sum;
        }
        std::iota(order.begin(), order.end(), 0u);
        std::partial_sort(order.begin(), order.begin() + kListed, order.end(),
                          [&](uint32_t a, uint32_t b) { return scores[a] > scores[b]; });
        benchmark::DoNotOptimize(order.data());
      });
}
BENCHMARK(Rerank)
    ->Arg(3'883)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond)
    ->Iterations(50);

}  // namespace
}  // namespace kinoprism::bench
