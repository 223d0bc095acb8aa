#include "engine/data/splits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <numeric>
#include <span>

#include "engine/core/message_ids.h"
#include "engine/core/rng.h"

namespace kinoprism::data {
namespace {

/// Where an interaction goes; parts lie in one array in the order of the interactions.
enum class Part : uint8_t { Train, Validation, Test, Known };

void requireData(const Interactions& interactions) {
  if (interactions.size() == 0) throw core::Error(core::ErrorCode::NoData, core::MessageId::NoRatingsToSplit);
}

void requireShares(const SplitShares& shares) {
  const double sum = shares.train + shares.validation + shares.test;
  const bool sensible = shares.train > 0 && shares.validation >= 0 && shares.test >= 0 && std::abs(sum - 1) < 1e-6;
  if (!sensible) throw core::Error(core::ErrorCode::BadArgument, core::MessageId::SplitSharesInvalid);
}

void requireTimes(const Interactions& interactions) {
  for (size_t p = 0; p < interactions.personCount(); ++p) {
    if (std::ranges::any_of(interactions.timesOf(PersonIndex(p)), [](int64_t time) { return time != 0; })) return;
  }
  throw core::Error(core::ErrorCode::BadInput, core::MessageId::SplitNeedsTimes);
}

std::string percent(double share) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.4g", 100 * share);
  return text.data();
}

/// The interactions whose part is `wanted`.
Interactions pick(const Interactions& interactions, std::span<const Part> parts, Part wanted,
                  core::Progress& progress) {
  size_t next = 0;
  return interactions.filtered([&](PersonIndex, const Rated&) {
    if (next % 65536 == 0) progress.throwIfCancelled();
    return parts[next++] == wanted;
  });
}

Split assemble(const Interactions& interactions, std::span<const Part> parts, const core::Message& description,
               core::Progress& progress) {
  Split split;
  split.train = pick(interactions, parts, Part::Train, progress);
  split.validation = pick(interactions, parts, Part::Validation, progress);
  split.test = pick(interactions, parts, Part::Test, progress);
  split.description = description;
  return split;
}

/// Calls assign(person, that person's parts) for everybody.
template <class Assign>
std::vector<Part> assignPerPerson(const Interactions& interactions, core::Progress& progress, Assign assign) {
  std::vector<Part> parts(interactions.size(), Part::Train);
  size_t start = 0;
  for (size_t p = 0; p < interactions.personCount(); ++p) {
    if (p % 1024 == 0) {
      progress.throwIfCancelled();
      progress.report(core::MessageId::Splitting, static_cast<int64_t>(p),
                      static_cast<int64_t>(interactions.personCount()));
    }
    const size_t count = interactions.moviesOf(PersonIndex(p)).size();
    assign(PersonIndex(p), std::span(parts).subspan(start, count));
    start += count;
  }
  return parts;
}

std::vector<size_t> shuffledNumbers(size_t count, core::Rng& rng) {
  std::vector<size_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), size_t{0});
  rng.shuffle(numbers);
  return numbers;
}

/// Halves go up, also where the share is a sum such as 0.6 + 0.1 that falls a bit short.
size_t rounded(double share, size_t count) {
  return static_cast<size_t>(std::floor(share * static_cast<double>(count) + 0.5 + 1e-9));
}

}  // namespace

Split perPersonRatio(const Interactions& interactions, const SplitShares& shares, uint64_t seed,
                     core::Progress& progress) {
  requireData(interactions);
  requireShares(shares);
  core::Rng rng(seed);
  const auto parts = assignPerPerson(interactions, progress, [&](PersonIndex, std::span<Part> own) {
    const size_t trainEnd = std::max<size_t>(rounded(shares.train, own.size()), 1);
    const size_t validationEnd = std::max(rounded(shares.train + shares.validation, own.size()), trainEnd);
    const auto order = shuffledNumbers(own.size(), rng);
    for (size_t i = trainEnd; i < own.size(); ++i) own[order[i]] = i < validationEnd ? Part::Validation : Part::Test;
  });
  return assemble(interactions, parts,
                  {core::MessageId::SplitPerPerson, percent(shares.train), percent(shares.validation),
                   percent(shares.test), std::to_string(seed)},
                  progress);
}

Split leaveLastOut(const Interactions& interactions, size_t count, core::Progress& progress) {
  requireData(interactions);
  requireTimes(interactions);
  if (count == 0) throw core::Error(core::ErrorCode::BadArgument, core::MessageId::HoldOutAtLeastOne);
  std::vector<size_t> order;
  const auto parts = assignPerPerson(interactions, progress, [&](PersonIndex person, std::span<Part> own) {
    if (own.size() <= count || own.size() - count <= count) return;
    const auto times = interactions.timesOf(person);
    order.resize(own.size());
    std::iota(order.begin(), order.end(), size_t{0});
    // Positions are in the order of movie numbers, so a stable sort lets the lower one go first.
    std::ranges::stable_sort(order, std::greater(), [&](size_t i) { return times[i]; });
    for (size_t i = 0; i < 2 * count; ++i) own[order[i]] = i < count ? Part::Test : Part::Validation;
  });
  return assemble(interactions, parts, {core::MessageId::SplitLastOut, count}, progress);
}

Split byGlobalTime(const Interactions& interactions, const SplitShares& shares, core::Progress& progress) {
  requireData(interactions);
  requireShares(shares);
  requireTimes(interactions);
  std::vector<int64_t> times;
  times.reserve(interactions.size());
  for (size_t p = 0; p < interactions.personCount(); ++p) {
    if (p % 1024 == 0) progress.throwIfCancelled();
    const auto own = interactions.timesOf(PersonIndex(p));
    times.insert(times.end(), own.begin(), own.end());
  }
  // The first moment that belongs to the later part.
  const auto momentAt = [&](double share) {
    const size_t rank = rounded(share, times.size());
    if (rank >= times.size()) return std::numeric_limits<int64_t>::max();
    std::ranges::nth_element(times, times.begin() + static_cast<ptrdiff_t>(rank));
    return times[rank];
  };
  const int64_t validationStart = momentAt(shares.train);
  progress.throwIfCancelled();
  const int64_t testStart = momentAt(shares.train + shares.validation);
  const auto parts = assignPerPerson(interactions, progress, [&](PersonIndex person, std::span<Part> own) {
    const auto ownTimes = interactions.timesOf(person);
    for (size_t i = 0; i < own.size(); ++i)
      own[i] = ownTimes[i] < validationStart ? Part::Train : ownTimes[i] < testStart ? Part::Validation : Part::Test;
  });
  Split split =
      assemble(interactions, parts,
               {core::MessageId::SplitByTime, percent(shares.train), percent(shares.validation), percent(shares.test)},
               progress);
  if (split.train.size() == 0) throw core::Error(core::ErrorCode::BadInput, core::MessageId::RatingTimesAlike);
  return split;
}

std::vector<Split> kFolds(const Interactions& interactions, size_t k, uint64_t seed, core::Progress& progress) {
  requireData(interactions);
  if (k < 2 || k > 1000) throw core::Error(core::ErrorCode::BadArgument, core::MessageId::FoldCountInvalid);
  core::Rng rng(seed);
  std::vector<uint16_t> folds;
  folds.reserve(interactions.size());
  for (size_t p = 0; p < interactions.personCount(); ++p) {
    if (p % 1024 == 0) progress.throwIfCancelled();
    const size_t count = interactions.moviesOf(PersonIndex(p)).size();
    // Dealing starts anywhere, or the first folds would get more of the people with few interactions.
    const size_t first = rng.below(k);
    const auto order = shuffledNumbers(count, rng);
    for (size_t i = 0; i < count; ++i) folds.push_back(static_cast<uint16_t>((order[i] + first) % k));
  }
  std::vector<Split> splits;
  std::vector<Part> parts(folds.size());
  for (size_t fold = 0; fold < k; ++fold) {
    progress.report(core::MessageId::Splitting, static_cast<int64_t>(fold), static_cast<int64_t>(k));
    std::ranges::transform(folds, parts.begin(), [fold](uint16_t of) { return of == fold ? Part::Test : Part::Train; });
    splits.push_back(
        assemble(interactions, parts, {core::MessageId::SplitFold, fold + 1, k, std::to_string(seed)}, progress));
  }
  return splits;
}

Split strongGeneralisation(const Interactions& interactions, const SplitShares& people, double knownShare,
                           uint64_t seed, core::Progress& progress) {
  requireData(interactions);
  requireShares(people);
  if (!(knownShare > 0 && knownShare < 1))
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::KnownShareInvalid);
  core::Rng rng(seed);
  std::vector<size_t> candidates;
  for (size_t p = 0; p < interactions.personCount(); ++p) {
    if (interactions.moviesOf(PersonIndex(p)).size() >= 2) candidates.push_back(p);
  }
  rng.shuffle(candidates);
  const size_t validationEnd = rounded(people.validation, candidates.size());
  const size_t testEnd = std::min(rounded(people.validation + people.test, candidates.size()), candidates.size());
  std::vector<Part> group(interactions.personCount(), Part::Train);
  for (size_t i = 0; i < testEnd; ++i) group[candidates[i]] = i < validationEnd ? Part::Validation : Part::Test;

  std::vector<Part> parts = assignPerPerson(interactions, progress, [&](PersonIndex person, std::span<Part> own) {
    if (group[index(person)] == Part::Train) return;
    const size_t known = std::clamp<size_t>(rounded(knownShare, own.size()), 1, own.size() - 1);
    const auto order = shuffledNumbers(own.size(), rng);
    for (size_t i = 0; i < own.size(); ++i) own[order[i]] = i < known ? Part::Known : group[index(person)];
  });
  Split split = assemble(interactions, parts,
                         {core::MessageId::SplitPeopleHeldOut, percent(people.train), percent(people.validation),
                          percent(people.test), percent(knownShare), std::to_string(seed)},
                         progress);
  std::ranges::replace(parts, Part::Train, Part::Known);
  split.known = pick(interactions, parts, Part::Known, progress);
  return split;
}

}  // namespace kinoprism::data
