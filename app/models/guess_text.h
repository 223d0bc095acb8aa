#pragma once

#include <QString>

#include "app/training/guess_marks.h"

namespace kinoprism {

/// The mark of what was guessed, for cells and bars.
inline constexpr char16_t kGuessMark = u'≈';

/// "Poster · EfficientNet-Lite0, Text · MiniLM-L6": which features of the movie were guessed when the run was trained;
/// empty where none was.
QString guessedFeatures(const GuessMarks& marks, MovieId movie);
/// The same with how each was guessed, a line each.
QString guessedHow(const GuessMarks& marks, MovieId movie);

}  // namespace kinoprism
