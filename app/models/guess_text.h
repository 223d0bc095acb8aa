#pragma once

#include <QString>
#include <vector>

#include "app/jobs/guess_marks.h"

namespace kinoprism::app {

/// The mark of what was guessed, for cells and bars.
inline constexpr char16_t kGuessMark = u'≈';

/// "Guessed when the run was trained:", then "Poster · EfficientNet-Lite0: …" with how, a line each.
QString guessedText(const std::vector<const GuessMarks::Set*>& sets);

}  // namespace kinoprism::app
