#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/core/message_ids.h"
#include "engine/core/text.h"
#include "storage/import/part_import.h"
#include "storage/movies/titles.h"

namespace kinoprism::storage {
namespace {

using Cells = std::vector<std::string_view>;

/// What a name column adds after the name: "John Lasseter (original story by)".
std::string personName(std::string_view text) {
  const size_t bracket = text.find(" (");
  return std::string(core::trimmed(text.substr(0, bracket)));
}

void addCredits(MovieRecord& record, const char* role, std::string_view names) {
  for (const std::string& text : splitList(names)) {
    Credit credit{role, personName(text)};
    if (credit.name.empty() || std::ranges::find(record.credits, credit) != record.credits.end()) continue;
    record.credits.push_back(std::move(credit));
  }
}

int yearOf(std::string_view text) {
  text = core::trimmed(text);
  const auto year = text.size() >= 4 ? parseId(text.substr(0, 4)) : std::nullopt;
  return year && *year >= 1870 && *year <= 2200 ? static_cast<int>(*year) : 0;
}

/// Names in TMDB's lists: [{"id": 28, "name": "Action"}, …].
std::vector<std::string> jsonNames(std::string_view text) {
  std::vector<std::string> names;
  const auto list = nlohmann::json::parse(text, nullptr, false);
  if (!list.is_array()) return names;
  for (const auto& entry : list) {
    if (entry.is_object() && entry.contains("name") && entry["name"].is_string())
      names.push_back(entry["name"].get<std::string>());
  }
  return names;
}

/// "0114709" -> "tt0114709": how IMDb itself writes it.
std::string imdbId(std::string_view digits) {
  return digits.starts_with("tt") ? std::string(digits) : "tt" + std::string(digits);
}

class MoviesImport {
 public:
  explicit MoviesImport(PartImport& import) : m_import(import), m_reader(import.openTable()) {}

  void run() {
    readHeader();
    if (m_import.part.format == ImportFormat::MovieLens100K) readGenres();
    const Columns columns(m_import.part, m_header, m_import.name());
    while (m_reader.next()) {
      ++m_import.report.read;
      m_import.tick(m_reader);
      MovieRecord record;
      core::Message reason = read(columns, record);
      const bool linksOnly = m_import.part.kind == ImportKind::Identities;
      if (linksOnly && reason.empty() && !m_import.writer.findMovie(record.identity))
        reason = core::MessageId::MovieNotInLibrary;
      if (reason.empty())
        add(record);
      else
        m_import.refuse(m_reader.line(), reason);
    }
  }

 private:
  void readHeader() {
    if (!m_import.part.hasHeader || !m_reader.next()) return;
    for (const std::string_view cell : m_reader.cells()) {
      // Some tables hold byte order marks in the middle of their header.
      std::string name(core::trimmed(cell));
      if (name.starts_with("\xef\xbb\xbf")) name.erase(0, 3);
      m_header.push_back(std::move(name));
    }
  }

  /// The file beside u.item that names its genre columns; without it there are no genres.
  void readGenres() {
    const std::filesystem::path inside(m_import.part.member);
    const bool zipped = !m_import.part.member.empty();
    try {
      RecordReader genres(zipped ? openSource(m_import.part.path, (inside.parent_path() / "u.genre").generic_string())
                                 : openSource(m_import.part.path.parent_path() / "u.genre", {}),
                          "|", false);
      while (genres.next()) m_genres.emplace_back(genres.cells().front());
    } catch (const core::Error& error) {
      if (error.code() != core::ErrorCode::NotFound) throw;
      m_import.report.warnings.push_back(core::MessageId::GenreFileMissing);
    }
  }

  /// Why the record cannot be used; empty when it can. The same of those below.
  core::Message read(const Columns& columns, MovieRecord& record) const {
    const Cells& cells = m_reader.cells();
    switch (m_import.part.format) {
      case ImportFormat::Tmdb:
        return readTmdb(record);
      case ImportFormat::Douban:
        return readDouban(record);
      default:
        break;
    }
    if (m_import.part.kind == ImportKind::Identities) return readLinks(cells, record);
    return readTable(columns, cells, record);
  }

  core::Message readTable(const Columns& columns, const Cells& cells, MovieRecord& record) const {
    if (cells.size() < columns.needed()) return {core::MessageId::TooFewColumns, cells.size(), columns.needed()};
    const std::string_view id = core::trimmed(columns.cell(cells, columns.of("movie")));
    const bool isKnownSet = m_import.part.format != ImportFormat::Csv;
    if (isKnownSet && !parseId(id)) return core::MessageId::MovieIdNotANumber;
    record.identity = {m_import.part.movieSource, std::string(id)};
    TitleAndYear title = splitTitle(columns.cell(cells, columns.of("title")));
    if (title.title.empty()) return core::MessageId::TitleEmpty;
    record.title = std::move(title.title);
    record.year = title.year;
    if (const int year = yearOf(columns.cell(cells, columns.of("year")))) record.year = year;
    record.genres = splitList(columns.cell(cells, columns.of("genres")));
    if (m_import.part.format == ImportFormat::MovieLens100K) readFlags(cells, record);
    addCredits(record, "director", columns.cell(cells, columns.of("directors")));
    addCredits(record, "writer", columns.cell(cells, columns.of("writers")));
    addCredits(record, "actor", columns.cell(cells, columns.of("actors")));
    const std::string_view text = core::trimmed(columns.cell(cells, columns.of("description")));
    const std::string_view language = core::trimmed(columns.cell(cells, columns.of("language")));
    if (!text.empty() && text != "N/A") {
      const char* const source = m_import.part.format == ImportFormat::Omdb ? "omdb" : "table";
      record.descriptions.push_back({std::string(language), source, std::string(text)});
    }
    return {};
  }

  /// u.item has a column of 0 or 1 for each genre, from the sixth on.
  void readFlags(const Cells& cells, MovieRecord& record) const {
    record.genres.clear();
    for (size_t genre = 0; genre < m_genres.size() && genre + 5 < cells.size(); ++genre) {
      if (cells[genre + 5] == "1") record.genres.push_back(m_genres[genre]);
    }
  }

  core::Message readLinks(const Cells& cells, MovieRecord& record) const {
    if (cells.size() < 3 || !parseId(cells[0])) return core::MessageId::MovieIdNotANumber;
    record.identity = {m_import.part.movieSource, std::string(cells[0])};
    if (!cells[1].empty()) record.moreIdentities.push_back({"imdb", imdbId(cells[1])});
    if (!cells[2].empty()) record.moreIdentities.push_back({"tmdb", std::string(cells[2])});
    return {};
  }

  std::string_view named(std::string_view column) const {
    const auto found = std::ranges::find(m_header, column);
    const auto place = static_cast<size_t>(found - m_header.begin());
    return place < m_reader.cells().size() && found != m_header.end() ? m_reader.cells()[place] : std::string_view();
  }

  core::Message readTmdb(MovieRecord& record) const {
    if (!parseId(named("id"))) return core::MessageId::MovieIdNotANumber;
    record.identity = {"tmdb", std::string(named("id"))};
    record.title = core::trimmed(named("title"));
    if (record.title.empty()) return core::MessageId::TitleEmpty;
    record.year = yearOf(named("release_date"));
    record.genres = jsonNames(named("genres"));
    if (const auto text = core::trimmed(named("overview")); !text.empty())
      record.descriptions.push_back({"", "tmdb", std::string(text)});
    return {};
  }

  core::Message readDouban(MovieRecord& record) const {
    if (!parseId(named("movie_id"))) return core::MessageId::MovieIdNotANumber;
    record.identity = {"douban", std::string(named("movie_id"))};
    record.title = core::trimmed(named("title"));
    if (record.title.empty()) return core::MessageId::TitleEmpty;
    record.year = yearOf(named("release_date"));
    record.genres = splitList(named("genres"));
    addCredits(record, "director", named("directors"));
    addCredits(record, "writer", named("screenwriters"));
    addCredits(record, "actor", named("actors"));
    if (const auto text = core::trimmed(named("summary")); !text.empty())
      record.descriptions.push_back({"", "douban", std::string(text)});
    return {};
  }

  void add(const MovieRecord& record) {
    const WriterCounts before = m_import.writer.counts();
    m_import.writer.addMovie(record, m_import.part.movieMatch);
    const WriterCounts& after = m_import.writer.counts();
    const bool learnt = after.moviesAdded > before.moviesAdded || after.moviesChanged > before.moviesChanged;
    ++(learnt ? m_import.report.kept : m_import.report.known);
  }

  PartImport& m_import;
  RecordReader m_reader;
  std::vector<std::string> m_header;
  std::vector<std::string> m_genres;
};

std::string ageGroup(std::string_view code) {
  // README of MovieLens-1M.
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kGroups{{{"1", "under 18"},
                                                                                  {"18", "18–24"},
                                                                                  {"25", "25–34"},
                                                                                  {"35", "35–44"},
                                                                                  {"45", "45–49"},
                                                                                  {"50", "50–55"},
                                                                                  {"56", "56+"}}};
  const auto found = std::ranges::find(kGroups, code, &std::pair<std::string_view, std::string_view>::first);
  return std::string(found == kGroups.end() ? code : found->second);
}

std::string occupation(std::string_view code) {
  constexpr std::array<std::string_view, 21> kNames{
      "other",     "educator",  "artist",        "clerical",       "student",      "customer service", "doctor",
      "executive", "farmer",    "homemaker",     "school student", "lawyer",       "programmer",       "retired",
      "sales",     "scientist", "self-employed", "engineer",       "tradesperson", "unemployed",       "writer"};
  const auto number = parseId(code);
  return std::string(number && *number < static_cast<int64_t>(kNames.size()) ? kNames[static_cast<size_t>(*number)]
                                                                             : code);
}

std::string gender(std::string_view code) { return code == "F" ? "female" : code == "M" ? "male" : std::string(code); }

}  // namespace

void importMovies(PartImport& import) { MoviesImport(import).run(); }

void importPeople(PartImport& import) {
  RecordReader reader = import.openTable();
  const bool oldest = import.part.format == ImportFormat::MovieLens100K;
  while (reader.next()) {
    ++import.report.read;
    import.tick(reader);
    const Cells& cells = reader.cells();
    if (cells.size() < 4 || !parseId(cells[0])) {
      import.refuse(reader.line(), cells.size() < 4 ? core::Message(core::MessageId::TooFewColumns, cells.size(), 4)
                    : core::Message(core::MessageId::PersonIdNotANumber));
      continue;
    }
    const std::string about = oldest ? gender(cells[2]) + ", " + std::string(cells[1]) + ", " + std::string(cells[3])
                                     : gender(cells[1]) + ", " + ageGroup(cells[2]) + ", " + occupation(cells[3]);
    const int64_t before = import.writer.counts().peopleAdded;
    import.writer.addPerson(import.part.personSource, cells[0], about);
    ++(import.writer.counts().peopleAdded > before ? import.report.kept : import.report.known);
  }
}

void importDescriptions(PartImport& import) {
  const auto source = openSource(import.part.path, import.part.member);
  if (source->size() > (uint64_t{1} << 30))
    throw core::Error(core::ErrorCode::TooLarge, {core::MessageId::JsonTooLarge, import.name()});
  std::string text(static_cast<size_t>(source->size()), '\0');
  size_t size = 0;
  while (const size_t got = source->read(text.data() + size, text.size() - size)) size += got;
  nlohmann::json object;
  try {
    object = nlohmann::json::parse(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(size));
  } catch (const nlohmann::json::exception& error) {
    throw core::Error(core::ErrorCode::BadInput, {core::MessageId::JsonInvalid, import.name()}, error.what());
  }
  if (!object.is_object())
    throw core::Error(core::ErrorCode::BadInput, {core::MessageId::JsonNotDescriptions, import.name()});
  for (const auto& [id, value] : object.items()) {
    if (++import.report.read % 64 == 0) import.progress.throwIfCancelled();
    const auto movie = import.writer.findMovie({import.part.movieSource, id});
    if (!movie || !value.is_string()) {
      import.refuseAt({core::MessageId::FileMovie, import.name(), id},
                      movie ? core::MessageId::DescriptionNotText : core::MessageId::MovieNotInLibrary);
      continue;
    }
    MovieRecord record;
    record.identity = {import.part.movieSource, id};
    record.descriptions.push_back({"", import.part.path.stem().string(), value.get<std::string>()});
    const int64_t before = import.writer.counts().moviesChanged;
    import.writer.addMovie(record);
    ++(import.writer.counts().moviesChanged > before ? import.report.kept : import.report.known);
  }
}

}  // namespace kinoprism::storage
