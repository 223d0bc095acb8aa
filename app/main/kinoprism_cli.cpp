#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <iostream>
#include <thread>

#include "app/cli/command_line.h"
#include "app/main/library_settings.h"
#include "engine/core/parallel.h"

namespace {

/// Large temporaries stay with the process: giving each back to the system costs a third of the time of a fit.
void keepMemory() {
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  mallopt(M_TRIM_THRESHOLD, 2047 << 20);
  mallopt(M_TOP_PAD, 64 << 20);
}

/// Ctrl-C and termination ask the work to stop. They are blocked for every thread that is started later and waited for
/// on one of their own, so what runs at their arrival is ordinary code and not a signal handler. The second one ends
/// the process at once.
void stopOnSignals(std::stop_source stop) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::thread([signals, stop]() mutable {
    int signal = 0;
    sigwait(&signals, &signal);
    stop.request_stop();
    sigwait(&signals, &signal);
    _exit(static_cast<int>(kinoprism::app::ExitStatus::Cancelled));
  }).detach();
}

}  // namespace

int main(int argc, char** argv) {
  keepMemory();
  std::stop_source stop;
  stopOnSignals(stop);
  // Standard output belongs to results.
  spdlog::set_default_logger(spdlog::stderr_logger_mt("kinoprism"));
  spdlog::set_level(spdlog::level::warn);
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const int status = kinoprism::app::runCommandLine(arguments, std::cout, std::cerr, stop.get_token());
  kinoprism::core::endThreads();
  return status;
}
