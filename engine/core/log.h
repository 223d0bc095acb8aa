#pragma once

#include <spdlog/spdlog.h>

#include <filesystem>

namespace kinoprism::core {

/// Sends the log to a rotating file (and to stderr when verbose). Call once, in main. Everywhere else: spdlog::info(…).
void startLog(const std::filesystem::path& file, bool verbose);

}  // namespace kinoprism::core
