#pragma once

#include "engine/core/options.h"
#include "engine/recommend/recommender.h"

namespace kinoprism::recommend {

/// User k-nearest neighbours: score(u, j) = Σ s_uv^power over the k people v most like u (ties: lower v first) who
/// watched j; s_uv = c / √(n_u·n_v), c movies in common.                    Resnick et al., CSCW 1994, for implicit
/// data
///
/// A person who watched exactly the same movies is passed over: they could vote only for what u has watched already,
/// and so somebody of the training set scores as anyone else with their history would.
///
/// Keeps the interactions themselves, 8 bytes each; nothing is computed before somebody asks. Time of a history: the
/// ratings of its movies.
class UserKnn final : public Recommender {
 public:
  struct Options {
    int neighbours = 100;
    double power = 2;
  };
  static constexpr std::string_view kName = "user-knn";
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<UserKnn> load(Options options, const core::TensorFile& file);

  static constexpr int64_t kMaxMovies = 100'000'000;  ///< that load believes in

  explicit UserKnn(Options options) : m_options(options) {}

  void fit(const data::Dataset& dataset, core::Progress& progress) override;
  size_t movieCount() const override { return m_movieStarts.empty() ? 0 : m_movieStarts.size() - 1; }
  void scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const override;
  void save(core::TensorWriter& writer) const override;

 private:
  struct Peer {
    int32_t person = 0;
    double similarity = 0;
  };
  std::vector<Peer> peersOf(std::span<const data::Rated> history) const;
  void indexMovies(size_t movieCount);

  Options m_options;
  std::vector<int64_t> m_personStarts;
  std::vector<int32_t> m_movies;  ///< of person after person
  std::vector<int64_t> m_movieStarts;
  std::vector<int32_t> m_people;  ///< of movie after movie
};

}  // namespace kinoprism::recommend
