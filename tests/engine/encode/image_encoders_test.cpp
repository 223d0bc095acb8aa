#include <gtest/gtest.h>

#include <cmath>

#include "engine/engine.h"
#include "engine/media/read/picture.h"
#include "tests/engine/core/temporary_folder.h"

namespace kinoprism::encode {
namespace {

using Files = std::vector<std::optional<std::filesystem::path>>;

data::Features encodeImages(const Files& files, const std::string& encoder, const core::Settings& settings,
                            std::vector<core::Message>& problems, core::Progress& progress) {
  return engine::loadEngine().encodeAll({encoder, files, settings}, problems, progress);
}

class ImageEncoders : public testing::Test {
 protected:
  /// A "poster": sky of one colour, ground of another, a disc to the left, stripes of an angle.
  struct Drawing {
    std::array<int, 3> sky{230, 120, 60};
    std::array<int, 3> ground{20, 40, 60};
    bool isMirrored = false;
    double light = 1;
    int stripes = 0;  ///< 0 none, 1 horizontal, 2 vertical
    int width = 200;
    int height = 300;
    int border = 0;  ///< black rows above and below
  };

  std::filesystem::path draw(const std::string& name, const Drawing& d) {
    media::Picture picture{d.width, d.height + 2 * d.border, {}};
    const std::vector<uint8_t> black(static_cast<size_t>(d.width) * d.border * 3);
    picture.rgb = black;
    for (int y = 0; y < d.height; ++y) {
      for (int column = 0; column < d.width; ++column) {
        const double x = (d.isMirrored ? d.width - 1 - column : column) / static_cast<double>(d.width);
        const double v = y / static_cast<double>(d.height);
        const bool isDisc = std::hypot((x - 0.25) * 2, (v - 0.3) * 3) < 0.4;
        const bool isStripe = (d.stripes == 1 && y / 8 % 2) || (d.stripes == 2 && column / 8 % 2);
        for (size_t c = 0; c < 3; ++c) {
          const int base = isDisc ? 250 : v < 0.6 ? d.sky[c] : d.ground[c];
          picture.rgb.push_back(static_cast<uint8_t>(std::min(255.0, base * d.light * (isStripe ? 0.5 : 1))));
        }
      }
    }
    picture.rgb.insert(picture.rgb.end(), black.begin(), black.end());
    const auto bytes = media::encodeJpeg(picture, 92);
    return m_folder.write(name, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  }

  data::Features encode(const Files& files, const core::Settings& settings = {}) {
    core::Progress progress;
    return encodeImages(files, "colour-gradient", settings, m_problems, progress);
  }

  static double cosine(const data::Features& features, size_t a, size_t b) {
    double sum = 0;
    for (size_t c = 0; c < features.dimensions(); ++c)
      sum += features.of(data::MovieIndex(a))[c] * features.of(data::MovieIndex(b))[c];
    return sum;
  }

  core::TemporaryFolder m_folder;
  std::vector<core::Message> m_problems;
};

TEST_F(ImageEncoders, TheSamePosterTwiceIsTheSame) {
  const auto a = draw("a.jpg", {});
  const auto b = draw("b.jpg", {});
  const data::Features features = encode({a, b});
  EXPECT_EQ(features.dimensions(), static_cast<size_t>(engine::loadEngine().encoder("colour-gradient").dimensions));
  EXPECT_NEAR(cosine(features, 0, 0), 1, 1e-5);
  EXPECT_NEAR(cosine(features, 0, 1), 1, 1e-5);
  EXPECT_TRUE(m_problems.empty());
}

TEST_F(ImageEncoders, TheSamePosterAtAnotherSizeIsNearlyTheSame) {
  Drawing large;
  large.width = 800;
  large.height = 1200;
  EXPECT_GT(cosine(encode({draw("a.jpg", {}), draw("b.jpg", large)}), 0, 1), 0.97);
}

TEST_F(ImageEncoders, BlackBordersAreCutOffWhereAPersonWantsThat) {
  Drawing bordered;
  bordered.border = 64;
  const Files files{draw("a.jpg", {}), draw("b.jpg", bordered)};
  const double kept = cosine(encode(files), 0, 1), cut = cosine(encode(files, {{"borders", 1}}), 0, 1);
  EXPECT_LT(kept, 0.95);
  EXPECT_GT(cut, 0.99);
}

TEST_F(ImageEncoders, MirroredIsLikeButNotTheSame) {
  Drawing mirrored;
  mirrored.isMirrored = true;
  Drawing other;
  other.sky = {40, 90, 200};
  other.stripes = 1;
  const data::Features features = encode({draw("a.jpg", {}), draw("b.jpg", mirrored), draw("c.jpg", other)});
  EXPECT_LT(cosine(features, 0, 1), 0.995);
  EXPECT_GT(cosine(features, 0, 1), cosine(features, 0, 2));
}

TEST_F(ImageEncoders, DarkAndLightDiffer) {
  Drawing dark;
  dark.light = 0.25;
  Drawing lighter;
  lighter.light = 0.95;
  const data::Features features = encode({draw("a.jpg", {}), draw("b.jpg", lighter), draw("c.jpg", dark)});
  EXPECT_GT(cosine(features, 0, 1), 0.9);
  EXPECT_LT(cosine(features, 0, 2), cosine(features, 0, 1) - 0.2);
}

TEST_F(ImageEncoders, DirectionOfEdgesMatters) {
  Drawing flat, upright;
  flat.stripes = 1;
  upright.stripes = 2;
  const data::Features features = encode({draw("a.jpg", flat), draw("b.jpg", upright), draw("c.jpg", flat)});
  EXPECT_GT(cosine(features, 0, 2), cosine(features, 0, 1) + 0.02);
}

TEST_F(ImageEncoders, BadFilesAreAbsentAndNamed) {
  const auto good = draw("good.jpg", {});
  const auto text = m_folder.write("text.jpg", "no picture at all");
  const auto bytes = media::encodeJpeg({8, 8, std::vector<uint8_t>(192, 77)}, 90);
  const auto cut = m_folder.write("cut.jpg", {reinterpret_cast<const char*>(bytes.data()), bytes.size() / 2});
  const data::Features features = encode({good, text, std::nullopt, cut, m_folder / "absent.jpg"});
  EXPECT_TRUE(features.isPresent(data::MovieIndex(0)));
  EXPECT_EQ(features.presentCount(), 1u);
  ASSERT_EQ(m_problems.size(), 3u);
  EXPECT_NE(m_problems[0].text().find("text.jpg"), std::string::npos);
  EXPECT_NE(m_problems[1].text().find("cut.jpg"), std::string::npos);
  EXPECT_NE(m_problems[2].text().find("absent.jpg"), std::string::npos);
}

TEST_F(ImageEncoders, RefusesAndCancels) {
  core::Progress progress;
  std::vector<core::Message> problems;
  EXPECT_EQ(core::errorOf([&] { encodeImages({}, "brush", {}, problems, progress); }).code(),
            core::ErrorCode::NotFound);
  EXPECT_EQ(core::errorOf([&] {
              encodeImages({draw("a.jpg", {})}, "colour-gradient", {{"x", 1}}, problems, progress);
            }).code(),
            core::ErrorCode::BadArgument);
  std::stop_source stop;
  stop.request_stop();
  core::Progress stopped(stop.get_token());
  const Files files(50, draw("a.jpg", {}));
  EXPECT_THROW(encodeImages(files, "colour-gradient", {}, problems, stopped), core::Cancelled);
}

}  // namespace
}  // namespace kinoprism::encode
