#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/core/device.h"
#include "engine/core/progress.h"
#include "engine/fuse/composition.h"
#include "engine/fuse/signal_table.h"
#include "engine/fuse/stack.h"
#include "engine/recommend/modality_shares.h"

namespace kinoprism::fuse {

/// Several recommenders as one: each part's scores are standardised over a person's candidates (movies that are not
/// excluded), parts of a signal are summed by their weights (absent ones by the rule of rerank.h) and standardised
/// again, and the mix makes one score of the signals. Every const member may be called from several threads at once.
class FusedModel {
 public:
  FusedModel() = default;
  /// Fits every part. With dataset.validator, the epochs that it found best become settings of the composition, so that
  /// a later fit on more data, with nothing left to validate on, trains for as long. device: of parts that can be
  /// computed on several and whose settings do not say where. earlier: fitted on the same dataset; its parts of the
  /// same recommender and settings are shared with it instead of being fitted again, but for those that train in
  /// rounds. Throws what fit throws, naming the part; Cancelled.
  static FusedModel fit(Composition composition, const data::Dataset& dataset,
                        std::span<const recommend::RecommenderInfo> catalogue, core::Progress& progress,
                        const core::Device& device = {}, const FusedModel* earlier = nullptr);

  FusedModel(FusedModel&&) noexcept = default;
  FusedModel& operator=(FusedModel&&) noexcept = default;

  const Composition& composition() const { return m_composition; }
  const std::vector<std::string>& signals() const { return m_signals; }
  const recommend::Recommender& part(size_t number) const { return *m_parts[number]; }
  size_t movieCount() const { return m_movieCount; }
  /// Histories hold every rating, not only those of liked movies (see kinoprism::usesAllRatings).
  bool usesAllRatings() const { return m_usesAllRatings; }
  /// Nobody had rated it when the model was fitted.
  bool isNew(data::MovieIndex movie) const { return m_isNew[data::index(movie)] != 0; }
  /// Seconds each part took to fit, in the order of the parts; next to none for one that was shared, empty after load.
  const std::vector<double>& fitSeconds() const { return m_fitSeconds; }

  /// Where the parts were fitted, each place once: "cpu", "cuda", "cpu, cuda"; empty after load.
  const std::string& devices() const { return m_devices; }

  /// Sets the weights of parts and the mix, as tuned, for everybody and for groups of people. Throws Error{BadArgument}
  /// unless there is a weight for every part and groups ascend.
  void setWeights(std::span<const double> partWeights, Mix mix, std::vector<GroupWeights> groups = {});
  /// Throws Error{BadInput} when its knots are not in order.
  void setPopularityBlend(PopularityBlend popularityBlend);
  /// It has the two signals that a popularity blend is about.
  bool canBlendPopularity() const { return m_collaborative < m_signals.size() && m_popularity < m_signals.size(); }

  /// Raw scores of the parts for many histories: result[part] is histories.size() x movieCount.
  std::vector<core::Matrix> partScores(std::span<const std::vector<data::Rated>> histories) const;

  /// A person's signals, which a mix turns into a list. history: sorted by movie, distinct; need not be known to the
  /// model. excluded: sorted, with the movies of the history in it where they must not be listed.
  SignalTable signalsOf(std::span<const data::Rated> history, std::vector<data::MovieIndex> excluded) const;
  /// The same for many, on all compute threads; scored together.
  std::vector<SignalTable> signalsOf(std::span<const std::vector<data::Rated>> histories,
                                     std::vector<std::vector<data::MovieIndex>> excluded) const;

  /// Scores under a mix of all movies, for ranking everybody: scores is histories.size() x movieCount. Movies of
  /// excluded get kExcluded.
  void score(std::span<const std::vector<data::Rated>> histories,
             const std::vector<std::vector<data::MovieIndex>>& excluded, const Mix& mix, core::MatrixView scores) const;

  /// What parts that are trained on ratings and features together make of each, in their order; empty where no part is.
  std::vector<recommend::ModalityShares::Share> shares() const;
  /// Overrides some of them by name, for every part that has them; nothing is trained. Not while others score. Throws
  /// Error{NotFound} naming those there are, Error{BadArgument}.
  void setShares(const std::map<std::string, double, std::less<>>& shares);

  /// A stack that was trained on this model's parts; none: there is no second look. Throws Error{BadArgument} when it
  /// is of other parts.
  void setStack(std::optional<Stack> stack);
  const std::optional<Stack>& stack() const { return m_stack; }
  /// The same, and the best candidates of each by their linear score are put into the stack's order; their scores are
  /// the stack's, above all others'. Throws Error{BadArgument} when there is no stack.
  void scoreStacked(std::span<const std::vector<data::Rated>> histories,
                    const std::vector<std::vector<data::MovieIndex>>& excluded, const Mix& mix,
                    core::MatrixView scores) const;
  /// Somebody's taste for what is popular: mean z of popularity over the history, 0 where either is none. partRows:
  /// standardised scores of each part.
  float popularTaste(std::span<const std::span<const float>> partRows, std::span<const data::Rated> history) const;

  /// How much the z of its signal for `movie` grows with each part's score, for one person: one value a part, 0 where
  /// the part is absent for the movie.
  std::vector<double> partScales(std::span<const data::Rated> history, std::span<const data::MovieIndex> excluded,
                                 data::MovieIndex movie) const;

  /// Movies most like `movie` by the first part of `signal` that has such a notion; false where none has.
  /// scores: movieCount values.
  bool similar(std::string_view signal, data::MovieIndex movie, std::span<float> scores) const;

  /// Writes model.json and a safetensors file for each part into folder, which must exist.
  void save(const std::filesystem::path& folder) const;
  /// Where it was fitted does not bind it: parts are computed where this machine can. Throws Error{NotFound, BadInput}
  /// naming the file and what is wrong with it.
  static FusedModel load(const std::filesystem::path& folder, std::span<const recommend::RecommenderInfo> catalogue);

 private:
  /// The fitted part of the same recommender and settings, or nullptr.
  std::shared_ptr<const recommend::Recommender> solved(const FusedPart& part) const;
  /// partRows: raw scores of each part; standardised in place. ratings: length of the history.
  SignalTable combine(std::span<const std::span<float>> partRows, size_t ratings,
                      std::vector<data::MovieIndex> excluded) const;
  void combineSignal(size_t signal, std::span<const double> weights, std::span<const std::span<float>> partRows,
                     std::span<const data::MovieIndex> excluded, std::span<float> out) const;
  /// A fitted weight of popularity below zero corrects the other parts, which lean towards popular movies. Of somebody
  /// without a history they say nothing: then it would list the least watched movies there are.
  bool speaksOnlyAgainstPopularity(std::span<const size_t> parts, std::span<const double> weights,
                                   std::span<const std::span<float>> partRows) const;
  /// Weights of the parts for somebody with so long a history.
  std::span<const double> weightsFor(size_t ratings) const;
  /// Puts the best of scores into the stack's order, above the rest. partRows: standardised.
  void lookAgain(std::span<const std::span<float>> partRows, std::span<const data::Rated> history,
                 std::span<float> scores) const;
  double popularityShare(size_t ratings) const;
  /// By how much the blend stretches the collaborative signal's own part; 1 where it does nothing.
  double stretchByBlend(std::span<const std::span<float>> partRows, size_t ratings,
                        std::span<const data::MovieIndex> excluded) const;
  void setComposition(Composition composition);

  Composition m_composition;
  std::vector<double> m_weights;  ///< of the parts, for people of no group
  std::vector<std::string> m_signals;
  std::vector<std::vector<size_t>> m_partsOfSignals;
  size_t m_collaborative = 0;  ///< number of the signal; m_signals.size() where there is none
  size_t m_popularity = 0;
  std::vector<std::shared_ptr<const recommend::Recommender>> m_parts;
  std::optional<Stack> m_stack;
  std::vector<uint8_t> m_isNew;
  std::vector<double> m_fitSeconds;
  std::string m_devices;
  size_t m_movieCount = 0;
  bool m_usesAllRatings = false;
};

}  // namespace kinoprism::fuse
