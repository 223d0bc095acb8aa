#pragma once

#include "engine/recommend/networks/trainer.h"

namespace kinoprism::train {

/// Epochs of shuffled batches on one thread of control; the tensors use all compute threads, or the GPU.
class EpochTrainer final : public recommend::Trainer {
 public:
  recommend::TrainingRecord train(recommend::GradientModel& model, const recommend::TrainingOptions& options,
                                  const data::Validator* validator, const core::Message& what,
                                  core::Progress& progress) const override;
};

}  // namespace kinoprism::train
