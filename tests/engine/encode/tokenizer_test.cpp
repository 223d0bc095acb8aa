#include "engine/encode/text/tokenizer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kinoprism::encode {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Tokenizer, FoldsCaseAndDropsWhatSaysNothing) {
  const Tokenizer tokenizer(false);
  EXPECT_THAT(tokenizer.words("The Quick BROWN fox, and it's 7 in 1999!"),
              ElementsAre("quick", "brown", "fox", "1999"));
  EXPECT_THAT(tokenizer.words("  … — !? "), IsEmpty());
  EXPECT_THAT(tokenizer.words(""), IsEmpty());
}

TEST(Tokenizer, FoldsAsUnicodeSays) {
  const Tokenizer tokenizer(false);
  // Ligature, full width, sharp s, and an accent written as a character of its own.
  EXPECT_THAT(tokenizer.words("ﬁlm ＭＯＶＩＥ Straße cafe\u0301"),
              ElementsAre("film", "movie", "strasse", "caf\u00e9"));
}

TEST(Tokenizer, SegmentsChinese) {
  const Tokenizer tokenizer(false);
  const auto words = tokenizer.words("退休的灯塔看守人在世界尽头寻找失踪的船员。");
  EXPECT_THAT(words, testing::IsSupersetOf({"退休", "灯塔", "世界", "寻找", "失踪", "船员"}));
  EXPECT_THAT(words, testing::Not(testing::Contains("的")));
  EXPECT_THAT(words, testing::Not(testing::Contains("在")));
}

TEST(Tokenizer, MixesLanguages) {
  const Tokenizer tokenizer(false);
  EXPECT_THAT(tokenizer.words("灯塔 Lighthouse"), ElementsAre("灯塔", "lighthouse"));
}

TEST(Tokenizer, StemsPluralsByHarmansRules) {
  const Tokenizer tokenizer(true);
  // ies -> y, es -> e, s -> nothing; not after e/a + ies, a/e/o + es, u or s + s.
  EXPECT_THAT(tokenizer.words("cities horses robots glass circus heroes cat's"),
              ElementsAre("city", "horse", "robot", "glass", "circus", "heroes", "cat"));
  EXPECT_THAT(Tokenizer(false).words("cities robots"), ElementsAre("cities", "robots"));
}

TEST(Tokenizer, SurvivesBytesThatAreNoText) {
  const Tokenizer tokenizer(true);
  EXPECT_THAT(tokenizer.words("good\xff\xfe bad\xc3"), testing::Contains("good"));
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  EXPECT_THAT(tokenizer.words(all), testing::Each(testing::Not(IsEmpty())));
}

TEST(Tokenizer, ATermIsTheWholeName) { EXPECT_EQ(Tokenizer(true).term("  Agnès VARDA "), "agnès varda"); }

}  // namespace
}  // namespace kinoprism::encode
