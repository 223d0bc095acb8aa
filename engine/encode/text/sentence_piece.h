#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/core/safetensors.h"
#include "engine/encode/text/piece_trie.h"

namespace kinoprism::encode {

/// The tokenizer of XLM-RoBERTa models: the likeliest way to put a text together from pieces that each have a log
/// probability (unigram model: Kudo, ACL 2018; SentencePiece: Kudo & Richardson, EMNLP 2018). Text is composed (NFC),
/// its code points are replaced by a table (compatibility forms, white space, control characters), runs of blanks
/// become one, those at both ends none, a blank is put before it, and each blank is U+2581. Code points that no piece
/// has are <unk>, neighbours together one. Text such as "</s>" has no special meaning. Safe to use from any thread.
class SentencePiece {
 public:
  /// What a pack holds; only the constructor reads it.
  struct Model {
    std::span<const uint8_t> pieces;            ///< UTF-8, one after the other
    std::span<const int32_t> offsets;           ///< of each piece in them, and the end
    std::span<const float> scores;              ///< log probability of each piece
    std::span<const int32_t> codePoints;        ///< that are replaced
    std::span<const int32_t> replacements;      ///< code points
    std::span<const int32_t> replacementStart;  ///< of each replaced code point in them, and the end
    int32_t beginning = 0;                      ///< numbers of <s>, <pad>, </s>, <unk>
    int32_t padding = 1;
    int32_t end = 2;
    int32_t unknown = 3;
  };
  /// The model in a pack, with the numbers of the special pieces that XLM-RoBERTa has. The spans live as long as the
  /// file. Throws Error{BadInput} when a tensor is not there.
  static Model modelOf(const core::TensorFile& pack);

  /// Throws Error{BadInput} when the parts do not fit together.
  explicit SentencePiece(const Model& model);

  /// All pieces, without <s> and </s>. Time grows with the text alone.
  std::vector<int32_t> pieces(std::string_view utf8) const;

  /// <s>, the first limit - 2 pieces, </s>: at most `limit` numbers (at least 2).
  std::vector<int32_t> ids(std::string_view utf8, size_t limit = 512) const;

  size_t size() const { return m_scores.size(); }
  int32_t beginning() const { return m_beginning; }
  int32_t end() const { return m_end; }
  int32_t unknown() const { return m_unknown; }

 private:
  std::string normalised(std::string_view utf8) const;
  void checkAndAdd(const Model& model);
  void addReplacements(const Model& model);

  PieceTrie m_trie;
  uint32_t m_root = 0;
  std::vector<float> m_scores;
  std::unordered_map<int32_t, std::string> m_replaced;  ///< code point -> UTF-8
  float m_unknownScore = 0;
  int32_t m_beginning = 0;
  int32_t m_end = 0;
  int32_t m_unknown = 0;
};

}  // namespace kinoprism::encode
