#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/text_table.h"
#include "engine/data/splits.h"
#include "engine/engine.h"
#include "engine/evaluate/metrics.h"
#include "engine/tune/fusion_options.h"

namespace kinoprism::app {
namespace {

constexpr size_t kWidth = 110;

Json parametersJson(const std::vector<core::ParameterInfo>& parameters) {
  Json list = Json::array();
  for (const core::ParameterInfo& parameter : parameters) {
    Json entry{{"name", parameter.name}};
    if (parameter.scale == core::Scale::Choice) {
      entry["default"] = core::valueText(parameter, parameter.standard);
      entry["choices"] = parameter.choices;
    } else {
      entry["default"] = parameter.standard;
      entry["low"] = parameter.low;
      entry["high"] = parameter.high;
      entry["scale"] = parameter.scale == core::Scale::Linear        ? "linear"
                       : parameter.scale == core::Scale::Logarithmic ? "logarithmic"
                                                                     : "integer";
    }
    entry["help"] = parameter.help;
    list.push_back(std::move(entry));
  }
  return list;
}

std::string range(const core::ParameterInfo& parameter) {
  if (parameter.scale != core::Scale::Choice) return fmt::format("{:g} to {:g}", parameter.low, parameter.high);
  return fmt::format("{}", fmt::join(parameter.choices, ", "));
}

std::string parametersText(const std::vector<core::ParameterInfo>& parameters) {
  std::string text;
  for (const core::ParameterInfo& parameter : parameters) {
    const std::string line =
        fmt::format("{} = {} ({}): {}", parameter.name, core::valueText(parameter, parameter.standard),
                    range(parameter), parameter.help);
    text += "    " + wrapText(line, kWidth - 4, 8) + "\n";
  }
  return text;
}

std::string entryText(const std::string& name, const std::string& title, const std::string& summary,
                      const std::string& source) {
  std::string text = fmt::format("{}  {}\n", name, title);
  if (!summary.empty()) text += "    " + wrapText(summary, kWidth - 4, 4) + "\n";
  if (!source.empty()) text += "    " + wrapText("Source: " + source, kWidth - 4, 4) + "\n";
  return text;
}

void listModels(Console& console) {
  Json models = Json::array();
  std::string text;
  for (const recommend::RecommenderInfo& model : engine::loadEngine().recommenders()) {
    models.push_back({{"name", model.name},
                      {"title", model.title},
                      {"signal", model.signal},
                      {"summary", model.summary},
                      {"source", model.source},
                      {"parameters", parametersJson(model.parameters)}});
    text += entryText(model.name, model.title + " [" + model.signal + "]", model.summary, model.source) +
            parametersText(model.parameters) + "\n";
  }
  const std::vector<core::ParameterInfo> fusion = describe(tune::fusionParameters());
  text +=
      entryText("fusion", "Several of them fused (--mix)",
                "Set like the parameters of a recommender: --set tune=bayesian, or --set fusion.tune=bayesian.", "") +
      parametersText(fusion);
  console.answer({{"models", models}, {"fusion", parametersJson(fusion)}}, text);
}

void listEncoders(Console& console) {
  Json encoders = Json::array();
  std::string text;
  for (const encode::EncoderInfo& encoder : engine::loadEngine().encoders()) {
    encoders.push_back({{"name", encoder.name},
                        {"title", encoder.title},
                        {"modality", name(encoder.modality)},
                        {"dimensions", encoder.dimensions},
                        {"summary", encoder.summary},
                        {"source", encoder.source},
                        {"parameters", parametersJson(encoder.parameters)}});
    text += entryText(encoder.name,
                      fmt::format("{} [{}, {} dimensions]", encoder.title, name(encoder.modality), encoder.dimensions),
                      encoder.summary, encoder.source) +
            parametersText(encoder.parameters) + "\n";
  }
  console.answer({{"encoders", encoders}}, text);
}

void listMetrics(Console& console) {
  Json list = Json::array();
  std::string text;
  for (const evaluate::MetricInfo& metric : evaluate::metrics()) {
    list.push_back({{"name", metric.name},
                    {"title", metric.title},
                    {"dialect", metric.dialect},
                    {"summary", metric.summary},
                    {"source", metric.source},
                    {"atCutoff", metric.atCutoff},
                    {"higherIsBetter", metric.higherIsBetter}});
    text += entryText(metric.name, metric.title + " [" + metric.dialect + "]", metric.summary, metric.source) + "\n";
  }
  console.answer({{"metrics", list}}, text);
}

void listSplits(Console& console) {
  Json list = Json::array();
  std::string text;
  for (const data::SplitInfo& split : data::splits()) {
    Json parameters = Json::array();
    text += entryText(split.name, split.title, split.summary, "");
    for (const data::SplitInfo::Parameter& parameter : split.parameters) {
      parameters.push_back({{"name", parameter.name},
                            {"default", parameter.standard},
                            {"low", parameter.low},
                            {"high", parameter.high},
                            {"help", parameter.help}});
      text += fmt::format("    {} = {:g} ({:g} to {:g}): {}\n", parameter.name, parameter.standard, parameter.low,
                          parameter.high, parameter.help);
    }
    list.push_back(
        {{"name", split.name}, {"title", split.title}, {"summary", split.summary}, {"parameters", parameters}});
    text += "\n";
  }
  console.answer({{"splits", list}}, text);
}

}  // namespace

void addCatalogueCommands(CLI::App& app, Action& chosen) {
  const auto add = [&](const char* name, const char* help, void (*run)(Console&)) {
    app.add_subcommand(name, help)->callback([&chosen, run] { chosen = run; });
  };
  add("models", "Recommenders: names, parameters, defaults, sources", listModels);
  add("encoders", "What turns words and pictures into features", listEncoders);
  add("metrics", "What is measured, in every dialect", listMetrics);
  add("splits", "How interactions are divided for fitting and judging", listSplits);
}

}  // namespace kinoprism::app
