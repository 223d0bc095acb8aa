#include "engine/data/language.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <unordered_map>
#include <utility>

#include "engine/core/text.h"
#include "engine/data/function_words.h"

namespace kinoprism::data {
namespace {

constexpr size_t kLongestText = 1 << 14;  // code units; more of a text says nothing new

/// Evidence is in nats: how much likelier the text is in one language than in a text of any.
constexpr double kCommonest = 0.05;    ///< about the share of the commonest word in a text
constexpr double kElsewhere = 0.0008;  ///< the share of a word in texts of languages that do not list it
constexpr double kLetter = 1;          ///< evidence of one telling letter
constexpr double kLeastEvidence = 5;   ///< one very common word alone is not enough
constexpr double kLeastLead = 1.5;     ///< over the second likeliest

struct ScriptLanguage {
  UScriptCode script;
  std::string_view language;
};
constexpr std::array kOneLanguage{
    ScriptLanguage{USCRIPT_GREEK, "el"},    ScriptLanguage{USCRIPT_HEBREW, "he"},
    ScriptLanguage{USCRIPT_THAI, "th"},     ScriptLanguage{USCRIPT_DEVANAGARI, "hi"},
    ScriptLanguage{USCRIPT_BENGALI, "bn"},  ScriptLanguage{USCRIPT_TAMIL, "ta"},
    ScriptLanguage{USCRIPT_TELUGU, "te"},   ScriptLanguage{USCRIPT_KANNADA, "kn"},
    ScriptLanguage{USCRIPT_GUJARATI, "gu"}, ScriptLanguage{USCRIPT_MALAYALAM, "ml"},
    ScriptLanguage{USCRIPT_GURMUKHI, "pa"}, ScriptLanguage{USCRIPT_SINHALA, "si"},
    ScriptLanguage{USCRIPT_GEORGIAN, "ka"}, ScriptLanguage{USCRIPT_ARMENIAN, "hy"},
    ScriptLanguage{USCRIPT_KHMER, "km"},    ScriptLanguage{USCRIPT_MYANMAR, "my"},
    ScriptLanguage{USCRIPT_LAO, "lo"},      ScriptLanguage{USCRIPT_ETHIOPIC, "am"},
};

/// The words and letters of the languages that share a script, each with its evidence for every language.
class Profiles {
 public:
  explicit Profiles(std::span<const LanguageProfile> profiles) : m_profiles(profiles) {
    for (size_t l = 0; l < profiles.size(); ++l) {
      size_t rank = 0;
      for (const std::string_view word : core::split(profiles[l].words, ' ')) {
        double& evidence = evidenceOf(m_words[std::string(word)], l);
        const double share = kCommonest / (1 + 0.3 * static_cast<double>(rank++));
        evidence = std::max(evidence, std::log((share + kElsewhere) / kElsewhere));
      }
      const auto letters =
          icu::UnicodeString::fromUTF8({profiles[l].letters.data(), static_cast<int32_t>(profiles[l].letters.size())});
      for (int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1))
        evidenceOf(m_letters[letters.char32At(i)], l) = kLetter;
    }
  }

  /// text: composed, in lower case.
  std::string likeliest(const icu::UnicodeString& text) const {
    std::vector<double> evidence(m_profiles.size());
    icu::UnicodeString word;
    for (int32_t i = 0; i <= text.length(); i = text.moveIndex32(i, 1)) {
      const UChar32 c = i < text.length() ? text.char32At(i) : ' ';
      if (const auto found = m_letters.find(c); found != m_letters.end()) add(evidence, found->second);
      if (u_isalpha(c)) {
        word.append(c);
      } else if (!word.isEmpty()) {
        std::string utf8;
        if (const auto found = m_words.find(word.toUTF8String(utf8)); found != m_words.end())
          add(evidence, found->second);
        word.remove();
      }
      if (i == text.length()) break;
    }
    return best(evidence);
  }

 private:
  using Evidence = std::vector<double>;  ///< by language

  double& evidenceOf(Evidence& evidence, size_t language) const {
    evidence.resize(m_profiles.size());
    return evidence[language];
  }
  static void add(Evidence& sum, const Evidence& evidence) {
    for (size_t l = 0; l < sum.size(); ++l) sum[l] += evidence[l];
  }
  std::string best(const Evidence& evidence) const {
    size_t first = 0;
    double second = 0;
    for (size_t l = 1; l < evidence.size(); ++l)
      if (evidence[l] > evidence[first]) first = l;
    for (size_t l = 0; l < evidence.size(); ++l)
      if (l != first) second = std::max(second, evidence[l]);
    if (evidence[first] < kLeastEvidence || evidence[first] < second + kLeastLead) return {};
    return std::string(m_profiles[first].language);
  }

  std::span<const LanguageProfile> m_profiles;
  std::unordered_map<std::string, Evidence> m_words;
  std::unordered_map<UChar32, Evidence> m_letters;
};

icu::UnicodeString folded(std::string_view utf8) {
  const auto size = static_cast<int32_t>(std::min(utf8.size(), kLongestText));
  icu::UnicodeString text = icu::UnicodeString::fromUTF8({utf8.data(), size}).toLower(icu::Locale::getRoot());
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* composition = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return text;  // without tables decomposed letters are not recognised, the words still are
  return composition->normalize(text, status);
}

/// How much of a text is written in each script, in letters of an alphabet: an ideograph says as much as three, a
/// syllable as two.
std::map<UScriptCode, double> scriptsOf(const icu::UnicodeString& text) {
  std::map<UScriptCode, double> scripts;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (!u_isalpha(c)) continue;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(c, &status);
    if (U_FAILURE(status) || script <= USCRIPT_INHERITED) continue;
    const bool isSyllable = script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || script == USCRIPT_HANGUL;
    scripts[script] += script == USCRIPT_HAN ? 3 : isSyllable ? 2 : 1;
  }
  return scripts;
}

}  // namespace

std::string languageOf(std::string_view utf8) {
  static const Profiles latin(latinProfiles());
  static const Profiles cyrillic(cyrillicProfiles());
  static const Profiles arabic(arabicProfiles());

  const icu::UnicodeString text = folded(utf8);
  std::map<UScriptCode, double> scripts = scriptsOf(text);
  // Japanese is ideographs with kana among them; a Chinese text may quote a Japanese name.
  const double kana = scripts[USCRIPT_HIRAGANA] + scripts[USCRIPT_KATAKANA];
  const double han = scripts[USCRIPT_HAN] + kana;
  scripts[USCRIPT_HAN] = han;
  scripts.erase(USCRIPT_HIRAGANA);
  scripts.erase(USCRIPT_KATAKANA);

  const auto more = [](const auto& a, const auto& b) { return a.second < b.second; };
  const auto [script, amount] = *std::max_element(scripts.begin(), scripts.end(), more);
  if (amount == 0) return {};
  if (script == USCRIPT_HAN) return kana > 0.1 * han ? "ja" : "zh";
  if (script == USCRIPT_HANGUL) return "ko";
  if (script == USCRIPT_LATIN) return latin.likeliest(text);
  if (script == USCRIPT_CYRILLIC) return cyrillic.likeliest(text);
  if (script == USCRIPT_ARABIC) return arabic.likeliest(text);
  for (const ScriptLanguage& known : kOneLanguage)
    if (known.script == script) return std::string(known.language);
  return {};
}

std::vector<std::string> knownLanguages() {
  std::vector<std::string> result{"ja", "ko", "zh"};
  for (const ScriptLanguage& known : kOneLanguage) result.emplace_back(known.language);
  for (const auto profiles : {latinProfiles(), cyrillicProfiles(), arabicProfiles()})
    for (const LanguageProfile& profile : profiles) result.emplace_back(profile.language);
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace kinoprism::data
