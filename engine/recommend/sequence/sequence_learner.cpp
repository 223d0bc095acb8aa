#include "engine/recommend/sequence/sequence_learner.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/autograd.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/recommend/networks/full_softmax.h"

namespace kinoprism::recommend {
namespace {

constexpr size_t kPlacesAtOnce = 1600;  // of a group, padding included: a layer of them stays in a processor's cache
constexpr size_t kPartsPerThread = 2;
constexpr double kNever = -1e9;  // a score that no loss feels
constexpr double kScoreDecay = 0.5;

/// Hidasi & Karatzoglou, CIKM 2018, eq. 10, with its pull of scores towards zero.
at::Tensor bprMax(const at::Tensor& liked, const at::Tensor& drawn) {
  const at::Tensor weights = at::softmax(drawn, 1);
  const at::Tensor above = (weights * at::sigmoid(liked.unsqueeze(1) - drawn)).sum(1);
  const at::Tensor finite = drawn.clamp_min(-100);
  return (-at::log(above + 1e-10) + kScoreDecay * (weights * finite * finite).sum(1)).sum();
}

/// Petrov & Macdonald, RecSys 2023, eq. 11–12; a mean over the movies.
at::Tensor gbce(const at::Tensor& liked, const at::Tensor& drawn, double movies, double calibration) {
  const double share = std::min(1.0, static_cast<double>(drawn.size(1)) / std::max(1.0, movies - 1));
  const double beta = share * (calibration * (1 - 1 / share) + 1 / share);
  const at::Tensor all = beta * at::softplus(-liked) + at::softplus(drawn).sum(1);
  return all.sum() / static_cast<double>(drawn.size(1) + 1);
}

at::Tensor longs(const std::vector<int64_t>& values, const at::Tensor& like) {
  return at::tensor(at::ArrayRef<int64_t>(values), at::kLong).to(like.device());
}

void requireOrder(const data::Interactions& interactions) {
  for (size_t p = 0; p < interactions.personCount(); ++p) {
    if (std::ranges::any_of(interactions.timesOf(data::PersonIndex(p)), [](int64_t time) { return time != 0; })) return;
  }
  throw core::Error(core::ErrorCode::BadInput, core::MessageId::SequenceNeedsTimes);
}

}  // namespace

/// The movies that are compared with in one step.
struct SequenceLearner::Draws {
  std::vector<int64_t> movies;
  at::Tensor rows;                                            ///< the same
  at::Tensor correction;                                      ///< −ln of how often each is expected among them
  std::unordered_map<int64_t, std::vector<int64_t>> columns;  ///< of each movie
};

/// What one thread has learnt of a batch.
struct SequenceLearner::Part {
  double loss = 0;
  std::vector<at::Tensor> gradients;
};

std::vector<data::Rated> newest(std::span<const data::Rated> history, size_t count) {
  std::vector<data::Rated> ordered(history.begin(), history.end());
  std::ranges::stable_sort(ordered, {}, &data::Rated::time);
  if (ordered.size() > count) ordered.erase(ordered.begin(), ordered.end() - static_cast<ptrdiff_t>(count));
  return ordered;
}

SequenceLearner::SequenceLearner(SequenceNetwork& network, const data::Interactions& interactions,
                                 const SequenceTraining& options)
    : m_network(network), m_options(options) {
  requireOrder(interactions);
  for (size_t p = 0; p < interactions.personCount(); ++p) {
    const auto movies = interactions.moviesOf(data::PersonIndex(p));
    for (const data::MovieIndex movie : movies) m_watched.push_back(static_cast<uint32_t>(movie));
    m_histories.push_back(newest(interactions.historyOf(data::PersonIndex(p)), movies.size()));
  }
  for (const History history : m_histories) appendParts(history);
  const std::vector<uint32_t> counts = interactions.countsOfMovies();
  for (const uint32_t count : counts) {
    const double uniform = 1 / static_cast<double>(counts.size());
    m_chances.push_back(
        options.loss == SequenceLoss::Gbce ? uniform : (uniform + count / static_cast<double>(m_watched.size())) / 2);
  }
}

SequenceLearner::~SequenceLearner() = default;

/// From the newest back: places that a network of that length has are predicted, from these and one movie more.
void SequenceLearner::appendParts(History history) {
  const auto length = static_cast<size_t>(m_network.shape().length);
  while (!history.empty()) {
    m_examples.push_back(history.last(std::min(history.size(), length + 1)));
    history = history.first(history.size() - placesOf(m_examples.back()));
  }
}

/// Half of them by popularity, so that the sum over all movies is estimated well where it matters, and half alike, so
/// that none is left out.
SequenceLearner::Draws SequenceLearner::draw(core::Rng& random) const {
  Draws draws;
  if (m_options.loss == SequenceLoss::Softmax) return draws;
  std::vector<float> correction;
  for (int n = 0; n < m_options.negatives; ++n) {
    const bool isUniform = m_options.loss == SequenceLoss::Gbce || random.below(2) == 0;
    const auto movie =
        static_cast<int64_t>(isUniform ? random.below(m_chances.size()) : m_watched[random.below(m_watched.size())]);
    draws.movies.push_back(movie);
    draws.columns[movie].push_back(n);
    correction.push_back(static_cast<float>(-std::log(m_options.negatives * m_chances[static_cast<size_t>(movie)])));
  }
  const at::Tensor movies = m_network.movies();
  draws.rows = longs(draws.movies, movies);
  draws.correction = at::tensor(at::ArrayRef<float>(correction)).to(movies.device());
  return draws;
}

at::Tensor SequenceLearner::placesLoss(const at::Tensor& states, const std::vector<int64_t>& next,
                                       const Draws& draws) const {
  const at::Tensor liked = longs(next, states);
  if (m_options.loss == SequenceLoss::Softmax) return fullSoftmaxLoss(states, m_network.movies(), liked);
  const at::Tensor movies = m_network.weights()[0];
  const at::Tensor score = (states * at::embedding(movies, liked)).sum(1);
  const at::Tensor others = at::embedding(movies, draws.rows).t();
  const bool isCorrected = m_options.loss == SequenceLoss::SampledSoftmax;
  at::Tensor scores = isCorrected ? at::addmm(draws.correction, states, others) : at::mm(states, others);
  std::vector<int64_t> places, columns;
  for (size_t p = 0; p < next.size(); ++p) {
    const auto found = draws.columns.find(next[p]);
    if (found == draws.columns.end()) continue;
    for (const int64_t column : found->second) {
      places.push_back(static_cast<int64_t>(p));
      columns.push_back(column);
    }
  }
  if (!places.empty())
    scores = scores.index_put_({longs(places, states), longs(columns, states)}, at::full({}, kNever, states.options()));
  if (isCorrected) return (at::logaddexp(at::logsumexp(scores, 1), score) - score).sum();
  if (m_options.loss == SequenceLoss::BprMax) return bprMax(score, scores);
  return gbce(score, scores, static_cast<double>(m_network.shape().movies), m_options.calibration);
}

at::Tensor SequenceLearner::groupLoss(std::span<const History> group, const Draws& draws, core::Rng& random) const {
  std::vector<History> histories;
  for (const History example : group) histories.push_back(before(example));
  at::Tensor states = m_network.expected(histories, &random);
  std::vector<int64_t> rows, next;
  for (size_t h = 0; h < group.size(); ++h) {
    const size_t places = placesOf(group[h]);
    for (size_t p = 0; p < places; ++p) {
      rows.push_back(static_cast<int64_t>(h) * states.size(1) + static_cast<int64_t>(p));
      next.push_back(static_cast<int64_t>(group[h][group[h].size() - places + p].movie));
    }
  }
  // embedding and not index_select: its gradient is summed many times faster.
  states = at::embedding(states.reshape({-1, states.size(2)}), longs(rows, states));
  return placesLoss(states, next, draws);
}

SequenceLearner::Part SequenceLearner::learnFrom(std::span<const std::span<const History>> groups, const Draws& draws,
                                                 size_t first, size_t stride, double places, core::Rng random) const {
  const at::AutoGradMode grad(true);
  Part part;
  for (size_t g = first; g < groups.size(); g += stride) {
    const at::Tensor loss = groupLoss(groups[g], draws, random) / places;
    auto gradients = torch::autograd::grad({loss}, m_network.weights());
    part.loss += loss.item<double>();
    if (part.gradients.empty()) {
      part.gradients = std::move(gradients);
      continue;
    }
    for (size_t w = 0; w < gradients.size(); ++w) part.gradients[w].add_(gradients[w]);
  }
  return part;
}

at::Tensor SequenceLearner::loss(std::span<const uint32_t> examples, core::Rng& random) {
  std::vector<History> batch;
  for (const uint32_t example : examples) batch.push_back(m_examples[example]);
  std::ranges::stable_sort(batch, std::greater(), [this](History example) { return placesOf(example); });
  double places = 0;
  for (const History example : batch) places += static_cast<double>(placesOf(example));

  const std::vector<at::Tensor> weights = m_network.weights();
  const bool isOnProcessor = weights[0].is_cpu();
  std::vector<std::span<const History>> groups;
  for (size_t from = 0; from < batch.size(); from += groups.back().size()) {
    const size_t fit = isOnProcessor ? std::max<size_t>(1, kPlacesAtOnce / placesOf(batch[from])) : batch.size();
    groups.push_back(std::span<const History>(batch).subspan(from, std::min(fit, batch.size() - from)));
  }

  const Draws draws = draw(random);
  std::vector<Part> parts(std::min(groups.size(), kPartsPerThread * static_cast<size_t>(core::threadCount())));
  std::vector<core::Rng> randoms;
  for (size_t p = 0; p < parts.size(); ++p) randoms.emplace_back(random());
  core::parallelFor(parts.size(), 1, [&](size_t begin, size_t end) {
    for (size_t p = begin; p < end; ++p) parts[p] = learnFrom(groups, draws, p, parts.size(), places, randoms[p]);
  });

  // The value and the gradients that were found, as a function of the weights.
  at::Tensor total = at::zeros({}, weights[0].options());
  for (const Part& part : parts) {
    total = total + part.loss;
    for (size_t w = 0; w < weights.size(); ++w)
      total = total + ((weights[w] - weights[w].detach()) * part.gradients[w]).sum();
  }
  return total;
}

void SequenceLearner::score(std::span<const data::PersonIndex> people, core::MatrixView scores) {
  const auto length = static_cast<size_t>(m_network.shape().length);
  std::vector<History> histories;
  for (const data::PersonIndex person : people) {
    const History all = m_histories[data::index(person)];
    histories.push_back(all.last(std::min(all.size(), length)));
  }
  m_network.score(histories, scores);
}

}  // namespace kinoprism::recommend
