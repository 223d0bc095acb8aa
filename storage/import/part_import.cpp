#include "storage/import/part_import.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "engine/core/message_ids.h"
#include "engine/core/text.h"

namespace kinoprism::storage {
namespace {

constexpr size_t kSampledRefusals = 20;
constexpr int64_t kRefusalsToStop = 100;

using Fixed = std::vector<std::pair<std::string, int>>;

Fixed fixedColumns(ImportFormat format, ImportKind kind) {
  switch (format) {
    case ImportFormat::MovieLensDat:
      if (kind == ImportKind::Ratings) return {{"person", 0}, {"movie", 1}, {"rating", 2}, {"time", 3}};
      return {{"movie", 0}, {"title", 1}, {"genres", 2}};
    case ImportFormat::MovieLens100K:
      if (kind == ImportKind::Ratings) return {{"person", 0}, {"movie", 1}, {"rating", 2}, {"time", 3}};
      return {{"movie", 0}, {"title", 1}};
    case ImportFormat::MovieLensCsv:
      if (kind == ImportKind::Ratings) return {{"person", 0}, {"movie", 1}, {"rating", 2}, {"time", 3}};
      return {{"movie", 0}, {"title", 1}, {"genres", 2}};
    case ImportFormat::Omdb:
      return {{"movie", 0},     {"title", 1},   {"year", 2},   {"genres", 5},
              {"directors", 6}, {"writers", 7}, {"actors", 8}, {"description", 9}};
    default:
      return {};
  }
}

std::string lower(std::string_view text) {
  std::string result(core::trimmed(text));
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return result;
}

/// What a mapping's key is called in a sentence.
core::Message purposeOf(const std::string& key) {
  using enum core::MessageId;
  static const std::map<std::string, core::MessageId, std::less<>> kWords{
      {"movie", ColumnMovie},         {"title", FieldTitle},
      {"year", ColumnYear},           {"genres", ColumnGenres},
      {"directors", ColumnDirectors}, {"writers", ColumnWriters},
      {"actors", ColumnActors},       {"description", ColumnDescription},
      {"language", FieldLanguage},    {"person", ColumnPerson},
      {"rating", ColumnRating},       {"time", ColumnTime}};
  const auto found = kWords.find(key);
  return found == kWords.end() ? core::Message::verbatim(key) : core::Message(found->second);
}

}  // namespace

std::string PartImport::name() const {
  return part.member.empty() ? part.path.string() : part.path.string() + ":" + part.member;
}

RecordReader PartImport::openTable() const {
  return {openSource(part.path, part.member), part.delimiter, isQuoted(part.format)};
}

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
  const bool table = line > 0;
  if (table && report.refused > kRefusalsToStop && report.refused * 10 > report.read) finish();
}

void PartImport::finish() const {
  const bool nothing = report.refused > 0 && report.refused == report.read;
  const bool tooMany =
      report.refused > kRefusalsToStop && report.refused * 10 > report.read && report.sample.front().line > 0;
  if (!nothing && !tooMany) return;
  const Refusal& first = report.sample.front();
  const core::Message where =
      first.line > 0 ? core::Message(core::MessageId::FileLine, first.where, std::to_string(first.line)) : first.where;
  throw core::Error(core::ErrorCode::BadInput,
                    nothing ? core::Message(core::MessageId::NothingUsable, name(), where, first.reason)
                            : core::Message(core::MessageId::TooManyRowsRefused, name(), where, first.reason));
}

Columns::Columns(const ImportPart& part, const std::vector<std::string>& header, const std::string& file)
    : m_columns(fixedColumns(part.format, part.kind)) {
  for (const auto& [what, wanted] : part.mapping) {
    const auto found = std::ranges::find(header, lower(wanted), [](const std::string& name) { return lower(name); });
    int column = static_cast<int>(found - header.begin());
    if (found == header.end()) {
      const auto number = parseId(wanted);
      if (!number || *number < 1 || *number > 100000) {
        std::string names;
        for (const std::string& name : header) names += (names.empty() ? "" : ", ") + name;
        throw core::Error(core::ErrorCode::BadInput, {core::MessageId::ColumnMissing, file,
                                                      core::quotedForMessage(wanted), purposeOf(what), names});
      }
      column = static_cast<int>(*number) - 1;
    }
    m_columns.emplace_back(what, column);
  }
  for (const auto& [what, column] : m_columns) {
    const bool essential = what == "person" || what == "movie" || what == "rating" || what == "title";
    if (essential) m_needed = std::max(m_needed, static_cast<size_t>(column) + 1);
  }
}

int Columns::of(std::string_view what) const {
  const auto found = std::ranges::find(m_columns, what, &std::pair<std::string, int>::first);
  return found == m_columns.end() ? -1 : found->second;
}

bool isQuoted(ImportFormat format) {
  return format != ImportFormat::MovieLensDat && format != ImportFormat::MovieLens100K && format != ImportFormat::Omdb;
}

std::optional<int64_t> parseId(std::string_view text) {
  int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

std::optional<double> parseNumber(std::string_view text) {
  text = core::trimmed(text);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::vector<std::string> splitList(std::string_view text) {
  std::string_view delimiter = ",";
  for (const std::string_view candidate : {"|", " / ", "/", ";", "、"}) {
    if (text.find(candidate) == std::string_view::npos) continue;
    delimiter = candidate;
    break;
  }
  std::vector<std::string> parts;
  while (true) {
    const size_t end = text.find(delimiter);
    const std::string_view part = core::trimmed(text.substr(0, end));
    if (!part.empty() && part != "N/A") parts.emplace_back(part);
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + delimiter.size());
  }
}

}  // namespace kinoprism::storage
