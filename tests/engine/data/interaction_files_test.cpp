#include "engine/data/interaction_files.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/data/metadata_file.h"
#include "tests/engine/core/mutation.h"
#include "tests/engine/core/temporary_folder.h"
#include "tests/test_data.h"

namespace kinoprism::data {
namespace {

using Layout = InteractionFile::Layout;

class InteractionFiles : public testing::Test {
 protected:
  InteractionFile read(std::string_view text) { return readInteractionFile(write(text), m_people, m_progress); }
  std::filesystem::path write(std::string_view text) { return m_folder.write("data.txt", text); }

  /// The message, which must begin with the file and that line.
  std::string refusal(std::string_view text, int line) {
    const core::Error error = core::errorOf([&] { read(text); });
    EXPECT_EQ(error.code(), core::ErrorCode::BadInput);
    const std::string place =
        "LineProblem(\"" + (m_folder / "data.txt").string() + "\", \"" + std::to_string(line) + "\", ";
    EXPECT_TRUE(std::string(error.what()).starts_with(place)) << error.what();
    return error.what();
  }

  static std::vector<std::pair<size_t, size_t>> pairsOf(const InteractionFile& file) {
    std::vector<std::pair<size_t, size_t>> pairs;
    for (const Interaction& i : file.interactions) pairs.emplace_back(index(i.person), index(i.movie));
    return pairs;
  }
  using PairList = std::vector<std::pair<size_t, size_t>>;

  core::TemporaryFolder m_folder;
  PersonIds m_people;
  core::Progress m_progress;
};

TEST_F(InteractionFiles, ReadsLists) {
  const InteractionFile file = read("7 3 1\n\n100000000000   2\t0 \r\n7 9\n5\n");
  EXPECT_EQ(file.layout, Layout::Lists);
  EXPECT_EQ(pairsOf(file), (PairList{{0, 3}, {0, 1}, {1, 2}, {1, 0}, {0, 9}}));
  EXPECT_EQ(file.movieCount, 10u);
  EXPECT_EQ(m_people.size(), 3u);
  EXPECT_EQ(m_people.idOf(PersonIndex{1}), 100000000000u);
  EXPECT_EQ(m_people.idOf(PersonIndex{2}), 5u);
  EXPECT_FALSE(file.hasValues || file.hasTimes);
  EXPECT_EQ(file.interactions[0].value, 1);
  EXPECT_TRUE(file.endsInLineBreak);
}

TEST_F(InteractionFiles, ReadsTables) {
  const InteractionFile pairs = read("7\t3\n5\t1\n");
  EXPECT_EQ(pairs.layout, Layout::Table);
  EXPECT_EQ(pairsOf(pairs), (PairList{{0, 3}, {1, 1}}));
  const InteractionFile rated = read("7\t3\t4.5\n5\t1\t1e0\n");
  EXPECT_TRUE(rated.hasValues);
  EXPECT_FALSE(rated.hasTimes);
  EXPECT_EQ(rated.interactions[0].value, 4.5f);
  const InteractionFile timed = read(
      "\xef\xbb\xbf"
      "7\t3\t4\t978300760\r\n5\t1\t2\t-1");
  EXPECT_TRUE(timed.hasTimes);
  EXPECT_EQ(timed.interactions[0].time, 978300760);
  EXPECT_EQ(timed.interactions[1].time, -1);
  EXPECT_FALSE(timed.endsInLineBreak);
}

TEST_F(InteractionFiles, ListsSeparatedByTabsAreListsWhereLinesDiffer) {
  const InteractionFile file = read("7\t3\t4\n5\t1\t2\t3\t9\n");
  EXPECT_EQ(file.layout, Layout::Lists);
  EXPECT_EQ(file.interactions.size(), 6u);
}

TEST_F(InteractionFiles, SeveralFilesShareTheirPeople) {
  read("30 1\n10 2\n");
  const InteractionFile other = read("10 5\n20 6\n");
  EXPECT_EQ(pairsOf(other), (PairList{{1, 5}, {2, 6}}));
  EXPECT_EQ(m_people.find(20), PersonIndex{2});
  EXPECT_EQ(m_people.find(40), std::nullopt);
}

TEST_F(InteractionFiles, AnEmptyFileHasNothing) {
  EXPECT_TRUE(read("").interactions.empty());
  EXPECT_TRUE(read("\n \n").interactions.empty());
}

TEST_F(InteractionFiles, ErrorsNameLineAndRemedy) {
  EXPECT_NE(refusal("0 1\n1 x 2\n", 2).find("NotAnItemNumber(\"\"x\"\")"), std::string::npos);
  EXPECT_NE(refusal("user item\n", 1).find("NotAPersonNumber("), std::string::npos);
  refusal("0 1\n-1 2\n", 2);
  refusal("0 1\n1 -2\n", 2);
  refusal("0 1\n1 2.0\n", 2);
  refusal("0 1\n99999999999999999999 2\n", 2);
  refusal("0 1\n1 4000000000\n", 2);
  refusal(std::string("0 1\n1 \0002\n", 9), 2);
}

// A table with a damaged line must not be taken for lists, where ratings would become items.
TEST_F(InteractionFiles, RefusesWhatCouldBeEitherLayout) {
  EXPECT_NE(refusal("0\t1\t3\n0\t2\t4\n\n0\t3\n", 4).find("LineFieldsOfItems("), std::string::npos);
  refusal("0\t1\t3\n0\t2\t4\t9\n", 2);
}

TEST_F(InteractionFiles, ATableMustStayOne) {
  std::string rows;
  for (int i = 0; i < 120; ++i) rows += "1\t2\t3\n";
  EXPECT_NE(refusal(rows + "1\t2\n", 121).find("LineFieldCount(2, 3)"), std::string::npos);
  refusal(rows + "1 2 3\n", 121);
  EXPECT_NE(refusal(rows + "1\t2\tgood\n", 121).find("NotARating("), std::string::npos);
  refusal(rows + "1\t2\tnan\n", 121);
  refusal(rows + "1\t2\tinf\n", 121);
  refusal(rows + "1\t2\t\n", 121);
  EXPECT_NE(refusal("1\t2\t3\t12.5\n", 1).find("NotATime("), std::string::npos);
}

TEST_F(InteractionFiles, NamesAMissingFileAndCanBeCancelled) {
  EXPECT_EQ(core::errorOf([&] { readInteractionFile(m_folder / "missing", m_people, m_progress); }).code(),
            core::ErrorCode::NotFound);
  std::stop_source stop;
  stop.request_stop();
  core::Progress cancelled(stop.get_token());
  EXPECT_THROW(readInteractionFile(write("0 1\n"), m_people, cancelled), core::Cancelled);
  EXPECT_THROW(readItemList(write("1\n"), cancelled), core::Cancelled);
}

TEST_F(InteractionFiles, AChangedFileIsRefusedOrRead) {
  core::Rng rng(3);
  for (const std::string whole : {"0 1 2 3\n1 2\n17 4 5 6\n", "0\t1\t4.5\t10\n1\t2\t3\t11\n"}) {
    for (int round = 0; round < 300; ++round) {
      const auto file = write(core::mutated(whole, rng));
      PersonIds people;
      try {
        const InteractionFile result = readInteractionFile(file, people, m_progress);
        for (const Interaction& i : result.interactions) {
          ASSERT_LT(index(i.person), people.size());
          ASSERT_LT(index(i.movie), result.movieCount);
        }
      } catch (const core::Error& error) {
        ASSERT_EQ(error.code(), core::ErrorCode::BadInput);
      }
    }
  }
}

TEST_F(InteractionFiles, ReadsItemLists) {
  EXPECT_EQ(readItemList(write("4\n2\r\n\n4\n"), m_progress), (std::vector<MovieIndex>{MovieIndex{2}, MovieIndex{4}}));
  EXPECT_EQ(core::errorOf([&] { readItemList(write("4\n2 3\n"), m_progress); }).code(), core::ErrorCode::BadInput);
}

TEST_F(InteractionFiles, ReadsTheBenchmark) {
  KINOPRISM_NEEDS_DATA("ml-1m-split/train.txt");
  const InteractionFile train =
      readInteractionFile(tests::dataFolder() / "ml-1m-split/train.txt", m_people, m_progress);
  EXPECT_EQ(train.layout, Layout::Lists);
  EXPECT_EQ(train.interactions.size(), 346'501u);
  EXPECT_EQ(m_people.size(), 6'036u);
  EXPECT_EQ(train.movieCount, 3'081u);
  EXPECT_EQ(readItemList(tests::dataFolder() / "ml-1m-split/cold_items.txt", m_progress).size(), 308u);
}

constexpr std::string_view kHeading = "item\ttitle\tyear\tgenres\tpeople\tdescription\n";

TEST_F(InteractionFiles, ReadsMetadata) {
  const auto file =
      write(std::string(kHeading) + "2\tAmélie\t2001\tComedy|Romance\tAudrey Tautou\tParis.\r\n0\t千と千尋\t\t\t\t\n");
  const auto movies = readMetadataFile(file, m_progress);
  ASSERT_EQ(movies.size(), 3u);
  EXPECT_EQ(movies[2].title, "Amélie");
  EXPECT_EQ(movies[2].year, 2001);
  EXPECT_EQ(movies[2].genres, (std::vector<std::string>{"Comedy", "Romance"}));
  EXPECT_EQ(movies[2].people, (std::vector<std::string>{"Audrey Tautou"}));
  EXPECT_EQ(movies[2].description, "Paris.");
  EXPECT_EQ(movies[0].title, "千と千尋");
  EXPECT_EQ(movies[0].year, 0);
  EXPECT_TRUE(movies[0].genres.empty());
  EXPECT_TRUE(movies[1].title.empty());
}

TEST_F(InteractionFiles, RefusesDamagedMetadata) {
  const std::string good = "0\tA\t1999\tDrama\tB\tC\n";
  const std::vector<std::pair<std::string, int>> cases{
      {"", 1},
      {"item\ttitle\n0\tA\n", 1},
      {std::string(kHeading) + good + "1\tA\t1999\tDrama\tB\n", 3},
      {std::string(kHeading) + good + "1\tA\t1999\tDrama\tB\tC\tD\n", 3},
      {std::string(kHeading) + good + "x\tA\t1999\tDrama\tB\tC\n", 3},
      {std::string(kHeading) + good + "1\tA\tlast year\tDrama\tB\tC\n", 3},
      {std::string(kHeading) + good + "1\tAm\xe9lie\t1999\tDrama\tB\tC\n", 3},
      {std::string(kHeading) + good + good, 3},
      {std::string(kHeading) + "4000000000\tA\t1999\tDrama\tB\tC\n", 2},
  };
  for (const auto& [text, line] : cases) {
    const core::Error error = core::errorOf([&, &content = text] { readMetadataFile(write(content), m_progress); });
    EXPECT_EQ(error.code(), core::ErrorCode::BadInput);
    EXPECT_NE(std::string(error.what()).find("data.txt\", \"" + std::to_string(line) + "\", "), std::string::npos)
        << error.what();
  }
}

TEST_F(InteractionFiles, ReadsTheMetadataOfTheBenchmark) {
  KINOPRISM_NEEDS_DATA("ml-1m-split/metadata.tsv");
  const auto movies = readMetadataFile(tests::dataFolder() / "ml-1m-split/metadata.tsv", m_progress);
  EXPECT_EQ(std::ranges::count_if(movies, [](const auto& movie) { return !movie.title.empty(); }), 3'070);
  EXPECT_EQ(movies[0].title, "Jumanji");
  EXPECT_EQ(movies[0].year, 1995);
  EXPECT_EQ(movies[0].genres.size(), 3u);
}

}  // namespace
}  // namespace kinoprism::data
