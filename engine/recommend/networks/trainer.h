#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/core/device.h"
#include "engine/core/options.h"
#include "engine/core/progress.h"
#include "engine/core/rng.h"
#include "engine/data/judge.h"
#include "engine/recommend/recommender.h"

namespace at {
class Tensor;
}

namespace kinoprism::recommend {

enum class OptimiserKind { Adam, AdamW, Adagrad, Sgd };
enum class Schedule { Constant, Linear, Cosine };
enum class Place { Auto, Cpu, Cuda, Cuda1, Cuda2, Cuda3 };

/// Settings of every model that is trained by gradients.
struct TrainingOptions {
  int epochs = 30;     ///< rounds; the most there are, where a judge ends it sooner
  int batch = 8192;    ///< examples a step
  double rate = 5e-3;  ///< of learning
  double decay = 0;    ///< of weights: AdamW's decoupled one, the others' L2
  double clip = 0;     ///< gradients that together are longer are cut to this length; 0: never
  OptimiserKind optimiser = OptimiserKind::Adam;
  Schedule schedule = Schedule::Constant;
  int patience = 5;    ///< judgements without a better one before it ends; 0: all epochs
  int judgeEvery = 1;  ///< epochs between judgements
  Place device = Place::Auto;
  int seed = 1;
};

core::Device deviceOf(Place place);

/// What the choices are called.
inline constexpr std::array<std::string_view, 4> kOptimisers{"adam", "adamw", "adagrad", "sgd"};
inline constexpr std::array<std::string_view, 3> kSchedules{"constant", "linear", "cosine"};
inline constexpr std::array<std::string_view, 6> kPlaces{"auto", "cpu", "cuda", "cuda:1", "cuda:2", "cuda:3"};

/// The rows for TrainingOptions of a table of options.
template <class Options>
constexpr auto trainingParameters() {
  return std::array<core::Parameter<Options>, 11>{
      parameter<&TrainingOptions::epochs, Options>(
          "epochs", 1, 2000, core::Scale::Integer,
          "Rounds through all examples; with held-out movies to judge by, the most."),
      parameter<&TrainingOptions::batch, Options>("batch", 16, 1e6, core::Scale::Logarithmic, "Examples in a step."),
      parameter<&TrainingOptions::rate, Options>(
          "rate", 1e-6, 10, core::Scale::Logarithmic,
          "How far a step goes: too far and it leaps about, too short and it never arrives."),
      parameter<&TrainingOptions::decay, Options>("decay", 0, 1, core::Scale::Linear,
                                                  "Pulls all weights towards zero at every step."),
      parameter<&TrainingOptions::clip, Options>("clip", 0, 1000, core::Scale::Linear,
                                                 "Longest step that the gradients may ask for; 0: any."),
      core::choice<&TrainingOptions::optimiser, Options>("optimiser", kOptimisers, "How gradients become steps."),
      core::choice<&TrainingOptions::schedule, Options>("schedule", kSchedules,
                                                        "How the rate falls from the first round to the last."),
      parameter<&TrainingOptions::patience, Options>(
          "patience", 0, 1000, core::Scale::Integer,
          "Judgements without a better one before it ends; 0: never ends early."),
      parameter<&TrainingOptions::judgeEvery, Options>("judge-every", 1, 1000, core::Scale::Integer,
                                                       "Rounds between two judgements on what was held out."),
      core::choice<&TrainingOptions::device, Options>("device", kPlaces,
                                                      "Where it is computed; auto: on a GPU if there is one."),
      parameter<&TrainingOptions::seed, Options>("seed", 0, 1e9, core::Scale::Integer,
                                                 "Where everything random comes from."),
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

  /// Trains until the epochs are over or, with a judge, patience is; the model is left with the weights of the best
  /// judged epoch, without a judge with the last ones. judge may be null. what: for progress, "BPR-MF".
  /// Throws Error{BadArgument} when the loss is no longer a number, saying which setting to lower; Cancelled.
  virtual TrainingRecord train(GradientModel& model, const TrainingOptions& options, const data::Judge* judge,
                               std::string_view what, core::Progress& progress) const = 0;
};

}  // namespace kinoprism::recommend
