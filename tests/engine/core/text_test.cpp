#include "engine/core/text.h"

#include <gtest/gtest.h>

namespace kinoprism::core {
namespace {

/// By decoding to a code point and encoding it again: another way than ours.
bool decodesAndEncodes(const std::string& text) {
  for (size_t i = 0; i < text.size();) {
    const auto first = static_cast<unsigned char>(text[i]);
    const int length = first < 0x80 ? 1 : first < 0xc0 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf8 ? 4 : 0;
    if (length == 0 || i + static_cast<size_t>(length) > text.size()) return false;
    uint32_t code = length == 1 ? first : first & (0x7f >> length);
    for (int k = 1; k < length; ++k) {
      const auto next = static_cast<unsigned char>(text[i + static_cast<size_t>(k)]);
      if (next >> 6 != 2) return false;
      code = code << 6 | (next & 0x3f);
    }
    const int needed = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (needed != length || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return false;
    i += static_cast<size_t>(length);
  }
  return true;
}

TEST(Text, KnowsUtf8) {
  EXPECT_TRUE(isUtf8(""));
  EXPECT_TRUE(isUtf8("Amélie 千と千尋の神隠し 🎬"));
  EXPECT_FALSE(isUtf8("Am\xe9lie"));
  EXPECT_FALSE(isUtf8("\xc0\xaf"));          // overlong
  EXPECT_FALSE(isUtf8("\xed\xa0\x80"));      // a surrogate
  EXPECT_FALSE(isUtf8("\xf4\x90\x80\x80"));  // beyond Unicode
  EXPECT_FALSE(isUtf8("\xe5\x8d"));          // cut
}

TEST(Text, ChecksEverySequenceOfEdgeBytesAsDecodingDoes) {
  const std::string edges(
      "\x00\x41\x7f\x80\x8f\x90\x9f\xa0\xbf\xc0\xc1\xc2\xdf\xe0\xe1\xec\xed\xee\xef\xf0\xf1\xf3\xf4\xf5\xff", 25);
  for (const char a : edges) {
    for (const char b : edges) {
      for (const char c : edges) {
        for (const char d : edges) {
          const std::string text{a, b, c, d};
          ASSERT_EQ(isUtf8(text), decodesAndEncodes(text)) << quotedForMessage(text);
        }
      }
    }
  }
}

TEST(Text, TurnsLatin1IntoUtf8) {
  EXPECT_EQ(latin1ToUtf8("Am\xe9lie"), "Amélie");
  EXPECT_EQ(latin1ToUtf8("\xa0\xff"), "\u00a0ÿ");
}

TEST(Text, Splits) {
  EXPECT_EQ(split("", ','), (std::vector<std::string_view>{""}));
  EXPECT_EQ(split("a,,b,", ','), (std::vector<std::string_view>{"a", "", "b", ""}));
}

TEST(Text, Trims) {
  EXPECT_EQ(trimmed(" \t a b\r\n"), "a b");
  EXPECT_EQ(trimmed(" \n"), "");
}

TEST(Text, QuotesForMessages) {
  EXPECT_EQ(quotedForMessage("drama"), "\"drama\"");
  EXPECT_EQ(quotedForMessage("a\tb\x1b"), "\"a?b?\"");
  EXPECT_EQ(quotedForMessage("Am\xe9lie"), "\"Am?lie\"");
  EXPECT_EQ(quotedForMessage(std::string(50, 'x')), "\"" + std::string(40, 'x') + "…\"");
  // 39 letters, then a character of two bytes that the limit would part.
  EXPECT_EQ(quotedForMessage(std::string(39, 'x') + "é!"), "\"" + std::string(39, 'x') + "…\"");
}

TEST(Text, QuotesCellsThatNeedIt) {
  EXPECT_EQ(csvCell("Les Misérables"), "Les Misérables");
  EXPECT_EQ(csvCell("Crime, Drama"), "\"Crime, Drama\"");
  EXPECT_EQ(csvCell("the \"best\""), "\"the \"\"best\"\"\"");
  EXPECT_EQ(csvCell("two\r\nlines"), "\"two\r\nlines\"");
}

TEST(Text, GroupsDigits) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1000), "1,000");
  EXPECT_EQ(grouped(1000209), "1,000,209");
}

TEST(Text, CountsInTheSingularAndThePlural) {
  EXPECT_EQ(counted(0, "movie"), "0 movies");
  EXPECT_EQ(counted(1, "movie"), "1 movie");
  EXPECT_EQ(counted(3883, "movie"), "3,883 movies");
  EXPECT_EQ(counted(1, "person", "people"), "1 person");
  EXPECT_EQ(counted(2, "person", "people"), "2 people");
  EXPECT_EQ(counted(1, "file was refused", "files were refused"), "1 file was refused");
}

}  // namespace
}  // namespace kinoprism::core
