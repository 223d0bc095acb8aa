#include "storage/movies/collections.h"

#include "storage/movies/movie_marks.h"
#include "tests/storage/storage_test.h"

namespace kinoprism::storage {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

class CollectionsTest : public StorageTest {
 protected:
  CollectionsTest() {
    LibraryWriter writer(*library, "test", progress);
    for (int i = 1; i <= 4; ++i) movies.push_back(writer.addMovie(movieRecord(i, "Movie " + std::to_string(i), 1990)));
    writer.commit();
  }

  std::unique_ptr<Library> library = open();
  std::vector<MovieId> movies;
};

TEST_F(CollectionsTest, SayWhatChanged) {
  Collections& collections = library->collections();
  EXPECT_THAT(collections.add(" Rainy days ", std::span(movies).first(2)), ElementsAre(movies[0], movies[1]));
  EXPECT_THAT(collections.add("rainy DAYS", std::span(movies).subspan(1, 2)), ElementsAre(movies[2]))
      << "the case of a name tells nothing apart";
  EXPECT_THAT(collections.take("Rainy days", std::span(movies).subspan(2, 2)), ElementsAre(movies[2]));
  EXPECT_THAT(collections.movies("Rainy days"), ElementsAre(movies[0], movies[1]));
  ASSERT_EQ(collections.all().size(), 1u);
  EXPECT_EQ(collections.all()[0].name, "Rainy days");
  EXPECT_EQ(collections.all()[0].movies, 2);
}

TEST_F(CollectionsTest, AreRenamedAndRemoved) {
  Collections& collections = library->collections();
  collections.add("a", movies);
  collections.add("b", {});
  EXPECT_ERROR(collections.rename("a", "B"), core::ErrorCode::Conflict, "B");
  collections.rename("a", "A");
  collections.rename("A", "Autumn");
  EXPECT_EQ(collections.movies("Autumn").size(), 4u);
  collections.remove("Autumn");
  EXPECT_THAT(collections.movies("Autumn"), IsEmpty());
  EXPECT_EQ(collections.all().size(), 1u);
  EXPECT_EQ(library->movies().count(), 4) << "movies stay";
}

TEST_F(CollectionsTest, RefuseWhatIsNotThereAndChangeNothing) {
  EXPECT_ERROR(library->collections().add("  ", movies), core::ErrorCode::BadArgument, "NeedsName");
  const std::vector<MovieId> wrong{movies[0], MovieId{99}};
  EXPECT_ERROR(library->collections().add("x", wrong), core::ErrorCode::NotFound, "99");
  EXPECT_THAT(library->collections().all(), IsEmpty());
}

TEST_F(CollectionsTest, MarksSayWhatAMovieHas) {
  const CuratorId ann = library->labels().curator("Ann");
  library->labels().tag(ann, movies, "slow");
  library->labels().tag(ann, movies[1], "dark");
  library->labels().rate(ann, movies[1], 3.5f);
  library->collections().add("Rainy days", std::span(movies).first(2));
  const std::vector<MovieId> two{movies[3], movies[1]};
  const std::vector<MovieMarks> marks = movieMarks(*library, two);
  ASSERT_EQ(marks.size(), 2u);
  EXPECT_EQ(marks[0].movie, movies[1]);
  EXPECT_THAT(marks[0].tags, ElementsAre("dark", "slow"));
  EXPECT_THAT(marks[0].ratings, ElementsAre(Pair("Ann", 3.5f)));
  EXPECT_THAT(marks[0].collections, ElementsAre("Rainy days"));
  EXPECT_THAT(marks[1].collections, IsEmpty());
  EXPECT_EQ(movieMarks(*library, {}).size(), 4u) << "of all";
}

TEST_F(CollectionsTest, MoviesKnowTheirLanguagesAndWhenTheyCame) {
  LibraryWriter writer(*library, "texts", progress);
  MovieRecord record = movieRecord(1, "Movie 1", 1990);
  record.descriptions = {{"zh", "douban", "一部电影"}, {"en", "omdb", "A movie."}};
  writer.addMovie(record);
  writer.commit();
  const std::vector<MovieSummary> summaries = library->movies().summaries(CuratorId{}, progress);
  EXPECT_EQ(summaries[0].languages, "en zh");
  EXPECT_EQ(summaries[1].languages, "");
  EXPECT_GT(summaries[0].added, 1'700'000'000);
}

TEST_F(CollectionsTest, ViewsAreKeptByName) {
  library->runs().saveView("Noir", "{\"a\":1}");
  library->runs().saveView("noir", "{\"a\":2}");
  EXPECT_THAT(library->runs().views(), ElementsAre(Pair("noir", "{\"a\":2}")));
  EXPECT_ERROR(library->runs().saveView("", "{}"), core::ErrorCode::BadArgument, "NeedsName");
  library->runs().removeView("NOIR");
  EXPECT_THAT(library->runs().views(), IsEmpty());
}

}  // namespace
}  // namespace kinoprism::storage
