#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numeric>

#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/encode/kept_features.h"
#include "tests/engine/encode/made_clip.h"
#include "tests/engine/encode/pack_folder.h"
#include "tests/test_data.h"

namespace kinoprism::encode {
namespace {

using Files = std::vector<std::optional<std::filesystem::path>>;

class ShotEncoder : public testing::Test {
 protected:
  void SetUp() override { KINOPRISM_NEEDS_PACK("efficientnet-lite0.safetensors"); }

  static KeptFeatures encode(const std::string& encoder, const Files& files, const core::Settings& settings = {}) {
    KeptFeatures kept;
    core::Progress progress;
    engine::loadEngine().encode({encoder, files, settings}, kept, progress);
    return kept;
  }

  static Colour ball(int x, int y) {
    const bool isBall = std::hypot(x - 160, y - 90) < 60;
    return isBall ? Colour{250, 130, 20} : Colour{30, static_cast<uint8_t>(90 + y / 4), 40};
  }
  static Colour bricks(int x, int y) {
    const bool isJoint = y % 20 < 3 || (x + y / 20 % 2 * 20) % 40 < 3;
    return isJoint ? Colour{190, 190, 180} : Colour{150, 60, 45};
  }
  static Colour sea(int x, int y) {
    if (y < 80) return {170, 210, 250};
    return {10, static_cast<uint8_t>(60 + 20 * std::sin(x / 9.0 + y / 3.0)), 140};
  }

  std::filesystem::path film() {
    return MadeClip(m_folder / "film.mp4").hold(24, ball).hold(24, bricks).hold(12, sea).hold(24, ball).finish();
  }

  core::TemporaryFolder m_folder;
};

TEST_F(ShotEncoder, EachShotIsWhatItsPictureIs) {
  const KeptFeatures kept = encode("efficientnet-shots", {film()});
  const data::FeatureParts& shots = kept.parts.at(0);
  ASSERT_EQ(shots.count(), 4u);
  const std::array<float, 8> times{0, 2, 2, 4, 4, 5, 5, 7};
  for (size_t t = 0; t < times.size(); ++t) EXPECT_NEAR(shots.times[t], times[t], 0.02) << t;

  std::vector<double> mean(shots.values.columns());
  for (size_t s = 0; s < shots.count(); ++s) {
    EXPECT_NEAR(std::sqrt(std::inner_product(shots.values.row(s).begin(), shots.values.row(s).end(),
                                             shots.values.row(s).begin(), 0.0)),
                1, 1e-5);
    for (size_t c = 0; c < mean.size(); ++c) mean[c] += shots.values.row(s)[c];
  }
  const std::vector<float> expected(mean.begin(), mean.end());
  EXPECT_NEAR(cosine(kept.features.at(0), expected), 1, 1e-6);

  // The encoder of posters sees the same in the pictures themselves.
  Files pictures;
  for (const auto& [name, draw] :
       {std::pair("ball.jpg", &ball), std::pair("bricks.jpg", &bricks), std::pair("sea.jpg", &sea)}) {
    const auto bytes = media::encodeJpeg(drawn(MadeClip::kWidth, MadeClip::kHeight, draw), 95);
    pictures.push_back(m_folder.write(name, {reinterpret_cast<const char*>(bytes.data()), bytes.size()}));
  }
  const KeptFeatures posters = encode("efficientnet-lite0", pictures);
  const std::array<size_t, 4> shown{0, 1, 2, 0};
  for (size_t s = 0; s < shown.size(); ++s) {
    for (size_t p = 0; p < pictures.size(); ++p) {
      const double alike = cosine(shots.values.row(s), posters.features.at(p));
      if (p == shown[s]) {
        EXPECT_GT(alike, 0.9) << s;
      } else {
        EXPECT_LT(alike, 0.8) << s << " " << p;
      }
    }
  }
}

TEST_F(ShotEncoder, OfManyShotsSomeAreSpreadOverTheFilm) {
  const auto file = film();
  const KeptFeatures all = encode("efficientnet-shots", {file});
  const KeptFeatures two = encode("efficientnet-shots", {file, std::nullopt}, {{"shots", 2}});
  EXPECT_EQ(two.skipped, std::vector<size_t>{1});
  const data::FeatureParts& shots = two.parts.at(0);
  ASSERT_EQ(shots.count(), 2u);
  EXPECT_NEAR(shots.times[0], 2, 0.02);
  EXPECT_NEAR(shots.times[2], 5, 0.02);
  EXPECT_NEAR(cosine(shots.values.row(0), all.parts.at(0).values.row(1)), 1, 1e-5);
  EXPECT_NEAR(cosine(shots.values.row(1), all.parts.at(0).values.row(3)), 1, 1e-5);
}

TEST_F(ShotEncoder, RefusesAndCancels) {
  const KeptFeatures kept = encode("efficientnet-shots", {m_folder.write("text.mp4", "no film")});
  EXPECT_NE(kept.refused.at(0).find("text.mp4"), std::string::npos);
  const Files files{film()};
  EXPECT_EQ(core::errorOf([&] {
              encode("efficientnet-shots", files, {{"shots", 0}});
            }).code(),
            core::ErrorCode::BadArgument);
  std::stop_source stop;
  stop.request_stop();
  core::Progress stopped(stop.get_token());
  KeptFeatures none;
  EXPECT_THROW(engine::loadEngine().encode({"efficientnet-shots", files}, none, stopped), core::Cancelled);
}

TEST_F(ShotEncoder, RealFilmsAreLikestThemselves) {
  KINOPRISM_NEEDS_DATA("media/video");
  const auto folder = tests::dataFolder() / "media/video";
  const KeptFeatures kept =
      encode("efficientnet-shots", {folder / "big_buck_bunny_480p_30s.mp4", folder / "sintel_clip.mp4"});
  ASSERT_EQ(kept.features.size(), 2u);
  // A shot is nearer to the rest of its own film than to the other film, nearly always.
  size_t right = 0, shots = 0;
  for (size_t film = 0; film < 2; ++film) {
    const data::FeatureParts& own = kept.parts.at(film);
    EXPECT_GE(own.count(), 3u);
    for (size_t s = 0; s < own.count(); ++s, ++shots) {
      std::vector<float> rest(own.values.columns());
      for (size_t other = 0; other < own.count(); ++other) {
        for (size_t c = 0; c < rest.size() && other != s; ++c) rest[c] += own.values.row(other)[c];
      }
      right += cosine(own.values.row(s), rest) > cosine(own.values.row(s), kept.features.at(1 - film));
    }
  }
  EXPECT_GE(static_cast<double>(right), 0.8 * static_cast<double>(shots));
}

}  // namespace
}  // namespace kinoprism::encode
