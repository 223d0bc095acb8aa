#include "engine/encode/text/word_vectors.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "engine/core/rng.h"
#include "engine/encode/text/word_vector_file.h"
#include "tests/engine/core/temporary_folder.h"

namespace kinoprism::encode {
namespace {

using Vectors = std::vector<std::pair<std::string, std::vector<float>>>;

const Vectors kVectors{
    {"whale", {1, 0, 0.5F}}, {"harbour", {0, 1, 0.25F}}, {"rocket", {-1, 0.5F, 2}}, {"planet", {0.125F, -2, 1}}};

std::string asText(const Vectors& vectors, bool header) {
  std::string text = header ? std::to_string(vectors.size()) + " 3\n" : "";
  for (const auto& [word, values] : vectors) {
    text += word;
    for (const float value : values) (text += ' ') += std::to_string(value);
    text += "\n";
  }
  return text;
}

std::string asBinary(const Vectors& vectors, bool lineBreaks) {
  std::string bytes = std::to_string(vectors.size()) + " 3\n";
  for (const auto& [word, values] : vectors) {
    bytes += word + " ";
    bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float));
    if (lineBreaks) bytes += "\n";
  }
  return bytes;
}

Vocabulary vocabularyOf(const std::vector<std::string>& words) {
  Vocabulary vocabulary;
  vocabulary.count(0, words);
  return vocabulary;
}

std::vector<float> vectorOf(const WordVectorTable& table, size_t word) {
  const auto row = table.vectors.row(table.rows[word]);
  return {row.begin(), row.end()};
}

WordVectorTable read(const std::string& bytes, const std::vector<std::string>& words) {
  const core::TemporaryFolder folder;
  core::Progress progress;
  return readWordVectors(folder.write("vectors.txt", bytes), vocabularyOf(words), progress);
}

TEST(WordVectorFile, IsTheSameInEachFormat) {
  for (const std::string& bytes :
       {asText(kVectors, false), asText(kVectors, true), asBinary(kVectors, false), asBinary(kVectors, true)}) {
    const WordVectorTable table = read(bytes, {"rocket", "unheardof", "whale"});
    ASSERT_EQ(table.vectors.rows(), 2u);
    EXPECT_EQ(vectorOf(table, 0), kVectors[2].second);
    EXPECT_EQ(table.rows[1], WordVectorTable::kAbsent);
    EXPECT_EQ(vectorOf(table, 2), kVectors[0].second);
  }
}

TEST(WordVectorFile, TakesAWordThatIsTheSameFoldedWhereThereIsNoBetter) {
  const WordVectorTable table =
      read("Paris 1 1\nPARIS 2 2\nWhale 3 3\nwhale 4 4\nwhale 5 5\n\xC3\x89t\xC3\xA9 6 6\n", {"paris", "whale", "été"});
  EXPECT_EQ(vectorOf(table, 0), (std::vector<float>{1, 1}));
  EXPECT_EQ(vectorOf(table, 1), (std::vector<float>{4, 4}));
  EXPECT_EQ(vectorOf(table, 2), (std::vector<float>{6, 6}));
}

TEST(WordVectorFile, MayHaveWordsWithBlanks) {
  const WordVectorTable table = read("whale 1 2\n. . . 3 4\nnew york 5 6 \nrocket 7 -1e-3\r\n", {"whale", "rocket"});
  EXPECT_EQ(table.vectors.rows(), 2u);
  EXPECT_EQ(vectorOf(table, 1), (std::vector<float>{7, -1e-3F}));
}

struct Bad {
  const char* name;
  std::string bytes;
  const char* told;  ///< in the message
};

TEST(WordVectorFile, SaysWhatIsWrongAndWhere) {
  const std::string binary = asBinary(kVectors, false);
  const std::array kBad{
      Bad{"empty", "", "WordVectorsEmpty"},
      Bad{"words alone", "whale\nharbour\n", "', '1', "},
      Bad{"a short line", "whale 1 2 3\nrocket 1 2\n", "', '2', "},
      Bad{"no number", "planet 1 2\nwhale 1 x\n", "WordVectorNotANumber(''x'')"},
      Bad{"not finite", "whale 1 nan\n", "nan"},
      Bad{"too large", "whale 1 1e300\n", "1e300"},
      Bad{"cut", "9 2\nwhale 1 2\n", "Word"},
      Bad{"no dimensions", "9 0\nwhale\n", "', '1', "},
      Bad{"too many dimensions", "1 99999999999\nwhale 1\n", "', '1', "},
      Bad{"cut in a word", binary.substr(0, binary.size() - 14), "'4'"},
      Bad{"cut in a number", binary.substr(0, binary.size() - 3), "'4'"},
      Bad{"no words in binary", "5 3\n" + std::string(9000, '\x01'), "'1'"},
      Bad{"zero bytes", "whale 1 2\n" + std::string(5, '\0') + "\n", "', '2', "},
  };
  for (const Bad& bad : kBad) {
    const core::Error error = core::errorOf([&] { read(bad.bytes, {"whale"}); });
    EXPECT_EQ(error.code(), core::ErrorCode::BadInput) << bad.name;
    std::string told = error.what();
    EXPECT_NE(told.find("vectors.txt"), std::string::npos) << told;
    std::replace(told.begin(), told.end(), '"', '\'');
    EXPECT_NE(told.find(bad.told), std::string::npos) << bad.name << ": " << told;
  }
  const float notANumber = std::nanf("");
  EXPECT_EQ(core::errorOf([&] {
              read(asBinary({{"whale", {1, notANumber, 1}}}, false), {"whale"});
            }).code(),
            core::ErrorCode::BadInput);
  EXPECT_EQ(core::errorOf([] { read("PK\x03\x04 whale", {"whale"}); }).code(), core::ErrorCode::Unsupported);
  core::Progress progress;
  EXPECT_EQ(core::errorOf([&] { readWordVectors("/no/such/file.txt", vocabularyOf({"whale"}), progress); }).code(),
            core::ErrorCode::NotFound);
}

TEST(WordVectorFile, SurvivesAnyBytes) {
  core::Rng rng(5);
  size_t understood = 0;
  size_t refused = 0;
  for (int trial = 0; trial < 400; ++trial) {
    std::string bytes = trial % 2 ? asBinary(kVectors, trial % 4 == 1) : asText(kVectors, trial % 4 == 0);
    for (uint64_t flips = 1 + rng.below(4); flips > 0; --flips)
      bytes[rng.below(bytes.size())] = static_cast<char>(rng.below(256));
    if (rng.below(4) == 0) bytes.resize(rng.below(bytes.size()));
    try {
      const WordVectorTable table = read(bytes, {"whale", "harbour", "rocket"});
      for (const float value : table.vectors.values()) EXPECT_TRUE(std::isfinite(value));
      ++understood;
    } catch (const core::Error&) {
      ++refused;
    }
  }
  EXPECT_GT(understood, 50u);
  EXPECT_GT(refused, 50u);
}

std::vector<MovieText> someMovies() {
  std::vector<MovieText> movies(6);
  movies[0] = {"The Whale", {}, {}, "A harbour and a whale"};
  movies[1] = {"Rocket", {"Planet"}, {"Whale"}, "harbour harbour rocket"};
  movies[2] = {"Planet", {}, {}, "rocket, planet, unheardof"};
  movies[3] = {"Unheardof", {}, {}, ""};
  movies[4] = {};
  movies[5] = {"Whale whale", {}, {}, "harbour planet rocket"};
  return movies;
}

const std::vector<std::vector<std::string>> kWordsOfMovies{{"whale", "harbour", "whale"},
                                                           {"rocket", "planet", "harbour", "harbour", "rocket"},
                                                           {"planet", "rocket", "planet", "unheardof"},
                                                           {"unheardof"},
                                                           {},
                                                           {"whale", "whale", "harbour", "planet", "rocket"}};

/// Weighted means with weights given, by the words above.
std::vector<std::vector<double>> plainMeans(const std::map<std::string, double>& weights) {
  std::vector<std::vector<double>> means;
  for (const auto& words : kWordsOfMovies) {
    std::vector<double> mean(3);
    double count = 0;
    for (const std::string& word : words) {
      for (const auto& [known, values] : kVectors) {
        if (known != word) continue;
        ++count;
        for (size_t c = 0; c < 3; ++c) mean[c] += weights.at(word) * values[c];
      }
    }
    for (double& value : mean) value /= count;
    means.push_back(mean);
  }
  return means;
}

void expectRows(const data::Features& features, std::vector<std::vector<double>> expected) {
  ASSERT_EQ(features.movieCount(), expected.size());
  for (size_t m = 0; m < expected.size(); ++m) {
    const bool isPresent = m != 3 && m != 4;
    ASSERT_EQ(features.isPresent(data::MovieIndex(m)), isPresent) << m;
    if (!isPresent) continue;
    const double length = std::hypot(expected[m][0], expected[m][1], expected[m][2]);
    for (size_t c = 0; c < 3; ++c)
      EXPECT_NEAR(features.of(data::MovieIndex(m))[c], expected[m][c] / length, 1e-5) << m << " " << c;
  }
}

WordVectors::Result encode(WordVectors::Options options, const std::vector<MovieText>& movies = someMovies()) {
  const core::TemporaryFolder folder;
  core::Progress progress;
  return WordVectors(folder.write("vectors.txt", asText(kVectors, false)), options).encode(movies, progress);
}

TEST(WordVectors, AreTheMeanOfTheWords) {
  const auto result = encode({WordVectors::Weighting::Equal, 1e-3, false});
  EXPECT_EQ(result.words, 5u);
  EXPECT_EQ(result.found, 4u);
  expectRows(result.features, plainMeans({{"whale", 1}, {"harbour", 1}, {"rocket", 1}, {"planet", 1}}));
}

TEST(WordVectors, RareWordsWeighMore) {
  // Of 18 words whale is 4, harbour 4, rocket 4, planet 4 and "unheardof" 2; documents 2, 3, 3, 3 of 6.
  const double sif = 0.5 / (0.5 + 4.0 / 18);
  expectRows(encode({WordVectors::Weighting::Sif, 0.5, false}).features,
             plainMeans({{"whale", sif}, {"harbour", sif}, {"rocket", sif}, {"planet", sif}}));
  const double often = std::log(7.0 / 4) + 1;
  expectRows(encode({WordVectors::Weighting::Tfidf, 0.5, false}).features,
             plainMeans({{"whale", std::log(7.0 / 3) + 1}, {"harbour", often}, {"rocket", often}, {"planet", often}}));
}

TEST(WordVectors, LoseTheirCommonDirection) {
  auto means = plainMeans({{"whale", 1}, {"harbour", 1}, {"rocket", 1}, {"planet", 1}});
  // The largest eigenvector of the 3 x 3 matrix of products, by trying every direction of a fine grid.
  std::array<double, 3> best{};
  double most = -1;
  constexpr int kSteps = 1500;
  for (int i = 0; i < kSteps; ++i) {
    for (int j = 0; j < kSteps; ++j) {
      const double up = M_PI * i / kSteps;
      const double round = M_PI * j / kSteps;
      const std::array<double, 3> direction{std::sin(up) * std::cos(round), std::sin(up) * std::sin(round),
                                            std::cos(up)};
      double sum = 0;
      for (const size_t m : {0, 1, 2, 5}) {
        double along = 0;
        for (size_t c = 0; c < 3; ++c) along += means[m][c] * direction[c];
        sum += along * along;
      }
      if (sum > most) most = sum, best = direction;
    }
  }
  for (auto& mean : means) {
    double along = 0;
    for (size_t c = 0; c < 3; ++c) along += mean[c] * best[c];
    for (size_t c = 0; c < 3; ++c) mean[c] -= along * best[c];
  }
  const data::Features features = encode({WordVectors::Weighting::Equal, 1e-3, true}).features;
  for (const size_t m : {0, 1, 2, 5}) {
    const double length = std::hypot(means[m][0], means[m][1], means[m][2]);
    for (size_t c = 0; c < 3; ++c) EXPECT_NEAR(features.of(data::MovieIndex(m))[c], means[m][c] / length, 0.02) << m;
  }
}

TEST(WordVectors, RefusesWithReasons) {
  EXPECT_EQ(core::errorOf([] { encode({}, {}); }).code(), core::ErrorCode::NoData);
  EXPECT_EQ(core::errorOf([] { encode({}, {{"未知", {}, {}, "没有"}}); }).code(), core::ErrorCode::NoData);
  const core::TemporaryFolder folder;
  std::stop_source stop;
  stop.request_stop();
  core::Progress progress(stop.get_token());
  const WordVectors vectors(folder.write("vectors.txt", asText(kVectors, false)), {});
  EXPECT_THROW(vectors.encode(someMovies(), progress), core::Cancelled);
}

}  // namespace
}  // namespace kinoprism::encode
