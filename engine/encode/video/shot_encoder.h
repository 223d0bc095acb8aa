#pragma once

#include "engine/encode/encoder.h"

namespace kinoprism::encode {

/// "efficientnet-shots": what the middle frame of each shot shows to EfficientNet-Lite0, as the whole frame without its
/// borders squashed to a square. The shots are those of watchFilm; of more than are asked for, as many spread evenly.
/// parts: the shots with the network's 1280 features, scaled to length 1. The film's features are their mean, scaled
/// alike. Needs the pack "efficientnet-lite0".
EncoderEntry shotPictures();

}  // namespace kinoprism::encode
