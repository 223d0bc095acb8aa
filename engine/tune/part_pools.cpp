#include "engine/tune/part_pools.h"

#include "engine/core/parallel.h"
#include "engine/core/simd.h"
#include "engine/tune/people_tiles.h"

namespace kinoprism::tune {
namespace {

KINOPRISM_SIMD double sumOfProducts(const float* a, const float* b, size_t count) {
  double total = 0;
#pragma omp simd reduction(+ : total)
  for (size_t i = 0; i < count; ++i) {
    const float product = a[i] * b[i];
    total += product == product ? static_cast<double>(product) : 0.0;
  }
  return total;
}

/// Over the movies that are not excluded; where one is absent counts as the mean.
float correlation(std::span<const float> a, std::span<const float> b, std::span<const data::MovieIndex> excluded) {
  double total = sumOfProducts(a.data(), b.data(), a.size());
  for (const data::MovieIndex movie : excluded)
    total -= sumOfProducts(&a[data::index(movie)], &b[data::index(movie)], 1);
  return static_cast<float>(total / static_cast<double>(a.size() - excluded.size()));
}

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

PartPools buildPartPools(const fuse::FusedModel& model, const data::Interactions& histories,
                         const data::Interactions& relevant, const PartPoolOptions& options, core::Progress& progress) {
  const std::vector<std::string> names = partNames(model.composition());
  PartPools all{CandidatePools(names, model.movieCount()), {}, {}, {}};
  PeopleTiles tiles(samplePeople(peopleWith(relevant), options.maxPeople, options.seed), model);
  while (tiles.next(histories, progress, "scoring people for the weight search")) {
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
