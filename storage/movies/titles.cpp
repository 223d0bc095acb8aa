#include "storage/movies/titles.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

#include "engine/core/text.h"

namespace kinoprism::storage {
namespace {

constexpr std::array<std::string_view, 21> kArticles{"The", "A",   "An",  "Le",  "La",  "Les", "L'",
                                                     "Il",  "Lo",  "I",   "Gli", "Der", "Die", "Das",
                                                     "El",  "Los", "Las", "Un",  "Une", "Det", "Den"};

template <class Each>
void eachCharacter(std::string_view text, Each each) {
  const auto length = static_cast<int32_t>(text.size());
  for (int32_t i = 0; i < length;) {
    UChar32 character = 0;
    U8_NEXT(text.data(), i, length, character);
    if (character >= 0) each(character);
  }
}

void append(std::string& text, UChar32 character) {
  std::array<char, 4> bytes{};
  int32_t length = 0;
  UBool failed = false;
  U8_APPEND(bytes.data(), length, 4, character, failed);
  if (!failed) text.append(bytes.data(), static_cast<size_t>(length));
}

bool isIdeographic(UChar32 character) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(character, &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
      return true;
    default:
      return false;
  }
}

/// Compatibility forms and case folded, accents apart from their letters.
std::string folded(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2* const split = icu::Normalizer2::getNFDInstance(status);
  std::string result;
  if (U_FAILURE(status)) return result;
  const auto source = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  const icu::UnicodeString plain = split->normalize(fold->normalize(source, status), status);
  if (U_SUCCESS(status)) plain.toUTF8String(result);
  return result;
}

bool isAscii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string asciiKey(std::string_view title) {
  std::string key;
  for (const char c : title) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    const bool keep = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
    if (keep)
      key.push_back(lower);
    else if (c != '\'' && !key.empty() && key.back() != ' ')
      key.push_back(' ');
  }
  return key;
}

}  // namespace

TitleAndYear splitTitle(std::string_view text) {
  TitleAndYear result;
  text = core::trimmed(text);
  if (text.size() >= 6 && text.back() == ')' && text[text.size() - 6] == '(') {
    const std::string_view digits = text.substr(text.size() - 5, 4);
    if (std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; })) {
      for (const char c : digits) result.year = result.year * 10 + (c - '0');
      text = core::trimmed(text.substr(0, text.size() - 6));
    }
  }
  const size_t bracket = std::min(text.find(" ("), text.size());
  const std::string_view head = text.substr(0, bracket);
  const size_t comma = head.rfind(", ");
  const std::string_view article = comma == std::string_view::npos ? std::string_view() : head.substr(comma + 2);
  if (!article.empty() && std::ranges::find(kArticles, article) != kArticles.end()) {
    result.title = std::string(article) + (article.back() == '\'' ? "" : " ") + std::string(head.substr(0, comma)) +
                   std::string(text.substr(bracket));
  } else {
    result.title = text;
  }
  return result;
}

std::vector<std::string> otherTitles(std::string_view title) {
  std::vector<std::string> titles;
  size_t bracket = title.find(" (");
  if (bracket == std::string_view::npos || bracket == 0) return titles;
  titles.emplace_back(core::trimmed(title.substr(0, bracket)));
  while (bracket != std::string_view::npos) {
    const size_t end = std::min(title.find(')', bracket), title.size());
    std::string_view inside = core::trimmed(title.substr(bracket + 2, end - bracket - 2));
    for (const std::string_view alias : {"a.k.a. ", "aka ", "a.k.a "}) {
      if (inside.starts_with(alias)) inside.remove_prefix(alias.size());
    }
    if (const TitleAndYear other = splitTitle(inside); !other.title.empty()) titles.push_back(other.title);
    bracket = end < title.size() ? title.find(" (", end) : std::string_view::npos;
  }
  return titles;
}

std::string titleKey(std::string_view title) {
  std::string key;
  if (isAscii(title)) {
    key = asciiKey(title);
  } else {
    eachCharacter(folded(title), [&](UChar32 character) {
      if (u_charType(character) == U_NON_SPACING_MARK || character == '\'' || character == 0x2019) return;
      if (u_isalnum(character))
        append(key, character);
      else if (!key.empty() && key.back() != ' ')
        key.push_back(' ');
    });
  }
  if (!key.empty() && key.back() == ' ') key.pop_back();
  for (const std::string_view article : {"the ", "a ", "an "}) {
    if (key.starts_with(article) && key.size() > article.size()) return key.substr(article.size());
  }
  return key;
}

std::string searchText(std::string_view text) {
  if (isAscii(text)) return std::string(text);
  std::string spaced;
  spaced.reserve(text.size() * 4 / 3);
  eachCharacter(text, [&](UChar32 character) {
    const bool alone = isIdeographic(character);
    if (alone) spaced.push_back(' ');
    append(spaced, character);
    if (alone) spaced.push_back(' ');
  });
  return spaced;
}

std::string searchQuery(std::string_view typed) {
  std::string query;
  std::string word;
  int letters = 0;
  bool phrase = false;
  const auto finish = [&](bool last) {
    if (word.empty()) return;
    if (!query.empty()) query += " AND ";
    const bool begun = last && !phrase;
    const std::string term = '"' + word + '"' + (begun ? "*" : "");
    query += begun && letters == 1 ? "{title} : (" + term + ")" : term;
    word.clear();
    letters = 0;
  };
  eachCharacter(typed, [&](UChar32 character) {
    if (isIdeographic(character)) {
      if (!phrase) finish(false);
      phrase = true;
      if (!word.empty()) word += ' ';
      append(word, character);
    } else if (u_isalnum(character) || u_charType(character) == U_NON_SPACING_MARK) {
      if (phrase) finish(false);
      phrase = false;
      append(word, character);
      ++letters;
    } else {
      finish(false);
      phrase = false;
    }
  });
  finish(!typed.empty() && typed.back() != ' ');
  return query;
}

}  // namespace kinoprism::storage
