#include "engine/data/split_checks.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/core/message_ids.h"

namespace kinoprism::data {
namespace {

/// The other entries of each movie.
std::vector<std::vector<MovieIndex>> twinsOf(std::span<const std::pair<MovieIndex, MovieIndex>> pairs, size_t movies) {
  std::vector<std::vector<MovieIndex>> twins(movies);
  for (const auto& [a, b] : pairs) {
    if (index(a) >= movies || index(b) >= movies)
      throw core::Error(core::ErrorCode::BadArgument, core::MessageId::DuplicateNotInSplit);
    twins[index(a)].push_back(b);
    twins[index(b)].push_back(a);
  }
  return twins;
}

double divergence(const std::vector<uint32_t>& held, const std::vector<uint32_t>& train) {
  double heldSum = 0, trainSum = 0;
  for (size_t m = 0; m < held.size(); ++m) {
    heldSum += held[m] + 1.0;
    trainSum += train[m] + 1.0;
  }
  double sum = 0;
  for (size_t m = 0; m < held.size(); ++m) {
    const double share = (held[m] + 1.0) / heldSum;
    sum += share * std::log(share * trainSum / (train[m] + 1.0));
  }
  return sum;
}

}  // namespace

SplitChecks checkSplit(const Split& split, std::span<const std::pair<MovieIndex, MovieIndex>> twins,
                       core::Progress& progress) {
  const std::vector<std::vector<MovieIndex>> others = twinsOf(twins, split.train.movieCount());
  const Interactions& history = split.history();
  const std::vector<uint32_t> trained = split.train.countsOfMovies();
  std::vector<uint32_t> held(trained.size());
  SplitChecks checks;
  for (const Interactions* part : {&split.validation, &split.test}) {
    for (size_t p = 0; p < part->personCount(); ++p) {
      if (p % 256 == 0) progress.throwIfCancelled();
      const auto person = PersonIndex(p);
      const auto known = history.timesOf(person);
      const int64_t newest = known.empty() ? 0 : std::ranges::max(known);
      const auto movies = part->moviesOf(person);
      const auto times = part->timesOf(person);
      for (size_t i = 0; i < movies.size(); ++i) {
        ++held[index(movies[i])];
        ++checks.heldOut;
        checks.alsoKnown += history.contains(person, movies[i]);
        checks.twinKnown += std::ranges::any_of(others[index(movies[i])],
                                                [&](MovieIndex other) { return history.contains(person, other); });
        checks.unseen += trained[index(movies[i])] == 0;
        checks.timed += times[i] != 0 && newest != 0;
        checks.older += times[i] != 0 && times[i] < newest;
      }
    }
  }
  checks.popularityDrift = divergence(held, trained);
  return checks;
}

}  // namespace kinoprism::data
