#include "engine/tune/tune.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <numeric>

#include "engine/core/message_ids.h"
#include "engine/tune/mix_search.h"
#include "engine/tune/people_folds.h"

namespace kinoprism::tune {
namespace {

double secondsSince(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// What a blend is learnt from: a thousand people for each number of known movies, fewer where movies are many.
constexpr size_t kMostScoresOfCut = 4'000'000;
constexpr size_t kFewestPeopleOfCut = 100;

constexpr std::array kGroupShares{0.0, 0.25, 0.5, 0.75, 1.0};

using Weights = MixSearch::Weights;

Weights between(const Weights& everybodys, const Weights& own, double share) {
  Weights weights = everybodys;
  for (size_t p = 0; p < weights.parts.size(); ++p) weights.parts[p] += share * (own.parts[p] - everybodys.parts[p]);
  return weights;
}

/// Thirds of people by the length of their history.
class Groups {
 public:
  explicit Groups(const std::vector<uint32_t>& ratings) : m_ratings(ratings) {
    std::vector<uint32_t> sorted = ratings;
    std::ranges::sort(sorted);
    for (const size_t third : {1, 2}) {
      const size_t from = sorted[sorted.size() * third / 3];
      if (from > sorted.front() && (m_from.empty() || from > m_from.back())) m_from.push_back(from);
    }
  }

  size_t count() const { return m_from.size() + 1; }
  size_t from(size_t group) const { return group == 0 ? 0 : m_from[group - 1]; }

  std::vector<uint32_t> of(size_t group, std::span<const uint32_t> rows) const {
    std::vector<uint32_t> own;
    std::ranges::copy_if(rows, std::back_inserter(own), [&](uint32_t row) {
      return static_cast<size_t>(std::ranges::upper_bound(m_from, m_ratings[row]) - m_from.begin()) == group;
    });
    return own;
  }

 private:
  const std::vector<uint32_t>& m_ratings;
  std::vector<size_t> m_from;  ///< the least ratings of each group but the first
};

/// NDCG of everybody under weights found on the other folds, for each share of the groups' own weights; for share 0
/// alone where there are no groups.
std::vector<std::vector<float>> crossValidate(const MixSearch& search, const PeopleFolds& folds, const Groups* groups,
                                              size_t people) {
  std::vector<std::vector<float>> ndcg(groups ? kGroupShares.size() : 1, std::vector<float>(people));
  const auto note = [&](size_t share, const Weights& weights, const std::vector<uint32_t>& rows) {
    const std::vector<float> values = search.ndcg(weights, rows);
    for (size_t i = 0; i < rows.size(); ++i) ndcg[share][rows[i]] = values[i];
  };
  for (size_t fold = 0; fold < folds.own.size(); ++fold) {
    const Weights found = search.search(folds.others[fold]);
    note(0, found, folds.own[fold]);
    for (size_t g = 0; groups && g < groups->count(); ++g) {
      const std::vector<uint32_t> own = groups->of(g, folds.own[fold]);
      const Weights refined = search.refine(found, groups->of(g, folds.others[fold]));
      for (size_t s = 1; s < kGroupShares.size(); ++s) note(s, between(found, refined, kGroupShares[s]), own);
    }
  }
  return ndcg;
}

/// Number of the best share, 0 where what it gains over none may be noise.
size_t bestShare(const std::vector<std::vector<float>>& ndcg) {
  size_t best = 0;
  for (size_t s = 1; s < ndcg.size(); ++s) {
    if (meanOf(ndcg[s]) > meanOf(ndcg[best])) best = s;
  }
  return pairedGain(ndcg[best], ndcg[0]).isMoreThanNoise() ? best : 0;
}

/// Adds the groups' weights; returns the NDCG of everybody.
std::vector<float> addGroups(const MixSearch& search, const Groups& groups, const Weights& weights, double share,
                             std::span<const uint32_t> rows, TuneResult& result) {
  std::vector<float> ndcg;
  for (size_t g = 0; g < groups.count(); ++g) {
    const std::vector<uint32_t> own = groups.of(g, rows);
    const Weights group = between(weights, search.refine(weights, own), share);
    const std::vector<float> values = search.ndcg(group, own);
    ndcg.insert(ndcg.end(), values.begin(), values.end());
    result.groups.push_back({groups.from(g), group.parts});
  }
  result.groupShare = share;
  return ndcg;
}

Weights weightsOf(const TuneResult& result, const fuse::FusedModel& model) {
  Weights weights{result.partWeights, {}};
  for (const std::string& signal : model.signals()) weights.signals.push_back(result.mix.weightOf(signal));
  return weights;
}

TuneResult searchMix(const MixSearch& search, const PartPools& parts, const TuneOptions& options,
                     core::Progress& progress) {
  TuneResult result;
  const auto start = std::chrono::steady_clock::now();
  result.people = parts.pools.personCount();
  progress.report(core::MessageId::SearchingWeights, 0, 0);
  std::vector<uint32_t> rows(result.people);
  std::iota(rows.begin(), rows.end(), 0u);
  const Weights weights = search.search(rows);
  result.partWeights = weights.parts;
  result.mix = search.mixOf(weights);
  std::vector<float> ndcg = search.ndcg(weights, rows);
  result.crossValidated = meanOf(ndcg);
  if (result.people > 1) {
    progress.report(core::MessageId::CrossValidatingWeights, 0, 0);
    const Groups groups(parts.ratings);
    const auto validated = crossValidate(search, PeopleFolds(result.people, options.folds, options.seed),
                                         options.groups ? &groups : nullptr, result.people);
    const size_t share = bestShare(validated);
    result.crossValidated = meanOf(validated[share]);
    if (share > 0) ndcg = addGroups(search, groups, weights, kGroupShares[share], rows, result);
  }
  result.inSample = meanOf(ndcg);
  result.searchSeconds = secondsSince(start);
  return result;
}

}  // namespace

TuneResult tune(const fuse::FusedModel& model, const data::Interactions& histories, const data::Interactions& relevant,
                const TuneOptions& options, core::Progress& progress) {
  const auto start = std::chrono::steady_clock::now();
  const PartPools parts =
      buildPartPools(model, histories, relevant, {options.poolSize, options.maxPeople, options.seed}, progress);
  const double scoringSeconds = secondsSince(start);
  const MixSearch search(model, parts, {options.method, options.cutoff}, progress);
  TuneResult result = searchMix(search, parts, options, progress);
  result.scoringSeconds = scoringSeconds;
  if (options.stack) {
    result.stack = trainStack(search, parts, weightsOf(result, model), {options.cutoff, options.folds, options.seed},
                              *options.stack, progress);
  }
  return result;
}

TuneResult tuneModel(fuse::FusedModel& model, const data::Interactions& histories, const data::Interactions& relevant,
                     const TuneOptions& options, core::Progress& progress) {
  TuneResult result = tune(model, histories, relevant, options, progress);
  model.setWeights(result.partWeights, result.mix, result.groups);
  if (result.stack) model.setStack(result.stack->stack);
  if (!options.blendPopularity || !model.canBlendPopularity() || model.usesAllRatings()) return result;
  model.setPopularityBlend({});
  FewRatingsOptions fewRatings;
  fewRatings.maxPeople =
      std::clamp(kMostScoresOfCut / std::max<size_t>(model.movieCount(), 1), kFewestPeopleOfCut, fewRatings.maxPeople);
  fewRatings.cutoff = options.cutoff;
  fewRatings.seed = options.seed;
  result.fewRatings = learnPopularityBlend(model, histories, relevant, fewRatings, progress);
  model.setPopularityBlend(result.fewRatings->popularityBlend);
  return result;
}

}  // namespace kinoprism::tune
