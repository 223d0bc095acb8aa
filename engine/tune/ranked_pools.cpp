#include <algorithm>
#include <cmath>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/fuse/rerank.h"
#include "engine/tune/people_tiles.h"
#include "engine/tune/tune.h"

namespace kinoprism::tune {
namespace {

std::vector<data::MovieIndex> excludedOf(const std::vector<const data::Interactions*>& masks,
                                         data::PersonIndex person) {
  std::vector<data::MovieIndex> movies;
  for (const data::Interactions* mask : masks) {
    if (data::index(person) >= mask->personCount()) continue;
    const auto own = mask->moviesOf(person);
    movies.insert(movies.end(), own.begin(), own.end());
  }
  std::ranges::sort(movies);
  movies.erase(std::unique(movies.begin(), movies.end()), movies.end());
  return movies;
}

/// Pools and lists of a tile while they are made, a pool for each range of people so that threads do not meet.
class TileRanker {
 public:
  TileRanker(const fuse::FusedModel& model, const data::Interactions& relevant, size_t poolSize, RankedPools& out)
      : m_model(model), m_relevant(relevant), m_poolSize(poolSize), m_out(out) {}

  void rank(const PeopleTiles& tiles, std::span<const uint8_t> isPooled) {
    const std::vector<fuse::SignalTable> tables = m_model.signalsOf(tiles.histories(), tiles.excluded());
    std::vector<CandidatePools> ranges(tiles.rangeCount(), CandidatePools(m_model.signals(), m_model.movieCount()));
    core::parallelFor(tables.size(), PeopleTiles::kRange, [&](size_t begin, size_t end) {
      fuse::Reranker reranker;
      for (size_t p = begin; p < end; ++p) {
        writeList(reranker.rerank(tables[p], m_model.composition().mix, {}, m_out.lists.topN), tiles.first() + p);
        if (isPooled[tiles.first() + p]) addPool(tables[p], tiles.people()[p], ranges[begin / PeopleTiles::kRange]);
      }
    });
    for (CandidatePools& range : ranges) m_out.pools.append(std::move(range));
  }

 private:
  void writeList(const fuse::RankedList& list, size_t row) {
    m_out.lists.lengths[row] = static_cast<uint32_t>(list.movies.size());
    for (size_t r = 0; r < list.movies.size(); ++r) {
      m_out.lists.movies[row * m_out.lists.topN + r] = list.movies[r].movie;
      m_out.lists.scores[row * m_out.lists.topN + r] = list.movies[r].score;
    }
  }

  void addPool(const fuse::SignalTable& table, data::PersonIndex person, CandidatePools& pools) const {
    std::vector<std::span<const float>> rows;
    for (size_t s = 0; s < table.signals().size(); ++s) rows.push_back(table.row(s));
    pools.add(person, rows, table.excluded(), m_relevant.moviesOf(person), m_poolSize);
  }

  const fuse::FusedModel& m_model;
  const data::Interactions& m_relevant;
  size_t m_poolSize;
  RankedPools& m_out;
};

}  // namespace

RankedPools rankIntoPools(const fuse::FusedModel& model, const data::Interactions& histories,
                          const data::Interactions& relevant, const PoolOptions& options, core::Progress& progress) {
  RankedPools result;
  result.lists.topN = options.topN;
  result.lists.people = peopleWith(relevant);
  const size_t people = result.lists.people.size();
  result.lists.movies.resize(people * options.topN);
  result.lists.scores.resize(people * options.topN);
  result.lists.lengths.resize(people);
  result.pools = CandidatePools(model.signals(), model.movieCount());

  const std::vector<data::PersonIndex> pooled = samplePeople(result.lists.people, options.maxPeople, options.seed);
  std::vector<uint8_t> isPooled(people);
  for (size_t p = 0; p < people; ++p) isPooled[p] = std::ranges::binary_search(pooled, result.lists.people[p]);
  const size_t bytesOfMovie = sizeof(float) * model.signals().size() + sizeof(uint32_t);
  const size_t fit = options.maxBytes / (std::max<size_t>(pooled.size(), 1) * bytesOfMovie);
  TileRanker ranker(model, relevant, std::min(options.poolSize, fit), result);
  PeopleTiles tiles(result.lists.people, model);
  while (tiles.next(histories, progress, core::MessageId::RankingMovies)) ranker.rank(tiles, isPooled);
  return result;
}

evaluate::ScorePeople scorerOf(const fuse::FusedModel& model, const fuse::Mix& mix, const data::Interactions& histories,
                               std::vector<const data::Interactions*> masks, Rerank rerank) {
  return [&model, mix, &histories, masks = std::move(masks), rerank](std::span<const data::PersonIndex> people,
                                                                     core::MatrixView scores) {
    std::vector<std::vector<data::Rated>> tile;
    std::vector<std::vector<data::MovieIndex>> excluded;
    for (const data::PersonIndex person : people) {
      tile.push_back(histories.historyOf(person));
      excluded.push_back(excludedOf(masks, person));
    }
    if (rerank == Rerank::Yes) {
      model.scoreStacked(tile, excluded, mix, scores);
    } else {
      model.score(tile, excluded, mix, scores);
    }
  };
}

}  // namespace kinoprism::tune
