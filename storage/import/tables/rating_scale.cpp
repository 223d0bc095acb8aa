#include "storage/import/tables/rating_scale.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/core/text.h"
#include "storage/import/tables/cell_values.h"

namespace kinoprism::storage {
namespace {

constexpr double kFewestStars = 0.5;
constexpr double kMostStars = 5;

std::string shortNumber(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", value);
  return text;
}

/// A scale from zero or above is known by its highest mark: 1..10 becomes half as many stars, and nothing is less than
/// half a star. One that goes below zero is stretched.
float starsOf(double value, double low, double high) {
  const double stars =
      low >= 0 ? value * kMostStars / high : kFewestStars + (value - low) / (high - low) * (kMostStars - kFewestStars);
  return static_cast<float>(std::clamp(stars, kFewestStars, kMostStars));
}

}  // namespace

std::string RatingScale::text() const {
  if (kind == Kind::Likes) return "likes";
  if (kind == Kind::Counts) return "counts";
  return shortNumber(low) + ".." + shortNumber(high);
}

RatingScale parseScale(std::string_view text) {
  text = core::trimmed(text);
  if (text == "likes") return {RatingScale::Kind::Likes};
  if (text == "counts") return {RatingScale::Kind::Counts};
  RatingScale scale;
  const size_t dots = text.find("..");
  const auto high = parseNumber(dots == std::string_view::npos ? text : text.substr(dots + 2), true);
  const auto low = dots == std::string_view::npos ? std::optional(high && *high <= 5 ? 0.5 : 1.0)
                                                  : parseNumber(text.substr(0, dots), true);
  if (!low || !high || *low >= *high || std::abs(*low) > 1e6 || std::abs(*high) > 1e6)
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::NoSuchScale, core::quotedForMessage(text)});
  scale.low = *low;
  scale.high = *high;
  scale.zeroIsUnrated = *low > 0;
  scale.minusOneIsUnrated = *low > -1;
  return scale;
}

std::optional<Feedback> feedbackOf(std::string_view cell, const RatingScale& scale, bool decimalComma) {
  using Kind = Feedback::Kind;
  const auto number = parseNumber(cell, decimalComma);
  switch (scale.kind) {
    case RatingScale::Kind::Likes: {
      if (number) return Feedback{*number > 0 ? Kind::Liked : Kind::Disliked};
      const auto word = parseYesNo(cell);
      if (!word) return std::nullopt;
      return Feedback{*word ? Kind::Liked : Kind::Disliked};
    }
    case RatingScale::Kind::Counts:
      if (!number || *number < 0) return std::nullopt;
      return Feedback{*number > 0 ? Kind::Interaction : Kind::Seen};
    case RatingScale::Kind::Stars:
      break;
  }
  if (!number) {
    const auto fraction = parseFraction(cell);
    if (!fraction || fraction->first < 0 || fraction->first > fraction->second) return std::nullopt;
    return Feedback{Kind::Stars, starsOf(fraction->first, 0, fraction->second)};
  }
  if (*number == 0 && scale.zeroIsUnrated) return Feedback{Kind::Seen};
  if (*number == -1 && scale.minusOneIsUnrated) return Feedback{Kind::Seen};
  // Fractions are rounded when they are written.
  const double slack = (scale.high - scale.low) * 0.001;
  if (*number < scale.low - slack || *number > scale.high + slack) return std::nullopt;
  return Feedback{Kind::Stars, starsOf(*number, scale.low, scale.high)};
}

void ValueCounts::see(std::string_view cell, bool decimalComma) {
  const auto number = parseNumber(cell, decimalComma);
  if (!number) {
    if (isMissing(cell))
      ++m_missing;
    else if (parseYesNo(cell))
      ++m_words;
    else if (parseFraction(cell))
      ++m_fractions;
    return;
  }
  ++m_numbers;
  m_integers += *number == std::floor(*number);
  m_lowest = m_numbers == 1 ? *number : std::min(m_lowest, *number);
  m_highest = m_numbers == 1 ? *number : std::max(m_highest, *number);
  const auto found = m_values.find(*number);
  if (found != m_values.end())
    ++found->second;
  else if (m_values.size() < kDistinct)
    m_values.emplace(*number, 1);
  else
    ++m_more;
}

RatingScale inferScale(const ValueCounts& counts, std::string_view role) {
  RatingScale scale;
  if (role == "count") return {RatingScale::Kind::Counts};
  if (role.empty() || role == "like" || counts.words() > counts.numbers()) return {RatingScale::Kind::Likes};
  if (counts.numbers() == 0) return scale;
  const auto has = [&](double value) { return counts.values().contains(value); };
  const double high = counts.highest();
  // The lowest that is no mark for "not rated".
  double low = high;
  for (const auto& [value, rows] : counts.values()) {
    if (value > 0) low = std::min(low, value);
  }
  const bool onlyOnes = counts.areIntegers() && high == 1;
  if (onlyOnes) return {RatingScale::Kind::Likes};
  if (counts.lowest() < -1 || high > 100) {
    if (counts.areIntegers() && counts.lowest() >= 0) return {RatingScale::Kind::Counts};
    scale.low = counts.lowest();
    scale.high = high;
    return scale;
  }
  scale.minusOneIsUnrated = has(-1);
  if (high <= 1) {
    scale.low = 0;
    scale.high = 1;
  } else if (high <= 5) {
    scale.low = low < 0.5 ? 0 : 0.5;
    scale.high = 5;
  } else if (high <= 10) {
    scale.low = low < 0.5 ? 0 : low < 1 ? 0.5 : 1;
    scale.high = 10;
  } else {
    scale.low = low < 1 ? 0 : 1;
    scale.high = 100;
  }
  // A zero beside whole marks from one on says that there is none; among fractions it is the lowest mark.
  scale.zeroIsUnrated = has(0) && low >= 0.5;
  return scale;
}

}  // namespace kinoprism::storage
