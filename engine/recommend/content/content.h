#pragma once

#include "engine/core/options.h"
#include "engine/recommend/neighbours/sparse_item_weights.h"
#include "engine/recommend/recommender.h"

namespace kinoprism::recommend {

/// A content signal: score(u, j) = Σ a_ui·cos(f_i, f_j) over the movies i that u rated and that are among the k most
/// similar of j (positive cosines only; ties: lower i first), f being the features of one modality.
/// Content-based filtering as in Lops, de Gemmis & Semeraro, Recommender Systems Handbook 2011, ch. 3.
///
/// How a rating counts: a_ui = 1 + contrast·(value − the person's mean value), held within [−1, 2]. So a movie rated
/// like the others counts 1, a better one up to double, a worse one less, and one far below the mean speaks against its
/// likes. Where only "watched" is known all values are equal and each counts 1.
///
/// A movie without features has the score NaN (no opinion); so has every movie when nothing in the history has
/// features.
///
/// Time n²·d multiply-adds for n movies with d features each, memory 8 bytes a neighbour and 4·n·d while fitting.
class Content final : public Recommender {
 public:
  enum class Centre { No, Yes };
  struct Options {
    int neighbours = 20;
    double contrast = 0.5;  ///< per star
    Centre centre = Centre::Yes;
  };
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<Content> load(Options options, data::Modality modality, const core::TensorFile& file);

  Content(Options options, data::Modality modality) : m_options(options), m_modality(modality) {}

  /// Needs features of the modality, no ratings. Throws Error{NoData} that says how to get them.
  void fit(const data::Dataset& dataset, core::Progress& progress) override;
  size_t movieCount() const override { return m_present.size(); }
  void scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const override;
  bool contributions(std::span<const data::Rated> history, data::MovieIndex movie,
                     std::span<float> parts) const override;
  /// Cosine, for the movies that have `movie` among their nearest; 0 for the rest.
  bool similar(data::MovieIndex movie, std::span<float> scores) const override;
  void save(core::TensorWriter& writer) const override;

 private:
  std::vector<double> weightsOf(std::span<const data::Rated> history) const;

  Options m_options;
  data::Modality m_modality;
  SparseItemWeights m_graph;
  std::vector<uint8_t> m_present;
};

}  // namespace kinoprism::recommend
