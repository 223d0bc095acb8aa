#include "app/pages/inspect/person/poster_palette.h"

#include <algorithm>
#include <array>
#include <limits>

#include "engine/core/rng.h"

namespace kinoprism::app {
namespace {

constexpr QSize kSmall(8, 12);
constexpr int kRounds = 12;

using Colour = std::array<double, 3>;

std::vector<Colour> pixelsOf(const std::vector<QImage>& pictures) {
  std::vector<Colour> pixels;
  for (const QImage& picture : pictures) {
    if (picture.isNull()) continue;
    const QImage small = picture.scaled(kSmall, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    for (int y = 0; y < small.height(); ++y) {
      for (int x = 0; x < small.width(); ++x) {
        const QRgb rgb = small.pixel(x, y);
        pixels.push_back({double(qRed(rgb)), double(qGreen(rgb)), double(qBlue(rgb))});
      }
    }
  }
  return pixels;
}

double distance(const Colour& a, const Colour& b) {
  double sum = 0;
  for (size_t c = 0; c < a.size(); ++c) sum += (a[c] - b[c]) * (a[c] - b[c]);
  return sum;
}

size_t nearest(const Colour& pixel, const std::vector<Colour>& centres) {
  size_t best = 0;
  for (size_t c = 1; c < centres.size(); ++c) {
    if (distance(pixel, centres[c]) < distance(pixel, centres[best])) best = c;
  }
  return best;
}

/// Each further centre is a pixel drawn as likely as its squared distance to those there are.
std::vector<Colour> startingCentres(const std::vector<Colour>& pixels, int count) {
  core::Rng random(1);
  std::vector<Colour> centres{pixels[random.below(pixels.size())]};
  std::vector<double> far(pixels.size());
  while (int(centres.size()) < count) {
    double sum = 0;
    for (size_t p = 0; p < pixels.size(); ++p) {
      far[p] = distance(pixels[p], centres[nearest(pixels[p], centres)]);
      sum += far[p];
    }
    if (sum == 0) break;  // no more colours than these
    double drawn = random.uniform() * sum;
    size_t chosen = 0;
    while (chosen + 1 < pixels.size() && (drawn -= far[chosen]) > 0) ++chosen;
    centres.push_back(pixels[chosen]);
  }
  return centres;
}

}  // namespace

std::vector<PaletteColour> paletteOf(const std::vector<QImage>& pictures, int count) {
  const auto pixels = pixelsOf(pictures);
  if (pixels.empty()) return {};
  auto centres = startingCentres(pixels, count);
  std::vector<double> members(centres.size());
  for (int round = 0; round < kRounds; ++round) {
    std::vector<Colour> sums(centres.size(), Colour{});
    std::ranges::fill(members, 0);
    for (const Colour& pixel : pixels) {
      const size_t centre = nearest(pixel, centres);
      ++members[centre];
      for (size_t c = 0; c < pixel.size(); ++c) sums[centre][c] += pixel[c];
    }
    for (size_t k = 0; k < centres.size(); ++k) {
      if (members[k] == 0) continue;
      for (size_t c = 0; c < sums[k].size(); ++c) centres[k][c] = sums[k][c] / members[k];
    }
  }
  std::vector<PaletteColour> palette;
  for (size_t k = 0; k < centres.size(); ++k) {
    if (members[k] == 0) continue;
    palette.push_back(
        {qRgb(int(centres[k][0]), int(centres[k][1]), int(centres[k][2])), members[k] / double(pixels.size())});
  }
  std::ranges::stable_sort(palette, std::greater(), &PaletteColour::share);
  return palette;
}

}  // namespace kinoprism::app
