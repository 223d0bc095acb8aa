#include "engine/recommend/networks/full_softmax.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

#include <algorithm>

namespace kinoprism::recommend {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr int64_t kScoresAtOnce = 1 << 18;  // of a processor: 1 MB, its cache
constexpr int64_t kScoresOfGpu = 1 << 26;
constexpr int64_t kFewestPlaces = 16;  // fewer make poor products

struct FullSoftmax : torch::autograd::Function<FullSoftmax> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& states, const at::Tensor& movies,
                            const at::Tensor& next) {
    at::Tensor byStates = at::empty_like(states), byMovies = at::zeros_like(movies);
    at::Tensor loss = at::zeros({}, states.options());
    const int64_t most = states.is_cpu() ? kScoresAtOnce : kScoresOfGpu;
    const int64_t step = std::max(kFewestPlaces, most / movies.size(0));
    for (int64_t from = 0; from < states.size(0); from += step) {
      const int64_t count = std::min(step, states.size(0) - from);
      const at::Tensor these = states.narrow(0, from, count);
      const at::Tensor liked = next.narrow(0, from, count).unsqueeze(1);
      at::Tensor scores = at::mm(these, movies.t());
      scores.sub_(scores.amax(1, true));
      loss.sub_(scores.gather(1, liked).sum());
      const at::Tensor sums = scores.exp_().sum(1, true);
      loss.add_(sums.log().sum());
      // What is left is the slope by the scores, times sums.
      scores.scatter_add_(1, liked, -sums);
      byStates.narrow(0, from, count).copy_(at::mm(scores, movies).div_(sums));
      byMovies.addmm_(scores.t(), these / sums);
    }
    context->save_for_backward({byStates, byMovies});
    return loss;
  }

  static variable_list backward(AutogradContext* context, variable_list gradients) {
    const variable_list slopes = context->get_saved_variables();
    return {slopes[0] * gradients[0], slopes[1] * gradients[0], at::Tensor()};
  }
};

}  // namespace

at::Tensor fullSoftmaxLoss(const at::Tensor& states, const at::Tensor& movies, const at::Tensor& next) {
  return FullSoftmax::apply(states, movies, next);
}

}  // namespace kinoprism::recommend
