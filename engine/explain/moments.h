#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/data/features.h"

namespace kinoprism::explain {

// Which seconds of a sound or film a content signal's score rests on. Such a signal adds, for each movie i of a
// history, amount_i = α_i·cos(f_i − m, f − m) to the score of the movie that has the features f (m: the mean of all
// movies). So what all of them add is u·(f − m) / |f − m| with one direction u = Σ α_i·(f_i − m) / |f_i − m|, and
// whatever f is made of by adding shares in it. Plain functions of their arguments: any thread.

/// Some seconds of the file, what they add to the score among them.
struct Moment {
  double begin = 0;  ///< seconds
  double end = 0;
  size_t firstPart = 0;  ///< of FeatureParts, up to but not including lastPart
  size_t lastPart = 0;
  double amount = 0;  ///< in the units of the score
};

/// Begin and end in whole seconds that hold the moment; what begins or ends within a twentieth of one counts as there.
std::pair<int64_t, int64_t> wholeSeconds(const Moment& moment);

/// How amounts of moments were found.
enum class MomentMeasure {
  Sum,       ///< f is the mean of its parts (times a factor): amounts add up to the score
  ValueSum,  ///< some values of f are means of those of its parts: what those values add to the score is divided
  LeftOut,   ///< how much less the score is without the moment; this does not add up to anything
};

struct MomentReasons {
  MomentMeasure measure = MomentMeasure::Sum;
  std::vector<Moment> moments;  ///< in order of time
  double total = 0;             ///< Σ amount_i
  /// total − Σ of the moments' amounts where they are sums: what no moment has alone. 0 for Sum.
  double rest = 0;
};

/// A movie of the history, and what it adds to the score through the signal.
struct MomentLikeness {
  std::span<const float> features;  ///< f_i
  double cosine = 0;                ///< of f_i − m and f − m, as the model has it
  double amount = 0;
};

struct MomentQuestion {
  std::span<const double> mean;     ///< m; zeros where the model compares without taking it away
  std::span<const float> features;  ///< f
  const data::FeatureParts* parts = nullptr;
  std::vector<MomentLikeness> likenesses;
};

/// Parts that follow each other without a gap, as few as make kMomentSeconds; the last of a stretch may be shorter.
std::vector<Moment> momentsOf(const data::FeatureParts& parts);
inline constexpr double kMomentSeconds = 3;

/// By exact sums. partMeans: of each value of f the column of the parts whose mean by length it is, -1: none (see
/// EncoderInfo::partMeans); asked where f as a whole is not the mean of its parts. Nothing where there are no parts, or
/// where neither holds. Throws Error{BadArgument} when sizes differ, Error{Conflict} when a cosine is not that of the
/// features: they are others than those the model was fitted on.
std::optional<MomentReasons> momentsBySum(const MomentQuestion& question, std::span<const int> partMeans);

/// By leaving out one moment after the other. describe: the features that are left without some parts (see
/// EncoderInfo::withoutParts). Nothing where there are fewer than two moments. Throws as momentsBySum.
std::optional<MomentReasons> momentsByLeavingOut(
    const MomentQuestion& question, const std::function<std::vector<float>(const data::FeatureParts& left)>& describe);

/// Those that add most, largest first, without any that adds less than a hundredth of the total; equal ones in order of
/// time.
std::vector<Moment> strongest(const MomentReasons& reasons, size_t count);

}  // namespace kinoprism::explain
