#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

namespace kinoprism::tests {

/// Where the real data lies: KINOPRISM_DATA, or ../shared/data beside the project.
inline std::filesystem::path dataFolder() {
  if (const char* set = std::getenv("KINOPRISM_DATA")) return set;
  return std::filesystem::path(KINOPRISM_SOURCE_DIR) / ".." / "shared" / "data";
}

/// Reference outputs computed independently, beside the data.
inline std::filesystem::path fixtureFolder() { return dataFolder() / ".." / "fixtures"; }

}  // namespace kinoprism::tests

/// Skips the test, saying why, when a part of the real data is not there.
#define KINOPRISM_NEEDS_DATA(part)                                                      \
  do {                                                                                  \
    if (!std::filesystem::exists(kinoprism::tests::dataFolder() / (part)))              \
      GTEST_SKIP() << "needs " << (part) << " below " << kinoprism::tests::dataFolder() \
                   << "; set KINOPRISM_DATA to the folder that has it";                 \
  } while (false)
