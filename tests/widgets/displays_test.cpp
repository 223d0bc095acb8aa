// Charts, tables, strips, jobs and messages: what they say and offer.
#include <gtest/gtest.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <cmath>

#include "tests/widgets/made_posters.h"
#include "widgets/charts/contribution_bars.h"
#include "widgets/charts/metric_trace.h"
#include "widgets/charts/metrics_table.h"
#include "widgets/charts/ratings_histogram.h"
#include "widgets/status/banner.h"
#include "widgets/status/empty_state.h"
#include "widgets/status/jobs_indicator.h"
#include "widgets/wall/poster_strip.h"
#include "widgets/wall/title_card.h"

namespace kinoprism::widgets {
namespace {

/// Columns of pixels that have color somewhere, as first and last; -1 when none has.
std::pair<int, int> extentOf(const QImage& image, const QColor& color) {
  std::pair<int, int> extent{-1, -1};
  for (int x = 0; x < image.width(); ++x) {
    for (int y = 0; y < image.height(); ++y) {
      if (image.pixelColor(x, y) != color) continue;
      if (extent.first < 0) extent.first = x;
      extent.second = x;
      break;
    }
  }
  return extent;
}

TEST(SignedNumber, HasATrueMinusAndNoSignForNothing) {
  EXPECT_EQ(signedNumber(0.414, 2), QStringLiteral("+0.41"));
  EXPECT_EQ(signedNumber(-0.03, 2), QStringLiteral("−0.03"));
  EXPECT_EQ(signedNumber(-0.004, 2), QStringLiteral("0.00"));
  EXPECT_EQ(signedNumber(NAN, 2), QStringLiteral("–"));
  EXPECT_EQ(numberText(0.414, 2), QStringLiteral("0.41"));
  EXPECT_EQ(numberText(-0.03, 2), QStringLiteral("−0.03"));
  EXPECT_EQ(numberText(-0.004, 2), QStringLiteral("0.00"));
}

TEST(ContributionBars, LengthsAreInProportionAndSignsPointApart) {
  ContributionBars bars;
  bars.setContributions({{.name = "Collaborative", .tone = SignalTone::Collaborative, .value = 0.4},
                         {.name = "Text", .tone = SignalTone::Text, .value = 0.2},
                         {.name = "Audio", .tone = SignalTone::Audio, .value = -0.1},
                         {.name = "Video", .tone = SignalTone::Video, .value = 0.3, .absent = true}},
                        0.5);
  bars.resize(420, bars.sizeHint().height());
  const QImage image = bars.grab().toImage();
  const Theme& t = theme();
  const auto [c0, c1] = extentOf(image, t.signal(SignalTone::Collaborative));
  const auto [t0, t1] = extentOf(image, t.signal(SignalTone::Text));
  const auto [a0, a1] = extentOf(image, t.signal(SignalTone::Audio));
  EXPECT_NEAR(c0, t0, 2);
  EXPECT_NEAR(double(t1 - t0) / (c1 - c0), 0.5, 0.03);
  EXPECT_NEAR(double(a1 - a0) / (c1 - c0), 0.25, 0.03);
  EXPECT_LT(a1, c0 + 2);
  EXPECT_EQ(extentOf(image, t.signal(SignalTone::Video)).first, -1) << "an absent feature has no bar";
  EXPECT_TRUE(bars.accessibleDescription().contains(QStringLiteral("Audio −0.10")));
  EXPECT_TRUE(bars.accessibleDescription().contains(QStringLiteral("Video no feature")));
}

TEST(RatingsHistogram, MeanIsThatOfTheRatings) {
  RatingsHistogram histogram;
  histogram.setCounts({1, 0, 0, 2, 0, 0, 0, 3, 0, 4});
  EXPECT_EQ(histogram.total(), 10);
  EXPECT_NEAR(histogram.mean(), (0.5 * 1 + 2 * 2 + 4 * 3 + 5 * 4) / 10.0, 1e-12);
  histogram.setCounts({0, 5, 0, 0, 0, 0, 0, 0, 0, 5});
  EXPECT_EQ(histogram.mean(), 3);
  histogram.setCounts({1, 2, 3, 4, 5});
  EXPECT_NEAR(histogram.mean(), 55.0 / 15, 1e-12);
  histogram.setCounts({0, 0, 0, 0, 0});
  EXPECT_EQ(histogram.mean(), 0);
  EXPECT_EQ(histogram.accessibleDescription(), QStringLiteral("no ratings"));
}

TEST(MetricsTable, CopiesNumbersTogetherWithTheirProtocol) {
  MetricsTable table;
  table.setHeading("Validation");
  table.setRows({{.name = "NDCG@10", .value = 0.33125, .change = 0.0114, .halfWidth = 0.0021, .decimals = 5},
                 {.name = "Recall@20"}});
  table.setProtocol("8:1:1, seed 42");
  table.show();
  QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
  EXPECT_EQ(QGuiApplication::clipboard()->text(),
            QStringLiteral("Validation\nNDCG@10\t0.33125\t+0.01140\t±0.00210\nRecall@20\t–\n8:1:1, seed 42"));
}

TEST(MetricsTable, GainAndLossFollowTheDirectionOfTheMetric) {
  MetricsTable table;
  table.resize(300, 100);
  const auto shows = [&](const MetricRow& row, const QColor& color) {
    table.setRows({row});
    return extentOf(table.grab().toImage(), color).first >= 0;
  };
  EXPECT_TRUE(shows({.name = "NDCG", .value = 1, .change = 0.1}, theme().gain));
  EXPECT_TRUE(shows({.name = "NDCG", .value = 1, .change = -0.1}, theme().loss));
  EXPECT_TRUE(shows({.name = "RMSE", .value = 1, .change = -0.1, .higherIsBetter = false}, theme().gain));
  EXPECT_FALSE(shows({.name = "NDCG", .value = 1, .change = 0.1, .significant = false}, theme().gain));
}

TEST(MetricTrace, AxisHoldsValuesAndBaseline) {
  MetricTrace trace;
  EXPECT_FALSE(trace.range());
  trace.setValues({0.2, NAN, 0.25});
  trace.setBaseline(0.3);
  EXPECT_EQ(trace.range(), std::pair(0.2, 0.3));
  trace.setBaseline({});
  trace.setValues({0.2});
  EXPECT_LT(trace.range()->first, 0.2);
  EXPECT_GT(trace.range()->second, 0.2);
}

TEST(PosterStrip, KeysMoveAndEnterActivates) {
  MadePosters posters(40);
  PosterStrip strip;
  strip.resize(400, strip.sizeHint().height());
  strip.setSource(&posters);
  strip.show();
  QSignalSpy activated(&strip, &PosterStrip::activated);
  QTest::keyClick(&strip, Qt::Key_End);
  EXPECT_TRUE(strip.viewport()->rect().contains(strip.cellRect(39)));
  QTest::keyClick(&strip, Qt::Key_Left);
  QTest::keyClick(&strip, Qt::Key_Return);
  QTest::keyClick(&strip, Qt::Key_Home);
  QTest::mouseClick(strip.viewport(), Qt::LeftButton, {}, strip.cellRect(2).center());
  ASSERT_EQ(activated.count(), 2);
  EXPECT_EQ(activated[0][0].toLongLong(), 1038);
  EXPECT_EQ(activated[1][0].toLongLong(), 1002);
}

TEST(TitleCard, LooksTheSameForATitleAndDifferentForAnother) {
  const auto card = [](const QString& title) {
    QImage image(100, 150, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    paintTitleCard(painter, QRectF(0, 0, 100, 150), title, QStringLiteral("Drama · 1999"), false);
    return image;
  };
  EXPECT_EQ(card("Alien"), card("Alien"));
  EXPECT_NE(card("Alien"), card("Aliens"));
}

TEST(TimeLeft, IsRoundedUpInTheUnitThatFits) {
  EXPECT_EQ(timeLeftText(2.1), QStringLiteral("3 s left"));
  EXPECT_EQ(timeLeftText(61), QStringLiteral("2 min left"));
  EXPECT_EQ(timeLeftText(3900), QStringLiteral("1 h 5 min left"));
  EXPECT_EQ(timeLeftText(-1), QString());
  EXPECT_EQ(timeLeftText(INFINITY), QString());
}

TEST(JobsIndicator, CancelsTheFirstAndListsAll) {
  JobsIndicator indicator;
  EXPECT_TRUE(indicator.isHidden());
  indicator.setJobs({{.id = 7, .title = "Import"}, {.id = 9, .title = "Fit EASE", .fraction = 0.4}});
  EXPECT_TRUE(indicator.isVisible());
  QSignalSpy cancelled(&indicator, &JobsIndicator::cancelRequested);
  QTest::keyClick(&indicator, Qt::Key_Delete);
  ASSERT_EQ(cancelled.count(), 1);
  EXPECT_EQ(cancelled[0][0].toLongLong(), 7);
  QTest::keyClick(&indicator, Qt::Key_Return);
  EXPECT_TRUE(indicator.isListOpen());
  for (auto* button : indicator.findChildren<QToolButton*>()) {
    if (button->accessibleName() == QStringLiteral("Cancel Fit EASE")) button->click();
  }
  ASSERT_EQ(cancelled.count(), 2);
  EXPECT_EQ(cancelled[1][0].toLongLong(), 9);
  indicator.setJobs({});
  EXPECT_FALSE(indicator.isListOpen());
  EXPECT_TRUE(indicator.isHidden());
}

TEST(JobsIndicator, DrawsTheCurveOfATrainingWhileItGrows) {
  JobsIndicator indicator;
  indicator.setJobs({{.id = 1, .title = "Import"}, {.id = 2, .title = "Retrain"}});
  indicator.openList();
  const auto curves = [&] {
    QList<MetricTrace*> shown;
    for (auto* trace : indicator.findChildren<MetricTrace*>()) {
      if (trace->isVisible()) shown << trace;
    }
    return shown;
  };
  EXPECT_TRUE(curves().isEmpty());
  indicator.setJobs({{.id = 1, .title = "Import"},
                     {.id = 2, .title = "Retrain", .curve = {0.11, 0.14}, .curveCaption = "Quality, 2 rounds"}});
  ASSERT_EQ(curves().size(), 1);
  EXPECT_EQ(curves()[0]->accessibleName(), QStringLiteral("Training curve of Retrain"));
  EXPECT_EQ(curves()[0]->range(), std::pair(0.11, 0.14));
}

TEST(JobsIndicator, WhatCannotBeCancelledOffersNoCancel) {
  JobsIndicator indicator;
  indicator.setJobs({{.id = 1, .title = "Backup", .cancellable = false}});
  QSignalSpy cancelled(&indicator, &JobsIndicator::cancelRequested);
  QTest::keyClick(&indicator, Qt::Key_Delete);
  EXPECT_EQ(cancelled.count(), 0);
}

TEST(EmptyState, OffersItsActionOnlyWhenThereIsOne) {
  EmptyState state;
  state.setContent(Icon::Library, "No posters", "Import some.");
  state.show();
  EXPECT_FALSE(state.button()->isVisible());
  state.setContent(Icon::Library, "No posters", "Import some.", "Import…");
  QSignalSpy triggered(&state, &EmptyState::actionTriggered);
  QTest::mouseClick(state.button(), Qt::LeftButton);
  EXPECT_EQ(triggered.count(), 1);
}

TEST(Banner, ActionAndDismissalAreToldApart) {
  QWidget page;
  page.resize(800, 600);
  Banner toast(Banner::Placement::Floating, &page);
  page.show();
  EXPECT_TRUE(toast.isHidden());
  QSignalSpy acted(&toast, &Banner::actionTriggered), dismissed(&toast, &Banner::dismissed);
  toast.showMessage(BannerKind::Success, "Rated “Contact” ★4", "Undo");
  EXPECT_TRUE(page.rect().contains(toast.geometry()));
  QTest::mouseClick(toast.actionButton(), Qt::LeftButton);
  EXPECT_TRUE(toast.isHidden());
  EXPECT_EQ(acted.count(), 1);
  EXPECT_EQ(dismissed.count(), 0);
  toast.showMessage(BannerKind::Error, "The file ends in the middle of line 7.");
  EXPECT_FALSE(toast.actionButton()->isVisible());
  QTest::keyClick(&toast, Qt::Key_Escape);
  EXPECT_EQ(dismissed.count(), 1);
}

TEST(Banner, GoesByItselfWhenItsTimeIsUp) {
  QWidget page;
  page.resize(800, 600);
  QPushButton elsewhere(&page);
  Banner toast(Banner::Placement::Floating, &page);
  page.show();
  elsewhere.setFocus();
  QSignalSpy dismissed(&toast, &Banner::dismissed);
  toast.showMessage(BannerKind::Info, "Saved", {}, {}, 1);
  EXPECT_TRUE(dismissed.count() == 1 || dismissed.wait());
  EXPECT_TRUE(toast.isHidden());
}

TEST(Banner, StaysInsideAParentThatShrinks) {
  QWidget page;
  page.resize(900, 600);
  Banner toast(Banner::Placement::Floating, &page);
  page.show();
  toast.showMessage(BannerKind::Error,
                    QStringLiteral("这个文件在第 503246 行中间结束。请重新复制文件；没有导入任何内容。").repeated(3),
                    "重试");
  page.resize(400, 500);
  QCoreApplication::processEvents();
  EXPECT_TRUE(page.rect().contains(toast.geometry()));
}

}  // namespace
}  // namespace kinoprism::widgets
