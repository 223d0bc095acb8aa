#include "engine/core/packs/pack.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cstdlib>
#include <map>
#include <optional>

#include "engine/core/files.h"
#include "engine/core/message_ids.h"
#include "tests/engine/core/made_pack.h"
#include "tests/engine/core/mutation.h"
#include "tests/engine/core/temporary_folder.h"

namespace kinoprism::core {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// Sets a variable of the environment until the end of the test.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : m_name(name) {
    if (const char* old = std::getenv(name)) m_old = old;
    ::setenv(name, value.c_str(), 1);
  }
  ~Variable() {
    if (m_old) {
      ::setenv(m_name, m_old->c_str(), 1);
    } else {
      ::unsetenv(m_name);
    }
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* m_name;
  std::optional<std::string> m_old;
};

class PackTest : public testing::Test {
 protected:
  std::string bytes(const PackTexts& changes = {}) { return packBytes(packTexts(changes), m_folder / "scratch"); }
  fs::path install(const std::string& content, const std::string& name = "small") {
    fs::create_directories(m_packs);
    return m_folder.write("packs/" + name + ".safetensors", content);
  }
  std::string refusal(const fs::path& file) {
    const Error error = errorOf([&] { Pack(file, m_progress); });
    EXPECT_EQ(error.code(), ErrorCode::BadInput) << error.what();
    EXPECT_THAT(error.what(), HasSubstr(file.string()));
    return error.what();
  }

  TemporaryFolder m_folder;
  fs::path m_packs = m_folder / "packs";
  Variable m_variable{"KINOPRISM_PACKS", m_packs.string()};
  Progress m_progress;
};

TEST_F(PackTest, TellsWhatIsInstalledAndGivesItsTensors) {
  const std::string content = bytes();
  install(content);
  const InstalledPacks installed = installedPacks();
  ASSERT_EQ(installed.packs.size(), 1u);
  EXPECT_TRUE(installed.damaged.empty());
  const PackInfo& info = installed.packs[0];
  EXPECT_EQ(info.name, "small");
  EXPECT_EQ(info.version, "3");
  EXPECT_EQ(info.title, "A small pack — λ");
  EXPECT_EQ(info.modality, "image");
  EXPECT_EQ(info.licence, "MIT");
  EXPECT_EQ(info.labels, (std::vector<std::string>{"cat", "dog \"Rex\""}));
  EXPECT_EQ(info.bytes, content.size());
  EXPECT_EQ(info.file, m_packs / "small.safetensors");
  const Pack pack = Pack::named("small", m_progress);
  EXPECT_EQ(pack.info().sha256, info.sha256);
  EXPECT_EQ(pack.tensors().matrix("weights").row(1)[2], 6);
  EXPECT_EQ(pack.tensors().bytes("vocabulary").size(), 3u);
}

TEST_F(PackTest, APackNeedsNoLabels) {
  install(bytes({{"labels", ""}}));
  EXPECT_TRUE(Pack::named("small", m_progress).info().labels.empty());
}

TEST_F(PackTest, WithoutAFolderNothingIsInstalled) {
  EXPECT_TRUE(installedPacks().packs.empty());
  EXPECT_FALSE(findPack("small"));
  EXPECT_FALSE(findPack("../small"));
  const Error error = errorOf([&] { Pack::named("small", m_progress); });
  EXPECT_EQ(error.code(), ErrorCode::NotFound);
  EXPECT_THAT(error.what(), HasSubstr("PackRemedy"));
}

TEST_F(PackTest, LooksInTheUsersFolderFirstThenInTheSystems) {
  const Variable none("KINOPRISM_PACKS", "");
  const Variable data("XDG_DATA_HOME", "/data");
  ASSERT_GE(packFolders().size(), 2u);
  EXPECT_EQ(packFolders()[0], "/data/kinoprism/packs");
  EXPECT_EQ(packFolders()[1], "/usr/share/kinoprism/packs");
  const Variable relative("XDG_DATA_HOME", "data");  // the standard says to ignore it
  const Variable home("HOME", "/home/ada");
  EXPECT_EQ(packFolders()[0], "/home/ada/.local/share/kinoprism/packs");
}

TEST_F(PackTest, NamesWhatThisVersionHasAUseFor) {
  for (const KnownPack& pack : knownPacks()) {
    EXPECT_THAT(pack.modality, testing::AnyOf("text", "image", "audio", "video"));
    EXPECT_FALSE(findPack(pack.name));
    EXPECT_NE(pack.enables, MessageId::Nothing);
  }
}

TEST_F(PackTest, InstallsAndReplaces) {
  const fs::path first = m_folder.write("download", bytes());
  const PackInfo installed = installPack(first, m_progress);
  EXPECT_EQ(installed.file, m_packs / "small.safetensors");
  EXPECT_EQ(readFile(installed.file), readFile(first));
  EXPECT_EQ(Pack::named("small", m_progress).info().version, "3");
  installPack(m_folder.write("newer", bytes({{"version", "4"}})), m_progress);
  EXPECT_EQ(Pack::named("small", m_progress).info().version, "4");
  EXPECT_EQ(installPack(installed.file, m_progress).version, "4") << "the installed one itself";
  EXPECT_EQ(std::distance(fs::directory_iterator(m_packs), {}), 1);
}

TEST_F(PackTest, InstallsNothingThatIsDamaged) {
  install(bytes());
  std::string damaged = bytes({{"version", "4"}});
  damaged.back() ^= 1;
  const Error error = errorOf([&] { installPack(m_folder.write("download", damaged), m_progress); });
  EXPECT_EQ(error.code(), ErrorCode::BadInput);
  EXPECT_EQ(findPack("small")->version, "3");
  EXPECT_EQ(errorOf([&] { installPack(m_folder / "missing", m_progress); }).code(), ErrorCode::NotFound);
}

TEST_F(PackTest, ACancelledInstallationLeavesNothing) {
  std::stop_source source;
  source.request_stop();
  Progress progress(source.get_token());
  EXPECT_THROW(installPack(m_folder.write("download", bytes()), progress), Cancelled);
  EXPECT_TRUE(installedPacks().packs.empty());
}

TEST_F(PackTest, AFileThatChangedIsCheckedAgain) {
  std::string content = bytes();
  const fs::path file = install(content);
  EXPECT_EQ(Pack(file, m_progress).info().name, "small");
  content.back() ^= 1;
  install(content);
  fs::last_write_time(file, fs::last_write_time(file) + std::chrono::seconds(1));
  EXPECT_THAT(refusal(file), HasSubstr("PackHashMismatch"));
}

TEST_F(PackTest, DamagedOnesAreToldApart) {
  install(bytes());
  std::string broken = bytes({{"name", "broken"}});
  broken.back() ^= 1;
  install(broken, "broken");
  install("nothing", "empty");
  EXPECT_EQ(installedPacks().damaged.size(), 1u) << "headers only";
  const InstalledPacks verified = verifyPacks(m_progress);
  ASSERT_EQ(verified.packs.size(), 1u);
  EXPECT_EQ(verified.packs[0].name, "small");
  ASSERT_EQ(verified.damaged.size(), 2u);
  EXPECT_THAT(verified.damaged[0].reason.text(), HasSubstr("PackHashMismatch"));
  EXPECT_EQ(errorOf([] { findPack("empty"); }).code(), ErrorCode::BadInput);
}

TEST_F(PackTest, APackUnderAnothersNameIsNotUsed) {
  install(bytes(), "minilm-l6-v2");
  EXPECT_TRUE(installedPacks().packs.empty());
  EXPECT_THAT(installedPacks().damaged.at(0).reason.text(), HasSubstr("PackMisnamed("));
}

TEST_F(PackTest, WhatIsNoFileIsNotWaitedFor) {
  fs::create_directories(m_packs / "folder.safetensors");
  ASSERT_EQ(::mkfifo((m_packs / "pipe.safetensors").c_str(), 0600), 0);
  fs::create_symlink("nowhere", m_packs / "link.safetensors");
  EXPECT_EQ(installedPacks().damaged.size(), 3u);
  EXPECT_TRUE(installedPacks().packs.empty());
}

TEST_F(PackTest, APackOfAnotherFormatVersionAsksForAnUpdate) {
  const Error error = errorOf([&] { Pack(install(bytes({{"formatVersion", "2"}})), m_progress); });
  EXPECT_EQ(error.code(), ErrorCode::Unsupported);
  EXPECT_THAT(error.what(), HasSubstr("PackOfOtherVersion"));
}

TEST_F(PackTest, RefusesTextsThatLieThoughTheHashIsRight) {
  const std::vector<PackTexts> cases{
      {{"format", ""}},
      {{"format", "pt"}},
      {{"formatVersion", ""}},
      {{"name", ""}},
      {{"name", "../small"}},
      {{"name", ".small"}},
      {{"name", "Small"}},
      {{"name", std::string(65, 'a')}},
      {{"version", ""}},
      {{"title", "red \x1b[31m"}},
      {{"title", std::string(5000, 'a')}},
      {{"modality", "smell"}},
      {{"architecture", ""}},
      {{"preprocessing", ""}},
      {{"licence", ""}},
      {{"source", "two\nlines"}},
      {{"labels", "cat"}},
      {{"labels", R"({"cat":1})"}},
      {{"labels", "[1]"}},
      {{"labels", R"(["cat",["dog"]])"}},
      {{"labels", R"(["\u001b[31m"])"}},
      {{"labels", "[\"" + std::string(300, 'a') + "\"]"}},
      {{"labels", std::string(100'000, '[')}},
      {{"labels", R"(["cat"] [])"}},
  };
  for (const PackTexts& texts : cases) {
    SCOPED_TRACE(texts.begin()->first + " " + texts.begin()->second.substr(0, 40));
    refusal(install(bytes(texts)));
  }
}

TEST_F(PackTest, RefusesAHashThatIsNotStatedAsItShouldBe) {
  const std::string good = bytes();
  const size_t place = good.find(R"("sha256":")");
  ASSERT_NE(place, std::string::npos);
  std::string escaped = good;
  escaped.replace(place, 10, R"("sha25\u0036":")");  // the same key to JSON, but not to the eye
  escaped[0] = static_cast<char>(escaped[0] + 5);
  refusal(install(escaped));
  std::string upper = good;
  std::ranges::transform(upper.begin() + static_cast<long>(place) + 10, upper.begin() + static_cast<long>(place) + 74,
                         upper.begin() + static_cast<long>(place) + 10, ::toupper);
  refusal(install(upper));
  std::string renamed = good;
  renamed.replace(place, 8, R"("sha257")");
  refusal(install(renamed));
}

TEST_F(PackTest, ACutPackIsRefusedWhereverItWasCut) {
  const std::string whole = bytes();
  for (size_t size = 0; size < whole.size(); ++size) {
    SCOPED_TRACE(size);
    refusal(install(whole.substr(0, size)));
  }
}

TEST_F(PackTest, EveryChangedPackIsRefusedWithAReason) {
  const std::string whole = bytes();
  const fs::path download = m_folder / "download";
  for (int round = 0; round < mutationCount(); ++round) {
    SCOPED_TRACE(round);
    Rng rng(static_cast<uint64_t>(round));
    std::string changed = whole;
    while (changed == whole) changed = mutated(whole, rng);
    writeFileAtomically(download, changed);
    try {
      installPack(download, m_progress);
      FAIL() << "installed";
    } catch (const Error& error) {
      EXPECT_THAT(error.what(), HasSubstr("\"" + download.string() + "\""));
      EXPECT_TRUE(error.code() == ErrorCode::BadInput || error.code() == ErrorCode::Unsupported) << error.what();
    }
    EXPECT_FALSE(fs::exists(m_packs));
  }
}

/// What setup.sh --packs made on this machine, in a process of its own, whose variable is still the machine's.
TEST(MadePacks, OfThisMachineAreWhole) {
  const char* const folder = std::getenv("KINOPRISM_PACKS");
  if (!folder || !fs::is_directory(folder)) GTEST_SKIP() << "packaging/setup.sh --packs has not been run for this test";
  Progress progress;
  const InstalledPacks installed = verifyPacks(progress);
  for (const DamagedPack& pack : installed.damaged) ADD_FAILURE() << pack.reason.text();
  const std::map<std::string, size_t> labels{
      {"efficientnet-lite0", 1000}, {"i3d-rgb-kinetics400", 400}, {"musicnn-msd", 50}, {"musicnn-mtt", 50}};
  for (const PackInfo& pack : installed.packs) {
    const auto expected = labels.find(pack.name);
    EXPECT_EQ(pack.labels.size(), expected == labels.end() ? 0 : expected->second) << pack.name;
    EXPECT_FALSE(Pack::named(pack.name, progress).tensors().tensors().empty()) << pack.name;
  }
}

}  // namespace
}  // namespace kinoprism::core
