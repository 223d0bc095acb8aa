#pragma once

#include <QString>
#include <QStringList>

namespace kinoprism::app {

/// Names or words one after another, separated as the language of the program does it: "Drama, War", "剧情、战争".
QString joinedList(const QStringList& words);

}  // namespace kinoprism::app
