#pragma once

#include <vector>

#include "engine/recommend/recommender.h"

namespace kinoprism::train {

/// The recommenders of engine/recommend/registry.h, trained by EpochTrainer.
const std::vector<recommend::RecommenderInfo>& recommenderRegistry();

}  // namespace kinoprism::train
