#include "engine/core/text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace kinoprism::core {
namespace {

bool isContinuation(uint8_t byte) { return (byte & 0xc0) == 0x80; }

/// Length of the well-formed sequence that text begins with; 0 where there is none.
size_t sequenceLength(std::string_view text) {
  const auto at = [&](size_t i) { return i < text.size() ? static_cast<uint8_t>(text[i]) : uint8_t{0}; };
  const uint8_t first = at(0);
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first <= 0xdf) return isContinuation(at(1)) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    const bool overlong = first == 0xe0 && at(1) < 0xa0;
    const bool surrogate = first == 0xed && at(1) > 0x9f;
    return isContinuation(at(1)) && isContinuation(at(2)) && !overlong && !surrogate ? 3 : 0;
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const bool overlong = first == 0xf0 && at(1) < 0x90;
    const bool tooHigh = first == 0xf4 && at(1) > 0x8f;
    return isContinuation(at(1)) && isContinuation(at(2)) && isContinuation(at(3)) && !overlong && !tooHigh ? 4 : 0;
  }
  return 0;
}

}  // namespace

bool isUtf8(std::string_view text) {
  while (!text.empty()) {
    const size_t length = sequenceLength(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

std::string latin1ToUtf8(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (const char letter : text) {
    const auto code = static_cast<uint8_t>(letter);
    if (code < 0x80) {
      result += letter;
    } else {
      result += static_cast<char>(0xc0 | code >> 6);
      result += static_cast<char>(0x80 | (code & 0x3f));
    }
  }
  return result;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

std::string quotedForMessage(std::string_view text) {
  constexpr size_t kLimit = 40;
  std::string shown(text.substr(0, kLimit));
  // A cut may have split a character.
  while (text.size() > kLimit && isUtf8(text) && !isUtf8(shown)) shown.pop_back();
  const bool readable = isUtf8(shown);
  std::ranges::replace_if(
      shown,
      [readable](char letter) {
        const auto code = static_cast<uint8_t>(letter);
        return code < 0x20 || code == 0x7f || (code >= 0x80 && !readable);
      },
      '?');
  return '"' + shown + (text.size() > kLimit ? "…\"" : "\"");
}

std::string csvCell(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string cell = "\"";
  for (const char c : text) {
    if (c == '"') cell += '"';
    cell += c;
  }
  return cell + '"';
}

std::string grouped(uint64_t number) {
  std::string text = std::to_string(number);
  for (size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, 1, ',');
  return text;
}

std::string counted(uint64_t number, std::string_view singular, std::string_view plural) {
  std::string text = grouped(number) + ' ';
  if (number == 1 || plural.empty()) text += singular;
  if (number != 1) text += plural.empty() ? "s" : plural;
  return text;
}

}  // namespace kinoprism::core
