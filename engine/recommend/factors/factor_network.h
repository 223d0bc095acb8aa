#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "engine/core/message_ids.h"
#include "engine/data/negative_sampler.h"
#include "engine/recommend/factors/factor_scorer.h"
#include "engine/recommend/networks/trainer.h"

namespace kinoprism::recommend {

enum class RankingLoss { Bpr, Logistic, SampledSoftmax, Softmax, InBatch, Warp, Squared };
enum class Sampling { Uniform, Popularity, InBatch, Hard };

/// Settings of every model whose score is a product of factors and that learns from pairs.
struct FactorTraining : TrainingOptions {
  RankingLoss loss = RankingLoss::Bpr;
  Sampling sampling = Sampling::Uniform;
  int negatives = 1;
  double power = 0.75;      ///< of counts, where movies are drawn by popularity
  double temperature = 1;   ///< that scores are divided by in the softmax losses
  double l2 = 1e-4;         ///< on the factors of a pair, as often as they are used
  double unobserved = 0.1;  ///< see FoldIn
  double foldLambda = 0.01;
};

inline constexpr std::array<std::string_view, 7> kRankingLosses{"bpr",      "logistic", "sampled-softmax", "softmax",
                                                                "in-batch", "warp",     "squared"};
inline constexpr std::array<std::string_view, 4> kSamplings{"uniform", "popularity", "in-batch", "hard"};

/// The rows for FactorTraining, TrainingOptions included.
template <class Options>
constexpr auto factorParameters() {
  return core::joined(
      std::array<core::Parameter<Options>, 8>{
          core::choice<&FactorTraining::loss, Options>("loss", kRankingLosses, core::MessageId::HelpFactorLoss),
          core::choice<&FactorTraining::sampling, Options>("negative-sampling", kSamplings,
                                                           core::MessageId::HelpNegativeSampling),
          parameter<&FactorTraining::negatives, Options>("negatives", 1, 4096, core::Scale::Logarithmic,
                                                         core::MessageId::HelpNegatives),
          parameter<&FactorTraining::power, Options>("sampling-exponent", 0, 1, core::Scale::Linear,
                                                     core::MessageId::HelpSamplingExponent),
          parameter<&FactorTraining::temperature, Options>("temperature", 0.01, 10, core::Scale::Logarithmic,
                                                           core::MessageId::HelpLossTemperature),
          parameter<&FactorTraining::l2, Options>("l2", 0, 1, core::Scale::Linear, core::MessageId::HelpPairL2),
          parameter<&FactorTraining::unobserved, Options>(
              "fold-in-unobserved-weight", 1e-4, 10, core::Scale::Logarithmic, core::MessageId::HelpFoldInUnobserved),
          parameter<&FactorTraining::foldLambda, Options>("fold-in-lambda", 1e-6, 10, core::Scale::Logarithmic,
                                                          core::MessageId::HelpFoldInLambda),
      },
      trainingParameters<Options>());
}

/// A model with s(u, j) = p_u·q_j + b_j that learns from pairs of a person and a movie they liked. What p, q and b are
/// made of is for the models to say.
class FactorNetwork : public GradientModel {
 public:
  /// liked and options must outlive this.
  FactorNetwork(const data::Interactions& liked, const FactorTraining& options);
  ~FactorNetwork() override;

  size_t exampleCount() const override { return m_people.size(); }
  at::Tensor loss(std::span<const uint32_t> examples, core::Rng& random) override;
  void beginScoring() override;
  void score(std::span<const data::PersonIndex> people, core::MatrixView scores) override;
  /// What is learnt so far, to score with.
  FactorScorer scorer();

 protected:
  /// {p: people x d, q: movies x d} or, with biases, {p, q, b: movies}, of the weights as they are, differentiable
  /// while gradients are recorded. isTraining: dropout and other chance that random feeds is welcome.
  virtual std::vector<at::Tensor> tables(bool isTraining, core::Rng& random) = 0;
  /// What a batch costs besides, such as regularisation. people: B, movies: B x (1 + negatives), int64. The usual: l2
  /// on the factors of a person, the liked movie and, shared among them, those drawn.
  virtual at::Tensor penalty(const std::vector<at::Tensor>& tables, const at::Tensor& people, const at::Tensor& movies);
  /// The loss of the options over such a batch, by these tables.
  at::Tensor rankingLoss(const std::vector<at::Tensor>& tables, const at::Tensor& people,
                         const at::Tensor& movies) const;

  data::PersonIndex personOf(uint32_t example) const { return m_people[example]; }
  data::MovieIndex movieOf(uint32_t example) const { return m_movies[example]; }
  const data::Interactions& liked() const { return m_liked; }
  const FactorTraining& options() const { return m_options; }
  /// Normal numbers of this deviation on the device, a leaf that requires gradients.
  at::Tensor weight(std::vector<int64_t> shape, double deviation, core::Rng& random) const;
  /// Moves to the device that the options ask for.
  at::Tensor onDevice(const at::Tensor& tensor) const;
  /// To score with given tables.
  FactorScorer scorerOf(const std::vector<at::Tensor>& tables) const;

 private:
  struct Pairs;
  Pairs pairsOf(std::span<const uint32_t> examples, core::Rng& random) const;
  at::Tensor pairLoss(const std::vector<at::Tensor>& tables, const Pairs& pairs) const;
  at::Tensor softmaxLoss(const std::vector<at::Tensor>& tables, const Pairs& pairs) const;
  at::Tensor inBatchLoss(const std::vector<at::Tensor>& tables, const Pairs& pairs) const;

  const data::Interactions& m_liked;
  const FactorTraining& m_options;
  std::vector<data::PersonIndex> m_people;  ///< of each example
  std::vector<data::MovieIndex> m_movies;
  data::NegativeSampler m_sampler;
  std::vector<at::Tensor> m_scoring;  ///< tables as of beginScoring
};

/// A recommender that is a FactorNetwork while it learns and a FactorScorer after.
class FactorRecommender : public Recommender {
 public:
  size_t movieCount() const override { return m_scorer.movieCount(); }
  void scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const override;
  void scoreHistories(std::span<const std::vector<data::Rated>> histories, core::MatrixView scores) const override;
  /// Cosine of factors.
  bool similar(data::MovieIndex movie, std::span<float> scores) const override;
  const TrainingRecord* training() const override { return m_record ? &*m_record : nullptr; }
  void save(core::TensorWriter& writer) const override;

 protected:
  /// name: in files; title: for progress. trainer must outlive this.
  FactorRecommender(std::string_view name, core::MessageId title, const Trainer& trainer)
      : m_name(name), m_title(title), m_trainer(trainer) {}

  void learn(FactorNetwork& network, const FactorTraining& options, const data::Dataset& dataset,
             core::Progress& progress);
  /// Throws Error{BadInput}.
  void loadScorer(const core::TensorFile& file, const FactorTraining& options);
  const FactorScorer& scorer() const { return m_scorer; }
  void adopt(FactorScorer scorer) { m_scorer = std::move(scorer); }

 private:
  std::string m_name;
  core::MessageId m_title;
  const Trainer& m_trainer;
  FactorScorer m_scorer;
  std::optional<TrainingRecord> m_record;
};

/// Throws Error{NoData} when there is nothing to learn from.
void requireLiked(const data::Interactions& interactions);

}  // namespace kinoprism::recommend
