#include "engine/fuse/mix.h"

#include <gtest/gtest.h>

#include "engine/core/error.h"

namespace kinoprism::fuse {
namespace {

TEST(Mix, ReadsWhatItWrites) {
  Mix mix;
  mix.weights = {{"collaborative", 0.6}, {"text", 0.1}, {"popularity", -0.25}};
  mix.novelty = 0.3;
  mix.diversity = 0.15;
  mix.level = FusionLevel::Joint;
  EXPECT_EQ(Mix::parse(mix.text()), mix);
  EXPECT_EQ(Mix::parse(""), Mix());
}

TEST(Mix, CountsNoveltyAgainstPopularity) {
  const Mix mix = Mix::parse("popularity=1,novelty=0.25");
  EXPECT_DOUBLE_EQ(mix.weightOf("popularity"), 0.75);
  EXPECT_DOUBLE_EQ(mix.weightOf("text"), 0);
}

class BadMix : public testing::TestWithParam<const char*> {};

TEST_P(BadMix, IsRefused) {
  try {
    Mix::parse(GetParam());
    FAIL() << GetParam();
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::BadArgument);
  }
}

INSTANTIATE_TEST_SUITE_P(Texts, BadMix,
                         testing::Values("text", "text=", "=1", "text=a", "text=1x", "text=nan", "text=1,text=2",
                                         "diversity=2", "novelty=-1", "level=high", ",", "text=1,,audio=2"));

}  // namespace
}  // namespace kinoprism::fuse
