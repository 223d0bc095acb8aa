#include "engine/recommend/sequence/gru4rec.h"

#include <ATen/ATen.h>

#include "tests/engine/recommend/sequence_data.h"

namespace kinoprism::recommend {
namespace {

using Row = std::vector<double>;

const RecommenderInfo& info() { return engine::loadEngine().recommender("gru4rec"); }

double sigmoid(double x) { return 1 / (1 + std::exp(-x)); }

/// GRU4Rec by its definition, one number at a time.
class PlainGru4Rec {
 public:
  explicit PlainGru4Rec(const core::TensorFile& file) : m_file(file) {
    const auto shape = file.integers("shape");
    m_movies = static_cast<size_t>(shape[0]);
    m_length = static_cast<size_t>(shape[1]);
    m_width = static_cast<size_t>(shape[2]);
    m_blocks = static_cast<size_t>(shape[3]);
  }

  /// history: in order of time.
  Row scores(const std::vector<data::Rated>& history) const {
    std::vector<size_t> movies;
    const size_t seen = std::min(history.size(), m_length);
    if (seen < m_length) movies.push_back(m_movies);
    for (size_t i = history.size() - seen; i < history.size(); ++i) movies.push_back(data::index(history[i].movie));
    std::vector<Row> states(m_blocks, Row(m_width));
    for (const size_t movie : movies) {
      Row x(m_width);
      for (size_t c = 0; c < m_width; ++c)
        x[c] = value("movies", movie * m_width + c) * std::sqrt(static_cast<double>(m_width));
      for (size_t b = 0; b < m_blocks; ++b) x = states[b] = next("block." + std::to_string(b) + ".", x, states[b]);
    }
    Row result(m_movies);
    for (size_t m = 0; m < m_movies; ++m) {
      for (size_t c = 0; c < m_width; ++c)
        result[m] += (product("out", c, states.back()) + value("out.bias", c)) * value("movies", m * m_width + c);
    }
    return result;
  }

 private:
  double value(const std::string& name, size_t place) const { return m_file.floats(name)[place]; }
  double product(const std::string& name, size_t row, const Row& x) const {
    double sum = 0;
    for (size_t c = 0; c < m_width; ++c) sum += value(name, row * m_width + c) * x[c];
    return sum;
  }

  /// Cho et al., EMNLP 2014, eq. 5-8, the reset gate being applied after the product.
  Row next(const std::string& block, const Row& x, const Row& state) const {
    Row result(m_width);
    for (size_t c = 0; c < m_width; ++c) {
      const auto in = [&](size_t gate) {
        const size_t row = gate * m_width + c;
        return product(block + "inputs", row, x) + value(block + "inputs.bias", row);
      };
      const auto own = [&](size_t gate) {
        const size_t row = gate * m_width + c;
        return product(block + "states", row, state) + value(block + "states.bias", row);
      };
      const double reset = sigmoid(in(0) + own(0)), keep = sigmoid(in(1) + own(1));
      result[c] = (1 - keep) * std::tanh(in(2) + reset * own(2)) + keep * state[c];
    }
    return result;
  }

  const core::TensorFile& m_file;
  size_t m_movies, m_length, m_width, m_blocks;
};

TEST(Gru4Rec, ScoresLikeAPlainLoop) {
  const auto model = fitted(info(), randomDataset(30, 25, 3),
                            {{"length", 7}, {"factors", 9}, {"blocks", 2}, {"epochs", 8}, {"negatives", 10}});
  const TemporaryFile file;
  core::TensorWriter writer;
  model->save(writer);
  writer.write(file.path());
  const core::TensorFile saved(file.path());
  const PlainGru4Rec plain(saved);
  for (const size_t count : {0u, 1u, 6u, 7u, 8u, 20u}) {
    std::vector<data::Rated> history;
    for (uint32_t m = 0; m < count; ++m) history.push_back({data::MovieIndex(m * 7 % 25), 1, m});
    const Row expected = plain.scores(history);
    const auto scores = scoresOf(*model, sortedByMovie(history));
    for (size_t m = 0; m < scores.size(); ++m) ASSERT_NEAR(scores[m], expected[m], 1e-4) << count << " movies";
  }
}

TEST(Gru4Rec, LooksAtNothingLater) {
  SequenceTraining options;
  options.device = DeviceChoice::Cpu;
  const auto network = gatedUnits({kRing, 8, 12, 2, 1, false, false}, options);
  const std::vector<data::Rated> one = walk(3, 7);
  for (size_t changed = 0; changed < one.size(); ++changed) {
    std::vector<data::Rated> other = one;
    other[changed].movie = data::MovieIndex(39);
    const std::vector<History> both{one, other};
    const at::Tensor states = network->expected(both, nullptr).detach();
    const at::Tensor difference = (states[0] - states[1]).abs().amax(1);
    for (int64_t p = 0; p < difference.size(0); ++p)
      EXPECT_EQ(difference[p].item<float>() > 1e-6f, p > static_cast<int64_t>(changed)) << changed << " at " << p;
  }
}

TEST(Gru4Rec, PredictsWhatFollowsByEveryLoss) {
  for (const char* loss : {"sampled-softmax", "softmax", "gbce", "bpr-max"})
    EXPECT_GT(sharePredicted(*fittedByLoss(info(), loss)), 0.9) << loss;
}

TEST(Gru4Rec, WithContextGoesByTheGap) {
  const auto model = fitted(info(), walksDataset(), with(smallSequenceSettings(), "context", 1));
  const auto scores = [&](int64_t gap) {
    return scoresOf(*model, std::vector<data::Rated>{{data::MovieIndex{3}, 1, 0}, {data::MovieIndex{10}, 1, gap}});
  };
  EXPECT_NE(scores(5), scores(50));
}

}  // namespace
}  // namespace kinoprism::recommend
