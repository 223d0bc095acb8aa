#include "engine/recommend/networks/content_tower.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/recommend/content/feature_rows.h"
#include "engine/recommend/networks/history_network.h"

namespace kinoprism::recommend {
namespace {

constexpr double kNothing = 1e-6;  // a column that varies less is left at zero
constexpr double kLeast = -1e9;    // attention of what is absent

/// a: movies x sets.
at::Tensor attentionOf(const at::Tensor& mapped, const at::Tensor& present, const at::Tensor& v, const at::Tensor& u,
                       const at::Tensor& w) {
  const at::Tensor gated = at::linear(mapped, v).tanh() * at::linear(mapped, u).sigmoid();
  const at::Tensor odds = at::matmul(gated, w).masked_fill(present.logical_not(), kLeast);
  return at::softmax(odds, 1) * present.to(at::kFloat);
}

at::Tensor presenceOf(const data::Features& features) {
  at::Tensor present = at::empty({static_cast<int64_t>(features.movieCount())}, at::kBool);
  for (size_t m = 0; m < features.movieCount(); ++m)
    present.data_ptr<bool>()[m] = features.isPresent(data::MovieIndex(m));
  return present;
}

at::Tensor standardised(const data::Features& features, const at::Tensor& present) {
  core::Matrix copy = features.values();
  at::Tensor values = tensorOver(copy).clone();
  const at::Tensor has = present.unsqueeze(1).to(at::kFloat);
  const at::Tensor count = has.sum().clamp_min(1);
  values.masked_fill_(present.logical_not().unsqueeze(1), 0);
  values = (values - values.sum(0) / count) * has;
  const at::Tensor deviations = (values.square().sum(0) / count).sqrt();
  return at::where(deviations > kNothing, values / deviations, at::zeros_like(values));
}

}  // namespace

ContentTable ContentTable::of(const data::Dataset& dataset, const c10::Device& device) {
  ContentTable table;
  for (const data::Features& features : dataset.features) {
    if (features.presentCount() == 0) continue;
    requireSameMovies(features, dataset);
    const at::Tensor present = presenceOf(features);
    table.modalities.push_back(features.modality());
    table.features.push_back(standardised(features, present).to(device));
    table.present.push_back(present.to(device));
  }
  if (table.features.empty()) {
    throw core::Error(core::ErrorCode::NoData, core::MessageId::TowerNeedsFeatures);
  }
  return table;
}

ContentTower::ContentTower(ContentTable table, int64_t dimensions, int64_t attention, const c10::Device& device,
                           core::Rng& random)
    : m_table(std::move(table)) {
  const auto draw = [&](std::vector<int64_t> shape, double deviation) {
    return normalTensor(std::move(shape), deviation, random).to(device).requires_grad_(true);
  };
  for (const at::Tensor& features : m_table.features) {
    const int64_t width = features.size(1);
    m_maps.push_back(draw({dimensions, width}, std::sqrt(2.0 / static_cast<double>(dimensions + width))));
    m_biases.push_back(draw({dimensions}, 0));
  }
  const double deviation = std::sqrt(2.0 / static_cast<double>(dimensions + attention));
  m_attention = {draw({attention, dimensions}, deviation), draw({attention, dimensions}, deviation),
                 draw({attention}, 1 / std::sqrt(static_cast<double>(attention)))};
}

ContentTower::~ContentTower() = default;

std::vector<at::Tensor> ContentTower::weights() const {
  std::vector<at::Tensor> all = m_maps;
  all.insert(all.end(), m_biases.begin(), m_biases.end());
  all.insert(all.end(), m_attention.begin(), m_attention.end());
  return all;
}

at::Tensor ContentTower::isPresent() const { return at::stack(m_table.present, 1).any(1); }

at::Tensor ContentTower::mapped(const at::Tensor& movies) const {
  std::vector<at::Tensor> all;
  for (size_t k = 0; k < m_maps.size(); ++k)
    all.push_back(at::linear(m_table.features[k].index_select(0, movies), m_maps[k], m_biases[k]));
  return at::stack(all, 1);
}

ContentTower::Parts ContentTower::parts() const {
  const at::Tensor present = at::stack(m_table.present, 1);
  const at::Tensor all = mapped(at::arange(present.size(0), present.options().dtype(at::kLong)));
  const at::Tensor attention = attentionOf(all, present, m_attention[0], m_attention[1], m_attention[2]);
  Parts parts;
  for (size_t k = 0; k < m_maps.size(); ++k) {
    const auto set = static_cast<int64_t>(k);
    const at::Tensor own = attention.select(1, set);
    const at::Tensor vectors = own.unsqueeze(1) * all.select(1, set);
    const double share = own.sum().item<double>() / present.select(1, set).sum().item<double>();
    const auto same = std::ranges::find(parts.modalities, m_table.modalities[k]);
    if (same == parts.modalities.end()) {
      parts.modalities.push_back(m_table.modalities[k]);
      parts.shares.push_back(share);
      parts.vectors.push_back(vectors);
    } else {
      const auto place = static_cast<size_t>(same - parts.modalities.begin());
      parts.shares[place] += share;
      parts.vectors[place] = parts.vectors[place] + vectors;
    }
  }
  return parts;
}

at::Tensor ContentTower::vectors(const at::Tensor& movies, double dropout, core::Rng& random) const {
  at::Tensor present = at::stack(m_table.present, 1).index_select(0, movies);
  if (dropout > 0) {
    const at::Tensor kept = keptTensor(present.sizes().vec(), dropout, random);
    present = present.logical_and(kept.to(present.device()) > 0);
  }
  return gatedAttention(mapped(movies), present, m_attention[0], m_attention[1], m_attention[2]);
}

at::Tensor gatedAttention(const at::Tensor& mapped, const at::Tensor& present, const at::Tensor& v, const at::Tensor& u,
                          const at::Tensor& w) {
  return (attentionOf(mapped, present, v, u, w).unsqueeze(2) * mapped).sum(1);
}

}  // namespace kinoprism::recommend
