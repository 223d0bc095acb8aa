#include "app/models/guess_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/models/encoder_text.h"
#include "app/models/engine_text.h"

namespace kinoprism::app {

QString guessedText(const std::vector<const GuessMarks::Set*>& sets) {
  QStringList lines{QCoreApplication::translate("GuessText", "Guessed when the run was trained:")};
  for (const GuessMarks::Set* set : sets)
    lines.append(QStringLiteral("%1: %2").arg(featuresTitle(set->modality, set->encoder), engineText(set->how)));
  return lines.join('\n');
}

}  // namespace kinoprism::app
