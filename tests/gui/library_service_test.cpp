#include "app/services/library_service.h"

#include <QApplication>
#include <algorithm>
#include <thread>

#include "app/services/services.h"
#include "tests/gui/gui_test.h"

namespace kinoprism::app {
namespace {

/// Hands the first call to the GUI thread over only after all that came later: as if its work had taken long.
class FirstCallLast : public QObject {
 public:
  FirstCallLast() { qApp->installEventFilter(this); }

 protected:
  bool eventFilter(QObject* receiver, QEvent* event) override {
    if (receiver != qApp || event->type() != QEvent::MetaCall || m_isDone) return false;
    m_isDone = true;
    QCoreApplication::sendPostedEvents(qApp, QEvent::MetaCall);
    return false;
  }

 private:
  bool m_isDone = false;
};

class LibraryServiceTest : public GuiTest {
 protected:
  LibraryServiceTest() {
    services.library.open(makeLibrary());
    EXPECT_TRUE(waitFor([&] { return services.library.info().has_value(); }));
    QObject::connect(&services.library, &LibraryService::catalogueChanged, &context, [this] { said.append("reload"); });
    QObject::connect(&services.library.labels(), &LabelJournal::labelsChanged, &context,
                     [this] { said.append("label"); });
  }
  /// Until nothing that an earlier step set going still has a call to hand over: it would be taken for the first.
  void settle() {
    const auto lanes = {&services.lanes.reader,  &services.lanes.writer,  &services.lanes.search,
                        &services.lanes.profile, &services.lanes.metrics, &services.lanes.ranking};
    const auto isBusy = [](const Lane* lane) { return lane->isBusy(); };
    do {
      std::ranges::for_each(lanes, [](const Lane* lane) { lane->waitUntilIdle(); });
      QCoreApplication::processEvents();
    } while (std::ranges::any_of(lanes, isBusy));
  }
  void rate(double value) {
    services.library.labels().rate({number(movie())}, value);
    EXPECT_TRUE(waitFor([&] { return services.library.labels().myRating(movie()) == float(value); }));
  }
  storage::MovieId movie() const { return services.library.catalogue()->movies.front().id; }

  /// Reads the library again, labels while that goes on, and hears of the label first.
  template <class Label>
  void labelWhileReading(Label label) {
    settle();
    said.clear();
    services.library.reload();
    services.lanes.reader.waitUntilIdle();
    label();
    services.lanes.writer.waitUntilIdle();
    const FirstCallLast order;
    ASSERT_TRUE(waitFor([&] { return said.size() == 2; }));
    ASSERT_EQ(said, (QStringList{"label", "reload"}));
  }

  QObject context;
  QStringList said;
  Services services;
};

TEST_F(LibraryServiceTest, CountsWaitWhileTheyAreHeld) {
  settle();
  int counted = 0;
  QObject::connect(&services.library, &LibraryService::infoChanged, &context, [&] { ++counted; });
  services.library.holdInfo();
  services.library.reload();
  settle();
  EXPECT_EQ(said.count("reload"), 1);
  EXPECT_EQ(counted, 0);
  services.library.releaseInfo();
  EXPECT_TRUE(waitFor([&] { return counted == 1; }));
  services.library.releaseInfo();
  settle();
  EXPECT_EQ(counted, 1);
}

TEST_F(LibraryServiceTest, ALabelGivenWhileTheLibraryIsReadStays) {
  rate(2);
  labelWhileReading([&] { services.library.labels().rate({number(movie())}, 5); });
  EXPECT_EQ(services.library.labels().myRating(movie()), 5);
  EXPECT_TRUE(services.library.labels().lastLabel().contains("★5"))
      << services.library.labels().lastLabel().toStdString();
  labelWhileReading([&] { services.library.labels().undo(); });
  EXPECT_EQ(services.library.labels().myRating(movie()), 2);
  EXPECT_TRUE(services.library.labels().canRedo());
}

TEST_F(LibraryServiceTest, ALabelTakenAwayWhileTheLibraryIsReadStaysAway) {
  rate(3);
  labelWhileReading([&] { services.library.labels().rate({number(movie())}, 0); });
  EXPECT_EQ(services.library.labels().myRating(movie()), 0);
}

TEST_F(LibraryServiceTest, TheFirstLabelOfACuratorGivenWhileTheLibraryIsReadIsTheirs) {
  ASSERT_EQ(number(services.library.labels().curator()), 0);
  labelWhileReading([&] { services.library.labels().rate({number(movie())}, 4); });
  EXPECT_NE(number(services.library.labels().curator()), 0);
  EXPECT_TRUE(services.library.labels().canUndo());
}

}  // namespace
}  // namespace kinoprism::app
