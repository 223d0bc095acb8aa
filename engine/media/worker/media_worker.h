#pragma once

namespace kinoprism::media {

/// The descriptor at which the worker finds its socket.
constexpr int kWorkerSocket = 3;

/// Serves the program at the socket's other end until it hangs up: the whole of kinoprism-media-worker, which
/// isolatedMediaReader starts. Gives up everything that decoding does not need before the first file comes. The exit
/// status: 0, or 2 where the socket is none.
int runMediaWorker(int socket);

}  // namespace kinoprism::media
