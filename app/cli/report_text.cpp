#include "app/cli/report_text.h"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "app/cli/text_table.h"

namespace kinoprism {

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
  using Align = TextTable::Align;
  TextTable table({{"metric", Align::Left}, {"value", Align::Right}, {"95 % interval", Align::Left}});
  for (const MetricValue& value : report.values) {
    const Estimate& estimate = value.estimate;
    table.addRow({metricLabel(metric(value.metric), value.cutoff), fmt::format("{:.4f}", estimate.value),
                  std::isnan(estimate.low) ? "" : fmt::format("{:.4f} to {:.4f}", estimate.low, estimate.high)});
  }
  return table.text() + report.protocol.text() + "\n";
}

}  // namespace kinoprism
