#pragma once

#include "engine/fuse/composition.h"

namespace kinoprism::fuse {

/// At which level a run of this composition fuses. Several recommenders (besides popularity) are weighed, whatever each
/// of them reads: decision. A single one that is trained end to end on ratings and features: joint. A single one that
/// puts features into its own equations: feature. Anything else fuses nothing, and is weighed like a fusion of one.
FusionLevel levelOf(const Composition& composition);

}  // namespace kinoprism::fuse
