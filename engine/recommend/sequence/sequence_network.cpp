#include "engine/recommend/sequence/sequence_network.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>

#include "engine/core/message_ids.h"
#include "engine/core/one_thread.h"
#include "engine/core/parallel.h"
#include "engine/linalg/tensor/compute_device.h"
#include "engine/recommend/factors/factor_network.h"
#include "engine/recommend/model_file.h"
#include "engine/recommend/sequence/sequence_learner.h"

namespace kinoprism::recommend {
namespace {

constexpr double kInitialDeviation = 0.02;
constexpr int64_t kGaps = 40;  // 0: unknown, 1: the same moment, then powers of two of seconds
constexpr int64_t kHours = 7 * 24 + 1;
constexpr int64_t kSecondsPerHour = 3600;
constexpr size_t kHistoriesAtOnce = 16;
constexpr double kDropoutSteps = 65536;

int64_t gapOf(int64_t before, int64_t now) {
  const uint64_t seconds = now > before ? static_cast<uint64_t>(now) - static_cast<uint64_t>(before) : 0;
  return std::min<int64_t>(kGaps - 1, 1 + std::bit_width(seconds));
}

/// From 1; 0 is for the token that has no time.
int64_t hourOf(int64_t time) {
  const int64_t week = (kHours - 1) * kSecondsPerHour;
  return 1 + (time % week + week) % week / kSecondsPerHour;
}

/// Histories in an order in which those of like length lie side by side.
std::vector<size_t> byLength(std::span<const History> histories) {
  std::vector<size_t> order(histories.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::ranges::stable_sort(order, std::greater(), [&](size_t h) { return histories[h].size(); });
  return order;
}

void checkHeads(const SequenceShape& shape) {
  if (shape.factors % shape.heads == 0) return;
  throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::HeadsDoNotDivide, shape.factors, shape.heads});
}

}  // namespace

/// B x most places, int64, on the device.
struct SequenceNetwork::Batch {
  at::Tensor movies, positions, gaps, hours;
  at::Tensor lengths;  ///< B
};

SequenceNetwork::SequenceNetwork(const SequenceShape& shape, const SequenceTraining& options)
    : m_shape(shape),
      m_device(deviceOf(options.device)),
      m_dropout(options.dropout),
      m_initial(static_cast<uint64_t>(options.seed)) {
  checkHeads(shape);
  weight("movies", {shape.movies + 1, shape.factors}, kInitialDeviation);
  if (!shape.hasContext) return;
  weight("gaps", {kGaps, shape.factors}, kInitialDeviation);
  weight("hours", {kHours, shape.factors}, kInitialDeviation);
}

SequenceNetwork::~SequenceNetwork() = default;

std::vector<at::Tensor> SequenceNetwork::weights() const { return m_weights; }

at::Tensor SequenceNetwork::movies() const { return m_weights[0].narrow(0, 0, m_shape.movies); }

at::Tensor SequenceNetwork::weight(const std::string& name, std::vector<int64_t> shape, double deviation,
                                   double value) {
  at::Tensor values = at::full(shape, value);
  float* const data = values.data_ptr<float>();
  for (int64_t i = 0; deviation > 0 && i < values.numel(); ++i)
    data[i] += static_cast<float>(deviation * m_initial.normal());
  m_names.push_back(name);
  m_weights.push_back(values.to(linalg::computeDevice(m_device)).requires_grad_(true));
  return m_weights.back();
}

at::Tensor SequenceNetwork::dropped(const at::Tensor& values, core::Rng* random) const {
  if (!random || m_dropout == 0) return values;
  const auto limit = static_cast<uint32_t>(m_dropout * kDropoutSteps);
  const auto kept = static_cast<float>(1 / (1 - limit / kDropoutSteps));
  at::Tensor mask = at::empty(values.sizes());
  float* const data = mask.data_ptr<float>();
  // Drawn a cache's worth at a time, so that the comparing is done by vectors.
  std::array<uint64_t, 64> words;
  std::array<uint16_t, 4 * std::tuple_size_v<decltype(words)>> draws;
  for (int64_t from = 0; from < mask.numel(); from += std::ssize(draws)) {
    for (uint64_t& word : words) word = (*random)();
    std::memcpy(draws.data(), words.data(), sizeof(draws));
    const auto count = static_cast<size_t>(std::min<int64_t>(std::ssize(draws), mask.numel() - from));
    for (size_t i = 0; i < count; ++i) data[from + static_cast<int64_t>(i)] = draws[i] < limit ? 0.0f : kept;
  }
  return values * mask.to(values.device());
}

size_t SequenceNetwork::placesOf(History history) const {
  return std::min(history.size() + 1, static_cast<size_t>(m_shape.length));
}

SequenceNetwork::Batch SequenceNetwork::batchOf(std::span<const History> histories) const {
  const auto count = static_cast<int64_t>(histories.size());
  int64_t most = 1;
  for (const History history : histories) most = std::max(most, static_cast<int64_t>(placesOf(history)));
  at::Tensor all = at::zeros({4, count, most}, at::kLong);
  at::Tensor lengths = at::empty({count}, at::kLong);
  for (int64_t h = 0; h < count; ++h) {
    const History history = histories[static_cast<size_t>(h)];
    const auto places = static_cast<int64_t>(placesOf(history));
    const auto tokens = places - static_cast<int64_t>(history.size());  // 1 or, where there is no room, 0
    lengths.data_ptr<int64_t>()[h] = places;
    int64_t* const movie = all.data_ptr<int64_t>() + h * most;
    int64_t* const position = movie + count * most;
    int64_t* const gap = position + count * most;
    int64_t* const hour = gap + count * most;
    if (tokens > 0) movie[0] = m_shape.movies;
    for (int64_t p = 0; p < places; ++p) position[p] = m_shape.length - places + p;
    for (size_t i = 0; i < history.size(); ++i) {
      const int64_t p = tokens + static_cast<int64_t>(i);
      movie[p] = static_cast<int64_t>(history[i].movie);
      gap[p] = i > 0 ? gapOf(history[i - 1].time, history[i].time) : 0;
      hour[p] = hourOf(history[i].time);
    }
  }
  all = all.to(linalg::computeDevice(m_device));
  return {all[0], all[1], all[2], all[3], lengths.to(all.device())};
}

/// Movies count as much as places only if they are made longer (Vaswani et al. 2017, 3.4).
at::Tensor SequenceNetwork::inputs(const Batch& batch) const {
  at::Tensor sum = at::embedding(m_weights[0], batch.movies) * std::sqrt(static_cast<double>(m_shape.factors));
  const at::Tensor places = positions();
  if (places.defined()) sum = sum + at::embedding(places, batch.positions);
  if (m_shape.hasContext)
    sum = sum + at::embedding(m_weights[1], batch.gaps) + at::embedding(m_weights[2], batch.hours);
  return sum;
}

at::Tensor SequenceNetwork::positions() const { return {}; }

at::Tensor SequenceNetwork::runToLast(const at::Tensor& inputs, const at::Tensor& lengths) const {
  return atPlaces(run(inputs, nullptr), lengths - 1);
}

at::Tensor SequenceNetwork::expected(std::span<const History> histories, core::Rng* random) const {
  return run(dropped(inputs(batchOf(histories)), random), random);
}

at::Tensor SequenceNetwork::expectedNext(std::span<const History> histories) const {
  const at::NoGradGuard noGrad;
  const Batch batch = batchOf(histories);
  return runToLast(inputs(batch), batch.lengths);
}

void SequenceNetwork::score(std::span<const History> histories, core::MatrixView scores) const {
  const std::vector<size_t> order = byLength(histories);
  at::get_num_threads();            // what a thread asks first sets its number of threads, and would undo what follows
  const core::OneThread oneThread;  // each of those that parallelFor has
  core::parallelFor(order.size(), kHistoriesAtOnce, [&](size_t begin, size_t end) {
    const at::NoGradGuard noGrad;
    std::vector<History> these;
    for (size_t i = begin; i < end; ++i) these.push_back(histories[order[i]]);
    const at::Tensor result = at::mm(expectedNext(these), movies().t()).to(at::kCPU).contiguous();
    for (size_t i = begin; i < end; ++i)
      std::copy_n(result.data_ptr<float>() + (i - begin) * scores.columns, scores.columns,
                  scores.row(order[i]).begin());
  });
}

void SequenceNetwork::save(core::TensorWriter& writer) const {
  const std::array<int64_t, 6> shape{m_shape.movies, m_shape.length, m_shape.factors,
                                     m_shape.blocks, m_shape.heads,  m_shape.hasContext};
  writer.add("shape", std::span<const int64_t>(shape), {static_cast<int64_t>(shape.size())});
  // Left out where blocks are plain, as in files from before there were others.
  constexpr int64_t kYes = 1;
  if (m_shape.isGated) writer.add("gated", std::span(&kYes, 1), {1});
  for (size_t w = 0; w < m_weights.size(); ++w) {
    const at::Tensor values = m_weights[w].detach().to(at::kCPU).contiguous();
    writer.add(m_names[w], std::span<const float>(values.data_ptr<float>(), static_cast<size_t>(values.numel())),
               values.sizes().vec());
  }
}

SequenceShape SequenceNetwork::savedShape(const core::TensorFile& file) {
  requireShape(file, "shape", {6});
  const auto saved = file.integers("shape");
  const bool isGated = file.tensors().contains("gated");
  if (isGated) requireShape(file, "gated", {1});
  const SequenceShape shape{saved[0], saved[1], saved[2], saved[3], saved[4], saved[5] == 1, isGated};
  constexpr int64_t kMost = 4096;  // of anything but movies
  const bool isPossible = shape.movies >= 1 && shape.movies < std::numeric_limits<int32_t>::max() &&
                          std::ranges::all_of(saved.subspan(1, 4), [](int64_t v) { return v >= 1 && v <= kMost; }) &&
                          saved[5] >= 0 && saved[5] <= 1 && (!isGated || file.integers("gated")[0] == 1) &&
                          shape.factors % shape.heads == 0;
  // No memory is asked for by these numbers but what the file has too.
  if (!isPossible || static_cast<size_t>(shape.blocks * shape.factors * shape.factors) > file.contents().size())
    throwDamaged(file, core::MessageId::NoNetworkOfShape);
  requireShape(file, "movies", {shape.movies + 1, shape.factors});
  return shape;
}

void SequenceNetwork::load(const core::TensorFile& file) {
  const at::NoGradGuard noGrad;
  for (size_t w = 0; w < m_weights.size(); ++w) {
    requireShape(file, m_names[w], m_weights[w].sizes().vec());
    const auto values = file.floats(m_names[w]);
    requireFinite(file, m_names[w], values);
    m_weights[w].copy_(at::from_blob(const_cast<float*>(values.data()), m_weights[w].sizes()));
  }
}

at::Tensor atPlaces(const at::Tensor& values, const at::Tensor& places) {
  return values.gather(1, places.view({-1, 1, 1}).expand({-1, 1, values.size(2)})).squeeze(1);
}

SequenceRecommender::SequenceRecommender(std::string_view name, core::MessageId title, Make make,
                                         const Trainer& trainer)
    : m_name(name), m_title(title), m_make(make), m_trainer(trainer) {}

SequenceRecommender::~SequenceRecommender() = default;

size_t SequenceRecommender::movieCount() const {
  return m_network ? static_cast<size_t>(m_network->shape().movies) : 0;
}

void SequenceRecommender::learn(const SequenceTraining& options, const Variant& variant, const data::Dataset& dataset,
                                core::Progress& progress) {
  requireLiked(dataset.interactions);
  auto network = m_make({static_cast<int64_t>(dataset.interactions.movieCount()), options.length, options.factors,
                         options.blocks, variant.heads, options.context == Context::On, variant.isGated},
                        options);
  SequenceLearner learner(*network, dataset.interactions, options);
  at::get_num_threads();            // what a thread asks first sets its number of threads, and would undo what follows
  const core::OneThread oneThread;  // each of those that parallelFor has: all the rest is too small to share
  m_record = m_trainer.train(learner, options, dataset.validator.get(), m_title, progress);
  m_network = std::move(network);
}

void SequenceRecommender::loadNetwork(const core::TensorFile& file, const SequenceTraining& options) {
  requireKind(file, m_name);
  auto network = m_make(SequenceNetwork::savedShape(file), options);
  network->load(file);
  m_network = std::move(network);
}

void SequenceRecommender::scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const {
  checkScoring(history, scores.size());
  if (!m_network) return;
  const std::vector<data::Rated> seen = newest(history, static_cast<size_t>(m_network->shape().length));
  const History view(seen);
  m_network->score({&view, 1}, {scores.data(), 1, scores.size()});
}

void SequenceRecommender::scoreHistories(std::span<const std::vector<data::Rated>> histories,
                                         core::MatrixView scores) const {
  checkScoring(histories, scores);
  if (!m_network) return;
  std::vector<std::vector<data::Rated>> seen;
  for (const auto& history : histories) {
    checkScoring(history, scores.columns);
    seen.push_back(newest(history, static_cast<size_t>(m_network->shape().length)));
  }
  m_network->score(std::vector<History>(seen.begin(), seen.end()), scores);
}

bool SequenceRecommender::similar(data::MovieIndex movie, std::span<float> scores) const {
  checkScoring(std::vector<data::Rated>{{movie}}, scores.size());
  const at::NoGradGuard noGrad;
  const at::Tensor all = m_network->movies();
  const at::Tensor unit = all / all.norm(2, 1, true).clamp_min(1e-12);
  const at::Tensor result = at::mv(unit, unit[static_cast<int64_t>(movie)]).to(at::kCPU);
  std::copy_n(result.data_ptr<float>(), scores.size(), scores.begin());
  return true;
}

void SequenceRecommender::save(core::TensorWriter& writer) const {
  writeKind(writer, m_name);
  m_network->save(writer);
}

}  // namespace kinoprism::recommend
