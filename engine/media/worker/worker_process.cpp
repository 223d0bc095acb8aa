#include "engine/media/worker/worker_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <spdlog/spdlog.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>
#include <cstdlib>
#include <cstring>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/media/worker/media_worker.h"

namespace kinoprism::media {
namespace {

constexpr auto kPollEvery = std::chrono::milliseconds(40);
constexpr double kGraceSeconds = 0.5;  // after the system's own signal, so that it comes first
constexpr double kStartSeconds = 60;   // loading the decoders from a slow disk takes its time
constexpr const char* kProgramName = "kinoprism-media-worker";

core::Error cannotStart(const std::string& detail) {
  return core::Error(core::ErrorCode::Unsupported, core::MessageId::WorkerNotStarted, detail);
}

/// What posix_spawn is told, freed at the end.
struct SpawnSettings {
  posix_spawn_file_actions_t actions{};
  posix_spawnattr_t attributes{};

  SpawnSettings() {
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
  }
  ~SpawnSettings() {
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
  }
};

/// The child gets its socket and nothing else that is open here, no blocked signals, and a process group of its own, so
/// that Ctrl-C in a terminal reaches only the program, which then ends the worker.
void configure(SpawnSettings& settings, int socket) {
  // First of all, since it may lie where a standard stream goes.
  posix_spawn_file_actions_adddup2(&settings.actions, socket, kWorkerSocket);
  for (const int standard : {0, 1})
    posix_spawn_file_actions_addopen(&settings.actions, standard, "/dev/null", O_RDWR, 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  // Decoders complain on stderr about every damaged file; sanitizers say there what they found.
  posix_spawn_file_actions_addopen(&settings.actions, 2, "/dev/null", O_RDWR, 0);
#endif
  posix_spawn_file_actions_addclosefrom_np(&settings.actions, kWorkerSocket + 1);
  sigset_t none;
  sigset_t all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&settings.attributes, &none);
  posix_spawnattr_setsigdefault(&settings.attributes, &all);
  posix_spawnattr_setpgroup(&settings.attributes, 0);
  posix_spawnattr_setflags(&settings.attributes,
                           POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
}

/// Seconds of processor time that the process has had.
double processorSeconds(pid_t process) {
  clockid_t clock{};
  timespec time{};
  if (clock_getcpuclockid(process, &clock) != 0 || clock_gettime(clock, &time) != 0) return 0;
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

WorkerLost outOfTime() { return {WorkerLost::How::OutOfTime, "used up its CPU time"}; }

}  // namespace

std::filesystem::path workerProgram() {
  if (const char* const set = std::getenv("KINOPRISM_MEDIA_WORKER")) return set;
  std::error_code failed;
  const std::filesystem::path here = std::filesystem::read_symlink("/proc/self/exe", failed).parent_path();
  for (const auto& program : {here / kProgramName, here / ".." / "lib" / "kinoprism" / kProgramName}) {
    if (std::filesystem::exists(program, failed)) return program;
  }
  throw cannotStart(std::string(kProgramName) + " is not in " + here.string());
}

WorkerProcess::WorkerProcess(const MediaLimits& limits, core::Progress& progress)
    : m_limits(limits), m_patience(std::max(kStartSeconds, limits.wallSeconds)) {
  start();
  try {
    handshake(progress);
  } catch (const WorkerLost& lost) {
    throw cannotStart(std::string("it ") + lost.what());
  } catch (const ProtocolError& error) {
    throw cannotStart(error.what());
  }
  m_patience = limits.wallSeconds;
}

WorkerProcess::~WorkerProcess() {
  if (m_socket >= 0) ::close(m_socket);
  if (m_process <= 0) return;
  ::kill(m_process, SIGKILL);
  while (::waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) {
  }
}

void WorkerProcess::start() {
  const std::filesystem::path program = workerProgram();
  int sockets[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0) throw cannotStart(std::strerror(errno));
  SpawnSettings settings;
  configure(settings, sockets[1]);
  std::string name = program.string();
  char* const arguments[] = {name.data(), nullptr};
  const int failed =
      ::posix_spawn(&m_process, name.c_str(), &settings.actions, &settings.attributes, arguments, environ);
  ::close(sockets[1]);
  m_socket = sockets[0];
  if (failed == 0) return;
  m_process = 0;
  ::close(m_socket);
  throw cannotStart(name + ": " + std::strerror(failed));
}

void WorkerProcess::handshake(core::Progress& progress) {
  Composer limits;
  put(limits, m_limits);
  send(MessageKind::Limits, limits.bytes(), -1, progress);
  const MessageHeader header = receiveHeader(kMaxMessageBytes, progress);
  if (header.kind != MessageKind::Ready) throw ProtocolError("it did not say that it is ready");
  const std::string text = receiveText(header.size, progress);
  Parser parser(text);
  const auto shortcomings = parser.get<int32_t>();
  for (int32_t s = 0; s < shortcomings; ++s) m_shortcomings.push_back(parser.getMessage());
  while (!parser.rest().empty()) {
    std::string codec = parser.getText();
    (parser.getBool() ? m_codecs : m_missingCodecs).push_back(std::move(codec));
  }
  for (const core::Message& missing : m_shortcomings) spdlog::warn("media worker: {}", missing.text());
}

bool WorkerProcess::isRunning() {
  if (m_process > 0 && ::waitpid(m_process, nullptr, WNOHANG) != 0) m_process = 0;
  return m_process > 0;
}

void WorkerProcess::beginFile() {
  const auto soft = static_cast<rlim_t>(std::ceil(processorSeconds(m_process))) +
                    static_cast<rlim_t>(std::max(1, m_limits.processorSeconds));
  const rlimit limit{soft, RLIM_INFINITY};
  ::prlimit(m_process, RLIMIT_CPU, &limit, nullptr);
  m_processorEnd = static_cast<double>(soft) + kGraceSeconds;
}

/// For a worker that was taken over and does not heed the system's signal.
void WorkerProcess::throwIfOutOfTime() {
  if (processorSeconds(m_process) > m_processorEnd) throw outOfTime();
}

/// Collects the worker and says how it ended.
void WorkerProcess::lose() {
  int status = 0;
  ::kill(m_process, SIGKILL);  // no more than a formality where the socket's end is what told us
  while (::waitpid(m_process, &status, 0) < 0 && errno == EINTR) {
  }
  m_process = 0;
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) throw outOfTime();
  throw WorkerLost(WorkerLost::How::Crashed, WIFSIGNALED(status)
                                                 ? "was ended by signal " + std::to_string(WTERMSIG(status))
                                                 : "ended with status " + std::to_string(WEXITSTATUS(status)));
}

void WorkerProcess::beginWaiting() {
  using Clock = std::chrono::steady_clock;
  m_deadline = Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(m_patience));
}

void WorkerProcess::await(short events, core::Progress& progress) {
  while (true) {
    progress.throwIfCancelled();
    throwIfOutOfTime();
    pollfd each{m_socket, events, 0};
    if (::poll(&each, 1, static_cast<int>(kPollEvery.count())) > 0) return;
    if (std::chrono::steady_clock::now() > m_deadline)
      throw WorkerLost(WorkerLost::How::Hung, "did not respond for " + std::to_string(m_patience) + " s");
  }
}

void WorkerProcess::send(MessageKind kind, std::string_view bytes, int descriptor, core::Progress& progress) {
  MessageHeader header{kind, static_cast<uint32_t>(bytes.size())};
  std::string message(reinterpret_cast<const char*>(&header), sizeof header);
  message.append(bytes);
  beginWaiting();
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
  for (size_t at = 0; at < message.size();) {
    iovec piece{message.data() + at, message.size() - at};
    msghdr envelope{};
    envelope.msg_iov = &piece;
    envelope.msg_iovlen = 1;
    if (at == 0 && descriptor >= 0) {
      envelope.msg_control = control;
      envelope.msg_controllen = sizeof control;
      cmsghdr* const extra = CMSG_FIRSTHDR(&envelope);
      *extra = {CMSG_LEN(sizeof(int)), SOL_SOCKET, SCM_RIGHTS};
      std::memcpy(CMSG_DATA(extra), &descriptor, sizeof descriptor);
    }
    const ssize_t count = ::sendmsg(m_socket, &envelope, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count > 0) at += static_cast<size_t>(count);
    if (count < 0 && errno == EAGAIN) await(POLLOUT, progress);
    if (count < 0 && errno != EAGAIN && errno != EINTR) lose();
  }
}

MessageHeader WorkerProcess::receiveHeader(uint32_t maxBytes, core::Progress& progress) {
  progress.throwIfCancelled();  // what has come already is read without waiting
  throwIfOutOfTime();
  beginWaiting();
  MessageHeader header;
  receive(std::as_writable_bytes(std::span(&header, 1)), progress);
  if (header.size > maxBytes) throw ProtocolError("a message is longer than allowed");
  return header;
}

void WorkerProcess::receive(std::span<std::byte> bytes, core::Progress& progress) {
  while (!bytes.empty()) {
    const ssize_t count = ::recv(m_socket, bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (count > 0) bytes = bytes.subspan(static_cast<size_t>(count));
    if (count < 0 && errno == EAGAIN) await(POLLIN, progress);
    if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)) lose();
  }
}

std::string WorkerProcess::receiveText(uint32_t size, core::Progress& progress) {
  std::string text(size, '\0');
  receive(std::as_writable_bytes(std::span(text.data(), text.size())), progress);
  return text;
}

}  // namespace kinoprism::media
