#pragma once

#include <memory>
#include <span>
#include <vector>

#include "engine/recommend/sequence/sequence_network.h"

namespace kinoprism::recommend {

/// Trains a SequenceNetwork: after every place of a history, the movie that was watched next is to score high. An
/// example is a part of a history: the newest that the network can look back on at once, the part before that, and so
/// on, so that every movie is to be predicted once a round. On the processor a batch is cut into groups of histories of
/// like length, which are worked on by one thread each: little is padding, and no thread waits for another inside a
/// layer.
class SequenceLearner final : public GradientModel {
 public:
  /// network and options must outlive this. Throws Error{BadInput} when no interaction has a time.
  SequenceLearner(SequenceNetwork& network, const data::Interactions& interactions, const SequenceTraining& options);
  ~SequenceLearner() override;

  std::vector<at::Tensor> weights() override { return m_network.weights(); }
  size_t exampleCount() const override { return m_examples.size(); }
  at::Tensor loss(std::span<const uint32_t> examples, core::Rng& random) override;
  void score(std::span<const data::PersonIndex> people, core::MatrixView scores) override;

 private:
  struct Draws;
  struct Part;
  Draws draw(core::Rng& random) const;
  /// Σ over all places of a group.
  at::Tensor groupLoss(std::span<const History> group, const Draws& draws, core::Rng& random) const;
  at::Tensor placesLoss(const at::Tensor& states, const std::vector<int64_t>& next, const Draws& draws) const;
  Part learnFrom(std::span<const std::span<const History>> groups, const Draws& draws, size_t first, size_t stride,
                 double places, core::Rng random) const;
  /// Of an example: what predicts its movies.
  static History before(History example) { return example.first(example.size() - 1); }
  size_t placesOf(History example) const { return m_network.placesOf(before(example)); }
  void appendParts(History history);

  SequenceNetwork& m_network;
  const SequenceTraining& m_options;
  std::vector<std::vector<data::Rated>> m_histories;  ///< of everybody, in order of time
  std::vector<History> m_examples;                    ///< parts of them, and the movie before where there is no token
  std::vector<uint32_t> m_watched;                    ///< every movie as often as it was watched
  std::vector<double> m_chances;                      ///< of each movie to be drawn
};

/// The newest `count` movies of a history, in order of time; those of one moment in the order of their numbers.
std::vector<data::Rated> newest(std::span<const data::Rated> history, size_t count);

}  // namespace kinoprism::recommend
