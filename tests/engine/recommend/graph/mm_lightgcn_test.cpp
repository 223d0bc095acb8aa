#include "engine/recommend/graph/mm_lightgcn.h"

#include <cmath>

#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/recommend/planted_trainer.h"

namespace kinoprism::recommend {
namespace {

using Fusion = MmLightGcn::Fusion;
using Combine = MmLightGcn::Combine;

constexpr size_t kPeople = 12;
constexpr size_t kMovies = 15;
constexpr size_t kFactors = 3;
constexpr int kLayers = 2;

class MmLightGcnWays : public testing::TestWithParam<std::tuple<Fusion, Combine>> {
 protected:
  void SetUp() override {
    MmLightGcn::Options options;
    std::tie(options.fusion, options.combine) = GetParam();
    options.factors = kFactors;
    options.layers = kLayers;
    model = std::make_unique<MmLightGcn>(options, trainer);
    core::Progress progress;
    model->fit(dataset, progress);
    graph = plainGraph(dataset.interactions);
    for (size_t m = 0; m < 2; ++m) {
      projected.push_back(plainProjection(plainFeatures(dataset.features[m]), trainer.planted[m]));
    }
  }

  /// Factors of their own; the last movie has no ratings.
  Table own(const Table& movies) const {
    Table result = movies;
    result.back().assign(kFactors, 0);
    return result;
  }

  /// The factors that people have in one of several channels, which lie side by side.
  static Table channel(const Table& people, size_t c) {
    Table result;
    for (const auto& row : people) {
      const auto begin = row.begin() + static_cast<ptrdiff_t>(c * kFactors);
      result.emplace_back(begin, begin + static_cast<ptrdiff_t>(kFactors));
    }
    return result;
  }

  void expectScores(const Table& all) const {
    expectProducts(*model, dataset.interactions, rowsFrom(all, 0, kPeople), rowsFrom(all, kPeople, kMovies));
  }

  void expectEarly(Combine combine) const;
  void expectLate(Combine combine) const;

  const data::Dataset dataset = fewWithFeatures();
  const PlantedTrainer trainer;
  std::unique_ptr<MmLightGcn> model;
  Table graph;
  std::vector<Table> projected;
};

void MmLightGcnWays::expectEarly(Combine combine) const {
  const bool isWeighted = combine == Combine::Weights;
  const Table& people = trainer.planted[isWeighted ? 3 : 2];
  Table movies = own(trainer.planted[isWeighted ? 4 : 3]);
  for (size_t m = 0; m < kMovies; ++m) {
    const bool hasSound = dataset.features[1].isPresent(data::MovieIndex(m));
    double text = 1, sound = 1;
    if (combine == Combine::Mean && hasSound) text = sound = 0.5;
    if (isWeighted) {
      text = std::exp(trainer.planted[2][0][0]);
      sound = std::exp(trainer.planted[2][1][0]) * hasSound;
      const double total = text + sound;
      text /= total;
      sound /= total;
    }
    for (size_t d = 0; d < kFactors; ++d) movies[m][d] += text * projected[0][m][d] + sound * projected[1][m][d];
  }
  expectScores(plainLayers(graph, stacked(people, movies), kLayers));
}

/// Each channel by itself, and then together.
void MmLightGcnWays::expectLate(Combine combine) const {
  const Table& people = trainer.planted[2];
  const std::vector<Table> starts{own(trainer.planted[3]), projected[0], projected[1]};
  std::vector<double> shares(3, 1.0 / 3);
  if (combine == Combine::Weights) {
    double total = 0;
    for (size_t c = 0; c < 3; ++c) total += shares[c] = std::exp(trainer.planted[4][c][0]);
    for (double& share : shares) share /= total;
  }
  Table sum(kPeople + kMovies, std::vector<double>(kFactors));
  Table side(kPeople + kMovies);
  for (size_t c = 0; c < 3; ++c) {
    const Table first = stacked(combine == Combine::Mean ? people : channel(people, c), starts[c]);
    const Table result = plainLayers(graph, first, kLayers);
    sum = sumOf(sum, result, shares[c]);
    for (size_t r = 0; r < side.size(); ++r) side[r].insert(side[r].end(), result[r].begin(), result[r].end());
  }
  expectScores(combine == Combine::Concat ? side : sum);
}

TEST_P(MmLightGcnWays, ScoreByPropagatedFactorsAndFeatures) {
  const auto [fusion, combine] = GetParam();
  if (fusion == Fusion::Early) expectEarly(combine);
  if (fusion == Fusion::Late) expectLate(combine);
}

std::vector<double> valuesOf(const std::vector<ModalityShares::Share>& shares) {
  std::vector<double> values;
  for (const auto& share : shares) values.push_back(share.value);
  return values;
}

std::vector<float> scoresOf(const Recommender& model, const data::Interactions& liked, data::PersonIndex person) {
  std::vector<float> scores(kMovies);
  model.scoreHistory(liked.historyOf(person), scores);
  return scores;
}

void expectSame(const std::vector<float>& a, const std::vector<float>& b, float factor = 1) {
  for (size_t m = 0; m < a.size(); ++m) EXPECT_NEAR(a[m], factor * b[m], 1e-4 * (1 + std::abs(a[m])));
}

TEST_P(MmLightGcnWays, ScoreAsLearntWithTheSharesTheyLearnt) {
  const auto shares = model->shares();
  ASSERT_EQ(shares.size(), 3u);
  EXPECT_EQ(shares[0].name, "ratings");
  EXPECT_EQ(shares[1].name, name(dataset.features[0].modality()));
  EXPECT_EQ(shares[2].name, name(dataset.features[1].modality()));
  const auto again = model->withShares(valuesOf(shares));
  for (const size_t person : {0, 3}) {
    expectSame(scoresOf(*model, dataset.interactions, data::PersonIndex(person)),
               scoresOf(*again, dataset.interactions, data::PersonIndex(person)));
  }
}

TEST_P(MmLightGcnWays, ScoreWithOtherSharesAlsoAfterSaving) {
  const auto [fusion, combine] = GetParam();
  std::vector<double> doubled = valuesOf(model->shares());
  for (double& share : doubled) share *= 2;
  std::vector<double> without = valuesOf(model->shares());
  without[1] = 0;
  const auto twice = scoresOf(*model->withShares(doubled), dataset.interactions, data::PersonIndex(1));
  const auto learnt = scoresOf(*model, dataset.interactions, data::PersonIndex(1));
  // A product counts once, what is added up before it on both sides.
  if (fusion == Fusion::Late && combine == Combine::Concat) expectSame(twice, learnt, 2);
  if (fusion == Fusion::Late && combine == Combine::Weights) expectSame(twice, learnt, 4);
  const auto other = model->withShares(without);
  EXPECT_NE(scoresOf(*other, dataset.interactions, data::PersonIndex(1)), learnt);

  const core::TemporaryFolder folder;
  core::TensorWriter writer;
  other->save(writer);
  writer.write(folder / "model.safetensors");
  MmLightGcn::Options options;
  std::tie(options.fusion, options.combine) = GetParam();
  const auto loaded = MmLightGcn::load(options, trainer, core::TensorFile(folder / "model.safetensors"));
  EXPECT_EQ(valuesOf(loaded->shares()), without);
  expectSame(scoresOf(*loaded, dataset.interactions, data::PersonIndex(1)),
             scoresOf(*other, dataset.interactions, data::PersonIndex(1)));
  expectSame(scoresOf(*loaded->withShares(valuesOf(model->shares())), dataset.interactions, data::PersonIndex(1)),
             learnt);
}

TEST_P(MmLightGcnWays, RefuseSharesThatMakeNoSense) {
  for (const std::vector<double>& shares :
       std::vector<std::vector<double>>{{}, {1, 1}, {0, 0, 0}, {1, -1, 1}, {1, std::nan(""), 1}, {1, INFINITY, 1}}) {
    EXPECT_EQ(core::errorOf([&] { model->withShares(shares); }).code(), core::ErrorCode::BadArgument);
  }
}

INSTANTIATE_TEST_SUITE_P(All, MmLightGcnWays,
                         testing::Combine(testing::Values(Fusion::Early, Fusion::Late),
                                          testing::Values(Combine::Mean, Combine::Concat, Combine::Weights)));

}  // namespace
}  // namespace kinoprism::recommend
