#include "engine/recommend/networks/content_network.h"

#include <ATen/ATen.h>

#include "engine/core/message_ids.h"
#include "engine/recommend/content/feature_rows.h"

namespace kinoprism::recommend {
namespace {

constexpr double kInitialDeviation = 0.1;
constexpr double kNothing = 1e-12;

/// movies x dimensions, zero where absent.
at::Tensor standardised(const data::Features& features) {
  FeatureRows rows = presentRows(features);
  at::Tensor values = tensorOver(rows.values);
  values.sub_(values.mean(0));
  const at::Tensor deviation = values.square().mean(0).sqrt();
  values.div_(deviation.masked_fill(deviation < kNothing, 1));
  values.div_(values.norm(2, 1, true).clamp_min(kNothing));
  at::Tensor all = at::zeros({static_cast<int64_t>(features.movieCount()), values.size(1)});
  at::Tensor places = at::empty({values.size(0)}, at::kLong);
  for (size_t r = 0; r < rows.movies.size(); ++r) {
    places.data_ptr<int64_t>()[r] = static_cast<int64_t>(data::index(rows.movies[r]));
  }
  return all.index_copy_(0, places, values);
}

}  // namespace

std::vector<const data::Features*> requireAnyFeatures(const data::Dataset& dataset) {
  std::vector<const data::Features*> all;
  for (const data::Modality modality :
       {data::Modality::Text, data::Modality::Image, data::Modality::Audio, data::Modality::Video}) {
    const data::Features* const features = dataset.featuresOf(modality);
    if (features && features->presentCount() > 0) all.push_back(&requireFeatures(dataset, modality));
  }
  if (!all.empty()) return all;
  throw core::Error(core::ErrorCode::NoData, core::MessageId::NetworkNeedsFeatures);
}

ContentNetwork::ContentNetwork(const data::Dataset& dataset, const FactorTraining& options, int64_t width)
    : FactorNetwork(dataset.interactions, options) {
  const std::vector<const data::Features*> all = requireAnyFeatures(dataset);
  const auto movies = static_cast<int64_t>(dataset.interactions.movieCount());
  core::Rng random(static_cast<uint64_t>(options.seed) + 0x636f6e74);
  at::Tensor present = at::zeros({movies, static_cast<int64_t>(all.size())});
  for (size_t m = 0; m < all.size(); ++m) {
    m_modalities.push_back(all[m]->modality());
    m_values.push_back(onDevice(standardised(*all[m])));
    m_projections.push_back(weight({m_values[m].size(1), width}, kInitialDeviation, random));
    for (int64_t j = 0; j < movies; ++j) {
      if (!all[m]->isPresent(data::MovieIndex(j))) continue;
      present.data_ptr<float>()[static_cast<size_t>(j) * all.size() + m] = 1;
    }
  }
  m_present = onDevice(present);
  m_preferences = weight({static_cast<int64_t>(all.size())}, 0, random);
  at::Tensor rated = at::zeros({movies, 1});
  const std::vector<uint32_t> counts = dataset.interactions.countsOfMovies();
  std::transform(counts.begin(), counts.end(), rated.data_ptr<float>(),
                 [](uint32_t count) { return count > 0 ? 1.0f : 0.0f; });
  m_rated = onDevice(rated);
}

ContentNetwork::~ContentNetwork() = default;

at::Tensor ContentNetwork::projected(size_t m) const { return at::mm(m_values[m], m_projections[m]); }

at::Tensor ContentNetwork::attentionOfAll() const { return at::softmax(m_preferences, 0); }

at::Tensor ContentNetwork::attention() const {
  const at::Tensor strengths = m_present * attentionOfAll();
  return strengths / strengths.sum(1, true).clamp_min(kNothing);
}

at::Tensor ContentNetwork::fused() const {
  const at::Tensor shares = attention();
  at::Tensor sum = projected(0) * shares.narrow(1, 0, 1);
  for (size_t m = 1; m < m_values.size(); ++m) {
    sum = sum + projected(m) * shares.narrow(1, static_cast<int64_t>(m), 1);
  }
  return sum;
}

std::vector<at::Tensor> ContentNetwork::contentWeights(bool isFused) const {
  std::vector<at::Tensor> weights = m_projections;
  if (isFused) weights.push_back(m_preferences);
  return weights;
}

}  // namespace kinoprism::recommend
