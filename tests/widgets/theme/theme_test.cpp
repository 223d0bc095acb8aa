#include "widgets/theme/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QPalette>
#include <QWidget>

namespace kinoprism::widgets {
namespace {

class EveryTheme : public testing::TestWithParam<ThemeMode> {};
INSTANTIATE_TEST_SUITE_P(Modes, EveryTheme, testing::Values(ThemeMode::Dark, ThemeMode::Light));

TEST(Contrast, EqualsTheExamplesOfTheStandard) {
  EXPECT_NEAR(contrastRatio(Qt::black, Qt::white), 21, 1e-9);
  EXPECT_NEAR(contrastRatio(Qt::red, Qt::red), 1, 1e-9);
  EXPECT_NEAR(contrastRatio(QColor(0x777777), Qt::white), 4.48, 0.005);  // the well-known grey that just fails
  EXPECT_NEAR(contrastRatio(QColor(0x767676), Qt::white), 4.54, 0.005);  // and the one that just passes
}

TEST_P(EveryTheme, TextIsReadableOnEveryGround) {
  const Theme& t = themeOf(GetParam());
  for (const QColor& ground : {t.window, t.raised, t.field}) {
    for (const QColor& ink : {t.text, t.quietText, t.gain, t.loss}) {
      EXPECT_GE(contrastRatio(ink, ground), 4.5) << qPrintable(ink.name()) << " on " << qPrintable(ground.name());
    }
  }
  EXPECT_GE(contrastRatio(t.accentText, t.accent), 4.5);
  EXPECT_GE(contrastRatio(t.text, t.hover), 4.5);
  EXPECT_GE(contrastRatio(t.text, t.gainBadge()), 4.5);
  EXPECT_GE(contrastRatio(t.text, t.lossBadge()), 4.5);
}

TEST_P(EveryTheme, SignalsStandOutFromTheGroundAndFromEachOther) {
  const Theme& t = themeOf(GetParam());
  for (SignalTone tone : kSignalTones) {
    for (const QColor& ground : {t.window, t.raised, t.field}) EXPECT_GE(contrastRatio(t.signal(tone), ground), 3);
    for (SignalTone other : kSignalTones) {
      if (tone == other) continue;
      EXPECT_NE(t.signal(tone), t.signal(other));
    }
  }
  for (const QColor& ground : {t.window, t.raised}) {
    EXPECT_GE(contrastRatio(t.star, ground), 3);
    EXPECT_GE(contrastRatio(t.focus, ground), 3);
  }
}

TEST_P(EveryTheme, CuratorsAreToldApartAndTheirBadgesAndNamesCanBeRead) {
  const Theme& t = themeOf(GetParam());
  constexpr int kApart = 8;
  for (int curator = 0; curator < kApart; ++curator) {
    EXPECT_GE(contrastRatio(t.curatorText(), t.curator(curator)), 4.5) << curator;
    for (const QColor& ground : {t.window, t.raised, t.field}) {
      EXPECT_GE(contrastRatio(t.curator(curator), ground), 4.5) << curator;
    }
    for (int other = 0; other < curator; ++other) EXPECT_NE(t.curator(curator), t.curator(other));
  }
  EXPECT_EQ(t.curator(kApart + 1), t.curator(1));
}

TEST(Themes, DarkOneHasTheColoursOfTheDrawings) {
  const Theme& t = themeOf(ThemeMode::Dark);
  EXPECT_EQ(t.window, QColor(0x16181d));
  EXPECT_EQ(t.signal(SignalTone::Collaborative), QColor(0x6aa0ff));
  EXPECT_EQ(t.signal(SignalTone::Text), QColor(0xf2b35e));
  EXPECT_EQ(t.signal(SignalTone::Image), QColor(0xe06c9f));
  EXPECT_EQ(t.signal(SignalTone::Audio), QColor(0x56c8a8));
  EXPECT_EQ(t.signal(SignalTone::Video), QColor(0xa98bf5));
}

TEST(Themes, SwitchWhileTheProgramRuns) {
  QWidget widget;
  widget.show();
  applyTheme(ThemeMode::Light);
  EXPECT_EQ(theme().mode, ThemeMode::Light);
  EXPECT_EQ(widget.palette().color(QPalette::Window), themeOf(ThemeMode::Light).window);
  applyTheme(ThemeMode::Dark);
  EXPECT_EQ(widget.palette().color(QPalette::Window), themeOf(ThemeMode::Dark).window);
}

TEST(Themes, KnowASignalByItsName) {
  EXPECT_EQ(toneOf(u"collaborative"), SignalTone::Collaborative);
  EXPECT_EQ(toneOf(u"EASE"), SignalTone::Collaborative);
  EXPECT_EQ(toneOf(u"item-knn"), SignalTone::Collaborative);
  EXPECT_EQ(toneOf(u"text:tfidf-svd"), SignalTone::Text);
  EXPECT_EQ(toneOf(u"image"), SignalTone::Image);
  EXPECT_EQ(toneOf(u"audio"), SignalTone::Audio);
  EXPECT_EQ(toneOf(u"video"), SignalTone::Video);
  EXPECT_EQ(toneOf(u"popularity"), SignalTone::Neutral);
}

}  // namespace
}  // namespace kinoprism::widgets
