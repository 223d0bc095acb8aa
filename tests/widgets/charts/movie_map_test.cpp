#include "widgets/charts/movie_map.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include "widgets/theme/theme.h"

namespace kinoprism::widgets {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

/// Five rows of five, numbered from 1 along the rows; 13 is in the middle.
MapDots grid() {
  auto dots = std::make_shared<std::vector<MapDot>>();
  for (int m = 0; m < 25; ++m)
    dots->push_back({m + 1, float(m % 5), float(m / 5), m % 2 ? MapDot::kOther : int8_t(m % MapDot::kColours)});
  return dots;
}

class MovieMapTest : public testing::Test {
 protected:
  MovieMapTest() {
    map.resize(300, 240);
    map.setText([](qint64 movie) { return QStringLiteral("Film %1").arg(movie); });
    map.show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(&map));
  }
  qint64 activated() const { return spy.isEmpty() ? 0 : spy.last().first().toLongLong(); }

  MovieMap map;
  QSignalSpy spy{&map, &MovieMap::activated};
};

TEST_F(MovieMapTest, TheNearestAreThoseNearestOnTheMap) {
  map.setDots(grid());
  map.setMovie(1);
  ASSERT_TRUE(map.hasPlace());
  EXPECT_EQ(map.nearest().size(), MovieMap::kNearest);
  EXPECT_THAT(map.nearest().mid(0, 3), ElementsAre(2, 6, 7));
  EXPECT_THAT(map.nearest().mid(3, 2), UnorderedElementsAre(3, 11));
  EXPECT_EQ(map.accessibleDescription().section(", near ", 0, 0), "Film 1");
  EXPECT_TRUE(map.accessibleDescription().contains("Film 2; Film 6; Film 7"));
}

TEST_F(MovieMapTest, DistancesHaveOneScaleAndAllPlacesAreOnTheWidget) {
  map.setDots(grid());
  const QPointF first = map.placeOf(1), right = map.placeOf(2), below = map.placeOf(6);
  EXPECT_DOUBLE_EQ(right.x() - first.x(), below.y() - first.y());
  for (const MapDot& dot : *grid()) EXPECT_TRUE(QRectF(map.rect()).contains(map.placeOf(dot.movie))) << dot.movie;
}

TEST_F(MovieMapTest, AMovieWithoutAPlaceMarksNothing) {
  map.setDots(grid());
  const QImage bare = map.grab().toImage();
  map.setMovie(99);
  EXPECT_FALSE(map.hasPlace());
  EXPECT_THAT(map.nearest(), IsEmpty());
  EXPECT_EQ(map.accessibleDescription(), QString());
  EXPECT_EQ(map.grab().toImage(), bare);
  map.setMovie(13);
  EXPECT_NE(map.grab().toImage(), bare);
}

TEST_F(MovieMapTest, ArrowsGoToTheNearestThatWayAndEnterOpensIt) {
  map.setDots(grid());
  map.setMovie(13);
  QTest::keyClick(&map, Qt::Key_Return);
  EXPECT_EQ(activated(), 0) << "it is there already";
  QTest::keyClick(&map, Qt::Key_Right);
  EXPECT_EQ(map.pointedAt(), 14);
  EXPECT_EQ(map.accessibleDescription(), "Film 14");
  QTest::keyClick(&map, Qt::Key_Up);
  QTest::keyClick(&map, Qt::Key_Right);
  EXPECT_EQ(map.pointedAt(), 10);
  QTest::keyClick(&map, Qt::Key_Right);
  EXPECT_EQ(map.pointedAt(), 10) << "nothing is further right";
  QTest::keyClick(&map, Qt::Key_Return);
  EXPECT_EQ(activated(), 10);
  QTest::keyClick(&map, Qt::Key_Escape);
  EXPECT_EQ(map.pointedAt(), 0);
}

TEST_F(MovieMapTest, KeysThatItDoesNotUseGoToWhoHoldsIt) {
  QWidget holder;
  auto* inner = new MovieMap(&holder);
  inner->setDots(grid());
  for (const Qt::Key key : {Qt::Key_4, Qt::Key_Escape, Qt::Key_Return}) {
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    event.accept();
    QCoreApplication::sendEvent(inner, &event);
    EXPECT_FALSE(event.isAccepted()) << key;
  }
}

TEST_F(MovieMapTest, TheMousePointsAndAClickGoesThere) {
  map.setDots(grid());
  map.setMovie(13);
  QTest::mouseMove(&map, map.placeOf(8).toPoint() + QPoint(2, 1));
  EXPECT_EQ(map.pointedAt(), 8);
  EXPECT_EQ(QToolTip::text(), "Film 8");
  QTest::mouseClick(&map, Qt::LeftButton, {}, map.placeOf(8).toPoint());
  EXPECT_EQ(activated(), 8);
  spy.clear();
  QTest::mouseClick(&map, Qt::LeftButton, {}, (map.placeOf(8) + map.placeOf(14)).toPoint() / 2);
  EXPECT_TRUE(spy.isEmpty()) << "nothing is near enough";
}

TEST_F(MovieMapTest, DotsFollowTheTheme) {
  map.setDots(grid());
  const ThemeMode before = theme().mode;
  applyTheme(ThemeMode::Dark);
  const QImage dark = map.grab().toImage();
  applyTheme(ThemeMode::Light);
  EXPECT_NE(map.grab().toImage(), dark);
  applyTheme(before);
}

TEST_F(MovieMapTest, ShowsNoneOneAndEqualPlaces) {
  map.setDots(nullptr);
  map.setMovie(1);
  EXPECT_FALSE(map.hasPlace());
  QTest::keyClick(&map, Qt::Key_Left);
  EXPECT_EQ(map.pointedAt(), 0);
  map.setDots(std::make_shared<const std::vector<MapDot>>(std::vector<MapDot>{{1, 5, 5, 0}}));
  EXPECT_TRUE(map.hasPlace());
  EXPECT_EQ(map.placeOf(1), QRectF(map.rect()).center());
  map.setDots(std::make_shared<const std::vector<MapDot>>(std::vector<MapDot>{{1, 5, 5, 0}, {2, 5, 5, 1}}));
  EXPECT_THAT(map.nearest(), ElementsAre(2));
  EXPECT_FALSE(map.grab().isNull());
}

}  // namespace
}  // namespace kinoprism::widgets
