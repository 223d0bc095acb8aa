#include "engine/encode/video/video_encoders.h"

#include "engine/encode/video/action_encoder.h"

namespace kinoprism {

std::vector<EncoderEntry> videoEncoders() { return {actions()}; }

}  // namespace kinoprism
