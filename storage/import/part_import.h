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
  /// makesMovies: whether what one person rated may become movies where the library has none.
  PartImport(const ImportPart& part, bool makesMovies, LibraryWriter& writer, PartReport& report,
             core::Progress& progress)
      : part(part), makesMovies(makesMovies), writer(writer), report(report), progress(progress) {}

  const ImportPart& part;
  bool makesMovies;
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

  /// At the end: throws when nothing at all could be used, or more than a tenth of a table could not, naming the first
  /// refusal.
  void finish() const;

 private:
  bool isTooMany() const;
  void add(const core::Message& where, int64_t line, const core::Message& reason);

  std::unordered_map<std::string, size_t> m_reasons;  ///< where in the report each stands
};

/// The columns of a part's table by what they hold.
class Columns {
 public:
  /// Throws Error{BadInput} naming a mapped column that is not there. width: cells of a record, for tables without a
  /// header.
  Columns(const ImportPart& part, const std::vector<std::string>& header, size_t width, const std::string& file);
  bool has(std::string_view role) const { return placeOf(role).has_value(); }
  /// The cell of a record, without spaces around it; empty where the record or the table has none.
  std::string_view cell(const std::vector<std::string_view>& cells, std::string_view role) const;
  /// Cells that a record needs to have all columns that it cannot do without.
  size_t needed() const { return m_needed; }

  std::optional<size_t> placeOf(std::string_view role) const;

 private:
  std::vector<std::pair<std::string, size_t>> m_places;
  size_t m_needed = 0;
};

void importRatings(PartImport& import);
void importMovies(PartImport& import);
void importPeople(PartImport& import);
void importDescriptions(PartImport& import);
void importMedia(PartImport& import, MediaKind kind);
void importFeatures(PartImport& import);

}  // namespace kinoprism::storage
