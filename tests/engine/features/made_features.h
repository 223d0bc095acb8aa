#pragma once

#include <cmath>
#include <limits>

#include "engine/core/rng.h"
#include "engine/data/features.h"

namespace kinoprism::features {

inline core::Matrix randomMatrix(size_t rows, size_t columns, uint64_t seed) {
  core::Rng random(seed);
  core::Matrix matrix(rows, columns);
  for (float& value : matrix.values()) value = static_cast<float>(random.normal());
  return matrix;
}

/// a·b
inline core::Matrix product(const core::Matrix& a, const core::Matrix& b) {
  core::Matrix result(a.rows(), b.columns());
  for (size_t r = 0; r < a.rows(); ++r) {
    for (size_t c = 0; c < b.columns(); ++c) {
      double sum = 0;
      for (size_t i = 0; i < a.columns(); ++i) sum += double{a.row(r)[i]} * b.row(i)[c];
      result.row(r)[c] = static_cast<float>(sum);
    }
  }
  return result;
}

inline double plainDot(std::span<const float> a, std::span<const float> b) {
  double sum = 0;
  for (size_t i = 0; i < a.size(); ++i) sum += double{a[i]} * b[i];
  return sum;
}

inline double plainCosine(std::span<const float> a, std::span<const float> b) {
  return plainDot(a, b) / std::sqrt(plainDot(a, a) * plainDot(b, b));
}

/// Three modalities of movies that are all ruled by a few hidden numbers: text (24), audio (10), video (6). A share of
/// the rows of each is absent.
struct RelatedFeatures {
  data::Features text, audio, video;
  data::Features wholeAudio;  ///< nothing absent

  explicit RelatedFeatures(size_t movies, double absent = 0.2, double noise = 0.1, uint64_t seed = 1) {
    const core::Matrix hidden = randomMatrix(movies, 5, seed);
    core::Rng random(seed + 1);
    const auto made = [&](data::Modality modality, size_t columns, double gaps) {
      core::Matrix values = product(hidden, randomMatrix(5, columns, seed + columns));
      for (size_t m = 0; m < movies; ++m) {
        for (float& value : values.row(m)) value += static_cast<float>(3 + noise * random.normal());
        if (random.uniform() < gaps) {
          for (float& value : values.row(m)) value = std::numeric_limits<float>::quiet_NaN();
        }
      }
      return data::Features(modality, "made", std::move(values));
    };
    text = made(data::Modality::Text, 24, absent / 4);
    wholeAudio = made(data::Modality::Audio, 10, 0);
    video = made(data::Modality::Video, 6, absent);
    core::Matrix values = wholeAudio.values();
    for (size_t m = 0; m < movies; ++m) {
      if (random.uniform() >= absent) continue;
      for (float& value : values.row(m)) value = std::numeric_limits<float>::quiet_NaN();
    }
    audio = data::Features(data::Modality::Audio, "made", std::move(values));
  }
};

}  // namespace kinoprism::features
