#pragma once

#include "engine/core/options.h"
#include "engine/recommend/factors/rating_factors.h"
#include "engine/recommend/recommender.h"

namespace kinoprism::recommend {

/// SVD++, matrix factorisation that also learns from which movies a person chose to rate:
///
///   r̂_ui = μ + b_i + b_u + q_i·(p_u + |N_u|^−½·Σ_{j in N_u} y_j)
///
/// Koren, KDD 2008, eq. 15, N_u being the movies that u rated. Fitted by stochastic gradient descent on
///
///   Σ_rated (r_ui − r̂_ui)² + Σ_u √n_u·(λ·|p_u|² + β·b_u²) + Σ_i √n_i·(λ·|q_i|² + β·b_i²) + λ·Σ_i n_i·|y_i|²
///
/// person after person in an order drawn each time; the y of a person's movies take one step together after the
/// person's ratings, since to move them all at every rating would cost the square of a history. One thread, so that a
/// seed gives one model.
///
/// A person is never stored: p_u and b_u of whoever has a history are solved for, with the same pull, against the fixed
/// movies. scoreHistory gives r̂, which may lie outside the scale of the ratings. Learns from all ratings with their
/// values, not only from liked movies. A movie that nobody rated gets μ + b_u.
///
/// fit throws Error{NoData} when all ratings are equal, Error{BadArgument} when rate is so high that it diverges. Time
/// of an iteration: 8·ratings·d. Memory: 8·d bytes a movie, while fitting also 4·d a person.
class SvdPp final : public Recommender {
 public:
  struct Options {
    int factors = 96;
    int iterations = 40;
    double learningRate = 0.007;
    double lambda = 1.2;
    double bias = 0.2;  ///< β
    int seed = 1;
  };
  static constexpr std::string_view kName = "svd-pp";
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<SvdPp> load(Options options, const core::TensorFile& file);

  explicit SvdPp(Options options) : m_options(options) {}

  void fit(const data::Dataset& dataset, core::Progress& progress) override;
  size_t movieCount() const override { return m_movies.rows(); }
  void scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const override;
  /// Cosine of the factors q; NaN for movies that nobody rated.
  bool similar(data::MovieIndex movie, std::span<float> scores) const override;
  void save(core::TensorWriter& writer) const override;

  /// μ + b_i and q_i of every movie.
  const RatingFactors& movieFactors() const { return m_movies; }

 private:
  Options m_options;
  RatingFactors m_movies;
  linalg::FactorTable m_choices;
};

}  // namespace kinoprism::recommend
