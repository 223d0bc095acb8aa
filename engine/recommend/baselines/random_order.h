#pragma once

#include "engine/core/options.h"
#include "engine/recommend/recommender.h"

namespace kinoprism::recommend {

/// One random order of all movies, the same for everybody: what a recommender must beat. A fresh order for each person
/// would average out to a baseline that looks far more exact than chance is.
class RandomOrder final : public Recommender {
 public:
  struct Options {
    int seed = 1;
  };
  static constexpr std::string_view kName = "random";
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<RandomOrder> load(Options options, const core::TensorFile& file);

  explicit RandomOrder(Options options) : m_options(options) {}

  /// Needs movies, but no ratings.
  void fit(const data::Dataset& dataset, core::Progress& progress) override;
  size_t movieCount() const override { return m_scores.size(); }
  void scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const override;
  void save(core::TensorWriter& writer) const override;

 private:
  Options m_options;
  std::vector<float> m_scores;  ///< distinct, in (0, 1]
};

}  // namespace kinoprism::recommend
