#include "storage/features/feature_store.h"
#include "storage/library_writer.h"
#include "tests/storage/features/feature_test.h"

namespace kinoprism::storage {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

/// Versions of one encoder's features beside each other.
class FeatureVersionsTest : public FeatureDraftTest {
 protected:
  /// Encodes all movies with values of that version of the encoder.
  FeatureSet make(Library& library, const std::string& key, int version) {
    FeatureDraft draft(library, identity(key), false, progress);
    for (int movie = 1; movie <= kMovies; ++movie) encode(draft, movie, version);
    return draft.finish(progress);
  }
  float firstValue(Library& library, int movie = 1) {
    const MovieIndexes movies = library.movies().indexes();
    return library.features()
        .load(data::Modality::Audio, "vggish", movies, progress)
        .of(*movies.find(MovieId{movie}))[0];
  }
  /// "2* 1": their numbers, the current one marked.
  static std::string numbers(Library& library) {
    std::string text;
    for (const FeatureVersion& version : library.features().versions())
      text.append(text.empty() ? "" : " ")
          .append(std::to_string(version.set.number))
          .append(version.isCurrent ? "*" : "");
    return text;
  }
  size_t files() const {
    return static_cast<size_t>(std::distance(std::filesystem::directory_iterator(libraryFolder() / "features"), {}));
  }
};

TEST_F(FeatureVersionsTest, ANewKeyStandsBesideTheOldOneAndIsCurrent) {
  const auto library = open();
  const FeatureSet old = make(*library, "v1", 0);
  const FeatureSet set = make(*library, "v2", 1);
  EXPECT_EQ(old.number, 1);
  EXPECT_EQ(set.number, 2);
  EXPECT_EQ(numbers(*library), "2* 1");
  const auto versions = library->features().versions();
  EXPECT_EQ(versions[1].set.sha256, old.sha256);
  EXPECT_EQ(versions[1].set.key, "v1");
  EXPECT_EQ(versions[1].set.details, R"({"device":"cpu"})");
  EXPECT_EQ(versions[1].set.present, kMovies - 1);
  EXPECT_GT(versions[1].bytes, 0);
  ASSERT_EQ(library->features().all().size(), 1u) << "models read one set of an encoder";
  EXPECT_EQ(library->features().all()[0].sha256, set.sha256);
  EXPECT_EQ(firstValue(*library), valueOf(1, 0, 1));
  EXPECT_THAT(library->features().inputs(data::Modality::Audio, "vggish"), Contains(Pair(MovieId{1}, inputOf(1, 1))));
  EXPECT_THAT(library->features().inputs(data::Modality::Audio, "vggish", 1), Contains(Pair(MovieId{1}, inputOf(1))));
  EXPECT_THAT(library->check(progress).problems, IsEmpty());
}

TEST_F(FeatureVersionsTest, TheSameKeyMakesNoSecondVersion) {
  const auto library = open();
  make(*library, "v1", 0);
  make(*library, "v1", 1);
  EXPECT_EQ(numbers(*library), "1*");
  EXPECT_EQ(firstValue(*library), valueOf(1, 0, 1));
  EXPECT_EQ(files(), 1u) << "the replaced file is gone";
}

TEST_F(FeatureVersionsTest, AnEarlierVersionBecomesCurrentWithItsRefusals) {
  const auto library = open();
  make(*library, "v1", 0);
  {
    FeatureDraft draft(*library, identity("v2"), false, progress);
    draft.add(MovieId{3}, inputOf(3, 1), featuresOf(3, 1), {});
    draft.refuse(MovieId{5}, inputOf(5, 1), "sounds/5.wav", core::Message::verbatim("It is cut."));
    draft.finish(progress);
  }
  const auto refused = [&] {
    std::vector<MovieId> movies;
    for (const RefusedInput& refusal : library->refusals().all()) movies.push_back(refusal.movie);
    return movies;
  };
  const auto flagged = [&](int movie) { return library->movies().summary(MovieId{movie}, {}).hasFeatures[2]; };
  EXPECT_THAT(refused(), ElementsAre(MovieId{5}));
  EXPECT_TRUE(flagged(3) && !flagged(1));

  library->features().makeCurrent(data::Modality::Audio, "vggish", 1);
  EXPECT_EQ(numbers(*library), "1* 2");
  expectAllThere(*library);
  EXPECT_TRUE(flagged(1) && !flagged(3));
  library->features().makeCurrent(data::Modality::Audio, "vggish", 1);
  EXPECT_EQ(numbers(*library), "1* 2") << "it was current already";
  library->features().makeCurrent(data::Modality::Audio, "vggish", 2);
  EXPECT_THAT(refused(), ElementsAre(MovieId{5}));
  EXPECT_ERROR(library->features().makeCurrent(data::Modality::Audio, "vggish", 3), core::ErrorCode::NotFound,
               "NoFeatureVersion(\"3\", ", "vggish");
  EXPECT_EQ(make(*library, "v3", 2).number, 3);
}

TEST_F(FeatureVersionsTest, OneOfAMissingFileDoesNotBecomeCurrent) {
  const auto library = open();
  make(*library, "v1", 0);
  const auto file = std::filesystem::directory_iterator(libraryFolder() / "features")->path();
  make(*library, "v2", 1);
  std::filesystem::remove(file);
  EXPECT_ERROR(library->features().makeCurrent(data::Modality::Audio, "vggish", 1), core::ErrorCode::NotFound,
               file.filename().string());
  EXPECT_EQ(numbers(*library), "2* 1");
  EXPECT_EQ(library->check(progress).problems.size(), 1u) << "check looks at all versions";
}

TEST_F(FeatureVersionsTest, EncodingAgainWithTheKeyOfAnEarlierOneGoesOnFromIt) {
  const auto library = open();
  make(*library, "v1", 0);
  make(*library, "v2", 1);
  FeatureDraft draft(*library, identity("v1"), true, progress);
  EXPECT_TRUE(draft.has(MovieId{1}, inputOf(1)));
  EXPECT_TRUE(draft.has(MovieId{3}, inputOf(3))) << "what it refused counts as well";
  draft.add(MovieId{1}, inputOf(1, 7), featuresOf(1, 7), {});
  EXPECT_EQ(numbers(*library), "2* 1") << "until it is finished";
  EXPECT_EQ(draft.finish(progress).number, 1);
  EXPECT_EQ(numbers(*library), "1* 2");
  EXPECT_EQ(firstValue(*library), valueOf(1, 0, 7));
  EXPECT_EQ(firstValue(*library, 2), valueOf(2, 0, 0));
  EXPECT_EQ(library->refusals().all().size(), 1u);
  EXPECT_EQ(files(), 2u);
}

TEST_F(FeatureVersionsTest, RemovingTakesTheFileUnlessAnotherVersionHasTheSame) {
  const auto library = open();
  make(*library, "v1", 0);
  make(*library, "the same numbers", 0);
  EXPECT_EQ(numbers(*library), "2* 1");
  EXPECT_EQ(files(), 1u) << "equal content is one file";
  make(*library, "v3", 1);
  EXPECT_ERROR(library->features().remove(data::Modality::Audio, "vggish", 3), core::ErrorCode::Conflict,
               "FeatureVersionCurrent(");
  library->features().remove(data::Modality::Audio, "vggish", 1);
  EXPECT_EQ(numbers(*library), "3* 2");
  EXPECT_EQ(files(), 2u);
  library->features().remove(data::Modality::Audio, "vggish", 2);
  EXPECT_EQ(files(), 1u);
  EXPECT_ERROR(library->features().remove(data::Modality::Audio, "vggish", 2), core::ErrorCode::NotFound,
               "NoFeatureVersion(\"2\", ");
  EXPECT_EQ(library->refusals().all().size(), 1u);
  library->features().remove(data::Modality::Audio, "vggish", 3);
  EXPECT_EQ(numbers(*library), "");
  EXPECT_EQ(files(), 0u);
  EXPECT_THAT(library->refusals().all(), IsEmpty());
}

TEST_F(FeatureVersionsTest, ImportedOnesReplaceOneAnotherAndStandBesideEncodedOnes) {
  const auto library = open();
  make(*library, "v1", 0);
  const auto import = [&](float value) {
    LibraryWriter writer(*library, "npy", progress);
    core::Matrix values(1, kDimensions);
    std::ranges::fill(values.values(), value);
    writer.setFeatures(data::Modality::Audio, "vggish", values, std::vector{MovieId{1}}, "made.npy");
    writer.commit();
  };
  import(5);
  EXPECT_EQ(numbers(*library), "2* 1");
  import(6);
  EXPECT_EQ(numbers(*library), "2* 1");
  EXPECT_EQ(firstValue(*library), 6);
  library->features().makeCurrent(data::Modality::Audio, "vggish", 1);
  import(6);
  EXPECT_EQ(numbers(*library), "2* 1") << "imported again, it is current again";
  EXPECT_EQ(files(), 2u);
  EXPECT_THAT(library->check(progress).problems, IsEmpty());
}

TEST_F(FeatureVersionsTest, AKillWhileAVersionIsFinishedLeavesTheOldStateOrTheNew) {
  make(*open(), "v1", 0);
  const std::string before = make(*open(), "v2", 1).sha256;
  const auto finish = [&](int reports) {
    return statusOfChild([&] {
      const auto library = open();
      FeatureDraft draft(*library, identity("v1"), true, progress);
      encode(draft, 2, 4);
      DeadlyProgress deadly(reports);
      return draft.finish(deadly).number == 1;
    });
  };
  int killed = 0;
  for (; finish(killed) == -SIGKILL; ++killed) {
    const auto library = open();
    EXPECT_EQ(numbers(*library), "2* 1");
    EXPECT_EQ(library->features().all()[0].sha256, before);
    EXPECT_THAT(library->check(progress).problems, IsEmpty());
    EXPECT_EQ(files(), 3u) << "two versions and the draft";
  }
  EXPECT_GE(killed, 5);
  const auto library = open();
  EXPECT_EQ(numbers(*library), "1* 2");
  EXPECT_EQ(firstValue(*library, 2), valueOf(2, 0, 4));
  EXPECT_THAT(library->check(progress).problems, IsEmpty());
  EXPECT_EQ(files(), 2u);
}

TEST_F(FeatureVersionsTest, ABackupHoldsAllOfThem) {
  {
    const auto library = open();
    make(*library, "v1", 0);
    make(*library, "v2", 1);
    library->backup(folder() / "backup.zip", progress);
  }
  Library::restore(folder() / "backup.zip", folder() / "Restored.kinoprism", progress);
  const auto restored = Library::open(folder() / "Restored.kinoprism", Access::ReadWrite, progress);
  EXPECT_EQ(numbers(*restored), "2* 1");
  restored->features().makeCurrent(data::Modality::Audio, "vggish", 1);
  EXPECT_EQ(firstValue(*restored), valueOf(1, 0, 0));
}

}  // namespace
}  // namespace kinoprism::storage
