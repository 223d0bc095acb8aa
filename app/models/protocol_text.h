#pragma once

#include <QString>

namespace kinoprism::evaluate {
struct Protocol;
}  // namespace kinoprism::evaluate

namespace kinoprism::app {

/// How a number was measured, on one line, in the language of the program: what Protocol::text() says in English.
QString protocolText(const evaluate::Protocol& protocol);

}  // namespace kinoprism::app
