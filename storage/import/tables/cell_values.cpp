#include "storage/import/tables/cell_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/core/text.h"

namespace kinoprism::storage {
namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return result;
}

/// A list or object as Python prints it, for which tables are full of cells: the quotes are single unless the text
/// holds one, None, True and False have capitals. Recursive descent; nothing else of Python is understood.
class PythonLiteral {
 public:
  explicit PythonLiteral(std::string_view text) : m_text(text) {}

  std::optional<nlohmann::json> parse() {
    nlohmann::json result;
    if (!value(result, 0)) return std::nullopt;
    skipSpace();
    return m_place == m_text.size() ? std::optional(std::move(result)) : std::nullopt;
  }

 private:
  static constexpr int kDeepest = 8;

  void skipSpace() {
    while (m_place < m_text.size() && (m_text[m_place] == ' ' || m_text[m_place] == '\n' || m_text[m_place] == '\r'))
      ++m_place;
  }
  bool take(char c) {
    skipSpace();
    if (m_place >= m_text.size() || m_text[m_place] != c) return false;
    ++m_place;
    return true;
  }

  bool value(nlohmann::json& result, int depth) {
    if (depth > kDeepest) return false;
    skipSpace();
    if (m_place >= m_text.size()) return false;
    switch (m_text[m_place]) {
      case '[':
        return list(result, depth);
      case '{':
        return object(result, depth);
      case '\'':
      case '"':
        return string(result);
      default:
        return word(result);
    }
  }

  bool list(nlohmann::json& result, int depth) {
    result = nlohmann::json::array();
    ++m_place;
    if (take(']')) return true;
    do {
      nlohmann::json element;
      if (!value(element, depth + 1)) return false;
      result.push_back(std::move(element));
    } while (take(','));
    return take(']');
  }

  bool object(nlohmann::json& result, int depth) {
    result = nlohmann::json::object();
    ++m_place;
    if (take('}')) return true;
    do {
      nlohmann::json key;
      nlohmann::json element;
      if (!value(key, depth + 1) || !key.is_string() || !take(':') || !value(element, depth + 1)) return false;
      result[key.get<std::string>()] = std::move(element);
    } while (take(','));
    return take('}');
  }

  bool string(nlohmann::json& result) {
    const char quote = m_text[m_place++];
    std::string text;
    for (; m_place < m_text.size(); ++m_place) {
      const char c = m_text[m_place];
      if (c == quote) {
        ++m_place;
        result = std::move(text);
        return true;
      }
      if (c != '\\' || m_place + 1 >= m_text.size()) {
        text.push_back(c);
        continue;
      }
      const char escaped = m_text[++m_place];
      text.push_back(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
    }
    return false;
  }

  bool word(nlohmann::json& result) {
    const size_t end = std::min(m_text.find_first_of(",]}: \n", m_place), m_text.size());
    const std::string_view text = m_text.substr(m_place, end - m_place);
    m_place = end;
    const std::string small = lower(text);
    if (small == "none" || small == "null" || small == "nan") return true;
    if (small == "true" || small == "false") {
      result = small == "true";
      return true;
    }
    const auto number = parseNumber(text, false);
    if (number) result = *number;
    return number.has_value();
  }

  std::string_view m_text;
  size_t m_place = 0;
};

/// The list in a cell, whoever wrote it; nothing for other text.
std::optional<nlohmann::json> parseCellList(std::string_view text) {
  text = core::trimmed(text);
  if (!text.starts_with('[') || !text.ends_with(']')) return std::nullopt;
  nlohmann::json list = nlohmann::json::parse(text, nullptr, false);
  if (list.is_discarded()) {
    auto literal = PythonLiteral(text).parse();
    if (!literal) return std::nullopt;
    list = std::move(*literal);
  }
  return list;
}

std::string textAt(const nlohmann::json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

std::optional<int64_t> parseId(std::string_view text) {
  int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

std::optional<double> parseNumber(std::string_view text, bool decimalComma) {
  text = core::trimmed(text);
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  std::array<char, 40> copy{};
  if (decimalComma && text.size() <= copy.size() && text.find('.') == std::string_view::npos &&
      std::ranges::count(text, ',') == 1) {
    std::ranges::replace_copy(text, copy.begin(), ',', '.');
    text = {copy.data(), text.size()};
  }
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<std::pair<double, double>> parseFraction(std::string_view text) {
  const size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto above = parseNumber(text.substr(0, slash), true);
  const auto below = parseNumber(text.substr(slash + 1), true);
  if (!above || !below || *below <= 0) return std::nullopt;
  return std::pair(*above, *below);
}

bool isMissing(std::string_view text) {
  const std::string_view word = core::trimmed(text);
  if (word.empty()) return true;
  if (word.size() > 4) return false;
  constexpr std::array<std::string_view, 8> kWords{"nan", "na", "n/a", "null", "none", "\\n", "-", "nat"};
  return std::ranges::find(kWords, lower(word)) != kWords.end();
}

std::optional<bool> parseYesNo(std::string_view text) {
  constexpr std::array<std::string_view, 10> kYes{"yes", "true", "like", "liked", "y", "up", "👍", "喜欢", "是", "♥"};
  constexpr std::array<std::string_view, 8> kNo{"no", "false", "dislike", "disliked", "n", "down", "👎", "否"};
  const std::string word = lower(core::trimmed(text));
  if (std::ranges::find(kYes, word) != kYes.end()) return true;
  if (std::ranges::find(kNo, word) != kNo.end()) return false;
  return std::nullopt;
}

int yearOf(std::string_view text) {
  size_t digits = 0;
  for (size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] >= '0' && text[i] <= '9') {
      ++digits;
      continue;
    }
    // 1994, 1994-10-30, 30.10.1994, 19941030.
    const auto year = digits == 4 || digits == 8 ? parseId(text.substr(i - digits, 4)) : std::nullopt;
    if (year && *year >= 1870 && *year <= 2200) return static_cast<int>(*year);
    digits = 0;
  }
  return 0;
}

std::string_view idText(std::string_view text) {
  text = core::trimmed(text);
  if (!text.ends_with(".0")) return text;
  const std::string_view whole = text.substr(0, text.size() - 2);
  return parseId(whole) ? whole : text;
}

std::vector<std::string> splitList(std::string_view text) {
  if (const auto list = parseCellList(text)) {
    std::vector<std::string> names;
    for (const auto& entry : *list) {
      if (entry.is_string())
        names.push_back(entry.get<std::string>());
      else if (entry.is_object() && !textAt(entry, "name").empty())
        names.push_back(textAt(entry, "name"));
    }
    return names;
  }
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
    if (!isMissing(part)) parts.emplace_back(part);
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + delimiter.size());
  }
}

std::optional<std::vector<ListedObject>> parseObjects(std::string_view text) {
  const auto list = parseCellList(text);
  if (!list) return std::nullopt;
  std::vector<ListedObject> objects;
  for (const auto& entry : *list) {
    if (!entry.is_object()) return std::nullopt;
    if (!textAt(entry, "name").empty()) objects.push_back({textAt(entry, "name"), textAt(entry, "job")});
  }
  return objects;
}

}  // namespace kinoprism::storage
