#pragma once

#include "engine/core/options.h"
#include "engine/linalg/ridge_system.h"
#include "engine/recommend/recommender.h"

namespace kinoprism::recommend {

/// iALS, factors of people and movies by alternating least squares on implicit feedback. It minimises
///
///   Σ_seen (1 − w_u·h_i)² + α₀·Σ_all (w_u·h_i)² + Σ_u ρ(n_u, movies)·|w_u|² + Σ_i ρ(n_i, people)·|h_i|²
///   ρ(n, N) = λ·(n + α₀·N)^ν
///
/// Hu, Koren & Volinsky, ICDM 2008, in the form of Rendle, Krichene, Zhang & Koren, RecSys 2022, eq. 1–5, whose
/// frequency-scaled ρ (ν = 1) is what makes it as good as anything newer. Each row is solved exactly. Whoever has a
/// history is folded in by one solve; after fit, those that it was fitted on are known already.
///
/// Time of an iteration: interactions·d² + (people + movies)·d³/3. Memory: 4·d bytes a movie and, until saved and
/// loaded, a person; while fitting 4 bytes an interaction.
class Ials final : public Recommender {
 public:
  struct Options {
    int factors = 128;
    int iterations = 12;
    double lambda = 0.012;    ///< λ > 0; touchy: try steps of a third
    double unobserved = 0.2;  ///< α₀ > 0: how much a movie not seen counts as not liked
    double frequency = 1;     ///< ν in [0, 1]
    int seed = 1;
    bool operator==(const Options&) const = default;
  };
  static constexpr std::string_view kName = "ials";
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<Ials> load(Options options, const core::TensorFile& file);

  explicit Ials(Options options) : m_options(options) {}

  void fit(const data::Dataset& dataset, core::Progress& progress) override;
  /// Means of the movies' factors given what the factors are, a row a movie; asked for before each solve for movies.
  using Means = std::function<linalg::FactorTable(const linalg::FactorTable& movies)>;
  /// fit with Σ_i ρ(n_i, people)·|h_i − m_i|² in place of the last term of the loss.
  void fitTowards(const Means& means, const data::Dataset& dataset, core::Progress& progress);
  size_t movieCount() const override { return m_movies.rows(); }
  void scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const override;
  void scoreHistories(std::span<const std::vector<data::Rated>> histories, core::MatrixView scores) const override;
  /// parts[i] = h_movieᵀ·A⁻¹·h_i, where A is the person's system: they add up to the score exactly, although A depends
  /// on the whole history.
  bool contributions(std::span<const data::Rated> history, data::MovieIndex movie,
                     std::span<float> parts) const override;
  /// Cosine of factors; NaN for movies that nobody rated.
  bool similar(data::MovieIndex movie, std::span<float> scores) const override;
  void save(core::TensorWriter& writer) const override;

  const Options& options() const { return m_options; }
  /// h_i of every movie; zero for movies that nobody rated.
  const linalg::FactorTable& movieFactors() const { return m_movies; }
  /// In place of a fit: what another one of the same options found.
  void useSolution(const Ials& other);
  /// w of each history. Rows are in the order of histories.
  linalg::FactorTable foldIn(std::span<const std::vector<data::Rated>> histories) const;
  /// contributions to the score of any vector of factors. factors: a row of movieFactors' width.
  void contributionsTo(const float* factors, std::span<const data::Rated> history, std::span<float> parts) const;
  /// What save wrote. Throws Error{BadInput} and leaves the model as it was.
  void loadFactors(const core::TensorFile& file);

 private:
  /// Those that it was fitted on, and their factors.
  struct People {
    std::vector<int64_t> histories;  ///< as hashes, ascending
    linalg::FactorTable factors;     ///< in their order
  };

  void adopt(linalg::FactorTable movies);
  void rememberPeople(const data::Interactions& interactions, core::Progress& progress);
  /// Of a history that it was fitted on; nullptr for any other.
  const float* knownFactors(std::span<const data::Rated> history) const;
  /// x becomes w; system is left decomposed.
  void solveFor(std::span<const data::Rated> history, linalg::RidgeSystem& system, float* x) const;

  Options m_options;
  linalg::FactorTable m_movies;
  linalg::AlignedFloats m_base;            ///< α₀·HᵀH, width x width
  std::shared_ptr<const People> m_people;  ///< null after load
};

/// Cosine of each row with that of movie; NaN where either is zero. scores: a value a row.
void cosines(const linalg::FactorTable& table, data::MovieIndex movie, std::span<float> scores);

}  // namespace kinoprism::recommend
