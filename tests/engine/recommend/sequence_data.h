#pragma once

#include <algorithm>

#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {

inline constexpr uint32_t kRing = 40;

/// count movies of a ring, one after the other; of each, its number is no help to know its time.
inline std::vector<data::Rated> walk(uint32_t start, size_t count) {
  std::vector<data::Rated> steps;
  for (size_t i = 0; i < count; ++i)
    steps.push_back(
        {data::MovieIndex((start + 7 * static_cast<uint32_t>(i)) % kRing), 1, static_cast<int64_t>(1000 * i)});
  return steps;
}

inline std::vector<data::Rated> sortedByMovie(std::vector<data::Rated> history) {
  std::ranges::sort(history, {}, [](const data::Rated& rated) { return data::index(rated.movie); });
  return history;
}

/// People who walk round the ring in steps of seven from anywhere.
inline data::Dataset walksDataset(uint32_t people = 80) {
  std::vector<std::vector<data::Rated>> rows;
  for (uint32_t p = 0; p < people; ++p) rows.push_back(walk(p * 13 % kRing, 6 + p % 7));
  return {data::Interactions(std::move(rows), kRing), {}};
}

/// Share of walks whose next movie has the highest score of all.
inline double sharePredicted(const Recommender& model) {
  double hits = 0;
  for (uint32_t start = 0; start < kRing; ++start) {
    const std::vector<data::Rated> steps = walk(start, 6);
    const auto scores = scoresOf(model, sortedByMovie({steps.begin(), steps.end() - 1}));
    hits += std::ranges::max_element(scores) - scores.begin() == static_cast<ptrdiff_t>(steps.back().movie);
  }
  return hits / kRing;
}

/// Small and quickly trained. Choices are by their number.
inline core::Settings smallSequenceSettings() {
  return {{"length", 8},      {"factors", 16},         {"blocks", 1},  {"epochs", 40},
          {"batch-size", 16}, {"learning-rate", 0.01}, {"dropout", 0}, {"negatives", 20}};
}

inline core::Settings with(core::Settings settings, const std::string& name, double value) {
  settings[name] = value;
  return settings;
}

inline double choiceNumber(const RecommenderInfo& info, const std::string& parameter, const std::string& choice) {
  const auto found = std::ranges::find(info.parameters, parameter, &core::ParameterInfo::name);
  return core::parseValue(*found, choice);
}

/// A model of walks, by a loss. Chances take longest to learn.
inline std::unique_ptr<Recommender> fittedByLoss(const RecommenderInfo& info, const std::string& loss) {
  core::Settings settings = with(smallSequenceSettings(), "loss", choiceNumber(info, "loss", loss));
  if (loss == "gbce") settings["epochs"] = 900;
  return fitted(info, walksDataset(), settings);
}

}  // namespace kinoprism::recommend
