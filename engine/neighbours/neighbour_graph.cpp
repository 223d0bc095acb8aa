#include "engine/neighbours/neighbour_graph.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/core/rng.h"
#include "engine/linalg/dense_algebra.h"

namespace kinoprism::neighbours {
namespace {

constexpr size_t kMoviesAtOnce = 64;
constexpr size_t kMoviesOfThread = 4'096;   ///< a step over fewer is over before threads have met
constexpr float kSmallestDistance = 1e-6f;  ///< below it is rounding
constexpr int kBisections = 64;
constexpr double kSmallestScale = 1e-3;  ///< σ as a share of the mean distance, as in the authors' program
constexpr size_t kFewestSpectral = 32;
constexpr size_t kSubspace = 12;
constexpr int kIterations = 100;
constexpr int kStepsToOrthonormal = 5;  ///< until then no vector has drowned in another
constexpr float kStartSize = 10;
constexpr double kStartNoise = 1e-3;

struct Pair {
  uint32_t from = 0;
  uint32_t to = 0;
  float weight = 0;
};

float distanceOf(const NearestMovie& neighbour) {
  const float distance = 1 - neighbour.likeness;
  return distance > kSmallestDistance ? distance : 0;
}

void check(const NeighbourLists& lists) {
  for (size_t m = 0; m < lists.size(); ++m) {
    for (const NearestMovie& neighbour : lists[m]) {
      if (data::index(neighbour.movie) >= lists.size() || data::index(neighbour.movie) == m ||
          !std::isfinite(neighbour.likeness))
        throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::MapNeighbourInvalid, std::to_string(m)});
    }
  }
}

double meanDistance(const NeighbourLists& lists) {
  double sum = 0, count = 0;
  for (const auto& list : lists) {
    for (const NearestMovie& neighbour : list) sum += double{distanceOf(neighbour)};
    count += static_cast<double>(list.size());
  }
  return count > 0 ? sum / count : 0;
}

/// Algorithm 3. distances: not empty.
std::vector<float> membership(const std::vector<NearestMovie>& list, double meanOfAll) {
  std::vector<double> beyond;  // the nearest that is not at the same place
  double nearest = 0, mean = 0;
  for (const NearestMovie& neighbour : list) {
    const double distance = double{distanceOf(neighbour)};
    if (distance > 0 && (nearest == 0 || distance < nearest)) nearest = distance;
    mean += distance / static_cast<double>(list.size());
    beyond.push_back(distance);
  }
  for (double& distance : beyond) distance = std::max(0.0, distance - nearest);
  const double target = std::log2(static_cast<double>(list.size() + 1));
  const auto weight = [](double distance, double scale) { return distance > 0 ? std::exp(-distance / scale) : 1.0; };
  double low = 0, high = 0, scale = 1;
  for (int i = 0; i < kBisections; ++i) {
    double sum = 0;
    for (const double distance : beyond) sum += weight(distance, scale);
    if (sum > target) {
      high = scale;
    } else {
      low = scale;
    }
    scale = high > 0 ? (low + high) / 2 : scale * 2;
  }
  scale = std::max(scale, kSmallestScale * (nearest > 0 ? mean : meanOfAll));
  std::vector<float> weights;
  for (const double distance : beyond) weights.push_back(static_cast<float>(weight(distance, scale)));
  return weights;
}

/// Pairs in order of their ends; where both directions are there they are next to each other.
NeighbourGraph united(std::vector<Pair> pairs, size_t movies) {
  std::ranges::sort(pairs, [](const Pair& a, const Pair& b) {
    if (a.from != b.from) return a.from < b.from;
    return a.to != b.to ? a.to < b.to : a.weight < b.weight;  // whichever way it came, so that sums are alike
  });
  NeighbourGraph graph;
  graph.starts.assign(movies + 1, 0);
  for (size_t p = 0; p < pairs.size();) {
    const Pair& first = pairs[p];
    float apart = 1;
    for (; p < pairs.size() && pairs[p].from == first.from && pairs[p].to == first.to; ++p)
      apart *= 1 - pairs[p].weight;
    if (apart == 1) continue;
    graph.ends.push_back(first.to);
    graph.weights.push_back(1 - apart);
    ++graph.starts[first.from + 1];
  }
  std::partial_sum(graph.starts.begin(), graph.starts.end(), graph.starts.begin());
  return graph;
}

/// Vectors side by side: movies x kSubspace.
using Block = std::vector<float>;

/// Gram–Schmidt, twice, which is enough for orthogonality (Giraud, Langou & Rozložník, 2005).
void makeOrthonormal(Block& block, size_t movies) {
  const auto at = [&](size_t movie, size_t vector) -> float& { return block[movie * kSubspace + vector]; };
  for (size_t v = 0; v < kSubspace; ++v) {
    for (size_t before = 0; before < 2 * v; ++before) {
      double product = 0;
      for (size_t m = 0; m < movies; ++m) product += double{at(m, v)} * double{at(m, before % v)};
      for (size_t m = 0; m < movies; ++m) at(m, v) -= static_cast<float>(product) * at(m, before % v);
    }
    double square = 0;
    for (size_t m = 0; m < movies; ++m) square += double{at(m, v)} * double{at(m, v)};
    const auto factor = static_cast<float>(square > 0 ? 1 / std::sqrt(square) : 0);
    for (size_t m = 0; m < movies; ++m) at(m, v) *= factor;
  }
}

/// out = (I + D_τ^{−1/2}·W·D_τ^{−1/2})/2 · in: no eigenvalue is below 0, and their order stays.
void smooth(const NeighbourGraph& graph, const std::vector<float>& inverseRoots, const Block& in, Block& out) {
  core::parallelFor(graph.movieCount(), kMoviesOfThread, [&](size_t begin, size_t end) {
    for (size_t m = begin; m < end; ++m) {
      std::array<float, kSubspace> sum{};
      const auto ends = graph.endsOf(m);
      const auto weights = graph.weightsOf(m);
      for (size_t e = 0; e < ends.size(); ++e) {
        const float factor = weights[e] * inverseRoots[ends[e]];
        for (size_t v = 0; v < kSubspace; ++v) sum[v] += factor * in[ends[e] * kSubspace + v];
      }
      for (size_t v = 0; v < kSubspace; ++v)
        out[m * kSubspace + v] = (in[m * kSubspace + v] + inverseRoots[m] * sum[v]) / 2;
    }
  });
}

/// 1 / √(degree + mean degree)
std::vector<float> inverseRootsOf(const NeighbourGraph& graph) {
  const double total = std::accumulate(graph.weights.begin(), graph.weights.end(), 0.0);
  const double mean = total / static_cast<double>(graph.movieCount());
  std::vector<float> roots;
  for (size_t m = 0; m < graph.movieCount(); ++m) {
    const auto weights = graph.weightsOf(m);
    const double degree = std::accumulate(weights.begin(), weights.end(), mean);
    roots.push_back(static_cast<float>(1 / std::sqrt(degree)));
  }
  return roots;
}

/// Which sums of the vectors of the block are eigenvectors (Rayleigh–Ritz): row i of the result belongs to the i-th
/// largest value. next: the block, smoothed once.
linalg::SquareMatrix ritzVectors(const Block& block, const Block& next, size_t movies, core::Progress& progress) {
  linalg::SquareMatrix small(kSubspace);
  for (size_t m = 0; m < movies; ++m) {
    for (size_t a = 0; a < kSubspace; ++a) {
      for (size_t b = 0; b <= a; ++b)
        small.at(a, b) += double{block[m * kSubspace + a]} * double{next[m * kSubspace + b]};
    }
  }
  return linalg::eigenOfSymmetric(std::move(small), progress).vectors;
}

/// Stretches each axis to [0, kStartSize] and adds noise.
void stretch(std::vector<std::array<float, 2>>& places, core::Rng& random) {
  for (size_t axis = 0; axis < 2; ++axis) {
    const auto onAxis = [axis](const std::array<float, 2>& place) { return place[axis]; };
    const auto [low, high] = std::ranges::minmax(places, {}, onAxis);
    const float lowest = low[axis], width = high[axis] - low[axis];
    for (auto& place : places) {
      const float share = width > 0 ? (place[axis] - lowest) / width : 0.5f;
      place[axis] = kStartSize * share + static_cast<float>(kStartNoise * random.normal());
    }
  }
}

}  // namespace

NeighbourLists neighboursOf(const data::Features& features, size_t count, core::Progress& progress) {
  NearestSearch::Options options;
  const bool isLarge = features.movieCount() > kMostExactLists && NearestSearch::hasHnsw();
  options.method = isLarge ? NearestSearch::Method::Hnsw : NearestSearch::Method::Exact;
  const NearestSearch search = NearestSearch::build(features, options, progress);
  NeighbourLists lists(features.movieCount());
  core::parallelFor(lists.size(), kMoviesAtOnce, [&](size_t begin, size_t end) {
    for (size_t m = begin; m < end; ++m) {
      progress.throwIfCancelled();
      lists[m] = search.nearestTo(data::MovieIndex(m), count);
    }
  });
  return lists;
}

NeighbourGraph fuzzyGraph(const NeighbourLists& lists, core::Progress& progress) {
  check(lists);
  const double meanOfAll = meanDistance(lists);
  std::vector<Pair> pairs;
  for (size_t m = 0; m < lists.size(); ++m) {
    if (m % kMoviesAtOnce == 0) progress.throwIfCancelled();
    if (lists[m].empty()) continue;
    const std::vector<float> weights = membership(lists[m], meanOfAll);
    for (size_t n = 0; n < weights.size(); ++n) {
      const auto from = static_cast<uint32_t>(m), to = static_cast<uint32_t>(data::index(lists[m][n].movie));
      pairs.push_back({from, to, weights[n]});
      pairs.push_back({to, from, weights[n]});
    }
  }
  return united(std::move(pairs), lists.size());
}

std::vector<std::array<float, 2>> spectralStart(const NeighbourGraph& graph, uint64_t seed, core::Progress& progress) {
  const size_t movies = graph.movieCount();
  core::Rng random(seed);
  std::vector<std::array<float, 2>> places(movies);
  if (movies < kFewestSpectral) {
    for (auto& place : places) place = {static_cast<float>(random.uniform()), static_cast<float>(random.uniform())};
    stretch(places, random);
    return places;
  }
  const std::vector<float> inverseRoots = inverseRootsOf(graph);
  Block block(movies * kSubspace), next(block.size());
  for (float& value : block) value = static_cast<float>(random.normal());
  for (int i = 0; i < kIterations; ++i) {
    progress.throwIfCancelled();
    progress.report(core::MessageId::InitialisingMapLayout, i, kIterations);
    smooth(graph, inverseRoots, block, next);
    std::swap(block, next);
    if (i % kStepsToOrthonormal == 0) makeOrthonormal(block, movies);
  }
  makeOrthonormal(block, movies);
  smooth(graph, inverseRoots, block, next);
  linalg::SquareMatrix vectors = ritzVectors(block, next, movies, progress);
  for (size_t m = 0; m < movies; ++m) {
    for (size_t axis = 0; axis < 2; ++axis) {
      double value = 0;  // the first vector tells no more than degrees
      for (size_t v = 0; v < kSubspace; ++v) value += vectors.at(axis + 1, v) * double{block[m * kSubspace + v]};
      places[m][axis] = static_cast<float>(value);
    }
  }
  stretch(places, random);
  return places;
}

}  // namespace kinoprism::neighbours
