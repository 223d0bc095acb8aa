#pragma once

namespace at {
class Tensor;
}

namespace kinoprism::recommend {

/// Σ over p of ln Σ_j e^{states_p · movies_j} − states_p · movies_{next_p}: the cross-entropy of the softmax over all
/// movies, for a few places at a time, so that their scores never leave the processor's cache and are gone when their
/// part of the gradients is found. states: P x d; movies: M x d; next: P, int64. A number, differentiable once by
/// states and movies.
at::Tensor fullSoftmaxLoss(const at::Tensor& states, const at::Tensor& movies, const at::Tensor& next);

}  // namespace kinoprism::recommend
