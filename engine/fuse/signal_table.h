#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/data/interactions.h"

namespace kinoprism::fuse {

/// Mean and population standard deviation of the numbers among `scores` that are not NaN and whose movie is not in
/// excluded (sorted).
struct Moments {
  double mean = 0;
  double deviation = 0;  ///< 0 when all are equal or there are none
  size_t count = 0;
};
Moments momentsOf(std::span<const float> scores, std::span<const data::MovieIndex> excluded);

/// z = (score − mean) / deviation in place, 0 where the deviation is 0. NaN stays NaN.
void standardise(std::span<float> scores, const Moments& moments);

/// Whether any value is NaN.
bool hasGaps(std::span<const float> values);

/// The signals of one person: a row of standardised scores over all movies for each. NaN: the signal is absent for that
/// movie. This is what sliders re-mix, so it holds everything that a re-rank needs and nothing else.
class SignalTable {
 public:
  SignalTable() = default;
  /// z: signals x movies, standardised (see standardise). excluded: movies that must not be listed (the history, what
  /// is hidden), sorted. Throws Error{BadArgument} when sizes do not fit.
  SignalTable(std::vector<std::string> signals, core::Matrix z, std::vector<data::MovieIndex> excluded);

  size_t movieCount() const { return m_z.columns(); }
  const std::vector<std::string>& signals() const { return m_signals; }
  std::span<const float> row(size_t signal) const { return m_z.row(signal); }
  /// Nothing of this signal is absent, so the plain weighted sum will do.
  bool isComplete(size_t signal) const { return m_complete[signal] != 0; }
  std::span<const data::MovieIndex> excluded() const { return m_excluded; }

  /// Puts other scores in place of a row's: one for each movie.
  void setRow(size_t signal, std::span<const float> z);

 private:
  std::vector<std::string> m_signals;
  core::Matrix m_z;
  std::vector<uint8_t> m_complete;
  std::vector<data::MovieIndex> m_excluded;
};

}  // namespace kinoprism::fuse
