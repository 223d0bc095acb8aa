#pragma once

#include <QString>
#include <string_view>

namespace kinoprism::app {

/// A signal as a heading, in the language of the program: "Collaborative", "Text · plot". Unknown ones as they are.
QString signalTitle(std::string_view signal);

/// The same within a sentence: "collaborative", "plot", "poster".
QString signalWord(std::string_view signal);

}  // namespace kinoprism::app
