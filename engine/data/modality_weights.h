#pragma once

#include "engine/data/features.h"

namespace kinoprism::data {

/// A number for each modality, 0 where it is left out.
struct ModalityWeights {
  double text = 0;
  double image = 0;
  double audio = 0;
  double video = 0;

  double of(Modality modality) const {
    switch (modality) {
      case Modality::Text:
        return text;
      case Modality::Image:
        return image;
      case Modality::Audio:
        return audio;
      case Modality::Video:
        return video;
    }
    return 0;
  }
};

}  // namespace kinoprism::data
