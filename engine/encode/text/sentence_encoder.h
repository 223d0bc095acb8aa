#pragma once

#include "engine/encode/encoder.h"

namespace kinoprism {

/// Sentence embeddings of what is written about a movie by all-MiniLM-L6-v2 (Wang et al., NeurIPS 2020; Reimers &
/// Gurevych, EMNLP 2019). Each field is read by itself, descriptions longer than the network can read in overlapping
/// windows; their vectors are added by the fields' weights.
EncoderEntry miniLm();

}  // namespace kinoprism
