#include "engine/encode/text/fields.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/core/text.h"

namespace kinoprism::encode {
namespace {

std::string listed(const std::vector<std::string>& names) {
  std::string result;
  for (const std::string& name : names) {
    if (name.empty()) continue;
    if (!result.empty()) result += ", ";
    result += name;
  }
  return result;
}

/// The sentences of a text, without the blanks round them.
std::vector<std::string_view> sentencesOf(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
  UText* const text = utext_openUTF8(nullptr, utf8.data(), static_cast<int64_t>(utf8.size()), &status);
  const std::unique_ptr<UText, UText* (*)(UText*)> closed(text, utext_close);
  if (U_SUCCESS(status)) breaks->setText(text, status);
  if (U_FAILURE(status)) {
    throw core::Error(core::ErrorCode::NotFound, core::MessageId::IcuCannotSplit, u_errorName(status));
  }
  std::vector<std::string_view> sentences;
  size_t begin = 0;
  for (int32_t next = breaks->next(); next != icu::BreakIterator::DONE; next = breaks->next()) {
    const auto end = static_cast<size_t>(next);
    const std::string_view sentence = core::trimmed(utf8.substr(begin, end - begin));
    if (!sentence.empty()) sentences.push_back(sentence);
    begin = end;
  }
  return sentences;
}

/// Sentences as pieces, those longer than a window cut into windows.
std::vector<std::vector<int32_t>> unitsOf(std::string_view utf8, const Pieces& pieces, size_t limit) {
  std::vector<std::vector<int32_t>> units;
  for (const std::string_view sentence : sentencesOf(utf8)) {
    const std::vector<int32_t> all = pieces(sentence);
    for (size_t begin = 0; begin < all.size(); begin += limit) {
      const auto from = all.begin() + static_cast<std::ptrdiff_t>(begin);
      units.emplace_back(from, from + static_cast<std::ptrdiff_t>(std::min(limit, all.size() - begin)));
    }
  }
  return units;
}

}  // namespace

std::vector<WeightedText> fieldTexts(const MovieText& movie, const FieldWeights& weights) {
  std::vector<WeightedText> texts;
  const auto add = [&](std::string text, double weight) {
    if (weight != 0 && !core::trimmed(text).empty()) texts.push_back({std::move(text), weight});
  };
  const bool isDescribed = !core::trimmed(movie.description).empty();
  add(movie.title, isDescribed || weights.title == 0 ? weights.title : std::max(weights.title, weights.description));
  add(listed(movie.genres), weights.genres);
  add(listed(movie.people), weights.people);
  add(movie.description, weights.description);
  return texts;
}

std::string joinedText(const MovieText& movie, const FieldWeights& weights) {
  std::string result;
  for (const WeightedText& part : fieldTexts(movie, weights)) {
    if (!result.empty()) result += ". ";
    result += core::trimmed(part.text);
  }
  return result;
}

std::vector<std::vector<int32_t>> windows(std::string_view utf8, const Pieces& pieces, size_t limit, size_t overlap) {
  std::vector<int32_t> whole = pieces(utf8);
  if (whole.empty()) return {};
  if (whole.size() <= limit) return {std::move(whole)};

  const std::vector<std::vector<int32_t>> units = unitsOf(utf8, pieces, limit);
  std::vector<std::vector<int32_t>> result;
  std::vector<int32_t> window;
  for (size_t u = 0; u < units.size(); ++u) {
    if (!window.empty() && window.size() + units[u].size() > limit) {
      result.push_back(std::move(window));
      window.clear();
      const size_t room = std::min(overlap, limit - units[u].size());
      size_t first = u;
      for (size_t size = 0; first > 0 && size + units[first - 1].size() <= room; --first)
        size += units[first - 1].size();
      for (size_t before = first; before < u; ++before)
        window.insert(window.end(), units[before].begin(), units[before].end());
    }
    window.insert(window.end(), units[u].begin(), units[u].end());
  }
  result.push_back(std::move(window));
  return result;
}

std::vector<float> weightedDirection(const core::Matrix& embeddings, std::span<const double> weights) {
  if (weights.size() != embeddings.rows())
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::WeightPerVector);
  std::vector<double> sum(embeddings.columns());
  for (size_t r = 0; r < embeddings.rows(); ++r)
    for (size_t c = 0; c < sum.size(); ++c) sum[c] += weights[r] * embeddings.row(r)[c];
  double squares = 0;
  for (const double value : sum) squares += value * value;
  const double scale = squares > 0 ? 1 / std::sqrt(squares) : 0;
  std::vector<float> result(sum.size());
  std::transform(sum.begin(), sum.end(), result.begin(), [&](double v) { return static_cast<float>(v * scale); });
  return result;
}

}  // namespace kinoprism::encode
