#pragma once

#include <QString>
#include <string_view>

namespace kinoprism::app {

/// What a setting is called in the language of the program: "batch-size" is "Batch size". One that is not known is
/// given back as it is. From any thread.
QString settingName(std::string_view setting);
/// The same for what can be chosen: "mean-and-last", "cosine".
QString choiceName(std::string_view choice);

}  // namespace kinoprism::app
