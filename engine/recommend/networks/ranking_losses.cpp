#include "engine/recommend/networks/ranking_losses.h"

#include <ATen/ATen.h>

namespace kinoprism::recommend {

at::Tensor bprLoss(const at::Tensor& liked, const at::Tensor& drawn) {
  return at::softplus(drawn - liked.unsqueeze(1)).mean();
}

at::Tensor logisticLoss(const at::Tensor& liked, const at::Tensor& drawn) {
  return at::softplus(-liked).mean() + at::softplus(drawn).mean();
}

at::Tensor sampledSoftmaxLoss(const at::Tensor& liked, const at::Tensor& drawn) {
  return (at::logsumexp(at::cat({liked.unsqueeze(1), drawn}, 1), 1) - liked).mean();
}

at::Tensor warpLoss(const at::Tensor& liked, const at::Tensor& drawn, double movies) {
  const at::Tensor excess = 1 - liked.unsqueeze(1) + drawn;
  const at::Tensor isAbove = excess.detach() > 0;
  const at::Tensor first = isAbove.to(at::kInt).argmax(1, true);
  // The harmonic number of the rank by Euler's approximation.
  const at::Tensor rank = at::floor((movies - 1) / (first.squeeze(1) + 1).to(excess.scalar_type())).clamp_min(1);
  const at::Tensor weight = at::log(rank) + 0.5772156649 + 0.5 / rank;
  return (weight * excess.gather(1, first).squeeze(1) * isAbove.any(1).to(excess.scalar_type())).mean();
}

at::Tensor squaredLoss(const at::Tensor& liked, const at::Tensor& drawn) {
  return (liked - 1).square().mean() + drawn.square().mean();
}

at::Tensor multinomialLoss(const at::Tensor& scores, const at::Tensor& liked) {
  return (at::logsumexp(scores, 1) * liked.sum(1) - (scores * liked).sum(1)).mean();
}

at::Tensor gaussianDivergence(const at::Tensor& mean, const at::Tensor& logVariance) {
  return 0.5 * (mean.square() + logVariance.exp() - logVariance - 1).sum(1).mean();
}

}  // namespace kinoprism::recommend
