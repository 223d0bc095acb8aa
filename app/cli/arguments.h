#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/cli/commands.h"
#include "app/messages/message_text.h"
#include "engine/core/error.h"

namespace kinoprism::app {

/// Splits "NAME=VALUE" at its first '='. Throws UsageError that names the option.
std::pair<std::string, std::string> splitAssignment(const std::string& option, const std::string& text);

/// Words between commas, none of them empty. Throws UsageError that names the option.
std::vector<std::string> splitNames(const std::string& option, const std::string& text);

/// What work returns; an Error about a name or a value that the user wrote becomes a UsageError.
template <class Work>
auto checkingUsage(Work work) {
  try {
    return work();
  } catch (const core::Error& error) {
    if (error.code() != core::ErrorCode::BadArgument && error.code() != core::ErrorCode::NotFound) throw;
    throw UsageError(englishText(error));
  }
}

}  // namespace kinoprism::app
