#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "engine/core/device.h"
#include "engine/core/options.h"
#include "engine/core/progress.h"
#include "engine/data/features.h"

namespace kinoprism::train {

struct SequenceOptions {
  enum class Goal { Future, Genres };
  enum class Summary { Mean, MeanAndLast };
  Goal goal = Goal::Future;
  Summary summary = Summary::MeanAndLast;
  int units = 64;       ///< of the hidden state
  int ahead = 3;        ///< parts between what is read and what is predicted from it
  int epochs = 100;     ///< at most
  int patience = 8;     ///< epochs without a better loss before it stops
  int batch = 32;       ///< sequences a step
  double rate = 0.005;  ///< of Adam
  int seed = 1;
};

std::span<const core::Parameter<SequenceOptions>> sequenceOptions();

/// A trained network as plain numbers: "input" and "state" (3·units x columns, 3·units x units), "input-bias" and
/// "state-bias" (1 x 3·units; gates in the order reset, update, new), and what the columns are standardised by, "mean"
/// and "scale" (1 x columns).
using SequenceWeights = std::map<std::string, core::Matrix>;

struct SequenceModel {
  SequenceWeights weights;
  double heldOutLoss = 0;   ///< on sequences that neither the training nor its early stop had seen
  double baselineLoss = 0;  ///< of the same: without a network
  int epochs = 0;           ///< until the best; 0: nothing was learnt, the weights are those of chance
  size_t learntFrom = 0;    ///< sequences, without those held out
  std::string place;        ///< "cpu", "cuda:0"
};

/// Learns to describe what follows what in a sound or film: a gated recurrent unit (Cho et al., EMNLP 2014) reads its
/// parts, such as the seconds of "log-mel" or the shots of "efficientnet-shots", standardised by columns. It is trained
/// in one of two ways:
///
/// - Future: from what it has read until part t it predicts part t + ahead by one linear layer; loss: mean absolute
///   error (autoregressive predictive coding: Chung et al., Interspeech 2019). Baseline: part t again.
/// - Genres: from the mean of its states it predicts which genres the movie has; loss: binary cross-entropy over all
///   genres. Only movies that have any are learnt from. Baseline: each genre's share of the movies learnt from.
///
/// Adam, gradients cut to length 1, batches of sequences of like length, of each at most 512 parts a step (at a random
/// place). A held-out tenth stops the training and another is reported; the best epoch's weights are kept.
///
/// sequences: one a movie; null or without parts: none. genres: one list a sequence, or empty where the goal is not
/// Genres. The same seed gives the same numbers on the same device. Computed on the caller's thread. Throws
/// Error{NoData} when fewer than kFewestSequences can be learnt from, Error{BadArgument} when the lists do not have one
/// entry a sequence, Error{BadInput} when parts differ in width or hold NaN or infinity, Error{Unsupported} when the
/// device is not there, Cancelled.
SequenceModel trainSequences(std::span<const data::FeatureParts* const> sequences,
                             std::span<const std::vector<std::string>> genres, const SequenceOptions& options,
                             const core::Device& device, core::Progress& progress);

struct DescribedSequences {
  core::Matrix values;
  std::string place;  ///< "cpu", "cuda:0"
};

/// Sequences x values: the mean of the network's states over a sequence, with MeanAndLast followed by the last one.
/// Rows of NaN where there was no sequence. Every sequence is described alone, so it does not matter which others there
/// are. Throws Error{BadInput} for weights that are no such network, or parts that it was not trained for; Cancelled.
DescribedSequences describeSequences(const SequenceWeights& weights,
                                     std::span<const data::FeatureParts* const> sequences,
                                     SequenceOptions::Summary summary, const core::Device& device,
                                     core::Progress& progress);

inline constexpr size_t kFewestSequences = 10;

}  // namespace kinoprism::train
