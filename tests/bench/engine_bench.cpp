#include <cstring>

#include "engine/engine.h"
#include "engine/evaluate/evaluate.h"
#include "tests/bench/baseline.h"
#include "tests/bench/made_ratings.h"

namespace kinoprism::bench {
namespace {

const data::Dataset& data() {
  static const data::Dataset kData{madeInteractions(), {}};
  return kData;
}

const data::Interactions& heldOut() {
  static const data::Interactions kHeldOut = madeInteractions(6036, 3081, 8, 2);
  return kHeldOut;
}

/// Seconds that a product of n³ multiplications takes here: what dense algebra costs on this machine.
double gemmSeconds(double multiplications) {
  return 2 * multiplications / (engine::loadEngine().diagnose().gemmGflops * 1e9);
}

void fitAgainstGemm(benchmark::State& state, const char* model, const core::Settings& settings,
                    double multiplications) {
  const recommend::RecommenderInfo& info = engine::loadEngine().recommender(model);
  const double base = gemmSeconds(multiplications);
  double best = 1e9;
  for (auto _ : state) {
    const auto recommender = info.make(settings);
    core::Progress progress;
    const double seconds = bestSeconds([&] { recommender->fit(data(), progress); }, 1);
    best = std::min(best, seconds);
    state.SetIterationTime(seconds);
  }
  state.counters["best_ms"] = best * 1e3;
  state.counters["baseline_ms"] = base * 1e3;
  state.counters["ratio"] = best / base;
}

/// Gram and inverse. Baseline: one dense product of that size.
void FitEase(benchmark::State& state) { fitAgainstGemm(state, "ease", {}, 3081.0 * 3081 * 3081); }
BENCHMARK(FitEase)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(3);

/// 64 factors, 12 iterations. Baseline: the multiplications of its normal equations as one dense product.
void FitIals(benchmark::State& state) {
  const double perIteration = 2.0 * static_cast<double>(data().interactions.size()) * 64 * 64;
  fitAgainstGemm(state, "ials", {{"factors", 64}, {"iterations", 12}}, 12 * perIteration);
}
BENCHMARK(FitIals)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(3);

std::unique_ptr<recommend::Recommender> fitted(const char* model, const core::Settings& settings) {
  auto recommender = engine::loadEngine().recommender(model).make(settings);
  core::Progress progress;
  recommender->fit(data(), progress);
  return recommender;
}

evaluate::RankRequest everyone() {
  evaluate::RankRequest request;
  request.people = evaluate::everybody(data().interactions);
  request.movieCount = data().interactions.movieCount();
  request.mask = {&data().interactions};
  request.topN = 20;
  return request;
}

/// Scores, mask and top 20 of all people. Baseline: writing as many floats once.
void RankEverybody(benchmark::State& state, const char* model) {
  const auto recommender =
      fitted(model, model == std::string("ials") ? core::Settings{{"factors", 64}} : core::Settings{});
  const evaluate::RankRequest request = everyone();
  std::vector<float> scores(request.people.size() * request.movieCount);
  measureAgainst(
      state,
      [&] {
        core::Progress progress;
        benchmark::DoNotOptimize(
            evaluate::rankAll(evaluate::scorerOf(*recommender, data().interactions), request, progress));
      },
      [&] {
        std::memset(scores.data(), 1, scores.size() * sizeof(float));
        benchmark::ClobberMemory();
      });
}
BENCHMARK_CAPTURE(RankEverybody, ease, "ease")->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(5);
BENCHMARK_CAPTURE(RankEverybody, ials, "ials")->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(5);

/// Four metrics at 10 and 20 of ready lists. Baseline: looking every listed movie up once.
void EvaluateLists(benchmark::State& state) {
  const auto recommender = fitted("popularity", {});
  core::Progress progress;
  const evaluate::Lists lists =
      evaluate::rankAll(evaluate::scorerOf(*recommender, data().interactions), everyone(), progress);
  evaluate::EvaluateOptions options;
  options.metrics = {"ndcg", "recall", "precision", "map"};
  options.resamples = 0;
  measureAgainst(
      state, [&] { benchmark::DoNotOptimize(evaluate::evaluate(lists, heldOut(), options, progress)); },
      [&] {
        size_t hits = 0;
        for (size_t p = 0; p < lists.people.size(); ++p) {
          for (const data::MovieIndex movie : lists.moviesOf(p)) hits += heldOut().contains(lists.people[p], movie);
        }
        benchmark::DoNotOptimize(hits);
      });
}
BENCHMARK(EvaluateLists)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(20);

}  // namespace
}  // namespace kinoprism::bench
