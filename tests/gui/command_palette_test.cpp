#include "app/shell/command_palette.h"

#include <QLineEdit>
#include <QListView>
#include <QTest>

#include "app/pages/inspect/inspect_page.h"
#include "app/pages/library/library_page.h"
#include "app/shell/main_window.h"
#include "tests/gui/gui_test.h"
#include "widgets/wall/poster_wall.h"

namespace kinoprism::app {
namespace {

class CommandPaletteTest : public GuiTest {
 protected:
  void open() {
    window.resize(1440, 900);
    window.show();
    window.start(makeLibrary());
    ASSERT_TRUE(waitFor([&] { return services.library.isOpen() && window.libraryPage()->isSettled(); }));
  }
  /// The one that is shown; those that were closed are deleted later.
  CommandPalette* palette() {
    for (CommandPalette* one : window.findChildren<CommandPalette*>("commandPalette")) {
      if (one->isVisible()) return one;
    }
    return nullptr;
  }
  /// Opens the palette, types, waits until `wanted` is found and chooses it.
  void choose(const QString& typed, const QString& wanted) {
    window.activateWindow();  // no window manager does it here
    ASSERT_TRUE(waitFor([&] { return window.isActiveWindow(); }));
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    CommandPalette* shown = palette();
    ASSERT_NE(shown, nullptr);
    QTest::keyClicks(shown->field(), typed);
    const QAbstractItemModel& found = *shown->list()->model();
    const auto rowOf = [&] {
      for (int row = 0; row < found.rowCount(); ++row) {
        if (found.index(row, 0).data().toString() == wanted) return row;
      }
      return -1;
    };
    ASSERT_TRUE(waitFor([&] { return rowOf() >= 0; })) << wanted.toStdString();
    for (int row = rowOf(); row > 0; --row) QTest::keyClick(shown->field(), Qt::Key_Down);
    QTest::keyClick(shown->field(), Qt::Key_Return);
    EXPECT_EQ(palette(), nullptr);
  }

  Services services;
  MainWindow window{services};
};

TEST_F(CommandPaletteTest, GoesToPagesMoviesAndPeople) {
  open();
  choose("lab", "Label");
  EXPECT_EQ(window.currentPage(), "label");
  choose("grune", "Grüne Nacht in Peking");
  EXPECT_EQ(window.currentPage(), "library");
  EXPECT_TRUE(waitFor([&] { return window.libraryPage()->wall()->currentId() > 0; }));
  choose("7", "Person 7");
  EXPECT_EQ(window.currentPage(), "inspect");
  EXPECT_EQ(services.library.library()->people().find("7").id, window.inspectPage()->session().person());
}

TEST_F(CommandPaletteTest, DoesWhatTheWindowCanDo) {
  open();
  const auto before = services.preferences.theme();
  choose("dark", "Dark or light");
  EXPECT_NE(services.preferences.theme(), before);
}

TEST_F(CommandPaletteTest, OffersNoPageOfALibraryWhereNoneIsOpen) {
  window.show();
  ASSERT_TRUE(waitFor([&] { return window.isActiveWindow(); }));
  QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
  ASSERT_NE(palette(), nullptr);
  const QAbstractItemModel& found = *palette()->list()->model();
  ASSERT_GT(found.rowCount(), 0);
  for (int row = 0; row < found.rowCount(); ++row) EXPECT_NE(found.index(row, 0).data().toString(), "Label");
  QTest::keyClick(palette()->field(), Qt::Key_Escape);
  EXPECT_EQ(palette(), nullptr);
}

}  // namespace
}  // namespace kinoprism::app
