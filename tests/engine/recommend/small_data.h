#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <cmath>
#include <filesystem>
#include <limits>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "engine/engine.h"

namespace kinoprism::recommend {

/// People who each like about a quarter of the movies, with ratings and times.
inline data::Interactions randomInteractions(size_t people, size_t movies, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<std::vector<data::Rated>> rows(people);
  for (auto& row : rows) {
    for (uint32_t m = 0; m < movies; ++m) {
      if (random() % 4 != 0) continue;
      const float value = 1.0f + static_cast<float>(random() % 9) / 2;
      row.push_back({data::MovieIndex(m), value, static_cast<int64_t>(random() % 1000)});
    }
    if (row.empty()) row.push_back({data::MovieIndex(random() % movies), 4, 0});
  }
  return data::Interactions(std::move(rows), movies);
}

/// Standard normal features; every fifth movie, from the third on, has none.
inline data::Features randomFeatures(data::Modality modality, size_t movies, size_t dimensions, unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<float> normal;
  core::Matrix values(movies, dimensions);
  for (size_t m = 0; m < movies; ++m) {
    for (float& value : values.row(m)) value = m % 5 == 2 ? std::numeric_limits<float>::quiet_NaN() : normal(random);
  }
  return data::Features(modality, "random", std::move(values));
}

/// Ratings and features of every modality.
inline data::Dataset randomDataset(size_t people, size_t movies, unsigned seed) {
  data::Dataset dataset{randomInteractions(people, movies, seed), {}};
  for (const data::Modality modality :
       {data::Modality::Text, data::Modality::Image, data::Modality::Audio, data::Modality::Video}) {
    dataset.features.push_back(randomFeatures(modality, movies, 6, seed + static_cast<unsigned>(modality) + 1));
  }
  return dataset;
}

inline std::unique_ptr<Recommender> fitted(const RecommenderInfo& info, const data::Dataset& dataset,
                                           const core::Settings& settings = {}) {
  auto model = info.make(settings);
  core::Progress progress;
  model->fit(dataset, progress);
  return model;
}

inline std::vector<float> scoresOf(const Recommender& model, std::span<const data::Rated> history) {
  std::vector<float> scores(model.movieCount());
  model.scoreHistory(history, scores);
  return scores;
}

/// Equal to within a tolerance, absent scores in the same places.
inline void expectClose(std::span<const float> a, std::span<const float> b, double tolerance) {
  ASSERT_EQ(a.size(), b.size());
  for (size_t i = 0; i < a.size(); ++i) {
    ASSERT_EQ(std::isnan(a[i]), std::isnan(b[i])) << "at " << i;
    if (std::isnan(a[i])) continue;
    ASSERT_NEAR(a[i], b[i], tolerance) << "at " << i;
  }
}

/// A file that is gone when the test ends.
class TemporaryFile {
 public:
  TemporaryFile() : m_folder(std::filesystem::temp_directory_path() / ("kinoprism-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(m_folder);
  }
  ~TemporaryFile() { std::filesystem::remove_all(m_folder); }
  std::filesystem::path path() const { return m_folder / "model.safetensors"; }

 private:
  std::filesystem::path m_folder;
};

}  // namespace kinoprism::recommend
