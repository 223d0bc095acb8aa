#include "app/jobs/library_pipeline.h"

#include <gtest/gtest.h>

#include <QGuiApplication>

#include "app/demo/demo_library.h"
#include "engine/core/rng.h"
#include "engine/serve/person_view.h"
#include "storage/library_writer.h"
#include "tests/app/cli_runner.h"

namespace kinoprism::app {
namespace {

struct Made {
  int people = 60;
  int movies = 48;
  double density = 0.5;  ///< of ratings among pairs
  bool withTexts = true;
};

class LibraryPipelineTest : public testing::Test {
 protected:
  /// People like every fourth movie best.
  std::shared_ptr<storage::Library> make(const Made& made) {
    const std::filesystem::path folder = m_folder.path("Made.kinoprism");
    std::shared_ptr<storage::Library> library = storage::Library::create(folder);
    storage::LibraryWriter writer(*library, "made for a test", m_progress);
    core::Rng random(5);
    std::vector<storage::PersonId> people;
    for (int p = 0; p < made.people; ++p) people.push_back(writer.addPerson("test", std::to_string(p + 1)));
    for (int m = 0; m < made.movies; ++m) {
      storage::MovieRecord record;
      record.identity = {"test", std::to_string(m + 1)};
      if (made.withTexts) {
        record.title = "Film " + std::to_string(m + 1);
        record.descriptions = {{"en", "test", "Kind " + std::to_string(m % 4) + " of story"}};
      }
      const storage::MovieId movie = writer.addMovie(record);
      for (int p = 0; p < made.people; ++p) {
        const bool likes = p % 4 == m % 4;
        if (random.uniform() > made.density * (likes ? 1.4 : 0.6)) continue;
        writer.addRating(people[size_t(p)], movie, likes ? 5 : 3.5f + float(random.uniform() < 0.4), 1000 + m);
      }
    }
    writer.commit();
    return library;
  }

  /// Trains, and checks of each run as it comes that it is of the library and can be used at once.
  std::vector<TrainedRun> train(const std::shared_ptr<storage::Library>& library, core::Progress& progress) {
    std::vector<TrainedRun> taken;
    const auto take = [&](TrainedRun trained) {
      expectUsable(trained);
      const auto newest = loadNewestRun(engine::loadEngine(), *library, m_progress);
      EXPECT_TRUE(newest);
      if (newest) {
        EXPECT_EQ(newest->name, trained.run->name);
        EXPECT_EQ(newest->isFirst, trained.run->isFirst);
      }
      taken.push_back(std::move(trained));
    };
    LibraryPipeline(library).train(engine::loadEngine(), {}, take, progress);
    return taken;
  }

  /// Somebody's list.
  static void expectUsable(const TrainedRun& trained) {
    const data::Interactions& liked = trained.histories->split.train;
    size_t person = 0;
    while (liked.moviesOf(data::PersonIndex(person)).empty()) ++person;
    serve::PersonView view(trained.run, liked.historyOf(data::PersonIndex(person)));
    const fuse::RankedList list = view.rerank(trained.run->model.composition().mix, 10);
    ASSERT_EQ(list.movies.size(), 10u);
    for (size_t r = 1; r < list.movies.size(); ++r) EXPECT_GE(list.movies[r - 1].score, list.movies[r].score);
  }

  void expectFirstThenTuned(const std::shared_ptr<storage::Library>& library) {
    const std::vector<TrainedRun> taken = train(library, m_progress);
    ASSERT_EQ(taken.size(), 2u);
    EXPECT_TRUE(taken[0].run->isFirst);
    EXPECT_FALSE(taken[1].run->isFirst);
    const std::vector<storage::RunRecord> left = library->runs().all();
    ASSERT_EQ(left.size(), 1u) << "the tuned run takes the place of the first";
    EXPECT_EQ(left[0].name, "Default fusion");
    EXPECT_FALSE(std::filesystem::exists(taken[0].run->folder));
  }

  CommandFolder m_folder;
  core::Progress m_progress;
};

/// Asks for a stop as soon as a first run was taken.
class StopAfterFirst {
 public:
  std::function<void(TrainedRun)> taking(std::vector<TrainedRun>& taken) {
    return [this, &taken](TrainedRun trained) {
      taken.push_back(std::move(trained));
      m_stop.request_stop();
    };
  }
  core::Progress progress() const { return core::Progress(m_stop.get_token()); }

 private:
  std::stop_source m_stop;
};

TEST_F(LibraryPipelineTest, AFirstListComesBeforeTheTunedOneThatTakesItsPlace) { expectFirstThenTuned(make({})); }

TEST_F(LibraryPipelineTest, ASparseLibraryHasOneToo) {
  expectFirstThenTuned(make({.people = 300, .movies = 400, .density = 0.01, .withTexts = true}));
}

TEST_F(LibraryPipelineTest, ALibraryOfTitlesAloneHasOneToo) {
  expectFirstThenTuned(make({.people = 60, .movies = 48, .density = 0.5, .withTexts = false}));
}

TEST_F(LibraryPipelineTest, TheDemoHasOneToo) {
  if (!qApp) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static int count = 1;
    static char name[] = "library_pipeline_test";
    static char* arguments[] = {name, nullptr};
    static QGuiApplication application(count, arguments);
  }
  makeDemoLibrary(m_folder.path("Demo.kinoprism"), 1, m_progress);
  expectFirstThenTuned(storage::Library::open(m_folder.path("Demo.kinoprism"), storage::Access::ReadWrite, m_progress));
}

TEST_F(LibraryPipelineTest, CancellingTheTuningKeepsTheFirstRun) {
  const auto library = make({});
  std::vector<TrainedRun> taken;
  StopAfterFirst stop;
  core::Progress progress = stop.progress();
  EXPECT_THROW(LibraryPipeline(library).train(engine::loadEngine(), {}, stop.taking(taken), progress), core::Cancelled);
  ASSERT_EQ(taken.size(), 1u);
  const auto kept = loadNewestRun(engine::loadEngine(), *library, m_progress);
  ASSERT_TRUE(kept);
  EXPECT_TRUE(kept->isFirst) << "one who opens the library again is told that its weights are rough";
  EXPECT_EQ(kept->name, taken[0].run->name);
  expectUsable({kept, taken[0].histories, {}});

  // Trained again there is a list already: the tuned run comes alone, and the first one goes.
  const std::vector<TrainedRun> again = train(library, m_progress);
  ASSERT_EQ(again.size(), 1u);
  EXPECT_FALSE(again[0].run->isFirst);
  for (const storage::RunRecord& run : library->runs().all()) EXPECT_NE(run.name, kept->name);
}

TEST_F(LibraryPipelineTest, TheTunedRunIsTheOneThatTrainingAloneMakes) {
  const auto library = make({});
  const std::vector<TrainedRun> taken = train(library, m_progress);
  const std::vector<TrainedRun> again = train(library, m_progress);
  ASSERT_EQ(again.size(), 1u);
  EXPECT_EQ(again[0].run->tuning->partWeights, taken[1].run->tuning->partWeights);
  EXPECT_EQ(again[0].run->report->value("ndcg", 10), taken[1].run->report->value("ndcg", 10));
}

TEST_F(LibraryPipelineTest, TheCommandLineSaysThatAFirstListIsThere) {
  make({});
  m_folder.write("more/ratings.csv", "userId,movieId,rating,timestamp\n1,1,5,1000\n2,2,4,1001\n3,1,4,1002\n");
  const CliResult result =
      runCli({"import", m_folder.path("more"), "--library", m_folder.path("Made.kinoprism"), "--train"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_NE(result.err.find("First list: "), std::string::npos) << result.err;
  EXPECT_EQ(result.out.find("First list"), std::string::npos) << "the answer is the tuned run";
}

/// Asks for a stop as soon as a text was written.
class StopAtText : public std::stringbuf {
 public:
  StopAtText(std::string text, std::stop_source stop) : m_text(std::move(text)), m_stop(std::move(stop)) {}

 protected:
  std::streamsize xsputn(const char* text, std::streamsize count) override {
    const std::streamsize written = std::stringbuf::xsputn(text, count);
    if (str().find(m_text) != std::string::npos) m_stop.request_stop();
    return written;
  }

 private:
  std::string m_text;
  std::stop_source m_stop;
};

TEST_F(LibraryPipelineTest, TheCommandLineSaysWhatIsKeptWhenItIsCancelled) {
  make({});
  m_folder.write("more/ratings.csv", "userId,movieId,rating,timestamp\n1,1,5,1000\n2,2,4,1001\n3,1,4,1002\n");
  const std::vector<std::string> arguments{"import", m_folder.path("more"), "--library",
                                           m_folder.path("Made.kinoprism"), "--train"};
  std::stop_source atOnce;
  atOnce.request_stop();
  const CliResult unchanged = runCli(arguments, atOnce.get_token());
  EXPECT_EQ(unchanged.status, 130);
  EXPECT_EQ(unchanged.lastError(), "kinoprism-cli: Cancelled; nothing was changed.");

  std::stop_source stop;
  StopAtText text("First list: ", stop);
  std::ostringstream out;
  std::ostream err(&text);
  EXPECT_EQ(runCommandLine(arguments, out, err, stop.get_token()), 130);
  EXPECT_NE(text.str().find("Cancelled; what was imported is kept, and so are the features computed so far and the run "
                            "\"First list\"."),
            std::string::npos)
      << text.str();
  EXPECT_EQ(text.str().find("nothing was changed"), std::string::npos) << text.str();
}

}  // namespace
}  // namespace kinoprism::app
