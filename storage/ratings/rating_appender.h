#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <span>
#include <vector>

#include "engine/core/progress.h"
#include "storage/movies/movie_rows.h"
#include "storage/ratings/rating_codec.h"

namespace kinoprism::storage {

/// Adds ratings inside the caller's transaction, in constant memory however many there are: they are gathered, packed
/// by person and compared with what is there, so that none is kept twice; derived counts follow. For storage only.
class RatingAppender {
 public:
  RatingAppender(SQLite::Database& connection, int64_t importId, core::Progress& progress);

  void add(int64_t person, uint32_t movie, uint16_t hundredths, int64_t time) {
    m_pending.push_back({static_cast<uint32_t>(person), {movie, hundredths, time}});
    if (m_pending.size() >= kPending) flush();
  }

  /// Writes what is gathered and brings movie and person up to date. Counts are final afterwards.
  void finish();

  /// dropPart forgets what was added since beginPart, before which nothing may be pending, once the database has taken
  /// it back.
  void beginPart();
  void dropPart();

  int64_t added() const { return m_added; }
  int64_t known() const { return m_known; }

 private:
  struct Pending {
    uint32_t person = 0;
    RatingEvent event;
  };
  struct Change {
    int32_t count = 0;
    int64_t sum = 0;
    std::array<int32_t, 10> histogram{};
  };
  static constexpr size_t kPending = size_t{1} << 21;  // 48 MB

  void flush();
  void addPerson(uint32_t person, std::vector<RatingEvent>& events);
  /// Events of the person that are in the library; empty for almost everybody in a first import.
  void readExisting(uint32_t person, std::vector<RatingEvent>& events);
  void writeBlock(uint32_t person, std::span<const RatingEvent> events);
  void countChange(uint32_t person, const std::vector<RatingEvent>& before, const std::vector<RatingEvent>& after);
  void apply(const RatingEvent& event, int sign);
  void updateMovies();
  void updatePeople();

  SQLite::Database& m_connection;
  SQLite::Statement m_insert;
  SQLite::Statement m_select;
  int64_t m_import;
  core::Progress& m_progress;
  std::vector<Pending> m_pending;
  std::vector<uint8_t> m_hasBlocks;      ///< by person
  std::vector<Change> m_movieChanges;    ///< by movie
  std::vector<int32_t> m_personChanges;  ///< by person
  int64_t m_added = 0;
  int64_t m_known = 0;
  int64_t m_addedBefore = 0;  ///< the part that was begun
  int64_t m_knownBefore = 0;
};

}  // namespace kinoprism::storage
