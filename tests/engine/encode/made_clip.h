#pragma once

#include <array>
#include <filesystem>
#include <functional>

#include "engine/media/write/clip.h"

namespace kinoprism::encode {

using Colour = std::array<uint8_t, 3>;

/// A picture of that size, each pixel as colour(x, y) says.
inline media::Picture drawn(int width, int height, const std::function<Colour(int x, int y)>& colour) {
  media::Picture picture{width, height, {}};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const Colour pixel = colour(x, y);
      picture.rgb.insert(picture.rgb.end(), pixel.begin(), pixel.end());
    }
  }
  return picture;
}

/// A film of 320 x 180 at 12 frames a second without sound, good enough for colours to survive.
class MadeClip {
 public:
  static constexpr int kWidth = 320;
  static constexpr int kHeight = 180;
  static constexpr int kRate = 12;

  explicit MadeClip(std::filesystem::path file)
      : m_file(std::move(file)), m_writer(m_file, {kWidth, kHeight, kRate, 8'000'000}, nullptr) {}

  /// The picture for that many frames.
  MadeClip& hold(int frames, const std::function<Colour(int x, int y)>& colour) {
    const media::Picture picture = drawn(kWidth, kHeight, colour);
    for (int f = 0; f < frames; ++f) m_writer.add(picture);
    return *this;
  }

  std::filesystem::path finish() {
    m_writer.finish();
    return m_file;
  }

 private:
  std::filesystem::path m_file;
  media::ClipWriter m_writer;
};

}  // namespace kinoprism::encode
