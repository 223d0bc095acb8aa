#include "engine/recommend/kernel_ridge.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <vector>

#include "engine/core/rng.h"

namespace kinoprism {
namespace {

constexpr int64_t kBlock = 256;   ///< rows between two looks at the cancel flag
constexpr double kJitter = 1e-6;  ///< added to k(x, x) = 1, so that movies with equal features do not divide by zero

/// k of each row with each landmark, in double.
at::Tensor kernel(const at::Tensor& rows, const at::Tensor& landmarks, double gamma) {
  const at::Tensor x = rows.to(at::kDouble);
  const at::Tensor distances = x.square().sum(1, true) + landmarks.square().sum(1) - 2 * at::mm(x, landmarks.t());
  return distances.clamp_min(0).mul_(-gamma / 2).exp_();
}

/// Lower Cholesky factor.
at::Tensor factorize(const at::Tensor& matrix) {
  const auto [factor, failed] = at::linalg_cholesky_ex(matrix);
  if (failed.item<int>() != 0) {
    throw Error(ErrorCode::BadArgument, "The features do not determine the map. Raise ridge.",
                "matrix not positive definite");
  }
  return factor;
}

at::Tensor chooseLandmarks(const at::Tensor& rows, const at::Tensor& weights, int64_t most, uint64_t seed) {
  std::vector<int64_t> chosen;
  const at::Tensor contiguous = weights.contiguous();
  const float* const values = contiguous.data_ptr<float>();
  for (int64_t r = 0; r < rows.size(0); ++r) {
    if (values[r] > 0) chosen.push_back(r);
  }
  if (static_cast<int64_t>(chosen.size()) > most) {
    Rng rng(seed);
    rng.shuffle(chosen);
    chosen.resize(static_cast<size_t>(most));
    std::sort(chosen.begin(), chosen.end());
  }
  return rows.index_select(0, at::tensor(chosen, at::kLong)).to(at::kDouble);
}

/// Calls body(begin, end) on blocks of rows.
template <class Body>
void forBlocks(int64_t rows, std::string_view what, Progress& progress, Body body) {
  for (int64_t begin = 0; begin < rows; begin += kBlock) {
    progress.throwIfCancelled();
    progress.report(what, begin, rows);
    body(begin, std::min(rows, begin + kBlock));
  }
}

}  // namespace

at::Tensor KernelRidge::fitAndPredict(const at::Tensor& rows, const at::Tensor& targets, const at::Tensor& weights,
                                      Progress& progress) const {
  const at::Tensor points = chooseLandmarks(rows, weights, landmarks, seed);
  const at::Tensor column = weights.to(at::kDouble).unsqueeze(1);
  const at::Tensor mean = (targets.to(at::kDouble) * column).sum(0) / column.sum();
  at::Tensor products = at::zeros({points.size(0), points.size(0)}, at::kDouble);
  at::Tensor right = at::zeros({points.size(0), targets.size(1)}, at::kDouble);
  forBlocks(rows.size(0), "learning the map", progress, [&](int64_t begin, int64_t end) {
    const at::Tensor k = kernel(rows.slice(0, begin, end), points, gamma);
    const at::Tensor weighted = k * column.slice(0, begin, end);
    products.addmm_(weighted.t(), k);
    right.addmm_(weighted.t(), targets.slice(0, begin, end).to(at::kDouble) - mean);
  });

  // With K = L·Lᵀ among the landmarks and β = Lᵀα the penalty is ridge·|β|², and the system well conditioned.
  at::Tensor among = kernel(points, points, gamma);
  among.diagonal().add_(kJitter);
  const at::Tensor factor = factorize(among);
  progress.throwIfCancelled();
  products = at::linalg_solve_triangular(factor, products, false);
  products = at::linalg_solve_triangular(factor, products.t(), false);
  products.diagonal().add_(ridge);
  progress.throwIfCancelled();
  const at::Tensor system = factorize(products);
  const at::Tensor beta = at::cholesky_solve(at::linalg_solve_triangular(factor, right, false), system);
  const at::Tensor alpha = at::linalg_solve_triangular(factor.t(), beta, true);

  at::Tensor result = at::empty({rows.size(0), targets.size(1)}, at::kFloat);
  forBlocks(rows.size(0), "placing movies", progress, [&](int64_t begin, int64_t end) {
    const at::Tensor k = kernel(rows.slice(0, begin, end), points, gamma);
    const at::Tensor fitted = at::mm(k, alpha).add_(mean);
    const at::Tensor basis =
        at::linalg_solve_triangular(system, at::linalg_solve_triangular(factor, k.t(), false), false);
    const at::Tensor leverage = column.slice(0, begin, end) * basis.square().sum(0).unsqueeze(1);  // 0 for new movies
    const at::Tensor own = targets.slice(0, begin, end).to(at::kDouble);
    const at::Tensor without = own - (own - fitted) / (1 - leverage);
    result.slice(0, begin, end).copy_(at::where(leverage > 0, without, fitted));
  });
  return result;
}

}  // namespace kinoprism
