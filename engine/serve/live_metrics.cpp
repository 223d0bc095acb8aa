#include "engine/serve/live_metrics.h"

#include <chrono>
#include <limits>

#include "engine/core/message_ids.h"

namespace kinoprism::serve {
namespace {

constexpr size_t kListLength = 20;
constexpr int kResamples = 500;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// What the pools were built for, as interactions of the people in them.
data::Interactions relevantOf(const tune::CandidatePools& pools) {
  std::vector<std::vector<uint32_t>> rows;
  for (size_t row = 0; row < pools.personCount(); ++row) {
    const size_t person = data::index(pools.people()[row]);
    if (person >= rows.size()) rows.resize(person + 1);
    const tune::CandidatePools::Pool pool = pools.pool(row);
    for (const uint32_t position : pool.relevant) rows[person].push_back(pool.movies[position]);
  }
  return {rows, pools.movieCount()};
}

}  // namespace

LiveMetrics::LiveMetrics(std::shared_ptr<const Run> run)
    : m_run(std::move(run)),
      m_relevant(relevantOf(m_run->pools)),
      m_similarity(m_run->similarity.tabled()),
      m_baselineMix(m_run->model.composition().mix) {
  if (m_run->pools.personCount() == 0) {
    throw core::Error(core::ErrorCode::NoData, core::MessageId::NoValidationForMetrics);
  }
}

void LiveMetrics::setBaseline(const fuse::Mix& baseline) {
  if (baseline == m_baselineMix) return;
  m_baselineMix = baseline;
  m_baseline.reset();
}

evaluate::Report LiveMetrics::reportOf(const fuse::Mix& mix, const std::stop_token& stop) const {
  core::Progress progress(stop);
  const evaluate::Lists lists = m_run->pools.lists(mix, kListLength, &m_similarity, stop);
  evaluate::EvaluateOptions options;
  options.metrics = {"recall"};
  options.cutoffs = {20};
  options.trainCounts = &m_run->trainCounts;
  options.similarity = &m_similarity;
  options.resamples = 0;
  if (m_run->report) options.protocol = m_run->report->protocol;
  const evaluate::Report atTwenty = evaluate::evaluate(lists, m_relevant, options, progress);
  options.metrics = {"ndcg", "coverage", "ild", "novelty"};
  options.cutoffs = {10};
  evaluate::Report report = evaluate::evaluate(lists, m_relevant, options, progress);
  report.values.insert(report.values.begin() + 1, atTwenty.values.front());
  report.protocol.cutoffs = {10, 20};
  return report;
}

LiveReport LiveMetrics::measure(const fuse::Mix& mix, const std::stop_token& stop) {
  const auto start = std::chrono::steady_clock::now();
  if (!m_baseline) m_baseline = reportOf(m_baselineMix, stop);
  if (!m_bootstrap) m_bootstrap.emplace(m_baseline->people.size(), kResamples, m_run->seed);
  evaluate::Report report = reportOf(mix, stop);
  LiveReport live;
  for (size_t v = 0; v < report.values.size(); ++v) {
    if (stop.stop_requested()) throw core::Cancelled();
    const evaluate::MetricValue& now = report.values[v];
    const evaluate::MetricValue& before = m_baseline->values[v];
    LiveMetric line{now.metric, now.cutoff, now.estimate, {now.estimate.value - before.estimate.value, kNone, kNone}};
    if (!now.perPerson.empty()) {
      line.value = m_bootstrap->mean(now.perPerson);
      line.change = m_bootstrap->difference(now.perPerson, before.perPerson);
    }
    live.metrics.push_back(line);
  }
  live.protocol = report.protocol;
  live.poolError = m_run->poolError;
  live.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  return live;
}

}  // namespace kinoprism::serve
