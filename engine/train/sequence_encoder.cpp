#include "engine/train/sequence_encoder.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <set>

#include "engine/core/message_ids.h"
#include "engine/core/one_thread.h"
#include "engine/core/rng.h"
#include "engine/linalg/tensor/compute_device.h"
#include "engine/train/optimiser.h"

namespace kinoprism::train {
namespace {

using Goal = SequenceOptions::Goal;

constexpr size_t kLongestStep = 512;        // parts of a sequence in one training step
constexpr size_t kPartsAtOnce = 32 * 1024;  // padding included, where nothing is learnt
constexpr double kLongestGradient = 1;

/// The sequences, standardised by the columns' means and deviations over those that are learnt from.
class Sequences {
 public:
  explicit Sequences(std::span<const data::FeatureParts* const> all) : m_all(all) {
    for (size_t s = 0; s < all.size(); ++s) {
      if (length(s) == 0) continue;
      const core::Matrix& values = all[s]->values;
      if (m_width == 0) m_width = values.columns();
      const bool isFinite = std::ranges::all_of(values.values(), [](float value) { return std::isfinite(value); });
      if (values.columns() == m_width && isFinite) continue;
      const std::string item = std::to_string(s);
      if (!isFinite) throw core::Error(core::ErrorCode::BadInput, {core::MessageId::SequencePartsNotFinite, item});
      throw core::Error(core::ErrorCode::BadInput,
                        {core::MessageId::SequencePartsDiffer, item, values.columns(), m_width});
    }
  }

  size_t count() const { return m_all.size(); }
  size_t width() const { return m_width; }
  size_t length(size_t s) const { return m_all[s] ? m_all[s]->count() : 0; }

  void standardise(std::span<const size_t> rows) {
    std::vector<double> sums(m_width), squares(m_width);
    double parts = 0;
    for (const size_t s : rows) {
      const core::Matrix& values = m_all[s]->values;
      for (size_t p = 0; p < values.rows(); ++p, ++parts) {
        for (size_t c = 0; c < m_width; ++c) {
          sums[c] += values.row(p)[c];
          squares[c] += static_cast<double>(values.row(p)[c]) * values.row(p)[c];
        }
      }
    }
    m_means = core::Matrix(1, m_width);
    m_scales = core::Matrix(1, m_width);
    for (size_t c = 0; c < m_width; ++c) {
      const double mean = sums[c] / parts;
      const double variance = squares[c] / parts - mean * mean;
      const bool varies = variance > 1e-10 * (1 + squares[c] / parts);
      m_means.row(0)[c] = static_cast<float>(mean);
      m_scales.row(0)[c] = varies ? static_cast<float>(1 / std::sqrt(variance)) : 1.0f;
    }
  }

  void standardise(const core::Matrix& means, const core::Matrix& scales) {
    m_means = means;
    m_scales = scales;
  }

  const core::Matrix& means() const { return m_means; }
  const core::Matrix& scales() const { return m_scales; }

  void copyPart(size_t s, size_t part, float* to) const {
    const std::span<const float> values = m_all[s]->values.row(part), means = m_means.row(0), scales = m_scales.row(0);
    for (size_t c = 0; c < m_width; ++c) to[c] = (values[c] - means[c]) * scales[c];
  }

 private:
  std::span<const data::FeatureParts* const> m_all;
  size_t m_width = 0;
  core::Matrix m_means, m_scales;  ///< one row each
};

/// Some sequences side by side, zeros behind the shorter ones.
struct Batch {
  at::Tensor values;   ///< [sequences, parts, columns]
  at::Tensor lengths;  ///< [sequences], int64
  at::Tensor isPart;   ///< [sequences, parts, 1]: 1 where there is a part
};

/// random null: as much as there is of each sequence; else at most kLongestStep parts from a random place on.
Batch batchOf(const Sequences& sequences, std::span<const size_t> rows, core::Rng* random, const at::Device& device) {
  size_t longest = 0;
  for (const size_t s : rows) longest = std::max(longest, sequences.length(s));
  if (random) longest = std::min(longest, kLongestStep);
  const auto count = static_cast<int64_t>(rows.size()), parts = static_cast<int64_t>(longest);
  Batch batch{at::zeros({count, parts, int64_t(sequences.width())}), at::empty({count}, at::kLong),
              at::zeros({count, parts, 1})};
  for (size_t r = 0; r < rows.size(); ++r) {
    const size_t length = std::min(sequences.length(rows[r]), longest);
    const size_t first = random ? random->below(sequences.length(rows[r]) - length + 1) : 0;
    float* const to = batch.values.data_ptr<float>() + r * longest * sequences.width();
    for (size_t p = 0; p < length; ++p) sequences.copyPart(rows[r], first + p, to + p * sequences.width());
    std::fill_n(batch.isPart.data_ptr<float>() + r * longest, length, 1.0f);
    batch.lengths.data_ptr<int64_t>()[r] = static_cast<int64_t>(length);
  }
  return {batch.values.to(device), batch.lengths.to(device), batch.isPart.to(device)};
}

/// Names and places of a gated recurrent unit's tensors, in the order in which LibTorch takes them.
constexpr std::array<const char*, 4> kUnitNames{"input", "state", "input-bias", "state-bias"};
constexpr const char* kMeans = "mean";
constexpr const char* kScales = "scale";

/// A gated recurrent unit and the linear layer that is only needed to train it.
class Network {
 public:
  Network(int64_t inputs, int64_t units, int64_t outputs, uint64_t seed, const at::Device& device) : m_units(units) {
    core::Rng random(seed);
    const double bound = 1 / std::sqrt(static_cast<double>(units));
    const std::vector<std::vector<int64_t>> shapes{{3 * units, inputs}, {3 * units, units}, {3 * units},
                                                   {3 * units},         {outputs, units},   {outputs}};
    for (const std::vector<int64_t>& shape : shapes) {
      at::Tensor weight = at::empty(shape);
      for (int64_t i = 0; i < weight.numel(); ++i)
        weight.data_ptr<float>()[i] = static_cast<float>(bound * (2 * random.uniform() - 1));
      m_weights.push_back(weight.to(device).set_requires_grad(true));
    }
  }

  /// Of weights that were trained before, without the linear layer. Throws Error{BadInput}.
  Network(const SequenceWeights& weights, const at::Device& device) {
    const core::Matrix& state = weightsNamed(weights, kUnitNames[1]);
    const size_t units = state.columns(), columns = weightsNamed(weights, kUnitNames[0]).columns();
    m_units = static_cast<int64_t>(units);
    const std::array<std::array<size_t, 2>, 4> shapes{
        {{3 * units, columns}, {3 * units, units}, {1, 3 * units}, {1, 3 * units}}};
    for (size_t w = 0; w < kUnitNames.size(); ++w) {
      const core::Matrix& weight = weightsNamed(weights, kUnitNames[w]);
      requireShape(weight, shapes[w][0], shapes[w][1], kUnitNames[w]);
      at::Tensor tensor = at::empty({int64_t(weight.rows()), int64_t(weight.columns())});
      std::ranges::copy(weight.values(), tensor.data_ptr<float>());
      m_weights.push_back((weight.rows() == 1 ? tensor.flatten() : tensor).to(device));
    }
    for (const char* name : {kMeans, kScales}) requireShape(weightsNamed(weights, name), 1, columns, name);
  }

  static const core::Matrix& weightsNamed(const SequenceWeights& weights, const char* name) {
    const auto found = weights.find(name);
    if (found == weights.end() || found->second.values().empty()) refuse(name);
    return found->second;
  }

  /// [sequences, parts, units]
  at::Tensor states(const at::Tensor& values) const {
    const at::Tensor start = at::zeros({1, values.size(0), m_units}, values.options());
    return std::get<0>(at::gru(values, start, at::TensorList(m_weights.data(), 4), true, 1, 0, false, false, true));
  }

  at::Tensor output(const at::Tensor& states) const { return at::matmul(states, m_weights[4].t()) + m_weights[5]; }

  std::vector<at::Tensor>& weights() { return m_weights; }
  size_t units() const { return static_cast<size_t>(m_units); }

  std::vector<at::Tensor> copied() const {
    std::vector<at::Tensor> copies;
    for (const at::Tensor& weight : m_weights) copies.push_back(weight.detach().clone());
    return copies;
  }

  void restore(const std::vector<at::Tensor>& copies) {
    const at::NoGradGuard noGrad;
    for (size_t w = 0; w < copies.size(); ++w) m_weights[w].copy_(copies[w]);
  }

  /// Without the linear layer.
  SequenceWeights plain() const {
    SequenceWeights weights;
    for (size_t w = 0; w < kUnitNames.size(); ++w) {
      const at::Tensor tensor = m_weights[w].detach().to(at::kCPU).contiguous();
      const bool isRow = tensor.dim() == 1;
      core::Matrix weight(isRow ? 1 : size_t(tensor.size(0)), size_t(tensor.size(isRow ? 0 : 1)));
      std::copy_n(tensor.data_ptr<float>(), tensor.numel(), weight.values().begin());
      weights.emplace(kUnitNames[w], std::move(weight));
    }
    return weights;
  }

 private:
  [[noreturn]] static void refuse(const char* name) {
    throw core::Error(core::ErrorCode::BadInput, {core::MessageId::SequenceWeightsDamaged, name});
  }
  static void requireShape(const core::Matrix& weight, size_t rows, size_t columns, const char* name) {
    const bool isFinite = std::ranges::all_of(weight.values(), [](float value) { return std::isfinite(value); });
    if (weight.rows() != rows || weight.columns() != columns || !isFinite) refuse(name);
  }

  int64_t m_units = 0;
  std::vector<at::Tensor> m_weights;
};

/// use(batch, rows) for all of these, whole, as many at once as memory is meant for.
template <class Use>
void forEachBatch(const Sequences& sequences, std::vector<size_t> rows, const at::Device& device,
                  core::Progress& progress, const Use& use) {
  std::ranges::stable_sort(rows, {}, [&](size_t s) { return sequences.length(s); });
  for (size_t from = 0; from < rows.size();) {
    progress.throwIfCancelled();
    size_t to = from + 1;
    while (to < rows.size() && (to + 1 - from) * sequences.length(rows[to]) <= kPartsAtOnce) ++to;
    const std::span<const size_t> these(rows.data() + from, to - from);
    use(batchOf(sequences, these, nullptr, device), these);
    from = to;
  }
}

at::Tensor meanState(const at::Tensor& states, const Batch& batch) {
  return (states * batch.isPart).sum(1) / batch.lengths.unsqueeze(1);
}

/// What the network is asked: how far it is off, and how far a constant prediction is.
class Task {
 public:
  virtual ~Task() = default;
  virtual bool canLearnFrom(size_t s) const = 0;
  virtual int64_t outputs() const = 0;
  /// Once it is known which sequences are learnt from.
  virtual void prepare(std::span<const size_t> rows) {}
  /// The sum over a batch, and over how many numbers.
  struct Loss {
    at::Tensor sum;
    double count = 0;
  };
  virtual Loss loss(const Network& network, const Batch& batch, std::span<const size_t> rows) const = 0;
  virtual Loss baseline(const Batch& batch, std::span<const size_t> rows) const = 0;
};

class FutureTask final : public Task {
 public:
  FutureTask(const Sequences& sequences, int ahead) : m_sequences(sequences), m_ahead(ahead) {}

  bool canLearnFrom(size_t s) const override { return m_sequences.length(s) > static_cast<size_t>(m_ahead); }
  int64_t outputs() const override { return static_cast<int64_t>(m_sequences.width()); }

  Loss loss(const Network& network, const Batch& batch, std::span<const size_t>) const override {
    return off(network.output(network.states(past(batch))), batch);
  }
  Loss baseline(const Batch& batch, std::span<const size_t>) const override { return off(past(batch), batch); }

 private:
  at::Tensor past(const Batch& batch) const { return batch.values.slice(1, 0, batch.values.size(1) - m_ahead); }
  Loss off(const at::Tensor& predicted, const Batch& batch) const {
    const at::Tensor isPart = batch.isPart.slice(1, m_ahead);
    return {((predicted - batch.values.slice(1, m_ahead)).abs() * isPart).sum(),
            isPart.sum().item<double>() * static_cast<double>(m_sequences.width())};
  }

  const Sequences& m_sequences;
  int64_t m_ahead;
};

class GenreTask final : public Task {
 public:
  GenreTask(const Sequences& sequences, std::span<const std::vector<std::string>> genres, const at::Device& device)
      : m_sequences(sequences), m_device(device) {
    std::set<std::string> names;
    for (const std::vector<std::string>& list : genres) names.insert(list.begin(), list.end());
    const auto count = static_cast<int64_t>(names.size());
    m_genres = at::zeros({static_cast<int64_t>(genres.size()), count});
    for (size_t s = 0; s < genres.size(); ++s) {
      for (const std::string& genre : genres[s])
        m_genres[int64_t(s)][std::distance(names.begin(), names.find(genre))] = 1;
      m_isKnown.push_back(!genres[s].empty());
    }
  }

  bool canLearnFrom(size_t s) const override { return m_isKnown[s] && m_sequences.length(s) > 0; }
  int64_t outputs() const override { return m_genres.size(1); }

  /// Shares as if one more movie had half of each genre, so that no genre is certain.
  void prepare(std::span<const size_t> rows) override {
    m_shares = (of(rows).sum(0) + 0.5) / (static_cast<double>(rows.size()) + 1);
  }

  Loss loss(const Network& network, const Batch& batch, std::span<const size_t> rows) const override {
    return off(network.output(meanState(network.states(batch.values), batch)), rows);
  }
  Loss baseline(const Batch&, std::span<const size_t> rows) const override {
    return off(at::logit(m_shares).expand({int64_t(rows.size()), -1}), rows);
  }

 private:
  at::Tensor of(std::span<const size_t> rows) const {
    std::vector<at::Tensor> lists;
    for (const size_t s : rows) lists.push_back(m_genres[int64_t(s)]);
    return at::stack(lists).to(m_device);
  }
  Loss off(const at::Tensor& logits, std::span<const size_t> rows) const {
    return {at::binary_cross_entropy_with_logits(logits, of(rows), {}, {}, at::Reduction::Sum),
            static_cast<double>(logits.numel())};
  }

  const Sequences& m_sequences;
  at::Device m_device;
  at::Tensor m_genres;  ///< sequences x genres, 0 or 1
  std::vector<bool> m_isKnown;
  at::Tensor m_shares;
};

class SequenceTrainer {
 public:
  SequenceTrainer(Sequences& sequences, Task& task, const SequenceOptions& options, const at::Device& device)
      : m_sequences(sequences), m_task(task), m_options(options), m_device(device), m_random(uint64_t(options.seed)) {
    part();
    sequences.standardise(m_train);
    task.prepare(m_train);
    m_network = std::make_unique<Network>(int64_t(sequences.width()), options.units, task.outputs(),
                                          uint64_t(options.seed) + 1, device);
  }

  /// Gives the number of the best epoch.
  int fit(core::Progress& progress) {
    Optimiser optimiser(m_network->weights(), {.learningRate = m_options.learningRate, .clipNorm = kLongestGradient});
    std::vector<at::Tensor> best = m_network->copied();
    double lowest = loss(m_stop, progress);
    int bestEpoch = 0;
    for (int epoch = 1; epoch <= m_options.epochs && epoch - bestEpoch <= m_options.patience; ++epoch) {
      progress.report(core::MessageId::TrainingSequenceNetwork, epoch, m_options.epochs);
      for (const std::span<const size_t> rows : shuffledBatches()) {
        progress.throwIfCancelled();
        step(rows, optimiser);
      }
      const double now = loss(m_stop, progress);
      if (!(now < lowest)) continue;
      lowest = now;
      bestEpoch = epoch;
      best = m_network->copied();
    }
    m_network->restore(best);
    return bestEpoch;
  }

  double heldOutLoss(core::Progress& progress) { return loss(m_report, progress); }
  double baselineLoss(core::Progress& progress) {
    return meanOf(m_report, progress,
                  [&](const Batch& batch, std::span<const size_t> rows) { return m_task.baseline(batch, rows); });
  }

  SequenceWeights weights() const {
    SequenceWeights weights = m_network->plain();
    weights.emplace(kMeans, m_sequences.means());
    weights.emplace(kScales, m_sequences.scales());
    return weights;
  }
  size_t learntFrom() const { return m_train.size(); }

 private:
  /// A tenth to stop by, a tenth to report, the rest to learn from.
  void part() {
    std::vector<size_t> usable;
    for (size_t s = 0; s < m_sequences.count(); ++s) {
      if (m_task.canLearnFrom(s)) usable.push_back(s);
    }
    if (usable.size() < kFewestSequences) {
      if (m_options.goal == Goal::Genres) {
        throw core::Error(core::ErrorCode::NoData,
                          {core::MessageId::TooFewSequencesWithGenres, usable.size(), kFewestSequences});
      }
      throw core::Error(core::ErrorCode::NoData,
                        {core::MessageId::TooFewLongSequences, m_options.ahead, usable.size(), kFewestSequences});
    }
    m_random.shuffle(usable);
    const size_t tenth = usable.size() / 10;
    const auto at = [&](size_t place) { return usable.begin() + static_cast<ptrdiff_t>(place); };
    m_stop.assign(at(0), at(tenth));
    m_report.assign(at(tenth), at(2 * tenth));
    m_train.assign(at(2 * tenth), usable.end());
  }

  /// Sequences of like length go together, so that little is padding; which ones and in what order is left to chance.
  std::vector<std::span<const size_t>> shuffledBatches() {
    m_random.shuffle(m_train);
    std::ranges::stable_sort(m_train, {}, [&](size_t s) { return m_sequences.length(s); });
    std::vector<std::span<const size_t>> batches;
    const auto batch = static_cast<size_t>(m_options.batchSize);
    for (size_t from = 0; from < m_train.size(); from += batch)
      batches.push_back(std::span<const size_t>(m_train).subspan(from, std::min(m_train.size() - from, batch)));
    m_random.shuffle(batches);
    return batches;
  }

  void step(std::span<const size_t> rows, Optimiser& optimiser) {
    const at::AutoGradMode grad(true);
    const Task::Loss off = m_task.loss(*m_network, batchOf(m_sequences, rows, &m_random, m_device), rows);
    (off.sum / off.count).backward();
    optimiser.step();
  }

  template <class Measure>
  double meanOf(const std::vector<size_t>& rows, core::Progress& progress, const Measure& measure) const {
    const at::NoGradGuard noGrad;
    double sum = 0, count = 0;
    forEachBatch(m_sequences, rows, m_device, progress, [&](const Batch& batch, std::span<const size_t> these) {
      const Task::Loss off = measure(batch, these);
      sum += off.sum.template item<double>();
      count += off.count;
    });
    return sum / count;
  }

  double loss(const std::vector<size_t>& rows, core::Progress& progress) const {
    return meanOf(rows, progress, [&](const Batch& batch, std::span<const size_t> these) {
      return m_task.loss(*m_network, batch, these);
    });
  }

  Sequences& m_sequences;
  Task& m_task;
  const SequenceOptions& m_options;
  at::Device m_device;
  core::Rng m_random;
  std::vector<size_t> m_train, m_stop, m_report;
  std::unique_ptr<Network> m_network;
};

void checkGenres(size_t sequences, size_t lists, Goal goal) {
  if (lists == sequences || (lists == 0 && goal == Goal::Future)) return;
  throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::SequenceGenresMismatch, lists, sequences});
}

}  // namespace

std::span<const core::Parameter<SequenceOptions>> sequenceOptions() {
  static constexpr std::array<std::string_view, 2> kGoals{"future", "genres"};
  static constexpr std::array<std::string_view, 2> kSummaries{"mean", "mean-and-last"};
  using Options = SequenceOptions;
  static constexpr std::array kParameters{
      core::choice<&Options::goal>("objective", kGoals, core::MessageId::HelpObjective),
      core::choice<&Options::summary>("pooling", kSummaries, core::MessageId::HelpPooling),
      parameter<&Options::units>("hidden-dim", 4, 1024, core::Scale::Logarithmic, core::MessageId::HelpHiddenDim),
      parameter<&Options::ahead>("horizon", 1, 60, core::Scale::Integer, core::MessageId::HelpHorizon),
      parameter<&Options::epochs>("epochs", 1, 1000, core::Scale::Integer, core::MessageId::HelpSequenceEpochs),
      parameter<&Options::patience>("patience", 1, 100, core::Scale::Integer, core::MessageId::HelpSequencePatience),
      parameter<&Options::batchSize>("batch-size", 1, 512, core::Scale::Integer, core::MessageId::HelpSequenceBatch),
      parameter<&Options::learningRate>("learning-rate", 1e-5, 0.1, core::Scale::Logarithmic,
                                        core::MessageId::HelpAdamLearningRate),
      parameter<&Options::seed>("seed", 0, 1e9, core::Scale::Integer, core::MessageId::HelpSeed),
  };
  return kParameters;
}

SequenceModel trainSequences(std::span<const data::FeatureParts* const> sequences,
                             std::span<const std::vector<std::string>> genres, const SequenceOptions& options,
                             const core::Device& device, core::Progress& progress) {
  checkGenres(sequences.size(), genres.size(), options.goal);
  const at::Device place = linalg::computeDevice(device);
  const core::OneThread oneThread;
  Sequences all(sequences);
  std::unique_ptr<Task> task;
  if (options.goal == Goal::Future) {
    task = std::make_unique<FutureTask>(all, options.ahead);
  } else {
    task = std::make_unique<GenreTask>(all, genres, place);
  }
  SequenceTrainer trainer(all, *task, options, place);
  SequenceModel result;
  result.epochs = trainer.fit(progress);
  result.heldOutLoss = trainer.heldOutLoss(progress);
  result.baselineLoss = trainer.baselineLoss(progress);
  result.weights = trainer.weights();
  result.learntFrom = trainer.learntFrom();
  result.device = linalg::named(place).text();
  return result;
}

DescribedSequences describeSequences(const SequenceWeights& weights,
                                     std::span<const data::FeatureParts* const> sequences,
                                     SequenceOptions::Summary summary, const core::Device& device,
                                     core::Progress& progress) {
  const at::Device place = linalg::computeDevice(device);
  const core::OneThread oneThread;
  const at::NoGradGuard noGrad;
  const Network network(weights, place);
  Sequences all(sequences);
  const core::Matrix& means = Network::weightsNamed(weights, kMeans);
  if (all.width() != 0 && all.width() != means.columns()) {
    throw core::Error(core::ErrorCode::BadInput,
                      {core::MessageId::SequencePartsMismatch, all.width(), means.columns()});
  }
  all.standardise(means, Network::weightsNamed(weights, kScales));
  const bool hasLast = summary == SequenceOptions::Summary::MeanAndLast;
  core::Matrix values(all.count(), hasLast ? 2 * network.units() : network.units());
  std::ranges::fill(values.values(), std::numeric_limits<float>::quiet_NaN());
  std::vector<size_t> rows;
  for (size_t s = 0; s < all.count(); ++s) {
    if (all.length(s) > 0) rows.push_back(s);
  }
  forEachBatch(all, rows, place, progress, [&](const Batch& batch, std::span<const size_t> these) {
    const at::Tensor states = network.states(batch.values);
    at::Tensor described = meanState(states, batch);
    if (hasLast) {
      const at::Tensor last = (batch.lengths - 1).view({-1, 1, 1}).expand({-1, 1, states.size(2)});
      described = at::cat({described, states.gather(1, last).squeeze(1)}, 1);
    }
    described = described.to(at::kCPU).contiguous();
    for (size_t r = 0; r < these.size(); ++r)
      std::copy_n(described.data_ptr<float>() + r * values.columns(), values.columns(), values.row(these[r]).begin());
  });
  return {std::move(values), linalg::named(place).text()};
}

}  // namespace kinoprism::train
