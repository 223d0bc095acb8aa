#include "engine/data/k_core.h"

#include <gtest/gtest.h>

#include <map>

#include "tests/engine/data/random_interactions.h"

namespace kinoprism::data {
namespace {

/// By the definition: take out whoever has too few, look again, until nothing changes.
Pairs slowCore(Pairs pairs, size_t perPerson, size_t perMovie) {
  while (true) {
    std::map<size_t, size_t> people, movies;
    for (const auto& [person, movie] : pairs) {
      ++people[person];
      ++movies[movie];
    }
    const size_t before = pairs.size();
    std::erase_if(pairs,
                  [&](const auto& pair) { return people[pair.first] < perPerson || movies[pair.second] < perMovie; });
    if (pairs.size() == before) return pairs;
  }
}

TEST(KCore, IsWhatRepeatedRemovalLeaves) {
  core::Progress progress;
  size_t partial = 0;
  for (uint64_t seed = 0; seed < 20; ++seed) {
    const Interactions all = randomInteractions(60, 40, 12, seed);
    for (const auto& [perPerson, perMovie] :
         {std::pair<size_t, size_t>{0, 0}, {1, 1}, {3, 4}, {5, 5}, {6, 8}, {50, 2}}) {
      const KCore core = kCore(all, perPerson, perMovie, progress);
      Pairs found;
      for (const auto& [person, movie] : pairsOf(core.interactions))
        found.insert({index(core.people[person]), index(core.movies[movie])});
      ASSERT_EQ(found, slowCore(pairsOf(all), perPerson, perMovie)) << seed << " " << perPerson << " " << perMovie;
      ASSERT_EQ(core.interactions.personCount(), core.people.size());
      ASSERT_EQ(core.interactions.movieCount(), core.movies.size());
      for (size_t p = 0; p < core.people.size(); ++p)
        ASSERT_GE(core.interactions.moviesOf(PersonIndex(p)).size(), std::max<size_t>(perPerson, 1));
      partial += !found.empty() && found.size() < all.size() ? 1 : 0;
    }
  }
  EXPECT_GT(partial, 20u) << "the samples must exercise more than all or nothing";
}

TEST(KCore, KeepsValuesAndTimes) {
  core::Progress progress;
  const Interactions all(std::vector<std::vector<Rated>>{{{MovieIndex{1}, 3.5f, 10}}, {}, {{MovieIndex{1}, 2, 20}}}, 3);
  const KCore core = kCore(all, 1, 2, progress);
  ASSERT_EQ(core.people, (std::vector<PersonIndex>{PersonIndex{0}, PersonIndex{2}}));
  ASSERT_EQ(core.movies, (std::vector<MovieIndex>{MovieIndex{1}}));
  EXPECT_EQ(core.interactions.historyOf(PersonIndex{1}), (std::vector<Rated>{{MovieIndex{0}, 2, 20}}));
}

TEST(KCore, CanBeCancelled) {
  std::stop_source stop;
  stop.request_stop();
  core::Progress progress(stop.get_token());
  EXPECT_THROW(kCore(randomInteractions(60, 40, 12, 1), 3, 3, progress), core::Cancelled);
}

}  // namespace
}  // namespace kinoprism::data
