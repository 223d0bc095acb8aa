#include "engine/tune/candidate_pools.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/fuse/diversify.h"
#include "engine/fuse/rerank.h"
#include "engine/fuse/weighted_sum.h"
#include "engine/linalg/select_top.h"

namespace kinoprism::tune {
namespace {

/// The best `depth` movies of one row, or with sign −1 the worst.
std::vector<uint32_t> bestOf(std::span<const float> row, float sign, std::span<const data::MovieIndex> excluded,
                             size_t depth, linalg::TopSelector& selector, std::vector<float>& buffer) {
  buffer.resize(row.size());
  std::ranges::transform(row, buffer.begin(), [&](float z) { return std::isnan(z) ? linalg::kExcluded : sign * z; });
  for (const data::MovieIndex movie : excluded) buffer[data::index(movie)] = linalg::kExcluded;
  const auto best = selector.select(buffer, depth);
  return {best.begin(), best.end()};
}

/// Union of the relevant ones and of the orders, first places first, until `size`; ascending.
std::vector<uint32_t> unite(const std::vector<std::vector<uint32_t>>& orders, const std::vector<uint32_t>& relevant,
                            size_t size, size_t movieCount) {
  std::vector<uint8_t> isIn(movieCount, 0);
  std::vector<uint32_t> movies;
  const auto insert = [&](uint32_t movie) {
    if (!isIn[movie]) movies.push_back(movie);
    isIn[movie] = 1;
  };
  std::ranges::for_each(relevant, insert);
  size_t depth = 0;
  for (const auto& order : orders) depth = std::max(depth, order.size());
  for (size_t place = 0; place < depth && movies.size() < size; ++place) {
    for (const auto& order : orders) {
      if (place < order.size()) insert(order[place]);
    }
  }
  std::ranges::sort(movies);
  return movies;
}

template <class T>
void appendTo(std::vector<T>& all, const std::vector<T>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

void appendStarts(std::vector<int64_t>& starts, const std::vector<int64_t>& more) {
  const int64_t offset = starts.back();
  for (size_t i = 1; i < more.size(); ++i) starts.push_back(offset + more[i]);
}

std::span<const int32_t> asSigned(std::span<const uint32_t> values) {
  return {reinterpret_cast<const int32_t*>(values.data()), values.size()};
}

}  // namespace

void CandidatePools::add(data::PersonIndex person, const std::vector<std::span<const float>>& rows,
                         std::span<const data::MovieIndex> excluded, std::span<const data::MovieIndex> relevant,
                         size_t size) {
  std::vector<uint32_t> kept;
  for (const data::MovieIndex movie : relevant) {
    if (!std::ranges::binary_search(excluded, movie)) kept.push_back(static_cast<uint32_t>(data::index(movie)));
  }
  linalg::TopSelector selector;
  std::vector<float> buffer;
  std::vector<std::vector<uint32_t>> orders;
  const size_t depth = std::min(size, 20 + 2 * size / std::max<size_t>(rows.size(), 1));
  for (size_t s = 0; s < rows.size(); ++s) {
    orders.push_back(bestOf(rows[s], 1, excluded, depth, selector, buffer));
    if (m_signals[s] == fuse::kPopularity) orders.push_back(bestOf(rows[s], -1, excluded, depth, selector, buffer));
  }
  const std::vector<uint32_t> movies = unite(orders, kept, size, m_movieCount);
  m_people.push_back(person);
  appendTo(m_movies, movies);
  m_starts.push_back(static_cast<int64_t>(m_movies.size()));
  for (const auto& row : rows) {
    for (const uint32_t movie : movies) m_z.push_back(row[movie]);
  }
  for (const uint32_t movie : kept) {
    m_relevant.push_back(static_cast<uint32_t>(std::ranges::lower_bound(movies, movie) - movies.begin()));
  }
  m_relevantStarts.push_back(static_cast<int64_t>(m_relevant.size()));
  m_relevantCounts.push_back(static_cast<uint32_t>(relevant.size()));
}

void CandidatePools::append(CandidatePools&& other) {
  appendTo(m_people, other.m_people);
  appendTo(m_movies, other.m_movies);
  appendTo(m_z, other.m_z);
  appendTo(m_relevant, other.m_relevant);
  appendTo(m_relevantCounts, other.m_relevantCounts);
  appendStarts(m_starts, other.m_starts);
  appendStarts(m_relevantStarts, other.m_relevantStarts);
  other = CandidatePools();
}

CandidatePools CandidatePools::withSignals(std::vector<std::string> signals,
                                           const std::vector<std::vector<float>>& rows) const {
  CandidatePools result(std::move(signals), m_movieCount);
  result.m_people = m_people;
  result.m_starts = m_starts;
  result.m_movies = m_movies;
  result.m_relevantStarts = m_relevantStarts;
  result.m_relevant = m_relevant;
  result.m_relevantCounts = m_relevantCounts;
  result.m_z.reserve(result.m_signals.size() * m_movies.size());
  for (const auto& row : rows) appendTo(result.m_z, row);
  return result;
}

CandidatePools::Pool CandidatePools::pool(size_t row) const {
  const size_t begin = static_cast<size_t>(m_starts[row]);
  const size_t count = static_cast<size_t>(m_starts[row + 1]) - begin;
  const size_t first = static_cast<size_t>(m_relevantStarts[row]);
  const size_t relevant = static_cast<size_t>(m_relevantStarts[row + 1]) - first;
  return {{m_movies.data() + begin, count},
          {m_z.data() + begin * m_signals.size(), count * m_signals.size()},
          {m_relevant.data() + first, relevant},
          m_relevantCounts[row]};
}

size_t CandidatePools::bytes() const {
  return sizeof(float) * m_z.size() + sizeof(uint32_t) * (m_movies.size() + m_relevant.size() + 2 * m_people.size()) +
         sizeof(int64_t) * (m_starts.size() + m_relevantStarts.size());
}

evaluate::Lists CandidatePools::lists(const fuse::Mix& mix, size_t topN, const fuse::MovieSimilarity* similarity,
                                      const std::stop_token& stop) const {
  evaluate::Lists lists;
  lists.topN = topN;
  lists.people = m_people;
  lists.movies.resize(personCount() * topN);
  lists.scores.resize(personCount() * topN);
  lists.lengths.resize(personCount());
  const std::vector<float> weights = mix.weightsOf(m_signals);
  const bool diverse = mix.diversity > 0 && similarity && !similarity->empty();
  core::parallelFor(personCount(), 64, [&](size_t begin, size_t end) {
    if (stop.stop_requested()) throw core::Cancelled();
    linalg::TopSelector selector;
    std::vector<float> scores;
    for (size_t p = begin; p < end; ++p) {
      const Pool own = pool(p);
      const size_t count = own.movies.size();
      fuse::WeightedRows rows;
      for (size_t s = 0; s < weights.size(); ++s) {
        const std::span<const float> z = own.z.subspan(s * count, count);
        rows.add(z.data(), weights[s], !fuse::hasGaps(z));
      }
      scores.resize(count);
      rows.sumAll(count, scores.data());
      std::vector<fuse::RankedMovie> ranked;
      for (const uint32_t at : selector.select(scores, diverse ? std::max(topN, fuse::kDiversityPool) : topN)) {
        if (!std::isnan(scores[at])) ranked.push_back({data::MovieIndex(own.movies[at]), scores[at]});
      }
      if (diverse) ranked = fuse::diversified(std::move(ranked), *similarity, mix.diversity, topN);
      lists.lengths[p] = static_cast<uint32_t>(ranked.size());
      for (size_t r = 0; r < ranked.size(); ++r) {
        lists.movies[p * topN + r] = ranked[r].movie;
        lists.scores[p * topN + r] = ranked[r].score;
      }
    }
  });
  return lists;
}

void CandidatePools::save(core::TensorWriter& writer) const {
  const auto size = [](const auto& values) { return std::vector<int64_t>{static_cast<int64_t>(values.size())}; };
  std::vector<int64_t> people;
  for (const data::PersonIndex person : m_people) people.push_back(static_cast<int64_t>(data::index(person)));
  writer.setText("signals", nlohmann::json(m_signals).dump());
  writer.setText("movieCount", std::to_string(m_movieCount));
  writer.add("people", std::span<const int64_t>(people), size(people));
  writer.add("starts", std::span<const int64_t>(m_starts), size(m_starts));
  writer.add("movies", asSigned(m_movies), size(m_movies));
  writer.add("z", std::span<const float>(m_z), size(m_z));
  writer.add("relevantStarts", std::span<const int64_t>(m_relevantStarts), size(m_relevantStarts));
  writer.add("relevant", asSigned(m_relevant), size(m_relevant));
  writer.add("relevantCounts", asSigned(m_relevantCounts), size(m_relevantCounts));
}

namespace {

/// part: what it is called in the file.
[[noreturn]] void refuse(std::string_view part) {
  throw core::Error(core::ErrorCode::BadInput, {core::MessageId::CandidatePoolsDamaged, part});
}

/// Starts must begin at 0, never fall, and end at `total`.
void checkStarts(const std::vector<int64_t>& starts, size_t rows, size_t total, std::string_view part) {
  if (starts.size() != rows + 1 || starts.front() != 0 || starts.back() != static_cast<int64_t>(total) ||
      !std::ranges::is_sorted(starts)) {
    refuse(part);
  }
}

std::vector<uint32_t> readUnsigned(const core::TensorFile& file, const std::string& name) {
  const auto values = file.integers32(name);
  if (std::ranges::any_of(values, [](int32_t value) { return value < 0; })) refuse(name);
  return {values.begin(), values.end()};
}

std::vector<int64_t> readIntegers(const core::TensorFile& file, const std::string& name) {
  const auto values = file.integers(name);
  return {values.begin(), values.end()};
}

CandidatePools emptyPools(const core::TensorFile& file) {
  try {
    return CandidatePools(nlohmann::json::parse(file.text("signals")).get<std::vector<std::string>>(),
                          std::stoull(file.text("movieCount")));
  } catch (const std::logic_error&) {
    refuse("movieCount");
  } catch (const nlohmann::json::exception&) {
    refuse("signals");
  }
}

}  // namespace

CandidatePools CandidatePools::load(const core::TensorFile& file) {
  CandidatePools pools = emptyPools(file);
  for (const int64_t person : file.integers("people")) {
    if (person < 0 || person > std::numeric_limits<uint32_t>::max()) refuse("people");
    pools.m_people.push_back(data::PersonIndex(person));
  }
  pools.m_starts = readIntegers(file, "starts");
  pools.m_movies = readUnsigned(file, "movies");
  const auto z = file.floats("z");
  pools.m_z.assign(z.begin(), z.end());
  pools.m_relevantStarts = readIntegers(file, "relevantStarts");
  pools.m_relevant = readUnsigned(file, "relevant");
  pools.m_relevantCounts = readUnsigned(file, "relevantCounts");
  checkStarts(pools.m_starts, pools.m_people.size(), pools.m_movies.size(), "starts");
  checkStarts(pools.m_relevantStarts, pools.m_people.size(), pools.m_relevant.size(), "relevantStarts");
  if (pools.m_relevantCounts.size() != pools.m_people.size()) refuse("relevantCounts");
  if (pools.m_z.size() != pools.m_signals.size() * pools.m_movies.size()) refuse("z");
  if (std::ranges::any_of(pools.m_movies, [&](uint32_t movie) { return movie >= pools.m_movieCount; }))
    refuse("movies");
  for (size_t row = 0; row < pools.personCount(); ++row) {
    const Pool own = pools.pool(row);
    if (!std::ranges::is_sorted(own.movies)) refuse("movies");
    if (std::ranges::any_of(own.relevant, [&](uint32_t at) { return at >= own.movies.size(); })) refuse("relevant");
  }
  return pools;
}

}  // namespace kinoprism::tune
