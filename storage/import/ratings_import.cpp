#include <algorithm>
#include <unordered_map>

#include "engine/core/message_ids.h"
#include "engine/core/text.h"
#include "storage/import/known_sets.h"
#include "storage/import/part_import.h"
#include "storage/import/tables/cell_values.h"
#include "storage/movies/titles.h"

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
  Feedback feedback;
  int64_t time = 0;
};

class RatingsImport {
 public:
  explicit RatingsImport(PartImport& import)
      : m_import(import),
        m_part(import.part),
        m_reader(import.openTable()),
        m_isNetflix(import.part.format == ImportFormat::Netflix) {}

  void run() {
    readHeader();
    bool first = true;
    while (m_reader.next()) {
      if (first) place(m_reader.cells().size());
      first = false;
      if (m_isNetflix && takeMovieLine()) continue;
      ++m_import.report.read;
      m_import.tick(m_reader);
      takeRow();
    }
    if (first) place(0);
    requireComplete();
    if (m_withoutTime > 0) m_import.report.warnings.push_back({core::MessageId::TimesNotUnderstood, m_withoutTime});
    const FinishedRatings counts = m_import.writer.finishRatings();
    m_import.report.kept = counts.added;
    m_import.report.known = counts.known;
  }

 private:
  void readHeader() {
    if (!m_part.layout.hasHeader || !m_reader.next()) return;
    for (const std::string_view cell : m_reader.cells()) m_header.emplace_back(core::trimmed(cell));
  }

  /// Once the width of the table is known.
  void place(size_t width) {
    m_width = width;
    const Columns columns(m_part, m_header, std::max({width, m_header.size(), size_t{3}}), m_import.name());
    m_person = columns.placeOf("person");
    m_movie = columns.placeOf("movie");
    for (const char* role : {"rating", "count", "like"}) {
      if (!m_value) m_value = columns.placeOf(role);
    }
    m_time = columns.placeOf("time");
    m_title = columns.placeOf("title");
    m_year = columns.placeOf("year");
    m_imdb = columns.placeOf("imdb");
    const bool hasPerson = m_person || !m_part.person.empty();
    if (!hasPerson || (!m_movie && !m_title && !m_isNetflix))
      throw core::Error(core::ErrorCode::BadInput, {core::MessageId::NeedsColumns, m_import.name()});
    m_needed = columns.needed();
  }

  bool isMovieLensDat() const {
    return m_part.format == ImportFormat::MovieLensDat && m_part.movieSource == "movielens";
  }

  /// "1:" tells which movie the lines below it rate.
  bool takeMovieLine() {
    const auto& cells = m_reader.cells();
    if (cells.size() != 1 || !cells[0].ends_with(':')) return false;
    m_netflixMovie = cells[0].substr(0, cells[0].size() - 1);
    return true;
  }

  void takeRow() {
    RatingRow row;
    const core::Message reason = parse(row);
    const bool mayBeCut = !m_reader.endsInLineBreak();
    const bool isShort = m_reader.cells().size() < m_width;
    if (mayBeCut && !m_part.acceptIncomplete && (!reason.empty() || isShort || isMovieLensDat())) {
      throw m_reader.error(core::MessageId::RatingsLineCut);
    }
    if (mayBeCut) m_import.report.warnings.push_back(core::MessageId::LastLineWithoutBreak);
    if (!reason.empty()) {
      m_import.refuse(m_reader.line(), reason);
      return;
    }
    const PersonId person =
        m_people.get(row.person, [&] { return m_import.writer.addPerson(m_part.personSource, row.person); });
    const MovieId movie =
        m_movies.get(row.movie, [&] { return m_part.person.empty() ? findMovie(row.movie) : matchMovie(); });
    if (number(movie) == 0) {
      m_import.refuseAt({core::MessageId::FileMovie, m_import.name(), std::string(row.movie)},
                        core::MessageId::MovieNotInLibrary);
      return;
    }
    m_import.writer.addFeedback(person, movie, row.feedback, row.time);
  }

  MovieId findMovie(std::string_view value) {
    MovieRecord record;
    record.identity = {m_part.movieSource, idOfSource(m_part.movieSource, value)};
    return m_import.writer.addMovie(record);
  }

  /// What one person rated elsewhere; 0 where the library has no such movie.
  MovieId matchMovie() {
    MovieRecord record;
    const std::string_view id = idText(cell(m_movie));
    if (!isMissing(id)) record.identity = {m_part.movieSource, idOfSource(m_part.movieSource, id)};
    if (const std::string_view imdb = cell(m_imdb); !isMissing(imdb))
      record.moreIdentities.push_back({"imdb", imdbIdOf(imdb)});
    TitleAndYear title = splitTitle(cell(m_title));
    record.title = std::move(title.title);
    record.year = m_year ? yearOf(cell(m_year)) : title.year;
    if (const auto known = m_import.writer.matchMovie(record)) return *known;
    if (!m_import.makesMovies || record.title.empty()) return {};
    return m_import.writer.addMovie(record);
  }

  std::string_view cell(std::optional<size_t> place) const {
    const auto& cells = m_reader.cells();
    return place && *place < cells.size() ? core::trimmed(cells[*place]) : std::string_view();
  }

  /// Why the row cannot be used; empty when it can.
  core::Message parse(RatingRow& row) {
    const auto& cells = m_reader.cells();
    if (cells.size() < m_needed) return {core::MessageId::TooFewColumns, cells.size(), m_needed};
    row.person = m_part.person.empty() ? idText(cell(m_person)) : std::string_view(m_part.person);
    row.movie = movieText();
    if (isMissing(row.person) || isMissing(row.movie)) return core::MessageId::PersonOrMovieEmpty;
    if (m_part.expectedRows || isMovieLensDat()) {  // a set that is known to the last row
      if (!parseId(row.person)) return core::MessageId::PersonIdNotANumber;
      if (!parseId(row.movie)) return core::MessageId::MovieIdNotANumber;
    }
    const bool unrated = !m_value || isMissing(cell(m_value));
    if (m_part.feedback && unrated) {
      // Without a time it gives way to every rating; what was liked says more than what was seen.
      row.feedback.kind = *m_part.feedback;
      row.time = row.feedback.kind == Feedback::Kind::Liked ? 1 : 0;
      return {};
    }
    if (m_value) {
      const auto feedback = feedbackOf(cells[*m_value], m_part.scale, m_part.layout.decimalComma);
      if (!feedback) return whyNoFeedback(cells[*m_value]);
      row.feedback = *feedback;
    } else {
      row.feedback.kind =
          m_part.scale.kind == RatingScale::Kind::Counts ? Feedback::Kind::Interaction : Feedback::Kind::Liked;
    }
    const auto time = parseTime(cell(m_time), m_part.dayOrder);
    row.time = time.value_or(0);
    m_withoutTime += m_time && !time;
    return {};
  }

  /// What tells the movie from others of the table.
  std::string_view movieText() {
    if (m_isNetflix) return m_netflixMovie;
    if (m_movie) return idText(cell(m_movie));
    m_titleAndYear.assign(cell(m_title)).append(" (").append(cell(m_year)).append(")");
    return m_titleAndYear;
  }

  core::Message whyNoFeedback(std::string_view text) const {
    if (isMissing(text)) return core::MessageId::RatingMissing;
    if (!parseNumber(text, m_part.layout.decimalComma)) return core::MessageId::RatingNotNumber;
    return {core::MessageId::RatingOutsideScale, m_part.scale.text()};
  }

  void requireComplete() const {
    if (!m_part.expectedRows || m_import.report.read == *m_part.expectedRows) return;
    const core::Message message = incompleteMessage(m_import.name(), m_import.report.read, *m_part.expectedRows);
    if (!m_part.acceptIncomplete) throw core::Error(core::ErrorCode::BadInput, message);
    m_import.report.warnings.push_back(message);
  }

  PartImport& m_import;
  const ImportPart& m_part;
  RecordReader m_reader;
  bool m_isNetflix;
  std::string m_netflixMovie;
  std::vector<std::string> m_header;
  std::optional<size_t> m_person;
  std::optional<size_t> m_movie;
  std::optional<size_t> m_value;
  std::optional<size_t> m_time;
  std::optional<size_t> m_title;  ///< these of what one person rated
  std::optional<size_t> m_year;
  std::optional<size_t> m_imdb;
  std::string m_titleAndYear;
  size_t m_needed = 0;
  size_t m_width = 0;  ///< of the first row
  int64_t m_withoutTime = 0;
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
