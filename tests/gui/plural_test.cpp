#include <QCoreApplication>
#include <QLocale>

#include "app/services/preferences.h"
#include "tests/gui/gui_test.h"

namespace kinoprism::app {
namespace {

class PluralTest : public GuiTest {
 protected:
  static QString movies(int count) {
    return QCoreApplication::translate("kinoprism::app::WelcomePage", "%Ln movies", nullptr, count);
  }

  Preferences m_preferences;
};

TEST_F(PluralTest, OneIsSingularInEnglish) {
  m_preferences.setLanguage("en");
  EXPECT_EQ(movies(0), "0 movies");
  EXPECT_EQ(movies(1), "1 movie");
  EXPECT_EQ(movies(2), "2 movies");
  EXPECT_EQ(movies(21), "21 movies");
  EXPECT_EQ(movies(3883), QLocale().toString(3883) + " movies");
}

TEST_F(PluralTest, WhatOneMovieDoesIsSingularToo) {
  m_preferences.setLanguage("en");
  const auto withFeatures = [](int count) {
    return QCoreApplication::translate("kinoprism::app::DataService", "%Ln of %1 movies have features by %2", nullptr,
                                       count)
        .arg(12)
        .arg("MiniLM");
  };
  EXPECT_EQ(withFeatures(1), "1 of 12 movies has features by MiniLM");
  EXPECT_EQ(withFeatures(5), "5 of 12 movies have features by MiniLM");
}

TEST_F(PluralTest, ChineseHasOneForm) {
  m_preferences.setLanguage("zh_CN");
  EXPECT_EQ(movies(1), "1 部电影");
  EXPECT_EQ(movies(2), "2 部电影");
  m_preferences.setLanguage("en");
  EXPECT_EQ(movies(1), "1 movie") << "the language changes while the program runs";
}

TEST_F(PluralTest, ALanguageThatWeDoNotSpeakLeavesEnglish) {
  m_preferences.setLanguage("en");
  m_preferences.setLanguage("tlh");
  EXPECT_EQ(m_preferences.language(), "en");
  EXPECT_EQ(movies(1), "1 movie");
  QSettings().setValue("language", "tlh");
  const Preferences again;
  EXPECT_EQ(again.language(), "en");
}

}  // namespace
}  // namespace kinoprism::app
