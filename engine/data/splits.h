#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/core/progress.h"
#include "engine/data/interactions.h"

namespace kinoprism::data {

/// Interactions divided for training and evaluation. All parts have the people and movies of the whole. Train,
/// validation and test (and, for strong generalisation, what known adds to train) have each of its interactions exactly
/// once.
struct Split {
  Interactions train;
  Interactions validation;
  Interactions test;  ///< may be empty
  /// Strong generalisation only: what a recommender may see of people who are not in train when it scores for them.
  Interactions known;
  core::Message description;  ///< for the protocol: how it was divided, with the seed

  /// Person for person, what a recommender may see when it scores, and what is left out of the lists.
  const Interactions& history() const { return known.personCount() > 0 ? known : train; }
};

/// How much of everything goes where; each >= 0, the sum 1.
struct SplitShares {
  double train = 0.8;
  double validation = 0.1;
  double test = 0.1;
};

// All of them: throw Error{BadArgument} for shares or counts that make no sense, Error{NoData} without interactions,
// Cancelled. The same interactions, arguments and seed give the same split on every machine.

/// Each person's interactions are drawn at random into the parts; counts are rounded, and one at least stays in train.
Split perPersonRatio(const Interactions& interactions, const SplitShares& shares, uint64_t seed,
                     core::Progress& progress);

/// The last `count` interactions of each person in time are the test part, the `count` before them validation. A person
/// with 2·count or fewer is all train. Of two at the same time the lower movie number is held out first.
/// Throws Error{BadInput} when no interaction has a time.
Split leaveLastOut(const Interactions& interactions, size_t count, core::Progress& progress);

/// Everybody's oldest interactions are train, the next validation, the newest test, divided at two moments that are
/// chosen by the shares; all interactions of one moment fall into one part. People who came late have nothing in train.
/// Times must be comparable between people (not ranks within each). Throws Error{BadInput} when none has a time.
Split byGlobalTime(const Interactions& interactions, const SplitShares& shares, core::Progress& progress);

/// k splits; each person's interactions, shuffled, are dealt to k parts whose sizes differ by one at most, and split i
/// has part i as its test and no validation. k >= 2.
std::vector<Split> kFolds(const Interactions& interactions, size_t k, uint64_t seed, core::Progress& progress);

/// For people who were never trained on (Liang et al., WWW 2018, §4.2): shares are of *people*. Of those not in train,
/// knownShare of their interactions is `known` (at least one), the rest validation or test. known has the history of
/// train people too. Only people with two interactions or more are held out.
Split strongGeneralisation(const Interactions& interactions, const SplitShares& people, double knownShare,
                           uint64_t seed, core::Progress& progress);

/// A split described for the command line, the forms and the help.
struct SplitInfo {
  struct Parameter {
    std::string name;
    double low = 0;
    double high = 0;
    double defaultValue = 0;
    core::MessageId help{};
  };
  using Settings = std::map<std::string, double>;

  std::string name;           ///< "per-person-ratio"
  core::MessageId title{};    ///< a few words
  core::MessageId summary{};  ///< a sentence: what it answers
  std::vector<Parameter> parameters;
  /// Absent settings have their default. Empty for "given", whose parts come from files.
  std::function<Split(const Interactions&, const Settings&, uint64_t seed, core::Progress&)> make;
};

/// Every split there is.
const std::vector<SplitInfo>& splits();

/// Makes the split called name. Throws Error{NotFound} naming those there are; Error{BadArgument} for a setting it does
/// not have or that is out of range, and for "given".
Split makeSplit(const Interactions& interactions, std::string_view name, const SplitInfo::Settings& settings,
                uint64_t seed, core::Progress& progress);

}  // namespace kinoprism::data
