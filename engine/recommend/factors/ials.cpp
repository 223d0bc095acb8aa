#include "engine/recommend/factors/ials.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/core/rng.h"
#include "engine/linalg/row_products.h"
#include "engine/recommend/factors/history_hash.h"
#include "engine/recommend/model_file.h"
#include "engine/recommend/people_of_movies.h"
#include "engine/recommend/tracked_loop.h"

namespace kinoprism::recommend {
namespace {

constexpr size_t kGrain = 32;              ///< rows solved with one workspace
constexpr double kInitialDeviation = 0.1;  ///< of a score at the start: σ* of Rendle et al., divided by √d for a factor

/// ρ(n, N) of a row with n interactions out of N.
float ridgeOf(const Ials::Options& options, size_t count, size_t possible) {
  const double size = static_cast<double>(count) + options.unobserved * static_cast<double>(possible);
  return static_cast<float>(options.lambda * std::pow(size, options.frequency));
}

/// Solves every row of `rows` with the other side fixed. seenBy(r): the rows of `fixed` that r goes with. means: what
/// rows are pulled towards; empty for zero.
template <class SeenBy>
void solveSide(const Ials::Options& options, const linalg::FactorTable& fixed, const linalg::FactorTable& means,
               linalg::FactorTable& rows, SeenBy seenBy, const core::Message& what, core::Progress& progress) {
  const linalg::AlignedFloats base = linalg::scaledGram(fixed, options.unobserved);
  trackedParallelFor(rows.rows(), kGrain, what, progress, [&](size_t begin, size_t end) {
    linalg::RidgeSystem system(fixed.width());
    for (size_t r = begin; r < end; ++r) {
      const auto seen = seenBy(r);
      if (seen.empty()) {
        std::fill_n(rows.row(r), rows.width(), 0.0f);
        continue;
      }
      if (r % 4 == 0 || seen.size() > 1024) progress.throwIfCancelled();
      const float ridge = ridgeOf(options, seen.size(), fixed.rows());
      system.reset(base.data(), ridge);
      system.add(fixed, seen, [](auto row) { return data::index(row); });
      system.factorize();
      std::copy_n(system.sums(), rows.width(), rows.row(r));
      if (means.rows() > 0) linalg::addScaled(means.used(r), ridge, rows.row(r));
      system.solve(rows.row(r));
    }
  });
}

linalg::FactorTable randomFactors(size_t rows, const Ials::Options& options) {
  linalg::FactorTable table(rows, static_cast<size_t>(options.factors));
  core::Rng rng(static_cast<uint64_t>(options.seed));
  const double deviation = kInitialDeviation / std::sqrt(static_cast<double>(options.factors));
  for (size_t r = 0; r < rows; ++r) {
    for (float& value : table.used(r)) value = static_cast<float>(deviation * rng.normal());
  }
  return table;
}

float lengthOf(std::span<const float> values) {
  double sum = 0;
  for (const float value : values) sum += static_cast<double>(value) * value;
  return static_cast<float>(std::sqrt(sum));
}

}  // namespace

std::span<const core::Parameter<Ials::Options>> Ials::parameters() {
  static constexpr std::array<core::Parameter<Options>, 6> kParameters{
      parameter<&Options::factors>("factors", 1, 512, core::Scale::Integer, core::MessageId::HelpIalsFactors),
      parameter<&Options::iterations>("iterations", 1, 200, core::Scale::Integer, core::MessageId::HelpAlsIterations),
      parameter<&Options::lambda>("lambda", 1e-5, 10, core::Scale::Logarithmic, core::MessageId::HelpIalsLambda),
      parameter<&Options::unobserved>("unobserved-weight", 1e-4, 10, core::Scale::Logarithmic,
                                      core::MessageId::HelpUnobservedWeight),
      parameter<&Options::frequency>("lambda-exponent", 0, 1, core::Scale::Linear, core::MessageId::HelpLambdaExponent),
      parameter<&Options::seed>("seed", 0, 1e9, core::Scale::Integer, core::MessageId::HelpInitialSeed),
  };
  return kParameters;
}

void Ials::fit(const data::Dataset& dataset, core::Progress& progress) {
  fitTowards([](const linalg::FactorTable&) { return linalg::FactorTable(); }, dataset, progress);
}

void Ials::fitTowards(const Means& means, const data::Dataset& dataset, core::Progress& progress) {
  const data::Interactions& interactions = dataset.interactions;
  if (interactions.size() == 0) throw core::Error(core::ErrorCode::NoData, core::MessageId::NoRatingsToLearnFrom);
  progress.throwIfCancelled();
  const PeopleOfMovies peopleOf(interactions, progress);
  linalg::FactorTable movies = randomFactors(interactions.movieCount(), m_options);
  linalg::FactorTable people(interactions.personCount(), static_cast<size_t>(m_options.factors));
  for (int i = 0; i < m_options.iterations; ++i) {
    solveSide(
        m_options, movies, {}, people, [&](size_t p) { return interactions.moviesOf(data::PersonIndex(p)); },
        core::MessageId::SolvingForPeople, progress);
    solveSide(
        m_options, people, means(movies), movies, [&](size_t m) { return peopleOf.of(data::MovieIndex(m)); },
        core::MessageId::SolvingForMovies, progress);
    progress.report(core::MessageId::FittingIals, i + 1, m_options.iterations);
  }
  Ials fitted(m_options);
  fitted.adopt(std::move(movies));
  fitted.rememberPeople(interactions, progress);
  *this = std::move(fitted);
}

void Ials::useSolution(const Ials& other) {
  adopt(linalg::FactorTable(other.m_movies.toMatrix()));
  m_people = other.m_people;
}

void Ials::rememberPeople(const data::Interactions& interactions, core::Progress& progress) {
  std::vector<std::pair<int64_t, uint32_t>> order;
  for (uint32_t p = 0; p < interactions.personCount(); ++p) {
    if (!interactions.moviesOf(data::PersonIndex(p)).empty())
      order.emplace_back(hashOf(interactions.historyOf(data::PersonIndex(p))), p);
  }
  std::ranges::sort(order);
  const auto same = std::ranges::unique(order, {}, [](const auto& entry) { return entry.first; });
  order.erase(same.begin(), same.end());
  People people{{}, linalg::FactorTable(order.size(), m_movies.dimensions())};
  for (const auto& [hash, person] : order) people.histories.push_back(hash);
  trackedParallelFor(order.size(), kGrain, core::MessageId::SolvingForPeople, progress, [&](size_t begin, size_t end) {
    linalg::RidgeSystem system(m_movies.width());
    for (size_t i = begin; i < end; ++i) {
      progress.throwIfCancelled();
      solveFor(interactions.historyOf(data::PersonIndex(order[i].second)), system, people.factors.row(i));
    }
  });
  m_people = std::make_shared<const People>(std::move(people));
}

void Ials::adopt(linalg::FactorTable movies) {
  m_base = linalg::scaledGram(movies, m_options.unobserved);
  m_movies = std::move(movies);
}

void Ials::solveFor(std::span<const data::Rated> history, linalg::RidgeSystem& system, float* x) const {
  system.reset(m_base.data(), ridgeOf(m_options, history.size(), m_movies.rows()));
  system.add(m_movies, history, [](const data::Rated& rated) { return data::index(rated.movie); });
  system.factorize();
  std::copy_n(system.sums(), m_movies.width(), x);
  system.solve(x);
}

const float* Ials::knownFactors(std::span<const data::Rated> history) const {
  if (!m_people) return nullptr;
  const std::vector<int64_t>& all = m_people->histories;
  const int64_t hash = hashOf(history);
  const auto found = std::ranges::lower_bound(all, hash);
  if (found == all.end() || *found != hash) return nullptr;
  return m_people->factors.row(static_cast<size_t>(found - all.begin()));
}

linalg::FactorTable Ials::foldIn(std::span<const std::vector<data::Rated>> histories) const {
  linalg::FactorTable people(histories.size(), m_movies.dimensions());
  core::parallelFor(histories.size(), kGrain, [&](size_t begin, size_t end) {
    linalg::RidgeSystem system(m_movies.width());
    for (size_t h = begin; h < end; ++h) {
      if (const float* const known = knownFactors(histories[h])) {
        std::copy_n(known, m_movies.width(), people.row(h));
      } else {
        solveFor(histories[h], system, people.row(h));
      }
    }
  });
  return people;
}

void Ials::scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const {
  checkScoring(history, scores.size());
  linalg::RidgeSystem system(m_movies.width());
  linalg::AlignedFloats person(m_movies.width());
  solveFor(history, system, person.data());
  multiply(m_movies, person.data(), scores);
}

void Ials::scoreHistories(std::span<const std::vector<data::Rated>> histories, core::MatrixView scores) const {
  checkScoring(histories, scores);
  for (const auto& history : histories) checkScoring(history, scores.columns);
  if (histories.empty()) return;
  const linalg::FactorTable people = foldIn(histories);
  multiply(people, m_movies, scores);
}

bool Ials::contributions(std::span<const data::Rated> history, data::MovieIndex movie, std::span<float> parts) const {
  contributionsTo(m_movies.row(data::index(movie)), history, parts);
  return true;
}

void Ials::contributionsTo(const float* factors, std::span<const data::Rated> history, std::span<float> parts) const {
  linalg::RidgeSystem system(m_movies.width());
  linalg::AlignedFloats x(m_movies.width());
  solveFor(history, system, x.data());
  std::copy_n(factors, m_movies.width(), x.data());
  system.solve(x.data());
  for (size_t h = 0; h < history.size(); ++h) {
    const auto seen = m_movies.used(data::index(history[h].movie));
    double sum = 0;
    for (size_t d = 0; d < seen.size(); ++d) sum += static_cast<double>(seen[d]) * x.data()[d];
    parts[h] = static_cast<float>(sum);
  }
}

bool Ials::similar(data::MovieIndex movie, std::span<float> scores) const {
  checkScoring(std::span<const data::Rated>{}, scores.size());
  cosines(m_movies, movie, scores);
  return true;
}

void cosines(const linalg::FactorTable& table, data::MovieIndex movie, std::span<float> scores) {
  multiply(table, table.row(data::index(movie)), scores);
  const float length = lengthOf(table.used(data::index(movie)));
  for (size_t r = 0; r < scores.size(); ++r) {
    const float product = length * lengthOf(table.used(r));
    scores[r] = product > 0 ? scores[r] / product : std::numeric_limits<float>::quiet_NaN();
  }
}

void Ials::save(core::TensorWriter& writer) const {
  writeKind(writer, kName);
  writer.add("movies", m_movies.toMatrix());
}

void Ials::loadFactors(const core::TensorFile& file) {
  requireShape(file, "movies", {-1, m_options.factors});
  requireFinite(file, "movies", file.floats("movies"));
  adopt(linalg::FactorTable(file.matrix("movies")));
  m_people.reset();
}

std::unique_ptr<Ials> Ials::load(Options options, const core::TensorFile& file) {
  requireKind(file, kName);
  auto model = std::make_unique<Ials>(options);
  model->loadFactors(file);
  return model;
}

}  // namespace kinoprism::recommend
