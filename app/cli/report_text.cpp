#include "app/cli/report_text.h"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "app/cli/text_table.h"

namespace kinoprism {
namespace {

TextTable estimateTable() {
  using Align = TextTable::Align;
  return TextTable({{"metric", Align::Left}, {"value", Align::Right}, {"95 % interval", Align::Left}});
}

void addEstimate(TextTable& table, const std::string& label, const Estimate& estimate) {
  table.addRow({label, fmt::format("{:.4f}", estimate.value),
                std::isnan(estimate.low) ? "" : fmt::format("{:.4f} to {:.4f}", estimate.low, estimate.high)});
}

}  // namespace

std::string estimateText(const Estimate& estimate) {
  if (std::isnan(estimate.low)) return fmt::format("{:.4f}", estimate.value);
  return fmt::format("{:.4f}  {:.4f} to {:.4f}", estimate.value, estimate.low, estimate.high);
}

Json protocolJson(const Protocol& protocol) {
  return {{"text", protocol.text()},
          {"split", protocol.split},
          {"candidates", protocol.candidates},
          {"filter", protocol.filter},
          {"relevanceThreshold", protocol.relevanceThreshold},
          {"dialect", protocol.dialect},
          {"people", protocol.people},
          {"movies", protocol.movies},
          {"seed", protocol.seed},
          {"dataFingerprint", protocol.fingerprint}};
}

Json reportJson(const Report& report) {
  Json metrics = Json::object();
  Json intervals = Json::object();
  for (const MetricValue& value : report.values) {
    const std::string key = value.cutoff > 0 ? fmt::format("{}@{}", value.metric, value.cutoff) : value.metric;
    metrics[key] = value.estimate.value;
    if (!std::isnan(value.estimate.low)) intervals[key] = {value.estimate.low, value.estimate.high};
  }
  return {{"metrics", std::move(metrics)},
          {"intervals95", std::move(intervals)},
          {"protocol", protocolJson(report.protocol)}};
}

std::string reportTable(const Report& report) {
  TextTable table = estimateTable();
  for (const MetricValue& value : report.values) {
    addEstimate(table, metricLabel(metric(value.metric), value.cutoff), value.estimate);
  }
  return table.text() + report.protocol.text() + "\n";
}

Json ratingErrorsJson(const RatingErrors& errors) {
  Json intervals = Json::object();
  if (!std::isnan(errors.rmse.low)) {
    intervals = {{"rmse", {errors.rmse.low, errors.rmse.high}}, {"mae", {errors.mae.low, errors.mae.high}}};
  }
  return {{"rmse", errors.rmse.value},
          {"mae", errors.mae.value},
          {"intervals95", std::move(intervals)},
          {"protocol",
           {{"text", errors.text()},
            {"split", errors.split},
            {"scale", {errors.low, errors.high}},
            {"ratings", errors.ratings},
            {"people", errors.people},
            {"peopleWithoutHistory", errors.peopleWithoutHistory},
            {"moviesWithoutRatings", errors.moviesWithoutRatings},
            {"ratingsWithoutOpinion", errors.ratingsWithoutOpinion},
            {"dataFingerprint", errors.fingerprint}}}};
}

std::string ratingErrorsTable(const RatingErrors& errors) {
  TextTable table = estimateTable();
  addEstimate(table, "RMSE", errors.rmse);
  addEstimate(table, "MAE", errors.mae);
  return table.text() + errors.text() + "\n";
}

}  // namespace kinoprism
