#pragma once

#include <span>
#include <vector>

#include "engine/core/safetensors.h"
#include "engine/recommend/modality_shares.h"

namespace kinoprism::recommend {

/// What all recommenders with shares do alike.

/// own with the values of shares. Throws what ModalityShares::withShares says.
std::vector<ModalityShares::Share> sharesOf(std::vector<ModalityShares::Share> own, std::span<const double> shares);

void saveShares(core::TensorWriter& writer, std::span<const ModalityShares::Share> shares);
/// Throws Error{BadInput} when the file has none or they are damaged.
std::vector<ModalityShares::Share> loadShares(const core::TensorFile& file);

}  // namespace kinoprism::recommend
