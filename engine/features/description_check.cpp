#include <algorithm>
#include <array>
#include <unordered_map>

#include "engine/core/message_ids.h"
#include "engine/features/feature_checks.h"

namespace kinoprism::features {
namespace {

constexpr std::array<std::string_view, 7> kEnds{".", "!", "?", "\n", "。", "！", "？"};
constexpr size_t kShown = 60;  ///< bytes of a sentence that a finding quotes

bool isSpace(char letter) { return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n'; }

/// The end mark that text has at `place`, or nothing. "…" counts as one.
size_t endMark(std::string_view text, size_t place) {
  for (const std::string_view end : kEnds) {
    if (text.substr(place).starts_with(end)) return end.size();
  }
  return text.substr(place).starts_with("…") ? 3 : 0;
}

/// ASCII in lower case, runs of white space as one space, none at the ends.
std::string plain(std::string_view text) {
  std::string result;
  for (const char letter : text) {
    if (isSpace(letter)) {
      if (!result.empty() && result.back() != ' ') result += ' ';
    } else {
      result += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

/// Words by spaces; Chinese and Japanese have none, so three bytes beyond ASCII count as half a word.
size_t wordsOf(std::string_view sentence) {
  const auto spaces = static_cast<size_t>(std::ranges::count(sentence, ' '));
  const auto beyond = static_cast<size_t>(
      std::ranges::count_if(sentence, [](char letter) { return static_cast<unsigned char>(letter) >= 0x80; }));
  return std::max(spaces + 1, beyond / 6);
}

std::vector<std::string> sentencesOf(std::string_view text) {
  std::vector<std::string> sentences;
  size_t begin = 0;
  const auto take = [&](size_t end) {
    std::string sentence = plain(text.substr(begin, end - begin));
    if (!sentence.empty()) sentences.push_back(std::move(sentence));
  };
  for (size_t i = 0; i < text.size();) {
    const size_t mark = endMark(text, i);
    if (mark == 0) {
      ++i;
      continue;
    }
    take(i);
    i += mark;
    begin = i;
  }
  take(text.size());
  return sentences;
}

/// At most kShown bytes, cut between characters.
std::string shortened(const std::string& sentence) {
  if (sentence.size() <= kShown) return sentence;
  size_t end = kShown;
  while (end > 0 && (static_cast<unsigned char>(sentence[end]) & 0xc0) == 0x80) --end;
  return sentence.substr(0, end) + "…";
}

struct Shared {
  size_t movies = 0;
  size_t first = 0;   ///< movie that has it first
  size_t second = 0;  ///< and next
  size_t last = 0;
};

using Counts = std::unordered_map<std::string_view, Shared>;

Counts countSentences(const std::vector<std::vector<std::string>>& all, size_t fewestWords) {
  Counts counts;
  for (size_t m = 0; m < all.size(); ++m) {
    for (const std::string& sentence : all[m]) {
      if (wordsOf(sentence) < fewestWords) continue;
      Shared& shared = counts[sentence];
      // The same sentence twice in one description is one movie.
      if (shared.movies > 0 && shared.last == m) continue;
      if (shared.movies == 0) shared.first = m;
      if (shared.movies == 1) shared.second = m;
      shared.last = m;
      ++shared.movies;
    }
  }
  return counts;
}

}  // namespace

std::vector<Finding> checkDescriptions(std::span<const std::string> descriptions, const BoilerplateOptions& options,
                                       core::Progress& progress) {
  std::vector<std::vector<std::string>> all(descriptions.size());
  for (size_t m = 0; m < all.size(); ++m) {
    if (m % 1'024 == 0) progress.throwIfCancelled();
    all[m] = sentencesOf(descriptions[m]);
  }
  const Counts counts = countSentences(all, options.fewestWords);
  std::vector<Finding> findings;
  for (size_t m = 0; m < all.size(); ++m) {
    size_t bytes = 0, sharedBytes = 0;
    const std::string* most = nullptr;
    for (const std::string& sentence : all[m]) {
      bytes += sentence.size();
      const auto found = counts.find(sentence);
      if (found == counts.end() || found->second.movies < options.movies) continue;
      sharedBytes += sentence.size();
      if (!most || found->second.movies > counts.at(*most).movies) most = &sentence;
    }
    if (!most || static_cast<double>(sharedBytes) < options.share * static_cast<double>(bytes)) continue;
    const Shared& shared = counts.at(*most);
    findings.push_back({FindingKind::Boilerplate,
                        data::MovieIndex(m),
                        data::MovieIndex(shared.first == m ? shared.second : shared.first),
                        static_cast<double>(shared.movies),
                        {core::MessageId::FindingBoilerplate, shared.movies, shortened(*most)}});
  }
  return findings;
}

}  // namespace kinoprism::features
