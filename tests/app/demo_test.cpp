#include <gtest/gtest.h>

#include <QGuiApplication>
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <set>

#include "app/demo/demo_clip.h"
#include "app/demo/demo_library.h"
#include "app/demo/demo_movie.h"
#include "app/demo/demo_people.h"
#include "app/demo/demo_poster.h"
#include "app/demo/demo_sound.h"
#include "engine/core/rng.h"
#include "engine/data/splits.h"
#include "engine/engine.h"
#include "engine/evaluate/evaluate.h"
#include "engine/evaluate/ranking.h"
#include "engine/media/read/probe.h"
#include "storage/library.h"
#include "tests/app/cli_runner.h"

namespace kinoprism::app {
namespace {

void needGui() {
  if (qApp) return;
  qputenv("QT_QPA_PLATFORM", "offscreen");
  static int count = 1;
  static char name[] = "demo_test";
  static char* arguments[] = {name, nullptr};
  static QGuiApplication application(count, arguments);
}

/// Made once: every test reads it.
class DemoLibrary : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    needGui();
    s_folder = new CommandFolder;
    core::Progress progress;
    makeDemoLibrary(path(), 1, progress);
  }
  static void TearDownTestSuite() { delete s_folder; }
  static std::filesystem::path path() { return s_folder->path("Demo.kinoprism"); }

  std::unique_ptr<storage::Library> open() {
    return storage::Library::open(path(), storage::Access::ReadOnly, m_progress);
  }

  core::Progress m_progress;

 private:
  static inline CommandFolder* s_folder = nullptr;
};

bool hasChinese(const std::string& text) {
  // U+4E00–U+9FFF begin with E4…E9 in UTF-8.
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xe4 && byte <= 0xe9;
  });
}

TEST_F(DemoLibrary, HasWhatItPromises) {
  const auto library = open();
  const storage::LibraryInfo info = library->info();
  EXPECT_EQ(info.movies, 600);
  EXPECT_EQ(info.people, 500);
  EXPECT_GT(info.ratings, 20'000);
  EXPECT_EQ(info.posters, 600);
  EXPECT_EQ(info.described, 600);
  EXPECT_EQ(info.sounds, 40);
  EXPECT_EQ(info.trailers, 40);
  EXPECT_EQ(info.features.size(), 2u);
  EXPECT_LT(info.bytes, 40'000'000);
  EXPECT_TRUE(library->check(m_progress).problems.empty());
  EXPECT_FALSE(std::filesystem::exists(path().string() + ".making"));
}

TEST_F(DemoLibrary, MoviesAreVariedAndAThirdIsChinese) {
  const auto library = open();
  std::set<std::string> titles;
  int chinese = 0;
  for (const storage::MovieSummary& movie : library->movies().summaries({}, m_progress)) {
    EXPECT_GE(movie.year, 1925) << movie.title;
    EXPECT_LE(movie.year, 2025) << movie.title;
    EXPECT_GE(movie.genres.count(), 1u) << movie.title;
    EXPECT_LE(movie.genres.count(), 3u) << movie.title;
    titles.insert(movie.title);
    chinese += hasChinese(movie.title);
  }
  EXPECT_EQ(titles.size(), 600u);
  EXPECT_NEAR(chinese, 200, 50);
  std::set<std::string> descriptions;
  for (const storage::MovieWords& words : library->movies().words(m_progress)) {
    EXPECT_FALSE(words.people.empty());
    if (hasChinese(words.title)) {
      EXPECT_TRUE(hasChinese(words.description)) << words.title;
    }
    descriptions.insert(words.description);
  }
  EXPECT_GT(descriptions.size(), 595u);
}

TEST_F(DemoLibrary, MediaCanBePlayed) {
  const auto library = open();
  const auto sounds = library->movies().files(storage::MediaKind::Sound);
  const auto trailers = library->movies().files(storage::MediaKind::Trailer);
  int checked = 0;
  for (size_t m = 0; m < sounds.size(); ++m) {
    EXPECT_EQ(sounds[m].has_value(), trailers[m].has_value());
    if (!sounds[m] || checked == 5) continue;
    ++checked;
    EXPECT_NEAR(media::probeMedia(*sounds[m]).seconds, 4, 0.1);
    const media::MediaInfo clip = media::probeMedia(*trailers[m]);
    ASSERT_TRUE(clip.video && clip.sound);
    EXPECT_EQ(clip.video->width, 320);
    EXPECT_NEAR(clip.seconds, 4, 0.3);
  }
  EXPECT_EQ(checked, 5);
}

TEST_F(DemoLibrary, FeaturesAreMostlyThere) {
  const auto library = open();
  const storage::MovieIndexes movies = library->movies().indexes();
  for (const auto& [modality, least] :
       {std::pair(data::Modality::Audio, 500u), std::pair(data::Modality::Video, 400u)}) {
    const data::Features features = library->features().load(modality, "demo", movies, m_progress);
    EXPECT_GT(features.presentCount(), least);
    EXPECT_LT(features.presentCount(), 600u);
  }
}

TEST_F(DemoLibrary, TheSameSeedGivesTheSameData) {
  const CommandFolder again;
  makeDemoLibrary(again.path("Again.kinoprism"), 1, m_progress);
  makeDemoLibrary(again.path("Other.kinoprism"), 2, m_progress);
  const auto fingerprint = [&](const std::filesystem::path& folder) {
    const auto library = storage::Library::open(folder, storage::Access::ReadOnly, m_progress);
    const storage::MovieIndexes movies = library->movies().indexes();
    std::string result =
        library->people().ratings(storage::People::WithLabels::No, m_progress).interactions.fingerprint();
    for (const data::Modality modality : {data::Modality::Audio, data::Modality::Video})
      result += library->features().load(modality, "demo", movies, m_progress).fingerprint();
    for (const storage::MovieWords& words : library->movies().words(m_progress))
      result += words.title + words.description;
    for (const storage::MovieId id : {movies.id(data::MovieIndex(0)), movies.id(data::MovieIndex(599))})
      for (const storage::MediaFile& file : library->movies().detail(id, {}).media) result += file.sha256;
    return result;
  };
  const std::string first = fingerprint(path());
  EXPECT_EQ(first, fingerprint(again.path("Again.kinoprism")));
  EXPECT_NE(first, fingerprint(again.path("Other.kinoprism")));
}

TEST_F(DemoLibrary, CancelledLeavesNothing) {
  const CommandFolder folder;
  std::stop_source stop;
  struct StopSoon : core::Progress {
    std::stop_source& source;
    explicit StopSoon(std::stop_source& s) : core::Progress(s.get_token()), source(s) {}
    void report(const core::Message&, int64_t done, int64_t) override {
      if (done >= 3) source.request_stop();
    }
  } progress(stop);
  EXPECT_THROW(makeDemoLibrary(folder.path("Demo.kinoprism"), 1, progress), core::Cancelled);
  EXPECT_EQ(folder.fileCount(), 0u);
}

/// The rows of features, shuffled between movies.
data::Features shuffled(const data::Features& features, uint64_t seed) {
  std::vector<data::MovieIndex> order(features.movieCount());
  for (size_t m = 0; m < order.size(); ++m) order[m] = data::MovieIndex(m);
  core::Rng(seed).shuffle(order);
  return features.select(order);
}

/// What people's ratings of 4 and more are worth to a content signal of each modality, against the same features dealt
/// to other movies at random.
class DemoTastes : public DemoLibrary {
 protected:
  void SetUp() override {
    const auto library = open();
    const storage::RatingTable ratings = library->people().ratings(storage::People::WithLabels::No, m_progress);
    m_split = data::perPersonRatio(ratings.interactions.atLeast(4), {0.7, 0.3, 0}, 1, m_progress);
    const engine::Engine& engine = engine::loadEngine();
    std::vector<encode::MovieText> texts;
    for (const storage::MovieWords& words : library->movies().words(m_progress))
      texts.push_back({words.title, words.genres, words.people, words.description});
    const auto posters = library->movies().files(storage::MediaKind::Poster);
    std::vector<core::Message> problems;
    m_features = {engine.encodeAll({"tfidf-svd", texts}, problems, m_progress),
                  engine.encodeAll({"colour-gradient", posters}, problems, m_progress),
                  library->features().load(data::Modality::Audio, "demo", ratings.movies, m_progress),
                  library->features().load(data::Modality::Video, "demo", ratings.movies, m_progress)};
    EXPECT_TRUE(problems.empty());
  }

  std::unique_ptr<recommend::Recommender> fit(std::string_view name, std::vector<data::Features> features) {
    auto recommender = engine::loadEngine().recommender(name).make({});
    recommender->fit(data::Dataset{m_split.train, std::move(features)}, m_progress);
    return recommender;
  }

  /// NDCG@10 on what was held out, of the sum of the standardised scores.
  double ndcg(const std::vector<std::pair<const recommend::Recommender*, double>>& parts) {
    const evaluate::ScorePeople score = [&](std::span<const data::PersonIndex> people, core::MatrixView scores) {
      std::vector<float> one(scores.columns);
      for (size_t p = 0; p < people.size(); ++p) {
        const auto row = scores.row(p);
        std::fill(row.begin(), row.end(), 0.0f);
        for (const auto& [recommender, weight] : parts) {
          recommender->scoreHistory(m_split.train.historyOf(people[p]), one);
          addStandardised(one, weight, row);
        }
      }
    };
    evaluate::RankRequest request;
    request.people = evaluate::everybody(m_split.train);
    request.movieCount = m_split.train.movieCount();
    request.mask = {&m_split.train};
    const evaluate::Lists lists = evaluate::rankAll(score, request, m_progress);
    evaluate::EvaluateOptions options;
    options.metrics = {"ndcg"};
    options.cutoffs = {10};
    options.resamples = 0;
    return evaluate::evaluate(lists, m_split.validation, options, m_progress).value("ndcg", 10);
  }

  data::Split m_split;
  std::vector<data::Features> m_features;

 private:
  static void addStandardised(std::span<const float> scores, double weight, std::span<float> sum) {
    double total = 0, squares = 0, count = 0;
    for (const float s : scores) {
      if (std::isnan(s)) continue;
      total += s;
      squares += static_cast<double>(s) * s;
      ++count;
    }
    if (count == 0) return;
    const double mean = total / count, deviation = std::sqrt(std::max(squares / count - mean * mean, 1e-12));
    for (size_t m = 0; m < scores.size(); ++m) {
      if (!std::isnan(scores[m])) sum[m] += static_cast<float>(weight * (scores[m] - mean) / deviation);
    }
  }
};

TEST_F(DemoTastes, EachModalityBeatsItsShuffledSelf) {
  for (const data::Features& features : m_features) {
    const std::string_view signal = name(features.modality());
    const auto content = fit(signal, {features});
    const double real = ndcg({{content.get(), 1}});
    for (const uint64_t seed : {1, 2, 3}) {
      const auto control = fit(signal, {shuffled(features, seed)});
      EXPECT_GT(real, 1.3 * ndcg({{control.get(), 1}})) << signal;
    }
    RecordProperty(std::string(signal), std::to_string(real));
  }
}

TEST_F(DemoTastes, EachModalityAddsToWhatEverybodyLikes) {
  const auto popularity = fit("popularity", {});
  const double base = ndcg({{popularity.get(), 1}});
  for (const data::Features& features : m_features) {
    const std::string_view signal = name(features.modality());
    const auto content = fit(signal, {features});
    const auto control = fit(signal, {shuffled(features, 1)});
    const double with = ndcg({{popularity.get(), 1}, {content.get(), 0.5}});
    EXPECT_GT(with, 1.03 * base) << signal;
    EXPECT_GT(with, 1.03 * ndcg({{popularity.get(), 1}, {control.get(), 0.5}})) << signal;
  }
}

TEST(DemoMovies, KindsAreSpreadAndPostersDiffer) {
  needGui();
  const std::vector<DemoMovie> movies = inventMovies(1);
  std::map<size_t, int> themes, palettes;
  for (const DemoMovie& movie : movies) {
    ++themes[movie.theme];
    ++palettes[movie.palette];
  }
  EXPECT_EQ(themes.size(), kThemes);
  EXPECT_EQ(palettes.size(), kPalettes);
  EXPECT_EQ(paintPoster(movies[0]), paintPoster(movies[0]));
  EXPECT_NE(paintPoster(movies[0]), paintPoster(movies[1]));
  EXPECT_EQ(paintPoster(movies[0]).size(), QSize(400, 600));
}

TEST(DemoMovies, MusicIsAudibleAndNeverClips) {
  for (const DemoMovie& movie : inventMovies(1)) {
    if (movie.number >= 24) break;
    const media::Sound sound = playTheme(movie, 2);
    EXPECT_EQ(sound.samples.size(), 2u * 22'050);
    double squares = 0;
    float peak = 0;
    for (const float sample : sound.samples) {
      squares += sample * sample;
      peak = std::max(peak, std::abs(sample));
    }
    EXPECT_LE(peak, 0.81f);
    EXPECT_GT(std::sqrt(squares / static_cast<double>(sound.samples.size())), 0.03) << movie.sound;
  }
}

TEST(DemoPeople, RatingsFollowTimeAndNeverComeBeforeTheMovie) {
  const std::vector<DemoMovie> movies = inventMovies(3);
  const auto people = inventPeople(movies, 3);
  ASSERT_EQ(people.size(), kDemoPeople);
  std::map<float, int> values;
  for (const DemoPerson& person : people) {
    EXPECT_GE(person.ratings.size(), 20u);
    std::set<size_t> seen;
    for (size_t r = 0; r < person.ratings.size(); ++r) {
      const DemoRating& rating = person.ratings[r];
      ++values[rating.value];
      EXPECT_TRUE(seen.insert(rating.movie).second);
      if (r > 0) {
        EXPECT_GE(rating.time, person.ratings[r - 1].time);
      }
      const int64_t newYear = (movies[rating.movie].year - 1970) * int64_t{31'556'952};
      if (movies[rating.movie].year < 2025) {
        EXPECT_GE(rating.time, newYear);
      }
    }
  }
  EXPECT_EQ(values.size(), 10u);  // every half star from 0.5 to 5
}

}  // namespace
}  // namespace kinoprism::app
