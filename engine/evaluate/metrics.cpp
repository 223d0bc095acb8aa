#include "engine/evaluate/metrics.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/evaluate/metric_definitions.h"

namespace kinoprism::evaluate {
namespace {

using Sample = MetricSample;
using Context = MetricContext;
using Share = MetricShare;

size_t listed(const Sample& sample, size_t cutoff) { return std::min(cutoff, sample.list.size()); }

double hitCount(const Sample& sample, size_t cutoff) {
  return static_cast<double>(std::count(sample.hits.begin(), sample.hits.begin() + listed(sample, cutoff), 1));
}

double reachable(const Sample& sample, size_t cutoff) { return static_cast<double>(std::min(cutoff, sample.relevant)); }

double standardDiscount(size_t rank) { return 1 / std::log2(static_cast<double>(rank + 1)); }

double lenskitDiscount(size_t rank) { return 1 / std::log2(static_cast<double>(std::max<size_t>(rank, 2))); }

double ndcg(const Sample& sample, size_t cutoff, size_t ideal, double (*discount)(size_t)) {
  double gain = 0;
  double best = 0;
  for (size_t r = 0; r < listed(sample, cutoff); ++r) gain += sample.hits[r] ? discount(r + 1) : 0;
  for (size_t r = 0; r < ideal; ++r) best += discount(r + 1);
  return gain / best;
}

Share ndcgStandard(const Sample& sample, size_t cutoff, const Context&) {
  return {ndcg(sample, cutoff, std::min(cutoff, sample.relevant), standardDiscount)};
}

Share ndcgLenskit(const Sample& sample, size_t cutoff, const Context&) {
  return {ndcg(sample, cutoff, std::min(cutoff, sample.relevant), lenskitDiscount)};
}

Share ndcgRectools(const Sample& sample, size_t cutoff, const Context&) {
  return {ndcg(sample, cutoff, cutoff, standardDiscount)};
}

Share ndcgElliot(const Sample& sample, size_t cutoff, const Context& context) {
  const auto gain = [&](float value) { return std::exp2(value - context.ratingThreshold + 1) - 1; };
  double total = 0;
  double best = 0;
  for (size_t r = 0; r < listed(sample, cutoff); ++r) {
    if (sample.hits[r]) total += gain(sample.values[r]) * standardDiscount(r + 1);
  }
  for (size_t r = 0; r < std::min(cutoff, sample.relevantValues.size()); ++r) {
    best += gain(sample.relevantValues[r]) * standardDiscount(r + 1);
  }
  return {best > 0 ? total / best : 0};
}

Share recall(const Sample& sample, size_t cutoff, const Context&) {
  return {hitCount(sample, cutoff) / static_cast<double>(sample.relevant)};
}

Share recallOverMin(const Sample& sample, size_t cutoff, const Context&) {
  return {hitCount(sample, cutoff) / reachable(sample, cutoff)};
}

Share precision(const Sample& sample, size_t cutoff, const Context&) {
  return {hitCount(sample, cutoff) / static_cast<double>(cutoff)};
}

Share precisionImplicit(const Sample& sample, size_t cutoff, const Context&) {
  return {hitCount(sample, cutoff), reachable(sample, cutoff)};
}

double precisionsAtHits(const Sample& sample, size_t cutoff) {
  double hits = 0;
  double total = 0;
  for (size_t r = 0; r < listed(sample, cutoff); ++r) {
    if (sample.hits[r]) total += ++hits / static_cast<double>(r + 1);
  }
  return total;
}

Share averagePrecision(const Sample& sample, size_t cutoff, const Context&) {
  return {precisionsAtHits(sample, cutoff) / reachable(sample, cutoff)};
}

Share averagePrecisionOverRelevant(const Sample& sample, size_t cutoff, const Context&) {
  return {precisionsAtHits(sample, cutoff) / static_cast<double>(sample.relevant)};
}

Share averagePrecisionFull(const Sample& sample, size_t, const Context&) { return {sample.facts->averagePrecision}; }

Share reciprocalRank(const Sample& sample, size_t cutoff, const Context&) {
  for (size_t r = 0; r < listed(sample, cutoff); ++r) {
    if (sample.hits[r]) return {1 / static_cast<double>(r + 1)};
  }
  return {0};
}

Share reciprocalRankFull(const Sample& sample, size_t, const Context&) { return {sample.facts->reciprocalRank}; }

Share hitRate(const Sample& sample, size_t cutoff, const Context&) {
  return {hitCount(sample, cutoff) > 0 ? 1.0 : 0.0};
}

Share auc(const Sample& sample, size_t, const Context&) { return {sample.facts->auc}; }

Share aucTiesCountZero(const Sample& sample, size_t, const Context&) { return {sample.facts->aucTiesCountZero}; }

/// Σ over the list of what(movie), and how many there were.
template <class What>
Share overList(const Sample& sample, size_t cutoff, What what) {
  Share share{0, 0};
  for (size_t r = 0; r < listed(sample, cutoff); ++r) share.numerator += what(sample.list[r]);
  share.denominator = static_cast<double>(listed(sample, cutoff));
  return share;
}

double knownBy(const Context& context, data::MovieIndex movie) {
  return std::max<double>(context.trainCounts[data::index(movie)], 1);  // nobody counts as one, or the bits had no end
}

Share novelty(const Sample& sample, size_t cutoff, const Context& context) {
  return overList(sample, cutoff, [&](data::MovieIndex movie) {
    return -std::log2(knownBy(context, movie) / static_cast<double>(context.trainPeople));
  });
}

Share noveltyMicrosoft(const Sample& sample, size_t cutoff, const Context& context) {
  return overList(sample, cutoff, [&](data::MovieIndex movie) {
    return -std::log2(knownBy(context, movie) / static_cast<double>(context.trainInteractions));
  });
}

Share popularityLenskit(const Sample& sample, size_t cutoff, const Context& context) {
  return overList(sample, cutoff, [&](data::MovieIndex movie) {
    return 1 - static_cast<double>(context.popularityRanks[data::index(movie)] - 1) /
                   std::max<double>(static_cast<double>(context.movieCount) - 1, 1);
  });
}

Share serendipity(const Sample& sample, size_t cutoff, const Context& context) {
  const double movies = static_cast<double>(context.movieCount);
  double total = 0;
  for (size_t r = 0; r < listed(sample, cutoff); ++r) {
    if (!sample.hits[r]) continue;
    const double own = (movies - static_cast<double>(r)) / movies;
    const double popular = (movies + 1 - context.popularityRanks[data::index(sample.list[r])]) / movies;
    total += std::max(own - popular, 0.0);
  }
  return {total / static_cast<double>(cutoff)};
}

/// A person with fewer than two movies has no pair and is left out.
Share meanSimilarity(const Sample& sample, size_t cutoff, const fuse::MovieSimilarity& similarity, bool asDistance) {
  const size_t length = listed(sample, cutoff);
  if (length < 2) return {0, 0};
  double total = 0;
  for (size_t a = 0; a < length; ++a) {
    for (size_t b = a + 1; b < length; ++b) total += similarity.between(sample.list[a], sample.list[b]);
  }
  const double mean = total / (static_cast<double>(length * (length - 1)) / 2);
  return {asDistance ? 1 - mean : mean};
}

Share intraListDistance(const Sample& sample, size_t cutoff, const Context& context) {
  return meanSimilarity(sample, cutoff, *context.similarity, true);
}

Share intraListSimilarity(const Sample& sample, size_t cutoff, const Context& context) {
  return meanSimilarity(sample, cutoff, *context.similarity, false);
}

Share diversityMicrosoft(const Sample& sample, size_t cutoff, const Context& context) {
  return meanSimilarity(sample, cutoff, *context.coRatings, true);
}

double wholeCatalogue(const Context& context) { return static_cast<double>(context.movieCount); }
double catalogueAndPadding(const Context& context) { return static_cast<double>(context.movieCount + 1); }
double trainedCatalogue(const Context& context) {
  return static_cast<double>(context.trainCounts.size()) -
         static_cast<double>(std::ranges::count(context.trainCounts, 0u));
}

constexpr bool kWhole = false;

}  // namespace

const std::vector<MetricDefinition>& metricDefinitions() {
  using enum MetricNeed;
  static const std::vector<MetricDefinition> kDefinitions{
      {{"ndcg", "NDCG", "standard", core::MessageId::SummaryNdcg,
        "Järvelin & Kekäläinen 2002; RecBole, Cornac, implicit"},
       Nothing,
       ndcgStandard},
      {{"recall", "Recall", "standard", core::MessageId::SummaryRecall, "RecBole, Cornac, RecTools, Microsoft"},
       Nothing,
       recall},
      {{"precision", "Precision", "standard", core::MessageId::SummaryPrecision, "RecBole, Cornac, RecTools"},
       Nothing,
       precision},
      {{"map", "MAP", "standard", core::MessageId::SummaryMap, "RecBole, implicit, LensKit"},
       Nothing,
       averagePrecision},
      {{"mrr", "MRR", "standard", core::MessageId::SummaryMrr, "RecBole, LensKit"}, Nothing, reciprocalRank},
      {{"hit-rate", "Hit rate", "standard", core::MessageId::SummaryHitRate, "RecBole, RecTools"}, Nothing, hitRate},
      {{"auc", "AUC", "standard", core::MessageId::SummaryAuc, "Hanley & McNeil 1982; implicit", kWhole, true, false},
       Facts,
       auc},
      {{"coverage", "Coverage", "standard", core::MessageId::SummaryCoverage, "RecTools, Elliot"},
       Nothing,
       nullptr,
       wholeCatalogue},
      {{"novelty", "Novelty", "standard", core::MessageId::SummaryNovelty, "RecTools (MIUF)"}, Train, novelty},
      {{"ild", "Diversity (ILD)", "standard", core::MessageId::SummaryIld, "Ziegler et al. 2005; RecTools"},
       Similarity,
       intraListDistance},
      {{"serendipity", "Serendipity", "standard", core::MessageId::SummarySerendipity, "RecTools"}, Train, serendipity},
      {{"ndcg-lenskit", "NDCG", "LensKit", core::MessageId::SummaryNdcgLenskit, "LensKit"}, Nothing, ndcgLenskit},
      {{"ndcg-rectools", "NDCG", "RecTools", core::MessageId::SummaryNdcgRectools, "RecTools"}, Nothing, ndcgRectools},
      {{"ndcg-elliot", "NDCG", "Elliot", core::MessageId::SummaryNdcgElliot, "Elliot"}, Nothing, ndcgElliot},
      {{"recall-min", "Recall", "Mult-VAE", core::MessageId::SummaryRecallMin, "Liang et al. 2018; Steck 2019"},
       Nothing,
       recallOverMin},
      {{"precision-implicit", "Precision", "implicit", core::MessageId::SummaryPrecisionImplicit, "implicit"},
       Nothing,
       precisionImplicit},
      {{"map-relevant", "MAP", "RecTools", core::MessageId::SummaryMapRelevant, "RecTools, Microsoft"},
       Nothing,
       averagePrecisionOverRelevant},
      {{"map-cornac", "MAP", "Cornac", core::MessageId::SummaryMapCornac, "Cornac", kWhole, true, false},
       Facts,
       averagePrecisionFull},
      {{"mrr-cornac", "MRR", "Cornac", core::MessageId::SummaryMrrCornac, "Cornac", kWhole, true, false},
       Facts,
       reciprocalRankFull},
      {{"auc-cornac", "AUC", "Cornac", core::MessageId::SummaryAucCornac, "Cornac", kWhole, true, false},
       Facts,
       aucTiesCountZero},
      {{"coverage-recbole", "Coverage", "RecBole", core::MessageId::SummaryCoverageRecbole, "RecBole"},
       Nothing,
       nullptr,
       catalogueAndPadding},
      {{"coverage-microsoft", "Coverage", "Microsoft", core::MessageId::SummaryCoverageMicrosoft,
        "Microsoft Recommenders"},
       Train,
       nullptr,
       trainedCatalogue},
      {{"novelty-microsoft", "Novelty", "Microsoft", core::MessageId::SummaryNoveltyMicrosoft,
        "Microsoft Recommenders"},
       Train,
       noveltyMicrosoft},
      {{"popularity-lenskit", "Popularity", "LensKit", core::MessageId::SummaryPopularityLenskit, "LensKit", true,
        false},
       Train,
       popularityLenskit},
      {{"ils", "Similarity in lists (ILS)", "LensKit", core::MessageId::SummaryIls, "LensKit", true, false},
       Similarity,
       intraListSimilarity},
      {{"ild-microsoft", "Diversity", "Microsoft", core::MessageId::SummaryIldMicrosoft, "Microsoft Recommenders"},
       CoRatings,
       diversityMicrosoft},
  };
  return kDefinitions;
}

const std::vector<MetricInfo>& metrics() {
  static const std::vector<MetricInfo> kMetrics = [] {
    std::vector<MetricInfo> infos;
    for (const MetricDefinition& definition : metricDefinitions()) infos.push_back(definition.info);
    return infos;
  }();
  return kMetrics;
}

const MetricInfo& metric(std::string_view name) {
  const auto found = std::ranges::find(metrics(), name, &MetricInfo::name);
  if (found != metrics().end()) return *found;
  std::vector<std::string_view> names;
  for (const MetricInfo& info : metrics()) names.push_back(info.name);
  throw core::Error(core::ErrorCode::NotFound,
                    {core::MessageId::NoSuchMetric, name, fmt::format("{}", fmt::join(names, ", "))});
}

std::string metricLabel(const MetricInfo& metric, int cutoff) {
  std::string label = metric.atCutoff && cutoff > 0 ? fmt::format("{}@{}", metric.title, cutoff) : metric.title;
  if (metric.dialect != "standard") label += " (" + metric.dialect + ")";
  return label;
}

}  // namespace kinoprism::evaluate
