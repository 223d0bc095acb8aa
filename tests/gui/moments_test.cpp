#include <QPushButton>
#include <QTest>
#include <cmath>

#include "app/pages/inspect/inspect_why_panel.h"
#include "app/pages/inspect/moment_chips.h"
#include "app/pages/inspect/moments_dialog.h"
#include "app/pages/media_panel.h"
#include "engine/media/write/clip.h"
#include "storage/features/feature_draft.h"
#include "tests/gui/inspect_test.h"
#include "widgets/media/media_timeline.h"

namespace kinoprism::app {
namespace {

/// Every movie has a sound of six seconds: the first three are alike everywhere, the others tell its kind. Its features
/// are the mean of those of its seconds.
class MomentsGuiTest : public InspectTest {
 protected:
  static constexpr size_t kSeconds = 6;
  static constexpr size_t kValues = 5;

  static data::FeatureParts secondsOf(int movie) {
    data::FeatureParts parts;
    parts.values = core::Matrix(kSeconds, kValues);
    for (size_t s = 0; s < kSeconds; ++s) {
      parts.times.insert(parts.times.end(), {float(s), float(s + 1)});
      if (s < 3) parts.values.row(s)[4] = 1;
      if (s >= 3) parts.values.row(s)[size_t(movie % 4)] = 1 + 0.01F * float(movie);
    }
    return parts;
  }

  static std::vector<float> meanOf(const data::FeatureParts& parts) {
    std::vector<float> mean(kValues);
    for (size_t s = 0; s < kSeconds; ++s) {
      for (size_t c = 0; c < kValues; ++c) mean[c] += parts.values.row(s)[c] / float(kSeconds);
    }
    return mean;
  }

  void addSounds(const QString& folder) {
    media::writeSound(path("sound.wav").toStdString(), media::Sound{8'000, 1, std::vector<float>(48'000, 0.25F)});
    const auto library = openLibrary(folder);
    core::Progress progress;
    storage::LibraryWriter writer(*library, "sounds", progress);
    std::vector<storage::MovieId> movies;
    for (int m = 0; m < kMovies; ++m) {
      movies.push_back(*writer.findMovie({"test", std::to_string(m + 1)}));
      writer.attach(movies.back(), storage::MediaKind::Sound, path("sound.wav").toStdString());
    }
    writer.commit();
    storage::FeatureDraft draft(*library, {data::Modality::Audio, "brought", int(kValues), "v1", "elsewhere"}, false,
                                progress);
    for (int m = 0; m < kMovies; ++m) {
      const data::FeatureParts parts = secondsOf(m);
      draft.add(movies[size_t(m)], 1, meanOf(parts), parts);
    }
    draft.finish(progress);
  }

  /// A person's list by sound alone, with its first movie explained.
  void openBySound() {
    openTrained([this](const QString& folder) { addSounds(folder); });
    session().setMix(fuse::Mix::parse("audio=1,collaborative=0"));
    ASSERT_TRUE(settle());
    page().chooseMovie(page().source()->id(0));
    ASSERT_TRUE(waitFor([&] { return page().isSettled() && !chips().isEmpty(); }));
  }

  const QList<QPushButton*>& chips() { return page().whyPanel()->momentChips()->chips(); }
};

TEST_F(MomentsGuiTest, WhyNamesTheSecondsThatTellTheKind) {
  openBySound();
  EXPECT_TRUE(page().whyPanel()->momentChips()->isVisible());
  const auto& moments = page().whyPanel()->moments().moments();
  ASSERT_EQ(moments.size(), 1U);
  const explain::MomentReasons& reasons = moments[0].found.reasons;
  EXPECT_EQ(reasons.measure, explain::MomentMeasure::Sum);
  ASSERT_EQ(moments[0].strongest.size(), size_t(chips().size()));
  EXPECT_EQ(moments[0].strongest[0].begin, 3);
  EXPECT_EQ(moments[0].strongest[0].end, 6);
  EXPECT_TRUE(chips()[0]->text().contains("0:03–0:06")) << chips()[0]->text().toStdString();
  EXPECT_TRUE(chips()[0]->accessibleName().contains("0:03–0:06"));
  // All moments together are what the movies of the history bring.
  double sum = 0, brought = 0;
  for (const explain::Moment& moment : reasons.moments) sum += moment.amount;
  for (const explain::HistoryReason& reason : session().why()->history) brought += double(reason.amount);
  EXPECT_NEAR(sum, brought, 1e-3);
}

TEST_F(MomentsGuiTest, WithoutTheSignalThereAreNone) {
  openBySound();
  session().setMix(fuse::Mix::parse("audio=0,collaborative=1"));
  ASSERT_TRUE(settle());
  EXPECT_TRUE(chips().isEmpty());
  EXPECT_FALSE(page().whyPanel()->momentChips()->isVisible());
}

TEST_F(MomentsGuiTest, AChipOpensThePlayerAndPlaysFromThere) {
  openBySound();
  window.activateWindow();
  chips()[0]->setFocus();
  QTest::keyClick(chips()[0], Qt::Key_Space);
  auto* dialog = window.findChild<MomentsDialog*>();
  ASSERT_NE(dialog, nullptr);
  const std::filesystem::path file = page().whyPanel()->moments().moments()[0].file;
  EXPECT_EQ(services.player.file(), file);
  using Stretches = QList<std::pair<qint64, qint64>>;
  EXPECT_EQ(dialog->media()->wave()->highlights(), Stretches({{3'000, 6'000}}));
  EXPECT_TRUE(waitFor([&] { return dialog->media()->wave()->hasWave(); }));
  EXPECT_EQ(dialog->media()->wave()->highlights(), Stretches({{3'000, 6'000}}));
  EXPECT_TRUE(waitFor([&] { return services.player.position() >= 3'000; }));
  EXPECT_TRUE(dialog->noteText().contains("mean")) << dialog->noteText().toStdString();
  services.player.seek(0);
  QTest::keyClick(dialog, Qt::Key_1);
  EXPECT_TRUE(waitFor([&] { return services.player.position() >= 3'000; }));
  dialog->close();
  EXPECT_TRUE(services.player.file().empty());
}

TEST_F(MomentsGuiTest, FeaturesThatChangedAfterTheTrainingAreSaidToHave) {
  openBySound();
  const LibraryPtr library = services.library.library();
  core::Progress progress;
  core::Matrix other(size_t(kMovies), kValues);
  for (size_t m = 0; m < size_t(kMovies); ++m) other.row(m)[m % 3] = 1 + float(m);
  storage::FeatureDraft draft(*library, {data::Modality::Audio, "brought", int(kValues), "v2", "elsewhere"}, false,
                              progress);
  for (int m = 0; m < kMovies; ++m)
    draft.add(services.library.catalogue()->indexes.id(data::MovieIndex(m)), 2, other.row(size_t(m)), secondsOf(m));
  draft.finish(progress);
  session().setMix(fuse::Mix::parse("audio=0.9,collaborative=0"));
  ASSERT_TRUE(settle());
  EXPECT_TRUE(chips().isEmpty());
  EXPECT_TRUE(page().whyPanel()->moments().problem().contains("Train again"));
}

}  // namespace
}  // namespace kinoprism::app
