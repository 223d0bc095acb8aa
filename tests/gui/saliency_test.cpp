#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <atomic>

#include "app/pages/library/detail/detail_pane.h"
#include "app/pages/library/detail/poster_zoom.h"
#include "app/pages/library/library_page.h"
#include "app/pages/poster_view.h"
#include "app/shell/main_window.h"
#include "tests/gui/gui_test.h"

namespace kinoprism::app {
namespace {

/// A movie's poster with its buttons. The library has no features of posters, so a saliency map ends in a reason.
class SaliencyTest : public GuiTest {
 protected:
  ~SaliencyTest() override { letGo(); }

  void SetUp() override {
    m_window.resize(1440, 900);
    m_window.show();
    m_window.start(makeLibrary());
    ASSERT_TRUE(waitFor([&] { return m_services.library.isOpen() && page().isSettled(); }));
    page().showMovie(3);
    ASSERT_TRUE(waitFor([&] { return page().isSettled() && !detail().posterView()->picture().isNull(); }));
  }

  /// A map is asked for, and does not come before letGo.
  void ask() {
    m_services.lanes.saliency.post([this](const std::stop_token&) { m_isLetGo.wait(false); }, {});
    detail().heatButton()->click();
    ASSERT_TRUE(detail().heatButton()->isChecked());
    ASSERT_EQ(text().isHidden(), false);
    m_busy = text().text();
  }

  void letGo() {
    m_isLetGo = true;
    m_isLetGo.notify_all();
  }

  LibraryPage& page() { return *m_window.libraryPage(); }
  DetailPane& detail() { return *page().detail(); }
  QLabel& text() { return *detail().findChild<QLabel*>("heatText"); }
  bool isBusyShown() { return !text().isHidden() && text().text() == m_busy; }

  std::atomic<bool> m_isLetGo = false;
  Services m_services;
  MainWindow m_window{m_services};
  QString m_busy;
};

TEST_F(SaliencyTest, ZoomingDoesNotTakeItAway) {
  ask();
  Q_EMIT detail().posterView()->zoomWanted();
  const QPointer<PosterZoom> zoom = m_window.findChild<PosterZoom*>();
  ASSERT_FALSE(zoom.isNull());
  ASSERT_TRUE(waitFor([&] { return !m_services.lanes.zoom.isBusy(); })) << "does not wait for the map";
  EXPECT_TRUE(isBusyShown());
  letGo();
  ASSERT_TRUE(waitFor([&] { return !isBusyShown(); })) << "the map comes, or why there is none";
  EXPECT_FALSE(text().text().isEmpty());
  EXPECT_TRUE(waitFor([&] { return page().isSettled(); }));
}

TEST_F(SaliencyTest, WhoeverIsWithdrawnByAnotherPaneStopsWaiting) {
  ask();
  QObject other;
  bool isOtherTold = false;
  m_services.meaning.saliency(
      storage::MovieId{3}, &other, [&](const encode::Saliency&) { isOtherTold = true; },
      [&](const core::Error&) { isOtherTold = true; }, [] { ADD_FAILURE() << "it is the newest"; });
  ASSERT_TRUE(waitFor([&] { return !isBusyShown(); }));
  EXPECT_FALSE(detail().heatButton()->isChecked());
  letGo();
  EXPECT_TRUE(waitFor([&] { return isOtherTold && page().isSettled(); }));
}

TEST_F(SaliencyTest, AskingOnceMoreWaitsForTheNewAnswerOnly) {
  ask();
  detail().heatButton()->click();  // off
  EXPECT_FALSE(isBusyShown());
  detail().heatButton()->click();  // and on: the first request is withdrawn, which must not end the second
  EXPECT_TRUE(isBusyShown());
  QCoreApplication::processEvents();
  EXPECT_TRUE(isBusyShown());
  letGo();
  ASSERT_TRUE(waitFor([&] { return !isBusyShown(); }));
  EXPECT_FALSE(text().isHidden()) << "why there is none";
}

}  // namespace
}  // namespace kinoprism::app
