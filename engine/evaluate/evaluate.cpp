#include "engine/evaluate/evaluate.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/evaluate/metric_definitions.h"

namespace kinoprism::evaluate {
namespace {

/// One column of the report while it is measured.
struct Column {
  const MetricDefinition* definition;
  int cutoff;
  std::vector<float> numerators;
  std::vector<float> denominators;
};

/// Throws Error{BadArgument} where the metric needs what there is not.
void requireInputs(const MetricDefinition& definition, const EvaluateOptions& options, const Lists& lists) {
  const std::string& name = definition.info.name;
  switch (definition.need) {
    case MetricNeed::Nothing:
      return;
    case MetricNeed::Train:
      if (options.train || options.trainCounts) return;
      throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::MetricNeedsTrain, name});
    case MetricNeed::Similarity:
      if (options.similarity) return;
      throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::MetricNeedsSimilarity, name});
    case MetricNeed::CoRatings:
      if (options.coRatings) return;
      throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::MetricNeedsCoRatings, name});
    case MetricNeed::Facts:
      if (!lists.facts.empty()) return;
      throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::MetricNeedsRanks, name});
  }
}

const MetricDefinition& definitionOf(const std::string& name) {
  metric(name);  // throws where there is none
  return *std::ranges::find_if(metricDefinitions(), [&](const auto& entry) { return entry.info.name == name; });
}

std::vector<Column> columnsOf(const EvaluateOptions& options, const Lists& lists) {
  std::vector<Column> columns;
  for (const std::string& name : options.metrics) {
    const MetricDefinition& definition = definitionOf(name);
    requireInputs(definition, options, lists);
    if (!definition.info.atCutoff) {
      columns.push_back({&definition, 0, {}, {}});
      continue;
    }
    for (const int cutoff : options.cutoffs) {
      if (cutoff < 1 || static_cast<size_t>(cutoff) > lists.topN) {
        throw core::Error(core::ErrorCode::BadArgument,
                          {core::MessageId::MetricListsTooShort, name, cutoff, lists.topN});
      }
      columns.push_back({&definition, cutoff, {}, {}});
    }
  }
  return columns;
}

MetricContext contextOf(const data::Interactions& relevant, const EvaluateOptions& options) {
  MetricContext context;
  context.movieCount = relevant.movieCount();
  context.similarity = options.similarity;
  context.coRatings = options.coRatings;
  if (options.protocol.relevanceThreshold > 0) context.ratingThreshold = options.protocol.relevanceThreshold;
  if (!options.train && !options.trainCounts) return context;
  TrainCounts train = options.trainCounts ? *options.trainCounts : TrainCounts::of(*options.train);
  context.trainPeople = train.people;
  context.trainInteractions = train.interactions;
  context.trainCounts = std::move(train.ofMovies);
  context.movieCount = std::max(context.movieCount, context.trainCounts.size());
  context.trainCounts.resize(context.movieCount, 0);
  std::vector<uint32_t> order(context.movieCount);
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, std::ranges::greater(), [&](uint32_t m) { return context.trainCounts[m]; });
  context.popularityRanks.resize(order.size());
  for (size_t r = 0; r < order.size(); ++r) context.popularityRanks[order[r]] = static_cast<uint32_t>(r + 1);
  return context;
}

/// Rows of lists whose person has something relevant.
std::vector<size_t> evaluatedRows(const Lists& lists, const data::Interactions& relevant) {
  std::vector<size_t> rows;
  for (size_t row = 0; row < lists.people.size(); ++row) {
    const data::PersonIndex person = lists.people[row];
    if (data::index(person) < relevant.personCount() && !relevant.moviesOf(person).empty()) rows.push_back(row);
  }
  if (rows.empty()) {
    throw core::Error(core::ErrorCode::NoData, core::MessageId::NobodyHeldOutForLists);
  }
  return rows;
}

/// The buffers behind a MetricSample.
class SampleMaker {
 public:
  SampleMaker(const Lists& lists, const data::Interactions& relevant) : m_lists(lists), m_relevant(relevant) {}

  MetricSample of(size_t row) {
    const data::PersonIndex person = m_lists.people[row];
    const auto movies = m_relevant.moviesOf(person);
    const auto values = m_relevant.valuesOf(person);
    const auto list = m_lists.moviesOf(row);
    m_hits.assign(list.size(), 0);
    m_values.assign(list.size(), 0);
    for (size_t r = 0; r < list.size(); ++r) {
      const auto at = std::ranges::lower_bound(movies, list[r]);
      if (at == movies.end() || *at != list[r]) continue;
      m_hits[r] = 1;
      m_values[r] = values[static_cast<size_t>(at - movies.begin())];
    }
    m_relevantValues.assign(values.begin(), values.end());
    std::ranges::sort(m_relevantValues, std::ranges::greater());
    return {
        list, m_hits, m_values, m_relevantValues, movies.size(), m_lists.facts.empty() ? nullptr : &m_lists.facts[row]};
  }

 private:
  const Lists& m_lists;
  const data::Interactions& m_relevant;
  std::vector<uint8_t> m_hits;
  std::vector<float> m_values;
  std::vector<float> m_relevantValues;
};

void measure(const Lists& lists, const data::Interactions& relevant, const std::vector<size_t>& rows,
             const MetricContext& context, std::vector<Column>& columns, const core::Progress& progress) {
  for (Column& column : columns) {
    if (!column.definition->share) continue;
    column.numerators.resize(rows.size());
    column.denominators.resize(rows.size());
  }
  core::parallelFor(rows.size(), 128, [&](size_t begin, size_t end) {
    progress.throwIfCancelled();
    SampleMaker maker(lists, relevant);
    for (size_t i = begin; i < end; ++i) {
      const MetricSample sample = maker.of(rows[i]);
      for (Column& column : columns) {
        if (!column.definition->share) continue;
        const MetricShare share = column.definition->share(sample, static_cast<size_t>(column.cutoff), context);
        column.numerators[i] = static_cast<float>(share.numerator);
        column.denominators[i] = static_cast<float>(share.denominator);
      }
    }
  });
}

double coverage(const Lists& lists, const std::vector<size_t>& rows, size_t cutoff, double catalogue) {
  std::vector<uint8_t> seen;
  for (const size_t row : rows) {
    const auto list = lists.moviesOf(row);
    for (size_t r = 0; r < std::min(cutoff, list.size()); ++r) {
      if (data::index(list[r]) >= seen.size()) seen.resize(data::index(list[r]) + 1, 0);
      seen[data::index(list[r])] = 1;
    }
  }
  return static_cast<double>(std::ranges::count(seen, 1)) / catalogue;
}

MetricValue valueOf(Column& column, const Bootstrap& bootstrap) {
  MetricValue value{
      column.definition->info.name, column.cutoff, bootstrap.ratio(column.numerators, column.denominators), {}};
  value.perPerson.resize(column.numerators.size());
  std::ranges::transform(column.numerators, column.denominators, value.perPerson.begin(),
                         [](float numerator, float denominator) { return denominator ? numerator / denominator : 0; });
  return value;
}

Protocol protocolOf(const EvaluateOptions& options, const std::vector<size_t>& rows, const MetricContext& context) {
  Protocol protocol = options.protocol;
  protocol.cutoffs = options.cutoffs;
  protocol.people = rows.size();
  protocol.movies = context.movieCount;
  protocol.dialect.clear();
  for (const std::string& name : options.metrics) {
    const std::string& dialect = metric(name).dialect;
    if (protocol.dialect.find(dialect) != std::string::npos) continue;
    protocol.dialect += (protocol.dialect.empty() ? "" : ", ") + dialect;
  }
  return protocol;
}

}  // namespace

Report evaluate(const Lists& lists, const data::Interactions& relevant, const EvaluateOptions& options,
                core::Progress& progress) {
  std::vector<Column> columns = columnsOf(options, lists);
  const std::vector<size_t> rows = evaluatedRows(lists, relevant);
  const MetricContext context = contextOf(relevant, options);
  measure(lists, relevant, rows, context, columns, progress);
  progress.throwIfCancelled();

  Report report;
  report.protocol = protocolOf(options, rows, context);
  for (const size_t row : rows) report.people.push_back(lists.people[row]);
  const Bootstrap bootstrap(rows.size(), options.resamples, options.protocol.seed);
  for (Column& column : columns) {
    progress.throwIfCancelled();
    if (column.definition->share) {
      report.values.push_back(valueOf(column, bootstrap));
      continue;
    }
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    const double value =
        coverage(lists, rows, static_cast<size_t>(column.cutoff), column.definition->catalogue(context));
    report.values.push_back({column.definition->info.name, column.cutoff, {value, kNone, kNone}, {}});
  }
  return report;
}

TrainCounts TrainCounts::of(const data::Interactions& train) {
  return {train.personCount(), train.size(), train.countsOfMovies()};
}

const MetricValue& Report::of(std::string_view metric, int cutoff) const {
  const auto found = std::ranges::find_if(
      values, [&](const MetricValue& value) { return value.metric == metric && value.cutoff == cutoff; });
  if (found != values.end()) return *found;
  std::vector<std::string> measured;
  for (const MetricValue& value : values) measured.push_back(fmt::format("{}@{}", value.metric, value.cutoff));
  throw core::Error(core::ErrorCode::NotFound,
                    {core::MessageId::MetricNotMeasured, metric, cutoff, fmt::format("{}", fmt::join(measured, ", "))});
}

std::vector<Comparison> compare(const Report& a, const Report& b, int resamples) {
  if (a.people != b.people || a.protocol.fingerprint != b.protocol.fingerprint) {
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::ReportsNotComparable);
  }
  const Bootstrap bootstrap(a.people.size(), resamples, a.protocol.seed);
  std::vector<Comparison> comparisons;
  for (const MetricValue& value : a.values) {
    const auto other = std::ranges::find_if(b.values, [&](const MetricValue& candidate) {
      return candidate.metric == value.metric && candidate.cutoff == value.cutoff;
    });
    if (other == b.values.end() || value.perPerson.empty()) continue;
    double better = 0;
    double differ = 0;
    for (size_t p = 0; p < value.perPerson.size(); ++p) {
      better += value.perPerson[p] > other->perPerson[p];
      differ += value.perPerson[p] != other->perPerson[p];
    }
    comparisons.push_back(
        {value.metric, value.cutoff, bootstrap.difference(value.perPerson, other->perPerson), better / differ});
  }
  return comparisons;
}

}  // namespace kinoprism::evaluate
