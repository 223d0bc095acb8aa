#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/core/device.h"
#include "engine/core/progress.h"
#include "engine/fuse/missing.h"

namespace kinoprism {

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
  Device device;
};

/// What was measured on movies that neither the training nor its early stop had seen.
struct CrossModalReport {
  Modality target = Modality::Text;
  size_t trained = 0;  ///< movies
  size_t heldOut = 0;  ///< movies of each of the two tenths: one stops the training, the other is measured here
  int epochs = 0;      ///< until the best
  FillError mean;
  FillError neighbours;
  FillError generated;

  /// "Of 205 movies whose audio was hidden, generated: cosine 0.31, R² 0.09; …", for a person to read.
  std::string text() const;
};

struct GeneratedFeatures {
  FilledFeatures filled;
  CrossModalReport report;
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
GeneratedFeatures generateMissing(std::span<const Features* const> all, size_t target, const CrossModalOptions& options,
                                  Progress& progress);

inline constexpr size_t kFewestToLearn = 50;

}  // namespace kinoprism
