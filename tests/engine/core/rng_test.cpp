#include "engine/core/rng.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numeric>
#include <vector>

namespace kinoprism::core {
namespace {

/// Written from the public-domain reference code of Blackman and Vigna (prng.di.unimi.it), apart from ours.
struct Reference {
  std::array<uint64_t, 4> s;

  explicit Reference(uint64_t seed) {
    for (uint64_t& word : s) word = splitmix(seed);
  }
  static uint64_t splitmix(uint64_t& x) {
    uint64_t z = (x += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }
  uint64_t next() {
    const auto rotl = [](uint64_t x, int k) { return (x << k) | (x >> (64 - k)); };
    const uint64_t result = rotl(s[1] * 5, 7) * 9;
    const uint64_t t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = rotl(s[3], 45);
    return result;
  }
};

// The first outputs of splitmix64 for the seed 1234567, published with Rosetta Code's "Pseudo-random
// numbers/Splitmix64".
TEST(Rng, TheReferenceSeedsAsPublished) {
  uint64_t seed = 1234567;
  for (const uint64_t expected : {6457827717110365317ULL, 3203168211198807973ULL, 9817491932198370423ULL,
                                  4593380528125082431ULL, 16408922859458223821ULL}) {
    EXPECT_EQ(Reference::splitmix(seed), expected);
  }
}

// xoshiro256** from the state 1, 2, 3, 4: the values that the Rust crate rand_xoshiro tests against the C reference.
TEST(Rng, TheReferenceRunsAsPublished) {
  Reference reference(0);
  reference.s = {1, 2, 3, 4};
  for (const uint64_t expected :
       {11520ULL, 0ULL, 1509978240ULL, 1215971899390074240ULL, 1216172134540287360ULL, 607988272756665600ULL,
        16172922978634559625ULL, 8476171486693032832ULL, 10595114339597558777ULL, 2904607092377533576ULL}) {
    EXPECT_EQ(reference.next(), expected);
  }
}

TEST(Rng, IsTheReference) {
  for (const uint64_t seed : {0ULL, 1ULL, 42ULL, 0xffffffffffffffffULL}) {
    Rng rng(seed);
    Reference reference(seed);
    for (int i = 0; i < 1000; ++i) ASSERT_EQ(rng(), reference.next());
  }
}

TEST(Rng, UniformAndNormalHaveTheirMoments) {
  Rng rng(7);
  constexpr int kCount = 200'000;
  double sum = 0, square = 0, normalSum = 0, normalSquare = 0;
  for (int i = 0; i < kCount; ++i) {
    const double u = rng.uniform();
    ASSERT_GE(u, 0);
    ASSERT_LT(u, 1);
    sum += u;
    square += u * u;
    const double n = rng.normal();
    normalSum += n;
    normalSquare += n * n;
  }
  // Five standard errors.
  EXPECT_NEAR(sum / kCount, 0.5, 5 * std::sqrt(1.0 / 12 / kCount));
  EXPECT_NEAR(square / kCount, 1.0 / 3, 5 * std::sqrt(4.0 / 45 / kCount));
  EXPECT_NEAR(normalSum / kCount, 0, 5 / std::sqrt(kCount));
  EXPECT_NEAR(normalSquare / kCount, 1, 5 * std::sqrt(2.0 / kCount));
}

TEST(Rng, BelowReachesEveryNumberEquallyOften) {
  Rng rng(8);
  constexpr int kCount = 70'000;
  std::array<int, 7> counts{};
  for (int i = 0; i < kCount; ++i) ++counts.at(rng.below(counts.size()));
  double chiSquare = 0;
  for (const int count : counts) chiSquare += std::pow(count - kCount / 7.0, 2) / (kCount / 7.0);
  EXPECT_LT(chiSquare, 22.5);  // 6 degrees of freedom: one in a thousand lies above
}

TEST(Rng, ShuffleIsAPermutationAndEveryOrderComes) {
  Rng rng(9);
  std::array<int, 6> counts{};
  for (int i = 0; i < 6000; ++i) {
    std::vector<int> order{0, 1, 2};
    rng.shuffle(order);
    ASSERT_EQ(order[0] + order[1] + order[2], 3);
    ASSERT_NE(order[0], order[1]);
    ++counts.at(static_cast<size_t>(order[0] * 2 + (order[1] > order[2] ? 1 : 0)));
  }
  for (const int count : counts) EXPECT_NEAR(count, 1000, 150);
}

}  // namespace
}  // namespace kinoprism::core
