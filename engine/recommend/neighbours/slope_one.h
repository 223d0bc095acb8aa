#pragma once

#include "engine/core/options.h"
#include "engine/recommend/recommender.h"

namespace kinoprism::recommend {

/// Weighted Slope One, which predicts ratings from mean differences between movies:
///
///   dev_ji = Σ_{u rated both} (r_uj − r_ui) / c_ji,   c_ji = how many people rated both
///   r̂_uj  = Σ_{i rated by u, i ≠ j} (dev_ji + r_ui)·c_ji / Σ c_ji
///
/// Lemire & Maclachlan, SDM 2005, §3.2. Where a movie shares nobody with the history, the person's mean stands in; for
/// somebody without a history, the movie's mean, and of a movie that nobody rated the mean of all ratings. Nothing is
/// random and nothing is fitted but counts, so it is the baseline of the recommenders that predict ratings. Learns from
/// all ratings with their values, not only from liked movies.
///
/// fit throws Error{NoData} when all ratings are equal, Error{TooLarge} above 10,000 movies. Time: Σ n_u² over people.
/// Memory: 8 bytes a pair of movies.
class SlopeOne final : public Recommender {
 public:
  struct Options {
    int common = 1;  ///< people that two movies must share to count
  };
  static constexpr std::string_view kName = "slope-one";
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<SlopeOne> load(Options options, const core::TensorFile& file);

  explicit SlopeOne(Options options) : m_options(options) {}

  void fit(const data::Dataset& dataset, core::Progress& progress) override;
  size_t movieCount() const override { return m_means.size(); }
  void scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const override;
  void save(core::TensorWriter& writer) const override;

 private:
  Options m_options;
  core::Matrix m_differences;  ///< [i][j]: c_ji·dev_ji, 0 where too few people are shared
  core::Matrix m_counts;       ///< [i][j]: c_ji, likewise
  std::vector<float> m_means;  ///< of each movie
};

}  // namespace kinoprism::recommend
