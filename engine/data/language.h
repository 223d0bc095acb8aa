#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kinoprism::data {

/// The language most of a text is written in, as a BCP-47 tag ("en", "zh"), "" when the text does not tell. Scripts
/// that one language uses decide alone; Latin, Cyrillic and Arabic letters are told apart by the commonest function
/// words of each language and by letters that few of them have. Made for sentences: a name or a title often gives "".
/// Safe to call from any thread.
std::string languageOf(std::string_view utf8);

/// All tags that languageOf can give, in alphabetical order.
std::vector<std::string> knownLanguages();

}  // namespace kinoprism::data
