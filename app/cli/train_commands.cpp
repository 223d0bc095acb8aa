#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/arguments.h"
#include "app/cli/device_choice.h"
#include "app/cli/library_access.h"
#include "app/cli/report_text.h"
#include "app/jobs/library_training.h"
#include "app/messages/message_text.h"
#include "engine/core/message_ids.h"

namespace kinoprism::app {
namespace {

struct TrainArguments {
  std::string library;
  std::string model;
  std::vector<std::string> settings;
  std::string name;
};

/// What could count and does not, because nobody turned it into features.
void remarkOnUnencoded(const storage::Library& library, Console& console) {
  const storage::LibraryInfo info = library.info();
  const auto has = [&info](data::Modality modality) {
    return std::any_of(info.features.begin(), info.features.end(),
                       [modality](const storage::FeatureSet& set) { return set.modality == modality; });
  };
  const auto remark = [&](std::string_view what, data::Modality modality) {
    console.remark(
        fmt::format("The {} of this library are not encoded, so they are not used. To encode them: kinoprism-cli "
                    "encode --modality {} --library {}",
                    what, name(modality), library.folder().string()));
  };
  if (info.movies > 0 && !has(data::Modality::Text)) remark("words", data::Modality::Text);
  if (info.posters > 0 && !has(data::Modality::Image)) remark("posters", data::Modality::Image);
}

/// Which recommenders take part in "auto", and so what may be set, is only known with the data.
std::shared_ptr<const serve::Run> trained(const engine::Engine& engine, storage::Library& library,
                                          const LibraryHistories& histories, const LibraryRunOptions& options,
                                          core::Progress& progress) try {
  return trainInLibrary(engine, library, histories, options, progress);
} catch (const core::Error& error) {
  if (error.code() != core::ErrorCode::BadArgument) throw;
  throw UsageError(englishText(error));
}

void train(const TrainArguments& arguments, Console& console) {
  LibraryRunOptions options;
  options.models = splitNames("MODEL", arguments.model);
  for (const std::string& text : arguments.settings) options.settings.push_back(splitAssignment("--set", text));
  options.name = arguments.name;
  options.seed = console.options.seed;
  const engine::Engine& engine = engine::loadEngine();
  options.device = deviceFor(engine, console);
  for (const std::string& model : options.models) {
    if (model != "auto" && model != fuse::kCollaborative) checkingUsage([&] { return &engine.recommender(model); });
  }
  const auto library = openLibrary(arguments.library, storage::Access::ReadWrite, console);
  if (arguments.model == "auto") remarkOnUnencoded(*library, console);
  const LibraryHistories histories = readHistories(*library, console.progress());
  console.setCancelled(core::MessageId::CancelledRunNotFinished);
  const auto run = trained(engine, *library, histories, options, console.progress());
  console.answer(runJson(*run), runText(*run));
}

}  // namespace

void addTrainCommand(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("train", "Train, tune and evaluate a model on a library; creates a run");
  const auto arguments = std::make_shared<TrainArguments>();
  command
      ->add_option("model", arguments->model,
                   "A recommender, several separated by commas, or \"auto\" for the default fusion")
      ->required()
      ->type_name("MODEL");
  addLibraryOption(*command, arguments->library);
  command->add_option("--set", arguments->settings, "A parameter: factors=128, or of one recommender: ials.factors=128")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false);
  command->add_option("--name", arguments->name, "Name of the run")->type_name("RUN");
  command->callback([&chosen, arguments] { chosen = [arguments](Console& console) { train(*arguments, console); }; });
}

}  // namespace kinoprism::app
