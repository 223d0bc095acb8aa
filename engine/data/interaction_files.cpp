#include "engine/data/interaction_files.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>

#include "engine/core/line_reader.h"
#include "engine/core/message_ids.h"
#include "engine/core/text.h"

namespace kinoprism::data {
namespace {

constexpr std::string_view kSpace = " \t";
constexpr uint64_t kMaxPeople = std::numeric_limits<uint32_t>::max();

bool isBlank(std::string_view line) { return line.find_first_not_of(kSpace) == std::string_view::npos; }

template <class Number>
std::optional<Number> parseNumber(std::string_view text) {
  Number number{};
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (code != std::errc() || end != text.data() + text.size()) return {};
  return number;
}

struct Detected {
  InteractionFile::Layout layout = InteractionFile::Layout::Lists;
  size_t fields = 0;  ///< of a table
};

/// Refuses lines that are all like those of a table but not alike: in lists a damaged table's ratings would be items.
Detected detectLayout(const std::filesystem::path& file) {
  constexpr int kLines = 100;
  core::LineReader lines(file);
  std::string_view line;
  size_t fields = 0;
  std::optional<core::Error> differing;
  for (int seen = 0; seen < kLines && lines.next(line);) {
    if (isBlank(line)) continue;
    ++seen;
    const size_t found = static_cast<size_t>(std::ranges::count(line, '\t')) + 1;
    const bool tabsAlone = line.find(' ') == std::string_view::npos && found >= 2 && found <= 4;
    if (!tabsAlone) return {};
    if (fields == 0) fields = found;
    if (found != fields && !differing) differing = lines.error({core::MessageId::LineFieldsOfItems, found, fields});
  }
  if (differing) throw *differing;
  if (fields == 0) return {};
  return {InteractionFile::Layout::Table, fields};
}

/// Reads the lines of one file.
class Reader {
 public:
  Reader(const std::filesystem::path& file, Detected detected, PersonIds& people)
      : m_lines(file), m_people(people), m_detected(detected) {
    m_result.layout = detected.layout;
    m_result.hasValues = detected.fields >= 3;
    m_result.hasTimes = detected.fields >= 4;
  }

  InteractionFile read(core::Progress& progress) {
    std::string_view line;
    while (m_lines.next(line)) {
      if (m_lines.number() % 4096 == 1) {
        progress.throwIfCancelled();
        progress.report(core::MessageId::ReadingInteractions, static_cast<int64_t>(m_lines.bytesRead()),
                        static_cast<int64_t>(m_lines.size()));
      }
      if (isBlank(line)) continue;
      if (m_detected.layout == InteractionFile::Layout::Lists) {
        readList(line);
      } else {
        readRow(line);
      }
    }
    m_result.endsInLineBreak = m_lines.endedInLineBreak();
    return std::move(m_result);
  }

 private:
  void readList(std::string_view line) {
    const PersonIndex person = personOf(takeField(line));
    for (std::string_view field = takeField(line); !field.empty(); field = takeField(line))
      m_result.interactions.push_back({person, itemOf(field), 1, 0});
  }

  void readRow(std::string_view line) {
    const auto fields = core::split(line, '\t');
    if (fields.size() != m_detected.fields)
      throw m_lines.error({core::MessageId::LineFieldCount, fields.size(), m_detected.fields});
    Interaction interaction{personOf(fields[0]), itemOf(fields[1]), 1, 0};
    if (m_result.hasValues) interaction.value = valueOf(fields[2]);
    if (m_result.hasTimes) interaction.time = timeOf(fields[3]);
    m_result.interactions.push_back(interaction);
  }

  static std::string_view takeField(std::string_view& line) {
    line.remove_prefix(std::min(line.find_first_not_of(kSpace), line.size()));
    const std::string_view field = line.substr(0, line.find_first_of(kSpace));
    line.remove_prefix(field.size());
    return field;
  }

  PersonIndex personOf(std::string_view field) {
    if (field == m_lastField && !field.empty()) return m_lastPerson;
    const auto id = parseNumber<uint64_t>(field);
    if (!id) throw m_lines.error({core::MessageId::NotAPersonNumber, core::quotedForMessage(field)});
    if (m_people.size() >= kMaxPeople) throw m_lines.error(core::MessageId::TooManyPeople);
    m_lastPerson = m_people.add(*id);
    m_lastField = field;
    return m_lastPerson;
  }

  MovieIndex itemOf(std::string_view field) {
    const auto item = parseNumber<uint64_t>(field);
    if (!item) throw m_lines.error({core::MessageId::NotAnItemNumber, core::quotedForMessage(field)});
    if (*item > kMaxItem)
      throw m_lines.error({core::MessageId::ItemNumberTooLarge, std::to_string(*item), std::to_string(kMaxItem)});
    m_result.movieCount = std::max(m_result.movieCount, static_cast<size_t>(*item) + 1);
    return MovieIndex{static_cast<uint32_t>(*item)};
  }

  float valueOf(std::string_view field) const {
    const auto value = parseNumber<float>(field);
    if (!value || !std::isfinite(*value))
      throw m_lines.error({core::MessageId::NotARating, core::quotedForMessage(field)});
    return *value;
  }

  int64_t timeOf(std::string_view field) const {
    const auto time = parseNumber<int64_t>(field);
    if (!time) throw m_lines.error({core::MessageId::NotATime, core::quotedForMessage(field)});
    return *time;
  }

  core::LineReader m_lines;
  PersonIds& m_people;
  Detected m_detected;
  InteractionFile m_result;
  std::string m_lastField;
  PersonIndex m_lastPerson{};
};

}  // namespace

PersonIndex PersonIds::add(uint64_t id) {
  const auto [found, isNew] = m_rows.try_emplace(id, PersonIndex{static_cast<uint32_t>(m_ids.size())});
  if (isNew) m_ids.push_back(id);
  return found->second;
}

std::optional<PersonIndex> PersonIds::find(uint64_t id) const {
  const auto found = m_rows.find(id);
  if (found == m_rows.end()) return {};
  return found->second;
}

InteractionFile readInteractionFile(const std::filesystem::path& file, PersonIds& people, core::Progress& progress) {
  return Reader(file, detectLayout(file), people).read(progress);
}

std::vector<MovieIndex> readItemList(const std::filesystem::path& file, core::Progress& progress) {
  core::LineReader lines(file);
  std::vector<MovieIndex> items;
  std::string_view line;
  while (lines.next(line)) {
    if (lines.number() % 4096 == 1) progress.throwIfCancelled();
    if (isBlank(line)) continue;
    const auto item = parseNumber<uint64_t>(core::trimmed(line));
    if (!item || *item > kMaxItem)
      throw lines.error({core::MessageId::NotAnItemNumberAlone, core::quotedForMessage(line)});
    items.push_back(MovieIndex{static_cast<uint32_t>(*item)});
  }
  std::ranges::sort(items);
  items.erase(std::unique(items.begin(), items.end()), items.end());
  return items;
}

}  // namespace kinoprism::data
