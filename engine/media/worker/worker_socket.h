#pragma once

// For the .cpp files of this folder: the worker's end of the socket.

#include <span>
#include <string>

#include "engine/media/worker/worker_protocol.h"

namespace kinoprism::media {

/// Waits as long as it takes, and ends the process when the other end has gone: there is nobody left to work for.
class WorkerSocket {
 public:
  explicit WorkerSocket(int socket) : m_socket(socket) {}

  struct Message {
    MessageKind kind{};
    std::string bytes;
    int descriptor = -1;  ///< handed over with it
  };
  Message receive();
  /// Whether Stop has come; does not wait.
  bool isStopRequested();

  void send(MessageKind kind, std::string_view bytes, std::span<const uint8_t> more = {});

 private:
  void receiveAll(void* bytes, size_t size, int* descriptor);

  int m_socket;
};

}  // namespace kinoprism::media
