#include "storage/import/media_preview.h"

#include "tests/storage/storage_test.h"

namespace kinoprism::storage {
namespace {

using Kind = MediaOutcome::Kind;

class MediaPreviewTest : public StorageTest {
 protected:
  MediaPreviewTest() {
    LibraryWriter writer(*library, "test", progress);
    for (int i = 1; i <= 3; ++i) movies.push_back(writer.addMovie(movieRecord(i, "Movie " + std::to_string(i), 1990)));
    writer.attach(movies[0], MediaKind::Poster, write("old/a.jpg", jpegHeader(20, 30)));
    writer.attach(movies[1], MediaKind::Poster, write("old/b.jpg", jpegHeader(20, 30)));
    writer.commit();
  }

  std::unique_ptr<Library> library = open();
  std::vector<MovieId> movies;
};

TEST_F(MediaPreviewTest, SaysOfEachFileWhatAnImportThenDoes) {
  const std::vector<std::filesystem::path> dropped{
      write("new/1.jpg", jpegHeader(40, 60)),  write("new/2.jpg", jpegHeader(20, 30)),
      write("new/3.jpg", jpegHeader(20, 30)),  write("new/4.jpg", jpegHeader(20, 30)),
      write("other/3.png", pngHeader(20, 30)), write("other/2.webp", "not an image file")};
  const ImportPlan plan = recognise(dropped, {}, progress);
  ASSERT_EQ(plan.parts.size(), 1u);
  const std::vector<MediaOutcome> outcomes = previewMedia(plan.parts[0], *library, progress);
  ASSERT_EQ(outcomes.size(), 6u);
  const Kind expected[] = {Kind::Replaces, Kind::Known, Kind::New, Kind::Refused, Kind::Refused, Kind::Refused};
  for (size_t i = 0; i < outcomes.size(); ++i) EXPECT_EQ(outcomes[i].kind, expected[i]) << outcomes[i].file;
  EXPECT_EQ(outcomes[0].movie, movies[0]);
  EXPECT_THAT(outcomes[3].reason.text(), ::testing::HasSubstr("NoMovieWithId"));
  EXPECT_THAT(outcomes[4].reason.text(), ::testing::HasSubstr("SecondFileOfMovie("));
  EXPECT_EQ(library->info().posters, 2) << "nothing was changed";

  const ImportReport report = runImport(plan, *library, progress);
  EXPECT_EQ(report.parts[0].kept, 2);
  EXPECT_EQ(report.parts[0].known, 1);
  EXPECT_EQ(report.parts[0].refused, 3);
  EXPECT_EQ(library->info().posters, 3);
}

TEST_F(MediaPreviewTest, FindsMoviesByTitleAndYear) {
  const std::vector<std::filesystem::path> dropped{write("x/Movie 2 (1990).jpg", jpegHeader(40, 60)),
                                                   write("x/Movie 2 (1991).jpg", jpegHeader(40, 60))};
  const ImportPlan plan = recognise(dropped, {}, progress);
  const std::vector<MediaOutcome> outcomes = previewMedia(plan.parts.at(0), *library, progress);
  EXPECT_EQ(outcomes[0].kind, Kind::Replaces);
  EXPECT_EQ(outcomes[0].movie, movies[1]);
  EXPECT_EQ(outcomes[1].kind, Kind::Refused);
}

TEST_F(MediaPreviewTest, FilesAndFoldersOfSeveralKindsAreOnePlan) {
  write("posters/3.jpg", jpegHeader(20, 30));
  const std::vector<std::filesystem::path> dropped{
      folder() / "posters", write("more.csv", "movieId,title,genres\n9,Ninth (1999),Drama\n8,Eighth (1998),War\n"),
      write("2.jpg", jpegHeader(50, 60)), write("what.xyz", "nothing")};
  const ImportPlan plan = recognise(dropped, {}, progress);
  ASSERT_EQ(plan.parts.size(), 3u);
  EXPECT_EQ(plan.parts[0].kind, ImportKind::Movies) << "movies come before what belongs to them";
  EXPECT_EQ(std::ranges::count(plan.parts, ImportKind::Posters, &ImportPart::kind), 2);
}

}  // namespace
}  // namespace kinoprism::storage
