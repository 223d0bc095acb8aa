#include "engine/recommend/factors/factor_network.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/linalg/tensor/compute_device.h"
#include "engine/linalg/tensor/pair_products.h"
#include "engine/recommend/factors/ials.h"
#include "engine/recommend/model_file.h"
#include "engine/recommend/networks/ranking_losses.h"

namespace kinoprism::recommend {
namespace {

constexpr size_t kGrain = 1024;  ///< pairs

FoldIn foldOf(const FactorTraining& options) { return {options.unobserved, options.foldLambda}; }

core::Matrix matrixOf(const at::Tensor& tensor) {
  const at::Tensor values = tensor.detach().to(at::kCPU).contiguous();
  core::Matrix result(static_cast<size_t>(values.size(0)), static_cast<size_t>(values.size(1)));
  std::copy_n(values.data_ptr<float>(), values.numel(), result.values().begin());
  return result;
}

}  // namespace

/// A batch as tensors on the device.
struct FactorNetwork::Pairs {
  at::Tensor people;  ///< B
  at::Tensor movies;  ///< B x (1 + negatives), the liked one first
  at::Tensor liked() const { return movies.select(1, 0); }
};

FactorNetwork::FactorNetwork(const data::Interactions& liked, const FactorTraining& options)
    : m_liked(liked),
      m_options(options),
      m_sampler(liked, options.sampling == Sampling::Popularity ? options.power : 0) {
  m_people.reserve(liked.size());
  m_movies.reserve(liked.size());
  for (size_t p = 0; p < liked.personCount(); ++p) {
    const auto movies = liked.moviesOf(data::PersonIndex(p));
    m_people.insert(m_people.end(), movies.size(), data::PersonIndex(p));
    m_movies.insert(m_movies.end(), movies.begin(), movies.end());
  }
}

FactorNetwork::~FactorNetwork() = default;

at::Tensor FactorNetwork::onDevice(const at::Tensor& tensor) const {
  return tensor.to(linalg::computeDevice(deviceOf(m_options.device)));
}

at::Tensor FactorNetwork::weight(std::vector<int64_t> shape, double deviation, core::Rng& random) const {
  at::Tensor values = at::empty(shape);
  float* const data = values.data_ptr<float>();
  for (int64_t i = 0; i < values.numel(); ++i) data[i] = static_cast<float>(deviation * random.normal());
  return onDevice(values).requires_grad_(true);
}

FactorNetwork::Pairs FactorNetwork::pairsOf(std::span<const uint32_t> examples, core::Rng& random) const {
  const bool drawsNone = m_options.loss == RankingLoss::Softmax || m_options.loss == RankingLoss::InBatch;
  const size_t drawn = drawsNone ? 0 : static_cast<size_t>(m_options.negatives);
  const auto count = static_cast<int64_t>(examples.size());
  at::Tensor people = at::empty({count}, at::kLong);
  at::Tensor movies = at::empty({count, static_cast<int64_t>(1 + drawn)}, at::kLong);
  std::vector<data::PersonIndex> who(examples.size());
  std::vector<int64_t> negatives(examples.size() * drawn);
  for (size_t e = 0; e < examples.size(); ++e) who[e] = m_people[examples[e]];
  if (m_options.sampling == Sampling::InBatch) {
    for (int64_t& movie : negatives) movie = static_cast<int64_t>(m_movies[examples[random.below(examples.size())]]);
  } else {
    m_sampler.draw(who, drawn, random(), negatives);
  }
  int64_t* const person = people.data_ptr<int64_t>();
  int64_t* const movie = movies.data_ptr<int64_t>();
  core::parallelFor(examples.size(), kGrain, [&](size_t begin, size_t end) {
    for (size_t e = begin; e < end; ++e) {
      person[e] = static_cast<int64_t>(who[e]);
      movie[e * (1 + drawn)] = static_cast<int64_t>(m_movies[examples[e]]);
      std::copy_n(negatives.begin() + static_cast<ptrdiff_t>(e * drawn), drawn, movie + e * (1 + drawn) + 1);
    }
  });
  return {onDevice(people), onDevice(movies)};
}

at::Tensor FactorNetwork::pairLoss(const std::vector<at::Tensor>& tables, const Pairs& pairs) const {
  const bool takesHardest = m_options.sampling == Sampling::Hard && m_options.loss != RankingLoss::Warp;
  if (takesHardest && m_options.loss == RankingLoss::Bpr) {
    const at::Tensor none = at::zeros({tables[1].size(0)}, tables[1].options());
    return at::softplus(linalg::highestAboveFirst(tables[0], pairs.people, tables[1], pairs.movies,
                                                  tables.size() > 2 ? tables[2] : none))
        .mean();
  }
  at::Tensor scores = linalg::pairProducts(tables[0], pairs.people, tables[1], pairs.movies);
  if (tables.size() > 2) scores = scores + tables[2].take(pairs.movies);
  const at::Tensor liked = scores.select(1, 0);
  at::Tensor drawn = scores.narrow(1, 1, scores.size(1) - 1);
  if (takesHardest) drawn = std::get<0>(drawn.max(1, true));
  if (m_options.loss == RankingLoss::Logistic) return logisticLoss(liked, drawn);
  if (m_options.loss == RankingLoss::Warp) return warpLoss(liked, drawn, static_cast<double>(m_liked.movieCount()));
  if (m_options.loss == RankingLoss::Squared) return squaredLoss(liked, drawn);
  if (m_options.loss == RankingLoss::Bpr) return bprLoss(liked, drawn);
  const auto chances = m_sampler.logChances();
  const at::Tensor all =
      onDevice(at::from_blob(const_cast<float*>(chances.data()), {static_cast<int64_t>(chances.size())}, at::kFloat));
  const at::Tensor corrected = scores / m_options.temperature - all.take(pairs.movies);
  return sampledSoftmaxLoss(corrected.select(1, 0), corrected.narrow(1, 1, corrected.size(1) - 1));
}

at::Tensor FactorNetwork::softmaxLoss(const std::vector<at::Tensor>& tables, const Pairs& pairs) const {
  // ln Σ e^s is the same for all pairs of a person, so it takes a row of scores a person and not one a pair.
  const at::Tensor counts = at::bincount(pairs.people, {}, tables[0].size(0));
  const at::Tensor who = counts.nonzero().squeeze(1);
  const at::Tensor people = tables[0] / m_options.temperature;
  at::Tensor scores = at::mm(people.index_select(0, who), tables[1].t());
  at::Tensor liked = linalg::pairProducts(people, pairs.people, tables[1], pairs.movies);
  if (tables.size() > 2) {
    const at::Tensor biases = tables[2] / m_options.temperature;
    scores = scores + biases;
    liked = liked + biases.take(pairs.movies);
  }
  const at::Tensor among = at::logsumexp(scores, 1) * counts.index_select(0, who);
  return (among.sum() - liked.sum()) / pairs.people.size(0);
}

at::Tensor FactorNetwork::inBatchLoss(const std::vector<at::Tensor>& tables, const Pairs& pairs) const {
  const at::Tensor movies = pairs.liked();
  at::Tensor scores = at::mm(tables[0].index_select(0, pairs.people), tables[1].index_select(0, movies).t());
  if (tables.size() > 2) scores = scores + tables[2].take(movies);
  const at::Tensor counts = at::bincount(movies, {}, tables[1].size(0)).to(at::kFloat).take(movies);
  const at::Tensor isTwin = (movies.unsqueeze(1) == movies).fill_diagonal_(false);
  const at::Tensor corrected = (scores / m_options.temperature - counts.log()).masked_fill(isTwin, -1e9);
  return at::cross_entropy_loss(corrected, at::arange(movies.size(0), movies.options()));
}

at::Tensor FactorNetwork::penalty(const std::vector<at::Tensor>& tables, const at::Tensor& people,
                                  const at::Tensor& movies) {
  if (m_options.l2 == 0) return at::zeros({}, tables[0].options());
  at::Tensor uses = linalg::usesOfRows(movies.select(1, 0), tables[1]);
  const int64_t drawn = movies.size(1) - 1;
  if (drawn > 0) uses.add_(linalg::usesOfRows(movies.narrow(1, 1, drawn), tables[1]), 1 / static_cast<double>(drawn));
  const at::Tensor squares = linalg::squaresOfRows(tables[0], people) + linalg::weighedSquares(tables[1], uses);
  return squares * (m_options.l2 / static_cast<double>(people.size(0)));
}

at::Tensor FactorNetwork::rankingLoss(const std::vector<at::Tensor>& tables, const at::Tensor& people,
                                      const at::Tensor& movies) const {
  const Pairs pairs{people, movies};
  if (m_options.loss == RankingLoss::Softmax) return softmaxLoss(tables, pairs);
  if (m_options.loss == RankingLoss::InBatch) return inBatchLoss(tables, pairs);
  return pairLoss(tables, pairs);
}

at::Tensor FactorNetwork::loss(std::span<const uint32_t> examples, core::Rng& random) {
  const Pairs pairs = pairsOf(examples, random);
  const std::vector<at::Tensor> all = tables(true, random);
  return rankingLoss(all, pairs.people, pairs.movies) + penalty(all, pairs.people, pairs.movies);
}

void FactorNetwork::beginScoring() {
  const at::NoGradGuard noGrad;
  core::Rng unused(0);
  m_scoring = tables(false, unused);
}

void FactorNetwork::score(std::span<const data::PersonIndex> people, core::MatrixView scores) {
  const at::NoGradGuard noGrad;
  std::vector<int64_t> rows;
  for (const data::PersonIndex person : people) rows.push_back(static_cast<int64_t>(person));
  const at::Tensor who = onDevice(at::from_blob(rows.data(), {static_cast<int64_t>(rows.size())}, at::kLong).clone());
  at::Tensor result = at::mm(m_scoring[0].index_select(0, who), m_scoring[1].t());
  if (m_scoring.size() > 2) result = result + m_scoring[2];
  at::Tensor target =
      at::from_blob(scores.data, {static_cast<int64_t>(scores.rows), static_cast<int64_t>(scores.columns)});
  target.copy_(result);
}

FactorScorer FactorNetwork::scorer() {
  beginScoring();
  return scorerOf(m_scoring);
}

FactorScorer FactorNetwork::scorerOf(const std::vector<at::Tensor>& tables) const {
  std::vector<float> biases(m_liked.movieCount());
  if (tables.size() > 2) {
    const at::Tensor values = tables[2].to(at::kCPU).contiguous();
    std::copy_n(values.data_ptr<float>(), biases.size(), biases.begin());
  }
  return FactorScorer(matrixOf(tables[1]), std::move(biases), matrixOf(tables[0]), m_liked, foldOf(m_options));
}

void FactorRecommender::learn(FactorNetwork& network, const FactorTraining& options, const data::Dataset& dataset,
                              core::Progress& progress) {
  TrainingRecord record = m_trainer.train(network, options, dataset.validator.get(), m_title, progress);
  m_scorer = network.scorer();
  m_record = std::move(record);
}

void FactorRecommender::loadScorer(const core::TensorFile& file, const FactorTraining& options) {
  requireKind(file, m_name);
  m_scorer = FactorScorer::load(file, foldOf(options));
}

void FactorRecommender::scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const {
  checkScoring(history, scores.size());
  m_scorer.score(history, scores);
}

void FactorRecommender::scoreHistories(std::span<const std::vector<data::Rated>> histories,
                                       core::MatrixView scores) const {
  checkScoring(histories, scores);
  for (const auto& history : histories) checkScoring(history, scores.columns);
  m_scorer.score(histories, scores);
}

bool FactorRecommender::similar(data::MovieIndex movie, std::span<float> scores) const {
  checkScoring(std::span<const data::Rated>{}, scores.size());
  cosines(m_scorer.movies(), movie, scores);
  return true;
}

void FactorRecommender::save(core::TensorWriter& writer) const {
  writeKind(writer, m_name);
  m_scorer.save(writer);
}

void requireLiked(const data::Interactions& interactions) {
  if (interactions.size() > 0) return;
  throw core::Error(core::ErrorCode::NoData, core::MessageId::NoRatingsToLearnFrom);
}

}  // namespace kinoprism::recommend
