#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>

#include "tests/app/cli_runner.h"
#include "tests/engine/core/made_pack.h"

namespace kinoprism::app {
namespace {

using testing::HasSubstr;

class PackCommandsTest : public testing::Test {
 protected:
  void SetUp() override { ::setenv("KINOPRISM_PACKS", m_folder.path("packs").c_str(), 1); }
  void TearDown() override { ::unsetenv("KINOPRISM_PACKS"); }

  std::string makePack(const std::string& name, bool damaged = false) {
    std::string bytes = core::packBytes(core::packTexts({{"name", name}}), m_folder.path("scratch"));
    if (damaged) bytes.back() ^= 1;
    return m_folder.write(name, bytes);
  }

  CommandFolder m_folder;
};

TEST_F(PackCommandsTest, ListsWhatIsMissingAndHowToGetIt) {
  const CliResult result = runCli({"pack", "list"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("No model pack is installed"));
  EXPECT_THAT(result.out, HasSubstr("minilm-l6-v2"));
  EXPECT_THAT(result.out, HasSubstr("setup.sh --packs"));
  const auto document = runCli({"pack", "list", "--json"}).json();
  EXPECT_TRUE(document["packs"].empty());
  EXPECT_EQ(document["folders"][0], m_folder.path("packs"));
  ASSERT_EQ(document["missing"].size(), 6u);
  for (const auto& pack : document["missing"]) EXPECT_FALSE(pack["enables"].get<std::string>().empty());
}

TEST_F(PackCommandsTest, InstallsListsAndVerifies) {
  const CliResult install = runCli({"pack", "install", makePack("one"), makePack("minilm-l6-v2"), "--json"});
  ASSERT_EQ(install.status, 0) << install.err;
  EXPECT_EQ(install.json()["installed"].size(), 2u);
  const auto list = runCli({"pack", "list", "--json"}).json();
  ASSERT_EQ(list["packs"].size(), 2u);
  EXPECT_EQ(list["packs"][1]["name"], "one");
  EXPECT_EQ(list["packs"][1]["labels"], 2);
  EXPECT_EQ(list["packs"][1]["file"], m_folder.path("packs/one.safetensors"));
  EXPECT_EQ(list["missing"].size(), 5u);
  EXPECT_THAT(runCli({"pack", "list"}).out, HasSubstr("A small pack"));
  const CliResult verify = runCli({"pack", "verify", "--json"});
  EXPECT_EQ(verify.status, 0) << verify.err;
  EXPECT_EQ(verify.json()["packs"].size(), 2u);
}

TEST_F(PackCommandsTest, OneDamagedFileInstallsNone) {
  const CliResult result = runCli({"pack", "install", makePack("one"), makePack("two", true), "--json"});
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(result.json()["error"]["code"], "bad-input");
  EXPECT_THAT(result.lastError(), HasSubstr("damaged"));
  EXPECT_FALSE(m_folder.has("packs"));
}

TEST_F(PackCommandsTest, VerifyFailsOnADamagedPackAndDoctorSaysHowToMendIt) {
  ASSERT_EQ(runCli({"pack", "install", makePack("one")}).status, 0);
  m_folder.write("packs/bad.safetensors", "nothing");
  const CliResult verify = runCli({"pack", "verify", "--json"});
  EXPECT_EQ(verify.status, 1);
  EXPECT_EQ(verify.json()["damaged"][0]["file"], m_folder.path("packs/bad.safetensors"));
  EXPECT_THAT(verify.lastError(), HasSubstr("setup.sh --packs"));
  const CliResult doctor = runCli({"doctor", "--json"});
  ASSERT_EQ(doctor.status, 0) << doctor.err;
  const nlohmann::json report = doctor.json();
  EXPECT_EQ(report["healthy"], false);
  std::map<std::string, nlohmann::json> checks;
  for (const auto& check : report["checks"]) checks[check["name"]] = check;
  EXPECT_EQ(checks["pack one"]["value"]["version"], "3");
  EXPECT_THAT(checks["pack bad.safetensors"]["remedy"].get<std::string>(), HasSubstr("bad.safetensors"));
  EXPECT_EQ(checks["pack minilm-l6-v2"]["ok"], true) << "a pack is a choice";
  EXPECT_THAT(checks["pack minilm-l6-v2"]["hint"].get<std::string>(), HasSubstr("English"));
  EXPECT_THAT(checks["model packs"]["hint"].get<std::string>(), HasSubstr("pack install"));
}

TEST_F(PackCommandsTest, CancelledChecksEndWithTheirOwnStatus) {
  ASSERT_EQ(runCli({"pack", "install", makePack("one")}).status, 0);
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(runCli({"pack", "verify"}, stop.get_token()).status, 130);
  EXPECT_EQ(runCli({"pack", "install", makePack("two")}, stop.get_token()).status, 130);
  EXPECT_FALSE(m_folder.has("packs/two.safetensors"));
}

TEST_F(PackCommandsTest, WrongUsage) {
  EXPECT_EQ(runCli({"pack"}).status, 2);
  EXPECT_EQ(runCli({"pack", "install"}).status, 2);
  EXPECT_EQ(runCli({"pack", "install", m_folder.path("missing")}).status, 1);
}

}  // namespace
}  // namespace kinoprism::app
