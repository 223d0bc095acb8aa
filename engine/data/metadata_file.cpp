#include "engine/data/metadata_file.h"

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/core/line_reader.h"
#include "engine/core/message_ids.h"
#include "engine/core/text.h"
#include "engine/data/interaction_files.h"

namespace kinoprism::data {
namespace {

constexpr std::string_view kHeading = "item\ttitle\tyear\tgenres\tpeople\tdescription";
constexpr size_t kFields = 6;

template <class Number>
std::optional<Number> parseNumber(std::string_view text) {
  Number number{};
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (code != std::errc() || end != text.data() + text.size()) return {};
  return number;
}

std::vector<std::string> readList(std::string_view text) {
  std::vector<std::string> parts;
  for (const std::string_view part : core::split(text, '|')) {
    if (!core::trimmed(part).empty()) parts.emplace_back(core::trimmed(part));
  }
  return parts;
}

int readYear(const core::LineReader& lines, std::string_view field) {
  const std::string_view text = core::trimmed(field);
  if (text.empty()) return 0;
  const auto year = parseNumber<int>(text);
  if (!year || *year < 0 || *year > 9999) throw lines.error({core::MessageId::NotAYear, core::quotedForMessage(field)});
  return *year;
}

}  // namespace

std::vector<MovieMetadata> readMetadataFile(const std::filesystem::path& file, core::Progress& progress) {
  core::LineReader lines(file);
  std::string_view line;
  if (!lines.next(line) || line != kHeading)
    throw core::Error(core::ErrorCode::BadInput,
                      {core::MessageId::LineProblem, file, "1", core::MessageId::MetadataHeaderMissing});
  std::vector<MovieMetadata> movies;
  std::vector<bool> seen;
  while (lines.next(line)) {
    if (lines.number() % 512 == 1) {
      progress.throwIfCancelled();
      progress.report(core::MessageId::ReadingMetadata, static_cast<int64_t>(lines.bytesRead()),
                      static_cast<int64_t>(lines.size()));
    }
    if (core::trimmed(line).empty()) continue;
    if (!core::isUtf8(line)) throw lines.error(core::MessageId::LineNotUtf8);
    const auto fields = core::split(line, '\t');
    if (fields.size() != kFields) throw lines.error({core::MessageId::MetadataFieldCount, fields.size()});
    const auto item = parseNumber<uint64_t>(fields[0]);
    if (!item || *item > kMaxItem)
      throw lines.error({core::MessageId::NotAMetadataItem, core::quotedForMessage(fields[0])});
    if (*item >= movies.size()) {
      movies.resize(*item + 1);
      seen.resize(*item + 1);
    }
    if (seen[*item]) throw lines.error({core::MessageId::ItemTwice, std::to_string(*item)});
    seen[*item] = true;
    movies[*item] = {std::string(core::trimmed(fields[1])), readYear(lines, fields[2]), readList(fields[3]),
                     readList(fields[4]), std::string(core::trimmed(fields[5]))};
  }
  return movies;
}

}  // namespace kinoprism::data
