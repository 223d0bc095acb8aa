// Layers that are loops of our own, against their definitions in slow plain loops.
#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/core/rng.h"
#include "engine/encode/net/planes.h"
#include "engine/encode/video/box_pooling.h"
#include "engine/encode/video/frame_look.h"
#include "tests/engine/core/every_processor.h"

namespace kinoprism::encode {
namespace {

struct Shape {
  int64_t height, width, channels, kernel, stride;
};

void expectDepthwise(const Shape& s) {
  const at::Tensor x = at::randn({2, s.height, s.width, s.channels});
  const at::Tensor weight = at::randn({s.kernel, s.kernel, s.channels}), bias = at::randn({s.channels});
  const at::Tensor found = depthwiseRelu6(x, weight, bias, s.stride);
  const SamePadding rows(s.height, s.kernel, s.stride), columns(s.width, s.kernel, s.stride);
  const auto in = x.accessor<float, 4>(), out = found.accessor<float, 4>();
  const auto taps = weight.accessor<float, 3>();
  for (int64_t p = 0; p < 2; ++p) {
    for (int64_t y = 0; y < found.size(1); ++y) {
      for (int64_t left = 0; left < found.size(2); ++left) {
        for (int64_t c = 0; c < s.channels; ++c) {
          double sum = bias[c].item<float>();
          for (int64_t ky = 0; ky < s.kernel; ++ky) {
            for (int64_t kx = 0; kx < s.kernel; ++kx) {
              const int64_t fromY = y * s.stride - rows.before + ky, fromX = left * s.stride - columns.before + kx;
              if (fromY < 0 || fromY >= s.height || fromX < 0 || fromX >= s.width) continue;
              sum += double(in[p][fromY][fromX][c]) * taps[ky][kx][c];
            }
          }
          ASSERT_NEAR(out[p][y][left][c], std::clamp(sum, 0.0, 6.0), 1e-5) << y << ' ' << left << ' ' << c;
        }
      }
    }
  }
}

TEST(Depthwise, IsTheDefinition) {
  const at::NoGradGuard noGrad;
  core::onEveryProcessor([] {
    for (const Shape& shape :
         {Shape{9, 14, 11, 3, 1}, Shape{4, 5, 9, 3, 1}, Shape{10, 6, 8, 3, 1}, Shape{8, 8, 16, 3, 2},
          Shape{7, 15, 8, 5, 1}, Shape{12, 21, 3, 5, 2}, Shape{2, 3, 9, 5, 1}, Shape{1, 1, 4, 3, 2}})
      expectDepthwise(shape);
  });
}

TEST(BoxPooling, IsTheLargestOfEachBox) {
  const at::NoGradGuard noGrad;
  for (const int64_t channels : {3, 8, 21}) {
    const at::Tensor x = at::rand({1, channels, 5, 7, 6}).contiguous(at::MemoryFormat::ChannelsLast3d);
    for (const auto& [kernel, stride] : std::vector<std::pair<BoxShape, BoxShape>>{
             {{3, 3, 3}, {1, 1, 1}}, {{1, 3, 3}, {1, 2, 2}}, {{2, 2, 2}, {2, 2, 2}}}) {
      const at::Tensor expected = at::max_pool3d(paddedAsSame(x, kernel, stride), kernel, stride);
      core::onEveryProcessor([&, kernel = kernel, stride = stride] {
        EXPECT_TRUE(at::equal(largestOfBoxes(x, kernel, stride), expected)) << channels;
      });
    }
  }
}

/// Noise that is moved as a whole by (dx, dy).
media::Picture movedNoise(int width, int height, int dx, int dy) {
  media::Picture picture{width, height, std::vector<uint8_t>(static_cast<size_t>(width) * height * 3)};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const auto value =
          static_cast<uint8_t>(core::Rng(static_cast<uint64_t>((y - dy + 1000) * 10'000 + x - dx + 1000)).below(256));
      std::fill_n(picture.rgb.data() + (static_cast<size_t>(y) * width + x) * 3, 3, value);
    }
  }
  return picture;
}

/// Full search by the definition, of a grey picture.
double slowMotion(const media::Picture& now, const media::Picture& before) {
  constexpr int kBlock = MotionMeter::kBlock, kReach = MotionMeter::kReach;
  const auto at = [](const media::Picture& picture, int x, int y) {
    return int{picture.rgb[(static_cast<size_t>(y) * picture.width + x) * 3]};
  };
  const auto difference = [&](int left, int top, int x, int y) {
    int sum = 0;
    for (int dy = 0; dy < kBlock; ++dy) {
      for (int dx = 0; dx < kBlock; ++dx) sum += std::abs(at(now, left + dx, top + dy) - at(before, x + dx, y + dy));
    }
    return sum;
  };
  double total = 0;
  int blocks = 0;
  for (int top = 0; top + kBlock <= now.height; top += kBlock) {
    for (int left = 0; left + kBlock <= now.width; left += kBlock, ++blocks) {
      int best = difference(left, top, left, top);
      double distance = 0;
      if (best < kBlock * kBlock * 2) continue;
      for (int y = std::max(top - kReach, 0); y <= std::min(top + kReach, now.height - kBlock); ++y) {
        for (int x = std::max(left - kReach, 0); x <= std::min(left + kReach, now.width - kBlock); ++x) {
          const int moved = std::abs(x - left) + std::abs(y - top);
          const int cost = difference(left, top, x, y) + kBlock * kBlock / 4 * moved;
          if (cost >= best) continue;
          best = cost;
          distance = std::hypot(x - left, y - top);
        }
      }
      total += distance / now.width;
    }
  }
  return total / blocks;
}

TEST(MotionMeter, IsTheFullSearch) {
  const media::Picture before = movedNoise(52, 43, 0, 0);
  core::onEveryProcessor([&] {
    for (const auto& [dx, dy] : {std::pair{0, 0}, std::pair{3, -2}, std::pair{-8, 8}, std::pair{11, 0}}) {
      const media::Picture now = movedNoise(52, 43, dx, dy);
      MotionMeter meter;
      meter.add(before);
      EXPECT_NEAR(meter.add(now).mean, slowMotion(now, before), 1e-12) << dx << ' ' << dy;
    }
  });
}

}  // namespace
}  // namespace kinoprism::encode
