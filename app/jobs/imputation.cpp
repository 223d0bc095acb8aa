#include "app/jobs/imputation.h"

#include <algorithm>
#include <optional>

#include "engine/train/cross_modal.h"

namespace kinoprism::app {
namespace {

/// The set at `target`, and the first of each other modality. place receives where the target is among them.
std::vector<const data::Features*> sourcesFor(const std::vector<data::Features>& sets, size_t target, size_t& place) {
  std::vector<const data::Features*> used;
  for (size_t s = 0; s < sets.size(); ++s) {
    const data::Modality modality = sets[s].modality();
    const bool isKnown =
        std::ranges::any_of(used, [&](const data::Features* features) { return features->modality() == modality; });
    if (s == target) place = used.size();
    if (s == target || (modality != sets[target].modality() && !isKnown)) used.push_back(&sets[s]);
  }
  return used;
}

}  // namespace

features::FilledFeatures fillGaps(const engine::Engine& engine, std::span<const data::Features* const> all,
                                  size_t target, features::MissingPolicy policy, const core::Device& device,
                                  core::Progress& progress) {
  if (policy != features::MissingPolicy::Generate) return features::fillMissing(all, target, policy, {}, progress);
  train::CrossModalOptions options;
  options.device = device;
  return engine.generateMissing(all, target, options, progress).filled;
}

std::vector<core::Message> fillAllGaps(const engine::Engine& engine, std::vector<data::Features>& sets,
                                       features::MissingPolicy policy, const core::Device& device,
                                       core::Progress& progress) {
  if (policy == features::MissingPolicy::DropAndReweight) return {};
  std::vector<std::optional<data::Features>> filled(sets.size());
  std::vector<core::Message> how;
  for (size_t s = 0; s < sets.size(); ++s) {
    if (sets[s].presentCount() == sets[s].movieCount()) continue;
    size_t place = 0;
    const std::vector<const data::Features*> used = sourcesFor(sets, s, place);
    features::FilledFeatures result = fillGaps(engine, used, place, policy, device, progress);
    if (result.filledCount() == 0) continue;
    how.push_back(std::move(result.how));
    filled[s] = std::move(result.features);
  }
  for (size_t s = 0; s < sets.size(); ++s) {
    if (filled[s]) sets[s] = std::move(*filled[s]);
  }
  return how;
}

}  // namespace kinoprism::app
