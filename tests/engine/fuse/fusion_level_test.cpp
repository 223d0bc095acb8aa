#include "engine/fuse/fusion_level.h"

#include <gtest/gtest.h>

namespace kinoprism::fuse {
namespace {

FusionLevel levelOfParts(const std::vector<std::string>& recommenders) {
  Composition composition;
  for (const std::string& name : recommenders) composition.parts.push_back({name, {}, "collaborative", 1});
  return levelOf(composition);
}

TEST(LevelOf, IsTheLevelOfTheOnlyRecommender) {
  EXPECT_EQ(levelOfParts({"cease", "popularity"}), FusionLevel::Feature);
  EXPECT_EQ(levelOfParts({"popularity", "mm-lightgcn"}), FusionLevel::Joint);
  EXPECT_EQ(levelOfParts({"multimodal-two-tower"}), FusionLevel::Joint);
  EXPECT_EQ(levelOfParts({"ials", "popularity"}), FusionLevel::Decision);
}

TEST(LevelOf, IsDecisionWhereSeveralAreWeighed) {
  EXPECT_EQ(levelOfParts({"cease", "ials", "popularity"}), FusionLevel::Decision);
  EXPECT_EQ(levelOfParts({"mm-lightgcn", "cease"}), FusionLevel::Decision);
  EXPECT_EQ(levelOfParts({"popularity"}), FusionLevel::Decision);
  EXPECT_EQ(levelOfParts({}), FusionLevel::Decision);
}

}  // namespace
}  // namespace kinoprism::fuse
