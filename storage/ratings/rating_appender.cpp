#include "storage/ratings/rating_appender.h"

#include <algorithm>

namespace kinoprism::storage {
namespace {

template <class T>
T& grown(std::vector<T>& values, size_t place) {
  if (place >= values.size()) values.resize(std::max(place + 1, values.size() * 2));
  return values[place];
}

}  // namespace

RatingAppender::RatingAppender(SQLite::Database& connection, int64_t importId, core::Progress& progress)
    : m_connection(connection),
      m_insert(connection, "INSERT INTO rating_block (person, import, count, events) VALUES (?, ?, ?, ?)"),
      m_select(connection, "SELECT events FROM rating_block WHERE person = ? ORDER BY id"),
      m_import(importId),
      m_progress(progress) {
  SQLite::Statement people(connection, "SELECT DISTINCT person FROM rating_block");
  while (people.executeStep()) grown(m_hasBlocks, static_cast<size_t>(people.getColumn(0).getInt64())) = 1;
}

void RatingAppender::finish() {
  flush();
  m_pending = {};
  updateMovies();
  updatePeople();
  m_movieChanges.clear();
  m_personChanges.clear();
}

void RatingAppender::beginPart() {
  m_addedBefore = m_added;
  m_knownBefore = m_known;
}

void RatingAppender::dropPart() {
  m_pending = {};
  m_movieChanges.clear();
  m_personChanges.clear();
  m_added = m_addedBefore;
  m_known = m_knownBefore;
}

void RatingAppender::flush() {
  const auto byPerson = [](const Pending& a, const Pending& b) { return a.person < b.person; };
  if (!std::ranges::is_sorted(m_pending, byPerson)) std::ranges::stable_sort(m_pending, byPerson);
  std::vector<RatingEvent> events;
  for (size_t i = 0; i < m_pending.size();) {
    m_progress.throwIfCancelled();
    const uint32_t person = m_pending[i].person;
    events.clear();
    for (; i < m_pending.size() && m_pending[i].person == person; ++i) events.push_back(m_pending[i].event);
    addPerson(person, events);
  }
  m_pending.clear();
}

void RatingAppender::addPerson(uint32_t person, std::vector<RatingEvent>& events) {
  std::vector<RatingEvent> before;
  if (grown(m_hasBlocks, person)) readExisting(person, before);
  const size_t read = events.size();
  if (!std::ranges::is_sorted(events, ratingEventLess)) std::ranges::stable_sort(events, ratingEventLess);
  std::vector<RatingEvent> fresh;
  fresh.reserve(events.size());
  for (size_t i = 0; i < events.size(); ++i) {
    const auto twin = [&](const RatingEvent& other) { return other == events[i]; };
    const auto same = std::ranges::equal_range(before, events[i], ratingEventLess);
    const auto sameHere = std::ranges::equal_range(fresh, events[i], ratingEventLess);
    if (std::ranges::none_of(same, twin) && std::ranges::none_of(sameHere, twin)) fresh.push_back(events[i]);
  }
  m_added += static_cast<int64_t>(fresh.size());
  m_known += static_cast<int64_t>(read - fresh.size());
  if (fresh.empty()) return;
  writeBlock(person, fresh);
  m_hasBlocks[person] = 1;

  std::vector<RatingEvent> after = before;
  after.insert(after.end(), fresh.begin(), fresh.end());
  if (!before.empty()) std::ranges::stable_sort(after, ratingEventLess);
  keepCurrent(before);
  keepCurrent(after);
  countChange(person, before, after);
}

void RatingAppender::readExisting(uint32_t person, std::vector<RatingEvent>& events) {
  m_select.bind(1, static_cast<int64_t>(person));
  while (m_select.executeStep()) unpackRatings(blobOf(m_select.getColumn(0)), events);
  m_select.reset();
  std::ranges::stable_sort(events, ratingEventLess);
}

void RatingAppender::writeBlock(uint32_t person, std::span<const RatingEvent> events) {
  const std::string bytes = packRatings(events);
  m_insert.bind(1, static_cast<int64_t>(person));
  m_insert.bind(2, m_import);
  m_insert.bind(3, static_cast<int64_t>(events.size()));
  m_insert.bindNoCopy(4, bytes.data(), static_cast<int>(bytes.size()));
  m_insert.exec();
  m_insert.reset();
}

void RatingAppender::countChange(uint32_t person, const std::vector<RatingEvent>& before,
                                 const std::vector<RatingEvent>& after) {
  for (const RatingEvent& event : before) apply(event, -1);
  for (const RatingEvent& event : after) apply(event, 1);
  grown(m_personChanges, person) += static_cast<int32_t>(after.size()) - static_cast<int32_t>(before.size());
}

void RatingAppender::apply(const RatingEvent& event, int sign) {
  Change& change = grown(m_movieChanges, event.movie);
  change.count += sign;
  if (!isStars(event.hundredths)) return;
  change.sum += sign * event.hundredths;
  change.histogram[histogramBin(event.hundredths)] += sign;
}

void RatingAppender::updateMovies() {
  SQLite::Statement select(m_connection, "SELECT histogram FROM movie WHERE id = ?");
  SQLite::Statement update(m_connection,
                           "UPDATE movie SET rating_count = rating_count + ?, rating_sum = rating_sum + ?, "
                           "histogram = ? WHERE id = ?");
  for (size_t movie = 0; movie < m_movieChanges.size(); ++movie) {
    const Change& change = m_movieChanges[movie];
    const bool none =
        change.count == 0 && change.sum == 0 && std::ranges::all_of(change.histogram, [](int32_t n) { return n == 0; });
    if (none) continue;
    if (movie % 4096 == 0) m_progress.throwIfCancelled();
    select.bind(1, static_cast<int64_t>(movie));
    if (!select.executeStep()) continue;
    Histogram histogram = unpackHistogram(blobOf(select.getColumn(0)));
    select.reset();
    for (size_t bin = 0; bin < histogram.size(); ++bin) histogram[bin] += static_cast<uint32_t>(change.histogram[bin]);
    const std::string bytes = packHistogram(histogram);
    update.bind(1, change.count);
    update.bind(2, change.sum);
    update.bindNoCopy(3, bytes.data(), static_cast<int>(bytes.size()));
    update.bind(4, static_cast<int64_t>(movie));
    update.exec();
    update.reset();
  }
}

void RatingAppender::updatePeople() {
  SQLite::Statement update(m_connection, "UPDATE person SET rating_count = rating_count + ? WHERE id = ?");
  for (size_t person = 0; person < m_personChanges.size(); ++person) {
    if (m_personChanges[person] == 0) continue;
    if (person % 4096 == 0) m_progress.throwIfCancelled();
    update.bind(1, m_personChanges[person]);
    update.bind(2, static_cast<int64_t>(person));
    update.exec();
    update.reset();
  }
}

}  // namespace kinoprism::storage
