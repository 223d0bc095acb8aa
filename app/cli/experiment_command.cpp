#include <fmt/format.h>
#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/arguments.h"
#include "app/cli/device_choice.h"
#include "app/cli/experiment.h"
#include "app/cli/report_text.h"
#include "app/cli/text_table.h"
#include "app/messages/message_text.h"
#include "engine/core/files.h"
#include "engine/core/parallel.h"
#include "engine/core/text.h"

namespace kinoprism::app {
namespace {

struct ExperimentArguments {
  std::string train;
  std::string validation;
  std::vector<std::string> features;
  std::string metadata;
  std::string model;
  std::string mix;
  std::vector<std::string> settings;
  bool tune = false;
  bool levels = false;
  std::string fitOn = "train";
  std::string rankAfter;
  std::vector<std::string> exclude;
  size_t topN = 0;
  std::string lists;
  std::string report;
};

ExperimentOptions optionsOf(const ExperimentArguments& arguments, const Console& console) {
  ExperimentOptions options;
  options.train = arguments.train;
  if (!arguments.validation.empty()) options.validation = arguments.validation;
  for (const std::string& text : arguments.features) {
    const auto [modality, file] = splitAssignment("--features", text);
    options.features.emplace_back(checkingUsage([&, m = modality] { return data::parseModality(m); }), file);
  }
  if (!arguments.metadata.empty()) options.metadata = arguments.metadata;
  options.fuse = !arguments.mix.empty();
  options.models = options.fuse ? splitNames("--mix", arguments.mix) : std::vector{arguments.model};
  for (const std::string& text : arguments.settings) options.settings.push_back(splitAssignment("--set", text));
  options.fusion = checkingUsage([&] { return tune::takeFusionOptions(options.settings); });
  if (options.fusion.missing == tune::FusionOptions::Missing::Imputed)
    throw UsageError(
        "Experiments on files have no imputed features: use missing=mean, neighbours or generate, or a library.");
  options.tune = arguments.tune;
  options.compareLevels = arguments.levels;
  options.fitOnValidation = arguments.fitOn != "train";
  options.rankAfterValidation = !arguments.rankAfter.empty() && arguments.rankAfter != "train";
  options.exclude.assign(arguments.exclude.begin(), arguments.exclude.end());
  options.topN = arguments.topN;
  options.seed = console.options.seed;
  if (options.tune && !options.validation) throw UsageError("--tune needs a validation set: give --validation FILE.");
  if (options.compareLevels && !options.validation)
    throw UsageError("--levels needs a validation set: give --validation FILE.");
  if (options.fitOnValidation && !options.validation) {
    throw UsageError("--fit-on train+validation needs --validation FILE.");
  }
  if (options.rankAfterValidation && !options.validation)
    throw UsageError("--rank-after train+validation needs --validation FILE.");
  if (options.fitOnValidation && arguments.rankAfter == "train")
    throw UsageError("A model fitted on train+validation is ranked after both: omit --rank-after.");
  return options;
}

/// Largest resident set of the process so far.
int64_t peakMemoryBytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return int64_t{usage.ru_maxrss} * 1024;
}

Json parametersJson(const fuse::FusedPart& part, const engine::Engine& engine) {
  Json parameters = Json::object();
  for (const core::ParameterInfo& parameter : engine.recommender(part.recommender).parameters) {
    const auto set = part.settings.find(parameter.name);
    const double value = set == part.settings.end() ? parameter.defaultValue : set->second;
    if (parameter.scale == core::Scale::Choice) {
      parameters[parameter.name] = core::valueText(parameter, value);
    } else {
      parameters[parameter.name] = value;
    }
  }
  return parameters;
}

Json modelJson(const ExperimentResult& result, const engine::Engine& engine) {
  Json parts = Json::array();
  for (const fuse::FusedPart& part : result.composition.parts) {
    parts.push_back({{"recommender", part.recommender},
                     {"signal", part.signal},
                     {"weight", part.weight},
                     {"parameters", parametersJson(part, engine)}});
  }
  Json model{{"name", result.composition.name}, {"parts", std::move(parts)}};
  if (result.composition.parts.size() > 1) model["mix"] = result.composition.mix.weights;
  return model;
}

Json validationJson(const ExperimentResult& result, bool fittedOnBoth) {
  if (!result.validation) return nullptr;
  Json json = reportJson(*result.validation);
  if (result.ratingErrors) json["ratings"] = ratingErrorsJson(*result.ratingErrors);
  json["fittedOn"] = "train";
  if (fittedOnBoth) {
    json["note"] =
        "The lists come from a fit on train+validation, which cannot be validated; these metrics are of the same model "
        "fitted on train alone.";
  }
  return json;
}

Json fewRatingsJson(const tune::LearntBlend& learnt) {
  Json rows = Json::array();
  for (const tune::LearntBlend::Row& row : learnt.rows) {
    rows.push_back({{"known", row.known},
                    {"people", row.people},
                    {"histories", row.isCut ? "cut" : "full histories"},
                    {"popularityShare", row.share},
                    {"ndcg@10Popularity", row.popularity},
                    {"ndcg@10WithoutBlending", row.without},
                    {"ndcg@10CrossValidated", row.with}});
  }
  return {{"rows", std::move(rows)},
          {"note",
           "People the model was fitted on. Full histories: people with about so many movies, evaluated on validation. "
           "Cut: histories shortened to so many movies, evaluated on all else they liked in train and validation. "
           "Cross-validated: with the blending learnt on the other half of the people."}};
}

Json stackJson(const tune::StackResult& stack) {
  const auto estimate = [](const evaluate::Estimate& value) {
    return Json{{"value", value.value}, {"interval95", {value.low, value.high}}};
  };
  return {{"people", stack.people},
          {"ndcg@10Linear", estimate(stack.linear)},
          {"ndcg@10Trees", estimate(stack.trees)},
          {"ndcg@10Blended", estimate(stack.blended)},
          {"gain", estimate(stack.gain)},
          {"seconds", stack.seconds},
          {"note",
           "Two folds of people on candidate pools, weights and trees of each trained on the other. The lists use the "
           "better of both; the validation metrics are of the weighted sum, which the trees have seen."}};
}

Json tuningJson(const ExperimentResult& result) {
  Json json = Json::object();
  if (result.tuning) {
    json["weights"] = {{"ndcg@10InSample", result.tuning->inSample},
                       {"ndcg@10CrossValidated", result.tuning->crossValidated},
                       {"people", result.tuning->people},
                       {"groupShare", result.tuning->groupShare},
                       {"note",
                        "In-sample: on the people whose held-out movies tuned the weights. Cross-validated: on other "
                        "people. Both on candidate pools."}};
  }
  if (result.tuning) {
    for (const auto& [from, parts] : result.tuning->groups) {
      json["groups"].push_back({{"fromMovies", from}, {"weights", parts}});
    }
    if (result.tuning->stack) json["stack"] = stackJson(*result.tuning->stack);
    if (result.tuning->fewRatings) json["fewRatings"] = fewRatingsJson(*result.tuning->fewRatings);
  }
  for (const Trial& trial : result.trials) {
    Json settings = Json::object();
    for (const auto& [key, value] : trial.settings) settings[key] = value;
    json["trials"].push_back(
        {{"settings", std::move(settings)}, {result.validatedByErrors ? "rmse" : "ndcg@10", trial.validation}});
  }
  return json;
}

Json reportJson(const ExperimentResult& result, const ExperimentArguments& arguments, const engine::Engine& engine,
                const Console& console) {
  Json seconds = Json::object();
  double total = 0;
  for (const ExperimentPhase& phase : result.phases) {
    seconds[phase.name] = phase.seconds;
    total += phase.seconds;
  }
  seconds["total"] = total;
  Json report{{"program", "kinoprism " KINOPRISM_VERSION},
              {"model", modelJson(result, engine)},
              {"fittedOn", arguments.fitOn},
              {"data",
               {{"people", result.lists.people.size()},
                {"movies", result.movieCount},
                {"interactions", result.interactions},
                {"features", result.features},
                {"imputed", textsOf(result.imputed)},
                {"fingerprint", result.fingerprint}}},
              {"validation", validationJson(result, arguments.fitOn != "train")},
              {"tuning", tuningJson(result)},
              {"fusionLevels", result.levels ? fusionLevelsJson(*result.levels) : Json()},
              {"seconds", std::move(seconds)},
              {"peakMemoryBytes", peakMemoryBytes()},
              {"device", result.devices},
              {"threads", core::threadCount()},
              {"seed", console.options.seed},
              {"lists", {{"file", arguments.lists}, {"topN", arguments.topN}}},
              {"remarks", result.remarks}};
  return report;
}

std::string partsText(const ExperimentResult& result, const engine::Engine& engine) {
  std::string text;
  for (const fuse::FusedPart& part : result.composition.parts) {
    text += "  " + part.recommender;
    if (result.composition.parts.size() > 1) {
      text += fmt::format("  {} x {:.3g}", part.signal, part.weight);
    }
    for (const core::ParameterInfo& parameter : engine.recommender(part.recommender).parameters) {
      const auto set = part.settings.find(parameter.name);
      text +=
          fmt::format("  {}={}", parameter.name,
                      core::valueText(parameter, set == part.settings.end() ? parameter.defaultValue : set->second));
    }
    text += '\n';
  }
  return text;
}

std::string stackText(const tune::StackResult& stack) {
  return fmt::format(
      "Stack, NDCG@10 on people it was not trained on: {:.4f} trees alone, {:.4f} with the weighted sum, {:.4f} "
      "weighted sum alone; gain {}.\n",
      stack.trees.value, stack.blended.value, stack.linear.value, estimateText(stack.gain));
}

std::string fewRatingsText(const tune::LearntBlend& learnt) {
  using Align = TextTable::Align;
  TextTable table({{"ratings", Align::Right},
                   {"histories", Align::Left},
                   {"popularity share", Align::Right},
                   {"popularity", Align::Right},
                   {"without", Align::Right},
                   {"with", Align::Right}});
  for (const tune::LearntBlend::Row& row : learnt.rows) {
    table.addRow({fmt::format("{}", row.known), row.isCut ? "cut" : "full histories", fmt::format("{:.2f}", row.share),
                  fmt::format("{:.4f}", row.popularity), fmt::format("{:.4f}", row.without),
                  fmt::format("{:.4f}", row.with)});
  }
  return "Popularity blending for people with few ratings; NDCG@10, cross-validated:\n" + table.text();
}

std::string summaryText(const ExperimentResult& result, const ExperimentArguments& arguments,
                        const engine::Engine& engine) {
  std::string text = fmt::format("{}, fitted on {} ({} of {}, {})\n", result.composition.name, arguments.fitOn,
                                 core::counted(result.interactions, "interaction"),
                                 core::counted(result.lists.people.size(), "person", "people"),
                                 core::counted(result.movieCount, "movie"));
  text += partsText(result, engine);
  if (result.composition.parts.size() > 1) text += "  mix  " + result.composition.mix.text() + "\n";
  for (const std::string& features : result.features) text += "  features  " + features + "\n";
  for (const core::Message& imputed : result.imputed) text += "  imputed   " + englishText(imputed) + "\n";
  if (result.validation) {
    text += arguments.fitOn == "train" ? "\nOn validation:\n" : "\nOn validation, fitted on train alone:\n";
    text += reportTable(*result.validation);
    if (result.ratingErrors) text += ratingErrorsTable(*result.ratingErrors);
  }
  if (result.tuning) {
    text += fmt::format("Weights tuned: NDCG@10 {:.4f} in-sample, {:.4f} cross-validated (candidate pools).\n",
                        result.tuning->inSample, result.tuning->crossValidated);
    if (!result.tuning->groups.empty()) {
      text += fmt::format("People with few, some and many ratings have separate weights by {:.0f}%.\n",
                          100 * result.tuning->groupShare);
    }
    if (result.tuning->stack) text += stackText(*result.tuning->stack);
    if (result.tuning->fewRatings) text += fewRatingsText(*result.tuning->fewRatings);
  }
  if (result.levels) text += "\nThe same data fused at three levels:\n" + fusionLevelsTable(*result.levels);
  if (!result.trials.empty()) {
    text += fmt::format("Parameters searched: {} trials, evaluated by {}.\n",
                        core::counted(result.trials.size(), "setting"), result.validatedByErrors ? "RMSE" : "NDCG@10");
  }
  text += "\nSeconds:";
  for (const ExperimentPhase& phase : result.phases) text += fmt::format("  {} {:.2f}", phase.name, phase.seconds);
  return text + fmt::format("   peak memory {:.0f} MB\nLists of {} for {}: {}\n",
                            static_cast<double>(peakMemoryBytes()) / 1e6, core::counted(arguments.topN, "movie"),
                            core::counted(result.lists.people.size(), "person", "people"), arguments.lists);
}

/// What is wrong with names and settings is told before minutes of reading and encoding.
void checkNames(const ExperimentOptions& options, const engine::Engine& engine) {
  checkingUsage([&] {
    fuse::Composition composition;
    composition.name = fmt::format("{}", fmt::join(options.models, ","));
    for (const recommend::RecommenderInfo& recommender : engine.recommenders())
      composition.parts.push_back({recommender.name, {}, recommender.signal, 1});
    const bool anything =
        options.fuse && (options.models[0] == "auto" || !options.features.empty() || options.metadata);
    if (!anything) composition.parts.clear();
    for (const std::string& model : options.models) {
      if (model == "auto" || model == fuse::kCollaborative) continue;
      composition.parts.push_back({engine.recommender(model).name, {}, {}, 1});
    }
    applySettings(composition, options.settings, engine.recommenders());
    return true;
  });
}

void runExperimentCommand(const ExperimentArguments& arguments, Console& console) {
  ExperimentOptions options = optionsOf(arguments, console);
  const engine::Engine& engine = engine::loadEngine();
  options.device = deviceFor(engine, console);
  checkNames(options, engine);
  ExperimentResult result = runExperiment(engine, options, console.progress());
  for (const std::string& remark : result.remarks) console.remark(remark);
  const auto start = std::chrono::steady_clock::now();
  core::writeFileAtomically(arguments.lists, listsText(result));
  result.phases.push_back({"write", std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count()});
  const Json report = reportJson(result, arguments, engine, console);
  if (!arguments.report.empty()) core::writeFileAtomically(arguments.report, report.dump(2) + "\n");
  console.answer(report, summaryText(result, arguments, engine));
}

void addData(CLI::App* command, ExperimentArguments& arguments) {
  command
      ->add_option(
          "--train", arguments.train,
          "Training interactions: lines \"person item item ...\", or a table person<TAB>item[<TAB>value[<TAB>time]]")
      ->required()
      ->type_name("FILE");
  command->add_option("--validation", arguments.validation, "Validation set for evaluation and tuning, same formats")
      ->type_name("FILE");
  command
      ->add_option(
          "--features", arguments.features,
          "Feature vectors, row r = item r, NaN rows are missing; modality: text, image, audio or video (repeatable)")
      ->type_name("MODALITY=FILE.npy")
      ->allow_extra_args(false);
  command
      ->add_option("--metadata", arguments.metadata,
                   "Table item, title, year, genres, people, description, separated by tabs; encoded as text")
      ->type_name("FILE.tsv");
  command
      ->add_option("--exclude", arguments.exclude,
                   "Further movies to exclude from people's lists, same formats (repeatable)")
      ->type_name("FILE")
      ->allow_extra_args(false);
}

void addModel(CLI::App* command, ExperimentArguments& arguments) {
  CLI::Option* model = command->add_option("--model", arguments.model, "One recommender; see: kinoprism-cli models");
  CLI::Option* mix = command->add_option("--mix", arguments.mix,
                                         "Several recommenders, fused: \"auto\" for the default fusion, or names "
                                         "separated by commas; signals of the given features are added");
  model->type_name("NAME")->excludes(mix);
  mix->type_name("auto|NAME,NAME,...");
  command
      ->add_option("--set", arguments.settings,
                   "A parameter: lambda=800, or of one recommender: ials.factors=128 (repeatable)")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false);
  command->add_flag("--tune", arguments.tune,
                    "Search the parameters of a single model, or the weights of a fusion, on --validation: by NDCG@10, "
                    "or by RMSE if a single model predicts ratings");
  command->add_flag("--levels", arguments.levels,
                    "Also compare fusion at feature, decision and joint level on --validation");
  command->add_option("--fit-on", arguments.fitOn, "Data of the final fit")
      ->check(CLI::IsMember({"train", "train+validation"}))
      ->capture_default_str();
  command
      ->add_option("--rank-after", arguments.rankAfter,
                   "Histories used when ranking, and excluded from the lists; default: as --fit-on")
      ->check(CLI::IsMember({"train", "train+validation"}));
}

}  // namespace

void addExperimentCommand(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("experiment", "Run an experiment on plain files: fit, evaluate, write lists");
  const auto arguments = std::make_shared<ExperimentArguments>();
  addData(command, *arguments);
  addModel(command, *arguments);
  command->add_option("--top", arguments->topN, "Movies per list")
      ->required()
      ->check(CLI::Range(1, 1'000'000))
      ->type_name("N");
  command->add_option("--lists", arguments->lists, "Write person, item, rank, score to this file, separated by tabs")
      ->required()
      ->type_name("OUT.tsv");
  command->add_option("--report", arguments->report, "Write model, parameters, seconds and metrics to this file")
      ->type_name("OUT.json");
  command->callback([&chosen, arguments] {
    if (arguments->model.empty() && arguments->mix.empty()) throw UsageError("Give --model NAME or --mix NAMES.");
    chosen = [arguments](Console& console) { runExperimentCommand(*arguments, console); };
  });
}

}  // namespace kinoprism::app
