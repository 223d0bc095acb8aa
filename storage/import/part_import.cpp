#include "storage/import/part_import.h"

#include <algorithm>
#include <map>

#include "engine/core/message_ids.h"
#include "engine/core/text.h"

namespace kinoprism::storage {
namespace {

constexpr size_t kSampledRefusals = 20;
constexpr int64_t kRowsToJudge = 1000;  // so many must have been read before the end is not awaited

/// What a mapping's key is called in a sentence.
core::Message purposeOf(const std::string& key) {
  using enum core::MessageId;
  static const std::map<std::string, core::MessageId, std::less<>> kWords{
      {"movie", ColumnMovie},         {"title", FieldTitle},
      {"year", ColumnYear},           {"genres", ColumnGenres},
      {"directors", ColumnDirectors}, {"writers", ColumnWriters},
      {"actors", ColumnActors},       {"description", ColumnDescription},
      {"language", FieldLanguage},    {"person", ColumnPerson},
      {"rating", ColumnRating},       {"time", ColumnTime},
      {"count", ColumnCount},         {"like", ColumnLike}};
  const auto found = kWords.find(key);
  return found == kWords.end() ? core::Message::verbatim(key) : core::Message(found->second);
}

}  // namespace

std::string PartImport::name() const {
  return part.member.empty() ? part.path.string() : part.path.string() + ":" + part.member;
}

RecordReader PartImport::openTable() const { return {openSource(part.path, part.member), part.layout}; }

void PartImport::tick(const RecordReader& reader) {
  if (report.read % 8192 != 0) return;
  progress.throwIfCancelled();
  progress.report(part.title, static_cast<int64_t>(reader.bytesRead()), static_cast<int64_t>(reader.size()));
}

void PartImport::refuse(int64_t line, const core::Message& reason) {
  add(core::Message::verbatim(name()), line, reason);
}

void PartImport::refuseFile(const std::filesystem::path& file, const core::Message& reason) {
  add(core::Message::verbatim(file.string()), 0, reason);
}

void PartImport::refuseAt(const core::Message& where, const core::Message& reason) { add(where, 0, reason); }

void PartImport::add(const core::Message& where, int64_t line, const core::Message& reason) {
  ++report.refused;
  const auto [place, isNew] = m_reasons.try_emplace(reason.text(), report.reasons.size());
  if (isNew) report.reasons.push_back({reason, 0});
  ++report.reasons[place->second].rows;
  if (report.sample.size() < kSampledRefusals) report.sample.push_back({where, line, reason});
  // A folder of pictures may well be for other movies; a table whose rows make no sense is another table.
  if (line > 0 && report.read >= kRowsToJudge && isTooMany()) finish();
}

/// A tenth of the ratings that make no sense make the others suspect; a broken movie says nothing of the next.
bool PartImport::isTooMany() const {
  if (!part.person.empty()) return false;  // a person has seen more than a library holds
  const int64_t share = part.kind == ImportKind::Ratings || part.kind == ImportKind::Features ? 10 : 2;
  return report.refused * share > report.read;
}

void PartImport::finish() const {
  const bool nothing = report.refused > 0 && report.refused == report.read;
  const bool tooMany = report.refused > 0 && report.sample.front().line > 0 && isTooMany();
  if (!nothing && !tooMany) return;
  const Refusal& first = report.sample.front();
  const core::Message where =
      first.line > 0 ? core::Message(core::MessageId::FileLine, first.where, std::to_string(first.line)) : first.where;
  throw core::Error(core::ErrorCode::BadInput,
                    nothing ? core::Message(core::MessageId::NothingUsable, name(), where, first.reason)
                            : core::Message(core::MessageId::TooManyRowsRefused, name(), where, first.reason));
}

Columns::Columns(const ImportPart& part, const std::vector<std::string>& header, size_t width,
                 const std::string& file) {
  for (const auto& [role, wanted] : part.mapping) {
    const auto place = columnOf(wanted, header, width);
    if (!place) {
      std::string names;
      for (const std::string& name : header) names += (names.empty() ? "" : ", ") + name;
      throw core::Error(core::ErrorCode::BadInput,
                        {core::MessageId::ColumnMissing, file, core::quotedForMessage(wanted), purposeOf(role), names});
    }
    m_places.emplace_back(role, *place);
    const bool essential = role == "person" || role == "movie" || role == "rating" || role == "title";
    if (essential) m_needed = std::max(m_needed, *place + 1);
  }
}

std::optional<size_t> Columns::placeOf(std::string_view role) const {
  const auto found = std::ranges::find(m_places, role, &std::pair<std::string, size_t>::first);
  return found == m_places.end() ? std::nullopt : std::optional(found->second);
}

std::string_view Columns::cell(const std::vector<std::string_view>& cells, std::string_view role) const {
  const auto place = placeOf(role);
  return place && *place < cells.size() ? core::trimmed(cells[*place]) : std::string_view();
}

}  // namespace kinoprism::storage
