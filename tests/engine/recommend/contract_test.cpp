// What every recommender promises, tried on each one of the registry.
#include <algorithm>
#include <map>
#include <set>
#include <type_traits>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/core/setting_names.h"
#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {
namespace {

constexpr size_t kPeople = 90;
constexpr size_t kMovies = 70;

/// Whose scores are sums over the history.
const std::set<std::string> kExplaining{
    "item-knn",     "rp3-beta", "slim",  "ease",  "edlae", "cease",    "add-ease",  "gf-cf",     "pure-svd", "ials",
    "ials-content", "text",     "image", "audio", "video", "text-map", "image-map", "audio-map", "video-map"};

/// The same recommender trained for a few rounds: what is promised holds after any number of them.
RecommenderInfo shortened(RecommenderInfo info) {
  if (std::ranges::count(info.parameters, "epochs", &core::ParameterInfo::name) == 0) return info;
  info.make = [make = info.make](core::Settings settings) {
    settings.try_emplace("epochs", 3);
    return make(settings);
  };
  return info;
}

class RecommenderContract : public testing::TestWithParam<std::string> {
 protected:
  const RecommenderInfo& info() const { return m_info; }
  std::vector<std::vector<data::Rated>> histories() const {
    std::vector<std::vector<data::Rated>> result;
    for (size_t p = 0; p < kPeople; ++p) result.push_back(dataset.interactions.historyOf(data::PersonIndex(p)));
    return result;
  }

  const data::Dataset dataset = randomDataset(kPeople, kMovies, 11);

 private:
  const RecommenderInfo m_info = shortened(engine::loadEngine().recommender(GetParam()));
};

TEST_P(RecommenderContract, ScoresManyHistoriesLikeEachOfThem) {
  const auto model = fitted(info(), dataset);
  ASSERT_EQ(model->movieCount(), kMovies);
  const auto all = histories();
  core::Matrix scores(all.size(), kMovies);
  model->scoreHistories(all, scores.view());
  for (size_t p = 0; p < all.size(); ++p) {
    // Sums of floats come out in another order for many people than for one, so the error grows with the scores.
    float largest = 1;
    for (const float score : scores.row(p)) {
      if (std::isfinite(score)) largest = std::max(largest, std::abs(score));
    }
    expectClose(scores.row(p), scoresOf(*model, all[p]), 2e-5 * largest);
  }
}

TEST_P(RecommenderContract, ReadsBackWhatItSaved) {
  const auto model = fitted(info(), dataset);
  const TemporaryFile file;
  core::TensorWriter writer;
  model->save(writer);
  writer.write(file.path());
  const auto loaded = info().load({}, core::TensorFile(file.path()));
  for (const auto& history : histories()) {
    expectClose(scoresOf(*model, history), scoresOf(*loaded, history), 0);
  }
  std::vector<float> before(3), after(3);
  const auto history =
      std::vector<data::Rated>{{data::MovieIndex{0}, 5, 0}, {data::MovieIndex{4}, 3, 0}, {data::MovieIndex{9}, 1, 0}};
  ASSERT_EQ(model->contributions(history, data::MovieIndex{5}, before),
            loaded->contributions(history, data::MovieIndex{5}, after));
  EXPECT_EQ(before, after);
}

TEST_P(RecommenderContract, ExplainsAScoreByPartsThatAddUpToIt) {
  const auto model = fitted(info(), dataset);
  int explained = 0, divided = 0;
  for (const auto& history : histories()) {
    const auto scores = scoresOf(*model, history);
    for (const data::MovieIndex movie : {data::MovieIndex{0}, data::MovieIndex{13}, data::MovieIndex{69}}) {
      if (std::isnan(scores[data::index(movie)])) continue;
      constexpr float kUntouched = -12345;
      std::vector<float> parts(history.size(), kUntouched);
      const bool explains = model->contributions(history, movie, parts);
      ASSERT_EQ(explains, kExplaining.contains(GetParam()));
      if (!explains) {
        ASSERT_EQ(std::ranges::count(parts, kUntouched), std::ssize(parts)) << "written to without an explanation";
        continue;
      }
      double sum = 0;
      for (const float part : parts) sum += part;
      ASSERT_NEAR(sum, scores[data::index(movie)], 2e-5);
      ++explained;
      divided += std::ranges::count_if(parts, [](float part) { return part != 0; }) > 1;
    }
  }
  if (!kExplaining.contains(GetParam())) return;
  EXPECT_GT(explained, 90) << "of 270 scores, a fifth of them without features";
  EXPECT_GT(divided, explained / 2) << "a score comes from more than one movie";
}

TEST_P(RecommenderContract, KeepsItsModelWhenCancelled) {
  const auto model = fitted(info(), dataset);
  const auto history = dataset.interactions.historyOf(data::PersonIndex{3});
  const auto before = scoresOf(*model, history);
  std::stop_source stop;
  stop.request_stop();
  core::Progress cancelled(stop.get_token());
  EXPECT_THROW(model->fit(randomDataset(kPeople, kMovies, 12), cancelled), core::Cancelled);
  expectClose(before, scoresOf(*model, history), 0);
}

TEST_P(RecommenderContract, GivesTheSameNumbersForTheSameSeed) {
  const auto history = dataset.interactions.historyOf(data::PersonIndex{7});
  expectClose(scoresOf(*fitted(info(), dataset), history), scoresOf(*fitted(info(), dataset), history), 0);
}

TEST_P(RecommenderContract, ScoresSomebodyWhoWatchedNothing) {
  const auto model = fitted(info(), dataset);
  for (const float score : scoresOf(*model, {})) EXPECT_FALSE(std::isinf(score));
}

TEST_P(RecommenderContract, RefusesMoviesItDoesNotKnow) {
  const auto model = fitted(info(), dataset);
  const data::Rated stranger{data::MovieIndex{kMovies}};
  std::vector<float> scores(kMovies);
  EXPECT_THROW(model->scoreHistory({&stranger, 1}, scores), core::Error);
  scores.resize(kMovies + 1);
  EXPECT_THROW(model->scoreHistory({}, scores), core::Error);
  const std::vector<std::vector<data::Rated>> histories{{}, {stranger}};
  core::Matrix rows(2, kMovies);
  EXPECT_THROW(model->scoreHistories(histories, rows.view()), core::Error);
}

TEST_P(RecommenderContract, RefusesToLearnFromNothing) {
  const auto model = info().make({});
  core::Progress progress;
  try {
    model->fit(data::Dataset{}, progress);
    FAIL() << "expected an error";
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::NoData);
  }
  EXPECT_EQ(model->movieCount(), 0u);
}

/// Data that are odd but no mistake. The recommenders in `refusing` refuse them with an Error of that code; every other
/// one learns something that has no infinities in it and is the same every time.
void expectDefinedScores(const RecommenderInfo& info, const data::Dataset& dataset,
                         const std::map<std::string, core::ErrorCode>& refusing = {}) {
  std::vector<float> first;
  for (int time = 0; time < 2; ++time) {
    const auto model = info.make({});
    core::Progress progress;
    if (const auto refused = refusing.find(info.name); refused != refusing.end()) {
      const core::Error error = core::errorOf([&] { model->fit(dataset, progress); });
      EXPECT_EQ(error.code(), refused->second) << error.what();
      EXPECT_STRNE(error.what(), "");
      EXPECT_EQ(model->movieCount(), 0u);
      continue;
    }
    ASSERT_NO_THROW(model->fit(dataset, progress));
    const std::vector<data::Rated> history = dataset.interactions.historyOf(data::PersonIndex{0});
    const std::vector<float> scores = scoresOf(*model, history);
    for (size_t m = 0; m < scores.size(); ++m) EXPECT_FALSE(std::isinf(scores[m])) << "movie " << m;
    if (time == 0) first = scores;
    if (time == 1) expectClose(first, scores, 0);
  }
}

/// Those that learn from features alone, or cannot do without.
std::map<std::string, core::ErrorCode> refusingWithoutFeatures() {
  std::map<std::string, core::ErrorCode> refusing;
  for (const char* name :
       {"text", "image", "audio", "video", "text-map", "image-map", "audio-map", "video-map", "cease", "add-ease",
        "ials-content", "multimodal-two-tower", "mm-lightgcn", "vbpr", "freedom", "bm3"})
    refusing[name] = core::ErrorCode::NoData;
  return refusing;
}

std::vector<data::Features> someFeatures(size_t movies) { return randomDataset(3, movies, 5).features; }

TEST_P(RecommenderContract, TakesOnePerson) {
  expectDefinedScores(info(), {randomInteractions(1, 30, 3), someFeatures(30)});
}

TEST_P(RecommenderContract, TakesPeopleWhoRatedEverything) {
  std::vector<std::vector<data::Rated>> rows(20);
  for (auto& row : rows) {
    for (uint32_t m = 0; m < 15; ++m) row.push_back({data::MovieIndex(m), static_cast<float>(1 + m % 5), m + 1});
  }
  expectDefinedScores(info(), {data::Interactions(std::move(rows), 15), someFeatures(15)});
}

TEST_P(RecommenderContract, TakesRatingsThatAreAllEqual) {
  const data::Interactions varied = randomInteractions(40, 30, 3);
  std::vector<std::vector<data::Rated>> rows(40);
  for (size_t p = 0; p < rows.size(); ++p) {
    rows[p] = varied.historyOf(data::PersonIndex(p));
    for (data::Rated& rated : rows[p]) rated.value = 4;
  }
  expectDefinedScores(info(), {data::Interactions(std::move(rows), 30), someFeatures(30)},
                      {{"svd-pp", core::ErrorCode::NoData},
                       {"biased-mf", core::ErrorCode::NoData},
                       {"slope-one", core::ErrorCode::NoData}});
}

TEST_P(RecommenderContract, TakesRatingsWithoutTimes) {
  const data::Interactions timed = randomInteractions(40, 30, 3);
  std::vector<std::vector<data::Rated>> rows(40);
  for (size_t p = 0; p < rows.size(); ++p) {
    rows[p] = timed.historyOf(data::PersonIndex(p));
    for (data::Rated& rated : rows[p]) rated.time = 0;
  }
  expectDefinedScores(info(), {data::Interactions(std::move(rows), 30), someFeatures(30)},
                      {{"sasrec", core::ErrorCode::BadInput}, {"gru4rec", core::ErrorCode::BadInput}});
}

TEST_P(RecommenderContract, TakesMoviesThatNobodyRated) {
  const data::Interactions all = randomInteractions(40, 30, 3);
  const auto rated =
      all.filtered([](data::PersonIndex, const data::Rated& r) { return data::index(r.movie) % 3 != 0; });
  expectDefinedScores(info(), {rated, someFeatures(30)});
}

TEST_P(RecommenderContract, TakesFeaturesThatAreAllAbsent) {
  data::Dataset data{randomInteractions(40, 30, 3), {}};
  for (const data::Modality modality :
       {data::Modality::Text, data::Modality::Image, data::Modality::Audio, data::Modality::Video}) {
    core::Matrix values(30, 4);
    for (float& value : values.values()) value = std::numeric_limits<float>::quiet_NaN();
    data.features.emplace_back(modality, "nothing", std::move(values));
  }
  expectDefinedScores(info(), data, refusingWithoutFeatures());
}

TEST_P(RecommenderContract, TakesADatasetWithoutFeatures) {
  expectDefinedScores(info(), {randomInteractions(40, 30, 3), {}}, refusingWithoutFeatures());
}

TEST_P(RecommenderContract, RefusesAFileOfAnotherRecommender) {
  const TemporaryFile file;
  core::TensorWriter writer;
  const std::string other = GetParam() == "popularity" ? "random" : "popularity";
  fitted(engine::loadEngine().recommender(other), dataset)->save(writer);
  writer.write(file.path());
  try {
    info().load({}, core::TensorFile(file.path()));
    FAIL() << "expected an error";
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::BadInput);
    EXPECT_NE(std::string(error.what()).find(other), std::string::npos) << error.what();
  }
}

enum class Damage { None, Missing, OtherShape, Shorter, BadValue };

template <class Value>
void copyDamaged(core::TensorWriter& writer, const std::string& name, std::span<const Value> values,
                 std::vector<int64_t> shape, Damage damage) {
  std::vector<Value> copy(values.begin(), values.end());
  if (damage == Damage::Missing) return;
  if (damage == Damage::OtherShape) {
    shape = shape.size() == 1 ? std::vector<int64_t>{shape[0], 1} : std::vector<int64_t>{shape[0] * shape[1]};
  }
  if (damage == Damage::Shorter) {
    copy.resize(copy.size() - copy.size() / static_cast<size_t>(shape[0]));
    --shape[0];
  }
  if (damage == Damage::BadValue) {
    if constexpr (std::is_floating_point_v<Value>) copy[0] = std::numeric_limits<Value>::infinity();
    if constexpr (std::is_integral_v<Value> && sizeof(Value) > 1) copy[0] = std::numeric_limits<Value>::max();
  }
  writer.add(name, std::span<const Value>(copy), shape);
}

/// A copy of a model file, one tensor of which is damaged.
void writeDamaged(const core::TensorFile& file, const std::string& victim, Damage damage,
                  const std::filesystem::path& path) {
  core::TensorWriter writer;
  for (const auto& [key, value] : file.metadata()) writer.setText(key, value);
  for (const auto& [name, info] : file.tensors()) {
    const Damage hurt = name == victim ? damage : Damage::None;
    if (info.type == core::TensorType::F32) copyDamaged(writer, name, file.floats(name), info.shape, hurt);
    if (info.type == core::TensorType::F64) copyDamaged(writer, name, file.doubles(name), info.shape, hurt);
    if (info.type == core::TensorType::I64) copyDamaged(writer, name, file.integers(name), info.shape, hurt);
    if (info.type == core::TensorType::I32) copyDamaged(writer, name, file.integers32(name), info.shape, hurt);
    if (info.type == core::TensorType::U8) copyDamaged(writer, name, file.bytes(name), info.shape, hurt);
  }
  writer.write(path);
}

TEST_P(RecommenderContract, RefusesADamagedFile) {
  const TemporaryFile folder;
  core::TensorWriter writer;
  fitted(info(), dataset)->save(writer);
  writer.write(folder.path());
  const core::TensorFile good(folder.path());
  const auto bad = folder.path().parent_path() / "bad.safetensors";
  for (const auto& [name, tensor] : good.tensors()) {
    for (const Damage damage : {Damage::Missing, Damage::OtherShape, Damage::Shorter, Damage::BadValue}) {
      if (damage == Damage::Shorter && good.tensors().size() == 1) continue;  // a sound model of fewer movies
      if (damage == Damage::BadValue && tensor.type == core::TensorType::U8) continue;
      writeDamaged(good, name, damage, bad);
      try {
        info().load({}, core::TensorFile(bad));
        ADD_FAILURE() << name << " with damage " << static_cast<int>(damage) << " was accepted";
      } catch (const core::Error& error) {
        EXPECT_EQ(error.code(), core::ErrorCode::BadInput);
        EXPECT_NE(std::string(error.what()).find("bad.safetensors"), std::string::npos) << error.what();
      }
    }
  }
}

TEST_P(RecommenderContract, DescribesItsSettings) {
  EXPECT_NE(info().title, core::MessageId::Nothing);
  EXPECT_NE(info().summary, core::MessageId::Nothing);
  for (const core::ParameterInfo& parameter : info().parameters) {
    EXPECT_NE(parameter.help, core::MessageId::Nothing) << parameter.name;
    EXPECT_EQ(core::currentSettingName(info().name, parameter.name), parameter.name) << "would be read as another one";
    EXPECT_NO_THROW(core::checkValue(parameter, parameter.defaultValue)) << parameter.name;
    EXPECT_EQ(core::parseValue(parameter, core::valueText(parameter, parameter.defaultValue)), parameter.defaultValue)
        << parameter.name;
    EXPECT_THROW(info().make({{parameter.name, parameter.high * 2 + 1}}), core::Error) << parameter.name;
  }
  EXPECT_THROW(info().make({{"no-such-setting", 1}}), core::Error);
}

std::vector<std::string> names() {
  std::vector<std::string> result;
  for (const RecommenderInfo& info : engine::loadEngine().recommenders()) result.push_back(info.name);
  return result;
}

INSTANTIATE_TEST_SUITE_P(All, RecommenderContract, testing::ValuesIn(names()), [](const auto& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(Registry, NamesTheRecommendersThatTheProgramSpeaksOf) {
  const auto all = names();
  for (const char* name : {"random",
                           "popularity",
                           "item-knn",
                           "user-knn",
                           "ease",
                           "edlae",
                           "rp3-beta",
                           "gf-cf",
                           "pure-svd",
                           "slim",
                           "cease",
                           "add-ease",
                           "ials",
                           "ials-content",
                           "mult-vae",
                           "two-tower",
                           "multimodal-two-tower",
                           "neumf",
                           "dense-network",
                           "sasrec",
                           "gru4rec",
                           "bpr-mf",
                           "warp",
                           "logistic-mf",
                           "lightgcn",
                           "mm-lightgcn",
                           "vbpr",
                           "freedom",
                           "bm3",
                           "svd-pp",
                           "biased-mf",
                           "slope-one",
                           "text",
                           "image",
                           "audio",
                           "video",
                           "text-map",
                           "image-map",
                           "audio-map",
                           "video-map"}) {
    EXPECT_EQ(std::count(all.begin(), all.end(), name), 1) << name;
  }
  for (const std::string& name : kExplaining) EXPECT_EQ(std::count(all.begin(), all.end(), name), 1) << name;
}

TEST(Engine, SaysWhichRecommendersThereAre) {
  try {
    engine::loadEngine().recommender("esae");
    FAIL() << "expected an error";
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::NotFound);
    EXPECT_NE(std::string(error.what()).find("NoSuchEntry(RecommenderWord, \"esae\""), std::string::npos)
        << error.what();
  }
}

TEST(Engine, DiagnosesTheMachine) {
  const engine::Diagnosis diagnosis = engine::loadEngine().diagnose();
  EXPECT_GT(diagnosis.gemmGflops, 0);
  EXPECT_FALSE(diagnosis.torchVersion.empty());
}

}  // namespace
}  // namespace kinoprism::recommend
