#include "storage/export/exporters.h"

#include <unistd.h>

#include <array>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "engine/core/files.h"
#include "engine/core/message_ids.h"
#include "engine/core/text.h"
#include "storage/database/database.h"
#include "storage/ratings/label_rules.h"

namespace kinoprism::storage {
namespace {

using Record = std::vector<std::pair<const char*, std::string>>;

/// A table that is written beside its place and renamed when it is whole.
class TableFile {
 public:
  TableFile(const std::filesystem::path& file, ExportFormat format)
      : m_file(file),
        m_temporary(file.string() + ".new-" + std::to_string(::getpid())),
        m_format(format),
        m_stream(m_temporary, std::ios::binary) {
    if (!m_stream) throw core::Error(core::ErrorCode::Io, {core::MessageId::CannotWrite, m_file.string()});
  }
  ~TableFile() {
    std::error_code ignored;
    if (!m_done) std::filesystem::remove(m_temporary, ignored);
  }
  TableFile(const TableFile&) = delete;
  TableFile& operator=(const TableFile&) = delete;

  void add(const Record& record) {
    if (m_format == ExportFormat::JsonLines) {
      nlohmann::ordered_json object;
      for (const auto& [name, value] : record) object[name] = value;
      m_stream << object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    } else {
      if (m_rows == 0) writeLine(record, [](const auto& cell) { return std::string(cell.first); });
      writeLine(record, [](const auto& cell) { return core::csvCell(cell.second); });
    }
    ++m_rows;
  }

  int64_t finish() {
    m_stream.close();
    if (!m_stream) {
      std::error_code unknown;
      const bool full =
          std::filesystem::space(m_file.parent_path().empty() ? "." : m_file.parent_path(), unknown).available < 4096;
      throw core::Error(full ? core::ErrorCode::OutOfSpace : core::ErrorCode::Io,
                        {core::MessageId::WritingFailedDiskSpace, m_file.string()});
    }
    std::error_code failed;
    std::filesystem::rename(m_temporary, m_file, failed);
    if (failed) throw core::Error(core::ErrorCode::Io, {core::MessageId::CannotWriteBecause, m_file, failed.message()});
    m_done = true;
    return m_rows;
  }

 private:
  template <class Cell>
  void writeLine(const Record& record, Cell cell) {
    for (size_t i = 0; i < record.size(); ++i) m_stream << (i > 0 ? "," : "") << cell(record[i]);
    m_stream << "\r\n";
  }

  std::filesystem::path m_file;
  std::filesystem::path m_temporary;
  ExportFormat m_format;
  std::ofstream m_stream;
  int64_t m_rows = 0;
  bool m_done = false;
};

struct MovieName {
  std::string identity;  ///< "movielens:1193"
  std::string title;
  std::string year;
};

std::map<int64_t, MovieName> movieNames(SQLite::Database& connection) {
  std::map<int64_t, MovieName> names;
  SQLite::Statement rows(connection,
                         "SELECT id, title, year, (SELECT source || ':' || value FROM identity WHERE movie = id "
                         "ORDER BY source LIKE 'movielens%' DESC, source, value LIMIT 1) FROM movie");
  while (rows.executeStep()) {
    names[rows.getColumn(0).getInt64()] = {rows.getColumn(3).getString(), rows.getColumn(1).getString(),
                                           rows.getColumn(2).getInt() == 0 ? "" : rows.getColumn(2).getString()};
  }
  return names;
}

std::string number(float value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%g", static_cast<double>(value));
  return text.data();
}

std::string isoTime(int64_t milliseconds) {
  const std::time_t seconds = static_cast<std::time_t>(milliseconds / 1000);
  std::tm parts{};
  ::gmtime_r(&seconds, &parts);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", parts.tm_year + 1900, parts.tm_mon + 1,
                parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec, static_cast<int>(milliseconds % 1000));
  return text.data();
}

/// One of a Label Studio annotation's results.
nlohmann::ordered_json resultOf(const char* name, const char* type, const char* key, nlohmann::ordered_json value) {
  return {{"from_name", name}, {"to_name", "movie"}, {"type", type}, {"value", {{key, std::move(value)}}}};
}

nlohmann::ordered_json resultOf(LabelKind kind, const std::string& text, double stars) {
  const auto list = nlohmann::ordered_json::array({text});
  switch (kind) {
    case LabelKind::Rating:
      return resultOf("rating", "rating", "rating", stars);
    case LabelKind::Tag:
      return resultOf("tags", "choices", "choices", list);
    case LabelKind::Verdict:
      return resultOf("verdict", "choices", "choices", list);
    default:
      return resultOf("note", "textarea", "text", list);
  }
}

int64_t exportLabelStudio(const Library& library, const std::filesystem::path& file, core::Progress& progress) {
  nlohmann::ordered_json tasks = nlohmann::ordered_json::array();
  int64_t labels = 0;
  library.database().read(progress, [&](SQLite::Database& connection) {
    const auto movies = movieNames(connection);
    SQLite::Statement rows(connection,
                           "SELECT l.movie, curator.name, l.kind, l.text, l.value, e.at FROM label_current l "
                           "JOIN curator ON curator.id = l.curator JOIN label_event e ON e.id = l.event "
                           "WHERE l.kind NOT IN (7, 8) ORDER BY l.movie, curator.name, l.kind, l.text");
    int64_t movie = 0;
    std::string curator;
    while (rows.executeStep()) {
      progress.throwIfCancelled();
      if (rows.getColumn(0).getInt64() != movie) {
        movie = rows.getColumn(0).getInt64();
        curator.clear();
        const MovieName& known = movies.at(movie);
        tasks.push_back({{"id", movie},
                         {"data", {{"movie", known.identity}, {"title", known.title}, {"year", known.year}}},
                         {"annotations", nlohmann::ordered_json::array()}});
      }
      auto& annotations = tasks.back()["annotations"];
      if (rows.getColumn(1).getString() != curator) {
        curator = rows.getColumn(1).getString();
        annotations.push_back({{"completed_by", curator}, {"result", nlohmann::ordered_json::array()}});
      }
      const std::string at = isoTime(rows.getColumn(5).getInt64());
      auto result = resultOf(LabelKind(rows.getColumn(2).getInt()), rows.getColumn(3).getString(),
                             rows.getColumn(4).getInt() / 2.0);
      result["meta"] = {{"at", at}};
      annotations.back()["created_at"] = at;
      annotations.back()["result"].push_back(std::move(result));
      ++labels;
    }
  });
  core::writeFileAtomically(file, tasks.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
  return labels;
}

}  // namespace

int64_t exportLabels(const Library& library, const std::filesystem::path& file, ExportFormat format,
                     core::Progress& progress) {
  if (format == ExportFormat::LabelStudio) return exportLabelStudio(library, file, progress);
  TableFile table(file, format);
  library.database().read(progress, [&](SQLite::Database& connection) {
    const auto movies = movieNames(connection);
    SQLite::Statement rows(connection, std::string("SELECT e.id, curator.name FROM label_event e "
                                                   "JOIN curator ON curator.id = e.curator WHERE ") +
                                           kSaysSomething + " ORDER BY e.id");
    while (rows.executeStep()) {
      const LabelEvent event = readLabel(connection, rows.getColumn(0).getInt64());
      const MovieName& movie = movies.at(kinoprism::storage::number(event.movie));
      table.add({{"curator", rows.getColumn(1).getString()},
                 {"movie", movie.identity},
                 {"title", movie.title},
                 {"year", movie.year},
                 {"kind", std::string(name(event.kind))},
                 {"value", hasStars(event.kind) ? number(event.value) : event.text},
                 {"time", isoTime(event.at)},
                 {"active", event.active ? "yes" : "no"}});
    }
  });
  return table.finish();
}

int64_t exportDisagreements(Library& library, const std::filesystem::path& file, ExportFormat format,
                            core::Progress& progress) {
  const auto movies = library.database().read([](SQLite::Database& connection) { return movieNames(connection); });
  std::map<CuratorId, std::string> curators;
  for (auto& [id, name] : library.labels().curators()) curators[id] = std::move(name);
  TableFile table(file, format);
  for (const Disagreement& found : library.labels().disagreements()) {
    progress.throwIfCancelled();
    const MovieName& movie = movies.at(kinoprism::storage::number(found.movie));
    for (const CuratorRating& rating : found.ratings) {
      table.add({{"movie", movie.identity},
                 {"title", movie.title},
                 {"year", movie.year},
                 {"curator", curators[rating.curator]},
                 {"rating", number(rating.value)},
                 {"settled", found.settled > 0 ? number(found.settled) : ""},
                 {"settled by", curators[found.settledBy]}});
    }
  }
  return table.finish();
}

}  // namespace kinoprism::storage
