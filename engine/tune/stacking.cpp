#include "engine/tune/stacking.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/evaluate/rank_discounts.h"
#include "engine/fuse/weighted_sum.h"
#include "engine/tune/people_folds.h"

namespace kinoprism::tune {
namespace {

constexpr size_t kGrain = 64;
constexpr int kResamples = 1000;

/// The candidates of one person.
struct Person {
  std::vector<float> z;  ///< parts x candidates
  std::vector<float> linear;
  std::vector<float> labels;  ///< 1: relevant
  size_t relevantCount = 0;   ///< all, also those that are no candidates
  uint32_t ratings = 0;
  float taste = 0;

  fuse::StackInput input() const { return {z, linear, ratings, taste}; }
};

class Stacking {
 public:
  Stacking(const PartPools& parts, const MixSearch& search, const StackOptions& options, int cutoff,
           core::Progress& progress)
      : m_parts(parts),
        m_search(search),
        m_options(options),
        m_cutoff(static_cast<size_t>(cutoff)),
        m_discounts(m_cutoff),
        m_progress(progress) {}

  size_t partCount() const { return m_parts.pools.signals().size(); }

  /// Everybody's best candidates under weights.
  std::vector<Person> peopleUnder(const MixSearch::Weights& weights) const {
    const CandidatePools signals = m_search.signalPools(weights);
    std::vector<Person> people(m_parts.pools.personCount());
    core::parallelFor(people.size(), kGrain, [&](size_t begin, size_t end) {
      for (size_t p = begin; p < end; ++p) people[p] = personOf(p, signals.pool(p), weights);
    });
    return people;
  }

  fuse::Stack train(const std::vector<Person>& people, std::span<const uint32_t> rows) const {
    size_t examples = 0;
    for (const uint32_t row : rows) examples += people[row].linear.size();
    core::Matrix features(examples, fuse::Stack::featureCount(partCount()));
    std::vector<float> labels;
    for (const uint32_t row : rows) {
      const core::Matrix own = fuse::Stack::features(people[row].input(), partCount());
      std::ranges::copy(own.values(), features.row(0).data() + labels.size() * features.columns());
      labels.insert(labels.end(), people[row].labels.begin(), people[row].labels.end());
    }
    return {growTrees(features, labels, m_options.trees, m_progress), partCount(), m_options.stack};
  }

  /// NDCG under scores of the candidates.
  float ndcgOf(const Person& person, std::span<const float> scores) const {
    if (person.relevantCount == 0) return 0;
    double gain = 0;
    const std::vector<uint32_t> order = fuse::highest(scores, m_cutoff);
    for (size_t r = 0; r < order.size(); ++r) gain += person.labels[order[r]] * m_discounts.gain(r + 1);
    return static_cast<float>(gain / m_discounts.ideal(person.relevantCount));
  }

 private:
  Person personOf(size_t row, const CandidatePools::Pool& signals, const MixSearch::Weights& weights) const {
    const CandidatePools::Pool pool = m_parts.pools.pool(row);
    const size_t count = pool.movies.size();
    fuse::WeightedRows sum;
    for (size_t s = 0; s < weights.signals.size(); ++s) {
      const auto z = signals.z.subspan(s * count, count);
      sum.add(z.data(), static_cast<float>(weights.signals[s]), !fuse::hasGaps(z));
    }
    std::vector<float> scores(count);
    sum.sumAll(count, scores.data());
    const std::vector<uint32_t> best = fuse::highest(scores, static_cast<size_t>(m_options.stack.candidates));
    Person person{{}, {}, {}, pool.relevantCount, m_parts.ratings[row], m_parts.tastes[row]};
    for (size_t p = 0; p < partCount(); ++p) {
      for (const uint32_t place : best) person.z.push_back(pool.z[p * count + place]);
    }
    for (const uint32_t place : best) {
      person.linear.push_back(scores[place]);
      person.labels.push_back(std::ranges::binary_search(pool.relevant, place) ? 1.0f : 0.0f);
    }
    return person;
  }

  const PartPools& m_parts;
  const MixSearch& m_search;
  const StackOptions& m_options;
  size_t m_cutoff;
  evaluate::RankDiscounts m_discounts;
  core::Progress& m_progress;
};

/// NDCG of everybody, each by what was trained on others.
struct Evaluated {
  std::vector<float> linear, trees, blended;

  explicit Evaluated(size_t people) : linear(people), trees(people), blended(people) {}
};

Evaluated validate(const Stacking& stacking, const MixSearch& search, const PeopleFolds& folds, size_t people) {
  Evaluated evaluated(people);
  for (size_t fold = 0; fold < folds.own.size(); ++fold) {
    const std::vector<Person> candidates = stacking.peopleUnder(search.search(folds.others[fold]));
    const fuse::Stack stack = stacking.train(candidates, folds.others[fold]);
    const std::vector<uint32_t>& own = folds.own[fold];
    core::parallelFor(own.size(), kGrain, [&](size_t begin, size_t end) {
      for (size_t i = begin; i < end; ++i) {
        const Person& person = candidates[own[i]];
        evaluated.linear[own[i]] = stacking.ndcgOf(person, person.linear);
        evaluated.trees[own[i]] = stacking.ndcgOf(person, stack.scores(person.input(), 0));
        evaluated.blended[own[i]] = stacking.ndcgOf(person, stack.scores(person.input()));
      }
    });
  }
  return evaluated;
}

}  // namespace

StackResult trainStack(const MixSearch& search, const PartPools& parts, const MixSearch::Weights& weights,
                       const StackValidation& validation, const StackOptions& options, core::Progress& progress) {
  if (!canGrowTrees()) growTrees({}, {}, options.trees, progress);  // says what to do
  const auto start = std::chrono::steady_clock::now();
  const size_t people = parts.pools.personCount();
  if (people < 2) {
    throw core::Error(core::ErrorCode::NoData, core::MessageId::StackOfOnePerson);
  }
  const Stacking stacking(parts, search, options, validation.cutoff, progress);
  const Evaluated evaluated =
      validate(stacking, search, PeopleFolds(people, validation.folds, validation.seed), people);
  std::vector<uint32_t> everybody(people);
  std::iota(everybody.begin(), everybody.end(), 0u);

  StackResult result;
  result.people = people;
  const evaluate::Bootstrap bootstrap(people, kResamples, validation.seed);
  result.linear = bootstrap.mean(evaluated.linear);
  result.trees = bootstrap.mean(evaluated.trees);
  result.blended = bootstrap.mean(evaluated.blended);
  const bool isBlended = result.blended.value >= result.trees.value;
  result.gain = bootstrap.difference(isBlended ? evaluated.blended : evaluated.trees, evaluated.linear);
  result.stack = stacking.train(stacking.peopleUnder(weights), everybody);
  if (!isBlended) result.stack = result.stack.withLinearShare(0);
  result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return result;
}

}  // namespace kinoprism::tune
