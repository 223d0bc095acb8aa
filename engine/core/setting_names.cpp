#include "engine/core/setting_names.h"

#include <algorithm>
#include <string>

namespace kinoprism::core {
namespace {

struct Rename {
  std::string_view owner;  ///< empty: of everyone who is not named with this setting
  std::string_view former;
  std::string_view present;
};

constexpr Rename kRenames[] = {
    // One former name for different things.
    {"gf-cf", "power", "power"},
    {"user-knn", "power", "amplification"},
    {"", "power", "sampling-exponent"},
    {"svd-pp", "iterations", "epochs"},
    {"topics", "iterations", "max-iterations"},
    {"two-tower", "pooling", "pooling-exponent"},
    {"multimodal-two-tower", "pooling", "pooling-exponent"},
    // Recommenders.
    {"", "anneal", "anneal-epochs"},
    {"", "bias", "bias-lambda"},
    {"", "clip", "clip-norm"},
    {"", "common", "min-support"},
    {"", "content-loss", "content-loss-weight"},
    {"", "correction", "logq-correction"},
    {"", "decay", "weight-decay"},
    {"", "embedding", "embedding-dim"},
    {"", "flattening", "person-normalisation"},
    {"", "fold-lambda", "fold-in-lambda"},
    {"", "fold-unobserved", "fold-in-unobserved-weight"},
    {"", "frequency", "lambda-exponent"},
    {"", "held", "holdout-ratio"},
    {"", "hidden", "hidden-dim"},
    {"", "judge-every", "eval-every"},
    {"", "latent", "latent-dim"},
    {"", "likeness", "similarity"},
    {"", "low-pass", "low-pass-weight"},
    {"", "product", "gmf-factors"},
    {"", "pruned", "edge-pruning"},
    {"", "pull", "content-prior"},
    {"", "sampling", "negative-sampling"},
    {"", "scaled", "standardise"},
    {"", "strength", "cold-start-boost"},
    {"", "sweeps", "max-iterations"},
    {"", "unobserved", "unobserved-weight"},
    {"", "vectors", "singular-vectors"},
    // Recommenders and encoders.
    {"", "batch", "batch-size"},
    {"", "rate", "learning-rate"},
    // Encoders.
    {"", "ahead", "horizon"},
    {"", "cleaned", "normalise"},
    {"", "goal", "objective"},
    {"", "max-share", "max-df"},
    {"", "min-movies", "min-df"},
    {"", "remove-common", "remove-first-component"},
    {"", "summary", "pooling"},
    {"", "units", "hidden-dim"},
};

}  // namespace

std::string_view currentSettingName(std::string_view owner, std::string_view name) {
  const auto found = std::ranges::find_if(kRenames, [&](const Rename& rename) {
    return rename.former == name && (rename.owner.empty() || rename.owner == owner);
  });
  return found == std::end(kRenames) ? name : found->present;
}

Settings withCurrentNames(std::string_view owner, const Settings& settings) {
  Settings current;
  for (const auto& [name, value] : settings) current.emplace(currentSettingName(owner, name), value);
  return current;
}

}  // namespace kinoprism::core
