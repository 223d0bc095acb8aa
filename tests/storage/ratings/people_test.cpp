#include "storage/ratings/people.h"

#include <map>

#include "engine/core/rng.h"
#include "tests/storage/storage_test.h"

namespace kinoprism::storage {
namespace {

using PeopleTest = StorageTest;
using ::testing::IsEmpty;

/// Ratings in any order over several imports, some twice, some changed later: against a map that keeps the latest.
TEST_F(PeopleTest, CurrentRatingsAreTheLatestHoweverTheyCame) {
  const auto library = open();
  core::Rng random(11);
  struct Latest {
    int64_t time = -1;
    float value = 0;
  };
  std::map<std::pair<int, int>, Latest> expected;  // by person, movie
  for (int round = 0; round < 4; ++round) {
    LibraryWriter writer(*library, "round", progress);
    std::vector<MovieId> movies;
    std::vector<PersonId> people;
    for (int i = 0; i < 30; ++i) movies.push_back(writer.addMovie(movieRecord(i, "Movie " + std::to_string(i), 2000)));
    for (int i = 0; i < 20; ++i) people.push_back(writer.addPerson("set", std::to_string(i)));
    for (int i = 0; i < 500; ++i) {
      const int person = static_cast<int>(random.below(20));
      const int movie = static_cast<int>(random.below(30));
      const float value = static_cast<float>(50 + random.below(451)) / 100;
      const int64_t time = round * 1000 + i - static_cast<int64_t>(random.below(1500));
      writer.addRating(people[static_cast<size_t>(person)], movies[static_cast<size_t>(movie)], value, time);
      writer.addRating(people[static_cast<size_t>(person)], movies[static_cast<size_t>(movie)], value, time);
      Latest& latest = expected[{person, movie}];
      if (time >= latest.time || latest.value == 0) latest = {time, value};
    }
    writer.commit();
    EXPECT_GE(writer.counts().ratingsKnown, 500);
    EXPECT_EQ(writer.counts().ratingsKnown + writer.counts().ratingsAdded, 1000);
  }
  EXPECT_EQ(library->info().ratings, static_cast<int64_t>(expected.size()));
  EXPECT_THAT(library->check(progress).problems, IsEmpty());

  const RatingTable table = library->people().ratings(People::WithLabels::No, progress);
  ASSERT_EQ(table.interactions.size(), expected.size());
  for (size_t p = 0; p < table.people.size(); ++p) {
    const Person person = library->people().person(table.people[p]);
    const std::vector<PersonRating> history = library->people().history(person.id);
    const auto row = table.interactions.historyOf(data::PersonIndex(p));
    ASSERT_EQ(history.size(), row.size());
    EXPECT_EQ(person.ratingCount, row.size());
    for (size_t i = 0; i < row.size(); ++i) {
      const MovieId movie = table.movies.id(row[i].movie);
      const int number = std::stoi(library->movies().detail(movie, CuratorId{}).identities[0].value);
      const Latest& latest = expected.at({std::stoi(person.externalId), number});
      EXPECT_FLOAT_EQ(row[i].value, latest.value);
      EXPECT_EQ(row[i].time, latest.time);
      EXPECT_EQ(history[i].movie, movie);
      EXPECT_EQ(history[i].value, row[i].value);
    }
  }
}

TEST_F(PeopleTest, AreFoundByTheNameTheirSetGivesThem) {
  const auto library = open();
  {
    LibraryWriter writer(*library, "test", progress);
    writer.addPerson("ml-1m", "7", "female, 25–34, artist");
    writer.addPerson("ml-100k", "7");
    writer.addPerson("ml-100k", "8");
    writer.commit();
  }
  EXPECT_EQ(library->people().find("7", "ml-1m").about, "female, 25–34, artist");
  EXPECT_EQ(library->people().find("8").source, "ml-100k");
  EXPECT_ERROR(library->people().find("7"), core::ErrorCode::BadArgument, "ml-1m", "ml-100k");
  EXPECT_ERROR(library->people().find("9"), core::ErrorCode::NotFound, "9");
  EXPECT_ERROR(library->people().history(PersonId{55}), core::ErrorCode::NotFound, "55");
}

TEST_F(PeopleTest, ReadingStopsWhenCancelled) {
  const auto library = open();
  {
    LibraryWriter writer(*library, "test", progress);
    writer.addRating(writer.addPerson("set", "1"), writer.addMovie(movieRecord(1, "One", 2000)), 3, 0);
    writer.commit();
  }
  std::stop_source stop;
  stop.request_stop();
  core::Progress cancelled(stop.get_token());
  EXPECT_THROW(library->people().ratings(People::WithLabels::No, cancelled), core::Cancelled);
  EXPECT_THROW(library->movies().summaries(CuratorId{}, cancelled), core::Cancelled);
  EXPECT_THROW(library->check(cancelled), core::Cancelled);
  EXPECT_EQ(library->people().ratings(People::WithLabels::No, progress).interactions.size(), 1u)
      << "and works after it";
}

}  // namespace
}  // namespace kinoprism::storage
