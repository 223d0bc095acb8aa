#pragma once

#include <vector>

#include "engine/recommend/networks/trainer.h"
#include "engine/recommend/recommender.h"

namespace kinoprism::recommend {

/// All recommenders there are, in the order in which a person should meet them. To add one: its header, its .cpp, its
/// test, and a line here; commands, forms, search, leaderboard and help read this list. trainer: of those that learn by
/// gradients; must outlive the list and what it makes.
std::vector<RecommenderInfo> recommendersWith(const Trainer& trainer);

}  // namespace kinoprism::recommend
