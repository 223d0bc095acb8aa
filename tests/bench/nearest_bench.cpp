#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

#include "engine/core/rng.h"
#include "engine/neighbours/nearest.h"
#include "tests/bench/baseline.h"

namespace kinoprism::bench {
namespace {

constexpr size_t kListed = 50;

/// Groups of movies around centres, as real features lie.
data::Features madeFeatures(size_t movies, size_t columns) {
  core::Rng random(7);
  core::Matrix centres(movies / 50, columns);
  for (float& value : centres.values()) value = static_cast<float>(random.normal());
  core::Matrix rows(movies, columns);
  for (size_t m = 0; m < movies; ++m) {
    const auto centre = centres.row(random.below(centres.rows()));
    double squares = 0;
    for (size_t c = 0; c < columns; ++c) {
      rows.row(m)[c] = centre[c] + static_cast<float>(0.7 * random.normal());
      squares += double{rows.row(m)[c]} * rows.row(m)[c];
    }
    for (float& value : rows.row(m)) value /= static_cast<float>(std::sqrt(squares));
  }
  return {data::Modality::Text, "made", std::move(rows)};
}

/// The movies most like one. Baseline: a plain loop over all vectors and partial_sort.
void nearestMovies(benchmark::State& state, neighbours::NearestSearch::Method method) {
  const auto movies = static_cast<size_t>(state.range(0));
  const data::Features features = madeFeatures(movies, static_cast<size_t>(state.range(1)));
  neighbours::NearestSearch::Options options;
  options.method = method;
  core::Progress progress;
  const auto start = std::chrono::steady_clock::now();
  const neighbours::NearestSearch search = neighbours::NearestSearch::build(features, options, progress);
  state.counters["build_s"] = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  uint32_t movie = 0;
  std::vector<float> scores(movies);
  std::vector<uint32_t> order(movies);
  measureAgainst(
      state, [&] { benchmark::DoNotOptimize(search.nearestTo(data::MovieIndex{movie++ % 1'000}, kListed)); },
      [&] {
        const auto query = features.of(data::MovieIndex{movie++ % 1'000});
        for (size_t m = 0; m < movies; ++m) {
          const auto row = features.of(data::MovieIndex(m));
          float sum = 0;
          for (size_t c = 0; c < row.size(); ++c) sum += query[c] * row[c];
          scores[m] = sum;
        }
        std::iota(order.begin(), order.end(), 0u);
        std::partial_sort(order.begin(), order.begin() + kListed, order.end(),
                          [&](uint32_t a, uint32_t b) { return scores[a] > scores[b]; });
        benchmark::DoNotOptimize(order.data());
      });
  state.counters["recall"] = search.measureRecall(kListed, 100, 1, progress);
}

void NearestExact(benchmark::State& state) { nearestMovies(state, neighbours::NearestSearch::Method::Exact); }
BENCHMARK(NearestExact)
    ->Args({3'883, 384})
    ->Args({100'000, 384})
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond)
    ->Iterations(50);

void NearestHnsw(benchmark::State& state) { nearestMovies(state, neighbours::NearestSearch::Method::Hnsw); }
BENCHMARK(NearestHnsw)->Args({100'000, 384})->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(50);

}  // namespace
}  // namespace kinoprism::bench
