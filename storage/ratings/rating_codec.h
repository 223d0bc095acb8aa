#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kinoprism::storage {

/// What stands for feedback that is no rating, where the hundredths of a star would.
enum class FeedbackCode : uint16_t { Liked = 550, Disliked = 600, Interaction = 650, Seen = 700 };

constexpr bool isStars(uint16_t hundredths) { return hundredths <= 500; }

/// One imported rating, like or interaction as it lies in a block.
struct RatingEvent {
  uint32_t movie = 0;       ///< MovieId
  uint16_t hundredths = 0;  ///< of a star: 50–500, or a FeedbackCode
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
