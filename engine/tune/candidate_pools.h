#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/core/progress.h"
#include "engine/core/safetensors.h"
#include "engine/data/interactions.h"
#include "engine/evaluate/ranking.h"
#include "engine/fuse/mix.h"
#include "engine/fuse/movie_similarity.h"
#include "engine/fuse/signal_table.h"

namespace kinoprism::tune {

/// For each person with held-out movies, the few hundred movies that could come to the top under some mix, with their
/// standardised signals: enough to measure a mix over everybody in milliseconds. A pool is the union of each signal's
/// best (all first places, then all second places … until `size`; of popularity also the least, for novelty) and every
/// relevant movie. The error against the full
/// ranking is measured where a run is trained and shown with the numbers. Immutable once built.
class CandidatePools {
 public:
  CandidatePools() = default;
  explicit CandidatePools(std::vector<std::string> signals, size_t movieCount)
      : m_signals(std::move(signals)), m_movieCount(movieCount) {}

  /// One person's pool.
  struct Pool {
    std::span<const uint32_t> movies;    ///< ascending
    std::span<const float> z;            ///< signals x movies.size(); NaN where absent
    std::span<const uint32_t> relevant;  ///< positions in movies, ascending
    uint32_t relevantCount = 0;          ///< all that are relevant, excluded ones too
  };

  /// Adds a person. rows: one row of movieCount standardised scores per signal. excluded and relevant are sorted.
  void add(data::PersonIndex person, const std::vector<std::span<const float>>& rows,
           std::span<const data::MovieIndex> excluded, std::span<const data::MovieIndex> relevant, size_t size);
  /// Moves all people of other behind those here. Both must have the same signals.
  void append(CandidatePools&& other);
  /// The same pools with other signals: rows[p] is signals.size() x pool size.
  CandidatePools withSignals(std::vector<std::string> signals, const std::vector<std::vector<float>>& rows) const;

  const std::vector<std::string>& signals() const { return m_signals; }
  size_t movieCount() const { return m_movieCount; }
  size_t personCount() const { return m_people.size(); }
  const std::vector<data::PersonIndex>& people() const { return m_people; }
  Pool pool(size_t row) const;
  size_t bytes() const;

  /// Everybody's first topN under mix (by MMR where mix.diversity and similarity are given), on all compute threads.
  /// Throws Cancelled.
  evaluate::Lists lists(const fuse::Mix& mix, size_t topN, const fuse::MovieSimilarity* similarity,
                        const std::stop_token& stop = {}) const;

  void save(core::TensorWriter& writer) const;
  /// Throws Error{BadInput}.
  static CandidatePools load(const core::TensorFile& file);

 private:
  std::vector<std::string> m_signals;
  size_t m_movieCount = 0;
  std::vector<data::PersonIndex> m_people;
  std::vector<int64_t> m_starts{0};  ///< into m_movies; z starts at signals x this
  std::vector<uint32_t> m_movies;
  std::vector<float> m_z;
  std::vector<int64_t> m_relevantStarts{0};  ///< into m_relevant
  std::vector<uint32_t> m_relevant;
  std::vector<uint32_t> m_relevantCounts;
};

}  // namespace kinoprism::tune
