#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/core/progress.h"
#include "engine/fuse/composition.h"
#include "engine/fuse/signal_table.h"

namespace kinoprism {

/// Several recommenders as one: each part's scores are standardised over a person's candidates (movies that are not
/// excluded), parts of a signal are summed by their weights (absent ones by the rule of rerank.h) and standardised
/// again, and the mix makes one score of the signals. Every const member may be called from several threads at once.
class FusedModel {
 public:
  FusedModel() = default;
  /// Fits every part. With dataset.judge, the epochs that it found best become settings of the composition, so that a
  /// later fit on more data, with nothing left to judge by, trains for as long. Throws what fit throws, naming the
  /// part; Cancelled.
  static FusedModel fit(Composition composition, const Dataset& dataset, std::span<const RecommenderInfo> catalogue,
                        Progress& progress);

  FusedModel(FusedModel&&) noexcept = default;
  FusedModel& operator=(FusedModel&&) noexcept = default;

  const Composition& composition() const { return m_composition; }
  const std::vector<std::string>& signals() const { return m_signals; }
  const Recommender& part(size_t number) const { return *m_parts[number]; }
  size_t movieCount() const { return m_movieCount; }
  /// Histories hold every rating, not only those of liked movies (see kinoprism::usesAllRatings).
  bool usesAllRatings() const { return m_usesAllRatings; }
  /// Nobody had rated it when the model was fitted.
  bool isNew(MovieIndex movie) const { return m_isNew[index(movie)] != 0; }
  /// Seconds each part took to fit, in the order of the parts; empty after load.
  const std::vector<double>& fitSeconds() const { return m_fitSeconds; }

  /// Sets the weights of parts and the mix, as tuned.
  void setWeights(std::span<const double> partWeights, Mix mix);

  /// Raw scores of the parts for many histories: result[part] is histories.size() x movieCount.
  std::vector<Matrix> partScores(std::span<const std::vector<Rated>> histories) const;

  /// A person's signals, which a mix turns into a list. history: sorted by movie, distinct; need not be known to the
  /// model. excluded: sorted, with the movies of the history in it where they must not be listed.
  SignalTable signalsOf(std::span<const Rated> history, std::vector<MovieIndex> excluded) const;
  /// The same for many, on all compute threads; scored together.
  std::vector<SignalTable> signalsOf(std::span<const std::vector<Rated>> histories,
                                     std::vector<std::vector<MovieIndex>> excluded) const;

  /// Scores under a mix of all movies, for ranking everybody: scores is histories.size() x movieCount. Movies of
  /// excluded get kExcluded.
  void score(std::span<const std::vector<Rated>> histories, const std::vector<std::vector<MovieIndex>>& excluded,
             const Mix& mix, MatrixView scores) const;

  /// How much the z of its signal for `movie` grows with each part's score, for one person: one value a part, 0 where
  /// the part is absent for the movie.
  std::vector<double> partScales(std::span<const Rated> history, std::span<const MovieIndex> excluded,
                                 MovieIndex movie) const;

  /// Movies most like `movie` by the first part of `signal` that has such a notion; false where none has.
  /// scores: movieCount values.
  bool similar(std::string_view signal, MovieIndex movie, std::span<float> scores) const;

  /// Writes model.json and a safetensors file for each part into folder, which must exist.
  void save(const std::filesystem::path& folder) const;
  /// Throws Error{NotFound, BadInput} naming the file and what is wrong with it.
  static FusedModel load(const std::filesystem::path& folder, std::span<const RecommenderInfo> catalogue);

 private:
  /// partRows: raw scores of each part; standardised in place.
  SignalTable combine(std::span<const std::span<float>> partRows, std::vector<MovieIndex> excluded) const;
  void combineSignal(size_t signal, std::span<const std::span<float>> partRows, std::span<const MovieIndex> excluded,
                     std::span<float> out) const;
  /// A fitted weight of popularity below zero corrects the other parts, which lean towards popular movies. Of somebody
  /// without a history they say nothing: then it would list the least watched movies there are.
  bool speaksOnlyAgainstPopularity(std::span<const size_t> parts, std::span<const std::span<float>> partRows) const;
  void setComposition(Composition composition);

  Composition m_composition;
  std::vector<std::string> m_signals;
  std::vector<std::vector<size_t>> m_partsOfSignals;
  std::vector<std::unique_ptr<Recommender>> m_parts;
  std::vector<uint8_t> m_isNew;
  std::vector<double> m_fitSeconds;
  size_t m_movieCount = 0;
  bool m_usesAllRatings = false;
};

}  // namespace kinoprism
