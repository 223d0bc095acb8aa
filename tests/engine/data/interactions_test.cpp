#include "engine/data/interactions.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "engine/core/rng.h"

namespace kinoprism::data {
namespace {

std::vector<Interaction> randomList(size_t people, size_t movies, size_t count, uint64_t seed) {
  core::Rng rng(seed);
  std::vector<Interaction> list;
  for (size_t i = 0; i < count; ++i) {
    list.push_back({PersonIndex(rng.below(people)), MovieIndex(rng.below(movies)),
                    static_cast<float>(rng.below(10)) / 2, static_cast<int64_t>(rng.below(20))});
  }
  return list;
}

using Cells = std::map<std::pair<size_t, size_t>, Rated>;

/// What stays of the list: the latest of a person's ratings of a movie, of equals the last.
Cells expectedCells(const std::vector<Interaction>& list) {
  Cells cells;
  for (const Interaction& i : list) {
    const auto key = std::pair(index(i.person), index(i.movie));
    const auto found = cells.find(key);
    if (found == cells.end() || i.time >= found->second.time) cells[key] = {i.movie, i.value, i.time};
  }
  return cells;
}

Cells cellsOf(const Interactions& interactions) {
  Cells cells;
  for (size_t p = 0; p < interactions.personCount(); ++p) {
    for (const Rated& rated : interactions.historyOf(PersonIndex(p))) cells[{p, index(rated.movie)}] = rated;
  }
  return cells;
}

TEST(Interactions, KeepTheLatestOfEachPersonAndMovie) {
  for (const size_t count : {0, 1, 10, 300, 3000}) {
    const auto list = randomList(20, 15, count, count);
    const Interactions interactions = Interactions::fromList(list, 20, 15);
    EXPECT_EQ(interactions.personCount(), 20u);
    EXPECT_EQ(interactions.movieCount(), 15u);
    const Cells expected = expectedCells(list);
    EXPECT_EQ(cellsOf(interactions), expected);
    EXPECT_EQ(interactions.size(), expected.size());
  }
}

TEST(Interactions, RowsAndListsGiveTheSame) {
  const auto list = randomList(20, 15, 400, 5);
  std::vector<std::vector<Rated>> rows(20);
  for (const Interaction& i : list) rows[index(i.person)].push_back({i.movie, i.value, i.time});
  const Interactions fromRows(rows, 15);
  const Interactions fromList = Interactions::fromList(list, 20, 15);
  EXPECT_EQ(cellsOf(fromRows), cellsOf(fromList));
  EXPECT_EQ(fromRows.fingerprint(), fromList.fingerprint());
}

TEST(Interactions, AreSortedWithinAPerson) {
  const Interactions interactions(std::vector<std::vector<uint32_t>>{{4, 0, 2, 4}, {}, {1}}, 5);
  const auto movies = interactions.moviesOf(PersonIndex{0});
  ASSERT_EQ(movies.size(), 3u);
  EXPECT_EQ(index(movies[0]), 0u);
  EXPECT_EQ(index(movies[1]), 2u);
  EXPECT_EQ(index(movies[2]), 4u);
  EXPECT_EQ(interactions.valuesOf(PersonIndex{0})[0], 1);
  EXPECT_EQ(interactions.timesOf(PersonIndex{0})[0], 0);
  EXPECT_TRUE(interactions.moviesOf(PersonIndex{1}).empty());
  EXPECT_TRUE(interactions.contains(PersonIndex{0}, MovieIndex{2}));
  EXPECT_FALSE(interactions.contains(PersonIndex{0}, MovieIndex{1}));
  EXPECT_FALSE(interactions.contains(PersonIndex{1}, MovieIndex{2}));
}

TEST(Interactions, CountAndTurnRound) {
  const auto list = randomList(20, 15, 200, 6);
  const Interactions interactions = Interactions::fromList(list, 20, 15);
  const Interactions turned = interactions.transposed();
  Cells expected;
  std::vector<uint32_t> counts(15, 0);
  for (const auto& [key, rated] : cellsOf(interactions)) {
    expected[{key.second, key.first}] = {MovieIndex(key.first), rated.value, rated.time};
    ++counts[key.second];
  }
  EXPECT_EQ(cellsOf(turned), expected);
  EXPECT_EQ(turned.movieCount(), 20u);
  EXPECT_EQ(interactions.countsOfMovies(), counts);
  EXPECT_EQ(turned.transposed().fingerprint(), interactions.fingerprint());
}

TEST(Interactions, AtLeastKeepsWhatWasLiked) {
  const auto list = randomList(20, 15, 200, 7);
  const Interactions interactions = Interactions::fromList(list, 20, 15);
  Cells expected = cellsOf(interactions);
  std::erase_if(expected, [](const auto& cell) { return cell.second.value < 3.5f; });
  const Interactions liked = interactions.atLeast(3.5f);
  EXPECT_EQ(cellsOf(liked), expected);
  EXPECT_EQ(liked.personCount(), 20u);
  EXPECT_EQ(liked.movieCount(), 15u);
}

TEST(Interactions, FingerprintChangesWithEveryPart) {
  const std::vector<Interaction> list{{PersonIndex{0}, MovieIndex{1}, 4, 9}, {PersonIndex{1}, MovieIndex{0}, 3, 8}};
  const std::string original = Interactions::fromList(list, 2, 2).fingerprint();
  EXPECT_EQ(Interactions::fromList({list[1], list[0]}, 2, 2).fingerprint(), original);
  EXPECT_NE(Interactions::fromList(list, 3, 2).fingerprint(), original);
  EXPECT_NE(Interactions::fromList(list, 2, 3).fingerprint(), original);
  for (int part = 0; part < 4; ++part) {
    auto changed = list;
    if (part == 0) changed[0].person = PersonIndex{1};
    if (part == 1) changed[0].movie = MovieIndex{0};
    if (part == 2) changed[0].value = 4.5f;
    if (part == 3) changed[0].time = 10;
    EXPECT_NE(Interactions::fromList(changed, 2, 2).fingerprint(), original) << part;
  }
}

TEST(Interactions, RefuseWhatIsNotThere) {
  const auto refused = [](const Interaction& interaction) {
    try {
      Interactions::fromList({interaction}, 2, 3);
    } catch (const core::Error& error) {
      return error.code() == core::ErrorCode::BadArgument;
    }
    return false;
  };
  EXPECT_FALSE(refused({PersonIndex{1}, MovieIndex{2}, 1, 0}));
  EXPECT_TRUE(refused({PersonIndex{2}, MovieIndex{0}, 1, 0}));
  EXPECT_TRUE(refused({PersonIndex{0}, MovieIndex{3}, 1, 0}));
  EXPECT_TRUE(refused({PersonIndex{0}, MovieIndex{0}, NAN, 0}));
  EXPECT_THROW(Interactions(std::vector<std::vector<uint32_t>>{{3}}, 3), core::Error);
}

TEST(Interactions, NobodyIsNobody) {
  const Interactions nothing;
  EXPECT_EQ(nothing.personCount(), 0u);
  EXPECT_EQ(nothing.size(), 0u);
  EXPECT_EQ(nothing.atLeast(1).personCount(), 0u);
  EXPECT_EQ(nothing.transposed().size(), 0u);
  EXPECT_EQ(Interactions::fromList({}, 0, 0).size(), 0u);
}

}  // namespace
}  // namespace kinoprism::data
