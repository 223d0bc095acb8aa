// Against figures computed elsewhere, in float64 and with other code, on a fixed split of MovieLens-1M.
#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "engine/data/interaction_files.h"
#include "engine/data/metadata_file.h"
#include "tests/engine/recommend/small_data.h"
#include "tests/test_data.h"

namespace kinoprism::recommend {
namespace {

class Validation : public testing::Test {
 protected:
  static constexpr size_t kMovies = 3081;

  void SetUp() override {
    KINOPRISM_NEEDS_DATA("ml-1m-split/train.txt");
    KINOPRISM_NEEDS_DATA("../fixtures/validation.json");
    core::Progress progress;
    data::PersonIds people;
    auto train =
        data::readInteractionFile(tests::dataFolder() / "ml-1m-split" / "train.txt", people, progress).interactions;
    auto held = data::readInteractionFile(tests::dataFolder() / "ml-1m-split" / "validation.txt", people, progress)
                    .interactions;
    dataset.interactions = data::Interactions::fromList(std::move(train), people.size(), kMovies);
    validation = data::Interactions::fromList(std::move(held), people.size(), kMovies);
    std::ifstream(tests::fixtureFolder() / "validation.json") >> fixture;
  }

  /// The `count` best movies that the person did not watch in training; ties: the lower number first.
  std::vector<uint32_t> topOf(std::span<const float> scores, data::PersonIndex person, size_t count) const {
    std::vector<uint32_t> order;
    for (uint32_t m = 0; m < kMovies; ++m) {
      if (!dataset.interactions.contains(person, data::MovieIndex(m))) order.push_back(m);
    }
    std::partial_sort(order.begin(), order.begin() + static_cast<ptrdiff_t>(count), order.end(),
                      [&](uint32_t a, uint32_t b) { return scores[a] != scores[b] ? scores[a] > scores[b] : a < b; });
    order.resize(count);
    return order;
  }

  double ndcg(const std::vector<uint32_t>& list, data::PersonIndex person) const {
    double gain = 0, ideal = 0;
    for (size_t k = 0; k < list.size(); ++k) {
      const double discount = 1 / std::log2(static_cast<double>(k) + 2);
      if (validation.contains(person, data::MovieIndex(list[k]))) gain += discount;
      if (k < validation.moviesOf(person).size()) ideal += discount;
    }
    return gain / ideal;
  }

  double meanNdcg(const core::Matrix& scores) const {
    double sum = 0;
    size_t evaluated = 0;
    for (size_t p = 0; p < scores.rows(); ++p) {
      if (validation.moviesOf(data::PersonIndex(p)).empty()) continue;
      sum += ndcg(topOf(scores.row(p), data::PersonIndex(p), 10), data::PersonIndex(p));
      ++evaluated;
    }
    return sum / static_cast<double>(evaluated);
  }

  core::Matrix scoresOfAll(const std::string& name, const core::Settings& settings) const {
    const auto model = fitted(engine::loadEngine().recommender(name), dataset, settings);
    std::vector<std::vector<data::Rated>> histories;
    for (size_t p = 0; p < dataset.interactions.personCount(); ++p) {
      histories.push_back(dataset.interactions.historyOf(data::PersonIndex(p)));
    }
    core::Matrix scores(histories.size(), kMovies);
    model->scoreHistories(histories, scores.view());
    return scores;
  }

  static data::Features textFeatures() {
    core::Progress progress;
    auto metadata = data::readMetadataFile(tests::dataFolder() / "ml-1m-split" / "metadata.tsv", progress);
    metadata.resize(kMovies);
    std::vector<encode::MovieText> texts;
    for (const auto& movie : metadata) texts.push_back({movie.title, movie.genres, movie.people, movie.description});
    std::vector<core::Message> problems;
    return engine::loadEngine().encodeAll({"tfidf-svd", texts}, problems, progress);
  }

  void expectFixture(const std::string& entry, const core::Matrix& scores) const {
    const auto& expected = fixture.at(entry);
    EXPECT_NEAR(meanNdcg(scores), expected.at("metrics").at("10").at("ndcg").get<double>(), 1e-6);
    if (!expected.contains("top10_items_of_users_0_to_4")) return;
    for (const auto& [person, list] : expected.at("top10_items_of_users_0_to_4").items()) {
      const auto p = data::PersonIndex(std::stoul(person));
      EXPECT_EQ(topOf(scores.row(data::index(p)), p, 10), list.get<std::vector<uint32_t>>()) << "person " << person;
    }
  }

  data::Dataset dataset;
  data::Interactions validation;
  nlohmann::json fixture;
};

TEST_F(Validation, EaseRanksLikeTheReference) {
  const core::Matrix scores = scoresOfAll("ease", {{"lambda", 800}, {"dropout", 0}, {"person-normalisation", 0}});
  expectFixture("ease_lambda_800", scores);
  const auto best = fixture.at("ease_lambda_800").at("top10_scores_of_user_0").get<std::vector<double>>();
  const auto top = topOf(scores.row(0), data::PersonIndex{0}, 10);
  for (size_t k = 0; k < 10; ++k) EXPECT_NEAR(scores.row(0)[top[k]], best[k], 1e-6);
}

TEST_F(Validation, ItemKnnRanksLikeTheReference) {
  expectFixture("item_knn_cosine_k200", scoresOfAll("item-knn", {{"neighbours", 200}}));
}

TEST_F(Validation, ItemKnnWithAllNeighboursRanksLikeTheReference) {
  expectFixture("item_knn_cosine_all", scoresOfAll("item-knn", {{"neighbours", 0}}));
}

TEST_F(Validation, PopularityRanksLikeTheReference) { expectFixture("popularity", scoresOfAll("popularity", {})); }

// What a study with code of its own reached, less what the random start and the processor may change.
TEST_F(Validation, TunedModelsReachTheFiguresOfTheStudy) {
  EXPECT_GE(meanNdcg(scoresOfAll("ease", {{"lambda", 300}, {"dropout", 0.5}, {"person-normalisation", 0.4}})), 0.2185);
  EXPECT_GE(meanNdcg(scoresOfAll("ials", {{"factors", 64}, {"lambda", 0.01}, {"unobserved-weight", 0.2}})), 0.2185);
  EXPECT_GE(meanNdcg(scoresOfAll("ials", {{"factors", 128}, {"lambda", 0.012}, {"unobserved-weight", 0.2}})), 0.2212);
  EXPECT_GE(meanNdcg(scoresOfAll("user-knn", {})), 0.196);
}

TEST_F(Validation, LinearModelsReachTheFiguresOfTheStudyWithTheirStandards) {
  EXPECT_GE(meanNdcg(scoresOfAll("edlae", {})), 0.2185);
  EXPECT_NEAR(meanNdcg(scoresOfAll("rp3-beta", {})), 0.2056, 1e-4);
  EXPECT_GE(meanNdcg(scoresOfAll("slim", {})), 0.219);
  EXPECT_GE(meanNdcg(scoresOfAll("gf-cf", {})), 0.215);
  EXPECT_NEAR(meanNdcg(scoresOfAll("pure-svd", {{"factors", 32}})), 0.182, 5e-4);
  EXPECT_GE(meanNdcg(scoresOfAll("pure-svd", {})), 0.19);
}

/// The plain filters of the paper: 128 vectors, all neighbours.
TEST_F(Validation, GfCfOfThePaperReachesTheFigureOfTheStudy) {
  const core::Settings paper{
      {"neighbours", 0}, {"asymmetry", 0.5}, {"power", 1}, {"singular-vectors", 128}, {"low-pass-weight", 1}};
  EXPECT_NEAR(meanNdcg(scoresOfAll("gf-cf", paper)), 0.2114, 1e-3);
}

TEST_F(Validation, TextImprovesTheRegressionsThatTakeContent) {
  dataset.features.push_back(textFeatures());
  EXPECT_GE(meanNdcg(scoresOfAll("cease", {})), 0.2225);
  EXPECT_GE(meanNdcg(scoresOfAll("add-ease", {})), 0.222);
}

/// Ranks only the movies that were kept out of training, for the people who watched some of them.
TEST_F(Validation, TextMapRanksMoviesThatNobodyRated) {
  KINOPRISM_NEEDS_DATA("ml-1m-split/cold_items.txt");
  core::Progress progress;
  const auto cold = data::readItemList(tests::dataFolder() / "ml-1m-split" / "cold_items.txt", progress);
  const auto isCold = [&](data::MovieIndex movie) { return std::binary_search(cold.begin(), cold.end(), movie); };
  const auto original = dataset.interactions;
  dataset.interactions =
      original.filtered([&](data::PersonIndex, const data::Rated& rated) { return !isCold(rated.movie); });
  dataset.features.push_back(textFeatures());

  const core::Matrix scores = scoresOfAll("text-map", {});
  double sum = 0;
  size_t evaluated = 0;
  for (size_t p = 0; p < scores.rows(); ++p) {
    const auto person = data::PersonIndex(p);
    const auto relevant = [&](data::MovieIndex m) {
      return original.contains(person, m) || validation.contains(person, m);
    };
    const auto count = static_cast<size_t>(std::count_if(cold.begin(), cold.end(), relevant));
    if (count == 0) continue;
    std::vector<data::MovieIndex> order(cold);
    std::stable_sort(order.begin(), order.end(), [&](data::MovieIndex a, data::MovieIndex b) {
      const float x = scores.row(p)[data::index(a)], y = scores.row(p)[data::index(b)];
      return std::isnan(y) ? !std::isnan(x) : x > y;
    });
    double gain = 0, ideal = 0;
    for (size_t k = 0; k < 10; ++k) {
      const double discount = 1 / std::log2(static_cast<double>(k) + 2);
      gain += relevant(order[k]) ? discount : 0;
      ideal += k < count ? discount : 0;
    }
    sum += gain / ideal;
    ++evaluated;
  }
  EXPECT_EQ(evaluated, 5538u);
  EXPECT_GE(sum / static_cast<double>(evaluated), 0.25);
}

}  // namespace
}  // namespace kinoprism::recommend
