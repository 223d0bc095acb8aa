#pragma once

#include <string_view>

namespace kinoprism::app {

/// Names of the runs that the program trains by itself; a number follows where one is taken: "Default fusion 2". The
/// command line gives them as they are, a window as runTitle does.
constexpr std::string_view kDefaultFusionRun = "Default fusion";
constexpr std::string_view kFirstListRun = "First list";

}  // namespace kinoprism::app
