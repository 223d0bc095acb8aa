#include "storage/ratings/rating_codec.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "engine/core/error.h"
#include "engine/core/rng.h"

namespace kinoprism::storage {
namespace {

std::vector<RatingEvent> randomEvents(size_t count, uint64_t seed) {
  core::Rng random(seed);
  std::vector<RatingEvent> events(count);
  for (RatingEvent& event : events) {
    event.movie = static_cast<uint32_t>(random.below(2000));
    event.hundredths = static_cast<uint16_t>(50 + random.below(451));
    event.time = static_cast<int64_t>(random.below(1'700'000'000));
  }
  std::ranges::stable_sort(events, ratingEventLess);
  return events;
}

TEST(RatingCodec, GivesBackWhatItPacked) {
  for (const size_t count : {0, 1, 2, 100, 5000}) {
    const std::vector<RatingEvent> events = randomEvents(count, count + 1);
    std::vector<RatingEvent> back;
    unpackRatings(packRatings(events), back);
    EXPECT_EQ(back, events);
  }
}

TEST(RatingCodec, KeepsExtremes) {
  const std::vector<RatingEvent> events{{0, 50, std::numeric_limits<int64_t>::min()},
                                        {1, 500, std::numeric_limits<int64_t>::max()},
                                        {std::numeric_limits<uint32_t>::max(), 333, 0}};
  std::vector<RatingEvent> back;
  unpackRatings(packRatings(events), back);
  EXPECT_EQ(back, events);
}

TEST(RatingCodec, TakesFewBytesForRatingsOfOneEvening) {
  std::vector<RatingEvent> events;
  for (uint32_t i = 0; i < 1000; ++i) events.push_back({i * 3, 400, 978300000 + i * 20});
  EXPECT_LE(packRatings(events).size(), events.size() * 4);
}

TEST(RatingCodec, RefusesEveryCutAndOddValue) {
  const std::string bytes = packRatings(randomEvents(20, 7));
  size_t whole = 0;
  for (size_t length = 0; length <= bytes.size(); ++length) {
    std::vector<RatingEvent> events;
    try {
      unpackRatings(std::string_view(bytes).substr(0, length), events);
      ++whole;  // a cut between two events cannot be told here: blocks carry their count
    } catch (const core::Error& error) {
      EXPECT_EQ(error.code(), core::ErrorCode::BadInput);
    }
  }
  EXPECT_EQ(whole, 21u);
  std::vector<RatingEvent> events;
  EXPECT_THROW(unpackRatings(std::string("\1\x0f\2", 3), events), core::Error);  // 5.5 stars
  EXPECT_THROW(unpackRatings(std::string(12, '\xff'), events), core::Error);     // a number without end
  EXPECT_THROW(unpackRatings(std::string("\xff\xff\xff\xff\x1f\2\0", 7), events),
               core::Error);  // a movie beyond 32 bits
}

TEST(RatingCodec, TheLastEventOfAMovieIsCurrent) {
  std::vector<RatingEvent> events{{1, 300, 5}, {1, 400, 9}, {2, 50, 1}, {3, 100, 2}, {3, 500, 2}};
  keepCurrent(events);
  EXPECT_EQ(events, (std::vector<RatingEvent>{{1, 400, 9}, {2, 50, 1}, {3, 500, 2}}));
}

}  // namespace
}  // namespace kinoprism::storage
