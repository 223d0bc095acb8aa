#include "app/services/jobs.h"

#include <QAbstractItemModelTester>
#include <atomic>

#include "engine/core/message_ids.h"
#include "tests/gui/gui_test.h"

namespace kinoprism::app {
namespace {

class JobsTest : public testing::Test {
 protected:
  Lane m_lane{"test", core::Priority::Normal};
  Jobs m_jobs;
  QAbstractItemModelTester m_tester{&m_jobs, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(JobsTest, TellsHowFarItIsAndEndsWithItsValue) {
  std::atomic<bool> goOn = false;
  int value = 0;
  Job* job = m_jobs.start(
      m_lane, "count",
      [&](core::Progress& progress) {
        progress.report(core::MessageId::CountingRatings, 3, 12);
        while (!goOn) std::this_thread::yield();
        return 42;
      },
      [&](int result) { value = result; });
  ASSERT_TRUE(waitFor([&] { return m_jobs.rowCount() == 1 && job->done() == 3; })) << "a long job is listed";
  EXPECT_EQ(job->what(), "counting ratings");
  EXPECT_DOUBLE_EQ(job->share().value(), 0.25);
  EXPECT_EQ(job->state(), Job::State::Running);
  EXPECT_TRUE(m_jobs.isBusy());
  goOn = true;
  ASSERT_TRUE(waitFor([&] { return value == 42; }));
  EXPECT_EQ(m_jobs.rowCount(), 0);
  EXPECT_FALSE(m_jobs.isBusy());
}

TEST_F(JobsTest, KeepsTheRoundsOfTheTrainingThatRunsNow) {
  std::atomic<bool> goOn = false, end = false;
  Job* job = m_jobs.start(
      m_lane, "train",
      [&](core::Progress& progress) {
        for (const int round : {1, 2, 3}) progress.reportEpoch({round, 4.0 / round, {}});
        while (!goOn) std::this_thread::yield();
        progress.reportEpoch({1, 0.5, 0.2});
        while (!end) std::this_thread::yield();
      },
      [] {});
  ASSERT_TRUE(waitFor([&] { return job->epochs().size() == 3; }));
  EXPECT_EQ(job->epochs()[1].loss, 2.0);
  goOn = true;
  ASSERT_TRUE(waitFor([&] { return job->epochs().size() == 1; })) << "another model begins";
  EXPECT_EQ(job->epochs()[0].validation, 0.2);
  end = true;
  ASSERT_TRUE(waitFor([&] { return !m_jobs.isBusy(); }));
}

TEST_F(JobsTest, AQuickJobIsNeverListed) {
  bool listed = false;
  bool done = false;
  QObject::connect(&m_jobs, &QAbstractItemModel::rowsInserted, [&] { listed = true; });
  m_jobs.start(
      m_lane, "quick", [](core::Progress&) {}, [&] { done = true; });
  ASSERT_TRUE(waitFor([&] { return done; }));
  EXPECT_FALSE(listed);
}

TEST_F(JobsTest, CancelEndsItWithoutAValue) {
  Job* job = m_jobs.start(
      m_lane, "endless",
      [](core::Progress& progress) {
        while (true) progress.throwIfCancelled();
      },
      [] { ADD_FAILURE() << "it was cancelled"; });
  std::optional<Job::State> end;
  QObject::connect(&m_jobs, &Jobs::jobEnded, [&](Job* ended) { end = ended->state(); });
  job->cancel();
  ASSERT_TRUE(waitFor([&] { return end.has_value(); }));
  EXPECT_EQ(*end, Job::State::Cancelled);
  EXPECT_EQ(m_jobs.rowCount(), 0);
}

TEST_F(JobsTest, AFailedJobStaysListedWithItsReasonUntilDismissed) {
  Job* job = m_jobs.start(
      m_lane, "doomed",
      [](core::Progress&) {
        throw core::Error(core::ErrorCode::BadInput, core::Message::verbatim("ratings.dat:7 is cut"));
      },
      [] { ADD_FAILURE() << "it failed"; });
  ASSERT_TRUE(waitFor([&] { return m_jobs.rowCount() == 1; }));
  EXPECT_EQ(job->state(), Job::State::Failed);
  EXPECT_EQ(m_jobs.data(m_jobs.index(0), Jobs::ErrorRole).toString(), "ratings.dat:7 is cut");
  m_jobs.dismiss(job);
  EXPECT_EQ(m_jobs.rowCount(), 0);
}

}  // namespace
}  // namespace kinoprism::app
