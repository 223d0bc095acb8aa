#pragma once

#include <QString>
#include <string>
#include <vector>

#include "storage/findings.h"

namespace kinoprism::app {

/// "Same poster", "Outlier sound": what findings of a kind are called on a chip. Unknown kinds as they are.
QString findingTitle(const std::string& kind);
/// "0.998 alike", "31 movies share it": what the score says.
QString findingScore(const storage::DataFinding& finding);
/// A sentence on what such a finding means and what to do.
QString findingHint(const std::string& kind);

/// The order in which kinds are shown; those not among them come last.
int findingOrder(const std::string& kind);

}  // namespace kinoprism::app
