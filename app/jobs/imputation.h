#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "engine/features/missing.h"

namespace kinoprism::app {

/// fillMissing, or for Generate the network of engine/train/cross_modal.h. Throws what these throw.
features::FilledFeatures fillGaps(const engine::Engine& engine, std::span<const data::Features* const> all,
                                  size_t target, features::MissingPolicy policy, const core::Device& device,
                                  core::Progress& progress);

/// Fills the gaps of every set from the first set of each other modality, all of them as they came: what is imputed is
/// never imputed from. Under DropAndReweight nothing changes. Returns how, for each set that had gaps.
std::vector<core::Message> fillAllGaps(const engine::Engine& engine, std::vector<data::Features>& sets,
                                       features::MissingPolicy policy, const core::Device& device,
                                       core::Progress& progress);

}  // namespace kinoprism::app
