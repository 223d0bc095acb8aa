#include "app/jobs/evaluation_checks.h"

#include <algorithm>

#include "app/jobs/library_checks.h"
#include "app/jobs/library_training.h"
#include "engine/core/message_ids.h"

namespace kinoprism::app {
namespace {

/// Movies that share a poster or a text. A shared sound or trailer is common among editions and sequels, so it alone
/// makes no twins.
std::vector<std::pair<data::MovieIndex, data::MovieIndex>> twinsOf(const storage::Library& library,
                                                                   const storage::MovieIndexes& movies) {
  std::vector<std::pair<data::MovieIndex, data::MovieIndex>> twins;
  for (const storage::DataFinding& finding : library.findings().all()) {
    const bool isTwin = finding.kind == findingName(features::FindingKind::Duplicate, data::Modality::Image) ||
                        finding.kind == findingName(features::FindingKind::Duplicate, data::Modality::Text);
    if (!isTwin || finding.ignored) continue;
    const auto first = movies.find(finding.movie), second = movies.find(finding.other);
    if (first && second) twins.emplace_back(*first, *second);
  }
  return twins;
}

}  // namespace

std::optional<EvaluationChecks> checkEvaluation(storage::Library& library, core::Progress& progress) {
  LibraryHistories histories;
  try {
    histories = readHistories(library, progress);
  } catch (const core::Error& error) {
    if (error.code() != core::ErrorCode::NoData) throw;
    return std::nullopt;
  }
  progress.report(core::MessageId::CheckingSplit, 0, 0);
  EvaluationChecks checks;
  checks.split = histories.split.description;
  checks.parts = data::checkSplit(histories.split, twinsOf(library, histories.ratings.movies), progress);
  const std::string now = histories.split.train.fingerprint();
  checks.oldRuns = static_cast<size_t>(std::ranges::count_if(library.runs().all(), [&](const storage::RunRecord& run) {
    return run.state == storage::RunState::Done && run.fingerprint != now;
  }));
  return checks;
}

}  // namespace kinoprism::app
