#pragma once

#include <QString>
#include <string>

#include "engine/core/error.h"
#include "engine/core/message.h"

namespace kinoprism::app {

/// The sentence of a message in the language of the program, numbers written in its way. From any thread.
QString messageText(const core::Message& message);
/// What an error says.
QString messageText(const core::Error& error);

/// The same in English whatever the program speaks, as UTF-8: for the command line, whose words scripts may read. Needs
/// no QCoreApplication. From any thread.
std::string englishText(const core::Message& message);
std::string englishText(const core::Error& error);

}  // namespace kinoprism::app
