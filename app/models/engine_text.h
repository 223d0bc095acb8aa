#pragma once

#include <QString>
#include <string_view>

namespace kinoprism::app {

/// What the engine says in the language of the program: titles and summaries of encoders and recommenders, what a job
/// is doing, why a file was refused, what an Error says. Texts that are not known are given back as they are. From any
/// thread.
QString engineText(std::string_view english);

}  // namespace kinoprism::app
