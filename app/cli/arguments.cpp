#include "app/cli/arguments.h"

#include <algorithm>

namespace kinoprism::app {

std::pair<std::string, std::string> splitAssignment(const std::string& option, const std::string& text) {
  const size_t equals = text.find('=');
  if (equals == std::string::npos || equals == 0 || equals + 1 == text.size()) {
    throw UsageError(option + " wants NAME=VALUE, not \"" + text + "\".");
  }
  return {text.substr(0, equals), text.substr(equals + 1)};
}

std::vector<std::string> splitNames(const std::string& option, const std::string& text) {
  std::vector<std::string> names;
  for (size_t start = 0; start <= text.size();) {
    const size_t end = std::min(text.find(',', start), text.size());
    names.push_back(text.substr(start, end - start));
    if (names.back().empty()) throw UsageError(option + " wants names with commas between them, not \"" + text + "\".");
    start = end + 1;
  }
  return names;
}

}  // namespace kinoprism::app
