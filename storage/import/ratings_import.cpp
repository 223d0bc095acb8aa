#include <algorithm>
#include <chrono>
#include <cmath>
#include <unordered_map>

#include "engine/core/message_ids.h"
#include "engine/core/text.h"
#include "storage/import/known_sets.h"
#include "storage/import/part_import.h"

namespace kinoprism::storage {
namespace {

/// Who in the file is who in the library. Files name the same ids millions of times, mostly small numbers.
template <class Id>
class IdMap {
 public:
  template <class Make>
  Id get(std::string_view text, Make make) {
    const auto number = parseId(text);
    // "007" and "7" are different names.
    const bool plain = number && *number < kDirect && (text.size() == 1 || text.front() != '0');
    if (plain) {
      const auto place = static_cast<size_t>(*number);
      if (place >= m_direct.size()) m_direct.resize(std::max(place + 1, m_direct.size() * 2));
      if (m_direct[place] == Id{}) m_direct[place] = make();
      return m_direct[place];
    }
    const auto [found, isNew] = m_others.try_emplace(std::string(text));
    if (isNew) found->second = make();
    return found->second;
  }

 private:
  static constexpr int64_t kDirect = int64_t{1} << 22;
  std::vector<Id> m_direct;
  std::unordered_map<std::string, Id> m_others;
};

struct RatingRow {
  std::string_view person;
  std::string_view movie;
  float value = 0;
  int64_t time = 0;
};

/// Seconds since 1970 of the date that a text begins with: 2005-09-06.
std::optional<int64_t> parseDate(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parseId(text.substr(0, 4));
  const auto month = parseId(text.substr(5, 2));
  const auto day = parseId(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(*year)),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  return std::chrono::seconds(std::chrono::sys_days(date).time_since_epoch()).count();
}

class RatingsImport {
 public:
  explicit RatingsImport(PartImport& import) : m_import(import), m_reader(import.openTable()) {}

  void run() {
    readHeader();
    const Columns columns(m_import.part, m_header, m_import.name());
    m_person = columns.of("person");
    m_movie = columns.of("movie");
    m_rating = columns.of("rating");
    m_time = columns.of("time");
    if (m_person < 0 || m_movie < 0)
      throw core::Error(core::ErrorCode::BadInput, {core::MessageId::NeedsColumns, m_import.name()});
    m_needed = columns.needed();
    while (m_reader.next()) {
      ++m_import.report.read;
      m_import.tick(m_reader);
      takeRow();
    }
    requireComplete();
    const FinishedRatings counts = m_import.writer.finishRatings();
    m_import.report.kept = counts.added;
    m_import.report.known = counts.known;
  }

 private:
  void readHeader() {
    if (!m_import.part.hasHeader || !m_reader.next()) return;
    for (const std::string_view cell : m_reader.cells()) m_header.emplace_back(core::trimmed(cell));
  }

  void takeRow() {
    RatingRow row;
    const core::Message reason = parse(row);
    const bool mayBeCut = !m_reader.endsInLineBreak();
    if (mayBeCut && !m_import.part.acceptIncomplete && (!reason.empty() || m_import.part.format != ImportFormat::Csv)) {
      throw m_reader.error(core::MessageId::RatingsLineCut);
    }
    if (mayBeCut && reason.empty()) m_import.report.warnings.push_back(core::MessageId::LastLineWithoutBreak);
    if (!reason.empty()) {
      m_import.refuse(m_reader.line(), reason);
      return;
    }
    const PersonId person =
        m_people.get(row.person, [&] { return m_import.writer.addPerson(m_import.part.personSource, row.person); });
    const MovieId movie = m_movies.get(row.movie, [&] { return findMovie(row.movie); });
    m_import.writer.addRating(person, movie, row.value, row.time);
  }

  MovieId findMovie(std::string_view value) {
    MovieRecord record;
    record.identity = {m_import.part.movieSource, std::string(value)};
    return m_import.writer.addMovie(record);
  }

  /// Why the row cannot be used; empty when it can.
  core::Message parse(RatingRow& row) const {
    const auto& cells = m_reader.cells();
    if (cells.size() < m_needed) return {core::MessageId::TooFewColumns, cells.size(), m_needed};
    row.person = core::trimmed(cells[static_cast<size_t>(m_person)]);
    row.movie = core::trimmed(cells[static_cast<size_t>(m_movie)]);
    if (row.person.empty() || row.movie.empty()) return core::MessageId::PersonOrMovieEmpty;
    if (m_import.part.format != ImportFormat::Csv) {
      if (!parseId(row.person)) return core::MessageId::PersonIdNotANumber;
      if (!parseId(row.movie)) return core::MessageId::MovieIdNotANumber;
    }
    if (m_rating < 0) {
      row.value = 5;  // known only to have been watched or liked
    } else if (const core::Message reason = parseValue(cells[static_cast<size_t>(m_rating)], row.value);
               !reason.empty()) {
      return reason;
    }
    if (m_time < 0 || static_cast<size_t>(m_time) >= cells.size()) {
      if (m_time >= 0 && m_import.part.format != ImportFormat::Csv) return core::MessageId::TimeMissing;
      return {};
    }
    return parseTime(core::trimmed(cells[static_cast<size_t>(m_time)]), row.time);
  }

  core::Message parseValue(std::string_view text, float& value) const {
    const auto number = parseNumber(text);
    if (!number) return core::MessageId::RatingNotNumber;
    value = static_cast<float>(*number * 5 / m_import.part.ratingScale);
    if (value >= 0.495f && value <= 5) return {};
    return {core::MessageId::RatingOutsideScale, static_cast<int>(m_import.part.ratingScale)};
  }

  core::Message parseTime(std::string_view text, int64_t& time) const {
    if (text.empty()) return {};
    if (const auto seconds = parseId(text)) {
      time = *seconds > 100'000'000'000 ? *seconds / 1000 : *seconds;  // milliseconds, as JavaScript writes them
      return {};
    }
    const auto date = parseDate(text);
    if (!date) return core::MessageId::TimeNotUnderstood;
    time = *date;
    return {};
  }

  void requireComplete() const {
    const ImportPart& part = m_import.part;
    if (!part.expectedRows || m_import.report.read == *part.expectedRows) return;
    const core::Message message = incompleteMessage(m_import.name(), m_import.report.read, *part.expectedRows);
    if (!part.acceptIncomplete) throw core::Error(core::ErrorCode::BadInput, message);
    m_import.report.warnings.push_back(message);
  }

  PartImport& m_import;
  RecordReader m_reader;
  std::vector<std::string> m_header;
  int m_person = -1;
  int m_movie = -1;
  int m_rating = -1;
  int m_time = -1;
  size_t m_needed = 0;
  IdMap<PersonId> m_people;
  IdMap<MovieId> m_movies;
};

}  // namespace

void importRatings(PartImport& import) {
  const ImportPart& part = import.part;
  if (part.rowsExact && part.expectedRows && part.rows != *part.expectedRows && !part.acceptIncomplete)
    throw core::Error(core::ErrorCode::BadInput, incompleteMessage(import.name(), part.rows, *part.expectedRows));
  RatingsImport(import).run();
}

}  // namespace kinoprism::storage
