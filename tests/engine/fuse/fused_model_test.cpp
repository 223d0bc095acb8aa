#include "engine/fuse/fused_model.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/core/files.h"
#include "engine/core/rng.h"
#include "engine/fuse/rerank.h"
#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/data/random_interactions.h"

namespace kinoprism::fuse {
namespace {

constexpr size_t kMovies = 50;

/// score(history, m) = Σ_i weights[i, m], of made weights; absent for every fifth movie when `gaps`.
class MadeModel final : public recommend::Recommender {
 public:
  MadeModel(uint64_t seed, bool gaps) : m_seed(seed), m_gaps(gaps) {}
  void fit(const data::Dataset& dataset, core::Progress& progress) override {
    progress.throwIfCancelled();
    m_weights = core::Matrix(kMovies, kMovies);
    core::Rng rng(m_seed);
    for (float& weight : m_weights.values()) weight = static_cast<float>(rng.normal());
  }
  size_t movieCount() const override { return m_weights.rows(); }
  void scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const override {
    for (size_t m = 0; m < scores.size(); ++m) {
      scores[m] = 1;
      for (const data::Rated& rated : history) scores[m] += m_weights.row(data::index(rated.movie))[m];
      if (m_gaps && m % 5 == 0) scores[m] = std::nanf("");
    }
  }
  void save(core::TensorWriter& writer) const override { writer.add("weights", m_weights); }
  void load(const core::TensorFile& file) { m_weights = file.matrix("weights"); }

 private:
  uint64_t m_seed;
  bool m_gaps;
  core::Matrix m_weights;
};

recommend::RecommenderInfo infoOf(const std::string& name, const std::string& signal, uint64_t seed, bool gaps) {
  recommend::RecommenderInfo info;
  info.name = name;
  info.signal = signal;
  info.parameters = {{"factors", 1, 256, 64, core::Scale::Integer, {}, {}}};
  info.make = [=](const core::Settings&) { return std::make_unique<MadeModel>(seed, gaps); };
  info.load = [=](const core::Settings&, const core::TensorFile& file) {
    auto model = std::make_unique<MadeModel>(seed, gaps);
    model->load(file);
    return model;
  };
  return info;
}

const std::vector<recommend::RecommenderInfo> kCatalogue{
    infoOf("ease", "collaborative", 1, false), infoOf("ials", "collaborative", 2, false),
    infoOf("text", "text", 3, true), infoOf("text-map", "text", 4, true), infoOf("popularity", "popularity", 5, false)};

/// The last five movies are new.
data::Dataset madeDataset() {
  data::Dataset dataset;
  std::vector<std::vector<data::Rated>> rows;
  const data::Interactions random = data::randomInteractions(30, kMovies - 5, 12, 6);
  for (size_t p = 0; p < random.personCount(); ++p) rows.push_back(random.historyOf(data::PersonIndex(p)));
  dataset.interactions = data::Interactions(std::move(rows), kMovies);
  dataset.features.emplace_back(data::Modality::Text, "made", core::Matrix(kMovies, 2));
  return dataset;
}

std::vector<data::MovieIndex> moviesOf(const std::vector<data::Rated>& history) {
  std::vector<data::MovieIndex> movies;
  for (const data::Rated& rated : history) movies.push_back(rated.movie);
  return movies;
}

/// z of scores over what is not in the history, in double.
std::vector<double> slowZ(std::vector<double> scores, const std::vector<data::Rated>& history) {
  const auto isCandidate = [&](size_t m) {
    return !std::isnan(scores[m]) &&
           std::ranges::find(history, data::MovieIndex(m), &data::Rated::movie) == history.end();
  };
  double sum = 0, squares = 0, count = 0;
  for (size_t m = 0; m < scores.size(); ++m) {
    if (!isCandidate(m)) continue;
    sum += scores[m];
    ++count;
  }
  for (size_t m = 0; m < scores.size(); ++m) {
    if (isCandidate(m)) squares += (scores[m] - sum / count) * (scores[m] - sum / count);
  }
  for (double& score : scores) score = (score - sum / count) / std::sqrt(squares / count);
  return scores;
}

std::vector<double> rawScores(const FusedModel& model, size_t part, const std::vector<data::Rated>& history) {
  std::vector<float> scores(kMovies);
  model.part(part).scoreHistory(history, scores);
  return {scores.begin(), scores.end()};
}

const std::vector<data::Rated> kHistory{
    {data::MovieIndex(2), 5, 0}, {data::MovieIndex(7), 4, 0}, {data::MovieIndex(30), 3, 0}};

TEST(FusedModel, SignalsAreStandardisedSumsOfStandardisedParts) {
  const data::Dataset dataset = madeDataset();
  core::Progress progress;
  const FusedModel model = FusedModel::fit(automaticComposition(dataset, kCatalogue), dataset, kCatalogue, progress);
  EXPECT_EQ(model.signals(), (std::vector<std::string>{"collaborative", "text", "popularity", "new-movies"}));
  const SignalTable table = model.signalsOf(kHistory, moviesOf(kHistory));

  std::vector<double> collaborative(kMovies, 0);
  for (const size_t part : model.composition().partsOf("collaborative")) {
    const auto z = slowZ(rawScores(model, part, kHistory), kHistory);
    for (size_t m = 0; m < kMovies; ++m) collaborative[m] += model.composition().parts[part].weight * z[m];
  }
  collaborative = slowZ(collaborative, kHistory);
  const auto text = slowZ(rawScores(model, model.composition().partsOf("text")[0], kHistory), kHistory);
  const auto fresh = slowZ(rawScores(model, model.composition().partsOf("new-movies")[0], kHistory), kHistory);
  for (size_t m = 0; m < kMovies; ++m) {
    EXPECT_NEAR(table.row(0)[m], collaborative[m], 1e-4);
    if (m % 5 == 0) {
      EXPECT_TRUE(std::isnan(table.row(1)[m]));
    } else {
      EXPECT_NEAR(table.row(1)[m], text[m], 1e-4);
    }
    if (!model.isNew(data::MovieIndex(m))) {
      EXPECT_EQ(table.row(3)[m], 0);
    } else if (m % 5 != 0) {
      EXPECT_NEAR(table.row(3)[m], fresh[m], 1e-4);
    }
  }
}

TEST(FusedModel, ScoresManyAsItScoresOne) {
  const data::Dataset dataset = madeDataset();
  core::Progress progress;
  const FusedModel model = FusedModel::fit(automaticComposition(dataset, kCatalogue), dataset, kCatalogue, progress);
  std::vector<std::vector<data::Rated>> histories;
  std::vector<std::vector<data::MovieIndex>> excluded;
  for (size_t p = 0; p < 30; ++p) {
    histories.push_back(dataset.interactions.historyOf(data::PersonIndex(p)));
    excluded.push_back(moviesOf(histories.back()));
  }
  core::Matrix scores(30, kMovies);
  const Mix mix = Mix::parse("collaborative=1,text=0.5,new-movies=0.25,novelty=0.1");
  model.score(histories, excluded, mix, scores.view());
  Reranker reranker;
  for (size_t p = 0; p < 30; ++p) {
    const auto alone = reranker.scores(model.signalsOf(histories[p], excluded[p]), mix, {});
    for (size_t m = 0; m < kMovies; ++m) {
      EXPECT_TRUE(alone[m] == scores.row(p)[m] || (std::isnan(alone[m]) && std::isnan(scores.row(p)[m])));
    }
  }
}

void expectSlopesOfSignals(const FusedModel& model) {
  const auto excluded = moviesOf(kHistory);
  const SignalTable table = model.signalsOf(kHistory, excluded);
  // Between two movies for which all parts are present, a signal differs by Σ scale · (difference of scores).
  const auto scales = model.partScales(kHistory, excluded, data::MovieIndex(11));
  for (size_t s = 0; s < 3; ++s) {
    double difference = 0;
    for (const size_t part : model.composition().partsOf(model.signals()[s])) {
      const auto raw = rawScores(model, part, kHistory);
      difference += scales[part] * (raw[11] - raw[13]);
    }
    EXPECT_NEAR(table.row(s)[11] - table.row(s)[13], difference, 1e-4) << model.signals()[s];
  }
}

TEST(FusedModel, PartScalesAreTheSlopesOfTheSignals) {
  const data::Dataset dataset = madeDataset();
  core::Progress progress;
  FusedModel model = FusedModel::fit(automaticComposition(dataset, kCatalogue), dataset, kCatalogue, progress);
  expectSlopesOfSignals(model);
  std::vector<double> few(model.composition().parts.size(), 0.5);
  few[0] = 2;
  model.setWeights(std::vector<double>(few.size(), 1.0), model.composition().mix,
                   {{2, few}, {9, std::vector(few.size(), 3.0)}});
  expectSlopesOfSignals(model);
}

TEST(FusedModel, WeighsPartsByHowMuchIsKnownOfAPerson) {
  const data::Dataset dataset = madeDataset();
  core::Progress progress;
  FusedModel model = FusedModel::fit(automaticComposition(dataset, kCatalogue), dataset, kCatalogue, progress);
  const std::vector<double> everybodys(model.composition().parts.size(), 1.0);
  std::vector<double> own = everybodys;
  own[0] = 5;
  const auto excluded = moviesOf(kHistory);
  const auto row = [&](std::vector<double> weights, std::vector<GroupWeights> groups) {
    model.setWeights(weights, model.composition().mix, std::move(groups));
    const SignalTable table = model.signalsOf(kHistory, excluded);
    return std::vector<float>(table.row(0).begin(), table.row(0).end());
  };
  EXPECT_EQ(row(everybodys, {{3, own}}), row(own, {}));
  EXPECT_EQ(row(everybodys, {{0, everybodys}, {2, own}, {4, everybodys}}), row(own, {}));
  EXPECT_EQ(row(everybodys, {{4, own}}), row(everybodys, {}));
  EXPECT_EQ(core::errorOf([&] { row(everybodys, {{4, own}, {4, own}}); }).code(), core::ErrorCode::BadArgument);
  EXPECT_EQ(core::errorOf([&] { row(everybodys, {{4, {1.0}}}); }).code(), core::ErrorCode::BadArgument);
}

TEST(FusedModel, BlendsPopularityAsItWasSet) {
  const data::Dataset dataset = madeDataset();
  core::Progress progress;
  FusedModel model = FusedModel::fit(automaticComposition(dataset, kCatalogue), dataset, kCatalogue, progress);
  ASSERT_TRUE(model.canBlendPopularity());
  const auto excluded = moviesOf(kHistory);
  const SignalTable plain = model.signalsOf(kHistory, excluded);
  const double slope = model.partScales(kHistory, excluded, data::MovieIndex(11))[0];
  std::vector<float> expected(plain.row(0).begin(), plain.row(0).end());
  const double stretch = blendPopularity(expected, plain.row(2), 0.4, excluded);
  model.setPopularityBlend({{{0, 1}, {kHistory.size(), 0.4}}});
  const SignalTable blended = model.signalsOf(kHistory, excluded);
  for (size_t m = 0; m < kMovies; ++m) EXPECT_NEAR(blended.row(0)[m], expected[m], 1e-5);
  for (size_t m = 0; m < kMovies; ++m) EXPECT_EQ(blended.row(2)[m], plain.row(2)[m]);
  EXPECT_NEAR(model.partScales(kHistory, excluded, data::MovieIndex(11))[0], slope * stretch, 1e-5);

  core::Matrix scores(1, kMovies);
  const std::vector<std::vector<data::Rated>> histories{kHistory};
  model.score(histories, {excluded}, model.composition().mix, scores.view());
  Reranker reranker;
  const auto alone = reranker.scores(blended, model.composition().mix, {});
  for (size_t m = 0; m < kMovies; ++m) {
    if (!std::isnan(alone[m])) {
      EXPECT_EQ(scores.row(0)[m], alone[m]);
    }
  }
  model.setPopularityBlend({{{0, 1}, {2, 0.4}}});
  const SignalTable known = model.signalsOf(kHistory, excluded);
  for (size_t m = 0; m < kMovies; ++m) EXPECT_EQ(known.row(0)[m], plain.row(0)[m]);
}

/// The higher its number, the more watched.
class MadePopularity final : public recommend::Recommender {
 public:
  void fit(const data::Dataset& dataset, core::Progress& progress) override {
    m_movies = dataset.interactions.movieCount();
  }
  size_t movieCount() const override { return m_movies; }
  void scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const override {
    std::iota(scores.begin(), scores.end(), 0.0f);
  }
  void save(core::TensorWriter& writer) const override {}

 private:
  size_t m_movies = 0;
};

TEST(FusedModel, ShowsPopularMoviesToPeopleWithoutAHistory) {
  std::vector<recommend::RecommenderInfo> catalogue{infoOf("ease", "collaborative", 1, false)};
  catalogue.push_back(infoOf("popularity", "popularity", 0, false));
  catalogue.back().make = [](const core::Settings&) { return std::make_unique<MadePopularity>(); };
  const data::Dataset dataset = madeDataset();
  core::Progress progress;
  Composition composition;
  composition.parts = {{"ease", {}, "collaborative", 1}, {"popularity", {}, "collaborative", -1}};
  composition.mix.weights["collaborative"] = 1;
  const FusedModel model = FusedModel::fit(composition, dataset, catalogue, progress);
  Reranker reranker;
  const SignalTable nobody = model.signalsOf(std::vector<data::Rated>{}, std::vector<data::MovieIndex>{});
  EXPECT_EQ(data::index(reranker.rerank(nobody, composition.mix, {}, 1).movies.at(0).movie), kMovies - 1);
  // One rating is enough for the fitted weights to count as they are: popularity pulls down.
  const std::vector<data::Rated> one{{data::MovieIndex(3), 5, 0}};
  const SignalTable somebody = model.signalsOf(one, moviesOf(one));
  core::Matrix ease(1, kMovies);
  model.part(0).scoreHistory(one, ease.row(0));
  std::vector<double> scores(ease.values().begin(), ease.values().end());
  std::vector<double> expected = slowZ(scores, one);
  std::vector<double> counts(kMovies);
  std::iota(counts.begin(), counts.end(), 0.0);
  const std::vector<double> popularity = slowZ(counts, one);
  for (size_t m = 0; m < kMovies; ++m) expected[m] -= popularity[m];
  expected = slowZ(expected, one);
  for (size_t m = 0; m < kMovies; ++m) EXPECT_NEAR(somebody.row(0)[m], expected[m], 1e-5);
}

/// Scores movie m by share · m.
class MadeJoint final : public recommend::Recommender, public recommend::ModalityShares {
 public:
  explicit MadeJoint(double share) : m_share(share) {}
  void fit(const data::Dataset&, core::Progress&) override {}
  size_t movieCount() const override { return kMovies; }
  void scoreHistory(std::span<const data::Rated>, std::span<float> scores) const override {
    for (size_t m = 0; m < scores.size(); ++m) scores[m] = static_cast<float>(m_share * static_cast<double>(m));
  }
  void save(core::TensorWriter&) const override {}
  std::vector<Share> shares() const override { return {{"ratings", 1}, {"text", m_share}}; }
  std::unique_ptr<recommend::Recommender> withShares(std::span<const double> shares) const override {
    return std::make_unique<MadeJoint>(shares[1]);
  }

 private:
  double m_share;
};

TEST(FusedModel, OverridesSharesOfJointModels) {
  std::vector<recommend::RecommenderInfo> catalogue{infoOf("ease", "collaborative", 1, false)};
  catalogue.push_back(infoOf("joint", "collaborative", 0, false));
  catalogue.back().make = [](const core::Settings&) { return std::make_unique<MadeJoint>(0.5); };
  Composition composition;
  composition.parts = {{"ease", {}, "collaborative", 1}, {"joint", {}, "collaborative", 1}};
  core::Progress progress;
  FusedModel model = FusedModel::fit(composition, madeDataset(), catalogue, progress);
  ASSERT_EQ(model.shares().size(), 2u);
  model.setShares({{"text", 3}});
  EXPECT_EQ(model.shares()[1].value, 3);
  EXPECT_EQ(rawScores(model, 1, kHistory)[10], 30);
  model.setShares({});
  EXPECT_EQ(model.shares()[1].value, 3);
  EXPECT_EQ(core::errorOf([&] { model.setShares({{"taste", 1}}); }).code(), core::ErrorCode::NotFound);
}

TEST(FusedModel, IsTheSameAfterSaving) {
  const data::Dataset dataset = madeDataset();
  const core::TemporaryFolder folder;
  core::Progress progress;
  FusedModel model = FusedModel::fit(automaticComposition(dataset, kCatalogue), dataset, kCatalogue, progress);
  std::vector<double> weights(model.composition().parts.size(), 0.75);
  model.setWeights(weights, Mix::parse("collaborative=2,text=0.3"), {{1, weights}, {5, weights}});
  model.setPopularityBlend({{{0, 1}, {1, 0.5}, {8, 0.125}}});
  model.save(folder.path());
  const FusedModel again = FusedModel::load(folder.path(), kCatalogue);
  EXPECT_EQ(again.composition().popularityBlend, model.composition().popularityBlend);
  EXPECT_EQ(again.composition().groups, model.composition().groups);
  EXPECT_EQ(again.composition().mix.weights, model.composition().mix.weights);
  const SignalTable before = model.signalsOf(kHistory, moviesOf(kHistory));
  const SignalTable after = again.signalsOf(kHistory, moviesOf(kHistory));
  for (size_t s = 0; s < before.signals().size(); ++s) {
    for (size_t m = 0; m < kMovies; ++m) {
      if (std::isnan(before.row(s)[m])) continue;
      EXPECT_EQ(before.row(s)[m], after.row(s)[m]);
    }
  }
}

TEST(FusedModel, TellsPartsWhereToComputeAndForgetsItWhenLoaded) {
  recommend::RecommenderInfo info = infoOf("trained", "collaborative", 1, false);
  info.parameters.push_back({"device", 0, 2, 0, core::Scale::Choice, {"auto", "cpu", "cuda"}, {}});
  std::vector<double> asked;
  info.make = [&asked, make = info.make](const core::Settings& settings) {
    asked.push_back(settings.at("device"));
    return make(settings);
  };
  info.load = [load = info.load](const core::Settings& settings, const core::TensorFile& file) {
    EXPECT_FALSE(settings.contains("device"));
    return load(settings, file);
  };
  const std::vector<recommend::RecommenderInfo> catalogue{info, kCatalogue[0]};
  const data::Dataset dataset = madeDataset();
  Composition composition = compositionOf(std::vector<std::string>{"trained", "ease"}, dataset, catalogue);
  core::Progress progress;
  const FusedModel told = FusedModel::fit(composition, dataset, catalogue, progress, {core::Device::Kind::Cpu});
  EXPECT_EQ(told.devices(), "cpu");
  EXPECT_FALSE(told.composition().parts[0].settings.contains("device"));
  composition.parts[0].settings["device"] = 2;
  const core::TemporaryFolder folder;
  FusedModel::fit(composition, dataset, catalogue, progress, {core::Device::Kind::Cpu}).save(folder.path());
  EXPECT_EQ(asked, (std::vector<double>{1, 2}));
  FusedModel::load(folder.path(), catalogue);
}

TEST(FusedModel, OpensRunsThatNameSettingsAsBefore) {
  recommend::RecommenderInfo info = infoOf("trained", "collaborative", 1, false);
  info.parameters.push_back({"learning-rate", 0, 1, 0.1, core::Scale::Linear, {}, {}});
  core::Settings read;
  info.load = [&read, load = info.load](const core::Settings& settings, const core::TensorFile& file) {
    read = settings;
    return load(settings, file);
  };
  const std::vector<recommend::RecommenderInfo> catalogue{info, kCatalogue[0]};
  const data::Dataset dataset = madeDataset();
  Composition composition = compositionOf(std::vector<std::string>{"trained", "ease"}, dataset, catalogue);
  // As with --set rate=0.25, from the time when the setting was called so.
  applySettings(composition, std::vector<std::pair<std::string, std::string>>{{"rate", "0.25"}}, catalogue);
  EXPECT_EQ(composition.parts[0].settings.at("learning-rate"), 0.25);
  const core::TemporaryFolder folder;
  core::Progress progress;
  FusedModel::fit(composition, dataset, catalogue, progress).save(folder.path());
  std::string description = core::readFile(folder / "model.json");
  const size_t place = description.find("learning-rate");
  ASSERT_NE(place, std::string::npos);
  folder.write("model.json", description.replace(place, std::string_view("learning-rate").size(), "rate"));
  const FusedModel old = FusedModel::load(folder.path(), catalogue);
  EXPECT_EQ(read.at("learning-rate"), 0.25);
  EXPECT_EQ(old.composition().parts[0].settings, read);
}

TEST(FusedModel, RefusesFilesThatAreNotItsOwn) {
  const core::TemporaryFolder folder;
  const data::Dataset dataset = madeDataset();
  core::Progress progress;
  FusedModel::fit(automaticComposition(dataset, kCatalogue), dataset, kCatalogue, progress).save(folder.path());
  const auto load = [&] { FusedModel::load(folder.path(), kCatalogue); };
  folder.write("model.json", "{\"version\": 1, \"name\": 3}");
  EXPECT_EQ(core::errorOf(load).code(), core::ErrorCode::BadInput);
  folder.write("model.json", R"({"version": 1, "name": "", "mix": "", "parts": [],
                                 "popularitySwitch": [{"ratings": 1, "share": 2}]})");
  EXPECT_EQ(core::errorOf(load).code(), core::ErrorCode::BadInput);
  folder.write("model.json", R"({"version": 1, "name": "", "mix": "", "parts": [],
                                 "groups": [{"from": 1, "weights": [1]}]})");
  EXPECT_EQ(core::errorOf(load).code(), core::ErrorCode::BadInput);
  folder.write("model.json", "no json");
  EXPECT_EQ(core::errorOf(load).code(), core::ErrorCode::BadInput);
  folder.write("model.json", "{\"version\": 99}");
  EXPECT_EQ(core::errorOf(load).code(), core::ErrorCode::Unsupported);
  std::filesystem::remove(folder / "model.json");
  EXPECT_EQ(core::errorOf(load).code(), core::ErrorCode::NotFound);
}

TEST(Composition, PutsPopularityAmongSeveralCollaborativeModels) {
  const data::Dataset dataset = madeDataset();
  const std::vector<std::string> names{"ease", "ials", "popularity", "text"};
  const Composition composition = compositionOf(names, dataset, kCatalogue);
  EXPECT_EQ(composition.partsOf("collaborative").size(), 3u);
  EXPECT_EQ(composition.partsOf("popularity").size(), 1u);
  EXPECT_EQ(composition.mix.weightOf("popularity"), 0);
  const Composition alone = compositionOf(std::vector<std::string>{"popularity"}, dataset, kCatalogue);
  EXPECT_EQ(alone.parts.size(), 1u);
  EXPECT_EQ(alone.mix.weightOf("popularity"), 1);
}

TEST(Composition, RefusesWhatIsNotThere) {
  data::Dataset dataset = madeDataset();
  const auto make = [&](std::vector<std::string> names) { compositionOf(names, dataset, kCatalogue); };
  EXPECT_EQ(core::errorOf([&] { make({"eas"}); }).code(), core::ErrorCode::NotFound);
  EXPECT_EQ(core::errorOf([&] { make({"ease", "ease"}); }).code(), core::ErrorCode::BadArgument);
  EXPECT_EQ(core::errorOf([&] { make({}); }).code(), core::ErrorCode::NoData);
  dataset.features.clear();
  EXPECT_EQ(core::errorOf([&] { make({"ease", "text"}); }).code(), core::ErrorCode::NoData);
}

TEST(Composition, SettingsReachOnePartOrAll) {
  const data::Dataset dataset = madeDataset();
  Composition composition = compositionOf(std::vector<std::string>{"ease", "ials"}, dataset, kCatalogue);
  using Pairs = std::vector<std::pair<std::string, std::string>>;
  applySettings(composition, Pairs{{"factors", "32"}, {"ials.factors", "128"}}, kCatalogue);
  EXPECT_EQ(composition.parts[0].settings.at("factors"), 32);
  EXPECT_EQ(composition.parts[1].settings.at("factors"), 128);
  EXPECT_EQ(core::errorOf([&] {
              applySettings(composition, Pairs{{"knn.k", "1"}}, kCatalogue);
            }).code(),
            core::ErrorCode::BadArgument);
  EXPECT_EQ(core::errorOf([&] {
              applySettings(composition, Pairs{{"ials.factors", "x"}}, kCatalogue);
            }).code(),
            core::ErrorCode::BadArgument);
}

TEST(FusedModel, SharesWhatAnEarlierModelSolved) {
  const data::Dataset dataset = madeDataset();
  core::Progress progress;
  const FusedModel earlier = FusedModel::fit(quickComposition(automaticComposition(dataset, kCatalogue), dataset),
                                             dataset, kCatalogue, progress);
  const FusedModel model =
      FusedModel::fit(automaticComposition(dataset, kCatalogue), dataset, kCatalogue, progress, {}, &earlier);
  const FusedModel alone = FusedModel::fit(automaticComposition(dataset, kCatalogue), dataset, kCatalogue, progress);
  size_t shared = 0;
  for (size_t p = 0; p < model.composition().parts.size(); ++p) {
    const FusedPart& part = model.composition().parts[p];
    for (size_t e = 0; e < earlier.composition().parts.size(); ++e) shared += &earlier.part(e) == &model.part(p);
    EXPECT_EQ(rawScores(model, p, kHistory).size(), kMovies) << part.recommender;
  }
  EXPECT_EQ(shared, earlier.composition().parts.size()) << "all of them are parts of the whole";
  EXPECT_LT(shared, model.composition().parts.size());
  const SignalTable table = model.signalsOf(kHistory, moviesOf(kHistory));
  const SignalTable expected = alone.signalsOf(kHistory, moviesOf(kHistory));
  for (size_t m = 0; m < kMovies; ++m) EXPECT_EQ(table.row(0)[m], expected.row(0)[m]);
}

TEST(FusedModel, FitsAPartThatHasOtherSettingsAnew) {
  const data::Dataset dataset = madeDataset();
  core::Progress progress;
  Composition composition = compositionOf(std::vector<std::string>{"ials"}, dataset, kCatalogue);
  const FusedModel earlier = FusedModel::fit(composition, dataset, kCatalogue, progress);
  composition.parts[0].settings["factors"] = 8;
  const FusedModel model = FusedModel::fit(composition, dataset, kCatalogue, progress, {}, &earlier);
  EXPECT_NE(&model.part(0), &earlier.part(0));
}

TEST(QuickComposition, IsWhatOfTheWholeIsSolvedAtOnce) {
  const data::Dataset dataset = madeDataset();
  const Composition whole = automaticComposition(dataset, kCatalogue);
  const Composition quick = quickComposition(whole, dataset);
  std::vector<std::string> names;
  for (const FusedPart& part : quick.parts) names.push_back(part.recommender);
  EXPECT_EQ(names, (std::vector<std::string>{"ease", "popularity", "text", "popularity"}));
  EXPECT_EQ(quick.signals(), (std::vector<std::string>{"collaborative", "text", "popularity"}));
  EXPECT_FALSE(quick.mix.weights.contains(kNewMovies)) << "a mix weighs what is there";
}

TEST(QuickComposition, FollowsTheDensityWhereMoviesAreMany) {
  constexpr size_t kMany = 30'000;
  const auto quickOf = [](size_t each) {
    std::vector<std::vector<uint32_t>> rows(100);
    for (size_t p = 0; p < rows.size(); ++p) {
      for (size_t i = 0; i < each; ++i) rows[p].push_back(static_cast<uint32_t>((p * 131 + i * 17) % kMany));
    }
    data::Dataset dataset;
    dataset.interactions = data::Interactions(rows, kMany);
    return quickComposition(automaticComposition(dataset, kCatalogue), dataset);
  };
  const Composition sparse = quickOf(10), dense = quickOf(200);
  ASSERT_EQ(sparse.parts[0].recommender, "ials") << "EASE keeps a weight for every pair of movies";
  const double unobserved = sparse.parts[0].settings.at("unobserved-weight");
  EXPECT_NEAR(unobserved * kMany / 10, 20, 1e-6);
  EXPECT_GT(dense.parts[0].settings.at("unobserved-weight"), unobserved);
}

}  // namespace
}  // namespace kinoprism::fuse
