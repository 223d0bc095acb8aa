#pragma once

#include <QKeyEvent>
#include <optional>

namespace kinoprism::app {

/// The digit of a key, with or without Shift, whatever Shift makes of it on this keyboard; nothing for other keys and
/// with other modifiers.
std::optional<int> digitOf(const QKeyEvent& event);

/// What a key rates: 1 to 5, with Shift half a star less, 0 takes away; nothing for keys that rate nothing.
std::optional<double> starsOf(const QKeyEvent& event);

}  // namespace kinoprism::app
