#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/recommend/networks/history_batch.h"
#include "engine/recommend/networks/trainer.h"

namespace c10 {
struct Device;
}  // namespace c10

namespace kinoprism::recommend {

/// Scores movies by a network that sees of a person nothing but the history, so that new people and changed histories
/// need no training. Immutable, so safe from any thread.
class HistoryScorer {
 public:
  /// pooling: see HistoryBatch::closePooled.
  HistoryScorer(size_t movieCount, double pooling) : m_movieCount(movieCount), m_pooling(pooling) {}
  virtual ~HistoryScorer() = default;

  size_t movieCount() const { return m_movieCount; }
  /// Histories must be of this model; scores: histories x movies.
  void score(std::span<const std::vector<data::Rated>> histories, core::MatrixView scores) const;
  /// movies x d: the smaller the angle, the more alike.
  virtual at::Tensor movieVectors() const = 0;
  virtual void save(core::TensorWriter& writer) const = 0;

 protected:
  /// Without gradients; people x movies.
  virtual at::Tensor scores(const HistoryBatch& people) const = 0;

 private:
  size_t m_movieCount;
  double m_pooling;
};

/// A network that learns to make scores of histories. Its examples are people.
class HistoryNetwork : public GradientModel {
 public:
  /// liked and options must outlive this.
  HistoryNetwork(const data::Interactions& liked, const TrainingOptions& options);

  size_t exampleCount() const override { return m_people.size(); }
  at::Tensor loss(std::span<const uint32_t> examples, core::Rng& random) override;
  void beginScoring() override;
  void score(std::span<const data::PersonIndex> people, core::MatrixView scores) override;
  /// What is learnt so far, to score with on a device.
  virtual std::unique_ptr<HistoryScorer> scorer(const c10::Device& device) const = 0;

 protected:
  /// Mean loss of people, all of whom liked something.
  virtual at::Tensor lossOf(std::span<const data::PersonIndex> people, core::Rng& random) = 0;

  const data::Interactions& liked() const { return m_liked; }
  /// Where it learns.
  c10::Device device() const;
  /// Normal numbers of this deviation, a leaf that requires gradients.
  at::Tensor weight(std::vector<int64_t> shape, double deviation, core::Rng& random) const;
  /// The usual weights of a layer, rows x columns, that keeps its inputs' variance.
  at::Tensor layer(int64_t rows, int64_t columns, core::Rng& random) const;

 private:
  const data::Interactions& m_liked;
  const TrainingOptions& m_options;
  std::vector<data::PersonIndex> m_people;  ///< who liked something
  std::unique_ptr<HistoryScorer> m_scorer;
};

/// A recommender that is a HistoryNetwork while it learns and a HistoryScorer after.
class HistoryRecommender : public Recommender {
 public:
  size_t movieCount() const override { return m_scorer ? m_scorer->movieCount() : 0; }
  void scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const override;
  void scoreHistories(std::span<const std::vector<data::Rated>> histories, core::MatrixView scores) const override;
  /// Cosine of the movies' vectors.
  bool similar(data::MovieIndex movie, std::span<float> scores) const override;
  const TrainingRecord* training() const override { return m_record ? &*m_record : nullptr; }
  void save(core::TensorWriter& writer) const override;

 protected:
  /// name: in files; title: for progress. trainer must outlive this.
  HistoryRecommender(std::string_view name, core::MessageId title, const Trainer& trainer)
      : m_name(name), m_title(title), m_trainer(trainer) {}

  void learn(HistoryNetwork& network, const TrainingOptions& options, const data::Dataset& dataset,
             core::Progress& progress);
  void adopt(std::unique_ptr<const HistoryScorer> scorer) { m_scorer = std::move(scorer); }
  /// Null before fit.
  const HistoryScorer* scorer() const { return m_scorer.get(); }

 private:
  std::string m_name;
  core::MessageId m_title;
  const Trainer& m_trainer;
  std::unique_ptr<const HistoryScorer> m_scorer;
  std::optional<TrainingRecord> m_record;
};

/// Normal numbers on the processor.
at::Tensor normalTensor(std::vector<int64_t> shape, double deviation, core::Rng& random);
/// Ones of each chance, scaled so that their mean is 1: dropout. On the processor.
at::Tensor keptTensor(std::vector<int64_t> shape, double dropout, core::Rng& random);

/// From any device.
void addTensor(core::TensorWriter& writer, const std::string& name, const at::Tensor& tensor);
/// A copy, checked. -1 in shape: any size. Throws Error{BadInput}.
at::Tensor readTensor(const core::TensorFile& file, const std::string& name, const std::vector<int64_t>& shape);

}  // namespace kinoprism::recommend
