#pragma once

#include "engine/core/message_ids.h"
#include "engine/recommend/sequence/sequence_network.h"

namespace kinoprism::recommend {

/// SASRec: a transformer that reads a history in order and predicts the next movie. Kang & McAuley, ICDM 2018, eq.
/// 2–7, with layers normalised before and not after, and trained by the softmax over all movies, or over a sample with
/// the logarithm of its chances taken off, that makes it the best of its kind (Klenitskiy & Vasilev, RecSys 2023), or
/// by gBCE (Petrov & Macdonald, RecSys 2023).
///
/// A plain block, x being inputs, LN the norm of a layer and ∘ a product number by number:
///   x ← x + softmax(q·kᵀ/√(d/heads) + m)·v·Wo   q, k, v = LN(x)·(Wq, Wk, Wv); m = −∞ for later places, else 0
///   x ← x + relu(LN(x)·W1)·W2
/// A gated one, with a bias that each head learns for how many places back it looks (Raffel et al., JMLR 2020, 2.1),
/// the gate of a layer by its own input (LiGR, Borisyuk et al., arXiv 2502.03417; in SASRec: eSASRec, Tikhonovich et
/// al., RecSys 2025) and SwiGLU (Shazeer, arXiv 2002.05202, eq. 6) of 2·d numbers:
///   x ← x + [softmax(q·kᵀ/√(d/heads) + m + b_{places back})·v·Wo] ∘ σ(LN(x)·Wg)
///   x ← x + [silu(LN(x)·W1) ∘ LN(x)·W2]·W3
/// and LN(x) after the last.
///
/// Time of an epoch: places·(blocks·d·(12·d, gated 22·d, + 4·length) + 2·d·(negatives, or all movies)) multiplications
/// thrice. Memory: 4·d bytes a movie, 16 while fitting.
class SasRec final : public SequenceRecommender {
 public:
  enum class Block { Plain, Gated };
  struct Options : SequenceTraining {
    Options();
    int heads = 1;
    Block block = Block::Gated;
  };
  static constexpr std::string_view kName = "sasrec";
  static constexpr core::MessageId kTitle = core::MessageId::TitleSasRec;
  static std::span<const core::Parameter<Options>> parameters();
  static std::unique_ptr<SasRec> load(Options options, const Trainer& trainer, const core::TensorFile& file);

  SasRec(Options options, const Trainer& trainer);

  void fit(const data::Dataset& dataset, core::Progress& progress) override;

 private:
  Options m_options;
};

/// The network of SasRec. Throws Error{BadArgument} when heads do not divide factors.
std::unique_ptr<SequenceNetwork> selfAttention(const SequenceShape& shape, const SequenceTraining& options);

}  // namespace kinoprism::recommend
