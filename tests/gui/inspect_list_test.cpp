#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <cmath>

#include "app/messages/protocol_text.h"
#include "app/pages/inspect/inspect_bar.h"
#include "app/pages/inspect/inspect_why_panel.h"
#include "app/pages/inspect/person/person_popup.h"
#include "tests/gui/inspect_test.h"
#include "widgets/status/empty_state.h"

namespace kinoprism::app {
namespace {

class InspectListTest : public InspectTest {};

TEST_F(InspectListTest, WithoutARunOffersToTrainOne) {
  open();
  EXPECT_TRUE(page().emptyState()->isVisible());
  EXPECT_FALSE(page().wall()->isVisible());
  QTest::mouseClick(page().emptyState()->button(), Qt::LeftButton);
  EXPECT_TRUE(services.engine.isTraining());
  ASSERT_TRUE(waitFor([&] { return services.engine.run() && page().isSettled(); }));
  EXPECT_TRUE(page().wall()->isVisible());
}

TEST_F(InspectListTest, ListsMoviesByTheWeightedSumOfTheirSignals) {
  openTrained();
  std::vector<int64_t> expected = ranked(signalTable(), session().mix());
  expected.resize(std::min<size_t>(expected.size(), session().topN()));
  EXPECT_EQ(shown(), expected);
}

TEST_F(InspectListTest, ASliderMovedRanksAgain) {
  openTrained();
  // Tastes follow the descriptions here, so that text alone ranks as ratings do; novelty does not.
  widgets::SignalSlider* novelty = slider("Novelty (less popular)");
  ASSERT_NE(novelty, nullptr);
  const std::vector<int64_t> before = shown();
  novelty->setFocus();
  for (int key = 0; key < 8; ++key) QTest::keyClick(novelty, Qt::Key_PageUp);
  widgets::SignalSlider* collaborative = slider("Collaborative");
  for (int key = 0; key < 9; ++key) QTest::keyClick(collaborative, Qt::Key_PageDown);
  ASSERT_TRUE(settle());
  EXPECT_NE(shown(), before);
  EXPECT_EQ(shown(), ranked(signalTable(), session().mix()));
}

TEST_F(InspectListTest, WhatTheHandDidLastIsWhatIsShown) {
  openTrained();
  fuse::Mix mix = session().mix();
  for (int step = 0; step <= 60; ++step) {
    mix.weights["text"] = step / 50.0;
    session().setMix(mix);
  }
  ASSERT_TRUE(settle());
  EXPECT_EQ(shown(), ranked(signalTable(), mix));
}

TEST_F(InspectListTest, ContributionsAddUpToTheScore) {
  openTrained();
  const fuse::RankedList& list = session().list().list;
  for (size_t row = 0; row < list.movies.size(); ++row) {
    double sum = 0;
    for (const float part : list.contributionsOf(row)) sum += double(part);
    EXPECT_NEAR(sum, double(list.movies[row].score), 1e-6 * std::max(1.0, std::abs(sum))) << row;
  }
  ASSERT_TRUE(session().why());
  double sum = 0;
  for (const explain::SignalReason& reason : session().why()->signals) sum += double(reason.contribution);
  EXPECT_NEAR(sum, double(session().why()->score), 1e-6 * std::max(1.0, std::abs(sum)));
}

TEST_F(InspectListTest, BadgesSayHowFarAMovieMoved) {
  openTrained();
  const fuse::SignalTable& table = signalTable();
  const std::vector<int64_t> baseline = ranked(table, session().baseline());
  fuse::Mix mix = session().mix();
  mix.weights["collaborative"] = 0.1;
  mix.novelty = 1;
  page().mixerPanel()->apply(mix);
  ASSERT_TRUE(settle());
  int moved = 0;
  for (int row = 0; row < page().source()->count(); ++row) {
    const auto place = std::ranges::find(baseline, page().source()->id(row)) - baseline.begin();
    EXPECT_EQ(page().source()->cell(row).rankChange, int(place) - row) << row;
    EXPECT_EQ(page().source()->cell(row).rank, row + 1);
    moved += place != row;
  }
  EXPECT_GT(moved, 0);
}

TEST_F(InspectListTest, HeldOutMoviesAreMarkedAsHits) {
  openTrained();
  ASSERT_FALSE(session().heldOut().empty());
  int hits = 0;
  for (int row = 0; row < page().source()->count(); ++row) {
    const data::MovieIndex movie = session().list().list.movies[size_t(row)].movie;
    const bool heldOut = std::ranges::count(session().heldOut(), movie, &data::Rated::movie) > 0;
    EXPECT_EQ(page().source()->cell(row).mark == widgets::PosterMark::HeldOut, heldOut) << row;
    hits += heldOut;
  }
  EXPECT_EQ(page().source()->hits(), hits);
  // The whole catalogue is listed, so nothing that was held out is missing.
  EXPECT_EQ(size_t(hits), session().heldOut().size());
}

TEST_F(InspectListTest, SeenMoviesAreLeftOutUnlessAskedFor) {
  openTrained();
  auto seenInList = [&] {
    return std::ranges::count_if(session().list().list.movies, [&](const fuse::RankedMovie& movie) {
      return std::ranges::count(session().rated(), movie.movie, &data::Rated::movie) > 0;
    });
  };
  EXPECT_EQ(seenInList(), 0);
  session().setHidesSeen(false);
  ASSERT_TRUE(settle());
  EXPECT_EQ(size_t(seenInList()), session().rated().size());
}

TEST_F(InspectListTest, SaysWhyTheChosenMovieIsThere) {
  openTrained();
  page().chooseMovie(page().source()->id(3));
  ASSERT_TRUE(settle());
  ASSERT_TRUE(session().why());
  EXPECT_EQ(session().why()->rank, 4u);
  const QString title = page().source()->cell(3).title;
  EXPECT_TRUE(page().whyPanel()->heading().contains(title));
  EXPECT_TRUE(page().whyPanel()->heading().contains("#4"));
  EXPECT_TRUE(page().whyPanel()->withoutText().contains("collaborative"));
  EXPECT_TRUE(page().whyPanel()->historyText().contains("★"));
}

TEST_F(InspectListTest, AMovieThatLeavesTheListIsStillExplained) {
  openTrained();
  session().setTopN(3);
  page().chooseMovie(page().source()->id(2));
  ASSERT_TRUE(settle());
  session().setTopN(1);
  ASSERT_TRUE(settle());
  EXPECT_EQ(page().source()->count(), 1);
  EXPECT_TRUE(page().whyPanel()->heading().contains("#3")) << page().whyPanel()->heading().toStdString();
}

TEST_F(InspectListTest, OnesOwnLabelsMakeOnesOwnList) {
  openTrained();
  page().personPanel()->choose(storage::PersonId{});
  ASSERT_TRUE(settle());
  EXPECT_TRUE(page().emptyState()->isVisible());
  const CataloguePtr& catalogue = services.library.catalogue();
  QList<qint64> westerns;
  for (size_t m = 3; m < 20; m += 4) westerns.append(number(catalogue->movies[m].id));
  services.library.labels().rate(westerns, 5);
  ASSERT_TRUE(waitFor([&] { return session().rated().size() == size_t(westerns.size()) && page().isSettled(); }));
  EXPECT_TRUE(page().wall()->isVisible());
  const std::vector<int64_t> list = shown();
  for (const qint64 movie : westerns) EXPECT_EQ(std::ranges::count(list, movie), 0);
  // Who likes one kind is shown more of it: movies of the library are of four kinds in turn.
  int alike = 0;
  for (size_t row = 0; row < 5; ++row) alike += (list[row] - number(catalogue->movies[3].id)) % 4 == 0;
  EXPECT_GE(alike, 4);
}

TEST_F(InspectListTest, KeysRateTheChosenMovie) {
  openTrained();
  const qint64 movie = page().source()->id(0);
  page().wall()->setFocus();
  QTest::keyClick(page().wall(), Qt::Key_4);
  ASSERT_TRUE(waitFor([&] { return services.library.labels().myRating(storage::MovieId(movie)) == 4; }));
}

TEST_F(InspectListTest, PeopleAreFoundByNumberAndKeys) {
  openTrained();
  PersonListModel* people = page().personPanel()->people();
  const QAbstractItemModelTester tester(people, QAbstractItemModelTester::FailureReportingMode::Fatal);
  const QAbstractItemModelTester history(page().personPanel()->history(),
                                         QAbstractItemModelTester::FailureReportingMode::Fatal);
  EXPECT_EQ(people->rowCount(), kPeople + 1);
  PersonPopup* popup = page().personPanel()->popup();
  popup->open({0, 0}, session().person());
  QTest::keyClicks(popup->searchField(), "42");
  QTest::keyClick(popup->searchField(), Qt::Key_Return);
  ASSERT_TRUE(settle());
  EXPECT_EQ(people->find(session().person())->externalId, "42");
  people->setSearch({});
  people->setOrder(PersonListModel::Order::MostRatings);
  for (int row = 2; row < people->rowCount(); ++row) {
    EXPECT_GE(people->index(row - 1).data(PersonListModel::CountRole).toInt(),
              people->index(row).data(PersonListModel::CountRole).toInt());
  }
}

TEST_F(InspectListTest, IsExportedWithWhatItTakesToMakeItAgain) {
  openTrained();
  const QString text = QString::fromUtf8(page().csv());
  const QStringList lines = text.split("\r\n", Qt::SkipEmptyParts);
  EXPECT_TRUE(text.contains("# mix: " + QString::fromStdString(session().mix().text())));
  EXPECT_TRUE(text.contains("# protocol: " + protocolText(session().metrics()->protocol)));
  const auto rows = std::ranges::count_if(lines, [](const QString& line) { return !line.startsWith('#'); });
  EXPECT_EQ(rows, page().source()->count() + 1);
  EXPECT_TRUE(lines[6].startsWith("1," + QString::number(page().source()->id(0)) + ",Movie")) << lines[6].toStdString();
}

TEST_F(InspectListTest, ComesBackAsItWasLeft) {
  openTrained();
  fuse::Mix mix = session().mix();
  mix.weights["text"] = 0.45;
  page().mixerPanel()->apply(mix);
  session().setTopN(20);
  page().personPanel()->choose(page().personPanel()->people()->personAt(7));
  ASSERT_TRUE(settle());
  const storage::PersonId person = session().person();
  window.keepState();
  const QString folder = services.library.folder();
  ASSERT_TRUE(waitFor([&] { return !services.lanes.writer.isBusy(); }));
  services.library.open(folder);
  ASSERT_TRUE(waitFor([&] { return !services.library.isOpening() && services.engine.run() && page().isSettled(); }));
  EXPECT_EQ(session().person(), person);
  EXPECT_EQ(session().topN(), 20u);
  EXPECT_DOUBLE_EQ(session().mix().weightOf("text"), 0.45);
}

}  // namespace
}  // namespace kinoprism::app
