#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "engine/core/message_ids.h"
#include "engine/core/rng.h"
#include "engine/encode/text/e5_network.h"
#include "engine/encode/text/sentence_piece.h"
#include "engine/engine.h"
#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/encode/kept_features.h"
#include "tests/engine/encode/pack_folder.h"
#include "tests/test_data.h"

namespace kinoprism::encode {
namespace {

/// Three kinds of movie, in two languages, whose words overlap only within the kind.
std::vector<MovieText> threeKinds(size_t each) {
  const std::vector<std::string> seas{"harbour", "captain", "storm", "lighthouse", "sailor", "anchor", "reef", "tide"};
  const std::vector<std::string> stars{"rocket", "planet", "orbit", "astronaut", "galaxy", "engine", "comet", "signal"};
  const std::vector<std::string> courts{"宫殿", "皇帝", "公主", "刺客", "长安", "王朝", "将军", "玉玺"};
  core::Rng rng(1);
  std::vector<MovieText> movies;
  for (size_t m = 0; m < each * 3; ++m) {
    const auto& words = m % 3 == 0 ? seas : m % 3 == 1 ? stars : courts;
    MovieText movie;
    movie.title = words[rng.below(words.size())];
    for (int w = 0; w < 6; ++w) movie.description += words[rng.below(words.size())] + (m % 3 == 2 ? "与" : " and the ");
    movie.genres = {m % 3 == 0 ? "Adventure" : m % 3 == 1 ? "Science Fiction" : "Drama"};
    movie.people = {"Director " + std::to_string(m % 3)};
    movies.push_back(movie);
  }
  return movies;
}

double cosine(const data::Features& features, size_t a, size_t b) {
  double sum = 0;
  for (size_t c = 0; c < features.dimensions(); ++c)
    sum += features.of(data::MovieIndex(a))[c] * features.of(data::MovieIndex(b))[c];
  return sum;
}

data::Features encodeText(const std::vector<MovieText>& movies, const std::string& encoder,
                          const core::Settings& settings, core::Progress& progress) {
  std::vector<core::Message> problems;
  return engine::loadEngine().encodeAll({encoder, movies, settings}, problems, progress);
}

data::Features encode(const std::vector<MovieText>& movies, const core::Settings& settings = {}) {
  core::Progress progress;
  return encodeText(movies, "tfidf-svd", settings, progress);
}

TEST(TextEncoders, LikeMoviesAreNearAndOthersFar) {
  const auto movies = threeKinds(20);
  const data::Features features = encode(movies, {{"dimensions", 8}});
  ASSERT_EQ(features.movieCount(), 60u);
  EXPECT_EQ(features.presentCount(), 60u);
  for (size_t a = 0; a < 60; ++a) {
    EXPECT_NEAR(cosine(features, a, a), 1, 1e-5);
    for (size_t b = a + 1; b < 60; ++b) {
      if (a % 3 == b % 3) {
        EXPECT_GT(cosine(features, a, b), 0.2) << a << " " << b;
      } else {
        EXPECT_LT(std::abs(cosine(features, a, b)), 0.1) << a << " " << b;
      }
    }
  }
}

TEST(TextEncoders, WithoutReductionTheCosineIsThatOfTheLongVectors) {
  // Three terms, each of two movies: the same rarity, so each row is its terms with equal weight, of length 1.
  std::vector<MovieText> movies(3);
  movies[0].description = "whale harbour";
  movies[1].description = "harbour rocket";
  movies[2].description = "rocket whale";
  const data::Features features = encode(movies, {{"dimensions", 3}, {"min-df", 2}});
  ASSERT_EQ(features.dimensions(), 3u);
  EXPECT_NEAR(cosine(features, 0, 1), 0.5, 1e-5);
  EXPECT_NEAR(cosine(features, 1, 2), 0.5, 1e-5);
}

TEST(TextEncoders, RareWordsWeighMore) {
  // Of 4 movies 4 say "film" and 2 say "whale": idf = ln(5/5) + 1 and ln(5/3) + 1.
  std::vector<MovieText> movies(4);
  movies[0].description = "cinema whale";
  movies[1].description = "cinema whale";
  movies[2].description = "cinema";
  movies[3].description = "cinema";
  const data::Features features = encode(movies, {{"dimensions", 2}, {"min-df", 2}});
  const double whale = std::log(5.0 / 3) + 1;
  EXPECT_NEAR(cosine(features, 0, 2), 1 / std::sqrt(1 + whale * whale), 1e-5);
}

TEST(TextEncoders, ABagOfWordsCountsThem) {
  // The long vectors are (2, 1), (2, 1), (1, 0), (1, 0), each scaled to length 1, however rare the words.
  std::vector<MovieText> movies(4);
  movies[0].description = "cinema whale cinema";
  movies[1].description = "whale cinema cinema";
  movies[2].description = "cinema";
  movies[3].description = "cinema";
  const data::Features features = encode(movies, {{"dimensions", 2}, {"min-df", 2}, {"weighting", 1}});
  EXPECT_NEAR(cosine(features, 0, 1), 1, 1e-5);
  EXPECT_NEAR(cosine(features, 0, 2), 2 / std::sqrt(5.0), 1e-5);
}

TEST(TextEncoders, MoviesWithoutWordsAreAbsent) {
  auto movies = threeKinds(10);
  movies[4] = {};
  movies[7] = {};
  movies[7].description = "unheardof";  // a word nobody shares
  const data::Features features = encode(movies);
  EXPECT_FALSE(features.isPresent(data::MovieIndex(4)));
  EXPECT_FALSE(features.isPresent(data::MovieIndex(7)));
  EXPECT_EQ(features.presentCount(), 28u);
}

TEST(TextEncoders, TheSameTwice) {
  const auto movies = threeKinds(15);
  EXPECT_EQ(encode(movies).fingerprint(), encode(movies).fingerprint());
}

TEST(TextEncoders, NamesAreWholeAndGenresAreNotWords) {
  std::vector<MovieText> movies(6);
  for (size_t m = 0; m < 3; ++m) movies[m].people = {"John Ford"};
  for (size_t m = 3; m < 6; ++m) movies[m].people = {"John Huston"};
  const data::Features features = encode(movies);
  EXPECT_NEAR(cosine(features, 0, 1), 1, 1e-5);
  EXPECT_NEAR(cosine(features, 0, 4), 0, 1e-5);
  for (size_t m = 0; m < 3; ++m) movies[m] = {"", {"Western"}, {}, ""};
  for (size_t m = 3; m < 6; ++m) movies[m] = {"", {}, {}, "western"};
  EXPECT_NEAR(cosine(encode(movies), 0, 4), 0, 1e-5);
}

TEST(TextEncoders, RefusesWithReasons) {
  core::Progress progress;
  EXPECT_EQ(core::errorOf([&] { encodeText({}, "tfidf-svd", {}, progress); }).code(), core::ErrorCode::NoData);
  std::vector<MovieText> unlike(3);
  unlike[0].title = "whale";
  unlike[1].title = "rocket";
  EXPECT_EQ(core::errorOf([&] { encode(unlike); }).code(), core::ErrorCode::NoData);
  const auto movies = threeKinds(5);
  EXPECT_EQ(core::errorOf([&] { encodeText(movies, "word2vec", {}, progress); }).code(), core::ErrorCode::NotFound);
  EXPECT_EQ(core::errorOf([&] { encode(movies, {{"dimensions", 0}}); }).code(), core::ErrorCode::BadArgument);
  EXPECT_EQ(core::errorOf([&] { encode(movies, {{"dimension", 9}}); }).code(), core::ErrorCode::BadArgument);
}

TEST(TextEncoders, Cancels) {
  std::stop_source stop;
  stop.request_stop();
  core::Progress progress(stop.get_token());
  EXPECT_THROW(encodeText(threeKinds(5), "tfidf-svd", {}, progress), core::Cancelled);
}

/// What an encoder makes of one text that is a movie's description, or a query.
std::vector<float> rowOf(const std::string& encoder, const std::string& text, bool isQuery,
                         const core::Settings& settings) {
  std::vector<MovieText> movies(1);
  movies[0].description = text;
  EncodeRequest request(encoder, movies, settings);
  request.isQuery = isQuery;
  std::vector<core::Message> problems;
  core::Progress progress;
  const data::Features features = engine::loadEngine().encodeAll(request, problems, progress);
  const auto row = features.of(data::MovieIndex(0));
  return {row.begin(), row.end()};
}

TEST(SentenceEncoders, MiniLmGivesTheSentencesOfTheReference) {
  KINOPRISM_NEEDS_PACK("minilm-l6-v2.safetensors");
  KINOPRISM_NEEDS_DATA("../fixtures/text.json");
  nlohmann::json fixture;
  std::ifstream(tests::fixtureFolder() / "text.json") >> fixture;
  size_t compared = 0;
  for (const auto& entry : fixture.at("inputs")) {
    if (!entry.at("text").is_string() || entry.at("n_tokens_before_cut").get<int>() > 250) continue;
    const auto text = entry.at("text").get<std::string>();
    const auto expected = entry.at("embedding").get<std::vector<float>>();
    for (const bool isQuery : {false, true})
      EXPECT_GE(kinoprism::encode::cosine(rowOf("minilm-l6-v2", text, isQuery, {}), expected), 0.9999)
          << entry.at("name");
    ++compared;
  }
  EXPECT_GE(compared, 5u);
}

TEST(SentenceEncoders, FieldsCountByTheirWeights) {
  KINOPRISM_NEEDS_PACK("minilm-l6-v2.safetensors");
  std::vector<MovieText> movies(1);
  movies[0].title = "The Lighthouse";
  movies[0].genres = {"Drama", "Horror"};
  movies[0].description = "Two keepers lose their minds on an island.";
  const core::Settings settings{{"title", 0.5}, {"genres", 0.25}, {"description", 2}};
  core::Progress progress;
  const data::Features features = encodeText(movies, "minilm-l6-v2", settings, progress);
  const auto title = rowOf("minilm-l6-v2", movies[0].title, false, {});
  const auto genres = rowOf("minilm-l6-v2", "Drama, Horror", false, {});
  std::vector<float> sum = rowOf("minilm-l6-v2", movies[0].description, false, {});
  for (size_t c = 0; c < sum.size(); ++c) sum[c] = 2 * sum[c] + 0.5F * title[c] + 0.25F * genres[c];
  EXPECT_GE(kinoprism::encode::cosine(features.of(data::MovieIndex(0)), sum), 0.99999);
}

TEST(SentenceEncoders, E5ReadsPassagesAndQueriesApart) {
  KINOPRISM_NEEDS_PACK("e5-small-multilingual.safetensors");
  const core::TensorFile pack(packFolder() / "e5-small-multilingual.safetensors");
  const SentencePiece pieces(SentencePiece::modelOf(pack));
  const Bert network = e5Network(pack, {});
  const std::string text = "一位老水手回到港口，他的兄弟最后一次被人看见就是在那里。";
  core::Progress progress;
  const std::vector<std::vector<int32_t>> sentences{pieces.ids("passage: " + text), pieces.ids("query: " + text)};
  const core::Matrix expected = network.embed(sentences, progress);
  const auto passage = rowOf("e5-small-multilingual", text, false, {});
  // A query is read whole, also for a set in which descriptions do not count.
  const auto query = rowOf("e5-small-multilingual", text, true, {{"description", 0}, {"title", 1}});
  EXPECT_GE(kinoprism::encode::cosine(passage, expected.row(0)), 0.99999);
  EXPECT_GE(kinoprism::encode::cosine(query, expected.row(1)), 0.99999);
  EXPECT_LT(kinoprism::encode::cosine(passage, query), 0.9999);
}

TEST(SentenceEncoders, E5FindsAcrossLanguages) {
  KINOPRISM_NEEDS_PACK("e5-small-multilingual.safetensors");
  const auto query = rowOf("e5-small-multilingual", "两个陌生人在去维也纳的火车上相遇并坠入爱河", true, {});
  const auto of = [&](const char* text) {
    return kinoprism::encode::cosine(query, rowOf("e5-small-multilingual", text, false, {}));
  };
  const double love = of("Two strangers meet on a train to Vienna, walk through the city all night and fall in love.");
  EXPECT_GT(love, of("A young hacker discovers that the world around him is a computer simulation."));
  EXPECT_GT(love, of("Ein Boxer, an den niemand glaubt, bekommt seine letzte Gelegenheit."));
}

TEST(SentenceEncoders, ATextLongerThanTheNetworkReadsIsTheMeanOfItsWindows) {
  KINOPRISM_NEEDS_PACK("e5-small-multilingual.safetensors");
  std::string text;
  for (int i = 0; i < 80; ++i) text += "The keeper of lighthouse " + std::to_string(i) + " writes to his sister. ";
  const auto whole = rowOf("e5-small-multilingual", text, false, {});
  EXPECT_GT(
      kinoprism::encode::cosine(whole, rowOf("e5-small-multilingual", text.substr(0, text.size() / 2), false, {})),
      0.95);
  EXPECT_NEAR(kinoprism::encode::cosine(whole, whole), 1, 1e-6);
}

EncodeRequest withVectors(const std::vector<MovieText>& movies, const std::filesystem::path& file) {
  EncodeRequest request("word-vectors", movies, {{"weighting", 2}, {"remove-first-component", 0}});
  request.file = file;
  return request;
}

TEST(WordVectorEncoder, ReadsTheFileThatAPersonBrings) {
  const core::TemporaryFolder folder;
  const auto file = folder.write("vectors.txt", "whale 1 0\nharbour 0 1\n皇帝 -1 0\n宫殿 0 -1\n");
  std::vector<MovieText> movies(4);
  movies[0].description = "The whale and the harbour.";
  movies[1].title = "Whale";
  movies[2].description = "皇帝的宫殿";
  movies[3].description = "unheardof";
  std::vector<core::Message> problems;
  core::Progress progress;
  const data::Features features = engine::loadEngine().encodeAll(withVectors(movies, file), problems, progress);
  ASSERT_EQ(features.dimensions(), 2u);
  const float half = std::sqrt(0.5F);
  const std::vector<std::vector<float>> expected{{half, half}, {1, 0}, {-half, -half}};
  for (size_t m = 0; m < expected.size(); ++m) {
    for (size_t c = 0; c < 2; ++c) EXPECT_NEAR(features.of(data::MovieIndex(m))[c], expected[m][c], 1e-6) << m;
  }
  EXPECT_FALSE(features.isPresent(data::MovieIndex(3)));
}

TEST(WordVectorEncoder, NeedsItsFile) {
  std::vector<MovieText> movies(1);
  movies[0].title = "Whale";
  std::vector<core::Message> problems;
  core::Progress progress;
  const auto codeFor = [&](const std::filesystem::path& file) {
    return core::errorOf([&] { engine::loadEngine().encodeAll(withVectors(movies, file), problems, progress); }).code();
  };
  EXPECT_EQ(codeFor({}), core::ErrorCode::BadArgument);
  EXPECT_EQ(codeFor("/no/such/vectors.txt"), core::ErrorCode::NotFound);
}

TEST(Encoders, DescribeThemselves) {
  for (const EncoderInfo& encoder : engine::loadEngine().encoders()) {
    EXPECT_FALSE(encoder.source.empty()) << encoder.name;
    EXPECT_GT(encoder.dimensions, 0) << encoder.name;
    for (const core::ParameterInfo& parameter : encoder.parameters) {
      EXPECT_GE(parameter.defaultValue, parameter.low) << encoder.name << " " << parameter.name;
      EXPECT_LE(parameter.defaultValue, parameter.high) << encoder.name << " " << parameter.name;
      EXPECT_NE(parameter.help, core::MessageId::Nothing) << encoder.name << " " << parameter.name;
    }
  }
}

}  // namespace
}  // namespace kinoprism::encode
