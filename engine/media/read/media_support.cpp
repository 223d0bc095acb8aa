#include "engine/media/read/media_support.h"

extern "C" {
#include <libavcodec/avcodec.h>
}

#include "engine/media/worker/worker_process.h"

namespace kinoprism::media {
namespace {

constexpr const char* kCodecs[] = {"h264", "hevc", "mpeg4", "vp8",    "vp9",  "av1",
                                   "aac",  "mp3",  "opus",  "vorbis", "flac", "pcm_s16le"};

bool isDecodable(const char* codec) {
  const AVCodecDescriptor* const descriptor = avcodec_descriptor_get_by_name(codec);
  return descriptor && avcodec_find_decoder(descriptor->id);
}

}  // namespace

MediaSupport mediaSupport(core::Progress& progress) {
  MediaSupport support;
  for (const char* const codec : kCodecs)
    (isDecodable(codec) ? support.codecs : support.missingCodecs).emplace_back(codec);
  support.workerShortcomings = WorkerProcess(MediaLimits{}, progress).shortcomings();
  return support;
}

}  // namespace kinoprism::media
