#include "app/cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/commands.h"
#include "app/messages/message_text.h"
#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"

namespace kinoprism::app {
namespace {

std::string_view codeName(core::ErrorCode code) {
  switch (code) {
    case core::ErrorCode::NoData:
      return "no-data";
    case core::ErrorCode::TooLarge:
      return "too-large";
    case core::ErrorCode::BadArgument:
      return "bad-argument";
    case core::ErrorCode::BadInput:
      return "bad-input";
    case core::ErrorCode::NotFound:
      return "not-found";
    case core::ErrorCode::Conflict:
      return "conflict";
    case core::ErrorCode::Unsupported:
      return "unsupported";
    case core::ErrorCode::OutOfSpace:
      return "out-of-space";
    case core::ErrorCode::Io:
      return "io";
  }
  return "unknown";
}

void addGlobalOptions(CLI::App& app, GlobalOptions& options) {
  app.add_flag("--json", options.json, "Print one JSON document to standard output");
  app.add_flag("--quiet", options.quiet, "Print no progress and no notes");
  app.add_option("--threads", options.threads, "Compute threads; 0: all cores")
      ->check(CLI::Range(0, 1024))
      ->capture_default_str();
  app.add_option_function<std::string>(
         "--device",
         [&options](const std::string& text) {
           try {
             options.device = core::Device::parse(text);
           } catch (const core::Error& error) {
             throw CLI::ValidationError("--device", englishText(error));
           }
         },
         "Device to compute on: auto, cpu, cuda or cuda:NUMBER; auto: a GPU if there is one")
      ->default_str("auto");
  app.add_option("--seed", options.seed, "Random seed")->capture_default_str();
}

void addCommands(CLI::App& app, Action& chosen) {
  addExperimentCommand(app, chosen);
  addLibraryCommands(app, chosen);
  addImportCommands(app, chosen);
  addEncodeCommand(app, chosen);
  addTrainCommand(app, chosen);
  addEvaluateCommand(app, chosen);
  addRecommendCommand(app, chosen);
  addTuneCommand(app, chosen);
  addLabelCommands(app, chosen);
  addPackCommands(app, chosen);
  addCatalogueCommands(app, chosen);
  addDoctorCommand(app, chosen);
}

/// Global options may stand after the command too.
void letOptionsFallThrough(CLI::App& app) {
  for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    command->fallthrough();
    letOptionsFallThrough(*command);
  }
}

/// Where help stands on the command that was meant.
std::string seeHelp(const CLI::App& app, std::span<const std::string> arguments) {
  const std::vector<const CLI::App*> commands = app.get_subcommands([](const CLI::App*) { return true; });
  const auto command = std::find_if(arguments.begin(), arguments.end(), [&](const std::string& argument) {
    return std::any_of(commands.begin(), commands.end(), [&](const CLI::App* c) { return c->get_name() == argument; });
  });
  return ". See: kinoprism-cli " + (command == arguments.end() ? "" : *command + " ") + "--help";
}

/// What was asked for; nothing when it was only help or the version, which are answered here. Throws UsageError.
Action parse(std::span<const std::string> arguments, std::ostream& out, GlobalOptions& options) {
  CLI::App app("Kinoprism on the command line: libraries, training, evaluation and experiments.", "kinoprism-cli");
  app.set_version_flag("--version", "kinoprism-cli " KINOPRISM_VERSION);
  app.set_help_all_flag("--help-all", "Help of every command");
  app.require_subcommand(1);
  Action chosen;
  addGlobalOptions(app, options);
  addCommands(app, chosen);
  letOptionsFallThrough(app);
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::Success& request) {
    std::ostringstream unused;
    app.exit(request, out, unused);
    return {};
  } catch (const CLI::RequiredError& error) {
    // Of a command or an option that is misspelt, CLI11 says only that the right one is missing.
    const std::vector<std::string> unknown = app.remaining(true);
    const std::string problem =
        unknown.empty() ? error.what() : CLI::ExtrasError(std::vector<std::string>{unknown.front()}).what();
    throw UsageError(problem + seeHelp(app, arguments));
  } catch (const CLI::ParseError& error) {
    throw UsageError(std::string(error.what()) + seeHelp(app, arguments));
  }
  return chosen;
}

class Runner {
 public:
  Runner(std::ostream& out, std::ostream& err, std::stop_token stop)
      : m_err(err), m_console(out, err, std::move(stop)) {}

  ExitStatus run(std::span<const std::string> arguments, std::ostream& out) try {
    const Action action = parse(arguments, out, m_console.options);
    if (!action) return ExitStatus::Done;
    core::setThreadCount(m_console.options.threads);
    action(m_console);
    return ExitStatus::Done;
  } catch (const UsageError& error) {
    // What could not be parsed may have ended before the option was read.
    m_console.options.json = std::find(arguments.begin(), arguments.end(), "--json") != arguments.end();
    return fail(ExitStatus::WrongUsage, "usage", error.what());
  } catch (const AnsweredFailure& failure) {
    m_err << "kinoprism-cli: " << failure.what() << '\n' << std::flush;
    return ExitStatus::Failed;
  } catch (const core::Error& error) {
    return fail(ExitStatus::Failed, codeName(error.code()), englishText(error));
  } catch (const core::Cancelled&) {
    return fail(ExitStatus::Cancelled, "cancelled", englishText(m_console.cancelled()));
  } catch (const std::bad_alloc&) {
    return fail(ExitStatus::Failed, "too-large", englishText(core::MessageId::OutOfMemoryUseLess));
  } catch (const std::exception& error) {
    return fail(ExitStatus::Failed, "internal", englishText({core::MessageId::InternalError, error.what()}));
  }

 private:
  ExitStatus fail(ExitStatus status, std::string_view code, const std::string& message) {
    m_console.endProgress();
    if (m_console.options.json) m_console.answer({{"error", {{"code", code}, {"message", message}}}}, {});
    m_err << "kinoprism-cli: " << message << '\n' << std::flush;
    return status;
  }

  std::ostream& m_err;
  Console m_console;
};

}  // namespace

int runCommandLine(std::span<const std::string> arguments, std::ostream& out, std::ostream& err, std::stop_token stop) {
  return static_cast<int>(Runner(out, err, std::move(stop)).run(arguments, out));
}

}  // namespace kinoprism::app
