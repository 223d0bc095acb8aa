#pragma once

#include <span>

namespace kinoprism::app {

/// Messages of Error that reach the screen, in English, with places; for engineText, which translates them. A test
/// compares the list with the sources.
std::span<const char* const> engineProblems();

}  // namespace kinoprism::app
