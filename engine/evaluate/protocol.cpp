#include "engine/evaluate/protocol.h"

#include <fmt/format.h>

namespace kinoprism {

std::string grouped(size_t number) {
  std::string text = std::to_string(number);
  for (size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, 1, ',');
  return text;
}

std::string Protocol::text() const {
  std::string result = fmt::format("{} · ranking of {}", split, candidates);
  if (movies) result += fmt::format(" ({})", grouped(movies));
  if (!filter.empty()) result += ", " + filter;
  result += relevanceThreshold > 0 ? fmt::format(" · relevant: rated {:g} or more", relevanceThreshold)
                                   : std::string(" · relevant: all held out");
  result += fmt::format(" · {} metrics", dialect);
  if (people) result += fmt::format(" · {} people", grouped(people));
  if (!fingerprint.empty()) result += " · data " + fingerprint.substr(0, 8);
  return result;
}

}  // namespace kinoprism
