#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "engine/core/message_ids.h"
#include "engine/core/text.h"
#include "storage/import/part_import.h"
#include "storage/import/tables/cell_values.h"
#include "storage/movies/titles.h"

namespace kinoprism::storage {
namespace {

using Cells = std::vector<std::string_view>;

/// What a name column adds after the name: "John Lasseter (original story by)".
std::string personName(std::string_view text) {
  const size_t bracket = text.find(" (");
  return std::string(core::trimmed(text.substr(0, bracket)));
}

void addCredit(MovieRecord& record, const char* role, const std::string& name) {
  constexpr size_t kMostCredits = 60;
  Credit credit{role, name};
  if (name.empty() || record.credits.size() >= kMostCredits) return;
  if (std::ranges::find(record.credits, credit) == record.credits.end()) record.credits.push_back(std::move(credit));
}

void addCredits(MovieRecord& record, const char* role, std::string_view names) {
  for (const std::string& text : splitList(names)) addCredit(record, role, personName(text));
}

/// Sources whose ids are numbers: a row where something else stands there is shifted or broken.
bool hasNumbers(std::string_view source) {
  return source.starts_with("movielens") || source == "tmdb" || source == "douban" || source == "netflix";
}

class MoviesImport {
 public:
  explicit MoviesImport(PartImport& import) : m_import(import), m_part(import.part), m_reader(import.openTable()) {}

  void run() {
    readHeader();
    if (m_part.format == ImportFormat::MovieLens100K) readGenres();
    while (m_reader.next()) {
      if (!m_columns) m_columns.emplace(m_part, m_header, m_reader.cells().size(), m_import.name());
      if (m_part.repeatsMovies && !m_seen.emplace(m_columns->cell(m_reader.cells(), "movie")).second) continue;
      ++m_import.report.read;
      m_import.tick(m_reader);
      MovieRecord record;
      core::Message reason = read(record);
      if (reason.empty()) reason = add(record);
      if (!reason.empty()) m_import.refuse(m_reader.line(), reason);
    }
  }

 private:
  void readHeader() {
    if (!m_part.layout.hasHeader || !m_reader.next()) return;
    for (const std::string_view cell : m_reader.cells()) {
      // Some tables hold byte order marks in the middle of their header.
      std::string name(core::trimmed(cell));
      if (name.starts_with("\xef\xbb\xbf")) name.erase(0, 3);
      m_header.push_back(std::move(name));
    }
  }

  /// The file beside u.item that names its genre columns; without it there are no genres.
  void readGenres() {
    const std::filesystem::path inside(m_part.member);
    const bool zipped = !m_part.member.empty();
    try {
      RecordReader genres(zipped ? openSource(m_part.path, (inside.parent_path() / "u.genre").generic_string())
                                 : openSource(m_part.path.parent_path() / "u.genre", {}),
                          TableLayout{.delimiter = "|", .quoted = false});
      while (genres.next()) m_genres.emplace_back(genres.cells().front());
    } catch (const core::Error& error) {
      if (error.code() != core::ErrorCode::NotFound) throw;
      m_import.report.warnings.push_back(core::MessageId::GenreFileMissing);
    }
  }

  std::string_view cell(std::string_view role) const { return m_columns->cell(m_reader.cells(), role); }

  /// Why the record cannot be used; empty when it can.
  core::Message read(MovieRecord& record) const {
    const Cells& cells = m_reader.cells();
    if (cells.size() < m_columns->needed()) return {core::MessageId::TooFewColumns, cells.size(), m_columns->needed()};
    if (const core::Message reason = readIdentities(record); !reason.empty()) return reason;
    if (m_part.kind == ImportKind::Identities) return {};
    readTitle(record);
    // A table of credits knows movies by number only.
    if (record.title.empty() && m_columns->has("title")) return core::MessageId::TitleEmpty;
    if (const int year = yearOf(cell("year"))) record.year = year;
    readGenresOf(record);
    readPeople(record);
    const std::string_view text = cell("description");
    if (!isMissing(text))
      record.descriptions.push_back({std::string(cell("language")), descriptionSource(), std::string(text)});
    return {};
  }

  core::Message readIdentities(MovieRecord& record) const {
    const std::string_view id = idText(cell("movie"));
    if (m_columns->has("movie")) {
      if (hasNumbers(m_part.movieSource) && !parseId(id)) return core::MessageId::MovieIdNotANumber;
      if (isMissing(id) && !m_columns->has("title")) return core::MessageId::PersonOrMovieEmpty;
      if (!isMissing(id)) record.identity = {m_part.movieSource, idOfSource(m_part.movieSource, id)};
    }
    for (const char* source : {"imdb", "tmdb", "douban"}) {
      const std::string_view other = idText(cell(source));
      if (isMissing(other)) continue;
      record.moreIdentities.push_back({source, idOfSource(source, other)});
    }
    return {};
  }

  void readTitle(MovieRecord& record) const {
    std::string_view text = cell("title");
    const std::string_view original = cell("original-title");
    if (isMissing(text)) text = original;
    if (isMissing(text)) return;
    if (!isMissing(original) && original != text) record.otherTitles.emplace_back(original);
    TitleAndYear title = splitTitle(text);
    record.title = std::move(title.title);
    record.year = title.year;
  }

  void readGenresOf(MovieRecord& record) const {
    if (m_part.format == ImportFormat::MovieLens100K) return readFlags(record);
    const std::string_view text = cell("genres");
    // RecBole separates the words of a sequence by spaces.
    const auto place = m_columns->placeOf("genres");
    if (place && *place < m_header.size() && m_header[*place].ends_with(":token_seq")) {
      for (const std::string_view word : core::split(text, ' ')) {
        if (!isMissing(word)) record.genres.emplace_back(word);
      }
      return;
    }
    record.genres = splitList(text);
  }

  /// u.item has a column of 0 or 1 for each genre, from the sixth on.
  void readFlags(MovieRecord& record) const {
    const Cells& cells = m_reader.cells();
    for (size_t genre = 0; genre < m_genres.size() && genre + 5 < cells.size(); ++genre) {
      if (cells[genre + 5] == "1") record.genres.push_back(m_genres[genre]);
    }
  }

  void readPeople(MovieRecord& record) const {
    addCredits(record, "director", cell("directors"));
    addCredits(record, "writer", cell("writers"));
    if (const auto crew = parseObjects(cell("crew"))) {
      for (const ListedObject& member : *crew) {
        const bool wrote = member.job == "Writer" || member.job == "Screenplay" || member.job == "Author";
        if (member.job == "Director" || wrote) addCredit(record, wrote ? "writer" : "director", member.name);
      }
    }
    if (const auto cast = parseObjects(cell("actors"))) {
      for (const ListedObject& member : *cast) addCredit(record, "actor", member.name);
    } else {
      addCredits(record, "actor", cell("actors"));
    }
  }

  std::string descriptionSource() const {
    switch (m_part.format) {
      case ImportFormat::Omdb:
        return "omdb";
      case ImportFormat::Tmdb:
        return "tmdb";
      case ImportFormat::Douban:
        return "douban";
      default:
        return "table";
    }
  }

  /// Why it was not added; empty when it was.
  core::Message add(const MovieRecord& record) {
    const WriterCounts before = m_import.writer.counts();
    if (m_part.kind == ImportKind::Identities || record.title.empty()) {
      if (!m_import.writer.completeMovie(record)) return core::MessageId::MovieNotInLibrary;
    } else {
      m_import.writer.addMovie(record, m_part.movieMatch);
    }
    const WriterCounts& after = m_import.writer.counts();
    const bool learnt = after.moviesAdded > before.moviesAdded || after.moviesChanged > before.moviesChanged;
    ++(learnt ? m_import.report.kept : m_import.report.known);
    return {};
  }

  PartImport& m_import;
  const ImportPart& m_part;
  RecordReader m_reader;
  std::vector<std::string> m_header;
  std::optional<Columns> m_columns;
  std::vector<std::string> m_genres;
  std::unordered_set<std::string> m_seen;
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
