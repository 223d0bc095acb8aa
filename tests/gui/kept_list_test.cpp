#include "app/pages/inspect/kept_list.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <future>

#include "app/pages/inspect/inspect_bar.h"
#include "tests/gui/inspect_test.h"
#include "widgets/status/empty_state.h"

namespace kinoprism::app {
namespace {

/// The list that one start leaves and the next one shows before the engine has ranked anything.
class KeptListTest : public InspectTest {
 protected:
  /// Of a person of the library, with a mix of the hand.
  void openTrainedAndChoose() {
    openTrained();
    fuse::Mix mix = session().mix();
    mix.weights["text"] = 0.45;
    page().mixerPanel()->apply(mix);
    page().personPanel()->choose(page().personPanel()->people()->personAt(7));
    ASSERT_TRUE(settle());
  }

  /// Until go is set nothing is computed: the run is not read.
  void holdEngine(std::promise<void>& go) {
    services.lanes.compute.post([waits = go.get_future().share()](const std::stop_token&) { waits.wait(); },
                                std::stop_source());
  }

  void keep() {
    window.keepState();
    ASSERT_TRUE(waitFor([&] { return !services.lanes.writer.isBusy(); }));
  }

  /// Opens the library once more and looks for a kept list, while the engine is held.
  void reopen() {
    const QString folder = services.library.folder();
    services.library.open(folder);
    ASSERT_TRUE(waitFor([&] { return !services.library.isOpening(); }));
    ASSERT_TRUE(waitFor([&] { return !page().isKeptListComing(); }));
    ASSERT_FALSE(session().run());
  }

  void expectNothingShown() {
    EXPECT_FALSE(session().isListKept());
    EXPECT_EQ(page().source()->count(), 0);
    EXPECT_TRUE(page().emptyState()->isVisible());
  }

  QJsonObject note() { return QJsonDocument::fromJson(page().saveState()).object(); }

  storage::Library& library() { return *services.library.library(); }
  core::Progress progress;
};

TEST_F(KeptListTest, IsShownBeforeTheEngineHasRankedAndIsWhatItRanksThen) {
  openTrainedAndChoose();
  const std::vector<int64_t> expected = shown();
  const ShownList before = session().list();
  const auto rated = session().rated();
  const auto heldOut = session().heldOut();
  const int hits = page().source()->hits();
  keep();
  std::promise<void> go;
  holdEngine(go);
  reopen();
  ASSERT_TRUE(session().isListKept());
  EXPECT_TRUE(page().wall()->isVisible());
  EXPECT_EQ(shown(), expected);
  EXPECT_EQ(session().list().changes, before.changes);
  EXPECT_EQ(session().list().list.signals, before.list.signals);
  EXPECT_EQ(session().list().list.contributions, before.list.contributions);
  EXPECT_EQ(session().rated(), rated);
  EXPECT_EQ(session().heldOut(), heldOut);
  EXPECT_EQ(page().source()->hits(), hits);
  EXPECT_EQ(page().statusText(), "Opening the latest run…");
  // What is written now is what the start after this one may show.
  EXPECT_EQ(note()["list"].toObject()["movies"].toArray().size(), int(expected.size()));

  go.set_value();
  ASSERT_TRUE(waitFor([&] { return session().run() && page().isSettled(); }));
  EXPECT_FALSE(session().isListKept());
  EXPECT_EQ(shown(), expected);
  EXPECT_EQ(session().list().list.contributions, before.list.contributions);
  EXPECT_TRUE(session().why());  // of the movie that was chosen while the list was the kept one
  EXPECT_EQ(session().why()->rank, 1u);
}

TEST_F(KeptListTest, IsNotShownAfterAnImport) {
  openTrainedAndChoose();
  keep();
  {
    storage::LibraryWriter writer(library(), "ratings that came later", progress);
    const storage::PersonId person = writer.addPerson("test", "8");
    const storage::MovieId movie = services.library.catalogue()->movies.front().id;
    writer.addRating(person, movie, 5, 99'999);
    writer.commit();
  }
  std::promise<void> go;
  holdEngine(go);
  reopen();
  expectNothingShown();
}

TEST_F(KeptListTest, IsNotShownForANewerRun) {
  openTrainedAndChoose();
  keep();
  const storage::RunRecord newer = library().runs().create("newer", "ease", "{}", "of other data");
  library().runs().finish(newer.id, storage::RunState::Done, "{}");
  std::promise<void> go;
  holdEngine(go);
  reopen();
  expectNothingShown();
}

/// Whether another program gave a label in between.
class KeptListOfCurator : public KeptListTest, public testing::WithParamInterface<bool> {};

TEST_P(KeptListOfCurator, IsShownUnlessALabelCame) {
  openTrained();
  page().personPanel()->choose(storage::PersonId{});
  const CataloguePtr catalogue = services.library.catalogue();
  services.library.labels().rate({number(catalogue->movies[3].id), number(catalogue->movies[7].id)}, 5);
  ASSERT_TRUE(waitFor([&] { return session().rated().size() == 2 && page().isSettled(); }));
  const std::vector<int64_t> expected = shown();
  keep();
  std::promise<void> go;
  holdEngine(go);
  if (GetParam()) library().labels().rate(services.library.labels().curator(), catalogue->movies[15].id, 5);
  reopen();
  if (GetParam()) {
    expectNothingShown();
  } else {
    EXPECT_TRUE(session().isListKept());
    EXPECT_EQ(shown(), expected);
  }
}

INSTANTIATE_TEST_SUITE_P(KeptList, KeptListOfCurator, testing::Bool());

TEST_F(KeptListTest, EndsWithAnotherPersonOrAnotherLength) {
  openTrainedAndChoose();
  keep();
  std::promise<void> go;
  holdEngine(go);
  reopen();
  ASSERT_TRUE(session().isListKept());
  session().setTopN(3);
  EXPECT_FALSE(session().isListKept());
  EXPECT_EQ(page().source()->count(), 0);
  reopen();
  ASSERT_TRUE(session().isListKept());
  page().showPerson(storage::PersonId(number(session().person()) + 1));
  EXPECT_FALSE(session().isListKept());
  EXPECT_EQ(page().source()->count(), 0);
  EXPECT_TRUE(session().rated().empty());
}

TEST_F(KeptListTest, IsKeptOnlyWithTheRunsOwnMixAsBaseline) {
  openTrainedAndChoose();
  EXPECT_TRUE(note().contains("list"));
  page().bar()->compareWith("collaborative");
  ASSERT_TRUE(settle());
  EXPECT_FALSE(note().contains("list"));
}

TEST_F(KeptListTest, IsNotReadFromWhatIsNoList) {
  openTrainedAndChoose();
  const Catalogue& catalogue = *services.library.catalogue();
  const QJsonObject list = note()["list"].toObject();
  ASSERT_TRUE(keptListOf(list, catalogue));
  EXPECT_FALSE(keptListOf({}, catalogue));
  for (const char* part : {"mix", "movies", "scores", "changes", "contributions"}) {
    QJsonObject lacking = list;
    lacking.remove(part);
    EXPECT_FALSE(keptListOf(lacking, catalogue)) << part;
  }
  QJsonObject unknown = list;
  QJsonArray movies = list["movies"].toArray();
  movies[0] = 1'000'000;
  unknown["movies"] = movies;
  EXPECT_FALSE(keptListOf(unknown, catalogue));
}

}  // namespace
}  // namespace kinoprism::app
