#include "engine/media/analyse/shots.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/media/made_media.h"
#include "tests/test_data.h"

namespace kinoprism::media {
namespace {

std::vector<double> cutsOf(const std::filesystem::path& film) {
  ShotDetector detector;
  core::Progress progress;
  localMediaReader()->frames(
      film, {.width = 160, .height = 96},
      [&](VideoFrame&& frame) {
        detector.add(frame);
        return true;
      },
      progress);
  detector.finish();
  return detector.cuts();
}

Picture dimmed(Picture picture, double share) {
  for (uint8_t& value : picture.rgb) value = static_cast<uint8_t>(value * share);
  return picture;
}

TEST(Shots, CutsOfAMadeFilmAreFound) {
  const core::TemporaryFolder folder;
  const auto film = writeClip(folder / "shots.mp4", {160, 96, 24, 2'000'000}, 168, [](int f) {
    if (f < 48) return texture(160, 96, f * 2);                        // a pan
    if (f < 72) return flat(160, 96, 200, 120, 40);                    // 2.0 s: nothing moves
    if (f < 120) return dimmed(texture(160, 96, 300 - f), 0.6);        // 3.0 s
    return dimmed(flat(160, 96, 90, 200, 220), 1 - (f - 120) / 60.0);  // 5.0 s: fades out
  });
  const auto cuts = cutsOf(film);
  ASSERT_EQ(cuts.size(), 3u);
  EXPECT_NEAR(cuts[0], 2, 1e-3);
  EXPECT_NEAR(cuts[1], 3, 1e-3);
  EXPECT_NEAR(cuts[2], 5, 1e-3);
}

TEST(Shots, FlashesAndFadesAreNoCuts) {
  const core::TemporaryFolder folder;
  const auto film = writeClip(folder / "soft.mp4", {160, 96, 24, 2'000'000}, 144, [](int f) {
    if (f == 20) return flat(160, 96, 250, 250, 250);
    return dimmed(texture(160, 96, f), f < 48 ? 1 : std::max(0.0, 1 - (f - 48) / 30.0));
  });
  EXPECT_TRUE(cutsOf(film).empty());
}

TEST(Shots, ACutIsToldOneFrameLater) {
  ShotDetector detector;
  const auto frame = [](int number, const Picture& picture) {
    VideoFrame result;
    result.number = number;
    result.seconds = number / 10.0;
    result.picture = picture;
    return result;
  };
  const Picture red = flat(32, 32, 200, 10, 10);
  const Picture blue = flat(32, 32, 10, 10, 200);
  for (int f = 0; f < 10; ++f) EXPECT_FALSE(detector.add(frame(f, red)));
  EXPECT_FALSE(detector.add(frame(10, blue)));
  EXPECT_EQ(detector.add(frame(11, blue)), std::optional(1.0));
  for (int f = 12; f < 20; ++f) EXPECT_FALSE(detector.add(frame(f, blue)));
  EXPECT_FALSE(detector.add(frame(20, red)));
  EXPECT_EQ(detector.finish(), std::optional(2.0));
  EXPECT_EQ(detector.cuts(), (std::vector{1.0, 2.0}));
  EXPECT_EQ(core::errorOf([&] { detector.add(frame(5, red)); }).code(), core::ErrorCode::BadArgument);
  EXPECT_EQ(core::errorOf([&] { detector.add(frame(30, Picture{})); }).code(), core::ErrorCode::BadArgument);
}

// Seen by eye in contact sheets of the clips, a picture every half second.
TEST(Shots, CutsOfRealClipsAreFound) {
  KINOPRISM_NEEDS_DATA("media/video");
  const auto bunny = cutsOf(tests::dataFolder() / "media/video/big_buck_bunny_480p_30s.mp4");
  ASSERT_EQ(bunny.size(), 3u);
  EXPECT_NEAR(bunny[0], 11.75, 0.26);
  EXPECT_NEAR(bunny[1], 15.75, 0.26);
  EXPECT_NEAR(bunny[2], 23.25, 0.26);
  const auto sintel = cutsOf(tests::dataFolder() / "media/video/sintel_clip.mp4");
  for (const double seen : {14.0, 16.75, 23.75, 26.0, 28.0}) {
    EXPECT_TRUE(std::ranges::any_of(sintel, [&](double cut) { return std::abs(cut - seen) <= 0.26; })) << seen;
  }
  EXPECT_LE(sintel.size(), 12u);
}

/// Of those seen by eye in frame after frame. The rest come with an explosion or a whip of the camera.
TEST(Shots, CutsOfAFilmThatMovesMuchAreFoundToo) {
  KINOPRISM_NEEDS_DATA("media/video");
  const auto cuts = cutsOf(tests::dataFolder() / "media/video/tears-of-steel-battle-clip.webm");
  const std::vector seen{2.17,  5.08,  6.58,  9.21,  12.88, 29.83, 32.88, 36.33, 37.54, 46.96, 48.21, 50.17,
                         51.42, 51.92, 53.54, 56.08, 57.46, 59.58, 63.54, 65.46, 67.46, 68.75, 70.38};
  const auto isIn = [](const std::vector<double>& list, double time) {
    return std::ranges::any_of(list, [&](double other) { return std::abs(other - time) < 0.13; });
  };
  EXPECT_GE(std::ranges::count_if(seen, [&](double time) { return isIn(cuts, time); }), 19);
  EXPECT_LE(std::ranges::count_if(cuts, [&](double time) { return !isIn(seen, time); }), 2);
}

TEST(Shots, ACutSoonAfterAnotherIsFound) {
  const core::TemporaryFolder folder;
  const auto film = writeClip(folder / "soon.mp4", {160, 96, 24, 2'000'000}, 96, [](int f) {
    if (f < 48) return texture(160, 96, 0);
    if (f < 60) return flat(160, 96, 200, 120, 40);
    return texture(160, 96, 300);
  });
  const auto cuts = cutsOf(film);
  ASSERT_EQ(cuts.size(), 2u);
  EXPECT_NEAR(cuts[0], 2, 1e-3);
  EXPECT_NEAR(cuts[1], 2.5, 1e-3);
}

}  // namespace
}  // namespace kinoprism::media
