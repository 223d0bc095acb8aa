#include "engine/train/epoch_trainer.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>

#include <chrono>
#include <numeric>
#include <optional>

#include "engine/core/message_ids.h"
#include "engine/core/one_thread.h"
#include "engine/linalg/tensor/compute_device.h"
#include "engine/train/optimiser.h"

namespace kinoprism::train {
namespace {

constexpr int64_t kSmallModel = 100'000;  ///< weights below which threads only wait for each other

/// Some gradients are summed by whichever thread comes first unless LibTorch is asked for the same sum every time.
class SameEveryTime {
 public:
  SameEveryTime()
      : m_was(at::globalContext().deterministicAlgorithms()),
        m_warned(at::globalContext().deterministicAlgorithmsWarnOnly()) {
    at::globalContext().setDeterministicAlgorithms(true, true);
  }
  ~SameEveryTime() { at::globalContext().setDeterministicAlgorithms(m_was, m_warned); }
  SameEveryTime(const SameEveryTime&) = delete;
  SameEveryTime& operator=(const SameEveryTime&) = delete;

 private:
  bool m_was, m_warned;
};

/// One training, from the first step to the weights that are kept.
class Training {
 public:
  Training(recommend::GradientModel& model, const recommend::TrainingOptions& options, const data::Validator* validator,
           const core::Message& what, core::Progress& progress)
      : m_model(model),
        m_options(options),
        m_validator(validator),
        m_what(what),
        m_progress(progress),
        m_random(static_cast<uint64_t>(options.seed) + 0x7261696e),
        m_order(model.exampleCount()),
        m_optimiser(model.weights(), optimiserOptions()) {
    std::iota(m_order.begin(), m_order.end(), 0u);
    m_record.device = linalg::named(linalg::computeDevice(recommend::deviceOf(options.device))).text();
    if (validator) m_record.validatedBy = validator->label();
  }

  recommend::TrainingRecord run() {
    for (int epoch = 1; epoch <= m_options.epochs && !hasStoodStill(epoch); ++epoch) {
      m_model.beginEpoch(epoch, m_random);
      core::Epoch done{epoch, learn(epoch), {}};
      const bool isLast = epoch == m_options.epochs;
      if (m_validator && (epoch % m_options.evalEvery == 0 || isLast)) done.validation = validate(epoch);
      m_record.epochs.push_back(done);
      m_progress.reportEpoch(done);
    }
    if (m_best.empty()) m_record.best = static_cast<int>(m_record.epochs.size());
    keepBest();
    m_record.examplesPerSecond = m_seconds > 0 ? static_cast<double>(m_examples) / m_seconds : 0;
    return std::move(m_record);
  }

 private:
  Optimiser::Options optimiserOptions() const {
    const auto batch = static_cast<size_t>(m_options.batchSize);
    const auto steps = static_cast<int64_t>((m_order.size() + batch - 1) / batch) * m_options.epochs;
    return {m_options.optimiser,   m_options.schedule, m_options.learningRate,
            m_options.weightDecay, m_options.clipNorm, steps};
  }

  bool hasStoodStill(int epoch) const {
    if (!m_validator || m_options.patience == 0 || m_record.best == 0) return false;
    return epoch - 1 - m_record.best >= m_options.patience * m_options.evalEvery;
  }

  /// A round through all examples; returns its mean loss.
  double learn(int epoch) {
    const auto start = std::chrono::steady_clock::now();
    m_random.shuffle(m_order);
    double sum = 0;
    const auto batch = static_cast<size_t>(m_options.batchSize);
    const int64_t total = int64_t{m_options.epochs} * static_cast<int64_t>(m_order.size());
    for (size_t from = 0; from < m_order.size(); from += batch) {
      m_progress.throwIfCancelled();
      const auto examples = std::span<const uint32_t>(m_order).subspan(from, std::min(batch, m_order.size() - from));
      sum += step(examples) * static_cast<double>(examples.size());
      m_examples += examples.size();
      m_progress.report(m_what, (epoch - 1) * static_cast<int64_t>(m_order.size()) + static_cast<int64_t>(from), total);
    }
    m_seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return sum / static_cast<double>(std::max<size_t>(1, m_order.size()));
  }

  double step(std::span<const uint32_t> examples) {
    const at::AutoGradMode grad(true);
    const at::Tensor loss = m_model.loss(examples, m_random);
    const double value = loss.item<double>();
    if (!std::isfinite(value)) {
      throw core::Error(core::ErrorCode::BadArgument,
                        {core::MessageId::TrainingDiverged, m_what, m_options.learningRate});
    }
    loss.backward();
    m_optimiser.step();
    return value;
  }

  double validate(int epoch) {
    m_model.beginScoring();
    const double value = (*m_validator)(
        [this](std::span<const data::PersonIndex> people, core::MatrixView scores) { m_model.score(people, scores); },
        m_progress);
    if (m_best.empty() || value > m_highest) {
      m_highest = value;
      m_record.best = epoch;
      m_best.clear();
      for (const at::Tensor& weight : m_model.weights()) m_best.push_back(weight.detach().clone());
    }
    return value;
  }

  void keepBest() {
    const at::NoGradGuard noGrad;
    std::vector<at::Tensor> weights = m_model.weights();
    for (size_t w = 0; w < m_best.size(); ++w) weights[w].copy_(m_best[w]);
  }

  recommend::GradientModel& m_model;
  const recommend::TrainingOptions& m_options;
  const data::Validator* m_validator;
  core::Message m_what;
  core::Progress& m_progress;
  core::Rng m_random;
  std::vector<uint32_t> m_order;
  Optimiser m_optimiser;
  recommend::TrainingRecord m_record;
  std::vector<at::Tensor> m_best;
  double m_highest = 0;
  size_t m_examples = 0;
  double m_seconds = 0;
};

}  // namespace

recommend::TrainingRecord EpochTrainer::train(recommend::GradientModel& model,
                                              const recommend::TrainingOptions& options,
                                              const data::Validator* validator, const core::Message& what,
                                              core::Progress& progress) const {
  progress.throwIfCancelled();
  const SameEveryTime sameEveryTime;
  at::get_num_threads();  // what a thread asks first sets its number of threads, and would undo what follows
  std::optional<core::OneThread> oneThread;
  int64_t size = 0;
  for (const at::Tensor& weight : model.weights()) size += weight.numel();
  if (size < kSmallModel) oneThread.emplace();
  return Training(model, options, validator, what, progress).run();
}

}  // namespace kinoprism::train
