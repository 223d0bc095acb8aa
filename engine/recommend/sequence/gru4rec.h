#pragma once

#include "engine/core/message_ids.h"
#include "engine/recommend/sequence/sequence_network.h"

namespace kinoprism::recommend {

/// GRU4Rec: gated recurrent units that read a history in order and predict the next movie. Hidasi & Karatzoglou, CIKM
/// 2018, with movies that are described alike as inputs and outputs, and trained on whole histories at once. Losses:
/// cross-entropy over a sample (eq. 4, each movie's chance to be drawn taken off) and BPR-max (eq. 10) among others.
///
/// Time of an epoch: places·d·(12·blocks·d + 2·negatives) multiplications thrice, one place after the other. Memory:
/// 4·d bytes a movie, 16 while fitting.
class Gru4Rec final : public SequenceRecommender {
 public:
  struct Options : SequenceTraining {
    Options();
  };
  static constexpr std::string_view kName = "gru4rec";
  static constexpr core::MessageId kTitle = core::MessageId::TitleGru4Rec;
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<Gru4Rec> load(Options options, const Trainer& trainer, const core::TensorFile& file);

  Gru4Rec(Options options, const Trainer& trainer);

  void fit(const data::Dataset& dataset, core::Progress& progress) override;

 private:
  Options m_options;
};

/// The network of Gru4Rec.
std::unique_ptr<SequenceNetwork> gatedUnits(const SequenceShape& shape, const SequenceTraining& options);

}  // namespace kinoprism::recommend
