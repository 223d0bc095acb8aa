#pragma once

#include <filesystem>
#include <span>

#include "engine/serve/run.h"

namespace kinoprism::serve {

/// run.json: everything about a run that is no tensor. catalogue tells the standard value of what was not set.
void writeRunFile(const std::filesystem::path& file, const Run& run,
                  std::span<const recommend::RecommenderInfo> catalogue);

/// Fills everything of run but its folder, model, pools, similarity and counts of movies. Throws as loadFusedRun does.
void readRunFile(const std::filesystem::path& file, Run& run);

}  // namespace kinoprism::serve
