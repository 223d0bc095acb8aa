#pragma once

namespace at {
class Tensor;
}

namespace kinoprism::recommend {

/// Losses over the score of a movie that was liked, B, and of movies drawn against it, B x K; each a mean over B.

/// −ln σ(liked − drawn), mean over K. Rendle et al., UAI 2009, eq. 4.
at::Tensor bprLoss(const at::Tensor& liked, const at::Tensor& drawn);
/// −ln σ(liked) − mean over K of ln σ(−drawn): logistic regression.
at::Tensor logisticLoss(const at::Tensor& liked, const at::Tensor& drawn);
/// −ln(e^liked / (e^liked + Σ e^drawn)), scores being less the logarithm of their movie's chance to be drawn where
/// given (Bengio & Senécal 2008; Yi et al., RecSys 2019, eq. 3), so that popular movies are not punished for being
/// drawn often.
at::Tensor sampledSoftmaxLoss(const at::Tensor& liked, const at::Tensor& drawn);
/// Weston, Bengio & Usunier, IJCAI 2011: the first drawn movie that scores above liked − 1 estimates liked's rank among
/// all `movies`, and counts by Σ_{r ≤ rank} 1/r. Pairs without such a movie cost nothing.
at::Tensor warpLoss(const at::Tensor& liked, const at::Tensor& drawn, double movies);
/// (liked − 1)² + mean over K of drawn².
at::Tensor squaredLoss(const at::Tensor& liked, const at::Tensor& drawn);

/// Losses over the scores of all movies, or of all that compete, B x M; each a mean over B.

/// −Σ_j liked_j·ln softmax(scores)_j; liked: B x M, how often. Liang et al., WWW 2018, eq. 2.
at::Tensor multinomialLoss(const at::Tensor& scores, const at::Tensor& liked);
/// Kullback–Leibler divergence of Gaussians of independent numbers, B x d, from the standard one.
at::Tensor gaussianDivergence(const at::Tensor& mean, const at::Tensor& logVariance);

}  // namespace kinoprism::recommend
