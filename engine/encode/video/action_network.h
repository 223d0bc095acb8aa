#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/core/progress.h"
#include "engine/encode/net/tensors.h"
#include "engine/media/read/picture.h"

namespace kinoprism::encode {

/// Inception-I3D on RGB frames, trained to name 400 actions: Carreira & Zisserman, CVPR 2017; 1024 features.
class ActionNetwork {
 public:
  static constexpr int kSide = 224;
  static constexpr size_t kFewestFrames = 9;  ///< fewer leave the last pooling no window
  static constexpr size_t kFeatures = 1024;
  static constexpr size_t kActions = 400;
  static constexpr int kFramesPerSecond = 25;  ///< it was trained at

  struct Seen {
    std::vector<float> features;  ///< kFeatures: the mean over time of the last layer before the names
    std::vector<float> scores;    ///< kActions, before the softmax
  };

  /// weights: the pack "i3d-rgb-kinetics400". Throws Error{BadInput}.
  ActionNetwork(const core::TensorFile& weights, const NetPlace& place);
  ~ActionNetwork();

  /// One clip of consecutive frames, each kSide x kSide. Uses all compute threads. Throws Error{BadArgument} for too
  /// few frames or another size, Cancelled.
  Seen watch(std::span<const media::Picture> frames, core::Progress& progress) const;

 private:
  struct Weights;
  std::unique_ptr<Weights> m_weights;
};

}  // namespace kinoprism::encode
