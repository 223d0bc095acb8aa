#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/core/progress.h"
#include "engine/encode/net/tensors.h"

namespace kinoprism::encode {

/// The table of a network's word pieces, where the network runs.
class WordTable {
 public:
  virtual ~WordTable() = default;
  virtual int64_t words() const = 0;
  virtual int64_t width() const = 0;
  /// Rows of the pieces `ids` (64-bit, on the network's device): ids x width, a tensor of the caller's own.
  virtual at::Tensor rows(const at::Tensor& ids) const = 0;
};

/// Where a Bert takes its numbers from.
class BertSource {
 public:
  virtual ~BertSource() = default;
  /// The tensor that BERT's own implementation calls so ("encoder.layer.0.attention.self.query.weight"), F32 on the
  /// processor. Throws Error{BadInput} when it is absent.
  virtual at::Tensor read(const std::string& name) const = 0;
  virtual std::unique_ptr<WordTable> words(const NetPlace& place) const = 0;
  virtual std::string file() const = 0;  ///< for messages
};

/// A transformer encoder with post-normalisation and exact GELU, and the mean of its last layer as the sentence's
/// embedding: Devlin et al., NAACL 2019; pooled as in Reimers & Gurevych, EMNLP 2019.
///
/// Sentences are not padded: those of a chunk lie one after the other in one matrix, so that the products with weights
/// see all of their words at once, and attention alone goes sentence by sentence.
class Bert {
 public:
  struct Shape {
    int layers = 6;
    int width = 384;
    int heads = 12;
    int feedForward = 1536;
    int positions = 512;     ///< longest sentence, in pieces
    int positionOffset = 0;  ///< row of the position table that the first piece has
    double epsilon = 1e-12;  ///< of the layer normalisations
  };

  /// Reads "embeddings.word_embeddings.weight", "encoder.layer.N.attention.self.query.weight" … as BERT's own
  /// implementation names them. Throws Error{BadInput} naming the tensor that is absent or has another shape.
  Bert(const core::TensorFile& weights, const Shape& shape, const NetPlace& place);
  /// The same from another source, which is read now and not kept.
  Bert(const BertSource& source, const Shape& shape, const NetPlace& place);
  ~Bert();
  Bert(Bert&&) noexcept;

  /// Mean-pooled embeddings of length 1, a row a sentence. sentences: ids of the vocabulary, specials included, none
  /// empty, none longer than positions. On the processor, chunks of sentences run side by side on all compute threads;
  /// what is computed depends on the sentences alone, to the last bits of rounding. Throws Error{BadArgument} for an id
  /// or length out of range, Cancelled.
  core::Matrix embed(std::span<const std::vector<int32_t>> sentences, core::Progress& progress) const;

 private:
  struct Weights;
  std::unique_ptr<Weights> m_weights;
};

}  // namespace kinoprism::encode
