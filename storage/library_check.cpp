#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

#include "engine/core/message_ids.h"
#include "engine/core/sha256.h"
#include "storage/database/database.h"
#include "storage/features/feature_file.h"
#include "storage/library.h"
#include "storage/media/media_rows.h"
#include "storage/movies/movie_rows.h"
#include "storage/ratings/label_rules.h"
#include "storage/ratings/rating_codec.h"

namespace kinoprism::storage {
namespace {

/// What to say of a file on record.
struct FileProblems {
  core::MessageId changed;
  core::MessageId missing;
};

constexpr FileProblems kOfMedia{core::MessageId::MediaFileChanged, core::MessageId::MediaFileMissing};
constexpr FileProblems kOfFeatures{core::MessageId::FeatureFileChanged, core::MessageId::FeatureFileMissing};

core::Message file(const std::string& path) { return core::Message::verbatim(path); }

struct MovieCounts {
  int64_t count = 0;
  int64_t sum = 0;
  Histogram histogram{};
  bool operator==(const MovieCounts&) const = default;
};

class Checker {
 public:
  Checker(SQLite::Database& connection, const std::filesystem::path& folder, core::Progress& progress)
      : m_connection(connection), m_folder(folder), m_progress(progress) {}

  CheckReport run() {
    checkDatabase();
    checkRatings();
    checkLabels();
    checkFiles("SELECT path, sha256 FROM media ORDER BY path", kOfMedia);
    checkFiles("SELECT DISTINCT path, sha256 FROM recorded_features ORDER BY path", kOfFeatures);
    checkFeatures();
    checkExtraFiles();
    return std::move(m_report);
  }

 private:
  void problem(const core::Message& where, const core::Message& what) { m_report.problems.push_back({where, what}); }

  void checkDatabase() {
    m_progress.report(core::MessageId::CheckingDatabase, 0, 0);
    SQLite::Statement integrity(m_connection, "PRAGMA integrity_check");
    while (integrity.executeStep()) {
      const std::string line = integrity.getColumn(0).getString();
      if (line != "ok") problem(file("library.sqlite"), {core::MessageId::IntegrityProblem, line});
    }
    SQLite::Statement keys(m_connection, "PRAGMA foreign_key_check");
    while (keys.executeStep())
      problem(file("library.sqlite: " + keys.getColumn(0).getString()), core::MessageId::RowRefersToMissing);
  }

  void checkRatings() {
    std::map<int64_t, MovieCounts> movies;
    std::map<int64_t, int64_t> people;
    SQLite::Statement blocks(m_connection, "SELECT person, count, events, id FROM rating_block ORDER BY person, id");
    std::vector<RatingEvent> events;
    int64_t person = -1;
    const auto finishPerson = [&] {
      std::ranges::stable_sort(events, ratingEventLess);
      keepCurrent(events);
      if (!events.empty()) people[person] = static_cast<int64_t>(events.size());
      for (const RatingEvent& event : events) {
        MovieCounts& counts = movies[event.movie];
        ++counts.count;
        if (!isStars(event.hundredths)) continue;
        counts.sum += event.hundredths;
        ++counts.histogram[histogramBin(event.hundredths)];
      }
      events.clear();
    };
    while (blocks.executeStep()) {
      if (blocks.getColumn(0).getInt64() != person) {
        finishPerson();
        person = blocks.getColumn(0).getInt64();
        m_progress.throwIfCancelled();
        m_progress.report(core::MessageId::CheckingRatings, m_report.ratingsChecked, 0);
      }
      const size_t before = events.size();
      try {
        unpackRatings(blobOf(blocks.getColumn(2)), events);
      } catch (const core::Error& error) {
        problem({core::MessageId::RatingBlock, blocks.getColumn(3).getString()}, error.message());
      }
      const auto found = static_cast<int64_t>(events.size() - before);
      if (found != blocks.getColumn(1).getInt64())
        problem({core::MessageId::RatingBlock, blocks.getColumn(3).getString()}, core::MessageId::RatingBlockCount);
      m_report.ratingsChecked += found;
    }
    finishPerson();
    compareCounts(movies, people);
  }

  void compareCounts(std::map<int64_t, MovieCounts>& movies, std::map<int64_t, int64_t>& people) {
    SQLite::Statement rows(m_connection, "SELECT id, rating_count, rating_sum, histogram FROM movie");
    while (rows.executeStep()) {
      const MovieCounts stored{rows.getColumn(1).getInt64(), rows.getColumn(2).getInt64(),
                               unpackHistogram(blobOf(rows.getColumn(3)))};
      const auto node = movies.extract(rows.getColumn(0).getInt64());
      if (stored != (node ? node.mapped() : MovieCounts()))
        problem({core::MessageId::MovieNumber, rows.getColumn(0).getString()}, core::MessageId::MovieCountsDiffer);
    }
    for (const auto& [movie, counts] : movies)
      problem({core::MessageId::MovieNumber, std::to_string(movie)}, core::MessageId::RatedMovieMissing);
    SQLite::Statement persons(m_connection, "SELECT id, rating_count FROM person");
    while (persons.executeStep()) {
      const auto found = people.find(persons.getColumn(0).getInt64());
      if (persons.getColumn(1).getInt64() != (found == people.end() ? 0 : found->second))
        problem({core::MessageId::PersonNumber, persons.getColumn(0).getString()}, core::MessageId::PersonCountDiffers);
    }
  }

  /// What is current, from the events alone.
  void checkLabels() {
    std::map<std::array<std::string, 4>, std::string> expected;
    SQLite::Statement events(m_connection,
                             std::string("SELECT id, curator, movie, kind, value, text FROM label_event e WHERE ") +
                                 kSaysSomething + " AND " + kIsActive + " ORDER BY at, id");
    while (events.executeStep()) {
      const auto kind = LabelKind(events.getColumn(3).getInt());
      const std::string text = events.getColumn(5).getString();
      const bool tag = kind == LabelKind::Tag || kind == LabelKind::Untag;
      const std::string curator = kind == LabelKind::Settle ? "0" : events.getColumn(1).getString();
      const std::array<std::string, 4> slot{curator, events.getColumn(2).getString(),
                                            std::to_string(tag ? 1 : static_cast<int>(kind)), tag ? text : ""};
      if (takesAway(kind, events.getColumn(4).getInt(), text))
        expected.erase(slot);
      else
        expected[slot] = events.getColumn(0).getString();
    }
    SQLite::Statement current(m_connection,
                              "SELECT curator, movie, kind, iif(kind = 1, text, ''), event FROM label_current");
    while (current.executeStep()) {
      const std::array<std::string, 4> slot{current.getColumn(0).getString(), current.getColumn(1).getString(),
                                            current.getColumn(2).getString(), current.getColumn(3).getString()};
      const auto node = expected.extract(slot);
      if (!node || node.mapped() != current.getColumn(4).getString())
        problem({core::MessageId::LabelOfMovie, slot[1]}, core::MessageId::LabelDiffersFromEvents);
    }
    for (const auto& [slot, event] : expected)
      problem({core::MessageId::LabelOfMovie, slot[1]}, core::MessageId::LabelMissingFromCurrent);
  }

  void checkFiles(const char* sql, const FileProblems& problems) {
    SQLite::Statement rows(m_connection, sql);
    while (rows.executeStep()) {
      const std::string path = rows.getColumn(0).getString();
      m_known.insert(path);
      m_progress.report(core::MessageId::CheckingFiles, m_report.filesChecked++, 0);
      try {
        if (core::sha256OfFile(m_folder / path, m_progress) != rows.getColumn(1).getString())
          problem(file(path), problems.changed);
      } catch (const core::Error&) {
        problem(file(path), problems.missing);
      }
    }
  }

  /// What the files hold; that they are the files of the record was checked before.
  void checkFeatures() {
    SQLite::Statement rows(m_connection,
                           "SELECT DISTINCT path, dimensions, present, filled FROM recorded_features ORDER BY path");
    while (rows.executeStep()) {
      const std::string path = rows.getColumn(0).getString();
      try {
        const FeatureFile features(m_folder / path);
        features.checkNumbers(m_progress);
        const int64_t filled = features.filledCount();
        if (static_cast<int64_t>(features.dimensions()) != rows.getColumn(1).getInt64() ||
            static_cast<int64_t>(features.size()) - filled != rows.getColumn(2).getInt64() ||
            filled != rows.getColumn(3).getInt64())
          problem(file(path), core::MessageId::FeatureCountDiffers);
      } catch (const core::Error& error) {
        if (error.code() == core::ErrorCode::BadInput) problem(file(path), error.message());
      }
    }
  }

  void checkExtraFiles() {
    SQLite::Statement edited(m_connection, kEditedPosters);
    while (edited.executeStep()) m_known.insert(edited.getColumn(0).getString());
    for (const char* sub : {"posters", "sounds", "trailers", "features"}) {
      std::error_code absent;
      for (const auto& entry : std::filesystem::directory_iterator(m_folder / sub, absent)) {
        const std::string path = std::string(sub) + "/" + entry.path().filename().string();
        if (!m_known.contains(path) && !isUnfinishedFeatures(entry.path()))
          problem(file(path), core::MessageId::FileNotUsed);
      }
    }
  }

  SQLite::Database& m_connection;
  const std::filesystem::path& m_folder;
  core::Progress& m_progress;
  CheckReport m_report;
  std::unordered_set<std::string> m_known;
};

}  // namespace

CheckReport Library::check(core::Progress& progress) const {
  return m_database->read(progress,
                          [&](SQLite::Database& connection) { return Checker(connection, folder(), progress).run(); });
}

}  // namespace kinoprism::storage
