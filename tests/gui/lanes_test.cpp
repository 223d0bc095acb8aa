#include "app/services/lanes.h"

#include <QCoreApplication>
#include <QThread>
#include <latch>

#include "tests/gui/gui_test.h"

namespace kinoprism::app {
namespace {

void unexpected(const core::Error& error) { ADD_FAILURE() << error.what(); }

TEST(Lane, DoesWorkInOrderOffTheGuiThreadAndAnswersOnIt) {
  Lane lane("test", core::Priority::Normal);
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

/// What one asker was told, in that order.
class Asker {
 public:
  explicit Asker(Lane& lane, Request::Running running = Request::Running::Stopped) : m_request(lane, running) {}

  void ask(
      int value, std::function<void(std::stop_token)> wait = [](const std::stop_token&) {}) {
    m_request.run(
        &m_context,
        [value, wait](const std::stop_token& stop) {
          wait(stop);
          return value;
        },
        [this](int answer) { answers.push_back(answer); }, unexpected, [this, value] { withdrawn.push_back(value); });
  }
  /// Goes on until it is stopped; has begun when this returns.
  void askLong(int value) {
    std::latch begun(1);
    ask(value, [&begun](const std::stop_token& stop) {
      begun.count_down();
      while (!stop.stop_requested()) std::this_thread::yield();
    });
    begun.wait();
  }
  void withdraw() { m_request.withdraw(); }
  bool isPending() const { return m_request.isPending(); }
  bool isTold(size_t count) const { return answers.size() + withdrawn.size() == count; }

  std::vector<int> answers;
  std::vector<int> withdrawn;

 private:
  QObject m_context;
  Request m_request;
};

TEST(Request, OnlyTheNewestIsAnsweredAndTheOthersAreTold) {
  Lane lane("test", core::Priority::Interactive);
  Asker asker(lane);
  asker.askLong(1);
  for (int i = 2; i <= 20; ++i) asker.ask(i);
  EXPECT_TRUE(asker.isPending());
  ASSERT_TRUE(waitFor([&] { return asker.isTold(20); }));
  EXPECT_EQ(asker.answers, std::vector<int>{20});
  EXPECT_FALSE(asker.isPending());
}

TEST(Request, AResultThatWaitsInTheEventQueueIsWithdrawnToo) {
  Lane lane("test", core::Priority::Interactive);
  Asker asker(lane);
  asker.ask(1);
  lane.waitUntilIdle();  // 1 is done; its answer waits until the event loop runs
  asker.ask(2);
  ASSERT_TRUE(waitFor([&] { return asker.isTold(2); }));
  EXPECT_EQ(asker.answers, std::vector<int>{2});
  EXPECT_EQ(asker.withdrawn, std::vector<int>{1});
}

TEST(Request, WhatMayFinishIsAnsweredAndThenTheNewest) {
  Lane lane("test", core::Priority::Interactive);
  Asker asker(lane, Request::Running::Finished);
  std::latch begun(1), letGo(1);
  asker.ask(1, [&](const std::stop_token&) {
    begun.count_down();
    letGo.wait();
  });
  begun.wait();
  for (int i = 2; i <= 20; ++i) asker.ask(i);
  letGo.count_down();
  ASSERT_TRUE(waitFor([&] { return asker.isTold(20); }));
  EXPECT_EQ(asker.answers, (std::vector<int>{1, 20}));
}

TEST(Request, AskersOfOneLaneDoNotWithdrawEachOther) {
  Lane lane("test", core::Priority::Interactive);
  Asker one(lane), other(lane);
  one.ask(1);
  other.ask(2);
  ASSERT_TRUE(waitFor([&] { return one.isTold(1) && other.isTold(1); }));
  EXPECT_EQ(one.answers, std::vector<int>{1});
  EXPECT_EQ(other.answers, std::vector<int>{2});
}

TEST(Request, NothingIsPendingOnceItIsWithdrawnAndTheAskerIsTold) {
  Lane lane("test", core::Priority::Interactive);
  Asker asker(lane);
  asker.askLong(1);
  asker.withdraw();
  EXPECT_FALSE(asker.isPending());
  ASSERT_TRUE(waitFor([&] { return asker.isTold(1); }));
  EXPECT_EQ(asker.withdrawn, std::vector<int>{1});
}

TEST(Lane, ErrorsArriveAsErrorsAndOthersAsUnexpected) {
  Lane lane("test", core::Priority::Normal);
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
  Lane lane("test", core::Priority::Normal);
  QObject other;
  bool later = false;
  {
    QObject context;
    lane.run(
        &context, [](std::stop_token) { return 1; }, [](int) { ADD_FAILURE() << "delivered to nobody"; }, unexpected);
    lane.waitUntilIdle();
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
    lanes.reader.waitUntilIdle();
    EXPECT_FALSE(held.expired());
  }
  EXPECT_TRUE(held.expired()) << "a library in it would still be locked";
}

}  // namespace
}  // namespace kinoprism::app
