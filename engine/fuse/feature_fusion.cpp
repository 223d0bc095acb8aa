#include "engine/fuse/feature_fusion.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/features/feature_scaling.h"

namespace kinoprism::fuse {
namespace {

/// A set of features in the common form.
struct Member {
  data::Features features;
  double share = 0;
};

Member commonForm(const data::Features& features, const FeatureFusionOptions& options, core::Progress& progress) {
  features::TransformOptions form;
  form.scaling = features::TransformOptions::Scaling::Encoder;
  form.reduction = features::TransformOptions::Reduction::Pca;
  form.dimensions = static_cast<size_t>(options.dimensions);
  form.seed = options.seed;
  const double share = options.method == FeatureFusion::Average ? 1 : options.of(features.modality());
  return {features::FeatureTransform::fit(features, form, progress).apply(features), share};
}

std::vector<Member> membersOf(std::span<const data::Features> all, const FeatureFusionOptions& options,
                              core::Progress& progress) {
  std::vector<Member> members;
  for (const data::Features& features : all) {
    if (options.of(features.modality()) <= 0 || features.presentCount() == 0) continue;
    if (features.movieCount() != all[0].movieCount()) {
      throw core::Error(core::ErrorCode::BadArgument,
                        {core::MessageId::FusedFeaturesDiffer, wordFor(all[0].modality()), all[0].movieCount(),
                         wordFor(features.modality()), features.movieCount()});
    }
    members.push_back(commonForm(features, options, progress));
  }
  if (members.empty()) {
    throw core::Error(core::ErrorCode::NoData, core::MessageId::NothingToFuse);
  }
  return members;
}

double presentShare(std::span<const Member> members, data::MovieIndex movie) {
  double total = 0;
  for (const Member& member : members) {
    if (member.features.isPresent(movie)) total += member.share;
  }
  return total;
}

void concatenate(std::span<const Member> members, data::MovieIndex movie, double total, std::span<float> row) {
  size_t begin = 0;
  for (const Member& member : members) {
    const size_t width = member.features.dimensions();
    if (member.features.isPresent(movie)) {
      const auto factor = static_cast<float>(std::sqrt(member.share / total));
      std::ranges::transform(member.features.of(movie), row.begin() + static_cast<ptrdiff_t>(begin),
                             [factor](float x) { return factor * x; });
    }
    begin += width;
  }
}

void addUp(std::span<const Member> members, data::MovieIndex movie, std::span<float> row) {
  for (const Member& member : members) {
    if (!member.features.isPresent(movie)) continue;
    const std::span<const float> own = member.features.of(movie);
    for (size_t d = 0; d < own.size(); ++d) row[d] += static_cast<float>(member.share) * own[d];
  }
  double squares = 0;
  for (const float x : row) squares += static_cast<double>(x) * x;
  if (squares == 0) return;
  const auto factor = static_cast<float>(1 / std::sqrt(squares));
  for (float& x : row) x *= factor;
}

std::string nameOf(std::span<const data::Features> all, const FeatureFusionOptions& options) {
  std::vector<std::string> names;
  for (const data::Features& features : all) {
    if (options.of(features.modality()) > 0 && features.presentCount() > 0) names.push_back(features.encoder());
  }
  return fmt::format("{} ({})", fmt::join(names, " + "), kFeatureFusions[static_cast<size_t>(options.method)]);
}

}  // namespace

data::Features fuseFeatures(std::span<const data::Features> all, const FeatureFusionOptions& options,
                            core::Progress& progress) {
  if (options.method == FeatureFusion::Separate) {
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::SeparateFeaturesNotFused);
  }
  const std::vector<Member> members = membersOf(all, options, progress);
  const bool isSideBySide = options.method == FeatureFusion::Concatenate;
  size_t width = 0;
  data::Modality first = members[0].features.modality();
  for (const Member& member : members) {
    width = isSideBySide ? width + member.features.dimensions() : std::max(width, member.features.dimensions());
    first = std::min(first, member.features.modality());
  }
  core::Matrix values(all[0].movieCount(), width);
  for (size_t m = 0; m < values.rows(); ++m) {
    const double total = presentShare(members, data::MovieIndex(m));
    if (total == 0) {
      std::ranges::fill(values.row(m), std::numeric_limits<float>::quiet_NaN());
    } else if (isSideBySide) {
      concatenate(members, data::MovieIndex(m), total, values.row(m));
    } else {
      addUp(members, data::MovieIndex(m), values.row(m));
    }
  }
  return {first, nameOf(all, options), std::move(values)};
}

data::Dataset withFusedFeatures(data::Dataset dataset, const FeatureFusionOptions& options, core::Progress& progress) {
  if (options.method == FeatureFusion::Separate) return dataset;
  data::Features block = fuseFeatures(dataset.features, options, progress);
  dataset.features.clear();
  dataset.features.push_back(std::move(block));
  return dataset;
}

}  // namespace kinoprism::fuse
