#include "engine/serve/run.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "engine/core/files.h"
#include "engine/core/message_ids.h"
#include "engine/serve/live_metrics.h"
#include "engine/serve/person_view.h"
#include "engine/train/registry.h"
#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/data/random_interactions.h"

namespace kinoprism::serve {
namespace {

constexpr size_t kMovies = 60;

class SmallRun : public testing::Test {
 protected:
  SmallRun() {
    dataset.interactions = data::randomInteractions(80, kMovies, 20, 1);
    validation =
        data::randomInteractions(80, kMovies, 6, 2).filtered([&](data::PersonIndex p, const data::Rated& rated) {
          return !dataset.interactions.contains(p, rated.movie);
        });
    options.name = "small";
    options.composition = fuse::compositionOf(std::vector<std::string>{"ease", "item-knn", "popularity"}, dataset,
                                              train::recommenderRegistry());
  }

  std::shared_ptr<const kinoprism::serve::Run> train() {
    return trainFusedRun(folder / "run", dataset, validation, train::recommenderRegistry(), options, progress);
  }
  size_t entries() const {
    return static_cast<size_t>(std::distance(std::filesystem::directory_iterator(folder.path()), {}));
  }

  core::TemporaryFolder folder;
  data::Dataset dataset;
  data::Interactions validation;
  TrainOptions options;
  core::Progress progress;
};

TEST_F(SmallRun, GivesTheSameNumbersForASeed) {
  const auto one = train();
  std::filesystem::remove_all(folder / "run");
  const auto two = train();
  EXPECT_EQ(one->tuning->partWeights, two->tuning->partWeights);
  EXPECT_EQ(one->report->value("ndcg", 10), two->report->value("ndcg", 10));
  EXPECT_EQ(one->report->of("ndcg", 10).estimate.low, two->report->of("ndcg", 10).estimate.low);
}

TEST_F(SmallRun, OfOneRecommenderIsAFusionOfOnePart) {
  options.composition = fuse::compositionOf(std::vector<std::string>{"ease"}, dataset, train::recommenderRegistry());
  const auto run = train();
  EXPECT_EQ(run->model.signals(), (std::vector<std::string>{"collaborative", "popularity"}));
  PersonView view(run, dataset.interactions.historyOf(data::PersonIndex(3)));
  const fuse::RankedList list = view.rerank(run->model.composition().mix, 5);
  std::vector<float> scores(kMovies);
  run->model.part(0).scoreHistory(view.history(), scores);
  for (size_t r = 1; r < list.movies.size(); ++r) {
    EXPECT_GE(scores[data::index(list.movies[r - 1].movie)], scores[data::index(list.movies[r].movie)]);
  }
}

TEST_F(SmallRun, WithNothingHeldOutHasNoMetrics) {
  validation = data::Interactions(std::vector<std::vector<uint32_t>>(80), kMovies);
  train();
  const auto run = loadFusedRun(folder / "run", train::recommenderRegistry());
  EXPECT_FALSE(run->report);
  EXPECT_FALSE(run->tuning);
  EXPECT_EQ(core::errorOf([&] { LiveMetrics live(run); }).code(), core::ErrorCode::NoData);
}

TEST_F(SmallRun, OfAFirstListSaysSoAndIsComplete) {
  options.composition = fuse::automaticComposition(dataset, train::recommenderRegistry());
  options.isFirst = true;
  train();
  const auto run = loadFusedRun(folder / "run", train::recommenderRegistry());
  EXPECT_TRUE(run->isFirst);
  EXPECT_LT(run->model.composition().parts.size(), options.composition.parts.size());
  EXPECT_TRUE(run->report) << "what it is worth is known";
  EXPECT_TRUE(run->tuning) << "weights follow the data, roughly";
  EXPECT_GT(run->pools.personCount(), 0u);
  PersonView view(run, dataset.interactions.historyOf(data::PersonIndex(3)));
  EXPECT_EQ(view.rerank(run->model.composition().mix, 10).movies.size(), 10u);
}

TEST_F(SmallRun, AfterAFirstListHasTheNumbersOfOneWithout) {
  options.composition = fuse::automaticComposition(dataset, train::recommenderRegistry());
  const auto alone = train();
  std::filesystem::remove_all(folder / "run");
  options.isFirst = true;
  options.earlier = train();
  std::filesystem::remove_all(folder / "run");
  options.isFirst = false;
  const auto after = train();
  EXPECT_FALSE(after->isFirst);
  EXPECT_EQ(after->tuning->partWeights, alone->tuning->partWeights);
  EXPECT_EQ(after->tuning->crossValidated, alone->tuning->crossValidated);
  EXPECT_EQ(after->report->value("ndcg", 10), alone->report->value("ndcg", 10));
}

TEST_F(SmallRun, PassesOverAnEarlierOneOfOtherData) {
  options.earlier = train();
  std::filesystem::remove_all(folder / "run");
  dataset.interactions = data::randomInteractions(80, kMovies, 20, 3);
  const auto run = train();
  for (size_t p = 0; p < run->model.composition().parts.size(); ++p)
    EXPECT_NE(&run->model.part(p), &options.earlier->model.part(p));
}

TEST_F(SmallRun, DoesNotOverwriteARun) {
  train();
  EXPECT_EQ(core::errorOf([&] { train(); }).code(), core::ErrorCode::Conflict);
  EXPECT_EQ(entries(), 1u);
}

TEST_F(SmallRun, LeavesNothingWhenCancelled) {
  /// Asks for a stop when the work says this.
  class StopAt final : public core::Progress {
   public:
    StopAt(std::stop_source stop, core::MessageId what)
        : core::Progress(stop.get_token()), m_stop(stop), m_what(what) {}
    void report(const core::Message& what, int64_t, int64_t) override {
      if (what.id() == m_what) m_stop.request_stop();
    }

   private:
    std::stop_source m_stop;
    core::MessageId m_what;
  };
  for (const core::MessageId what :
       {core::MessageId::ScoringForWeights, core::MessageId::SearchingWeights, core::MessageId::RankingMovies}) {
    StopAt stop({}, what);
    EXPECT_THROW(trainFusedRun(folder / "run", dataset, validation, train::recommenderRegistry(), options, stop),
                 core::Cancelled)
        << core::nameOf(what);
    EXPECT_EQ(entries(), 0u) << core::nameOf(what);
  }
}

TEST_F(SmallRun, LeavesNothingWhenThereIsNothingToLearnFrom) {
  dataset.interactions = data::Interactions(std::vector<std::vector<uint32_t>>(80), kMovies);
  EXPECT_EQ(core::errorOf([&] { train(); }).code(), core::ErrorCode::NoData);
  EXPECT_EQ(entries(), 0u);
}

TEST_F(SmallRun, UnderstandsTheSplitThatOlderVersionsStoredInEnglish) {
  train();
  nlohmann::json run = nlohmann::json::parse(core::readFile(folder / "run/run.json"));
  run["report"]["protocol"]["split"] = "per person at random 80/10/10, seed 42";
  folder.write("run/run.json", run.dump());
  const auto read = loadFusedRun(folder / "run", train::recommenderRegistry());
  EXPECT_EQ(read->report->protocol.split, core::Message(core::MessageId::SplitPerPerson, "80", "10", "10", "42"));
}

TEST_F(SmallRun, RefusesDamagedFiles) {
  train();
  const auto load = [&] { loadFusedRun(folder / "run", train::recommenderRegistry()); };
  folder.write("run/run.json", "{");
  EXPECT_EQ(core::errorOf(load).code(), core::ErrorCode::BadInput);
  folder.write("run/run.json", "{\"version\": 1000}");
  EXPECT_EQ(core::errorOf(load).code(), core::ErrorCode::Unsupported);
  std::filesystem::remove(folder / "run/run.json");
  EXPECT_EQ(core::errorOf(load).code(), core::ErrorCode::NotFound);
}

TEST_F(SmallRun, RefusesPoolsOfAnotherRun) {
  train();
  std::filesystem::copy_file(folder / "run/similarity.safetensors", folder / "run/pools.safetensors",
                             std::filesystem::copy_options::overwrite_existing);
  EXPECT_EQ(core::errorOf([&] { loadFusedRun(folder / "run", train::recommenderRegistry()); }).code(),
            core::ErrorCode::BadInput);
}

}  // namespace
}  // namespace kinoprism::serve
