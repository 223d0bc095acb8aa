#include "engine/neighbours/map_projection.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/core/rng.h"

namespace kinoprism::neighbours {
namespace {

constexpr size_t kMoviesAtOnce = 256;  ///< that share their draws, so a change of it changes maps
/// A thread takes that many: an epoch of fewer is over before threads have met.
constexpr size_t kBlocksAtOnce = 16;
constexpr size_t kManyMovies = 10'000;
constexpr int kEpochsOfFew = 500;
constexpr int kEpochsOfMany = 200;
constexpr float kLongestStep = 4;
constexpr double kNearest = 1e-3;  ///< keeps the force between equal places finite
constexpr int kCurvePoints = 300;
constexpr int kCurveSteps = 100;

using Places = std::vector<std::array<float, 2>>;

void check(const MapOptions& options) {
  if (options.neighbours < 1 || options.epochs < 0 || options.repelled < 0)
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::MapOptionsInvalid);
}

/// A force by the square of a distance, read off a table whose steps are 1/128 of that: a power for each of some
/// hundred million forces would take most of the time.
class ForceTable {
 public:
  template <class Force>
  explicit ForceTable(Force force) {
    m_forces.reserve(kLast - kFirst + 1);
    for (uint32_t cell = kFirst; cell <= kLast; ++cell)
      m_forces.push_back(static_cast<float>(force(double{std::bit_cast<float>((cell << kShift) + kHalf)})));
  }

  float at(float square) const {
    return m_forces[std::clamp(std::bit_cast<uint32_t>(square) >> kShift, kFirst, kLast) - kFirst];
  }

 private:
  static constexpr uint32_t kShift = 16;  ///< keeps exponent and 7 bits of a float
  static constexpr uint32_t kHalf = 1 << (kShift - 1);
  static constexpr uint32_t kFirst = std::bit_cast<uint32_t>(0x1p-24f) >> kShift;
  static constexpr uint32_t kLast = std::bit_cast<uint32_t>(0x1p16f) >> kShift;

  std::vector<float> m_forces;
};

/// The gradient of log(nearness), over the difference of the places.
ForceTable attraction(const NearnessCurve& curve) {
  return ForceTable([curve](double square) {
    const double power = curve.a * std::pow(square, curve.b);
    return -2 * curve.b * power / (square * (1 + power));
  });
}

/// The gradient of log(1 − nearness), likewise.
ForceTable repulsion(const NearnessCurve& curve) {
  return ForceTable([curve](double square) {
    return 2 * curve.b / ((kNearest + square) * (1 + curve.a * std::pow(square, curve.b)));
  });
}

/// Algorithm 5, by epochs.
class Layout {
 public:
  Layout(const NeighbourGraph& graph, Places start, const MapOptions& options)
      : m_graph(graph),
        m_options(options),
        m_attraction(attraction(nearnessCurve(options.minDistance, options.spread))),
        m_repulsion(repulsion(nearnessCurve(options.minDistance, options.spread))),
        m_epochs(options.epochs > 0 ? options.epochs
                                    : (graph.movieCount() > kManyMovies ? kEpochsOfMany : kEpochsOfFew)),
        m_places(std::move(start)),
        m_next(m_places) {
    for (const float weight : graph.weights) m_heaviest = std::max(m_heaviest, weight);
  }

  Places run(core::Progress& progress) {
    const size_t blocks = (m_places.size() + kMoviesAtOnce - 1) / kMoviesAtOnce;
    for (int epoch = 0; epoch < m_epochs; ++epoch) {
      progress.report(core::MessageId::ComputingMapLayout, epoch, m_epochs);
      core::parallelFor(blocks, kBlocksAtOnce, [&](size_t begin, size_t end) {
        for (size_t block = begin; block < end; ++block) {
          progress.throwIfCancelled();
          moveBlock(block, static_cast<size_t>(epoch) * blocks + block, epoch);
        }
      });
      m_places = m_next;
    }
    return std::move(m_places);
  }

 private:
  void moveBlock(size_t block, size_t draw, int epoch) {
    core::Rng random(m_options.seed * 0x9e3779b97f4a7c15 + draw);
    const float step = 1 - static_cast<float>(epoch) / static_cast<float>(m_epochs);
    const size_t end = std::min(m_places.size(), (block + 1) * kMoviesAtOnce);
    for (size_t m = block * kMoviesAtOnce; m < end; ++m) {
      const auto ends = m_graph.endsOf(m);
      const auto weights = m_graph.weightsOf(m);
      for (size_t e = 0; e < ends.size(); ++e) {
        if (!isTurn(weights[e], epoch)) continue;
        // Twice: the program of the authors moves both ends of a pair, and comes to it from both.
        move(m_next[m], m_places[ends[e]], m_attraction, 2 * step);
        for (int r = 0; r < m_options.repelled; ++r) {
          const size_t other = random.below(m_places.size());
          if (other != m) move(m_next[m], m_places[other], m_repulsion, step);
        }
      }
    }
  }

  /// A pair has as many turns as its weight is a share of the heaviest one.
  bool isTurn(float weight, int epoch) const {
    const double turns = double{weight} / double{m_heaviest};
    return std::floor((epoch + 1) * turns) > std::floor(epoch * turns);
  }

  static void move(std::array<float, 2>& place, const std::array<float, 2>& other, const ForceTable& forces,
                   float step) {
    const float x = place[0] - other[0], y = place[1] - other[1];
    const float force = forces.at(x * x + y * y);
    place[0] += step * std::clamp(force * x, -kLongestStep, kLongestStep);
    place[1] += step * std::clamp(force * y, -kLongestStep, kLongestStep);
  }

  const NeighbourGraph& m_graph;
  const MapOptions& m_options;
  ForceTable m_attraction;
  ForceTable m_repulsion;
  int m_epochs;
  float m_heaviest = 0;
  Places m_places;
  Places m_next;
};

/// Moves the middle to (0, 0) and turns the axis along which places vary most to x.
void turn(Places& places) {
  std::array<double, 2> mean{};
  for (const auto& place : places) {
    for (size_t axis = 0; axis < 2; ++axis) mean[axis] += double{place[axis]} / static_cast<double>(places.size());
  }
  double xx = 0, xy = 0, yy = 0;
  for (const auto& place : places) {
    const double x = double{place[0]} - mean[0], y = double{place[1]} - mean[1];
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const double angle = std::atan2(2 * xy, xx - yy) / 2;
  for (auto& place : places) {
    const double x = double{place[0]} - mean[0], y = double{place[1]} - mean[1];
    place = {static_cast<float>(x * std::cos(angle) + y * std::sin(angle)),
             static_cast<float>(y * std::cos(angle) - x * std::sin(angle))};
  }
}

/// The graph of the movies that are connected with another one, renumbered; movies: those.
NeighbourGraph connectedPart(const NeighbourGraph& graph, std::vector<size_t>& movies) {
  std::vector<uint32_t> numbers(graph.movieCount(), 0);
  NeighbourGraph part;
  for (size_t m = 0; m < graph.movieCount(); ++m) {
    if (graph.degree(m) == 0) continue;
    numbers[m] = static_cast<uint32_t>(movies.size());
    movies.push_back(m);
    part.starts.push_back(part.starts.back() + static_cast<uint32_t>(graph.degree(m)));
  }
  for (const uint32_t end : graph.ends) part.ends.push_back(numbers[end]);
  part.weights = graph.weights;
  return part;
}

}  // namespace

std::string MapOptions::text() const {
  return fmt::format("neighbours={} minDistance={} spread={} epochs={} repelled={} seed={}", neighbours, minDistance,
                     spread, epochs, repelled, seed);
}

NearnessCurve nearnessCurve(double minDistance, double spread) {
  if (!(minDistance >= 0 && minDistance < 3 * spread))
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::MapDistanceInvalid);
  // Gauss–Newton over (log a, b) with Levenberg's damping.
  double a = 0, b = 1, damping = 1e-3, before = 0;
  const auto sumSquares = [&](double logA, double power, std::array<double, 5>* terms) {
    double sum = 0;
    for (int i = 1; i < kCurvePoints; ++i) {
      const double distance = 3 * spread * i / (kCurvePoints - 1);
      const double wanted = distance < minDistance ? 1 : std::exp(-(distance - minDistance) / spread);
      const double grown = std::exp(logA + 2 * power * std::log(distance));
      const double value = 1 / (1 + grown), miss = wanted - value;
      const double slopeA = -value * value * grown, slopeB = slopeA * 2 * std::log(distance);
      sum += miss * miss;
      if (!terms) continue;
      const std::array<double, 5> added{slopeA * slopeA, slopeA * slopeB, slopeB * slopeB, slopeA * miss,
                                        slopeB * miss};
      for (size_t t = 0; t < added.size(); ++t) (*terms)[t] += added[t];
    }
    return sum;
  };
  for (int step = 0; step < kCurveSteps; ++step) {
    std::array<double, 5> terms{};
    before = sumSquares(a, b, &terms);
    const double aa = terms[0] * (1 + damping), bb = terms[2] * (1 + damping);
    const double determinant = aa * bb - terms[1] * terms[1];
    const double moveA = (bb * terms[3] - terms[1] * terms[4]) / determinant;
    const double moveB = (aa * terms[4] - terms[1] * terms[3]) / determinant;
    if (sumSquares(a + moveA, b + moveB, nullptr) < before) {
      a += moveA;
      b += moveB;
      damping /= 10;
    } else {
      damping *= 10;
    }
  }
  return {std::exp(a), b};
}

MapPlaces projectNeighbours(const NeighbourLists& lists, const MapOptions& options, core::Progress& progress) {
  check(options);
  MapPlaces result(lists.size());
  std::vector<size_t> movies;
  const NeighbourGraph graph = connectedPart(fuzzyGraph(lists, progress), movies);
  if (movies.empty()) return result;
  Places start = spectralStart(graph, options.seed, progress);
  Places places = Layout(graph, std::move(start), options).run(progress);
  turn(places);
  for (size_t i = 0; i < movies.size(); ++i) result[movies[i]] = MapPlace{places[i][0], places[i][1]};
  return result;
}

MapPlaces projectFeatures(const data::Features& features, const MapOptions& options, core::Progress& progress) {
  check(options);
  return projectNeighbours(neighboursOf(features, options.neighbours, progress), options, progress);
}

}  // namespace kinoprism::neighbours
