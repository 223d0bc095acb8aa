#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "storage/ratings/feedback.h"

namespace kinoprism::storage {

/// What stands where the hundredths of a star would for feedback that is no rating: 550 for the first kind after Stars,
/// 600 for the second …, which take the byte of so many half stars.
constexpr uint16_t codeOf(Feedback::Kind kind) { return static_cast<uint16_t>(500 + 50 * static_cast<int>(kind)); }
constexpr uint16_t kLastCode = codeOf(Feedback::Kind::Seen);
constexpr bool isStars(uint16_t hundredths) { return hundredths <= 500; }
constexpr Feedback::Kind kindOf(uint16_t hundredths) {
  return isStars(hundredths) ? Feedback::Kind::Stars : Feedback::Kind((hundredths - 500) / 50);
}

/// One imported rating, like or interaction as it lies in a block.
struct RatingEvent {
  uint32_t movie = 0;       ///< MovieId
  uint16_t hundredths = 0;  ///< of a star: 50–500, or a code of feedback
  int64_t time = 0;
  bool operator==(const RatingEvent&) const = default;
};

/// By movie, then time: the order within a block. The last event of a movie is its current rating.
constexpr bool ratingEventLess(const RatingEvent& a, const RatingEvent& b) {
  return a.movie != b.movie ? a.movie < b.movie : a.time < b.time;
}

/// Packs events, which are sorted. Each becomes: movie − previous movie as a varint; the value in half stars as a byte,
/// or 0 and hundredths as two bytes, low first; time − previous time as a zigzag varint. About five bytes a rating.
std::string packRatings(std::span<const RatingEvent> events);

/// Appends the events of a block. Throws Error{BadInput} when bytes is not what packRatings makes.
void unpackRatings(std::string_view bytes, std::vector<RatingEvent>& events);

/// Of sorted events, the last of each movie; those before it are removed.
void keepCurrent(std::vector<RatingEvent>& events);

}  // namespace kinoprism::storage
