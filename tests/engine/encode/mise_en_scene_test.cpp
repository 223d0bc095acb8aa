#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "engine/core/rng.h"
#include "engine/media/write/sound.h"
#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/encode/kept_features.h"
#include "tests/engine/encode/made_clip.h"
#include "tests/test_data.h"

namespace kinoprism::encode {
namespace {

using Files = std::vector<std::optional<std::filesystem::path>>;

class MiseEnScene : public testing::Test {
 protected:
  enum Value {
    ShotLength,
    Variance,
    VarianceSpread,
    Motion,
    MotionSpread,
    LightingKey,
    Shots,
    CutRate,
    Saturation,
    SaturationSpread,
    Brightness,
    BrightnessSpread,
    Contrast,
    Dark,
    Warmth,
    Colourfulness,
    LengthSpread,
    Count
  };

  KeptFeatures encode(const Files& files) {
    KeptFeatures kept;
    core::Progress progress;
    engine::loadEngine().encode({"mise-en-scene", files}, kept, progress);
    return kept;
  }

  std::vector<float> encodeOne(const std::filesystem::path& file) { return encode({file}).features.at(0); }

  static Colour halves(int x, int) { return x < MadeClip::kWidth / 2 ? Colour{0, 0, 0} : Colour{255, 255, 255}; }
  static Colour red(int, int) { return {200, 0, 0}; }
  static Colour dim(int, int) { return {25, 25, 25}; }
  static Colour quarters(int x, int y) {
    const bool isRight = x >= MadeClip::kWidth / 2;
    if (y < MadeClip::kHeight / 2) return isRight ? Colour{0, 255, 0} : Colour{255, 0, 0};
    return isRight ? Colour{255, 255, 255} : Colour{0, 0, 255};
  }

  core::TemporaryFolder m_folder;
};

TEST_F(MiseEnScene, LightCutsAndColoursOfAKnownFilm) {
  const auto file = MadeClip(m_folder / "a.mp4").hold(36, halves).hold(12, red).hold(24, dim).finish();
  const KeptFeatures kept = encode({file});
  const std::vector<float>& f = kept.features.at(0);
  ASSERT_EQ(f.size(), size_t{Count});
  EXPECT_EQ(f.size(), static_cast<size_t>(engine::loadEngine().encoder("mise-en-scene").dimensions));

  EXPECT_NEAR(f[ShotLength], std::log(2.0), 0.02);
  EXPECT_NEAR(f[Shots], std::log(3.0), 0.02);
  EXPECT_NEAR(f[CutRate], std::log(1 + 20.0), 0.02);
  const double meanLog = (std::log(3.0) + std::log(1.0) + std::log(2.0)) / 3;
  const double squares = (std::pow(std::log(3.0), 2) + std::pow(std::log(2.0), 2)) / 3;
  EXPECT_NEAR(f[LengthSpread], std::sqrt(squares - meanLog * meanLog), 0.02);
  // Half of the film is half black and half white, a sixth is red, a third is dim.
  const double bright = (3 * 0.5 + 200 / 255.0 + 2 * 25 / 255.0) / 6;
  EXPECT_NEAR(f[Brightness], bright, 0.01);
  EXPECT_NEAR(f[Contrast], 0.25, 0.01);
  EXPECT_NEAR(f[LightingKey], 0.125, 0.01);
  EXPECT_NEAR(f[Dark], 1 / 3.0, 0.01);
  EXPECT_NEAR(f[Saturation], 1 / 6.0, 0.02);
  EXPECT_NEAR(f[SaturationSpread], std::sqrt(1 / 6.0 - 1 / 36.0), 0.02);
  EXPECT_NEAR(f[Warmth], 200 / 255.0 / 6, 0.01);
  // Nothing moves, and a cut is no motion.
  EXPECT_NEAR(f[Motion], 0, 1e-3);

  const data::FeatureParts& shots = kept.parts.at(0);
  ASSERT_EQ(shots.count(), 3u);
  const std::array<float, 6> times{0, 3, 3, 4, 4, 6};
  for (size_t t = 0; t < times.size(); ++t) EXPECT_NEAR(shots.times[t], times[t], 0.02) << t;
  constexpr size_t kShotBrightness = 6;
  EXPECT_NEAR(shots.values.row(0)[kShotBrightness], 0.5, 0.01);
  EXPECT_NEAR(shots.values.row(1)[kShotBrightness], 200 / 255.0, 0.02);
  EXPECT_NEAR(shots.values.row(2)[kShotBrightness], 25 / 255.0, 0.02);
}

TEST_F(MiseEnScene, WithoutAShotAFilmIsThatOfTheOthers) {
  // Each with the look of one shot throughout, so that deviations over frames do not differ.
  const auto film = [&](const char* name, std::vector<int> lengths) {
    MadeClip clip(m_folder / name);
    for (size_t s = 0; s < lengths.size(); ++s) {
      const int bright = s == 1 ? 60 : 200;
      clip.hold(lengths[s], [bright](int x, int) {
        const auto grey = static_cast<uint8_t>(x < 40 ? bright : bright / 2);
        return Colour{grey, static_cast<uint8_t>(grey / 2), static_cast<uint8_t>(grey / 4)};
      });
    }
    return clip.finish();
  };
  const KeptFeatures kept = encode({film("all.mp4", {30, 20, 40}), film("two.mp4", {30, 20})});
  const data::FeatureParts& all = kept.parts.at(0);
  ASSERT_EQ(all.count(), 3u);
  data::FeatureParts left;
  left.times.assign(all.times.begin(), all.times.begin() + 4);
  left.values = core::Matrix(2, all.values.columns());
  for (size_t s = 0; s < 2; ++s) std::ranges::copy(all.values.row(s), left.values.row(s).begin());
  const std::vector<float> without =
      engine::loadEngine().encoder("mise-en-scene").withoutParts(kept.features.at(0), all, left);
  const std::vector<float>& expected = kept.features.at(1);
  for (const size_t value : {0, 1, 3, 4, 5, 6, 7, 8, 10, 12, 14, 15, 16})
    EXPECT_NEAR(without[value], expected[value], 0.03 + 0.03 * std::abs(expected[value])) << value;
  for (const size_t value : {2, 9, 11, 13}) EXPECT_EQ(without[value], kept.features.at(0)[value]) << value;
}

TEST_F(MiseEnScene, ColourVarianceIsThatOfThePublishedColours) {
  const std::vector<float> f = encodeOne(MadeClip(m_folder / "a.mp4").hold(24, quarters).finish());
  // L*u*v* of sRGB's red, green, blue and white. Four points' covariance has the determinant (6·volume)² / 4 / 4³ of
  // the tetrahedron that they span.
  const double r[] = {53.24, 175.01, 37.76}, g[] = {87.73, -83.08, 107.40}, b[] = {32.30, -9.41, -130.34},
               w[] = {100, 0, 0};
  double e[3][3];
  for (int i = 0; i < 3; ++i) {
    e[0][i] = r[i] - w[i];
    e[1][i] = g[i] - w[i];
    e[2][i] = b[i] - w[i];
  }
  const double volume = e[0][0] * (e[1][1] * e[2][2] - e[1][2] * e[2][1]) -
                        e[0][1] * (e[1][0] * e[2][2] - e[1][2] * e[2][0]) +
                        e[0][2] * (e[1][0] * e[2][1] - e[1][1] * e[2][0]);
  EXPECT_NEAR(f[Variance], std::log1p(volume * volume / 256), 0.1);
  EXPECT_LT(f[VarianceSpread], f[Variance] - 2);
}

TEST_F(MiseEnScene, MotionIsInWidthsASecond) {
  constexpr int kSquare = 8, kStep = 8, kFrames = 24;
  core::Rng rng(5);
  std::vector<uint8_t> greys(MadeClip::kWidth / kSquare * (MadeClip::kHeight / kSquare + 1));
  for (uint8_t& grey : greys) grey = static_cast<uint8_t>(40 + rng.below(180));
  const auto film = [&](const char* name, int step) {
    MadeClip clip(m_folder / name);
    for (int frame = 0; frame < kFrames; ++frame) {
      clip.hold(1, [&](int x, int y) {
        const int from = (x - frame * step + frame * MadeClip::kWidth) % MadeClip::kWidth;
        const uint8_t grey = greys[static_cast<size_t>(y / kSquare * (MadeClip::kWidth / kSquare) + from / kSquare)];
        return Colour{grey, grey, grey};
      });
    }
    return clip.finish();
  };
  const KeptFeatures kept = encode({film("still.mp4", 0), film("pan.mp4", kStep)});
  EXPECT_NEAR(kept.features.at(0)[Motion], 0, 1e-3);
  const double expected = static_cast<double>(kStep) / MadeClip::kWidth * MadeClip::kRate;
  EXPECT_NEAR(kept.features.at(1)[Motion], expected, 0.1 * expected);
  EXPECT_EQ(kept.parts.at(1).count(), 1u);
}

TEST_F(MiseEnScene, BlackBordersDoNotCount) {
  const auto boxed = [](int x, int y) {
    constexpr int kBar = 24;
    if (y < kBar || y >= MadeClip::kHeight - kBar) return Colour{0, 0, 0};
    return quarters(x, (y - kBar) * MadeClip::kHeight / (MadeClip::kHeight - 2 * kBar));
  };
  const std::vector<float> open = encodeOne(MadeClip(m_folder / "a.mp4").hold(24, quarters).finish());
  const std::vector<float> letterbox = encodeOne(MadeClip(m_folder / "b.mp4").hold(24, boxed).finish());
  for (const Value value : {Brightness, Saturation, Warmth}) EXPECT_NEAR(open[value], letterbox[value], 0.03) << value;
  EXPECT_LT(letterbox[Contrast], 0.1);  // with its borders: 0.44
}

TEST_F(MiseEnScene, ALongFilmIsWatchedInWindows) {
  constexpr int kSeconds = 660;
  const auto file = m_folder / "long.mp4";
  media::ClipWriter clip(file, {64, 36, 1, 300'000}, nullptr);
  for (int second = 0; second < kSeconds; ++second) clip.add(drawn(64, 36, quarters));
  clip.finish();
  const KeptFeatures kept = encode({file});
  const data::FeatureParts& windows = kept.parts.at(0);
  ASSERT_EQ(windows.count(), 10u);
  EXPECT_NEAR(windows.times.front(), 0, 1);
  EXPECT_NEAR(windows.times.back(), kSeconds, 1);
  for (size_t w = 1; w < windows.count(); ++w) EXPECT_GE(windows.times[2 * w] + 1, windows.times[2 * w - 1]);
  EXPECT_NEAR(kept.features.at(0)[ShotLength], std::log(double{kSeconds}), 0.01);
  EXPECT_NEAR(kept.features.at(0)[Shots], 0, 1e-6);
}

TEST_F(MiseEnScene, RefusesWhatIsNoFilmAndGoesOn) {
  media::writeSound(m_folder / "sound.wav", {8000, 1, std::vector<float>(8000, 0.1f)});
  const auto film = MadeClip(m_folder / "a.mp4").hold(12, red).finish();
  const KeptFeatures kept = encode(
      {m_folder.write("text.mp4", "no film"), m_folder / "sound.wav", std::nullopt, film, m_folder / "absent.mp4"});
  ASSERT_EQ(kept.features.size(), 1u);
  EXPECT_TRUE(kept.features.contains(3));
  EXPECT_EQ(kept.skipped, std::vector<size_t>{2});
  ASSERT_EQ(kept.refused.size(), 3u);
  EXPECT_NE(kept.refused.at(0).find("text.mp4"), std::string::npos);
  EXPECT_NE(kept.refused.at(1).find("NoVideoStream"), std::string::npos);
  EXPECT_NE(kept.refused.at(4).find("absent.mp4"), std::string::npos);
}

TEST_F(MiseEnScene, KnowsNoSettingsAndCancels) {
  const Files files{MadeClip(m_folder / "a.mp4").hold(12, red).finish()};
  KeptFeatures kept;
  core::Progress progress;
  EXPECT_EQ(core::errorOf([&] {
              engine::loadEngine().encode({"mise-en-scene", files, {{"x", 1}}}, kept, progress);
            }).code(),
            core::ErrorCode::BadArgument);
  std::stop_source stop;
  stop.request_stop();
  core::Progress stopped(stop.get_token());
  EXPECT_THROW(engine::loadEngine().encode({"mise-en-scene", files}, kept, stopped), core::Cancelled);
}

TEST_F(MiseEnScene, RealFilms) {
  KINOPRISM_NEEDS_DATA("media/video");
  const auto folder = tests::dataFolder() / "media/video";
  const KeptFeatures kept = encode(
      {folder / "big_buck_bunny_480p_30s.mp4", folder / "sintel_clip.mp4", folder / "tears-of-steel-battle-clip.webm"});
  ASSERT_EQ(kept.features.size(), 3u);
  const std::array<double, 3> lengths{30, 52, 70};
  for (size_t film = 0; film < 3; ++film) {
    const std::vector<float>& f = kept.features.at(film);
    const data::FeatureParts& shots = kept.parts.at(film);
    for (const float value : f) EXPECT_TRUE(std::isfinite(value));
    for (const float value : shots.values.values()) EXPECT_TRUE(std::isfinite(value));
    EXPECT_GT(f[Motion], 0);
    EXPECT_NEAR(shots.times.front(), 0, 0.1);
    EXPECT_NEAR(shots.times.back(), lengths[film], 1.5);
    for (size_t t = 1; t < shots.times.size(); ++t) EXPECT_GE(shots.times[t], shots.times[t - 1]) << t;
  }
  // Anybody sees it: the bunny's meadow is sunlit and green, the robots' Amsterdam is grey.
  EXPECT_GT(kept.features.at(0)[Saturation], kept.features.at(2)[Saturation]);
  EXPECT_GT(kept.features.at(0)[Brightness], kept.features.at(2)[Brightness]);
}

}  // namespace
}  // namespace kinoprism::encode
