#include "app/pages/library/library_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <algorithm>

#include "app/pages/library/filter_bar.h"
#include "app/shell/main_window.h"
#include "app/shell/status_bar.h"
#include "app/shell/top_bar.h"
#include "tests/gui/gui_test.h"
#include "widgets/forms/filter_chips.h"
#include "widgets/status/banner.h"

namespace kinoprism::app {
namespace {

/// The program as it runs, on a library.
struct Program {
  Services services;
  MainWindow window{services};

  void open(const QString& folder) {
    window.resize(1440, 900);
    window.show();
    window.start(folder);
    ASSERT_TRUE(waitFor([&] { return services.library.isOpen() && window.libraryPage()->isSettled(); }));
  }
  LibraryPage& page() { return *window.libraryPage(); }
  QStringList titles() {
    QStringList titles;
    for (int row = 0; row < page().source()->count(); ++row) titles.append(page().source()->cell(row).title);
    return titles;
  }
  bool settle() {
    return waitFor([&] { return page().isSettled(); });
  }
};

class LibraryPageTest : public GuiTest {};

TEST_F(LibraryPageTest, ShowsEveryMovieMostRatedFirst) {
  Program program;
  program.open(makeLibrary());
  EXPECT_EQ(program.window.currentPage(), "library");
  ASSERT_EQ(program.titles().size(), 12);
  EXPECT_EQ(program.titles().first(), "Film 12");
  EXPECT_EQ(program.titles().last(), "Film 1");
}

TEST_F(LibraryPageTest, AnEmptyLibraryOffersToImport) {
  storage::Library::create(path("Empty.kinoprism").toStdString());
  Program program;
  program.open(path("Empty.kinoprism"));
  const auto buttons = program.page().findChildren<QPushButton*>();
  const auto import = std::ranges::find_if(
      buttons, [](const QPushButton* button) { return button->isVisible() && button->text() == "Import…"; });
  ASSERT_NE(import, buttons.end());
  QObject::disconnect(&program.page(), &LibraryPage::importWanted, nullptr, nullptr);  // a dialog would wait
  bool wanted = false;
  QObject::connect(&program.page(), &LibraryPage::importWanted, [&] { wanted = true; });
  (*import)->click();
  EXPECT_TRUE(wanted);
}

TEST_F(LibraryPageTest, SearchFindsAsOneTypesWithoutAccents) {
  Program program;
  program.open(makeLibrary());
  QTest::keyClick(&program.window, Qt::Key_F, Qt::ControlModifier);
  QTest::keyClicks(program.window.topBar()->searchField(), "grune pek");
  ASSERT_TRUE(waitFor([&] { return program.page().source()->count() == 1; }))
      << program.titles().join(", ").toStdString();
  EXPECT_EQ(program.titles(), QStringList{"Grüne Nacht in Peking"});
  program.window.topBar()->searchField()->clear();
  EXPECT_TRUE(waitFor([&] { return program.page().source()->count() == 12; }));
}

TEST_F(LibraryPageTest, NothingFoundSaysSoAndOffersTheWayBack) {
  Program program;
  program.open(makeLibrary());
  program.page().search("zzzz");
  ASSERT_TRUE(waitFor([&] { return program.page().source()->count() == 0; }));
  EXPECT_FALSE(program.page().wall()->isVisible());
  QTest::keyClick(&program.page(), Qt::Key_Escape);
  ASSERT_TRUE(waitFor([&] { return program.page().source()->count() == 12; }));
  EXPECT_TRUE(program.page().wall()->isVisible());
}

TEST_F(LibraryPageTest, FiltersByGenreAndYear) {
  Program program;
  program.open(makeLibrary());
  program.page().setFilter({.genres = {"War"}});
  ASSERT_TRUE(program.settle());
  EXPECT_EQ(program.titles(), QStringList{"Grüne Nacht in Peking"});
  program.page().setFilter({.genres = {"Comedy"}, .firstYear = 1999, .sort = MovieSort::Title});
  ASSERT_TRUE(program.settle());
  EXPECT_EQ(program.titles(), (QStringList{"Film 10", "Film 12"}));
}

TEST_F(LibraryPageTest, AChoiceSaysHowManyMoviesItShows) {
  Program program;
  program.open(makeLibrary());
  const QList<qint64> rated{number(program.page().source()->movies()[0]), number(program.page().source()->movies()[1])};
  program.services.library.labels().rate(rated, 4);
  ASSERT_TRUE(waitFor([&] { return program.services.library.labels().myRating(storage::MovieId(rated[1])) == 4; }));
  bool isCounted = false;
  program.services.shelves.whenCounted(&program.page(), [&] { isCounted = true; });
  ASSERT_TRUE(waitFor([&] { return isCounted; }));
  const auto open = [&](const QString& chip) {
    program.page().findChild<FilterBar*>()->findChild<widgets::FilterChips*>()->button(chip)->click();
    return qobject_cast<QMenu*>(QApplication::activePopupWidget());
  };
  int looked = 0;
  for (const QString& chip : {QStringLiteral("rating"), QStringLiteral("labels")}) {
    QMenu* menu = open(chip);
    ASSERT_NE(menu, nullptr);
    const qsizetype choices = menu->actions().size();
    menu->close();
    for (qsizetype choice = 0; choice < choices; ++choice) {
      menu = open(chip);
      QAction* action = menu->actions()[choice];
      const QStringList parts = action->text().split("  ");
      if (parts.size() == 2) {
        ++looked;
        action->trigger();
        EXPECT_TRUE(waitFor([&] { return program.page().isSettled() && program.titles().size() == parts[1].toInt(); }))
            << action->text().toStdString();
      }
      menu->close();
      program.page().setFilter({});
      ASSERT_TRUE(program.settle());
    }
  }
  EXPECT_GE(looked, 7);
}

TEST_F(LibraryPageTest, AKeyRatesUndoTakesBackAndBothLast) {
  const QString folder = makeLibrary();
  storage::MovieId movie{};
  {
    Program program;
    program.open(folder);
    program.page().wall()->setCurrentId(program.page().source()->id(2));
    movie = storage::MovieId(program.page().wall()->currentId());
    QTest::keyClick(program.page().wall(), Qt::Key_4);
    ASSERT_TRUE(waitFor([&] { return program.services.library.labels().myRating(movie) == 4; }));
    EXPECT_TRUE(program.window.status()->undoButton()->isVisible());
    QTest::keyClick(program.page().wall(), Qt::Key_2);
    ASSERT_TRUE(waitFor([&] { return program.services.library.labels().myRating(movie) == 2; }));
    program.services.library.labels().undo();
    ASSERT_TRUE(waitFor([&] { return program.services.library.labels().myRating(movie) == 4; }));
    program.services.library.labels().redo();
    ASSERT_TRUE(waitFor([&] { return program.services.library.labels().myRating(movie) == 2; }));
    program.services.library.labels().undo();
    ASSERT_TRUE(waitFor([&] { return program.services.library.labels().myRating(movie) == 4; }));
    program.window.close();
  }
  Program again;
  again.open(folder);
  EXPECT_EQ(again.services.library.labels().myRating(movie), 4);
  again.services.library.labels().undo();
  EXPECT_TRUE(waitFor([&] { return again.services.library.labels().myRating(movie) == 0; }))
      << "undo survives a restart";
}

TEST_F(LibraryPageTest, TheDetailSaysWhichLanguageADescriptionIsIn) {
  Program program;
  program.open(makeLibrary());
  program.page().wall()->setCurrentId(program.page().source()->id(0));
  const auto saysEnglish = [&] {
    return std::ranges::any_of(program.page().findChildren<QLabel*>(),
                               [](const QLabel* label) { return label->text() == "DESCRIPTION · English"; });
  };
  EXPECT_TRUE(waitFor(saysEnglish));
}

TEST_F(LibraryPageTest, ReopensOnTheLastFilterOrderZoomAndMovie) {
  const QString folder = makeLibrary();
  qint64 movie = 0;
  {
    Program program;
    program.open(folder);
    program.page().setFilter({.genres = {"Drama"}, .sort = MovieSort::Oldest});
    ASSERT_TRUE(program.settle());
    program.page().wall()->setZoom(1.5);
    movie = program.page().source()->id(1);
    program.page().wall()->setCurrentId(movie);
    program.window.close();
  }
  Program again;
  again.open(folder);
  EXPECT_EQ(again.titles().size(), 6);
  EXPECT_EQ(again.titles().first(), "Film 1");
  EXPECT_DOUBLE_EQ(again.page().wall()->zoom(), 1.5);
  EXPECT_EQ(again.page().wall()->currentId(), movie);
  EXPECT_EQ(again.services.preferences.lastLibrary(), QFileInfo(folder).absoluteFilePath());
}

TEST_F(LibraryPageTest, ChoosingAMovieShowsItsDetails) {
  Program program;
  program.open(makeLibrary());
  program.page().showMovie(program.page().source()->id(0));
  ASSERT_TRUE(program.settle());
  QStringList texts;
  for (const QLabel* label : program.page().findChildren<QLabel*>()) {
    if (label->isVisible()) texts.append(label->text());
  }
  EXPECT_TRUE(texts.contains("Film 12 (2002)")) << texts.join(" | ").toStdString();
  EXPECT_TRUE(texts.contains("The story of number 12."));
}

TEST_F(LibraryPageTest, ChangesLanguageAndThemeWhileItRuns) {
  Program program;
  program.open(makeLibrary());
  EXPECT_TRUE(program.page().statusText().startsWith("12 shown of 12"));
  program.services.preferences.setLanguage("zh_CN");
  QCoreApplication::processEvents();
  EXPECT_TRUE(program.page().statusText().startsWith("显示 12 / 12")) << program.page().statusText().toStdString();
  program.services.preferences.setTheme(Preferences::Theme::Light);
  EXPECT_EQ(widgets::theme().mode, widgets::ThemeMode::Light);
  program.services.preferences.setTheme(Preferences::Theme::Dark);
  program.services.preferences.setLanguage("en");
}

TEST_F(LibraryPageTest, ALibraryThatIsNotThereIsSaidAndNothingElseHappens) {
  Program program;
  program.window.show();
  bool failed = false;
  QObject::connect(&program.services.library, &LibraryService::openFailed, [&] { failed = true; });
  program.window.start(path("Nowhere.kinoprism"));
  ASSERT_TRUE(waitFor([&] { return failed; }));
  EXPECT_EQ(program.window.currentPage(), "welcome");
  EXPECT_TRUE(program.window.toast()->isVisible());
}

}  // namespace
}  // namespace kinoprism::app
