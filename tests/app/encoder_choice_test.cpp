#include <gtest/gtest.h>

#include <cstdlib>

#include "app/jobs/library_encoding.h"
#include "engine/core/packs/pack.h"
#include "tests/app/cli_runner.h"
#include "tests/engine/core/made_pack.h"

namespace kinoprism::app {
namespace {

/// Which encoder is used where the person names none.
class EncoderChoice : public testing::Test {
 protected:
  void SetUp() override { ::setenv("KINOPRISM_PACKS", m_folder.path("packs").c_str(), 1); }
  void TearDown() override { ::unsetenv("KINOPRISM_PACKS"); }

  void install(std::string_view name) {
    const std::string file = "packs/" + std::string(name) + ".safetensors";
    m_folder.write(file, "");
    m_folder.write(file, core::packBytes(core::packTexts({{"name", std::string(name)}}), m_folder.path("scratch")));
  }
  static std::string chosen(data::Modality modality) { return chooseEncoder(engine::loadEngine(), modality, {}).name; }

  CommandFolder m_folder;
};

TEST_F(EncoderChoice, WithoutPacksIsBuiltIn) {
  EXPECT_EQ(chosen(data::Modality::Text), "tfidf-svd");
  EXPECT_EQ(chosen(data::Modality::Image), "colour-gradient");
  EXPECT_EQ(chosen(data::Modality::Audio), "mfcc");
  EXPECT_EQ(chosen(data::Modality::Video), "mise-en-scene");
}

TEST_F(EncoderChoice, WithAllPacksIsANetworkWherePicturesAndSoundsAreNamed) {
  for (const core::KnownPack& pack : core::knownPacks()) install(pack.name);
  EXPECT_EQ(chosen(data::Modality::Text), "tfidf-svd");
  EXPECT_EQ(chosen(data::Modality::Image), "efficientnet-lite0");
  EXPECT_EQ(chosen(data::Modality::Audio), "musicnn-msd");
  EXPECT_EQ(chosen(data::Modality::Video), "mise-en-scene");
}

TEST_F(EncoderChoice, IsNeverOneThatNeedsAFile) {
  for (const core::KnownPack& pack : core::knownPacks()) install(pack.name);
  size_t needing = 0;
  for (const encode::EncoderInfo& encoder : engine::loadEngine().encoders()) {
    if (encoder.file.empty()) continue;
    ++needing;
    EXPECT_FALSE(isReady(encoder)) << encoder.name;
  }
  EXPECT_GE(needing, 3u);
}

}  // namespace
}  // namespace kinoprism::app
