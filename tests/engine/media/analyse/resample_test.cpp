#include "engine/media/analyse/resample.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <tuple>

#include "engine/core/rng.h"
#include "tests/engine/core/every_processor.h"

namespace kinoprism::media {
namespace {

Picture noise(int width, int height, uint64_t seed) {
  core::Rng rng(seed);
  Picture picture{width, height, std::vector<uint8_t>(static_cast<size_t>(width) * height * 3)};
  for (uint8_t& value : picture.rgb) value = static_cast<uint8_t>(rng());
  return picture;
}

Picture pattern(int width, int height) {
  Picture picture{width, height, {}};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      for (int c = 0; c < 3; ++c)
        picture.rgb.push_back(static_cast<uint8_t>((x * 53 + y * 97 + c * 31 + x * y * 17) % 256));
    }
  }
  return picture;
}

double kernelAt(ScalingKernel kernel, double x) {
  x = std::abs(x);
  if (kernel == ScalingKernel::Bilinear) return std::max(0.0, 1 - x);
  // Keys 1981, equation 4, with a = −1/2.
  if (x < 1) return 1.5 * x * x * x - 2.5 * x * x + 1;
  if (x < 2) return -0.5 * x * x * x + 2.5 * x * x - 4 * x + 2;
  return 0;
}

/// One pass over one line of values, in real numbers, rounded at the end: the definition, taken literally.
std::vector<double> scaledLine(const std::vector<double>& line, int count, ScalingKernel kernel) {
  const double scale = static_cast<double>(line.size()) / count;
  const double wide = std::max(1.0, scale);
  const double radius = (kernel == ScalingKernel::Bilinear ? 1 : 2) * wide;
  std::vector<double> out;
  for (int i = 0; i < count; ++i) {
    const double centre = (i + 0.5) * scale;
    double sum = 0;
    double weights = 0;
    for (size_t j = 0; j < line.size(); ++j) {
      const double at = static_cast<double>(j) + 0.5 - centre;
      if (std::abs(at) >= radius) continue;
      const double weight = kernelAt(kernel, at / wide);
      sum += weight * line[j];
      weights += weight;
    }
    out.push_back(std::clamp(std::round(sum / weights), 0.0, 255.0));
  }
  return out;
}

using Plane = std::vector<std::vector<double>>;

Plane transposed(const Plane& rows) {
  Plane columns(rows[0].size(), std::vector<double>(rows.size()));
  for (size_t y = 0; y < rows.size(); ++y) {
    for (size_t x = 0; x < rows[y].size(); ++x) columns[x][y] = rows[y][x];
  }
  return columns;
}

Plane scaledAcross(Plane rows, int width, ScalingKernel kernel) {
  for (auto& row : rows) row = scaledLine(row, width, kernel);
  return rows;
}

/// The slow way, a channel at a time.
Picture slowly(const Picture& from, int width, int height, ScalingKernel kernel, bool isVerticalFirst) {
  Picture to{width, height, std::vector<uint8_t>(static_cast<size_t>(width) * height * 3)};
  for (int c = 0; c < 3; ++c) {
    Plane rows(static_cast<size_t>(from.height));
    for (int y = 0; y < from.height; ++y) {
      for (int x = 0; x < from.width; ++x) rows[static_cast<size_t>(y)].push_back(from.at(x, y)[c]);
    }
    const auto down = [&] { rows = transposed(scaledAcross(transposed(rows), height, kernel)); };
    if (isVerticalFirst) down();
    rows = scaledAcross(rows, width, kernel);
    if (!isVerticalFirst) down();
    for (int p = 0; p < width * height; ++p)
      to.rgb[static_cast<size_t>(p * 3 + c)] =
          static_cast<uint8_t>(rows[static_cast<size_t>(p / width)][static_cast<size_t>(p % width)]);
  }
  return to;
}

// Computed by Pillow 13.0: Image.resize of the pattern.
TEST(Resample, GivesPillowsPixels) {
  using Pixels = std::vector<uint8_t>;
  EXPECT_EQ(resample(viewOf(pattern(7, 5)), 4, 3, ScalingKernel::Bicubic).rgb,
            Pixels({70,  98,  129, 139, 111, 145, 143, 176, 128, 60,  91, 118, 113, 145, 100, 147, 113, 103,
                    103, 141, 101, 134, 169, 122, 141, 106, 137, 184, 81, 115, 154, 113, 80,  129, 97,  125}));
  EXPECT_EQ(resample(viewOf(pattern(6, 20)), 3, 2, ScalingKernel::Bicubic).rgb,
            Pixels({128, 109, 117, 146, 112, 121, 123, 127, 129, 128, 121, 122, 113, 126, 135, 135, 139, 124}));
  EXPECT_EQ(resample(viewOf(pattern(3, 2)), 4, 3, ScalingKernel::Bicubic).rgb,
            Pixels({0,   22,  53,  22,  52, 83,  69, 106, 137, 100, 149, 180, 47,  76,  107, 83,  123, 154,
                    138, 121, 152, 175, 71, 102, 99, 130, 161, 143, 193, 224, 206, 135, 166, 250, 0,   24}));
  EXPECT_EQ(resample(viewOf(pattern(7, 5)), 4, 3, ScalingKernel::Bilinear).rgb,
            Pixels({73,  99,  130, 136, 110, 141, 139, 170, 124, 65,  96, 120, 115, 141, 97, 144, 116, 107,
                    108, 139, 101, 131, 162, 116, 143, 106, 137, 179, 83, 114, 153, 113, 87, 130, 98,  124}));
}

struct Sizes {
  int width, height, toWidth, toHeight;
  bool isVerticalFirst;
};

class ResampleSizes : public testing::TestWithParam<std::tuple<Sizes, ScalingKernel>> {};
INSTANTIATE_TEST_SUITE_P(Resample, ResampleSizes,
                         testing::Combine(testing::Values(Sizes{30, 45, 22, 22, true}, Sizes{45, 30, 22, 22, false},
                                                          Sizes{30, 31, 22, 22, false}, Sizes{26, 26, 22, 22, false},
                                                          Sizes{1, 1, 5, 7, false}, Sizes{300, 5, 9, 5, false},
                                                          Sizes{5, 300, 5, 9, true}, Sizes{10, 12, 20, 30, false},
                                                          Sizes{10, 30, 15, 15, true}, Sizes{97, 101, 1, 1, false},
                                                          Sizes{16, 16, 16, 16, false}),
                                          testing::Values(ScalingKernel::Bicubic, ScalingKernel::Bilinear)));

TEST_P(ResampleSizes, EqualTheDefinition) {
  core::onEveryProcessor([&] {
    const auto& [sizes, kernel] = GetParam();
    const Picture from = noise(sizes.width, sizes.height, 5);
    const Picture fast = resample(viewOf(from), sizes.toWidth, sizes.toHeight, kernel);
    const Picture slow = slowly(from, sizes.toWidth, sizes.toHeight, kernel, sizes.isVerticalFirst);
    ASSERT_EQ(fast.rgb.size(), slow.rgb.size());
    // 22 bits after the point: only what lies half-way between two values may differ, and by one.
    size_t different = 0;
    for (size_t i = 0; i < fast.rgb.size(); ++i) {
      ASSERT_NEAR(fast.rgb[i], slow.rgb[i], 1) << i;
      different += fast.rgb[i] != slow.rgb[i];
    }
    EXPECT_LE(different, fast.rgb.size() / 20);
  });
}

TEST(Resample, APartIsThatPartOfTheWhole) {
  const Picture from = noise(80, 47, 6);
  const Picture whole = resample(viewOf(from), 45, 26, ScalingKernel::Bilinear);
  const Picture part = resample(viewOf(from), 45, 26, ScalingKernel::Bilinear, {11, 2, 22, 21});
  ASSERT_EQ(part.width, 22);
  ASSERT_EQ(part.height, 21);
  for (int y = 0; y < part.height; ++y) {
    for (int x = 0; x < part.width; ++x)
      ASSERT_TRUE(std::equal(part.at(x, y), part.at(x, y) + 3, whole.at(x + 11, y + 2))) << x << ' ' << y;
  }
}

TEST(Resample, ReadsAViewWithGaps) {
  const Picture from = noise(40, 30, 7);
  Picture cut{20, 10, {}};
  for (int y = 0; y < 10; ++y) cut.rgb.insert(cut.rgb.end(), from.at(5, y + 8), from.at(25, y + 8));
  EXPECT_EQ(resample(viewOf(from).part(5, 8, 20, 10), 9, 9, ScalingKernel::Bicubic).rgb,
            resample(viewOf(cut), 9, 9, ScalingKernel::Bicubic).rgb);
}

TEST(Resample, SizeWithinABoxKeepsTheShape) {
  const auto size = [](int w, int h, int boxW, int boxH) {
    const ScaledSize s = sizeWithin(w, h, boxW, boxH);
    return std::pair(s.width, s.height);
  };
  EXPECT_EQ(size(600, 900, 200, 200), std::pair(133, 200));
  EXPECT_EQ(size(600, 900, 2000, 2000), std::pair(600, 900));
  EXPECT_EQ(size(5000, 1, 100, 100), std::pair(100, 1));
}

}  // namespace
}  // namespace kinoprism::media
