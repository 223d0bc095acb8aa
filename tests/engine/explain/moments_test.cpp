#include "engine/explain/moments.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "engine/core/error.h"
#include "engine/core/rng.h"

namespace kinoprism::explain {
namespace {

using Vector = std::vector<double>;

double dot(const Vector& a, const Vector& b) { return std::inner_product(a.begin(), a.end(), b.begin(), 0.0); }
double cosineOf(const Vector& a, const Vector& b) { return dot(a, b) / std::sqrt(dot(a, a) * dot(b, b)); }

Vector minus(std::span<const float> a, const Vector& b) {
  Vector result(b.size());
  for (size_t c = 0; c < b.size(); ++c) result[c] = double(a[c]) - b[c];
  return result;
}

constexpr size_t kParts = 10;
constexpr size_t kColumns = 6;
constexpr size_t kHistory = 3;

/// A film of parts of drawn values, three movies of a history, and what their cosines add with drawn weights.
class MomentsTest : public testing::Test {
 protected:
  MomentsTest() {
    m_parts.values = core::Matrix(kParts, kColumns);
    for (float& value : m_parts.values.values()) value = float(m_random.uniform() * 4 - 1);
    for (size_t p = 0; p < kParts; ++p) {
      m_parts.times.push_back(float(p));
      m_parts.times.push_back(p + 1 < kParts ? float(p + 1) : float(p) + 0.25F);
    }
  }

  /// Asks why a movie of these features is liked.
  void ask(std::vector<float> features) {
    m_features = std::move(features);
    m_mean.assign(m_features.size(), 0);
    for (double& value : m_mean) value = m_random.uniform();
    m_history = core::Matrix(kHistory, m_features.size());
    for (float& value : m_history.values()) value = float(m_random.uniform() * 2 - 1);
    m_question = {m_mean, m_features, &m_parts, {}};
    for (size_t i = 0; i < kHistory; ++i) {
      const double cosine = cosineOf(minus(m_history.row(i), m_mean), minus(m_features, m_mean));
      m_question.likenesses.push_back({m_history.row(i), cosine, weight(i) * cosine});
    }
  }
  static double weight(size_t i) { return 0.3 + 0.2 * double(i); }

  /// Σ of weight·cosine for a vector that may be another than the movie's, over the length of the movie's or its own.
  double score(const Vector& centred, double length) const {
    double sum = 0;
    for (size_t i = 0; i < kHistory; ++i) {
      const Vector other = minus(m_history.row(i), m_mean);
      sum += weight(i) * dot(other, centred) / (std::sqrt(dot(other, other)) * length);
    }
    return sum;
  }
  double lengthOfMovie() const {
    const Vector own = minus(m_features, m_mean);
    return std::sqrt(dot(own, own));
  }

  std::vector<float> meanOfParts(float factor) const {
    std::vector<float> mean(kColumns);
    for (size_t p = 0; p < kParts; ++p) {
      for (size_t c = 0; c < kColumns; ++c) mean[c] += factor * m_parts.values.row(p)[c] / float(kParts);
    }
    return mean;
  }

  core::Rng m_random{5};
  data::FeatureParts m_parts;
  std::vector<float> m_features;
  Vector m_mean;
  core::Matrix m_history;
  MomentQuestion m_question;
};

TEST_F(MomentsTest, PartsThatFollowEachOtherMakeMomentsOfThreeSeconds) {
  data::FeatureParts parts;
  parts.times = {0, 1, 1, 2, 2, 3, 3, 4, 4, 4.5F, 10, 12, 12, 14, 20, 27};
  parts.values = core::Matrix(8, 1);
  const std::vector<Moment> moments = momentsOf(parts);
  std::vector<std::pair<double, double>> times;
  for (const Moment& moment : moments) times.emplace_back(moment.begin, moment.end);
  EXPECT_EQ(times, (std::vector<std::pair<double, double>>{{0, 3}, {3, 4.5}, {10, 14}, {20, 27}}));
  EXPECT_EQ(moments[1].firstPart, 3U);
  EXPECT_EQ(moments[1].lastPart, 5U);
  // Parts of MusiCNN fall short of three seconds by eight thousandths.
  parts.times = {0, 2.992F, 2.992F, 5.984F};
  parts.values = core::Matrix(2, 1);
  EXPECT_EQ(momentsOf(parts).size(), 2U);
}

TEST_F(MomentsTest, AMeanOfPartsIsDividedExactlyAmongThem) {
  for (const float factor : {1.0F, 0.4F}) {
    ask(meanOfParts(factor));
    const auto reasons = momentsBySum(m_question, {});
    ASSERT_TRUE(reasons);
    EXPECT_EQ(reasons->measure, MomentMeasure::Sum);
    EXPECT_EQ(reasons->rest, 0);
    ASSERT_EQ(reasons->moments.size(), 4U);
    double sum = 0;
    for (const Moment& moment : reasons->moments) {
      double expected = 0;
      for (size_t p = moment.firstPart; p < moment.lastPart; ++p) {
        Vector share(kColumns);
        for (size_t c = 0; c < kColumns; ++c)
          share[c] = (double(factor) * double(m_parts.values.row(p)[c]) - m_mean[c]) / double(kParts);
        expected += score(share, lengthOfMovie());
      }
      EXPECT_NEAR(moment.amount, expected, 1e-5);
      sum += moment.amount;
    }
    EXPECT_NEAR(reasons->total, score(minus(m_features, m_mean), lengthOfMovie()), 1e-6);
    EXPECT_NEAR(sum, reasons->total, 1e-5);
  }
}

TEST_F(MomentsTest, OfMeansAndDeviationsTheMeansAreDividedAndTheRestIsNamed) {
  double length = 0;
  std::vector<float> features(2 * kColumns);
  for (size_t p = 0; p < kParts; ++p) {
    const double own = double(m_parts.times[2 * p + 1]) - double(m_parts.times[2 * p]);
    length += own;
    for (size_t c = 0; c < kColumns; ++c) features[c] += float(own) * m_parts.values.row(p)[c];
  }
  for (size_t c = 0; c < kColumns; ++c) {
    features[c] /= float(length);
    features[kColumns + c] = 0.1F + float(m_random.uniform());
  }
  ask(features);
  std::vector<int> means(2 * kColumns, -1);
  std::iota(means.begin(), means.begin() + kColumns, 0);
  const auto reasons = momentsBySum(m_question, means);
  ASSERT_TRUE(reasons);
  EXPECT_EQ(reasons->measure, MomentMeasure::ValueSum);
  double sum = 0;
  for (const Moment& moment : reasons->moments) {
    double expected = 0;
    for (size_t p = moment.firstPart; p < moment.lastPart; ++p) {
      const double share = (double(m_parts.times[2 * p + 1]) - double(m_parts.times[2 * p])) / length;
      Vector values(2 * kColumns);
      for (size_t c = 0; c < kColumns; ++c) values[c] = share * (double(m_parts.values.row(p)[c]) - m_mean[c]);
      expected += score(values, lengthOfMovie());
    }
    EXPECT_NEAR(moment.amount, expected, 1e-5);
    sum += moment.amount;
  }
  Vector deviations = minus(m_features, m_mean);
  std::fill_n(deviations.begin(), kColumns, 0.0);
  EXPECT_NEAR(reasons->rest, score(deviations, lengthOfMovie()), 1e-5);
  EXPECT_NEAR(sum + reasons->rest, reasons->total, 1e-9);
}

/// What a network might make of a sequence: no mean of its parts.
std::vector<float> describedBy(const data::FeatureParts& parts) {
  std::vector<float> state(kColumns);
  for (size_t p = 0; p < parts.count(); ++p) {
    for (size_t c = 0; c < state.size(); ++c) state[c] = std::tanh(0.7F * state[c] + parts.values.row(p)[c]);
  }
  return state;
}

TEST_F(MomentsTest, WhatIsNoMeanIsMeasuredByLeavingMomentsOut) {
  ask(describedBy(m_parts));
  EXPECT_FALSE(momentsBySum(m_question, {}));
  const auto reasons = momentsByLeavingOut(m_question, describedBy);
  ASSERT_TRUE(reasons);
  EXPECT_EQ(reasons->measure, MomentMeasure::LeftOut);
  ASSERT_EQ(reasons->moments.size(), 4U);
  for (size_t m = 0; m < 4; ++m) {
    data::FeatureParts rest;
    std::vector<size_t> kept;
    for (size_t p = 0; p < kParts; ++p) {
      if (p / 3 != m) kept.push_back(p);
    }
    rest.values = core::Matrix(kept.size(), kColumns);
    rest.times.resize(2 * kept.size());
    for (size_t k = 0; k < kept.size(); ++k) std::ranges::copy(m_parts.values.row(kept[k]), rest.values.row(k).begin());
    const Vector without = minus(describedBy(rest), m_mean);
    EXPECT_NEAR(reasons->moments[m].amount, reasons->total - score(without, std::sqrt(dot(without, without))), 1e-5);
  }
}

TEST_F(MomentsTest, TheStrongestComeFirstAndNoneThatHardlyAddsOrSpeaksAgainst) {
  MomentReasons reasons;
  reasons.total = 0.7;
  for (const double amount : {0.1, -0.3, 0.4, 0.006, 0.4}) {
    const double begin = 3 * double(reasons.moments.size());
    reasons.moments.push_back({begin, begin + 3, 0, 0, amount});
  }
  std::vector<double> begins;
  for (const Moment& moment : strongest(reasons, 5)) begins.push_back(moment.begin);
  EXPECT_EQ(begins, (std::vector<double>{6, 12, 0}));
  EXPECT_EQ(strongest(reasons, 1).size(), 1U);
}

TEST_F(MomentsTest, OtherFeaturesThanTheModelHasAreRefused) {
  ask(meanOfParts(1));
  m_question.likenesses[1].cosine += 0.05;
  try {
    momentsBySum(m_question, {});
    FAIL();
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::Conflict);
  }
}

TEST_F(MomentsTest, WithoutPartsOrHistoryThereIsNothingToName) {
  ask(meanOfParts(1));
  MomentQuestion nobody = m_question;
  nobody.likenesses.clear();
  EXPECT_FALSE(momentsBySum(nobody, {}));
  const data::FeatureParts none;
  m_question.parts = &none;
  EXPECT_FALSE(momentsBySum(m_question, {}));
  EXPECT_FALSE(momentsByLeavingOut(m_question, describedBy));
}

TEST_F(MomentsTest, ColumnsThatPartsDoNotHaveAreRefused) {
  ask(describedBy(m_parts));
  const std::vector<int> beyond(kColumns, int(kColumns));
  EXPECT_THROW(momentsBySum(m_question, beyond), core::Error);
}

}  // namespace
}  // namespace kinoprism::explain
