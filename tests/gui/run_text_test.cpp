#include "app/models/run_text.h"

#include <gtest/gtest.h>

#include "app/models/list_text.h"
#include "app/services/services.h"
#include "tests/gui/gui_test.h"

namespace kinoprism::app {
namespace {

class RunText : public GuiTest {};

TEST_F(RunText, TellsTheProgramsOwnRunsInItsLanguageAndOthersAsTheyAre) {
  EXPECT_EQ(runTitle("Default fusion 2"), "Default fusion 2");
  EXPECT_EQ(joinedList({"Drama", "War"}), "Drama, War");
  Services services;
  services.preferences.setLanguage("zh_CN");
  EXPECT_EQ(runTitle("Default fusion"), QStringLiteral("默认融合"));
  EXPECT_EQ(runTitle("Default fusion 2"), QStringLiteral("默认融合 2"));
  EXPECT_EQ(runTitle("First list"), QStringLiteral("首份列表"));
  for (const char* given : {"mine", "Default fusion of mine", "Default fusion2", "First list "})
    EXPECT_EQ(runTitle(given), given);
  EXPECT_EQ(joinedList({"剧情", "战争"}), QStringLiteral("剧情、战争"));
  services.preferences.setLanguage("en");
}

}  // namespace
}  // namespace kinoprism::app
