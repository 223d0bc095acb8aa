#include "storage/movies/movie_edits.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "tests/storage/storage_test.h"

namespace kinoprism::storage {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class MovieEditsTest : public StorageTest {
 protected:
  void SetUp() override {
    m_library = open();
    LibraryWriter writer(*m_library, "test", progress);
    MovieRecord record;
    record.identity = {"imdb", "tt0114709"};
    record.title = "Toy Storey";
    record.year = 1996;
    record.genres = {"Comedy", "Animation"};
    record.credits = {{"director", "John Lasseter"}};
    record.descriptions = {{"en", "omdb", "Toys\nare alive."}};
    m_movie = writer.addMovie(record);
    m_other = writer.addMovie({.identity = {"imdb", "tt0113189"},
                               .moreIdentities = {},
                               .title = "GoldenEye",
                               .otherTitles = {},
                               .year = 1995,
                               .genres = {},
                               .credits = {},
                               .descriptions = {}});
    writer.commit();
    m_curator = m_library->labels().curator("ada");
  }

  MovieFields fields() { return fieldsOf(m_library->movies().detail(m_movie, CuratorId{})); }
  std::filesystem::path poster(const std::string& name, char fill) {
    return write(name, jpegHeader(20, 30, std::string(50, fill)));
  }
  std::optional<std::filesystem::path> shownPoster() {
    return m_library->movies().detail(m_movie, CuratorId{}).file(MediaKind::Poster, m_library->folder());
  }
  MovieEdits edits() { return MovieEdits(*m_library); }

  std::unique_ptr<Library> m_library;
  MovieId m_movie{}, m_other{};
  CuratorId m_curator{};
};

TEST_F(MovieEditsTest, WhatIsWrittenIsShownFoundAndRemembered) {
  MovieFields wanted = fields();
  wanted.title = "  Toy Story ";
  wanted.year = 1995;
  wanted.genres = {"Animation", "Children"};
  wanted.credits.push_back({"actor", "Tom Hanks"});
  wanted.descriptions.push_back({"zh", "curator", "玩具总动员"});
  wanted.identities.push_back({"tmdb", "862"});
  EXPECT_THAT(edits().edit(m_curator, m_movie, wanted), SizeIs(6));
  const MovieFields now = fields();
  EXPECT_EQ(now.title, "Toy Story");
  EXPECT_EQ(now.year, 1995);
  EXPECT_EQ(textOf(now, EditedField::Genres), "Animation\nChildren");
  EXPECT_THAT(now.credits, SizeIs(2));
  EXPECT_EQ(now.descriptions.front().text, "Toys\nare alive.") << "left as it was";
  EXPECT_THAT(m_library->movies().search("hanks", 10, progress), ElementsAre(m_movie));
  EXPECT_THAT(m_library->movies().search("storey", 10, progress), IsEmpty());
  EXPECT_EQ(m_library->movies().find({"tmdb", "862"}), m_movie);
  const auto history = edits().history(m_movie);
  ASSERT_THAT(history, SizeIs(6));
  EXPECT_EQ(history.back().curatorName, "ada");
  EXPECT_EQ(history.back().before, "Toy Storey");
  EXPECT_EQ(history.back().after, "Toy Story");
  EXPECT_GT(history.back().at, 0);
  EXPECT_THAT(edits().edit(m_curator, m_movie, now), IsEmpty()) << "it says so already";
  EXPECT_THAT(m_library->check(progress).problems, IsEmpty());
}

TEST_F(MovieEditsTest, UndoAndRedoGoStepByStepAcrossRestarts) {
  MovieFields wanted = fields();
  wanted.title = "First";
  wanted.year = 2001;
  edits().edit(m_curator, m_movie, wanted);
  wanted.title = "Second";
  edits().edit(m_curator, m_movie, wanted);
  m_library.reset();
  m_library = open();
  EXPECT_THAT(edits().undo(m_curator), SizeIs(1));
  EXPECT_EQ(fields().title, "First");
  EXPECT_THAT(edits().undo(m_curator), SizeIs(2)) << "what was saved at once";
  EXPECT_EQ(fields().title, "Toy Storey");
  EXPECT_EQ(fields().year, 1996);
  EXPECT_FALSE(edits().canUndo(m_curator));
  EXPECT_THAT(edits().undo(m_curator), IsEmpty());
  edits().redo(m_curator);
  edits().redo(m_curator);
  EXPECT_EQ(fields().title, "Second");
  EXPECT_FALSE(edits().canRedo(m_curator));
  edits().undo(m_curator);
  wanted.title = "Third";
  edits().edit(m_curator, m_movie, wanted);
  EXPECT_FALSE(edits().canRedo(m_curator)) << "something else was said";
}

TEST_F(MovieEditsTest, WhatSomebodyElseWroteSinceIsNotUndone) {
  MovieFields wanted = fields();
  wanted.title = "Mine";
  edits().edit(m_curator, m_movie, wanted);
  wanted.title = "Theirs";
  edits().edit(m_library->labels().curator("bob"), m_movie, wanted);
  EXPECT_ERROR(edits().undo(m_curator), core::ErrorCode::Conflict, "MovieChangedSince");
  EXPECT_EQ(fields().title, "Theirs");
}

TEST_F(MovieEditsTest, WhatCannotBeIsRefusedAsAWhole) {
  const auto refused = [&](auto change, core::ErrorCode code, const char* word) {
    MovieFields wanted = fields();
    wanted.title = "Changed";
    change(wanted);
    EXPECT_ERROR(edits().edit(m_curator, m_movie, wanted), code, word);
    EXPECT_EQ(fields().title, "Toy Storey");
  };
  refused([](MovieFields& f) { f.title = " "; }, core::ErrorCode::BadArgument, "MovieNeedsTitle");
  refused([](MovieFields& f) { f.year = 1200; }, core::ErrorCode::BadArgument, "YearOutOfRange(");
  refused([](MovieFields& f) { f.title = std::string(301, 'x'); }, core::ErrorCode::BadArgument,
          "FieldTooLong(FieldTitle");
  refused([](MovieFields& f) { f.credits = {{"", "Nobody"}}; }, core::ErrorCode::BadArgument, "PersonNeedsRole");
  refused([](MovieFields& f) { f.identities = {{"imdb", "862"}}; }, core::ErrorCode::BadArgument, "ImdbIdInvalid(");
  refused([](MovieFields& f) { f.identities = {{"tmdb", "x"}}; }, core::ErrorCode::BadArgument, "TmdbIdInvalid(");
  refused([](MovieFields& f) { f.identities = {{"imdb", "tt0113189"}}; }, core::ErrorCode::Conflict, "GoldenEye");
}

TEST_F(MovieEditsTest, APosterIsReplacedAndComesBack) {
  edits().replacePoster(m_curator, m_movie, poster("one.jpg", 'a'), progress);
  const auto first = shownPoster();
  ASSERT_TRUE(first);
  edits().replacePoster(m_curator, m_movie, poster("two.jpg", 'b'), progress);
  const auto second = shownPoster();
  EXPECT_NE(first, second);
  EXPECT_THAT(edits().replacePoster(m_curator, m_movie, poster("two.jpg", 'b'), progress), IsEmpty()) << "the same";
  edits().undo(m_curator);
  EXPECT_EQ(shownPoster(), first);
  edits().undo(m_curator);
  EXPECT_FALSE(shownPoster());
  EXPECT_FALSE(m_library->movies().summary(m_movie, m_curator).hasPoster);
  edits().redo(m_curator);
  edits().redo(m_curator);
  EXPECT_EQ(shownPoster(), second);
  EXPECT_THAT(m_library->check(progress).problems, IsEmpty()) << "the one before is kept on record";
  m_library.reset();
  m_library = open();
  EXPECT_TRUE(std::filesystem::exists(*first));
  EXPECT_ERROR(edits().replacePoster(m_curator, m_movie, write("noise.jpg", "no picture"), progress),
               core::ErrorCode::BadInput, "noise.jpg");
}

TEST_F(MovieEditsTest, HistoryIsNeverChanged) {
  MovieFields wanted = fields();
  wanted.title = "Once";
  edits().edit(m_curator, m_movie, wanted);
  m_library.reset();
  SQLite::Database database((libraryFolder() / "library.sqlite").string(), SQLite::OPEN_READWRITE);
  EXPECT_THROW(database.exec("DELETE FROM movie_edit"), SQLite::Exception);
  EXPECT_THROW(database.exec("UPDATE movie_edit SET after = ''"), SQLite::Exception);
}

}  // namespace
}  // namespace kinoprism::storage
