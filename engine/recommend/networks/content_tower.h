#pragma once

#include <memory>
#include <vector>

#include "engine/core/rng.h"
#include "engine/data/dataset.h"

namespace at {
class Tensor;
}
namespace c10 {
struct Device;
}  // namespace c10

namespace kinoprism::recommend {

/// Every set of features of a dataset as tensors: columns standardised over the movies that have them, zeros for those
/// that have not.
struct ContentTable {
  std::vector<data::Modality> modalities;  ///< of each set
  std::vector<at::Tensor> features;        ///< of each set: movies x its dimensions
  std::vector<at::Tensor> present;         ///< of each set: movies, bool

  /// Throws Error{NoData} when no movie has features, Error{BadArgument} when a set is of another number of movies than
  /// the interactions.
  static ContentTable of(const data::Dataset& dataset, const c10::Device& device);
};

/// Makes one vector of the features of a movie by gated attention over its modalities: Ilse, Tomczak & Welling, ICML
/// 2018, eq. 8–9,
///   h_k = W_k x_k + b_k,   a = softmax over present k of wᵀ(tanh(V h_k) ⊙ σ(U h_k)),   c = Σ_k a_k h_k,
/// so that those a movie has stand in for those it lacks; c is 0 where it has none.
class ContentTower {
 public:
  /// Draws its weights. dimensions: of c; attention: rows of V and U.
  ContentTower(ContentTable table, int64_t dimensions, int64_t attention, const c10::Device& device, core::Rng& random);
  ~ContentTower();

  /// Leaf tensors that require gradients.
  std::vector<at::Tensor> weights() const;
  /// c of movies, a tensor of int64. dropout: the chance that a modality of a movie is hidden.
  at::Tensor vectors(const at::Tensor& movies, double dropout, core::Rng& random) const;
  /// What each modality brings into c, in the order in which they were given.
  struct Parts {
    std::vector<data::Modality> modalities;
    std::vector<double> shares;       ///< mean of a over the movies that have it
    std::vector<at::Tensor> vectors;  ///< a_k h_k of all movies; c is their sum
  };
  Parts parts() const;
  /// Whether each movie has any features: movies, bool.
  at::Tensor isPresent() const;

 private:
  /// h of movies: movies x sets x d.
  at::Tensor mapped(const at::Tensor& movies) const;

  ContentTable m_table;
  std::vector<at::Tensor> m_maps, m_biases;  ///< W_k, b_k
  std::vector<at::Tensor> m_attention;       ///< V, U, w
};

/// c for features mapped already. mapped: movies x modalities x d; present: movies x modalities, bool; v, u: a x d; w:
/// a.
at::Tensor gatedAttention(const at::Tensor& mapped, const at::Tensor& present, const at::Tensor& v, const at::Tensor& u,
                          const at::Tensor& w);

}  // namespace kinoprism::recommend
