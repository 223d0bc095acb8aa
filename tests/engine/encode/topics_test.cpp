#include "engine/encode/text/topics.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "engine/core/line_reader.h"
#include "engine/core/parallel.h"
#include "engine/core/rng.h"
#include "engine/core/text.h"
#include "engine/encode/text/nmf.h"
#include "tests/engine/core/every_processor.h"
#include "tests/engine/core/temporary_folder.h"
#include "tests/test_data.h"

namespace kinoprism::encode {
namespace {

const std::vector<std::vector<std::string>> kPlanted{
    {"harbour", "captain", "storm", "lighthouse", "sailor", "anchor"},
    {"rocket", "planet", "orbit", "astronaut", "galaxy", "comet"},
    {"judge", "lawyer", "trial", "verdict", "jury", "witness"},
    {"宫殿", "皇帝", "公主", "刺客", "王朝", "将军"},
};

/// Movies of one planted topic each, and after them movies of which a third is of the next topic.
std::vector<MovieText> planted(size_t each) {
  core::Rng rng(3);
  std::vector<MovieText> movies;
  for (size_t m = 0; m < 2 * each * kPlanted.size(); ++m) {
    const size_t topic = m % kPlanted.size();
    const bool isMixed = m >= each * kPlanted.size();
    MovieText movie;
    for (size_t w = 0; w < 9; ++w) {
      const auto& words = kPlanted[isMixed && w % 3 == 2 ? (topic + 1) % kPlanted.size() : topic];
      movie.description += words[rng.below(words.size())] + " , ";
    }
    movies.push_back(movie);
  }
  return movies;
}

Topics::Options small() {
  Topics::Options options;
  options.topics = static_cast<int>(kPlanted.size());
  options.minMovies = 2;
  options.maxShare = 0.5;
  return options;
}

TEST(Topics, FindsThePlantedOnes) {
  const auto movies = planted(30);
  core::Progress progress;
  const Topics::Result result = Topics(small()).fit(movies, 6, progress);
  ASSERT_EQ(result.topics.size(), kPlanted.size());
  std::vector<size_t> columnOf(kPlanted.size(), kPlanted.size());
  for (size_t t = 0; t < result.topics.size(); ++t) {
    const std::set<std::string> found(result.topics[t].words.begin(), result.topics[t].words.end());
    for (size_t p = 0; p < kPlanted.size(); ++p)
      if (found == std::set<std::string>(kPlanted[p].begin(), kPlanted[p].end())) columnOf[p] = t;
  }
  for (size_t p = 0; p < kPlanted.size(); ++p) ASSERT_LT(columnOf[p], kPlanted.size()) << "topic " << p << " is lost";
  for (size_t m = 0; m < movies.size(); ++m) {
    const auto row = result.features.of(data::MovieIndex(m));
    const size_t topic = m % kPlanted.size();
    EXPECT_EQ(std::max_element(row.begin(), row.end()) - row.begin(), static_cast<std::ptrdiff_t>(columnOf[topic]));
    if (m < movies.size() / 2) {
      EXPECT_GT(row[columnOf[topic]], 0.95) << m;
    } else {
      EXPECT_GT(row[columnOf[(topic + 1) % kPlanted.size()]], 0.1) << m;
    }
  }
}

TEST(Topics, SharesAndWeightsAddUpToOne) {
  core::Progress progress;
  const Topics::Result result = Topics(small()).fit(planted(20), 1000, progress);
  for (size_t m = 0; m < result.features.movieCount(); ++m) {
    double sum = 0;
    for (const float share : result.features.of(data::MovieIndex(m))) {
      EXPECT_GE(share, 0);
      sum += share;
    }
    EXPECT_NEAR(sum, 1, 1e-5);
  }
  double all = 0;
  for (const Topic& topic : result.topics) {
    double words = 0;
    for (const double weight : topic.wordWeights) words += weight;
    EXPECT_NEAR(words, 1, 1e-5);
    EXPECT_TRUE(std::is_sorted(topic.wordWeights.rbegin(), topic.wordWeights.rend()));
    all += topic.weight;
  }
  EXPECT_NEAR(all, 1, 1e-6);
  const auto heavier = [](const Topic& a, const Topic& b) { return a.weight > b.weight; };
  EXPECT_TRUE(std::is_sorted(result.topics.begin(), result.topics.end(), heavier));
}

TEST(Topics, MoviesWithoutWordsAreAbsent) {
  auto movies = planted(10);
  movies[5] = {};
  movies[6] = {};
  movies[6].description = "unheardof";
  movies[6].people = {"John Ford"};
  core::Progress progress;
  const data::Features features = Topics(small()).encode(movies, progress);
  EXPECT_FALSE(features.isPresent(data::MovieIndex(5)));
  EXPECT_FALSE(features.isPresent(data::MovieIndex(6)));
  EXPECT_EQ(features.presentCount(), movies.size() - 2);
}

TEST(Topics, WordsAreNamedAsTheTextsHaveThem) {
  std::vector<MovieText> movies(40);
  for (size_t m = 0; m < movies.size(); ++m) {
    const bool isCity = m % 2 == 0;
    movies[m].description = isCity ? "Paris bakery" : m % 8 == 1 ? "a farmer and his cow" : "farmers and cows";
  }
  Topics::Options options = small();
  options.topics = 2;
  options.maxShare = 0.6;
  core::Progress progress;
  std::set<std::string> words;
  for (const Topic& topic : Topics(options).fit(movies, 5, progress).topics)
    words.insert(topic.words.begin(), topic.words.end());
  EXPECT_EQ(words, (std::set<std::string>{"paris", "bakery", "farmers", "cows"}));
}

TEST(Topics, AreTheSameForASeedOnAnyNumberOfThreads) {
  const auto movies = planted(40);
  core::Progress progress;
  const int threads = core::threadCount();
  core::setThreadCount(1);
  const std::string alone = Topics(small()).encode(movies, progress).fingerprint();
  core::setThreadCount(3);
  EXPECT_EQ(Topics(small()).encode(movies, progress).fingerprint(), alone);
  core::setThreadCount(threads);
  Topics::Options other = small();
  other.seed = 2;
  EXPECT_NE(Topics(other).encode(movies, progress).fingerprint(), alone);
}

TEST(Topics, RefusesWithReasons) {
  core::Progress progress;
  EXPECT_EQ(core::errorOf([&] { Topics(small()).encode({}, progress); }).code(), core::ErrorCode::NoData);
  std::vector<MovieText> unlike(3);
  unlike[0].title = "whale";
  unlike[1].title = "rocket";
  EXPECT_EQ(core::errorOf([&] { Topics(small()).encode(unlike, progress); }).code(), core::ErrorCode::NoData);
  std::stop_source stop;
  stop.request_stop();
  core::Progress stopped(stop.get_token());
  EXPECT_THROW(Topics(small()).encode(planted(5), stopped), core::Cancelled);
}

SparseRows randomRows(size_t rows, size_t columns, uint64_t seed) {
  core::Rng rng(seed);
  SparseRows matrix;
  matrix.columns = columns;
  for (size_t r = 0; r < rows; ++r) {
    for (uint32_t c = 0; c < columns; ++c) {
      if (rng.uniform() > 0.3) continue;
      matrix.indexes.push_back(c);
      matrix.values.push_back(static_cast<float>(rng.uniform()));
    }
    matrix.starts.push_back(matrix.indexes.size());
  }
  return matrix;
}

core::Matrix randomMatrix(size_t rows, size_t columns, uint64_t seed) {
  core::Rng rng(seed);
  core::Matrix matrix(rows, columns);
  for (float& value : matrix.values()) value = static_cast<float>(rng.uniform());
  return matrix;
}

std::vector<std::vector<double>> dense(const SparseRows& rows) {
  std::vector<std::vector<double>> result(rows.rows(), std::vector<double>(rows.columns));
  for (size_t r = 0; r < rows.rows(); ++r)
    for (size_t i = rows.starts[r]; i < rows.starts[r + 1]; ++i) result[r][rows.indexes[i]] = rows.values[i];
  return result;
}

/// |A − L·Rᵀ|² cell by cell.
double plainError(const std::vector<std::vector<double>>& a, const core::Matrix& left, const core::Matrix& right) {
  double sum = 0;
  for (size_t r = 0; r < left.rows(); ++r) {
    for (size_t c = 0; c < right.rows(); ++c) {
      double cell = a[r][c];
      for (size_t k = 0; k < left.columns(); ++k) cell -= static_cast<double>(left.row(r)[k]) * right.row(c)[k];
      sum += cell * cell;
    }
  }
  return sum;
}

TEST(Nmf, TheErrorIsThatOfEachCell) {
  core::onEveryProcessor([&] {
    const SparseRows rows = randomRows(30, 20, 1);
    const core::Matrix left = randomMatrix(30, 4, 2);
    const core::Matrix right = randomMatrix(20, 4, 3);
    const double expected = plainError(dense(rows), left, right);
    EXPECT_NEAR(squaredError(rows, left, right), expected, 1e-9 * expected);
  });
}

TEST(Nmf, AStepIsTheBestThatEachEntryAloneCanDo) {
  for (const size_t rank : {5, 37, 48}) {
    core::onEveryProcessor([&] {
      const SparseRows rows = randomRows(25, 60, 4);
      const auto a = dense(rows);
      const core::Matrix right = randomMatrix(60, rank, 5);
      const core::Matrix before = randomMatrix(25, rank, 6);
      core::Matrix left = before;
      core::Progress progress;
      improveFactor(rows, right, left, progress);

      // Residuals recomputed from all cells for every entry: slow, and with no product in common with the method.
      for (size_t r = 0; r < before.rows(); ++r) {
        std::vector<double> row(before.row(r).begin(), before.row(r).end());
        for (size_t k = 0; k < row.size(); ++k) {
          double above = 0;
          double below = 0;
          for (size_t c = 0; c < right.rows(); ++c) {
            double others = 0;
            for (size_t j = 0; j < row.size(); ++j)
              if (j != k) others += row[j] * right.row(c)[j];
            above += (a[r][c] - others) * right.row(c)[k];
            below += static_cast<double>(right.row(c)[k]) * right.row(c)[k];
          }
          row[k] = std::max(0.0, above / below);
          EXPECT_NEAR(left.row(r)[k], row[k], 1e-5) << r << " " << k;
        }
      }
    });
  }
}

TEST(Nmf, TheErrorNeverRises) {
  const SparseRows rows = randomRows(80, 60, 7);
  core::Progress progress;
  const NonNegativeFactors factors = factorise(rows, 6, 60, 8, progress);
  ASSERT_GT(factors.errors.size(), 5u);
  for (size_t i = 1; i < factors.errors.size(); ++i)
    EXPECT_LE(factors.errors[i], factors.errors[i - 1] * (1 + 1e-6)) << "pass " << i;
  EXPECT_NEAR(factors.errors.back(), plainError(dense(rows), factors.left, factors.right), 1e-4);
}

TEST(Nmf, FindsFactorsThatThereAre) {
  // A product of non-negative factors of rank 2 is found again to rounding.
  SparseRows rows;
  rows.columns = 12;
  const core::Matrix left = randomMatrix(15, 2, 9);
  const core::Matrix right = randomMatrix(12, 2, 10);
  for (size_t r = 0; r < 15; ++r) {
    for (uint32_t c = 0; c < 12; ++c) {
      rows.indexes.push_back(c);
      rows.values.push_back(left.row(r)[0] * right.row(c)[0] + left.row(r)[1] * right.row(c)[1]);
    }
    rows.starts.push_back(rows.indexes.size());
  }
  core::Progress progress;
  const NonNegativeFactors factors = factorise(rows, 2, 2000, 1, progress);
  EXPECT_LT(factors.errors.back(), 1e-3 * factors.errors.front());
}

TEST(Topics, OfRealPlotsCanBeRead) {
  KINOPRISM_NEEDS_DATA("ml-1m-text/omdb_movies.dat");
  core::LineReader lines(tests::dataFolder() / "ml-1m-text" / "omdb_movies.dat");
  std::vector<MovieText> movies;
  for (std::string_view line; lines.next(line);) {
    line = line.substr(0, line.rfind("::"));
    movies.emplace_back().description = line.substr(line.rfind("::") + 2);
  }
  core::Progress progress;
  const Topics::Result result = Topics({}).fit(movies, 8, progress);
  EXPECT_GT(result.features.presentCount(), 3800u);
  // Words that belong together are found together.
  const auto together = [&](const std::string& a, const std::string& b) {
    return std::any_of(result.topics.begin(), result.topics.end(), [&](const Topic& topic) {
      const std::set<std::string> words(topic.words.begin(), topic.words.end());
      return words.contains(a) && words.contains(b);
    });
  };
  EXPECT_TRUE(together("war", "soldiers"));
  EXPECT_TRUE(together("planet", "earth"));
}

}  // namespace
}  // namespace kinoprism::encode
