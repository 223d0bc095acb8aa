#pragma once

#include "engine/core/safetensors.h"
#include "engine/encode/net/tensors.h"
#include "engine/encode/text/bert.h"

namespace kinoprism::encode {

/// multilingual-e5-small (Wang et al., arXiv 2402.05672) from its pack of 4-bit weights: a Bert of 12 layers and 384
/// values. The layers become 32-bit numbers (85 MB), or 16-bit ones on a GPU; the table of 250,037 pieces stays in 4
/// bits (54 MB) and only the rows that are read are unpacked. Sentences are <s>, the pieces of "passage:" (what is
/// searched) or "query:" (what searches), those of the text, </s>; see SentencePiece.
/// Throws Error{BadInput} when the pack has another shape.
Bert e5Network(const core::TensorFile& pack, const NetPlace& place);

}  // namespace kinoprism::encode
