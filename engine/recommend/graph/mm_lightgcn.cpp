#include "engine/recommend/graph/mm_lightgcn.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/linalg/tensor/pair_products.h"
#include "engine/recommend/graph/graph_propagation.h"
#include "engine/recommend/model_file.h"
#include "engine/recommend/networks/content_network.h"
#include "engine/recommend/share_values.h"

namespace kinoprism::recommend {
namespace {

constexpr double kInitialDeviation = 0.1;
constexpr std::array<std::string_view, 2> kFusions{"early", "late"};
constexpr std::array<std::string_view, 3> kCombines{"mean", "concat", "weights"};

using Fusion = MmLightGcn::Fusion;
using Combine = MmLightGcn::Combine;

class MmLightGcnNetwork final : public ContentNetwork {
 public:
  MmLightGcnNetwork(const data::Dataset& dataset, const MmLightGcn::Options& options)
      : ContentNetwork(dataset, options, options.factors),
        m_settings(options),
        m_graph(PropagationGraph::ofRatings(liked())) {
    core::Rng random(static_cast<uint64_t>(options.seed));
    m_channels = options.fusion == Fusion::Late ? 1 + static_cast<int64_t>(modalityCount()) : 1;
    // Where channels are added up, people's factors of all of them are.
    const bool isWide = options.combine == Combine::Concat || options.combine == Combine::Weights;
    m_people =
        weight({peopleCount(), isWide ? m_channels * options.factors : options.factors}, kInitialDeviation, random);
    m_movies = weight({static_cast<int64_t>(liked().movieCount()), options.factors}, kInitialDeviation, random);
    m_strengths = weight({m_channels}, 0, random);
  }

  /// What the tables are sums of: first what has no share, then ratings and each modality with theirs. A propagation is
  /// linear, so each goes its own way.
  std::pair<std::vector<ModalityShares::Share>, std::vector<FactorScorer>> summands() const {
    const at::NoGradGuard noGrad;
    std::vector<ModalityShares::Share> shares;
    std::vector<FactorScorer> scorers;
    const auto all = m_settings.fusion == Fusion::Early ? earlySummands() : lateSummands();
    for (size_t i = 0; i < all.size(); ++i) {
      scorers.push_back(scorerOf(propagated(all[i].second)));
      if (i == 0) continue;
      shares.push_back({i == 1 ? "ratings" : std::string(name(modality(i - 2))), all[i].first});
    }
    return {std::move(shares), std::move(scorers)};
  }

  std::vector<at::Tensor> weights() override {
    std::vector<at::Tensor> all =
        contentWeights(m_settings.fusion == Fusion::Early && m_settings.combine == Combine::Weights);
    all.insert(all.end(), {m_people, m_movies});
    if (m_settings.fusion == Fusion::Late && m_settings.combine == Combine::Weights) all.push_back(m_strengths);
    return all;
  }

 protected:
  std::vector<at::Tensor> tables(bool isTraining, core::Rng& random) override {
    m_first = m_settings.fusion == Fusion::Early ? at::cat({m_people, early()}) : late();
    return propagated(m_first);
  }

  at::Tensor penalty(const std::vector<at::Tensor>& tables, const at::Tensor& people,
                     const at::Tensor& movies) override {
    if (options().l2 == 0) return at::zeros({}, m_first.options());
    const at::Tensor rows = at::cat({people, movies.flatten() + peopleCount()});
    return linalg::squaresOfRows(m_first, rows) * (options().l2 / static_cast<double>(people.size(0)));
  }

 private:
  int64_t peopleCount() const { return static_cast<int64_t>(liked().personCount()); }

  std::vector<at::Tensor> propagated(const at::Tensor& first) const {
    const at::Tensor all = meanOfLayers(m_graph, first, m_settings.layers);
    return {all.narrow(0, 0, peopleCount()), all.narrow(0, peopleCount(), all.size(0) - peopleCount())};
  }

  at::Tensor early() const {
    const at::Tensor own = m_movies * rated();
    if (m_settings.combine == Combine::Weights) return own + fused();
    at::Tensor sum = projected(0);
    for (size_t m = 1; m < modalityCount(); ++m) sum = sum + projected(m);
    if (m_settings.combine == Combine::Mean) sum = sum / present().sum(1, true).clamp_min(1);
    return own + sum;
  }

  /// What people and movies start with in all channels together.
  at::Tensor late() const {
    std::vector<at::Tensor> movies{m_movies * rated()};
    for (size_t m = 0; m < modalityCount(); ++m) movies.push_back(projected(m));
    if (m_settings.combine == Combine::Concat) return at::cat({m_people, at::cat(movies, 1)});
    const at::Tensor shares = m_settings.combine == Combine::Weights
                                  ? at::softmax(m_strengths, 0)
                                  : at::full({m_channels}, 1.0 / static_cast<double>(m_channels), m_people.options());
    at::Tensor sum = movies[0] * shares[0];
    for (size_t c = 1; c < movies.size(); ++c) sum = sum + movies[c] * shares[static_cast<int64_t>(c)];
    if (m_settings.combine == Combine::Mean) return at::cat({m_people, sum});
    const at::Tensor people = m_people.view({peopleCount(), m_channels, m_settings.factors});
    return at::cat({(people * shares.view({1, m_channels, 1})).sum(1), sum});
  }

  /// What people and movies start with; zeros where one of them is not given.
  at::Tensor alone(const at::Tensor& people, const at::Tensor& movies) const {
    if (!people.defined()) return at::cat({at::zeros({peopleCount(), movies.size(1)}, movies.options()), movies});
    if (!movies.defined()) return at::cat({people, at::zeros({m_movies.size(0), people.size(1)}, people.options())});
    return at::cat({people, movies});
  }

  /// Channels side by side, all but the c-th zero.
  at::Tensor inChannel(const at::Tensor& table, int64_t c) const {
    std::vector<at::Tensor> blocks(static_cast<size_t>(m_channels), at::zeros_like(table));
    blocks[static_cast<size_t>(c)] = table;
    return at::cat(blocks, 1);
  }

  std::vector<std::pair<double, at::Tensor>> earlySummands() const {
    const at::Tensor movies = m_movies * rated();
    std::vector<std::pair<double, at::Tensor>> all{{1, alone(m_people, {})}, {1, alone({}, movies)}};
    const auto modalities = static_cast<double>(modalityCount());
    for (size_t m = 0; m < modalityCount(); ++m) {
      double share = 1;
      at::Tensor part = projected(m);
      if (m_settings.combine == Combine::Mean) {
        share = 1 / modalities;
        part = part / present().sum(1, true).clamp_min(1);
      } else if (m_settings.combine == Combine::Weights) {
        share = attentionOfAll()[static_cast<int64_t>(m)].item<double>();
        part = part * attention().narrow(1, static_cast<int64_t>(m), 1);
      }
      all.emplace_back(share, alone({}, part / share));
    }
    return all;
  }

  std::vector<std::pair<double, at::Tensor>> lateSummands() const {
    std::vector<at::Tensor> movies{m_movies * rated()};
    for (size_t m = 0; m < modalityCount(); ++m) movies.push_back(projected(m));
    const bool isConcat = m_settings.combine == Combine::Concat;
    const bool isMean = m_settings.combine == Combine::Mean;
    const at::Tensor shares = at::softmax(m_strengths, 0);
    const at::Tensor nobody =
        isMean ? m_people : at::zeros_like(m_people).narrow(1, 0, isConcat ? m_people.size(1) : m_settings.factors);
    std::vector<std::pair<double, at::Tensor>> all{{1, alone(nobody, {})}};
    for (int64_t c = 0; c < m_channels; ++c) {
      const at::Tensor own = movies[static_cast<size_t>(c)];
      if (isMean) {
        all.emplace_back(1 / static_cast<double>(m_channels), alone({}, own));
        continue;
      }
      const at::Tensor people = m_people.narrow(1, c * m_settings.factors, m_settings.factors);
      const at::Tensor first = isConcat ? alone(inChannel(people, c), inChannel(own, c)) : alone(people, own);
      all.emplace_back(isConcat ? 1 : shares[c].item<double>(), first);
    }
    return all;
  }

  const MmLightGcn::Options& m_settings;
  PropagationGraph m_graph;
  int64_t m_channels = 1;
  at::Tensor m_people, m_movies, m_strengths;
  at::Tensor m_first;  ///< people and movies before the last propagation
};

FactorScorer loadSummand(const core::TensorFile& file, const MmLightGcn::Options& options, size_t number) {
  return FactorScorer::load(file, {options.unobserved, options.foldLambda}, fmt::format("{}.", number));
}

}  // namespace

MmLightGcn::Options::Options() {
  loss = RankingLoss::Softmax;
  batchSize = 32768;
  learningRate = 0.02;
}

std::span<const core::Parameter<MmLightGcn::Options>> MmLightGcn::parameters() {
  static constexpr auto kParameters = core::joined(
      std::array<core::Parameter<Options>, 4>{
          core::choice<&Options::fusion>("fusion", kFusions, core::MessageId::HelpGraphFusion),
          core::choice<&Options::combine>("combine", kCombines, core::MessageId::HelpGraphCombine),
          parameter<&Options::factors>("factors", 1, 512, core::Scale::Integer, core::MessageId::HelpFactors),
          parameter<&Options::layers>("layers", 0, 6, core::Scale::Integer, core::MessageId::HelpGraphLayers),
      },
      factorParameters<Options>());
  return kParameters;
}

void MmLightGcn::fit(const data::Dataset& dataset, core::Progress& progress) {
  requireLiked(dataset.interactions);
  MmLightGcnNetwork network(dataset, m_options);
  learn(network, m_options, dataset, progress);
  auto [shares, summands] = network.summands();
  m_shares = std::move(shares);
  m_summands = std::make_shared<const Summands>(std::move(summands));
}

std::unique_ptr<Recommender> MmLightGcn::withShares(std::span<const double> shares) const {
  std::vector<Share> given = sharesOf(m_shares, shares);
  const bool isProduct = m_options.fusion == Fusion::Late && m_options.combine == Combine::Concat;
  std::vector<float> weights{1};
  for (const double share : shares) weights.push_back(static_cast<float>(isProduct ? std::sqrt(share) : share));
  auto model = std::make_unique<MmLightGcn>(m_options, m_ownTrainer);
  model->adopt(scorer().withFactors(*m_summands, weights));
  model->m_shares = std::move(given);
  model->m_summands = m_summands;
  return model;
}

void MmLightGcn::save(core::TensorWriter& writer) const {
  FactorRecommender::save(writer);
  saveShares(writer, m_shares);
  for (size_t s = 0; m_summands && s < m_summands->size(); ++s) (*m_summands)[s].save(writer, fmt::format("{}.", s));
}

std::unique_ptr<MmLightGcn> MmLightGcn::load(Options options, const Trainer& trainer, const core::TensorFile& file) {
  auto model = std::make_unique<MmLightGcn>(options, trainer);
  model->loadScorer(file, options);
  model->m_shares = loadShares(file);
  const auto summands = std::make_shared<Summands>();
  for (size_t s = 0; s < model->m_shares.size() + 1; ++s) {
    summands->push_back(loadSummand(file, options, s));
    if (!summands->back().isLike(model->scorer())) throwDamaged(file, core::MessageId::ModelPartsDiffer);
  }
  model->m_summands = summands;
  return model;
}

}  // namespace kinoprism::recommend
