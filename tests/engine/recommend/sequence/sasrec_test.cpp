#include "engine/recommend/sequence/sasrec.h"

#include <ATen/ATen.h>

#include "engine/recommend/sequence/sequence_learner.h"
#include "tests/engine/recommend/sequence_data.h"

namespace kinoprism::recommend {
namespace {

using Row = std::vector<double>;

const RecommenderInfo& info() { return engine::loadEngine().recommender("sasrec"); }

/// SASRec by its definition: one history, one number at a time, in double precision.
class PlainSasRec {
 public:
  explicit PlainSasRec(const core::TensorFile& file) : m_file(file) {
    const auto shape = file.integers("shape");
    m_movies = static_cast<size_t>(shape[0]);
    m_length = static_cast<size_t>(shape[1]);
    m_width = static_cast<size_t>(shape[2]);
    m_blocks = static_cast<size_t>(shape[3]);
    m_heads = static_cast<size_t>(shape[4]);
    m_hasContext = shape[5] == 1;
    m_isGated = file.tensors().contains("gated");
  }

  /// history: in order of time.
  Row scores(const std::vector<data::Rated>& history) const {
    std::vector<Row> x = inputs(history);
    for (size_t b = 0; b < m_blocks; ++b) through("block." + std::to_string(b) + ".", x);
    const Row last = norm("norm", x.back());
    Row result(m_movies);
    for (size_t m = 0; m < m_movies; ++m) {
      for (size_t c = 0; c < m_width; ++c) result[m] += last[c] * value("movies", m * m_width + c);
    }
    return result;
  }

 private:
  double value(const std::string& name, size_t place) const { return m_file.floats(name)[place]; }

  std::vector<Row> inputs(const std::vector<data::Rated>& history) const {
    std::vector<size_t> movies, gaps, hours;
    const size_t seen = std::min(history.size(), m_length);
    if (seen < m_length) {
      movies.push_back(m_movies);
      gaps.push_back(0);
      hours.push_back(0);
    }
    for (size_t i = history.size() - seen; i < history.size(); ++i) {
      movies.push_back(data::index(history[i].movie));
      gaps.push_back(i == history.size() - seen ? 0 : gap(history[i].time - history[i - 1].time));
      hours.push_back(1 + static_cast<size_t>(history[i].time / 3600 % 168));
    }
    std::vector<Row> x;
    for (size_t p = 0; p < movies.size(); ++p) {
      Row row(m_width);
      for (size_t c = 0; c < m_width; ++c) {
        row[c] = value("movies", movies[p] * m_width + c) * std::sqrt(static_cast<double>(m_width));
        row[c] += value("positions", (m_length - movies.size() + p) * m_width + c);
        if (!m_hasContext) continue;
        row[c] += value("gaps", gaps[p] * m_width + c) + value("hours", hours[p] * m_width + c);
      }
      x.push_back(row);
    }
    return x;
  }

  /// 1 for none, 2 for a second, one more for each doubling.
  static size_t gap(int64_t seconds) {
    return seconds == 0 ? 1 : 2 + static_cast<size_t>(std::floor(std::log2(static_cast<double>(seconds))));
  }

  Row norm(const std::string& name, const Row& x) const {
    double mean = 0, variance = 0;
    for (const double v : x) mean += v / static_cast<double>(m_width);
    for (const double v : x) variance += (v - mean) * (v - mean) / static_cast<double>(m_width);
    Row result(m_width);
    for (size_t c = 0; c < m_width; ++c)
      result[c] = (x[c] - mean) / std::sqrt(variance + 1e-8) * value(name + ".scale", c) + value(name + ".shift", c);
    return result;
  }

  Row linear(const std::string& name, const Row& x, size_t outputs) const {
    Row result(outputs);
    for (size_t o = 0; o < outputs; ++o) {
      result[o] = value(name + ".bias", o);
      for (size_t c = 0; c < x.size(); ++c) result[o] += value(name + ".weight", o * x.size() + c) * x[c];
    }
    return result;
  }

  /// Between the two layers of a block.
  Row bent(const Row& wide) const {
    Row result(m_isGated ? wide.size() / 2 : wide.size());
    for (size_t c = 0; c < result.size(); ++c)
      result[c] = m_isGated ? wide[c] / (1 + std::exp(-wide[c])) * wide[result.size() + c] : std::max(wide[c], 0.0);
    return result;
  }

  void through(const std::string& block, std::vector<Row>& x) const {
    std::vector<Row> queries, keysAndValues, gates;
    for (const Row& row : x) {
      const Row seen = norm(block + "norm1", row);
      queries.push_back(linear(block + "query", seen, m_width));
      keysAndValues.push_back(linear(block + "key-value", seen, 2 * m_width));
      gates.push_back(m_isGated ? linear(block + "gate", seen, m_width) : Row(m_width, 1e9));
    }
    for (size_t p = 0; p < x.size(); ++p) {
      const Row looks = linear(block + "out", attend(block, queries[p], keysAndValues, p), m_width);
      for (size_t c = 0; c < m_width; ++c) x[p][c] += looks[c] / (1 + std::exp(-gates[p][c]));
      const Row wide = linear(block + "forward1", norm(block + "norm2", x[p]), m_isGated ? 4 * m_width : m_width);
      const Row narrow = linear(block + "forward2", bent(wide), m_width);
      for (size_t c = 0; c < m_width; ++c) x[p][c] += narrow[c];
    }
  }

  Row attend(const std::string& block, const Row& query, const std::vector<Row>& keysAndValues, size_t place) const {
    const size_t width = m_width / m_heads;
    Row result(m_width);
    for (size_t first = 0; first < m_width; first += width) {
      Row weights(place + 1);
      double sum = 0;
      for (size_t p = 0; p <= place; ++p) {
        double product = 0;
        for (size_t c = first; c < first + width; ++c) product += query[c] * keysAndValues[p][c];
        product /= std::sqrt(static_cast<double>(width));
        if (m_isGated) product += value(block + "bias", (place - p) * m_heads + first / width);
        sum += weights[p] = std::exp(product);
      }
      for (size_t p = 0; p <= place; ++p) {
        for (size_t c = first; c < first + width; ++c) result[c] += weights[p] / sum * keysAndValues[p][m_width + c];
      }
    }
    return result;
  }

  const core::TensorFile& m_file;
  size_t m_movies, m_length, m_width, m_blocks, m_heads;
  bool m_hasContext, m_isGated;
};

void expectLikePlainLoop(const core::Settings& settings) {
  const auto model = fitted(info(), randomDataset(30, 25, 3), settings);
  const TemporaryFile file;
  core::TensorWriter writer;
  model->save(writer);
  writer.write(file.path());
  const core::TensorFile saved(file.path());
  const PlainSasRec plain(saved);
  std::mt19937 random(5);
  for (const size_t count : {0u, 1u, 5u, 6u, 7u, 8u, 20u}) {
    std::vector<data::Rated> history;
    for (uint32_t m = 0; m < count; ++m) history.push_back({data::MovieIndex(m * 7 % 25), 1, 0});
    int64_t time = 1'000'000;
    for (data::Rated& rated : history) rated.time = time += static_cast<int64_t>(random() % 400'000);
    const Row expected = plain.scores(history);
    const auto scores = scoresOf(*model, sortedByMovie(history));
    for (size_t m = 0; m < scores.size(); ++m) ASSERT_NEAR(scores[m], expected[m], 1e-4) << count << " movies";
  }
}

const core::Settings kOddSettings{{"length", 7}, {"factors", 12},         {"blocks", 2},    {"heads", 3},
                                  {"epochs", 8}, {"learning-rate", 0.02}, {"negatives", 10}};

TEST(SasRec, ScoresLikeAPlainLoop) { expectLikePlainLoop(kOddSettings); }

TEST(SasRec, ScoresWithContextLikeAPlainLoop) { expectLikePlainLoop(with(kOddSettings, "context", 1)); }

TEST(SasRec, ScoresByPlainBlocksLikeAPlainLoop) {
  expectLikePlainLoop(with(kOddSettings, "block", choiceNumber(info(), "block", "plain")));
}

SequenceTraining training(SequenceLoss loss) {
  SequenceTraining options;
  options.dropout = 0;
  options.loss = loss;
  options.negatives = 12;
  options.device = DeviceChoice::Cpu;
  return options;
}

void expectNothingLaterSeen(bool isGated) {
  const auto network = selfAttention({kRing, 8, 12, 2, 2, false, isGated}, training(SequenceLoss::Softmax));
  const std::vector<data::Rated> one = walk(3, 7);
  for (size_t changed = 0; changed < one.size(); ++changed) {
    std::vector<data::Rated> other = one;
    other[changed].movie = data::MovieIndex(39);
    const std::vector<History> both{one, other};
    const at::Tensor states = network->expected(both, nullptr).detach();
    // Place 0 is the token before all movies. A row of a product may be rounded otherwise than the same row elsewhere.
    const at::Tensor difference = (states[0] - states[1]).abs().amax(1);
    for (int64_t p = 0; p < difference.size(0); ++p)
      EXPECT_EQ(difference[p].item<float>() > 1e-6f, p > static_cast<int64_t>(changed)) << changed << " at " << p;
  }
}

TEST(SasRec, LooksAtNothingLater) {
  expectNothingLaterSeen(false);
  expectNothingLaterSeen(true);
}

TEST(SasRec, PredictsWhatFollows) {
  EXPECT_GT(sharePredicted(*fitted(info(), walksDataset(), smallSequenceSettings())), 0.95);
}

TEST(SasRec, PredictsWhatFollowsByEveryLoss) {
  for (const char* loss : {"softmax", "gbce", "bpr-max"})
    EXPECT_GT(sharePredicted(*fittedByLoss(info(), loss)), 0.9) << loss;
}

struct PlainLoss {
  double sum = 0, places = 0;
};

/// The softmax loss of what follows the places of `before`, by its definition.
void addPlainLoss(const SequenceNetwork& network, History all, History before, PlainLoss& loss) {
  const at::Tensor movies = network.movies().detach().to(at::kDouble);
  const at::Tensor states = network.expected(std::vector<History>{before}, nullptr).detach()[0].to(at::kDouble);
  const at::Tensor scores = at::mm(states, movies.t());
  const auto count = static_cast<size_t>(scores.size(0));
  const auto end = static_cast<size_t>(before.data() + before.size() + 1 - all.data());
  for (size_t i = 0; i < count; ++i) {
    const at::Tensor row = scores[static_cast<int64_t>(i)];
    const auto next = static_cast<int64_t>(all[end - count + i].movie);
    loss.sum += row.exp().sum().log().item<double>() - row[next].item<double>();
  }
  loss.places += static_cast<double>(count);
}

/// Of everybody's walk, of at most 15 movies, and a network that looks back on 8: the newest eight movies from the
/// eight or fewer before the last, then the first ones from what is before them.
double plainSoftmaxLoss(const SequenceNetwork& network, const data::Interactions& interactions) {
  PlainLoss loss;
  for (size_t p = 0; p < interactions.personCount(); ++p) {
    const std::vector<data::Rated> all = newest(interactions.historyOf(data::PersonIndex(p)), 15);
    const History known = History(all).first(all.size() - 1);
    addPlainLoss(network, all, known.last(std::min<size_t>(8, known.size())), loss);
    if (all.size() > 8) addPlainLoss(network, all, known.first(all.size() - 8 - 1), loss);
  }
  return loss.sum / loss.places;
}

std::vector<uint32_t> everyExample(const SequenceLearner& learner) {
  std::vector<uint32_t> examples(learner.exampleCount());
  for (uint32_t e = 0; e < examples.size(); ++e) examples[e] = e;
  return examples;
}

TEST(SequenceLearner, LosesWhatTheSoftmaxLoses) {
  const data::Dataset dataset = walksDataset(20);
  const SequenceTraining options = training(SequenceLoss::Softmax);
  const auto network = selfAttention({kRing, 8, 12, 2, 2, false, false}, options);
  SequenceLearner learner(*network, dataset.interactions, options);
  core::Rng random(1);
  EXPECT_NEAR(learner.loss(everyExample(learner), random).item<double>(),
              plainSoftmaxLoss(*network, dataset.interactions), 1e-5);
}

TEST(SequenceLearner, LearnsEveryPartOfALongHistory) {
  const data::Dataset dataset{data::Interactions({walk(0, 20), walk(5, 8), walk(9, 9), {}, walk(1, 1)}, kRing), {}};
  const SequenceTraining options = training(SequenceLoss::Softmax);
  const auto network = selfAttention({kRing, 8, 12, 2, 2, false, false}, options);
  // 20 = 8 + 8 + 4; a ninth movie is one that nothing was watched before.
  EXPECT_EQ(SequenceLearner(*network, dataset.interactions, options).exampleCount(), 3u + 1 + 2 + 1);
}

TEST(SequenceLearner, EstimatesTheSoftmaxByASample) {
  const data::Dataset dataset = walksDataset(20);
  SequenceTraining options = training(SequenceLoss::SampledSoftmax);
  options.negatives = 20'000;
  const auto network = selfAttention({kRing, 8, 12, 2, 2, false, false}, options);
  SequenceLearner learner(*network, dataset.interactions, options);
  core::Rng random(1);
  EXPECT_NEAR(learner.loss(everyExample(learner), random).item<double>(),
              plainSoftmaxLoss(*network, dataset.interactions), 0.01);
}

TEST(SequenceLearner, FollowsTheSlopeOfItsLoss) {
  const data::Dataset dataset = walksDataset(20);
  const SequenceTraining options = training(SequenceLoss::SampledSoftmax);
  const auto network = selfAttention({kRing, 8, 12, 1, 2, true, true}, options);
  SequenceLearner learner(*network, dataset.interactions, options);
  const auto examples = everyExample(learner);
  const auto lossNow = [&] {
    core::Rng random(1);
    return learner.loss(examples, random);
  };
  lossNow().backward();
  for (at::Tensor& weight : network->weights()) {
    // Along the gradient itself the slope is its length squared.
    const at::Tensor slope = weight.grad().clone();
    const double length = slope.norm().item<double>();
    if (length == 0) continue;
    const double step = 1e-2 / length;
    const at::Tensor before = weight.detach().clone();
    const auto lossAt = [&](double far) {
      weight.detach().copy_(before + slope * far);
      return lossNow().item<double>();
    };
    const double difference = (lossAt(step) - lossAt(-step)) / (2 * step);
    weight.detach().copy_(before);
    const double rounding = 2e-6 / step;
    EXPECT_NEAR(difference, length * length, 0.03 * length * length + rounding);
  }
}

TEST(SasRec, GoesByTimeAndNotByNumber) {
  const auto model = fitted(info(), walksDataset(), smallSequenceSettings());
  const std::vector<data::Rated> history{
      {data::MovieIndex{3}, 1, 50}, {data::MovieIndex{10}, 1, 60}, {data::MovieIndex{17}, 1, 70}};
  auto turned = history;
  for (data::Rated& rated : turned) rated.time = -rated.time;
  EXPECT_NE(scoresOf(*model, history), scoresOf(*model, turned));
  auto later = history;
  for (data::Rated& rated : later) rated.time *= 1000;
  expectClose(scoresOf(*model, history), scoresOf(*model, later), 0);
}

TEST(SasRec, WithContextGoesByTheGapAndTheHour) {
  const auto model = fitted(info(), walksDataset(), with(smallSequenceSettings(), "context", 1));
  const auto scores = [&](int64_t start, int64_t gap) {
    return scoresOf(*model,
                    std::vector<data::Rated>{{data::MovieIndex{3}, 1, start}, {data::MovieIndex{10}, 1, start + gap}});
  };
  constexpr int64_t kHour = 3600, kWeek = 7 * 24 * kHour;
  EXPECT_NE(scores(0, 5), scores(0, 50));
  EXPECT_NE(scores(0, 5), scores(kHour, 5));
  expectClose(scores(0, 5), scores(3 * kWeek, 5), 0);
  expectClose(scores(kHour, 5), scores(kHour - kWeek, 5), 0);
}

TEST(SasRec, WithDropoutIsTheSameForTheSameSeedAndAnotherForAnother) {
  core::Settings settings = with(smallSequenceSettings(), "dropout", 0.3);
  const auto history = walk(4, 5);
  const auto scores = scoresOf(*fitted(info(), walksDataset(), settings), sortedByMovie(history));
  expectClose(scores, scoresOf(*fitted(info(), walksDataset(), settings), sortedByMovie(history)), 0);
  settings["seed"] = 2;
  EXPECT_NE(scores, scoresOf(*fitted(info(), walksDataset(), settings), sortedByMovie(history)));
}

void expectRefused(const core::Settings& settings, const data::Dataset& dataset, core::ErrorCode code,
                   const std::string& word) {
  try {
    fitted(info(), dataset, settings);
    FAIL() << "expected an error";
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), code);
    EXPECT_NE(std::string(error.what()).find(word), std::string::npos) << error.what();
  }
}

TEST(SasRec, RefusesHeadsThatDoNotDivideTheFactors) {
  expectRefused({{"factors", 10}, {"HeadsDoNotDivide(", 4}}, walksDataset(), core::ErrorCode::BadArgument, "heads");
}

TEST(SasRec, RefusesRatingsWithoutTimes) {
  expectRefused({}, {data::Interactions({{0, 1, 2}, {1, 2}}, 3), {}}, core::ErrorCode::BadInput, "SequenceNeedsTimes");
}

}  // namespace
}  // namespace kinoprism::recommend
