#include "engine/data/dataset.h"

#include <algorithm>

#include "engine/core/sha256.h"

namespace kinoprism::data {

const Features* Dataset::featuresOf(Modality modality) const {
  const auto found = std::ranges::find(features, modality, &Features::modality);
  return found == features.end() ? nullptr : &*found;
}

std::string Dataset::fingerprint() const {
  core::Sha256 hash;
  hash.add("dataset 1 ");
  hash.add(interactions.fingerprint());
  for (const Features& part : features) hash.add(part.fingerprint());
  return hash.finish();
}

}  // namespace kinoprism::data
