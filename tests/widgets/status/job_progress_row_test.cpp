#include "widgets/status/job_progress_row.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "widgets/status/jobs_indicator.h"

namespace kinoprism::widgets {
namespace {

TEST(JobProgressRow, SaysWhatIsDoneAndHowLongItTakes) {
  JobProgressRow row;
  EXPECT_TRUE(row.isHidden());
  row.setJob(JobState{.title = "Check", .step = "reading posters", .fraction = 0.25, .secondsLeft = 2.1});
  EXPECT_FALSE(row.isHidden());
  const auto* text = row.findChild<QLabel*>();
  const auto* bar = row.findChild<QProgressBar*>();
  EXPECT_EQ(text->text(), QStringLiteral("Check · reading posters · 3 s left"));
  EXPECT_EQ(bar->accessibleName(), QStringLiteral("Check"));
  EXPECT_EQ(bar->value() * 4, bar->maximum());
  row.setJob(JobState{.title = "Check"});
  EXPECT_EQ(text->text(), QStringLiteral("Check"));
  EXPECT_EQ(bar->maximum(), 0) << "how far it is, is not known";
  row.setJob(std::nullopt);
  EXPECT_TRUE(row.isHidden());
}

TEST(JobProgressRow, AJobIsCancelledOnce) {
  JobProgressRow row;
  row.setJob(JobState{.title = "Check"});
  auto* button = row.findChild<QPushButton*>();
  EXPECT_EQ(button->accessibleName(), QStringLiteral("Cancel Check"));
  QSignalSpy cancelled(&row, &JobProgressRow::cancelRequested);
  QTest::keyClick(button, Qt::Key_Space);
  EXPECT_EQ(cancelled.count(), 1);
  row.setJob(JobState{.title = "Check", .cancelling = true});
  EXPECT_EQ(button->text(), QStringLiteral("Stopping…"));
  QTest::keyClick(button, Qt::Key_Space);
  EXPECT_EQ(cancelled.count(), 1);
}

}  // namespace
}  // namespace kinoprism::widgets
