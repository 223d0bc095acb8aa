#include "engine/fuse/fusion_level.h"

#include <algorithm>
#include <array>

namespace kinoprism::fuse {
namespace {

constexpr std::array<std::string_view, 6> kJoint{"mm-lightgcn",          "vbpr",         "freedom", "bm3",
                                                 "multimodal-two-tower", "dense-network"};
constexpr std::array<std::string_view, 3> kFeature{"cease", "add-ease", "ials-content"};

}  // namespace

FusionLevel levelOf(const Composition& composition) {
  const FusedPart* only = nullptr;
  for (const FusedPart& part : composition.parts) {
    if (part.recommender == kPopularity) continue;
    if (only) return FusionLevel::Decision;
    only = &part;
  }
  if (!only) return FusionLevel::Decision;
  if (std::ranges::find(kJoint, only->recommender) != kJoint.end()) return FusionLevel::Joint;
  if (std::ranges::find(kFeature, only->recommender) != kFeature.end()) return FusionLevel::Feature;
  return FusionLevel::Decision;
}

}  // namespace kinoprism::fuse
