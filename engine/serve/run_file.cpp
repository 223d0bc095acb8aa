#include "engine/serve/run_file.h"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/core/error.h"
#include "engine/core/files.h"

namespace kinoprism {
namespace {

using nlohmann::json;

constexpr int kVersion = 1;
constexpr uint64_t kMostBytes = 16 << 20;

json describe(const Protocol& protocol) {
  return {{"text", protocol.text()},
          {"split", protocol.split},
          {"candidates", protocol.candidates},
          {"filter", protocol.filter},
          {"relevanceThreshold", protocol.relevanceThreshold},
          {"dialect", protocol.dialect},
          {"cutoffs", protocol.cutoffs},
          {"people", protocol.people},
          {"movies", protocol.movies},
          {"seed", protocol.seed},
          {"fingerprint", protocol.fingerprint}};
}

Protocol protocolFrom(const json& description) {
  Protocol protocol;
  protocol.split = description.at("split").get<std::string>();
  protocol.candidates = description.at("candidates").get<std::string>();
  protocol.filter = description.at("filter").get<std::string>();
  protocol.relevanceThreshold = description.at("relevanceThreshold").get<float>();
  protocol.dialect = description.at("dialect").get<std::string>();
  protocol.cutoffs = description.at("cutoffs").get<std::vector<int>>();
  protocol.people = description.at("people").get<size_t>();
  protocol.movies = description.at("movies").get<size_t>();
  protocol.seed = description.at("seed").get<uint64_t>();
  protocol.fingerprint = description.at("fingerprint").get<std::string>();
  return protocol;
}

/// JSON knows no NaN: an end of an interval that there is none of is null.
json number(double value) { return std::isfinite(value) ? json(value) : json(); }
double numberFrom(const json& value) { return value.is_null() ? std::nan("") : value.get<double>(); }

json describe(const Report& report) {
  json metrics = json::array();
  for (const MetricValue& value : report.values) {
    metrics.push_back({{"metric", value.metric},
                       {"cutoff", value.cutoff},
                       {"value", number(value.estimate.value)},
                       {"low", number(value.estimate.low)},
                       {"high", number(value.estimate.high)}});
  }
  return {{"protocol", describe(report.protocol)}, {"values", metrics}};
}

Report reportFrom(const json& description) {
  Report report;
  report.protocol = protocolFrom(description.at("protocol"));
  for (const json& value : description.at("values")) {
    report.values.push_back({value.at("metric").get<std::string>(),
                             value.at("cutoff").get<int>(),
                             {numberFrom(value.at("value")), numberFrom(value.at("low")), numberFrom(value.at("high"))},
                             {}});
  }
  return report;
}

json describe(const TuneResult& tuning) {
  return {
      {"partWeights", tuning.partWeights},       {"mix", tuning.mix.text()}, {"inSample", tuning.inSample},
      {"crossValidated", tuning.crossValidated}, {"people", tuning.people},  {"scoringSeconds", tuning.scoringSeconds},
      {"searchSeconds", tuning.searchSeconds}};
}

TuneResult tuningFrom(const json& description) {
  TuneResult tuning;
  tuning.partWeights = description.at("partWeights").get<std::vector<double>>();
  tuning.mix = Mix::parse(description.at("mix").get<std::string>());
  tuning.inSample = description.at("inSample").get<double>();
  tuning.crossValidated = description.at("crossValidated").get<double>();
  tuning.people = description.at("people").get<size_t>();
  tuning.scoringSeconds = description.at("scoringSeconds").get<double>();
  tuning.searchSeconds = description.at("searchSeconds").get<double>();
  return tuning;
}

/// Every parameter of every recommender, those that were left at their standard value too.
json parametersOf(const Composition& composition, std::span<const RecommenderInfo> catalogue) {
  json parts = json::array();
  for (const FusedPart& part : composition.parts) {
    json parameters = json::object();
    for (const ParameterInfo& parameter : recommenderNamed(catalogue, part.recommender).parameters) {
      const auto set = part.settings.find(parameter.name);
      parameters[parameter.name] = valueText(parameter, set == part.settings.end() ? parameter.standard : set->second);
    }
    parts.push_back({{"recommender", part.recommender},
                     {"signal", part.signal},
                     {"weight", part.weight},
                     {"parameters", parameters}});
  }
  return parts;
}

}  // namespace

void writeRunFile(const std::filesystem::path& file, const Run& run, std::span<const RecommenderInfo> catalogue) {
  json description{{"version", kVersion},
                   {"name", run.name},
                   {"model", run.model.composition().name},
                   {"mix", run.model.composition().mix.text()},
                   {"parts", parametersOf(run.model.composition(), catalogue)},
                   {"seed", run.seed},
                   {"fingerprint", run.fingerprint},
                   {"device", run.device},
                   {"poolError", run.poolError},
                   {"trainPeople", run.trainCounts.people},
                   {"trainInteractions", run.trainCounts.interactions},
                   {"seconds", json::array()}};
  for (const PhaseTime& phase : run.seconds) {
    description["seconds"].push_back({{"phase", phase.phase}, {"seconds", phase.seconds}});
  }
  if (run.report) description["report"] = describe(*run.report);
  if (run.tuning) description["tuning"] = describe(*run.tuning);
  writeFileAtomically(file, description.dump(2));
}

void readRunFile(const std::filesystem::path& file, Run& run) {
  try {
    const json description = json::parse(readFile(file, kMostBytes));
    if (description.at("version").get<int>() > kVersion) {
      throw Error(ErrorCode::Unsupported,
                  fmt::format("{} was written by a newer version of Kinoprism. Update the program to open this run.",
                              file.string()));
    }
    run.name = description.at("name").get<std::string>();
    run.seed = description.at("seed").get<uint64_t>();
    run.fingerprint = description.at("fingerprint").get<std::string>();
    run.device = description.at("device").get<std::string>();
    run.poolError = description.at("poolError").get<double>();
    run.trainCounts.people = description.at("trainPeople").get<size_t>();
    run.trainCounts.interactions = description.at("trainInteractions").get<size_t>();
    for (const json& phase : description.at("seconds")) {
      run.seconds.push_back({phase.at("phase").get<std::string>(), phase.at("seconds").get<double>()});
    }
    if (description.contains("report")) run.report = reportFrom(description.at("report"));
    if (description.contains("tuning")) run.tuning = tuningFrom(description.at("tuning"));
  } catch (const json::exception& error) {
    throw Error(ErrorCode::BadInput,
                fmt::format("{} is not a description of a run. Train the run again.", file.string()), error.what());
  }
}

}  // namespace kinoprism
