#pragma once

#include "engine/recommend/networks/trainer.h"

namespace kinoprism {

/// Epochs of shuffled batches on one thread of control; the tensors use all compute threads, or the GPU.
class EpochTrainer final : public Trainer {
 public:
  TrainingRecord train(GradientModel& model, const TrainingOptions& options, const Judge* judge, std::string_view what,
                       Progress& progress) const override;
};

}  // namespace kinoprism
