#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/core/options.h"
#include "engine/encode/encoding.h"

namespace kinoprism::encode {

/// A topic of a collection, named by its words.
struct Topic {
  double weight = 0;                ///< its mean share of a movie; the weights of all topics add up to 1
  std::vector<std::string> words;   ///< those it has most of, strongest first
  std::vector<double> wordWeights;  ///< their shares of the topic, falling
};

/// What movies are about, as shares of a few topics that a person can read: non-negative matrix factorisation of the
/// TF-IDF weighted words of titles and descriptions (Lee & Seung, Nature 1999; for documents Xu, Liu & Gong, SIGIR
/// 2003). Each movie's words have length 1; each topic's words add up to 1 and so do each movie's topics.
class Topics {
 public:
  struct Options {
    int topics = 50;         ///< fewer when there are fewer movies or words
    int iterations = 100;    ///< at most
    int minMovies = 5;       ///< a word that fewer movies have makes no topic
    double maxShare = 0.25;  ///< of movies: a word that more of them have tells no topics apart
    int seed = 1;
    bool stemming = true;  ///< English plurals are read as singulars
  };
  struct Result {
    data::Features features;    ///< movies x topics, called "topics"
    std::vector<Topic> topics;  ///< in the order of the features' columns: falling weight
    std::vector<double> errors;
  };
  static std::span<const core::Parameter<Options>> parameters();

  explicit Topics(Options options) : m_options(options) {}

  /// One row a movie, of shares that add up to 1. Absent: movies without words, and those none of whose words is in a
  /// topic. `words` of each topic are named, in the
  /// form in which the texts have them most often. Deterministic, whatever the number of threads.
  /// Throws Error{NoData} when no movie has words or none is shared by enough; Cancelled.
  Result fit(std::span<const MovieText> movies, size_t words, core::Progress& progress) const;

  data::Features encode(std::span<const MovieText> movies, core::Progress& progress) const {
    return fit(movies, 0, progress).features;
  }

 private:
  Options m_options;
};

}  // namespace kinoprism::encode
