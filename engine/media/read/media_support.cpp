#include "engine/media/read/media_support.h"

#include "engine/media/worker/worker_process.h"

namespace kinoprism::media {

MediaSupport mediaSupport(core::Progress& progress) {
  const WorkerProcess worker(MediaLimits{}, progress);
  return {worker.codecs(), worker.missingCodecs(), worker.shortcomings()};
}

}  // namespace kinoprism::media
