#include "engine/tune/part_pools.h"

#include <cmath>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/tune/people_tiles.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/tune/part_pools.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace kinoprism::tune::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

/// Products are rounded to float and summed in double; one that is no number counts 0.
double sumOfProducts(const float* a, const float* b, size_t count) {
  const hn::ScalableTag<double> d;
  const hn::Rebind<float, decltype(d)> narrow;
  const size_t lanes = hn::Lanes(d);
  const auto productAt = [&](size_t i) HWY_ATTR {
    const auto product = hn::Mul(hn::LoadU(narrow, a + i), hn::LoadU(narrow, b + i));
    return hn::PromoteTo(d, hn::IfThenElseZero(hn::Eq(product, product), product));
  };
  auto s0 = hn::Zero(d), s1 = s0, s2 = s0, s3 = s0;
  size_t i = 0;
  for (; i + 4 * lanes <= count; i += 4 * lanes) {
    s0 = hn::Add(s0, productAt(i));
    s1 = hn::Add(s1, productAt(i + lanes));
    s2 = hn::Add(s2, productAt(i + 2 * lanes));
    s3 = hn::Add(s3, productAt(i + 3 * lanes));
  }
  double rest = 0;
  for (; i < count; ++i) {
    const float product = a[i] * b[i];
    rest += product == product ? static_cast<double>(product) : 0.0;
  }
  return hn::GetLane(hn::SumOfLanes(d, hn::Add(hn::Add(s0, s1), hn::Add(s2, s3)))) + rest;
}

}  // namespace
}  // namespace kinoprism::tune::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kinoprism::tune {
namespace {

HWY_EXPORT(sumOfProducts);

std::vector<std::string> partNames(const fuse::Composition& composition) {
  std::vector<std::string> names;
  for (const fuse::FusedPart& part : composition.parts) names.push_back(part.recommender);
  return names;
}

/// One person's pool and correlations, from the raw scores of the parts.
void addPerson(const fuse::FusedModel& model, std::vector<core::Matrix>& scores, size_t row, data::PersonIndex person,
               const std::vector<data::Rated>& history, std::span<const data::MovieIndex> excluded,
               std::span<const data::MovieIndex> relevant, size_t poolSize, PartPools& out) {
  std::vector<std::span<const float>> rows;
  for (core::Matrix& part : scores) {
    fuse::standardise(part.row(row), fuse::momentsOf(part.row(row), excluded));
    rows.push_back(part.row(row));
  }
  out.pools.add(person, rows, excluded, relevant, poolSize);
  out.ratings.push_back(static_cast<uint32_t>(history.size()));
  out.tastes.push_back(model.popularTaste(rows, history));
  const size_t parts = rows.size();
  const size_t start = out.correlations.size();
  out.correlations.resize(start + parts * parts, 0);
  for (size_t a = 0; a < parts; ++a) {
    for (size_t b = a; b < parts; ++b) {
      if (model.composition().parts[a].signal != model.composition().parts[b].signal) continue;
      const float value = correlation(rows[a], rows[b], excluded);
      out.correlations[start + a * parts + b] = out.correlations[start + b * parts + a] = value;
    }
  }
}

}  // namespace

float correlation(std::span<const float> a, std::span<const float> b, std::span<const data::MovieIndex> excluded) {
  double total = HWY_DYNAMIC_DISPATCH(sumOfProducts)(a.data(), b.data(), a.size());
  for (const data::MovieIndex movie : excluded) {
    const float product = a[data::index(movie)] * b[data::index(movie)];
    if (!std::isnan(product)) total -= static_cast<double>(product);
  }
  return static_cast<float>(total / static_cast<double>(a.size() - excluded.size()));
}

PartPools buildPartPools(const fuse::FusedModel& model, const data::Interactions& histories,
                         const data::Interactions& relevant, const PartPoolOptions& options, core::Progress& progress) {
  const std::vector<std::string> names = partNames(model.composition());
  PartPools all{CandidatePools(names, model.movieCount()), {}, {}, {}};
  PeopleTiles tiles(samplePeople(peopleWith(relevant), options.maxPeople, options.seed), model);
  while (tiles.next(histories, progress, core::MessageId::ScoringForWeights)) {
    std::vector<core::Matrix> scores = model.partScores(tiles.histories());
    progress.throwIfCancelled();
    std::vector<PartPools> ranges(tiles.rangeCount(), PartPools{CandidatePools(names, model.movieCount()), {}, {}, {}});
    core::parallelFor(tiles.people().size(), PeopleTiles::kRange, [&](size_t begin, size_t end) {
      PartPools& own = ranges[begin / PeopleTiles::kRange];
      for (size_t p = begin; p < end; ++p) {
        const data::PersonIndex person = tiles.people()[p];
        addPerson(model, scores, p, person, tiles.histories()[p], tiles.excluded()[p], relevant.moviesOf(person),
                  options.poolSize, own);
      }
    });
    for (PartPools& range : ranges) {
      all.pools.append(std::move(range.pools));
      all.correlations.insert(all.correlations.end(), range.correlations.begin(), range.correlations.end());
      all.ratings.insert(all.ratings.end(), range.ratings.begin(), range.ratings.end());
      all.tastes.insert(all.tastes.end(), range.tastes.begin(), range.tastes.end());
    }
  }
  return all;
}

}  // namespace kinoprism::tune
#endif  // HWY_ONCE
