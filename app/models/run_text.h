#pragma once

#include <QString>
#include <string>

namespace kinoprism::app {

/// The name of a run as a window shows it: those that the program gave in its language, others as they are.
QString runTitle(const std::string& stored);

}  // namespace kinoprism::app
