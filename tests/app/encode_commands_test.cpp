#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <spawn.h>
#include <sys/inotify.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>

#include "app/jobs/library_encoding.h"
#include "engine/core/rng.h"
#include "engine/media/read/picture.h"
#include "engine/media/write/sound.h"
#include "storage/features/feature_draft.h"
#include "storage/library.h"
#include "tests/app/cli_runner.h"
#include "tests/engine/encode/pack_folder.h"

extern char** environ;

namespace kinoprism::app {
namespace {

using testing::HasSubstr;

/// A library of movies without ratings, whose posters and sounds are drawn by their numbers.
class EncodeCommandsTest : public testing::Test {
 protected:
  static CliResult run(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"--json", "--quiet"});
    return runCli(arguments);
  }

  void makeLibrary(int movies, int posters) {
    std::string table = "movieId,title,genres\n";
    for (int movie = 1; movie <= movies; ++movie)
      table += fmt::format("{0},Film {0} (1977),{1}\n", movie, movie % 2 ? "Western" : "Musical");
    m_folder.write("set/movies.csv", table);
    m_library = m_folder.path("small.kinoprism");
    ASSERT_EQ(run({"library", "create", m_library}).status, 0);
    ASSERT_EQ(run({"import", "movies", m_folder.path("set"), "--library", m_library}).status, 0);
    if (posters > 0) attachPosters(1, posters);
  }

  static std::string posterBytes(int movie, int shade) {
    core::Rng random(static_cast<uint64_t>(movie));
    media::Picture picture{32, 48, {}};
    const int red = static_cast<int>(random.below(200)), blue = static_cast<int>(random.below(200));
    for (int y = 0; y < picture.height; ++y) {
      for (int x = 0; x < picture.width; ++x) {
        for (const int value : {red + x, shade + y, blue + (x * y) % 50})
          picture.rgb.push_back(static_cast<uint8_t>(value));
      }
    }
    const auto bytes = media::encodeJpeg(picture, 85);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }

  void attachPosters(int first, int last, int shade = 60) {
    const std::string folder = fmt::format("posters-{}-{}-{}", first, last, shade);
    for (int movie = first; movie <= last; ++movie)
      m_folder.write(fmt::format("{}/{}.jpg", folder, movie), posterBytes(movie, shade));
    const CliResult result = run({"import", "posters", m_folder.path(folder), "--library", m_library});
    ASSERT_EQ(result.status, 0) << result.err;
  }

  void attachSounds(int last) {
    std::filesystem::create_directory(m_folder.path("sounds"));
    for (int movie = 1; movie <= last; ++movie) {
      media::Sound sound{8000, 1, {}};
      for (int s = 0; s < 8000; ++s)
        sound.samples.push_back(0.3f * std::sin(static_cast<float>(s) * 0.05f * static_cast<float>(movie)));
      media::writeSound(m_folder.path(fmt::format("sounds/{}.wav", movie)), sound);
    }
    const CliResult result = run({"import", "sounds", m_folder.path("sounds"), "--library", m_library});
    ASSERT_EQ(result.status, 0) << result.err;
  }

  /// Tones that change from second to second, of five seconds.
  void attachLongSounds(int first, int last) {
    const std::string folder = m_folder.path(fmt::format("sounds-{}", first));
    std::filesystem::create_directory(folder);
    for (int movie = first; movie <= last; ++movie) {
      media::Sound sound{8000, 1, {}};
      for (int s = 0; s < 40000; ++s) {
        const float pitch = 0.05f * static_cast<float>(1 + (movie + s / 8000) % 4);
        sound.samples.push_back(0.3f * std::sin(static_cast<float>(s) * pitch));
      }
      media::writeSound(fmt::format("{}/{}.wav", folder, movie), sound);
    }
    const CliResult result = run({"import", "sounds", folder, "--library", m_library});
    ASSERT_EQ(result.status, 0) << result.err;
  }

  CliResult encode(const std::string& modality, const std::string& encoder, std::vector<std::string> more = {}) const {
    std::vector<std::string> arguments{"encode", "--library", m_library, "--modality", modality, "--encoder", encoder};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments);
  }
  nlohmann::json encoded(const std::string& modality, const std::string& encoder,
                         std::vector<std::string> more = {}) const {
    const CliResult result = encode(modality, encoder, std::move(more));
    EXPECT_EQ(result.status, 0) << result.err;
    return result.status == 0 ? result.json() : nlohmann::json::object();
  }

  static std::unique_ptr<storage::Library> open(const std::string& library,
                                                storage::Access access = storage::Access::ReadOnly) {
    core::Progress progress;
    return storage::Library::open(library, access, progress);
  }
  data::Features features(const std::string& encoder = "colour-gradient",
                          data::Modality modality = data::Modality::Image) const {
    return featuresOf(m_library, encoder, modality);
  }
  static data::Features featuresOf(const std::string& path, const std::string& encoder, data::Modality modality) {
    core::Progress progress;
    const auto library = open(path);
    return library->features().load(modality, encoder, library->movies().indexes(), progress);
  }
  /// By the movie's number in the imported table, which is the order in the library.
  static std::vector<float> rowOf(const data::Features& features, int movie) {
    const auto row = features.of(data::MovieIndex(static_cast<size_t>(movie) - 1));
    return {row.begin(), row.end()};
  }
  std::string posterOf(int movie) const {
    const auto library = open(m_library);
    const auto media = library->movies().media(storage::MediaKind::Poster);
    return (library->folder() / media.at(static_cast<size_t>(movie) - 1)->path).string();
  }

  CommandFolder m_folder;
  std::string m_library;
};

void expectSame(const data::Features& a, const data::Features& b) {
  ASSERT_EQ(a.movieCount(), b.movieCount());
  ASSERT_EQ(a.dimensions(), b.dimensions());
  for (size_t m = 0; m < a.movieCount(); ++m) {
    const auto movie = data::MovieIndex(m);
    ASSERT_EQ(a.isPresent(movie), b.isPresent(movie)) << m;
    if (!a.isPresent(movie)) continue;
    EXPECT_TRUE(std::ranges::equal(a.of(movie), b.of(movie))) << m;
  }
}

TEST_F(EncodeCommandsTest, EncodesEveryMovieThatHasSomethingToRead) {
  makeLibrary(12, 10);
  const auto document = encoded("image", "colour-gradient");
  EXPECT_EQ(document["movies"], 12);
  EXPECT_EQ(document["encodable"], 10);
  EXPECT_EQ(document["computed"], 10);
  EXPECT_EQ(document["present"], 10);
  EXPECT_EQ(document["device"], "cpu");
  EXPECT_TRUE(document["problems"].empty());
  const data::Features all = features();
  for (int movie = 1; movie <= 12; ++movie)
    EXPECT_EQ(all.isPresent(data::MovieIndex(static_cast<size_t>(movie) - 1)), movie <= 10) << movie;
  EXPECT_NE(rowOf(all, 1), rowOf(all, 2));
  EXPECT_EQ(encoded("image", "colour-gradient")["computed"], 10) << "asked for again, everything is made again";
}

TEST_F(EncodeCommandsTest, OnlyWhatIsMissingIsEncoded) {
  makeLibrary(12, 10);
  encoded("image", "colour-gradient");
  const data::Features before = features();
  EXPECT_EQ(encoded("image", "colour-gradient", {"--only-missing"})["skipped"], true);
  attachPosters(11, 12);
  attachPosters(3, 3, 120);  // another poster for a movie that had one
  const auto document = encoded("image", "colour-gradient", {"--only-missing"});
  EXPECT_EQ(document["computed"], 3);
  EXPECT_EQ(document["present"], 12);
  const data::Features after = features();
  for (int movie = 1; movie <= 10; ++movie) EXPECT_EQ(rowOf(before, movie) == rowOf(after, movie), movie != 3) << movie;
}

TEST_F(EncodeCommandsTest, MissingFeaturesAreImputedAndRemovedAgain) {
  makeLibrary(12, 10);
  const auto filled = encoded("image", "colour-gradient", {"--impute", "mean"});
  EXPECT_EQ(filled["filled"], 2);
  const data::Features all = features();
  EXPECT_EQ(all.presentCount(), 12u);
  EXPECT_EQ(rowOf(all, 11), rowOf(all, 12)) << "both are the mean";
  const auto sets = open(m_library)->features().all();
  ASSERT_EQ(sets.size(), 1u);
  EXPECT_EQ(sets[0].present, 10);
  EXPECT_EQ(sets[0].filled, 2);
  EXPECT_EQ(encoded("image", "colour-gradient", {"--only-missing"})["present"], 10) << "an imputed row is no feature";
  encoded("image", "colour-gradient", {"--impute", "drop"});
  EXPECT_EQ(features().presentCount(), 10u);
  EXPECT_EQ(encode("image", "colour-gradient", {"--impute", "magic"}).status, 2);
}

TEST_F(EncodeCommandsTest, ModelsReadImputedFeaturesOnlyWhereTheyAreAskedTo) {
  makeLibrary(12, 10);
  encoded("image", "colour-gradient", {"--impute", "mean"});
  const auto library = open(m_library);
  const storage::MovieIndexes movies = library->movies().indexes();
  core::Progress progress;
  EXPECT_EQ(modelFeatures(engine::loadEngine(), *library, movies, progress).at(0).presentCount(), 10u);
  EXPECT_EQ(modelFeatures(engine::loadEngine(), *library, movies, progress, ImputedRows::Kept).at(0).presentCount(),
            12u);
}

TEST_F(EncodeCommandsTest, ADamagedPosterIsRefusedByNameAndTheOthersAreThere) {
  makeLibrary(8, 8);
  const std::string bad = posterOf(4);
  std::filesystem::resize_file(bad, std::filesystem::file_size(bad) / 2);
  const auto document = encoded("image", "colour-gradient");
  EXPECT_EQ(document["present"], 7);
  ASSERT_EQ(document["problems"].size(), 1u);
  EXPECT_THAT(document["problems"][0].get<std::string>(), HasSubstr(std::filesystem::path(bad).filename().string()));
  const data::Features all = features();
  for (int movie = 1; movie <= 8; ++movie)
    EXPECT_EQ(all.isPresent(data::MovieIndex(static_cast<size_t>(movie) - 1)), movie != 4) << movie;
  const auto refusals = open(m_library)->refusals().all();
  ASSERT_EQ(refusals.size(), 1u);
  EXPECT_EQ(refusals[0].encoder, "colour-gradient");
  EXPECT_FALSE(refusals[0].reason.empty());
  EXPECT_EQ(encoded("image", "colour-gradient", {"--only-missing"})["skipped"], true) << "the same file stays refused";
  attachPosters(4, 4, 90);
  EXPECT_EQ(encoded("image", "colour-gradient", {"--only-missing"})["computed"], 1);
  EXPECT_TRUE(open(m_library)->refusals().all().empty());
}

TEST_F(EncodeCommandsTest, EncodersLieBesideEachOtherAndOtherSettingsMakeAllAnew) {
  makeLibrary(5, 0);
  attachSounds(4);
  encoded("audio", "log-mel");
  const data::Features cleaned = features("log-mel", data::Modality::Audio);
  encoded("audio", "mfcc");
  expectSame(features("log-mel", data::Modality::Audio), cleaned);
  EXPECT_EQ(open(m_library)->features().all().size(), 2u);

  const auto raw = encoded("audio", "log-mel", {"--set", "normalise=off", "--only-missing"});
  EXPECT_EQ(raw["computed"], 4) << "nothing that was made with other settings is kept";
  EXPECT_NE(rowOf(features("log-mel", data::Modality::Audio), 1), rowOf(cleaned, 1));
  EXPECT_EQ(open(m_library)->features().all().size(), 2u);
  EXPECT_EQ(encoded("audio", "log-mel", {"--set", "normalise=off", "--only-missing"})["skipped"], true);
  EXPECT_EQ(encode("audio", "log-mel", {"--set", "pitch=2"}).status, 2);
}

TEST_F(EncodeCommandsTest, WhatAnEarlierProgramMadeIsFoundByItsFormerSettings) {
  makeLibrary(5, 0);
  attachSounds(4);
  encoded("audio", "log-mel", {"--set", "normalise=off"});
  const data::Features made = features("log-mel", data::Modality::Audio);
  {
    // The same under the key that was written before settings had the names of the field.
    const auto library = open(m_library, storage::Access::ReadWrite);
    const storage::FeatureSet set = library->features().all().front();
    auto recipe = nlohmann::json::parse(set.key);
    recipe["title"] = "Loudness of 64 bands";
    recipe["settings"] = {{"cleaned", 0.0}};
    const storage::MovieIndexes movies = library->movies().indexes();
    const auto inputs = library->features().inputs(set.modality, set.encoder);
    core::Progress progress;
    storage::FeatureDraft draft(*library,
                                {set.modality, set.encoder, set.dimensions, recipe.dump(), set.source, recipe.dump()},
                                false, progress);
    for (const auto& [movie, input] : inputs)
      draft.add(movie, input, made.of(*movies.find(movie)),
                library->features().parts(set.modality, set.encoder, movie));
    EXPECT_EQ(draft.finish(progress).number, 2);
    library->features().remove(set.modality, set.encoder, 1);
  }
  EXPECT_EQ(run({"library", "info", m_library}).json()["features"][0]["settings"],
            nlohmann::json({{"normalise", 0.0}}));
  for (const char* setting : {"cleaned=off", "normalise=off"}) {
    const auto again = encoded("audio", "log-mel", {"--set", setting, "--only-missing"});
    EXPECT_EQ(again["skipped"], true) << setting;
    EXPECT_EQ(again["version"], 2) << setting;
  }
  EXPECT_EQ(encoded("audio", "log-mel", {"--only-missing"})["skipped"], true) << "with the settings of before";
  expectSame(features("log-mel", data::Modality::Audio), made);
}

TEST_F(EncodeCommandsTest, OtherSettingsMakeAVersionThatStandsBesideTheOldOne) {
  makeLibrary(6, 6);
  EXPECT_EQ(encoded("image", "colour-gradient")["version"], 1);
  const data::Features kept = features();
  const CliResult other = runCli({"--quiet", "encode", "--library", m_library, "--modality", "image", "--encoder",
                                  "colour-gradient", "--set", "borders=cut", "--only-missing"});
  EXPECT_THAT(other.out, HasSubstr("This is version 2; version 1 is kept beside it."));
  const data::Features cut = features();
  const auto again = encoded("image", "colour-gradient", {"--only-missing"});
  EXPECT_EQ(again["skipped"], true) << "without --set it goes on with the settings of before";
  EXPECT_EQ(again["version"], 2);
  EXPECT_EQ(encoded("image", "colour-gradient", {"--only-missing", "--set", "borders=kept"})["skipped"], true)
      << "what an earlier version has is not encoded again";
  expectSame(features(), kept);

  const auto info = run({"library", "info", m_library}).json();
  ASSERT_EQ(info["features"].size(), 2u);
  EXPECT_EQ(info["features"][0]["version"], 1);
  EXPECT_EQ(info["features"][0]["current"], true);
  EXPECT_EQ(info["features"][1]["version"], 2);
  EXPECT_EQ(info["features"][1]["settings"].size(), 1u);
  const std::string text = runCli({"--quiet", "library", "info", m_library}).out;
  EXPECT_THAT(text, HasSubstr("6 movies; version 1 of "));
  EXPECT_THAT(text, HasSubstr("borders=1\n"));

  EXPECT_EQ(encoded("image", "colour-gradient", {"--use-version", "2"})["version"], 2);
  expectSame(features(), cut);
  EXPECT_EQ(encode("image", "colour-gradient", {"--remove-version", "2"}).status, 1) << "it is the current one";
  EXPECT_EQ(encoded("image", "colour-gradient", {"--remove-version", "1"})["removed"], 1);
  EXPECT_EQ(encode("image", "colour-gradient", {"--use-version", "1"}).status, 1) << "it is gone";
  EXPECT_EQ(encode("image", "colour-gradient", {"--use-version", "2", "--only-missing"}).status, 2);
  EXPECT_EQ(run({"encode", "--library", m_library, "--modality", "image", "--use-version", "2"}).status, 2);
  EXPECT_EQ(encode("image", "colour-gradient", {"--use-version", "0"}).status, 2);
}

TEST_F(EncodeCommandsTest, AnEarlierVersionIsCompletedNotMadeAnew) {
  makeLibrary(6, 4);
  encoded("image", "colour-gradient");
  encoded("image", "colour-gradient", {"--set", "borders=cut"});
  attachPosters(5, 6);
  const auto completed = encoded("image", "colour-gradient", {"--only-missing", "--set", "borders=kept"});
  EXPECT_EQ(completed["computed"], 2);
  EXPECT_EQ(completed["version"], 1);
  EXPECT_EQ(open(m_library)->features().versions().size(), 2u);
}

TEST_F(EncodeCommandsTest, AnEncoderOfAllMoviesAtOnceHasVersionsToo) {
  makeLibrary(12, 0);
  encoded("text", "tfidf-svd");
  const data::Features kept = features("tfidf-svd", data::Modality::Text);
  EXPECT_EQ(encoded("text", "tfidf-svd", {"--set", "title=0"})["version"], 2);
  EXPECT_EQ(encoded("text", "tfidf-svd", {"--only-missing"})["skipped"], true);
  const auto back = encoded("text", "tfidf-svd", {"--set", "title=0.2", "--only-missing"});
  EXPECT_EQ(back["skipped"], true);
  EXPECT_EQ(back["version"], 1);
  expectSame(features("tfidf-svd", data::Modality::Text), kept);
}

TEST_F(EncodeCommandsTest, FeaturesOfAnOlderVersionAreMadeAnew) {
  makeLibrary(6, 6);
  encoded("image", "colour-gradient");
  const data::Features now = features();
  {
    core::Progress progress;
    const auto library = open(m_library, storage::Access::ReadWrite);
    const int dimensions = static_cast<int>(now.dimensions());
    storage::FeatureDraft older(
        *library, {data::Modality::Image, "colour-gradient", dimensions, "version 1", "encoded here"}, false, progress);
    const std::vector<float> values(now.dimensions(), 0.5f);
    const storage::MovieIndexes movies = library->movies().indexes();
    const auto hashes = library->features().inputs(data::Modality::Image, "colour-gradient");
    for (const auto& [movie, hash] : hashes) older.add(movie, hash, values, {});
    older.finish(progress);
    library->features().remove(data::Modality::Image, "colour-gradient", 1);
  }
  EXPECT_EQ(rowOf(features(), 1)[0], 0.5f);
  EXPECT_EQ(encoded("image", "colour-gradient", {"--only-missing"})["computed"], 6);
  expectSame(features(), now);
  EXPECT_EQ(open(m_library)->features().versions().size(), 2u) << "the older one is kept";
}

TEST_F(EncodeCommandsTest, ANetworkIsTrainedOnTheLibrarysSoundsAndDescribesLaterOnesToo) {
  makeLibrary(16, 0);
  attachLongSounds(1, 12);
  const std::vector<std::string> quick{"--set", "units=8", "--set", "epochs=2", "--set", "ahead=1", "--set", "seed=7"};
  std::vector<std::string> more = quick;
  more.push_back("--only-missing");
  const auto first = encoded("audio", "log-mel-gru", quick);
  EXPECT_EQ(first["computed"], 12);
  EXPECT_EQ(first["present"], 12);
  EXPECT_EQ(first["learning"]["movies"], 10);
  EXPECT_EQ(first["learning"]["seed"], 7);
  EXPECT_GT(first["learning"]["loss"], 0);
  const data::Features before = features("log-mel-gru", data::Modality::Audio);
  EXPECT_EQ(before.dimensions(), 16u);
  EXPECT_EQ(features("log-mel", data::Modality::Audio).presentCount(), 12u) << "what it reads is there too";
  EXPECT_EQ(encoded("audio", "log-mel-gru", more)["skipped"], true);

  attachLongSounds(13, 16);
  const auto later = encoded("audio", "log-mel-gru", more);
  EXPECT_EQ(later["computed"], 4);
  EXPECT_EQ(later["present"], 16);
  EXPECT_FALSE(later.contains("learning")) << "the network of before is used again";
  const data::Features after = features("log-mel-gru", data::Modality::Audio);
  for (int movie = 1; movie <= 12; ++movie) EXPECT_EQ(rowOf(before, movie), rowOf(after, movie)) << movie;
  const auto sets = open(m_library)->features().all();
  const auto set = std::ranges::find(sets, "log-mel-gru", &storage::FeatureSet::encoder);
  EXPECT_EQ(nlohmann::json::parse(set->details)["learning"]["seed"], 7);

  // Imputed features that come and go leave the network where it is.
  encoded("audio", "log-mel-gru", more);
  encoded("audio", "log-mel-gru",
          {"--set", "units=8", "--set", "epochs=2", "--set", "ahead=1", "--set", "seed=7", "--only-missing", "--impute",
           "mean"});
  EXPECT_EQ(encoded("audio", "log-mel-gru", more)["skipped"], true);
  EXPECT_TRUE(
      encoded("audio", "log-mel-gru", {"--set", "units=4", "--set", "epochs=1", "--only-missing"}).contains("learning"))
      << "another network for other settings";
  const auto back = encoded("audio", "log-mel-gru", more);
  EXPECT_FALSE(back.contains("learning")) << "the network of the earlier version is there";
  EXPECT_EQ(back["version"], 1);
  EXPECT_EQ(back["skipped"], true);
  expectSame(features("log-mel-gru", data::Modality::Audio), after);
}

TEST_F(EncodeCommandsTest, TheSameSeedTrainsTheSameNetwork) {
  makeLibrary(12, 0);
  attachLongSounds(1, 12);
  const std::vector<std::string> quick{"--set", "units=8", "--set", "epochs=2", "--set", "goal=genres"};
  encoded("audio", "log-mel-gru", quick);
  const data::Features first = features("log-mel-gru", data::Modality::Audio);
  EXPECT_EQ(encoded("audio", "log-mel-gru", quick)["computed"], 12) << "asked for again, everything is made again";
  expectSame(features("log-mel-gru", data::Modality::Audio), first);
}

TEST_F(EncodeCommandsTest, TagsOfSoundAreMadeOfWhatWasHeardAndLeftOutByModels) {
  KINOPRISM_NEEDS_PACK("musicnn-msd.safetensors");
  makeLibrary(4, 0);
  attachLongSounds(1, 2);
  EXPECT_EQ(encoded("audio", "musicnn-msd-tags")["computed"], 2);
  const data::Features tags = features("musicnn-msd-tags", data::Modality::Audio);
  EXPECT_EQ(tags.dimensions(), 50u);
  EXPECT_EQ(tags.presentCount(), 2u);
  for (const float tag : rowOf(tags, 1)) EXPECT_TRUE(tag > 0 && tag < 1) << tag;
  EXPECT_EQ(features("musicnn-msd", data::Modality::Audio).presentCount(), 2u) << "what they are made of is there too";
  EXPECT_EQ(encoded("audio", "musicnn-msd-tags", {"--only-missing"})["skipped"], true);

  // The sounds are not needed again.
  std::filesystem::remove_all(std::filesystem::path(m_library) / "sounds");
  EXPECT_EQ(encoded("audio", "musicnn-msd-tags")["computed"], 2);
  expectSame(features("musicnn-msd-tags", data::Modality::Audio), tags);

  core::Progress progress;
  const auto library = open(m_library);
  const auto read = modelFeatures(engine::loadEngine(), *library, library->movies().indexes(), progress);
  ASSERT_EQ(read.size(), 1u);
  EXPECT_EQ(read[0].encoder(), "musicnn-msd");
  EXPECT_EQ(firstSets(engine::loadEngine(), *library).size(), 1u);
}

TEST_F(EncodeCommandsTest, ANetworkNeedsEnoughToLearnFrom) {
  makeLibrary(4, 0);
  attachLongSounds(1, 4);
  const CliResult refused = encode("audio", "log-mel-gru");
  EXPECT_EQ(refused.status, 1);
  EXPECT_THAT(refused.err, HasSubstr("10 are needed"));
  EXPECT_EQ(features("log-mel", data::Modality::Audio).presentCount(), 4u);
}

/// A kinoprism-cli that may be killed.
class Child {
 public:
  explicit Child(std::vector<std::string> arguments) {
    const std::filesystem::path here = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    arguments.insert(arguments.begin(), (here / "kinoprism-cli").string());
    std::vector<char*> pointers;
    for (std::string& argument : arguments) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    if (posix_spawn(&m_process, pointers[0], nullptr, nullptr, pointers.data(), environ) != 0) m_process = -1;
    if (m_process > 0) m_ending = static_cast<int>(syscall(SYS_pidfd_open, m_process, 0));
  }
  ~Child() {
    if (m_process > 0) kill();
    if (m_ending >= 0) close(m_ending);
  }

  bool isThere() const { return m_process > 0; }
  int ending() const { return m_ending; }  ///< readable when the process has ended
  /// Its wait status.
  int kill() {
    ::kill(m_process, SIGKILL);
    int status = 0;
    waitpid(m_process, &status, 0);
    m_process = -1;
    return status;
  }

 private:
  pid_t m_process = -1;
  int m_ending = -1;
};

/// Waits until the draft in a folder has been written to that often, or the child ends. Returns how often it was.
int waitForWrites(int notifier, const Child& child, int wanted) {
  int writes = 0;
  while (writes < wanted) {
    pollfd waited[] = {{notifier, POLLIN, 0}, {child.ending(), POLLIN, 0}};
    if (poll(waited, 2, -1) < 0 || !(waited[0].revents & POLLIN)) return writes;
    alignas(inotify_event) char buffer[4096];
    const ssize_t size = read(notifier, buffer, sizeof buffer);
    for (ssize_t at = 0; at < size;) {
      const auto* const event = reinterpret_cast<const inotify_event*>(buffer + at);
      if (event->len > 0 && std::string_view(event->name).ends_with(".draft")) ++writes;
      at += static_cast<ssize_t>(sizeof *event + event->len);
    }
  }
  return writes;
}

TEST_F(EncodeCommandsTest, AKilledEncodingGoesOnAndEndsAsIfNothingHadHappened) {
  constexpr int kMovies = 600;
  makeLibrary(kMovies, kMovies);
  const std::string whole = m_folder.path("whole.kinoprism");
  std::filesystem::copy(m_library, whole, std::filesystem::copy_options::recursive);
  ASSERT_EQ(run({"encode", "--library", whole, "--modality", "image", "--encoder", "colour-gradient"}).status, 0);

  const std::string kept = m_library + "/features";
  std::filesystem::create_directories(kept);
  const int notifier = inotify_init1(IN_CLOEXEC);
  ASSERT_GE(inotify_add_watch(notifier, kept.c_str(), IN_MODIFY), 0);
  {
    Child child({"--quiet", "encode", "--library", m_library, "--modality", "image", "--encoder", "colour-gradient"});
    ASSERT_TRUE(child.isThere());
    // The header, then batches of 64.
    ASSERT_GE(waitForWrites(notifier, child, 3), 3) << "it ended by itself";
    EXPECT_TRUE(WIFSIGNALED(child.kill()));
  }
  close(notifier);
  EXPECT_TRUE(open(m_library)->features().all().empty()) << "half an encoding is not on record";

  const auto document = encoded("image", "colour-gradient");
  EXPECT_GE(document["resumed"], 64);
  EXPECT_LT(document["resumed"], kMovies);
  EXPECT_EQ(document["resumed"].get<int>() + document["computed"].get<int>(), kMovies);
  EXPECT_EQ(document["present"], kMovies);
  expectSame(features(), featuresOf(whole, "colour-gradient", data::Modality::Image));
  for (const auto& entry : std::filesystem::directory_iterator(kept))
    EXPECT_NE(entry.path().extension(), ".draft") << entry.path();
}

}  // namespace
}  // namespace kinoprism::app
