#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/core/safetensors.h"
#include "engine/data/interactions.h"
#include "engine/linalg/ridge_system.h"

namespace kinoprism::recommend {

/// How a person who was not trained on gets factors: p = argmin Σ_seen (1 − p·q_i)² + α₀·Σ_all (p·q_j)² + ρ·|p|²,
/// ρ = λ·(n + α₀·N)·mean |q|², one solve as in iALS (Hu, Koren & Volinsky, ICDM 2008, eq. 4), then stretched by one
/// number for all so that folded people are as long as trained ones.
struct FoldIn {
  double unobserved = 0.1;  ///< α₀
  double lambda = 0.01;     ///< λ
};

/// Scores by products of factors: s(u, j) = p_u·q_j + b_j. Somebody whose history is one that was trained on has the
/// factors that were learnt; anybody else is folded in. Immutable, so safe from any thread.
class FactorScorer {
 public:
  FactorScorer() = default;
  /// movies: movies x d; biases: one a movie; people: a row for each person of trainedOn.
  FactorScorer(const core::Matrix& movies, std::vector<float> biases, const core::Matrix& people,
               const data::Interactions& trainedOn, FoldIn fold);

  size_t movieCount() const { return m_movies.rows(); }
  const linalg::FactorTable& movies() const { return m_movies; }
  /// Rows of scores for histories, sorted by movie; their movies and sizes must be of this model.
  void score(std::span<const std::vector<data::Rated>> histories, core::MatrixView scores) const;
  void score(std::span<const data::Rated> history, std::span<float> scores) const;

  /// Factors Σ weights[i]·parts[i], and everything else as in this one. All are of the same people, movies and size.
  FactorScorer withFactors(std::span<const FactorScorer> parts, std::span<const float> weights) const;

  /// It is of the same people, movies and size.
  bool isLike(const FactorScorer& other) const;

  /// Names of tensors begin with prefix.
  void save(core::TensorWriter& writer, const std::string& prefix = "") const;
  /// Throws Error{BadInput}.
  static FactorScorer load(const core::TensorFile& file, FoldIn fold, const std::string& prefix = "");

 private:
  void findFactors(std::span<const data::Rated> history, linalg::RidgeSystem& system, float* factors) const;
  /// Solves; unstretched.
  void foldIn(std::span<const data::Rated> history, linalg::RidgeSystem& system, float* factors) const;
  void adopt(linalg::FactorTable movies);
  void learnStretch(const data::Interactions& trainedOn, const linalg::FactorTable& people);

  FoldIn m_fold;
  linalg::FactorTable m_movies;
  std::vector<float> m_biases;
  linalg::FactorTable m_people;      ///< in the order of m_histories
  std::vector<int64_t> m_histories;  ///< what is trained on, as hashes, ascending
  linalg::AlignedFloats m_base;      ///< α₀·QᵀQ
  float m_ridge = 0;                 ///< ρ / (n + α₀·N)
  float m_stretch = 1;
};

}  // namespace kinoprism::recommend
