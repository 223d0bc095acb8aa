#include "app/shell/help_window.h"

#include <QRegularExpression>
#include <QShortcut>
#include <QTest>
#include <QTextBrowser>

#include "app/shell/main_window.h"
#include "app/shell/shortcuts_sheet.h"
#include "tests/gui/gui_test.h"

namespace kinoprism::app {
namespace {

class HelpWindowTest : public GuiTest {
 protected:
  void open() {
    window.resize(1440, 900);
    window.show();
    window.activateWindow();
    window.start(makeLibrary());
    ASSERT_TRUE(waitFor([&] { return services.library.isOpen() && window.isActiveWindow(); }));
  }
  HelpWindow* help() { return window.findChild<HelpWindow*>(); }
  /// What a text names in backticks.
  static QStringList keysIn(const QString& markdown) {
    QStringList keys;
    static const QRegularExpression kKey(QStringLiteral("`([^`]+)`"));
    for (auto match = kKey.globalMatch(markdown); match.hasNext();) keys.append(match.next().captured(1));
    return keys;
  }
  static QString contents(const QString& resource) {
    QFile file(resource);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << resource.toStdString();
    return QString::fromUtf8(file.readAll());
  }

  Services services;
  MainWindow window{services};
};

TEST_F(HelpWindowTest, AKeyShowsTheHelpOfThePageAndLinksLeadOn) {
  open();
  window.showPage("label");
  QTest::keyClick(&window, Qt::Key_F1);
  ASSERT_NE(help(), nullptr);
  EXPECT_EQ(help()->page(), "label");
  EXPECT_TRUE(help()->text()->toPlainText().startsWith("Label\n")) << help()->text()->toPlainText().toStdString();
  help()->text()->setSource(QUrl("library.md"), QTextDocument::MarkdownResource);
  EXPECT_EQ(help()->page(), "library");
  help()->showPage("nothing");
  EXPECT_EQ(help()->page(), "library") << "the first of all";
}

TEST_F(HelpWindowTest, FollowsTheLanguageWhereThereIsATranslation) {
  open();
  HelpWindow shown(services.preferences, &window);
  shown.setAttribute(Qt::WA_DeleteOnClose, false);
  shown.showPage("data");
  services.preferences.setLanguage("zh_CN");
  EXPECT_TRUE(waitFor([&] { return shown.text()->toPlainText().startsWith(QStringLiteral("数据\n")); }));
  shown.showPage("models");
  EXPECT_TRUE(shown.text()->toPlainText().startsWith(QStringLiteral("推荐模型")));
  services.preferences.setLanguage("en");
}

TEST_F(HelpWindowTest, KeysOfTheHelpAreOnTheSheetAndThoseOfTheSheetWork) {
  open();
  QStringList onSheet;
  for (const auto& [keys, what] : ShortcutsSheet::rows()) {
    const QString bare = keys.section(QStringLiteral(": "), -1);
    onSheet += bare.split(QRegularExpression(QStringLiteral("[,;] ")));
  }
  for (const QString& folder : {QStringLiteral(":/help/"), QStringLiteral(":/help/zh_CN/")}) {
    for (const QString& page : HelpWindow::pages()) {
      if (page == "models") continue;
      for (const QString& key : keysIn(contents(folder + page + ".md")))
        EXPECT_TRUE(onSheet.contains(key) || key == "Shift") << page.toStdString() << ": " << key.toStdString();
    }
  }
  QList<QKeySequence> working;
  for (const auto* shortcut : window.findChildren<QShortcut*>()) working += shortcut->keys();
  int looked = 0;
  for (const QString& key : onSheet) {
    static const QRegularExpression kOfTheWindow(
        QStringLiteral("^(Ctrl\\+(Alt\\+|Shift\\+)*[A-Z0-9]|(Shift\\+)?F1|\\?)$"));
    // Those of the wall and the table are theirs.
    if (!kOfTheWindow.match(key).hasMatch() || key == "Ctrl+C" || key == "Ctrl+0") continue;
    ++looked;
    EXPECT_TRUE(working.contains(QKeySequence(key))) << key.toStdString();
  }
  EXPECT_GE(looked, 20);
}

}  // namespace
}  // namespace kinoprism::app
