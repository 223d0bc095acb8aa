#include "storage/media/media_rows.h"

#include <array>

#include "engine/core/message_ids.h"
#include "storage/movies/movie_rows.h"

namespace kinoprism::storage {
namespace {

constexpr size_t kParts = 5;

std::array<std::string, kParts> partsOf(std::string_view text) {
  std::array<std::string, kParts> parts;
  for (std::string& part : parts) {
    const size_t end = text.find('\t');
    part = std::string(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return parts;
}

}  // namespace

std::string mediaText(const StagedFile& file) {
  return file.path + '\t' + std::to_string(file.size) + '\t' + std::to_string(file.header.width) + '\t' +
         std::to_string(file.header.height) + '\t' + file.sha256;
}

std::string mediaText(SQLite::Database& connection, MovieId movie, MediaKind kind) {
  SQLite::Statement query(
      connection,
      "SELECT path || char(9) || size || char(9) || width || char(9) || height || char(9) || sha256 "
      "FROM media WHERE movie = ? AND kind = ?");
  query.bind(1, number(movie));
  query.bind(2, static_cast<int>(kind));
  return query.executeStep() ? query.getColumn(0).getString() : std::string();
}

void setMedia(SQLite::Database& connection, MovieId movie, MediaKind kind, std::string_view text) {
  if (text.empty()) {
    SQLite::Statement remove(connection, "DELETE FROM media WHERE movie = ? AND kind = ?");
    remove.bind(1, number(movie));
    remove.bind(2, static_cast<int>(kind));
    remove.exec();
  } else {
    const auto parts = partsOf(text);
    SQLite::Statement insert(connection, "INSERT OR REPLACE INTO media VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, number(movie));
    insert.bind(2, static_cast<int>(kind));
    insert.bind(3, parts[0]);
    for (int p = 1; p < 4; ++p) insert.bind(3 + p, static_cast<int64_t>(std::stoll(parts[size_t(p)])));
    insert.bind(7, parts[4]);
    insert.exec();
  }
  SQLite::Statement flag(connection, "UPDATE movie SET flags = iif(?1, flags | ?2, flags & ~?2) WHERE id = ?3");
  flag.bind(1, text.empty() ? 0 : 1);
  flag.bind(2, flagOf(kind));
  flag.bind(3, number(movie));
  flag.exec();
}

void requireMediaFile(const std::filesystem::path& library, std::string_view text) {
  if (text.empty()) return;
  const std::filesystem::path path = partsOf(text)[0];
  if (!std::filesystem::is_regular_file(library / path))
    throw core::Error(core::ErrorCode::NotFound, {core::MessageId::PictureGone, path.string()});
}

}  // namespace kinoprism::storage
