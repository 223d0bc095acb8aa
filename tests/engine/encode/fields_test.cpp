#include "engine/encode/text/fields.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "engine/core/line_reader.h"
#include "engine/core/safetensors.h"
#include "engine/encode/text/word_piece.h"
#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/encode/pack_folder.h"
#include "tests/test_data.h"

namespace kinoprism::encode {
namespace {

using Ids = std::vector<int32_t>;

/// One piece a word: the words are numbers.
Ids numbers(std::string_view text) {
  Ids ids;
  int32_t number = -1;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      number = std::max(number, 0) * 10 + (c - '0');
    } else if (number >= 0) {
      ids.push_back(std::exchange(number, -1));
    }
  }
  if (number >= 0) ids.push_back(number);
  return ids;
}

MovieText movie() { return {"The Reef", {"Drama", "", "Sea"}, {"Ann Low", "Bo Dean"}, "A sailor returns."}; }

TEST(Fields, AreThePartsThatCount) {
  const auto texts = fieldTexts(movie(), {0.5, 0.25, 0, 2});
  ASSERT_EQ(texts.size(), 3u);
  EXPECT_EQ(texts[0].text, "The Reef");
  EXPECT_EQ(texts[0].weight, 0.5);
  EXPECT_EQ(texts[1].text, "Drama, Sea");
  EXPECT_EQ(texts[2].text, "A sailor returns.");
  EXPECT_EQ(texts[2].weight, 2);
  EXPECT_TRUE(fieldTexts({"  ", {""}, {}, ""}, {1, 1, 1, 1}).empty());
}

TEST(Fields, ATitleStandsInForADescriptionThatIsNotThere) {
  MovieText bare = movie();
  bare.description = " ";
  const auto texts = fieldTexts(bare, {0.5, 0.25, 0, 2});
  ASSERT_EQ(texts.size(), 2u);
  EXPECT_EQ(texts[0].text, "The Reef");
  EXPECT_EQ(texts[0].weight, 2);
  EXPECT_EQ(texts[1].weight, 0.25);
  ASSERT_EQ(fieldTexts(bare, {0, 0.25, 0, 2}).size(), 1u) << "a title that does not count is not read either way";
}

TEST(Fields, AsOneText) {
  EXPECT_EQ(joinedText(movie(), {1, 1, 1, 1}), "The Reef. Drama, Sea. Ann Low, Bo Dean. A sailor returns.");
  EXPECT_EQ(joinedText(movie(), {0, 0, 0, 1}), "A sailor returns.");
  EXPECT_EQ(joinedText({}, {1, 1, 1, 1}), "");
}

TEST(Windows, OfAShortTextIsOne) {
  EXPECT_EQ(windows("1 2 3. 4 5.", numbers, 5, 2), (std::vector<Ids>{{1, 2, 3, 4, 5}}));
  EXPECT_TRUE(windows("", numbers, 5, 2).empty());
  EXPECT_TRUE(windows("...", numbers, 5, 2).empty());
}

TEST(Windows, EndWithSentencesAndOverlap) {
  const std::string text = "A 1 2 3. B 4 5. C 6 7 8. D 9 10.";
  EXPECT_EQ(windows(text, numbers, 6, 0), (std::vector<Ids>{{1, 2, 3, 4, 5}, {6, 7, 8, 9, 10}}));
  EXPECT_EQ(windows(text, numbers, 6, 2), (std::vector<Ids>{{1, 2, 3, 4, 5}, {4, 5, 6, 7, 8}, {9, 10}}));
  EXPECT_EQ(windows(text, numbers, 6, 3), (std::vector<Ids>{{1, 2, 3, 4, 5}, {4, 5, 6, 7, 8}, {6, 7, 8, 9, 10}}));
}

TEST(Windows, CutASentenceThatIsLongerThanAWindow) {
  EXPECT_EQ(windows("A 1 2 3 4 5 6 7. B 8.", numbers, 3, 1), (std::vector<Ids>{{1, 2, 3}, {4, 5, 6}, {7, 8}}));
}

TEST(Windows, OfChineseEndWithSentencesToo) {
  EXPECT_EQ(windows("老人1在2。孩子3在4。", numbers, 3, 0), (std::vector<Ids>{{1, 2}, {3, 4}}));
}

TEST(Windows, OfRealPlotsHoldEveryPiece) {
  KINOPRISM_NEEDS_DATA("ml-1m-text/omdb_movies.dat");
  KINOPRISM_NEEDS_PACK("minilm-l6-v2.safetensors");
  const core::TensorFile pack(packFolder() / "minilm-l6-v2.safetensors");
  const WordPiece wordPiece(pack.bytes("vocabulary"));
  const Pieces pieces = [&](std::string_view text) { return wordPiece.pieces(text); };
  core::LineReader lines(tests::dataFolder() / "ml-1m-text" / "omdb_movies.dat");
  size_t longOnes = 0;
  for (std::string_view line; lines.next(line);) {
    line = line.substr(0, line.rfind("::"));
    const std::string_view plot = line.substr(line.rfind("::") + 2);
    const Ids whole = wordPiece.pieces(plot);
    longOnes += whole.size() > 254;
    Ids joined;
    for (const Ids& window : windows(plot, pieces, 254, 0)) {
      EXPECT_LE(window.size(), 254u);
      joined.insert(joined.end(), window.begin(), window.end());
    }
    EXPECT_EQ(joined, whole) << plot;
  }
  EXPECT_EQ(longOnes, 198u);
}

TEST(WeightedDirection, IsTheMeanOfLengthOne) {
  core::Matrix rows(2, 2);
  rows.row(0)[0] = 1;
  rows.row(1)[1] = 1;
  const std::vector<float> mean = weightedDirection(rows, std::vector<double>{3, 4});
  EXPECT_FLOAT_EQ(mean[0], 0.6F);
  EXPECT_FLOAT_EQ(mean[1], 0.8F);
  EXPECT_EQ(weightedDirection(core::Matrix(1, 2), std::vector<double>{1}), (std::vector<float>{0, 0}));
  EXPECT_EQ(core::errorOf([&] { weightedDirection(rows, std::vector<double>{1}); }).code(),
            core::ErrorCode::BadArgument);
}

}  // namespace
}  // namespace kinoprism::encode
