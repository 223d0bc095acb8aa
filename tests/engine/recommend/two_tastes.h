#pragma once

#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {

inline constexpr size_t kTasteMovies = 60;
inline constexpr size_t kTasteCold = 50;  ///< movies from here on have no ratings

/// Each of 80 people likes about half of the movies of one parity; features tell the parity, cold movies included. The
/// last movie has no features.
inline data::Dataset twoTastes() {
  std::mt19937 random(5);
  std::vector<std::vector<uint32_t>> rows(80);
  for (size_t p = 0; p < rows.size(); ++p) {
    for (uint32_t m = 0; m < kTasteCold; ++m) {
      if (m % 2 == p % 2 && random() % 2) rows[p].push_back(m);
    }
  }
  core::Matrix features(kTasteMovies, 2);
  std::normal_distribution<float> noise(0, 0.1f);
  for (size_t m = 0; m < kTasteMovies; ++m) {
    features.row(m)[0] = static_cast<float>(m % 2) + noise(random);
    features.row(m)[1] = noise(random);
  }
  for (float& value : features.row(kTasteMovies - 1)) value = std::numeric_limits<float>::quiet_NaN();
  return {data::Interactions(rows, kTasteMovies),
          {data::Features(data::Modality::Text, "parity", std::move(features))}};
}

}  // namespace kinoprism::recommend
