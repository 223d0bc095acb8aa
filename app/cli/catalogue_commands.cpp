#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/text_table.h"
#include "app/messages/message_text.h"
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
      entry["default"] = core::valueText(parameter, parameter.defaultValue);
      entry["choices"] = parameter.choices;
    } else {
      entry["default"] = parameter.defaultValue;
      entry["low"] = parameter.low;
      entry["high"] = parameter.high;
      entry["scale"] = parameter.scale == core::Scale::Linear        ? "linear"
                       : parameter.scale == core::Scale::Logarithmic ? "logarithmic"
                                                                     : "integer";
    }
    entry["help"] = englishText(parameter.help);
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
        fmt::format("{} = {} ({}): {}", parameter.name, core::valueText(parameter, parameter.defaultValue),
                    range(parameter), englishText(parameter.help));
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
                      {"title", englishText(model.title)},
                      {"signal", model.signal},
                      {"summary", englishText(model.summary)},
                      {"source", model.source},
                      {"parameters", parametersJson(model.parameters)}});
    text += entryText(model.name, englishText(model.title) + " [" + model.signal + "]", englishText(model.summary),
                      model.source) +
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
                        {"title", englishText(encoder.title)},
                        {"modality", name(encoder.modality)},
                        {"dimensions", encoder.dimensions},
                        {"summary", englishText(encoder.summary)},
                        {"source", encoder.source},
                        {"parameters", parametersJson(encoder.parameters)}});
    text += entryText(encoder.name,
                      fmt::format("{} [{}, {} dimensions]", englishText(encoder.title), name(encoder.modality),
                                  encoder.dimensions),
                      englishText(encoder.summary), encoder.source) +
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
                    {"summary", englishText(metric.summary)},
                    {"source", metric.source},
                    {"atCutoff", metric.atCutoff},
                    {"higherIsBetter", metric.higherIsBetter}});
    text +=
        entryText(metric.name, metric.title + " [" + metric.dialect + "]", englishText(metric.summary), metric.source) +
        "\n";
  }
  console.answer({{"metrics", list}}, text);
}

void listSplits(Console& console) {
  Json list = Json::array();
  std::string text;
  for (const data::SplitInfo& split : data::splits()) {
    Json parameters = Json::array();
    text += entryText(split.name, englishText(split.title), englishText(split.summary), "");
    for (const data::SplitInfo::Parameter& parameter : split.parameters) {
      parameters.push_back({{"name", parameter.name},
                            {"default", parameter.defaultValue},
                            {"low", parameter.low},
                            {"high", parameter.high},
                            {"help", englishText(parameter.help)}});
      text += fmt::format("    {} = {:g} ({:g} to {:g}): {}\n", parameter.name, parameter.defaultValue, parameter.low,
                          parameter.high, englishText(parameter.help));
    }
    list.push_back({{"name", split.name},
                    {"title", englishText(split.title)},
                    {"summary", englishText(split.summary)},
                    {"parameters", parameters}});
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
  add("encoders", "Encoders: what turns text, posters, sound and trailers into features", listEncoders);
  add("metrics", "Metrics: definitions, in every dialect", listMetrics);
  add("splits", "Splits: how ratings are divided into training, validation and test sets", listSplits);
}

}  // namespace kinoprism::app
