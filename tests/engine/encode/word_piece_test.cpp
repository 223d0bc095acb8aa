#include "engine/encode/text/word_piece.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <numeric>

#include "engine/core/files.h"
#include "engine/core/safetensors.h"
#include "engine/core/text.h"
#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/encode/pack_folder.h"
#include "tests/engine/encode/plot_of.h"
#include "tests/test_data.h"

namespace kinoprism::encode {
namespace {

constexpr const char* kPack = "minilm-l6-v2.safetensors";

using Ids = std::vector<int32_t>;

WordPiece made(std::string_view vocabulary) {
  return WordPiece({reinterpret_cast<const uint8_t*>(vocabulary.data()), vocabulary.size()});
}

// 0 [UNK] 1 [CLS] 2 [SEP] 3 un 4 ##aff 5 ##able 6 ##a 7 ! 8 é-less e 9 影 10 a 11 ##b 12 σ 13 ##σ
constexpr std::string_view kSmall =
    "[UNK]\n[CLS]\n[SEP]\nun\n##aff\n##able\n##a\n!\ne\n\u5F71\na\n##b\n\u03C3\n##\u03C3\n";

TEST(WordPiece, TakesTheLongestPieceFromTheLeft) {
  const WordPiece pieces = made(kSmall);
  EXPECT_EQ(pieces.size(), 14u);
  EXPECT_EQ(pieces.pieces("Unaffable un!a"), (Ids{3, 4, 5, 3, 7, 10}));
  EXPECT_EQ(pieces.ids("UN"), (Ids{1, 3, 2}));
  EXPECT_EQ(pieces.ids("", 256), (Ids{1, 2}));
}

TEST(WordPiece, AWordThatCannotBePutTogetherIsOneUnknown) {
  const WordPiece pieces = made(kSmall);
  EXPECT_EQ(pieces.pieces("unaffx able un"), (Ids{0, 0, 3}));
  EXPECT_EQ(pieces.pieces("un" + std::string(98, 'a')).size(), 99u);
  EXPECT_EQ(pieces.pieces("un" + std::string(99, 'a')), (Ids{0}));
}

TEST(WordPiece, CleansAndFolds) {
  const WordPiece pieces = made(kSmall);
  EXPECT_EQ(pieces.pieces("a\u200Bb"), (Ids{10, 11})) << "a zero-width space is no space";
  EXPECT_EQ(pieces.pieces("a\u3000a\ta\u2028a"), (Ids{10, 10, 10, 10}));
  EXPECT_EQ(pieces.pieces("\u00C9e\u0301"), (Ids{0})) << "two letters e make a word that the vocabulary lacks";
  EXPECT_EQ(pieces.pieces("\u00C9 e\u0301"), (Ids{8, 8}));
  EXPECT_EQ(pieces.pieces("a\u5F71a"), (Ids{10, 9, 10})) << "an ideograph is a word";
  EXPECT_EQ(pieces.pieces("\u03A3\u03A3"), (Ids{12, 13})) << "no final sigma";
}

TEST(WordPiece, BytesThatAreNoTextAreDropped) {
  const WordPiece pieces = made(kSmall);
  EXPECT_EQ(pieces.pieces("a\xFF\x80"
                          "b"),
            (Ids{10, 11}));
  EXPECT_EQ(pieces.pieces(std::string("a\0b\xE5\xBD", 5)), (Ids{10, 11})) << "cut inside a character";
}

TEST(WordPiece, CutsAtTheLimit) {
  const WordPiece pieces = made(kSmall);
  EXPECT_EQ(pieces.ids("unaffable unaffable", 6), (Ids{1, 3, 4, 5, 3, 2}));
  EXPECT_EQ(pieces.ids("a \u5F71\u5F71\u5F71\u5F71", 4), (Ids{1, 10, 9, 2}));
  EXPECT_EQ(pieces.ids("un", 2), (Ids{1, 2}));
}

TEST(WordPiece, RefusesAVocabularyOfAnotherKind) {
  EXPECT_EQ(core::errorOf([] { made(""); }).code(), core::ErrorCode::BadInput);
  const core::Error error = core::errorOf([] { made("[UNK]\r\n[CLS]\r\nun\r\n"); });
  EXPECT_EQ(error.code(), core::ErrorCode::BadInput);
  EXPECT_NE(std::string(error.what()).find("[SEP]"), std::string::npos);
  EXPECT_EQ(made("[UNK]\r\n[CLS]\r\n[SEP]\r\nun").pieces("un"), (Ids{3})) << "line breaks of Windows";
}

nlohmann::json fixture() { return nlohmann::json::parse(core::readFile(tests::fixtureFolder() / "text.json")); }

TEST(WordPiece, AgreesWithTheTokenizersLibrary) {
  KINOPRISM_NEEDS_DATA("../fixtures/text.json");
  KINOPRISM_NEEDS_PACK(kPack);
  const core::TensorFile pack(packFolder() / kPack);
  const WordPiece pieces(pack.bytes("vocabulary"));
  EXPECT_EQ(pieces.size(), 30522u);
  const nlohmann::json expected = fixture();
  for (const auto& entry : expected["tokenizer_cases"])
    EXPECT_EQ(pieces.ids(entry["text"].get<std::string>()), entry["ids"].get<Ids>()) << entry["text"];
  for (const auto& entry : expected["inputs"]) {
    if (entry["text"].is_null()) continue;
    const auto text = entry["text"].get<std::string>();
    EXPECT_EQ(pieces.ids(text), entry["ids"].get<Ids>()) << entry["name"];
    EXPECT_EQ(pieces.pieces(text).size() + 2, entry["n_tokens_before_cut"].get<size_t>()) << entry["name"];
  }
}

TEST(WordPiece, AgreesOnALongPlot) {
  KINOPRISM_NEEDS_DATA("../fixtures/text.json");
  KINOPRISM_NEEDS_DATA("ml-1m-text/omdb_movies.dat");
  KINOPRISM_NEEDS_PACK(kPack);
  const core::TensorFile pack(packFolder() / kPack);
  const WordPiece pieces(pack.bytes("vocabulary"));
  const std::string plot = plotOf("120");
  const Ids ids = pieces.ids(plot);
  EXPECT_EQ(pieces.pieces(plot).size() + 2, 408u);
  EXPECT_EQ(ids.size(), 256u);
  EXPECT_EQ(std::accumulate(ids.begin(), ids.end(), 0), 1058031);
}

}  // namespace
}  // namespace kinoprism::encode
