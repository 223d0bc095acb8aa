#include <gmock/gmock.h>

#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTest>

#include "app/pages/inspect/person/history_view.h"
#include "app/pages/inspect/person/movie_field.h"
#include "app/pages/inspect/person/person_profile_view.h"
#include "tests/gui/inspect_test.h"
#include "widgets/charts/share_bars.h"
#include "widgets/status/empty_state.h"

namespace kinoprism::app {
namespace {

class PersonProfileTest : public InspectTest {
 protected:
  InspectPersonPanel& panel() { return *page().personPanel(); }
  HypotheticalPeople& hypothetical() { return session().hypothetical(); }
  storage::MovieId movie(size_t place) {
    return services.library.catalogue()->indexes.id(data::MovieIndex(uint32_t(place)));
  }
  const PersonProfile& profile() {
    EXPECT_TRUE(waitFor([&] { return page().isSettled() && page().profile()->reader().profile().has_value(); }));
    return *page().profile()->reader().profile();
  }
  /// Places of movies in the list, without their remainder: movie m is of kind m % 4.
  size_t ofKind(size_t kind, size_t count) {
    size_t found = 0;
    for (size_t row = 0; row < count; ++row) {
      const auto place = services.library.catalogue()->indexes.find(storage::MovieId(shown().at(row)));
      found += data::index(*place) % 4 == kind;
    }
    return found;
  }
};

TEST_F(PersonProfileTest, StandsBesideEverybodyAndFindsPeopleOfTheSameTaste) {
  openTrained();
  page().showProfile(true);
  const PersonProfile& taste = profile();
  EXPECT_EQ(taste.rated, session().rated().size());
  EXPECT_GT(taste.liked, 0u);
  // Person 1 is the first of those who like kind 0 (their number less one, modulo four).
  ASSERT_FALSE(taste.genres.empty());
  EXPECT_EQ(taste.genres.front().first, "0");
  EXPECT_GT(taste.genres.front().second.share, 2 * taste.genres.front().second.everybody);
  EXPECT_EQ(page().profile()->genres()->rows().front().name, "0");
  ASSERT_FALSE(taste.modalities.empty());
  EXPECT_EQ(taste.modalities.front().modality, data::Modality::Text);
  EXPECT_GT(taste.modalities.front().taste.likeness,
            taste.modalities.front().taste.chance + 3 * taste.modalities.front().taste.chanceDeviation);
  ASSERT_GE(taste.alike.size(), 5u);
  for (size_t i = 0; i < 5; ++i) EXPECT_EQ(number(taste.alike[i].person) % 4, 1) << "likes the same kind";
  const storage::PersonId second = taste.alike.front().person;
  QListView* alike = page().profile()->alike();
  alike->setCurrentIndex(alike->model()->index(0, 0));
  Q_EMIT alike->activated(alike->currentIndex());
  ASSERT_TRUE(settle());
  EXPECT_EQ(session().person(), second);
}

TEST_F(PersonProfileTest, TagsOfSoundStandBesideThoseOfEverybody) {
  openTrained();
  page().showProfile(true);
  EXPECT_TRUE(profile().sound.encoder.empty());
  EXPECT_TRUE(page().profile()->sound()->rows().isEmpty());

  // Movies of person 1's kind are the only ones that are jazz.
  const LibraryPtr library = services.library.library();
  const storage::MovieIndexes movies = library->movies().indexes();
  const auto& names = services.engine.engine()->encoder("musicnn-msd-tags").valueNames;
  const auto jazz = size_t(std::ranges::find(names, "jazz") - names.begin());
  core::Matrix values(movies.size(), names.size());
  for (size_t m = 0; m < movies.size(); ++m) values.row(m)[jazz] = m % 4 == 0 ? 0.8f : 0.0f;
  core::Progress progress;
  library->features().save(data::Features(data::Modality::Audio, "musicnn-msd-tags", std::move(values)), movies, "made",
                           progress);
  panel().choose(page().profile()->reader().profile()->alike.front().person);
  ASSERT_TRUE(settle());
  ASSERT_TRUE(waitFor([&] { return !profile().sound.encoder.empty(); }));
  const serve::ValueMean& first = profile().sound.tags.values.front();
  EXPECT_EQ(first.value, jazz);
  EXPECT_GT(first.mean, 1.5 * first.everybody);
  const widgets::ShareRow& row = page().profile()->sound()->rows().front();
  EXPECT_EQ(row.name, "jazz");
  EXPECT_NEAR(row.value, first.mean, 1e-9);
  EXPECT_NEAR(*row.reference, first.everybody, 1e-9);
}

TEST_F(PersonProfileTest, AHypotheticalPersonGetsAListThatFollowsEveryMovie) {
  openTrained();
  panel().makeUp();
  ASSERT_TRUE(settle());
  EXPECT_TRUE(HypotheticalPeople::isHypothetical(session().person()));
  EXPECT_EQ(page().emptyState()->isVisible(), true) << "says what to do";
  QTest::keyClicks(panel().movieField(), "Movie 2");
  ASSERT_TRUE(waitFor([&] { return panel().movieField()->isSettled(); }));
  QTest::keyClick(panel().movieField(), Qt::Key_Return);
  ASSERT_TRUE(settle());
  ASSERT_EQ(session().rated().size(), 1u);
  for (const size_t place : {5, 9, 13, 17}) hypothetical().rate(session().person(), movie(place), 5);
  ASSERT_TRUE(settle());
  EXPECT_EQ(session().rated().size(), 5u);
  EXPECT_GE(ofKind(1, 5), 4u) << "all five are of kind 1";
  const auto before = shown();
  hypothetical().rate(session().person(), movie(5), 1);
  ASSERT_TRUE(settle());
  EXPECT_EQ(page().undo(), true);
  ASSERT_TRUE(settle());
  EXPECT_EQ(shown(), before);
  EXPECT_TRUE(services.library.labels().myRatings().empty()) << "nothing of it is a label";
}

TEST_F(PersonProfileTest, StarsChangeByKeysAndMoviesAreTakenAway) {
  openTrained();
  panel().makeUp();
  hypothetical().rate(session().person(), movie(1), 5);
  hypothetical().rate(session().person(), movie(2), 5);
  ASSERT_TRUE(settle());
  auto* view = panel().findChild<HistoryView*>("historyList");
  view->setCurrentIndex(view->model()->index(0, 0));
  QTest::keyClick(view, Qt::Key_3, Qt::ShiftModifier);
  ASSERT_TRUE(settle());
  EXPECT_EQ(hypothetical().find(session().person())->ratings.front().second, 2.5f);
  QTest::keyClick(view, Qt::Key_Delete);
  ASSERT_TRUE(settle());
  EXPECT_EQ(hypothetical().find(session().person())->ratings.size(), 1u);
}

TEST_F(PersonProfileTest, ACopyOfAPersonIsEditedAndThePersonStays) {
  openTrained();
  const auto rated = session().rated();
  const auto list = shown();
  const storage::PersonId person = session().person();
  panel().copyPerson();
  ASSERT_TRUE(settle());
  EXPECT_EQ(session().rated().size(), rated.size());
  const storage::PersonId copy = session().person();
  hypothetical().rename(copy, "  Somebody like person 1 ");
  EXPECT_TRUE(panel().people()->textOf(copy).startsWith("Somebody like person 1 · "));
  panel().choose(person);
  ASSERT_TRUE(settle());
  EXPECT_EQ(shown(), list);
  panel().choose(copy);
  ASSERT_TRUE(settle());
  hypothetical().remove(copy);
  ASSERT_TRUE(settle());
  EXPECT_EQ(number(session().person()), 0) << "the curator is shown when somebody goes";
  hypothetical().undo();
  EXPECT_TRUE(hypothetical().find(copy));
}

TEST_F(GuiTest, HypotheticalPeopleAreThereAfterARestart) {
  const QString folder = makeLibrary();
  storage::PersonId kept{};
  {
    Services services;
    HypotheticalPeople people(services.library);
    services.library.open(folder);
    ASSERT_TRUE(waitFor([&] { return services.library.isOpen(); }));
    const storage::MovieId movie = services.library.catalogue()->indexes.id(data::MovieIndex(0));
    people.remove(people.create());
    kept = people.create({{movie, 4.5f}});
    people.rate(kept, movie, 7);
    EXPECT_EQ(people.find(kept)->ratings.front().second, 4.5f) << "seven stars make no sense";
    ASSERT_TRUE(waitFor([&] { return !services.lanes.writer.isBusy(); }));
  }
  Services services;
  HypotheticalPeople people(services.library);
  services.library.open(folder);
  ASSERT_TRUE(waitFor([&] { return services.library.isOpen(); }));
  ASSERT_EQ(people.all().size(), 1u);
  EXPECT_EQ(people.all().front().id, kept);
  EXPECT_EQ(people.all().front().ratings.front().second, 4.5f);
  EXPECT_NE(people.create(), kept) << "numbers are not used twice";
}

TEST_F(GuiTest, HypotheticalPeopleOfEarlierVersionsAreThere) {
  const QString folder = makeLibrary();
  openLibrary(folder)->runs().setNote(
      "made-up", R"({"people":[{"id":-3,"name":"Ada","ratings":[{"movie":2,"stars":4.5}]}],"last":-3})");
  {
    Services services;
    HypotheticalPeople people(services.library);
    services.library.open(folder);
    ASSERT_TRUE(waitFor([&] { return services.library.isOpen(); }));
    ASSERT_EQ(people.all().size(), 1u);
    EXPECT_EQ(people.all().front().name, "Ada");
    people.create();
    ASSERT_TRUE(waitFor([&] { return !services.lanes.writer.isBusy(); }));
  }
  EXPECT_THAT(*openLibrary(folder)->runs().note("hypothetical-people"), testing::HasSubstr("Ada"));
}

}  // namespace
}  // namespace kinoprism::app
