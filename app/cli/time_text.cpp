#include "app/cli/time_text.h"

#include <fmt/chrono.h>

#include <ctime>

namespace kinoprism::app {

std::string isoTime(int64_t seconds) {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(static_cast<std::time_t>(seconds)));
}

std::string shortTime(int64_t seconds) {
  return fmt::format("{:%Y-%m-%d %H:%M}", fmt::gmtime(static_cast<std::time_t>(seconds)));
}

}  // namespace kinoprism::app
