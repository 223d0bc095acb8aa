#pragma once

#include <cstdint>
#include <string>

namespace kinoprism::app {

/// "2026-02-01T09:30:00Z" for seconds since 1970.
std::string isoTime(int64_t seconds);

/// "2026-02-01 09:30" in UTC, for tables.
std::string shortTime(int64_t seconds);

}  // namespace kinoprism::app
