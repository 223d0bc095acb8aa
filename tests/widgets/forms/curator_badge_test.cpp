#include "widgets/forms/curator_badge.h"

#include <gtest/gtest.h>

#include <QImage>

#include "widgets/theme/theme.h"

namespace kinoprism::widgets {
namespace {

TEST(CuratorBadge, HasLettersOfTheName) {
  EXPECT_EQ(initialsOf("mei"), "Me");
  EXPECT_EQ(initialsOf("  ada   lovelace king "), "AL");
  EXPECT_EQ(initialsOf("王小明"), "王");
  EXPECT_EQ(initialsOf("X"), "X");
  EXPECT_EQ(initialsOf(QString::fromUtf8("\xf0\x9f\x90\xb1 cat")), QString::fromUtf8("\xf0\x9f\x90\xb1"
                                                                                     "C"));
  EXPECT_EQ(initialsOf("   "), "");
}

TEST(CuratorBadge, IsADiscOfThePersonsColour) {
  const QImage badge = curatorBadge("mei", 3).pixmap(20, 20).toImage();
  EXPECT_EQ(badge.pixelColor(badge.width() / 2, 2), theme().curator(3));
  EXPECT_EQ(badge.pixelColor(0, 0).alpha(), 0);
  EXPECT_NE(badge, curatorBadge("mei", 4).pixmap(20, 20).toImage());
  EXPECT_NE(badge, curatorBadge("bob", 3).pixmap(20, 20).toImage()) << "colour never alone";
}

}  // namespace
}  // namespace kinoprism::widgets
