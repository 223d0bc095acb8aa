#pragma once

#include <QString>

namespace kinoprism {

struct Protocol;

/// How a number was measured, on one line, in the language of the program: what Protocol::text() says in English.
QString protocolText(const Protocol& protocol);

}  // namespace kinoprism
