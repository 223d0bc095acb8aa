#pragma once

#include <QString>
#include <string>

namespace kinoprism::app {

/// A tag of sound (EncoderInfo::valueNames) in the language of the program; those that are not known stay English.
QString soundTagText(const std::string& tag);

}  // namespace kinoprism::app
