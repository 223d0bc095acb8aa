#include "app/pages/inspect/list_export.h"

#include <cmath>

#include "tests/gui/inspect_test.h"

namespace kinoprism::app {
namespace {

class ListExportTest : public InspectTest {
 protected:
  const ListHeader header{"auto 2", "person 7", "collaborative=1", "the run's mix", "NDCG@10 over 60 people"};

  QStringList csvLines() {
    QStringList lines =
        QString::fromUtf8(listCsv(header, session(), *services.library.catalogue())).split(QStringLiteral("\r\n"));
    EXPECT_EQ(lines.takeLast(), "") << "the last line ends, too";
    return lines;
  }
};

TEST_F(ListExportTest, CsvHoldsTheListAsItIsOnTheScreen) {
  openTrained();
  session().setBaseline(fuse::Mix::parse("popularity=1"), "popularity");
  ASSERT_TRUE(settle());
  const QStringList lines = csvLines();
  const ShownList& shown = session().list();
  ASSERT_EQ(size_t(lines.size()), 6 + shown.list.movies.size());
  EXPECT_EQ(lines.first(5),
            (QStringList{"# run: auto 2", "# person: person 7", "# mix: collaborative=1",
                         "# ranks compared with: the run's mix", "# protocol: NDCG@10 over 60 people"}));
  QString names = "rank,movie,title,year,score,places_gained,held_out";
  for (const std::string& signal : shown.list.signals) names += "," + QString::fromStdString(signal);
  EXPECT_EQ(lines[5], names);
  int moved = 0, heldOut = 0;
  for (size_t row = 0; row < shown.list.movies.size(); ++row) {
    const QStringList cells = lines[qsizetype(6 + row)].split(u',');
    ASSERT_EQ(size_t(cells.size()), 7 + shown.list.signals.size());
    const qint64 movie = page().source()->id(int(row));
    EXPECT_EQ(cells[0].toInt(), int(row) + 1);
    EXPECT_EQ(cells[1].toLongLong(), movie);
    EXPECT_EQ(cells[2], QStringLiteral("Movie %1").arg(movie));
    EXPECT_EQ(cells[3].toLongLong(), 1959 + movie);
    EXPECT_EQ(cells[4].toFloat(), shown.list.movies[row].score) << "to the bit";
    ASSERT_TRUE(shown.changes[row]);
    EXPECT_EQ(cells[5].toInt(), *shown.changes[row]);
    double sum = 0;
    for (qsizetype signal = 7; signal < cells.size(); ++signal) sum += cells[signal].toDouble();
    EXPECT_NEAR(sum, cells[4].toDouble(), 1e-6 * std::max(1.0, std::abs(sum))) << "signals add up to the score";
    moved += cells[5] != "0";
    heldOut += cells[6] == "1";
  }
  EXPECT_GT(moved, 0);
  EXPECT_EQ(size_t(heldOut), session().heldOut().size()) << "the list has every movie that was held out";
}

TEST_F(ListExportTest, TextIsALineAMovieAndHowTheyWereMade) {
  openTrained();
  const QStringList lines = listText(header, session(), *services.library.catalogue()).split(u'\n');
  const qsizetype movies = qsizetype(session().list().list.movies.size());
  ASSERT_EQ(lines.size(), movies + 1 + 5 + 1) << "an empty line between, and the end of the last";
  for (qsizetype row = 0; row < movies; ++row) {
    const qint64 movie = page().source()->id(int(row));
    EXPECT_EQ(lines[row], QStringLiteral("%1. Movie %2 (%3)").arg(row + 1).arg(movie).arg(1959 + movie));
  }
  EXPECT_EQ(lines[movies], "");
  EXPECT_EQ(lines[movies + 1], "run: auto 2");
  EXPECT_EQ(lines[movies + 5], "protocol: NDCG@10 over 60 people");
}

TEST(CsvField, IsQuotedWhereItMust) {
  EXPECT_EQ(csvField("Heat"), "Heat");
  EXPECT_EQ(csvField("Me, Myself"), "\"Me, Myself\"");
  EXPECT_EQ(csvField("so \"called\""), "\"so \"\"called\"\"\"");
  EXPECT_EQ(csvField("two\nlines"), "\"two\nlines\"");
}

}  // namespace
}  // namespace kinoprism::app
