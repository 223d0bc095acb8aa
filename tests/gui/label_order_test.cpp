#include "app/pages/label/label_order.h"

#include <gtest/gtest.h>

namespace kinoprism::app {
namespace {

using Movies = std::vector<storage::MovieId>;

Movies movies(std::initializer_list<int64_t> numbers) {
  Movies list;
  for (const int64_t number : numbers) list.push_back(storage::MovieId(number));
  return list;
}

TEST(LabelOrder, GoesThroughTheQueueAndBack) {
  LabelOrder order;
  order.set(movies({9}), movies({1, 2, 3}), movies({9}));
  EXPECT_EQ(number(order.current()), 1);
  EXPECT_EQ(order.upcoming(5), movies({2, 3}));
  order.moveOn();
  EXPECT_EQ(number(order.current()), 2);
  EXPECT_EQ(order.remaining(), 2u);
  ASSERT_TRUE(order.back());
  ASSERT_TRUE(order.back());
  EXPECT_EQ(number(order.current()), 9);
  EXPECT_FALSE(order.back());
  while (order.forward()) {
  }
  EXPECT_EQ(number(order.current()), 2) << "no further than the first that has no label";
}

TEST(LabelOrder, WhatWasHandledHereStaysSoInAQueueReadEarlier) {
  LabelOrder order;
  order.set({}, movies({1, 2, 3}), {});
  order.moveOn();
  order.set({}, movies({1, 2, 3}), {});
  EXPECT_EQ(number(order.current()), 2);
  order.forgetHandled(storage::MovieId(1));
  EXPECT_EQ(order.remaining(), 3u);
  order.moveOn();
  EXPECT_EQ(number(order.current()), 1) << "it is to be asked for again";
}

TEST(LabelOrder, AMovieFromElsewhereComesBeforeTheQueue) {
  LabelOrder order;
  order.set({}, movies({1, 2}), {});
  order.moveTo(storage::MovieId(7));
  EXPECT_EQ(number(order.current()), 7);
  EXPECT_EQ(order.remaining(), 2u);
  order.moveOn();
  EXPECT_EQ(number(order.current()), 1);
  order.moveOn();
  order.moveOn();
  EXPECT_EQ(number(order.current()), 0) << "the end";
}

}  // namespace
}  // namespace kinoprism::app
