#include <QCoreApplication>

#include "engine/core/rng.h"
#include "engine/neighbours/map_projection.h"
#include "tests/bench/baseline.h"
#include "widgets/charts/movie_map.h"

namespace kinoprism::bench {
namespace {

/// Groups of movies around centres of a few dimensions, in 128.
data::Features madeFeatures(size_t movies) {
  constexpr size_t kHidden = 8, kColumns = 128;
  core::Rng random(7);
  core::Matrix centres(movies / 100, kHidden), turn(kHidden, kColumns), rows(movies, kColumns);
  for (core::Matrix* made : {&centres, &turn}) {
    for (float& value : made->values()) value = static_cast<float>(random.normal());
  }
  for (size_t m = 0; m < movies; ++m) {
    const auto centre = centres.row(random.below(centres.rows()));
    for (size_t h = 0; h < kHidden; ++h) {
      const float hidden = centre[h] + static_cast<float>(0.5 * random.normal());
      for (size_t c = 0; c < kColumns; ++c) rows.row(m)[c] += hidden * turn.row(h)[c];
    }
  }
  return {data::Modality::Text, "made", std::move(rows)};
}

void projectMovies(benchmark::State& state) {
  const data::Features features = madeFeatures(static_cast<size_t>(state.range(0)));
  core::Progress progress;
  for (auto _ : state) benchmark::DoNotOptimize(neighbours::projectFeatures(features, {}, progress));
}
BENCHMARK(projectMovies)->Arg(3'883)->Arg(100'000)->Unit(benchmark::kSecond)->UseRealTime()->Iterations(1);

widgets::MapDots madeDots(int64_t count) {
  core::Rng random(3);
  auto dots = std::make_shared<std::vector<widgets::MapDot>>();
  for (int64_t m = 0; m < count; ++m)
    dots->push_back({m + 1, float(random.normal()), float(random.normal()), int8_t(m % widgets::MapDot::kColours)});
  return dots;
}

/// Marking another movie, until it is painted.
void markAnotherMovie(benchmark::State& state) {
  const widgets::MapDots dots = madeDots(state.range(0));
  core::Rng random(5);
  widgets::MovieMap map;
  map.resize(400, 240);
  map.setDots(dots);
  map.show();
  QCoreApplication::processEvents();
  map.repaint();
  for (auto _ : state) {
    map.setMovie(int64_t(random.below(dots->size())) + 1);
    map.repaint();
  }
}
BENCHMARK(markAnotherMovie)->Arg(3'883)->Arg(100'000)->Unit(benchmark::kMillisecond);

/// Drawing all dots again, as after a change of the theme or the size.
void drawAllDots(benchmark::State& state) {
  const widgets::MapDots dots = madeDots(state.range(0));
  widgets::MovieMap map;
  map.resize(400, 240);
  map.show();
  QCoreApplication::processEvents();
  for (auto _ : state) {
    map.setDots(dots);
    map.repaint();
  }
}
BENCHMARK(drawAllDots)->Arg(3'883)->Arg(100'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace kinoprism::bench
