#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

namespace kinoprism::encode {

/// Where model packs are installed: KINOPRISM_PACKS, or the user's folder of data.
inline std::filesystem::path packFolder() {
  if (const char* set = std::getenv("KINOPRISM_PACKS")) return set;
  const char* home = std::getenv("HOME");
  return std::filesystem::path(home ? home : ".") / ".local" / "share" / "kinoprism" / "packs";
}

}  // namespace kinoprism::encode

/// Skips the test, saying why, when a model pack is not installed.
#define KINOPRISM_NEEDS_PACK(file)                                                                   \
  do {                                                                                               \
    if (!std::filesystem::exists(kinoprism::encode::packFolder() / (file)))                          \
      GTEST_SKIP() << "needs the model pack " << (file) << " in " << kinoprism::encode::packFolder() \
                   << "; set KINOPRISM_PACKS to its folder";                                         \
  } while (false)
