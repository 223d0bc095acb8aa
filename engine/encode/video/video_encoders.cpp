#include "engine/encode/video/video_encoders.h"

#include "engine/encode/video/action_encoder.h"
#include "engine/encode/video/mise_en_scene.h"
#include "engine/encode/video/shot_encoder.h"

namespace kinoprism::encode {

std::vector<EncoderEntry> videoEncoders() { return {miseEnScene(), actions(), shotPictures()}; }

}  // namespace kinoprism::encode
