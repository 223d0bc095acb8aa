// Files as people have them (../shared/cases), each against what can be counted from the plain data they were made of.
#include <cmath>
#include <map>
#include <set>

#include "storage/import/tables/text_encoding.h"
#include "tests/storage/storage_test.h"

namespace kinoprism::storage {
namespace {

using ::testing::HasSubstr;

const std::filesystem::path kCases = KINOPRISM_SOURCE_DIR "/../shared/cases";

#define KINOPRISM_NEEDS_CASES() \
  if (!std::filesystem::exists(kCases)) GTEST_SKIP() << "there are no cases at " << kCases

using Triple = std::pair<std::string, std::string>;  ///< person, title
using Ratings = std::map<Triple, float>;

class CasesTest : public StorageTest {
 protected:
  struct Outcome {
    std::unique_ptr<Library> library;
    ImportReport report;
    ImportPlan plan;
  };

  /// Imports into a library of its own; with the plain movies in it before, where that is wanted.
  Outcome take(const std::string& path, bool withMovies = false, const RecogniseOptions& options = {}) {
    Outcome outcome;
    outcome.library = Library::create(folder() / ("case" + std::to_string(m_next++) + ".kinoprism"));
    if (withMovies) import(*outcome.library, kCases / "00-base/ml/movies.csv");
    outcome.plan = recognise(kCases / path, options, progress);
    resolveSources(outcome.plan, outcome.library.get());
    outcome.report = runImport(outcome.plan, *outcome.library, progress);
    return outcome;
  }

  /// person -> movie's number in MovieLens or title -> value.
  Ratings ratingsOf(Library& library) {
    Ratings all;
    std::map<MovieId, std::string> titles;
    for (const MovieSummary& movie : library.movies().summaries(CuratorId{}, progress)) titles[movie.id] = movie.title;
    for (const Person& person : library.people().all(progress)) {
      for (const PersonRating& rating : library.people().history(person.id))
        all[{person.externalId, titles.at(rating.movie)}] = rating.value;
    }
    return all;
  }

  /// The same people rated the same movies, with the same stars but for what some of the files round.
  static void expectAlike(const Ratings& found, const Ratings& wanted, const char* file) {
    ASSERT_EQ(found.size(), wanted.size()) << file;
    for (auto a = found.begin(), b = wanted.begin(); a != found.end(); ++a, ++b) {
      EXPECT_EQ(a->first, b->first) << file;
      EXPECT_NEAR(a->second, b->second, 0.5) << file;
    }
  }

 private:
  int m_next = 0;
};

TEST_F(CasesTest, ColumnsAreFoundByNameInEveryOrder) {
  KINOPRISM_NEEDS_CASES();
  Ratings first;
  for (const char* file : {"movie_first.csv", "rating_before_movie.csv", "unnamed_index.csv", "user_id_snake_order.csv",
                           "merged_movies_ratings.csv"}) {
    const Outcome outcome = take(std::string("04-column-order/") + file, true);
    const Ratings found = ratingsOf(*outcome.library);
    EXPECT_EQ(found.size(), 120u) << file;
    std::set<std::string> people;
    for (const auto& [key, value] : found) people.insert(key.first);
    EXPECT_EQ(people.size(), 20u) << file << ": people and movies are not exchanged";
    if (first.empty()) first = found;
    expectAlike(found, first, file);
    EXPECT_EQ(outcome.library->movies().count(), 12) << file;
  }
}

TEST_F(CasesTest, WhatExcelWritesIsReadAlike) {
  KINOPRISM_NEEDS_CASES();
  Ratings first;
  for (const char* file :
       {"all_quoted.csv", "classic_mac_cr.csv", "semicolon.csv", "sep_comma.csv", "trailing_semicolons_blank_lines.csv",
        "unicode_text_utf16.txt", "utf16le_nobom.csv", "decimal_comma.csv"}) {
    const Outcome outcome = take(std::string("02-excel/") + file, true);
    const Ratings found = ratingsOf(*outcome.library);
    EXPECT_EQ(found.size(), 24u) << file;
    EXPECT_EQ(outcome.report.refused(), 0) << file;
    if (first.empty()) first = found;
    expectAlike(found, first, file);
    if (std::string_view(file) != "decimal_comma.csv") continue;
    bool halves = false;
    for (const auto& [key, value] : found) halves |= value != std::floor(value);
    EXPECT_TRUE(halves) << "half stars survive a decimal comma";
  }
}

TEST_F(CasesTest, TitlesInOldEncodingsAreReadable) {
  KINOPRISM_NEEDS_CASES();
  const auto titles = [&](Library& library) {
    std::set<std::string> all;
    for (const MovieSummary& movie : library.movies().summaries(CuratorId{}, progress)) all.insert(movie.title);
    return all;
  };
  const auto chinese = take("01-gbk-csv/douban_gbk.csv");
  EXPECT_EQ(chinese.plan.parts[0].layout.encoding, "GB18030");
  EXPECT_TRUE(titles(*chinese.library).contains("长江之夜"));
  const auto russian = take("01-gbk-csv/movies_cp1251.csv");
  EXPECT_EQ(russian.plan.parts[0].layout.encoding, "windows-1251");
  EXPECT_TRUE(titles(*russian.library).contains("Огни гавани"));
  const auto header = take("01-gbk-csv/ratings_cn_header_utf8.csv");
  EXPECT_EQ(header.report.counts.ratingsAdded, 15);
  EXPECT_TRUE(titles(*take("20-more/cp1252.csv").library).contains("Café “Noir” – L’été"));
}

TEST_F(CasesTest, ScalesComeFromAllRows) {
  KINOPRISM_NEEDS_CASES();
  const auto scale = [&](const char* file) { return take(std::string("05-scales/") + file).plan.parts[0].scale; };
  EXPECT_EQ(scale("ten_scale_few_high.csv").high, 10);
  EXPECT_EQ(scale("ten_scale_high_first.csv").high, 10);
  EXPECT_TRUE(scale("minus_one_unrated.csv").minusOneIsUnrated);
  EXPECT_EQ(scale("likes01.csv").kind, RatingScale::Kind::Likes);
  EXPECT_EQ(scale("fractions.csv").high, 5);
  const auto likes = take("05-scales/likes01.csv");
  size_t liked = 0;
  for (const Person& person : likes.library->people().all(progress)) {
    for (const PersonRating& rating : likes.library->people().history(person.id)) {
      EXPECT_NE(rating.kind, Feedback::Kind::Stars) << "a like is no star";
      liked += rating.kind == Feedback::Kind::Liked;
    }
  }
  EXPECT_GT(liked, 0u);
  for (const MovieSummary& movie : likes.library->movies().summaries(CuratorId{}, progress))
    EXPECT_EQ(movie.meanRating, 0) << movie.title;
  const auto tweets = take("05-scales/movietweetings");
  EXPECT_EQ(tweets.report.counts.ratingsAdded, 180);
  EXPECT_TRUE(tweets.library->movies().find({"imdb", "tt0100006"}));
  EXPECT_THAT(tweets.library->check(progress).problems, ::testing::IsEmpty());
}

TEST_F(CasesTest, InteractionsAreNoFeatures) {
  KINOPRISM_NEEDS_CASES();
  for (const char* file : {"implicit_clicks.csv", "implicit_pairs.csv", "implicit_1row_each.csv"}) {
    const Outcome outcome = take(std::string("20-more/") + file);
    ASSERT_EQ(outcome.plan.parts.size(), 1u) << file;
    EXPECT_EQ(outcome.plan.parts[0].kind, ImportKind::Ratings) << file;
    EXPECT_GT(outcome.report.counts.ratingsAdded, 0) << file;
  }
}

TEST_F(CasesTest, RecBoleAndNetflixComeInWhole) {
  KINOPRISM_NEEDS_CASES();
  const auto recBole = take("03-recbole/toy");
  EXPECT_EQ(recBole.report.counts.moviesAdded, 12);
  EXPECT_EQ(recBole.report.counts.ratingsAdded, 24);
  for (const std::string& genre : recBole.library->movies().genres())
    EXPECT_EQ(genre.find(' '), std::string::npos) << genre << ": words of a sequence are divided by spaces";
  const auto netflix = take("18-netflix");
  EXPECT_EQ(netflix.library->movies().count(), 12);
  EXPECT_GE(netflix.report.counts.ratingsAdded, 84);
  EXPECT_EQ(take("18-netflix/headerless.csv").report.counts.ratingsAdded, 24) << "the first row is no header";
}

TEST_F(CasesTest, IdsMeetTheMoviesThatAreThere) {
  KINOPRISM_NEEDS_CASES();
  for (const char* file : {"aliases_caps.csv", "aliases_customer.csv", "aliases_user_md5.csv", "float_ids_ml.csv"}) {
    const Outcome outcome = take(std::string("09-ids/") + file, true);
    EXPECT_EQ(outcome.report.counts.ratingsAdded, 24) << file;
    EXPECT_EQ(outcome.library->movies().count(), 12) << file << ": no movie twice";
  }
  const auto zeros = take("09-ids/leading_zero.csv");
  EXPECT_EQ(zeros.library->people().find("007").ratingCount, 1u);
  EXPECT_NE(zeros.library->people().find("007").id, zeros.library->people().find("7").id);
}

TEST_F(CasesTest, TimesOfEveryFormOrNone) {
  KINOPRISM_NEEDS_CASES();
  const auto times = [&](const char* file) {
    std::vector<int64_t> all;
    const Outcome outcome = take(std::string("19-dates/") + file);
    EXPECT_EQ(outcome.report.counts.ratingsAdded, 24) << file;
    for (const Person& person : outcome.library->people().all(progress)) {
      for (const PersonRating& rating : outcome.library->people().history(person.id)) all.push_back(rating.time);
    }
    return all;
  };
  EXPECT_EQ(times("float.csv"), times("ms.csv"));
  EXPECT_EQ(times("iso_space.csv"), times("iso_t_z.csv"));
  EXPECT_EQ(times("cn.csv"), times("slash.csv"));
  for (const char* file : {"empty.csv", "nan.csv", "negative.csv"}) {
    for (const int64_t time : times(file)) EXPECT_EQ(time, 0) << file;
  }
  const auto movies = take("19-dates/movies_dates.csv");
  for (const MovieSummary& movie : movies.library->movies().summaries(CuratorId{}, progress)) {
    EXPECT_GT(movie.year, 1900) << movie.title;
  }
}

TEST_F(CasesTest, KagglesTablesOfTmdbAreTwelveMovies) {
  KINOPRISM_NEEDS_CASES();
  for (const char* set : {"06-kaggle-tmdb/tmdb5000", "06-kaggle-tmdb/the-movies-dataset"}) {
    const Outcome outcome = take(set);
    EXPECT_EQ(outcome.library->movies().count(), 12) << set;
    for (const MovieSummary& movie : outcome.library->movies().summaries(CuratorId{}, progress)) {
      EXPECT_TRUE(movie.genres.any()) << set << ": " << movie.title;
      const MovieDetail detail = outcome.library->movies().detail(movie.id, CuratorId{});
      ASSERT_FALSE(detail.credits.empty()) << set << ": " << movie.title;
      for (const Credit& credit : detail.credits) EXPECT_EQ(credit.name.find_first_of("{}[]"), std::string::npos);
    }
  }
}

TEST_F(CasesTest, WhatASiteExportsBecomesAPersonOfTheLibrary) {
  KINOPRISM_NEEDS_CASES();
  for (const char* path : {"07-personal-exports/letterboxd", "07-personal-exports/letterboxd-someone-2024-06-01.zip"}) {
    const Outcome outcome = take(path, true);
    EXPECT_EQ(outcome.library->movies().count(), 12) << path << ": they were all there";
    ASSERT_EQ(outcome.library->people().all(progress).size(), 1u) << path;
    const Person person = outcome.library->people().find("someone", "letterboxd");
    const std::vector<PersonRating> history = outcome.library->people().history(person.id);
    EXPECT_EQ(history.size(), 12u) << path;
    const auto rated = [&](const char* title, int year) {
      const MovieId id = outcome.library->movies().findByTitle(title, year).at(0);
      return *std::ranges::find(history, id, &PersonRating::movie);
    };
    EXPECT_EQ(rated("Señor Volcano", 1972).value, 4.5f);
    EXPECT_EQ(rated("长江之夜", 2014).value, 5);
    EXPECT_EQ(rated("Harbour Lights", 1994).value, 1) << "the rating is newer than the diary's";
    EXPECT_EQ(rated("Harbour Lights", 1994).kind, Feedback::Kind::Stars) << "and says more than that it was watched";
    EXPECT_EQ(rated("Red Umbrella", 1961).time, 1710115200);  // 2024-03-11
  }
  const auto imdb = take("07-personal-exports/imdb", false);
  EXPECT_EQ(imdb.library->movies().count(), 12) << "alone it brings its movies";
  EXPECT_EQ(imdb.plan.parts.at(0).scale.text(), "1..10");
  const std::vector<PersonRating> history = imdb.library->people().history(imdb.library->people().find("me").id);
  ASSERT_EQ(history.size(), 12u);
  const auto harbour = imdb.library->movies().find({"imdb", "tt0100001"});
  EXPECT_EQ(std::ranges::find(history, *harbour, &PersonRating::movie)->value, 2) << "4 of 10";
  // With a set in the library it rates that, and what the set lacks is told.
  const auto joined = take("07-personal-exports/letterboxd/ratings.csv", true);
  EXPECT_EQ(joined.report.counts.moviesAdded, 0);
}

TEST_F(CasesTest, ArchivesOfEveryKind) {
  KINOPRISM_NEEDS_CASES();
  for (const char* file : {"backslash_names.zip", "gbk_0x5c_names.zip", "gbk_names.zip", "macos.zip", "deep.zip",
                           "nested.zip", "ml.tar.gz", "folder_with_deep"}) {
    const Outcome outcome = take(std::string("13-zips/") + file);
    EXPECT_EQ(outcome.library->movies().count(), 12) << file;
    EXPECT_EQ(outcome.report.counts.ratingsAdded, 160) << file;
  }
  EXPECT_EQ(take("13-zips/ratings.csv.gz").report.counts.ratingsAdded, 160);
  EXPECT_ERROR(take("13-zips/cut.zip"), core::ErrorCode::BadInput, "cut.zip", "NotAZip");
}

TEST_F(CasesTest, EveryFileThatIsNotUsedIsNamed) {
  KINOPRISM_NEEDS_CASES();
  const auto stats = take("20-more/with_stats");
  ASSERT_EQ(stats.plan.notRead.size(), 1u);
  EXPECT_THAT(stats.plan.notRead[0].text(), HasSubstr("user_stats.csv"));
  const auto two = take("20-more/two");
  EXPECT_EQ(std::ranges::count(two.plan.parts, false, &ImportPart::selected), 2)
      << "the people of two sets are not one";
}

}  // namespace
}  // namespace kinoprism::storage
