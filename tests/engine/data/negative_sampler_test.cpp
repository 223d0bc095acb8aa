#include "engine/data/negative_sampler.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "engine/core/parallel.h"

namespace kinoprism::data {
namespace {

/// Person p of 600 watched movies p mod 5 … p mod 5 + 2.
Interactions watched(size_t movieCount = 12) {
  std::vector<std::vector<uint32_t>> rows;
  for (uint32_t p = 0; p < 600; ++p) rows.push_back({p % 5, p % 5 + 1, p % 5 + 2});
  return Interactions(rows, movieCount);
}

std::vector<PersonIndex> allOf(const Interactions& seen) {
  std::vector<PersonIndex> people;
  for (size_t p = 0; p < seen.personCount(); ++p) people.push_back(PersonIndex(p));
  return people;
}

TEST(NegativeSampler, DrawsWhatWasNotWatched) {
  const Interactions seen = watched();
  const auto people = allOf(seen);
  for (const double power : {0.0, 0.75}) {
    const NegativeSampler sampler(seen, power);
    std::vector<int64_t> drawn(people.size() * 50);
    sampler.draw(people, 50, 7, drawn);
    for (size_t i = 0; i < drawn.size(); ++i) {
      ASSERT_GE(drawn[i], 0);
      ASSERT_LT(drawn[i], 12);
      ASSERT_FALSE(seen.contains(people[i / 50], MovieIndex(drawn[i]))) << "power " << power << ", draw " << i;
    }
  }
}

TEST(NegativeSampler, DrawsWhatWasNotWatchedAmongManyMovies) {
  const Interactions seen = watched(300'000);
  const auto people = allOf(seen);
  const NegativeSampler sampler(seen, 1.5);  // so that what people watched is drawn often
  std::vector<int64_t> drawn(people.size() * 50);
  sampler.draw(people, 50, 7, drawn);
  for (size_t i = 0; i < drawn.size(); ++i)
    ASSERT_FALSE(seen.contains(people[i / 50], MovieIndex(drawn[i]))) << "draw " << i;
}

TEST(NegativeSampler, DrawsByItsChances) {
  // Nobody watched anything but the first person, so nothing is drawn again for the others.
  std::vector<std::vector<uint32_t>> rows(4001);
  rows[0] = {3, 5};
  const Interactions seen(rows, 8);
  const std::vector<PersonIndex> people(4000, PersonIndex(1));
  for (const double power : {0.0, 1.0}) {
    const NegativeSampler sampler(seen, power);
    std::vector<int64_t> drawn(people.size() * 20);
    sampler.draw(people, 20, 1, drawn);
    std::vector<double> share(8);
    for (const int64_t movie : drawn) share[static_cast<size_t>(movie)] += 1.0 / static_cast<double>(drawn.size());
    for (size_t m = 0; m < 8; ++m) {
      const double weight = m == 3 || m == 5 ? std::pow(2.0, power) : 1;
      const double expected = weight / (6 + 2 * std::pow(2.0, power));
      EXPECT_NEAR(share[m], expected, 5 * std::sqrt(expected / static_cast<double>(drawn.size())));
      EXPECT_NEAR(std::exp(sampler.logChances()[m]), expected, 1e-6);
    }
  }
}

TEST(NegativeSampler, GivesTheSameForASeedWhateverTheThreads) {
  const Interactions seen = watched();
  const auto people = allOf(seen);
  const NegativeSampler sampler(seen, 0.5);
  std::vector<int64_t> one(people.size() * 3), two(one.size()), other(one.size());
  const int before = core::threadCount();
  core::setThreadCount(1);
  sampler.draw(people, 3, 9, one);
  core::setThreadCount(2);
  sampler.draw(people, 3, 9, two);
  sampler.draw(people, 3, 10, other);
  core::setThreadCount(before);
  EXPECT_EQ(one, two);
  EXPECT_NE(one, other);
}

TEST(NegativeSampler, SomebodyWhoWatchedEverythingDoesNotHangIt) {
  const Interactions seen(std::vector<std::vector<uint32_t>>{{0, 1, 2}}, 3);
  const NegativeSampler sampler(seen, 1);
  std::vector<int64_t> drawn(4);
  sampler.draw(allOf(seen), 4, 1, drawn);
  for (const int64_t movie : drawn) EXPECT_LT(movie, 3);
}

}  // namespace
}  // namespace kinoprism::data
