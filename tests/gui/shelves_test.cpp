#include "app/services/shelves.h"

#include "app/models/movie_filter.h"
#include "app/services/services.h"
#include "tests/gui/gui_test.h"

namespace kinoprism::app {
namespace {

class ShelvesTest : public GuiTest {
 protected:
  ShelvesTest() {
    services.library.open(makeLibrary());
    EXPECT_TRUE(waitFor([&] { return services.library.isOpen(); }));
    for (const storage::MovieSummary& movie : services.library.catalogue()->movies) movies.append(number(movie.id));
  }
  Shelves& shelves() { return services.shelves; }
  /// Waits until the only collection holds so many movies; -1: there is none.
  bool holds(qint64 count) {
    return waitFor([&] {
      const auto& all = shelves().collections();
      return all.empty() ? count < 0 : all.front().movies == count;
    });
  }

  /// Tags as a menu shows them.
  std::vector<Shelves::NameCount> countedTags() {
    bool isCounted = false;
    shelves().whenCounted(&shelves(), [&] { isCounted = true; });
    EXPECT_TRUE(waitFor([&] { return isCounted; }));
    return shelves().tags();
  }

  Services services;
  QList<qint64> movies;
};

TEST_F(ShelvesTest, CollectionsAreFilledAndUndoTakesBack) {
  shelves().add("Rainy days", movies.first(2));
  ASSERT_TRUE(holds(2));
  shelves().add("Rainy days", movies.first(5));
  ASSERT_TRUE(holds(5));
  EXPECT_TRUE(services.library.lastLabel().contains("Rainy days"));
  services.library.undo();
  ASSERT_TRUE(holds(2)) << "only what was not in it before";
  services.library.undo();
  ASSERT_TRUE(holds(-1));
  services.library.redo();
  ASSERT_TRUE(holds(2));
  shelves().take("Rainy days", movies.first(1));
  ASSERT_TRUE(holds(1));
  shelves().removeCollection("Rainy days");
  ASSERT_TRUE(holds(-1));
  services.library.undo();
  ASSERT_TRUE(holds(1));
}

TEST_F(ShelvesTest, UndoGoesThroughLabelsAndCollectionsInTheirOrder) {
  services.library.rate({movies[0]}, 3);
  ASSERT_TRUE(waitFor([&] { return services.library.myRating(storage::MovieId(movies[0])) == 3; }));
  shelves().add("A", movies);
  ASSERT_TRUE(holds(12));
  services.library.tag(movies, "noir");
  ASSERT_TRUE(waitFor([&] { return !countedTags().empty(); }));
  services.library.undo();
  ASSERT_TRUE(waitFor([&] { return countedTags().empty(); })) << "the tag of all movies";
  EXPECT_TRUE(holds(12));
  services.library.undo();
  ASSERT_TRUE(holds(-1));
  EXPECT_EQ(services.library.myRating(storage::MovieId(movies[0])), 3);
  services.library.undo();
  EXPECT_TRUE(waitFor([&] { return services.library.myRating(storage::MovieId(movies[0])) == 0; }));
}

TEST_F(ShelvesTest, LabelsAreCountedWhenSomebodyAsks) {
  EXPECT_TRUE(countedTags().empty());
  int changes = 0;
  QObject::connect(&shelves(), &Shelves::changed, [&] { ++changes; });
  services.library.tag(movies.first(3), "noir");
  services.library.rate({movies[0]}, 3);
  ASSERT_TRUE(waitFor([&] { return services.library.myRating(storage::MovieId(movies[0])) == 3; }));
  EXPECT_EQ(changes, 0) << "nobody has asked yet";
  const std::vector<Shelves::NameCount> tags = countedTags();
  ASSERT_EQ(tags.size(), 1u);
  EXPECT_EQ(tags[0], Shelves::NameCount("noir", 3));
  EXPECT_EQ(shelves().labelled(), 3);
  EXPECT_EQ(changes, 1);
  bool isThere = false;
  shelves().whenCounted(&shelves(), [&] { isThere = true; });
  EXPECT_TRUE(isThere) << "what is counted is there at once";
}

TEST_F(ShelvesTest, ViewsAreSavedRenamedAndDeletedWithUndo) {
  shelves().saveView("Noir", "{\"a\":1}");
  ASSERT_TRUE(waitFor([&] { return shelves().view("Noir") == "{\"a\":1}"; }));
  shelves().renameView("Noir", "Dark");
  ASSERT_TRUE(waitFor([&] { return shelves().view("Dark") == "{\"a\":1}"; }));
  EXPECT_TRUE(shelves().view("Noir").isEmpty());
  shelves().removeView("Dark");
  ASSERT_TRUE(waitFor([&] { return shelves().views().empty(); }));
  services.library.undo();
  ASSERT_TRUE(waitFor([&] { return !shelves().view("Dark").isEmpty(); }));
  services.library.undo();
  ASSERT_TRUE(waitFor([&] { return !shelves().view("Noir").isEmpty(); }));
  EXPECT_TRUE(shelves().view("Dark").isEmpty());
}

TEST_F(ShelvesTest, FiltersKnowWhatOnlyTheLibraryKnows) {
  shelves().add("A", movies.first(6));
  services.library.tag(movies.mid(4, 4), "noir");
  services.library.rate({movies[5]}, 4);
  ASSERT_TRUE(waitFor([&] { return services.library.myRating(storage::MovieId(movies[5])) == 4 && holds(6); }));
  const auto passing = [&](MovieFilter filter) {
    core::Progress progress;
    filter.sort = MovieSort::Oldest;
    const MovieHits hits = findHits(*services.library.library(), filter, progress);
    QList<qint64> ids;
    for (const storage::MovieId movie : applyFilter(*services.library.catalogue(), filter, hits, {}))
      ids.append(number(movie));
    return ids;
  };
  EXPECT_EQ(passing({.collection = "a"}), movies.first(6));
  EXPECT_EQ(passing({.tag = "noir"}), movies.mid(4, 4));
  EXPECT_EQ(passing({.collection = "A", .tag = "noir"}), movies.mid(4, 2)) << "conditions combine";
  EXPECT_EQ(passing({.labels = Presence::Present}), movies.mid(4, 4));
  EXPECT_EQ(passing({.labels = Presence::Missing, .collection = "A"}), movies.first(4));
  EXPECT_EQ(passing({.labels = Presence::Present, .labelsBy = "nobody"}), QList<qint64>());
  const storage::PersonId second = services.library.library()->people().find("2").id;
  EXPECT_EQ(passing({.person = number(second)}), movies.mid(1)) << "all but the first were rated by two";
  EXPECT_EQ(passing({.languages = {"fr"}}), QList<qint64>());
  MovieFilter withoutPoster;
  withoutPoster.parts[size_t(MoviePart::Poster)] = Presence::Missing;
  EXPECT_EQ(passing(withoutPoster).size(), 6);
}

}  // namespace
}  // namespace kinoprism::app
