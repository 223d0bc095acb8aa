#pragma once

#include "engine/core/options.h"
#include "engine/recommend/factors/rating_factors.h"
#include "engine/recommend/recommender.h"

namespace kinoprism::recommend {

/// Matrix factorisation with biases, which predicts ratings:
///
///   r̂_ui = μ + b_i + b_u + q_i·p_u, which minimises
///   Σ_rated (r_ui − r̂_ui)² + Σ_u λ·n_u^ν·|p_u|² + Σ_i λ·n_i^ν·|q_i|² + β·(Σ_u b_u² + Σ_i b_i²)
///
/// Koren, Bell & Volinsky, IEEE Computer 2009, eq. 4–5, with a pull that grows with the number of ratings n (their
/// eq. 5 is ν = 1, where λ and β count for every rating), by alternating least squares: each person's and movie's
/// factors and bias are solved for together, exactly. A person is never stored: whoever has a history is folded in by
/// one solve. scoreHistory gives r̂, which may lie outside the scale of the ratings. Learns from all ratings with their
/// values, not only from liked movies. A movie that nobody rated gets μ + b_u.
///
/// fit throws Error{NoData} when all ratings are equal. Time of an iteration: ratings·d² + (people + movies)·d³/3.
/// Memory: 4·d bytes a movie, while fitting also a person, and 20 bytes a rating.
class BiasedMf final : public Recommender {
 public:
  struct Options {
    int factors = 32;
    int iterations = 15;
    double lambda = 0.55;
    double frequency = 0.7;  ///< ν in [0, 1]
    double bias = 3;         ///< β, in ratings
    int seed = 1;
  };
  static constexpr std::string_view kName = "biased-mf";
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<BiasedMf> load(Options options, const core::TensorFile& file);

  explicit BiasedMf(Options options) : m_options(options) {}

  void fit(const data::Dataset& dataset, core::Progress& progress) override;
  size_t movieCount() const override { return m_movies.rows(); }
  void scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const override;
  /// Cosine of factors; NaN for movies that nobody rated.
  bool similar(data::MovieIndex movie, std::span<float> scores) const override;
  void save(core::TensorWriter& writer) const override;

  /// μ + b_i and q_i of every movie.
  const RatingFactors& movieFactors() const { return m_movies; }

 private:
  Options m_options;
  RatingFactors m_movies;
};

}  // namespace kinoprism::recommend
