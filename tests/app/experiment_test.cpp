#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "engine/core/npy.h"
#include "engine/core/rng.h"
#include "engine/engine.h"
#include "tests/app/cli_runner.h"
#include "tests/test_data.h"

namespace kinoprism::app {
namespace {

using testing::HasSubstr;

using History = std::map<uint64_t, std::set<uint32_t>>;

struct Ranked {
  uint32_t item;
  double score;
};

std::map<uint64_t, std::vector<Ranked>> readLists(const std::string& text) {
  std::map<uint64_t, std::vector<Ranked>> lists;
  std::istringstream lines(text);
  uint64_t person = 0;
  uint32_t item = 0;
  size_t rank = 0;
  std::string score;
  while (lines >> person >> item >> rank >> score) {
    lists[person].push_back({item, std::stod(score)});
    EXPECT_EQ(rank, lists[person].size());
  }
  return lists;
}

/// People with gaps in their numbers, two groups of taste, a little noise.
class ExperimentTest : public testing::Test {
 protected:
  static constexpr uint32_t kItems = 40;

  void SetUp() override {
    core::Rng random(3);
    for (uint64_t p = 0; p < 60; ++p) {
      const uint64_t person = 7 * p + 3;
      for (uint32_t item = 0; item < kItems; ++item) {
        const bool own = (item < kItems / 2) == (p % 2 == 0);
        const double chance = (own ? 0.5 : 0.08) * (1.2 - (item % 20) / 20.0);
        if (random.uniform() >= chance) continue;
        (random.uniform() < 0.2 ? m_validation : m_train)[person].insert(item);
      }
      if (m_train[person].empty()) m_train[person].insert(0);
    }
    m_folder.write("train.txt", lists(m_train));
    m_folder.write("validation.txt", lists(m_validation));
  }

  static std::string lists(const History& history) {
    std::string text;
    for (const auto& [person, items] : history) {
      text += std::to_string(person);
      for (const uint32_t item : items) text += " " + std::to_string(item);
      text += "\n";
    }
    return text;
  }

  static std::string table(const History& history) {
    std::string text;
    for (const auto& [person, items] : history) {
      for (const uint32_t item : items) text += std::to_string(person) + "\t" + std::to_string(item) + "\n";
    }
    return text;
  }

  CliResult experiment(std::vector<std::string> more, std::stop_token stop = {}) const {
    std::vector<std::string> arguments{"--json",
                                       "--quiet",
                                       "experiment",
                                       "--train",
                                       m_folder.path("train.txt"),
                                       "--lists",
                                       m_folder.path("out.tsv"),
                                       "--report",
                                       m_folder.path("out.json")};
    if (std::find(more.begin(), more.end(), "--top") == more.end()) more.insert(more.end(), {"--top", "10"});
    arguments.insert(arguments.end(), more.begin(), more.end());
    return runCli(arguments, stop);
  }

  std::map<uint64_t, std::vector<Ranked>> written() const { return readLists(m_folder.read("out.tsv")); }

  std::string metadata() const {
    std::string text = "item\ttitle\tyear\tgenres\tpeople\tdescription\n";
    for (uint32_t item = 0; item < kItems + 4; ++item) {
      const bool space = item < kItems / 2 || item == kItems || item == kItems + 1;
      text += std::to_string(item) + "\tMovie " + std::to_string(item) + "\t1990\t" +
              (space ? "Space|Adventure" : "Romance|Drama") + "\t" + (space ? "Ann Ray" : "Bo Lee") + "\t" +
              (space ? "a rocket flies to distant planets among the stars"
                     : "two lovers meet in spring and part in autumn rain") +
              "\n";
    }
    return m_folder.write("metadata.tsv", text);
  }

  CommandFolder m_folder;
  History m_train;
  History m_validation;
};

TEST_F(ExperimentTest, PopularityIsWhatCountingSays) {
  ASSERT_EQ(experiment({"--model", "popularity"}).status, 0);
  std::vector<int> counts(kItems, 0);
  for (const auto& [person, items] : m_train) {
    for (const uint32_t item : items) ++counts[item];
  }
  std::vector<uint32_t> order(kItems);
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return counts[a] > counts[b]; });
  const auto lists = written();
  ASSERT_EQ(lists.size(), m_train.size());
  for (const auto& [person, list] : lists) {
    std::vector<uint32_t> expected;
    for (const uint32_t item : order) {
      if (!m_train[person].contains(item) && expected.size() < 10) expected.push_back(item);
    }
    std::vector<uint32_t> items;
    for (const Ranked& ranked : list) items.push_back(ranked.item);
    EXPECT_EQ(items, expected) << "person " << person;
  }
}

TEST_F(ExperimentTest, GapsAreFilledByThePolicyThatIsAskedFor) {
  core::Matrix rows(kItems, 2);
  for (uint32_t item = 0; item < kItems; ++item) {
    const bool isAbsent = item % 4 == 0;
    rows.row(item)[0] = isAbsent ? NAN : static_cast<float>(item < kItems / 2);
    rows.row(item)[1] = isAbsent ? NAN : 0.1f * static_cast<float>(item % 3);
  }
  core::writeNpy(m_folder.path("image.npy"), rows);
  const auto imputed = [&](const std::string& policy) {
    const CliResult result = experiment(
        {"--mix", "ease", "--features", "image=" + m_folder.path("image.npy"), "--set", "missing=" + policy});
    EXPECT_EQ(result.status, 0) << result.err;
    return nlohmann::json::parse(m_folder.read("out.json"))["data"]["imputed"];
  };
  EXPECT_TRUE(imputed("drop").empty());
  EXPECT_EQ(imputed("mean"), nlohmann::json({"image of 10 movies from the mean"}));
  EXPECT_EQ(experiment({"--model", "ease", "--set", "missing=imputed"}).status, 2) << "files hold no imputed features";
}

TEST_F(ExperimentTest, ReportedMetricsAreThoseOfTheLists) {
  const CliResult result =
      experiment({"--model", "item-knn", "--validation", m_folder.path("validation.txt"), "--top", "10"});
  ASSERT_EQ(result.status, 0) << result.err;
  const auto lists = written();
  double ndcg = 0;
  double recall = 0;
  size_t people = 0;
  for (const auto& [person, relevant] : m_validation) {
    if (relevant.empty()) continue;
    ++people;
    double gain = 0;
    double ideal = 0;
    size_t hits = 0;
    for (size_t rank = 0; rank < 10; ++rank) {
      const auto& list = lists.at(person);
      if (rank < list.size() && relevant.contains(list[rank].item)) {
        gain += 1 / std::log2(rank + 2.0);
        ++hits;
      }
      if (rank < relevant.size()) ideal += 1 / std::log2(rank + 2.0);
    }
    ndcg += gain / ideal;
    recall += static_cast<double>(hits) / static_cast<double>(relevant.size());
  }
  const auto report = result.json();
  EXPECT_NEAR(report["validation"]["metrics"]["ndcg@10"].get<double>(), ndcg / static_cast<double>(people), 1e-6);
  EXPECT_NEAR(report["validation"]["metrics"]["recall@10"].get<double>(), recall / static_cast<double>(people), 1e-6);
  EXPECT_EQ(report["validation"]["protocol"]["people"], people);
  EXPECT_EQ(nlohmann::json::parse(m_folder.read("out.json")), report);
}

TEST_F(ExperimentTest, ReportTellsEverythingThatWasUsed) {
  const auto report = experiment({"--model", "ease", "--set", "lambda=50", "--seed", "9"}).json();
  EXPECT_EQ(report["model"]["parts"][0]["parameters"]["lambda"], 50);
  EXPECT_EQ(report["model"]["parts"][0]["parameters"]["dropout"], 0);
  EXPECT_EQ(report["seed"], 9);
  EXPECT_EQ(report["data"]["people"], m_train.size());
  EXPECT_EQ(report["data"]["movies"], kItems);
  EXPECT_GT(report["peakMemoryBytes"].get<int64_t>(), 0);
  for (const char* phase : {"read", "fit", "rank", "write", "total"}) EXPECT_TRUE(report["seconds"].contains(phase));
  EXPECT_TRUE(report["validation"].is_null());
}

TEST_F(ExperimentTest, BothLayoutsAndAnyOrderOfLinesGiveTheSame) {
  ASSERT_EQ(experiment({"--mix", "ease,ials,popularity"}).status, 0);
  const std::string first = m_folder.read("out.tsv");
  m_folder.write("train.txt", table(m_train));
  ASSERT_EQ(experiment({"--mix", "ease,ials,popularity"}).status, 0);
  EXPECT_EQ(m_folder.read("out.tsv"), first);

  std::istringstream lines(lists(m_train));
  std::vector<std::string> shuffled;
  for (std::string line; std::getline(lines, line);) shuffled.push_back(line + "\n");
  core::Rng(5).shuffle(shuffled);
  m_folder.write("train.txt", std::accumulate(shuffled.begin(), shuffled.end(), std::string()));
  ASSERT_EQ(experiment({"--mix", "ease,ials,popularity"}).status, 0);
  EXPECT_EQ(m_folder.read("out.tsv"), first);
}

TEST_F(ExperimentTest, IsDeterministicAndFollowsTheSeed) {
  const std::vector<std::string> fusion{
      "--mix", "auto", "--metadata", metadata(), "--tune", "--validation", m_folder.path("validation.txt")};
  ASSERT_EQ(experiment(fusion).status, 0);
  const std::string first = m_folder.read("out.tsv");
  ASSERT_EQ(experiment(fusion).status, 0);
  EXPECT_EQ(m_folder.read("out.tsv"), first);

  ASSERT_EQ(experiment({"--model", "random", "--set", "seed=1"}).status, 0);
  const std::string random = m_folder.read("out.tsv");
  ASSERT_EQ(experiment({"--model", "random", "--set", "seed=2"}).status, 0);
  EXPECT_NE(m_folder.read("out.tsv"), random);
}

TEST_F(ExperimentTest, WhatIsExcludedIsNeverListed) {
  History excluded;
  for (const auto& [person, items] : m_train) excluded[person] = {1, 2, 3, 30};
  m_folder.write("exclude.txt", lists(excluded));
  ASSERT_EQ(experiment({"--model", "ease", "--exclude", m_folder.path("exclude.txt"), "--top", "40"}).status, 0);
  for (const auto& [person, list] : written()) {
    std::set<uint32_t> allowed;
    for (uint32_t item = 0; item < kItems; ++item) {
      if (!m_train[person].contains(item) && !excluded[person].contains(item)) allowed.insert(item);
    }
    std::set<uint32_t> listed;
    for (const Ranked& ranked : list) listed.insert(ranked.item);
    EXPECT_EQ(listed, allowed) << "person " << person;
  }
}

TEST_F(ExperimentTest, FitOnBothLeavesValidationOutOfTheListsAndReportsTheTuningFit) {
  const std::vector<std::string> common{"--model", "item-knn", "--validation", m_folder.path("validation.txt"),
                                        "--top",   "40"};
  const double onTrain = experiment(common).json()["validation"]["metrics"]["ndcg@10"];
  std::vector<std::string> both = common;
  both.insert(both.end(), {"--fit-on", "train+validation"});
  const auto report = experiment(both).json();
  EXPECT_EQ(report["validation"]["metrics"]["ndcg@10"], onTrain);
  EXPECT_EQ(report["validation"]["fittedOn"], "train");
  EXPECT_THAT(report["validation"]["note"].get<std::string>(), HasSubstr("train alone"));
  for (const auto& [person, list] : written()) {
    for (const Ranked& ranked : list) EXPECT_FALSE(m_validation[person].contains(ranked.item));
  }
}

TEST_F(ExperimentTest, ListsCanFollowOnValidationThatWasNotFittedOn) {
  const std::vector<std::string> common{"--model", "popularity", "--validation", m_folder.path("validation.txt"),
                                        "--top",   "40"};
  const std::string fingerprint = experiment(common).json()["data"]["fingerprint"];
  std::vector<std::string> after = common;
  after.insert(after.end(), {"--rank-after", "train+validation"});
  EXPECT_EQ(experiment(after).json()["data"]["fingerprint"], fingerprint);
  for (const auto& [person, list] : written()) {
    for (const Ranked& ranked : list) EXPECT_FALSE(m_validation[person].contains(ranked.item));
  }
}

TEST_F(ExperimentTest, MoviesThatNobodyWatchedAreRankedByTheirWords) {
  for (const std::vector<std::string>& model : {std::vector<std::string>{"--model", "text-map"},
                                                {"--model", "text"},
                                                {"--mix", "auto"},
                                                {"--mix", "ease,ials"}}) {
    std::vector<std::string> arguments{"--metadata", metadata(), "--top", "44"};
    arguments.insert(arguments.end(), model.begin(), model.end());
    const CliResult result = experiment(arguments);
    ASSERT_EQ(result.status, 0) << result.err;
    EXPECT_EQ(result.json()["data"]["movies"], kItems + 4);
    size_t right = 0;
    for (const auto& [person, list] : written()) {
      std::map<uint32_t, size_t> rank;
      for (size_t r = 0; r < list.size(); ++r) rank[list[r].item] = r;
      for (uint32_t item = kItems; item < kItems + 4; ++item) ASSERT_TRUE(rank.contains(item)) << model[1];
      // 40 and 41 are of space, 42 and 43 of love; even people (their number is 7p + 3) watch space.
      const bool space = (person - 3) / 7 % 2 == 0;
      right += (rank[kItems] < rank[kItems + 2]) == space;
    }
    EXPECT_GT(right, m_train.size() * 9 / 10) << model[1];
  }
}

TEST_F(ExperimentTest, FeaturesFromNpyJoinAFusion) {
  core::Matrix sound(kItems, 2);
  for (uint32_t item = 0; item < kItems; ++item) {
    sound.row(item)[0] = item < kItems / 2 ? 1.0f : 0.0f;
    sound.row(item)[1] = item < kItems / 2 ? 0.0f : 1.0f;
  }
  std::fill(sound.row(5).begin(), sound.row(5).end(), std::nanf(""));
  core::writeNpy(m_folder.path("sound.npy"), sound);
  const CliResult result =
      experiment({"--mix", "item-knn,popularity", "--features", "audio=" + m_folder.path("sound.npy")});
  ASSERT_EQ(result.status, 0) << result.err;
  const auto report = result.json();
  std::vector<std::string> parts;
  for (const auto& part : report["model"]["parts"]) parts.push_back(part["recommender"]);
  EXPECT_THAT(parts, testing::Contains("audio"));
  EXPECT_THAT(report["data"]["features"][0].get<std::string>(), HasSubstr("39 movies"));
}

TEST_F(ExperimentTest, TuningNeverDoesWorseThanTheStandardsOnValidation) {
  const std::vector<std::string> common{"--model", "ease", "--validation", m_folder.path("validation.txt")};
  const double before = experiment(common).json()["validation"]["metrics"]["ndcg@10"];
  std::vector<std::string> tuned = common;
  tuned.push_back("--tune");
  const auto report = experiment(tuned).json();
  EXPECT_GE(report["validation"]["metrics"]["ndcg@10"].get<double>(), before);
  EXPECT_NEAR(report["tuning"]["trials"][0]["ndcg@10"].get<double>(), before, 1e-9);
  tuned.insert(tuned.end(), {"--set", "lambda=77"});
  EXPECT_EQ(experiment(tuned).json()["model"]["parts"][0]["parameters"]["lambda"], 77);
}

TEST_F(ExperimentTest, SettingsOfTheFusionSayHowItIsTunedAndWhatItLearnt) {
  const std::vector<std::string> common{"--mix", "ease,item-knn,popularity", "--tune", "--validation",
                                        m_folder.path("validation.txt")};
  for (const char* method : {"coordinate", "logistic", "bayesian"}) {
    std::vector<std::string> arguments = common;
    arguments.insert(arguments.end(), {"--set", std::string("tune=") + method, "--set", "fusion.groups=yes"});
    const CliResult result = experiment(arguments);
    ASSERT_EQ(result.status, 0) << result.err;
    const auto tuning = result.json()["tuning"];
    EXPECT_GT(tuning["weights"]["ndcg@10CrossValidated"].get<double>(), 0.1) << method;
    EXPECT_EQ(tuning["fewRatings"]["rows"][0]["known"], 1);
    EXPECT_EQ(tuning.contains("groups"), tuning["weights"]["groupShare"] != 0);
  }
}

TEST_F(ExperimentTest, FeaturesCanBeOneBlockAndTheLevelsCompared) {
  core::Rng random(2);
  for (const char* file : {"sound.npy", "film.npy"}) {
    core::Matrix values(kItems, 3);
    for (uint32_t item = 0; item < kItems; ++item) {
      for (float& x : values.row(item)) x = static_cast<float>(item < kItems / 2) + 0.3f * float(random.normal());
    }
    core::writeNpy(m_folder.path(file), values);
  }
  const CliResult result =
      experiment({"--model", "audio", "--set", "features=concatenate", "--set", "video-share=0.5", "--levels",
                  "--validation", m_folder.path("validation.txt"), "--features", "audio=" + m_folder.path("sound.npy"),
                  "--features", "video=" + m_folder.path("film.npy")});
  ASSERT_EQ(result.status, 0) << result.err;
  const auto report = result.json();
  ASSERT_EQ(report["data"]["features"].size(), 1u);
  EXPECT_THAT(report["data"]["features"][0].get<std::string>(), HasSubstr("sound.npy + film.npy (concatenate)"));
  ASSERT_EQ(report["fusionLevels"]["levels"].size(), 4u);
  EXPECT_EQ(report["fusionLevels"]["levels"][1]["level"], "feature");
  EXPECT_EQ(report["fusionLevels"]["pairs"].size(), 6u);
}

TEST_F(ExperimentTest, WhatPredictsRatingsIsTunedByItsErrors) {
  std::string train, validation;
  for (uint32_t person = 0; person < 30; ++person) {
    for (uint32_t item = 0; item < 12; ++item) {
      std::string& text = (person + item) % 4 == 0 ? validation : train;
      for (const uint32_t column : {person, item, 1 + person % 3 + item % 3}) text += std::to_string(column) + "\t";
      text.back() = '\n';
    }
  }
  m_folder.write("train.txt", train);
  const std::vector<std::string> common{
      "--model", "biased-mf", "--set",        "iterations=3",
      "--set",   "factors=2", "--validation", m_folder.write("rated.txt", validation)};
  const double before = experiment(common).json()["validation"]["ratings"]["rmse"];
  std::vector<std::string> tuned = common;
  tuned.push_back("--tune");
  const auto report = experiment(tuned).json();
  EXPECT_NEAR(report["tuning"]["trials"][0]["rmse"].get<double>(), before, 1e-9);
  EXPECT_LT(report["validation"]["ratings"]["rmse"].get<double>(), before);
}

TEST_F(ExperimentTest, ComputesOnTheProcessorWhereThereIsNoGpuAndSaysSo) {
  if (engine::loadEngine().gpuCount() > 0) GTEST_SKIP() << "there is a GPU here";
  for (const std::string device : {"auto", "cpu", "cuda:1"}) {
    const CliResult result =
        runCli({"--json", "experiment", "--model", "bpr-mf", "--set", "epochs=1", "--top", "5", "--train",
                m_folder.path("train.txt"), "--lists", m_folder.path("out.tsv"), "--device", device});
    EXPECT_EQ(result.json()["device"], "cpu");
    EXPECT_EQ(result.err.find("cuda:1 is not available") != std::string::npos, device == "cuda:1") << result.err;
  }
}

TEST_F(ExperimentTest, WrongNamesAndSettingsAreWrongUsage) {
  const std::string validation = m_folder.path("validation.txt");
  const std::vector<std::pair<std::vector<std::string>, std::string>> wrong{
      {{"--model", "lambda-rank"}, "lambda-rank"},
      {{"--mix", "ease,nonsense"}, "nonsense"},
      {{"--mix", "ease,,ials"}, "--mix"},
      {{"--model", "ease", "--set", "lambda"}, "--set"},
      {{"--model", "ease", "--set", "lambada=3"}, "lambada"},
      {{"--model", "ease", "--set", "lambda=-3"}, "lambda"},
      {{"--model", "ease", "--set", "ials.factors=3"}, "ials.factors"},
      {{"--model", "ease", "--features", "smell=x.npy"}, "smell"},
      {{"--mix", "ease,ials", "--set", "tune=luck"}, "tune"},
      {{"--mix", "ease,ials", "--set", "fusion.luck=1"}, "luck"},
      {{"--model", "ease", "--levels"}, "--validation"},
      {{"--model", "ease", "--tune"}, "--validation"},
      {{"--model", "ease", "--fit-on", "train+validation"}, "--validation"},
      {{"--model", "ease", "--rank-after", "train+validation"}, "--validation"},
      {{"--model", "ease", "--fit-on", "train+validation", "--rank-after", "train", "--validation", validation},
       "--rank-after"},
      {{"--model", "ease", "--fit-on", "everything", "--validation", validation}, "--fit-on"}};
  for (const auto& [arguments, word] : wrong) {
    const CliResult result = experiment(arguments);
    EXPECT_EQ(result.status, 2) << testing::PrintToString(arguments) << result.err;
    EXPECT_THAT(result.lastError(), HasSubstr(word));
  }
  EXPECT_FALSE(m_folder.has("out.tsv"));
}

TEST_F(ExperimentTest, BadFilesAreNamedWithTheirLineAndNothingIsWritten) {
  m_folder.write("train.txt", "1 2 3\n4 five 6\n");
  const CliResult bad = experiment({"--model", "popularity"});
  EXPECT_EQ(bad.status, 1);
  EXPECT_THAT(bad.lastError(), HasSubstr("train.txt:2"));
  EXPECT_EQ(bad.json()["error"]["code"], "bad-input");
  m_folder.write("train.txt", "");
  EXPECT_EQ(experiment({"--model", "popularity"}).status, 1);
  std::filesystem::remove(m_folder.path("train.txt"));
  EXPECT_EQ(experiment({"--model", "popularity"}).json()["error"]["code"], "not-found");
  EXPECT_FALSE(m_folder.has("out.tsv"));
  EXPECT_FALSE(m_folder.has("out.json"));
}

TEST_F(ExperimentTest, CancelledLeavesTheOldFiles) {
  m_folder.write("out.tsv", "old");
  const size_t files = m_folder.fileCount();
  std::stop_source stop;
  stop.request_stop();
  const CliResult result = experiment({"--mix", "ease,ials"}, stop.get_token());
  EXPECT_EQ(result.status, 130);
  EXPECT_EQ(result.json()["error"]["code"], "cancelled");
  EXPECT_EQ(m_folder.read("out.tsv"), "old");
  EXPECT_EQ(m_folder.fileCount(), files);
}

TEST(ExperimentOnMovieLens, PlainEaseGivesTheReferenceFigures) {
  KINOPRISM_NEEDS_DATA("ml-1m-split/train.txt");
  const auto split = tests::dataFolder() / "ml-1m-split";
  CommandFolder folder;
  const CliResult result = runCli({"--json", "--quiet", "experiment", "--train", (split / "train.txt").string(),
                                   "--validation", (split / "validation.txt").string(), "--model", "ease", "--set",
                                   "lambda=800", "--top", "10", "--lists", folder.path("lists.tsv")});
  ASSERT_EQ(result.status, 0) << result.err;
  std::ifstream file(tests::fixtureFolder() / "validation.json");
  const auto fixture = nlohmann::json::parse(file)["ease_lambda_800"];
  const auto metrics = result.json()["validation"]["metrics"];
  for (const char* cutoff : {"10", "20"}) {
    for (const auto& [ours, theirs] : std::map<std::string, std::string>{{"ndcg", "ndcg"},
                                                                         {"recall", "recall"},
                                                                         {"precision", "precision"},
                                                                         {"map", "map"},
                                                                         {"mrr", "mrr"},
                                                                         {"hit-rate", "hitrate"},
                                                                         {"coverage", "coverage"},
                                                                         {"novelty", "novelty"}}) {
      EXPECT_NEAR(metrics[ours + "@" + cutoff].get<double>(), fixture["metrics"][cutoff][theirs].get<double>(), 1e-6)
          << ours << "@" << cutoff;
    }
  }
  const auto lists = readLists(folder.read("lists.tsv"));
  EXPECT_EQ(lists.size(), 6036u);
  for (const auto& [person, expected] : fixture["top10_items_of_users_0_to_4"].items()) {
    std::vector<uint32_t> items;
    for (const Ranked& ranked : lists.at(std::stoull(person))) items.push_back(ranked.item);
    EXPECT_EQ(items, expected.get<std::vector<uint32_t>>()) << "person " << person;
  }
}

}  // namespace
}  // namespace kinoprism::app
