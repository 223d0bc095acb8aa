#pragma once

#include <span>
#include <string_view>

namespace kinoprism::data {

/// How a language is known from its text, in lower case, composed (NFC).
struct LanguageProfile {
  std::string_view language;  ///< BCP-47
  std::string_view
      words;  ///< the commonest function words, commonest first, a blank between; elisions cut: "l'" is "l"
  std::string_view letters;  ///< those that few other languages have
};

std::span<const LanguageProfile> latinProfiles();
std::span<const LanguageProfile> cyrillicProfiles();
std::span<const LanguageProfile> arabicProfiles();

}  // namespace kinoprism::data
