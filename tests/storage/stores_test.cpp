#include <SQLiteCpp/SQLiteCpp.h>

#include "engine/core/safetensors.h"
#include "storage/media/media_header.h"
#include "tests/storage/storage_test.h"

namespace kinoprism::storage {
namespace {

using StoresTest = StorageTest;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST_F(StoresTest, ThumbnailsAreKeptBySizeAndOutliveTheLibrary) {
  const auto picture = [](int fill) { return std::vector<std::byte>(1000, static_cast<std::byte>(fill)); };
  {
    const auto library = open();
    Thumbnails& thumbnails = library->thumbnails();
    thumbnails.markFailed(MovieId{2}, core::Message::verbatim("not an image file"));
    const std::vector<Thumbnail> two{{MovieId{1}, picture(1)}, {MovieId{2}, picture(2)}};
    thumbnails.put(two, 200);
    thumbnails.put(std::span(two).first(1), 400);
    thumbnails.markFailed(MovieId{3}, core::Message::verbatim("cut off"));
  }
  const auto library = open();
  const Thumbnails& thumbnails = library->thumbnails();
  EXPECT_EQ(thumbnails.get(MovieId{2}, 200), picture(2));
  EXPECT_FALSE(thumbnails.get(MovieId{2}, 400));
  const std::vector<MovieId> wanted{MovieId{3}, MovieId{2}, MovieId{1}};
  EXPECT_EQ(thumbnails.get(wanted, 200).size(), 2u);
  EXPECT_THAT(thumbnails.present(200), ElementsAre(MovieId{1}, MovieId{2}));
  ASSERT_EQ(thumbnails.failures().size(), 1u) << "a picture takes the mark away";
  EXPECT_EQ(thumbnails.failures()[0].reason, core::Message::verbatim("cut off"));
  EXPECT_EQ(thumbnails.statistics().count, 3);
  EXPECT_EQ(thumbnails.statistics().bytes, 3000);
  library->thumbnails().clearFailure(MovieId{3});
  EXPECT_THAT(thumbnails.failures(), IsEmpty());
}

TEST_F(StoresTest, DamagedThumbnailsAreMadeAnew) {
  open();
  write("Test.kinoprism/thumbnails.sqlite", std::string(5000, 'x'));
  const auto library = open();
  const std::vector<Thumbnail> one{{MovieId{1}, std::vector<std::byte>(10)}};
  library->thumbnails().put(one, 100);
  EXPECT_EQ(library->thumbnails().statistics().count, 1);
}

TEST_F(StoresTest, WhatWasDerivedIsKeptUntilWhatItCameFromChanges) {
  const std::vector<std::byte> first(10, std::byte{1}), second(20, std::byte{2});
  {
    const auto library = open();
    library->thumbnails().keepDerived("shots/7", "abc", first);
    EXPECT_EQ(library->thumbnails().derived("shots/7", "abc"), first);
    library->thumbnails().keepDerived("shots/7", "def", second);
    EXPECT_FALSE(library->thumbnails().derived("shots/7", "abc"));
  }
  const auto library = open();
  EXPECT_EQ(library->thumbnails().derived("shots/7", "def"), second);
  EXPECT_FALSE(library->thumbnails().derived("shots/8", "def"));
}

TEST_F(StoresTest, ThumbnailsOfAnOlderVersionStay) {
  const std::vector<Thumbnail> one{{MovieId{1}, std::vector<std::byte>(10)}};
  open()->thumbnails().put(one, 100);
  {
    SQLite::Database older((libraryFolder() / "thumbnails.sqlite").string(), SQLite::OPEN_READWRITE);
    older.exec("DROP TABLE derived; PRAGMA user_version = 1");
  }
  const auto library = open();
  EXPECT_EQ(library->thumbnails().statistics().count, 1);
  library->thumbnails().keepDerived("map", "abc", std::vector<std::byte>(4));
  EXPECT_TRUE(library->thumbnails().derived("map", "abc"));
}

TEST_F(StoresTest, RunsRememberAndAreFoundByName) {
  {
    const auto library = open();
    const RunRecord run = library->runs().create("first", "ease", R"({"lambda":300})", "abc");
    EXPECT_TRUE(std::filesystem::is_directory(library->runs().folder(run.id)));
    library->runs().finish(run.id, RunState::Done, R"({"ndcg":0.2})");
    library->runs().create("second", "ials", "{}", "abc");
    EXPECT_ERROR(library->runs().create("first", "ease", "{}", ""), core::ErrorCode::Conflict, "first");
    EXPECT_ERROR(library->runs().find("third"), core::ErrorCode::NotFound, "first", "second");
  }
  const auto library = open();
  EXPECT_EQ(library->runs().find("first").metrics, R"({"ndcg":0.2})");
  EXPECT_EQ(library->runs().find("first").state, RunState::Done);
  const RunRecord broken = library->runs().find("second");
  EXPECT_EQ(broken.state, RunState::Failed) << "the program ended while it ran";
  EXPECT_FALSE(broken.message.empty());
  library->runs().remove(broken.id);
  EXPECT_FALSE(std::filesystem::exists(library->runs().folder(broken.id)));
  EXPECT_EQ(library->runs().all().size(), 1u);
}

TEST_F(StoresTest, MixesAndNotesAreReplacedBySavingAgain) {
  const auto library = open();
  library->runs().saveMix("warm", "{\"a\":1}");
  library->runs().saveMix("warm", "{\"a\":2}");
  library->runs().saveMix("cold", "{}");
  EXPECT_THAT(library->runs().mixes(), ElementsAre(std::pair<std::string, std::string>("cold", "{}"),
                                                   std::pair<std::string, std::string>("warm", "{\"a\":2}")));
  library->runs().removeMix("cold");
  EXPECT_EQ(library->runs().mixes().size(), 1u);
  EXPECT_FALSE(library->runs().note("view"));
  library->runs().setNote("view", "1");
  library->runs().setNote("view", "2");
  EXPECT_EQ(library->runs().note("view"), "2");
}

class FeatureStoreTest : public StorageTest {
 protected:
  FeatureStoreTest() : library(open()) {
    LibraryWriter writer(*library, "test", progress);
    for (int i = 0; i < 4; ++i) writer.addMovie(movieRecord(i, "Movie " + std::to_string(i), 2000));
    writer.commit();
  }

  /// Row m holds m, m + 1, …; row 2 is absent.
  data::Features some(size_t dimensions) {
    core::Matrix values(4, dimensions);
    for (size_t m = 0; m < 4; ++m) {
      for (size_t d = 0; d < dimensions; ++d)
        values.row(m)[d] = m == 2 ? std::numeric_limits<float>::quiet_NaN() : static_cast<float>(m + d);
    }
    return {data::Modality::Audio, "vggish", std::move(values)};
  }

  std::unique_ptr<Library> library;
};

TEST_F(FeatureStoreTest, GivesBackWhatItSavedWithWhatIsAbsent) {
  const MovieIndexes indexes = library->movies().indexes();
  const data::Features features = some(3);
  library->features().save(features, indexes, "test", progress);
  EXPECT_EQ(library->features().load(data::Modality::Audio, "vggish", indexes, progress).fingerprint(),
            features.fingerprint());
  const auto all = library->features().all();
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].present, 3);
  EXPECT_EQ(all[0].dimensions, 3);
  const auto movies = library->movies().summaries(CuratorId{}, progress);
  EXPECT_TRUE(movies[0].hasFeatures[static_cast<size_t>(data::Modality::Audio)]);
  EXPECT_FALSE(movies[2].hasFeatures[static_cast<size_t>(data::Modality::Audio)]);
  EXPECT_FALSE(movies[0].hasFeatures[static_cast<size_t>(data::Modality::Video)]);
}

TEST_F(FeatureStoreTest, ASecondSetReplacesTheFirstAndItsFile) {
  const MovieIndexes indexes = library->movies().indexes();
  library->features().save(some(3), indexes, "test", progress);
  library->features().save(some(5), indexes, "test", progress);
  EXPECT_EQ(library->features().load(data::Modality::Audio, "vggish", indexes, progress).dimensions(), 5u);
  EXPECT_THAT(library->check(progress).problems, IsEmpty());
  library->features().remove(data::Modality::Audio, "vggish", 1);
  EXPECT_TRUE(std::filesystem::is_empty(library->folder() / "features"));
  EXPECT_FALSE(library->movies().summaries(CuratorId{}, progress)[0].hasFeatures[2]);
}

TEST_F(FeatureStoreTest, MoviesThatCameLaterAreAbsent) {
  library->features().save(some(2), library->movies().indexes(), "test", progress);
  {
    LibraryWriter writer(*library, "later", progress);
    writer.addMovie(movieRecord(9, "Later", 2001));
    writer.commit();
  }
  const data::Features features =
      library->features().load(data::Modality::Audio, "vggish", library->movies().indexes(), progress);
  ASSERT_EQ(features.movieCount(), 5u);
  EXPECT_FALSE(features.isPresent(data::MovieIndex{4}));
  EXPECT_TRUE(features.isPresent(data::MovieIndex{3}));
}

TEST_F(FeatureStoreTest, AChangedFileIsNotBelieved) {
  const MovieIndexes indexes = library->movies().indexes();
  library->features().save(some(3), indexes, "test", progress);
  const auto file = std::filesystem::directory_iterator(library->folder() / "features")->path();
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekp(-3, std::ios::end);
  stream.put('\x7f');
  stream.close();
  EXPECT_ERROR(library->features().load(data::Modality::Audio, "vggish", indexes, progress), core::ErrorCode::BadInput,
               "FeatureFileDamaged", file.filename().string());
  EXPECT_ERROR(library->features().load(data::Modality::Text, "bert", indexes, progress), core::ErrorCode::NotFound,
               "NoFeaturesButOthers(ModalityText, \"bert\"", "vggish");
}

TEST(MediaHeader, TellsKindsAndSizesFromTheFirstBytes) {
  const auto poster = [](const std::string& bytes) { return readMediaHeader("p", MediaKind::Poster, bytes); };
  EXPECT_EQ(poster(jpegHeader(640, 960)).width, 640);
  EXPECT_EQ(poster(jpegHeader(640, 960)).height, 960);
  EXPECT_EQ(poster(pngHeader(300, 450)).extension, ".png");
  EXPECT_EQ(poster(pngHeader(300, 450)).height, 450);
  const std::string lossy("RIFF\0\0\0\0WEBPVP8 \0\0\0\0\x30\1\0\x9d\1\x2a\x2c\1\xc2\1", 30);
  EXPECT_EQ(poster(lossy).width, 300);
  EXPECT_EQ(poster(lossy).height, 450);
  const std::string extended("RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x2b\1\0\xc1\1\0", 30);
  EXPECT_EQ(poster(extended).width, 300);
  EXPECT_EQ(poster(extended).height, 450);
  EXPECT_EQ(readMediaHeader("s", MediaKind::Sound, "OggS....").extension, ".ogg");
  EXPECT_EQ(readMediaHeader("t", MediaKind::Trailer,
                            std::string("\0\0\0\x20"
                                        "ftypisom",
                                        12))
                .extension,
            ".mp4");
}

TEST(MediaHeader, RefusesWhatItIsNotAtEveryLength) {
  EXPECT_ERROR(readMediaHeader("a.jpg", MediaKind::Poster, "just text"), core::ErrorCode::BadInput, "a.jpg",
               "NotAnImageFile");
  EXPECT_ERROR(readMediaHeader("a.png", MediaKind::Poster, pngHeader(60000, 60000)), core::ErrorCode::BadInput, "a.png",
               "PosterTooLarge(", "60000, 60000");
  EXPECT_ERROR(readMediaHeader("a.wav", MediaKind::Sound, jpegHeader(1, 1)), core::ErrorCode::BadInput,
               "NotASoundFile");
  EXPECT_ERROR(readMediaHeader("a.mp4", MediaKind::Trailer, "text"), core::ErrorCode::BadInput, "NotAVideoFile");
  for (const std::string& whole : {jpegHeader(640, 960), pngHeader(300, 450)}) {
    for (size_t length = 0; length < 24; ++length)
      EXPECT_THROW(readMediaHeader("cut", MediaKind::Poster, std::string_view(whole).substr(0, length)), core::Error);
  }
  EXPECT_THROW(readMediaHeader("zero", MediaKind::Poster, pngHeader(0, 450)), core::Error);
}

TEST(MediaHeader, KnowsTheRealClips) {
  KINOPRISM_NEEDS_DATA("media");
  const auto head = [](const std::filesystem::path& file) {
    std::ifstream stream(tests::dataFolder() / "media" / file, std::ios::binary);
    std::string bytes(65536, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return bytes;
  };
  EXPECT_EQ(readMediaHeader("x", MediaKind::Trailer, head("video/sintel_clip.mp4")).extension, ".mp4");
  EXPECT_EQ(readMediaHeader("x", MediaKind::Trailer, head("video/tears-of-steel-battle-clip.webm")).extension, ".webm");
  EXPECT_EQ(readMediaHeader("x", MediaKind::Sound, head("audio/pibble.ogg")).extension, ".ogg");
  EXPECT_EQ(readMediaHeader("x", MediaKind::Sound, head("audio/30s_i_wont_open_this_door_again.wav")).extension,
            ".wav");
}

}  // namespace
}  // namespace kinoprism::storage
