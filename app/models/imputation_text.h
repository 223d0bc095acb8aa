#pragma once

#include <QString>
#include <vector>

#include "app/jobs/imputation_record.h"

namespace kinoprism::app {

/// The mark of what was imputed, for cells and bars.
inline constexpr char16_t kImputedMark = u'≈';

/// "Guessed when the run was trained:", then "Poster · EfficientNet-Lite0: …" with how, a line each.
QString imputedText(const std::vector<const ImputationRecord::Set*>& sets);

}  // namespace kinoprism::app
