// The words that tables are made of, one by one: titles, times, scales, encodings.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/import/tables/cell_values.h"
#include "storage/import/tables/column_roles.h"
#include "storage/import/tables/rating_scale.h"
#include "storage/import/tables/table_layout.h"
#include "storage/import/tables/text_encoding.h"
#include "storage/import/tables/time_column.h"
#include "storage/movies/titles.h"

namespace kinoprism::storage {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;

TEST(TimeColumn, ReadsWhatPeopleWrite) {
  constexpr int64_t kDay = 1546473600;  // 2019-01-03, from date -u
  for (const char* text : {"2019-01-03", "2019/1/3", "2019年1月3日", "20190103", "3.1.2019", "1546473600",
                           "1546473600000", "1546473600000000", "1546473600.0", "1.5464736e9", "Jan 3, 2019",
                           "3 Jan 2019", "Thu, 3 January 2019", "2019-01-03T00:00:00Z", "2019-01-03T08:00:00+08:00",
                           "2019-01-03 00:00:00.000 UTC", "2019-01-03 12:00 AM", "1/3/2019"})
    EXPECT_EQ(parseTime(text, DayOrder::Unknown), kDay) << text;
  EXPECT_EQ(parseTime("3/1/2019", DayOrder::DayFirst), kDay);
  EXPECT_EQ(parseTime("2019-01-03 10:05:07", DayOrder::Unknown), kDay + 36307);
  EXPECT_EQ(parseTime("1/30/2019", DayOrder::DayFirst), kDay + 27 * 86400) << "there is no month 30";
  for (const char* text : {"", "NaN", "-1000", "0", "yesterday", "2019-02-30", "12", "1/2", "99/99/2019"})
    EXPECT_FALSE(parseTime(text, DayOrder::Unknown).value_or(0) > 100) << text;
}

TEST(TimeColumn, AllRowsTellTheOrderOfDays) {
  DayOrderEvidence evidence;
  evidence.see("3/4/2019");
  EXPECT_TRUE(evidence.isAmbiguous());
  evidence.see("13/4/2019");
  EXPECT_EQ(evidence.order(), DayOrder::DayFirst);
  DayOrderEvidence american;
  american.see("4/13/2019");
  EXPECT_EQ(american.order(), DayOrder::MonthFirst);
  DayOrderEvidence dots;
  dots.see("3.4.2019");
  EXPECT_EQ(dots.order(), DayOrder::DayFirst);
  EXPECT_FALSE(DayOrderEvidence().isAmbiguous());
}

RatingScale scaleOf(std::initializer_list<const char*> cells, const char* role = "rating") {
  ValueCounts counts;
  for (const char* cell : cells) counts.see(cell, false);
  return inferScale(counts, role);
}

TEST(RatingScales, FollowAllValues) {
  EXPECT_EQ(scaleOf({"1", "5", "3"}).text(), "0.5..5");
  EXPECT_EQ(scaleOf({"1", "2", "1", "10"}).text(), "1..10");
  EXPECT_EQ(scaleOf({"-1", "7", "9"}).text(), "1..10");
  EXPECT_TRUE(scaleOf({"-1", "7", "9"}).minusOneIsUnrated);
  EXPECT_TRUE(scaleOf({"0", "4", "5"}).zeroIsUnrated);
  EXPECT_FALSE(scaleOf({"0", "0.13", "0.9"}).zeroIsUnrated);
  EXPECT_EQ(scaleOf({"0", "0.13", "0.9"}).text(), "0..1");
  EXPECT_EQ(scaleOf({"55", "90", "100"}).text(), "1..100");
  EXPECT_EQ(scaleOf({"1", "0", "1"}).text(), "likes");
  EXPECT_EQ(scaleOf({"like", "dislike"}).text(), "likes");
  EXPECT_EQ(scaleOf({"1", "7"}, "count").text(), "counts");
  EXPECT_EQ(scaleOf({}, "").text(), "likes");
}

TEST(RatingScales, TurnCellsIntoStars) {
  const auto stars = [](const char* cell, const char* scale) {
    const auto feedback = feedbackOf(cell, parseScale(scale), false);
    return feedback && feedback->kind == Feedback::Kind::Stars ? feedback->stars : -1;
  };
  EXPECT_EQ(stars("10", "1..10"), 5);
  EXPECT_EQ(stars("1", "1..10"), 0.5f);
  EXPECT_EQ(stars("7", "1..10"), 3.5f);
  EXPECT_EQ(stars("50", "0..100"), 2.5f);
  EXPECT_EQ(stars("8/10", "0.5..5"), 4);
  EXPECT_EQ(stars("0", "-10..10"), 2.75f);
  EXPECT_EQ(stars("7", "0.5..5"), -1);
  EXPECT_EQ(feedbackOf("1", parseScale("likes"), false)->kind, Feedback::Kind::Liked);
  EXPECT_EQ(feedbackOf("0", parseScale("likes"), false)->kind, Feedback::Kind::Disliked);
  EXPECT_EQ(feedbackOf("3", parseScale("counts"), false)->kind, Feedback::Kind::Interaction);
  EXPECT_EQ(feedbackOf("3,5", parseScale("5"), true)->stars, 3.5f);
  EXPECT_THROW(parseScale("five"), core::Error);
}

TEST(Encodings, AreFoundByWhatReadsLikeText) {
  const auto found = [](std::string_view bytes) { return detectEncoding(bytes)->name; };
  EXPECT_EQ(found("plain"), "UTF-8");
  EXPECT_EQ(found("Caf\xc3\xa9"), "UTF-8");
  EXPECT_EQ(found("1,Am\xe9lie (2001)\n2,L\xe9on (1994)\n"), "windows-1252");
  EXPECT_EQ(found("\xb3\xa4\xbd\xad\xd6\xae\xd2\xb9\n\xba\xec\xd3\xea\xc9\xa1\n"), "GB18030");
  EXPECT_EQ(found("\xaa\xf8\xa6\xbf\xa4\xa7\xa9]\n\xac\xf5\xab\x42\xb3\xca\n"), "Big5");
  EXPECT_EQ(found("\x83g\x83g\x83\x8d\n\x82\xcc\x90l\n"), "Shift_JIS");
  EXPECT_EQ(found("\xce\xe3\xed\xe8 \xe3\xe0\xe2\xe0\xed\xe8\n\xca\xf0\xe0\xf1\xed\xfb\xe9 \xe7\xee\xed\xf2\n"),
            "windows-1251");
  EXPECT_EQ(found(std::string("a\0,\0b\0\n\0", 8)), "UTF-16LE");
  EXPECT_FALSE(detectEncoding(std::string(100, '\0') + "\x01\x02"));
  EXPECT_EQ(decoded("\xce\xe3\xed\xe8", "windows-1251"), "Огни");
  EXPECT_EQ(parseEncoding("gbk"), "GB18030");
  EXPECT_EQ(parseEncoding("cp1251"), "windows-1251");
  EXPECT_EQ(parseEncoding("utf8"), "UTF-8");
  EXPECT_THROW(parseEncoding("klingon"), core::Error);
}

TEST(Layouts, OfTablesAsProgramsWriteThem) {
  const TableLayout excel = detectLayout("user;movie;rating\n1;2;3,5\n1;3;4,0\n", true);
  EXPECT_EQ(excel.delimiter, ";");
  EXPECT_TRUE(excel.decimalComma && excel.hasHeader);
  EXPECT_EQ(detectLayout("sep=;\nuser;movie\n1;2\n", true).skippedRecords, 1);
  EXPECT_EQ(detectLayout("My ratings\n\nuser,movie,rating\n1,2,3\n1,3,4\n2,2,5\n", true).skippedRecords, 1);
  EXPECT_FALSE(detectLayout("1,2,3.5,978300760\n1,3,4,978300761\n", true).hasHeader);
  EXPECT_TRUE(detectLayout(",userId,movieId\n0,1,2\n1,1,3\n", true).hasHeader);
  EXPECT_EQ(detectLayout("1::2::3::4\n1::3::4::5\n", true).delimiter, "::");
  EXPECT_EQ(detectLayout("a\tb, c\td\n1\t2, 3\t4\n", true).delimiter, "\t");
  EXPECT_TRUE(detectLayout("u,m\r1,2\r1,3\r", true).carriageReturn);
}

TEST(Columns, GoByTheirNamesWhereverTheyStand) {
  const auto mapping = [](std::vector<std::string> header, std::vector<std::vector<std::string>> rows) {
    return recogniseColumns(header, rows).mapping;
  };
  EXPECT_THAT(
      mapping({"rating", "item_id:token", "user_id:token"}, {{"3", "7", "9"}}),
      UnorderedElementsAre(Pair("rating", "rating"), Pair("movie", "item_id:token"), Pair("person", "user_id:token")));
  EXPECT_THAT(mapping({"", "userId", "movieId"}, {{"0", "5", "6"}, {"1", "5", "7"}}),
              UnorderedElementsAre(Pair("person", "userId"), Pair("movie", "movieId")));
  EXPECT_THAT(mapping({}, {{"1", "9", "4.5", "978300760"}, {"1", "8", "3", "978300761"}}),
              UnorderedElementsAre(Pair("person", "1"), Pair("movie", "2"), Pair("rating", "3"), Pair("time", "4")));
  EXPECT_EQ(recogniseColumns({"user", "movie"}, {{"1", "tt0114709"}}).movieSource, "imdb");
  EXPECT_EQ(recogniseColumns({"user_id", "n_ratings", "mean"}, {{"1", "5", "3.2"}}).kind, TableKind::People);
  EXPECT_EQ(imdbIdOf("114709"), "tt0114709");
  EXPECT_EQ(imdbIdOf("https://www.imdb.com/title/tt0114709/"), "tt0114709");
}

TEST(Cells, HoldListsInManyForms) {
  EXPECT_THAT(splitList("Drama|Comedy"), ElementsAre("Drama", "Comedy"));
  EXPECT_THAT(splitList("剧情 / 喜剧"), ElementsAre("剧情", "喜剧"));
  EXPECT_THAT(splitList(R"([{"id": 18, "name": "Drama"}])"), ElementsAre("Drama"));
  EXPECT_THAT(splitList("[{'id': 18, 'name': 'Drama'}, {'id': 1, 'name': \"Widow's\"}]"),
              ElementsAre("Drama", "Widow's"));
  EXPECT_THAT(splitList("['Drama', 'Comedy']"), ElementsAre("Drama", "Comedy"));
  EXPECT_THAT(splitList("[]"), IsEmpty());
  EXPECT_EQ(idText(" 12.0 "), "12");
  EXPECT_EQ(idText("0012"), "0012");
}

TEST(Titles, SayWhatElseAMovieIsCalled) {
  EXPECT_THAT(otherTitles("The City of Lost Children (Cité des enfants perdus, La)"),
              ElementsAre("The City of Lost Children", "La Cité des enfants perdus"));
  EXPECT_THAT(otherTitles("Seven (a.k.a. Se7en)"), ElementsAre("Seven", "Se7en"));
  EXPECT_THAT(otherTitles("Heat"), IsEmpty());
}

}  // namespace
}  // namespace kinoprism::storage
