#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/core/progress.h"
#include "engine/data/features.h"

namespace kinoprism::features {

enum class FindingKind {
  Duplicate,        ///< nearly the same vector as another movie's
  Outlier,          ///< far from every other
  Empty,            ///< a vector of zeros, or of one value throughout: the encoder saw nothing
  ConstantColumns,  ///< of the encoder, not of a movie: numbers that are the same for all
  Boilerplate,      ///< a description that many movies share
  PosterMismatch,   ///< a picture that fits the texts of most other movies better than its own
};

std::string_view name(FindingKind kind);  ///< "duplicate", "outlier" …

/// Something about a movie's data that a person should look at. The message does not name the movies: whoever shows it
/// knows their titles.
struct Finding {
  FindingKind kind = FindingKind::Duplicate;
  std::optional<data::MovieIndex> movie;  ///< none: of the whole encoder
  std::optional<data::MovieIndex> other;
  double score = 0;  ///< what the kind's check below says; a higher one is worse
  core::Message message;
};

// Every check works on the movies that are present, on all compute threads, and gives the same findings whatever their
// number. Memory grows with the number of movies, never with its square. All throw Cancelled.

/// Vectors of zeros (score 1) or of one value (score 0.5), and, as one finding, columns that do not vary (score: their
/// share).
std::vector<Finding> checkEmptyRows(const data::Features& features, core::Progress& progress);

struct DuplicateOptions {
  double threshold = 0.98;
  /// Few numbers are alike by chance: the threshold is raised to where less than one pair would be expected to pass it
  /// if directions were drawn at random, in as many dimensions as the vectors use: (Σλ)²/Σλ² of their correlations'
  /// eigenvalues (participation ratio).
  bool raisedByChance = true;
};

/// Movies whose vector is nearly another's: after standardising by columns, 2·a·b / (|a|² + |b|²) ≥ threshold, which is
/// the cosine of vectors of one length and less for others. One finding a movie, with the most alike of those before
/// it; score: that likeness. By movie. Movies reported as empty are left out.
///
/// Exact, without looking at all numbers of all pairs: the vectors are turned to their principal axes, and the dot
/// product over the first 63 axes plus the product of the lengths of the rest bounds the cosine from above, so that
/// only pairs above the threshold by that bound are compared in full. movies²·64/2 multiply-adds, 10 s for 100,000.
std::vector<Finding> checkDuplicates(const data::Features& features, const DuplicateOptions& options,
                                     core::Progress& progress);

struct OutlierOptions {
  size_t neighbour = 5;    ///< whose distance counts
  size_t dimensions = 32;  ///< principal axes that the distance is over
  double deviations = 5;   ///< beyond the median of the logarithms, in deviations
  size_t fewest = 30;      ///< movies below which nothing is said
};

/// Movies that stand alone. Rule: d is the Euclidean distance to the neighbour-th nearest movie, over the first
/// principal axes of the standardised vectors; an outlier has ln d > median + deviations·1.4826·MAD of ln d over all
/// movies (median absolute deviation: Leys et al., J. Exp. Soc. Psych. 2013). Score: (ln d − median) / (1.4826·MAD).
/// The worst first.
std::vector<Finding> checkOutliers(const data::Features& features, const OutlierOptions& options,
                                   core::Progress& progress);

struct BoilerplateOptions {
  size_t movies = 3;       ///< that a sentence must be shared by
  size_t fewestWords = 4;  ///< shorter sentences are common by nature
  double share = 0.5;      ///< of the description's characters that shared sentences make up
};

/// Descriptions made of sentences that other movies have too. A sentence ends at . ! ? … 。 ！ ？ or a line break;
/// ASCII case and white space do not count, and writing without spaces counts three bytes as half a word. other: the
/// first movie with the sentence most shared (or the second, of the first itself). Score: how many movies have it. By
/// movie.
std::vector<Finding> checkDescriptions(std::span<const std::string> descriptions, const BoilerplateOptions& options,
                                       core::Progress& progress);

struct MismatchOptions {
  double percentile = 0.99;  ///< reported from here on
  size_t most = 50;          ///< findings
  size_t dimensions = 128;   ///< principal axes of either side
  double ridge = 0.1;        ///< of the map, in shares of the mean eigenvalue
  size_t folds = 5;
  size_t fewest = 100;  ///< movies with both, below which nothing is said
  uint64_t seed = 1;
};

struct MismatchReport {
  size_t movies = 0;            ///< that have both
  double medianPercentile = 0;  ///< 0.5 where pictures say nothing about texts
  double amongFirstTenth = 0;   ///< share of movies whose own text is in the best tenth; 0.1 by chance
  std::vector<Finding> findings;
};

/// Pictures that do not fit their texts: a ridge map from standardised pictures to standardised texts, each movie's
/// prediction by a map fitted without it (folds), compared by cosine with the texts of all movies. Score: the
/// percentile, that is the share of other movies whose text fits the picture better. The worst first. Pictures tell
/// little about plots, so this is a hint; where the median percentile is above 0.45 the map knows nothing and nothing
/// is reported. Throws Error{BadArgument} when the two are of different numbers of movies.
MismatchReport checkPosters(const data::Features& pictures, const data::Features& texts, const MismatchOptions& options,
                            core::Progress& progress);

}  // namespace kinoprism::features
