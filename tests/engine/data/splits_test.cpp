#include "engine/data/splits.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/core/message_ids.h"
#include "tests/engine/data/random_interactions.h"

namespace kinoprism::data {
namespace {

Interactions sample() { return randomInteractions(200, 80, 60, 1); }

Pairs joined(std::initializer_list<const Interactions*> parts) {
  Pairs all;
  for (const Interactions* part : parts) all.merge(pairsOf(*part));
  return all;
}

size_t countOf(const Interactions& interactions, size_t person) {
  return interactions.moviesOf(PersonIndex(person)).size();
}

template <class Action>
core::ErrorCode refusalOf(Action action) {
  try {
    action();
  } catch (const core::Error& error) {
    return error.code();
  }
  ADD_FAILURE() << "expected an Error";
  return core::ErrorCode::Io;
}

class Splits : public testing::Test {
 protected:
  void expectWhole(const Split& split) {
    EXPECT_EQ(joined({&split.train, &split.validation, &split.test}), pairsOf(m_all));
    for (const Interactions* part : {&split.train, &split.validation, &split.test}) {
      EXPECT_EQ(part->personCount(), m_all.personCount());
      EXPECT_EQ(part->movieCount(), m_all.movieCount());
    }
    EXPECT_FALSE(split.description.empty());
  }

  Interactions m_all = sample();
  core::Progress m_progress;
};

TEST_F(Splits, PerPersonRatioHasTheSharesOfEveryPerson) {
  const SplitShares shares{0.7, 0.1, 0.2};
  const Split split = perPersonRatio(m_all, shares, 7, m_progress);
  expectWhole(split);
  for (size_t p = 0; p < m_all.personCount(); ++p) {
    const double count = static_cast<double>(countOf(m_all, p));
    EXPECT_NEAR(static_cast<double>(countOf(split.train, p)), 0.7 * count, 1) << p;
    EXPECT_NEAR(static_cast<double>(countOf(split.validation, p)), 0.1 * count, 1) << p;
    EXPECT_NEAR(static_cast<double>(countOf(split.test, p)), 0.2 * count, 1) << p;
    EXPECT_EQ(countOf(split.train, p) > 0, count > 0) << p;
  }
  EXPECT_EQ(&split.history(), &split.train);
}

TEST_F(Splits, PerPersonRatioFollowsItsSeedAlone) {
  const Split first = perPersonRatio(m_all, {}, 7, m_progress);
  EXPECT_EQ(perPersonRatio(m_all, {}, 7, m_progress).train.fingerprint(), first.train.fingerprint());
  EXPECT_NE(perPersonRatio(m_all, {}, 8, m_progress).train.fingerprint(), first.train.fingerprint());
}

TEST_F(Splits, PerPersonRatioDrawsEveryMovieAlike) {
  // 400 people with the same 10 movies: each should be held out of about half of them, whatever its place.
  const std::vector<std::vector<uint32_t>> rows(400, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
  const Split split = perPersonRatio(Interactions(rows, 10), {0.5, 0, 0.5}, 3, m_progress);
  for (const uint32_t count : split.test.countsOfMovies()) EXPECT_NEAR(count, 200, 5 * std::sqrt(100));
}

TEST_F(Splits, LeaveLastOutTakesTheNewest) {
  constexpr size_t kCount = 3;
  const Split split = leaveLastOut(m_all, kCount, m_progress);
  expectWhole(split);
  for (size_t p = 0; p < m_all.personCount(); ++p) {
    auto history = m_all.historyOf(PersonIndex(p));
    const bool enough = history.size() > 2 * kCount;
    ASSERT_EQ(countOf(split.test, p), enough ? kCount : 0);
    ASSERT_EQ(countOf(split.validation, p), enough ? kCount : 0);
    if (!enough) continue;
    std::ranges::sort(
        history, [](const Rated& a, const Rated& b) { return a.time != b.time ? a.time > b.time : a.movie < b.movie; });
    for (size_t i = 0; i < history.size(); ++i) {
      const Interactions& part = i < kCount ? split.test : i < 2 * kCount ? split.validation : split.train;
      EXPECT_TRUE(part.contains(PersonIndex(p), history[i].movie)) << p << " " << i;
    }
  }
}

TEST_F(Splits, ByGlobalTimeNeverLearnsFromTheFuture) {
  const Split split = byGlobalTime(m_all, {0.8, 0.1, 0.1}, m_progress);
  expectWhole(split);
  const auto range = [](const Interactions& part) {
    std::pair<int64_t, int64_t> range{INT64_MAX, INT64_MIN};
    for (size_t p = 0; p < part.personCount(); ++p) {
      for (const int64_t time : part.timesOf(PersonIndex(p)))
        range = {std::min(range.first, time), std::max(range.second, time)};
    }
    return range;
  };
  EXPECT_LT(range(split.train).second, range(split.validation).first);
  EXPECT_LT(range(split.validation).second, range(split.test).first);
  // All of one moment stay together; a moment has some 12 of 6,000 interactions here.
  EXPECT_NEAR(static_cast<double>(split.train.size()) / static_cast<double>(m_all.size()), 0.8, 0.01);
  EXPECT_NEAR(static_cast<double>(split.test.size()) / static_cast<double>(m_all.size()), 0.1, 0.01);
}

TEST_F(Splits, ByGlobalTimeWithoutATestPart) {
  const Split split = byGlobalTime(m_all, {0.9, 0.1, 0}, m_progress);
  expectWhole(split);
  EXPECT_EQ(split.test.size(), 0u);
  EXPECT_GT(split.validation.size(), 0u);
}

TEST_F(Splits, FoldsCoverEverythingOnce) {
  const auto folds = kFolds(m_all, 5, 7, m_progress);
  ASSERT_EQ(folds.size(), 5u);
  Pairs tested;
  for (const Split& fold : folds) {
    expectWhole(fold);
    EXPECT_EQ(fold.validation.size(), 0u);
    tested.merge(pairsOf(fold.test));
    EXPECT_NEAR(static_cast<double>(fold.test.size()), static_cast<double>(m_all.size()) / 5, 60);
  }
  EXPECT_EQ(tested, pairsOf(m_all));
  for (size_t p = 0; p < m_all.personCount(); ++p) {
    std::vector<size_t> sizes;
    for (const Split& fold : folds) sizes.push_back(countOf(fold.test, p));
    EXPECT_LE(std::ranges::max(sizes) - std::ranges::min(sizes), 1u) << p;
  }
}

TEST_F(Splits, StrongGeneralisationHidesPeople) {
  const Split split = strongGeneralisation(m_all, {0.7, 0.1, 0.2}, 0.75, 7, m_progress);
  size_t validationPeople = 0, testPeople = 0, eligible = 0;
  for (size_t p = 0; p < m_all.personCount(); ++p) {
    const size_t count = countOf(m_all, p);
    eligible += count >= 2 ? 1 : 0;
    const size_t hidden = countOf(split.validation, p) + countOf(split.test, p);
    EXPECT_EQ(countOf(split.known, p) + hidden, count);
    if (hidden == 0) {
      EXPECT_EQ(countOf(split.train, p), count);
      continue;
    }
    EXPECT_EQ(countOf(split.train, p), 0u);
    EXPECT_TRUE(countOf(split.validation, p) == 0 || countOf(split.test, p) == 0);
    EXPECT_GE(countOf(split.known, p), 1u);
    EXPECT_NEAR(static_cast<double>(hidden), 0.25 * static_cast<double>(count), 1);
    (countOf(split.validation, p) > 0 ? validationPeople : testPeople) += 1;
  }
  EXPECT_NEAR(static_cast<double>(validationPeople), 0.1 * static_cast<double>(eligible), 1);
  EXPECT_NEAR(static_cast<double>(testPeople), 0.2 * static_cast<double>(eligible), 1);
  EXPECT_EQ(joined({&split.known, &split.validation, &split.test}), pairsOf(m_all));
  EXPECT_EQ(&split.history(), &split.known);
}

TEST_F(Splits, RefuseWhatMakesNoSense) {
  const auto shares = [&](SplitShares s) { return refusalOf([&] { perPersonRatio(m_all, s, 1, m_progress); }); };
  EXPECT_EQ(shares({0.8, 0.1, 0.2}), core::ErrorCode::BadArgument);
  EXPECT_EQ(shares({0, 0.5, 0.5}), core::ErrorCode::BadArgument);
  EXPECT_EQ(shares({1.1, -0.1, 0}), core::ErrorCode::BadArgument);
  EXPECT_EQ(shares({NAN, 0.5, 0.5}), core::ErrorCode::BadArgument);
  EXPECT_EQ(refusalOf([&] { leaveLastOut(m_all, 0, m_progress); }), core::ErrorCode::BadArgument);
  EXPECT_EQ(refusalOf([&] { kFolds(m_all, 1, 1, m_progress); }), core::ErrorCode::BadArgument);
  EXPECT_EQ(refusalOf([&] { strongGeneralisation(m_all, {}, 1, 1, m_progress); }), core::ErrorCode::BadArgument);
  EXPECT_EQ(refusalOf([&] { perPersonRatio(Interactions(), {}, 1, m_progress); }), core::ErrorCode::NoData);
}

TEST_F(Splits, ByTimeNeedsTimes) {
  const Interactions timeless(std::vector<std::vector<uint32_t>>{{0, 1, 2}, {1, 2}}, 3);
  EXPECT_EQ(refusalOf([&] { leaveLastOut(timeless, 1, m_progress); }), core::ErrorCode::BadInput);
  EXPECT_EQ(refusalOf([&] { byGlobalTime(timeless, {}, m_progress); }), core::ErrorCode::BadInput);
  std::vector<Rated> row;
  for (uint32_t m = 0; m < 10; ++m) row.push_back({MovieIndex{m}, 1, 5});
  const Interactions oneMoment({row}, 10);
  EXPECT_EQ(refusalOf([&] { byGlobalTime(oneMoment, {}, m_progress); }), core::ErrorCode::BadInput);
}

TEST_F(Splits, CanBeCancelled) {
  std::stop_source stop;
  stop.request_stop();
  core::Progress cancelled(stop.get_token());
  for (const SplitInfo& info : splits()) {
    if (!info.make) continue;
    EXPECT_THROW(makeSplit(m_all, info.name, {}, 1, cancelled), core::Cancelled) << info.name;
  }
}

TEST_F(Splits, AreMadeByName) {
  size_t made = 0;
  for (const SplitInfo& info : splits()) {
    EXPECT_NE(info.title, core::MessageId::Nothing) << info.name;
    EXPECT_NE(info.summary, core::MessageId::Nothing) << info.name;
    if (!info.make) continue;
    ++made;
    const Split split = makeSplit(m_all, info.name, {}, 1, m_progress);
    EXPECT_GT(split.train.size(), 0u) << info.name;
    EXPECT_GT(split.test.size(), 0u) << info.name;
  }
  EXPECT_EQ(made, 5u);
  EXPECT_EQ(makeSplit(m_all, "per-person-ratio", {{"test", 0.3}}, 5, m_progress).test.fingerprint(),
            perPersonRatio(m_all, {0.6, 0.1, 0.3}, 5, m_progress).test.fingerprint());
  EXPECT_EQ(makeSplit(m_all, "k-fold", {{"fold", 3}}, 5, m_progress).test.fingerprint(),
            kFolds(m_all, 5, 5, m_progress)[2].test.fingerprint());
}

TEST_F(Splits, ByNameRefuseWhatTheyDoNotKnow) {
  const auto refusal = [&](std::string_view name, const SplitInfo::Settings& settings) {
    return refusalOf([&] { makeSplit(m_all, name, settings, 1, m_progress); });
  };
  EXPECT_EQ(refusal("random", {}), core::ErrorCode::NotFound);
  EXPECT_EQ(refusal("given", {}), core::ErrorCode::BadArgument);
  EXPECT_EQ(refusal("per-person-ratio", {{"tset", 0.1}}), core::ErrorCode::BadArgument);
  EXPECT_EQ(refusal("per-person-ratio", {{"test", 2}}), core::ErrorCode::BadArgument);
  EXPECT_EQ(refusal("per-person-ratio", {{"test", NAN}}), core::ErrorCode::BadArgument);
  EXPECT_EQ(refusal("k-fold", {{"folds", 3}, {"fold", 4}}), core::ErrorCode::BadArgument);
}

}  // namespace
}  // namespace kinoprism::data
