#include "engine/recommend/content/kernel_ridge.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <vector>

#include "engine/core/message_ids.h"
#include "engine/core/rng.h"

namespace kinoprism::recommend {
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
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::ContentMapUnderdetermined,
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
    core::Rng rng(seed);
    rng.shuffle(chosen);
    chosen.resize(static_cast<size_t>(most));
    std::sort(chosen.begin(), chosen.end());
  }
  return rows.index_select(0, at::tensor(chosen, at::kLong)).to(at::kDouble);
}

/// Calls body(begin, end) on blocks of rows.
template <class Body>
void forBlocks(int64_t rows, const core::Message& what, core::Progress& progress, Body body) {
  for (int64_t begin = 0; begin < rows; begin += kBlock) {
    progress.throwIfCancelled();
    progress.report(what, begin, rows);
    body(begin, std::min(rows, begin + kBlock));
  }
}

}  // namespace

/// With h − a = basis·basisᵀ·C·(t − a), the leverage of row i is c_i·|basis_i|².
struct KernelMap::State {
  at::Tensor basis;    ///< rows x landmarks
  at::Tensor weights;  ///< c, a column
};

KernelMap::KernelMap(const KernelRidge& ridge, const at::Tensor& rows, const at::Tensor& weights,
                     core::Progress& progress) {
  const at::Tensor points = chooseLandmarks(rows, weights, ridge.landmarks, ridge.seed);
  const at::Tensor column = weights.to(at::kDouble).unsqueeze(1);
  at::Tensor products = at::zeros({points.size(0), points.size(0)}, at::kDouble);
  forBlocks(rows.size(0), core::MessageId::FittingContentMap, progress, [&](int64_t begin, int64_t end) {
    const at::Tensor k = kernel(rows.slice(0, begin, end), points, ridge.gamma);
    products.addmm_((k * column.slice(0, begin, end)).t(), k);
  });

  // With K = L·Lᵀ among the landmarks and β = Lᵀα the penalty is ridge·|β|², and the system well conditioned.
  at::Tensor among = kernel(points, points, ridge.gamma);
  among.diagonal().add_(kJitter);
  const at::Tensor factor = factorize(among);
  progress.throwIfCancelled();
  products = at::linalg_solve_triangular(factor, products, false);
  products = at::linalg_solve_triangular(factor, products.t(), false);
  products.diagonal().add_(ridge.ridge);
  progress.throwIfCancelled();
  const at::Tensor system = factorize(products);

  at::Tensor basis = at::empty({rows.size(0), points.size(0)}, at::kFloat);
  forBlocks(rows.size(0), core::MessageId::MappingMovies, progress, [&](int64_t begin, int64_t end) {
    const at::Tensor k = kernel(rows.slice(0, begin, end), points, ridge.gamma);
    const at::Tensor solved =
        at::linalg_solve_triangular(system, at::linalg_solve_triangular(factor, k.t(), false), false);
    basis.slice(0, begin, end).copy_(solved.t());
  });
  m_state.reset(new State{std::move(basis), weights.to(at::kFloat).unsqueeze(1)});
}

KernelMap::~KernelMap() = default;
KernelMap::KernelMap(KernelMap&&) noexcept = default;

at::Tensor KernelMap::predict(const at::Tensor& targets) const {
  const auto& [basis, weights] = *m_state;
  const at::Tensor known = at::where(weights > 0, targets, at::zeros_like(targets));
  const at::Tensor mean = (known * weights).sum(0) / weights.sum();
  const at::Tensor fitted = at::mm(basis, at::mm(basis.t(), (known - mean) * weights)).add_(mean);
  const at::Tensor leverage = weights * basis.square().sum(1, true);  // 0 for new movies
  return at::where(leverage > 0, known - (known - fitted) / (1 - leverage), fitted);
}

}  // namespace kinoprism::recommend
