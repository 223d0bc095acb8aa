#pragma once

#include "engine/recommend/factors/factor_network.h"

namespace kinoprism::recommend {

/// A FactorNetwork that also reads the movies' features, all modalities that the dataset has at once. Features are
/// centred, scaled by column and brought to length 1; a movie that lacks a modality has a row of zeros there, which
/// projects to nothing.
class ContentNetwork : public FactorNetwork {
 public:
  ~ContentNetwork() override;

 protected:
  /// width: of the projections. dataset and options must outlive this. Throws Error{NoData} that says how to get
  /// features when there are none at all, Error{BadArgument} when they are of another number of movies.
  ContentNetwork(const data::Dataset& dataset, const FactorTraining& options, int64_t width);

  size_t modalityCount() const { return m_values.size(); }
  data::Modality modality(size_t m) const { return m_modalities[m]; }
  /// movies x dimensions, as said above.
  const at::Tensor& values(size_t m) const { return m_values[m]; }
  /// movies x modalities: 1 where there are features, else 0.
  const at::Tensor& present() const { return m_present; }
  /// movies x 1: 1 where anybody rated it, else 0. What is learnt of a movie itself means nothing without ratings: it
  /// was only ever a wrong answer.
  const at::Tensor& rated() const { return m_rated; }

  /// W_m·f_jm: movies x width.
  at::Tensor projected(size_t m) const;
  /// a_jm: movies x modalities. Softmax of a learnt number per modality over those that the movie has.
  at::Tensor attention() const;
  /// The same over all modalities, as of a movie that has them all.
  at::Tensor attentionOfAll() const;
  /// Σ_m a_jm·W_m·f_jm: movies x width.
  at::Tensor fused() const;
  /// W, and the numbers behind a where fused is used.
  std::vector<at::Tensor> contentWeights(bool isFused) const;

 private:
  std::vector<data::Modality> m_modalities;
  std::vector<at::Tensor> m_values, m_projections;
  at::Tensor m_present, m_rated, m_preferences;
};

/// Features of the dataset, one a modality, in the order of Modality. Throws as ContentNetwork.
std::vector<const data::Features*> requireAnyFeatures(const data::Dataset& dataset);

}  // namespace kinoprism::recommend
