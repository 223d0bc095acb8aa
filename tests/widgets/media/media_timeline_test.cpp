#include "widgets/media/media_timeline.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

namespace kinoprism::widgets {
namespace {

MediaTimeline& shown(MediaTimeline& line) {
  line.resize(402, 50);
  line.setDuration(100'000);
  line.show();
  QCoreApplication::processEvents();
  return line;
}

qint64 lastOf(const QSignalSpy& spy) { return spy.isEmpty() ? -1 : spy.back().front().toLongLong(); }

TEST(MediaTimeline, AClickAndADragJump) {
  MediaTimeline line(SignalTone::Video);
  shown(line);
  QSignalSpy jumps(&line, &MediaTimeline::seekRequested);
  QTest::mousePress(&line, Qt::LeftButton, {}, QPoint(201, 20));
  EXPECT_NEAR(double(lastOf(jumps)), 50'000, 300);
  line.setPosition(3'000);
  EXPECT_NEAR(line.sliderPosition(), 50'000, 300) << "the player does not move it while it is dragged";
  QTest::mouseMove(&line, QPoint(301, 20));
  EXPECT_NEAR(double(lastOf(jumps)), 75'000, 300);
  QTest::mouseRelease(&line, Qt::LeftButton, {}, QPoint(301, 20));
  line.setPosition(3'000);
  EXPECT_EQ(line.value(), 3'000);
}

TEST(MediaTimeline, KeysJump) {
  MediaTimeline line(SignalTone::Audio);
  shown(line);
  line.setPosition(40'000);
  QSignalSpy jumps(&line, &MediaTimeline::seekRequested);
  QTest::keyClick(&line, Qt::Key_Right);
  EXPECT_EQ(lastOf(jumps), 45'000);
  QTest::keyClick(&line, Qt::Key_PageDown);
  EXPECT_EQ(lastOf(jumps), 15'000);
  QTest::keyClick(&line, Qt::Key_Home);
  EXPECT_EQ(lastOf(jumps), 0);
  QTest::keyClick(&line, Qt::Key_End);
  EXPECT_EQ(lastOf(jumps), 100'000);
}

TEST(MediaTimeline, ThePlayerMovesItWithoutAJump) {
  MediaTimeline line(SignalTone::Audio);
  shown(line);
  QSignalSpy jumps(&line, &MediaTimeline::seekRequested);
  line.setPosition(60'000);
  EXPECT_EQ(line.value(), 60'000);
  line.setPosition(600'000);
  EXPECT_EQ(line.value(), 100'000);
  EXPECT_EQ(jumps.count(), 0);
}

TEST(MediaTimeline, ShowsMarksWherePlayedOrNot) {
  MediaTimeline line(SignalTone::Audio);
  line.setWave(QList<float>(100, 0.9F), QList<float>(100, 0.9F));
  line.setMarks({{0, 50'000}});
  shown(line);
  const QImage picture = line.grab().toImage();
  const double scale = line.devicePixelRatioF();
  const auto at = [&](double x, double y) { return picture.pixelColor(int(x * scale), int(y * scale)); };
  EXPECT_EQ(at(100, 47), theme().signal(SignalTone::Audio)) << "the line below what was heard";
  EXPECT_NE(at(300, 47), theme().signal(SignalTone::Audio));
  // Bars two wide and one apart.
  EXPECT_GT(contrastRatio(at(1 + 33 * 3 + 0.5, 22), at(1 + 100 * 3 + 0.5, 22)), 1.5) << "what was heard is brighter";
}

TEST(MediaTimeline, IsASliderToAScreenReader) {
  MediaTimeline line(SignalTone::Video);
  shown(line);
  QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(&line);
  ASSERT_NE(reader, nullptr);
  EXPECT_EQ(reader->role(), QAccessible::Slider);
}

TEST(MediaTimeline, TimesAreWrittenAsClocks) {
  EXPECT_EQ(clockText(67'000), "1:07");
  EXPECT_EQ(clockText(3'723'000), "1:02:03");
}

}  // namespace
}  // namespace kinoprism::widgets
