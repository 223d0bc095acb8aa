#include "widgets/wall/poster_wall.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include "tests/widgets/made_posters.h"

namespace kinoprism::widgets {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Wall : public testing::Test {
 protected:
  void show(MadePosters& posters, QSize size = {800, 600}) {
    wall.resize(size);
    wall.setSource(&posters);
    wall.show();
    QCoreApplication::processEvents();
  }

  QImage painted() { return wall.viewport()->grab().toImage(); }
  void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(&wall, Qt::Key(key), modifiers);
  }
  void click(int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::mouseClick(wall.viewport(), Qt::LeftButton, modifiers, wall.cellRect(row).center());
  }
  QColor pictureOf(const QImage& image, int row) { return image.pixelColor(wall.cellRect(row).center()); }

  PosterWall wall;
};

TEST_F(Wall, OutdatedPicturesAreShownUntilTheyHaveComeAgain) {
  MadePosters posters(6);
  show(posters);
  const QColor before = pictureOf(painted(), 2);
  posters.asked.clear();
  posters.late = true;
  Q_EMIT posters.picturesOutdated();
  EXPECT_EQ(pictureOf(painted(), 2), before);
  EXPECT_THAT(posters.asked, testing::Contains(2));
  posters.late = false;
  posters.asked.clear();
  Q_EMIT posters.thumbnailReady(2);
  EXPECT_EQ(pictureOf(painted(), 2), before);
  painted();
  EXPECT_THAT(posters.asked, ElementsAre(2)) << "once more, and then no more";
}

TEST_F(Wall, AsksOnlyForMoviesInSight) {
  MadePosters posters(100000);
  show(posters);
  painted();
  const auto range = wall.visibleRows();
  EXPECT_GT(range.end, range.first);
  EXPECT_LE(posters.cellsAsked, 2 * (range.end - range.first));
  for (int row : posters.asked) EXPECT_TRUE(row >= range.first && row < range.end) << row;
}

TEST_F(Wall, PaintsEachPosterInItsCell) {
  MadePosters posters(500);
  show(posters);
  wall.verticalScrollBar()->setValue(700);
  const QImage image = painted();
  const auto range = wall.visibleRows();
  int seen = 0;
  for (int row = range.first; row < range.end; ++row) {
    if (!image.rect().contains(wall.cellRect(row).center())) continue;
    EXPECT_EQ(pictureOf(image, row), MadePosters::colorOf(posters.id(row))) << row;
    ++seen;
  }
  EXPECT_GE(seen, 10);
}

TEST_F(Wall, ShowsAPosterOnceItHasCome) {
  MadePosters posters(50);
  posters.late = true;
  show(posters);
  painted();
  const int asked = int(posters.asked.size());
  painted();
  EXPECT_EQ(posters.asked.size(), asked) << "asked again for what is on its way";
  posters.late = false;
  EXPECT_NE(pictureOf(painted(), 3), MadePosters::colorOf(posters.id(3)));
  Q_EMIT posters.thumbnailReady(3);
  EXPECT_EQ(pictureOf(painted(), 3), MadePosters::colorOf(posters.id(3)));
}

TEST_F(Wall, AsksAgainForARowThatWasOutOfSight) {
  MadePosters posters(5000);
  posters.late = true;
  show(posters);
  painted();
  wall.verticalScrollBar()->setValue(50000);
  painted();
  posters.asked.clear();
  wall.verticalScrollBar()->setValue(0);
  painted();
  EXPECT_TRUE(posters.asked.contains(0));
}

TEST_F(Wall, FailedPostersGetATitleCardThatDiffersFromLoading) {
  MadePosters posters(10);
  posters.late = true;
  posters.failed = {posters.id(1)};
  show(posters);
  const QImage image = painted();
  const auto crop = [&](int row) { return image.copy(QRect(wall.cellRect(row).topLeft(), wall.layoutNow().poster)); };
  EXPECT_NE(crop(1), crop(0));
  EXPECT_EQ(crop(0), crop(2));
}

TEST_F(Wall, TellsWhichRowsAreInSight) {
  MadePosters posters(1000);
  show(posters);
  QSignalSpy changed(&wall, &PosterWall::visibleRangeChanged);
  wall.verticalScrollBar()->setValue(2000);
  ASSERT_EQ(changed.count(), 1);
  const auto range = wall.visibleRows();
  EXPECT_EQ(changed[0][0].toInt(), range.first);
  EXPECT_EQ(changed[0][1].toInt(), range.end - 1);
  EXPECT_GT(range.first, 0);
  std::vector<qint64> others;
  for (qint64 id = 5000; id < 6000; ++id) others.push_back(id);
  posters.setIds(others);
  EXPECT_EQ(changed.count(), 2) << "the same rows hold other movies";
}

TEST_F(Wall, ArrowsMoveByCellAndByLine) {
  MadePosters posters(100);
  show(posters);
  wall.setCurrentId(1000);
  const int columns = wall.layoutNow().columns;
  key(Qt::Key_Right);
  EXPECT_EQ(wall.currentId(), 1001);
  key(Qt::Key_Down);
  EXPECT_EQ(wall.currentId(), 1001 + columns);
  key(Qt::Key_Left);
  key(Qt::Key_Up);
  EXPECT_EQ(wall.currentId(), 1000);
  key(Qt::Key_Up);
  EXPECT_EQ(wall.currentId(), 1000);
  key(Qt::Key_End);
  EXPECT_EQ(wall.currentId(), 1099);
  EXPECT_TRUE(wall.viewport()->rect().contains(wall.cellRect(99)));
  key(Qt::Key_Home);
  EXPECT_EQ(wall.currentId(), 1000);
  key(Qt::Key_PageDown);
  EXPECT_GT(wall.currentId(), 1000 + columns);
  key(Qt::Key_PageUp);
  EXPECT_EQ(wall.currentId(), 1000);
}

TEST_F(Wall, DownFromTheLastButOneLineReachesTheLast) {
  MadePosters posters(100);
  show(posters);
  const int columns = wall.layoutNow().columns;
  ASSERT_NE(100 % columns, 0);
  const int lastLine = 100 / columns;
  wall.setCurrentId(1000 + lastLine * columns - 1);
  key(Qt::Key_Down);
  EXPECT_EQ(wall.currentId(), 1099);
  key(Qt::Key_Down);
  EXPECT_EQ(wall.currentId(), 1099);
}

TEST_F(Wall, SelectsWithShiftControlAndSpace) {
  MadePosters posters(100);
  show(posters);
  click(2);
  EXPECT_THAT(wall.selectedIds(), ElementsAre(1002));
  click(4, Qt::ShiftModifier);
  EXPECT_THAT(wall.selectedIds(), ElementsAre(1002, 1003, 1004));
  click(3, Qt::ControlModifier);
  EXPECT_THAT(wall.selectedIds(), ElementsAre(1002, 1004));
  key(Qt::Key_Right, Qt::ControlModifier);
  EXPECT_THAT(wall.selectedIds(), ElementsAre(1002, 1004));
  key(Qt::Key_Space);
  EXPECT_THAT(wall.selectedIds(), ElementsAre(1002));
  key(Qt::Key_A, Qt::ControlModifier);
  EXPECT_EQ(wall.selectedIds().size(), 100);
}

TEST_F(Wall, KeepsTheSelectionByMovieWhenTheOrderChanges) {
  MadePosters posters(100);
  show(posters);
  wall.setCurrentId(1005);
  wall.setSelectedIds({1005, 1006});
  QSignalSpy changed(&wall, &PosterWall::selectionChanged);
  std::vector<qint64> reversed;
  for (qint64 id = 1099; id >= 1000; --id) reversed.push_back(id);
  posters.setIds(reversed);
  EXPECT_THAT(wall.selectedIds(), ElementsAre(1006, 1005));
  EXPECT_EQ(wall.currentId(), 1005);
  EXPECT_EQ(changed.count(), 0);
  posters.setIds({1006, 1050});
  EXPECT_THAT(wall.selectedIds(), ElementsAre(1006));
  EXPECT_EQ(wall.currentId(), -1);
  EXPECT_EQ(changed.count(), 1);
}

TEST_F(Wall, DigitsRateWhatIsSelected) {
  MadePosters posters(20);
  show(posters);
  QSignalSpy rated(&wall, &PosterWall::rateRequested);
  key(Qt::Key_4);
  EXPECT_EQ(rated.count(), 0) << "nothing is selected";
  wall.setCurrentId(1003);
  key(Qt::Key_4);
  key(Qt::Key_0);
  ASSERT_EQ(rated.count(), 2);
  EXPECT_THAT(rated[0][0].value<QList<qint64>>(), ElementsAre(1003));
  EXPECT_EQ(rated[0][1].toDouble(), 4);
  EXPECT_EQ(rated[1][1].toDouble(), 0);
}

TEST_F(Wall, LeavesTypingToThePage) {
  MadePosters posters(20);
  QWidget page;
  auto* inner = new PosterWall(&page);
  inner->setSource(&posters);
  page.show();
  QKeyEvent typed(QEvent::KeyPress, Qt::Key_S, Qt::NoModifier, QStringLiteral("s"));
  typed.setAccepted(true);
  static_cast<QObject*>(inner)->event(&typed);
  EXPECT_FALSE(typed.isAccepted());
}

TEST_F(Wall, EnterAndDoubleClickActivate) {
  MadePosters posters(20);
  show(posters);
  QSignalSpy activated(&wall, &PosterWall::activated);
  wall.setCurrentId(1004);
  key(Qt::Key_Return);
  QTest::mouseDClick(wall.viewport(), Qt::LeftButton, Qt::NoModifier, wall.cellRect(6).center());
  ASSERT_EQ(activated.count(), 2);
  EXPECT_EQ(activated[0][0].toLongLong(), 1004);
  EXPECT_EQ(activated[1][0].toLongLong(), 1006);
}

TEST_F(Wall, ControlWheelZoomsAroundTheMovieUnderTheMouse) {
  MadePosters posters(5000);
  show(posters);
  wall.verticalScrollBar()->setValue(9000);
  const int row = wall.visibleRows().first + wall.layoutNow().columns;
  const QPoint at = wall.cellRect(row).center();
  const int before = wall.cellRect(row).top();
  QWheelEvent wheel(at, wall.viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
                    Qt::NoScrollPhase, false);
  QCoreApplication::sendEvent(wall.viewport(), &wheel);
  EXPECT_GT(wall.zoom(), 1);
  EXPECT_EQ(wall.cellRect(row).top(), before);
}

TEST_F(Wall, ZoomStaysWithinItsEnds) {
  MadePosters posters(100);
  show(posters);
  wall.setZoom(100);
  EXPECT_EQ(wall.zoom(), PosterWall::kLargestZoom);
  wall.setZoom(0);
  EXPECT_EQ(wall.zoom(), PosterWall::kSmallestZoom);
}

TEST_F(Wall, ComesBackToWhereItStood) {
  MadePosters posters(3000);
  show(posters);
  wall.setZoom(0.7);
  wall.verticalScrollBar()->setValue(12345);
  const WallPosition position = wall.position();
  const int y = wall.cellRect(position.row).top();
  PosterWall again;
  again.resize(wall.size());
  again.setSource(&posters);
  again.restorePosition(position);
  again.show();
  QCoreApplication::processEvents();
  EXPECT_EQ(again.position(), position);
  EXPECT_EQ(again.cellRect(position.row).top(), y);
}

TEST_F(Wall, FollowsTheMovieWhenItComesBackInAnotherOrder) {
  MadePosters posters(3000);
  show(posters);
  wall.verticalScrollBar()->setValue(12345);
  const WallPosition position = wall.position();
  std::vector<qint64> ids;
  for (qint64 id = 1100; id < 4000; ++id) ids.push_back(id);
  posters.setIds(ids);
  wall.restorePosition(position);
  EXPECT_EQ(wall.layoutNow().cell(posters.rowOf(position.id)).top() + position.offset,
            wall.verticalScrollBar()->value());
}

TEST_F(Wall, SpeaksToScreenReadersAsAListOfTitles) {
  MadePosters posters(30);
  show(posters);
  wall.setCurrentId(1002);
  QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&wall);
  ASSERT_TRUE(list);
  EXPECT_EQ(list->role(), QAccessible::List);
  EXPECT_EQ(list->childCount(), 30);
  QAccessibleInterface* cell = list->child(2);
  ASSERT_TRUE(cell);
  EXPECT_EQ(cell->role(), QAccessible::ListItem);
  EXPECT_EQ(cell->text(QAccessible::Name), QStringLiteral("Movie 1002"));
  EXPECT_TRUE(cell->state().selected);
  EXPECT_FALSE(list->child(3)->state().selected);
  EXPECT_EQ(list->indexOfChild(cell), 2);
}

TEST_F(Wall, SurvivesTheEndOfItsSource) {
  {
    MadePosters posters(100);
    show(posters);
    wall.setCurrentId(1001);
  }
  painted();
  EXPECT_THAT(wall.selectedIds(), IsEmpty());
  key(Qt::Key_Down);
  EXPECT_EQ(wall.currentId(), -1);
}

TEST_F(Wall, ContributionBarsShowEachSignalInItsShare) {
  MadePosters posters(10);
  posters.decorate = [](int, PosterCell& cell) {
    cell.shares = {{SignalTone::Collaborative, 3.0f}, {SignalTone::Text, 1.0f}};
  };
  show(posters);
  wall.setBarsShown(true);
  const QImage image = painted();
  const QRect cell = wall.cellRect(0);
  int collaborative = 0, text = 0;
  for (int x = cell.left(); x <= cell.right(); ++x) {
    const QColor pixel = image.pixelColor(x, cell.bottom() - 1);
    collaborative += pixel == theme().signal(SignalTone::Collaborative);
    text += pixel == theme().signal(SignalTone::Text);
  }
  EXPECT_EQ(collaborative + text, cell.width());
  EXPECT_NEAR(collaborative, 0.75 * cell.width(), 1);
}

TEST_F(Wall, RepaintsInTheColoursOfTheOtherTheme) {
  MadePosters posters(3);
  show(posters);
  EXPECT_EQ(painted().pixelColor(2, 590), themeOf(ThemeMode::Dark).window);
  applyTheme(ThemeMode::Light);
  EXPECT_EQ(painted().pixelColor(2, 590), themeOf(ThemeMode::Light).window);
  applyTheme(ThemeMode::Dark);
}

}  // namespace
}  // namespace kinoprism::widgets
