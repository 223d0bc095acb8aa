#pragma once

#include <span>

#include "engine/core/options.h"
#include "engine/encode/encoding.h"

namespace kinoprism::encode {

/// Latent semantic analysis of what is written about movies: TF-IDF weighted words, genres and names, reduced by a
/// truncated singular value decomposition. Deerwester et al., JASIS 1990; weighting as in Salton & Buckley, IPM 1988.
///
/// A movie's long vector has four parts: words of the title, words of the description (the same columns), genres, and
/// people, a whole name being one term. In each part a term weighs (1 + ln tf) · ln((1 + N) / (1 + df)) + the same
/// without the logarithm's zero (smooth IDF), or, as a bag of words, as often as it occurs; the part is scaled to
/// length 1 and multiplied by its weight below. Terms of fewer than minMovies movies are left out. The features are U·Σ
/// of the long vectors' decomposition, of length 1.
class TfidfSvd {
 public:
  enum class Weighting { Tfidf, Counts };
  struct Options {
    int dimensions = 200;  ///< fewer when there are fewer movies or terms
    int minMovies = 3;     ///< a term that fewer movies have says nothing about likeness
    double title = 0.2;    ///< weights of the parts
    double genres = 0.3;
    double people = 0.5;
    double description = 1;
    bool stemming = true;  ///< English plurals are read as singulars
    Weighting weighting = Weighting::Tfidf;
  };
  static std::span<const core::Parameter<Options>> parameters();

  explicit TfidfSvd(Options options) : m_options(options) {}

  /// One row a movie. Absent: movies without words, and those none of whose terms another movie has. Deterministic,
  /// whatever the number of threads. Throws Error{NoData} when no movie has words or no two share a term; Cancelled.
  data::Features encode(std::span<const MovieText> movies, core::Progress& progress) const;

 private:
  Options m_options;
};

}  // namespace kinoprism::encode
