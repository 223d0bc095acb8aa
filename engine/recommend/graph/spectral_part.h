#pragma once

#include <vector>

#include "engine/linalg/ridge_system.h"
#include "engine/recommend/people_of_movies.h"

namespace kinoprism::core {
class TensorFile;
class TensorWriter;
}  // namespace kinoprism::core

namespace kinoprism::recommend {

/// What the strongest singular vectors of who watched what, N = diag(people)·R·diag(movies), keep of a history r:
///
///   score_j = (r·diag(movies)·V·Vᵀ·diag(1/movies))_j
///
/// with V the right singular vectors: N's columns are the movies. So a history is scaled as the rows of N are, reduced
/// to k numbers, and scaled back. Memory 4·k bytes a movie; R is never made dense.
class SpectralPart {
 public:
  /// What the rows and columns of R are multiplied with; movies: 0 where nobody watched a movie, which then scores 0.
  struct Scales {
    std::vector<double> people;
    std::vector<double> movies;
  };

  SpectralPart() = default;
  /// Time about 24·rank per interaction and 7·rank² per person and movie. Throws Cancelled.
  SpectralPart(const data::Interactions& interactions, const PeopleOfMovies& people, const Scales& scales, size_t rank,
               uint64_t seed, core::Progress& progress);

  size_t movieCount() const { return m_vectors.rows(); }
  void score(std::span<const data::Rated> history, std::span<float> scores) const;
  /// scores: histories.size() x movieCount.
  void score(std::span<const std::vector<data::Rated>> histories, core::MatrixView scores) const;
  /// What each movie of the history adds to the score of `movie`. parts: history.size() values.
  void contributions(std::span<const data::Rated> history, data::MovieIndex movie, std::span<float> parts) const;
  /// V, one row a movie.
  const linalg::FactorTable& vectors() const { return m_vectors; }

  void save(core::TensorWriter& writer) const;
  /// Throws Error{BadInput}.
  static SpectralPart load(const core::TensorFile& file);

 private:
  /// Vᵀ·diag(movies)·rᵀ, into a row as wide as those of vectors.
  void reduce(std::span<const data::Rated> history, float* reduced) const;
  void scaleBack(std::span<float> scores) const;

  linalg::FactorTable m_vectors;
  std::vector<float> m_scales;  ///< movies
};

}  // namespace kinoprism::recommend
