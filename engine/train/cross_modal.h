#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/core/device.h"
#include "engine/core/progress.h"
#include "engine/features/missing.h"

namespace kinoprism::train {

struct CrossModalOptions {
  int hidden = 256;   ///< units of the hidden layer
  int epochs = 200;   ///< at most
  int patience = 12;  ///< epochs without a better error before it stops
  int batch = 128;    ///< movies a step
  double learningRate = 1e-3;
  double weightDecay = 0.5;       ///< of AdamW
  double modalityDropout = 0.25;  ///< chance that an input modality of a movie is hidden in a step; one always stays
  double dropout = 0.3;           ///< of hidden units and of the numbers of the input
  size_t neighbours = 50;         ///< of the neighbour fill that it is compared with
  uint64_t seed = 1;
  core::Device device;
};

struct GeneratedFeatures {
  features::FilledFeatures filled;
  features::CrossModalReport report;
};

/// Fills the gaps of all[target] with what a small network predicts from the modalities that a movie does have.
///
/// All are standardised by columns. Inputs: the other modalities side by side, each scaled by the root of its number of
/// columns, zeros where absent or hidden, and one number each that says whether it is there. Output: linear in the
/// inputs, plus one hidden layer of rectified units; it begins as the mean. Loss: mean square. Trained by AdamW
/// (Loshchilov & Hutter, ICLR 2019) on the movies that have the target and anything else, with input modalities hidden
/// at random (modality dropout: Neverova et al., TPAMI 2016), so that it copes with any that are absent; stops when the
/// error on a held-out tenth has not fallen for `patience` epochs and keeps the best. Another tenth is used for the
/// report alone.
///
/// A movie that had the target keeps it to the bit; one that has nothing at all stays absent. The same seed gives the
/// same numbers on the same device. Computed on the caller's thread; seconds for 3,000 movies. Throws Error{NoData}
/// when fewer than kFewestToLearn movies have the target and something else, Error{BadArgument} as checkAligned does,
/// Error{Unsupported} when the device is not there, Cancelled.
GeneratedFeatures generateMissing(std::span<const data::Features* const> all, size_t target,
                                  const CrossModalOptions& options, core::Progress& progress);

inline constexpr size_t kFewestToLearn = 50;

}  // namespace kinoprism::train
