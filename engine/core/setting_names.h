#pragma once

#include <string_view>

#include "engine/core/parameter.h"

namespace kinoprism::core {

/// The present name of a setting that was renamed; any other name as it is. Libraries keep runs and features under the
/// names of their time, and commands may still be written with them. owner: the recommender or encoder.
std::string_view currentSettingName(std::string_view owner, std::string_view name);
/// All of them under their present names.
Settings withCurrentNames(std::string_view owner, const Settings& settings);

}  // namespace kinoprism::core
