#pragma once

#include <cmath>
#include <filesystem>
#include <functional>
#include <numbers>
#include <string>
#include <vector>

#include "engine/media/clip.h"
#include "engine/media/picture.h"
#include "engine/media/sound.h"

namespace kinoprism {

inline Picture flat(int width, int height, int red, int green, int blue) {
  Picture picture{width, height, {}};
  for (int p = 0; p < width * height; ++p) {
    for (const int value : {red, green, blue}) picture.rgb.push_back(static_cast<uint8_t>(value));
  }
  return picture;
}

/// Colours that differ everywhere, moved to the left by shift pixels.
inline Picture texture(int width, int height, int shift) {
  Picture picture{width, height, {}};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const double wave = std::sin((x + shift) * 0.21) * std::cos(y * 0.17) + std::sin((x + shift) * 0.043 + y * 0.07);
      const auto value = static_cast<uint8_t>(128 + 60 * wave);
      for (const int each : {int{value}, 255 - value, value / 2}) picture.rgb.push_back(static_cast<uint8_t>(each));
    }
  }
  return picture;
}

inline std::string bytesOf(const std::vector<std::byte>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// A sine of one channel.
inline Sound sine(double hertz, double amplitude, double seconds, int rate) {
  Sound sound{rate, 1, {}};
  for (int s = 0; s < static_cast<int>(seconds * rate); ++s)
    sound.samples.push_back(static_cast<float>(amplitude * std::sin(2 * std::numbers::pi * hertz * s / rate)));
  return sound;
}

inline void append(Sound& sound, const Sound& more) {
  sound.samples.insert(sound.samples.end(), more.samples.begin(), more.samples.end());
}

inline Sound silence(double seconds, int rate) {
  return {rate, 1, std::vector<float>(static_cast<size_t>(seconds * rate))};
}

/// A film of as many frames, each made by its number.
inline std::filesystem::path writeClip(const std::filesystem::path& file, const ClipWriter::Format& format, int frames,
                                       const std::function<Picture(int)>& frame, const Sound* sound = nullptr) {
  ClipWriter clip(file, format, sound);
  for (int f = 0; f < frames; ++f) clip.add(frame(f));
  clip.finish();
  return file;
}

}  // namespace kinoprism
