#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/core/progress.h"
#include "engine/encode/text/vocabulary.h"

namespace kinoprism::encode {

/// The vectors of some words.
struct WordVectorTable {
  static constexpr uint32_t kAbsent = UINT32_MAX;
  static constexpr size_t kMostDimensions = 4096;  ///< that a file may have

  core::Matrix vectors;        ///< one row a word that was found
  std::vector<uint32_t> rows;  ///< the row of each wanted word, kAbsent where the file has no vector for it
};

/// Reads word vectors in the text format of GloVe ("word number number …", a word a line), the text format of word2vec
/// and fastText (the same below a line "words dimensions"), or the binary format of word2vec, told apart by the file's
/// beginning. Of a file of any size only the wanted words are kept, which are folded as Tokenizer folds them: a word
/// of the file that is the same folded ("Paris" for "paris") serves where the file has none that is the same as it
/// stands. The first of equals counts.
/// Throws Error{NotFound, Io}, Error{Unsupported} for a packed file, Error{BadInput} that names the file, the line (or
/// the word's number) and the remedy for anything that is not such a file or is cut short; Cancelled.
WordVectorTable readWordVectors(const std::filesystem::path& file, const Vocabulary& wanted, core::Progress& progress);

}  // namespace kinoprism::encode
