#include "engine/neighbours/nearest.h"

#include <algorithm>
#include <cmath>
#include <limits>

#ifdef KINOPRISM_HAS_HNSW
#include <hnswlib/hnswlib.h>
#endif

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/core/rng.h"
#include "engine/linalg/row_products.h"
#include "engine/linalg/select_top.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/neighbours/nearest.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace kinoprism::neighbours::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

/// Dot products of query with `rows` rows of count bytes each, one behind the other.
void dotBytes(const float* query, const int8_t* bytes, size_t count, size_t rows, float* dots) {
  const hn::ScalableTag<float> d;
  const hn::RebindToSigned<decltype(d)> whole;
  const hn::Rebind<int8_t, decltype(d)> narrow;
  const size_t lanes = hn::Lanes(d);
  for (size_t r = 0; r < rows; ++r) {
    const int8_t* const row = bytes + r * count;
    const auto addTo = [&](hn::Vec<decltype(d)> sum, size_t i) HWY_ATTR {
      const auto values = hn::ConvertTo(d, hn::PromoteTo(whole, hn::LoadU(narrow, row + i)));
      return hn::MulAdd(hn::LoadU(d, query + i), values, sum);
    };
    auto s0 = hn::Zero(d), s1 = s0, s2 = s0, s3 = s0;
    size_t i = 0;
    for (; i + 4 * lanes <= count; i += 4 * lanes) {
      s0 = addTo(s0, i);
      s1 = addTo(s1, i + lanes);
      s2 = addTo(s2, i + 2 * lanes);
      s3 = addTo(s3, i + 3 * lanes);
    }
    for (; i + lanes <= count; i += lanes) s0 = addTo(s0, i);
    float total = hn::GetLane(hn::SumOfLanes(d, hn::Add(hn::Add(s0, s1), hn::Add(s2, s3))));
    for (; i < count; ++i) total += query[i] * static_cast<float>(row[i]);
    dots[r] = total;
  }
}

}  // namespace
}  // namespace kinoprism::neighbours::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kinoprism::neighbours {
namespace {

constexpr uint32_t kNoRow = std::numeric_limits<uint32_t>::max();
constexpr size_t kRowsAtOnce = 8'192;
constexpr size_t kLinksAtOnce = 64;  ///< between two looks at the cancel flag
constexpr float kRounding = 1e-5f;
constexpr float kByteSteps = 127;

HWY_EXPORT(dotBytes);

bool isBetter(const NearestMovie& a, const NearestMovie& b) {
  return a.likeness != b.likeness ? a.likeness > b.likeness : a.movie < b.movie;
}

void keepBest(std::vector<NearestMovie>& rows, size_t count) {
  const auto last = rows.begin() + static_cast<ptrdiff_t>(std::min(count, rows.size()));
  std::partial_sort(rows.begin(), last, rows.end(), isBetter);
  rows.erase(last, rows.end());
}

void check(const NearestSearch::Options& options) {
  if (options.links < 2 || options.links > 256 || options.buildWidth < 1 || options.searchWidth < 1)
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::NeighbourGraphOptions);
}

}  // namespace

#ifdef KINOPRISM_HAS_HNSW

struct NearestSearch::Graph {
  /// 1 − dot product: its own, because hnswlib's are compiled for the oldest processors.
  class Space final : public hnswlib::SpaceInterface<float> {
   public:
    explicit Space(size_t columns) : m_columns(columns) {}
    size_t get_data_size() override { return m_columns * sizeof(float); }
    hnswlib::DISTFUNC<float> get_dist_func() override { return &distance; }
    void* get_dist_func_param() override { return &m_columns; }

   private:
    static float distance(const void* a, const void* b, const void* columns) {
      const size_t count = *static_cast<const size_t*>(columns);
      return 1 - linalg::dotProduct({static_cast<const float*>(a), count}, {static_cast<const float*>(b), count});
    }
    size_t m_columns;
  };

  Graph(const core::Matrix& rows, const Options& options)
      : longest(longestOf(rows, options.measure)),
        columns(rows.columns() + (options.measure == Measure::Dot ? 1 : 0)),
        space(columns),
        links(&space, std::max<size_t>(rows.rows(), 1), size_t(options.links), size_t(options.buildWidth),
              options.seed) {
    links.setEf(size_t(options.searchWidth));
  }

  static float longestOf(const core::Matrix& rows, Measure measure) {
    float longest = 0;
    for (size_t r = 0; measure == Measure::Dot && r < rows.rows(); ++r)
      longest = std::max(longest, std::sqrt(linalg::dotProduct(rows.row(r), rows.row(r))));
    return longest > 0 ? longest : 1;
  }

  /// A row as the graph has it. Dot products are no distances; with one more number that makes all rows equally long,
  /// they rank as distances do (Bachrach et al., RecSys 2014).
  std::vector<float> placed(std::span<const float> row) const {
    std::vector<float> result(row.begin(), row.end());
    if (columns == row.size()) return result;
    for (float& value : result) value /= longest;
    result.push_back(std::sqrt(std::max(0.0f, 1 - linalg::dotProduct(result, result))));
    return result;
  }

  void add(const core::Matrix& rows, size_t row) { links.addPoint(placed(rows.row(row)).data(), row); }

  float longest;
  size_t columns;
  Space space;
  hnswlib::HierarchicalNSW<float> links;
};

bool NearestSearch::hasHnsw() { return true; }

std::unique_ptr<NearestSearch::Graph> NearestSearch::linked(const core::Matrix& rows, const Options& options,
                                                            core::Progress& progress) try {
  auto graph = std::make_unique<Graph>(rows, options);
  progress.report(core::MessageId::BuildingNeighbourGraph, 0, static_cast<int64_t>(rows.rows()));
  for (size_t begin = 0; begin < rows.rows(); begin += kLinksAtOnce) {
    const size_t end = std::min(rows.rows(), begin + kLinksAtOnce);
    progress.throwIfCancelled();
    for (size_t r = begin; r < end; ++r) graph->add(rows, r);
    progress.report(core::MessageId::BuildingNeighbourGraph, static_cast<int64_t>(end),
                    static_cast<int64_t>(rows.rows()));
  }
  return graph;
} catch (const core::Cancelled&) {
  throw;
} catch (const std::exception& failure) {
  throw core::Error(core::ErrorCode::TooLarge, {core::MessageId::NeighbourGraphNotBuilt, rows.rows()}, failure.what());
}

NearestSearch::Rows NearestSearch::searchGraph(std::span<const float> query, size_t count, uint32_t without) const try {
  std::vector<float> placed(query.begin(), query.end());
  placed.resize(m_graph->columns, 0.0f);
  auto found = m_graph->links.searchKnn(placed.data(), std::min(size(), count + (without == kNoRow ? 0 : 1)));
  Rows rows;
  for (; !found.empty(); found.pop()) {
    const auto row = static_cast<uint32_t>(found.top().second);
    if (row != without) rows.push_back({m_movies[row], linalg::dotProduct(query, m_rows.row(row))});
  }
  keepBest(rows, count);
  return rows;
} catch (const std::runtime_error& failure) {
  throw core::Error(core::ErrorCode::BadInput, core::MessageId::NeighbourGraphDamaged, failure.what());
}

#else

struct NearestSearch::Graph {};

bool NearestSearch::hasHnsw() { return false; }

std::unique_ptr<NearestSearch::Graph> NearestSearch::linked(const core::Matrix&, const Options&, core::Progress&) {
  throw core::Error(core::ErrorCode::Unsupported, core::MessageId::NeighbourGraphMissing);
}

NearestSearch::Rows NearestSearch::searchGraph(std::span<const float> query, size_t count, uint32_t without) const {
  return searchExact(query, count, without);
}

#endif

NearestSearch::NearestSearch() = default;
NearestSearch::~NearestSearch() = default;
NearestSearch::NearestSearch(NearestSearch&&) noexcept = default;
NearestSearch& NearestSearch::operator=(NearestSearch&&) noexcept = default;

NearestSearch NearestSearch::build(const data::Features& features, const Options& options, core::Progress& progress) {
  check(options);
  NearestSearch result;
  result.m_options = options;
  result.m_rowOf.assign(features.movieCount(), kNoRow);
  const bool isCosine = options.measure == Measure::Cosine;
  for (size_t m = 0; m < features.movieCount(); ++m) {
    const auto row = features.of(data::MovieIndex(m));
    if (!features.isPresent(data::MovieIndex(m)) || (isCosine && linalg::dotProduct(row, row) == 0)) continue;
    result.m_rowOf[m] = static_cast<uint32_t>(result.m_movies.size());
    result.m_movies.push_back(data::MovieIndex(m));
  }
  result.m_rows = core::Matrix(result.m_movies.size(), features.dimensions());
  for (size_t r = 0; r < result.m_movies.size(); ++r) {
    std::ranges::copy(features.of(result.m_movies[r]), result.m_rows.row(r).begin());
    if (isCosine) linalg::makeUnitLength(result.m_rows.row(r));
  }
  const bool isLarge = options.method == Method::Auto && hasHnsw() && result.size() > kMostExact;
  if (options.method == Method::Hnsw || isLarge) result.m_graph = linked(result.m_rows, options, progress);
  result.quantise();
  return result;
}

void NearestSearch::quantise() {
  const size_t columns = m_rows.columns();
  m_small.resize(m_rows.values().size());
  m_steps.resize(size());
  m_errors.resize(size());
  core::parallelFor(size(), kRowsAtOnce, [&](size_t begin, size_t end) {
    for (size_t r = begin; r < end; ++r) {
      const auto row = m_rows.row(r);
      float largest = 0;
      for (const float value : row) largest = std::max(largest, std::abs(value));
      const float step = largest > 0 ? largest / kByteSteps : 1;
      double lost = 0;
      for (size_t c = 0; c < columns; ++c) {
        const float rounded = std::nearbyint(row[c] / step);
        m_small[r * columns + c] = static_cast<int8_t>(std::clamp(rounded, -kByteSteps, kByteSteps));
        lost += std::pow(double{row[c]} - double{step} * m_small[r * columns + c], 2);
      }
      m_steps[r] = step;
      m_errors[r] = static_cast<float>(std::sqrt(lost)) + kRounding * step * kByteSteps;
    }
  });
}

std::vector<float> NearestSearch::prepared(std::span<const float> query) const {
  if (query.size() != m_rows.columns() || !std::ranges::all_of(query, [](float value) { return std::isfinite(value); }))
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::QueryLength, m_rows.columns(), query.size()});
  std::vector<float> result(query.begin(), query.end());
  if (m_options.measure == Measure::Cosine) linalg::makeUnitLength(result);
  return result;
}

NearestSearch::Rows NearestSearch::searchExact(std::span<const float> query, size_t count, uint32_t without) const {
  const size_t columns = m_rows.columns();
  const float length = std::sqrt(linalg::dotProduct(query, query));
  const auto dots = HWY_DYNAMIC_DISPATCH(dotBytes);
  std::vector<float> lowest(size());
  core::parallelFor(size(), kRowsAtOnce, [&](size_t begin, size_t end) {
    dots(query.data(), m_small.data() + begin * columns, columns, end - begin, lowest.data() + begin);
    for (size_t r = begin; r < end; ++r) lowest[r] = m_steps[r] * lowest[r] - m_errors[r] * length;
  });
  if (without != kNoRow) lowest[without] = linalg::kExcluded;
  linalg::TopSelector selector;
  const auto first = selector.select(lowest, count);
  // Whatever cannot reach the count-th of these is not in the result.
  const float enough = first.size() < count ? std::numeric_limits<float>::lowest() : lowest[first.back()];
  Rows rows;
  for (size_t r = 0; r < size(); ++r) {
    if (r == without || lowest[r] + 2 * m_errors[r] * length < enough) continue;
    rows.push_back({m_movies[r], linalg::dotProduct(query, m_rows.row(r))});
  }
  keepBest(rows, count);
  return rows;
}

NearestSearch::Rows NearestSearch::search(std::span<const float> query, size_t count, uint32_t without) const {
  if (count == 0 || size() == 0) return {};
  // A graph that is asked for a large part of its movies is slower than all of them.
  return m_graph && count <= size() / 8 ? searchGraph(query, count, without) : searchExact(query, count, without);
}

std::vector<NearestMovie> NearestSearch::nearest(std::span<const float> query, size_t count) const {
  const std::vector<float> ready = prepared(query);
  if (m_options.measure == Measure::Cosine && linalg::dotProduct(ready, ready) == 0) return {};
  return search(ready, count, kNoRow);
}

std::vector<NearestMovie> NearestSearch::nearestTo(data::MovieIndex movie, size_t count) const {
  if (data::index(movie) >= m_rowOf.size() || m_rowOf[data::index(movie)] == kNoRow) return {};
  const uint32_t row = m_rowOf[data::index(movie)];
  return search(m_rows.row(row), count, row);
}

double NearestSearch::measureRecall(size_t count, size_t sample, uint64_t seed, core::Progress& progress) const {
  if (isExact() || size() < 2 || count == 0 || sample == 0) return 1;
  core::Rng random(seed);
  size_t found = 0, wanted = 0;
  for (size_t s = 0; s < sample; ++s) {
    progress.throwIfCancelled();
    progress.report(core::MessageId::MeasuringRecall, static_cast<int64_t>(s), static_cast<int64_t>(sample));
    const auto row = static_cast<uint32_t>(random.below(size()));
    const Rows exact = searchExact(m_rows.row(row), count, row);
    const Rows quick = searchGraph(m_rows.row(row), count, row);
    const float last = exact.back().likeness - kRounding;
    found += static_cast<size_t>(
        std::ranges::count_if(quick, [&](const NearestMovie& one) { return one.likeness >= last; }));
    wanted += exact.size();
  }
  return static_cast<double>(found) / static_cast<double>(wanted);
}

}  // namespace kinoprism::neighbours
#endif  // HWY_ONCE
