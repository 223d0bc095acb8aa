#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/core/safetensors.h"
#include "engine/data/features.h"
#include "engine/data/interactions.h"

namespace kinoprism::fuse {

/// How alike two movies are, as a cosine: for diversity (MMR) and for measuring it (intra-list distance). Immutable.
class MovieSimilarity {
 public:
  MovieSimilarity() = default;
  /// Cosine of feature vectors; 0 where one is absent.
  static MovieSimilarity ofFeatures(const data::Features& features);
  /// People who rated both / √(people who rated one · people who rated the other). All people up to 8,192; of more, a
  /// seeded sample that keeps the table below 64 MB (at least 512 people).
  static MovieSimilarity ofCoRatings(const data::Interactions& interactions, uint64_t seed = 1);

  /// The same values from a table of all pairs, several times faster, where there are at most kMostTabled movies; else
  /// an untabled copy. 2 bytes a pair; worth it for one who asks for millions of pairs.
  MovieSimilarity tabled() const;
  static constexpr size_t kMostTabled = 4'096;

  void save(core::TensorWriter& writer) const;
  /// Throws Error{BadInput}.
  static MovieSimilarity load(const core::TensorFile& file);

  bool empty() const { return m_movieCount == 0; }
  size_t movieCount() const { return m_movieCount; }
  /// "text: tfidf-svd", "co-ratings".
  const std::string& basis() const { return m_basis; }
  /// No two movies are less alike: 0 for co-ratings, −1 for features.
  float lowest() const { return m_vectors.empty() ? 0.0f : -1.0f; }
  /// In [lowest(), 1]; 0 for movies that nothing is known of.
  float between(data::MovieIndex a, data::MovieIndex b) const;

 private:
  size_t m_movieCount = 0;
  std::string m_basis;
  core::Matrix m_vectors;          ///< unit rows; zero where absent
  std::vector<uint64_t> m_people;  ///< movies x m_words: bit p set when person p rated the movie
  std::vector<float> m_inverseNorms;
  size_t m_words = 0;
  std::vector<uint16_t> m_common;  ///< movies x movies: people who rated both; empty without a table
};

}  // namespace kinoprism::fuse
