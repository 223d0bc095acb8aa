#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "engine/core/files.h"
#include "engine/evaluate/evaluate.h"
#include "engine/train/registry.h"
#include "tests/engine/tune/movielens.h"

namespace kinoprism::recommend {
namespace {

struct Model {
  std::string recommender;
  core::Settings settings;
  std::string fixture;
};

class ReferenceMetrics : public testing::TestWithParam<Model> {
 protected:
  static const std::map<std::string, std::string>& namesInFixture() {
    static const std::map<std::string, std::string> kNames{{"ndcg", "ndcg"},
                                                           {"recall", "recall"},
                                                           {"precision", "precision"},
                                                           {"map", "map"},
                                                           {"mrr", "mrr"},
                                                           {"hit-rate", "hitrate"},
                                                           {"ndcg-lenskit", "ndcg_lenskit"},
                                                           {"ndcg-rectools", "ndcg_rectools"},
                                                           {"map-relevant", "map_over_relevant"},
                                                           {"recall-min", "recall_over_min"},
                                                           {"precision-implicit", "precision_implicit"},
                                                           {"coverage", "coverage"},
                                                           {"novelty", "novelty"}};
    return kNames;
  }
};

TEST_P(ReferenceMetrics, AreReachedInEveryDialect) {
  KINOPRISM_NEEDS_DATA("ml-1m-split");
  const auto all = nlohmann::json::parse(core::readFile(tests::fixtureFolder() / "validation.json"));
  const auto& expected = all.at(GetParam().fixture);
  const tune::MovieLensSplit split = tune::readMovieLensSplit();
  const auto& registry = train::recommenderRegistry();
  const auto info = std::ranges::find(registry, GetParam().recommender, &RecommenderInfo::name);
  ASSERT_NE(info, registry.end());
  const auto model = info->make(GetParam().settings);
  core::Progress progress;
  model->fit(split.train, progress);

  evaluate::RankRequest request;
  request.people = evaluate::everybody(split.train.interactions);
  request.movieCount = 3081;
  request.mask = {&split.train.interactions};
  request.relevant = &split.validation;
  const evaluate::Lists lists =
      evaluate::rankAll(evaluate::scorerOf(*model, split.train.interactions), request, progress);

  evaluate::EvaluateOptions options;
  options.metrics = {"auc", "auc-cornac"};
  for (const auto& [name, inFixture] : namesInFixture()) options.metrics.push_back(name);
  options.train = &split.train.interactions;
  options.resamples = 0;
  const evaluate::Report report = evaluate::evaluate(lists, split.validation, options, progress);
  EXPECT_EQ(report.people.size(), expected["metrics"]["users"].get<size_t>());
  for (const int cutoff : {10, 20}) {
    for (const auto& [name, inFixture] : namesInFixture()) {
      const double reference = expected["metrics"][std::to_string(cutoff)].at(inFixture).get<double>();
      EXPECT_NEAR(report.value(name, cutoff), reference, 1e-6) << name << "@" << cutoff;
    }
  }
  EXPECT_NEAR(report.value("auc", 0), expected["metrics"]["auc"].get<double>(), 1e-6);
  EXPECT_NEAR(report.value("auc-cornac", 0), expected["metrics"]["auc_ties_count_zero"].get<double>(), 2e-6);
  if (!expected.contains("top10_items_of_users_0_to_4")) return;
  for (const auto& [person, items] : expected["top10_items_of_users_0_to_4"].items()) {
    for (size_t r = 0; r < items.size(); ++r) {
      EXPECT_EQ(data::index(lists.moviesOf(std::stoul(person))[r]), items[r].get<size_t>())
          << person << " rank " << r + 1;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    Models, ReferenceMetrics,
    testing::Values(Model{"ease", {{"lambda", 800}, {"dropout", 0}, {"person-normalisation", 0}}, "ease_lambda_800"},
                    Model{"popularity", {}, "popularity"},
                    Model{"item-knn", {{"neighbours", 0}, {"shrinkage", 0}}, "item_knn_cosine_all"},
                    Model{"item-knn", {{"neighbours", 200}, {"shrinkage", 0}}, "item_knn_cosine_k200"}),
    [](const auto& info) { return info.param.fixture; });

}  // namespace
}  // namespace kinoprism::recommend
