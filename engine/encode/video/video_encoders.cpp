#include "engine/encode/video/video_encoders.h"

#include "engine/encode/video/action_encoder.h"
#include "engine/encode/video/mise_en_scene.h"

namespace kinoprism {

std::vector<EncoderEntry> videoEncoders() { return {actions(), miseEnScene()}; }

}  // namespace kinoprism
