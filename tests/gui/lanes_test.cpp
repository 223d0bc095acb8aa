#include "app/services/lanes.h"

#include <QCoreApplication>
#include <QThread>
#include <latch>

#include "tests/gui/gui_test.h"

namespace kinoprism::app {
namespace {

void unexpected(const core::Error& error) { ADD_FAILURE() << error.what(); }

TEST(Lane, DoesWorkInOrderOffTheGuiThreadAndAnswersOnIt) {
  Lane lane("test");
  QObject context;
  std::vector<int> answers;
  for (int i = 0; i < 5; ++i) {
    lane.run(
        &context,
        [i](std::stop_token) {
          EXPECT_NE(QThread::currentThread(), QCoreApplication::instance()->thread());
          return i;
        },
        [&answers](int value) {
          EXPECT_EQ(QThread::currentThread(), QCoreApplication::instance()->thread());
          answers.push_back(value);
        },
        unexpected);
  }
  ASSERT_TRUE(waitFor([&] { return answers.size() == 5; }));
  EXPECT_EQ(answers, (std::vector<int>{0, 1, 2, 3, 4}));
}

TEST(Lane, NewestWinsWithdrawsWhatRunsAndWhatWaits) {
  Lane lane("test", Lane::Order::NewestWins);
  QObject context;
  std::latch started(1);
  std::vector<int> answers;
  bool wasStopped = false;
  lane.run(
      &context,
      [&](std::stop_token stop) {
        started.count_down();
        while (!stop.stop_requested()) std::this_thread::yield();
        wasStopped = true;
        return 1;
      },
      [&](int value) { answers.push_back(value); }, unexpected);
  started.wait();
  for (int i = 2; i <= 20; ++i) {
    lane.run(
        &context, [i](std::stop_token) { return i; }, [&](int value) { answers.push_back(value); }, unexpected);
  }
  ASSERT_TRUE(waitFor([&] { return !answers.empty() && !lane.isBusy(); }));
  EXPECT_TRUE(wasStopped);
  EXPECT_EQ(answers, std::vector<int>{20});
}

TEST(Lane, AResultThatWaitsInTheEventQueueIsWithdrawnToo) {
  Lane lane("test", Lane::Order::NewestWins);
  QObject context;
  std::vector<int> answers;
  auto ask = [&](int value) {
    lane.run(
        &context, [value](std::stop_token) { return value; }, [&](int answer) { answers.push_back(answer); },
        unexpected);
  };
  ask(1);
  while (lane.isBusy()) std::this_thread::yield();  // 1 is done; its answer waits until the event loop runs
  ask(2);
  ASSERT_TRUE(waitFor([&] { return !answers.empty(); }));
  EXPECT_EQ(answers, std::vector<int>{2});
}

TEST(Lane, ErrorsArriveAsErrorsAndOthersAsUnexpected) {
  Lane lane("test");
  QObject context;
  std::vector<std::string> details;
  auto fail = [&](auto thrown) {
    lane.run(
        &context, [thrown](std::stop_token) -> int { throw thrown; }, [](int) { ADD_FAILURE() << "no value expected"; },
        [&](const core::Error& error) { details.push_back(error.detail().empty() ? error.what() : error.detail()); });
  };
  fail(core::Error(core::ErrorCode::BadInput, core::Message::verbatim("the file is cut")));
  fail(std::runtime_error("out of luck"));
  fail(core::Cancelled());
  fail(core::Error(core::ErrorCode::Io, core::Message::verbatim("last")));
  ASSERT_TRUE(waitFor([&] { return details.size() == 3; }));
  EXPECT_EQ(details, (std::vector<std::string>{"the file is cut", "out of luck", "last"}));
}

TEST(Lane, NothingIsDeliveredToAnObjectThatIsGone) {
  Lane lane("test");
  QObject other;
  bool later = false;
  {
    QObject context;
    lane.run(
        &context, [](std::stop_token) { return 1; }, [](int) { ADD_FAILURE() << "delivered to nobody"; }, unexpected);
    while (lane.isBusy()) std::this_thread::yield();
  }
  lane.run(
      &other, [](std::stop_token) {}, [&] { later = true; }, unexpected);
  EXPECT_TRUE(waitFor([&] { return later; }));
}

TEST(Lanes, AResultThatNobodyFetchedIsLetGoWithThem) {
  std::weak_ptr<int> held;
  {
    Lanes lanes;
    QObject context;
    lanes.reader.run(
        &context,
        [&held](std::stop_token) {
          auto value = std::make_shared<int>(1);
          held = value;
          return value;
        },
        [](const std::shared_ptr<int>&) { ADD_FAILURE() << "delivered to nobody"; }, unexpected);
    while (lanes.reader.isBusy()) std::this_thread::yield();
    EXPECT_FALSE(held.expired());
  }
  EXPECT_TRUE(held.expired()) << "a library in it would still be locked";
}

}  // namespace
}  // namespace kinoprism::app
