#include <algorithm>

#include "engine/core/message_ids.h"
#include "engine/core/npy.h"
#include "engine/core/text.h"
#include "storage/import/media_files.h"
#include "storage/import/part_import.h"
#include "storage/import/tables/cell_values.h"

namespace kinoprism::storage {
namespace {

std::optional<MovieId> movieOf(PartImport& import, const std::filesystem::path& file) {
  const MediaName name = mediaNameOf(file);
  if (import.part.mediaMatch == MediaMatch::MovieId) return import.writer.findMovie({import.part.movieSource, name.id});
  return import.writer.findMovieByTitle(name.title.title, name.title.year);
}

/// Which movie each row of an array is about, as its row map says; nothing for rows that it does not name.
std::vector<std::string> readRowMap(const std::filesystem::path& file, size_t rows) {
  RecordReader reader(openSource(file, {}), TableLayout{.delimiter = "\t", .quoted = false});
  std::vector<std::string> ids(rows);
  size_t next = 0;
  while (reader.next()) {
    const auto& cells = reader.cells();
    const auto row =
        cells.size() >= 2 ? parseId(core::trimmed(cells[0])) : std::optional<int64_t>(static_cast<int64_t>(next++));
    if (!row) {
      if (reader.line() == 1) continue;  // a header
      throw reader.error(core::MessageId::RowNumberInvalid);
    }
    if (static_cast<size_t>(*row) >= rows) throw reader.error({core::MessageId::RowOutOfRange, *row, rows});
    ids[static_cast<size_t>(*row)] = core::trimmed(cells[cells.size() >= 2 ? 1 : 0]);
  }
  return ids;
}

/// Keeps the rows whose movie is in the library, and gives them to the writer.
void storeRows(PartImport& import, const core::Matrix& values, const std::vector<std::string>& ids) {
  std::vector<MovieId> movies;
  std::vector<size_t> kept;
  for (size_t row = 0; row < values.rows(); ++row) {
    ++import.report.read;
    const auto movie = ids[row].empty() ? std::nullopt : import.writer.findMovie({import.part.movieSource, ids[row]});
    if (movie) {
      movies.push_back(*movie);
      kept.push_back(row);
    } else {
      import.refuseAt({core::MessageId::FileRow, import.name(), std::to_string(row)},
                      ids[row].empty() ? core::MessageId::RowMapSkipsRow : core::MessageId::MovieNotInLibrary);
    }
  }
  core::Matrix rows(kept.size(), values.columns());
  for (size_t i = 0; i < kept.size(); ++i) std::ranges::copy(values.row(kept[i]), rows.row(i).begin());
  const int64_t before = import.writer.counts().featureRows;
  if (!kept.empty()) import.writer.setFeatures(import.part.modality, import.part.encoder, rows, movies, import.name());
  const bool isNew = import.writer.counts().featureRows > before;
  (isNew ? import.report.kept : import.report.known) += static_cast<int64_t>(kept.size());
}

void importNpy(PartImport& import) {
  const ImportPart& part = import.part;
  if (part.rowMap.empty())
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::NeedsRowMap, import.name()});
  import.progress.report({core::MessageId::ReadingFile, part.path.filename().string()}, 0, 0);
  const core::Matrix values = core::readNpy(part.path, import.progress);
  // Before any row is left out, so that a damaged row is named by its number in the file.
  try {
    const data::Features whole(part.modality, part.encoder, values);
  } catch (const core::Error& error) {
    throw core::Error(error.code(), {core::MessageId::FileProblem, import.name(), error.message()}, error.detail());
  }
  const std::vector<std::string> ids = readRowMap(part.rowMap, values.rows());
  if (std::ranges::all_of(ids, &std::string::empty))
    throw core::Error(core::ErrorCode::BadInput, {core::MessageId::RowMapEmpty, part.rowMap.string()});
  storeRows(import, values, ids);
}

void importFeatureTable(PartImport& import) {
  RecordReader reader = import.openTable();
  if (!reader.next()) throw core::Error(core::ErrorCode::BadInput, {core::MessageId::FileEmpty, import.name()});
  const size_t columns = reader.cells().size();
  std::vector<std::string> ids;
  std::vector<float> numbers;
  while (reader.next()) {
    if (ids.size() % 1024 == 0) import.progress.throwIfCancelled();
    const auto& cells = reader.cells();
    if (cells.size() != columns) throw reader.error({core::MessageId::LineColumnCount, cells.size(), columns});
    ids.emplace_back(core::trimmed(cells[0]));
    for (size_t c = 1; c < columns; ++c) {
      const auto number = parseNumber(cells[c], import.part.layout.decimalComma);
      if (!number) throw reader.error({core::MessageId::CellNotANumber, core::quotedForMessage(cells[c])});
      numbers.push_back(static_cast<float>(*number));
    }
  }
  core::Matrix values(ids.size(), columns - 1);
  std::ranges::copy(numbers, values.values().begin());
  storeRows(import, values, ids);
}

}  // namespace

void importMedia(PartImport& import, MediaKind kind) {
  const std::vector<std::filesystem::path> files = mediaFilesOf(import.part);
  for (const std::filesystem::path& file : files) {
    if (import.report.read++ % 16 == 0)
      import.progress.report(import.part.title, import.report.read, static_cast<int64_t>(files.size()));
    import.progress.throwIfCancelled();
    const auto movie = movieOf(import, file);
    if (!movie) {
      import.refuseFile(file, noMovieReason(import.part.mediaMatch));
      continue;
    }
    const int64_t before = import.writer.counts().filesAdded;
    try {
      import.writer.attach(*movie, kind, file);
    } catch (const core::Error& error) {
      if (error.code() != core::ErrorCode::BadInput) throw;
      import.refuseFile(file, error.message());
      continue;
    }
    ++(import.writer.counts().filesAdded > before ? import.report.kept : import.report.known);
  }
}

void importFeatures(PartImport& import) {
  if (import.part.encoder.empty())
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::NeedsEncoderName, import.name()});
  if (import.part.format == ImportFormat::Npy)
    importNpy(import);
  else
    importFeatureTable(import);
}

}  // namespace kinoprism::storage
