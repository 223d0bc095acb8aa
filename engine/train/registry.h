#pragma once

#include <vector>

#include "engine/recommend/recommender.h"

namespace kinoprism::train {

/// All recommenders there are, in the order in which a person should meet them. To add one: its header, its .cpp, its
/// test, and a line here; commands, forms, search, leaderboard and help read this list.
const std::vector<recommend::RecommenderInfo>& recommenderRegistry();

}  // namespace kinoprism::train
