#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/data/features.h"
#include "engine/data/interactions.h"

namespace kinoprism::serve {

// What a person's taste is made of, next to everybody's. `liked` are the movies it is read from, distinct; `popularity`
// says how often everybody liked each movie. Plain functions of their arguments: any thread.

/// Which groups each movie belongs to: genres, decades. Movies x groups, compressed by movie.
struct MovieGroups {
  std::vector<uint32_t> starts{0};  ///< movie m has [starts[m], starts[m + 1]) of groups
  std::vector<uint32_t> groups;
  size_t movieCount() const { return starts.size() - 1; }
  std::span<const uint32_t> of(data::MovieIndex movie) const {
    return std::span(groups).subspan(starts[data::index(movie)],
                                     starts[data::index(movie) + 1] - starts[data::index(movie)]);
  }
};

struct GroupShare {
  uint32_t group = 0;
  size_t movies = 0;     ///< liked ones in it
  double share = 0;      ///< of the liked movies
  double everybody = 0;  ///< of everybody's liked movies, each as often as it was liked
  bool operator==(const GroupShare&) const = default;
};

/// Groups that a liked movie or everybody's belong to, in ascending order. Throws Error{BadArgument} where sizes
/// differ.
std::vector<GroupShare> groupShares(std::span<const data::MovieIndex> liked, std::span<const uint32_t> popularity,
                                    const MovieGroups& groups);

/// How much liked movies have in common by one encoder's features.
struct FeatureTaste {
  size_t known = 0;                       ///< liked movies that have them; fewer than two: the rest is empty
  double likeness = 0;                    ///< mean cosine of all pairs of them, features centred on everybody's mean
  double chance = 0;                      ///< the same for as many movies drawn as often as everybody likes them
  double chanceDeviation = 0;             ///< of the draws
  std::vector<data::MovieIndex> typical;  ///< liked ones nearest to the mean of them all, best first
};

/// draws: sets of movies drawn for `chance`, each without a movie twice. typicalCount: at most so many. Throws
/// Error{BadArgument} where sizes differ.
FeatureTaste featureTaste(std::span<const data::MovieIndex> liked, std::span<const uint32_t> popularity,
                          const data::Features& features, int draws, size_t typicalCount, uint64_t seed);

/// Where the liked movies lie by one named value of the features, say their mean shot's length.
struct ValueTaste {
  double percentile = 50;  ///< mean, over liked movies, of the share of everybody's liked movies with a smaller value
  double deviation = 0;    ///< standard error of that mean
};

/// value: column of the features. Nothing where no liked movie has them. Ties count half.
std::optional<ValueTaste> valueTaste(std::span<const data::MovieIndex> liked, std::span<const uint32_t> popularity,
                                     const data::Features& features, size_t value);

/// How much of one named value liked movies have on average, say the probability of a sound tag.
struct ValueMean {
  size_t value = 0;      ///< column of the features
  double mean = 0;       ///< over liked movies that have them
  double deviation = 0;  ///< standard error of that mean
  double everybody = 0;  ///< mean over everybody's liked movies, each as often as it was liked
};

struct ValueMeans {
  size_t known = 0;               ///< liked movies that have the features; none: values is empty
  std::vector<ValueMean> values;  ///< one a column, largest mean first; of equals the lower column
};

/// Throws Error{BadArgument} where sizes differ.
ValueMeans valueMeans(std::span<const data::MovieIndex> liked, std::span<const uint32_t> popularity,
                      const data::Features& features);

struct LikePerson {
  data::PersonIndex person{};
  size_t shared = 0;    ///< movies that both liked
  double likeness = 0;  ///< cosine of the two sets, shrunk: · shared / (shared + kFewShared)
};
/// Koren, KDD 2008, equation 2, shrinks likenesses that rest on few shared ratings alike.
inline constexpr double kFewShared = 10;

/// People who liked most of the same, best first, at most count; of equals the lower person. A rating of at least
/// likedFrom says that somebody liked the movie. self is left out.
std::vector<LikePerson> peopleAlike(std::span<const data::MovieIndex> liked, const data::Interactions& ratings,
                                    float likedFrom, std::optional<data::PersonIndex> self, size_t count);

}  // namespace kinoprism::serve
