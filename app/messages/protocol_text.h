#pragma once

#include <QString>
#include <string>
#include <vector>

#include "engine/core/message.h"

namespace kinoprism::evaluate {
struct Protocol;
struct RatingErrors;
}  // namespace kinoprism::evaluate

namespace kinoprism::app {

/// How numbers were measured, in pieces: the split, what was ranked, what counted as relevant, by which metrics, over
/// how many people, on which data.
std::vector<core::Message> protocolParts(const evaluate::Protocol& protocol);

/// The same as one line in the language of the program: "given files · ranking of all movies (3,081), train left out ·
/// relevant: all held-out movies · standard metrics · 5,935 people · data 1f9a03bc".
QString protocolText(const evaluate::Protocol& protocol);
/// In English, for the command line.
std::string englishProtocol(const evaluate::Protocol& protocol);
/// How errors of predicted ratings were measured: the split, how many ratings of how many people, what could not be
/// predicted, on which data.
std::string englishProtocol(const evaluate::RatingErrors& errors);

}  // namespace kinoprism::app
