#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "storage/import/importer.h"
#include "storage/import/tables/record_reader.h"

namespace kinoprism::storage {

/// What importing one part needs, and how it tells what it left out. For the importers only.
class PartImport {
 public:
  PartImport(const ImportPart& part, LibraryWriter& writer, PartReport& report, core::Progress& progress)
      : part(part), writer(writer), report(report), progress(progress) {}

  const ImportPart& part;
  LibraryWriter& writer;
  PartReport& report;
  core::Progress& progress;

  /// Where the part lies, for messages.
  std::string name() const;
  RecordReader openTable() const;

  /// Every some thousand rows: cancel and progress.
  void tick(const RecordReader& reader);

  /// Counts a row as left out. Throws Error{BadInput} when that is so many that the file must be another one than it
  /// was taken for.
  void refuse(int64_t line, const core::Message& reason);
  void refuseFile(const std::filesystem::path& file, const core::Message& reason);
  /// One row of an array, one movie of a list; `where` names the file and it.
  void refuseAt(const core::Message& where, const core::Message& reason);

  /// At the end: throws when nothing at all could be used, naming the first refusal.
  void finish() const;

 private:
  void add(const core::Message& where, int64_t line, const core::Message& reason);

  std::unordered_map<std::string, size_t> m_reasons;  ///< where in the report each stands
};

/// The columns of a table by what they hold; -1 where there is none.
class Columns {
 public:
  /// From the part's format, or its mapping and header. Throws Error{BadInput} naming a mapped column that is not
  /// there.
  Columns(const ImportPart& part, const std::vector<std::string>& header, const std::string& file);
  int of(std::string_view what) const;
  /// The cell; empty where the row has none.
  std::string_view cell(const std::vector<std::string_view>& cells, int column) const {
    return column >= 0 && static_cast<size_t>(column) < cells.size() ? cells[static_cast<size_t>(column)]
                                                                     : std::string_view();
  }
  /// Cells that a row needs to have all columns that are used.
  size_t needed() const { return m_needed; }

 private:
  std::vector<std::pair<std::string, int>> m_columns;
  size_t m_needed = 0;
};

bool isQuoted(ImportFormat format);
/// Digits only, as ids of known sets are.
std::optional<int64_t> parseId(std::string_view text);
std::optional<double> parseNumber(std::string_view text);
/// "Drama|Comedy", "Drama, Comedy", "剧情 / 喜剧".
std::vector<std::string> splitList(std::string_view text);

void importRatings(PartImport& import);
void importMovies(PartImport& import);
void importPeople(PartImport& import);
void importDescriptions(PartImport& import);
void importMedia(PartImport& import, MediaKind kind);
void importFeatures(PartImport& import);

}  // namespace kinoprism::storage
