#include "storage/refusals.h"

#include <algorithm>
#include <chrono>

#include "engine/core/message_ids.h"
#include "storage/database/database.h"
#include "storage/refusal_rows.h"

namespace kinoprism::storage {
namespace {

constexpr const char* kColumns = "SELECT movie, modality, encoder, input, path, reason, at, ignored FROM refused";

int64_t secondsNow() {
  using namespace std::chrono;
  return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

/// The first `limit` bytes or a little less, so that no UTF-8 character is cut through.
std::string cut(const std::string& text, size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xc0) == 0x80) --limit;
  return text.substr(0, limit);
}

std::vector<RefusedInput> readRefusals(SQLite::Statement& rows) {
  std::vector<RefusedInput> refusals;
  while (rows.executeStep()) {
    refusals.push_back({MovieId{rows.getColumn(0).getInt64()}, data::Modality(rows.getColumn(1).getInt()),
                        rows.getColumn(2).getString(), static_cast<uint64_t>(rows.getColumn(3).getInt64()),
                        rows.getColumn(4).getString(), core::Message::parse(rows.getColumn(5).getString()),
                        rows.getColumn(6).getInt64(), rows.getColumn(7).getInt() != 0});
  }
  return refusals;
}

void bindPlace(SQLite::Statement& statement, int first, MovieId movie, data::Modality modality,
               std::string_view encoder) {
  statement.bind(first, number(movie));
  statement.bind(first + 1, static_cast<int>(modality));
  statement.bind(first + 2, std::string(encoder));
}

[[noreturn]] void throwNone(MovieId movie, std::string_view encoder) {
  throw core::Error(core::ErrorCode::NotFound,
                    {core::MessageId::NothingRefused, std::to_string(number(movie)), encoder});
}

}  // namespace

std::string reasonText(const core::Message& reason) {
  std::string text = reason.toJson();
  // What was cut from JSON could not be read again.
  return text.size() <= Refusals::kMaxReason ? text : cut(reason.text(), Refusals::kMaxReason);
}

void putRefusal(SQLite::Database& connection, const RefusedInput& refusal) {
  SQLite::Statement insert(connection,
                           "INSERT INTO refused SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, 0 "
                           "WHERE EXISTS (SELECT 1 FROM movie WHERE id = ?1) "
                           "ON CONFLICT (movie, modality, encoder) DO UPDATE SET "
                           "ignored = ignored AND input = excluded.input AND input <> 0, input = excluded.input, "
                           "path = excluded.path, reason = excluded.reason, at = excluded.at");
  bindPlace(insert, 1, refusal.movie, refusal.modality, refusal.encoder);
  insert.bind(4, static_cast<int64_t>(refusal.input));
  insert.bind(5, cut(refusal.path, Refusals::kMaxPath));
  insert.bind(6, reasonText(refusal.reason));
  insert.bind(7, refusal.at != 0 ? refusal.at : secondsNow());
  insert.exec();
}

std::vector<std::pair<MovieId, uint64_t>> readInputs(SQLite::Statement& rows) {
  std::vector<std::pair<MovieId, uint64_t>> inputs;
  while (rows.executeStep())
    inputs.emplace_back(MovieId{rows.getColumn(0).getInt64()}, static_cast<uint64_t>(rows.getColumn(1).getInt64()));
  return inputs;
}

std::vector<std::pair<MovieId, uint64_t>> refusedInputs(SQLite::Database& connection, data::Modality modality,
                                                        std::string_view encoder) {
  SQLite::Statement rows(connection,
                         "SELECT movie, input FROM refused WHERE modality = ? AND encoder = ? ORDER BY movie");
  rows.bind(1, static_cast<int>(modality));
  rows.bind(2, std::string(encoder));
  return readInputs(rows);
}

void removeRefusals(SQLite::Database& connection, data::Modality modality, std::string_view encoder,
                    const std::function<bool(MovieId)>& goes) {
  SQLite::Statement remove(connection, "DELETE FROM refused WHERE movie = ? AND modality = ? AND encoder = ?");
  for (const auto& [movie, input] : refusedInputs(connection, modality, encoder)) {
    if (!goes(movie)) continue;
    bindPlace(remove, 1, movie, modality, encoder);
    remove.exec();
    remove.reset();
  }
}

std::vector<RefusedInput> Refusals::all() const {
  return m_database.read([](SQLite::Database& connection) {
    SQLite::Statement rows(connection, std::string(kColumns) + " ORDER BY movie, modality, encoder");
    return readRefusals(rows);
  });
}

std::vector<RefusedInput> Refusals::of(MovieId movie) const {
  return m_database.read([&](SQLite::Database& connection) {
    SQLite::Statement rows(connection, std::string(kColumns) + " WHERE movie = ? ORDER BY modality, encoder");
    rows.bind(1, number(movie));
    return readRefusals(rows);
  });
}

void Refusals::replace(data::Modality modality, std::string_view encoder, std::span<const RefusedInput> refusals) {
  std::vector<MovieId> movies;
  for (const RefusedInput& refusal : refusals) movies.push_back(refusal.movie);
  std::ranges::sort(movies);
  m_database.write([&](SQLite::Database& connection) {
    removeRefusals(connection, modality, encoder,
                   [&](MovieId movie) { return !std::ranges::binary_search(movies, movie); });
    for (RefusedInput refusal : refusals) {
      refusal.modality = modality;
      refusal.encoder = encoder;
      putRefusal(connection, refusal);
    }
  });
}

void Refusals::retry(MovieId movie, data::Modality modality, std::string_view encoder) {
  m_database.write([&](SQLite::Database& connection) {
    SQLite::Statement remove(connection, "DELETE FROM refused WHERE movie = ? AND modality = ? AND encoder = ?");
    bindPlace(remove, 1, movie, modality, encoder);
    if (remove.exec() == 0) throwNone(movie, encoder);
  });
}

void Refusals::setIgnored(MovieId movie, data::Modality modality, std::string_view encoder, bool ignored) {
  m_database.write([&](SQLite::Database& connection) {
    SQLite::Statement update(connection,
                             "UPDATE refused SET ignored = ? WHERE movie = ? AND modality = ? AND encoder = ?");
    update.bind(1, ignored ? 1 : 0);
    bindPlace(update, 2, movie, modality, encoder);
    if (update.exec() == 0) throwNone(movie, encoder);
  });
}

}  // namespace kinoprism::storage
