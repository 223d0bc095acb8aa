#include "app/models/guess_text.h"

#include <QStringList>

#include "app/models/encoder_text.h"
#include "app/models/engine_text.h"

namespace kinoprism {

QString guessedFeatures(const GuessMarks& marks, MovieId movie) {
  QStringList titles;
  for (const GuessMarks::Set* set : marks.of(movie)) titles.append(featuresTitle(set->modality, set->encoder));
  return titles.join(QStringLiteral(", "));
}

QString guessedHow(const GuessMarks& marks, MovieId movie) {
  QStringList lines;
  for (const GuessMarks::Set* set : marks.of(movie))
    lines.append(QStringLiteral("%1: %2").arg(featuresTitle(set->modality, set->encoder), engineText(set->how)));
  return lines.join('\n');
}

}  // namespace kinoprism
