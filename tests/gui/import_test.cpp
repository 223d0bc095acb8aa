#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>

#include "app/pages/library/library_page.h"
#include "app/pages/welcome/import_preview.h"
#include "app/pages/welcome/welcome_page.h"
#include "app/shell/import_flow.h"
#include "app/shell/main_window.h"
#include "tests/gui/gui_test.h"

namespace kinoprism::app {
namespace {

class ImportTest : public GuiTest {
 protected:
  /// Brings a folder and waits for the preview.
  void bring(MainWindow& window, const QString& source) {
    window.resize(1440, 900);
    window.show();
    window.imports()->bring(source);
    ASSERT_TRUE(waitFor([&] { return window.currentPage() == "import"; }));
  }
  void chooseFolder(MainWindow& window, const QString& folder) {
    window.imports()->preview()->findChild<QLineEdit*>("newLibraryFolder")->setText(folder);
  }
  void pressImport(MainWindow& window) {
    window.imports()->preview()->findChild<QPushButton*>("importButton")->click();
  }
};

TEST_F(ImportTest, AFolderBecomesAWallAfterOnePreview) {
  Services services;
  MainWindow window(services);
  bring(window, makeMovieLens(40));
  const storage::ImportPlan& plan = window.imports()->preview()->plan();
  ASSERT_FALSE(plan.parts.empty());
  EXPECT_EQ(std::ranges::count(plan.parts, storage::ImportKind::Ratings, &storage::ImportPart::kind), 1);
  EXPECT_EQ(std::ranges::count(plan.parts, storage::ImportKind::Movies, &storage::ImportPart::kind), 1);
  // The set is far smaller than the real MovieLens-1M, and importing it has to be asked for.
  storage::ImportPlan changed = plan;
  for (storage::ImportPart& part : changed.parts) part.acceptIncomplete = true;
  window.imports()->preview()->setPlan(changed);
  chooseFolder(window, path("New.kinoprism"));
  pressImport(window);
  ASSERT_TRUE(waitFor([&] { return services.library.isOpen() && window.libraryPage()->isSettled(); }));
  EXPECT_EQ(window.currentPage(), "library");
  EXPECT_EQ(window.libraryPage()->source()->count(), 50);
  EXPECT_TRUE(services.engine.isTraining()) << "the default fusion is trained without being asked for";
  services.jobs.cancelAll();
  EXPECT_TRUE(waitFor([&] { return !services.jobs.isBusy(); }));
}

TEST_F(ImportTest, TheDemoIsOneClickAway) {
  QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/Demo.kinoprism").removeRecursively();
  Services services;
  MainWindow window(services);
  window.show();
  ASSERT_EQ(window.currentPage(), "welcome");
  window.welcomePage()->findChild<QAbstractButton*>("demoCard")->click();
  ASSERT_TRUE(waitFor([&] { return services.library.isOpen() && window.libraryPage()->isSettled(); }));
  EXPECT_EQ(window.libraryPage()->source()->count(), 600);
  ASSERT_TRUE(waitFor([&] { return services.engine.isTraining(); })) << "a list is made without being asked for";
  services.jobs.cancelAll();
  EXPECT_TRUE(waitFor([&] { return !services.jobs.isBusy(); }));
}

TEST_F(ImportTest, ACancelledImportLeavesNothing) {
  Services services;
  MainWindow window(services);
  bring(window, makeMovieLens(20'000));
  storage::ImportPlan plan = window.imports()->preview()->plan();
  for (storage::ImportPart& part : plan.parts) part.acceptIncomplete = true;
  window.imports()->preview()->setPlan(plan);
  chooseFolder(window, path("New.kinoprism"));
  std::optional<Job::State> end;
  QObject::connect(&services.jobs, &Jobs::jobEnded, [&](Job* job) { end = job->state(); });
  pressImport(window);
  services.jobs.cancelAll();
  ASSERT_TRUE(waitFor([&] { return end.has_value(); }));
  EXPECT_EQ(*end, Job::State::Cancelled);
  EXPECT_FALSE(QFileInfo::exists(path("New.kinoprism")));
  EXPECT_FALSE(services.library.isOpen());
  EXPECT_EQ(window.currentPage(), "import") << "one may try again";
}

TEST_F(ImportTest, APartThatCannotBeUsedIsToldAndTheOthersComeIn) {
  Services services;
  MainWindow window(services);
  const QString set = makeMovieLens(40);
  QFile ratings(set + "/ratings.dat");
  ASSERT_TRUE(ratings.open(QIODevice::Append));
  ratings.write("40::50::");  // as a download that broke off leaves it
  ratings.close();
  bring(window, set);
  chooseFolder(window, path("New.kinoprism"));
  QStringList refused;
  QObject::connect(window.imports(), &ImportFlow::imported,
                   [&](const QString&, const QStringList& lines) { refused = lines; });
  pressImport(window);
  ASSERT_TRUE(waitFor([&] { return services.library.isOpen() && window.libraryPage()->isSettled(); }));
  EXPECT_EQ(window.libraryPage()->source()->count(), 50);
  ASSERT_TRUE(waitFor([&] { return !refused.isEmpty(); }));
  EXPECT_TRUE(refused.first().contains("ratings.dat")) << refused.first().toStdString();
  services.jobs.cancelAll();
  EXPECT_TRUE(waitFor([&] { return !services.jobs.isBusy(); }));
}

TEST_F(ImportTest, AnImportOfNothingUsableSaysWhyAndLeavesNothing) {
  Services services;
  MainWindow window(services);
  QDir(path({})).mkpath("alone");
  QFile ratings(path("alone/ratings.csv"));
  ASSERT_TRUE(ratings.open(QIODevice::WriteOnly));
  ratings.write("userId,movieId,rating,timestamp\n1,2,3.5,978300760\n1,3,4");
  ratings.close();
  bring(window, path("alone"));
  chooseFolder(window, path("New.kinoprism"));
  std::optional<std::string> why;
  QObject::connect(&services.jobs, &Jobs::jobEnded, [&](Job* job) {
    if (job->error()) why = job->error()->what();
  });
  pressImport(window);
  ASSERT_TRUE(waitFor([&] { return why.has_value(); }));
  EXPECT_NE(why->find("ratings.csv"), std::string::npos) << *why;
  EXPECT_FALSE(QFileInfo::exists(path("New.kinoprism")));
  EXPECT_EQ(window.currentPage(), "import");
  EXPECT_EQ(services.jobs.rowCount(), 0) << "shown on the page, and not a second time in the status bar";
}

TEST_F(ImportTest, HowATableIsReadCanBeChanged) {
  Services services;
  MainWindow window(services);
  QDir(path({})).mkpath("table");
  QFile table(path("table/mine.csv"));
  ASSERT_TRUE(table.open(QIODevice::WriteOnly));
  table.write("who;what;mark;seen\n1;10;3;3/4/2019\n1;11;4;3/5/2019\n2;10;5;3/6/2019\n");
  table.close();
  bring(window, path("table"));
  ImportPreview* preview = window.imports()->preview();
  ASSERT_EQ(preview->plan().parts.size(), 1u);
  EXPECT_FALSE(preview->plan().parts[0].selected) << "nobody knows who and what are";
  EXPECT_EQ(preview->plan().parts[0].mapping.at("rating"), "mark");
  const auto choose = [&](const char* name, const QString& data) {
    auto* box = preview->findChild<QComboBox*>(name);
    ASSERT_TRUE(box) << name;
    box->setCurrentIndex(box->findData(data));
    Q_EMIT box->activated(box->currentIndex());
  };
  choose("column-person", "who");
  ASSERT_TRUE(waitFor([&] { return preview->plan().parts[0].mapping.contains("person"); }));
  choose("column-movie", "what");
  ASSERT_TRUE(waitFor([&] { return preview->plan().parts[0].selected; }));
  choose("column-time", "seen");
  ASSERT_TRUE(waitFor([&] { return preview->findChild<QComboBox*>("dates") != nullptr; }))
      << "asked, as it is ambiguous";
  choose("scale", "1..10");
  ASSERT_TRUE(waitFor([&] { return preview->plan().parts[0].scale.high == 10; }));
  choose("source", "imdb");
  EXPECT_EQ(preview->plan().parts[0].movieSource, "imdb");
}

}  // namespace
}  // namespace kinoprism::app
