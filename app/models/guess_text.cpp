#include "app/models/guess_text.h"

#include <QStringList>

#include "app/models/encoder_text.h"
#include "app/models/engine_text.h"

namespace kinoprism {
namespace {

QString titleOf(const GuessMarks::Set& set) {
  return QStringLiteral("%1 · %2").arg(modalityTitle(set.modality), encoderShortName(set.encoder));
}

}  // namespace

QString guessedFeatures(const GuessMarks& marks, MovieId movie) {
  QStringList titles;
  for (const GuessMarks::Set* set : marks.of(movie)) titles.append(titleOf(*set));
  return titles.join(QStringLiteral(", "));
}

QString guessedHow(const GuessMarks& marks, MovieId movie) {
  QStringList lines;
  for (const GuessMarks::Set* set : marks.of(movie))
    lines.append(QStringLiteral("%1: %2").arg(titleOf(*set), engineText(set->how)));
  return lines.join('\n');
}

}  // namespace kinoprism
