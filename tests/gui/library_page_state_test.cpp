#include "app/pages/library/library_page_state.h"

#include <gtest/gtest.h>

namespace kinoprism::app {
namespace {

LibraryPageState made() {
  return {.filter = {.text = QStringLiteral("dread"), .sort = MovieSort::BestMatch},
          .byMeaning = true,
          .facetsShown = true,
          .tableShown = true,
          .columns = QByteArray("\x01\x02", 2),
          .place = {.top = {7, 3, 12, 1.5}, .current = 9, .selected = {9, 11}}};
}

TEST(LibraryPageState, ComesBackAsItWasKept) {
  const LibraryPageState back = LibraryPageState::fromJson(made().toJson());
  EXPECT_EQ(back.filter.text, made().filter.text);
  EXPECT_EQ(back.filter.sort, MovieSort::BestMatch);
  EXPECT_TRUE(back.byMeaning && back.facetsShown && back.tableShown);
  EXPECT_EQ(back.columns, made().columns);
  EXPECT_EQ(back.place.top, made().place.top);
  EXPECT_EQ(back.place.current, 9);
  EXPECT_EQ(back.place.selected, (QList<qint64>{9, 11}));
}

TEST(LibraryPageState, AViewKeepsTheZoomButNotThePlace) {
  const LibraryPageState back = LibraryPageState::fromJson(made().toViewJson());
  EXPECT_EQ(back.filter.text, made().filter.text);
  EXPECT_EQ(back.place.top, (widgets::WallPosition{-1, 0, 0, 1.5}));
  EXPECT_EQ(back.place.current, -1);
  EXPECT_TRUE(back.place.selected.isEmpty());
}

TEST(LibraryPageState, ASelectionOfThousandsIsNotKept) {
  LibraryPageState state = made();
  for (qint64 movie = 100; movie < 3000; ++movie) state.place.selected.append(movie);
  EXPECT_TRUE(LibraryPageState::fromJson(state.toJson()).place.selected.isEmpty());
}

TEST(LibraryPageState, WhatIsNotUnderstoodIsAsAtFirst) {
  const LibraryPageState state = LibraryPageState::fromJson("no JSON");
  EXPECT_FALSE(state.byMeaning || state.facetsShown || state.tableShown);
  EXPECT_EQ(state.place.top, widgets::WallPosition{});
}

}  // namespace
}  // namespace kinoprism::app
