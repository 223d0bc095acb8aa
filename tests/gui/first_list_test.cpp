#include <QPushButton>

#include "app/pages/inspect/run_notice.h"
#include "tests/gui/inspect_test.h"

namespace kinoprism::app {
namespace {

class FirstListTest : public InspectTest {
 protected:
  /// Trains, and calls onFirst when the first list's run has been taken, before the tuned one is.
  void train(const std::function<void()>& onFirst) {
    open();
    // Connected last, so that the page shows the run already.
    QObject::connect(&services.engine, &EngineService::runChanged, &window, [this, onFirst] {
      if (!services.engine.run() || !run().isFirst) return;
      ++m_firsts;
      onFirst();
    });
    ASSERT_NE(services.engine.train(), nullptr);
    ASSERT_TRUE(waitFor([&] { return services.engine.run() && !services.engine.isTraining(); }));
    ASSERT_TRUE(settle());
    EXPECT_EQ(m_firsts, 1);
  }
  RunNotice& notice() { return *page().runNotice(); }

 private:
  int m_firsts = 0;
};

TEST_F(FirstListTest, IsSaidToBeOneAndThenToBeUpdated) {
  std::vector<RunNotice::State> states;
  bool saidSo = false;
  train([&] {
    states.push_back(notice().state());
    saidSo = notice().isVisible() && !notice().message().isEmpty() && notice().actionButton()->isVisible();
  });
  EXPECT_EQ(states, std::vector{RunNotice::State::Tuning});
  EXPECT_TRUE(saidSo);
  EXPECT_EQ(notice().state(), RunNotice::State::Updated);
  EXPECT_TRUE(notice().isVisible());
  EXPECT_FALSE(run().isFirst);
  EXPECT_GT(page().source()->count(), 0);
  EXPECT_EQ(session().mix(), run().model.composition().mix) << "nothing was set by hand";
}

TEST_F(FirstListTest, WhenTuningIsStoppedStaysAndOffersToTune) {
  train([&] { notice().actionButton()->click(); });
  ASSERT_TRUE(run().isFirst);
  EXPECT_GT(page().source()->count(), 0);
  EXPECT_EQ(notice().state(), RunNotice::State::Stopped);
  ASSERT_TRUE(notice().isVisible());
  notice().actionButton()->click();
  EXPECT_EQ(notice().state(), RunNotice::State::Tuning);
  ASSERT_TRUE(waitFor([&] { return !services.engine.isTraining() && !run().isFirst; }));
  EXPECT_EQ(notice().state(), RunNotice::State::Updated);
}

TEST_F(FirstListTest, ClosedByHandComesBackOnlyWithSomethingNew) {
  train([&] {
    notice().dismiss();
    EXPECT_FALSE(notice().isVisible());
  });
  EXPECT_TRUE(notice().isVisible()) << "that the list was updated is new";
  notice().dismiss();
  ASSERT_NE(services.engine.train(), nullptr);
  ASSERT_TRUE(waitFor([&] { return !services.engine.isTraining(); }));
  EXPECT_EQ(notice().state(), RunNotice::State::Nothing) << "one tuned run after another";
}

TEST_F(FirstListTest, WhatTheHandSetOnItsSlidersSurvivesTheTunedRun) {
  train([&] {
    fuse::Mix mix = session().mix();
    mix.weights["text"] = 0.83;
    mix.diversity = 0.4;
    page().mixerPanel()->apply(mix);
  });
  const fuse::Mix& own = run().model.composition().mix;
  fuse::Mix expected = own;
  expected.weights["text"] = 0.83;
  expected.diversity = 0.4;
  EXPECT_NEAR(session().mix().weightOf("text"), 0.83, 1e-9);
  EXPECT_NEAR(session().mix().diversity, 0.4, 1e-9);
  EXPECT_EQ(session().mix(), expected) << "and what it did not touch is tuned";
  ASSERT_TRUE(page().mixerPanel()->canUndo());
  page().mixerPanel()->undo();
  EXPECT_EQ(session().mix(), own) << "one step back is the tuned mix";
}

TEST_F(FirstListTest, BothMixesThatAreComparedSurvive) {
  const auto flip = [&] {
    for (auto* button : mixer().findChildren<QPushButton*>()) {
      if (button->accessibleName() == "Compare mixes A and B") button->click();
    }
  };
  train([&] {
    fuse::Mix mix = session().mix();
    mix.weights["text"] = 0.2;
    page().mixerPanel()->apply(mix);
    flip();
    mix.weights["text"] = 0.7;
    page().mixerPanel()->apply(mix);
  });
  EXPECT_EQ(mixer().side(), 1);
  EXPECT_NEAR(session().mix().weightOf("text"), 0.7, 1e-9);
  flip();
  EXPECT_NEAR(session().mix().weightOf("text"), 0.2, 1e-9);
}

}  // namespace
}  // namespace kinoprism::app
