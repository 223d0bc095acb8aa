#include "storage/movies/movie_adder.h"

#include <algorithm>

#include "engine/core/message_ids.h"
#include "engine/core/text.h"
#include "engine/data/language.h"
#include "storage/movies/titles.h"

namespace kinoprism::storage {
namespace {

constexpr const char* kSearchRow = "INSERT INTO movie_search (rowid, title, people, description) VALUES (?, ?, ?, ?)";

/// Sources spell some genres in two ways, and write "none" as a genre.
std::string genreName(std::string_view text) {
  const std::string_view name = core::trimmed(text);
  if (name == "Children's") return "Children";
  if (name == "(no genres listed)" || name == "unknown") return {};
  return std::string(name);
}

std::string joined(SQLite::Statement& rows, MovieId movie) {
  std::string text;
  rows.bind(1, number(movie));
  while (rows.executeStep()) {
    if (!text.empty()) text += '\n';
    text += rows.getColumn(0).getString();
  }
  rows.reset();
  return searchText(text);
}

}  // namespace

MovieAdder::MovieAdder(SQLite::Database& connection)
    : m_connection(connection),
      m_findIdentity(connection, "SELECT movie FROM identity WHERE source = ? AND value = ?"),
      m_hasIdentity(connection, "SELECT 1 FROM identity WHERE movie = ? AND source = ?"),
      m_findTitle(connection, "SELECT id FROM movie WHERE title_key = ?1 AND (?2 = 0 OR year = ?2) LIMIT 2"),
      m_findOtherTitle(connection,
                       "SELECT id FROM other_title JOIN movie ON movie.id = other_title.movie "
                       "WHERE other_title.title_key = ?1 AND (?2 = 0 OR year = ?2) LIMIT 2"),
      m_insertOtherTitle(connection, "INSERT INTO other_title VALUES (?, ?) ON CONFLICT DO NOTHING"),
      m_insertMovie(connection,
                    "INSERT INTO movie (title, title_key, year, genres, added) VALUES (?, ?, ?, ?, unixepoch ())"),
      m_insertIdentity(connection, "INSERT INTO identity VALUES (?, ?, ?) ON CONFLICT DO NOTHING"),
      m_insertCredit(connection, "INSERT INTO credit VALUES (?, ?, ?, ?)"),
      m_hasCredit(connection, "SELECT 1 FROM credit WHERE movie = ? LIMIT 1"),
      m_insertDescription(connection,
                          "INSERT INTO description (movie, source, language, text) VALUES (?, ?, ?, ?) "
                          "ON CONFLICT DO NOTHING"),
      m_describe(connection, "UPDATE movie SET flags = flags | 8 WHERE id = ?") {
  readGenres();
}

void MovieAdder::readGenres() {
  m_genres.clear();
  SQLite::Statement genres(m_connection, "SELECT id, name FROM genre");
  while (genres.executeStep()) m_genres.emplace(genres.getColumn(1).getString(), genres.getColumn(0).getInt());
}

void MovieAdder::dropPart() {
  readGenres();
  m_names.clear();
  m_sources.clear();
  m_touched = std::move(m_touchedBefore);
}

MovieId MovieAdder::add(const MovieRecord& record, MovieMatch match, WriterCounts& counts) {
  if (record.identity.value.empty() && core::trimmed(record.title).empty())
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::MovieNeedsIdentity);
  if (const auto known = findAny(record, match)) {
    if (fill(*known, record)) {
      ++counts.moviesChanged;
      m_touched.insert(*known);
    }
    return *known;
  }
  const MovieId movie = insert(record);
  ++counts.moviesAdded;
  m_touched.insert(movie);
  return movie;
}

std::optional<MovieId> MovieAdder::complete(const MovieRecord& record, WriterCounts& counts) {
  const auto known = findAny(record, MovieMatch::Identity);
  if (known && fill(*known, record)) {
    ++counts.moviesChanged;
    m_touched.insert(*known);
  }
  return known;
}

std::optional<MovieId> MovieAdder::match(const MovieRecord& record) {
  if (const auto known = findAny(record, MovieMatch::Identity)) return known;
  if (record.title.empty() || record.year == 0) return std::nullopt;
  if (const auto same = findByTitle(record.title, record.year)) return same;
  const auto before = findByTitle(record.title, record.year - 1);
  const auto after = findByTitle(record.title, record.year + 1);
  return before && after ? std::nullopt : before ? before : after;
}

std::optional<MovieId> MovieAdder::find(const Identity& identity) {
  if (identity.source.empty()) return findInAnySource(identity.value);
  m_findIdentity.bind(1, identity.source);
  m_findIdentity.bind(2, identity.value);
  std::optional<MovieId> found;
  if (m_findIdentity.executeStep()) found = MovieId{m_findIdentity.getColumn(0).getInt64()};
  m_findIdentity.reset();
  return found;
}

std::optional<MovieId> MovieAdder::findInAnySource(const std::string& value) {
  if (m_sources.empty()) {
    SQLite::Statement sources(m_connection, "SELECT DISTINCT source FROM identity");
    while (sources.executeStep()) m_sources.push_back(sources.getColumn(0).getString());
  }
  std::optional<MovieId> found;
  for (const std::string& source : m_sources) {
    if (source.empty()) continue;
    const auto movie = find({source, value});
    if (movie && found && *movie != *found) return std::nullopt;
    if (movie) found = movie;
  }
  return found;
}

std::optional<MovieId> MovieAdder::findByTitle(std::string_view title, int year) {
  const std::string key = titleKey(title);
  if (key.empty()) return std::nullopt;
  for (SQLite::Statement* const find : {&m_findTitle, &m_findOtherTitle}) {
    find->bind(1, key);
    find->bind(2, year);
    std::optional<MovieId> found;
    if (find->executeStep()) found = MovieId{find->getColumn(0).getInt64()};
    const bool several = found && find->executeStep();
    find->reset();
    if (several) return std::nullopt;
    if (found) return found;
  }
  return std::nullopt;
}

std::optional<MovieId> MovieAdder::findAny(const MovieRecord& record, MovieMatch match) {
  if (!record.identity.value.empty()) {
    if (const auto movie = find(record.identity)) return movie;
  }
  for (const Identity& identity : record.moreIdentities) {
    if (const auto movie = find(identity)) return movie;
  }
  if (match != MovieMatch::TitleAndYear || record.year == 0) return std::nullopt;
  const auto movie = findByTitle(record.title, record.year);
  // Two numbers of one source are two movies, even if their titles are the same.
  if (movie && hasIdentityOf(*movie, record.identity.source)) return std::nullopt;
  return movie;
}

bool MovieAdder::hasIdentityOf(MovieId movie, const std::string& source) {
  m_hasIdentity.bind(1, number(movie));
  m_hasIdentity.bind(2, source);
  const bool has = m_hasIdentity.executeStep();
  m_hasIdentity.reset();
  return has;
}

MovieId MovieAdder::insert(const MovieRecord& record) {
  const bool titled = !core::trimmed(record.title).empty();
  m_insertMovie.bind(
      1, titled ? std::string(core::trimmed(record.title)) : record.identity.source + " " + record.identity.value);
  m_insertMovie.bind(2, titled ? titleKey(record.title) : std::string());
  m_insertMovie.bind(3, record.year);
  const std::string genres = packGenres(genresOf(record.genres));
  m_insertMovie.bind(4, genres.data(), static_cast<int>(genres.size()));
  m_insertMovie.exec();
  m_insertMovie.reset();
  const MovieId movie{m_connection.getLastInsertRowid()};
  if (!record.identity.value.empty()) addIdentity(movie, record.identity);
  for (const Identity& identity : record.moreIdentities) addIdentity(movie, identity);
  addOtherTitles(movie, record);
  addCredits(movie, record.credits);
  addDescriptions(movie, record.descriptions);
  return movie;
}

void MovieAdder::addOtherTitles(MovieId movie, const MovieRecord& record) {
  std::vector<std::string> titles = otherTitles(record.title);
  titles.insert(titles.end(), record.otherTitles.begin(), record.otherTitles.end());
  const std::string own = titleKey(record.title);
  for (const std::string& title : titles) {
    const std::string key = titleKey(title);
    if (key.empty() || key == own) continue;
    m_insertOtherTitle.bind(1, key);
    m_insertOtherTitle.bind(2, number(movie));
    m_insertOtherTitle.exec();
    m_insertOtherTitle.reset();
  }
}

bool MovieAdder::fill(MovieId movie, const MovieRecord& record) {
  bool learnt = fillRow(movie, record);
  addOtherTitles(movie, record);
  if (!record.identity.value.empty()) learnt |= addIdentity(movie, record.identity);
  for (const Identity& identity : record.moreIdentities) learnt |= addIdentity(movie, identity);
  learnt |= addCredits(movie, record.credits);
  learnt |= addDescriptions(movie, record.descriptions);
  return learnt;
}

bool MovieAdder::fillRow(MovieId movie, const MovieRecord& record) {
  SQLite::Statement row(m_connection, "SELECT title_key = '', year, length(genres) FROM movie WHERE id = ?");
  row.bind(1, number(movie));
  if (!row.executeStep()) return false;
  const bool needsTitle = row.getColumn(0).getInt() != 0 && !core::trimmed(record.title).empty();
  const bool needsYear = row.getColumn(1).getInt() == 0 && record.year != 0;
  const GenreSet genres = row.getColumn(2).getInt() == 0 ? genresOf(record.genres) : GenreSet();
  if (!needsTitle && !needsYear && genres.none()) return false;
  SQLite::Statement update(m_connection,
                           "UPDATE movie SET title = iif(?1, ?2, title), title_key = iif(?1, ?3, title_key), "
                           "year = iif(?4, ?5, year), genres = iif(?6, ?7, genres) WHERE id = ?8");
  update.bind(1, needsTitle ? 1 : 0);
  update.bind(2, std::string(core::trimmed(record.title)));
  update.bind(3, titleKey(record.title));
  update.bind(4, needsYear ? 1 : 0);
  update.bind(5, record.year);
  update.bind(6, genres.any() ? 1 : 0);
  const std::string bytes = packGenres(genres);
  update.bind(7, bytes.data(), static_cast<int>(bytes.size()));
  update.bind(8, number(movie));
  update.exec();
  return true;
}

void MovieAdder::replace(MovieId movie, EditedField field, const MovieFields& fields) {
  const auto run = [&](const char* sql, const auto& bindRest) {
    SQLite::Statement statement(m_connection, sql);
    statement.bind(1, number(movie));
    bindRest(statement);
    statement.exec();
  };
  const auto nothing = [](SQLite::Statement&) {};
  switch (field) {
    case EditedField::Title:
      run("UPDATE movie SET title = ?2, title_key = ?3 WHERE id = ?1", [&](SQLite::Statement& update) {
        update.bind(2, fields.title);
        update.bind(3, titleKey(fields.title));
      });
      break;
    case EditedField::Year:
      run("UPDATE movie SET year = ?2 WHERE id = ?1", [&](SQLite::Statement& update) { update.bind(2, fields.year); });
      break;
    case EditedField::Genres:
      run("UPDATE movie SET genres = ?2 WHERE id = ?1", [&](SQLite::Statement& update) {
        const std::string genres = packGenres(genresOf(fields.genres));
        update.bind(2, genres.data(), static_cast<int>(genres.size()));
      });
      break;
    case EditedField::People:
      run("DELETE FROM credit WHERE movie = ?", nothing);
      addCredits(movie, fields.credits);
      break;
    case EditedField::Descriptions:
      run("DELETE FROM description WHERE movie = ?", nothing);
      run("UPDATE movie SET flags = flags & ~8 WHERE id = ?", nothing);
      addDescriptions(movie, fields.descriptions);
      break;
    case EditedField::Links:
      run("DELETE FROM identity WHERE movie = ?", nothing);
      for (const Identity& link : fields.identities) addIdentity(movie, link);
      break;
    case EditedField::Poster:
      break;
  }
  m_touched.insert(movie);
}

bool MovieAdder::addIdentity(MovieId movie, const Identity& identity) {
  if (identity.value.empty()) return false;
  m_insertIdentity.bind(1, identity.source);
  m_insertIdentity.bind(2, identity.value);
  m_insertIdentity.bind(3, number(movie));
  const bool added = m_insertIdentity.exec() > 0;
  if (added) m_sources.clear();
  m_insertIdentity.reset();
  return added;
}

bool MovieAdder::addCredits(MovieId movie, const std::vector<Credit>& credits) {
  if (credits.empty()) return false;
  m_hasCredit.bind(1, number(movie));
  const bool has = m_hasCredit.executeStep();
  m_hasCredit.reset();
  if (has) return false;
  int position = 0;
  for (const Credit& credit : credits) {
    m_insertCredit.bind(1, number(movie));
    m_insertCredit.bind(2, position++);
    m_insertCredit.bind(3, credit.role);
    m_insertCredit.bind(4, nameId(credit.name));
    m_insertCredit.exec();
    m_insertCredit.reset();
  }
  return true;
}

bool MovieAdder::addDescriptions(MovieId movie, const std::vector<Description>& descriptions) {
  bool added = false;
  for (const Description& description : descriptions) {
    const std::string_view text = core::trimmed(description.text);
    if (text.empty()) continue;
    m_insertDescription.bind(1, number(movie));
    m_insertDescription.bind(2, description.source);
    m_insertDescription.bind(3, description.language.empty() ? data::languageOf(text) : description.language);
    m_insertDescription.bind(4, std::string(text));
    added |= m_insertDescription.exec() > 0;
    m_insertDescription.reset();
  }
  if (added) {
    m_describe.bind(1, number(movie));
    m_describe.exec();
    m_describe.reset();
  }
  return added;
}

GenreSet MovieAdder::genresOf(const std::vector<std::string>& names) {
  GenreSet genres;
  for (const std::string& text : names) {
    const std::string name = genreName(text);
    if (name.empty()) continue;
    auto found = m_genres.find(name);
    if (found == m_genres.end()) {
      if (m_genres.size() >= genres.size())
        throw core::Error(core::ErrorCode::TooLarge, core::MessageId::TooManyGenres);
      SQLite::Statement insert(m_connection,
                               "INSERT INTO genre SELECT coalesce(max(id) + 1, 0), ? FROM genre "
                               "WHERE NOT EXISTS (SELECT 1 FROM genre WHERE name = ?)");
      insert.bind(1, name);
      insert.bind(2, name);
      insert.exec();
      SQLite::Statement select(m_connection, "SELECT id FROM genre WHERE name = ?");
      select.bind(1, name);
      select.executeStep();
      found = m_genres.emplace(name, select.getColumn(0).getInt()).first;
    }
    genres.set(static_cast<size_t>(found->second));
  }
  return genres;
}

int64_t MovieAdder::nameId(const std::string& name) {
  const auto known = m_names.find(name);
  if (known != m_names.end()) return known->second;
  SQLite::Statement insert(m_connection, "INSERT INTO name (name) VALUES (?) ON CONFLICT DO NOTHING");
  insert.bind(1, name);
  insert.exec();
  SQLite::Statement select(m_connection, "SELECT id FROM name WHERE name = ?");
  select.bind(1, name);
  select.executeStep();
  return m_names.emplace(name, select.getColumn(0).getInt64()).first->second;
}

void MovieAdder::finish(core::Progress& progress) {
  SQLite::Statement clear(m_connection, "DELETE FROM movie_search WHERE rowid = ?");
  SQLite::Statement insert(m_connection, kSearchRow);
  SQLite::Statement titles(m_connection, "SELECT title FROM movie WHERE id = ?");
  SQLite::Statement people(m_connection,
                           "SELECT DISTINCT name.name FROM credit JOIN name ON name.id = credit.name WHERE movie = ?");
  SQLite::Statement texts(m_connection, "SELECT text FROM description WHERE movie = ?");
  int64_t done = 0;
  for (const MovieId movie : m_touched) {
    if (done % 64 == 0) {
      progress.throwIfCancelled();
      progress.report(core::MessageId::IndexingWords, done, static_cast<int64_t>(m_touched.size()));
    }
    ++done;
    clear.bind(1, number(movie));
    clear.exec();
    clear.reset();
    insert.bind(1, number(movie));
    insert.bind(2, joined(titles, movie));
    insert.bind(3, joined(people, movie));
    insert.bind(4, joined(texts, movie));
    insert.exec();
    insert.reset();
  }
  m_touched.clear();
}

}  // namespace kinoprism::storage
