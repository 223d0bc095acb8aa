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

namespace kinoprism::app {
namespace {

struct TrainArguments {
  std::string library;
  std::string model;
  std::vector<std::string> settings;
  std::string name;
};

Json runJson(const serve::Run& run) {
  Json seconds = Json::object();
  for (const serve::PhaseTime& phase : run.seconds) seconds[phase.phase] = phase.seconds;
  Json json{{"run", run.name},
            {"model", run.model.composition().name},
            {"mix", run.model.composition().mix.text()},
            {"folder", run.folder.string()},
            {"seed", run.seed},
            {"device", run.device},
            {"dataFingerprint", run.fingerprint},
            {"seconds", std::move(seconds)}};
  if (run.report) json["validation"] = reportJson(*run.report);
  if (run.tuning) {
    json["tuning"] = {{"ndcg@10InSample", run.tuning->inSample}, {"ndcg@10CrossValidated", run.tuning->crossValidated}};
  }
  return json;
}

std::string runText(const serve::Run& run) {
  std::string text = fmt::format("Trained \"{}\": {}\n", run.name, run.model.composition().mix.text());
  for (const serve::PhaseTime& phase : run.seconds)
    text += fmt::format("  {:<20}{:8.2f} s\n", phase.phase, phase.seconds);
  if (run.report) text += reportTable(*run.report);
  if (run.tuning) {
    text += fmt::format("Weights tuned: NDCG@10 {:.4f} in-sample, {:.4f} cross-validated (candidate pools).\n",
                        run.tuning->inSample, run.tuning->crossValidated);
  }
  return text;
}

/// What could count and does not, because nobody turned it into features.
void remarkOnUnencoded(const storage::Library& library, Console& console) {
  const storage::LibraryInfo info = library.info();
  const auto has = [&info](data::Modality modality) {
    return std::any_of(info.features.begin(), info.features.end(),
                       [modality](const storage::FeatureSet& set) { return set.modality == modality; });
  };
  const auto remark = [&](std::string_view what, data::Modality modality) {
    console.remark(
        fmt::format("The {} of this library are not encoded, so they do not count. To change that: "
                    "kinoprism-cli encode --modality {} --library {}",
                    what, name(modality), library.folder().string()));
  };
  if (info.movies > 0 && !has(data::Modality::Text)) remark("words", data::Modality::Text);
  if (info.posters > 0 && !has(data::Modality::Image)) remark("posters", data::Modality::Image);
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
  const auto run = trainInLibrary(engine, *library, histories, options, console.progress());
  console.answer(runJson(*run), runText(*run));
}

}  // namespace

void addTrainCommand(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("train", "Fit, tune and measure a model on a library; makes a run");
  const auto arguments = std::make_shared<TrainArguments>();
  command
      ->add_option("model", arguments->model,
                   "A recommender, several with commas between, or \"auto\" for the program's own fusion")
      ->required()
      ->type_name("MODEL");
  addLibraryOption(*command, arguments->library);
  command->add_option("--set", arguments->settings, "A parameter: factors=128, or of one recommender: ials.factors=128")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false);
  command->add_option("--name", arguments->name, "What to call the run")->type_name("RUN");
  command->callback([&chosen, arguments] { chosen = [arguments](Console& console) { train(*arguments, console); }; });
}

}  // namespace kinoprism::app
