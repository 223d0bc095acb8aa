#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "engine/evaluate/bootstrap.h"

namespace kinoprism::evaluate {

/// One rater's value for one unit. Units and raters are any numbers; a rater judges a unit at most once.
struct Judgement {
  uint32_t unit = 0;
  uint32_t rater = 0;
  double value = 0;
};

/// How far two values are apart: not at all or wholly, by the ranks between them, by the square of their difference.
enum class ValueScale { Nominal, Ordinal, Interval };

// How much raters agree beyond chance: 1 is perfect, 0 is what chance gives. Nothing where it is not defined: too few
// units judged by several, or no two values differ. Intervals are percentile bootstraps over units (see Bootstrap);
// with resamples 0 both their ends are NaN.

/// Krippendorff's α for any number of raters, any of whom may have left units out (K. Krippendorff, Computing
/// Krippendorff's Alpha-Reliability, 2011, §C–D: α = 1 − D_o / D_e on the coincidences of pairable values).
std::optional<Estimate> krippendorffAlpha(std::span<const Judgement> judgements, ValueScale scale, int resamples,
                                          uint64_t seed);

/// Cohen's κ of two raters over the units that both judged (J. Cohen, 1960); with the Interval scale its quadratic
/// weights (J. Cohen, 1968, equation 3), with Ordinal linear ones. Throws Error{BadArgument} unless two raters are
/// there.
std::optional<Estimate> cohenKappa(std::span<const Judgement> judgements, ValueScale scale, int resamples,
                                   uint64_t seed);

/// Fleiss' κ over the units that all raters judged (J. L. Fleiss, 1971, equations 1–7).
std::optional<Estimate> fleissKappa(std::span<const Judgement> judgements, int resamples, uint64_t seed);

}  // namespace kinoprism::evaluate
