#include <algorithm>
#include <cmath>

#include "engine/engine.h"
#include "tests/bench/baseline.h"
#include "tests/bench/made_ratings.h"

namespace kinoprism::bench {
namespace {

constexpr size_t kFactors = 64;
constexpr int kEpochs = 4;

/// One round of stochastic gradient descent for BPR, example by example: what the method costs in a plain loop.
class PlainBpr {
 public:
  explicit PlainBpr(const data::Interactions& liked)
      : m_liked(liked), m_people(liked.personCount(), kFactors), m_movies(liked.movieCount(), kFactors) {
    for (float& value : m_people.values()) value = static_cast<float>(0.1 * m_random.normal());
    for (float& value : m_movies.values()) value = static_cast<float>(0.1 * m_random.normal());
  }

  void learnRound() {
    for (size_t p = 0; p < m_liked.personCount(); ++p) {
      const auto seen = m_liked.moviesOf(data::PersonIndex(p));
      for (const data::MovieIndex movie : seen) {
        data::MovieIndex other = any();
        while (std::ranges::binary_search(seen, other)) other = any();
        step(m_people.row(p), m_movies.row(data::index(movie)), m_movies.row(data::index(other)));
      }
    }
  }

 private:
  data::MovieIndex any() { return data::MovieIndex(static_cast<uint32_t>(m_random.below(m_liked.movieCount()))); }

  static void step(std::span<float> person, std::span<float> liked, std::span<float> drawn) {
    constexpr float kRate = 0.01f;
    float margin = 0;
    for (size_t d = 0; d < kFactors; ++d) margin += person[d] * (liked[d] - drawn[d]);
    const float pull = kRate / (1 + std::exp(margin));
    for (size_t d = 0; d < kFactors; ++d) {
      const float own = person[d];
      person[d] += pull * (liked[d] - drawn[d]);
      liked[d] += pull * own;
      drawn[d] -= pull * own;
    }
  }

  const data::Interactions& m_liked;
  core::Rng m_random{1};
  core::Matrix m_people, m_movies;
};

/// BPR-MF with one drawn movie and Adam: seconds of the rounds alone, drawing included. Baseline: as many rounds of the
/// plain loop, on one thread.
void TrainBprMf(benchmark::State& state) {
  const data::Dataset data{madeInteractions(), {}};
  PlainBpr plain(data.interactions);
  const double base = kEpochs * bestSeconds([&] { plain.learnRound(); });
  const recommend::RecommenderInfo& info = engine::loadEngine().recommender("bpr-mf");
  double best = 0;
  for (auto _ : state) {
    const auto model =
        info.make({{"factors", kFactors}, {"negatives", 1}, {"sampling", 0}, {"epochs", kEpochs}, {"device", 1}});
    core::Progress progress;
    model->fit(data, progress);
    best = std::max(best, model->training()->examplesPerSecond);
    state.SetIterationTime(kEpochs * static_cast<double>(data.interactions.size()) /
                           model->training()->examplesPerSecond);
  }
  state.counters["examples_per_s"] = best;
  state.counters["ratio"] = kEpochs * static_cast<double>(data.interactions.size()) / best / base;
}
BENCHMARK(TrainBprMf)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(5);

}  // namespace
}  // namespace kinoprism::bench
