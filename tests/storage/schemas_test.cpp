// Libraries as every schema that was ever shipped left them, in tests/storage/schemas: NNNN.sql is the database of
// version NNNN as text, files/ what lies beside it. They say the same as far as their schema could, so each, brought up
// to date, is asked for all that it said.
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "engine/core/message_ids.h"
#include "storage/database/migrations.h"
#include "storage/movies/movie_edits.h"
#include "tests/storage/storage_test.h"

namespace kinoprism::storage {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

const std::filesystem::path kSchemas = KINOPRISM_SOURCE_DIR "/tests/storage/schemas";

std::string dumpOf(int version) {
  const std::string number = std::to_string(version);
  std::ifstream file(kSchemas / (std::string(4 - number.size(), '0') + number + ".sql"));
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<int> shippedVersions() {
  std::vector<int> versions;
  for (const auto& entry : std::filesystem::directory_iterator(kSchemas)) {
    if (entry.path().extension() == ".sql") versions.push_back(std::stoi(entry.path().stem().string()));
  }
  std::ranges::sort(versions);
  return versions;
}

TEST(Schemas, EveryMigrationHasALibraryOfItsSchema) {
  std::vector<int> versions;
  for (const Migration& migration : migrations()) versions.push_back(migration.version);
  EXPECT_EQ(shippedVersions(), versions) << "dump a library of the new schema: tests/storage/schemas/dump_library.py";
}

class SchemaTest : public StorageTest {
 protected:
  static constexpr MovieId kHarbour{1}, kClockmaker{2}, kOrchard{3}, kFerry{4}, kLight{5}, kPaper{6};

  /// A library folder with the database of that version and the files that it speaks of.
  void make(int version) const {
    std::filesystem::create_directories(libraryFolder());
    SQLite::Database database((libraryFolder() / "library.sqlite").string(),
                              SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA journal_mode = WAL");
    database.exec(dumpOf(version));
    std::string paths = "SELECT path FROM media UNION SELECT path FROM feature_set";
    if (database.tableExists("feature_version")) paths += " UNION SELECT path FROM feature_version";
    SQLite::Statement rows(database, paths);
    while (rows.executeStep()) {
      const std::filesystem::path path = rows.getColumn(0).getString();
      std::filesystem::create_directories((libraryFolder() / path).parent_path());
      std::filesystem::copy_file(kSchemas / "files" / path, libraryFolder() / path);
    }
  }
};

class EverySchema : public SchemaTest, public ::testing::WithParamInterface<int> {
 protected:
  EverySchema() { make(GetParam()); }
  int version() const { return GetParam(); }
};

INSTANTIATE_TEST_SUITE_P(Storage, EverySchema, ::testing::ValuesIn(shippedVersions()));

TEST_P(EverySchema, IsMigratedAfterABackupAndSound) {
  const auto library = open();
  EXPECT_FALSE(library->readOnly()) << library->readOnlyReason().text();
  EXPECT_EQ(library->info().schemaVersion, migrations().back().version);
  const CheckReport report = library->check(progress);
  for (const CheckProblem& problem : report.problems)
    ADD_FAILURE() << problem.where.text() << ": " << problem.what.text();
  EXPECT_EQ(report.ratingsChecked, 30);
  std::vector<std::string> backups;
  if (std::filesystem::exists(libraryFolder() / "backups")) {
    for (const auto& entry : std::filesystem::directory_iterator(libraryFolder() / "backups"))
      backups.push_back(entry.path().filename().string());
  }
  if (version() == migrations().back().version)
    EXPECT_THAT(backups, IsEmpty());
  else
    EXPECT_THAT(backups, ElementsAre(StartsWith("before-update-from-" + std::to_string(version()) + "-")));
}

TEST_P(EverySchema, HasItsMovies) {
  const auto library = open();
  std::vector<std::string> titles, languages;
  for (const MovieSummary& movie : library->movies().summaries({}, progress)) {
    titles.push_back(movie.title);
    languages.push_back(movie.languages);
  }
  EXPECT_THAT(titles, ElementsAre("Harbour Lights", "The Clockmaker's Son", "Amélie's Orchard", "Night Ferry: Part Two",
                                  "海边的灯", "Paper Planets"));
  EXPECT_THAT(languages, ElementsAre("en", "en", "fr", "en", "zh", "en"));
  const MovieDetail detail = library->movies().detail(kHarbour, {});
  EXPECT_EQ(detail.summary.year, 1994);
  EXPECT_THAT(detail.genres, ElementsAre("Drama", "Romance"));
  EXPECT_THAT(detail.credits, Contains(Credit{"director", "Ines Faro"}));
  EXPECT_THAT(detail.identities, ElementsAre(Identity{"csv", "1"}));
  ASSERT_EQ(detail.descriptions.size(), 1u);
  EXPECT_THAT(detail.descriptions[0].text, HasSubstr("fisherman"));
  ASSERT_TRUE(detail.file(MediaKind::Poster, library->folder()));
  EXPECT_THAT(library->movies().search("ferry", 5, progress), ElementsAre(kFerry));
  EXPECT_THAT(library->movies().search("灯塔", 5, progress), ElementsAre(kLight));
  EXPECT_THAT(library->movies().search("quist", 5, progress), ::testing::UnorderedElementsAre(kHarbour, kClockmaker));
  EXPECT_EQ(library->imports().size(), 3u);
  if (version() >= 10) {
    LibraryWriter writer(*library, "other titles", progress);
    EXPECT_EQ(writer.findMovieByTitle("Le verger d’Amélie", 0), kOrchard);
  }
}

TEST_P(EverySchema, HasItsPeopleAndRatings) {
  const auto library = open();
  EXPECT_EQ(library->people().all(progress).size(), 8u);
  EXPECT_EQ(library->info().ratings, 30);
  std::vector<std::pair<MovieId, float>> history;
  for (const PersonRating& rating : library->people().history(library->people().find("1", "csv").id))
    history.emplace_back(rating.movie, rating.value);
  EXPECT_THAT(history, ::testing::UnorderedElementsAre(std::pair(kHarbour, 2.f), std::pair(kClockmaker, 5.f),
                                                       std::pair(kOrchard, 2.f), std::pair(kFerry, 3.5f)));
  EXPECT_EQ(library->people().ratings(People::WithLabels::No, progress).interactions.size(), 30u);
}

TEST_P(EverySchema, HasItsLabelsAndTheirHistory) {
  const auto library = open();
  Labels& labels = library->labels();
  const CuratorId ann = labels.curator("Ann"), ben = labels.curator("Ben");
  EXPECT_EQ(labels.current(ann, kHarbour).rating, 4.5f);
  EXPECT_EQ(labels.current(ben, kHarbour).rating, 3.f);
  EXPECT_EQ(labels.current(ann, kOrchard).rating, 2.5f);
  EXPECT_EQ(labels.events(ann, kOrchard, 10).size(), 2u) << "what was said before";
  EXPECT_THAT(labels.current(ann, kClockmaker).tags, ElementsAre("slow"));
  EXPECT_EQ(labels.current(ann, kFerry).verdict, "keep");
  EXPECT_EQ(labels.current(ann, kLight).rating, 0.f) << "taken back";
  EXPECT_EQ(labels.current(ben, kPaper).rating, 4.f) << "brought back";
  EXPECT_EQ(labels.current(ann, kHarbour).note, version() >= 4 ? "See it again." : "");
  EXPECT_EQ(labels.current(ben, kClockmaker).skipped, version() >= 4);
  EXPECT_EQ(labels.settled(kHarbour), version() >= 5 ? 4.f : 0.f);
  EXPECT_TRUE(labels.canUndo(ann));
  EXPECT_TRUE(labels.rate(ann, kPaper, 1));
  EXPECT_EQ(labels.current(ann, kPaper).rating, 1.f);
  EXPECT_THAT(library->check(progress).problems, IsEmpty());
}

TEST_P(EverySchema, HasItsRunsMixesAndNotes) {
  const auto library = open();
  const RunRecord first = library->runs().find("first");
  EXPECT_EQ(first.model, "ease");
  EXPECT_EQ(first.state, RunState::Done);
  EXPECT_THAT(first.settings, HasSubstr(R"("seed":1)"));
  EXPECT_THAT(first.metrics, HasSubstr(R"("ndcg@10":0.25)"));
  EXPECT_EQ(first.fingerprint.size(), 64u);
  const RunRecord second = library->runs().find("second");
  EXPECT_EQ(second.state, RunState::Failed);
  EXPECT_EQ(second.message.text(), "It was out of memory.");
  EXPECT_EQ(library->runs().create("third", "ease", "{}", "").id, RunId{3});
  ASSERT_EQ(library->runs().mixes().size(), 1u);
  EXPECT_EQ(library->runs().mixes()[0].first, "evening");
  EXPECT_EQ(library->runs().note("wall.filter"), R"({"genre":"Drama"})");
}

TEST_P(EverySchema, HasItsFeaturesAndWhatWasFound) {
  const auto library = open();
  const bool first = version() == 1;
  ASSERT_EQ(library->features().all().size(), 1u);
  EXPECT_EQ(library->features().all()[0].present, first ? 5 : 6);
  const data::Features features =
      library->features().load(data::Modality::Text, "tfidf-svd", library->movies().indexes(), progress);
  EXPECT_EQ(features.isPresent(data::MovieIndex{5}), !first);
  EXPECT_EQ(features.of(data::MovieIndex{0}).size(), 3u);
  if (first) {
    EXPECT_EQ(features.of(data::MovieIndex{1})[1], 2.25f);
  }
  EXPECT_EQ(library->features().versions().size(), version() >= 9 ? 2u : 1u);
  ASSERT_EQ(library->refusals().all().size(), first ? 0u : 1u);
  ASSERT_EQ(library->findings().all().size(), first ? 0u : 2u);
  if (first) return;
  EXPECT_EQ(library->refusals().all()[0].reason.text(), "It is cut.");
  EXPECT_TRUE(library->refusals().all()[0].ignored);
  EXPECT_EQ(library->findings().all()[0].other, kClockmaker);
  EXPECT_FALSE(library->features().all()[0].key.empty());
}

TEST_P(EverySchema, HasItsCollectionsViewsAndEdits) {
  const auto library = open();
  ASSERT_EQ(library->collections().all().size(), version() >= 6 ? 1u : 0u);
  ASSERT_EQ(library->runs().views().size(), version() >= 6 ? 1u : 0u);
  if (version() >= 6) {
    EXPECT_THAT(library->collections().movies("To look at"), ElementsAre(kClockmaker, kLight));
    EXPECT_EQ(library->runs().views()[0].first, "Dramas");
    EXPECT_GT(library->movies().summary(kHarbour, {}).added, 0);
  }
  const auto edits = MovieEdits(*library).history(kClockmaker);
  ASSERT_EQ(edits.size(), version() >= 7 ? 1u : 0u);
  if (version() >= 7) {
    EXPECT_EQ(edits[0].before, "1998");
    EXPECT_EQ(edits[0].curatorName, "Ann");
  }
}

TEST_F(SchemaTest, TheNextOneOpensForReadingWithAReason) {
  make(migrations().back().version);
  {
    SQLite::Database database((libraryFolder() / "library.sqlite").string(), SQLite::OPEN_READWRITE);
    database.exec("CREATE TABLE invented (x); ALTER TABLE movie ADD COLUMN invented TEXT NOT NULL DEFAULT ''");
    database.exec("PRAGMA user_version = " + std::to_string(migrations().back().version + 1));
  }
  const auto library = open();
  EXPECT_TRUE(library->readOnly());
  EXPECT_EQ(library->readOnlyReason(), core::Message(core::MessageId::MadeByNewerVersion));
  EXPECT_EQ(library->info().schemaVersion, migrations().back().version + 1);
  EXPECT_THAT(library->check(progress).problems, IsEmpty());
  EXPECT_EQ(library->people().ratings(People::WithLabels::No, progress).interactions.size(), 30u);
  EXPECT_EQ(library->runs().find("first").model, "ease");
  EXPECT_ERROR(library->labels().rate(CuratorId{1}, kHarbour, 1), core::ErrorCode::Unsupported, "MadeByNewerVersion");
}

}  // namespace
}  // namespace kinoprism::storage
