#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/core/progress.h"
#include "engine/data/features.h"

namespace kinoprism::neighbours {

struct NearestMovie {
  data::MovieIndex movie{};
  float likeness = 0;  ///< cosine or dot product
  bool operator==(const NearestMovie&) const = default;
};

/// The movies whose vectors are most like a given one: by looking at all of them, or in large libraries through a graph
/// of neighbours that finds nearly all (HNSW: Malkov & Yashunin, TPAMI 2020; library hnswlib). Immutable once built;
/// every const member may be called from several threads at once.
class NearestSearch {
 public:
  enum class Measure { Cosine, Dot };
  enum class Method {
    Auto,   ///< exact up to kMostExact movies, HNSW above
    Exact,  ///< always right
    Hnsw,   ///< see measureRecall for how often right
  };
  struct Options {
    Measure measure = Measure::Cosine;
    Method method = Method::Auto;
    int links = 16;         ///< HNSW: M, links of a movie in the graph
    int buildWidth = 100;   ///< HNSW: efConstruction, candidates looked at when a movie is linked
    int searchWidth = 128;  ///< HNSW: ef, candidates kept while searching; never fewer than are asked for
    uint64_t seed = 1;      ///< HNSW: of the levels of movies in the graph
  };
  static constexpr size_t kMostExact = 100'000;

  NearestSearch();
  ~NearestSearch();
  NearestSearch(NearestSearch&&) noexcept;
  NearestSearch& operator=(NearestSearch&&) noexcept;

  /// Movies are linked one after another on the caller's thread, so that the same vectors give the same graph: from
  /// several threads hnswlib's graph depends on which comes first, and its draw of levels is not guarded.
  ///
  /// Copies the vectors of the movies that are present. Vectors of no length have no direction and are never found by
  /// cosine. Throws Error{Unsupported} when HNSW is asked for and not built in, Error{BadArgument} for options out of
  /// range, Error{TooLarge} when the graph does not fit into memory, Cancelled.
  static NearestSearch build(const data::Features& features, const Options& options, core::Progress& progress);

  /// Whether HNSW was built in; without it Auto is exact.
  static bool hasHnsw();
  bool isExact() const { return m_graph == nullptr; }
  size_t movieCount() const { return m_rowOf.size(); }
  size_t size() const { return m_movies.size(); }  ///< movies that can be found

  /// Exact: the rows are first read as bytes, which takes a quarter of the time, and what the bytes lose is bounded;
  /// only rows that may belong to the result are read in full.
  ///
  /// The `count` most like query, best first; of equals the lower movie. Fewer when there are not so many. query: as
  /// many numbers as the features have; of no length: none by cosine. Throws Error{BadArgument} when it has another
  /// number or one that is not finite.
  std::vector<NearestMovie> nearest(std::span<const float> query, size_t count) const;
  /// The same for a movie of the features, itself left out. Empty when it is absent.
  std::vector<NearestMovie> nearestTo(data::MovieIndex movie, size_t count) const;
  /// The same for many queries, on all compute threads.
  std::vector<std::vector<NearestMovie>> nearestOfAll(const core::Matrix& queries, size_t count) const;

  /// Share of the true `count` nearest that a search finds, over `sample` movies drawn at random; 1 when exact. What is
  /// as near as the last true one counts as found. Throws Cancelled.
  double measureRecall(size_t count, size_t sample, uint64_t seed, core::Progress& progress) const;

 private:
  struct Graph;  ///< holds what hnswlib brings
  using Rows = std::vector<NearestMovie>;

  std::vector<float> prepared(std::span<const float> query) const;
  Rows searchExact(std::span<const float> query, size_t count, uint32_t without) const;
  Rows searchGraph(std::span<const float> query, size_t count, uint32_t without) const;
  Rows search(std::span<const float> query, size_t count, uint32_t without) const;
  static std::unique_ptr<Graph> linked(const core::Matrix& rows, const Options& options, core::Progress& progress);
  void quantise();

  Options m_options;
  std::vector<data::MovieIndex> m_movies;  ///< by row
  std::vector<uint32_t> m_rowOf;           ///< by movie; kNoRow: absent
  core::Matrix m_rows;                     ///< unit length by cosine
  std::vector<int8_t> m_small;             ///< the rows in steps of m_steps
  std::vector<float> m_steps;
  std::vector<float> m_errors;  ///< length of what the steps lose of a row
  std::unique_ptr<Graph> m_graph;
};

}  // namespace kinoprism::neighbours
