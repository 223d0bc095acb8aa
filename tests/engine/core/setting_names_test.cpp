#include "engine/core/setting_names.h"

#include <gtest/gtest.h>

namespace kinoprism::core {
namespace {

TEST(SettingNames, FormerNamesAreThoseOfTheFieldNow) {
  EXPECT_EQ(currentSettingName("bpr-mf", "rate"), "learning-rate");
  EXPECT_EQ(currentSettingName("bpr-mf", "judge-every"), "eval-every");
  EXPECT_EQ(currentSettingName("log-mel-gru", "ahead"), "horizon");
}

TEST(SettingNames, OneFormerNameMayBeOfDifferentThings) {
  EXPECT_EQ(currentSettingName("bpr-mf", "power"), "sampling-exponent");
  EXPECT_EQ(currentSettingName("user-knn", "power"), "amplification");
  EXPECT_EQ(currentSettingName("gf-cf", "power"), "power");
  EXPECT_EQ(currentSettingName("svd-pp", "iterations"), "epochs");
  EXPECT_EQ(currentSettingName("ials", "iterations"), "iterations");
}

TEST(SettingNames, OthersStayAsTheyAre) {
  EXPECT_EQ(currentSettingName("ials", "factors"), "factors");
  EXPECT_EQ(currentSettingName("ials", "no-such-setting"), "no-such-setting");
  EXPECT_EQ(withCurrentNames("ials", {{"factors", 64}, {"unobserved", 0.2}}),
            (Settings{{"factors", 64}, {"unobserved-weight", 0.2}}));
}

}  // namespace
}  // namespace kinoprism::core
