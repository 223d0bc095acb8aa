#include "engine/media/worker/worker_sandbox.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <functional>
#include <string>
#include <thread>

#include "tests/engine/core/temporary_folder.h"

namespace kinoprism::media {
namespace {

/// Of a process that ended by itself with what it was to say, or by a signal.
struct End {
  int said = -1;
  int signal = 0;
};

/// What a step is answered with inside: 0 where it was let through, else errno.
using Step = std::function<int()>;

int errnoOf(int64_t result) { return result < 0 ? errno : 0; }

/// Real steps in a process that has given up what decoding does not need, as one that was taken over would take them.
class WorkerSandboxes : public testing::Test {
 protected:
  void SetUp() override {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "sanitizers need what the sandbox takes away";
#endif
    ASSERT_EQ(::socketpair(AF_UNIX, SOCK_STREAM, 0, m_sockets.data()), 0);
  }
  void TearDown() override {
    for (const int socket : m_sockets) ::close(socket);
  }

  /// before is done outside yet in the same process.
  End inside(
      const Step& step, const std::function<void()>& before = [] {}) const {
    const pid_t child = ::fork();
    if (child == 0) {
      before();
      const std::vector<core::Message> missing = enterSandbox(MediaLimits{}, m_sockets[1]);
      ::_exit(missing.empty() ? step() : 255);
    }
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    if (WIFSIGNALED(status)) return {-1, WTERMSIG(status)};
    return {WEXITSTATUS(status), 0};
  }
  void expectRefused(const char* what, const Step& step, int error = EPERM) const {
    const End end = inside(step);
    EXPECT_EQ(end.said, error) << what << ", signal " << end.signal;
  }
  void expectDeadly(const char* what, const Step& step) const { EXPECT_EQ(inside(step).signal, SIGSYS) << what; }

  core::TemporaryFolder m_folder;
  std::array<int, 2> m_sockets{-1, -1};
};

TEST_F(WorkerSandboxes, LetThroughWhatDecodingTakes) {
  const auto file = m_folder.write("handed over", "text");
  const int descriptor = ::open(file.c_str(), O_RDONLY);
  EXPECT_EQ(inside([&] {
              char byte = 0;
              return ::pread(descriptor, &byte, 1, 1) == 1 && byte == 'e' ? 0 : errno;
            }).said,
            0);
  ::close(descriptor);
  EXPECT_EQ(inside([&] { return errnoOf(::send(m_sockets[1], "answer", 6, 0)); }).said, 0);
  EXPECT_EQ(inside([] {
              return ::mmap(nullptr, 1 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED
                         ? errno
                         : 0;
            }).said,
            0);
  EXPECT_EQ(inside([]() -> int { ::abort(); }).signal, SIGABRT) << "a library may give up itself";
}

TEST_F(WorkerSandboxes, NoFileIsOpenedMadeOrChanged) {
  const std::string file = m_folder.write("file", "text");
  const std::string other = m_folder / "other";
  expectRefused("opening to read", [&] { return errnoOf(::open(file.c_str(), O_RDONLY)); });
  expectRefused("opening to write", [&] { return errnoOf(::open(file.c_str(), O_WRONLY)); });
  expectRefused("making", [&] { return errnoOf(::open(other.c_str(), O_CREAT | O_WRONLY, 0600)); });
  expectRefused("removing", [&] { return errnoOf(::unlink(file.c_str())); });
  expectRefused("renaming", [&] { return errnoOf(::rename(file.c_str(), other.c_str())); });
  expectRefused("a folder", [&] { return errnoOf(::mkdir(other.c_str(), 0700)); });
  expectRefused("a link", [&] { return errnoOf(::symlink(file.c_str(), other.c_str())); });
  expectRefused("cutting", [&] { return errnoOf(::truncate(file.c_str(), 0)); });
  expectRefused("a file in memory", [] { return errnoOf(::memfd_create("none", 0)); });
}

TEST_F(WorkerSandboxes, EvenAFileThatIsOpenForWritingDoesNotGrow) {
  const std::string file = m_folder / "left open";
  const int descriptor = ::open(file.c_str(), O_CREAT | O_WRONLY, 0600);
  expectRefused(
      "writing", [&] { return errnoOf(::write(descriptor, "text", 4)); }, EFBIG);
  ::close(descriptor);
  EXPECT_EQ(std::filesystem::file_size(file), 0u);
}

TEST_F(WorkerSandboxes, NetworkAndOtherProgramsEndIt) {
  char* const arguments[] = {nullptr};
  expectDeadly("a socket", [] { return errnoOf(::socket(AF_INET, SOCK_STREAM, 0)); });
  expectDeadly("a local socket", [] { return errnoOf(::socket(AF_UNIX, SOCK_STREAM, 0)); });
  expectDeadly("a program", [&] { return errnoOf(::execve("/bin/true", arguments, arguments)); });
  expectRefused("a copy of itself", [] {
    const pid_t copy = ::fork();
    if (copy == 0) ::_exit(0);
    return errnoOf(copy);
  });
}

TEST_F(WorkerSandboxes, OtherProcessesAreOutOfReach) {
  const pid_t program = ::getpid();
  expectDeadly("tracing", [&] { return errnoOf(::ptrace(PTRACE_ATTACH, program, nullptr, nullptr)); });
  expectDeadly("reading memory", [&] {
    char byte = 0;
    const iovec here{&byte, 1};
    return errnoOf(::process_vm_readv(program, &here, 1, &here, 1, 0));
  });
  expectDeadly("a signal", [&] { return errnoOf(::kill(program, 0)); });
  expectRefused("a signal to a thread", [&] { return errnoOf(::syscall(SYS_tgkill, program, program, 0)); });
  expectRefused("their limits", [&] { return errnoOf(::prlimit(program, RLIMIT_CPU, nullptr, nullptr)); });
}

TEST_F(WorkerSandboxes, NoWaysAroundTheFilter) {
  expectDeadly("a ring of calls", [] {
    std::array<char, 256> parameters{};
    return errnoOf(::syscall(SYS_io_uring_setup, 4, parameters.data()));
  });
  expectDeadly("a program in the kernel", [] { return errnoOf(::syscall(SYS_bpf, 0, nullptr, 0)); });
  expectRefused("a namespace", [] { return errnoOf(::unshare(CLONE_NEWUSER)); });
  expectRefused("its own limits", [] {
    const rlimit none{RLIM_INFINITY, RLIM_INFINITY};
    return errnoOf(::setrlimit(RLIMIT_CPU, &none));
  });
  expectRefused("its own rights", [] { return errnoOf(::prctl(PR_SET_DUMPABLE, 1)); });
}

TEST_F(WorkerSandboxes, NothingThatWasWrittenIsRun) {
  expectRefused("memory to run", [] {
    const void* const code =
        ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return code == MAP_FAILED ? errno : 0;
  });
  expectRefused("making it run", [] {
    void* const data = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return errnoOf(::mprotect(data, 4096, PROT_READ | PROT_EXEC));
  });
}

TEST_F(WorkerSandboxes, MemoryEndsAtItsLimit) {
  expectRefused(
      "two gigabytes",
      [] {
        return ::mmap(nullptr, size_t{2} << 30, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? errno
                                                                                                             : 0;
      },
      ENOMEM);
}

TEST_F(WorkerSandboxes, HoldsForThreadsThatWereThereBefore) {
  std::atomic<bool> isSandboxed = false;
  std::atomic<int> answer = -1;
  const auto startThread = [&] {
    std::thread([&] {
      while (!isSandboxed) std::this_thread::yield();
      answer = errnoOf(::open("/dev/null", O_RDONLY));
    }).detach();
  };
  const auto waitForIt = [&] {
    isSandboxed = true;
    while (answer < 0) std::this_thread::yield();
    return answer.load();
  };
  EXPECT_EQ(inside(waitForIt, startThread).said, EPERM);
}

TEST_F(WorkerSandboxes, EndsWithTheProgramItServes) {
  // The program here is a process between; it is gone as soon as its worker stands.
  std::array<int, 2> open{};
  ASSERT_EQ(::pipe(open.data()), 0);
  const pid_t program = ::fork();
  if (program == 0) {
    std::array<int, 2> sockets{};
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, sockets.data()) != 0) ::_exit(1);
    const pid_t worker = ::fork();
    if (worker == 0) {
      const bool stands = enterSandbox(MediaLimits{}, sockets[1]).empty();
      if (::send(sockets[1], "", 1, 0) != 1 || !stands) ::_exit(1);
      while (true) ::poll(nullptr, 0, -1);
    }
    char byte = 0;
    ::_exit(::recv(sockets[0], &byte, 1, 0) == 1 ? 0 : 1);
  }
  ::close(open[1]);
  int status = 0;
  ASSERT_EQ(::waitpid(program, &status, 0), program);
  EXPECT_EQ(status, 0);
  char byte = 0;
  EXPECT_EQ(::read(open[0], &byte, 1), 0) << "the pipe ends with the last process that holds it";
  ::close(open[0]);
}

}  // namespace
}  // namespace kinoprism::media
