#include "engine/serve/taste_profile.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/core/rng.h"

namespace kinoprism::serve {
namespace {

void requireSize(std::span<const uint32_t> popularity, size_t wanted) {
  if (popularity.size() != wanted)
    throw core::Error(core::ErrorCode::BadArgument,
                      {core::MessageId::PopularitySizeMismatch, popularity.size(), wanted});
}

std::vector<data::MovieIndex> presentOf(std::span<const data::MovieIndex> movies, const data::Features& features) {
  std::vector<data::MovieIndex> present;
  for (const data::MovieIndex movie : movies) {
    if (data::index(movie) < features.movieCount() && features.isPresent(movie)) present.push_back(movie);
  }
  return present;
}

/// Mean of the rows, each as often as it was liked.
std::vector<double> everybodysMean(const data::Features& features, std::span<const uint32_t> popularity) {
  std::vector<double> mean(features.dimensions(), 0);
  double weight = 0;
  for (size_t m = 0; m < features.movieCount(); ++m) {
    if (popularity[m] == 0 || !features.isPresent(data::MovieIndex(m))) continue;
    weight += popularity[m];
    const auto row = features.of(data::MovieIndex(m));
    for (size_t d = 0; d < mean.size(); ++d) mean[d] += popularity[m] * double(row[d]);
  }
  for (double& value : mean) value /= std::max(weight, 1.0);
  return mean;
}

/// The rows less the mean, at unit length; those of no length stay.
std::vector<double> directionOf(std::span<const float> row, const std::vector<double>& mean) {
  std::vector<double> direction(mean.size());
  double square = 0;
  for (size_t d = 0; d < mean.size(); ++d) {
    direction[d] = double(row[d]) - mean[d];
    square += direction[d] * direction[d];
  }
  if (square > 0) {
    for (double& value : direction) value /= std::sqrt(square);
  }
  return direction;
}

std::vector<double> sumOfDirections(std::span<const data::MovieIndex> movies, const data::Features& features,
                                    const std::vector<double>& mean, double& squares) {
  std::vector<double> sum(mean.size(), 0);
  squares = 0;
  for (const data::MovieIndex movie : movies) {
    const auto direction = directionOf(features.of(movie), mean);
    for (size_t d = 0; d < sum.size(); ++d) {
      sum[d] += direction[d];
      squares += direction[d] * direction[d];
    }
  }
  return sum;
}

/// Mean cosine of all pairs, from the length of the sum of all directions.
double meanCosine(std::span<const data::MovieIndex> movies, const data::Features& features,
                  const std::vector<double>& mean) {
  double squares = 0;
  const auto sum = sumOfDirections(movies, features, mean, squares);
  const double length = std::inner_product(sum.begin(), sum.end(), sum.begin(), 0.0);
  const auto count = double(movies.size());
  return (length - squares) / (count * (count - 1));
}

/// `count` distinct movies of those that have features, each draw as likely as the movie is liked.
std::vector<data::MovieIndex> drawLiked(std::span<const data::MovieIndex> present, std::span<const uint32_t> popularity,
                                        size_t count, core::Rng& random) {
  // The largest keys log(u) / weight are a weighted sample without replacement (Efraimidis & Spirakis, 2006).
  std::vector<std::pair<double, data::MovieIndex>> keys;
  for (const data::MovieIndex movie : present) {
    const double weight = popularity[data::index(movie)];
    if (weight > 0) keys.emplace_back(std::log(std::max(random.uniform(), 1e-300)) / weight, movie);
  }
  count = std::min(count, keys.size());
  std::ranges::nth_element(keys, keys.begin() + ptrdiff_t(count), std::greater());
  std::vector<data::MovieIndex> drawn;
  for (size_t i = 0; i < count; ++i) drawn.push_back(keys[i].second);
  return drawn;
}

std::vector<data::MovieIndex> typicalOf(std::span<const data::MovieIndex> movies, const data::Features& features,
                                        const std::vector<double>& mean, size_t count) {
  double squares = 0;
  const auto sum = sumOfDirections(movies, features, mean, squares);
  std::vector<std::pair<double, data::MovieIndex>> near;
  for (const data::MovieIndex movie : movies) {
    const auto direction = directionOf(features.of(movie), mean);
    near.emplace_back(-std::inner_product(sum.begin(), sum.end(), direction.begin(), 0.0), movie);
  }
  std::ranges::sort(near);
  near.resize(std::min(count, near.size()));
  std::vector<data::MovieIndex> typical;
  for (const auto& [score, movie] : near) typical.push_back(movie);
  return typical;
}

/// Standard error of a mean of `count` numbers, 0 of a single one.
double errorOfMean(double sum, double squares, double count) {
  if (count < 2) return 0;
  return std::sqrt(std::max(0.0, (squares - sum * sum / count) / (count - 1)) / count);
}

}  // namespace

std::vector<GroupShare> groupShares(std::span<const data::MovieIndex> liked, std::span<const uint32_t> popularity,
                                    const MovieGroups& groups) {
  requireSize(popularity, groups.movieCount());
  const size_t count = groups.groups.empty() ? 0 : size_t(*std::ranges::max_element(groups.groups)) + 1;
  std::vector<GroupShare> shares(count);
  double all = 0;
  for (size_t m = 0; m < popularity.size(); ++m) {
    all += popularity[m];
    for (const uint32_t group : groups.of(data::MovieIndex(m))) shares[group].everybody += popularity[m];
  }
  for (const data::MovieIndex movie : liked) {
    if (data::index(movie) >= groups.movieCount()) continue;
    for (const uint32_t group : groups.of(movie)) ++shares[group].movies;
  }
  for (size_t g = 0; g < count; ++g) {
    shares[g].group = uint32_t(g);
    shares[g].share = double(shares[g].movies) / std::max<double>(1, double(liked.size()));
    shares[g].everybody /= std::max(1.0, all);
  }
  std::erase_if(shares, [](const GroupShare& share) { return share.movies == 0 && share.everybody == 0; });
  return shares;
}

FeatureTaste featureTaste(std::span<const data::MovieIndex> liked, std::span<const uint32_t> popularity,
                          const data::Features& features, int draws, size_t typicalCount, uint64_t seed) {
  requireSize(popularity, features.movieCount());
  FeatureTaste taste;
  const auto known = presentOf(liked, features);
  taste.known = known.size();
  if (known.size() < 2) return taste;
  const auto mean = everybodysMean(features, popularity);
  taste.likeness = meanCosine(known, features, mean);
  taste.typical = typicalOf(known, features, mean, typicalCount);
  std::vector<data::MovieIndex> all(features.movieCount());
  for (size_t m = 0; m < all.size(); ++m) all[m] = data::MovieIndex(m);
  const auto present = presentOf(all, features);
  core::Rng random(seed);
  double sum = 0, squares = 0;
  int drawn = 0;
  for (int draw = 0; draw < draws; ++draw) {
    const auto movies = drawLiked(present, popularity, known.size(), random);
    if (movies.size() < 2) break;
    const double cosine = meanCosine(movies, features, mean);
    sum += cosine;
    squares += cosine * cosine;
    ++drawn;
  }
  if (drawn == 0) return taste;
  taste.chance = sum / drawn;
  taste.chanceDeviation = std::sqrt(std::max(0.0, squares / drawn - taste.chance * taste.chance));
  return taste;
}

std::optional<ValueTaste> valueTaste(std::span<const data::MovieIndex> liked, std::span<const uint32_t> popularity,
                                     const data::Features& features, size_t value) {
  requireSize(popularity, features.movieCount());
  const auto known = presentOf(liked, features);
  if (known.empty()) return std::nullopt;
  std::vector<std::pair<float, double>> everybody;  // value, weight
  double whole = 0;
  for (size_t m = 0; m < features.movieCount(); ++m) {
    if (popularity[m] == 0 || !features.isPresent(data::MovieIndex(m))) continue;
    everybody.emplace_back(features.of(data::MovieIndex(m))[value], popularity[m]);
    whole += popularity[m];
  }
  if (whole == 0) return std::nullopt;
  std::ranges::sort(everybody);
  std::vector<double> below{0};
  for (const auto& [number, weight] : everybody) below.push_back(below.back() + weight);
  double sum = 0, squares = 0;
  for (const data::MovieIndex movie : known) {
    const float own = features.of(movie)[value];
    const auto equal = std::ranges::equal_range(everybody, own, {}, &std::pair<float, double>::first);
    const double low = below[size_t(equal.begin() - everybody.begin())];
    const double high = below[size_t(equal.end() - everybody.begin())];
    const double percentile = 100 * (low + high) / 2 / whole;
    sum += percentile;
    squares += percentile * percentile;
  }
  const auto count = double(known.size());
  return ValueTaste{sum / count, errorOfMean(sum, squares, count)};
}

ValueMeans valueMeans(std::span<const data::MovieIndex> liked, std::span<const uint32_t> popularity,
                      const data::Features& features) {
  requireSize(popularity, features.movieCount());
  const auto known = presentOf(liked, features);
  ValueMeans means{known.size(), {}};
  if (known.empty()) return means;
  const auto everybody = everybodysMean(features, popularity);
  const auto count = double(known.size());
  for (size_t value = 0; value < features.dimensions(); ++value) {
    double sum = 0, squares = 0;
    for (const data::MovieIndex movie : known) {
      const double own = features.of(movie)[value];
      sum += own;
      squares += own * own;
    }
    means.values.push_back({value, sum / count, errorOfMean(sum, squares, count), everybody[value]});
  }
  std::ranges::stable_sort(means.values, std::greater(), &ValueMean::mean);
  return means;
}

std::vector<LikePerson> peopleAlike(std::span<const data::MovieIndex> liked, const data::Interactions& ratings,
                                    float likedFrom, std::optional<data::PersonIndex> self, size_t count) {
  std::vector<uint8_t> isLiked(ratings.movieCount(), 0);
  for (const data::MovieIndex movie : liked) {
    if (data::index(movie) < isLiked.size()) isLiked[data::index(movie)] = 1;
  }
  std::vector<LikePerson> found;
  for (size_t p = 0; p < ratings.personCount(); ++p) {
    const auto person = data::PersonIndex(p);
    if (person == self) continue;
    const auto movies = ratings.moviesOf(person);
    const auto values = ratings.valuesOf(person);
    size_t theirs = 0, shared = 0;
    for (size_t i = 0; i < movies.size(); ++i) {
      if (values[i] < likedFrom) continue;
      ++theirs;
      shared += isLiked[data::index(movies[i])];
    }
    if (shared == 0) continue;
    const double cosine = double(shared) / std::sqrt(double(liked.size()) * double(theirs));
    found.push_back({person, shared, cosine * double(shared) / (double(shared) + kFewShared)});
  }
  const size_t kept = std::min(count, found.size());
  std::ranges::partial_sort(found, found.begin() + ptrdiff_t(kept), [](const LikePerson& a, const LikePerson& b) {
    return a.likeness != b.likeness ? a.likeness > b.likeness : a.person < b.person;
  });
  found.resize(kept);
  return found;
}

}  // namespace kinoprism::serve
