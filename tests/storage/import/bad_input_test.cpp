#include <sys/resource.h>

#include <csignal>

#include "engine/core/npy.h"
#include "storage/archive.h"
#include "tests/storage/storage_test.h"

namespace kinoprism::storage {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// Each: a clear message that names file, line and remedy, and a library that is as it was.
class BadInputTest : public StorageTest {
 protected:
  BadInputTest() : library(open()) {
    LibraryWriter writer(*library, "before", progress);
    const PersonId person = writer.addPerson("movielens", "1");
    for (int i = 1; i <= 3; ++i)
      writer.addRating(person, writer.addMovie(movieRecord(i, "Movie " + std::to_string(i), 2000)), 4, i);
    writer.commit();
    before = Contents::of(*library);
  }

  void expectUnchanged() {
    EXPECT_TRUE(Contents::of(*library) == before);
    EXPECT_THAT(library->check(progress).problems, IsEmpty());
  }

  template <class... Parts>
  void expectRefused(const std::filesystem::path& path, const Parts&... parts) {
    EXPECT_ERROR(import(*library, path), core::ErrorCode::BadInput, parts...);
    expectUnchanged();
  }

  std::unique_ptr<Library> library;
  Contents before;
};

TEST_F(BadInputTest, RatingsCutInMidLine) {
  expectRefused(write("ratings.dat", "1::1::5::100\n2::2::3::200\n2::3::4"), "ratings.dat\", \"3\"", "RatingsLineCut");
  expectRefused(write("cut/ratings.dat", "1::1::5::100\n2::2::3::200\n2::3::4::95"), "ratings.dat\", \"3\"",
                "RatingsLineCut");
  expectRefused(write("ratings.csv", "userId,movieId,rating,timestamp\n5,1,4.0,964982703\n5,2,4."),
                "ratings.csv\", \"3\"", "RatingsLineCut");
}

TEST_F(BadInputTest, RatingsCutAtALineEnd) {
  const auto file = write("ratings.dat", "1::1193::5::1\n1::661::3::30\n");  // how MovieLens-1M begins
  ImportPlan plan = recognise(file, {}, progress);
  ASSERT_EQ(plan.parts.size(), 1u);
  EXPECT_EQ(plan.parts[0].expectedRows, 1'000'209);
  ASSERT_FALSE(plan.parts[0].warnings.empty()) << "said before importing";
  EXPECT_THAT(plan.parts[0].warnings[0].text(), HasSubstr("RatingsIncomplete(2, "));
  EXPECT_ERROR(runImport(plan, *library, progress), core::ErrorCode::BadInput, "ratings.dat", "RatingsIncomplete(2, ",
               "1000209");
  expectUnchanged();
  plan.parts[0].acceptIncomplete = true;
  const ImportReport report = runImport(plan, *library, progress);
  EXPECT_EQ(report.counts.ratingsAdded, 2);
  EXPECT_THAT(report.parts[0].warnings.at(0).text(), HasSubstr("1000209")) << "and not forgotten after";
}

TEST_F(BadInputTest, AZippedSetThatWasCut) {
  const auto file = write("ratings.dat", "1::1193::5::1\n1::661::3::30\n");
  writeArchive(folder() / "ml-1m.zip", {file}, {"ml-1m/ratings.dat"}, progress);
  expectRefused(folder() / "ml-1m.zip", "ml-1m.zip", "1000209");
}

TEST_F(BadInputTest, ABinaryFile) {
  std::string bytes(5000, '\0');
  for (size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 37);
  expectRefused(write("ratings.dat", bytes), "ratings.dat", "NotReadNotText");
  std::string late = "userId,movieId,rating,timestamp\n";
  for (int i = 0; i < 5000; ++i) late += "5,1,4.0,96498" + std::to_string(i) + "\n";
  expectRefused(write("ratings.csv", late + std::string("5,\0,4.0,1\n", 10)), "ratings.csv\", \"5002\"",
                "RecordNotText");
}

TEST_F(BadInputTest, AWrongColumn) {
  expectRefused(write("ratings.dat", "1::100::1193::5\n1::200::661::3\n"), "NothingUsable(", "ratings.dat, \"1\"",
                "RatingOutsideScale(\"0.5..5\")");
  expectRefused(write("two/ratings.dat", "1::5\n1::3\n"), "NothingUsable(", "ratings.dat, \"1\"",
                "TooFewColumns(2, 3)");
}

TEST_F(BadInputTest, AnIdThatIsNotANumberAndARatingOfSevenAreLeftOutByLine) {
  std::string text = "9::1::5::100\nbob::2::3::200\n9::x2::3::200\n9::3::7::300\n9::2::0::1\n";
  for (int i = 0; i < 40; ++i) text += std::to_string(10 + i) + "::2::4::300\n";
  const ImportReport report = import(*library, write("ratings.dat", text));
  ASSERT_EQ(report.parts.size(), 1u);
  const PartReport& part = report.parts[0];
  EXPECT_EQ(part.read, 45);
  EXPECT_EQ(part.kept, 41);
  EXPECT_EQ(part.refused, 4);
  ASSERT_EQ(part.sample.size(), 4u);
  EXPECT_EQ(part.sample[0].line, 2);
  EXPECT_THAT(part.sample[0].reason.text(), HasSubstr("PersonIdNotANumber"));
  EXPECT_EQ(part.sample[1].line, 3);
  EXPECT_THAT(part.sample[1].reason.text(), HasSubstr("MovieIdNotANumber"));
  EXPECT_EQ(part.sample[2].line, 4);
  EXPECT_THAT(part.sample[2].reason.text(), HasSubstr("RatingOutsideScale(\"0.5..5\")"));
  EXPECT_THAT(part.sample[2].where.text(), HasSubstr("ratings.dat"));
  EXPECT_EQ(library->info().ratings, 44);
}

TEST_F(BadInputTest, ARatingOnADayThatThereIsNotIsKeptWithoutATime) {
  const ImportReport report = import(*library, write("ratings.csv",
                                                     "userId,movieId,rating,timestamp\n"
                                                     "9,1,5,2004-02-29\n9,2,5,2005-02-29\n"));
  EXPECT_EQ(report.parts.at(0).kept, 2);
  ASSERT_EQ(report.parts[0].warnings.size(), 1u);
  EXPECT_EQ(report.parts[0].warnings[0].text(), "TimesNotUnderstood(1)");
  const auto history = library->people().history(library->people().find("9").id);
  EXPECT_EQ(history[0].time, 1078012800);
  EXPECT_EQ(history[1].time, 0);
}

TEST_F(BadInputTest, OneBadPartDoesNotStopTheOthers) {
  write("set/movies.csv", "movieId,title,genres\n1,Harbour Lights (1994),Drama\n2,Red Umbrella (1961),Musical\n");
  write("set/ratings.csv", "userId,movieId,rating,timestamp\n9,1,5,1\n9,2,4,2\nx,1,4");
  const ImportReport report = import(*library, folder() / "set");
  ASSERT_EQ(report.parts.size(), 2u);
  EXPECT_TRUE(report.parts[0].failure.empty());
  EXPECT_EQ(report.parts[0].kept + report.parts[0].known, 2);
  EXPECT_THAT(report.parts[1].failure.text(), HasSubstr("RatingsLineCut"));
  EXPECT_EQ(report.counts.ratingsAdded, 0);
  EXPECT_EQ(report.counts.peopleAdded, 0);
  EXPECT_EQ(library->info().ratings, 3) << "nothing of the bad part stays";
  EXPECT_THAT(library->check(progress).problems, IsEmpty());
}

TEST_F(BadInputTest, ATableInWhichATenthIsWrongStops) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += std::to_string(i) + "::1::" + (i % 5 == 0 ? "7" : "4") + "::1\n";
  expectRefused(write("ratings.dat", text), "TooManyRowsRefused(", "ratings.dat, \"1\"",
                "RatingOutsideScale(\"0.5..5\")");
}

TEST_F(BadInputTest, APosterThatIsATextFileOrIsTooLarge) {
  write("posters/1.jpg", "this is no picture");
  write("posters/2.png", pngHeader(60000, 60000));
  write("posters/3.jpg", jpegHeader(200, 300));
  const ImportReport report = import(*library, folder() / "posters");
  EXPECT_EQ(report.parts[0].kept, 1);
  ASSERT_EQ(report.parts[0].sample.size(), 2u);
  EXPECT_THAT(report.parts[0].sample[0].where.text(), HasSubstr("1.jpg"));
  EXPECT_THAT(report.parts[0].sample[0].reason.text(), HasSubstr("NotAnImageFile"));
  EXPECT_THAT(report.parts[0].sample[1].where.text(), HasSubstr("2.png"));
  EXPECT_THAT(report.parts[0].sample[1].reason.text(), HasSubstr("60000, 60000"));
  EXPECT_EQ(library->info().posters, 1);
  EXPECT_THAT(library->check(progress).problems, IsEmpty());
  EXPECT_FALSE(std::filesystem::exists(library->folder() / "staging"));
}

TEST_F(BadInputTest, TwoPostersForOneMovie) {
  write("posters/1.jpg", jpegHeader(200, 300));
  write("posters/1.png", pngHeader(200, 300));
  const ImportReport report = import(*library, folder() / "posters");
  EXPECT_EQ(report.parts[0].kept, 1);
  EXPECT_THAT(report.parts[0].sample.at(0).reason.text(), HasSubstr("SecondFileOfMovie("));
}

TEST_F(BadInputTest, AnArrayOfTheWrongShapeOrWithHalfARow) {
  std::filesystem::create_directories(folder() / "audio");
  const auto writeArray = [&](size_t rows, std::vector<float> values) {
    core::Matrix matrix(rows, values.size() / rows);
    std::ranges::copy(values, matrix.values().begin());
    core::writeNpy(folder() / "audio" / "vggish.npy", matrix);
  };
  write("audio/rows.tsv", "0\t1\n1\t2\n2\t3\n");
  writeArray(2, {1, 2, 3, 4});
  expectRefused(folder() / "audio", "rows.tsv\", \"3\"", "RowOutOfRange(2, 2)");
  writeArray(3, {1, 2, 3, std::numeric_limits<float>::quiet_NaN(), 5, 6});
  expectRefused(folder() / "audio", "vggish.npy", "1");
  write("audio/vggish.npy", "not an array at all");
  expectRefused(folder() / "audio", "vggish.npy");
}

/// A zip made by hand: one file, stored, that says of itself what it likes.
std::string forgedZip(const std::string& name, const std::string& content, uint32_t claimedSize) {
  const auto number = [](uint32_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i) text.push_back(static_cast<char>(value >> 8 * i));
    return text;
  };
  const auto packed = static_cast<uint32_t>(content.size());
  const std::string sizes = number(0, 4) + number(packed, 4) + number(claimedSize, 4) +
                            number(static_cast<uint32_t>(name.size()), 2) + number(0, 2);
  const std::string method = number(20, 2) + number(0, 2) + number(8, 2) + number(0, 4);
  const std::string local = "PK\3\4" + method + sizes + name + content;
  const std::string central =
      "PK\1\2" + number(20, 2) + method + sizes + number(0, 2) + number(0, 4) + number(0, 4) + number(0, 4) + name;
  return local + central + "PK\5\6" + number(0, 4) + number(1, 2) + number(1, 2) +
         number(static_cast<uint32_t>(central.size()), 4) + number(static_cast<uint32_t>(local.size()), 4) +
         number(0, 2);
}

TEST_F(BadInputTest, AZipThatReachesOutOfItsFolder) {
  for (const char* name : {"../ratings.dat", "set/../../ratings.dat", "/etc/ratings.dat", "set\\..\\ratings.dat"})
    expectRefused(write("bad.zip", forgedZip(name, "1::1::5::1\n", 11)), "bad.zip", "ArchiveNameOutside(");
}

TEST_F(BadInputTest, AZipThatWouldGrowWithoutMeasureOrLies) {
  expectRefused(write("bomb.zip", forgedZip("ratings.dat", std::string(500, 'x'), 0xf0000000)), "bomb.zip",
                "ArchiveTooLarge(3840)");
  expectRefused(write("cut.zip", forgedZip("ratings.dat", "x", 5).substr(0, 40)), "cut.zip");
}

TEST_F(BadInputTest, NothingThatCanBeImported) {
  expectRefused(write("note.txt", "dear diary\n"), "note.txt", "NothingToImportBecause(");
  std::filesystem::create_directories(folder() / "empty");
  expectRefused(folder() / "empty", "empty", "NothingToImport(");
  EXPECT_ERROR(import(*library, folder() / "nowhere"), core::ErrorCode::NotFound, "nowhere");
}

TEST_F(BadInputTest, AFullDisk) {
  library.reset();
  std::string text = "userId,movieId,rating,timestamp\n";
  for (int i = 0; i < 60000; ++i)
    text += std::to_string(i % 700 + 1) + "," + std::to_string(i % 997 + 1) + ",4.0," + std::to_string(i * 7919) + "\n";
  write("set/ratings.csv", text);
  write("set/posters/1.jpg", jpegHeader(20, 30, std::string(600'000, 'x')));
  for (const rlim_t limit : {rlim_t{200'000}, rlim_t{450'000}}) {
    inChild([&] {
      // The nearest thing to a full disk that needs no disk: files may not grow beyond the limit.
      ::signal(SIGXFSZ, SIG_IGN);
      const auto full = open();
      const struct rlimit files { limit, limit };
      ::setrlimit(RLIMIT_FSIZE, &files);
      EXPECT_ERROR(import(*full, folder() / "set"), core::ErrorCode::OutOfSpace, "DiskFull(");
      return !HasFailure();
    });
    library = open();
    expectUnchanged();
    library.reset();
  }
}

}  // namespace
}  // namespace kinoprism::storage
