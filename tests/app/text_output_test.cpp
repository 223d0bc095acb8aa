#include <gtest/gtest.h>

#include <sstream>

#include "app/cli/console_progress.h"
#include "app/cli/text_table.h"
#include "engine/core/message_ids.h"

namespace kinoprism::app {
namespace {

TEST(TextTable, AlignsColumnsByWhatATerminalShows) {
  TextTable table({{"title", TextTable::Align::Left}, {"n", TextTable::Align::Right}});
  table.addRow({"霸王别姬", "7"});
  table.addRow({"Heat", "1995"});
  EXPECT_EQ(table.text(),
            "title        n\n"
            "霸王别姬     7\n"
            "Heat      1995\n");
}

TEST(TextTable, WrapsBetweenWords) {
  EXPECT_EQ(wrapText("one two three four", 9, 2), "one two\n  three\n  four");
  EXPECT_EQ(wrapText("unbreakable", 4, 2), "unbreakable");
}

TEST(ConsoleProgress, DurationsAndAmountsAreForPeople) {
  EXPECT_EQ(durationText(6.2), "7 s");
  EXPECT_EQ(durationText(125), "2 min 5 s");
  EXPECT_EQ(durationText(3840), "1 h 4 min");
  EXPECT_EQ(amountText(5.25), "5.2");
  EXPECT_EQ(amountText(812), "812");
  EXPECT_EQ(amountText(52'300), "52.3 k");
  EXPECT_EQ(amountText(3'400'000), "3.4 M");
}

TEST(ConsoleProgress, ShortWorkShowsNothing) {
  for (const auto style :
       {ConsoleProgress::Style::Bar, ConsoleProgress::Style::Lines, ConsoleProgress::Style::Silent}) {
    std::ostringstream stream;
    ConsoleProgress(stream, style, {}).report(core::MessageId::FittingIals, 1, 2);
    EXPECT_EQ(stream.str(), "");
  }
}

}  // namespace
}  // namespace kinoprism::app
