#include <cstdio>

#include "engine/media/worker/media_worker.h"

int main() {
  const int status = kinoprism::media::runMediaWorker(kinoprism::media::kWorkerSocket);
  std::fputs("kinoprism-media-worker is started by Kinoprism itself and has nothing to do by hand.\n", stderr);
  return status;
}
