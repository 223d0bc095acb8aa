#pragma once

#include <iosfwd>
#include <span>
#include <stop_token>
#include <string>

namespace kinoprism::app {

/// How kinoprism-cli ends.
enum class ExitStatus { Done = 0, Failed = 1, WrongUsage = 2, Cancelled = 130 };

/// Runs one command to its end. arguments: without the program's name. Results go to out (one JSON document with
/// --json, which on failure holds "error"); progress, remarks and, as the last line, what went wrong and what to do go
/// to err. stop cancels within a second with nothing half-written. Returns an ExitStatus as the process should; throws
/// nothing. Sets the thread count of the process.
int runCommandLine(std::span<const std::string> arguments, std::ostream& out, std::ostream& err, std::stop_token stop);

}  // namespace kinoprism::app
