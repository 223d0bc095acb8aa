#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>

#include "tests/app/cli_runner.h"

namespace kinoprism::app {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

TEST(CommandLine, HelpAndVersionEndWell) {
  const CliResult help = runCli({"--help"});
  EXPECT_EQ(help.status, 0);
  for (const char* command : {"library", "import", "encode", "train", "evaluate", "recommend", "tune", "label",
                              "labels", "experiment", "models", "encoders", "metrics", "splits", "pack", "doctor"}) {
    EXPECT_THAT(help.out, HasSubstr(command));
  }
  EXPECT_EQ(runCli({"experiment", "--help"}).status, 0);
  EXPECT_THAT(runCli({"--version"}).out, HasSubstr("kinoprism-cli "));
}

TEST(CommandLine, WrongUsageSaysWhereHelpIs) {
  const std::vector<std::vector<std::string>> wrong{
      {},
      {"fly"},
      {"library"},
      {"library", "info"},
      {"experiment", "--train"},
      {"experiment", "--train", "a", "--model", "ease", "--top", "0", "--lists", "b"},
      {"experiment", "--train", "a", "--top", "5", "--lists", "b"},
      {"experiment", "--train", "a", "--model", "ease", "--mix", "auto", "--top", "5", "--lists", "b"},
      {"models", "--device", "abacus"},
      {"models", "--threads", "-1"},
      {"label", "--library", "l", "--curator", "c", "1", "7"}};
  for (const auto& arguments : wrong) {
    const CliResult result = runCli(arguments);
    EXPECT_EQ(result.status, 2) << testing::PrintToString(arguments);
    EXPECT_THAT(result.out, IsEmpty());
    EXPECT_THAT(result.lastError(), testing::StartsWith("kinoprism-cli: "));
  }
  EXPECT_THAT(runCli({"library", "info"}).lastError(), HasSubstr("kinoprism-cli library --help"));
  EXPECT_THAT(runCli({"fly"}).lastError(), AllOf(HasSubstr("not expected: fly"), HasSubstr("kinoprism-cli --help")));
}

TEST(CommandLine, JsonAnswersAreOneDocumentEvenWhenSomethingIsWrong) {
  const CliResult usage = runCli({"--json", "fly"});
  EXPECT_EQ(usage.status, 2);
  EXPECT_EQ(usage.json()["error"]["code"], "usage");

  const CliResult missing = runCli({"library", "info", "/there/is/no/such/library", "--json"});
  EXPECT_EQ(missing.status, 1);
  EXPECT_EQ(missing.json()["error"]["code"], "not-found");
  EXPECT_THAT(missing.json()["error"]["message"].get<std::string>(), HasSubstr("/there/is/no/such/library"));
  EXPECT_THAT(missing.lastError(), HasSubstr("/there/is/no/such/library"));
}

TEST(CommandLine, GlobalOptionsStandBeforeOrAfterTheCommand) {
  const CliResult before = runCli({"--json", "--quiet", "metrics"});
  const CliResult after = runCli({"metrics", "--json", "--quiet"});
  EXPECT_EQ(before.status, 0);
  EXPECT_EQ(before.out, after.out);
  EXPECT_THAT(before.err, IsEmpty());
}

TEST(CommandLine, ModelsTellTheirParameters) {
  const auto models = runCli({"models", "--json"}).json()["models"];
  std::vector<std::string> names;
  for (const auto& model : models) {
    names.push_back(model["name"]);
    EXPECT_FALSE(model["summary"].get<std::string>().empty()) << names.back();
    for (const auto& parameter : model["parameters"]) {
      if (parameter.contains("choices")) continue;
      EXPECT_GE(parameter["default"].get<double>(), parameter["low"].get<double>()) << parameter;
      EXPECT_LE(parameter["default"].get<double>(), parameter["high"].get<double>()) << parameter;
    }
  }
  EXPECT_THAT(names, testing::IsSupersetOf(
                         {"random", "popularity", "item-knn", "user-knn", "ease", "ials", "text", "text-map"}));
  EXPECT_THAT(runCli({"models"}).out, HasSubstr("lambda"));
}

TEST(CommandLine, CataloguesAreNotEmpty) {
  EXPECT_FALSE(runCli({"encoders", "--json"}).json()["encoders"].empty());
  EXPECT_FALSE(runCli({"metrics", "--json"}).json()["metrics"].empty());
  EXPECT_FALSE(runCli({"splits", "--json"}).json()["splits"].empty());
}

/// What doctor found, by name.
std::map<std::string, nlohmann::json> diagnosis() {
  const CliResult result = runCli({"doctor", "--json"});
  EXPECT_EQ(result.status, 0) << result.err;
  const nlohmann::json report = result.json();
  std::map<std::string, nlohmann::json> checks;
  for (const auto& check : report["checks"]) checks[check["name"]] = check;
  return checks;
}

TEST(CommandLine, DoctorMeasures) {
  auto checks = diagnosis();
  EXPECT_GT(checks["matrix product"]["value"].get<double>(), 0);
  EXPECT_THAT(checks["codecs"]["value"], testing::Contains("h264"));
}

TEST(CommandLine, DoctorTriesTheMediaWorker) {
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  EXPECT_EQ(diagnosis()["media worker"]["value"], true);
#endif
  ::setenv("KINOPRISM_MEDIA_WORKER", "/bin/false", 1);
  const nlohmann::json worker = diagnosis()["media worker"];
  ::unsetenv("KINOPRISM_MEDIA_WORKER");
  EXPECT_EQ(worker["ok"], false);
  EXPECT_THAT(worker["remedy"].get<std::string>(), HasSubstr("Install Kinoprism again"));
}

}  // namespace
}  // namespace kinoprism::app
