#include "storage/ratings/labels.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>

#include "engine/core/rng.h"
#include "storage/export/exporters.h"
#include "tests/storage/storage_test.h"

namespace kinoprism::storage {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::ResultOf;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

class LabelsTest : public StorageTest {
 protected:
  LabelsTest() : library(open()) {
    LibraryWriter writer(*library, "test", progress);
    for (int i = 1; i <= 5; ++i)
      movies.push_back(writer.addMovie(movieRecord(i, "Movie " + std::to_string(i), 1990 + i)));
    writer.commit();
    ann = library->labels().curator("Ann");
  }

  float rating(MovieId movie) { return library->labels().current(ann, movie).rating; }

  std::unique_ptr<Library> library;
  std::vector<MovieId> movies;
  CuratorId ann{};
};

TEST_F(LabelsTest, ARatingIsTheLastOneGiven) {
  Labels& labels = library->labels();
  labels.rate(ann, movies[0], 3);
  labels.rate(ann, movies[0], 4.5);
  EXPECT_EQ(rating(movies[0]), 4.5f);
  EXPECT_FALSE(labels.rate(ann, movies[0], 4.5)) << "saying it again adds nothing";
  labels.rate(ann, movies[0], 0);
  EXPECT_EQ(rating(movies[0]), 0);
  EXPECT_EQ(labels.events(ann, movies[0], 10).size(), 3u);
}

TEST_F(LabelsTest, AreOfOneCurator) {
  Labels& labels = library->labels();
  const CuratorId bob = labels.curator("Bob");
  EXPECT_EQ(labels.curator(" Bob "), bob);
  labels.rate(ann, movies[0], 5);
  labels.rate(bob, movies[0], 1);
  labels.undo(bob);
  EXPECT_EQ(rating(movies[0]), 5);
  EXPECT_EQ(labels.current(bob, movies[0]).rating, 0);
  EXPECT_THAT(labels.ratings(bob), IsEmpty());
}

TEST_F(LabelsTest, TagsAndVerdictsStandBesideTheRating) {
  Labels& labels = library->labels();
  labels.tag(ann, movies[0], "noir");
  labels.tag(ann, movies[0], "慢");
  labels.setVerdict(ann, movies[0], "keep");
  labels.rate(ann, movies[0], 2);
  labels.untag(ann, movies[0], "noir");
  const MovieLabels current = labels.current(ann, movies[0]);
  EXPECT_THAT(current.tags, ElementsAre("慢"));
  EXPECT_EQ(current.verdict, "keep");
  EXPECT_EQ(current.rating, 2);
  labels.undo(ann);
  EXPECT_THAT(labels.current(ann, movies[0]).tags, ElementsAre("noir", "慢"));
}

TEST_F(LabelsTest, NotesAndSkipsAreLabelsToo) {
  Labels& labels = library->labels();
  labels.annotate(ann, movies[0], "  seen twice,\nstill good ");
  labels.skip(ann, movies[1]);
  EXPECT_FALSE(labels.skip(ann, movies[1])) << "saying it again adds nothing";
  EXPECT_EQ(labels.current(ann, movies[0]).note, "seen twice,\nstill good");
  EXPECT_TRUE(labels.current(ann, movies[1]).skipped);
  EXPECT_THAT(labels.handled(ann), ElementsAre(movies[1])) << "a note alone is no label";
  labels.undo(ann);
  EXPECT_THAT(labels.handled(ann), IsEmpty());
  EXPECT_TRUE(labels.canRedo(ann));
  labels.annotate(ann, movies[0], "");
  EXPECT_EQ(labels.current(ann, movies[0]).note, "");
  EXPECT_FALSE(labels.annotate(ann, movies[0], " ")) << "nothing is there to take away";
  EXPECT_THROW(labels.annotate(ann, movies[0], std::string(4001, 'x')), core::Error);
  EXPECT_THAT(library->check(progress).problems, IsEmpty());
}

TEST_F(LabelsTest, WhatOthersSaidIsFoundByMovie) {
  Labels& labels = library->labels();
  const CuratorId bob = labels.curator("Bob");
  labels.rate(bob, movies[1], 2);
  labels.rate(ann, movies[1], 4);
  labels.rate(ann, movies[0], 1);
  labels.tag(bob, movies[0], "slow");
  labels.tag(bob, movies[1], "slow");
  labels.tag(ann, movies[0], "noir");
  labels.skip(bob, movies[2]);
  ASSERT_EQ(labels.ratingsOf(movies[1]).size(), 2u);
  EXPECT_EQ(labels.ratingsOf(movies[1])[0].curator, ann);
  EXPECT_EQ(labels.ratingsOf(movies[1])[1].value, 2);
  EXPECT_EQ(labels.ratingsOfAll().size(), 3u);
  EXPECT_THAT(labels.tags(), ElementsAre(Pair("slow", 2), Pair("noir", 1)));
  EXPECT_THAT(labels.labelledCounts(), UnorderedElementsAre(Pair(CuratorId{}, 2), Pair(ann, 2), Pair(bob, 2)));
  EXPECT_EQ(labels.count(bob), 3) << "a skip is not a label that stands";
}

TEST_F(LabelsTest, VerdictsAreFoundByTheirWord) {
  Labels& labels = library->labels();
  labels.setVerdict(ann, movies[0], "wrong: too long");
  labels.setVerdict(ann, movies[1], "wrong");
  labels.setVerdict(ann, movies[2], "wrongly cut");
  labels.setVerdict(ann, movies[3], "not interested");
  EXPECT_THAT(labels.withVerdict(ann, "wrong"), ElementsAre(movies[0], movies[1]));
  EXPECT_THAT(labels.withVerdict(ann, "not interested"), ElementsAre(movies[3]));
  EXPECT_THAT(labels.withVerdict(labels.curator("Bob"), "wrong"), IsEmpty());
}

TEST_F(LabelsTest, EveryKindSurvivesExportAndImport) {
  Labels& labels = library->labels();
  labels.rate(ann, movies[0], 4.5);
  labels.tag(ann, movies[0], "noir");
  labels.untag(ann, movies[0], "noir");
  labels.setVerdict(ann, movies[1], "wrong: \"too, long\"");
  labels.annotate(ann, movies[1], "two\nlines");
  labels.skip(ann, movies[2]);
  for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::JsonLines}) {
    const auto file = folder() / "labels";
    EXPECT_EQ(exportLabels(*library, file, format, progress), 6);
    const LabelImport again = importLabels(*library, file, progress);
    EXPECT_EQ(again.known, 6);
    EXPECT_EQ(again.added, 0);
  }
}

TEST_F(LabelsTest, UndoBringsBackWhatWasBefore) {
  Labels& labels = library->labels();
  labels.rate(ann, movies[0], 3);
  labels.rate(ann, movies[0], 5);
  EXPECT_EQ(labels.undo(ann)->value, 5);
  EXPECT_EQ(rating(movies[0]), 3);
  labels.undo(ann);
  EXPECT_EQ(rating(movies[0]), 0);
  EXPECT_FALSE(labels.undo(ann));
  EXPECT_FALSE(labels.canUndo(ann));
  labels.redo(ann);
  labels.redo(ann);
  EXPECT_EQ(rating(movies[0]), 5);
  EXPECT_FALSE(labels.canRedo(ann));
  labels.undo(ann);
  labels.rate(ann, movies[1], 1);
  EXPECT_FALSE(labels.redo(ann)) << "something was said since";
}

/// A list of what was said and a place in it, as every editor has: the slow way to know what undo must do.
TEST_F(LabelsTest, UndoAndRedoBehaveLikeAPlainHistory) {
  Labels& labels = library->labels();
  core::Rng random(5);
  struct Step {
    size_t movie;
    float value;
  };
  std::vector<Step> history;
  size_t place = 0;
  const auto current = [&](size_t movie) {
    float value = 0;
    for (size_t i = 0; i < place; ++i) {
      if (history[i].movie == movie) value = history[i].value;
    }
    return value;
  };
  for (int step = 0; step < 400; ++step) {
    const uint64_t choice = random.below(10);
    if (choice < 4) {
      EXPECT_EQ(labels.undo(ann).has_value(), place > 0);
      if (place > 0) --place;
    } else if (choice < 6) {
      EXPECT_EQ(labels.redo(ann).has_value(), place < history.size());
      if (place < history.size()) ++place;
    } else {
      const size_t movie = random.below(movies.size());
      const auto value = static_cast<float>(random.below(11)) / 2;
      const bool says = value != current(movie);
      EXPECT_EQ(labels.rate(ann, movies[movie], value).has_value(), says);
      if (says) {
        history.resize(place);
        history.push_back({movie, value});
        ++place;
      }
    }
    for (size_t movie = 0; movie < movies.size(); ++movie)
      ASSERT_EQ(rating(movies[movie]), current(movie)) << "step " << step;
    ASSERT_EQ(labels.canUndo(ann), place > 0);
    ASSERT_EQ(labels.canRedo(ann), place < history.size());
  }
  EXPECT_THAT(library->check(progress).problems, IsEmpty());
}

TEST_F(LabelsTest, HistorySurvivesARestart) {
  library->labels().rate(ann, movies[0], 3);
  library->labels().rate(ann, movies[0], 4);
  library.reset();
  library = open();
  library->labels().undo(ann);
  EXPECT_EQ(rating(movies[0]), 3);
}

TEST_F(LabelsTest, AreOnDiskWhenTheCallReturns) {
  library.reset();
  for (int round = 1; round <= 5; ++round) {
    const int killed = statusOfChild([&] {
      const auto mine = open();
      mine->labels().rate(ann, movies[0], static_cast<float>(round) / 2);
      ::kill(::getpid(), SIGKILL);
      return true;
    });
    ASSERT_EQ(killed, -SIGKILL);
    EXPECT_EQ(open()->labels().current(ann, movies[0]).rating, static_cast<float>(round) / 2);
  }
}

TEST_F(LabelsTest, EventsCannotBeChangedOrDeleted) {
  library->labels().rate(ann, movies[0], 3);
  library.reset();
  SQLite::Database database((libraryFolder() / "library.sqlite").string(), SQLite::OPEN_READWRITE);
  EXPECT_THROW(database.exec("UPDATE label_event SET value = 1"), SQLite::Exception);
  EXPECT_THROW(database.exec("DELETE FROM label_event"), SQLite::Exception);
}

TEST_F(LabelsTest, RefuseWhatMakesNoSense) {
  Labels& labels = library->labels();
  for (const float value : {-1.0f, 0.25f, 5.5f, 7.0f, std::numeric_limits<float>::quiet_NaN()})
    EXPECT_ERROR(labels.rate(ann, movies[0], value), core::ErrorCode::BadArgument, "LabelRatingOutOfRange(");
  EXPECT_ERROR(labels.rate(ann, MovieId{999}, 3), core::ErrorCode::NotFound, "999");
  EXPECT_ERROR(labels.rate(CuratorId{99}, movies[0], 3), core::ErrorCode::NotFound, "NoSuchCurator(");
  EXPECT_ERROR(labels.curator("  "), core::ErrorCode::BadArgument, "CuratorNeedsName");
  EXPECT_ERROR(labels.tag(ann, movies[0], ""), core::ErrorCode::BadArgument, "TagNeedsLetter");
  EXPECT_THAT(labels.events(ann, MovieId{}, 10), IsEmpty());
}

TEST_F(LabelsTest, AreFoldedIntoTheRatingsOnDemand) {
  library->labels().rate(ann, movies[2], 4);
  library->labels().rate(ann, movies[0], 1.5);
  EXPECT_EQ(library->people().ratings(People::WithLabels::No, progress).interactions.personCount(), 0u);
  const RatingTable table = library->people().ratings(People::WithLabels::Yes, progress);
  ASSERT_THAT(table.curators, ElementsAre(ann));
  const std::vector<data::Rated> row = table.interactions.historyOf(data::PersonIndex{0});
  ASSERT_EQ(row.size(), 2u);
  EXPECT_EQ(row[0].movie, data::MovieIndex{0});
  EXPECT_EQ(row[0].value, 1.5f);
  EXPECT_EQ(row[1].movie, data::MovieIndex{2});
  EXPECT_EQ(library->labels().history(ann, library->movies().indexes()), row);
}

TEST_F(LabelsTest, GoOutAndComeBackInBothFormats) {
  Labels& labels = library->labels();
  labels.rate(ann, movies[0], 3.5);
  labels.rate(ann, movies[0], 4);
  labels.tag(ann, movies[1], "two, \"quoted\"\nlines");
  labels.setVerdict(ann, movies[2], "keep");
  labels.settle(ann, movies[4], 2.5);
  labels.rate(ann, movies[3], 1);
  labels.undo(ann);
  for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::JsonLines}) {
    const auto file = folder() / (format == ExportFormat::Csv ? "labels.csv" : "labels.jsonl");
    EXPECT_EQ(exportLabels(*library, file, format, progress), 6);
    const auto other = folder() / (file.stem().string() + file.extension().string() + ".kinoprism");
    const auto copy = Library::create(other);
    {
      LibraryWriter writer(*copy, "test", progress);
      for (int i = 5; i >= 1; --i) writer.addMovie(movieRecord(i, "Movie " + std::to_string(i), 1990 + i));
      writer.commit();
    }
    EXPECT_EQ(importLabels(*copy, file, progress).added, 5);
    const LabelImport again = importLabels(*copy, file, progress);
    EXPECT_EQ(again.added, 0);
    EXPECT_EQ(again.known, 5);
    const CuratorId name = copy->labels().curator("Ann");
    const auto movie = [&](int id) { return *copy->movies().find({"movielens", std::to_string(id)}); };
    EXPECT_EQ(copy->labels().current(name, movie(1)).rating, 4);
    EXPECT_THAT(copy->labels().current(name, movie(2)).tags, ElementsAre("two, \"quoted\"\nlines"));
    EXPECT_EQ(copy->labels().current(name, movie(3)).verdict, "keep");
    EXPECT_EQ(copy->labels().current(name, movie(4)).rating, 0);
    ASSERT_THAT(copy->labels().disagreements(), SizeIs(1));
    EXPECT_EQ(copy->labels().disagreements().front().settled, 2.5f);
    EXPECT_THAT(copy->check(progress).problems, IsEmpty());
  }
}

TEST_F(LabelsTest, OfTwoCopiesThatWentApartTheNewerHoldsAndConflictsAreNamed) {
  Labels& labels = library->labels();
  labels.rate(ann, movies[0], 3);
  labels.rate(ann, movies[1], 4);
  labels.rate(ann, movies[2], 5);
  const auto copied = folder() / "Copy.kinoprism";
  std::filesystem::copy(library->folder(), copied, std::filesystem::copy_options::recursive);
  const auto copy = Library::open(copied, Access::ReadWrite, progress);
  copy->labels().undo(ann);        // movies[2]: taken back there
  labels.rate(ann, movies[0], 1);  // here, then there
  copy->labels().rate(ann, movies[0], 2);
  copy->labels().rate(ann, movies[1], 4.5);  // there alone: no conflict
  copy->labels().tag(ann, movies[0], "noir");
  const auto file = folder() / "labels.csv";
  exportLabels(*copy, file, ExportFormat::Csv, progress);
  const LabelImport merged = importLabels(*library, file, progress);
  EXPECT_EQ(merged.added, 3);
  EXPECT_EQ(merged.known, 2);
  ASSERT_EQ(merged.conflicts.size(), 2u);
  const auto of = [&](size_t movie) {
    return *std::ranges::find(merged.conflicts, movies[movie], [](const auto& c) { return c.here.movie; });
  };
  EXPECT_EQ(of(0).curator, "Ann");
  EXPECT_EQ(of(0).title, "Movie 1");
  EXPECT_EQ(of(0).here.value, 1);
  EXPECT_EQ(of(0).there->value, 2);
  EXPECT_FALSE(of(0).hereHolds);
  EXPECT_FALSE(of(2).there.has_value());
  EXPECT_TRUE(of(2).hereHolds);
  EXPECT_EQ(labels.current(ann, movies[0]).rating, 2);
  EXPECT_EQ(labels.current(ann, movies[1]).rating, 4.5f);
  EXPECT_EQ(labels.current(ann, movies[2]).rating, 5);
  EXPECT_THAT(importLabels(*library, file, progress).conflicts, SizeIs(1)) << "what was taken back still differs";
  EXPECT_THAT(library->check(progress).problems, IsEmpty());
}

TEST_F(LabelsTest, WhatIsSettledStandsBesideWhatEachCuratorSaid) {
  Labels& labels = library->labels();
  const CuratorId bob = labels.curator("Bob");
  labels.rate(ann, movies[0], 2);
  labels.rate(bob, movies[0], 5);
  labels.rate(ann, movies[1], 4);
  labels.rate(bob, movies[1], 4);
  labels.rate(ann, movies[2], 3);
  labels.rate(bob, movies[2], 3.5);
  auto movie = [](const Disagreement& found) { return found.movie; };
  EXPECT_THAT(labels.disagreements(), ElementsAre(ResultOf(movie, movies[0]), ResultOf(movie, movies[2])));
  ASSERT_TRUE(labels.settle(ann, movies[0], 4));
  EXPECT_FALSE(labels.settle(bob, movies[0], 4)) << "it is settled so already";
  EXPECT_TRUE(labels.settle(bob, movies[0], 3.5f));
  const Disagreement first = labels.disagreements().front();
  EXPECT_EQ(first.settled, 3.5f);
  EXPECT_EQ(first.settledBy, bob);
  EXPECT_EQ(first.spread(), 3);
  EXPECT_EQ(labels.current(ann, movies[0]).rating, 2);
  EXPECT_EQ(labels.current(bob, movies[0]).rating, 5);
  EXPECT_EQ(labels.undo(bob)->kind, LabelKind::Settle);
  EXPECT_EQ(labels.disagreements().front().settled, 4);
  EXPECT_EQ(labels.disagreements().front().settledBy, ann);
  labels.settle(bob, movies[0], 0);
  EXPECT_EQ(labels.disagreements().front().settled, 0);
  EXPECT_ERROR(labels.settle(ann, movies[0], 5.5f), core::ErrorCode::BadArgument, "LabelRatingOutOfRange(");
  labels.settle(ann, movies[1], 4.5f);
  EXPECT_THAT(labels.disagreements(), SizeIs(3)) << "curators may settle on another value where they agree";
  EXPECT_THAT(library->check(progress).problems, IsEmpty());
}

TEST_F(LabelsTest, WhatHoldsGoesOutAsLabelStudioHasItAndComesBack) {
  Labels& labels = library->labels();
  labels.rate(ann, movies[0], 2);
  labels.rate(ann, movies[0], 3.5);
  labels.tag(ann, movies[0], "noir");
  labels.tag(ann, movies[0], "慢");
  labels.setVerdict(ann, movies[1], "wrong: too long");
  labels.annotate(ann, movies[1], "two\nlines");
  labels.skip(ann, movies[2]);
  labels.rate(labels.curator("Bob"), movies[0], 5);
  const auto file = folder() / "labels.json";
  EXPECT_EQ(exportLabels(*library, file, ExportFormat::LabelStudio, progress), 6);
  const auto copy = Library::create(folder() / "Copy.kinoprism");
  {
    LibraryWriter writer(*copy, "test", progress);
    for (int i = 5; i >= 1; --i) writer.addMovie(movieRecord(i, "Movie " + std::to_string(i), 1990 + i));
    writer.commit();
  }
  EXPECT_EQ(importLabels(*copy, file, progress).added, 6);
  EXPECT_EQ(importLabels(*copy, file, progress).known, 6);
  const auto movie = [&](int id) { return *copy->movies().find({"movielens", std::to_string(id)}); };
  const MovieLabels first = copy->labels().current(copy->labels().curator("Ann"), movie(1));
  EXPECT_EQ(first.rating, 3.5f);
  EXPECT_THAT(first.tags, ElementsAre("noir", "慢"));
  const MovieLabels second = copy->labels().current(copy->labels().curator("Ann"), movie(2));
  EXPECT_EQ(second.verdict, "wrong: too long");
  EXPECT_EQ(second.note, "two\nlines");
  EXPECT_EQ(copy->labels().current(copy->labels().curator("Bob"), movie(1)).rating, 5);
  EXPECT_EQ(importLabels(*library, file, progress).added, 0) << "its own labels are no new ones";
}

TEST_F(LabelsTest, ReadsWhatLabelStudioItselfWrites) {
  const auto file = folder() / "project.json";
  std::ofstream(file) << R"([{"id": 12, "data": {"title": "Movie 3", "year": 1993, "poster": "/data/3.jpg"},
    "annotations": [{"completed_by": {"id": 4, "email": "eve@example.org"}, "created_at": "2024-05-31T10:15:00.123456Z",
      "result": [{"from_name": "stars", "to_name": "poster", "type": "rating", "value": {"rating": 4}},
                 {"from_name": "mood", "to_name": "poster", "type": "choices", "value": {"choices": ["dark", "slow"]}},
                 {"from_name": "box", "to_name": "poster", "type": "rectanglelabels", "value": {"x": 1}}]}]}])";
  EXPECT_EQ(importLabels(*library, file, progress).added, 3);
  const MovieLabels said = library->labels().current(library->labels().curator("eve@example.org"), movies[2]);
  EXPECT_EQ(said.rating, 4);
  EXPECT_THAT(said.tags, ElementsAre("dark", "slow"));
}

TEST_F(LabelsTest, TasksThatMakeNoSenseChangeNothing) {
  const auto file = folder() / "project.json";
  const auto before = Contents::of(*library);
  const std::pair<const char*, const char*> wrong[] = {
      {R"([{"data": {"title": "Movie 3")", "LabelsJsonCut("},
      {R"([{"data": {}}, 7])", "NotLabelStudio("},
      {R"([{"data": {"title": "Movie 3"}, "annotations": [7]}])", "project.json\", \"1\""},
      {R"([{"data": {"title": "Movie 3"}, "annotations": [{"result": [{"type": "rating", "value": 3}]}]}])",
       "project.json\", \"1\""},
      {R"([{"data": {"title": "No such movie"}, "annotations": [{"completed_by": "x", "created_at":
          "2024-05-31T10:15:00Z", "result": [{"type": "rating", "value": {"rating": 4}}]}]}])",
       "project.json\", \"1\""},
      {R"([{"data": {"title": "Movie 3"}, "annotations": [{"completed_by": "x", "created_at": "yesterday",
          "result": [{"type": "rating", "value": {"rating": 4}}]}]}])",
       "yesterday"}};
  for (const auto& [text, named] : wrong) {
    std::ofstream(file) << text;
    EXPECT_ERROR(importLabels(*library, file, progress), core::ErrorCode::BadInput, "project.json", named);
    EXPECT_TRUE(Contents::of(*library) == before) << text;
  }
}

TEST_F(LabelsTest, WhatIsSaidOfManyMoviesIsTakenBackTogether) {
  Labels& labels = library->labels();
  labels.tag(ann, movies[1], "noir");
  const std::vector<LabelEvent> said = labels.tag(ann, movies, "noir");
  EXPECT_EQ(said.size(), movies.size() - 1) << "one had it";
  std::vector<int64_t> numbers;
  for (const LabelEvent& event : said) numbers.push_back(event.id);
  EXPECT_EQ(labels.takeBack(ann, numbers).size(), said.size());
  EXPECT_THAT(labels.tagged("noir"), ElementsAre(movies[1]));
  EXPECT_TRUE(labels.takeBack(ann, numbers).empty()) << "there is nothing left to take back";
  EXPECT_EQ(labels.bringBack(ann, numbers).size(), said.size());
  EXPECT_EQ(labels.tagged("noir"), movies);
  EXPECT_ERROR(labels.takeBack(labels.curator("Bob"), numbers), core::ErrorCode::BadArgument, "LabelOfOtherCurator");
  EXPECT_EQ(labels.labelled(ann), movies);
  EXPECT_TRUE(labels.labelled(labels.curator("Bob")).empty());
}

TEST_F(LabelsTest, ADamagedFileOfLabelsChangesNothing) {
  library->labels().rate(ann, movies[0], 3.5);
  const auto file = folder() / "labels.csv";
  exportLabels(*library, file, ExportFormat::Csv, progress);
  std::ofstream(file, std::ios::app) << "Ann,movielens:1,Movie 1,1991,rating,7,2024-01-01T00:00:00.000Z,yes\r\n";
  const auto before = Contents::of(*library);
  EXPECT_ERROR(importLabels(*library, file, progress), core::ErrorCode::BadInput, "LabelLineUnusable(", "labels.csv",
               "\"3\"", "7");
  EXPECT_TRUE(Contents::of(*library) == before);
}

}  // namespace
}  // namespace kinoprism::storage
