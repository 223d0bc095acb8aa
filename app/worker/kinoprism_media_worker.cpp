#include <cstdio>

#include "engine/media/worker/media_worker.h"

int main() {
  const int status = kinoprism::media::runMediaWorker(kinoprism::media::kWorkerSocket);
  std::fputs("kinoprism-media-worker is started by Kinoprism; do not run it by hand.\n", stderr);
  return status;
}
