#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/core/device.h"
#include "engine/core/message_ids.h"
#include "engine/core/options.h"
#include "engine/core/progress.h"
#include "engine/core/rng.h"
#include "engine/data/validator.h"
#include "engine/recommend/recommender.h"

namespace at {
class Tensor;
}

namespace kinoprism::recommend {

enum class OptimiserKind { Adam, AdamW, Adagrad, Sgd };
enum class Schedule { Constant, Linear, Cosine };
enum class DeviceChoice { Auto, Cpu, Cuda, Cuda1, Cuda2, Cuda3 };

/// Settings of every model that is trained by gradients.
struct TrainingOptions {
  int epochs = 30;       ///< rounds; the most there are, where a validator ends it sooner
  int batchSize = 8192;  ///< examples a step
  double learningRate = 5e-3;
  double weightDecay = 0;  ///< of weights: AdamW's decoupled one, the others' L2
  double clipNorm = 0;     ///< gradients that together are longer are cut to this length; 0: never
  OptimiserKind optimiser = OptimiserKind::Adam;
  Schedule schedule = Schedule::Constant;
  int patience = 5;   ///< evaluations without improvement before it ends; 0: all epochs
  int evalEvery = 1;  ///< epochs between evaluations
  DeviceChoice device = DeviceChoice::Auto;
  int seed = 1;
};

core::Device deviceOf(DeviceChoice choice);

/// What the choices are called.
inline constexpr std::array<std::string_view, 4> kOptimisers{"adam", "adamw", "adagrad", "sgd"};
inline constexpr std::array<std::string_view, 3> kSchedules{"constant", "linear", "cosine"};
inline constexpr std::array<std::string_view, 6> kDeviceChoices{"auto", "cpu", "cuda", "cuda:1", "cuda:2", "cuda:3"};

/// The rows for TrainingOptions of a table of options.
template <class Options>
constexpr auto trainingParameters() {
  return std::array<core::Parameter<Options>, 11>{
      parameter<&TrainingOptions::epochs, Options>("epochs", 1, 2000, core::Scale::Integer,
                                                   core::MessageId::HelpTrainingEpochs),
      parameter<&TrainingOptions::batchSize, Options>("batch-size", 16, 1e6, core::Scale::Logarithmic,
                                                      core::MessageId::HelpBatchSize),
      parameter<&TrainingOptions::learningRate, Options>("learning-rate", 1e-6, 10, core::Scale::Logarithmic,
                                                         core::MessageId::HelpLearningRate),
      parameter<&TrainingOptions::weightDecay, Options>("weight-decay", 0, 1, core::Scale::Linear,
                                                        core::MessageId::HelpWeightDecay),
      parameter<&TrainingOptions::clipNorm, Options>("clip-norm", 0, 1000, core::Scale::Linear,
                                                     core::MessageId::HelpClipNorm),
      core::choice<&TrainingOptions::optimiser, Options>("optimiser", kOptimisers, core::MessageId::HelpOptimiser),
      core::choice<&TrainingOptions::schedule, Options>("schedule", kSchedules, core::MessageId::HelpSchedule),
      parameter<&TrainingOptions::patience, Options>("patience", 0, 1000, core::Scale::Integer,
                                                     core::MessageId::HelpTrainingPatience),
      parameter<&TrainingOptions::evalEvery, Options>("eval-every", 1, 1000, core::Scale::Integer,
                                                      core::MessageId::HelpEvalEvery),
      core::choice<&TrainingOptions::device, Options>("device", kDeviceChoices, core::MessageId::HelpTrainingDevice),
      parameter<&TrainingOptions::seed, Options>("seed", 0, 1e9, core::Scale::Integer, core::MessageId::HelpSeed),
  };
}

/// What a trainer sees of a model while it learns. Used from one thread.
class GradientModel {
 public:
  virtual ~GradientModel() = default;

  /// Leaf tensors that require gradients, always the same ones in the same order.
  virtual std::vector<at::Tensor> weights() = 0;
  /// Examples in a round; loss is asked for numbers below it.
  virtual size_t exampleCount() const = 0;
  /// Called before each round, from 1.
  virtual void beginEpoch(int epoch, core::Rng& random) {}
  /// Mean loss of examples, differentiable by the weights. What it draws (negatives, dropout) it draws from random.
  virtual at::Tensor loss(std::span<const uint32_t> examples, core::Rng& random) = 0;
  /// The weights have changed since the last score: what is computed once for many people can be computed now.
  virtual void beginScoring() {}
  /// Scores of people who were trained on; scores: people.size() x movies.
  virtual void score(std::span<const data::PersonIndex> people, core::MatrixView scores) = 0;
};

/// The loop of every model that is trained by gradients. A recommender gets it from the registry: the loop itself lies
/// above, in engine/train.
class Trainer {
 public:
  virtual ~Trainer() = default;

  /// Trains until the epochs are over or, with a validator, patience is; the model is left with the weights of the best
  /// validated epoch, without a validator with the last ones. validator may be null. what: for progress, the model's
  /// title. Throws Error{BadArgument} when the loss is no longer a number, saying which setting to lower; Cancelled.
  virtual TrainingRecord train(GradientModel& model, const TrainingOptions& options, const data::Validator* validator,
                               const core::Message& what, core::Progress& progress) const = 0;
};

}  // namespace kinoprism::recommend
