#pragma once

#include <QString>
#include <string>

namespace kinoprism::app {

/// A language in the language of the program: "French" for "fr", "fr-CA" or "FR". Other tags as they are.
QString languageName(const std::string& tag);

}  // namespace kinoprism::app
