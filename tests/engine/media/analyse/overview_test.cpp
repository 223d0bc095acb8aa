#include "engine/media/analyse/overview.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/media/made_media.h"
#include "tests/test_data.h"

namespace kinoprism::media {
namespace {

TEST(Overview, PiecesOfASoundAreAsLoudAsTheSoundIsThere) {
  const core::TemporaryFolder folder;
  Sound sound = sine(440, 0.5, 2, 16'000);
  append(sound, silence(2, 16'000));
  writeSound(folder / "half.wav", sound);
  core::Progress progress;
  const SoundOverview overview = overviewOfSound(*localMediaReader(), folder / "half.wav", 40, progress);
  EXPECT_NEAR(overview.seconds, 4, 1e-2);
  ASSERT_EQ(overview.peaks.size(), 40u);
  ASSERT_EQ(overview.levels.size(), 40u);
  for (size_t p = 1; p < 19; ++p) {
    EXPECT_NEAR(overview.peaks[p], 0.5, 0.02) << p;
    EXPECT_NEAR(overview.levels[p], 0.5 / std::sqrt(2), 0.01) << p;
  }
  for (size_t p = 21; p < 40; ++p) EXPECT_NEAR(overview.peaks[p], 0, 0.01) << p;
}

TEST(Overview, AShortSoundHasNoMorePiecesThanHundredths) {
  const core::TemporaryFolder folder;
  writeSound(folder / "short.wav", sine(440, 0.5, 0.2, 8'000));
  core::Progress progress;
  EXPECT_EQ(overviewOfSound(*localMediaReader(), folder / "short.wav", 1000, progress).peaks.size(), 20u);
  EXPECT_THROW(overviewOfSound(*localMediaReader(), folder / "short.wav", 0, progress), core::Error);
}

TEST(Overview, AFilmShowsItsCutsAndFramesOfEachShot) {
  const core::TemporaryFolder folder;
  const auto film = writeClip(folder / "shots.mp4", {160, 96, 16, 2'000'000}, 96, [](int f) {
    if (f < 32) return flat(160, 96, 200, 40, 40);
    if (f < 64) return flat(160, 96, 40, 200, 40);
    return flat(160, 96, 40, 40, 200);
  });
  core::Progress progress;
  const FilmOverview overview = overviewOfFilm(*localMediaReader(), film, progress);
  EXPECT_NEAR(overview.seconds, 6, 0.1);
  ASSERT_EQ(overview.cuts.size(), 2u);
  EXPECT_NEAR(overview.cuts[0], 2, 0.13);
  EXPECT_NEAR(overview.cuts[1], 4, 0.13);
  ASSERT_EQ(overview.stills.size(), 9u) << "first, middle and last of each";
  EXPECT_TRUE(std::ranges::is_sorted(overview.stills, {}, &FilmOverview::Still::seconds));
  for (size_t s = 0; s < 9; ++s) {
    const Picture& picture = overview.stills[s].picture;
    ASSERT_FALSE(picture.rgb.empty());
    EXPECT_LE(picture.width, FilmOverview::kStillWidth);
    EXPECT_LE(picture.height, FilmOverview::kStillHeight);
    const uint8_t* middle = picture.at(picture.width / 2, picture.height / 2);
    EXPECT_GT(middle[s / 3], 150) << "still " << s << " is of its own shot";
  }
}

TEST(Overview, RealTrailersHaveShots) {
  KINOPRISM_NEEDS_DATA("media/video/sintel_clip.mp4");
  core::Progress progress;
  const FilmOverview overview =
      overviewOfFilm(*isolatedMediaReader(), tests::dataFolder() / "media/video/sintel_clip.mp4", progress);
  EXPECT_GT(overview.cuts.size(), 5u);
  EXPECT_GT(overview.stills.size(), overview.cuts.size());
}

TEST(Overview, ABrokenFileSaysSo) {
  const core::TemporaryFolder folder;
  folder.write("noise.mp4", "this is no film");
  core::Progress progress;
  EXPECT_THROW(overviewOfFilm(*localMediaReader(), folder / "noise.mp4", progress), core::Error);
  EXPECT_THROW(overviewOfSound(*localMediaReader(), folder / "noise.mp4", 10, progress), core::Error);
}

}  // namespace
}  // namespace kinoprism::media
