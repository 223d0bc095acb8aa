#include "engine/evaluate/protocol.h"

#include <fmt/format.h>

#include "engine/core/text.h"

namespace kinoprism::evaluate {

std::string Protocol::text() const {
  std::string result = fmt::format("{} · ranking of {}", split, candidates);
  if (movies) result += fmt::format(" ({})", core::grouped(movies));
  if (!filter.empty()) result += ", " + filter;
  result += relevanceThreshold > 0 ? fmt::format(" · relevant: rated {:g} or more", relevanceThreshold)
                                   : std::string(" · relevant: all held-out movies");
  result += fmt::format(" · {} metrics", dialect);
  if (people) result += " · " + core::counted(people, "person", "people");
  if (!fingerprint.empty()) result += " · data " + fingerprint.substr(0, 8);
  return result;
}

}  // namespace kinoprism::evaluate
