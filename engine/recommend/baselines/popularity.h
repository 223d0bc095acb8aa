#pragma once

#include "engine/core/options.h"
#include "engine/recommend/recommender.h"

namespace kinoprism::recommend {

/// Recommends what most people watched, the same to everybody. A rating of age t counts 2^(−t / half-life), its age
/// being measured from the newest rating in the data.
class Popularity final : public Recommender {
 public:
  enum class Score { Logarithm, Count };
  struct Options {
    double halfLifeDays = 0;         ///< 0: old ratings count like new ones; times must be in seconds otherwise
    Score score = Score::Logarithm;  ///< log(1 + s + count), which suits a mix better than counts do, or the count
    /// s in means of all movies' counts: the larger, the more alike are movies with few ratings, so that a negative
    /// weight in a mix does not lift those that hardly anybody knows.
    double smoothing = 0;
  };
  static constexpr std::string_view kName = "popularity";
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<Popularity> load(Options options, const core::TensorFile& file);

  explicit Popularity(Options options) : m_options(options) {}

  void fit(const data::Dataset& dataset, core::Progress& progress) override;
  size_t movieCount() const override { return m_scores.size(); }
  void scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const override;
  void save(core::TensorWriter& writer) const override;

 private:
  Options m_options;
  std::vector<float> m_scores;
};

}  // namespace kinoprism::recommend
