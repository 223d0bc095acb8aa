#pragma once

#include "engine/core/options.h"
#include "engine/recommend/neighbours/graph_model.h"

namespace kinoprism::recommend {

/// Item k-nearest neighbours: score(u, j) = Σ s_ij over the movies i that u watched and that are among the k most
/// similar of j (ties: lower i first).                                         Deshpande & Karypis, TOIS 2004
///
/// With c_ij people who watched both, n_i who watched i, and w_u = log(movies / (1 + movies of u)), at least 0, which
/// lets busy people speak more softly:
///   cosine   c_ij / √(n_i·n_j)
///   Jaccard  c_ij / (n_i + n_j − c_ij)
///   TF-IDF   Σ w_u² over c_ij's people / √(Σ w_u² over i's · Σ w_u² over j's)
///   BM25     b_i·b_j·Σ w_u² over c_ij's people, b_i = (K₁+1) / (1 + K₁·(1 − B + B·n_i / mean n)), K₁ = 1.2, B = 0.75
///            (the weighting of Robertson et al., TREC-3 1994, with movies as documents and people as terms)
/// each times c_ij / (c_ij + shrinkage)                                                    Bell & Koren, ICDM 2007
///
/// Time Σ n_u², memory 8 bytes a neighbour.
class ItemKnn final : public GraphModel {
 public:
  enum class Similarity { Cosine, Jaccard, TfIdf, Bm25 };
  struct Options {
    Similarity similarity = Similarity::Cosine;
    int neighbours = 200;  ///< kept for each movie; 0 keeps all
    double shrinkage = 0;  ///< in people
  };
  static constexpr std::string_view kName = "item-knn";
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<ItemKnn> load(Options options, const core::TensorFile& file);

  /// With all neighbours kept, more movies than this would not fit a laptop: fit throws Error{TooLarge}.
  static constexpr size_t kMaxMoviesWithAllNeighbours = 20'000;

  explicit ItemKnn(Options options) : GraphModel(kName), m_options(options) {}

  void fit(const data::Dataset& dataset, core::Progress& progress) override;

 private:
  Options m_options;
};

}  // namespace kinoprism::recommend
