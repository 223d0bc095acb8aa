#include "engine/serve/label_queue.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/core/rng.h"
#include "engine/fuse/rerank.h"

namespace kinoprism::serve {
namespace {

constexpr std::array<std::string_view, 5> kNames{"informative", "uncertain", "disagreements", "cold", "random"};
/// Share of the list whose movies may be asked for because the signals disagree, and how many at least.
constexpr double kListShare = 0.1;
constexpr size_t kListLeast = 200;

/// Rank of each movie in the person's list from 1, 0 where it has none or is not of the run.
std::vector<uint32_t> ranksOf(const fuse::SignalTable* signals, const fuse::Mix& mix, size_t movieCount) {
  std::vector<uint32_t> ranks;
  if (signals) ranks = fuse::Reranker().ranksOfAll(*signals, mix, {});
  ranks.resize(movieCount, 0);
  return ranks;
}

double informativeness(const QueueMovie& movie) {
  const double count = std::accumulate(movie.ratings.begin(), movie.ratings.end(), 0.0);
  return std::log1p(count) * ratingEntropy(movie.ratings);
}

/// Weighted deviation of what the signals say of a movie, each with the sign of its weight.
double committeeDeviation(const fuse::SignalTable& signals, std::span<const float> weights, size_t movie) {
  double total = 0;
  double sum = 0;
  double squares = 0;
  for (size_t s = 0; s < weights.size(); ++s) {
    const auto z = static_cast<double>(signals.row(s)[movie]);
    if (weights[s] == 0 || std::isnan(z)) continue;
    const double weight = std::abs(static_cast<double>(weights[s]));
    const double vote = weights[s] > 0 ? z : -z;
    total += weight;
    sum += weight * vote;
    squares += weight * vote * vote;
  }
  if (total == 0) return 0;
  return std::sqrt(std::max(0.0, squares / total - (sum / total) * (sum / total)));
}

/// What the rule thinks of each movie: higher comes first, below 0 is left out.
std::vector<double> valuesOf(QueueRule rule, std::span<const QueueMovie> movies, const fuse::SignalTable* signals,
                             const fuse::Mix& mix) {
  std::vector<double> values(movies.size(), 0);
  const auto fill = [&](auto value) {
    for (size_t m = 0; m < movies.size(); ++m) values[m] = value(m);
  };
  switch (rule) {
    case QueueRule::Informative: {
      const std::vector<uint32_t> ranks = ranksOf(signals, mix, movies.size());
      const auto count = static_cast<double>(movies.size());
      fill([&](size_t m) {
        const double known = !signals ? 1 : ranks[m] == 0 ? 0 : 1 - (ranks[m] - 1) / count;
        return known * informativeness(movies[m]);
      });
      break;
    }
    case QueueRule::Uncertain: {
      if (!signals) throw core::Error(core::ErrorCode::NotFound, core::MessageId::UncertaintyNeedsRun);
      const std::vector<uint32_t> ranks = ranksOf(signals, mix, movies.size());
      const std::vector<float> weights = mix.weightsOf(signals->signals());
      const size_t last = std::max(kListLeast, static_cast<size_t>(kListShare * static_cast<double>(movies.size())));
      fill([&](size_t m) { return ranks[m] == 0 || ranks[m] > last ? -1 : committeeDeviation(*signals, weights, m); });
      break;
    }
    case QueueRule::Disagreements:
      fill([&](size_t m) { return movies[m].disagreement > 0 ? static_cast<double>(movies[m].disagreement) : -1; });
      break;
    case QueueRule::Cold:
      fill([&](size_t m) {
        const double count = std::accumulate(movies[m].ratings.begin(), movies[m].ratings.end(), 0.0);
        return 1 / (1 + count) + (movies[m].hasContent ? 2 : 0);
      });
      break;
    case QueueRule::Random:
      break;
  }
  return values;
}

}  // namespace

std::string_view name(QueueRule rule) { return kNames[static_cast<size_t>(rule)]; }

std::optional<QueueRule> queueRuleOf(std::string_view name) {
  const auto* const found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<QueueRule>(found - kNames.begin());
}

std::vector<data::MovieIndex> labelQueue(QueueRule rule, std::span<const QueueMovie> movies,
                                         const fuse::SignalTable* signals, const fuse::Mix& mix,
                                         std::span<const data::MovieIndex> handled, uint64_t seed) {
  const std::vector<double> values = valuesOf(rule, movies, signals, mix);
  std::vector<data::MovieIndex> queue;
  for (size_t m = 0; m < movies.size(); ++m) {
    const auto movie = static_cast<data::MovieIndex>(m);
    if (values[m] >= 0 && !std::ranges::binary_search(handled, movie)) queue.push_back(movie);
  }
  // Shuffled first, and all movies alike, so that what was handled does not change the order of the rest.
  std::vector<uint32_t> draw(movies.size());
  std::iota(draw.begin(), draw.end(), 0U);
  core::Rng(seed).shuffle(draw);
  std::ranges::sort(queue, [&](data::MovieIndex a, data::MovieIndex b) {
    const double left = values[data::index(a)], right = values[data::index(b)];
    return left != right ? left > right : draw[data::index(a)] < draw[data::index(b)];
  });
  return queue;
}

}  // namespace kinoprism::serve
