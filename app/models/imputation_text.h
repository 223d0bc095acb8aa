#pragma once

#include <QString>
#include <vector>

#include "app/jobs/imputation_record.h"

namespace kinoprism::app {

/// The mark of imputed features, for cells and bars.
inline constexpr char16_t kImputedMark = u'≈';

/// "Imputed at training time:", then "Poster · EfficientNet-Lite0: …" with how, a line each.
QString imputedText(const std::vector<const ImputationRecord::Set*>& sets);

}  // namespace kinoprism::app
