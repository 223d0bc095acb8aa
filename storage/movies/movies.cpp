#include "storage/movies/movies.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <unordered_map>

#include "engine/core/message_ids.h"
#include "storage/database/database.h"
#include "storage/movies/movie_rows.h"
#include "storage/movies/titles.h"

namespace kinoprism::storage {
namespace {

constexpr const char* kSummaryColumns =
    "SELECT id, title, year, genres, flags, rating_count, rating_sum, histogram, languages, added FROM movie";

MovieSummary readSummary(SQLite::Statement& row) {
  MovieSummary summary;
  summary.id = MovieId{row.getColumn(0).getInt64()};
  const SQLite::Column title = row.getColumn(1);
  summary.title.assign(title.getText(), static_cast<size_t>(title.getBytes()));
  summary.year = row.getColumn(2).getInt();
  summary.genres = unpackGenres(blobOf(row.getColumn(3)));
  const int flags = row.getColumn(4).getInt();
  summary.hasPoster = flags & flagOf(MediaKind::Poster);
  summary.hasSound = flags & flagOf(MediaKind::Sound);
  summary.hasTrailer = flags & flagOf(MediaKind::Trailer);
  summary.hasDescription = flags & kDescriptionFlag;
  for (int m = 0; m < 4; ++m) summary.hasFeatures[static_cast<size_t>(m)] = flags & flagOf(data::Modality(m));
  summary.ratingCount = row.getColumn(5).getUInt();
  if (const int64_t sum = row.getColumn(6).getInt64(); sum > 0) {
    // Those who only liked or watched it count as people, and not in the mean.
    const Histogram histogram = unpackHistogram(blobOf(row.getColumn(7)));
    const auto stars = std::accumulate(histogram.begin(), histogram.end(), uint64_t{0});
    summary.meanRating = static_cast<float>(static_cast<double>(sum) / (100.0 * static_cast<double>(stars)));
  }
  summary.languages = row.getColumn(8).getString();
  summary.added = row.getColumn(9).getInt64();
  return summary;
}

float labelOf(SQLite::Database& connection, CuratorId curator, MovieId movie) {
  SQLite::Statement query(connection,
                          "SELECT value FROM label_current WHERE curator = ? AND kind = 0 AND movie = ? AND text = ''");
  query.bind(1, number(curator));
  query.bind(2, number(movie));
  return query.executeStep() ? static_cast<float>(query.getColumn(0).getInt() / 2.0) : 0;
}

[[noreturn]] void throwNoMovie(MovieId movie) {
  throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoSuchMovie, std::to_string(number(movie))});
}

std::vector<std::string> genreNames(SQLite::Database& connection) {
  std::vector<std::string> names;
  SQLite::Statement query(connection, "SELECT id, name FROM genre ORDER BY id");
  while (query.executeStep()) {
    names.resize(static_cast<size_t>(query.getColumn(0).getInt()) + 1);
    names.back() = query.getColumn(1).getString();
  }
  return names;
}

std::vector<std::string> namesOf(const GenreSet& genres, const std::vector<std::string>& names) {
  std::vector<std::string> result;
  for (size_t genre = 0; genre < names.size(); ++genre) {
    if (genres[genre]) result.push_back(names[genre]);
  }
  return result;
}

void readLists(SQLite::Database& connection, MovieDetail& detail) {
  const int64_t movie = number(detail.summary.id);
  SQLite::Statement credits(connection,
                            "SELECT role, name.name FROM credit JOIN name ON name.id = credit.name WHERE movie = ? "
                            "ORDER BY position");
  credits.bind(1, movie);
  while (credits.executeStep())
    detail.credits.push_back({credits.getColumn(0).getString(), credits.getColumn(1).getString()});
  SQLite::Statement texts(connection, "SELECT language, source, text FROM description WHERE movie = ? ORDER BY id");
  texts.bind(1, movie);
  while (texts.executeStep()) {
    detail.descriptions.push_back(
        {texts.getColumn(0).getString(), texts.getColumn(1).getString(), texts.getColumn(2).getString()});
  }
  SQLite::Statement identities(connection, "SELECT source, value FROM identity WHERE movie = ? ORDER BY source, value");
  identities.bind(1, movie);
  while (identities.executeStep())
    detail.identities.push_back({identities.getColumn(0).getString(), identities.getColumn(1).getString()});
  SQLite::Statement media(connection,
                          "SELECT kind, path, size, width, height, sha256 FROM media WHERE movie = ? ORDER BY kind");
  media.bind(1, movie);
  while (media.executeStep()) {
    detail.media.push_back({MediaKind(media.getColumn(0).getInt()), media.getColumn(1).getString(),
                            media.getColumn(2).getInt64(), media.getColumn(3).getInt(), media.getColumn(4).getInt(),
                            media.getColumn(5).getString()});
  }
}

/// Appends to the movie's words what `sql` gives in rows (movie, text), sorted by movie like words.
template <class Add>
void addTexts(SQLite::Database& connection, const char* sql, std::vector<MovieWords>& words, Add add) {
  SQLite::Statement query(connection, sql);
  size_t place = 0;
  while (query.executeStep()) {
    const MovieId movie{query.getColumn(0).getInt64()};
    while (place < words.size() && words[place].id < movie) ++place;
    if (place < words.size() && words[place].id == movie) add(words[place], query.getColumn(1).getString());
  }
}

/// The movies that a query of the full-text index finds, ascending.
std::vector<MovieId> matching(SQLite::Database& connection, const std::string& query) {
  SQLite::Statement rows(connection, "SELECT rowid FROM movie_search WHERE movie_search MATCH ? ORDER BY rowid");
  rows.bind(1, query);
  return moviesOf(rows);
}

/// The movies whose title begins with a key (see titleKey), ascending; none for an empty one.
std::vector<MovieId> beginningWith(SQLite::Database& connection, const std::string& key) {
  SQLite::Statement rows(connection,
                         "SELECT id FROM movie WHERE ?1 <> '' AND title_key >= ?1 AND title_key < ?1 || char(1114111)");
  rows.bind(1, key);
  std::vector<MovieId> movies = moviesOf(rows);
  std::ranges::sort(movies);
  return movies;
}

}  // namespace

std::string_view name(MediaKind kind) {
  constexpr std::array<std::string_view, 3> kNames{"poster", "sound", "trailer"};
  return kNames[static_cast<size_t>(kind)];
}

core::MessageId wordFor(MediaKind kind) {
  using enum core::MessageId;
  constexpr std::array kWords{MediaPoster, MediaSound, MediaTrailer};
  return kWords[static_cast<size_t>(kind)];
}

std::string_view folder(MediaKind kind) {
  constexpr std::array<std::string_view, 3> kFolders{"posters", "sounds", "trailers"};
  return kFolders[static_cast<size_t>(kind)];
}

std::optional<std::filesystem::path> MovieDetail::file(MediaKind kind,
                                                       const std::filesystem::path& libraryFolder) const {
  const auto found = std::ranges::find(media, kind, &MediaFile::kind);
  if (found == media.end()) return std::nullopt;
  return libraryFolder / found->path;
}

std::vector<MovieSummary> Movies::summaries(CuratorId curator, core::Progress& progress) const {
  return m_database.read(progress, [&](SQLite::Database& connection) {
    std::vector<MovieSummary> summaries;
    summaries.reserve(static_cast<size_t>(connection.execAndGet("SELECT count(*) FROM movie").getInt64()));
    SQLite::Statement rows(connection, std::string(kSummaryColumns) + " ORDER BY id");
    while (rows.executeStep()) summaries.push_back(readSummary(rows));

    SQLite::Statement labels(connection,
                             "SELECT movie, value FROM label_current WHERE curator = ? AND kind = 0 ORDER BY movie");
    labels.bind(1, number(curator));
    size_t place = 0;
    while (labels.executeStep()) {
      const MovieId movie{labels.getColumn(0).getInt64()};
      while (place < summaries.size() && summaries[place].id < movie) ++place;
      if (place < summaries.size()) summaries[place].myRating = static_cast<float>(labels.getColumn(1).getInt() / 2.0);
    }
    return summaries;
  });
}

MovieSummary Movies::summary(MovieId movie, CuratorId curator) const {
  return m_database.read([&](SQLite::Database& connection) {
    SQLite::Statement row(connection, std::string(kSummaryColumns) + " WHERE id = ?");
    row.bind(1, number(movie));
    if (!row.executeStep()) throwNoMovie(movie);
    MovieSummary summary = readSummary(row);
    summary.myRating = labelOf(connection, curator, movie);
    return summary;
  });
}

MovieDetail readDetail(SQLite::Database& connection, MovieId movie, CuratorId curator) {
  SQLite::Statement row(connection, std::string(kSummaryColumns) + " WHERE id = ?");
  row.bind(1, number(movie));
  if (!row.executeStep()) throwNoMovie(movie);
  MovieDetail detail;
  detail.summary = readSummary(row);
  detail.histogram = unpackHistogram(blobOf(row.getColumn(7)));
  detail.summary.myRating = labelOf(connection, curator, movie);
  detail.genres = namesOf(detail.summary.genres, genreNames(connection));
  readLists(connection, detail);
  return detail;
}

MovieDetail Movies::detail(MovieId movie, CuratorId curator) const {
  return m_database.read([&](SQLite::Database& connection) { return readDetail(connection, movie, curator); });
}

MovieIndexes Movies::indexes() const {
  return m_database.read([](SQLite::Database& connection) { return readIndexes(connection); });
}

int64_t Movies::count() const {
  return m_database.read([](SQLite::Database& connection) -> int64_t {
    return connection.execAndGet("SELECT count(*) FROM movie").getInt64();
  });
}

std::vector<std::string> Movies::sources() const {
  return m_database.read([](SQLite::Database& connection) {
    std::vector<std::string> names;
    SQLite::Statement query(connection, "SELECT DISTINCT source FROM identity ORDER BY source");
    while (query.executeStep()) names.push_back(query.getColumn(0).getString());
    return names;
  });
}

std::vector<std::string> Movies::genres() const {
  return m_database.read([](SQLite::Database& connection) { return genreNames(connection); });
}

std::vector<MovieId> Movies::search(std::string_view text, size_t limit, core::Progress& progress) const {
  const std::string query = searchQuery(text);
  std::vector<MovieId> found;
  if (query.empty()) return found;
  return m_database.read(progress, [&](SQLite::Database& connection) {
    // Sets of movies instead of a rank: bm25 would favour short descriptions over famous movies.
    const std::vector<MovieId> hits = matching(connection, query);
    // A first letter alone, which finds most of all, is looked for in titles only.
    const bool isOfTitles = query.starts_with("{title}") && query.find(" AND ") == std::string::npos;
    const std::vector<MovieId> inTitle = isOfTitles ? hits : matching(connection, "{title} : (" + query + ")");
    const std::vector<MovieId> titles = beginningWith(connection, titleKey(text));
    std::array<std::vector<MovieId>, 3> ranks;
    // A first letter finds half of a library: its movies are met in order, which costs less than to look each up.
    SQLite::Statement movies(connection, "SELECT id FROM movie ORDER BY rating_count DESC, id");
    while (!hits.empty() && movies.executeStep()) {
      const MovieId id{movies.getColumn(0).getInt64()};
      if (!std::ranges::binary_search(hits, id)) continue;
      const size_t rank = std::ranges::binary_search(titles, id) ? 0 : std::ranges::binary_search(inTitle, id) ? 1 : 2;
      ranks[rank].push_back(id);
    }
    for (const std::vector<MovieId>& rank : ranks) {
      const size_t room = std::min(limit - found.size(), rank.size());
      found.insert(found.end(), rank.begin(), rank.begin() + std::ptrdiff_t(room));
    }
    return found;
  });
}

std::optional<MovieId> Movies::find(const Identity& identity) const {
  return m_database.read([&](SQLite::Database& connection) -> std::optional<MovieId> {
    // Sources are few, so each is looked up by its key instead of reading all identities.
    SQLite::Statement query(
        connection,
        "SELECT DISTINCT movie FROM (SELECT DISTINCT source AS known FROM identity WHERE ?1 = '' "
        "UNION ALL SELECT ?1 WHERE ?1 <> '') JOIN identity ON source = known AND value = ?2 LIMIT 2");
    query.bind(1, identity.source);
    query.bind(2, identity.value);
    if (!query.executeStep()) return std::nullopt;
    const MovieId found{query.getColumn(0).getInt64()};
    return query.executeStep() ? std::nullopt : std::optional(found);
  });
}

std::vector<MovieId> Movies::findByTitle(std::string_view title, int year) const {
  return m_database.read([&](SQLite::Database& connection) {
    SQLite::Statement query(connection,
                            "SELECT id FROM movie WHERE title_key = ?1 AND (?2 = 0 OR year = ?2) ORDER BY id");
    query.bind(1, titleKey(title));
    query.bind(2, year);
    return moviesOf(query);
  });
}

std::vector<std::array<uint32_t, 10>> Movies::histograms() const {
  return m_database.read([](SQLite::Database& connection) {
    std::vector<std::array<uint32_t, 10>> histograms;
    SQLite::Statement rows(connection, "SELECT histogram FROM movie ORDER BY id");
    while (rows.executeStep()) histograms.push_back(unpackHistogram(blobOf(rows.getColumn(0))));
    return histograms;
  });
}

std::vector<MovieWords> Movies::words(core::Progress& progress) const {
  return m_database.read(progress, [](SQLite::Database& connection) {
    const std::vector<std::string> names = genreNames(connection);
    std::vector<MovieWords> words;
    SQLite::Statement movies(connection, "SELECT id, title, genres FROM movie ORDER BY id");
    while (movies.executeStep()) {
      words.push_back({MovieId{movies.getColumn(0).getInt64()},
                       movies.getColumn(1).getString(),
                       namesOf(unpackGenres(blobOf(movies.getColumn(2))), names),
                       {},
                       {}});
    }
    addTexts(connection,
             "SELECT movie, name.name FROM credit JOIN name ON name.id = credit.name ORDER BY movie, position", words,
             [](MovieWords& movie, std::string person) {
               // A director who also wrote it is one person.
               if (std::ranges::find(movie.people, person) == movie.people.end())
                 movie.people.push_back(std::move(person));
             });
    addTexts(connection, "SELECT movie, text FROM description ORDER BY movie, id", words,
             [](MovieWords& movie, const std::string& text) {
               movie.description += movie.description.empty() ? text : " " + text;
             });
    return words;
  });
}

std::vector<std::optional<std::filesystem::path>> Movies::files(MediaKind kind) const {
  std::vector<std::optional<std::filesystem::path>> files;
  for (const std::optional<MediaFile>& file : media(kind)) {
    files.emplace_back();
    if (file) files.back() = m_database.folder() / file->path;
  }
  return files;
}

std::vector<std::optional<MediaFile>> Movies::media(MediaKind kind) const {
  return m_database.read([&](SQLite::Database& connection) {
    std::vector<std::optional<MediaFile>> files;
    SQLite::Statement query(connection,
                            "SELECT path, size, width, height, sha256 FROM movie LEFT JOIN media ON media.movie = "
                            "movie.id AND kind = ? ORDER BY id");
    query.bind(1, static_cast<int>(kind));
    while (query.executeStep()) {
      files.emplace_back();
      if (query.getColumn(0).isNull()) continue;
      files.back() = MediaFile{kind,
                               query.getColumn(0).getString(),
                               query.getColumn(1).getInt64(),
                               query.getColumn(2).getInt(),
                               query.getColumn(3).getInt(),
                               query.getColumn(4).getString()};
    }
    return files;
  });
}

}  // namespace kinoprism::storage
