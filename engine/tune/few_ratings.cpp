#include "engine/tune/few_ratings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/core/rng.h"
#include "engine/evaluate/rank_discounts.h"
#include "engine/fuse/rerank.h"
#include "engine/tune/people_tiles.h"
#include "engine/tune/weight_search.h"

namespace kinoprism::tune {
namespace {

constexpr size_t kShares = 11;

double shareAt(size_t step) { return static_cast<double>(step) / (kShares - 1); }

/// People of whom so much is known, and what else they liked.
struct Cut {
  std::vector<data::PersonIndex> people;
  data::Interactions known;
  data::Interactions relevant;
};

Cut cutTo(const data::Interactions& liked, size_t known, const FewRatingsOptions& options) {
  std::vector<data::PersonIndex> people;
  for (size_t p = 0; p < liked.personCount(); ++p) {
    if (liked.moviesOf(data::PersonIndex(p)).size() > known) people.push_back(data::PersonIndex(p));
  }
  Cut cut{samplePeople(std::move(people), options.maxPeople, options.seed), {}, {}};
  std::vector<std::vector<data::Rated>> shown(liked.personCount()), rest(liked.personCount());
  for (const data::PersonIndex person : cut.people) {
    std::vector<data::Rated> history = liked.historyOf(person);
    // The same order for every cut, so that what is known only grows.
    core::Rng(options.seed + data::index(person)).shuffle(history);
    const auto middle = history.begin() + static_cast<ptrdiff_t>(known);
    shown[data::index(person)].assign(history.begin(), middle);
    rest[data::index(person)].assign(middle, history.end());
  }
  cut.known = data::Interactions(std::move(shown), liked.movieCount());
  cut.relevant = data::Interactions(std::move(rest), liked.movieCount());
  return cut;
}

/// People with about as many movies as the k-th cut has, as they are.
Cut asTheyAre(const data::Interactions& histories, const data::Interactions& heldOut, size_t k,
              const FewRatingsOptions& options) {
  const auto middle = [](size_t a, size_t b) { return std::sqrt(static_cast<double>(a) * static_cast<double>(b)); };
  const size_t known = options.known[k];
  const double low = k > 0 ? middle(options.known[k - 1], known) : 0;
  const double high = k + 1 < options.known.size() ? middle(known, options.known[k + 1]) : middle(known, 2 * known);
  std::vector<data::PersonIndex> people;
  for (size_t p = 0; p < std::min(histories.personCount(), heldOut.personCount()); ++p) {
    const auto movies = static_cast<double>(histories.moviesOf(data::PersonIndex(p)).size());
    if (movies > low && movies <= high && !heldOut.moviesOf(data::PersonIndex(p)).empty())
      people.push_back(data::PersonIndex(p));
  }
  return {samplePeople(std::move(people), options.maxPeople, options.seed), histories, heldOut};
}

/// relevant: at least one.
float ndcgOf(const fuse::RankedList& list, std::span<const data::MovieIndex> relevant,
             const evaluate::RankDiscounts& discounts) {
  double gain = 0;
  for (size_t r = 0; r < list.movies.size(); ++r) {
    if (std::ranges::binary_search(relevant, list.movies[r].movie)) gain += discounts.gain(r + 1);
  }
  return static_cast<float>(gain / discounts.ideal(relevant.size()));
}

/// Calls measure(table, relevant, row) for everybody of the cut, on all compute threads.
template <class MeasureTable>
void forEverybody(const fuse::FusedModel& model, const Cut& cut, core::Progress& progress,
                  const MeasureTable& measure) {
  PeopleTiles tiles(cut.people, model);
  while (tiles.next(cut.known, progress, core::MessageId::RankingFewRatings)) {
    const std::vector<fuse::SignalTable> tables = model.signalsOf(tiles.histories(), tiles.excluded());
    core::parallelFor(tables.size(), PeopleTiles::kRange, [&](size_t begin, size_t end) {
      for (size_t t = begin; t < end; ++t) {
        measure(tables[t], cut.relevant.moviesOf(tiles.people()[t]), tiles.first() + t);
      }
    });
  }
}

/// The two rows that a blend is about.
struct Rows {
  explicit Rows(const fuse::FusedModel& model) {
    if (!model.canBlendPopularity()) {
      throw core::Error(core::ErrorCode::BadArgument, core::MessageId::BlendNeedsPopularity);
    }
    const auto place = [&](std::string_view signal) {
      return static_cast<size_t>(std::ranges::find(model.signals(), signal) - model.signals().begin());
    };
    collaborative = place(fuse::kCollaborative);
    popularity = place(fuse::kPopularity);
  }
  size_t collaborative;
  size_t popularity;
};

fuse::Mix popularityAlone() {
  fuse::Mix mix;
  mix.weights[std::string(fuse::kPopularity)] = 1;
  return mix;
}

/// NDCG of everybody of a cut for each share.
struct Trials {
  size_t known = 0;
  bool isCut = true;
  std::vector<float> popularity;
  std::vector<std::vector<float>> shares;

  std::vector<float> of(size_t step, std::span<const uint32_t> people) const {
    std::vector<float> own;
    for (const uint32_t p : people) own.push_back(shares[step][p]);
    return own;
  }

  double mean(size_t step, std::span<const uint32_t> people) const { return meanOf(of(step, people)); }

  /// The best share, unless what it gains may be noise.
  double best(std::span<const uint32_t> people) const {
    size_t best = 0;
    for (size_t step = 1; step < kShares; ++step) {
      if (mean(step, people) > mean(best, people)) best = step;
    }
    return pairedGain(of(best, people), of(0, people)).isMoreThanNoise() ? shareAt(best) : 0;
  }
};

Trials tryShares(const fuse::FusedModel& model, const Rows& rows, const Cut& cut, size_t known, size_t cutoff,
                 core::Progress& progress) {
  Trials trials{known, true, std::vector<float>(cut.people.size()),
                std::vector(kShares, std::vector<float>(cut.people.size()))};
  const evaluate::RankDiscounts discounts(cutoff);
  forEverybody(
      model, cut, progress, [&](const fuse::SignalTable& table, std::span<const data::MovieIndex> relevant, size_t p) {
        fuse::Reranker reranker;
        trials.popularity[p] = ndcgOf(reranker.rerank(table, popularityAlone(), {}, cutoff), relevant, discounts);
        fuse::SignalTable mixed = table;
        std::vector<float> z;
        for (size_t step = 0; step < kShares; ++step) {
          z.assign(table.row(rows.collaborative).begin(), table.row(rows.collaborative).end());
          fuse::blendPopularity(z, table.row(rows.popularity), shareAt(step), table.excluded());
          mixed.setRow(rows.collaborative, z);
          trials.shares[step][p] =
              ndcgOf(reranker.rerank(mixed, model.composition().mix, {}, cutoff), relevant, discounts);
        }
      });
  return trials;
}

/// Makes values fall: neighbours that rise are both given their mean.
void makeFalling(std::vector<double>& values) {
  struct Block {
    double total;
    size_t count;
    double mean() const { return total / static_cast<double>(count); }
  };
  std::vector<Block> blocks;
  for (const double value : values) {
    blocks.push_back({value, 1});
    while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() < blocks.back().mean()) {
      const Block last = blocks.back();
      blocks.pop_back();
      blocks.back().total += last.total;
      blocks.back().count += last.count;
    }
  }
  values.clear();
  for (const Block& block : blocks) values.insert(values.end(), block.count, block.mean());
}

fuse::PopularityBlend blendFrom(std::span<const Trials> trials, std::span<const std::vector<uint32_t>> people) {
  std::vector<double> shares;
  for (size_t t = 0; t < trials.size(); ++t) shares.push_back(trials[t].best(people[t]));
  makeFalling(shares);
  fuse::PopularityBlend learnt;
  learnt.knots.push_back({0, 1});
  for (size_t t = 0; t < trials.size(); ++t) learnt.knots.push_back({trials[t].known, shares[t]});
  if (shares.back() > 0) learnt.knots.push_back({2 * trials.back().known, 0});
  return learnt;
}

/// NDCG under a share between two of those tried.
double meanBetween(const Trials& trials, double share, std::span<const uint32_t> people) {
  const double place = share * (kShares - 1);
  const auto below = std::min(static_cast<size_t>(place), kShares - 2);
  const double way = place - static_cast<double>(below);
  return (1 - way) * trials.mean(below, people) + way * trials.mean(below + 1, people);
}

using Halves = std::vector<std::vector<uint32_t>>;  ///< people of one half, for each cut

std::array<Halves, 2> halvesOf(std::span<const Trials> trials, uint64_t seed) {
  std::array<Halves, 2> halves;
  for (const Trials& own : trials) {
    std::vector<uint32_t> order(own.popularity.size());
    std::iota(order.begin(), order.end(), 0u);
    core::Rng(seed).shuffle(order);
    const auto middle = order.begin() + static_cast<ptrdiff_t>(order.size() / 2);
    halves[0].emplace_back(order.begin(), middle);
    halves[1].emplace_back(middle, order.end());
  }
  return halves;
}

void crossValidate(std::span<const Trials> trials, uint64_t seed, std::vector<LearntBlend::Row>& rows) {
  const std::array<Halves, 2> halves = halvesOf(trials, seed);
  if (std::ranges::any_of(halves[0], &std::vector<uint32_t>::empty)) return;
  for (size_t half = 0; half < 2; ++half) {
    const fuse::PopularityBlend other = blendFrom(trials, halves[1 - half]);
    for (size_t t = 0; t < trials.size(); ++t) {
      const std::vector<uint32_t>& own = halves[half][t];
      rows[t].with += meanBetween(trials[t], other.shareFor(trials[t].known), own) * static_cast<double>(own.size()) /
                      static_cast<double>(rows[t].people);
    }
  }
}

}  // namespace

std::vector<FewRatingsRow> measureFewRatings(const fuse::FusedModel& model, const data::Interactions& liked,
                                             const FewRatingsOptions& options, core::Progress& progress) {
  const Rows rows(model);
  const auto cutoff = static_cast<size_t>(options.cutoff);
  const evaluate::RankDiscounts discounts(cutoff);
  std::vector<FewRatingsRow> result;
  for (const size_t known : options.known) {
    const Cut cut = cutTo(liked, known, options);
    if (cut.people.empty()) continue;
    std::vector<float> popularity(cut.people.size()), own(cut.people.size());
    forEverybody(model, cut, progress,
                 [&](const fuse::SignalTable& table, std::span<const data::MovieIndex> relevant, size_t p) {
                   fuse::Reranker reranker;
                   popularity[p] = ndcgOf(reranker.rerank(table, popularityAlone(), {}, cutoff), relevant, discounts);
                   own[p] = ndcgOf(reranker.rerank(table, model.composition().mix, {}, cutoff), relevant, discounts);
                 });
    result.push_back({known, cut.people.size(), meanOf(popularity), meanOf(own)});
  }
  return result;
}

LearntBlend learnPopularityBlend(const fuse::FusedModel& model, const data::Interactions& histories,
                                 const data::Interactions& heldOut, const FewRatingsOptions& options,
                                 core::Progress& progress) {
  const Rows rows(model);
  const data::Interactions liked = together(histories, heldOut);
  std::vector<Trials> trials;
  for (size_t k = 0; k < options.known.size(); ++k) {
    Cut cut = asTheyAre(histories, heldOut, k, options);
    const bool isCut = cut.people.size() < options.maxPeople / 2;
    if (isCut) cut = cutTo(liked, options.known[k], options);
    if (cut.people.empty()) continue;
    trials.push_back(tryShares(model, rows, cut, options.known[k], static_cast<size_t>(options.cutoff), progress));
    trials.back().isCut = isCut;
  }
  if (trials.empty()) {
    throw core::Error(core::ErrorCode::NoData, core::MessageId::BlendNobodyLiked);
  }
  LearntBlend learnt;
  std::vector<std::vector<uint32_t>> everybody;
  for (const Trials& own : trials) {
    everybody.emplace_back(own.popularity.size());
    std::iota(everybody.back().begin(), everybody.back().end(), 0u);
  }
  learnt.popularityBlend = blendFrom(trials, everybody);
  for (size_t t = 0; t < trials.size(); ++t) {
    learnt.rows.push_back({trials[t].known, everybody[t].size(), trials[t].isCut,
                           learnt.popularityBlend.shareFor(trials[t].known), meanOf(trials[t].popularity),
                           trials[t].mean(0, everybody[t]), 0});
  }
  crossValidate(trials, options.seed, learnt.rows);
  return learnt;
}

}  // namespace kinoprism::tune
