#include "storage/movies/movies.h"

#include "tests/storage/storage_test.h"

namespace kinoprism::storage {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class MoviesTest : public StorageTest {
 protected:
  MoviesTest() : library(open()) {
    LibraryWriter writer(*library, "test", progress);
    MovieRecord shawshank = movieRecord(318, "The Shawshank Redemption", 1994, {"Drama", "Crime"});
    shawshank.credits = {{"director", "Frank Darabont"}, {"actor", "Tim Robbins"}, {"writer", "Frank Darabont"}};
    shawshank.descriptions = {{"en", "omdb", "Two imprisoned men bond over years."},
                              {"zh", "douban", "一场谋杀案使银行家安迪蒙冤入狱。"}};
    shawshank.moreIdentities = {{"imdb", "tt0111161"}};
    first = writer.addMovie(shawshank);
    MovieRecord amelie = movieRecord(4973, "Amélie", 2001, {"Comedy", "Romance"});
    amelie.credits = {{"actor", "Audrey Tautou"}};
    second = writer.addMovie(amelie);
    third = writer.addMovie(movieRecord(50, "Men in Prison", 1994, {"Drama"}));
    const PersonId person = writer.addPerson("set", "1");
    const PersonId other = writer.addPerson("set", "2");
    writer.addRating(person, first, 5, 1);
    writer.addRating(other, first, 3.5, 1);
    writer.addRating(person, third, 0.5, 1);
    writer.commit();
  }

  std::vector<MovieId> search(const char* text) { return library->movies().search(text, 10, progress); }

  std::unique_ptr<Library> library;
  MovieId first{}, second{}, third{};
};

TEST_F(MoviesTest, SummariesSayWhatTheWallShows) {
  const CuratorId ann = library->labels().curator("Ann");
  library->labels().rate(ann, second, 4.5);
  const std::vector<MovieSummary> all = library->movies().summaries(ann, progress);
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[0].title, "The Shawshank Redemption");
  EXPECT_EQ(all[0].year, 1994);
  EXPECT_FLOAT_EQ(all[0].meanRating, 4.25f);
  EXPECT_EQ(all[0].ratingCount, 2u);
  EXPECT_TRUE(all[0].hasDescription);
  EXPECT_FALSE(all[0].hasPoster);
  EXPECT_EQ(all[0].myRating, 0);
  EXPECT_EQ(all[1].myRating, 4.5f);
  EXPECT_EQ(all[1].ratingCount, 0u);
  EXPECT_EQ(all[1].meanRating, 0);
  const std::vector<std::string> genres = library->movies().genres();
  std::vector<std::string> names;
  for (size_t g = 0; g < genres.size(); ++g) {
    if (all[0].genres[g]) names.push_back(genres[g]);
  }
  EXPECT_THAT(names, UnorderedElementsAre("Drama", "Crime"));
  EXPECT_EQ(library->movies().summaries(CuratorId{}, progress)[1].myRating, 0);
  EXPECT_EQ(library->movies().summary(second, ann).myRating, 4.5f);
}

TEST_F(MoviesTest, DetailSaysEverything) {
  const MovieDetail detail = library->movies().detail(first, CuratorId{});
  EXPECT_THAT(detail.credits, ElementsAre(Credit{"director", "Frank Darabont"}, Credit{"actor", "Tim Robbins"},
                                          Credit{"writer", "Frank Darabont"}));
  ASSERT_EQ(detail.descriptions.size(), 2u);
  EXPECT_EQ(detail.descriptions[1].language, "zh");
  EXPECT_THAT(detail.identities, ElementsAre(Identity{"imdb", "tt0111161"}, Identity{"movielens", "318"}));
  EXPECT_THAT(detail.histogram, ElementsAre(0, 0, 0, 0, 0, 0, 1, 0, 0, 1));
  EXPECT_EQ(library->movies().detail(third, CuratorId{}).histogram[0], 1u);
  EXPECT_ERROR(library->movies().detail(MovieId{77}, CuratorId{}), core::ErrorCode::NotFound, "77");
}

TEST_F(MoviesTest, SearchFindsTitlesPeopleAndDescriptionsAsTheyAreTyped) {
  EXPECT_THAT(search("shaw"), ElementsAre(first));
  EXPECT_THAT(search("SHAWSHANK red"), ElementsAre(first));
  EXPECT_THAT(search("tim rob"), ElementsAre(first));
  EXPECT_THAT(search("amelie"), ElementsAre(second)) << "without its accent";
  EXPECT_THAT(search("谋杀案"), ElementsAre(first));
  EXPECT_THAT(search("安迪"), ElementsAre(first));
  EXPECT_THAT(search("迪安"), IsEmpty()) << "the characters are there, but not in this order";
  EXPECT_THAT(search("men"), ElementsAre(third, first)) << "a title that begins so, before a description";
  EXPECT_THAT(search("nothing like it"), IsEmpty());
  EXPECT_THAT(search("s"), ElementsAre(first)) << "one letter, in titles alone";
  EXPECT_THAT(search("\" OR *"), IsEmpty());
  EXPECT_THAT(library->movies().search("m", 1, progress).size(), 1u);
}

TEST_F(MoviesTest, FindsByIdentityAndTitle) {
  EXPECT_EQ(library->movies().find({"imdb", "tt0111161"}), first);
  EXPECT_FALSE(library->movies().find({"imdb", "318"}));
  EXPECT_THAT(library->movies().findByTitle("shawshank redemption", 1994), ElementsAre(first));
  EXPECT_THAT(library->movies().findByTitle("Amelie", 0), ElementsAre(second));
  EXPECT_THAT(library->movies().findByTitle("Amelie", 1999), IsEmpty());
}

TEST_F(MoviesTest, WordsHoldEveryDescriptionAndEachPersonOnce) {
  const std::vector<MovieWords> words = library->movies().words(progress);
  ASSERT_EQ(words.size(), 3u);
  EXPECT_THAT(words[0].people, ElementsAre("Frank Darabont", "Tim Robbins"));
  EXPECT_EQ(words[0].description, "Two imprisoned men bond over years. 一场谋杀案使银行家安迪蒙冤入狱。");
  EXPECT_EQ(words[1].description, "");
}

TEST_F(MoviesTest, WhatIsKnownIsNotOverwrittenAndWhatIsMissingIsFilled) {
  LibraryWriter writer(*library, "more", progress);
  MovieRecord record = movieRecord(4973, "Le Fabuleux Destin", 1999, {"War"});
  record.descriptions = {{"en", "omdb", "A shy waitress."}};
  EXPECT_EQ(writer.addMovie(record), second);
  EXPECT_EQ(writer.counts().moviesChanged, 1);
  EXPECT_EQ(writer.addMovie(record), second);
  EXPECT_EQ(writer.counts().moviesChanged, 1) << "nothing new the second time";
  writer.commit();
  const MovieDetail detail = library->movies().detail(second, CuratorId{});
  EXPECT_EQ(detail.summary.title, "Amélie");
  EXPECT_EQ(detail.summary.year, 2001);
  EXPECT_THAT(detail.genres, UnorderedElementsAre("Comedy", "Romance"));
  EXPECT_EQ(detail.descriptions[0].text, "A shy waitress.");
  EXPECT_THAT(search("waitress"), ElementsAre(second));
}

TEST_F(MoviesTest, AreMatchedByTitleAndYearOnlyWhenThatIsCertain) {
  LibraryWriter writer(*library, "tmdb", progress);
  const auto add = [&](const char* source, const char* id, const char* title, int year) {
    MovieRecord record;
    record.identity = {source, id};
    record.title = title;
    record.year = year;
    return writer.addMovie(record, MovieMatch::TitleAndYear);
  };
  EXPECT_EQ(add("tmdb", "278", "the shawshank redemption", 1994), first);
  EXPECT_NE(add("tmdb", "9", "The Shawshank Redemption", 1994), first) << "TMDB has named this movie already";
  EXPECT_NE(add("imdb", "x", "The Shawshank Redemption", 1995), first);
  EXPECT_NE(add("imdb", "y", "The Shawshank Redemption", 0), first);
  EXPECT_EQ(add("tmdb", "194", "Amelie", 2001), second);
}

TEST_F(MoviesTest, AWriterThatIsGivenUpChangesNothing) {
  const Contents before = Contents::of(*library);
  {
    LibraryWriter writer(*library, "never", progress);
    const MovieId movie = writer.addMovie(movieRecord(1, "Gone", 2000));
    writer.attach(movie, MediaKind::Poster, write("x.jpg", jpegHeader(10, 20)));
    writer.addRating(writer.addPerson("set", "3"), movie, 3, 0);
    core::Matrix values(1, 2);
    writer.setFeatures(data::Modality::Text, "some", values, std::span(&movie, 1), "test");
  }
  EXPECT_TRUE(Contents::of(*library) == before);
  EXPECT_EQ(library->imports().size(), 1u);
}

TEST_F(MoviesTest, APosterIsKeptOnceReplacedAndItsThumbnailForgotten) {
  const auto attach = [&](const std::string& bytes) {
    LibraryWriter writer(*library, "poster", progress);
    writer.attach(first, MediaKind::Poster, write("p.jpg", bytes));
    writer.commit();
    return writer.counts();
  };
  EXPECT_EQ(attach(jpegHeader(200, 300, "a")).filesAdded, 1);
  const std::vector<Thumbnail> thumbnail{{first, std::vector<std::byte>(9)}};
  library->thumbnails().put(thumbnail, 200);
  EXPECT_EQ(attach(jpegHeader(200, 300, "a")).filesKnown, 1);
  EXPECT_TRUE(library->thumbnails().get(first, 200));
  EXPECT_EQ(attach(jpegHeader(400, 600, "b")).filesAdded, 1);
  EXPECT_FALSE(library->thumbnails().get(first, 200));
  const MovieDetail detail = library->movies().detail(first, CuratorId{});
  EXPECT_EQ(detail.media[0].width, 400);
  EXPECT_EQ(detail.media[0].height, 600);
  EXPECT_TRUE(detail.summary.hasPoster);
  EXPECT_THAT(library->check(progress).problems, IsEmpty()) << "the old file is gone";
  EXPECT_EQ(library->movies().files(MediaKind::Poster)[0], library->folder() / detail.media[0].path);
  EXPECT_FALSE(library->movies().files(MediaKind::Poster)[1]);
}

}  // namespace
}  // namespace kinoprism::storage
