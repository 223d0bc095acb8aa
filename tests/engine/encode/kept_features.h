#pragma once

#include <cmath>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "engine/engine.h"

namespace kinoprism::encode {

/// Keeps what an encoder gives.
class KeptFeatures final : public FeatureSink {
 public:
  void put(size_t item, std::span<const float> values, const data::FeatureParts& itsParts) override {
    features[item].assign(values.begin(), values.end());
    parts[item] = itsParts;
  }
  void refuse(size_t item, const core::Message& why) override { refused[item] = why.text(); }
  void skip(size_t item) override { skipped.push_back(item); }

  std::map<size_t, std::vector<float>> features;
  std::map<size_t, data::FeatureParts> parts;
  std::map<size_t, std::string> refused;  ///< the message as logs have it
  std::vector<size_t> skipped;
};

inline double cosine(std::span<const float> a, std::span<const float> b) {
  double ab = 0, aa = 0, bb = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    ab += static_cast<double>(a[i]) * b[i];
    aa += static_cast<double>(a[i]) * a[i];
    bb += static_cast<double>(b[i]) * b[i];
  }
  return ab / std::sqrt(aa * bb);
}

}  // namespace kinoprism::encode
