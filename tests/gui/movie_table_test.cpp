#include "app/pages/library/movie_table.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QPushButton>
#include <QTest>

#include "app/pages/library/library_page.h"
#include "app/pages/library/library_page_state.h"
#include "app/pages/library/movie_actions.h"
#include "app/shell/main_window.h"
#include "tests/gui/gui_test.h"

namespace kinoprism::app {
namespace {

class MovieTableTest : public GuiTest {
 protected:
  void open(MainWindow& window, const QString& folder) {
    window.resize(1440, 900);
    window.show();
    window.start(folder);
    ASSERT_TRUE(waitFor([&] { return window.libraryPage()->source()->count() > 0 && settled(window); }));
  }
  static bool settled(MainWindow& window) { return window.libraryPage()->isSettled(); }
  static QString cell(MovieTable& table, int row, MovieColumn column) {
    return table.model()->index(row, int(column)).data().toString();
  }
};

TEST_F(MovieTableTest, ShowsTheSameMoviesChosenTheSame) {
  Services services;
  MainWindow window(services);
  open(window, makeLibrary());
  LibraryPage& page = *window.libraryPage();
  const qint64 second = page.source()->id(1), fourth = page.source()->id(3);
  page.wall()->choose(second, {second, fourth});
  page.showTable(true);
  MovieTable& table = *page.table();
  EXPECT_TRUE(table.isVisible());
  EXPECT_EQ(table.currentId(), second);
  EXPECT_EQ(table.selectedIds(), (QList{second, fourth}));
  EXPECT_EQ(cell(table, 0, MovieColumn::Title), "Film 12");
  EXPECT_EQ(cell(table, 0, MovieColumn::Year), "2002");
  EXPECT_EQ(cell(table, 0, MovieColumn::Languages), "English");
  EXPECT_EQ(cell(table, 1, MovieColumn::Has), "poster · text");
  table.selectRow(4);
  ASSERT_TRUE(waitFor([&] { return page.wall()->currentId() == page.source()->id(4); }));
  EXPECT_EQ(page.chosenMovies(), QList{page.source()->id(4)});
  page.showTable(false);
  EXPECT_TRUE(page.wall()->isVisible());
  EXPECT_EQ(page.wall()->currentId(), page.source()->id(4));
}

TEST_F(MovieTableTest, ItsColumnsAreKeptWhereItIsNeverShown) {
  Services services;
  MainWindow window(services);
  open(window, makeLibrary());
  LibraryPage& page = *window.libraryPage();
  page.table()->setColumnShown(MovieColumn::Year, false);
  const QByteArray kept = page.saveState();
  LibraryPage other(services);
  other.restoreState(kept);
  EXPECT_FALSE(other.findChild<MovieTable*>());
  EXPECT_EQ(LibraryPageState::fromJson(other.saveState()).columns, LibraryPageState::fromJson(kept).columns);
  EXPECT_FALSE(other.table()->isColumnShown(MovieColumn::Year));
}

TEST_F(MovieTableTest, AHeaderSortsAndTurnsTheOrder) {
  Services services;
  MainWindow window(services);
  open(window, makeLibrary());
  LibraryPage& page = *window.libraryPage();
  page.showTable(true);
  QHeaderView* header = page.table()->horizontalHeader();
  const auto click = [&](MovieColumn column) {
    const int x = header->sectionViewportPosition(int(column)) + 10;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    ASSERT_TRUE(waitFor([&] { return settled(window); }));
  };
  click(MovieColumn::Title);
  EXPECT_EQ(cell(*page.table(), 0, MovieColumn::Title), "Film 1");
  click(MovieColumn::Title);
  EXPECT_EQ(cell(*page.table(), 0, MovieColumn::Title), "Grüne Nacht in Peking");
  click(MovieColumn::Year);
  EXPECT_EQ(cell(*page.table(), 0, MovieColumn::Year), "2002") << "numbers begin with the largest";
  EXPECT_EQ(header->sortIndicatorSection(), int(MovieColumn::Year));
}

TEST_F(MovieTableTest, CopiesTheSelectedRowsWithTheColumnsShown) {
  Services services;
  MainWindow window(services);
  open(window, makeLibrary());
  LibraryPage& page = *window.libraryPage();
  page.showTable(true);
  MovieTable& table = *page.table();
  for (const MovieColumn column : kMovieColumns)
    table.setColumnShown(column, column == MovieColumn::Year || column == MovieColumn::Tags);
  services.library.labels().tag(page.source()->id(0), "noir");
  ASSERT_TRUE(waitFor([&] { return cell(table, 0, MovieColumn::Tags) == "noir"; }));
  table.horizontalHeader()->moveSection(table.horizontalHeader()->visualIndex(int(MovieColumn::Tags)), 0);
  table.selectAll();
  QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
  ASSERT_TRUE(waitFor([&] { return QApplication::clipboard()->text().startsWith("Tags\t"); }));
  const QStringList lines = QApplication::clipboard()->text().split('\n');
  EXPECT_EQ(lines[0], "Tags\tTitle\tYear");
  EXPECT_EQ(lines[1], "noir\tFilm 12\t2002");
  EXPECT_EQ(lines.size(), 14) << "a line of titles, twelve movies and the end of the last line";
}

TEST_F(MovieTableTest, KeysRateTheSelectedMovies) {
  Services services;
  MainWindow window(services);
  open(window, makeLibrary());
  LibraryPage& page = *window.libraryPage();
  page.showTable(true);
  page.table()->selectRow(0);
  ASSERT_TRUE(waitFor([&] { return page.wall()->currentId() == page.source()->id(0); }));
  QTest::keyClick(page.table(), Qt::Key_Down, Qt::ShiftModifier);
  QTest::keyClick(page.table(), Qt::Key_4);
  ASSERT_TRUE(waitFor([&] { return services.library.labels().myRating(storage::MovieId(page.source()->id(1))) == 4; }));
  EXPECT_EQ(services.library.labels().myRating(storage::MovieId(page.source()->id(0))), 4);
  services.library.labels().undo();
  ASSERT_TRUE(waitFor([&] { return services.library.labels().myRatings().empty(); })) << "both in one step";
  services.library.labels().redo();
  EXPECT_TRUE(waitFor([&] { return services.library.labels().myRatings().size() == 2; }));
}

TEST_F(MovieTableTest, ReopensWithItsColumnsSelectionAndPlace) {
  const QString folder = makeLibrary();
  QList<qint64> chosen;
  {
    Services services;
    MainWindow window(services);
    open(window, folder);
    LibraryPage& page = *window.libraryPage();
    page.showTable(true);
    page.table()->setColumnShown(MovieColumn::Added, true);
    page.table()->setColumnShown(MovieColumn::Genres, false);
    chosen = {page.source()->id(2), page.source()->id(5)};
    page.wall()->choose(chosen[0], chosen);
    window.close();
  }
  Services services;
  MainWindow window(services);
  open(window, folder);
  LibraryPage& page = *window.libraryPage();
  EXPECT_TRUE(page.isTable());
  EXPECT_TRUE(page.table()->isVisible());
  EXPECT_TRUE(page.table()->isColumnShown(MovieColumn::Added));
  EXPECT_FALSE(page.table()->isColumnShown(MovieColumn::Genres));
  EXPECT_EQ(page.table()->selectedIds(), chosen);
}

TEST_F(MovieTableTest, AKeyTurnsBetweenWallAndTable) {
  Services services;
  MainWindow window(services);
  open(window, makeLibrary());
  window.activateWindow();
  ASSERT_TRUE(waitFor([&] { return window.isActiveWindow(); }));
  QTest::keyClick(&window, Qt::Key_G, Qt::ControlModifier);
  EXPECT_TRUE(window.libraryPage()->isTable());
  QTest::keyClick(&window, Qt::Key_G, Qt::ControlModifier);
  EXPECT_FALSE(window.libraryPage()->isTable());
}

TEST_F(MovieTableTest, ASelectionIsExported) {
  Services services;
  MainWindow window(services);
  open(window, makeLibrary());
  LibraryPage& page = *window.libraryPage();
  QList<qint64> all;
  for (int row = 0; row < page.source()->count(); ++row) all.append(page.source()->id(row));
  int written = 0;
  QObject::connect(page.actions(), &MovieActions::exported, &page, [&](const QString&, int count) { written = count; });
  page.actions()->write(path("movies.csv"), all, MovieExportFormat::Csv);
  ASSERT_TRUE(waitFor([&] { return written == 12; }));
  QFile file(path("movies.csv"));
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  const QList<QByteArray> lines = file.readAll().split('\n');
  EXPECT_TRUE(lines[0].startsWith("movie,title,year,genres,languages,ratings"));
  EXPECT_TRUE(lines[1].contains(",Film 12,2002,Comedy,en,12,")) << lines[1].toStdString();
}

}  // namespace
}  // namespace kinoprism::app
