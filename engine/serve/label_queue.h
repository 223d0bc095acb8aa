#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/fuse/mix.h"
#include "engine/fuse/signal_table.h"
#include "engine/serve/expected_rating.h"

namespace kinoprism::serve {

/// By what rule movies come before a curator.
enum class QueueRule {
  Informative,  ///< what tells most of a taste: ln(1 + ratings) x entropy of the ratings, the strategy that A. M.
                ///< Rashid et al., Getting to know you, IUI 2002, §3 found best for people who are still new; times the
                ///< share of movies that the person's list puts behind it, since they hardly know the others
  Uncertain,  ///< where the signals disagree most about the movie, among the first tenth of the person's list: query
              ///< by committee (H. S. Seung et al., COLT 1992); disagreement is the weighted deviation of their z
  Disagreements,  ///< whose ratings by two curators lie furthest apart
  Cold,           ///< those with something to look at or read, fewest ratings first; then the others likewise
  Random,
};
inline constexpr QueueRule kQueueRules[] = {QueueRule::Informative, QueueRule::Uncertain, QueueRule::Disagreements,
                                            QueueRule::Cold, QueueRule::Random};
std::string_view name(QueueRule rule);  ///< "informative" …
std::optional<QueueRule> queueRuleOf(std::string_view name);

/// What a queue is made from, one entry a movie.
struct QueueMovie {
  RatingCounts ratings{};
  float disagreement =
      0;  ///< largest distance between two curators' ratings, in stars; below 0: fewer than two rated it
  bool hasContent = false;  ///< a poster or a description
};

/// Movies in the order in which to ask for labels, without those handled (sorted by movie). signals: the person's,
/// which may hold fewer movies than there are; nullptr where there is no run. Ties go by a draw from seed, so that the
/// queue is the same when it is made again. Throws Error{NotFound} for Uncertain without signals.
std::vector<data::MovieIndex> labelQueue(QueueRule rule, std::span<const QueueMovie> movies,
                                         const fuse::SignalTable* signals, const fuse::Mix& mix,
                                         std::span<const data::MovieIndex> handled, uint64_t seed);

}  // namespace kinoprism::serve
