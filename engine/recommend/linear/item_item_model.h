#pragma once

#include <string>

#include "engine/core/matrix.h"
#include "engine/recommend/recommender.h"

namespace kinoprism::recommend {

/// What recommenders share whose score is a sum of weights between all pairs of movies: scores = X·B. Only how B is
/// found differs. Memory 4·n² bytes.
class ItemItemModel : public Recommender {
 public:
  /// More movies than this do not fit a laptop: fit throws Error{TooLarge} and names what to use instead.
  static constexpr size_t kMaxMovies = 20'000;

  size_t movieCount() const override { return m_weights.rows(); }
  void scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const override;
  void scoreHistories(std::span<const std::vector<data::Rated>> histories, core::MatrixView scores) const override;
  bool contributions(std::span<const data::Rated> history, data::MovieIndex movie,
                     std::span<float> parts) const override;
  /// What having watched `movie` alone speaks for.
  bool similar(data::MovieIndex movie, std::span<float> scores) const override;
  void save(core::TensorWriter& writer) const override;

  /// How much having watched `from` adds to the score of `to`: the exact reason for a recommendation.
  float weight(data::MovieIndex from, data::MovieIndex to) const {
    return m_weights.row(data::index(from))[data::index(to)];
  }

 protected:
  /// kind: what its files say they hold.
  explicit ItemItemModel(std::string_view kind) : m_kind(kind) {}
  /// Throws Error{NoData}, Error{TooLarge}. name: the model's, as its paper has it.
  static void checkLearnable(const data::Interactions& interactions, std::string_view name);
  /// What save wrote. Throws Error{BadInput} and leaves the model as it was.
  void loadWeights(const core::TensorFile& file);
  /// weights: B, movies x movies; row = the watched movie.
  void adopt(core::Matrix weights) { m_weights = std::move(weights); }

 private:
  std::string m_kind;
  core::Matrix m_weights;
};

}  // namespace kinoprism::recommend
