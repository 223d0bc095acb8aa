#include "engine/serve/run_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <regex>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/core/message_ids.h"

namespace kinoprism::serve {
namespace {

using nlohmann::json;

constexpr int kVersion = 1;
constexpr uint64_t kMostBytes = 16 << 20;

json describe(const evaluate::Protocol& protocol) {
  return {{"split", protocol.split.toJson()},
          {"candidates", protocol.candidates.toJson()},
          {"filter", protocol.filter.toJson()},
          {"relevanceThreshold", protocol.relevanceThreshold},
          {"dialect", protocol.dialect},
          {"cutoffs", protocol.cutoffs},
          {"people", protocol.people},
          {"movies", protocol.movies},
          {"seed", protocol.seed},
          {"fingerprint", protocol.fingerprint}};
}

/// "per person at random 80/10/10, seed 42", the only split that a library's runs had as English.
std::optional<core::Message> perPersonSplit(const std::string& text) {
  static const std::regex kForm("per person at random ([0-9.]+)/([0-9.]+)/([0-9.]+), seed ([0-9]+)");
  std::smatch parts;
  if (!std::regex_match(text, parts, kForm)) return std::nullopt;
  return core::Message(core::MessageId::SplitPerPerson, parts.str(1), parts.str(2), parts.str(3), parts.str(4));
}

/// Runs of older versions hold these as English.
core::Message messageFrom(const json& stored) {
  constexpr std::array<std::pair<std::string_view, core::MessageId>, 3> kOlder{
      {{"given files", core::MessageId::GivenFiles},
       {"all movies", core::MessageId::AllMovies},
       {"train left out", core::MessageId::TrainLeftOut}}};
  const auto& text = stored.get_ref<const std::string&>();
  const auto* const known = std::ranges::find(kOlder, text, &std::pair<std::string_view, core::MessageId>::first);
  if (known != kOlder.end()) return known->second;
  return perPersonSplit(text).value_or(core::Message::parse(text));
}

evaluate::Protocol protocolFrom(const json& description) {
  evaluate::Protocol protocol;
  protocol.split = messageFrom(description.at("split"));
  protocol.candidates = messageFrom(description.at("candidates"));
  protocol.filter = messageFrom(description.at("filter"));
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

json describe(const evaluate::Estimate& estimate) {
  return {{"value", number(estimate.value)}, {"low", number(estimate.low)}, {"high", number(estimate.high)}};
}

evaluate::Estimate estimateFrom(const json& description) {
  return {numberFrom(description.at("value")), numberFrom(description.at("low")), numberFrom(description.at("high"))};
}

json describe(const evaluate::Report& report) {
  json metrics = json::array();
  for (const evaluate::MetricValue& value : report.values) {
    json metric = describe(value.estimate);
    metric["metric"] = value.metric;
    metric["cutoff"] = value.cutoff;
    metrics.push_back(std::move(metric));
  }
  return {{"protocol", describe(report.protocol)}, {"values", metrics}};
}

evaluate::Report reportFrom(const json& description) {
  evaluate::Report report;
  report.protocol = protocolFrom(description.at("protocol"));
  for (const json& value : description.at("values")) {
    report.values.push_back(
        {value.at("metric").get<std::string>(), value.at("cutoff").get<int>(), estimateFrom(value), {}});
  }
  return report;
}

json describe(const tune::LearntBlend& learnt) {
  json rows = json::array();
  for (const tune::LearntBlend::Row& row : learnt.rows) {
    rows.push_back({{"known", row.known},
                    {"people", row.people},
                    {"isCut", row.isCut},
                    {"share", row.share},
                    {"popularity", row.popularity},
                    {"without", row.without},
                    {"with", row.with}});
  }
  return rows;
}

/// The blend itself lies with the model.
tune::LearntBlend learntBlendFrom(const json& description) {
  tune::LearntBlend learnt;
  for (const json& row : description) {
    learnt.rows.push_back({row.at("known").get<size_t>(), row.at("people").get<size_t>(), row.at("isCut").get<bool>(),
                           row.at("share").get<double>(), row.at("popularity").get<double>(),
                           row.at("without").get<double>(), row.at("with").get<double>()});
  }
  return learnt;
}

json describe(const tune::StackResult& stack) {
  return {{"people", stack.people},         {"linear", describe(stack.linear)},
          {"trees", describe(stack.trees)}, {"blended", describe(stack.blended)},
          {"gain", describe(stack.gain)},   {"seconds", stack.seconds}};
}

/// The trees lie with the model.
tune::StackResult stackFrom(const json& description) {
  tune::StackResult stack;
  stack.people = description.at("people").get<size_t>();
  stack.linear = estimateFrom(description.at("linear"));
  stack.trees = estimateFrom(description.at("trees"));
  stack.blended = estimateFrom(description.at("blended"));
  stack.gain = estimateFrom(description.at("gain"));
  stack.seconds = description.at("seconds").get<double>();
  return stack;
}

json describe(const tune::TuneResult& tuning) {
  json description{{"partWeights", tuning.partWeights},
                   {"mix", tuning.mix.text()},
                   {"inSample", tuning.inSample},
                   {"crossValidated", tuning.crossValidated},
                   {"people", tuning.people},
                   {"scoringSeconds", tuning.scoringSeconds},
                   {"searchSeconds", tuning.searchSeconds},
                   {"groupShare", tuning.groupShare}};
  if (tuning.fewRatings) description["fewRatings"] = describe(*tuning.fewRatings);
  if (tuning.stack) description["stack"] = describe(*tuning.stack);
  return description;
}

tune::TuneResult tuningFrom(const json& description) {
  tune::TuneResult tuning;
  tuning.partWeights = description.at("partWeights").get<std::vector<double>>();
  tuning.mix = fuse::Mix::parse(description.at("mix").get<std::string>());
  tuning.inSample = description.at("inSample").get<double>();
  tuning.crossValidated = description.at("crossValidated").get<double>();
  tuning.people = description.at("people").get<size_t>();
  tuning.scoringSeconds = description.at("scoringSeconds").get<double>();
  tuning.searchSeconds = description.at("searchSeconds").get<double>();
  tuning.groupShare = description.value("groupShare", 0.0);
  if (description.contains("stack")) tuning.stack = stackFrom(description.at("stack"));
  if (description.contains("fewRatings")) tuning.fewRatings = learntBlendFrom(description.at("fewRatings"));
  return tuning;
}

/// Every parameter of every recommender, those left at their defaults too.
json parametersOf(const fuse::Composition& composition, std::span<const recommend::RecommenderInfo> catalogue) {
  json parts = json::array();
  for (const fuse::FusedPart& part : composition.parts) {
    json parameters = json::object();
    for (const core::ParameterInfo& parameter : fuse::recommenderNamed(catalogue, part.recommender).parameters) {
      const auto set = part.settings.find(parameter.name);
      parameters[parameter.name] =
          core::valueText(parameter, set == part.settings.end() ? parameter.defaultValue : set->second);
    }
    parts.push_back({{"recommender", part.recommender},
                     {"signal", part.signal},
                     {"weight", part.weight},
                     {"parameters", parameters}});
  }
  return parts;
}

}  // namespace

void writeRunFile(const std::filesystem::path& file, const Run& run,
                  std::span<const recommend::RecommenderInfo> catalogue) {
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
                   {"isFirst", run.isFirst},
                   {"seconds", json::array()}};
  for (const PhaseTime& phase : run.seconds) {
    description["seconds"].push_back({{"phase", phase.phase}, {"seconds", phase.seconds}});
  }
  if (run.report) description["report"] = describe(*run.report);
  if (run.tuning) description["tuning"] = describe(*run.tuning);
  core::writeFileAtomically(file, description.dump(2));
}

void readRunFile(const std::filesystem::path& file, Run& run) {
  try {
    const json description = json::parse(core::readFile(file, kMostBytes));
    if (description.at("version").get<int>() > kVersion) {
      throw core::Error(core::ErrorCode::Unsupported, {core::MessageId::RunOfNewerVersion, file.string()});
    }
    run.name = description.at("name").get<std::string>();
    run.seed = description.at("seed").get<uint64_t>();
    run.fingerprint = description.at("fingerprint").get<std::string>();
    run.device = description.at("device").get<std::string>();
    run.poolError = description.at("poolError").get<double>();
    run.trainCounts.people = description.at("trainPeople").get<size_t>();
    run.trainCounts.interactions = description.at("trainInteractions").get<size_t>();
    run.isFirst = description.value("isFirst", false);
    for (const json& phase : description.at("seconds")) {
      run.seconds.push_back({phase.at("phase").get<std::string>(), phase.at("seconds").get<double>()});
    }
    if (description.contains("report")) run.report = reportFrom(description.at("report"));
    if (description.contains("tuning")) run.tuning = tuningFrom(description.at("tuning"));
  } catch (const json::exception& error) {
    throw core::Error(core::ErrorCode::BadInput, {core::MessageId::NotARunDescription, file.string()}, error.what());
  }
}

}  // namespace kinoprism::serve
