#pragma once

// For the .cpp files of this folder: the program's end of its media worker.

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <limits>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/core/progress.h"
#include "engine/media/worker/worker_protocol.h"

namespace kinoprism::media {

/// The worker is gone, or was given up; what() says how, for the log ("was ended by signal 11").
class WorkerLost : public std::runtime_error {
 public:
  enum class How { Crashed, Hung, OutOfTime };
  WorkerLost(How how, const std::string& what) : std::runtime_error(what), m_how(how) {}
  How how() const { return m_how; }

 private:
  How m_how;
};

/// A running worker: it ends with this object. Use from one thread; when that thread ends, the worker does too.
class WorkerProcess {
 public:
  /// Starts it and waits until it has taken its limits on. Throws Error{Unsupported}, Cancelled.
  WorkerProcess(const MediaLimits& limits, core::Progress& progress);
  ~WorkerProcess();
  WorkerProcess(const WorkerProcess&) = delete;
  WorkerProcess& operator=(const WorkerProcess&) = delete;

  pid_t process() const { return m_process; }
  /// What of its limits the system could not enforce; empty: nothing.
  const std::vector<core::Message>& shortcomings() const { return m_shortcomings; }
  /// Those in use for trailers and sounds, by FFmpeg's names, that it can decode, and those that it cannot.
  const std::vector<std::string>& codecs() const { return m_codecs; }
  const std::vector<std::string>& missingCodecs() const { return m_missingCodecs; }
  bool isRunning();

  /// The processor time of one file starts again from zero.
  void beginFile();
  /// descriptor: −1 for none. Throws WorkerLost, Cancelled.
  void send(MessageKind kind, std::string_view bytes, int descriptor, core::Progress& progress);

  /// The next message's header; its bytes are then taken with receive, all of them. Throws WorkerLost, ProtocolError
  /// when it announces more than maxBytes, and Cancelled. Waiting more than the wall limit for one message is a hang.
  MessageHeader receiveHeader(uint32_t maxBytes, core::Progress& progress);
  void receive(std::span<std::byte> bytes, core::Progress& progress);
  std::string receiveText(uint32_t size, core::Progress& progress);

 private:
  void start();
  void handshake(core::Progress& progress);
  void beginWaiting();
  void await(short events, core::Progress& progress);
  void throwIfOutOfTime();
  [[noreturn]] void lose();

  MediaLimits m_limits;
  double m_patience;
  std::vector<core::Message> m_shortcomings;
  std::vector<std::string> m_codecs, m_missingCodecs;
  double m_processorEnd = std::numeric_limits<double>::infinity();  // of its processor seconds so far
  pid_t m_process = 0;
  int m_socket = -1;
  std::chrono::steady_clock::time_point m_deadline;
};

/// Where the worker's program lies: KINOPRISM_MEDIA_WORKER, or beside the program that runs, or in ../lib/kinoprism.
/// Throws Error{Unsupported}.
std::filesystem::path workerProgram();

}  // namespace kinoprism::media
