#include "engine/encode/text/sentence_piece.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <limits>
#include <string>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::encode {
namespace {

constexpr std::string_view kBlank = "\u2581";
constexpr float kUnknownPenalty = 10;  ///< below the least likely piece, as SentencePiece has it

void appendUtf8(std::string& text, UChar32 c) {
  std::array<uint8_t, U8_MAX_LENGTH> bytes{};
  size_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, c);
  text.append(reinterpret_cast<const char*>(bytes.data()), size);
}

bool isAscii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) < 0; });
}

/// The table knows single code points, so a letter and its mark become one where Unicode has one.
std::string composed(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* composition = icu::Normalizer2::getNFCInstance(status);
  std::string result;
  if (U_SUCCESS(status)) {
    const auto text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<int32_t>(utf8.size())});
    composition->normalize(text, status).toUTF8String(result);
  }
  if (U_SUCCESS(status)) return result;
  throw core::Error(core::ErrorCode::NotFound, core::MessageId::IcuCannotCompose, u_errorName(status));
}

[[noreturn]] void throwDamaged(const char* detail) {
  throw core::Error(core::ErrorCode::BadInput, core::MessageId::VocabularyDamaged, detail);
}

/// Starts that rise from 0 to the end of what they divide.
void checkStarts(std::span<const int32_t> starts, size_t parts, size_t end) {
  if (starts.size() != parts + 1 || starts.front() != 0 || static_cast<size_t>(starts.back()) != end ||
      !std::is_sorted(starts.begin(), starts.end()))
    throwDamaged("starts do not rise from 0 to the end");
}

/// Blanks become U+2581, several in a row one, none last, and one comes first.
class BlankWriter {
 public:
  void append(std::string_view utf8) {
    for (const char byte : utf8) {
      if (byte != ' ') {
        m_text.push_back(byte);
      } else if (!m_lastIsBlank) {
        m_text += kBlank;
      }
      m_lastIsBlank = byte == ' ';
    }
  }
  std::string take() {
    if (m_lastIsBlank) m_text.resize(m_text.size() - kBlank.size());
    return std::move(m_text);
  }

 private:
  std::string m_text{kBlank};
  bool m_lastIsBlank = true;
};

}  // namespace

SentencePiece::Model SentencePiece::modelOf(const core::TensorFile& pack) {
  Model model;
  model.pieces = pack.bytes("vocabulary");
  model.offsets = pack.integers32("vocabulary.offsets");
  model.scores = pack.floats("vocabulary.scores");
  model.codePoints = pack.integers32("normalisation.codePoints");
  model.replacements = pack.integers32("normalisation.replacements");
  model.replacementStart = pack.integers32("normalisation.offsets");
  return model;
}

SentencePiece::SentencePiece(const Model& model)
    : m_scores(model.scores.begin(), model.scores.end()),
      m_beginning(model.beginning),
      m_end(model.end),
      m_unknown(model.unknown) {
  checkAndAdd(model);
  addReplacements(model);
}

void SentencePiece::checkAndAdd(const Model& model) {
  checkStarts(model.offsets, m_scores.size(), model.pieces.size());
  const std::array special{model.beginning, model.padding, model.end, model.unknown};
  for (const int32_t number : special)
    if (number < 0 || static_cast<size_t>(number) >= m_scores.size()) throwDamaged("a special piece is not there");
  m_root = m_trie.addRoot();
  const std::string_view bytes(reinterpret_cast<const char*>(model.pieces.data()), model.pieces.size());
  float least = 0;
  for (size_t p = 0; p < m_scores.size(); ++p) {
    // Written so that a score that is no number fails too.
    if (!(m_scores[p] <= 0 && m_scores[p] > -1e6F)) throwDamaged("a score is no log probability");
    least = std::min(least, m_scores[p]);
    const auto begin = static_cast<size_t>(model.offsets[p]);
    const std::string_view piece = bytes.substr(begin, static_cast<size_t>(model.offsets[p + 1]) - begin);
    const bool isControl = m_scores[p] == 0;  // "<s>", "<mask>": no text
    if (!piece.empty() && !isControl) m_trie.add(m_root, piece, static_cast<int32_t>(p));
  }
  m_unknownScore = least - kUnknownPenalty;
}

void SentencePiece::addReplacements(const Model& model) {
  checkStarts(model.replacementStart, model.codePoints.size(), model.replacements.size());
  for (size_t i = 0; i < model.codePoints.size(); ++i) {
    std::string text;
    for (int32_t r = model.replacementStart[i]; r < model.replacementStart[i + 1]; ++r) {
      const int32_t c = model.replacements[static_cast<size_t>(r)];
      if (c <= 0 || c > 0x10FFFF || U_IS_SURROGATE(c)) throwDamaged("a replacement is no code point");
      appendUtf8(text, c);
    }
    m_replaced.emplace(model.codePoints[i], std::move(text));
  }
}

std::string SentencePiece::normalised(std::string_view utf8) const {
  const std::string text = isAscii(utf8) ? std::string(utf8) : composed(utf8);
  BlankWriter writer;
  const auto size = static_cast<int64_t>(text.size());
  for (int64_t i = 0; i < size;) {
    const int64_t begin = i;
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(text.data(), i, size, c);
    const auto found = m_replaced.find(c);
    writer.append(found != m_replaced.end()
                      ? std::string_view(found->second)
                      : std::string_view(text).substr(static_cast<size_t>(begin), static_cast<size_t>(i - begin)));
  }
  return writer.take();
}

std::vector<int32_t> SentencePiece::pieces(std::string_view utf8) const {
  const std::string text = normalised(utf8);
  struct Best {
    float score = -std::numeric_limits<float>::infinity();
    int32_t piece = 0;
    size_t begin = 0;
  };
  // best[e]: the likeliest way to the byte e (Viterbi). Bytes inside a character stay out of reach.
  std::vector<Best> best(text.size() + 1);
  best[0].score = 0;
  for (size_t begin = 0; begin < text.size();) {
    const auto reach = [&](size_t end, float score, int32_t piece) {
      if (best[begin].score + score > best[end].score) best[end] = {best[begin].score + score, piece, begin};
    };
    uint32_t node = m_root;
    for (size_t i = begin; i < text.size(); ++i) {
      node = m_trie.next(node, text[i]);
      if (node == PieceTrie::kNowhere) break;
      const int32_t piece = m_trie.valueAt(node);
      if (piece != PieceTrie::kNoPiece) reach(i + 1, m_scores[static_cast<size_t>(piece)], piece);
    }
    size_t next = begin;
    U8_FWD_1(text.data(), next, text.size());
    reach(next, m_unknownScore, m_unknown);
    begin = next;
  }
  std::vector<int32_t> result;
  for (size_t end = text.size(); end > 0; end = best[end].begin) {
    const bool goesOn = best[end].piece == m_unknown && !result.empty() && result.back() == m_unknown;
    if (!goesOn) result.push_back(best[end].piece);
  }
  std::reverse(result.begin(), result.end());
  return result;
}

std::vector<int32_t> SentencePiece::ids(std::string_view utf8, size_t limit) const {
  std::vector<int32_t> result = pieces(utf8);
  result.resize(std::min(result.size(), std::max<size_t>(limit, 2) - 2));
  result.insert(result.begin(), m_beginning);
  result.push_back(m_end);
  return result;
}

}  // namespace kinoprism::encode
