#include "engine/encode/registry.h"

#include <iterator>

#include "engine/encode/text/text_encoders.h"
#ifdef KINOPRISM_HAS_MEDIA
#include "engine/encode/audio/audio_encoders.h"
#include "engine/encode/image/image_encoders.h"
#include "engine/encode/video/video_encoders.h"
#endif

namespace kinoprism::encode {

std::span<const EncoderEntry> encoderRegistry() {
  static const std::vector<EncoderEntry> all = [] {
    std::vector<EncoderEntry> entries = textEncoders();
#ifdef KINOPRISM_HAS_MEDIA
    for (const auto& list : {imageEncoders(), audioEncoders(), videoEncoders()})
      entries.insert(entries.end(), list.begin(), list.end());
#endif
    return entries;
  }();
  return all;
}

}  // namespace kinoprism::encode
