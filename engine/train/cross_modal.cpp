#include "engine/train/cross_modal.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "engine/core/message_ids.h"
#include "engine/core/one_thread.h"
#include "engine/core/rng.h"
#include "engine/linalg/tensor/compute_device.h"
#include "engine/train/optimiser.h"

namespace kinoprism::train {
namespace {

constexpr size_t kRowsAtOnce = 4'096;

at::Tensor asTensor(const std::vector<float>& values, at::IntArrayRef shape) {
  return at::from_blob(const_cast<float*>(values.data()), shape, at::kFloat).clone();
}

features::FeatureTransform standardOf(const data::Features& features, core::Progress& progress) {
  features::TransformOptions options;
  options.unitLength = false;
  return features::FeatureTransform::fit(features, options, progress);
}

/// The other modalities of all movies, as the network reads them.
struct Inputs {
  at::Tensor values;            ///< movies x columns; zeros where absent
  at::Tensor present;           ///< movies x modalities, 0 or 1
  std::vector<int64_t> widths;  ///< columns of each modality
};

Inputs inputsOf(std::span<const data::Features* const> all, size_t target, core::Progress& progress) {
  const auto movies = static_cast<int64_t>(all[target]->movieCount());
  std::vector<at::Tensor> values, present;
  Inputs inputs;
  for (size_t a = 0; a < all.size(); ++a) {
    if (a == target || all[a]->presentCount() == 0) continue;
    const data::Features standard = standardOf(*all[a], progress).apply(*all[a]);
    const auto columns = static_cast<int64_t>(standard.dimensions());
    const auto numbers = standard.values().values();
    values.push_back(asTensor({numbers.begin(), numbers.end()}, {movies, columns}).div_(std::sqrt(double(columns))));
    std::vector<float> marks;
    for (size_t m = 0; m < standard.movieCount(); ++m)
      marks.push_back(standard.isPresent(data::MovieIndex(m)) ? 1.0f : 0.0f);
    present.push_back(asTensor(marks, {movies, 1}));
    inputs.widths.push_back(columns);
  }
  if (values.empty()) {
    throw core::Error(core::ErrorCode::NoData,
                      {core::MessageId::NothingToPredictFrom, wordFor(all[target]->modality())});
  }
  inputs.values = at::cat(values, 1);
  inputs.present = at::cat(present, 1);
  return inputs;
}

/// One hidden layer beside a linear map; all weights in one list for the optimiser.
class Network {
 public:
  Network(int64_t inputs, int64_t hidden, int64_t outputs, uint64_t seed, at::Device device) {
    core::Rng random(seed);
    std::vector<float> first(static_cast<size_t>(inputs * hidden));
    const double deviation = std::sqrt(2.0 / static_cast<double>(inputs));
    for (float& value : first) value = static_cast<float>(deviation * random.normal());
    m_weights.push_back(asTensor(first, {inputs, hidden}));
    m_weights.push_back(at::zeros({hidden}));
    m_weights.push_back(at::zeros({hidden, outputs}));
    m_weights.push_back(at::zeros({inputs, outputs}));
    m_weights.push_back(at::zeros({outputs}));
    for (at::Tensor& weight : m_weights) weight = weight.to(device).set_requires_grad(true);
  }

  /// hiddenMask: what multiplies the hidden units; undefined: nothing.
  at::Tensor forward(const at::Tensor& x, const at::Tensor& hiddenMask = {}) const {
    at::Tensor hidden = at::relu(at::addmm(m_weights[1], x, m_weights[0]));
    if (hiddenMask.defined()) hidden = hidden * hiddenMask;
    return at::addmm(m_weights[4], hidden, m_weights[2]) + at::mm(x, m_weights[3]);
  }

  std::vector<at::Tensor>& weights() { return m_weights; }

  std::vector<at::Tensor> copied() const {
    const at::NoGradGuard noGrad;
    std::vector<at::Tensor> copies;
    for (const at::Tensor& weight : m_weights) copies.push_back(weight.detach().clone());
    return copies;
  }

  void restore(const std::vector<at::Tensor>& copies) {
    const at::NoGradGuard noGrad;
    for (size_t w = 0; w < copies.size(); ++w) m_weights[w].copy_(copies[w]);
  }

 private:
  std::vector<at::Tensor> m_weights;
};

struct Rows {
  std::vector<int64_t> train, stop, report;
};

class CrossModal {
 public:
  CrossModal(std::span<const data::Features* const> all, size_t target, const CrossModalOptions& options,
             core::Progress& progress)
      : m_options(options),
        m_target(*all[target]),
        m_device(linalg::computeDevice(options.device)),
        m_inputs(inputsOf(all, target, progress)),
        m_random(options.seed) {
    part();
    std::vector<data::MovieIndex> hidden;
    for (const auto* rows : {&m_rows.stop, &m_rows.report})
      for (const int64_t row : *rows) hidden.push_back(data::MovieIndex(row));
    m_known = features::without(m_target, hidden);
    m_standard = standardOf(m_known, progress);
    const data::Features truth = m_standard.apply(m_target);
    const auto numbers = truth.values().values();
    m_truth = asTensor({numbers.begin(), numbers.end()},
                       {static_cast<int64_t>(truth.movieCount()), static_cast<int64_t>(truth.dimensions())});
    for (at::Tensor* tensor : {&m_truth, &m_inputs.values, &m_inputs.present}) *tensor = tensor->to(m_device);
    m_network = std::make_unique<Network>(m_inputs.values.size(1) + m_inputs.present.size(1), options.hidden,
                                          m_truth.size(1), options.seed + 1, m_device);
  }

  /// Trains; returns the number of the best epoch.
  int fit(core::Progress& progress) {
    const core::OneThread oneThread;
    Optimiser optimiser(m_network->weights(),
                        {.learningRate = m_options.learningRate, .weightDecay = m_options.weightDecay});
    std::vector<at::Tensor> best = m_network->copied();
    double lowest = errorOn(m_rows.stop);
    int bestEpoch = 0;
    for (int epoch = 1; epoch <= m_options.epochs && epoch - bestEpoch <= m_options.patience; ++epoch) {
      progress.report({core::MessageId::LearningToPredict, wordFor(m_target.modality())}, epoch, m_options.epochs);
      m_random.shuffle(m_rows.train);
      for (size_t from = 0; from < m_rows.train.size(); from += static_cast<size_t>(m_options.batch)) {
        progress.throwIfCancelled();
        const size_t count = std::min(m_rows.train.size() - from, static_cast<size_t>(m_options.batch));
        step(std::span(m_rows.train).subspan(from, count), optimiser);
      }
      const double error = errorOn(m_rows.stop);
      if (error >= lowest) continue;
      lowest = error;
      bestEpoch = epoch;
      best = m_network->copied();
    }
    m_network->restore(best);
    return bestEpoch;
  }

  /// The target's features with predictions for the movies named.
  data::Features predicted(const std::vector<int64_t>& rows, core::Progress& progress) const {
    core::Matrix values = m_target.values();
    for (size_t m = 0; m < values.rows(); ++m)
      if (!m_target.isPresent(data::MovieIndex(m)))
        std::ranges::fill(values.row(m), std::numeric_limits<float>::quiet_NaN());
    const at::NoGradGuard noGrad;
    const core::OneThread oneThread;
    for (size_t from = 0; from < rows.size(); from += kRowsAtOnce) {
      progress.throwIfCancelled();
      const std::span part = std::span(rows).subspan(from, std::min(rows.size() - from, kRowsAtOnce));
      const at::Tensor numbers = numbersOf(part);
      const at::Tensor output =
          m_network->forward(whole(numbers, m_inputs.present.index_select(0, numbers))).to(at::kCPU).contiguous();
      for (size_t r = 0; r < part.size(); ++r) {
        const float* const row = output.data_ptr<float>() + static_cast<int64_t>(r) * output.size(1);
        m_standard.undo({row, m_target.dimensions()}, values.row(static_cast<size_t>(part[r])));
      }
    }
    return data::Features(m_target.modality(), m_target.encoder(), std::move(values));
  }

  const Rows& rows() const { return m_rows; }
  const data::Features& known() const { return m_known; }
  const features::FeatureTransform& standard() const { return m_standard; }

  /// Movies without the target that have anything to predict it from.
  std::vector<int64_t> gaps() const {
    const at::Tensor any = m_inputs.present.sum(1).to(at::kCPU);
    std::vector<int64_t> rows;
    for (size_t m = 0; m < m_target.movieCount(); ++m)
      if (!m_target.isPresent(data::MovieIndex(m)) && any.data_ptr<float>()[m] > 0)
        rows.push_back(static_cast<int64_t>(m));
    return rows;
  }

 private:
  /// A tenth to stop by, a tenth to report, the rest to learn from.
  void part() {
    const at::Tensor any = m_inputs.present.sum(1);
    std::vector<int64_t> complete;
    for (size_t m = 0; m < m_target.movieCount(); ++m)
      if (m_target.isPresent(data::MovieIndex(m)) && any.data_ptr<float>()[m] > 0)
        complete.push_back(static_cast<int64_t>(m));
    if (complete.size() < kFewestToLearn) {
      throw core::Error(core::ErrorCode::NoData, {core::MessageId::TooFewToPredict, wordFor(m_target.modality()),
                                                  complete.size(), kFewestToLearn});
    }
    m_random.shuffle(complete);
    const size_t tenth = complete.size() / 10;
    const auto at = [&](size_t place) { return complete.begin() + static_cast<ptrdiff_t>(place); };
    m_rows.stop.assign(at(0), at(tenth));
    m_rows.report.assign(at(tenth), at(2 * tenth));
    m_rows.train.assign(at(2 * tenth), complete.end());
  }

  at::Tensor numbersOf(std::span<const int64_t> rows) const {
    return at::from_blob(const_cast<int64_t*>(rows.data()), {static_cast<int64_t>(rows.size())}, at::kLong)
        .to(m_device, at::kLong, false, true);
  }

  /// The network's input: values of what `shown` (rows x modalities) marks, and the marks.
  at::Tensor whole(const at::Tensor& numbers, const at::Tensor& shown) const {
    std::vector<at::Tensor> parts;
    int64_t first = 0;
    const at::Tensor values = m_inputs.values.index_select(0, numbers);
    for (size_t i = 0; i < m_inputs.widths.size(); ++i) {
      const at::Tensor mark = shown.slice(1, static_cast<int64_t>(i), static_cast<int64_t>(i) + 1);
      parts.push_back(values.slice(1, first, first + m_inputs.widths[i]) * mark);
      first += m_inputs.widths[i];
    }
    parts.push_back(shown);
    return at::cat(parts, 1);
  }

  /// Hides input modalities at random; a movie keeps at least one of those it has.
  at::Tensor hiddenAtRandom(std::span<const int64_t> rows, const at::Tensor& present) {
    const at::Tensor shown = present.to(at::kCPU).contiguous().clone();
    const auto modalities = static_cast<size_t>(shown.size(1));
    for (size_t r = 0; r < rows.size(); ++r) {
      float* const row = shown.data_ptr<float>() + r * modalities;
      const std::vector<float> before(row, row + modalities);
      for (size_t i = 0; i < modalities; ++i)
        if (m_random.uniform() < m_options.modalityDropout) row[i] = 0;
      if (std::ranges::any_of(std::span(row, modalities), [](float mark) { return mark > 0; })) continue;
      std::vector<size_t> had;
      for (size_t i = 0; i < modalities; ++i)
        if (before[i] > 0) had.push_back(i);
      row[had[m_random.below(had.size())]] = 1;
    }
    return shown.to(m_device);
  }

  /// 0 or 1 / (1 − dropout).
  at::Tensor dropoutMask(int64_t rows, int64_t columns) {
    const auto kept = static_cast<float>(1 / (1 - m_options.dropout));
    std::vector<float> mask(static_cast<size_t>(rows * columns));
    for (float& value : mask) value = m_random.uniform() < m_options.dropout ? 0 : kept;
    return asTensor(mask, {rows, columns}).to(m_device);
  }

  void step(std::span<const int64_t> rows, Optimiser& optimiser) {
    const at::Tensor numbers = numbersOf(rows);
    const auto count = static_cast<int64_t>(rows.size());
    at::Tensor x = whole(numbers, hiddenAtRandom(rows, m_inputs.present.index_select(0, numbers)));
    at::Tensor hiddenMask;
    if (m_options.dropout > 0) {
      x = x * dropoutMask(count, x.size(1));
      hiddenMask = dropoutMask(count, m_options.hidden);
    }
    const at::AutoGradMode grad(true);
    const at::Tensor output = m_network->forward(x, hiddenMask);
    at::mse_loss(output, m_truth.index_select(0, numbers)).backward();
    optimiser.step();
  }

  double errorOn(const std::vector<int64_t>& rows) const {
    const at::NoGradGuard noGrad;
    const at::Tensor numbers = numbersOf(rows);
    const at::Tensor output = m_network->forward(whole(numbers, m_inputs.present.index_select(0, numbers)));
    return at::mse_loss(output, m_truth.index_select(0, numbers)).item<double>();
  }

  const CrossModalOptions& m_options;
  const data::Features& m_target;
  at::Device m_device;
  Inputs m_inputs;
  core::Rng m_random;
  Rows m_rows;
  data::Features m_known;  ///< the target without what is held out
  features::FeatureTransform m_standard;
  at::Tensor m_truth;
  std::unique_ptr<Network> m_network;
};

std::vector<data::MovieIndex> moviesOf(const std::vector<int64_t>& rows) {
  std::vector<data::MovieIndex> movies;
  for (const int64_t row : rows) movies.push_back(data::MovieIndex(row));
  std::ranges::sort(movies);
  return movies;
}

features::CrossModalReport measure(const CrossModal& model, std::span<const data::Features* const> all, size_t target,
                                   const CrossModalOptions& options, core::Progress& progress) {
  const std::vector<data::MovieIndex> movies = moviesOf(model.rows().report);
  std::vector<const data::Features*> known(all.begin(), all.end());
  known[target] = &model.known();
  const auto errorOf = [&](const data::Features& imputed) {
    return features::fillError(*all[target], imputed, movies, model.standard());
  };
  features::CrossModalReport report;
  report.target = all[target]->modality();
  report.trained = model.rows().train.size();
  report.heldOut = movies.size();
  report.mean = errorOf(features::fillMissing(known, target, features::MissingPolicy::Mean, {}, progress).features);
  report.neighbours = errorOf(
      features::fillMissing(known, target, features::MissingPolicy::NearestNeighbours, {options.neighbours}, progress)
          .features);
  report.generated = errorOf(model.predicted(model.rows().report, progress));
  return report;
}

void check(const CrossModalOptions& options) {
  const auto isShare = [](double value) { return value >= 0 && value < 1; };
  if (options.hidden < 1 || options.epochs < 1 || options.batch < 1 || options.patience < 0 ||
      !(options.learningRate > 0) || !(options.weightDecay >= 0) || !isShare(options.modalityDropout) ||
      !isShare(options.dropout)) {
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::CrossModalOptions);
  }
}

}  // namespace

GeneratedFeatures generateMissing(std::span<const data::Features* const> all, size_t target,
                                  const CrossModalOptions& options, core::Progress& progress) {
  features::checkAligned(all, target);
  check(options);
  CrossModal model(all, target, options, progress);
  const int epochs = model.fit(progress);
  GeneratedFeatures result;
  result.report = measure(model, all, target, options, progress);
  result.report.epochs = epochs;
  const std::vector<int64_t> gaps = model.gaps();
  result.filled.features = model.predicted(gaps, progress);
  result.filled.filled.assign(all[target]->movieCount(), 0);
  for (const int64_t row : gaps) result.filled.filled[static_cast<size_t>(row)] = 1;
  result.filled.how = {core::MessageId::FilledByNetwork, gaps.size(), wordFor(all[target]->modality()),
                       fmt::format("{:.2f}", result.report.generated.r2), result.report.heldOut};
  return result;
}

}  // namespace kinoprism::train
