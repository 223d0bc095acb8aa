#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/encode/text/piece_trie.h"

namespace kinoprism::encode {

/// The tokenizer of uncased BERT models: text to numbers of word pieces. (Devlin et al., NAACL 2019; Wu et al., arXiv
/// 1609.08144.) Text is cleaned (control characters go, every white space is a space, an ideograph is a word),
/// decomposed (NFD) without its non-spacing marks, lower-cased code point by code point, and cut at white space and
/// round each punctuation mark. From the left, each word gives the longest piece there is; pieces inside a word begin
/// with "##". A word that cannot be put together, or of more than 100 code points, is one [UNK]. Text such as "[CLS]"
/// has no special meaning. Bytes that are no UTF-8 count as U+FFFD, which cleaning drops.
/// Safe to use from any thread.
class WordPiece {
 public:
  /// vocabulary: the bytes of a vocab.txt, one piece a line, whose line number from 0 is its number.
  /// Throws Error{BadInput} when it lacks [UNK], [CLS] or [SEP].
  explicit WordPiece(std::span<const uint8_t> vocabulary);

  /// All pieces, without [CLS] and [SEP].
  std::vector<int32_t> pieces(std::string_view utf8) const;

  /// [CLS], the first limit - 2 pieces, [SEP]: at most `limit` numbers (at least 2).
  std::vector<int32_t> ids(std::string_view utf8, size_t limit = 256) const;

  size_t size() const { return m_size; }  ///< pieces in the vocabulary
  int32_t beginning() const { return m_beginning; }
  int32_t end() const { return m_end; }
  int32_t unknown() const { return m_unknown; }

 private:
  class Reader;

  PieceTrie m_trie;
  uint32_t m_words = 0;  ///< roots: pieces that begin a word, and those within one
  uint32_t m_inside = 0;
  size_t m_size = 0;
  int32_t m_unknown = 0;
  int32_t m_beginning = 0;
  int32_t m_end = 0;
};

}  // namespace kinoprism::encode
