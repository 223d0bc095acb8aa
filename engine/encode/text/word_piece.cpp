#include "engine/encode/text/word_piece.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <limits>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::encode {
namespace {

constexpr size_t kLongestWord = 100;  // code points

constexpr bool isAsciiMark(int c) {
  return (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
}

bool isSpaceByte(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// What a byte below 128 becomes: 0 when it is dropped, else itself in lower case.
constexpr std::array<char, 128> kFolded = [] {
  std::array<char, 128> folded{};
  for (int c = 32; c < 127; ++c) folded[static_cast<size_t>(c)] = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return folded;
}();

bool isDropped(UChar32 c) {
  if (c <= 0 || c == 0xFFFD) return true;  // negative: no UTF-8
  if (c == '\t' || c == '\n' || c == '\r') return false;
  return (U_GET_GC_MASK(c) & (U_GC_CC_MASK | U_GC_CF_MASK | U_GC_CS_MASK | U_GC_CO_MASK | U_GC_CN_MASK)) != 0;
}

bool isIdeograph(UChar32 c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x2A6DF) || (c >= 0x2A700 && c <= 0x2B73F) || (c >= 0x2B740 && c <= 0x2B81F) ||
         (c >= 0x2B820 && c <= 0x2CEAF) || (c >= 0x2F800 && c <= 0x2FA1F);
}

bool isMark(UChar32 c) { return c < 128 ? isAsciiMark(c) : (U_GET_GC_MASK(c) & U_GC_P_MASK) != 0; }

icu::UnicodeString cleaned(std::string_view utf8) {
  icu::UnicodeString result;
  const char* bytes = utf8.data();
  const auto size = static_cast<int64_t>(utf8.size());
  for (int64_t i = 0; i < size;) {
    UChar32 c = 0;
    U8_NEXT(bytes, i, size, c);
    if (isDropped(c)) continue;
    if (isIdeograph(c)) {
      result.append(u' ').append(c).append(u' ');
    } else {
      result.append(u_isUWhiteSpace(c) ? u' ' : c);
    }
  }
  return result;
}

const icu::Normalizer2& decomposition() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = icu::Normalizer2::getNFDInstance(status);
  if (U_SUCCESS(status)) return *found;
  throw core::Error(core::ErrorCode::NotFound, core::MessageId::IcuCannotDecompose, u_errorName(status));
}

void appendUtf8(std::string& text, UChar32 c) {
  std::array<uint8_t, U8_MAX_LENGTH> bytes{};
  size_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, c);
  text.append(reinterpret_cast<const char*>(bytes.data()), size);
}

}  // namespace

/// One text on its way to pieces.
class WordPiece::Reader {
 public:
  Reader(const WordPiece& pieces, size_t limit) : m_pieces(pieces), m_limit(limit) {}

  /// White space of ASCII cuts a text into stretches that nothing connects; those of ASCII alone need no tables.
  std::vector<int32_t> read(std::string_view text) {
    for (size_t begin = 0; begin < text.size() && m_ids.size() < m_limit;) {
      size_t end = begin;
      unsigned char seen = 0;
      for (; end < text.size() && !isSpaceByte(text[end]); ++end) seen |= static_cast<unsigned char>(text[end]);
      const std::string_view stretch = text.substr(begin, end - begin);
      if (seen < 128) {
        readAscii(stretch);
      } else {
        readUnicode(stretch);
      }
      begin = end + 1;
    }
    if (m_ids.size() > m_limit) m_ids.resize(m_limit);
    return std::move(m_ids);
  }

 private:
  void readAscii(std::string_view stretch) {
    for (const char byte : stretch) {
      const char folded = kFolded[static_cast<unsigned char>(byte)];
      if (folded == 0) continue;
      const bool mark = isAsciiMark(folded);
      if (mark) endWord();
      m_word.push_back(folded);
      ++m_wordLength;
      if (mark) endWord();
    }
    endWord();
  }

  void readUnicode(std::string_view stretch) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString text = decomposition().normalize(cleaned(stretch), status);
    if (U_FAILURE(status))
      throw core::Error(core::ErrorCode::TooLarge, core::MessageId::TextTooLong, u_errorName(status));
    for (int32_t i = 0; i < text.length() && m_ids.size() < m_limit; i = text.moveIndex32(i, 1)) {
      const UChar32 whole = text.char32At(i);
      if (u_charType(whole) == U_NON_SPACING_MARK) continue;
      const UChar32 c = u_tolower(whole);
      const bool mark = isMark(c);
      if (mark || c == ' ') endWord();
      if (c == ' ') continue;
      appendUtf8(m_word, c);
      ++m_wordLength;
      if (mark) endWord();
    }
    endWord();
  }

  void endWord() {
    if (m_word.empty()) return;
    const size_t before = m_ids.size();
    if (m_wordLength > kLongestWord || !cutWord()) {
      m_ids.resize(before);
      m_ids.push_back(m_pieces.m_unknown);
    }
    m_word.clear();
    m_wordLength = 0;
  }

  bool cutWord() {
    uint32_t root = m_pieces.m_words;
    for (std::string_view rest = m_word; !rest.empty(); root = m_pieces.m_inside) {
      const auto [id, bytes] = m_pieces.m_trie.longest(root, rest);
      if (bytes == 0) return false;
      m_ids.push_back(id);
      rest.remove_prefix(bytes);
    }
    return true;
  }

  const WordPiece& m_pieces;
  size_t m_limit;
  std::vector<int32_t> m_ids;
  std::string m_word;
  size_t m_wordLength = 0;  ///< in code points
};

WordPiece::WordPiece(std::span<const uint8_t> vocabulary) {
  m_words = m_trie.addRoot();
  m_inside = m_trie.addRoot();
  std::string_view rest(reinterpret_cast<const char*>(vocabulary.data()), vocabulary.size());
  std::array<std::pair<std::string_view, int32_t>, 3> special{
      {{"[UNK]", PieceTrie::kNoPiece}, {"[CLS]", PieceTrie::kNoPiece}, {"[SEP]", PieceTrie::kNoPiece}}};
  for (; !rest.empty(); ++m_size) {
    const size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view piece = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (piece.ends_with('\r')) piece.remove_suffix(1);
    const auto id = static_cast<int32_t>(m_size);
    for (auto& [name, number] : special)
      if (piece == name) number = id;
    const bool isInside = piece.size() > 2 && piece.starts_with("##");
    if (!piece.empty()) m_trie.add(isInside ? m_inside : m_words, piece.substr(isInside ? 2 : 0), id);
  }
  for (const auto& [name, number] : special) {
    if (number != PieceTrie::kNoPiece) continue;
    throw core::Error(core::ErrorCode::BadInput, {core::MessageId::VocabularyLacksPiece, name});
  }
  m_unknown = special[0].second;
  m_beginning = special[1].second;
  m_end = special[2].second;
}

std::vector<int32_t> WordPiece::pieces(std::string_view utf8) const {
  return Reader(*this, std::numeric_limits<size_t>::max()).read(utf8);
}

std::vector<int32_t> WordPiece::ids(std::string_view utf8, size_t limit) const {
  std::vector<int32_t> result = Reader(*this, std::max<size_t>(limit, 2) - 2).read(utf8);
  result.insert(result.begin(), m_beginning);
  result.push_back(m_end);
  return result;
}

}  // namespace kinoprism::encode
