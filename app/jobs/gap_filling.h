#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "engine/features/missing.h"

namespace kinoprism {

/// fillMissing, or for Generate the network of engine/train/cross_modal.h. Throws what these throw.
FilledFeatures fillGaps(const Engine& engine, std::span<const Features* const> all, size_t target, MissingPolicy policy,
                        const Device& device, Progress& progress);

/// Fills the gaps of every set from the first set of each other modality, all of them as they came: what is guessed is
/// never guessed from. Under DropAndReweight nothing changes. Returns how, a sentence for each set that had gaps.
std::vector<std::string> fillAllGaps(const Engine& engine, std::vector<Features>& sets, MissingPolicy policy,
                                     const Device& device, Progress& progress);

}  // namespace kinoprism
