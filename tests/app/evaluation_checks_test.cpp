#include "app/jobs/evaluation_checks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "app/jobs/library_checks.h"
#include "app/jobs/library_training.h"
#include "engine/core/rng.h"
#include "storage/library_writer.h"
#include "tests/engine/core/temporary_folder.h"

namespace kinoprism::app {
namespace {

constexpr int kMovies = 40;
constexpr int kPeople = 50;

class EvaluationChecksTest : public testing::Test {
 protected:
  EvaluationChecksTest() : library(storage::Library::create(m_folder / "Small.kinoprism")) {}

  /// People who like two movies of three, at times of no order. stars: of those that they do not like.
  void rate(float best = 5) {
    storage::LibraryWriter writer(*library, "made for a test", progress);
    core::Rng random(2);
    for (int m = 0; m < kMovies; ++m) {
      storage::MovieRecord record;
      record.identity = {"test", std::to_string(m + 1)};
      record.title = "Movie " + std::to_string(m + 1);
      movies.push_back(writer.addMovie(record));
    }
    for (int p = 0; p < kPeople; ++p) {
      const storage::PersonId person = writer.addPerson("test", std::to_string(p + 1));
      for (int m = 0; m < kMovies; ++m) {
        if (random.uniform() < 0.4) continue;
        writer.addRating(person, movies[size_t(m)], random.uniform() < 0.66 ? best : 2,
                         1'000'000'000 + int64_t(random.below(100'000)));
      }
    }
    writer.commit();
  }

  void find(const std::string& kind, size_t first, size_t second, bool ignored = false) {
    library->findings().replace(kind, std::vector{storage::DataFinding{kind, movies[first], movies[second], 1, {}, 0}});
    if (ignored) library->findings().setIgnored(kind, movies[first], movies[second], true);
  }

  core::TemporaryFolder m_folder;
  core::Progress progress;
  std::unique_ptr<storage::Library> library;
  std::vector<storage::MovieId> movies;
};

/// A movie that a person liked, and when.
struct Liked {
  size_t person;
  data::MovieIndex movie;
  int64_t time;
};

std::vector<Liked> rowsOf(const data::Interactions& interactions) {
  std::vector<Liked> rows;
  for (size_t p = 0; p < interactions.personCount(); ++p) {
    for (const data::Rated& rated : interactions.historyOf(data::PersonIndex(p)))
      rows.push_back({p, rated.movie, rated.time});
  }
  return rows;
}

TEST_F(EvaluationChecksTest, CountsWhatAPlainLoopCounts) {
  rate();
  find(findingName(features::FindingKind::Duplicate, data::Modality::Image), 3, 4);
  find(findingName(features::FindingKind::Duplicate, data::Modality::Text), 10, 30);
  const std::set<std::pair<size_t, size_t>> twins{{3, 4}, {4, 3}, {10, 30}, {30, 10}};
  const LibraryHistories histories = readHistories(*library, progress);
  const std::vector<Liked> train = rowsOf(histories.split.train), held = rowsOf(histories.split.validation);
  size_t twinKnown = 0, older = 0, unseen = 0;
  for (const Liked& one : held) {
    bool twin = false, isKnown = false;
    int64_t newest = 0;
    for (const Liked& other : train) {
      isKnown = isKnown || other.movie == one.movie;
      if (other.person != one.person) continue;
      twin = twin || twins.contains({data::index(one.movie), data::index(other.movie)});
      newest = std::max(newest, other.time);
    }
    twinKnown += twin;
    older += one.time < newest;
    unseen += !isKnown;
  }
  const auto checks = checkEvaluation(*library, progress);
  ASSERT_TRUE(checks);
  EXPECT_EQ(checks->split, histories.split.description);
  EXPECT_EQ(checks->parts.heldOut, held.size());
  EXPECT_EQ(checks->parts.alsoKnown, 0u);
  EXPECT_EQ(checks->parts.twinKnown, twinKnown);
  EXPECT_GT(twinKnown, 0u);
  EXPECT_EQ(checks->parts.timed, held.size());
  EXPECT_EQ(checks->parts.older, older);
  EXPECT_GT(older, held.size() / 2) << "held out at random, most are older than the newest of the history";
  EXPECT_EQ(checks->parts.unseen, unseen);
}

TEST_F(EvaluationChecksTest, DuplicatesSetAsideOrOfSoundsAloneAreNoTwins) {
  rate();
  find(findingName(features::FindingKind::Duplicate, data::Modality::Image), 3, 4, true);
  find(findingName(features::FindingKind::Duplicate, data::Modality::Audio), 10, 30);
  EXPECT_EQ(checkEvaluation(*library, progress)->parts.twinKnown, 0u);
}

TEST_F(EvaluationChecksTest, CountsFinishedRunsOfOtherRatings) {
  rate();
  const std::string now = readHistories(*library, progress).split.train.fingerprint();
  const auto run = [&](const char* name, const std::string& fingerprint, storage::RunState state) {
    library->runs().finish(library->runs().create(name, "ease", "{}", fingerprint).id, state, "{}");
  };
  run("of now", now, storage::RunState::Done);
  run("old", "other ratings", storage::RunState::Done);
  run("older", "others still", storage::RunState::Done);
  run("failed", "other ratings", storage::RunState::Failed);
  EXPECT_EQ(checkEvaluation(*library, progress)->oldRuns, 2u);
}

TEST_F(EvaluationChecksTest, AreNoneWhereNobodyLikedAnything) {
  rate(3);
  EXPECT_FALSE(checkEvaluation(*library, progress));
}

TEST_F(EvaluationChecksTest, CanBeCancelled) {
  rate();
  std::stop_source stop;
  stop.request_stop();
  core::Progress cancelled(stop.get_token());
  EXPECT_THROW(checkEvaluation(*library, cancelled), core::Cancelled);
}

}  // namespace
}  // namespace kinoprism::app
