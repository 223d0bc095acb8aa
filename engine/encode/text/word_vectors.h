#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

#include "engine/core/options.h"
#include "engine/encode/encoding.h"

namespace kinoprism::encode {

/// A movie as the weighted mean of the vectors of its words, from a file of word vectors that the user has: smooth
/// inverse frequency with the common direction removed (Arora, Liang & Ma, ICLR 2017, algorithm 1), or TF-IDF, or all
/// words alike. Words are those of title, genres and description, function words apart.
class WordVectors {
 public:
  enum class Weighting { Sif, Tfidf, Equal };
  struct Options {
    Weighting weighting = Weighting::Sif;
    double smoothing = 1e-3;   ///< a of a / (a + p(word)): the smaller, the less common words count. Sif alone
    bool removeCommon = true;  ///< takes out the direction that all movies share most (first singular vector)
  };
  struct Result {
    data::Features features;  ///< called "word-vectors"; rows of length 1
    size_t words = 0;         ///< different words in the texts
    size_t found = 0;         ///< those of them that the file has
  };
  static std::span<const core::Parameter<Options>> parameters();

  /// file: see readWordVectors.
  WordVectors(std::filesystem::path file, Options options) : m_file(std::move(file)), m_options(options) {}

  /// One row a movie. Absent: movies none of whose words is in the file. Deterministic.
  /// Throws Error{NoData} when no movie has words or the file has none of them, what readWordVectors throws, Cancelled.
  Result encode(std::span<const MovieText> movies, core::Progress& progress) const;

 private:
  std::filesystem::path m_file;
  Options m_options;
};

}  // namespace kinoprism::encode
