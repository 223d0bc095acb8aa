#pragma once

#include <memory>

#include "engine/core/matrix.h"
#include "engine/core/progress.h"
#include "engine/encode/audio/log_mel.h"
#include "engine/encode/net/tensors.h"

namespace kinoprism::encode {

/// musicnn: Pons & Serra, ISMIR 2019 late-breaking; Pons et al., ISMIR 2018. Trained to name 50 tags of music from
/// three seconds at a time.
class MusicNetwork {
 public:
  static constexpr size_t kFrames = 187;  ///< of a patch: 3.0 s
  static constexpr size_t kFeatures = 200;
  static constexpr size_t kTags = 50;
  /// What it reads.
  static MelShape mels() { return {}; }

  /// weights: a pack "musicnn-msd" or "musicnn-mtt". Throws Error{BadInput}.
  MusicNetwork(const core::TensorFile& weights, const NetPlace& place);
  ~MusicNetwork();

  /// Patches x kFeatures: the layer before the tags, of patches without overlap, beginning with the first frame; the
  /// rest is dropped. Fewer frames than a patch has are repeated until they fill one; none give no patches. On the
  /// processor patches run side by side on all compute threads. Throws Error{BadArgument} unless frames have the bands
  /// of mels(); Cancelled.
  core::Matrix listen(const core::Matrix& frames, core::Progress& progress) const;

  /// Patches x kTags, each 0 to 1, of what listen gave. Throws Error{BadArgument} unless that has kFeatures columns.
  core::Matrix tagsOf(const core::Matrix& features) const;

 private:
  struct Weights;
  std::unique_ptr<Weights> m_weights;
};

}  // namespace kinoprism::encode
