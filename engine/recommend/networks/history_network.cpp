#include "engine/recommend/networks/history_network.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>

#include "engine/linalg/tensor/compute_device.h"
#include "engine/recommend/model_file.h"

namespace kinoprism::recommend {
namespace {

constexpr size_t kPeopleAtOnce = 256;

HistoryBatch batchOf(std::span<const std::vector<data::Rated>> histories, double pooling) {
  HistoryBatch batch;
  for (const auto& history : histories) {
    for (const data::Rated& rated : history) batch.movies.push_back(static_cast<int64_t>(rated.movie));
    batch.closePooled(pooling);
  }
  return batch;
}

}  // namespace

void HistoryScorer::score(std::span<const std::vector<data::Rated>> histories, core::MatrixView scores) const {
  const at::NoGradGuard noGrad;
  const auto columns = static_cast<int64_t>(scores.columns);
  for (size_t from = 0; from < histories.size(); from += kPeopleAtOnce) {
    const auto part = histories.subspan(from, std::min(kPeopleAtOnce, histories.size() - from));
    at::Tensor target = at::from_blob(scores.row(from).data(), {static_cast<int64_t>(part.size()), columns});
    target.copy_(this->scores(batchOf(part, m_pooling)));
  }
}

HistoryNetwork::HistoryNetwork(const data::Interactions& liked, const TrainingOptions& options)
    : m_liked(liked), m_options(options) {
  for (size_t p = 0; p < liked.personCount(); ++p) {
    if (!liked.moviesOf(data::PersonIndex(p)).empty()) m_people.push_back(data::PersonIndex(p));
  }
}

c10::Device HistoryNetwork::device() const { return linalg::computeDevice(deviceOf(m_options.device)); }

at::Tensor HistoryNetwork::weight(std::vector<int64_t> shape, double deviation, core::Rng& random) const {
  return normalTensor(std::move(shape), deviation, random).to(device()).requires_grad_(true);
}

at::Tensor HistoryNetwork::layer(int64_t rows, int64_t columns, core::Rng& random) const {
  return weight({rows, columns}, std::sqrt(2.0 / static_cast<double>(rows + columns)), random);
}

at::Tensor HistoryNetwork::loss(std::span<const uint32_t> examples, core::Rng& random) {
  std::vector<data::PersonIndex> people;
  for (const uint32_t example : examples) people.push_back(m_people[example]);
  return lossOf(people, random);
}

void HistoryNetwork::beginScoring() {
  const at::NoGradGuard noGrad;
  m_scorer = scorer(device());
}

void HistoryNetwork::score(std::span<const data::PersonIndex> people, core::MatrixView scores) {
  std::vector<std::vector<data::Rated>> histories;
  for (const data::PersonIndex person : people) histories.push_back(m_liked.historyOf(person));
  m_scorer->score(histories, scores);
}

void HistoryRecommender::learn(HistoryNetwork& network, const TrainingOptions& options, const data::Dataset& dataset,
                               core::Progress& progress) {
  TrainingRecord record = m_trainer.train(network, options, dataset.judge.get(), m_title, progress);
  const at::NoGradGuard noGrad;
  m_scorer = network.scorer(at::kCPU);
  m_record = std::move(record);
}

void HistoryRecommender::scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const {
  checkScoring(history, scores.size());
  const std::vector<data::Rated> copy(history.begin(), history.end());
  m_scorer->score({&copy, 1}, {scores.data(), 1, scores.size()});
}

void HistoryRecommender::scoreHistories(std::span<const std::vector<data::Rated>> histories,
                                        core::MatrixView scores) const {
  checkScoring(histories, scores);
  for (const auto& history : histories) checkScoring(history, scores.columns);
  if (m_scorer) m_scorer->score(histories, scores);
}

bool HistoryRecommender::similar(data::MovieIndex movie, std::span<float> scores) const {
  checkScoring(std::span<const data::Rated>{}, scores.size());
  const at::NoGradGuard noGrad;
  const at::Tensor vectors = m_scorer->movieVectors();
  // A movie without a vector: 0 / 0, no opinion.
  const at::Tensor directions = vectors / vectors.norm(2, 1, true);
  const at::Tensor cosines = at::mv(directions, directions[static_cast<int64_t>(movie)]);
  at::from_blob(scores.data(), {cosines.size(0)}).copy_(cosines);
  return true;
}

void HistoryRecommender::save(core::TensorWriter& writer) const {
  writeKind(writer, m_name);
  m_scorer->save(writer);
}

at::Tensor normalTensor(std::vector<int64_t> shape, double deviation, core::Rng& random) {
  at::Tensor values = at::empty(shape);
  float* const data = values.data_ptr<float>();
  for (int64_t i = 0; i < values.numel(); ++i) data[i] = static_cast<float>(deviation * random.normal());
  return values;
}

at::Tensor keptTensor(std::vector<int64_t> shape, double dropout, core::Rng& random) {
  at::Tensor values = at::empty(shape);
  float* const data = values.data_ptr<float>();
  const auto kept = static_cast<float>(1 / (1 - dropout));
  for (int64_t i = 0; i < values.numel(); ++i) data[i] = random.uniform() < dropout ? 0.0f : kept;
  return values;
}

void addTensor(core::TensorWriter& writer, const std::string& name, const at::Tensor& tensor) {
  const at::Tensor values = tensor.detach().to(at::kCPU).contiguous();
  writer.add(name, std::span<const float>(values.data_ptr<float>(), static_cast<size_t>(values.numel())),
             values.sizes().vec());
}

at::Tensor readTensor(const core::TensorFile& file, const std::string& name, const std::vector<int64_t>& shape) {
  requireShape(file, name, shape);
  const auto values = file.floats(name);
  requireFinite(file, name, values);
  return at::from_blob(const_cast<float*>(values.data()), file.tensors().at(name).shape, at::kFloat).clone();
}

}  // namespace kinoprism::recommend
