#include "storage/import/classify.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "engine/core/message_ids.h"
#include "engine/core/text.h"
#include "storage/import/known_sets.h"
#include "storage/import/part_import.h"

namespace kinoprism::storage {
namespace {

constexpr size_t kHead = size_t{64} << 10;
constexpr size_t kSampleRows = 8;
constexpr size_t kLongestCell = 240;

using Rows = std::vector<std::vector<std::string>>;

std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return text;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// The delimiter that the first line has most of.
std::string delimiterOf(std::string_view head) {
  const std::string_view line = head.substr(0, head.find('\n'));
  if (contains(line, "::")) return "::";
  std::string best = ",";
  for (const char candidate : {'\t', '|', ';'}) {
    if (std::ranges::count(line, candidate) > std::ranges::count(line, best[0])) best = candidate;
  }
  return best;
}

/// First rows of the head, cut at its last whole line.
Rows sampleRows(const FileProbe& probe, const std::string& delimiter, bool quoted, size_t count) {
  std::string head = probe.head;
  if (head.size() < probe.size) head.resize(head.rfind('\n') == std::string::npos ? head.size() : head.rfind('\n') + 1);
  RecordReader reader(openMemory(std::move(head), probe.name), delimiter, quoted);
  Rows rows;
  try {
    while (rows.size() < count && reader.next()) {
      auto& row = rows.emplace_back();
      for (std::string_view cell : reader.cells()) {
        while (cell.starts_with("\xef\xbb\xbf")) cell.remove_prefix(3);
        row.emplace_back(cell);
      }
    }
  } catch (const core::Error&) {
    // A quote that spans more than the head; the rows before it are a sample all the same.
  }
  return rows;
}

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

bool allNumbers(const std::vector<std::string>& cells, size_t from, size_t to) {
  for (size_t i = from; i < std::min(to, cells.size()); ++i) {
    if (!parseNumber(cells[i])) return false;
  }
  return cells.size() > from;
}

bool hasColumns(const std::vector<std::string>& header, std::initializer_list<std::string_view> names) {
  return std::ranges::all_of(names,
                             [&](std::string_view name) { return std::ranges::find(header, name) != header.end(); });
}

data::Modality inferModality(std::string_view text) {
  if (contains(text, "audio") || contains(text, "vggish") || contains(text, "sound")) return data::Modality::Audio;
  if (contains(text, "poster") || contains(text, "image")) return data::Modality::Image;
  if (contains(text, "video") || contains(text, "visual") || contains(text, "scene") || contains(text, "trailer"))
    return data::Modality::Video;
  return data::Modality::Text;
}

/// Columns of an unknown table by the names people give them.
ColumnMapping inferMapping(const std::vector<std::string>& header) {
  static const std::vector<std::pair<std::string, std::vector<std::string>>> kNames{
      {"person", {"userid", "user_id", "user", "person", "personid", "person_id", "reviewer", "customer"}},
      {"movie", {"movieid", "movie_id", "movie", "itemid", "item_id", "item", "filmid", "film_id", "id"}},
      {"rating", {"rating", "score", "stars", "value"}},
      {"time", {"timestamp", "time", "date", "at"}},
      {"title", {"title", "name", "movie_title", "film"}},
      {"year", {"year", "release_year", "release_date", "released"}},
      {"genres", {"genres", "genre"}},
      {"directors", {"director", "directors"}},
      {"writers", {"writer", "writers", "screenwriters"}},
      {"actors", {"actors", "cast", "people", "stars"}},
      {"description", {"description", "plot", "overview", "summary", "synopsis", "abstract"}},
      {"language", {"language", "lang"}}};
  ColumnMapping mapping;
  for (const auto& [what, names] : kNames) {
    for (const std::string& name : names) {
      const auto found = std::ranges::find(
          header, name, [](const std::string& cell) { return lower(std::string(core::trimmed(cell))); });
      if (found == header.end()) continue;
      mapping.emplace(what, *found);
      break;
    }
  }
  return mapping;
}

class Classifier {
 public:
  Classifier(const FileProbe& probe, const RecogniseOptions& options) : m_probe(probe), m_options(options) {
    m_part.path = probe.path;
    m_part.member = probe.member;
  }

  Classified run() {
    if (m_probe.name.ends_with(".npy")) return npy();
    if (m_probe.name.ends_with(".json")) return json();
    if (m_probe.size == 0) return no(core::MessageId::NotReadEmpty);
    if (std::memchr(m_probe.head.data(), '\0', m_probe.head.size())) return no(core::MessageId::NotReadNotText);
    if (m_probe.name.starts_with("readme") || m_probe.name.starts_with("license")) return {};
    m_part.delimiter = delimiterOf(m_probe.head);
    const bool plain = m_part.delimiter == "::" || m_part.delimiter == "|";
    m_rows = sampleRows(m_probe, m_part.delimiter, !plain, kSampleRows + 1);
    if (m_rows.empty() || m_rows.front().size() < 2) return no(core::MessageId::NotReadNotTable);
    if (m_part.delimiter == "::") return doubleColon();
    if (m_part.delimiter == "|" && !m_options.format) return oldest();
    if (m_part.delimiter == "\t" && allNumbers(m_rows.front(), 0, 4) && m_rows.front().size() == 4) return tabs();
    return table();
  }

 private:
  Classified no(const core::Message& why) const { return {std::nullopt, why}; }

  Classified yes(ImportKind kind, ImportFormat format, const core::Message& title) {
    m_part.kind = kind;
    m_part.format = format;
    m_part.title = title;
    if (m_part.hasHeader && !m_rows.empty()) {
      m_part.columns = m_rows.front();
      m_rows.erase(m_rows.begin());
    }
    if (m_rows.size() > kSampleRows) m_rows.resize(kSampleRows);
    shorten(m_rows);
    m_part.sample = std::move(m_rows);
    return {std::move(m_part), {}};
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

  const KnownSet* knownSet(bool header) const {
    std::string_view rest = m_probe.head;
    if (header) rest.remove_prefix(std::min(rest.find('\n') + 1, rest.size()));
    return findKnownSet(rest.substr(0, rest.find_first_of("\r\n")), m_probe.folder);
  }

  Classified ratings(ImportFormat format, bool header) {
    const KnownSet* const set = knownSet(header);
    m_part.hasHeader = header;
    m_part.personSource = set ? std::string(set->personSource) : "movielens";
    m_part.movieSource = set ? std::string(set->movieSource) : "movielens";
    if (set) m_part.expectedRows = set->ratings;
    return yes(ImportKind::Ratings, format, {core::MessageId::RatingsOf, set ? set->title : "MovieLens"});
  }

  Classified doubleColon() {
    const auto& first = m_rows.front();
    m_part.movieSource = "movielens";
    if (first.size() >= 10) {
      return yes(ImportKind::Descriptions, ImportFormat::Omdb, core::MessageId::TitlesPeoplePlots);
    }
    if (m_probe.name.starts_with("tags")) return no(core::MessageId::NotReadTags);
    if (first.size() == 3)
      return yes(ImportKind::Movies, ImportFormat::MovieLensDat, {core::MessageId::MoviesOf, "MovieLens"});
    if (first.size() == 5) {
      m_part.personSource = "ml-1m";
      return yes(ImportKind::People, ImportFormat::MovieLensDat, {core::MessageId::PeopleOf, "MovieLens-1M"});
    }
    // Also with a wrong number of columns, or with words for numbers: importing says which line is wrong.
    return ratings(ImportFormat::MovieLensDat, false);
  }

  Classified oldest() {
    m_part.personSource = "ml-100k";
    m_part.movieSource = "movielens-100k";
    if (m_rows.front().size() >= 24) {
      return yes(ImportKind::Movies, ImportFormat::MovieLens100K, {core::MessageId::MoviesOf, "MovieLens-100K"});
    }
    if (m_probe.name == "u.user")
      return yes(ImportKind::People, ImportFormat::MovieLens100K, {core::MessageId::PeopleOf, "MovieLens-100K"});
    if (m_probe.name == "u.genre" || m_probe.name == "u.occupation") return {};
    return table();
  }

  Classified tabs() {
    if (m_probe.name.ends_with(".base") || m_probe.name.ends_with(".test")) return no(core::MessageId::NotReadSplit);
    if (m_probe.name == "u.data" || knownSet(false)) {
      Classified result = ratings(ImportFormat::MovieLens100K, false);
      if (!result.part->expectedRows) result.part->movieSource = "movielens-100k";
      return result;
    }
    m_part.mapping = {{"person", "1"}, {"movie", "2"}, {"rating", "3"}, {"time", "4"}};
    m_part.personSource = m_part.movieSource = "csv";
    return yes(ImportKind::Ratings, ImportFormat::Csv, {core::MessageId::RatingsIn, m_probe.name});
  }

  Classified table() {
    std::vector<std::string> header = m_rows.front();
    for (std::string& name : header) name = std::string(core::trimmed(name));
    m_part.hasHeader = true;
    m_part.movieSource = "movielens";
    if (m_part.delimiter == ",") {
      if (hasColumns(header, {"userId", "movieId", "rating"}) && header.size() >= 4)
        return ratings(ImportFormat::MovieLensCsv, true);
      if (hasColumns(header, {"movieId", "title", "genres"}))
        return yes(ImportKind::Movies, ImportFormat::MovieLensCsv, {core::MessageId::MoviesOf, "MovieLens"});
      if (hasColumns(header, {"movieId", "imdbId", "tmdbId"}))
        return yes(ImportKind::Identities, ImportFormat::MovieLensCsv, core::MessageId::IdsOfMovieLens);
      if (hasColumns(header, {"userId", "movieId", "tag"})) return no(core::MessageId::NotReadTags);
      if (hasColumns(header, {"id", "overview", "release_date", "genres"}))
        return yes(ImportKind::Movies, ImportFormat::Tmdb, {core::MessageId::MoviesOf, "TMDB"});
      if (hasColumns(header, {"movie_id", "summary", "screenwriters"}))
        return yes(ImportKind::Movies, ImportFormat::Douban, {core::MessageId::MoviesOf, "Douban"});
      if (hasColumns(header, {"curator", "kind"})) return no(core::MessageId::NotReadLabels);
      if (isFeatureTable(header)) return features();
    }
    return anyTable(header);
  }

  bool isFeatureTable(const std::vector<std::string>& header) const {
    if (header.size() < 4 || !contains(lower(header.front()), "id") || m_rows.size() < 2) return false;
    const ColumnMapping mapping = inferMapping(header);
    return !mapping.contains("rating") && !mapping.contains("title") &&
           std::ranges::all_of(m_rows.begin() + 1, m_rows.end(),
                               [](const auto& row) { return allNumbers(row, 0, row.size()); });
  }

  Classified features() {
    m_part.modality = inferModality(m_probe.name + lower(m_probe.folder));
    const bool known = m_probe.name.starts_with("llvisualfeatures");
    m_part.encoder = known ? "mise-en-scene" : m_probe.path.stem().string();
    if (known) m_part.modality = data::Modality::Video;
    return yes(ImportKind::Features, ImportFormat::FeatureCsv, featuresTitle());
  }

  Classified anyTable(const std::vector<std::string>& header) {
    m_part.mapping = inferMapping(header);
    m_part.movieSource = m_part.personSource = "csv";
    const bool isRatings = m_part.mapping.contains("person") && m_part.mapping.contains("movie");
    const bool isMovies = m_part.mapping.contains("title");
    ImportKind kind = isMovies && !isRatings ? ImportKind::Movies : ImportKind::Ratings;
    if (m_options.kind) kind = *m_options.kind;
    if (!isRatings && !isMovies) {
      if (!m_options.kind && !m_options.format) return no(core::MessageId::NotReadColumns);
      m_part.selected = false;
      m_part.warnings.push_back(core::MessageId::ColumnsNotRecognised);
    }
    const std::vector<std::string> ofRatings{"person", "movie", "rating", "time"};
    std::erase_if(m_part.mapping, [&](const auto& entry) {
      const bool rating = std::ranges::find(ofRatings, entry.first) != ofRatings.end();
      return kind == ImportKind::Ratings ? !rating : rating && entry.first != "movie";
    });
    if (kind == ImportKind::Ratings) inferScale(header);
    return yes(kind, ImportFormat::Csv,
               kind == ImportKind::Ratings ? core::Message(core::MessageId::RatingsIn, m_probe.path.filename())
                                           : core::Message(core::MessageId::MoviesIn, m_probe.path.filename()));
  }

  void inferScale(const std::vector<std::string>& header) {
    const auto mapped = m_part.mapping.find("rating");
    if (mapped == m_part.mapping.end()) return;
    const auto column = static_cast<size_t>(std::ranges::find(header, mapped->second) - header.begin());
    double highest = 0;
    for (const auto& row : m_rows) {
      if (column < row.size()) highest = std::max(highest, parseNumber(row[column]).value_or(0));
    }
    if (highest > 10)
      m_part.ratingScale = 100;
    else if (highest > 7)
      m_part.ratingScale = 10;
    if (highest > 7)
      m_part.warnings.push_back({core::MessageId::RatingsRescaled, static_cast<int>(m_part.ratingScale)});
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
    const std::string_view head = core::trimmed(m_probe.head);
    if (!head.starts_with('{') || !core::trimmed(head.substr(1)).starts_with('"'))
      return no(core::MessageId::NotReadOtherJson);
    m_part.movieSource = "movielens";
    return yes(ImportKind::Descriptions, ImportFormat::AbstractsJson,
               {core::MessageId::DescriptionsIn, m_probe.path.filename()});
  }

  const FileProbe& m_probe;
  const RecogniseOptions& m_options;
  ImportPart m_part;
  Rows m_rows;
};

}  // namespace

FileProbe probeFile(const std::filesystem::path& path, const std::string& member) {
  FileProbe probe;
  probe.path = path;
  probe.member = member;
  const std::filesystem::path inside(member);
  probe.name = lower((member.empty() ? path : inside).filename().string());
  const std::filesystem::path parent = std::filesystem::absolute(path).parent_path();
  probe.folder = member.empty() ? parent.filename().string()
                                : (inside.has_parent_path() ? inside.parent_path() : path).filename().string();
  const auto source = openSource(path, member);
  probe.size = source->size();
  probe.head.resize(kHead);
  size_t size = 0;
  while (size < kHead) {
    const size_t got = source->read(probe.head.data() + size, kHead - size);
    if (got == 0) break;
    size += got;
  }
  probe.head.resize(size);
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
