#pragma once

#include <functional>
#include <stdexcept>
#include <string>

#include "app/cli/console.h"

namespace CLI {
class App;
}

namespace kinoprism::app {

/// What the user asked for: chosen while the arguments are read, run once all of them are known.
using Action = std::function<void(Console&)>;

/// The arguments contradict each other or name something that there is not: exit status 2.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The answer is given already, and it is bad news: exit status 1.
class AnsweredFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Each adds the commands of its file; the one that is named puts what it does into chosen.
void addExperimentCommand(CLI::App& app, Action& chosen);
void addLibraryCommands(CLI::App& app, Action& chosen);
void addImportCommands(CLI::App& app, Action& chosen);
void addEncodeCommand(CLI::App& app, Action& chosen);
void addTrainCommand(CLI::App& app, Action& chosen);
void addEvaluateCommand(CLI::App& app, Action& chosen);
void addRecommendCommand(CLI::App& app, Action& chosen);
void addTuneCommand(CLI::App& app, Action& chosen);
void addLabelCommands(CLI::App& app, Action& chosen);
void addPackCommands(CLI::App& app, Action& chosen);
void addCatalogueCommands(CLI::App& app, Action& chosen);
void addDoctorCommand(CLI::App& app, Action& chosen);

}  // namespace kinoprism::app
