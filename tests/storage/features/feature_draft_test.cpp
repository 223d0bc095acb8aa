#include "storage/features/feature_draft.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/resource.h>

#include <csignal>
#include <cstring>
#include <limits>
#include <stop_token>

#include "engine/core/files.h"
#include "engine/core/safetensors.h"
#include "engine/core/sha256.h"
#include "storage/database/migrations.h"
#include "tests/storage/features/feature_test.h"

namespace kinoprism::storage {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;

TEST_F(FeatureDraftTest, WhatIsFinishedIsOnRecordAndTheDraftIsGone) {
  const auto library = open();
  const FeatureSet set = makeAll(*library);
  EXPECT_EQ(set.present, kMovies - 1);
  EXPECT_EQ(set.filled, 0);
  EXPECT_FALSE(std::filesystem::exists(draftFile()));
  const auto all = library->features().all();
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].sha256, set.sha256);
  EXPECT_EQ(all[0].key, "v1");
  EXPECT_EQ(all[0].source, "built in");
  EXPECT_EQ(all[0].details, R"({"device":"cpu"})");
  expectAllThere(*library);
}

TEST_F(FeatureDraftTest, GoesOnAfterAKillBetweenAnyTwoBatches) {
  const std::string expected = makeAll(*open(), "v0").sha256;
  for (int batches = 0; batches <= kMovies / 2; ++batches) {
    EXPECT_EQ(statusOfChild([&] {
                const auto library = open();
                FeatureDraft draft(*library, identity(), false, progress);
                work(draft, batches);
                encode(draft, kMovies);  // not flushed
                ::kill(::getpid(), SIGKILL);
                return true;
              }),
              -SIGKILL);
    const auto library = open();
    FeatureDraft draft(*library, identity(), false, progress);
    EXPECT_EQ(draft.resumed(), static_cast<size_t>(batches * 2));
    EXPECT_EQ(work(draft), kMovies - batches * 2);
    EXPECT_EQ(draft.finish(progress).sha256, expected) << "the same bytes as without the kill";
    expectAllThere(*library);
  }
}

TEST_F(FeatureDraftTest, ATornOrChangedEndIsDroppedAtEveryByte) {
  const auto library = open();
  const auto openDraft = [&] { return std::make_unique<FeatureDraft>(*library, identity(), false, progress); };
  std::vector<uint64_t> ends;  // of the file with 0, 1, 2 batches
  for (int batches = 0; batches <= 2; ++batches) {
    work(*openDraft(), batches > 0 ? 1 : 0);
    ends.push_back(std::filesystem::file_size(draftFile()));
  }
  const std::string whole = core::readFile(draftFile());
  const auto resumedFrom = [&](const std::string& bytes) {
    std::ofstream(draftFile(), std::ios::binary) << bytes;
    return openDraft()->resumed();
  };
  for (uint64_t size = 0; size <= whole.size(); ++size) {
    EXPECT_EQ(resumedFrom(whole.substr(0, size)), size < ends[1] ? 0u : size < ends[2] ? 2u : 4u) << size;
    EXPECT_EQ(std::filesystem::file_size(draftFile()), size < ends[1] ? ends[0] : size < ends[2] ? ends[1] : ends[2]);
  }
  for (uint64_t place = 0; place < whole.size(); ++place) {
    std::string changed = whole;
    changed[place] = static_cast<char>(changed[place] ^ 0x10);
    EXPECT_EQ(resumedFrom(changed), place < ends[1] ? 0u : 2u) << place;
  }
  EXPECT_EQ(resumedFrom(whole + std::string(1000, '\0')), 4u);
  EXPECT_EQ(resumedFrom(whole + whole.substr(ends[1])), 4u) << "a batch counts once, in its place";
  const auto draft = openDraft();
  work(*draft);
  draft->finish(progress);
  expectAllThere(*library);
}

TEST_F(FeatureDraftTest, AnotherKeyOrSizeBeginsAnew) {
  const auto library = open();
  const auto resumed = [&](const DraftIdentity& wanted) {
    return FeatureDraft(*library, wanted, false, progress).resumed();
  };
  const auto begin = [&] {
    FeatureDraft draft(*library, identity(), false, progress);
    work(draft, 2);
  };
  begin();
  EXPECT_EQ(resumed(identity()), 4u);
  EXPECT_EQ(resumed(identity("v2")), 0u);
  EXPECT_EQ(resumed(identity()), 0u) << "it was thrown away";
  begin();
  DraftIdentity wider = identity();
  wider.dimensions = kDimensions + 1;
  EXPECT_EQ(resumed(wider), 0u);
  begin();
  FeatureDraft(*library, identity(), false, progress).discard();
  EXPECT_FALSE(std::filesystem::exists(draftFile()));
}

TEST_F(FeatureDraftTest, EncodersOfLikeNamesHaveDraftsOfTheirOwn) {
  const auto library = open();
  DraftIdentity one = identity();
  DraftIdentity other = identity();
  one.encoder = "a/b";
  other.encoder = "a.b";
  FeatureDraft first(*library, one, false, progress);
  FeatureDraft second(*library, other, false, progress);
  encode(first, 1);
  encode(second, 2);
  first.finish(progress);
  second.finish(progress);
  EXPECT_THAT(library->features().inputs(data::Modality::Audio, "a/b"), ElementsAre(Pair(MovieId{1}, inputOf(1))));
  EXPECT_THAT(library->features().inputs(data::Modality::Audio, "a.b"), ElementsAre(Pair(MovieId{2}, inputOf(2))));
}

TEST_F(FeatureDraftTest, HasOneWriterWhoMayWrite) {
  {
    const auto library = open();
    FeatureDraft draft(*library, identity(), false, progress);
    EXPECT_ERROR(FeatureDraft(*library, identity(), false, progress), core::ErrorCode::Conflict,
                 "FeaturesInProgress(ModalityAudio, \"vggish\")");
  }
  const auto library = open(Access::ReadOnly);
  EXPECT_ERROR(FeatureDraft(*library, identity(), false, progress), core::ErrorCode::Unsupported, "LibraryReadOnly(");
}

TEST_F(FeatureDraftTest, OldRowsAreKeptWhereKeyAndInputAreTheSame) {
  const auto library = open();
  makeAll(*library);
  {
    FeatureDraft draft(*library, identity(), true, progress);
    for (int movie = 1; movie <= kMovies; ++movie) EXPECT_TRUE(draft.has(MovieId{movie}, inputOf(movie))) << movie;
    EXPECT_FALSE(draft.has(MovieId{1}, inputOf(1, 1)));
    EXPECT_FALSE(draft.has(MovieId{1}, 0));
    encode(draft, 1, 1);                                      // its file changed
    draft.add(MovieId{3}, inputOf(3, 1), featuresOf(3), {});  // it is not silent any more
    draft.refuse(MovieId{5}, inputOf(5, 1), "sounds/5.wav",
                 core::Message::verbatim("It is cut."));  // it was replaced by something bad
    draft.forget(MovieId{6});                             // it has gone
    EXPECT_FALSE(draft.has(MovieId{6}, inputOf(6)));
    EXPECT_TRUE(draft.has(MovieId{5}, inputOf(5, 1)));
    EXPECT_FALSE(draft.has(MovieId{5}, inputOf(5))) << "the newest word counts";
    EXPECT_EQ(draft.finish(progress).present, kMovies - 2);
  }
  const MovieIndexes movies = library->movies().indexes();
  const data::Features features = library->features().load(data::Modality::Audio, "vggish", movies, progress);
  const auto row = [&](int movie) { return features.of(*movies.find(MovieId{movie})); };
  EXPECT_TRUE(std::ranges::equal(row(1), featuresOf(1, 1)));
  EXPECT_TRUE(std::ranges::equal(row(2), featuresOf(2)));
  EXPECT_TRUE(std::ranges::equal(row(3), featuresOf(3)));
  EXPECT_FALSE(features.isPresent(*movies.find(MovieId{5})));
  EXPECT_FALSE(features.isPresent(*movies.find(MovieId{6})));
  EXPECT_EQ(library->features().parts(data::Modality::Audio, "vggish", MovieId{8}).times, partsOf(8).times);
  const auto refusals = library->refusals().all();
  ASSERT_EQ(refusals.size(), 1u);
  EXPECT_EQ(refusals[0].movie, MovieId{5});
  EXPECT_THAT(library->check(progress).problems, IsEmpty());
}

TEST_F(FeatureDraftTest, OldRowsAreNotKeptWhenNotAskedForOrOfAnotherKeyOrDamaged) {
  const auto library = open();
  makeAll(*library);
  const auto knows = [&](const std::string& key, bool keepsOld) {
    FeatureDraft draft(*library, identity(key), keepsOld, progress);
    const bool known = draft.has(MovieId{1}, inputOf(1)) || draft.has(MovieId{3}, inputOf(3));
    draft.discard();
    return known;
  };
  EXPECT_TRUE(knows("v1", true));
  EXPECT_FALSE(knows("v1", false));
  EXPECT_FALSE(knows("v2", true));
  const auto file = std::filesystem::directory_iterator(libraryFolder() / "features")->path();
  std::ofstream(file, std::ios::app) << "x";
  EXPECT_FALSE(knows("v1", true));
  makeAll(*library);
  expectAllThere(*library);
}

TEST_F(FeatureDraftTest, AFinishThatIsStoppedLeavesTheRecordAndTheDraft) {
  const auto library = open();
  const std::string before = makeAll(*library, "v0").sha256;
  std::stop_source stop;
  core::Progress stopped(stop.get_token());
  {
    FeatureDraft draft(*library, identity(), false, progress);
    encode(draft, 1);
    stop.request_stop();
    EXPECT_THROW(draft.finish(stopped), core::Cancelled);
  }
  EXPECT_EQ(library->features().all()[0].sha256, before);
  EXPECT_THAT(library->check(progress).problems, IsEmpty());
  FeatureDraft draft(*library, identity(), false, progress);
  EXPECT_EQ(draft.resumed(), 1u);
  work(draft);
  draft.finish(progress);
  expectAllThere(*library);
}

TEST_F(FeatureDraftTest, AKillWhileItFinishesLeavesTheOldSetAndTheDraft) {
  const std::string before = makeAll(*open(), "v0").sha256;
  {
    const auto library = open();
    FeatureDraft draft(*library, identity(), false, progress);
    work(draft, 4);
  }
  int killed = 0;
  const auto finish = [&](int reports) {
    return statusOfChild([&] {
      const auto library = open();
      FeatureDraft draft(*library, identity(), false, progress);
      DeadlyProgress deadly(reports);
      return draft.finish(deadly).present == 7;
    });
  };
  for (; finish(killed) == -SIGKILL; ++killed) {
    const auto library = open();
    EXPECT_EQ(library->features().all()[0].sha256, before);
    EXPECT_THAT(library->check(progress).problems, IsEmpty());
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(libraryFolder() / "features"), {}), 2) << killed;
    EXPECT_EQ(FeatureDraft(*library, identity(), false, progress).resumed(), 8u);
    EXPECT_EQ(library->refusals().all().size(), 1u);
  }
  EXPECT_GE(killed, 5) << "each tensor of the file, and the record";
  EXPECT_EQ(open()->features().all()[0].present, 7);
  EXPECT_FALSE(std::filesystem::exists(draftFile()));
}

TEST_F(FeatureDraftTest, ADraftThatLiesWithSoundChecksumsIsNotBelieved) {
  const auto library = open();
  const auto openDraft = [&] { return std::make_unique<FeatureDraft>(*library, identity(), false, progress); };
  openDraft();
  const size_t header = std::filesystem::file_size(draftFile());
  work(*openDraft(), 2);
  const std::string whole = core::readFile(draftFile());
  // The first batch: mark, size, count, checksum over the header's, size, count and records.
  constexpr size_t kCheck = 32;
  uint64_t size = 0;
  std::memcpy(&size, whole.data() + header + 8, sizeof size);
  const size_t records = header + 24 + kCheck;
  const std::string first = whole.substr(0, records + size);
  int believed = 0;
  for (size_t place = records; place < first.size(); ++place) {
    std::string changed = first;
    changed[place] = static_cast<char>(~changed[place]);
    const std::string hashed =
        changed.substr(header - kCheck, kCheck) + changed.substr(header + 8, 16) + changed.substr(records);
    changed.replace(records - kCheck, kCheck, core::sha256(hashed).substr(0, kCheck));
    std::ofstream(draftFile(), std::ios::binary) << changed;
    const auto draft = openDraft();
    EXPECT_THAT(draft->resumed(), ::testing::AnyOf(0u, 1u, 2u));
    if (draft->resumed() > 0) ++believed;
    if (place % 5 == 0) draft->finish(progress);
  }
  EXPECT_GT(believed, 40) << "numbers that may be, in batches whose checksum is right";
  EXPECT_THAT(library->check(progress).problems, IsEmpty());
}

TEST_F(FeatureDraftTest, OpeningTheLibraryRemovesWhatAKilledFinishLeftButNotTheDraft) {
  {
    const auto library = open();
    makeAll(*library, "v0");
    FeatureDraft draft(*library, identity(), false, progress);
    work(draft, 2);
  }
  write("Test.kinoprism/features/audio-vggish-0123456789ab.safetensors", "renamed, but not committed");
  write("Test.kinoprism/features/audio-vggish.new.a1B2c3", "half");
  const auto library = open();
  EXPECT_THAT(library->check(progress).problems, IsEmpty());
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(libraryFolder() / "features"), {}), 2);
  EXPECT_EQ(FeatureDraft(*library, identity(), false, progress).resumed(), 4u);
}

TEST_F(FeatureDraftTest, ADraftOutlivesAKilledImportAndStaysOutOfBackups) {
  {
    const auto library = open();
    FeatureDraft draft(*library, identity(), false, progress);
    work(draft, 2);
  }
  write("Test.kinoprism/staging/123/half.jpg", "half");
  const auto library = open();
  EXPECT_EQ(FeatureDraft(*library, identity(), false, progress).resumed(), 4u);
  library->backup(folder() / "backup.zip", progress);
  Library::restore(folder() / "backup.zip", folder() / "Back.kinoprism", progress);
  EXPECT_FALSE(std::filesystem::exists(folder() / "Back.kinoprism" / "features" / draftFile().filename()));
}

TEST_F(FeatureDraftTest, AFullDiskLosesNothingThatWasAdded) {
  inChild([&] {
    ::signal(SIGXFSZ, SIG_IGN);
    const auto library = open();
    FeatureDraft draft(*library, identity(), false, progress);
    encode(draft, 1);
    draft.flush();
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    const rlim_t before = limit.rlim_cur;
    limit.rlim_cur = std::filesystem::file_size(draftFile()) + 20;
    ::setrlimit(RLIMIT_FSIZE, &limit);
    encode(draft, 2);
    EXPECT_ERROR(draft.flush(), core::ErrorCode::OutOfSpace, "FeatureDraftDiskFull(", "audio-vggish.draft");
    limit.rlim_cur = before;
    ::setrlimit(RLIMIT_FSIZE, &limit);
    draft.flush();
    work(draft);
    draft.finish(progress);
    expectAllThere(*library);
    return !HasFailure();
  });
}

TEST_F(FeatureDraftTest, RefusesValuesThatAreNoFeatures) {
  const auto library = open();
  FeatureDraft draft(*library, identity(), false, progress);
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const auto add = [&](std::vector<float> features, const data::FeatureParts& parts) {
    draft.add(MovieId{2}, 1, features, parts);
  };
  EXPECT_ERROR(add({1, 2}, {}), core::ErrorCode::BadArgument, "FeatureLength(\"2\", 2, 3)");
  EXPECT_ERROR(add({1, nan, 2}, {}), core::ErrorCode::BadArgument, "FeatureValueNotFinite(\"2\")");
  data::FeatureParts parts = partsOf(2);
  parts.values.row(1)[0] = nan;
  EXPECT_ERROR(add(featuresOf(2), parts), core::ErrorCode::BadArgument, "(\"2\")");
  parts = partsOf(2);
  parts.times.pop_back();
  EXPECT_ERROR(add(featuresOf(2), parts), core::ErrorCode::BadArgument, "(\"2\")");
  add(featuresOf(2), partsOf(2));
  parts.times = {0, 1};
  parts.values = core::Matrix(1, kPartColumns + 1);
  EXPECT_ERROR(add(featuresOf(2), parts), core::ErrorCode::BadArgument, "PartsMismatch");
  EXPECT_ERROR(draft.add(MovieId{0}, 1, featuresOf(2), {}), core::ErrorCode::BadArgument, "FeatureWithoutMovie");
  DraftIdentity none = identity();
  none.dimensions = 0;
  EXPECT_ERROR(FeatureDraft(*library, none, false, progress), core::ErrorCode::BadArgument, "FeatureSetInvalid(");
}

TEST_F(FeatureDraftTest, ImputedRowsAreMarkedAndDoNotCountAsMade) {
  const auto library = open();
  makeAll(*library);
  const auto fill = [&](bool imputes) {
    FeatureDraft draft(*library, identity(), true, progress);
    if (imputes) draft.add(MovieId{3}, 0, featuresOf(3, 9), {}, true);
    EXPECT_TRUE(draft.has(MovieId{3}, inputOf(3))) << "its own file is refused still";
    return draft.finish(progress);
  };
  const FeatureSet set = fill(true);
  EXPECT_EQ(set.present, kMovies - 1);
  EXPECT_EQ(set.filled, 1);
  const MovieIndexes movies = library->movies().indexes();
  std::vector<uint8_t> expected(kMovies, 0);
  expected[2] = 1;
  EXPECT_EQ(library->features().filled(data::Modality::Audio, "vggish", movies), expected);
  const data::Features features = library->features().load(data::Modality::Audio, "vggish", movies, progress);
  EXPECT_TRUE(std::ranges::equal(features.of(data::MovieIndex{2}), featuresOf(3, 9)));
  EXPECT_FALSE(library->movies().summaries(CuratorId{}, progress)[2].hasFeatures[size_t(data::Modality::Audio)]);
  EXPECT_TRUE(library->movies().summaries(CuratorId{}, progress)[1].hasFeatures[size_t(data::Modality::Audio)]);
  EXPECT_EQ(library->refusals().all().size(), 1u);
  EXPECT_THAT(library->check(progress).problems, IsEmpty());
  EXPECT_EQ(fill(false).filled, 0) << "imputed rows are made again each time";
  expectAllThere(*library);
}

TEST_F(FeatureDraftTest, MoreThanABatchIsWrittenWithoutBeingAsked) {
  const auto library = open();
  DraftIdentity wide = identity();
  wide.dimensions = 50'000;
  constexpr int kMany = 100;  // 20 MB
  const auto order = [](int i) { return i * 37 % kMany + 1; };
  size_t written = 0;
  {
    FeatureDraft draft(*library, wide, false, progress);
    for (int i = 0; i < kMany; ++i)
      draft.add(MovieId{order(i)}, inputOf(order(i)), featuresOf(order(i), 0, 50'000), partsOf(order(i)));
    written = std::filesystem::file_size(draftFile());
  }
  EXPECT_GT(written, size_t{12} << 20) << "all but the last batch";
  FeatureDraft draft(*library, wide, false, progress);
  EXPECT_GT(draft.resumed(), 60u);
  EXPECT_LT(draft.resumed(), size_t{kMany});
  for (int i = 0; i < kMany; ++i) {
    const int movie = order(i);
    if (!draft.has(MovieId{movie}, inputOf(movie)))
      draft.add(MovieId{movie}, inputOf(movie), featuresOf(movie, 0, 50'000), partsOf(movie));
  }
  draft.finish(progress);
  const auto inputs = library->features().inputs(data::Modality::Audio, "vggish");
  ASSERT_EQ(inputs.size(), size_t{kMany});
  for (int i = 0; i < kMany; ++i) {
    EXPECT_EQ(inputs[size_t(i)], std::pair(MovieId{i + 1}, inputOf(i + 1)));
    EXPECT_EQ(library->features().parts(data::Modality::Audio, "vggish", MovieId{order(i)}).times,
              partsOf(order(i)).times);
  }
  const data::Features features =
      library->features().load(data::Modality::Audio, "vggish", library->movies().indexes(), progress);
  EXPECT_TRUE(std::ranges::equal(features.of(data::MovieIndex{7}), featuresOf(8, 0, 50'000)));
}

class RefusalsTest : public FeatureDraftTest {};

TEST_F(RefusalsTest, OneSetAsideStaysSoUntilItsFileChanges) {
  const auto library = open();
  makeAll(*library);
  library->refusals().setIgnored(MovieId{3}, data::Modality::Audio, "vggish", true);
  makeAll(*library, "v2");
  ASSERT_EQ(library->refusals().of(MovieId{3}).size(), 1u);
  EXPECT_TRUE(library->refusals().of(MovieId{3})[0].ignored);
  FeatureDraft draft(*library, identity("v2"), true, progress);
  draft.refuse(MovieId{3}, inputOf(3, 1), "sounds/3b.wav", core::Message::verbatim("It is silent too."));
  draft.finish(progress);
  EXPECT_FALSE(library->refusals().of(MovieId{3})[0].ignored);
  EXPECT_EQ(library->refusals().of(MovieId{3})[0].path, "sounds/3b.wav");
  EXPECT_THAT(library->refusals().of(MovieId{1}), IsEmpty());
}

TEST_F(RefusalsTest, RetryingForgetsTheRefusal) {
  const auto library = open();
  makeAll(*library);
  library->refusals().retry(MovieId{3}, data::Modality::Audio, "vggish");
  EXPECT_THAT(library->refusals().all(), IsEmpty());
  EXPECT_FALSE(FeatureDraft(*library, identity(), true, progress).has(MovieId{3}, inputOf(3)));
  EXPECT_ERROR(library->refusals().retry(MovieId{3}, data::Modality::Audio, "vggish"), core::ErrorCode::NotFound,
               "NothingRefused(\"3\"");
  EXPECT_ERROR(library->refusals().setIgnored(MovieId{3}, data::Modality::Audio, "vggish", true),
               core::ErrorCode::NotFound, "vggish");
}

TEST_F(RefusalsTest, ReplacingTouchesOneEncoderAndLongTextsAreCut) {
  const auto library = open();
  makeAll(*library);
  std::string reason;
  while (reason.size() < 2 * Refusals::kMaxReason) reason += "x€";
  const std::vector<RefusedInput> refused{
      {MovieId{1}, data::Modality::Text, "", 5, "", core::Message::verbatim(reason)},
      {MovieId{999}, data::Modality::Text, "", 5, "", core::Message::verbatim("no such movie")}};
  library->refusals().replace(data::Modality::Image, "net", refused);
  auto all = library->refusals().all();
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].modality, data::Modality::Image);
  EXPECT_EQ(all[0].encoder, "net");
  EXPECT_GT(all[0].at, 0);
  const std::string kept = all[0].reason.text();
  EXPECT_LE(kept.size(), Refusals::kMaxReason);
  EXPECT_GT(kept.size(), Refusals::kMaxReason - 4);
  EXPECT_TRUE(reason.starts_with(kept));
  EXPECT_TRUE(kept.ends_with("x") || kept.ends_with("€"));
  library->refusals().replace(data::Modality::Image, "net", {});
  EXPECT_EQ(library->refusals().all().size(), 1u);
  library->features().remove(data::Modality::Audio, "vggish", 1);
  EXPECT_THAT(library->refusals().all(), IsEmpty());
}

TEST_F(FeatureDraftTest, FindingsAreReplacedByKindAndStaySetAside) {
  const auto library = open();
  Findings& findings = library->findings();
  const std::vector<DataFinding> posters{{"", MovieId{1}, MovieId{2}, 0.5, core::Message::verbatim("The same poster.")},
                                         {"", MovieId{3}, MovieId{}, 0.9, core::Message::verbatim("An empty poster.")},
                                         {"", MovieId{1}, MovieId{999}, 0.7, core::Message::verbatim("no such movie")}};
  findings.replace("poster", posters);
  findings.replace("text", std::span(posters).first(1));
  ASSERT_EQ(findings.all().size(), 3u);
  EXPECT_EQ(findings.all()[0].text, core::Message::verbatim("An empty poster.")) << "the gravest first";
  EXPECT_EQ(findings.of(MovieId{2}).size(), 2u);
  findings.setIgnored("poster", MovieId{1}, MovieId{2}, true);
  findings.replace("poster", std::span(posters).first(1));
  ASSERT_EQ(findings.all().size(), 2u);
  EXPECT_TRUE(findings.all()[0].ignored);
  EXPECT_FALSE(findings.all()[1].ignored) << "of another kind";
  EXPECT_ERROR(findings.setIgnored("poster", MovieId{3}, {}, true), core::ErrorCode::NotFound, "NoSuchFinding(",
               "poster");
  DataFinding bad = posters[0];
  bad.score = std::numeric_limits<double>::quiet_NaN();
  EXPECT_ERROR(findings.replace("poster", std::span(&bad, 1)), core::ErrorCode::BadArgument, "FindingScoreInvalid(");
  EXPECT_EQ(findings.all().size(), 2u);
}

/// A library with one feature file made by hand.
class FeatureFilesTest : public FeatureDraftTest {
 protected:
  using Fill = std::function<void(core::TensorWriter&)>;

  static void ints(core::TensorWriter& writer, const std::string& name, std::vector<int64_t> values) {
    writer.add(name, std::span<const int64_t>(values), {static_cast<int64_t>(values.size())});
  }
  static void floats(core::TensorWriter& writer, const std::string& name, std::vector<float> values, int64_t columns) {
    writer.add(name, std::span<const float>(values), {static_cast<int64_t>(values.size()) / columns, columns});
  }
  static void twoRows(core::TensorWriter& writer) {
    ints(writer, "ids", {2, 5});
    floats(writer, "values", {1, 2, 3, 4}, 2);
  }

  /// Puts the file on record as the only set, by hand.
  void record(SQLite::Database& database, const Fill& fill, int present = 2) {
    core::TensorWriter writer;
    fill(writer);
    const auto file = libraryFolder() / "features" / "made.safetensors";
    std::filesystem::create_directories(file.parent_path());
    writer.write(file);
    database.exec("DELETE FROM feature_set");
    SQLite::Statement insert(database,
                             "INSERT INTO feature_set (modality, encoder, path, dimensions, present, created, source, "
                             "sha256) VALUES (2, 'vggish', 'features/made.safetensors', 2, ?, 7, 'old', ?)");
    insert.bind(1, present);
    insert.bind(2, core::sha256OfFile(file, progress));
    insert.exec();
  }
};

TEST_F(FeatureFilesTest, ALibraryOfTheFirstVersionIsBackedUpAndMigrated) {
  std::filesystem::remove_all(libraryFolder());
  std::filesystem::create_directories(libraryFolder());
  {
    SQLite::Database database((libraryFolder() / "library.sqlite").string(),
                              SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(database, migrations().first(1));
    database.exec(
        "INSERT INTO library VALUES ('created', '1'), ('readable_by', '1');"
        "INSERT INTO movie (id, title, title_key) VALUES (2, 'A', 'a'), (5, 'B', 'b'), (6, 'C', 'c')");
    record(database, twoRows);
  }
  EXPECT_ERROR(open(Access::ReadOnly), core::ErrorCode::Unsupported, "LibraryOfOlderVersion");
  const auto library = open();
  EXPECT_EQ(library->info().schemaVersion, migrations().back().version);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(libraryFolder() / "backups"), {}), 1);
  const auto sets = library->features().all();
  ASSERT_EQ(sets.size(), 1u);
  EXPECT_EQ(sets[0].details, "{}");
  EXPECT_EQ(sets[0].key, "");
  EXPECT_EQ(sets[0].filled, 0);
  EXPECT_EQ(sets[0].created, 7);
  const MovieIndexes movies = library->movies().indexes();
  const data::Features features = library->features().load(data::Modality::Audio, "vggish", movies, progress);
  EXPECT_THAT(features.of(data::MovieIndex{1}), ElementsAre(3, 4));
  EXPECT_FALSE(features.isPresent(data::MovieIndex{2}));
  EXPECT_THAT(library->features().inputs(data::Modality::Audio, "vggish"),
              ElementsAre(Pair(MovieId{2}, 0u), Pair(MovieId{5}, 0u)));
  EXPECT_THAT(library->features().filled(data::Modality::Audio, "vggish", movies), ElementsAre(0, 0, 0));
  EXPECT_EQ(library->features().parts(data::Modality::Audio, "vggish", MovieId{2}).count(), 0u);
  EXPECT_THAT(library->refusals().all(), IsEmpty());
  EXPECT_THAT(library->check(progress).problems, IsEmpty());
  DraftIdentity unknown = identity("");
  unknown.dimensions = 2;
  FeatureDraft draft(*library, unknown, true, progress);
  EXPECT_FALSE(draft.has(MovieId{2}, 0)) << "from what it was made is not known";
  EXPECT_EQ(draft.finish(progress).present, 2) << "but it is copied";
}

TEST_F(FeatureFilesTest, WhatAFileSaysIsCheckedBeforeItIsUsed) {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const auto parts = [](std::vector<int64_t> starts, std::vector<float> times, int64_t columns = 2) -> Fill {
    return [=](core::TensorWriter& writer) {
      twoRows(writer);
      ints(writer, "part_starts", starts);
      floats(writer, "part_times", times, columns);
      floats(writer, "part_values", {1, 2, 3, 4}, 2);
    };
  };
  const std::vector<std::pair<std::string, Fill>> bad{
      {"order",
       [](core::TensorWriter& writer) {
         ints(writer, "ids", {5, 2}), floats(writer, "values", {1, 2, 3, 4}, 2);
       }},
      {"twice",
       [](core::TensorWriter& writer) {
         ints(writer, "ids", {5, 5}), floats(writer, "values", {1, 2, 3, 4}, 2);
       }},
      {"rows",
       [](core::TensorWriter& writer) {
         ints(writer, "ids", {2, 5}), floats(writer, "values", {1, 2}, 2);
       }},
      {"no values",
       [](core::TensorWriter& writer) {
         ints(writer, "ids", {2, 5});
       }},
      {"inputs", [](core::TensorWriter& writer) { twoRows(writer), ints(writer, "inputs", {1}); }},
      {"marks",
       [](core::TensorWriter& writer) {
         twoRows(writer);
         const std::vector<uint8_t> marks{0, 2};
         writer.add("filled", std::span<const uint8_t>(marks), {2});
       }},
      {"only starts",
       [](core::TensorWriter& writer) {
         twoRows(writer), ints(writer, "part_starts", {0, 0, 0});
       }},
      {"starts short", parts({0, 2}, {0, 1, 1, 2})},
      {"starts back", parts({0, 3, 2}, {0, 1, 1, 2})},
      {"starts below", parts({-1, 0, 2}, {0, 1, 1, 2})},
      {"starts beyond", parts({0, 1, 3}, {0, 1, 1, 2})},
      {"times", parts({0, 1, 2}, {0, 1, 1, 2}, 1)},
      {"more times", parts({0, 1, 2}, {0, 1, 1, 2, 2, 3})}};
  const auto library = open();
  SQLite::Database database((libraryFolder() / "library.sqlite").string(), SQLite::OPEN_READWRITE);
  const MovieIndexes movies = library->movies().indexes();
  for (const auto& [what, fill] : bad) {
    SCOPED_TRACE(what);
    record(database, fill);
    EXPECT_ERROR(library->features().load(data::Modality::Audio, "vggish", movies, progress), core::ErrorCode::BadInput,
                 "made");
    EXPECT_ERROR(library->features().parts(data::Modality::Audio, "vggish", MovieId{5}), core::ErrorCode::BadInput,
                 "made");
    EXPECT_EQ(library->check(progress).problems.size(), 1u);
  }
  record(database, parts({0, 1, 2}, {0, 1, 1, nan}));
  EXPECT_EQ(library->features().parts(data::Modality::Audio, "vggish", MovieId{2}).count(), 1u);
  EXPECT_ERROR(library->features().parts(data::Modality::Audio, "vggish", MovieId{5}), core::ErrorCode::BadInput,
               "FeatureFileNotFinite(\"5\")");
  ASSERT_EQ(library->check(progress).problems.size(), 1u);
  EXPECT_THAT(library->check(progress).problems[0].what.text(), HasSubstr("\"5\""));
  record(database, twoRows, 7);
  ASSERT_EQ(library->check(progress).problems.size(), 1u);
  EXPECT_THAT(library->check(progress).problems[0].what.text(), HasSubstr("FeatureCountDiffers"));
  record(database, parts({0, 1, 2}, {0, 1, 1, 2}));
  EXPECT_THAT(library->check(progress).problems, IsEmpty());
}

}  // namespace
}  // namespace kinoprism::storage
