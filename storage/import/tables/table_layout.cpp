#include "storage/import/tables/table_layout.h"

#include <algorithm>
#include <array>
#include <map>

#include "engine/core/error.h"
#include "engine/core/text.h"
#include "storage/import/tables/cell_values.h"
#include "storage/import/tables/record_reader.h"

namespace kinoprism::storage {
namespace {

constexpr size_t kLooked = 200;  // records
constexpr std::array<std::string_view, 5> kDelimiters{",", ";", "\t", "|", "::"};

using Records = std::vector<std::vector<std::string>>;

std::string_view firstLine(std::string_view text) { return text.substr(0, text.find_first_of("\r\n")); }

/// "sep=;" is how Excel is told of a delimiter; it is no data.
std::string delimiterByExcel(std::string_view text) {
  std::string_view line = core::trimmed(firstLine(text));
  if (line.starts_with("\xef\xbb\xbf")) line.remove_prefix(3);
  if (line.starts_with('"') && line.ends_with('"') && line.size() > 2) line = line.substr(1, line.size() - 2);
  const bool is = line.size() == 5 && (line.starts_with("sep=") || line.starts_with("SEP="));
  return is ? std::string(line.substr(4)) : std::string();
}

/// How many cells most records have, trailing empty ones left out, and how many of the records.
struct Widths {
  size_t cells = 0;
  double share = 0;
};

size_t filledCells(const std::vector<std::string>& record) {
  size_t count = record.size();
  while (count > 0 && core::trimmed(record[count - 1]).empty()) --count;
  return count;
}

Widths widthsOf(const Records& records) {
  std::map<size_t, size_t> counts;
  for (const auto& record : records) ++counts[record.size()];
  Widths widths;
  size_t most = 0;
  for (const auto& [cells, count] : counts) {
    if (count < most) continue;
    most = count;
    widths.cells = cells;
  }
  if (!records.empty()) widths.share = static_cast<double>(most) / static_cast<double>(records.size());
  return widths;
}

bool isNumberLike(std::string_view cell) {
  return parseNumber(cell, false) || parseNumber(cell, true) || isMissing(cell);
}

/// How many cells at the beginning of the records are numbers that the one above would name a column of.
bool looksLikeHeader(const Records& records) {
  const auto& first = records.front();
  if (records.size() < 2) {
    return std::ranges::none_of(first, [](const std::string& cell) { return parseNumber(cell, false).has_value(); });
  }
  size_t numberColumns = 0;
  size_t namedNumbers = 0;
  for (size_t column = 0; column < first.size(); ++column) {
    size_t numbers = 0;
    size_t filled = 0;
    for (size_t row = 1; row < records.size(); ++row) {
      if (column >= records[row].size() || core::trimmed(records[row][column]).empty()) continue;
      ++filled;
      numbers += isNumberLike(records[row][column]);
    }
    if (filled == 0 || numbers * 10 < filled * 9) continue;
    ++numberColumns;
    const std::string_view name = core::trimmed(first[column]);
    // pandas leaves the name of its index empty.
    namedNumbers += !isNumberLike(name) || (name.empty() && column == 0);
  }
  if (numberColumns > 0) return namedNumbers * 2 > numberColumns;
  // Words above words: names of columns are not said twice, are short, and stand for nothing else.
  return std::ranges::all_of(first, [&](const std::string& cell) {
    return cell.size() <= 40 && !parseNumber(cell, false) && std::ranges::count(first, cell) == 1;
  });
}

Records recordsOf(std::string_view text, bool whole, const TableLayout& layout, size_t count) {
  if (!whole) {
    const size_t end = text.find_last_of(layout.carriageReturn ? '\r' : '\n');
    if (end != std::string_view::npos) text = text.substr(0, end + 1);
  }
  TableLayout plain = layout;
  plain.encoding = "UTF-8";  // the text is decoded
  Records records;
  try {
    RecordReader reader(openMemory(std::string(text), "beginning"), plain);
    while (records.size() < count && reader.next()) records.emplace_back(reader.cells().begin(), reader.cells().end());
  } catch (const core::Error&) {
    // A quote that ends after the beginning; the records before it show the layout all the same.
  }
  return records;
}

TableLayout inDelimiter(TableLayout layout, std::string_view delimiter) {
  layout.delimiter = delimiter;
  // Old sets hold single quotes in their texts.
  layout.quoted = delimiter != "::" && delimiter != "|";
  return layout;
}

void findDelimiter(TableLayout& layout, std::string_view text, bool whole) {
  double best = 0;
  std::string_view chosen = ",";
  for (const std::string_view candidate : kDelimiters) {
    Records records = recordsOf(text, whole, inDelimiter(layout, candidate), kLooked);
    if (records.size() > 3) {
      // A title above the table is one cell.
      std::erase_if(records, [](const auto& record) { return filledCells(record) <= 1; });
    }
    const Widths widths = widthsOf(records);
    if (widths.cells < 2) continue;
    const double score = widths.share + 0.02 * static_cast<double>(std::min<size_t>(widths.cells, 10)) +
                         (candidate == "::" && widths.cells > 2 ? 1 : 0);
    if (score <= best) continue;
    best = score;
    chosen = candidate;
  }
  if (best == 0 && !text.empty() && firstLine(text).find(' ') != std::string_view::npos) {
    // "1 2 3.5": columns of numbers only.
    const Records records = recordsOf(text, whole, inDelimiter(layout, " "), kLooked);
    const bool numbers = std::ranges::all_of(records, [&](const auto& record) {
      return record.size() == records.front().size() && record.size() >= 2 && std::ranges::all_of(record, isNumberLike);
    });
    if (!records.empty() && numbers) chosen = " ";
  }
  layout = inDelimiter(layout, chosen);
}

/// Records before the first that is as wide as most.
int recordsOfTitle(const Records& records) {
  constexpr size_t kLongestTitle = 10;
  const Widths widths = widthsOf(records);
  if (widths.cells < 2 || records.size() < 3) return 0;
  size_t first = 0;
  while (first < std::min(kLongestTitle, records.size()) && filledCells(records[first]) <= 1) ++first;
  return first < records.size() && records[first].size() == widths.cells ? static_cast<int>(first) : 0;
}

/// Number, year and a title that may hold commas: movie_titles.csv of the Netflix Prize.
bool endsInFreeText(const Records& records) {
  if (records.empty() || widthsOf(records).share == 1) return false;
  return std::ranges::all_of(records, [](const auto& record) {
    if (record.size() < 3 || !parseId(record[0])) return false;
    const auto year = parseId(record[1]);
    return record[1] == "NULL" || (year && *year >= 1870 && *year <= 2200);
  });
}

bool hasDecimalCommas(const Records& records) {
  size_t commas = 0;
  for (const auto& record : records) {
    for (const std::string& cell : record) {
      if (parseNumber(cell, false) && cell.find('.') != std::string::npos) return false;
      commas += cell.find(',') != std::string::npos && parseNumber(cell, true).has_value();
    }
  }
  return commas > 0;
}

}  // namespace

TableLayout detectLayout(std::string_view text, bool whole) {
  TableLayout layout;
  layout.carriageReturn = text.find('\n') == std::string_view::npos && text.find('\r') != std::string_view::npos;
  if (const std::string delimiter = delimiterByExcel(text); !delimiter.empty()) {
    layout = inDelimiter(layout, delimiter);
    layout.skippedRecords = 1;
  } else {
    findDelimiter(layout, text, whole);
    layout.skippedRecords = recordsOfTitle(recordsOf(text, whole, layout, kLooked));
  }
  const Records records = recordsOf(text, whole, layout, kLooked);
  if (records.empty()) return layout;
  if (layout.delimiter == "," && endsInFreeText(records)) {
    layout.mostCells = 3;
    layout.quoted = false;
    return layout;
  }
  layout.hasHeader = looksLikeHeader(records);
  layout.decimalComma = layout.delimiter != "," && hasDecimalCommas(records);
  return layout;
}

std::vector<std::vector<std::string>> firstRecords(std::string_view text, bool whole, const TableLayout& layout,
                                                   size_t count) {
  return recordsOf(text, whole, layout, count);
}

}  // namespace kinoprism::storage
