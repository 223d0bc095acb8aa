#include "storage/library.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <atomic>
#include <thread>

#include "engine/core/message_ids.h"
#include "storage/database/migrations.h"
#include "tests/storage/storage_test.h"

namespace kinoprism::storage {
namespace {

using LibraryTest = StorageTest;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

void addTwoMovies(Library& library, core::Progress& progress) {
  LibraryWriter writer(library, "test", progress);
  const MovieId first = writer.addMovie(movieRecord(1, "Heat", 1995));
  const MovieId second = writer.addMovie(movieRecord(2, "Alien", 1979));
  const PersonId person = writer.addPerson("set", "7");
  writer.addRating(person, first, 4, 10);
  writer.addRating(person, second, 2.5, 20);
  writer.commit();
}

TEST_F(LibraryTest, IsThereAgainAfterItWasClosed) {
  addTwoMovies(*open(), progress);
  const auto library = open();
  const LibraryInfo info = library->info();
  EXPECT_EQ(info.name, "Test");
  EXPECT_EQ(info.movies, 2);
  EXPECT_EQ(info.people, 1);
  EXPECT_EQ(info.ratings, 2);
  EXPECT_FALSE(library->readOnly());
  EXPECT_EQ(library->imports().front().source, "test");
  EXPECT_THAT(library->check(progress).problems, IsEmpty());
}

TEST_F(LibraryTest, ACopiedFolderIsAWholeLibrary) {
  {
    const auto library = open();
    addTwoMovies(*library, progress);
    LibraryWriter writer(*library, "poster", progress);
    writer.attach(MovieId{1}, MediaKind::Poster, write("p.jpg", jpegHeader(200, 300)));
    writer.commit();
  }
  const auto copy = folder() / "elsewhere" / "Copy.kinoprism";
  std::filesystem::create_directories(copy.parent_path());
  std::filesystem::copy(libraryFolder(), copy, std::filesystem::copy_options::recursive);
  std::filesystem::remove_all(libraryFolder());
  const auto library = Library::open(copy, Access::ReadWrite, progress);
  const auto poster = library->movies().detail(MovieId{1}, CuratorId{}).file(MediaKind::Poster, library->folder());
  ASSERT_TRUE(poster);
  EXPECT_TRUE(std::filesystem::exists(*poster));
  EXPECT_THAT(library->check(progress).problems, IsEmpty());
}

TEST_F(LibraryTest, IsNotMadeWhereSomethingIs) {
  write("full/file.txt", "mine");
  EXPECT_ERROR(Library::create(folder() / "full"), core::ErrorCode::Conflict, "FolderNotEmpty");
  open();
  EXPECT_ERROR(Library::create(libraryFolder()), core::ErrorCode::Conflict, "LibraryExists");
  EXPECT_ERROR(Library::open(folder() / "full", Access::ReadWrite, progress), core::ErrorCode::NotFound, "NotALibrary(",
               ".kinoprism");
}

TEST_F(LibraryTest, OpenInAnotherProcessCanOnlyBeRead) {
  const auto library = open();
  addTwoMovies(*library, progress);
  inChild([&] {
    EXPECT_ERROR(Library::open(libraryFolder(), Access::ReadWrite, progress), core::ErrorCode::Conflict,
                 "Test.kinoprism", "LibraryOpenInProcess(", std::to_string(::getppid()));
    const auto reader = Library::open(libraryFolder(), Access::ReadOnly, progress);
    return !HasFailure() && reader->readOnly() && reader->info().ratings == 2;
  });
}

TEST_F(LibraryTest, IsFreeAgainWhenAProcessThatHadItWasKilled) {
  open();
  const int status = statusOfChild([&] {
    const auto library = open();
    ::kill(::getpid(), SIGKILL);
    return true;
  });
  EXPECT_EQ(status, -SIGKILL);
  EXPECT_FALSE(open()->readOnly());
}

TEST_F(LibraryTest, ReadOnlyRefusesEveryChangeAndSaysWhy) {
  addTwoMovies(*open(), progress);
  const auto library = open(Access::ReadOnly);
  EXPECT_ERROR(library->labels().curator("Ann"), core::ErrorCode::Unsupported, "LibraryReadOnly(");
  EXPECT_ERROR(LibraryWriter(*library, "x", progress), core::ErrorCode::Unsupported, "LibraryReadOnly(");
  EXPECT_ERROR(library->runs().create("r", "ease", "{}", ""), core::ErrorCode::Unsupported, "LibraryReadOnly(");
  library->runs().setNote("view", "{}");
  EXPECT_FALSE(library->runs().note("view"));
}

TEST_F(LibraryTest, MadeByANewerVersionOpensForReadingOrNotAtAll) {
  addTwoMovies(*open(), progress);
  const auto setVersion = [&](int version, int readableBy) {
    SQLite::Database database((libraryFolder() / "library.sqlite").string(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA user_version = " + std::to_string(version));
    database.exec("UPDATE library SET value = '" + std::to_string(readableBy) + "' WHERE key = 'readable_by'");
  };
  setVersion(99, 1);
  {
    const auto library = open();
    EXPECT_TRUE(library->readOnly());
    EXPECT_EQ(library->readOnlyReason(), core::Message(core::MessageId::MadeByNewerVersion));
    EXPECT_EQ(library->info().movies, 2);
    EXPECT_ERROR(library->labels().curator("Ann"), core::ErrorCode::Unsupported, "MadeByNewerVersion");
  }
  setVersion(99, 98);
  EXPECT_ERROR(open(), core::ErrorCode::Unsupported, "LibraryOfNewerVersion(");
}

TEST_F(LibraryTest, AnOlderOneLearnsTheLanguagesOfItsDescriptions) {
  {
    const auto library = open();
    LibraryWriter writer(*library, "test", progress);
    const auto add = [&](const char* id, Description description) {
      MovieRecord movie;
      movie.identity = {"csv", id};
      movie.title = id;
      movie.descriptions = {std::move(description)};
      writer.addMovie(movie);
    };
    add("1", {"en", "omdb", "Elle revient dans le village où son père était pêcheur et où la mer a tout pris."});
    add("2", {"en", "omdb", "She comes back to the village where her father was a fisherman."});
    add("3", {"nds", "table", "She comes back to the village where her father was a fisherman."});
    writer.commit();
  }
  {
    SQLite::Database database((libraryFolder() / "library.sqlite").string(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA user_version = 2");
    migrate(database, migrations().subspan(2, 1));
    database.exec("PRAGMA user_version = " + std::to_string(migrations().back().version));
  }
  using Counts = std::vector<std::pair<std::string, int64_t>>;
  EXPECT_EQ(open()->info().languages, (Counts{{"en", 1}, {"fr", 1}, {"nds", 1}}));
}

TEST_F(LibraryTest, ManyThreadsReadWholeStatesWhileOthersWrite) {
  const auto library = open();
  addTwoMovies(*library, progress);
  const CuratorId ann = library->labels().curator("Ann");
  std::atomic<bool> done = false;
  std::vector<std::jthread> readers;
  for (int thread = 0; thread < 3; ++thread) {
    readers.emplace_back([&] {
      do {
        core::Progress mine;
        // Each import below adds a hundred ratings at once, after the two that are there.
        const size_t seen = library->people().ratings(People::WithLabels::No, mine).interactions.size();
        EXPECT_EQ(seen % 100, 2u);
        EXPECT_GE(library->movies().summaries(ann, mine).size(), 2u);
        library->movies().search("movie", 5, mine);
      } while (!done);
    });
  }
  std::jthread labeller([&] {
    for (int i = 1; i <= 20; ++i) library->labels().rate(ann, MovieId{1}, static_cast<float>(i % 10 + 1) / 2);
  });
  for (int round = 0; round < 5; ++round) {
    LibraryWriter writer(*library, "round", progress);
    const PersonId person = writer.addPerson("rounds", std::to_string(round));
    for (int i = 0; i < 100; ++i)
      writer.addRating(person, writer.addMovie(movieRecord(100 + i, "Movie " + std::to_string(i), 2000)), 3, i);
    writer.commit();
  }
  labeller.join();
  done = true;
  readers.clear();
  EXPECT_EQ(library->info().ratings, 502);
  EXPECT_EQ(library->labels().events(ann, MovieId{1}, 100).size(), 20u);
  EXPECT_THAT(library->check(progress).problems, IsEmpty());
}

TEST_F(LibraryTest, ADamagedDatabaseSaysWhatToDo) {
  open();
  std::ofstream(libraryFolder() / "library.sqlite", std::ios::binary) << std::string(8192, 'x');
  EXPECT_ERROR(open(), core::ErrorCode::BadInput, "LibraryDamaged(", "library.sqlite");
}

TEST_F(LibraryTest, WhatAKilledImportLeftIsRemoved) {
  open();
  write("Test.kinoprism/staging/123/half.jpg", "half");
  write("Test.kinoprism/posters/1-abc.jpg", "moved, but the database had not committed");
  const auto library = open();
  EXPECT_FALSE(std::filesystem::exists(libraryFolder() / "staging"));
  EXPECT_TRUE(std::filesystem::is_empty(libraryFolder() / "posters"));
  EXPECT_THAT(library->check(progress).problems, IsEmpty());
}

TEST_F(LibraryTest, CheckFindsWhatIsWrong) {
  {
    const auto library = open();
    addTwoMovies(*library, progress);
    LibraryWriter writer(*library, "posters", progress);
    writer.attach(MovieId{1}, MediaKind::Poster, write("1.jpg", jpegHeader(20, 30, "one")));
    writer.attach(MovieId{2}, MediaKind::Poster, write("2.jpg", jpegHeader(20, 30, "two")));
    writer.commit();
  }
  SQLite::Database((libraryFolder() / "library.sqlite").string(), SQLite::OPEN_READWRITE)
      .exec("UPDATE movie SET rating_count = 5 WHERE id = 1; UPDATE rating_block SET count = 9");
  const auto library = open();
  const MovieDetail first = library->movies().detail(MovieId{1}, CuratorId{});
  const MovieDetail second = library->movies().detail(MovieId{2}, CuratorId{});
  std::ofstream(library->folder() / first.media[0].path, std::ios::app) << "changed";
  std::filesystem::remove(library->folder() / second.media[0].path);
  write("Test.kinoprism/sounds/stray.wav", "x");
  std::string found;
  for (const CheckProblem& problem : library->check(progress).problems)
    found += problem.where.text() + ": " + problem.what.text() + "\n";
  EXPECT_THAT(found, HasSubstr("MovieNumber(\"1\"): MovieCountsDiffer"));
  EXPECT_THAT(found, HasSubstr("RatingBlockCount"));
  EXPECT_THAT(found, HasSubstr(first.media[0].path.string() + ": MediaFileChanged"));
  EXPECT_THAT(found, HasSubstr(second.media[0].path.string() + ": MediaFileMissing"));
  EXPECT_THAT(found, HasSubstr("sounds/stray.wav"));
}

TEST_F(LibraryTest, ABackupBringsEverythingBack) {
  Contents before;
  const auto file = folder() / "backup.zip";
  {
    const auto library = open();
    addTwoMovies(*library, progress);
    LibraryWriter writer(*library, "poster", progress);
    writer.attach(MovieId{2}, MediaKind::Poster, write("2.jpg", jpegHeader(20, 30)));
    writer.commit();
    const CuratorId ann = library->labels().curator("Ann");
    library->labels().rate(ann, MovieId{1}, 4.5);
    library->backup(file, progress);
    before = Contents::of(*library);
  }
  const auto restored = folder() / "Back.kinoprism";
  Library::restore(file, restored, progress);
  const auto library = Library::open(restored, Access::ReadWrite, progress);
  const Contents after = Contents::of(*library);
  EXPECT_EQ(after.titles, before.titles);
  EXPECT_EQ(after.ratings, before.ratings);
  EXPECT_EQ(after.files.size(), before.files.size());
  EXPECT_EQ(library->labels().current(library->labels().curator("Ann"), MovieId{1}).rating, 4.5f);
  EXPECT_ERROR(Library::restore(file, restored, progress), core::ErrorCode::Conflict, "RestoreFolderNotEmpty");
}

TEST_F(LibraryTest, ADamagedBackupLeavesNothingBehind) {
  const auto file = folder() / "backup.zip";
  open()->backup(file, progress);
  std::string bytes;
  {
    std::ifstream stream(file, std::ios::binary);
    bytes.assign(std::istreambuf_iterator<char>(stream), {});
  }
  for (size_t i = bytes.size() / 3; i < bytes.size() / 3 + 64; ++i) bytes[i] = static_cast<char>(~bytes[i]);
  std::ofstream(file, std::ios::binary) << bytes;
  const auto target = folder() / "Back.kinoprism";
  EXPECT_ERROR(Library::restore(file, target, progress), core::ErrorCode::BadInput, "backup.zip");
  EXPECT_FALSE(std::filesystem::exists(target));
  const auto entries = std::distance(std::filesystem::directory_iterator(folder()), {});
  EXPECT_EQ(entries, 2);  // the library and the file
  EXPECT_ERROR(Library::restore(write("note.zip", "not a zip"), target, progress), core::ErrorCode::BadInput,
               "NotABackup(");
}

TEST_F(LibraryTest, ADamagedLibraryDoesNotReplaceAGoodBackup) {
  const auto file = folder() / "backup.zip";
  const auto library = open();
  addTwoMovies(*library, progress);
  library->backup(file, progress);
  const auto good = std::filesystem::file_size(file);
  write("Test.kinoprism/features/stray.safetensors", "x");
  EXPECT_ERROR(library->backup(file, progress), core::ErrorCode::BadInput, "BackupRefused(", "stray");
  EXPECT_EQ(std::filesystem::file_size(file), good);
}

}  // namespace
}  // namespace kinoprism::storage
