#pragma once

#include <QIcon>
#include <QString>
#include <cstdint>

namespace kinoprism::widgets {

/// The first letters of a name on a disc of the person's own colour, so that colour never says it alone. `number` tells
/// persons apart. In the colours of the theme now shown. GUI thread.
QIcon curatorBadge(const QString& name, int64_t number);

/// What stands on it: one letter of each of the first two words, or the first two of a single word; one Chinese
/// character. Empty for an empty name.
QString initialsOf(const QString& name);

}  // namespace kinoprism::widgets
