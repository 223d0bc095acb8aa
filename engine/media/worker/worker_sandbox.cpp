#include "engine/media/worker/worker_sandbox.h"

#include <fcntl.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <initializer_list>

#include "engine/core/message_ids.h"

namespace kinoprism::media {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kIsSanitized = true;  // shadow memory, symbolisers and reports need what the sandbox takes away
#else
constexpr bool kIsSanitized = false;
#endif

constexpr rlim_t kDescriptors = 16;

/// Bytes of address space that the process has.
rlim_t addressSpace() {
  unsigned long pages = 0;
  if (FILE* const file = std::fopen("/proc/self/statm", "re")) {
    if (std::fscanf(file, "%lu", &pages) != 1) pages = 0;
    std::fclose(file);
  }
  return pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE));
}

bool limit(__rlimit_resource resource, rlim_t value) {
  const rlimit both{value, value};
  return ::setrlimit(resource, &both) == 0;
}

/// Whether all of them hold.
bool limitResources(const MediaLimits& limits) {
  // A decoder that complains on a stderr that is a file shall be refused, not killed.
  ::signal(SIGXFSZ, SIG_IGN);
  bool holds = limit(RLIMIT_CORE, 0);
  holds &= limit(RLIMIT_NOFILE, kDescriptors);
  if (kIsSanitized) return holds;
  holds &= limit(RLIMIT_FSIZE, 0);
  if (limits.memory > 0) holds &= limit(RLIMIT_AS, addressSpace() + static_cast<rlim_t>(limits.memory));
  return holds;
}

void dieWithParent(int socket) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ucred other{};
  socklen_t size = sizeof other;
  const bool isKnown = ::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &other, &size) == 0;
  if (isKnown && other.pid != ::getppid()) std::_Exit(1);  // it was gone before we asked
}

/// What decoding from memory and from an open file takes.
constexpr int kAllowed[] = {
    SCMP_SYS(read),
    SCMP_SYS(pread64),
    SCMP_SYS(readv),
    SCMP_SYS(lseek),
    SCMP_SYS(fstat),
    SCMP_SYS(newfstatat),
    SCMP_SYS(close),
    SCMP_SYS(write),
    SCMP_SYS(writev),
    SCMP_SYS(recvmsg),
    SCMP_SYS(sendmsg),
    SCMP_SYS(recvfrom),
    SCMP_SYS(sendto),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(brk),
    SCMP_SYS(madvise),
    SCMP_SYS(futex),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_getres),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(nanosleep),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(getrandom),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(getrusage),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(rseq),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(sysinfo),
    SCMP_SYS(uname),
};

/// What only code that was taken over asks for.
constexpr int kDeadly[] = {
    SCMP_SYS(execve),
    SCMP_SYS(execveat),
    SCMP_SYS(fork),
    SCMP_SYS(vfork),
    SCMP_SYS(socket),
    SCMP_SYS(socketpair),
    SCMP_SYS(connect),
    SCMP_SYS(bind),
    SCMP_SYS(listen),
    SCMP_SYS(accept),
    SCMP_SYS(accept4),
    SCMP_SYS(ptrace),
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(kill),
    SCMP_SYS(mount),
    SCMP_SYS(bpf),
    SCMP_SYS(keyctl),
    SCMP_SYS(io_uring_setup),
    SCMP_SYS(userfaultfd),
    SCMP_SYS(perf_event_open),
};

/// 0, or a negative errno.
int addRules(scmp_filter_ctx filter) {
  int failed = 0;
  const auto add = [&](int result) {
    if (result < 0 && failed == 0) failed = result;
  };
  for (const int call : kAllowed) add(seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0));
  for (const int call : kDeadly) add(seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, call, 0));
  // A library that gives up signals itself; nobody else is signalled.
  add(seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1,
                       SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(::getpid()))));
  // Memory may be had, but not such that can be run.
  for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)})
    add(seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)));
  return failed;
}

/// Every other call, opening a file among them, fails with EPERM. 0, or a negative errno.
int filterCalls() {
  const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
  if (!filter) return -ENOSYS;
  int failed = addRules(filter);
  // Threads that a library started when it was loaded are held to it too.
  if (failed == 0) failed = seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1);
  if (failed == 0) failed = seccomp_load(filter);
  seccomp_release(filter);
  return failed;
}

}  // namespace

std::vector<core::Message> enterSandbox(const MediaLimits& limits, int socket) {
  dieWithParent(socket);
  std::vector<core::Message> missing;
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) missing.push_back(core::MessageId::NoNewPrivsNotSet);
  if (!limitResources(limits)) missing.push_back(core::MessageId::ResourceLimitsNotEnforced);
  if (kIsSanitized) return missing;
  if (const int failed = filterCalls(); failed != 0)
    missing.push_back({core::MessageId::SystemCallsNotFiltered, std::strerror(-failed)});
  return missing;
}

}  // namespace kinoprism::media
