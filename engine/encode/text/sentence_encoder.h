#pragma once

#include "engine/encode/encoder.h"

namespace kinoprism::encode {

/// Sentence embeddings of what is written about a movie by all-MiniLM-L6-v2 (Wang et al., NeurIPS 2020; Reimers &
/// Gurevych, EMNLP 2019). Each field is read by itself, descriptions longer than the network can read in overlapping
/// windows; their vectors are added by the fields' weights.
EncoderEntry miniLm();

/// The same by multilingual-e5-small (Wang et al., arXiv 2402.05672), which reads about a hundred languages into one
/// space. Movies are read as "passage:", queries (EncodeRequest::isQuery) as "query:", as it was trained.
EncoderEntry e5Small();

}  // namespace kinoprism::encode
