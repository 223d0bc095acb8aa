#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/arguments.h"
#include "app/cli/device_choice.h"
#include "app/cli/library_access.h"
#include "app/cli/report_text.h"
#include "app/cli/text_table.h"
#include "app/jobs/library_training.h"
#include "app/messages/protocol_text.h"
#include "engine/core/text.h"
#include "engine/tune/modality_worth.h"

namespace kinoprism::app {
namespace {

struct EvaluateArguments {
  std::string library;
  std::vector<std::string> runs;
  std::string metrics = "ndcg,recall,precision,map,mrr,hit-rate,coverage,novelty";
  std::vector<int> cutoffs = {10, 20};
  std::vector<std::string> worth;  ///< modalities
};

struct Evaluated {
  std::string name;
  evaluate::Report report;
};

Evaluated evaluateRun(const serve::Run& run, const LibraryHistories& histories, const EvaluateArguments& arguments,
                      const GlobalOptions& global, core::Progress& progress) {
  const data::Interactions train = histories.historiesFor(run.model);
  evaluate::RankRequest request;
  request.people = evaluate::everybody(train);
  request.movieCount = train.movieCount();
  request.mask = {&train};
  request.topN = static_cast<size_t>(*std::max_element(arguments.cutoffs.begin(), arguments.cutoffs.end()));
  evaluate::EvaluateOptions options;
  options.metrics = splitNames("--metrics", arguments.metrics);
  const bool needsRanks = std::any_of(options.metrics.begin(), options.metrics.end(), [](const std::string& name) {
    return !checkingUsage([&] { return &evaluate::metric(name); })->fromLists;
  });
  if (needsRanks) request.relevant = &histories.split.validation;
  const fuse::MovieSimilarity similarity = fuse::MovieSimilarity::ofCoRatings(train);
  options.cutoffs = arguments.cutoffs;
  options.train = &train;
  options.similarity = &similarity;
  options.coRatings = &similarity;
  options.protocol.split = histories.split.description;
  options.protocol.relevanceThreshold = kLikedFrom;
  options.protocol.seed = global.seed;
  options.protocol.fingerprint = histories.split.train.fingerprint();
  const evaluate::Lists lists =
      evaluate::rankAll(tune::scorerOf(run.model, run.model.composition().mix, train, request.mask), request, progress);
  return {run.name, evaluate::evaluate(lists, histories.split.validation, options, progress)};
}

void answer(const std::vector<Evaluated>& evaluated, Console& console) {
  Json document{{"runs", Json::array()}, {"comparisons", Json::array()}};
  std::string text;
  for (const Evaluated& run : evaluated) {
    Json json = reportJson(run.report);
    json["run"] = run.name;
    document["runs"].push_back(std::move(json));
    text += run.name + "\n" + reportTable(run.report) + "\n";
  }
  for (size_t a = 0; a < evaluated.size(); ++a) {
    for (size_t b = a + 1; b < evaluated.size(); ++b) {
      const std::vector<evaluate::Comparison> comparisons = evaluate::compare(evaluated[a].report, evaluated[b].report);
      Json pair{{"a", evaluated[a].name}, {"b", evaluated[b].name}, {"metrics", Json::array()}};
      for (const evaluate::Comparison& comparison : comparisons) pair["metrics"].push_back(comparisonJson(comparison));
      document["comparisons"].push_back(std::move(pair));
      text += fmt::format("{} minus {}, paired by person\n{}\n", evaluated[a].name, evaluated[b].name,
                          comparisonTable(comparisons));
    }
  }
  console.answer(document, text);
}

Json estimateJson(const evaluate::Estimate& estimate) {
  return {{"value", estimate.value}, {"interval95", {estimate.low, estimate.high}}};
}

std::string gainText(const evaluate::Estimate& gain) {
  return fmt::format("{:+.4f} ({:+.4f} to {:+.4f})", gain.value, gain.low, gain.high);
}

Json worthJson(const serve::Run& run, data::Modality modality, const tune::SliceWorth& slice,
               const tune::WorthOptions& options) {
  return {{"run", run.name},
          {"modality", name(modality)},
          {"slice", name(slice.slice)},
          {"metric", fmt::format("{}@{}", options.metric, options.cutoff)},
          {"protocol", englishProtocol(slice.protocol)},
          {"with", estimateJson(slice.with)},
          {"without", estimateJson(slice.without)},
          {"shuffled", estimateJson(slice.shuffled)},
          {"gain", estimateJson(slice.gain)},
          {"gainOverShuffled", estimateJson(slice.gainOverChance)}};
}

std::string worthTable(const tune::ModalityWorth& worth) {
  using Align = TextTable::Align;
  TextTable table({{"for", Align::Left},
                   {"with", Align::Right},
                   {"without", Align::Right},
                   {"shuffled", Align::Right},
                   {"gain (95%)", Align::Left},
                   {"gain over shuffled (95%)", Align::Left}});
  for (const tune::SliceWorth& slice : worth.slices) {
    table.addRow({std::string(name(slice.slice)) + ", " + core::counted(slice.protocol.people, "person", "people"),
                  fmt::format("{:.4f}", slice.with.value), fmt::format("{:.4f}", slice.without.value),
                  fmt::format("{:.4f}", slice.shuffled.value), gainText(slice.gain), gainText(slice.gainOverChance)});
  }
  return table.text();
}

/// What each modality is worth to each run.
void answerWorth(const std::vector<data::Modality>& modalities, const engine::Engine& engine, storage::Library& library,
                 const LibraryHistories& histories, const std::vector<storage::RunRecord>& records, Console& console) {
  const data::Dataset dataset = histories.trainingData(engine, library, console.progress());
  tune::WorthOptions options;
  options.device = deviceFor(engine, console);
  Json document{{"worth", Json::array()}};
  std::string text;
  for (const storage::RunRecord& record : records) {
    const auto run = loadRun(engine, library, record);
    for (const tune::ModalityWorth& worth :
         tune::modalityWorth(run->model.composition(), modalities, dataset, histories.split.validation,
                             engine.recommenders(), options, console.progress())) {
      for (const tune::SliceWorth& slice : worth.slices)
        document["worth"].push_back(worthJson(*run, worth.modality, slice, options));
      text += fmt::format("What {} is worth in {}: {}\n{}\n", name(worth.modality), record.name,
                          evaluate::metricLabel(evaluate::metric(options.metric), options.cutoff), worthTable(worth));
    }
  }
  console.answer(document, text +
                               "Shuffled: control with the same features shuffled between movies. Weights are those of "
                               "the run, which were tuned on the held-out ratings of the rated movies.\n");
}

void runEvaluate(const EvaluateArguments& arguments, Console& console) {
  const engine::Engine& engine = engine::loadEngine();
  std::vector<data::Modality> modalities;
  for (const std::string& modality : arguments.worth)
    modalities.push_back(checkingUsage([&] { return data::parseModality(modality); }));
  const auto library = openLibrary(arguments.library, storage::Access::ReadOnly, console);
  const LibraryHistories histories = readHistories(*library, console.progress());
  std::vector<storage::RunRecord> records;
  for (const std::string& name : arguments.runs) {
    records.push_back(findRun(*library, name));
    checkSameData(records.back(), histories);
  }
  if (!modalities.empty()) return answerWorth(modalities, engine, *library, histories, records, console);
  std::vector<Evaluated> evaluated;
  for (const storage::RunRecord& record : records) {
    const auto run = loadRun(engine, *library, record);
    evaluated.push_back(evaluateRun(*run, histories, arguments, console.options, console.progress()));
  }
  answer(evaluated, console);
}

}  // namespace

void addEvaluateCommand(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("evaluate", "Evaluate runs on their held-out ratings");
  const auto arguments = std::make_shared<EvaluateArguments>();
  command->add_option("run", arguments->runs, "Names or numbers of runs; several are compared pairwise")
      ->required()
      ->type_name("RUN");
  addLibraryOption(*command, arguments->library);
  command->add_option("--metrics", arguments->metrics, "Metrics, separated by commas; see: kinoprism-cli metrics")
      ->capture_default_str();
  command->add_option("--at", arguments->cutoffs, "Cutoffs (list lengths), separated by commas")
      ->delimiter(',')
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  command
      ->add_option("--worth", arguments->worth,
                   "Measure the worth of modalities (text,image,audio,video): retrains without each (ablation) and "
                   "with its features shuffled between movies (control)")
      ->delimiter(',')
      ->type_name("MODALITY,...");
  command->callback(
      [&chosen, arguments] { chosen = [arguments](Console& console) { runEvaluate(*arguments, console); }; });
}

}  // namespace kinoprism::app
