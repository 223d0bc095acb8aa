#include "app/cli/report_text.h"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "app/cli/text_table.h"
#include "app/messages/message_text.h"
#include "app/messages/protocol_text.h"

namespace kinoprism::app {
namespace {

TextTable estimateTable() {
  using Align = TextTable::Align;
  return TextTable({{"metric", Align::Left}, {"value", Align::Right}, {"95% interval", Align::Left}});
}

void addEstimate(TextTable& table, const std::string& label, const evaluate::Estimate& estimate) {
  table.addRow({label, fmt::format("{:.4f}", estimate.value),
                std::isnan(estimate.low) ? "" : fmt::format("{:.4f} to {:.4f}", estimate.low, estimate.high)});
}

}  // namespace

std::string estimateText(const evaluate::Estimate& estimate) {
  if (std::isnan(estimate.low)) return fmt::format("{:.4f}", estimate.value);
  return fmt::format("{:.4f}  {:.4f} to {:.4f}", estimate.value, estimate.low, estimate.high);
}

Json textsOf(const std::vector<core::Message>& messages) {
  Json texts = Json::array();
  for (const core::Message& message : messages) texts.push_back(englishText(message));
  return texts;
}

Json protocolJson(const evaluate::Protocol& protocol) {
  return {{"text", englishProtocol(protocol)},
          {"split", englishText(protocol.split)},
          {"candidates", englishText(protocol.candidates)},
          {"filter", englishText(protocol.filter)},
          {"relevanceThreshold", protocol.relevanceThreshold},
          {"dialect", protocol.dialect},
          {"people", protocol.people},
          {"movies", protocol.movies},
          {"seed", protocol.seed},
          {"dataFingerprint", protocol.fingerprint}};
}

Json reportJson(const evaluate::Report& report) {
  Json metrics = Json::object();
  Json intervals = Json::object();
  for (const evaluate::MetricValue& value : report.values) {
    const std::string key = value.cutoff > 0 ? fmt::format("{}@{}", value.metric, value.cutoff) : value.metric;
    metrics[key] = value.estimate.value;
    if (!std::isnan(value.estimate.low)) intervals[key] = {value.estimate.low, value.estimate.high};
  }
  return {{"metrics", std::move(metrics)},
          {"intervals95", std::move(intervals)},
          {"protocol", protocolJson(report.protocol)}};
}

std::string reportTable(const evaluate::Report& report) {
  TextTable table = estimateTable();
  for (const evaluate::MetricValue& value : report.values) {
    addEstimate(table, evaluate::metricLabel(evaluate::metric(value.metric), value.cutoff), value.estimate);
  }
  return table.text() + englishProtocol(report.protocol) + "\n";
}

Json comparisonJson(const evaluate::Comparison& comparison) {
  return {{"metric", fmt::format("{}@{}", comparison.metric, comparison.cutoff)},
          {"difference", comparison.difference.value},
          {"interval95", {comparison.difference.low, comparison.difference.high}},
          {"clear", comparison.isClear()}};
}

std::string comparisonTable(const std::vector<evaluate::Comparison>& comparisons) {
  using Align = TextTable::Align;
  TextTable table(
      {{"metric", Align::Left}, {"difference", Align::Right}, {"95% interval", Align::Left}, {"", Align::Left}});
  for (const evaluate::Comparison& comparison : comparisons) {
    table.addRow({evaluate::metricLabel(evaluate::metric(comparison.metric), comparison.cutoff),
                  fmt::format("{:+.4f}", comparison.difference.value),
                  fmt::format("{:+.4f} to {:+.4f}", comparison.difference.low, comparison.difference.high),
                  comparison.isClear() ? "" : "no clear difference"});
  }
  return table.text();
}

Json fusionLevelsJson(const tune::FusionLevels& levels) {
  const auto nameOf = [&](size_t number) {
    return englishText(number == 0 ? levels.ratings.name : levels.levels[number - 1].name);
  };
  Json all = Json::array({{{"level", nullptr},
                           {"name", englishText(levels.ratings.name)},
                           {"seconds", levels.ratings.seconds},
                           {"validation", reportJson(levels.ratings.report)}}});
  for (const tune::FusedAtLevel& level : levels.levels) {
    all.push_back({{"level", name(level.level)},
                   {"name", englishText(level.name)},
                   {"seconds", level.seconds},
                   {"validation", reportJson(level.report)}});
  }
  Json pairs = Json::array();
  for (const tune::FusionLevels::Pair& pair : levels.pairs) {
    Json metrics = Json::array();
    for (const evaluate::Comparison& comparison : pair.metrics) metrics.push_back(comparisonJson(comparison));
    pairs.push_back({{"a", nameOf(pair.first)}, {"b", nameOf(pair.second)}, {"metrics", std::move(metrics)}});
  }
  return {{"levels", std::move(all)}, {"pairs", std::move(pairs)}};
}

std::string fusionLevelsTable(const tune::FusionLevels& levels) {
  using Align = TextTable::Align;
  std::vector<std::pair<std::string, Align>> columns{{"fused at", Align::Left}, {"by", Align::Left}};
  for (const evaluate::MetricValue& value : levels.ratings.report.values) {
    columns.push_back({evaluate::metricLabel(evaluate::metric(value.metric), value.cutoff), Align::Left});
  }
  columns.push_back({"seconds", Align::Right});
  TextTable table(columns);
  const auto addRow = [&](std::string_view level, const tune::FusedAtLevel& entry) {
    std::vector<std::string> row{std::string(level), englishText(entry.name)};
    for (const evaluate::MetricValue& value : entry.report.values) row.push_back(estimateText(value.estimate));
    row.push_back(fmt::format("{:.1f}", entry.seconds));
    table.addRow(row);
  };
  addRow("", levels.ratings);
  for (const tune::FusedAtLevel& level : levels.levels) addRow(name(level.level), level);
  std::string text = table.text() + englishProtocol(levels.ratings.report.protocol) + "\n";
  const auto nameOf = [&](size_t number) {
    return number == 0 ? std::string("ratings alone") : fmt::format("{}", name(levels.levels[number - 1].level));
  };
  for (const tune::FusionLevels::Pair& pair : levels.pairs) {
    text += fmt::format("\n{} minus {}:\n{}", nameOf(pair.first), nameOf(pair.second), comparisonTable(pair.metrics));
  }
  return text;
}

Json ratingErrorsJson(const evaluate::RatingErrors& errors) {
  Json intervals = Json::object();
  if (!std::isnan(errors.rmse.low)) {
    intervals = {{"rmse", {errors.rmse.low, errors.rmse.high}}, {"mae", {errors.mae.low, errors.mae.high}}};
  }
  return {{"rmse", errors.rmse.value},
          {"mae", errors.mae.value},
          {"intervals95", std::move(intervals)},
          {"protocol",
           {{"text", englishProtocol(errors)},
            {"split", englishText(errors.split)},
            {"scale", {errors.low, errors.high}},
            {"ratings", errors.ratings},
            {"people", errors.people},
            {"peopleWithoutHistory", errors.peopleWithoutHistory},
            {"moviesWithoutRatings", errors.moviesWithoutRatings},
            {"ratingsWithoutOpinion", errors.ratingsWithoutOpinion},
            {"dataFingerprint", errors.fingerprint}}}};
}

std::string ratingErrorsTable(const evaluate::RatingErrors& errors) {
  TextTable table = estimateTable();
  addEstimate(table, "RMSE", errors.rmse);
  addEstimate(table, "MAE", errors.mae);
  return table.text() + englishProtocol(errors) + "\n";
}

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

}  // namespace kinoprism::app
