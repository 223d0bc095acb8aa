#include "engine/recommend/factors/factor_scorer.h"

#include <algorithm>
#include <numeric>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/recommend/factors/history_hash.h"
#include "engine/recommend/model_file.h"

namespace kinoprism::recommend {
namespace {

constexpr size_t kGrain = 32;              ///< people solved with one workspace
constexpr size_t kStretchedPeople = 2000;  ///< who say how long folded factors should be

float dot(const float* a, const float* b, size_t size) { return std::inner_product(a, a + size, b, 0.0f); }

}  // namespace

FactorScorer::FactorScorer(const core::Matrix& movies, std::vector<float> biases, const core::Matrix& people,
                           const data::Interactions& trainedOn, FoldIn fold)
    : m_fold(fold), m_biases(std::move(biases)) {
  adopt(linalg::FactorTable(movies));
  std::vector<std::pair<int64_t, uint32_t>> order;
  for (uint32_t p = 0; p < trainedOn.personCount(); ++p) {
    if (!trainedOn.moviesOf(data::PersonIndex(p)).empty())
      order.emplace_back(hashOf(trainedOn.historyOf(data::PersonIndex(p))), p);
  }
  std::ranges::sort(order);
  // Of people with the same history the first speaks for all.
  const auto same = std::ranges::unique(order, {}, [](const auto& entry) { return entry.first; });
  order.erase(same.begin(), same.end());
  m_people = linalg::FactorTable(order.size(), movies.columns());
  for (size_t i = 0; i < order.size(); ++i) {
    m_histories.push_back(order[i].first);
    std::ranges::copy(people.row(order[i].second), m_people.used(i).begin());
  }
  learnStretch(trainedOn, linalg::FactorTable(people));
}

void FactorScorer::adopt(linalg::FactorTable movies) {
  m_base = linalg::scaledGram(movies, m_fold.unobserved);
  double squares = 0;
  for (size_t m = 0; m < movies.rows(); ++m) squares += dot(movies.row(m), movies.row(m), movies.width());
  m_ridge = static_cast<float>(m_fold.lambda * std::max(squares / static_cast<double>(movies.rows()), 1e-12));
  m_movies = std::move(movies);
}

void FactorScorer::learnStretch(const data::Interactions& trainedOn, const linalg::FactorTable& people) {
  double along = 0;
  double length = 0;
  linalg::RidgeSystem system(m_movies.width());
  linalg::AlignedFloats folded(m_movies.width());
  const size_t step = std::max<size_t>(1, people.rows() / kStretchedPeople);
  for (size_t p = 0; p < people.rows(); p += step) {
    const std::vector<data::Rated> history = trainedOn.historyOf(data::PersonIndex(p));
    if (history.empty()) continue;
    foldIn(history, system, folded.data());
    along += dot(folded.data(), people.row(p), m_movies.width());
    length += dot(folded.data(), folded.data(), m_movies.width());
  }
  m_stretch = along > 0 && length > 0 ? static_cast<float>(along / length) : 1.0f;
}

void FactorScorer::foldIn(std::span<const data::Rated> history, linalg::RidgeSystem& system, float* factors) const {
  const double size = static_cast<double>(history.size()) + m_fold.unobserved * static_cast<double>(m_movies.rows());
  system.reset(m_base.data(), m_ridge * static_cast<float>(size));
  system.add(m_movies, history, [](const data::Rated& rated) { return data::index(rated.movie); });
  system.factorize();
  std::copy_n(system.sums(), m_movies.width(), factors);
  system.solve(factors);
}

void FactorScorer::findFactors(std::span<const data::Rated> history, linalg::RidgeSystem& system,
                               float* factors) const {
  if (history.empty()) {
    std::fill_n(factors, m_movies.width(), 0.0f);
    return;
  }
  const int64_t hash = hashOf(history);
  const auto known = std::ranges::lower_bound(m_histories, hash);
  if (known != m_histories.end() && *known == hash) {
    std::copy_n(m_people.row(static_cast<size_t>(known - m_histories.begin())), m_movies.width(), factors);
    return;
  }
  foldIn(history, system, factors);
  for (size_t d = 0; d < m_movies.width(); ++d) factors[d] *= m_stretch;
}

void FactorScorer::score(std::span<const data::Rated> history, std::span<float> scores) const {
  linalg::RidgeSystem system(m_movies.width());
  linalg::AlignedFloats person(m_movies.width());
  findFactors(history, system, person.data());
  multiply(m_movies, person.data(), scores);
  for (size_t m = 0; m < scores.size(); ++m) scores[m] += m_biases[m];
}

void FactorScorer::score(std::span<const std::vector<data::Rated>> histories, core::MatrixView scores) const {
  if (histories.empty()) return;
  linalg::FactorTable people(histories.size(), m_movies.dimensions());
  core::parallelFor(histories.size(), kGrain, [&](size_t begin, size_t end) {
    linalg::RidgeSystem system(m_movies.width());
    for (size_t h = begin; h < end; ++h) findFactors(histories[h], system, people.row(h));
  });
  multiply(people, m_movies, scores);
  core::parallelFor(histories.size(), kGrain, [&](size_t begin, size_t end) {
    for (size_t h = begin; h < end; ++h) {
      for (size_t m = 0; m < m_biases.size(); ++m) scores.row(h)[m] += m_biases[m];
    }
  });
}

FactorScorer FactorScorer::withFactors(std::span<const FactorScorer> parts, std::span<const float> weights) const {
  linalg::FactorTable movies(m_movies.rows(), m_movies.dimensions());
  linalg::FactorTable people(m_people.rows(), m_people.dimensions());
  const auto add = [](linalg::FactorTable& sum, const linalg::FactorTable& part, float weight) {
    for (size_t r = 0; r < sum.rows(); ++r) {
      std::ranges::transform(sum.used(r), part.used(r), sum.used(r).begin(),
                             [weight](float total, float own) { return total + weight * own; });
    }
  };
  for (size_t i = 0; i < parts.size(); ++i) {
    add(movies, parts[i].m_movies, weights[i]);
    add(people, parts[i].m_people, weights[i]);
  }
  FactorScorer result;
  result.m_fold = m_fold;
  result.m_biases = m_biases;
  result.m_people = std::move(people);
  result.m_histories = m_histories;
  result.m_stretch = m_stretch;
  result.adopt(std::move(movies));
  return result;
}

bool FactorScorer::isLike(const FactorScorer& other) const {
  return m_histories == other.m_histories && m_movies.rows() == other.m_movies.rows() &&
         m_movies.dimensions() == other.m_movies.dimensions();
}

void FactorScorer::save(core::TensorWriter& writer, const std::string& prefix) const {
  const auto add = [&](const char* name, std::span<const float> values) {
    writer.add(prefix + name, values, {static_cast<int64_t>(values.size())});
  };
  writer.add(prefix + "movies", m_movies.toMatrix());
  add("biases", m_biases);
  writer.add(prefix + "people", m_people.toMatrix());
  writer.add(prefix + "histories", std::span<const int64_t>(m_histories), {static_cast<int64_t>(m_histories.size())});
  add("stretch", {&m_stretch, 1});
}

FactorScorer FactorScorer::load(const core::TensorFile& file, FoldIn fold, const std::string& prefix) {
  const std::string movieFactors = prefix + "movies", personFactors = prefix + "people", hashes = prefix + "histories";
  requireShape(file, movieFactors, {-1, -1});
  const auto movies = static_cast<int64_t>(sizeOf(file, movieFactors, 0));
  const auto dimensions = static_cast<int64_t>(sizeOf(file, movieFactors, 1));
  requireShape(file, prefix + "biases", {movies});
  requireShape(file, personFactors, {-1, dimensions});
  requireShape(file, hashes, {static_cast<int64_t>(sizeOf(file, personFactors, 0))});
  requireShape(file, prefix + "stretch", {1});
  for (const char* tensor : {"movies", "biases", "people", "stretch"}) {
    requireFinite(file, prefix + tensor, file.floats(prefix + tensor));
  }
  const auto histories = file.integers(hashes);
  if (std::ranges::adjacent_find(histories, std::greater_equal<int64_t>()) != histories.end())
    throwDamaged(file, core::MessageId::HistoriesOutOfOrder);
  FactorScorer scorer;
  scorer.m_fold = fold;
  const auto biases = file.floats(prefix + "biases");
  scorer.m_biases.assign(biases.begin(), biases.end());
  scorer.m_people = linalg::FactorTable(file.matrix(personFactors));
  scorer.m_histories.assign(histories.begin(), histories.end());
  scorer.m_stretch = file.floats(prefix + "stretch")[0];
  scorer.adopt(linalg::FactorTable(file.matrix(movieFactors)));
  return scorer;
}

}  // namespace kinoprism::recommend
