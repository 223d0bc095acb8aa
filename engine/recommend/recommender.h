#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/core/message.h"
#include "engine/core/parameter.h"
#include "engine/core/progress.h"
#include "engine/core/safetensors.h"
#include "engine/data/dataset.h"

namespace kinoprism::recommend {

/// How a model came to be that learnt in rounds.
struct TrainingRecord {
  std::string device;               ///< where it was computed: "cpu", "cuda"
  std::vector<core::Epoch> epochs;  ///< the curve
  int best = 0;                     ///< the round whose weights were kept
  std::string validatedBy;          ///< "NDCG@10"; empty where nothing was held out
  double examplesPerSecond = 0;
};

/// How a model that compares features as such sees two movies.
struct FeatureLikeness {
  data::Modality modality = data::Modality::Text;
  std::vector<double> mean;  ///< of all movies, taken away before comparing; zeros where it is not
  double cosine = 0;         ///< of the features without the mean; 0 where the model does not count it
};

/// Scores movies for people. After fit or load, every const member may be called from several threads at once.
class Recommender {
 public:
  virtual ~Recommender() = default;

  /// Learns from dataset, which need not outlive the call. Throws Error{NoData} when there is nothing to learn from,
  /// Error{TooLarge}, Cancelled; each leaves the recommender as it was.
  virtual void fit(const data::Dataset& dataset, core::Progress& progress) = 0;

  /// How many movies it was fitted on; 0 before.
  virtual size_t movieCount() const = 0;

  /// Scores of every movie for a history, which need not belong to anybody who was trained on: new people, and new or
  /// withdrawn labels, need no retraining. history: sorted by movie, distinct. scores: movieCount values. Higher is
  /// better; the scale is the model's own. Movies of the history are scored like any other. A score may be a quiet NaN,
  /// which means "no opinion" (content recommenders, on movies without features): not low, but absent.
  /// Throws Error{BadArgument} when a movie or the size of scores is not of this model.
  virtual void scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const = 0;

  /// The same for many histories at once: scores is histories.size() x movieCount. Models that gain from batches
  /// override it; the default runs scoreHistory on all compute threads.
  virtual void scoreHistories(std::span<const std::vector<data::Rated>> histories, core::MatrixView scores) const;

  /// How much each movie of the history adds to the score of `movie`, for models whose score is a sum over the history;
  /// false, and nothing written, for those where it is not. parts: history.size() values.
  virtual bool contributions(std::span<const data::Rated> history, data::MovieIndex movie,
                             std::span<float> parts) const {
    return false;
  }

  /// Movies most like `movie` by what the model learnt, as scores over all movies (NaN: no opinion; the score of
  /// `movie` itself means nothing); false where the model has no such notion.
  virtual bool similar(data::MovieIndex movie, std::span<float> scores) const { return false; }

  /// How alike `liked` is to `movie` where that counts for the score of `movie`, so that the score can be divided among
  /// the parts of its file. Nothing for models that do not compare features as such, and for movies without features.
  virtual std::optional<FeatureLikeness> featureLikeness(data::MovieIndex liked, data::MovieIndex movie) const {
    return std::nullopt;
  }

  /// How it was trained; null for models that are solved and not trained in rounds, and after load.
  virtual const TrainingRecord* training() const { return nullptr; }

  virtual void save(core::TensorWriter& writer) const = 0;

 protected:
  /// What scoreHistory promises to check.
  void checkScoring(std::span<const data::Rated> history, size_t scoreCount) const;
  void checkScoring(std::span<const std::vector<data::Rated>> histories, const core::MatrixView& scores) const;
};

/// What there is to say about a recommender before one is made. One line in the registry makes one.
struct RecommenderInfo {
  std::string name;         ///< for commands and files: "item-knn"
  core::MessageId title{};  ///< TitleItemKnn
  std::string
      signal;  ///< what its scores are a signal of: collaborative, text, image, audio, video, popularity, random
  core::MessageId summary{};  ///< what it is good for and what it costs
  std::string source;         ///< paper and equation
  std::vector<core::ParameterInfo> parameters;
  std::function<std::unique_ptr<Recommender>(const core::Settings&)> make;
  /// Throws Error{BadInput} when the file holds something else.
  std::function<std::unique_ptr<Recommender>(const core::Settings&, const core::TensorFile&)> load;
  /// Its scores are ratings on the scale of those it learnt from, and it learns from all of them: whoever makes its
  /// dataset and its histories gives it every rating with its value, not only those of liked movies.
  bool predictsRatings = false;
  /// It learns from features of every modality that the dataset has, without a parameter that weighs them.
  bool readsAllFeatures = false;
};

}  // namespace kinoprism::recommend
