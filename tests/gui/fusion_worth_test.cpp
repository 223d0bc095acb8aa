#include <QPushButton>

#include "app/jobs/library_training.h"
#include "app/pages/inspect/fusion_worth_dialog.h"
#include "tests/engine/evaluate/slow_ndcg.h"
#include "tests/gui/inspect_test.h"
#include "widgets/charts/interval_plot.h"

namespace kinoprism::app {
namespace {

class FusionWorthTest : public InspectTest {
 protected:
  FusionWorth& worth() { return page().fusionWorth(); }
  FusionWorthDialog* openDialog() {
    page().openFusionWorth();
    return page().findChild<FusionWorthDialog*>();
  }
};

TEST_F(FusionWorthTest, LevelsAreComparedOnOneScaleAndKept) {
  openTrained();
  FusionWorthDialog* dialog = openDialog();
  ASSERT_TRUE(dialog);
  EXPECT_TRUE(dialog->levelsPlot()->rows().isEmpty());
  dialog->findChild<QPushButton*>("compareLevelsButton")->click();
  ASSERT_TRUE(waitFor([&] { return worth().levels().has_value(); }));
  const LevelComparison& levels = *worth().levels();
  ASSERT_EQ(levels.rows.size(), 4u);
  EXPECT_FALSE(levels.rows[0].level) << "ratings alone come first";
  for (const LevelComparison::Row& row : levels.rows) {
    EXPECT_GE(row.ndcg.value, 0);
    EXPECT_LE(row.ndcg.value, 1);
    EXPECT_LE(row.ndcg.low, row.ndcg.value);
    EXPECT_GE(row.ndcg.high, row.ndcg.value);
    // All are evaluated on the same people, so a mean of differences is the difference of means.
    if (row.level) {
      EXPECT_NEAR(row.gain.value, row.ndcg.value - levels.rows[0].ndcg.value, 1e-6);
    }
  }
  const engine::Engine& engine = engine::loadEngine();
  core::Progress progress;
  const LibraryHistories histories = readHistories(*services.library.library(), progress);
  const data::Dataset ratings{histories.split.train, {}};
  const fuse::Composition fused =
      fuse::compositionOf(std::vector<std::string>{"ease", "popularity"}, ratings, engine.recommenders());
  const auto ease = engine.recommender("ease").make(fused.parts[0].settings);
  ease->fit(ratings, progress);
  EXPECT_NEAR(levels.rows[0].ndcg.value,
              evaluate::slowNdcg(*ease, histories.split.train, histories.split.validation, 10), 1e-6);
  EXPECT_FALSE(levels.protocol.isEmpty());
  ASSERT_EQ(dialog->levelsPlot()->rows().size(), 4);
  const double first = levels.rows[0].ndcg.value;
  ASSERT_TRUE(waitFor([&] { return !services.lanes.writer.isBusy(); }));
  const QString folder = services.library.folder();
  services.library.open(folder);
  ASSERT_TRUE(waitFor([&] { return services.library.isOpen() && services.engine.isRunKnown(); }));
  ASSERT_TRUE(worth().levels().has_value());
  EXPECT_NEAR(worth().levels()->rows[0].ndcg.value, first, 1e-12);
}

TEST_F(FusionWorthTest, AModalityIsMeasuredWithWithoutAndShuffled) {
  openTrained();
  ASSERT_TRUE(worth().canMeasureWorth()) << "the default fusion reads descriptions";
  FusionWorthDialog* dialog = openDialog();
  dialog->findChild<QPushButton*>("measureWorthButton")->click();
  QString problem;
  QObject::connect(&services.jobs, &Jobs::jobEnded, dialog, [&](Job* job) {
    if (job->error()) problem = QString::fromStdString(job->error()->what());
  });
  ASSERT_TRUE(waitFor([&] { return worth().worth().has_value() || !problem.isEmpty(); }));
  ASSERT_TRUE(problem.isEmpty()) << problem.toStdString();
  ASSERT_EQ(worth().worth()->slices.size(), 3u);
  for (const WorthReport::Slice& slice : worth().worth()->slices) {
    EXPECT_EQ(slice.modality, data::Modality::Text);
    EXPECT_NEAR(slice.gain.value, slice.with.value - slice.without.value, 1e-6) << slice.slice.toStdString();
  }
  // Here descriptions tell the kind, and whoever likes a kind likes its new movies: worth more than those of others.
  const WorthReport::Slice& fresh = worth().worth()->slices[1];
  EXPECT_EQ(fresh.slice.toStdString(), "new movies");
  EXPECT_GT(fresh.gain.low, 0);
  EXPECT_GT(fresh.gainOverChance.low, 0);
  for (size_t slice = 0; slice < 3; ++slice) EXPECT_EQ(dialog->slicePlot(slice)->rows().size(), 3);
}

TEST_F(FusionWorthTest, ACancelledComparisonLeavesNothing) {
  openTrained();
  Job* job = worth().compareLevels();
  ASSERT_TRUE(job);
  EXPECT_EQ(worth().compareLevels(), job) << "one at a time";
  job->cancel();
  ASSERT_TRUE(waitFor([&] { return !worth().job(); }));
  EXPECT_FALSE(worth().levels().has_value());
}

}  // namespace
}  // namespace kinoprism::app
