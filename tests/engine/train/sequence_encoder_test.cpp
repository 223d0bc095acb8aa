#include "engine/train/sequence_encoder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "engine/core/rng.h"
#include "engine/engine.h"
#include "tests/engine/core/temporary_folder.h"

namespace kinoprism::train {
namespace {

using Genres = std::vector<std::vector<std::string>>;

class SequenceEncoder : public testing::Test {
 protected:
  /// Waves of one of two periods, odd ones of the second, all with the same mean and spread in every column: what
  /// differs is only what follows what.
  void makeWaves(size_t count) {
    core::Rng rng(3);
    constexpr size_t kColumns = 3;
    for (size_t s = 0; s < count; ++s) {
      const size_t period = s % 2 ? 12 : 4;
      data::FeatureParts& parts = m_parts.emplace_back();
      parts.values = core::Matrix(24 + 12 * rng.below(3), kColumns);
      const double phase = 2 * std::numbers::pi * static_cast<double>(rng.below(period)) / static_cast<double>(period);
      for (size_t p = 0; p < parts.count(); ++p) {
        for (size_t c = 0; c < kColumns; ++c) {
          const double angle = 2 * std::numbers::pi * static_cast<double>(p) / static_cast<double>(period);
          parts.values.row(p)[c] = static_cast<float>(5 + 3 * std::sin(angle + phase + static_cast<double>(c)));
        }
      }
    }
  }

  struct Encoded : SequenceModel {
    core::Matrix features;
  };

  Encoded encode(const core::Settings& settings = {}, const Genres& genres = {}) {
    core::Progress progress;
    return encode(settings, genres, progress);
  }

  Encoded encode(core::Settings settings, const Genres& genres, core::Progress& progress) {
    const core::Settings quick{
        {"hidden-dim", 16}, {"horizon", 1}, {"batch-size", 8}, {"epochs", 40}, {"learning-rate", 0.02}};
    settings.insert(quick.begin(), quick.end());
    const auto all = sequences();
    Encoded result{engine::loadEngine().trainSequences({all, genres, settings, core::Device::parse("cpu")}, progress),
                   {}};
    result.features = describe(result.weights, settings);
    return result;
  }

  core::Matrix describe(const SequenceWeights& weights, const core::Settings& settings = {}) {
    core::Progress progress;
    const auto all = sequences();
    DescribedSequences made =
        engine::loadEngine().describeSequences(weights, {all, {}, settings, core::Device::parse("cpu")}, progress);
    EXPECT_EQ(made.device, "cpu");
    return std::move(made.values);
  }

  std::vector<const data::FeatureParts*> sequences() const {
    std::vector<const data::FeatureParts*> sequences;
    for (const data::FeatureParts& parts : m_parts) sequences.push_back(parts.count() > 0 ? &parts : nullptr);
    return sequences;
  }

  static double distance(std::span<const float> a, std::span<const float> b) {
    double sum = 0;
    for (size_t i = 0; i < a.size(); ++i) sum += std::pow(static_cast<double>(a[i]) - b[i], 2);
    return sum;
  }

  /// The share of rows whose nearest other row is of their kind.
  static double nearestIsAlike(const core::Matrix& rows) {
    size_t alike = 0;
    for (size_t r = 0; r < rows.rows(); ++r) {
      size_t nearest = r == 0 ? 1 : 0;
      for (size_t other = 0; other < rows.rows(); ++other) {
        if (other != r && distance(rows.row(r), rows.row(other)) < distance(rows.row(r), rows.row(nearest)))
          nearest = other;
      }
      alike += nearest % 2 == r % 2;
    }
    return static_cast<double>(alike) / static_cast<double>(rows.rows());
  }

  std::vector<data::FeatureParts> m_parts;
};

TEST_F(SequenceEncoder, WhatFollowsWhatTellsKindsApartThatHaveEqualMeans) {
  makeWaves(60);
  for (const data::FeatureParts& parts : m_parts) {
    for (size_t c = 0; c < parts.values.columns(); ++c) {
      double mean = 0, square = 0;
      for (size_t p = 0; p < parts.count(); ++p) {
        mean += parts.values.row(p)[c] / static_cast<double>(parts.count());
        square += std::pow(parts.values.row(p)[c], 2) / static_cast<double>(parts.count());
      }
      ASSERT_NEAR(mean, 5, 1e-5);
      ASSERT_NEAR(square - mean * mean, 4.5, 1e-3);
    }
  }
  const Encoded result = encode({{"pooling", 0}});
  ASSERT_EQ(result.features.rows(), 60u);
  EXPECT_EQ(result.features.columns(), 16u);
  EXPECT_GT(nearestIsAlike(result.features), 0.95);
  EXPECT_LT(result.heldOutLoss, 0.5 * result.baselineLoss);
  EXPECT_GT(result.epochs, 0);
  EXPECT_EQ(result.device, "cpu");
}

TEST_F(SequenceEncoder, TheBaselineIsTheLastPartAgain) {
  // +1, −1, +1 …: standardised as it stands, and off by two where the last part is taken again.
  for (size_t s = 0; s < 20; ++s) {
    data::FeatureParts& parts = m_parts.emplace_back();
    parts.values = core::Matrix(10 + 2 * s, 1);
    for (size_t p = 0; p < parts.count(); ++p) parts.values.row(p)[0] = (p + s) % 2 ? 1.0f : -1.0f;
  }
  const Encoded result = encode();
  EXPECT_NEAR(result.baselineLoss, 2, 1e-5);
  EXPECT_LT(result.heldOutLoss, 0.3);
  EXPECT_NEAR(encode({{"horizon", 2}}).baselineLoss, 0, 1e-5);
}

TEST_F(SequenceEncoder, LearnsGenresWhereThereAreAny) {
  makeWaves(80);
  Genres genres;
  for (size_t s = 0; s < m_parts.size(); ++s) {
    genres.push_back({s % 2 ? "slow" : "quick"});
    if (s % 10 == 0) genres.back().clear();
  }
  const Encoded result = encode({{"objective", 1}}, genres);
  // Each of two genres has about half of the movies.
  EXPECT_NEAR(result.baselineLoss, std::log(2.0), 0.1);
  EXPECT_LT(result.heldOutLoss, 0.3);
  EXPECT_GT(nearestIsAlike(result.features), 0.95);
  EXPECT_TRUE(std::isfinite(result.features.row(10)[0]));
}

TEST_F(SequenceEncoder, TheSameSeedGivesTheSameNumbers) {
  makeWaves(20);
  const Encoded first = encode({{"epochs", 3}}), second = encode({{"epochs", 3}});
  const Encoded other = encode({{"epochs", 3}, {"seed", 2}});
  const auto values = [](const Encoded& result) {
    return std::vector<float>(result.features.values().begin(), result.features.values().end());
  };
  EXPECT_EQ(values(first), values(second));
  EXPECT_EQ(first.heldOutLoss, second.heldOutLoss);
  EXPECT_NE(values(first), values(other));
}

TEST_F(SequenceEncoder, NoSequenceNoFeaturesAndShortOnesAreStillRead) {
  makeWaves(20);
  m_parts.insert(m_parts.begin() + 4, data::FeatureParts{});
  data::FeatureParts single;
  single.values = core::Matrix(1, 3);
  m_parts.push_back(single);
  const Encoded result = encode({{"epochs", 2}});
  ASSERT_EQ(result.features.columns(), 32u);
  for (size_t r = 0; r < m_parts.size(); ++r) {
    for (const float value : result.features.row(r)) EXPECT_EQ(std::isnan(value), r == 4) << r;
  }
  // Of a single part, the mean state is the last.
  const auto row = result.features.row(m_parts.size() - 1);
  for (size_t c = 0; c < 16; ++c) EXPECT_FLOAT_EQ(row[c], row[16 + c]);
}

TEST_F(SequenceEncoder, Refuses) {
  makeWaves(9);
  EXPECT_EQ(core::errorOf([&] { encode(); }).code(), core::ErrorCode::NoData);
  makeWaves(11);
  EXPECT_EQ(core::errorOf([&] { encode({{"horizon", 60}}); }).code(), core::ErrorCode::NoData);
  EXPECT_EQ(core::errorOf([&] { encode({{"depth", 1}}); }).code(), core::ErrorCode::BadArgument);
  EXPECT_EQ(core::errorOf([&] { encode({{"hidden-dim", 0}}); }).code(), core::ErrorCode::BadArgument);
  EXPECT_EQ(core::errorOf([&] { encode({{"objective", 1}}); }).code(), core::ErrorCode::BadArgument);
  EXPECT_EQ(core::errorOf([&] { encode({{"objective", 1}}, Genres(m_parts.size())); }).code(), core::ErrorCode::NoData);
  m_parts[3].values.row(2)[1] = std::nanf("");
  const core::Error noNumber = core::errorOf([&] { encode(); });
  EXPECT_EQ(noNumber.code(), core::ErrorCode::BadInput);
  EXPECT_NE(std::string(noNumber.what()).find("(\"3\""), std::string::npos) << noNumber.what();
  m_parts[3].values = core::Matrix(30, 2);
  EXPECT_EQ(core::errorOf([&] { encode(); }).code(), core::ErrorCode::BadInput);
}

/// Cancels itself when it is told of the second epoch.
class StopsSoon final : public core::Progress {
 public:
  explicit StopsSoon(std::stop_source stop) : core::Progress(stop.get_token()), m_stop(std::move(stop)) {}
  void report(const core::Message&, int64_t done, int64_t) override {
    if (done == 2) m_stop.request_stop();
    m_last = done;
  }
  int64_t last() const { return m_last; }

 private:
  std::stop_source m_stop;
  int64_t m_last = 0;
};

TEST_F(SequenceEncoder, Cancels) {
  makeWaves(20);
  StopsSoon progress{std::stop_source()};
  EXPECT_THROW(encode({}, {}, progress), core::Cancelled);
  EXPECT_EQ(progress.last(), 2);
}

TEST_F(SequenceEncoder, ANetworkDescribesSequencesThatItNeverSaw) {
  makeWaves(60);
  const SequenceWeights weights = encode().weights;
  m_parts.clear();
  makeWaves(24);
  EXPECT_GT(nearestIsAlike(describe(weights)), 0.95);
  const core::Matrix together = describe(weights);
  m_parts.erase(m_parts.begin(), m_parts.begin() + 20);
  const core::Matrix fewer = describe(weights);
  for (size_t r = 0; r < fewer.rows(); ++r) EXPECT_LT(distance(fewer.row(r), together.row(20 + r)), 1e-9) << r;
}

/// The gates as Cho et al. (2014) have them, in LibTorch's order: one unit, one column, two parts.
TEST_F(SequenceEncoder, StatesAreThoseOfAPlainLoop) {
  const auto matrix = [](size_t columns, std::vector<float> values) {
    core::Matrix made(values.size() / columns, columns);
    std::ranges::copy(values, made.values().begin());
    return made;
  };
  const SequenceWeights weights{{"input", matrix(1, {0.3f, -0.4f, 0.9f})},
                                {"state", matrix(1, {0.5f, 0.2f, -0.7f})},
                                {"input-bias", matrix(3, {0.1f, -0.2f, 0.05f})},
                                {"state-bias", matrix(3, {0.0f, 0.3f, 0.4f})},
                                {"mean", matrix(1, {2})},
                                {"scale", matrix(1, {0.5f})}};
  m_parts.emplace_back().values = matrix(1, {4, -1});
  const auto sigmoid = [](double x) { return 1 / (1 + std::exp(-x)); };
  double state = 0, sum = 0;
  for (const double x : {(4 - 2) * 0.5, (-1 - 2) * 0.5}) {
    const double reset = sigmoid(0.3 * x + 0.1 + 0.5 * state);
    const double update = sigmoid(-0.4 * x - 0.2 + 0.2 * state + 0.3);
    const double fresh = std::tanh(0.9 * x + 0.05 + reset * (-0.7 * state + 0.4));
    state = (1 - update) * fresh + update * state;
    sum += state;
  }
  const core::Matrix described = describe(weights);
  ASSERT_EQ(described.columns(), 2u);
  EXPECT_NEAR(described.row(0)[0], sum / 2, 1e-6);
  EXPECT_NEAR(described.row(0)[1], state, 1e-6);
}

TEST_F(SequenceEncoder, RefusesWeightsThatAreNoNetwork) {
  makeWaves(12);
  const SequenceWeights sound = encode({{"epochs", 1}}).weights;
  const auto codeOf = [&](const SequenceWeights& weights) { return core::errorOf([&] { describe(weights); }).code(); };
  for (const auto& [name, values] : sound) {
    SequenceWeights weights = sound;
    weights.erase(name);
    EXPECT_EQ(codeOf(weights), core::ErrorCode::BadInput) << name;
    weights[name] = core::Matrix(values.rows() + 1, values.columns() + 1);
    EXPECT_EQ(codeOf(weights), core::ErrorCode::BadInput) << name;
    weights[name] = values;
    weights[name].row(0)[0] = std::nanf("");
    EXPECT_EQ(codeOf(weights), core::ErrorCode::BadInput) << name;
  }
  m_parts.clear();
  m_parts.emplace_back().values = core::Matrix(5, 2);
  EXPECT_EQ(codeOf(sound), core::ErrorCode::BadInput) << "trained for three columns";
}

}  // namespace
}  // namespace kinoprism::train
