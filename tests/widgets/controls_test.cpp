// Stars, sliders, chips, rail: what hands do.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "widgets/forms/filter_chips.h"
#include "widgets/forms/settings_form.h"
#include "widgets/forms/star_rating.h"
#include "widgets/mixer/mixer_view.h"
#include "widgets/mixer/signal_slider.h"
#include "widgets/status/navigation_rail.h"

namespace kinoprism::widgets {
namespace {

void show(QWidget& widget) {
  widget.show();
  QCoreApplication::processEvents();
}

/// Middle of a half star, counted from 1 to 10.
QPoint halfStar(const StarRating& stars, int half) {
  const double pitch = (stars.width() - 6 + 22 / 7.0) / 5;
  const int star = (half - 1) / 2;
  return {int(3 + star * pitch + (half % 2 == 1 ? 22 * 0.25 : 22 * 0.75)), stars.height() / 2};
}

std::vector<SettingField> threeSettings() {
  return {{"share", "Share", "How much counts.", 1e-5, 0.5, 0.001},
          {"clips", "Clips", "How many are watched.", 1, 64, 8, true},
          {"borders", "Borders", "What is done about them.", 0, 1, 0, false, {"kept", "cut"}}};
}

TEST(SettingsForm, GivesWhatDiffersFromItsStandard) {
  SettingsForm form;
  form.setFields(threeSettings(), {{"clips", 4}});
  EXPECT_EQ(form.values(), (QHash<QString, double>{{"clips", 4}}));
  QSignalSpy changed(&form, &SettingsForm::changed);
  qobject_cast<QComboBox*>(form.control("borders"))->setCurrentText("cut");
  qobject_cast<QDoubleSpinBox*>(form.control("share"))->setValue(0.00002);
  EXPECT_EQ(changed.count(), 2);
  EXPECT_EQ(form.values(), (QHash<QString, double>{{"clips", 4}, {"borders", 1}, {"share", 0.00002}}));
  form.reset();
  EXPECT_TRUE(form.values().isEmpty());
  EXPECT_EQ(form.control("pitch"), nullptr);
}

TEST(SettingsForm, KeepsNumbersInTheirRange) {
  SettingsForm form;
  form.setFields(threeSettings());
  auto* clips = qobject_cast<QDoubleSpinBox*>(form.control("clips"));
  EXPECT_EQ(clips->decimals(), 0);
  clips->setValue(1000);
  EXPECT_EQ(form.values()["clips"], 64);
  EXPECT_EQ(clips->accessibleName(), "Clips");
  EXPECT_EQ(clips->accessibleDescription(), "How many are watched.");
}

TEST(StarRating, ClicksRateInHalves) {
  StarRating stars;
  stars.resize(stars.sizeHint());
  show(stars);
  QSignalSpy rated(&stars, &StarRating::rated);
  for (int half = 1; half <= 10; ++half) {
    QTest::mouseClick(&stars, Qt::LeftButton, {}, halfStar(stars, half));
    EXPECT_EQ(stars.value(), half / 2.0);
  }
  EXPECT_EQ(rated.count(), 10);
}

TEST(StarRating, AClickOnTheSameValueClears) {
  StarRating stars;
  stars.resize(stars.sizeHint());
  show(stars);
  stars.setValue(3);
  QSignalSpy rated(&stars, &StarRating::rated);
  QTest::mouseClick(&stars, Qt::LeftButton, {}, halfStar(stars, 6));
  EXPECT_EQ(stars.value(), 0);
  ASSERT_EQ(rated.count(), 1);
  EXPECT_EQ(rated[0][0].toDouble(), 0);
}

TEST(StarRating, KeysRateMoveAndClear) {
  StarRating stars;
  show(stars);
  QTest::keyClick(&stars, Qt::Key_4);
  EXPECT_EQ(stars.value(), 4);
  QTest::keyClick(&stars, Qt::Key_Right);
  EXPECT_EQ(stars.value(), 4.5);
  QTest::keyClick(&stars, Qt::Key_Right);
  QTest::keyClick(&stars, Qt::Key_Right);
  EXPECT_EQ(stars.value(), 5);
  QTest::keyClick(&stars, Qt::Key_Left);
  EXPECT_EQ(stars.value(), 4.5);
  QTest::keyClick(&stars, Qt::Key_Delete);
  EXPECT_EQ(stars.value(), 0);
}

TEST(StarRating, ReadOnlyStaysAsItIsAndSettersAreQuiet) {
  StarRating stars;
  stars.resize(stars.sizeHint());
  show(stars);
  QSignalSpy rated(&stars, &StarRating::rated);
  stars.setValue(2.3);
  EXPECT_EQ(stars.value(), 2.5);
  stars.setReadOnly(true);
  QTest::mouseClick(&stars, Qt::LeftButton, {}, halfStar(stars, 9));
  QTest::keyClick(&stars, Qt::Key_1);
  EXPECT_EQ(stars.value(), 2.5);
  EXPECT_EQ(rated.count(), 0);
}

class Mixer : public testing::Test {
 protected:
  Mixer() {
    mixer.setSignals(
        {{.id = "ease", .name = "Collaborative", .tone = SignalTone::Collaborative, .value = 0.6, .defaultValue = 0.5},
         {.id = "text", .name = "Text", .tone = SignalTone::Text, .value = 0.2, .defaultValue = 0.25},
         {.id = "audio",
          .name = "Audio",
          .tone = SignalTone::Audio,
          .value = 0.1,
          .defaultValue = 0.3,
          .enabled = false,
          .reason = "No audio features imported."},
         {.id = "novelty", .name = "Novelty", .minimum = -1, .maximum = 1, .group = 1}});
    mixer.setLevels({{.id = "feature", .name = "Feature", .enabled = false, .reason = "Train one first."},
                     {.id = "decision", .name = "Decision"},
                     {.id = "joint", .name = "Joint"}},
                    "decision");
    mixer.resize(320, 420);
    show(mixer);
    sliders = mixer.findChildren<SignalSlider*>();
  }

  QPushButton* button(const QString& text) {
    for (auto* candidate : mixer.findChildren<QPushButton*>()) {
      if (candidate->text() == text) return candidate;
    }
    return nullptr;
  }

  MixerView mixer;
  QList<SignalSlider*> sliders;
};

TEST_F(Mixer, DraggingReportsEveryMoveInsideOneGesture) {
  QSignalSpy weights(&mixer, &MixerView::weightsChanged), began(&mixer, &MixerView::gestureBegan),
      ended(&mixer, &MixerView::gestureEnded);
  SignalSlider* slider = sliders[1];
  const int y = slider->height() / 2;
  const auto at = [&](int value) { return QPoint(qRound(slider->handleX(value)), y); };
  QTest::mousePress(slider, Qt::LeftButton, {}, at(20));
  for (int value : {40, 60, 80}) QTest::mouseMove(slider, at(value));
  EXPECT_EQ(began.count(), 1);
  EXPECT_EQ(ended.count(), 0);
  QTest::mouseRelease(slider, Qt::LeftButton, {}, at(80));
  EXPECT_EQ(ended.count(), 1);
  EXPECT_EQ(weights.count(), 3);
  EXPECT_NEAR(mixer.value("text"), 0.8, 0.011);
  EXPECT_EQ(mixer.value("ease"), 0.6);
}

TEST_F(Mixer, KeysStepAndDeleteResets) {
  QTest::keyClick(sliders[0], Qt::Key_Right);
  EXPECT_NEAR(mixer.value("ease"), 0.61, 1e-9);
  QTest::keyClick(sliders[0], Qt::Key_PageUp);
  EXPECT_NEAR(mixer.value("ease"), 0.71, 1e-9);
  QTest::keyClick(sliders[0], Qt::Key_End);
  EXPECT_EQ(mixer.value("ease"), 1);
  QTest::keyClick(sliders[0], Qt::Key_Delete);
  EXPECT_EQ(mixer.value("ease"), 0.5);
}

TEST_F(Mixer, DoubleClickResetsOneAndTheButtonAllThatMayBeMoved) {
  QTest::mouseDClick(sliders[1], Qt::LeftButton, {}, QPoint(qRound(sliders[1]->handleX(20)), 10));
  EXPECT_EQ(mixer.value("text"), 0.25);
  EXPECT_EQ(mixer.value("ease"), 0.6);
  QSignalSpy began(&mixer, &MixerView::gestureBegan), ended(&mixer, &MixerView::gestureEnded);
  QTest::mouseClick(button("Reset"), Qt::LeftButton);
  EXPECT_EQ(mixer.value("ease"), 0.5);
  EXPECT_EQ(mixer.value("audio"), 0.1);
  EXPECT_EQ(began.count(), 1);
  EXPECT_EQ(ended.count(), 1);
}

TEST_F(Mixer, SettersKeepTheExactValueAndAreQuiet) {
  QSignalSpy weights(&mixer, &MixerView::weightsChanged);
  mixer.setValues({{"ease", 0.33337}, {"unknown", 4}, {"novelty", -7}});
  EXPECT_EQ(mixer.value("ease"), 0.33337);
  EXPECT_EQ(mixer.value("novelty"), -1);
  EXPECT_FALSE(mixer.values().contains("unknown"));
  EXPECT_EQ(weights.count(), 0);
}

TEST_F(Mixer, ANumberCanBeTyped) {
  QSignalSpy weights(&mixer, &MixerView::weightsChanged);
  auto* number = mixer.findChildren<QDoubleSpinBox*>()[1];
  number->selectAll();
  QTest::keyClicks(number, QLocale().toString(0.75, 'f', 2));
  QTest::keyClick(number, Qt::Key_Return);
  EXPECT_EQ(mixer.value("text"), 0.75);
  EXPECT_EQ(weights.count(), 1);
}

TEST_F(Mixer, WhatIsMissingIsDisabledAndSaysWhy) {
  EXPECT_FALSE(sliders[2]->isEnabled());
  EXPECT_EQ(sliders[2]->accessibleDescription(), QStringLiteral("No audio features imported."));
  EXPECT_FALSE(button("Feature")->isEnabled());
  EXPECT_EQ(button("Feature")->toolTip(), QStringLiteral("Train one first."));
  QSignalSpy level(&mixer, &MixerView::levelChanged);
  QTest::mouseClick(button("Feature"), Qt::LeftButton);
  EXPECT_EQ(level.count(), 0);
  QTest::mouseClick(button("Joint"), Qt::LeftButton);
  EXPECT_EQ(mixer.level(), QStringLiteral("joint"));
  EXPECT_EQ(level.count(), 1);
}

TEST_F(Mixer, ComparesTwoMixes) {
  QTest::mouseClick(button("A | b"), Qt::LeftButton);
  EXPECT_EQ(mixer.side(), 1);
  EXPECT_EQ(mixer.value("ease"), 0.6) << "B begins as a copy of A";
  mixer.setValues({{"ease", 0.9}});
  QSignalSpy weights(&mixer, &MixerView::weightsChanged);
  QTest::mouseClick(button("a | B"), Qt::LeftButton);
  EXPECT_EQ(mixer.value("ease"), 0.6);
  EXPECT_EQ(weights.count(), 1);
  QTest::mouseClick(button("A | b"), Qt::LeftButton);
  EXPECT_EQ(mixer.value("ease"), 0.9);
}

TEST_F(Mixer, TuningCannotBeAskedForTwice) {
  QSignalSpy tune(&mixer, &MixerView::autoTuneRequested);
  auto* tuning = button("Auto-tune");
  QTest::mouseClick(tuning, Qt::LeftButton);
  mixer.setTuning(true);
  QTest::mouseClick(tuning, Qt::LeftButton);
  EXPECT_EQ(tune.count(), 1);
  mixer.setTuning(false);
  QTest::mouseClick(tuning, Qt::LeftButton);
  EXPECT_EQ(tune.count(), 2);
}

TEST_F(Mixer, EveryControlHasANameForScreenReaders) {
  for (auto* slider : sliders) EXPECT_FALSE(slider->accessibleName().isEmpty());
  for (auto* number : mixer.findChildren<QDoubleSpinBox*>()) EXPECT_FALSE(number->accessibleName().isEmpty());
  for (auto* b : mixer.findChildren<QPushButton*>()) EXPECT_FALSE(b->text().isEmpty() && b->accessibleName().isEmpty());
}

TEST(FilterChips, ToggleKeepTheirButtonsAndOpenMenus) {
  FilterChips chips;
  const QList<FilterChip> all{{.id = "audio", .text = "has audio"}, {.id = "genre", .text = "Genre", .hasMenu = true}};
  chips.setChips(all);
  show(chips);
  QSignalSpy toggled(&chips, &FilterChips::toggled), menu(&chips, &FilterChips::menuRequested);
  QPushButton* audio = chips.button("audio");
  QTest::mouseClick(audio, Qt::LeftButton);
  EXPECT_TRUE(chips.isChecked("audio"));
  QTest::keyClick(audio, Qt::Key_Space);
  EXPECT_FALSE(chips.isChecked("audio"));
  ASSERT_EQ(toggled.count(), 2);
  EXPECT_TRUE(toggled[0][1].toBool());
  EXPECT_FALSE(toggled[1][1].toBool());
  QTest::mouseClick(chips.button("genre"), Qt::LeftButton);
  EXPECT_EQ(menu.count(), 1);
  EXPECT_FALSE(chips.button("genre")->isChecked());
  chips.setChips(all);
  EXPECT_EQ(chips.button("audio"), audio);
}

TEST(FilterChips, ExclusiveOnesAlwaysHaveOneChecked) {
  FilterChips chips;
  chips.setExclusive(true);
  chips.setChips({{.id = "a", .text = "A", .checked = true}, {.id = "b", .text = "B"}});
  show(chips);
  QSignalSpy toggled(&chips, &FilterChips::toggled);
  QTest::mouseClick(chips.button("a"), Qt::LeftButton);
  EXPECT_TRUE(chips.isChecked("a"));
  EXPECT_EQ(toggled.count(), 0);
  QTest::mouseClick(chips.button("b"), Qt::LeftButton);
  EXPECT_TRUE(chips.isChecked("b"));
  EXPECT_FALSE(chips.isChecked("a"));
}

TEST(FilterChips, WrapWhereTheWidthEnds) {
  FilterChips chips;
  QList<FilterChip> many;
  for (int k = 0; k < 12; ++k) many.append({.id = QString::number(k), .text = QStringLiteral("未标注的电影")});
  chips.setChips(many);
  chips.resize(300, 400);
  show(chips);
  for (int k = 0; k < 12; ++k) {
    const QPushButton* chip = chips.button(QString::number(k));
    EXPECT_LE(chip->geometry().right(), 300);
    EXPECT_GE(chip->width(), chip->fontMetrics().horizontalAdvance(chip->text())) << "Chinese text is cut";
  }
  EXPECT_GT(chips.button("11")->y(), chips.button("0")->y());
}

TEST(NavigationRail, AsksForPagesAndSaysWhyOneIsClosed) {
  NavigationRail rail;
  rail.setPages({{.id = "library", .text = "Library", .icon = Icon::Library},
                 {.id = "train", .text = "Train", .icon = Icon::Train, .enabled = false, .reason = "Open a library."}});
  rail.setCurrent("library");
  show(rail);
  QSignalSpy asked(&rail, &NavigationRail::pageRequested);
  QTest::mouseClick(rail.button("train"), Qt::LeftButton);
  EXPECT_EQ(asked.count(), 0);
  EXPECT_TRUE(rail.button("train")->toolTip().contains("Open a library."));
  rail.setPageEnabled("train", true);
  QTest::mouseClick(rail.button("train"), Qt::LeftButton);
  ASSERT_EQ(asked.count(), 1);
  EXPECT_EQ(asked[0][0].toString(), QStringLiteral("train"));
  EXPECT_TRUE(rail.button("library")->isChecked()) << "the page changes when the window says so";
  rail.setCurrent("train");
  EXPECT_TRUE(rail.button("train")->isChecked());
  EXPECT_FALSE(rail.button("library")->isChecked());
}

}  // namespace
}  // namespace kinoprism::widgets
