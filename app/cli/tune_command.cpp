#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/arguments.h"
#include "app/cli/library_access.h"
#include "app/jobs/library_training.h"
#include "engine/core/text.h"

namespace kinoprism::app {
namespace {

struct TuneArguments {
  std::string library;
  std::string run;
  std::string save;
};

void runTune(const TuneArguments& arguments, Console& console) {
  const engine::Engine& engine = engine::loadEngine();
  const auto library = openLibrary(
      arguments.library, arguments.save.empty() ? storage::Access::ReadOnly : storage::Access::ReadWrite, console);
  const LibraryHistories histories = readHistories(*library, console.progress());
  const storage::RunRecord record = findRun(*library, arguments.run);
  checkSameData(record, histories);
  const auto run = loadRun(engine, *library, record);
  tune::TuneOptions options;
  options.seed = console.options.seed;
  const tune::TuneResult result = tune::tune(run->model, histories.historiesFor(run->model), histories.split.validation,
                                             options, console.progress());
  Json parts = Json::array();
  std::string text = result.mix.text() + "\n";
  for (size_t p = 0; p < result.partWeights.size(); ++p) {
    const fuse::FusedPart& part = run->model.composition().parts[p];
    parts.push_back({{"recommender", part.recommender}, {"signal", part.signal}, {"weight", result.partWeights[p]}});
    text += fmt::format("  {:<14}{:<14}{:>7.3f}\n", part.signal, part.recommender, result.partWeights[p]);
  }
  const Json document{{"run", run->name},
                      {"mix", result.mix.text()},
                      {"parts", parts},
                      {"ndcg@10InSample", result.inSample},
                      {"ndcg@10CrossValidated", result.crossValidated},
                      {"people", result.people}};
  if (!arguments.save.empty()) library->runs().saveMix(arguments.save, Json{{"mix", result.mix.text()}}.dump());
  text += fmt::format("NDCG@10 {:.4f} in-sample, {:.4f} cross-validated, {} (candidate pools).\n", result.inSample,
                      result.crossValidated, core::counted(result.people, "person", "people"));
  if (!arguments.save.empty()) text += fmt::format("Saved as the mix \"{}\".\n", arguments.save);
  console.answer(document, text);
}

}  // namespace

void addTuneCommand(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("tune", "Find the weights of a run's signals on what was held out");
  const auto arguments = std::make_shared<TuneArguments>();
  addLibraryOption(*command, arguments->library);
  command->add_option("--run", arguments->run, "Name or number; the newest where none is given")->type_name("RUN");
  command->add_option("--save", arguments->save, "Keep the weights in the library as a mix of this name")
      ->type_name("NAME");
  command->callback([&chosen, arguments] { chosen = [arguments](Console& console) { runTune(*arguments, console); }; });
}

}  // namespace kinoprism::app
