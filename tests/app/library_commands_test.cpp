#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "engine/core/rng.h"
#include "storage/features/feature_draft.h"
#include "storage/library.h"
#include "tests/app/cli_runner.h"

namespace kinoprism::app {
namespace {

using testing::HasSubstr;

/// A library of 40 people and 30 movies in MovieLens' own layout; even people like the first half of the movies.
class LibraryCommandsTest : public testing::Test {
 protected:
  void SetUp() override {
    core::Rng random(11);
    std::string ratings = "userId,movieId,rating,timestamp\n";
    for (int person = 1; person <= 40; ++person) {
      for (int movie = 1; movie <= 30; ++movie) {
        if (random.uniform() < 0.4) continue;
        const bool likes = (movie <= 15) == (person % 2 == 0);
        ratings += std::to_string(person) + "," + std::to_string(movie) + "," + (likes ? "5" : "1.5") + "," +
                   std::to_string(1'000'000'000 + person * 100 + movie) + "\n";
        ++m_ratings;
      }
    }
    std::string movies = "movieId,title,genres\n";
    for (int movie = 1; movie <= 30; ++movie) {
      movies += std::to_string(movie) + ",Film " + std::to_string(movie) + " (19" + std::to_string(50 + movie) + ")," +
                (movie <= 15 ? "Western" : "Musical") + "\n";
    }
    m_folder.write("set/ratings.csv", ratings);
    m_folder.write("set/movies.csv", movies);
    m_library = m_folder.path("small.kinoprism");
  }

  void importAll() {
    ASSERT_EQ(run({"library", "create", m_library}).status, 0);
    const CliResult result = run({"import", m_folder.path("set"), "--library", m_library});
    ASSERT_EQ(result.status, 0) << result.err;
  }

  static CliResult run(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"--json", "--quiet"});
    return runCli(arguments);
  }

  CommandFolder m_folder;
  std::string m_library;
  int m_ratings = 0;
};

TEST_F(LibraryCommandsTest, DescriptionsThatManyMoviesShareAreFound) {
  std::string movies = "id,title,year,description\n";
  for (int movie = 1; movie <= 6; ++movie) {
    const std::string own = "Number " + std::to_string(movie) + " goes where nobody of its kind went before.";
    movies += std::to_string(movie) + ",Film " + std::to_string(movie) + ",1995," +
              (movie <= 4 ? "Buy it now and save a lot of money." : own) + "\n";
  }
  m_folder.write("films.csv", movies);
  ASSERT_EQ(run({"library", "create", m_library}).status, 0);
  ASSERT_EQ(run({"import", "movies", m_folder.path("films.csv"), "--library", m_library}).status, 0);

  const auto findings = run({"library", "findings", m_library}).json()["findings"];
  ASSERT_EQ(findings.size(), 4u);
  EXPECT_EQ(findings[0]["kind"], "boilerplate");
  EXPECT_EQ(findings[0]["score"], 4);
  EXPECT_THAT(findings[0]["movie"].get<std::string>(), HasSubstr("(1995)"));
  EXPECT_THAT(runCli({"--quiet", "library", "findings", m_library}).out, HasSubstr("boilerplate\n  Film"));
}

TEST_F(LibraryCommandsTest, ImportsCountsAndAddsNothingTwice) {
  importAll();
  const auto info = run({"library", "info", m_library}).json();
  EXPECT_EQ(info["ratings"], m_ratings);
  EXPECT_EQ(info["movies"], 30);
  EXPECT_EQ(info["people"], 40);
  ASSERT_EQ(run({"import", "ratings", m_folder.path("set"), "--library", m_library}).status, 0);
  EXPECT_EQ(run({"library", "info", m_library}).json()["ratings"], m_ratings);
  EXPECT_TRUE(run({"library", "check", m_library}).json()["problems"].empty());
}

TEST_F(LibraryCommandsTest, ImportsEncodesAndTrainsInOneGo) {
  ASSERT_EQ(run({"library", "create", m_library}).status, 0);
  const CliResult result = run({"import", m_folder.path("set"), "--library", m_library, "--train"});
  ASSERT_EQ(result.status, 0) << result.err;
  const auto document = result.json();
  EXPECT_EQ(document["counts"]["ratingsAdded"], m_ratings);
  EXPECT_EQ(document["trained"]["run"], "Default fusion");
  EXPECT_GT(document["trained"]["validation"]["metrics"]["ndcg@10"].get<double>(), 0);
  const auto info = run({"library", "info", m_library}).json();
  EXPECT_EQ(info["runs"], 1);
  EXPECT_EQ(info["features"].at(0)["modality"], "text");
}

TEST_F(LibraryCommandsTest, SaysWhatWouldBeImported) {
  const CliResult plan = run({"import", m_folder.path("set"), "--dry-run"});
  ASSERT_EQ(plan.status, 0) << plan.err;
  const auto document = plan.json();
  std::set<std::string> kinds;
  for (const auto& part : document["parts"]) kinds.insert(part["kind"].get<std::string>());
  EXPECT_TRUE(kinds.contains("ratings")) << plan.out;
  EXPECT_TRUE(kinds.contains("movies")) << plan.out;
  ASSERT_EQ(run({"library", "create", m_library}).status, 0);
  ASSERT_EQ(run({"import", "ratings", m_folder.path("set"), "--library", m_library, "--dry-run"}).status, 0);
  EXPECT_EQ(run({"library", "info", m_library}).json()["ratings"], 0);
}

TEST_F(LibraryCommandsTest, ImportNeedsOnePathAndALibrary) {
  EXPECT_EQ(run({"import", "--library", m_library}).status, 2);
  EXPECT_EQ(run({"import", m_folder.path("set")}).status, 2);
  EXPECT_EQ(run({"import", "ratings", m_folder.path("set"), "another", "--library", m_library}).status, 2);
}

TEST_F(LibraryCommandsTest, TrainsRecommendsAndExplains) {
  importAll();
  for (const char* setting : {"lambda=much", "lambda=-1", "warmth=2", "lambda"})
    EXPECT_EQ(run({"train", "ease", "--library", m_library, "--set", setting}).status, 2) << setting;
  const CliResult train = run({"train", "ease", "--library", m_library, "--set", "lambda=5", "--name", "first"});
  ASSERT_EQ(train.status, 0) << train.err;
  EXPECT_GT(train.json()["validation"]["metrics"]["ndcg@10"].get<double>(), 0);

  const CliResult result =
      run({"recommend", "--library", m_library, "--person", "2", "--run", "first", "--top", "5", "--explain"});
  ASSERT_EQ(result.status, 0) << result.err;
  const auto document = result.json();
  const auto history = m_folder.read("set/ratings.csv");
  ASSERT_FALSE(document["list"].empty());
  for (const auto& entry : document["list"]) {
    const std::string movie = entry["movie"]["identities"]["movielens"];
    EXPECT_THAT(history, testing::Not(HasSubstr("\n2," + movie + ","))) << "already rated";
    double sum = 0;
    for (const auto& signal : entry["why"]["signals"]) sum += signal["contribution"].get<double>();
    EXPECT_NEAR(sum, entry["score"].get<double>(), 1e-4);
  }
}

TEST_F(LibraryCommandsTest, WhatWasImputedForATrainingIsMarkedInItsReasons) {
  importAll();
  std::set<std::string> imputed;
  {
    core::Progress progress;
    const auto library = storage::Library::open(m_library, storage::Access::ReadWrite, progress);
    storage::FeatureDraft draft(*library, {data::Modality::Text, "made", 2, "key", "made for a test"}, false, progress);
    for (const storage::MovieSummary& movie : library->movies().summaries(storage::CuratorId{}, progress)) {
      const bool isImputed = number(movie.id) % 2 == 0;
      if (isImputed) imputed.insert(movie.title);
      draft.add(movie.id, 1, std::vector{float(number(movie.id) % 7), 1.0F}, {}, isImputed);
    }
    draft.finish(progress);
  }
  const auto explained = [&](const std::string& name, const std::vector<std::string>& more) {
    std::vector<std::string> train{"train", "item-knn,text", "--library", m_library, "--name", name};
    train.insert(train.end(), more.begin(), more.end());
    EXPECT_EQ(run(train).status, 0);
    return run({"recommend", "--library", m_library, "--person", "2", "--run", name, "--top", "30", "--explain",
                "--mix", "text=1"});
  };
  size_t marks = 0;
  const auto document = explained("with imputed texts", {"--set", "missing=imputed"}).json();
  ASSERT_FALSE(document["list"].empty());
  for (const auto& entry : document["list"]) {
    for (const auto& signal : entry["why"]["signals"]) {
      const bool isText = signal["signal"] == "text";
      EXPECT_EQ(signal["imputed"], isText && imputed.contains(entry["movie"]["title"])) << entry;
      marks += signal["imputed"].get<bool>() ? 1 : 0;
    }
  }
  EXPECT_GT(marks, 0u);
  EXPECT_THAT(explained("without", {}).out, testing::Not(HasSubstr("\"imputed\":true")));
  // The imputed features of the library go; those that the run learnt from are marked still.
  {
    core::Progress progress;
    storage::Library::open(m_library, storage::Access::ReadWrite, progress)
        ->features()
        .remove(data::Modality::Text, "made", 1);
  }
  EXPECT_THAT(runCli({"--quiet", "recommend", "--library", m_library, "--person", "2", "--run", "with imputed texts",
                      "--explain", "--mix", "text=1"})
                  .out,
              HasSubstr(" (imputed)"));
}

TEST_F(LibraryCommandsTest, WhatLearnsFromRatingsAndImputedFeaturesTogetherIsMarkedToo) {
  importAll();
  {
    core::Progress progress;
    const auto library = storage::Library::open(m_library, storage::Access::ReadWrite, progress);
    storage::FeatureDraft draft(*library, {data::Modality::Text, "made", 2, "key", "made for a test"}, false, progress);
    const storage::MovieIndexes movies = library->movies().indexes();
    for (const storage::MovieId movie : movies.ids())
      draft.add(movie, 1, std::vector{float(number(movie) % 7), 1.0F}, {}, number(movie) % 2 == 0);
    draft.finish(progress);
  }
  const auto marked = [&](const std::string& name, const std::vector<std::string>& train) {
    std::vector<std::string> words{"train"};
    words.insert(words.end(), train.begin(), train.end());
    words.insert(words.end(), {"--library", m_library, "--name", name, "--set", "missing=imputed"});
    const CliResult trained = run(words);
    EXPECT_EQ(trained.status, 0) << trained.err;
    const auto document =
        run({"recommend", "--library", m_library, "--person", "2", "--run", name, "--explain"}).json();
    EXPECT_FALSE(document["list"].empty());
    size_t marks = 0;
    for (const auto& entry : document["list"]) {
      for (const auto& signal : entry["why"]["signals"]) {
        EXPECT_TRUE(!signal["imputed"].get<bool>() || entry["movie"]["id"].get<int64_t>() % 2 == 0) << entry;
        marks += signal["imputed"].get<bool>() ? 1 : 0;
      }
    }
    return marks > 0;
  };
  EXPECT_TRUE(marked("one", {"cease"}));
  EXPECT_TRUE(marked("two", {"ials-content"}));
  EXPECT_TRUE(marked("three", {"multimodal-two-tower", "--set", "epochs=1"}));
  EXPECT_FALSE(marked("four", {"ease"})) << "it reads no features";
  EXPECT_FALSE(marked("five", {"cease", "--set", "text-weight=0"})) << "it reads features, but not those";
}

TEST_F(LibraryCommandsTest, ReasonsNameTheSecondsOfSoundThatMattered) {
  importAll();
  const auto addSounds = [&](float other) {
    core::Progress progress;
    const auto library = storage::Library::open(m_library, storage::Access::ReadWrite, progress);
    storage::FeatureDraft draft(*library, {data::Modality::Audio, "brought", 3, "key", "elsewhere"}, false, progress);
    const storage::MovieIndexes movies = library->movies().indexes();
    for (const storage::MovieId movie : movies.ids()) {
      // The first half minute is alike everywhere; from there on the kind is heard.
      data::FeatureParts parts{{0, 30, 30, 60}, core::Matrix(2, 3)};
      parts.values.row(0)[2] = 1;
      parts.values.row(1)[number(movie) <= 15 ? 0 : 1] = 1 + other * 0.01F * float(number(movie));
      std::vector<float> mean(3);
      for (size_t c = 0; c < 3; ++c) mean[c] = (parts.values.row(0)[c] + parts.values.row(1)[c]) / 2;
      draft.add(movie, 1, mean, parts);
    }
    draft.finish(progress);
  };
  addSounds(1);
  ASSERT_EQ(run({"train", "item-knn,audio", "--library", m_library, "--name", "heard"}).status, 0);
  const std::vector<std::string> ask{"recommend", "--library", m_library,   "--person", "2",
                                     "--run",     "heard",     "--explain", "--mix",    "audio=1"};
  const CliResult result = run(ask);
  ASSERT_EQ(result.status, 0) << result.err;
  const auto document = result.json();
  size_t told = 0;
  for (const auto& entry : document["list"]) {
    for (const auto& found : entry["why"]["moments"]) {
      EXPECT_EQ(found["modality"], "audio");
      EXPECT_EQ(found["measure"], "sum");
      if (found["strongest"].empty()) continue;
      EXPECT_EQ(found["strongest"][0]["begin"], 30) << found;
      ++told;
    }
  }
  EXPECT_GT(told, 0u);
  std::vector<std::string> asText{"--quiet"};
  asText.insert(asText.end(), ask.begin(), ask.end());
  EXPECT_THAT(runCli(asText).out, HasSubstr("seconds of audio by brought, of +"));

  // Of other features than it was trained on nothing can be told, which is no reason to give no list.
  addSounds(-3);
  const CliResult changed = runCli(ask);
  EXPECT_EQ(changed.status, 0);
  EXPECT_THAT(changed.out, testing::Not(HasSubstr("seconds of audio")));
  EXPECT_THAT(changed.err, HasSubstr("Train again to see which seconds mattered."));
}

TEST_F(LibraryCommandsTest, ComparesRunsPairwise) {
  importAll();
  ASSERT_EQ(run({"train", "ease", "--library", m_library, "--set", "lambda=5", "--name", "good"}).status, 0);
  ASSERT_EQ(run({"train", "random", "--library", m_library, "--name", "chance"}).status, 0);
  const CliResult result = run({"evaluate", "good", "chance", "--library", m_library, "--at", "5"});
  ASSERT_EQ(result.status, 0) << result.err;
  const auto document = result.json();
  ASSERT_EQ(document["runs"].size(), 2u);
  ASSERT_EQ(document["comparisons"].size(), 1u);
  const double good = document["runs"][0]["metrics"]["ndcg@5"];
  const double chance = document["runs"][1]["metrics"]["ndcg@5"];
  for (const auto& metric : document["comparisons"][0]["metrics"]) {
    if (metric["metric"] == "ndcg@5") {
      EXPECT_NEAR(metric["difference"].get<double>(), good - chance, 1e-6);
    }
  }
  EXPECT_THAT(document["runs"][0]["protocol"]["text"].get<std::string>(), HasSubstr("seed 42"));

  m_folder.write("set/more.csv", "userId,movieId,rating,timestamp\n99,1,5,7\n");
  ASSERT_EQ(
      run({"import", "ratings", m_folder.path("set/more.csv"), "--library", m_library, "--format", "movielens-csv"})
          .status,
      0);
  const CliResult stale = run({"evaluate", "good", "--library", m_library});
  EXPECT_EQ(stale.status, 1);
  EXPECT_THAT(stale.lastError(), HasSubstr("Train again"));
}

TEST_F(LibraryCommandsTest, MeasuresWhatModalitiesAreWorth) {
  importAll();
  ASSERT_EQ(run({"encode", "--library", m_library, "--modality", "text"}).status, 0);
  ASSERT_EQ(run({"train", "item-knn,text", "--library", m_library, "--name", "worded"}).status, 0);
  const CliResult result = run({"evaluate", "worded", "--library", m_library, "--worth", "text"});
  ASSERT_EQ(result.status, 0) << result.err;
  std::vector<std::string> slices;
  const auto document = result.json();
  for (const auto& slice : document["worth"]) {
    slices.push_back(slice["slice"]);
    EXPECT_EQ(slice["modality"], "text");
    EXPECT_NEAR(slice["gain"]["value"].get<double>(),
                slice["with"]["value"].get<double>() - slice["without"]["value"].get<double>(), 1e-6);
  }
  EXPECT_THAT(slices, testing::ElementsAre("rated movies", "new movies", "new people"));
  EXPECT_EQ(run({"evaluate", "worded", "--library", m_library, "--worth", "smell"}).status, 2);
  EXPECT_EQ(run({"evaluate", "worded", "--library", m_library, "--worth", "audio"}).status, 1);
}

TEST_F(LibraryCommandsTest, LabelsAreKeptExportedAndReadBack) {
  importAll();
  ASSERT_EQ(run({"label", "--library", m_library, "--curator", "Ada", "Film 3 (1953)", "4.5"}).json()["rating"], 4.5);
  EXPECT_EQ(run({"label", "--library", m_library, "--curator", "Ada", "movielens:3", "4.5"}).json()["changed"], false);
  EXPECT_EQ(run({"label", "--library", m_library, "--curator", "Ada", "Film 77", "4"}).status, 1);
  ASSERT_EQ(run({"labels", "export", m_folder.path("labels.csv"), "--library", m_library}).json()["labels"], 1);
  EXPECT_THAT(runCli({"labels", "export", m_folder.path("again.csv"), "--library", m_library}).out,
              HasSubstr("Wrote 1 label to "));

  const std::string other = m_folder.path("other.kinoprism");
  ASSERT_EQ(run({"library", "create", other}).status, 0);
  ASSERT_EQ(run({"import", "movies", m_folder.path("set"), "--library", other}).status, 0);
  EXPECT_EQ(run({"labels", "import", m_folder.path("labels.csv"), "--library", other}).json()["added"], 1);
  EXPECT_EQ(run({"labels", "import", m_folder.path("labels.csv"), "--library", other}).json()["known"], 1);
  EXPECT_THAT(runCli({"labels", "import", m_folder.path("labels.csv"), "--library", other}).out,
              HasSubstr("Added 0 labels; 1 was already there."));
}

TEST_F(LibraryCommandsTest, BackupAndRestoreGiveTheSameLibrary) {
  importAll();
  ASSERT_EQ(run({"library", "backup", m_library, m_folder.path("backup.zip")}).status, 0);
  const CliResult restored = run({"library", "restore", m_folder.path("backup.zip"), m_folder.path("again.kinoprism")});
  ASSERT_EQ(restored.status, 0) << restored.err;
  EXPECT_EQ(restored.json()["ratings"], m_ratings);
  EXPECT_EQ(run({"library", "restore", m_folder.path("backup.zip"), m_library}).status, 1);
}

TEST_F(LibraryCommandsTest, TunedWeightsCanBeSavedAndUsed) {
  importAll();
  ASSERT_EQ(run({"train", "ease,item-knn", "--library", m_library, "--name", "fused"}).status, 0);
  const CliResult tuned = run({"tune", "--library", m_library, "--run", "fused", "--save", "found"});
  ASSERT_EQ(tuned.status, 0) << tuned.err;
  const CliResult result =
      run({"recommend", "--library", m_library, "--person", "2", "--run", "fused", "--mix", "found"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(result.json()["mix"], tuned.json()["mix"]);
  EXPECT_EQ(run({"recommend", "--library", m_library, "--person", "2", "--mix", "smell=1"}).status, 2);
}

TEST_F(LibraryCommandsTest, SaysWhatIsMissing) {
  EXPECT_THAT(run({"library", "info", m_library}).lastError(), HasSubstr("library create"));
  ASSERT_EQ(run({"library", "create", m_library}).status, 0);
  EXPECT_THAT(run({"train", "ease", "--library", m_library}).lastError(), HasSubstr("Import ratings"));
  EXPECT_THAT(run({"recommend", "--library", m_library, "--person", "1"}).lastError(), HasSubstr("train auto"));
  EXPECT_THAT(run({"encode", "--library", m_library, "--modality", "audio"}).lastError(), HasSubstr("import sounds"));
  EXPECT_EQ(run({"encode", "--library", m_library, "--modality", "smell"}).status, 2);
}

TEST_F(LibraryCommandsTest, InfoCountsTheLanguagesOfDescriptions) {
  const std::string table =
      m_folder.write("plots.csv",
                     "id,title,description\n"
                     "1,One,She comes back to the village where her father was a fisherman.\n"
                     "2,Two,He is the only one who knows what happened in the house that night.\n"
                     "3,Three,Elle revient dans le village où son père était pêcheur et où la mer a tout pris.\n");
  ASSERT_EQ(run({"library", "create", m_library}).status, 0);
  ASSERT_EQ(run({"import", "movies", table, "--library", m_library}).status, 0);
  EXPECT_EQ(run({"library", "info", m_library}).json()["languages"], (nlohmann::json{{"en", 2}, {"fr", 1}}));
  EXPECT_THAT(runCli({"library", "info", m_library}).out, HasSubstr("3 (en 2, fr 1)"));
}

TEST_F(LibraryCommandsTest, EncodesWordsOnce) {
  importAll();
  const auto first = run({"encode", "--library", m_library, "--modality", "text"}).json();
  EXPECT_EQ(first["present"], 30);
  EXPECT_EQ(run({"encode", "--library", m_library, "--modality", "text", "--only-missing"}).json()["skipped"], true);
}

}  // namespace
}  // namespace kinoprism::app
