#include "app/models/list_text.h"

#include <QCoreApplication>

namespace kinoprism::app {

QString joinedList(const QStringList& words) {
  // Not QLocale::createSeparatedList, which puts an "and" before the last.
  return words.join(QCoreApplication::translate("ListText", ", "));
}

}  // namespace kinoprism::app
