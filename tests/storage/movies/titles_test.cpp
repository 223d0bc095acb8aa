#include "storage/movies/titles.h"

#include <gtest/gtest.h>

namespace kinoprism::storage {
namespace {

TEST(Titles, SplitsTheYearAndTurnsTheArticleRound) {
  const auto expect = [](const char* text, const char* title, int year) {
    const TitleAndYear split = splitTitle(text);
    EXPECT_EQ(split.title, title);
    EXPECT_EQ(split.year, year);
  };
  expect("Toy Story (1995)", "Toy Story", 1995);
  expect("Matrix, The (1999)", "The Matrix", 1999);
  expect("City of Lost Children, The (Cité des enfants perdus, La) (1995)",
         "The City of Lost Children (Cité des enfants perdus, La)", 1995);
  expect("Age d'Or, L' (1930)", "L'Age d'Or", 1930);
  expect("Lock, Stock & Two Smoking Barrels (1998)", "Lock, Stock & Two Smoking Barrels", 1998);
  expect("1984", "1984", 0);
  expect("(500) Days of Summer", "(500) Days of Summer", 0);
  expect("  ", "", 0);
  expect("(1999)", "", 1999);
}

TEST(Titles, KeysForgetCaseAccentsPunctuationAndArticles) {
  EXPECT_EQ(titleKey("The Matrix"), titleKey("matrix"));
  EXPECT_EQ(titleKey("Amélie"), titleKey("AMELIE"));
  EXPECT_EQ(titleKey("Léon: The Professional"), "leon the professional");
  EXPECT_EQ(titleKey("Schindler's List"), titleKey("Schindlers List"));
  EXPECT_EQ(titleKey("Schindler’s List"), titleKey("Schindler's List"));
  EXPECT_EQ(titleKey("肖申克的救赎"), "肖申克的救赎");
  EXPECT_EQ(titleKey("Ａｌｉｅｎ³"), titleKey("Alien3"));  // full-width letters and a superscript
  EXPECT_EQ(titleKey("The"), "the");
  EXPECT_NE(titleKey("Alien"), titleKey("Aliens"));
}

TEST(Titles, QueriesQuoteEverythingAndLeaveTheLastWordOpen) {
  EXPECT_EQ(searchQuery("tom ha"), "\"tom\" AND \"ha\"*");
  EXPECT_EQ(searchQuery("tom h"), "\"tom\" AND {title} : (\"h\"*)");
  EXPECT_EQ(searchQuery("é"), "{title} : (\"é\"*)");
  EXPECT_EQ(searchQuery("tom "), "\"tom\"");
  EXPECT_EQ(searchQuery("肖申克"), "\"肖 申 克\"");
  EXPECT_EQ(searchQuery("王家卫 love"), "\"王 家 卫\" AND \"love\"*");
  EXPECT_EQ(searchQuery("\"); DROP TABLE -- *"), "\"DROP\" AND \"TABLE\"");
  EXPECT_EQ(searchQuery("  …"), "");
}

}  // namespace
}  // namespace kinoprism::storage
