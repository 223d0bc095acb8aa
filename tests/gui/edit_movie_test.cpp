#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

#include "app/pages/library/detail/detail_pane.h"
#include "app/pages/library/detail/edit_movie_dialog.h"
#include "app/pages/library/detail/poster_zoom.h"
#include "app/pages/library/library_page.h"
#include "app/pages/poster_view.h"
#include "app/shell/main_window.h"
#include "tests/gui/gui_test.h"

namespace kinoprism::app {
namespace {

class EditMovieTest : public GuiTest {
 protected:
  void SetUp() override {
    m_window.resize(1440, 900);
    m_window.show();
    m_window.start(makeLibrary());
    ASSERT_TRUE(waitFor([&] { return m_services.library.isOpen() && page().isSettled(); }));
    // The third: a war film with a poster.
    page().showMovie(3);
    ASSERT_TRUE(waitFor([&] { return page().isSettled() && !detail().posterView()->picture().isNull(); }));
  }

  LibraryPage& page() { return *m_window.libraryPage(); }
  DetailPane& detail() { return *page().detail(); }
  const storage::MovieSummary& movie() { return *m_services.library.catalogue()->find(storage::MovieId{3}); }

  Services m_services;
  MainWindow m_window{m_services};
};

TEST_F(EditMovieTest, AnEditIsSavedShownListedAndTakenBack) {
  detail().findChild<QPushButton*>("editButton")->click();
  auto* dialog = m_window.findChild<EditMovieDialog*>();
  ASSERT_NE(dialog, nullptr);
  auto* year = dialog->findChild<QLineEdit*>("editYear");
  auto* save = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save);
  year->setText("19x");
  EXPECT_FALSE(save->isEnabled());
  EXPECT_FALSE(dialog->findChild<QLabel*>("editProblem")->text().isEmpty());
  year->setText("1984");
  dialog->findChild<QLineEdit*>("editTitle")->setText("Green Night");
  dialog->findChild<QPlainTextEdit*>("editPeople")->setPlainText("director: Ada Lovelace\nActor: Bob");
  ASSERT_TRUE(save->isEnabled()) << dialog->problem().toStdString();
  save->click();
  ASSERT_TRUE(waitFor([&] { return movie().title == "Green Night"; }));
  EXPECT_EQ(movie().year, 1984);
  ASSERT_TRUE(waitFor([&] { return detail().findChild<QLabel*>("people")->text().contains("Ada Lovelace"); }));
  detail().findChild<QPushButton*>("historyButton")->click();
  auto* list = m_window.findChild<QPlainTextEdit*>("editList");
  ASSERT_NE(list, nullptr);
  EXPECT_TRUE(waitFor([&] { return list->toPlainText().contains("“1993” → “1984”"); }));
  m_services.editor.undo();
  EXPECT_TRUE(waitFor([&] { return movie().title == "Grüne Nacht in Peking" && movie().year == 1993; }));
  m_services.editor.redo();
  EXPECT_TRUE(waitFor([&] { return movie().title == "Green Night"; }));
}

TEST_F(EditMovieTest, GenresAndPeopleLeadToTheirMovies) {
  Q_EMIT detail().findChild<QLabel*>("genres")->linkActivated("genre:War");
  EXPECT_TRUE(waitFor([&] { return page().isSettled() && page().source()->count() == 1; }));
  Q_EMIT detail().findChild<QLabel*>("people")->linkActivated("person:Nobody Known");
  EXPECT_TRUE(waitFor([&] { return page().isSettled() && page().source()->count() == 0; }));
}

TEST_F(EditMovieTest, APastedPictureBecomesThePosterAndUndoBringsTheOldOneBack) {
  QImage red(90, 135, QImage::Format_RGB32);
  red.fill(Qt::red);
  QGuiApplication::clipboard()->setImage(red);
  const auto middle = [&] { return detail().posterView()->picture().pixelColor(40, 60); };
  ASSERT_LT(middle().red(), 60);
  QTest::keyClick(detail().posterView(), Qt::Key_V, Qt::ControlModifier);
  EXPECT_TRUE(waitFor([&] { return !detail().posterView()->picture().isNull() && middle().red() > 200; }));
  const QRect cell = page().wall()->cellRect(page().source()->rowOf(number(detail().movie())));
  EXPECT_TRUE(waitFor([&] {
    return page().wall()->viewport()->grab().toImage().pixelColor(cell.center()).red() > 200;
  })) << "the wall shows it as well";
  m_services.editor.undo();
  EXPECT_TRUE(waitFor([&] { return !detail().posterView()->picture().isNull() && middle().red() < 60; }));
}

TEST_F(EditMovieTest, APosterIsShownOverTheWindowUntilEsc) {
  QTest::keyClick(detail().posterView(), Qt::Key_Space);
  QPointer<PosterZoom> zoom = m_window.findChild<PosterZoom*>();
  ASSERT_NE(zoom, nullptr);
  EXPECT_EQ(zoom->size(), m_window.size());
  QTest::keyClick(zoom, Qt::Key_Plus);
  EXPECT_GT(zoom->zoom(), 1);
  QTest::keyClick(zoom, Qt::Key_0);
  EXPECT_EQ(zoom->zoom(), 1);
  QTest::keyClick(zoom, Qt::Key_Escape);
  EXPECT_TRUE(!zoom || !zoom->isVisible());
}

}  // namespace
}  // namespace kinoprism::app
