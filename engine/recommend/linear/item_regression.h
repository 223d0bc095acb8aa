#pragma once

#include "engine/core/matrix.h"
#include "engine/core/progress.h"
#include "engine/data/interactions.h"

namespace at {
class Tensor;
}

namespace kinoprism::recommend {

/// The parts of EASE and its kin, which regress every movie on all others in closed form.

/// n_u^−flattening for each person, scaled so that the weights of all interactions average 1; 0 for those without any.
std::vector<double> personWeights(const data::Interactions& interactions, double flattening);

/// The lower triangle of G = Xᵀ·D·X, movies x movies, in double: its inverse loses half of the digits. D:
/// personWeights. The upper triangle is left unset. Time Σ n_u². Throws Cancelled.
at::Tensor interactionGram(const data::Interactions& interactions, double flattening, core::Progress& progress);

/// B = I − P·diag(1/diag(P)), P = system⁻¹: column j holds the weights of the ridge regression of movie j on the others
/// (Steck, WWW 2019, eq. 8). system: n x n double, of which the lower triangle is read; it is overwritten. Throws
/// Cancelled, and Error{BadArgument} when the system is not positive definite.
core::Matrix regressionWeights(at::Tensor& system, core::Progress& progress);

/// weights += factor·B, without a second matrix. weights: n x n; unchanged when this throws.
void addRegressionWeights(at::Tensor& system, double factor, core::Matrix& weights, core::Progress& progress);

}  // namespace kinoprism::recommend
