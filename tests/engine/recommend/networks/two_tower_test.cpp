#include "engine/recommend/networks/two_tower.h"

#include "engine/recommend/modality_shares.h"
#include "tests/engine/recommend/plain_network.h"

namespace kinoprism::recommend {
namespace {

const RecommenderInfo& plain() { return engine::loadEngine().recommender("two-tower"); }
const RecommenderInfo& multimodal() { return engine::loadEngine().recommender("multimodal-two-tower"); }

Numbers ofLengthOne(Numbers values) {
  const double length = std::sqrt(product(values, values));
  for (double& value : values) value /= length;
  return values;
}

Numbers plainScores(const SavedModel& model, std::span<const data::Rated> history, double pooling, double temperature,
                    bool isCosine) {
  const Numbers pooled = model.pooled("history", history, pooling);
  const Numbers hidden = mapped(plus(model.times("hidden", pooled), model.vector("hidden-bias")), std::tanh);
  Numbers person = plus(pooled, plus(model.times("output", hidden), model.vector("output-bias")));
  if (isCosine) person = ofLengthOne(person);
  Numbers scores = model.times("movies", person);
  for (size_t m = 0; m < scores.size(); ++m) {
    const Numbers movie = model.row("movies", m);
    scores[m] = product(movie, movie) > 0 ? scores[m] / temperature : std::numeric_limits<double>::quiet_NaN();
  }
  return scores;
}

TEST(TwoTower, ScoresByTheProductOfItsTowers) {
  const data::Dataset dataset = twoTastes();
  for (const bool isCosine : {false, true}) {
    const auto model = fitted(plain(), dataset,
                              {{"factors", 6},
                               {"hidden", 5},
                               {"epochs", 10},
                               {"pooling", 0.7},
                               {"temperature", 0.4},
                               {"likeness", isCosine ? 1 : 0},
                               {"rate", 0.05}});
    const SavedModel saved(*model);
    for (const uint32_t person : {0u, 17u, 49u}) {
      const auto history = dataset.interactions.historyOf(data::PersonIndex{person});
      expectScores(scoresOf(*model, history), plainScores(saved, history, 0.7, 0.4, isCosine), 1e-4);
    }
    const std::vector<data::Rated> stranger{{data::MovieIndex{2}}, {data::MovieIndex{31}}};
    expectScores(scoresOf(*model, stranger), plainScores(saved, stranger, 0.7, 0.4, isCosine), 1e-4);
  }
}

TEST(TwoTower, HasNoOpinionOnMoviesThatNobodyRated) {
  const data::Dataset dataset = twoTastes();
  const auto scores = scoresOf(*fitted(plain(), dataset), dataset.interactions.historyOf(data::PersonIndex{0}));
  for (size_t m = 0; m < kTasteMovies; ++m) EXPECT_EQ(std::isnan(scores[m]), m >= kTasteCold) << m;
}

TEST(TwoTower, TellsTastesApart) {
  const data::Dataset dataset = twoTastes();
  const auto model = fitted(plain(), dataset, {{"factors", 16}, {"hidden", 16}, {"epochs", 60}, {"rate", 0.01}});
  EXPECT_GT(shareInOrder(*model, dataset, 0, kTasteCold), 0.98);
}

/// Mean score of the first half of the movies, which four times as many people like, less that of the second.
double preferenceForPopular(double correction) {
  std::mt19937 random(9);
  std::vector<std::vector<uint32_t>> rows(400);
  for (auto& row : rows) {
    for (uint32_t m = 0; m < 40; ++m) {
      if (random() % 20 < (m < 20 ? 12u : 3u)) row.push_back(m);
    }
  }
  const data::Dataset dataset{data::Interactions(rows, 40), {}};
  const auto model = fitted(
      plain(), dataset,
      {{"factors", 4}, {"hidden", 4}, {"epochs", 300}, {"batch", 32}, {"rate", 0.01}, {"correction", correction}});
  double sum = 0;
  for (size_t p = 0; p < rows.size(); ++p) {
    const auto scores = scoresOf(*model, dataset.interactions.historyOf(data::PersonIndex(p)));
    for (size_t m = 0; m < 40; ++m) sum += (m < 20 ? 1 : -1) * scores[m] / (20.0 * static_cast<double>(rows.size()));
  }
  return sum;
}

TEST(TwoTower, LearnsHowPopularMoviesAreOnlyIfTheBatchIsCorrectedForIt) {
  EXPECT_NEAR(preferenceForPopular(1), std::log(4.0), 0.3);
  EXPECT_NEAR(preferenceForPopular(0), 0, 0.3);
}

TEST(MultimodalTwoTower, RanksMoviesThatNobodyRatedByTheirFeatures) {
  const data::Dataset dataset = twoTastes();
  const auto model = fitted(multimodal(), dataset,
                            {{"factors", 16}, {"hidden", 16}, {"epochs", 100}, {"rate", 0.01}, {"id-dropout", 0.5}});
  EXPECT_GT(shareInOrder(*model, dataset, 0, kTasteCold), 0.98);
  EXPECT_GT(shareInOrder(*model, dataset, kTasteCold, kTasteMovies - 1), 0.98);
  const auto scores = scoresOf(*model, dataset.interactions.historyOf(data::PersonIndex{0}));
  EXPECT_TRUE(std::isnan(scores[kTasteMovies - 1])) << "neither ratings nor features";
}

std::vector<double> valuesOf(const std::vector<ModalityShares::Share>& shares) {
  std::vector<double> values;
  for (const auto& share : shares) values.push_back(share.value);
  return values;
}

class TowersWithShares : public testing::Test {
 protected:
  std::vector<float> scores(const Recommender& scoring) const {
    return scoresOf(scoring, dataset.interactions.historyOf(data::PersonIndex{0}));
  }

  data::Dataset dataset = twoTastes();
  std::unique_ptr<Recommender> model =
      fitted(multimodal(), dataset, {{"factors", 8}, {"hidden", 8}, {"epochs", 20}, {"rate", 0.02}});
  const ModalityShares& joint = dynamic_cast<const ModalityShares&>(*model);
};

TEST_F(TowersWithShares, ScoreAsLearntWithTheSharesTheyLearnt) {
  const auto shares = joint.shares();
  ASSERT_EQ(shares.size(), 1 + dataset.features.size());
  EXPECT_EQ(shares[0].name, "ratings");
  EXPECT_EQ(shares[1].name, name(dataset.features[0].modality()));
  expectClose(scores(*joint.withShares(valuesOf(shares))), scores(*model), 1e-4);
}

TEST_F(TowersWithShares, WithoutAShareMoviesHaveOnlyTheOthers) {
  std::vector<double> ratingsAlone(joint.shares().size(), 0.0);
  ratingsAlone[0] = 1;
  const auto found = scores(*joint.withShares(ratingsAlone));
  for (size_t m = 0; m < kTasteMovies; ++m) EXPECT_EQ(std::isnan(found[m]), m >= kTasteCold) << m;
  EXPECT_NE(found[0], scores(*model)[0]);
}

TEST_F(TowersWithShares, KeepThemWhenSaved) {
  std::vector<double> given(joint.shares().size(), 0.25);
  const auto other = joint.withShares(given);
  const TemporaryFile path;
  core::TensorWriter writer;
  other->save(writer);
  writer.write(path.path());
  const auto loaded = multimodal().load({{"factors", 8}, {"hidden", 8}}, core::TensorFile(path.path()));
  EXPECT_EQ(valuesOf(dynamic_cast<const ModalityShares&>(*loaded).shares()), given);
  expectClose(scores(*loaded), scores(*other), 1e-5);
}

TEST_F(TowersWithShares, RefuseSharesThatMakeNoSense) {
  for (const std::vector<double>& given : std::vector<std::vector<double>>{{}, {0, 0}, {1, -1}, {1, std::nan("")}}) {
    EXPECT_THROW(joint.withShares(given), core::Error);
  }
}

TEST(MultimodalTwoTower, AsksForFeatures) {
  data::Dataset dataset = twoTastes();
  dataset.features.clear();
  try {
    fitted(multimodal(), dataset);
    FAIL() << "expected an error";
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::NoData);
  }
}

}  // namespace
}  // namespace kinoprism::recommend
