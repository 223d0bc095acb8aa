#pragma once

#include <iosfwd>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <stop_token>
#include <string_view>
#include <utility>

#include "app/cli/console_progress.h"
#include "engine/core/device.h"
#include "engine/core/message.h"

namespace kinoprism::app {

/// JSON whose keys keep the order they were written in, which is the order a person reads.
using Json = nlohmann::ordered_json;

/// What every command may be told, before or after its name.
struct GlobalOptions {
  bool json = false;
  bool quiet = false;
  int threads = 0;  ///< 0: as many as the machine has
  uint64_t seed = 1;
  core::Device device;
};

/// Where a command answers: results to one stream, progress and remarks to the other.
class Console {
 public:
  Console(std::ostream& out, std::ostream& err, std::stop_token stop);

  /// The result of a command: the document with --json, the text otherwise. Called once a command. A missing line end
  /// is added.
  void answer(const Json& document, std::string_view text);
  /// A sentence worth knowing that is not the result; to stderr, nothing with --quiet.
  void remark(std::string_view sentence);

  /// What is said where the command is cancelled from here on: what it has changed by then.
  void setCancelled(core::Message message) { m_cancelled = std::move(message); }
  /// Unless set, that nothing was changed.
  const core::Message& cancelled() const { return m_cancelled; }

  /// Made when first asked for, after the options are known.
  core::Progress& progress();
  /// Takes the progress bar off the screen.
  void endProgress() { m_progress.reset(); }

  GlobalOptions options;

 private:
  std::ostream& m_out;
  std::ostream& m_err;
  std::stop_token m_stop;
  std::unique_ptr<ConsoleProgress> m_progress;
  core::Message m_cancelled;
};

}  // namespace kinoprism::app
