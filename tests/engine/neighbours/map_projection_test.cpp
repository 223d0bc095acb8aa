#include "engine/neighbours/map_projection.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/core/message_ids.h"
#include "engine/core/npy.h"
#include "engine/core/parallel.h"
#include "tests/engine/features/made_features.h"
#include "tests/test_data.h"

namespace kinoprism::neighbours {
namespace {

constexpr size_t kGroups = 6;

/// Movie m belongs to group m % kGroups.
data::Features grouped(size_t movies, uint64_t seed = 1) {
  const core::Matrix centres = features::randomMatrix(kGroups, 12, seed);
  core::Matrix rows = features::randomMatrix(movies, 12, seed + 1);
  for (size_t m = 0; m < movies; ++m) {
    for (size_t c = 0; c < 12; ++c) rows.row(m)[c] = centres.row(m % kGroups)[c] + 0.3f * rows.row(m)[c];
  }
  return {data::Modality::Text, "made", std::move(rows)};
}

data::Features without(const data::Features& features, std::initializer_list<size_t> absent) {
  core::Matrix values = features.values();
  for (const size_t m : absent) std::ranges::fill(values.row(m), std::numeric_limits<float>::quiet_NaN());
  return {data::Modality::Text, "made", std::move(values)};
}

/// The other movies that have places, nearest first.
std::vector<size_t> nearestOnMap(const MapPlaces& places, size_t movie) {
  std::vector<std::pair<double, size_t>> found;
  for (size_t m = 0; m < places.size(); ++m) {
    if (m == movie || !places[m]) continue;
    const double x = double{places[m]->x} - places[movie]->x, y = double{places[m]->y} - places[movie]->y;
    found.emplace_back(x * x + y * y, m);
  }
  std::ranges::sort(found);
  std::vector<size_t> order;
  for (const auto& [square, m] : found) order.push_back(m);
  return order;
}

/// 1 less what strangers among the k nearest on the map cost, each by how far down it stands in the order of the
/// features (Venna & Kaski, Neural Networks 2006, equation 2). 1: none; .5: chance.
double trustworthiness(const data::Features& features, const MapPlaces& places, size_t k) {
  const size_t n = features.movieCount();
  double cost = 0;
  for (size_t m = 0; m < n; ++m) {
    std::vector<std::pair<double, size_t>> order;
    for (size_t o = 0; o < n; ++o) {
      if (o != m)
        order.emplace_back(-features::plainCosine(features.of(data::MovieIndex(m)), features.of(data::MovieIndex(o))),
                           o);
    }
    std::ranges::sort(order);
    std::vector<size_t> rank(n, 0);
    for (size_t i = 0; i < order.size(); ++i) rank[order[i].second] = i + 1;
    const std::vector<size_t> near = nearestOnMap(places, m);
    for (size_t i = 0; i < k; ++i) cost += rank[near[i]] > k ? static_cast<double>(rank[near[i]] - k) : 0;
  }
  const auto count = static_cast<double>(n), kept = static_cast<double>(k);
  return 1 - 2 / (count * kept * (2 * count - 3 * kept - 1)) * cost;
}

/// Asks to stop as soon as something of that name is reported.
class StopsAt : public core::Progress {
 public:
  StopsAt(core::MessageId what, std::stop_source stop)
      : core::Progress(stop.get_token()), m_what(what), m_stop(std::move(stop)) {}
  void report(const core::Message& what, int64_t, int64_t) override {
    if (what.id() == m_what) m_stop.request_stop();
  }

 private:
  core::MessageId m_what;
  std::stop_source m_stop;
};

class MapProjection : public testing::Test {
 protected:
  MapPlaces project(const data::Features& features) { return projectFeatures(features, {}, m_progress); }
  core::Progress m_progress;
};

TEST_F(MapProjection, CurvesAreThoseOfTheAuthorsProgram) {
  // find_ab_params(spread, min_dist) of umap-learn 0.5.
  const NearnessCurve usual = nearnessCurve(0.1, 1);
  EXPECT_NEAR(usual.a, 1.576943460405378, 1e-4);
  EXPECT_NEAR(usual.b, 0.8950608781227859, 1e-4);
  const NearnessCurve wide = nearnessCurve(0.5, 1);
  EXPECT_NEAR(wide.a, 0.5830300205483709, 1e-4);
  EXPECT_NEAR(wide.b, 1.334166992455648, 1e-4);
}

TEST_F(MapProjection, WeightsOfANeighbourhoodSumToTheLogarithmOfItsSize) {
  // Movie 0 knows three, who know nobody: what it says of them stands alone.
  NeighbourLists lists(4);
  lists[0] = {{data::MovieIndex(1), 0.9f}, {data::MovieIndex(2), 0.7f}, {data::MovieIndex(3), 0.2f}};
  const NeighbourGraph graph = fuzzyGraph(lists, m_progress);
  ASSERT_EQ(graph.degree(0), 3u);
  const auto weights = graph.weightsOf(0);
  EXPECT_EQ(weights[0], 1);  // the nearest
  EXPECT_NEAR(std::accumulate(weights.begin(), weights.end(), 0.0), 2, 1e-4);
  // exp(−(d − ρ)/σ), so the logarithms are as the distances beyond ρ.
  EXPECT_NEAR(std::log(weights[2]) / std::log(weights[1]), 0.7 / 0.2, 1e-3);
}

TEST_F(MapProjection, TwoDirectionsOfAPairAreUnited) {
  NeighbourLists lists(4);
  lists[0] = {{data::MovieIndex(1), 0.9f}, {data::MovieIndex(2), 0.7f}, {data::MovieIndex(3), 0.2f}};
  const float alone = fuzzyGraph(lists, m_progress).weightsOf(0)[1];
  lists[2] = {{data::MovieIndex(3), 0.9f}, {data::MovieIndex(0), 0.7f}, {data::MovieIndex(1), 0.2f}};
  const NeighbourGraph graph = fuzzyGraph(lists, m_progress);
  EXPECT_NEAR(graph.weightsOf(0)[1], 2 * alone - alone * alone, 1e-5);
  EXPECT_EQ(graph.endsOf(2)[0], 0u);
  EXPECT_EQ(graph.weightsOf(2)[0], graph.weightsOf(0)[1]);
}

TEST_F(MapProjection, MoviesLieNearThoseThatTheyAreLike) {
  const data::Features features = grouped(300);
  const MapPlaces places = project(features);
  EXPECT_GT(trustworthiness(features, places, 10), 0.95);
  for (size_t m = 0; m < places.size(); ++m) {
    EXPECT_EQ(nearestOnMap(places, m)[0] % kGroups, m % kGroups) << m;
  }
}

TEST_F(MapProjection, KeepsTheNeighboursOfRealSounds) {
  KINOPRISM_NEEDS_DATA("ml-1m-audio/vggish.npy");
  const core::Matrix all = core::readNpy(tests::dataFolder() / "ml-1m-audio/vggish.npy", m_progress);
  core::Matrix some(500, all.columns());
  for (size_t m = 0; m < some.rows(); ++m) std::ranges::copy(all.row(m * 5), some.row(m).begin());
  const data::Features features(data::Modality::Audio, "vggish", std::move(some));
  EXPECT_GT(trustworthiness(features, project(features), 15), 0.9);
}

TEST_F(MapProjection, IsLongestAlongItsFirstAxisAroundTheMiddle) {
  double x = 0, y = 0, xx = 0, yy = 0, xy = 0;
  const MapPlaces places = project(grouped(200));
  for (const auto& place : places) {
    x += double{place->x};
    y += double{place->y};
    xx += double{place->x} * place->x;
    yy += double{place->y} * place->y;
    xy += double{place->x} * place->y;
  }
  EXPECT_NEAR(x, 0, 0.01);
  EXPECT_NEAR(y, 0, 0.01);
  EXPECT_GT(xx, yy);
  EXPECT_NEAR(xy / xx, 0, 1e-3);
}

TEST_F(MapProjection, FollowsFromTheSeedWhateverTheNumberOfThreads) {
  // So many that threads share the work.
  NeighbourLists lists(5'000);
  for (size_t m = 0; m < lists.size(); ++m) {
    for (const size_t step : {1, 7, 100}) lists[m].push_back({data::MovieIndex((m + step) % lists.size()), 0.9f});
  }
  MapOptions options;
  options.epochs = 5;
  const auto project = [&](int threads, uint64_t seed) {
    core::setThreadCount(threads);
    options.seed = seed;
    return projectNeighbours(lists, options, m_progress);
  };
  const MapPlaces places = project(2, 1);
  EXPECT_EQ(project(2, 1), places);
  EXPECT_EQ(project(1, 1), places);
  EXPECT_NE(project(1, 2), places);
  core::setThreadCount(0);
}

TEST_F(MapProjection, MoviesWithoutFeaturesHaveNoPlace) {
  const data::Features features = without(grouped(60), {0, 17, 59});
  const MapPlaces places = project(features);
  for (size_t m = 0; m < places.size(); ++m)
    EXPECT_EQ(places[m].has_value(), features.isPresent(data::MovieIndex(m))) << m;
}

TEST_F(MapProjection, APlaceIsAmongOthers) {
  EXPECT_TRUE(project({data::Modality::Text, "made", core::Matrix(0, 3)}).empty());
  EXPECT_EQ(project(grouped(1)), MapPlaces(1));
  const MapPlaces two = project(grouped(2));
  ASSERT_TRUE(two[0] && two[1]);
  EXPECT_TRUE(std::isfinite(two[0]->x) && std::isfinite(two[1]->y));
  EXPECT_NE(two[0], two[1]);
}

TEST_F(MapProjection, EqualMoviesLieTogether) {
  core::Matrix same(80, 4);
  std::ranges::fill(same.values(), 2.0f);
  for (const auto& place : project({data::Modality::Text, "made", same})) {
    ASSERT_TRUE(place);
    EXPECT_LT(std::hypot(double{place->x}, double{place->y}), 30);
  }
  // Of no length, so of no direction: nothing is like another.
  EXPECT_EQ(project({data::Modality::Text, "made", core::Matrix(5, 4)}), MapPlaces(5));
}

TEST_F(MapProjection, PiecesThatHangOnNothingStayWhole) {
  NeighbourLists lists(61);
  for (size_t m = 0; m < 60; ++m) {
    const size_t first = m < 40 ? 0 : 40, size = m < 40 ? 40 : 20;
    for (size_t step = 1; step <= 6; ++step)
      lists[m].push_back({data::MovieIndex(first + (m - first + step) % size), 1 - 0.1f * static_cast<float>(step)});
  }
  const MapPlaces places = projectNeighbours(lists, {}, m_progress);
  EXPECT_FALSE(places[60]);
  for (size_t m = 0; m < 60; ++m) {
    const auto near = nearestOnMap(places, m);
    EXPECT_TRUE(std::all_of(near.begin(), near.begin() + 4, [&](size_t o) { return (o < 40) == (m < 40); })) << m;
  }
}

TEST_F(MapProjection, RefusesWhatIsNoNeighbourhood) {
  const auto refused = [&](size_t movie, float likeness) {
    NeighbourLists lists(3);
    lists[0] = {{data::MovieIndex(movie), likeness}};
    EXPECT_THROW(projectNeighbours(lists, {}, m_progress), core::Error) << movie << " " << likeness;
  };
  refused(0, 0.5f);
  refused(3, 0.5f);
  refused(1, std::numeric_limits<float>::quiet_NaN());
  refused(1, std::numeric_limits<float>::infinity());
  EXPECT_THROW(nearnessCurve(3, 1), core::Error);
  EXPECT_THROW(nearnessCurve(-0.1, 1), core::Error);
  MapOptions none;
  none.neighbours = 0;
  EXPECT_THROW(projectFeatures(grouped(12), none, m_progress), core::Error);
}

TEST_F(MapProjection, StopsWhereverItIsAskedTo) {
  const data::Features features = grouped(600);
  for (const core::MessageId what : {core::MessageId::InitialisingMapLayout, core::MessageId::ComputingMapLayout}) {
    StopsAt progress(what, std::stop_source());
    EXPECT_THROW(projectFeatures(features, {}, progress), core::Cancelled) << core::nameOf(what);
  }
  std::stop_source stop;
  stop.request_stop();
  core::Progress stopped(stop.get_token());
  EXPECT_THROW(neighboursOf(features, 15, stopped), core::Cancelled);
}

}  // namespace
}  // namespace kinoprism::neighbours
