#include "storage/import/classify.h"

#include <algorithm>
#include <array>

#include "engine/core/message_ids.h"
#include "engine/core/text.h"
#include "storage/import/known_sets.h"
#include "storage/import/personal_exports.h"
#include "storage/import/tables/cell_values.h"

namespace kinoprism::storage {
namespace {

constexpr size_t kHead = size_t{256} << 10;
constexpr size_t kLookedRows = 200;
constexpr size_t kSampleRows = 8;
constexpr size_t kLongestCell = 240;

using Rows = std::vector<std::vector<std::string>>;

std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return text;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

void shorten(Rows& rows) {
  for (auto& row : rows) {
    for (std::string& cell : row) {
      if (cell.size() <= kLongestCell) continue;
      size_t end = kLongestCell;
      while (end > 0 && (static_cast<unsigned char>(cell[end]) & 0xc0) == 0x80) --end;
      cell.resize(end);
      cell += "…";
    }
  }
}

bool allNumbers(const std::vector<std::string>& cells) {
  return !cells.empty() &&
         std::ranges::all_of(cells, [](const std::string& cell) { return parseNumber(cell, false).has_value(); });
}

data::Modality inferModality(std::string_view text) {
  if (contains(text, "audio") || contains(text, "vggish") || contains(text, "sound")) return data::Modality::Audio;
  if (contains(text, "poster") || contains(text, "image")) return data::Modality::Image;
  if (contains(text, "video") || contains(text, "visual") || contains(text, "scene") || contains(text, "trailer"))
    return data::Modality::Video;
  return data::Modality::Text;
}

/// "1:" alone on a line, then lines of person, rating and date: the Netflix Prize.
bool isNetflix(std::string_view text) {
  const std::string_view line = core::trimmed(text.substr(0, text.find('\n')));
  return line.size() >= 2 && line.ends_with(':') && parseId(line.substr(0, line.size() - 1)).has_value();
}

class Classifier {
 public:
  Classifier(const FileProbe& probe, const RecogniseOptions& options) : m_probe(probe), m_options(options) {
    m_part.path = probe.path;
    m_part.member = probe.member;
  }

  Classified run() {
    if (m_probe.name.ends_with(".npy")) return npy();
    if (m_probe.size == 0) return no(core::MessageId::NotReadEmpty);
    if (!m_probe.encoding) return no(core::MessageId::NotReadNotText);
    if (m_probe.name.ends_with(".json")) return json();
    if (m_probe.name.starts_with("readme") || m_probe.name.starts_with("license")) return {};
    if (m_probe.name == "u.genre" || m_probe.name == "u.occupation" || m_probe.name == "u.info") return {};
    if (isNetflix(m_probe.text)) return netflix();
    m_part.layout = detectLayout(m_probe.text, m_probe.whole);
    m_part.layout.encoding = m_probe.encoding->name;
    m_part.layout.encodingCertain = m_probe.encoding->certain;
    readRows();
    if (m_rows.empty() && m_header.size() < 2) return no(core::MessageId::NotReadNotTable);
    if (!m_rows.empty() && m_rows.front().size() < 2) return no(core::MessageId::NotReadNotTable);
    if (const auto known = knownTable()) return *known;
    return anyTable();
  }

 private:
  void readRows() {
    m_rows = firstRecords(m_probe.text, m_probe.whole, m_part.layout, kLookedRows + 1);
    if (!m_part.layout.hasHeader || m_rows.empty()) return;
    m_header = std::move(m_rows.front());
    m_rows.erase(m_rows.begin());
    for (std::string& name : m_header) {
      name = std::string(core::trimmed(name));
      // Some tables hold byte order marks in the middle of their header.
      while (name.starts_with("\xef\xbb\xbf")) name.erase(0, 3);
    }
  }

  Classified no(const core::Message& why) const { return {{}, why}; }

  ImportPart part(ImportKind kind, ImportFormat format, const core::Message& title) const {
    ImportPart part = m_part;
    part.kind = kind;
    part.format = format;
    part.title = title;
    part.columns = m_header;
    part.sample.assign(m_rows.begin(),
                       m_rows.begin() + static_cast<std::ptrdiff_t>(std::min(m_rows.size(), kSampleRows)));
    shorten(part.sample);
    part.sourceKnown |= !part.movieSource.empty();
    if (!part.layout.encodingCertain)
      part.warnings.push_back({core::MessageId::EncodingUncertain, part.layout.encoding});
    return part;
  }

  Classified yes(ImportKind kind, ImportFormat format, const core::Message& title) const {
    return {{part(kind, format, title)}, {}};
  }

  core::Message featuresTitle() const {
    const std::filesystem::path file = m_probe.path.filename();
    switch (m_part.modality) {
      case data::Modality::Text:
        return {core::MessageId::TextFeaturesIn, file};
      case data::Modality::Image:
        return {core::MessageId::ImageFeaturesIn, file};
      case data::Modality::Audio:
        return {core::MessageId::AudioFeaturesIn, file};
      case data::Modality::Video:
        break;
    }
    return {core::MessageId::VideoFeaturesIn, file};
  }

  std::filesystem::path shownName() const {
    return m_probe.member.empty() ? m_probe.path.filename() : std::filesystem::path(m_probe.member).filename();
  }

  const KnownSet* knownSet() const {
    std::string_view rest = m_probe.text;
    if (m_part.layout.hasHeader) rest.remove_prefix(std::min(rest.find('\n') + 1, rest.size()));
    return findKnownSet(rest.substr(0, rest.find_first_of("\r\n")), m_probe.folder);
  }

  Classified movieLensRatings(ImportFormat format) {
    const KnownSet* const set = knownSet();
    m_part.personSource = set ? std::string(set->personSource) : "movielens";
    if (m_part.movieSource.empty()) m_part.movieSource = set ? std::string(set->movieSource) : "movielens";
    if (set) m_part.expectedRows = set->ratings;
    return yes(ImportKind::Ratings, format, {core::MessageId::RatingsOf, set ? set->title : "MovieLens"});
  }

  /// Files whose columns have no names and are known all the same.
  std::optional<Classified> knownTable() {
    if (m_rows.empty()) return std::nullopt;
    const size_t cells = m_rows.front().size();
    if (m_part.layout.delimiter == "::" && !m_part.layout.hasHeader) return doubleColon(cells);
    if (m_part.layout.delimiter == "|" && !m_options.format) return oldest(cells);
    if (m_part.layout.delimiter == "\t" && !m_part.layout.hasHeader && cells == 4 && allNumbers(m_rows.front()))
      return tabs();
    if (m_part.layout.mostCells == 3) {
      m_part.mapping = {{"movie", "1"}, {"year", "2"}, {"title", "3"}};
      m_part.movieSource = "netflix";
      return yes(ImportKind::Movies, ImportFormat::Netflix, {core::MessageId::MoviesOf, "Netflix Prize"});
    }
    if (isWatchlist(m_probe, m_header)) return no(core::MessageId::NotReadAboutPeople);
    if (auto personal = personalExport(m_probe, m_header, m_part)) {
      m_part = std::move(*personal);
      return yes(m_part.kind, m_part.format, m_part.title);
    }
    if (hasColumns(m_header, {"curator", "kind"})) return no(core::MessageId::NotReadLabels);
    if (hasColumns(m_header, {"userId", "movieId", "tag"})) return no(core::MessageId::NotReadTags);
    return std::nullopt;
  }

  std::optional<Classified> doubleColon(size_t cells) {
    if (cells >= 10) {
      m_part.movieSource = "movielens";
      m_part.mapping = {{"movie", "1"},     {"title", "2"},   {"year", "3"},   {"genres", "6"},
                        {"directors", "7"}, {"writers", "8"}, {"actors", "9"}, {"description", "10"}};
      return yes(ImportKind::Descriptions, ImportFormat::Omdb, core::MessageId::TitlesPeoplePlots);
    }
    if (m_probe.name.starts_with("tags")) return no(core::MessageId::NotReadTags);
    const bool imdb = hasImdbNumbers(cells == 4 ? 1 : 0);
    m_part.movieSource = imdb ? "imdb" : "movielens";
    if (cells == 3 && !allNumbers(m_rows.front())) {
      m_part.mapping = {{"movie", "1"}, {"title", "2"}, {"genres", "3"}};
      return yes(ImportKind::Movies, ImportFormat::MovieLensDat,
                 imdb ? core::Message(core::MessageId::MoviesIn, shownName())
                      : core::Message(core::MessageId::MoviesOf, "MovieLens"));
    }
    if (cells == 5) {
      m_part.personSource = "ml-1m";
      return yes(ImportKind::People, ImportFormat::MovieLensDat, {core::MessageId::PeopleOf, "MovieLens-1M"});
    }
    // Also with a wrong number of columns, or with words for numbers: importing says which line is wrong.
    m_part.mapping = {{"person", "1"}, {"movie", "2"}, {"rating", "3"}};
    if (cells != 3) m_part.mapping["time"] = "4";
    if (!imdb) {
      m_part.scaleChosen = true;  // half a star to five, which an odd row does not change
      return movieLensRatings(ImportFormat::MovieLensDat);
    }
    m_part.personSource = "csv";
    return yes(ImportKind::Ratings, ImportFormat::MovieLensDat, {core::MessageId::RatingsIn, shownName()});
  }

  /// MovieTweetings writes IMDb's numbers in the layout of MovieLens: seven digits, some of them zeros before.
  bool hasImdbNumbers(size_t column) const {
    return std::ranges::all_of(m_rows, [&](const auto& row) {
      return column < row.size() && row[column].size() >= 7 && parseId(row[column]).has_value();
    });
  }

  std::optional<Classified> oldest(size_t cells) {
    m_part.personSource = "ml-100k";
    if (cells >= 24) {
      m_part.movieSource = "movielens-100k";
      m_part.mapping = {{"movie", "1"}, {"title", "2"}};
      return yes(ImportKind::Movies, ImportFormat::MovieLens100K, {core::MessageId::MoviesOf, "MovieLens-100K"});
    }
    if (m_probe.name == "u.user")
      return yes(ImportKind::People, ImportFormat::MovieLens100K, {core::MessageId::PeopleOf, "MovieLens-100K"});
    m_part.personSource.clear();
    return std::nullopt;
  }

  std::optional<Classified> tabs() {
    if (m_probe.name.ends_with(".base") || m_probe.name.ends_with(".test")) return no(core::MessageId::NotReadSplit);
    if (m_probe.name != "u.data" && !knownSet()) return std::nullopt;
    m_part.mapping = {{"person", "1"}, {"movie", "2"}, {"rating", "3"}, {"time", "4"}};
    Classified result = movieLensRatings(ImportFormat::MovieLens100K);
    if (!result.parts.front().expectedRows) result.parts.front().movieSource = "movielens-100k";
    return result;
  }

  Classified netflix() {
    m_part.layout = {};
    m_part.layout.quoted = false;
    m_part.personSource = m_part.movieSource = "netflix";
    m_part.mapping = {{"person", "1"}, {"rating", "2"}, {"time", "3"}};
    m_rows = firstRecords(m_probe.text, m_probe.whole, m_part.layout, kLookedRows);
    return yes(ImportKind::Ratings, ImportFormat::Netflix, {core::MessageId::RatingsOf, "Netflix Prize"});
  }

  Classified anyTable() {
    TableColumns columns = recogniseColumns(m_header, m_rows);
    for (const auto& [role, name] : m_options.columns) columns.mapping[role] = name;
    if (!m_options.columns.empty()) columns.kind = kindWith(columns);
    m_part.mapping = columns.mapping;
    m_part.movieSource = columns.movieSource;
    if (m_options.kind) return asAsked(*m_options.kind, columns);
    switch (columns.kind) {
      case TableKind::Ratings:
        return ratings();
      case TableKind::RatingsAndMovies:
        return both();
      case TableKind::Movies:
        return movies();
      case TableKind::Identities:
        return yes(ImportKind::Identities, isMovieLens() ? ImportFormat::MovieLensCsv : ImportFormat::Csv,
                   isMovieLens() ? core::Message(core::MessageId::IdsOfMovieLens)
                                 : core::Message(core::MessageId::IdsIn, shownName()));
      case TableKind::Features:
        return features();
      case TableKind::People:
        return no(core::MessageId::NotReadAboutPeople);
      case TableKind::Unknown:
        break;
    }
    // Somebody may know better what it is.
    return asAsked(columns.mapping.contains("title") ? ImportKind::Movies : ImportKind::Ratings, columns);
  }

  /// What the columns make once a person has named some.
  static TableKind kindWith(const TableColumns& columns) {
    const auto has = [&](const char* role) { return columns.mapping.contains(role); };
    if (has("person") && has("movie")) return has("title") ? TableKind::RatingsAndMovies : TableKind::Ratings;
    if (has("title")) return TableKind::Movies;
    return columns.kind;
  }

  /// A table of the kind that somebody says it is; its columns may still have to be named.
  Classified asAsked(ImportKind kind, const TableColumns& columns) {
    const bool ofMovies = kind == ImportKind::Movies || kind == ImportKind::Descriptions;
    const bool known = kind == ImportKind::Ratings
                           ? columns.mapping.contains("person") && columns.mapping.contains("movie")
                           : columns.mapping.contains("title") || columns.mapping.contains("movie");
    if (columns.kind == TableKind::Features && !m_options.format && m_options.columns.empty()) return features();
    if (columns.kind == TableKind::RatingsAndMovies) return both();
    if (kind == ImportKind::Ratings && columns.kind == TableKind::Movies && m_options.columns.empty() &&
        !m_options.format)
      return movies();
    if (ofMovies && columns.kind == TableKind::Ratings && !m_options.format) return ratings();
    if (columns.kind == TableKind::Identities) {
      return yes(ImportKind::Identities, ImportFormat::MovieLensCsv, {core::MessageId::IdsIn, shownName()});
    }
    Classified result = kind == ImportKind::Ratings ? ratings() : movies();
    if (!known) {
      result.parts.front().selected = false;
      result.parts.front().warnings.push_back(core::MessageId::ColumnsNotRecognised);
    }
    return result;
  }

  bool isMovieLens() const {
    return hasColumns(m_header, {"userId", "movieId", "rating"}) ||
           hasColumns(m_header, {"movieId", "title", "genres"}) ||
           hasColumns(m_header, {"movieId", "imdbId", "tmdbId"});
  }

  Classified ratings() {
    if (isMovieLens()) return movieLensRatings(ImportFormat::MovieLensCsv);
    m_part.personSource = "csv";
    return yes(ImportKind::Ratings, ImportFormat::Csv, {core::MessageId::RatingsIn, shownName()});
  }

  Classified movies() {
    if (m_part.movieSource == "movielens" && isMovieLens())
      return yes(ImportKind::Movies, ImportFormat::MovieLensCsv, {core::MessageId::MoviesOf, "MovieLens"});
    if (isTmdb()) {
      m_part.movieSource = "tmdb";
      return yes(ImportKind::Movies, ImportFormat::Tmdb, {core::MessageId::MoviesOf, "TMDB"});
    }
    if (hasColumns(m_header, {"movie_id", "summary", "screenwriters"})) {
      m_part.movieSource = "douban";
      return yes(ImportKind::Movies, ImportFormat::Douban, {core::MessageId::MoviesOf, "Douban"});
    }
    return yes(ImportKind::Movies, ImportFormat::Csv, {core::MessageId::MoviesIn, shownName()});
  }

  /// TMDB's own columns, as Kaggle's two sets have them, with credits in tables of their own.
  bool isTmdb() const {
    return hasColumns(m_header, {"id", "overview", "release_date", "genres"}) || hasColumns(m_header, {"cast", "crew"});
  }

  Classified both() {
    Classified result;
    const ColumnMapping all = m_part.mapping;
    const auto only = [&](std::initializer_list<std::string_view> roles, bool wanted) {
      ColumnMapping mapping = all;
      std::erase_if(mapping, [&](const auto& entry) {
        const bool named = std::ranges::find(roles, std::string_view(entry.first)) != roles.end();
        return entry.first != "movie" && named != wanted;
      });
      return mapping;
    };
    const auto ofRatings = {std::string_view("person"), std::string_view("rating"), std::string_view("count"),
                            std::string_view("like"), std::string_view("time")};
    m_part.mapping = only(ofRatings, false);
    result.parts.push_back(part(ImportKind::Movies, ImportFormat::Csv, {core::MessageId::MoviesIn, shownName()}));
    result.parts.back().repeatsMovies = true;
    m_part.mapping = only(ofRatings, true);
    m_part.personSource = isMovieLens() ? "movielens" : "csv";
    result.parts.push_back(part(ImportKind::Ratings, ImportFormat::Csv, {core::MessageId::RatingsIn, shownName()}));
    return result;
  }

  Classified features() {
    m_part.modality = inferModality(m_probe.name + lower(m_probe.folder));
    const bool known = m_probe.name.starts_with("llvisualfeatures");
    m_part.encoder = known ? "mise-en-scene" : m_probe.path.stem().string();
    if (known) m_part.modality = data::Modality::Video;
    m_part.movieSource = "movielens";
    m_part.mapping.clear();
    return yes(ImportKind::Features, ImportFormat::FeatureCsv, featuresTitle());
  }

  Classified npy() {
    if (!m_probe.member.empty()) return no(core::MessageId::NotReadPackedArray);
    m_part.movieSource = "movielens";
    m_part.encoder = m_probe.path.stem().string();
    m_part.modality = inferModality(m_probe.name + lower(m_probe.folder));
    for (const std::string& candidate :
         {m_probe.path.stem().string() + ".rows.tsv", m_probe.path.stem().string() + ".tsv",
          std::string("rows_to_movie_id.tsv"), std::string("rows.tsv")}) {
      const std::filesystem::path file = m_probe.path.parent_path() / candidate;
      if (std::filesystem::exists(file)) {
        m_part.rowMap = file;
        break;
      }
    }
    if (m_part.rowMap.empty()) {
      m_part.selected = false;
      m_part.warnings.push_back(core::MessageId::NoRowMapBeside);
    }
    return yes(ImportKind::Features, ImportFormat::Npy, featuresTitle());
  }

  Classified json() {
    const std::string_view head = core::trimmed(m_probe.text);
    if (!head.starts_with('{') || !core::trimmed(head.substr(1)).starts_with('"'))
      return no(core::MessageId::NotReadOtherJson);
    m_part.movieSource = "movielens";
    return yes(ImportKind::Descriptions, ImportFormat::AbstractsJson, {core::MessageId::DescriptionsIn, shownName()});
  }

  const FileProbe& m_probe;
  const RecogniseOptions& m_options;
  ImportPart m_part;
  std::vector<std::string> m_header;
  Rows m_rows;
};

}  // namespace

FileProbe probeFile(const std::filesystem::path& path, const std::string& member,
                    const std::optional<std::string>& encoding) {
  FileProbe probe;
  probe.path = path;
  probe.member = member;
  const std::filesystem::path inside(member);
  probe.name = lower((member.empty() ? path : inside).filename().string());
  if (probe.name.ends_with(".gz")) probe.name.resize(probe.name.size() - 3);
  const std::filesystem::path parent = std::filesystem::absolute(path).parent_path();
  probe.folder = member.empty() ? parent.filename().string()
                                : (inside.has_parent_path() ? inside.parent_path() : path).filename().string();
  const auto source = openSource(path, member);
  probe.size = source->size();
  probe.head = readHead(*source, kHead + 1);
  probe.whole = probe.head.size() <= kHead;
  if (!probe.whole) probe.head.resize(kHead);
  if (probe.name.ends_with(".npy")) return probe;
  probe.encoding = probe.whole ? detectEncoding(probe.head) : detectEncoding(*openSource(path, member));
  if (encoding) probe.encoding = TextEncoding{*encoding};
  if (probe.encoding) probe.text = decoded(probe.head, probe.encoding->name);
  return probe;
}

Classified classify(const FileProbe& probe, const RecogniseOptions& options) {
  return Classifier(probe, options).run();
}

std::optional<MediaKind> mediaKindOf(const std::filesystem::path& file) {
  static const std::array<std::pair<MediaKind, std::vector<std::string>>, 3> kEndings{
      {{MediaKind::Poster, {".jpg", ".jpeg", ".png", ".webp"}},
       {MediaKind::Sound, {".wav", ".ogg", ".oga", ".opus", ".flac", ".mp3", ".m4a", ".aac"}},
       {MediaKind::Trailer, {".mp4", ".m4v", ".webm", ".mkv", ".avi", ".mov", ".mpg", ".ogv", ".ts"}}}};
  const std::string ending = lower(file.extension().string());
  for (const auto& [kind, endings] : kEndings) {
    if (std::ranges::find(endings, ending) != endings.end()) return kind;
  }
  return std::nullopt;
}

}  // namespace kinoprism::storage
