#include <QPushButton>
#include <QTest>

#include "app/pages/inspect/inspect_bar.h"
#include "app/pages/inspect/mix_history.h"
#include "app/pages/inspect/mixer_rows.h"
#include "engine/serve/live_metrics.h"
#include "tests/gui/inspect_test.h"
#include "widgets/charts/metric_trace.h"
#include "widgets/charts/metrics_table.h"

namespace kinoprism::app {
namespace {

class InspectMixerTest : public InspectTest {
 protected:
  /// One drag of the text slider to a weight.
  void drag(double weight) {
    widgets::SignalSlider* text = slider("Text · plot");
    const int y = text->height() / 2;
    const auto at = [&](double value) { return QPoint(int(text->handleX(int(std::lround(value * 100)))), y); };
    QTest::mousePress(text, Qt::LeftButton, {}, at(mixer().value("text")));
    for (double value = 0; value < weight; value += 0.1) QTest::mouseMove(text, at(value));
    QTest::mouseMove(text, at(weight));
    QTest::mouseRelease(text, Qt::LeftButton, {}, at(weight));
  }
};

TEST_F(InspectMixerTest, HasASliderForEachSignalAndSaysWhyOneIsAbsent) {
  openTrained();
  ASSERT_NE(slider("Collaborative"), nullptr);
  EXPECT_TRUE(slider("Collaborative")->isEnabled());
  EXPECT_TRUE(slider("Text · plot")->isEnabled());
  ASSERT_NE(slider("Video · trailer picture"), nullptr);
  EXPECT_FALSE(slider("Video · trailer picture")->isEnabled());
  EXPECT_FALSE(slider("Video · trailer picture")->accessibleDescription().isEmpty());
}

TEST_F(InspectMixerTest, ShowsAtWhichLevelTheRunFuses) {
  openTrained();
  EXPECT_EQ(mixer().level(), QStringLiteral("decision"));
  for (const QPushButton* button : mixer().findChildren<QPushButton*>()) {
    const QString level = button->property("level").toString();
    if (level.isEmpty()) continue;
    EXPECT_EQ(button->isEnabled(), level == QStringLiteral("decision"));
    EXPECT_EQ(button->accessibleDescription().isEmpty(), button->isEnabled());
  }
}

TEST_F(InspectMixerTest, ResetBringsTheRunsOwnMix) {
  openTrained();
  const std::vector<int64_t> before = shown();
  drag(0.8);
  ASSERT_TRUE(settle());
  EXPECT_NE(session().mix(), run().model.composition().mix);
  mixer().resetAll();
  ASSERT_TRUE(settle());
  EXPECT_EQ(session().mix(), run().model.composition().mix);
  EXPECT_EQ(shown(), before);
}

TEST_F(InspectMixerTest, OneDragIsOneUndo) {
  openTrained();
  const fuse::Mix own = session().mix();
  drag(0.5);
  const fuse::Mix first = session().mix();
  drag(0.9);
  const fuse::Mix second = session().mix();
  ASSERT_NE(first, second);
  page().mixerPanel()->undo();
  EXPECT_EQ(session().mix(), first);
  page().mixerPanel()->undo();
  EXPECT_EQ(session().mix(), own);
  EXPECT_FALSE(page().mixerPanel()->canUndo());
  page().mixerPanel()->redo();
  page().mixerPanel()->redo();
  EXPECT_EQ(session().mix(), second);
  page().mixerPanel()->undo();
  drag(0.2);
  EXPECT_FALSE(page().mixerPanel()->canRedo());
}

TEST_F(InspectMixerTest, AAndBAreTwoMixesWithTheirOwnHistory) {
  openTrained();
  const auto flip = [&] {
    for (auto* button : mixer().findChildren<QPushButton*>()) {
      if (button->accessibleName() == "Compare mixes A and B") QTest::mouseClick(button, Qt::LeftButton);
    }
  };
  drag(0.3);
  const fuse::Mix a = session().mix();
  flip();
  EXPECT_EQ(session().mix(), a);
  EXPECT_FALSE(page().mixerPanel()->canUndo());
  drag(0.9);
  const fuse::Mix b = session().mix();
  flip();
  EXPECT_EQ(session().mix(), a);
  EXPECT_TRUE(page().mixerPanel()->canUndo());
  flip();
  EXPECT_EQ(session().mix(), b);
  ASSERT_TRUE(settle());
  EXPECT_EQ(shown(), ranked(signalTable(), b));
}

TEST_F(InspectMixerTest, AMixIsSavedUsedAndDeletedByName) {
  openTrained();
  drag(0.7);
  const fuse::Mix kept = session().mix();
  page().savedMixes().save("wordy", kept);
  ASSERT_TRUE(waitFor([&] { return page().savedMixes().find("wordy") != nullptr; }));
  mixer().resetAll();
  page().mixerPanel()->apply(*page().savedMixes().find("wordy"));
  EXPECT_EQ(session().mix(), kept);
  page().bar()->compareWith("saved:wordy");
  EXPECT_EQ(session().baselineName(), "wordy");
  ASSERT_TRUE(settle());
  for (int row = 0; row < page().source()->count(); ++row) EXPECT_EQ(page().source()->cell(row).rankChange, 0);
  page().savedMixes().remove("wordy");
  ASSERT_TRUE(waitFor([&] { return page().savedMixes().all().empty(); }));
  EXPECT_EQ(session().baseline(), run().model.composition().mix);
}

TEST_F(InspectMixerTest, MetricsAreThoseOfTheNewestMix) {
  openTrained();
  fuse::Mix mix = session().mix();
  for (int step = 1; step <= 30; ++step) {
    mix.weights["text"] = step / 30.0;
    session().setMix(mix);
    EXPECT_TRUE(session().areMetricsStale());
  }
  ASSERT_TRUE(settle());
  serve::LiveMetrics live(services.engine.run());
  const serve::LiveReport expected = live.measure(mix, {});
  const serve::LiveReport& shown = *session().metrics();
  ASSERT_EQ(shown.metrics.size(), expected.metrics.size());
  for (size_t m = 0; m < shown.metrics.size(); ++m) {
    EXPECT_DOUBLE_EQ(shown.metrics[m].value.value, expected.metrics[m].value.value) << shown.metrics[m].metric;
    EXPECT_DOUBLE_EQ(shown.metrics[m].change.value, expected.metrics[m].change.value) << shown.metrics[m].metric;
  }
  EXPECT_EQ(shown.protocol.people, expected.protocol.people);
  EXPECT_TRUE(page().mixerPanel()->metrics()->toText().contains("seed 42"));
}

TEST_F(InspectMixerTest, EachGestureIsOnePointOfTheTrace) {
  openTrained();
  ASSERT_EQ(session().trace().size(), 1);
  const double own = session().trace().last();
  for (const double weight : {0.4, 0.8}) {
    drag(weight);
    ASSERT_TRUE(settle());
  }
  ASSERT_EQ(session().trace().size(), 3);
  EXPECT_DOUBLE_EQ(session().trace().first(), own);
  EXPECT_DOUBLE_EQ(session().trace().last(), session().metrics()->metrics.front().value.value);
}

TEST_F(InspectMixerTest, AutoTuneIsNoWorseOnWhatItLookedAt) {
  openTrained();
  drag(1);
  ASSERT_TRUE(settle());
  const double before = session().metrics()->metrics.front().value.value;
  page().mixerPanel()->tune();
  ASSERT_TRUE(waitFor([&] { return !services.jobs.isBusy() && page().isSettled(); }));
  EXPECT_GE(session().metrics()->metrics.front().value.value, before - 1e-9);
}

TEST(MixerRows, AMixThatDoesNotFitIsScaledAsAWhole) {
  fuse::Mix own;
  own.weights = {{"collaborative", 1}, {"text", 0.1}, {"popularity", 0}};
  const auto rows = mixerRows({"collaborative", "text", "popularity"}, own, {});
  fuse::Mix wide;
  wide.weights = {{"collaborative", 1}, {"text", 2}};
  wide.novelty = 0.5;
  wide.diversity = 0.8;
  const fuse::Mix fitted = mixOf(sliderValues(wide, rows), rows, own);
  EXPECT_DOUBLE_EQ(fitted.weightOf("text"), 1);
  EXPECT_DOUBLE_EQ(fitted.weightOf("collaborative"), 0.5);
  EXPECT_DOUBLE_EQ(fitted.weightOf("popularity"), -0.25);
  EXPECT_DOUBLE_EQ(fitted.diversity, 0.8);
}

TEST(MixerRows, TheRunsOwnMixIsShownExactly) {
  fuse::Mix own;
  own.weights = {{"collaborative", 1.37}, {"text", -0.21}, {"new-movies", 0.3}};
  own.novelty = 0.11;
  const std::vector<std::string> signals{"collaborative", "text", "popularity", "new-movies"};
  const auto rows = mixerRows(signals, own, {});
  EXPECT_EQ(mixOf(sliderValues(own, rows), rows, own), own);
  for (const widgets::MixerSignal& row : rows) {
    EXPECT_LE(row.minimum, row.value);
    EXPECT_GE(row.maximum, row.value);
  }
}

TEST(MixerRows, AnAbsentSignalSaysWhatWouldMendIt) {
  const auto rows = mixerRows({"collaborative"}, {}, {true, false, false, false});
  const auto row = [&](const char* id) {
    return *std::ranges::find_if(rows, [&](const widgets::MixerSignal& signal) { return signal.id == id; });
  };
  EXPECT_FALSE(row("text").enabled);
  EXPECT_FALSE(row("audio").enabled);
  EXPECT_NE(row("text").reason, row("audio").reason);
  EXPECT_FALSE(row("novelty").enabled);
  EXPECT_TRUE(row("diversity").enabled);
}

TEST(MixHistoryTest, KeepsOnlyWhatChangedSomething) {
  MixHistory history;
  history.add({{"text", 1}}, {{"text", 1}});
  EXPECT_FALSE(history.canUndo());
  history.add({{"text", 1}}, {{"text", 2}});
  EXPECT_EQ(history.undo({{"text", 2}}), (MixHistory::Values{{"text", 1}}));
  EXPECT_EQ(history.redo({{"text", 1}}), (MixHistory::Values{{"text", 2}}));
  EXPECT_FALSE(history.redo({{"text", 2}}));
}

}  // namespace
}  // namespace kinoprism::app
