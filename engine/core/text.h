#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kinoprism::core {

/// Whether text is well-formed UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF; Unicode 15, table 3-7).
bool isUtf8(std::string_view text);

/// ISO-8859-1 as UTF-8: each byte is the code point of its number.
std::string latin1ToUtf8(std::string_view text);

/// The parts between separators; one more part than there are separators.
std::vector<std::string_view> split(std::string_view text, char separator);

/// Without spaces, tabs and line breaks at both ends.
std::string_view trimmed(std::string_view text);

/// Text from a file as an error message may show it: in quotes, at most 40 bytes, odd bytes as '?'.
std::string quotedForMessage(std::string_view text);

/// 20000 is "20,000".
std::string grouped(uint64_t number);

/// A number and what it counts, in English: "1 movie", "3,883 movies". plural: the singular with an s, unless given.
std::string counted(uint64_t number, std::string_view singular, std::string_view plural = {});

}  // namespace kinoprism::core
