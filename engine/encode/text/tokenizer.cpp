#include "engine/encode/text/tokenizer.h"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/ubrk.h>
#include <unicode/unistr.h>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/encode/text/stop_words.h"

namespace kinoprism::encode {
namespace {

void require(UErrorCode status, core::MessageId otherwise) {
  if (U_SUCCESS(status)) return;
  throw core::Error(core::ErrorCode::NotFound, otherwise, u_errorName(status));
}

bool endsWith(std::string_view word, std::string_view ending) { return word.ends_with(ending); }

/// Harman's three rules: the first that fits is used.
void removePlural(std::string& word) {
  if (word.size() < 4 || static_cast<unsigned char>(word.back()) >= 0x80 || word.back() != 's') return;
  if (endsWith(word, "ies")) {
    if (!endsWith(word, "eies") && !endsWith(word, "aies")) word.replace(word.size() - 3, 3, "y");
  } else if (endsWith(word, "es")) {
    if (!endsWith(word, "aes") && !endsWith(word, "ees") && !endsWith(word, "oes")) word.pop_back();
  } else if (!endsWith(word, "us") && !endsWith(word, "ss") && !endsWith(word, "'s")) {
    word.pop_back();
  }
}

void removePossessive(std::string& word) {
  if (word.size() > 2 && endsWith(word, "'s")) word.resize(word.size() - 2);
  constexpr std::string_view kCurly = "\u2019s";
  if (word.size() > kCurly.size() && endsWith(word, kCurly)) word.resize(word.size() - kCurly.size());
}

}  // namespace

struct Tokenizer::State {
  bool stemming = false;
  std::unique_ptr<icu::BreakIterator> breaks;
  const icu::Normalizer2* folding = nullptr;

  icu::UnicodeString fold(std::string_view text) const {
    UErrorCode status = U_ZERO_ERROR;
    const auto unicode = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    icu::UnicodeString folded = folding->normalize(unicode, status);
    require(status, core::MessageId::IcuCannotFold);
    return folded;
  }
};

Tokenizer::Tokenizer(bool stemming) : m_state(std::make_unique<State>()) {
  UErrorCode status = U_ZERO_ERROR;
  m_state->stemming = stemming;
  m_state->breaks.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  require(status, core::MessageId::IcuCannotFindWords);
  m_state->folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
  require(status, core::MessageId::IcuCannotFold);
}

Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

std::vector<std::string> Tokenizer::words(std::string_view text) const {
  const icu::UnicodeString folded = m_state->fold(text);
  icu::BreakIterator& breaks = *m_state->breaks;
  breaks.setText(folded);
  std::vector<std::string> result;
  int32_t start = breaks.first();
  for (int32_t end = breaks.next(); end != icu::BreakIterator::DONE; start = end, end = breaks.next()) {
    const int32_t kind = breaks.getRuleStatus();
    if (kind < UBRK_WORD_NONE_LIMIT) continue;
    const bool isNumber = kind < UBRK_WORD_NUMBER_LIMIT;
    if (isNumber && end - start < 4) continue;
    std::string word;
    folded.tempSubStringBetween(start, end).toUTF8String(word);
    if (word.size() < 2) continue;
    if (isStopWord(word)) continue;
    removePossessive(word);
    if (m_state->stemming) removePlural(word);
    result.push_back(std::move(word));
  }
  return result;
}

std::string Tokenizer::term(std::string_view text) const {
  icu::UnicodeString folded = m_state->fold(text);
  std::string result;
  folded.trim().toUTF8String(result);
  return result;
}

}  // namespace kinoprism::encode
