#include "app/demo/demo_palette.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kinoprism::app {
namespace {

struct Colours {
  QRgb skyTop, skyBottom, far, near, accent, ink, paper;
};

constexpr std::array<Colours, kPalettes> kColours{{
    {0x0f3b4c, 0xf29f58, 0x1d5f6b, 0x0a1f2a, 0xffd9a0, 0xfff3e2, 0xffe7c9},  // teal and orange
    {0x120d12, 0x7a1420, 0x3a0d15, 0x070508, 0xe8293b, 0xf5e9e4, 0xf5e9e4},  // noir red
    {0xf4c9c3, 0xfdf1e3, 0xe6a8a1, 0x5e4560, 0xef6f5c, 0x4a2f4e, 0xfff1e6},  // pastel
    {0xe9e7e2, 0xb9b6b0, 0x86837e, 0x1c1c1e, 0xd8342b, 0x161616, 0xf4f2ec},  // newsprint
    {0x150a33, 0x6b1fa0, 0x31126b, 0x0a0518, 0xff3fa4, 0x8ef4ff, 0x8ef4ff},  // neon
    {0xe2a95c, 0xf6e0b0, 0xb8672f, 0x44200f, 0xc4371f, 0x3b1a0d, 0xffe6b8},  // desert
    {0xdcebf2, 0x8fb8cf, 0x5b8cab, 0x12303f, 0xffffff, 0x0e2a3f, 0xe8f5fb},  // ice
    {0x14110b, 0x3a2d14, 0x6a5022, 0x0b0906, 0xe2b64a, 0xf3dfa6, 0xf3dfa6},  // gold
    {0x16352b, 0x86ab6c, 0x2e5b43, 0x0b1c17, 0xf0d77a, 0xf3f5e2, 0xf3f5e2},  // forest
    {0x2f2a5e, 0xe98b8b, 0x5a4580, 0x1a1533, 0xffd48a, 0xfff0e8, 0xffe6d6},  // violet dawn
}};

QColor varied(QRgb rgb, int hueStep, double light) {
  QColor colour(rgb);
  const int hue = colour.hslHue();
  const int lightness = std::clamp(static_cast<int>(colour.lightness() * light), 0, 255);
  return QColor::fromHsl(hue < 0 ? -1 : (hue + hueStep + 360) % 360, colour.hslSaturation(), lightness);
}

}  // namespace

DemoPalette demoPalette(size_t palette, core::Rng& rng) {
  const Colours& c = kColours[palette];
  const int hue = static_cast<int>(rng.below(19)) - 9;
  const double light = 0.94 + 0.12 * rng.uniform();
  return {varied(c.skyTop, hue, light),
          varied(c.skyBottom, hue, light),
          varied(c.far, hue, light),
          varied(c.near, hue, 1),
          QColor(c.accent),
          QColor(c.ink),
          QColor(c.paper)};
}

QColor mixed(const QColor& a, const QColor& b, double t) {
  const auto mix = [&](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * t)); };
  return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

QColor faded(QColor colour, double opacity) {
  colour.setAlphaF(static_cast<float>(opacity));
  return colour;
}

}  // namespace kinoprism::app
