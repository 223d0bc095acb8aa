#include "app/jobs/library_training.h"
#include "app/pages/inspect/inspect_why_panel.h"
#include "engine/engine.h"
#include "storage/features/feature_draft.h"
#include "tests/gui/inspect_test.h"
#include "widgets/charts/contribution_bars.h"

namespace kinoprism::app {
namespace {

/// A run that was trained with imputed texts of every movie whose number is a multiple of three.
class ImputationRecordTest : public InspectTest {
 protected:
  static bool isImputed(int64_t movie) { return movie % 3 == 0; }

  void openTrainedWithImputed() {
    const QString folder = makeTasteLibrary();
    {
      core::Progress progress;
      const auto library = storage::Library::open(folder.toStdString(), storage::Access::ReadWrite, progress);
      storage::FeatureDraft draft(
          *library, {data::Modality::Text, "made", 4, "key", "made for a test", R"({"filled":"imputed here"})"}, false,
          progress);
      const storage::MovieIndexes movies = library->movies().indexes();
      for (const storage::MovieId movie : movies.ids()) {
        std::vector<float> row(4, 0.1F);
        row[size_t(number(movie)) % 4] = 1;
        draft.add(movie, 1, row, {}, isImputed(number(movie)));
      }
      draft.finish(progress);
      LibraryRunOptions options;
      options.models = {"item-knn", "text"};
      options.settings = {{"missing", "imputed"}};
      options.name = "with imputed texts";
      trainInLibrary(engine::loadEngine(), *library, readHistories(*library, progress), options, progress);
    }
    window.resize(1440, 900);
    window.show();
    window.start(folder);
    ASSERT_TRUE(waitFor([&] { return services.library.isOpen() && window.libraryPage()->isSettled(); }));
    window.showPage("inspect");
    ASSERT_TRUE(waitFor([&] { return services.engine.run() && page().isSettled() && page().source()->count() > 0; }));
    session().setMix(fuse::Mix::parse("collaborative=0.5,text=0.5"));
    ASSERT_TRUE(settle());
  }
};

TEST_F(ImputationRecordTest, ListsAndReasonsSayWhatWasImputed) {
  openTrainedWithImputed();
  int imputed = 0;
  for (int row = 0; row < page().source()->count(); ++row) {
    const widgets::PosterCell cell = page().source()->cell(row);
    EXPECT_EQ(cell.subtitle.startsWith("≈ imputed"), isImputed(page().source()->id(row))) << cell.title.toStdString();
    if (!isImputed(page().source()->id(row))) continue;
    EXPECT_TRUE(cell.toolTip.contains("Text · made: imputed here")) << cell.toolTip.toStdString();
    ++imputed;
  }
  ASSERT_GT(imputed, 0);
  for (int row = 0; row < 4; ++row) {
    page().chooseMovie(page().source()->id(row));
    ASSERT_TRUE(settle());
    const QString text = page().whyPanel()->bars()->accessibleDescription();
    EXPECT_EQ(text.contains("(imputed)"), isImputed(page().source()->id(row))) << text.toStdString();
  }
}

}  // namespace
}  // namespace kinoprism::app
