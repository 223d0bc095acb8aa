#pragma once

#include <cmath>
#include <filesystem>
#include <functional>
#include <numbers>
#include <string>
#include <vector>

#include "engine/media/read/picture.h"
#include "engine/media/write/clip.h"
#include "engine/media/write/sound.h"

namespace kinoprism::media {

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

/// One element of Matroska (RFC 8794, RFC 9559): its number, its size in four bytes, its content.
inline std::string element(std::string_view number, const std::string& content) {
  std::string made(number);
  const auto size = static_cast<uint32_t>(content.size()) | 0x10000000u;
  for (const int shift : {24, 16, 8, 0}) made += static_cast<char>(size >> shift & 0xff);
  return made + content;
}

struct MadeCaption {
  int begin = 0;   ///< milliseconds, below 32,768
  int length = 0;  ///< milliseconds, below 65,536
  std::string text;
};

/// A Matroska file with nothing but captions. codec: "S_TEXT/UTF8" (SubRip) or "S_TEXT/ASS".
inline std::string captionFile(const std::string& codec, const std::vector<MadeCaption>& captions) {
  using namespace std::string_literals;
  const auto twoBytes = [](int value) {
    return std::string{static_cast<char>(value >> 8 & 0xff), static_cast<char>(value & 0xff)};
  };
  const std::string header = element("\x1a\x45\xdf\xa3", element("\x42\x82", "matroska"));
  const std::string info = element("\x15\x49\xa9\x66", element("\x2a\xd7\xb1", "\x0f\x42\x40"));  // milliseconds
  std::string track = element("\xd7", "\x01") + element("\x73\xc5", "\x01") + element("\x83", "\x11");
  track += element("\x86", codec);
  if (codec == "S_TEXT/ASS")
    track += element("\x63\xa2",
                     "[Script Info]\nScriptType: v4.00+\n[Events]\nFormat: Layer, Start, End, Style, Name, "
                     "MarginL, MarginR, MarginV, Effect, Text\n");
  std::string cluster = element("\xe7", "\0"s);
  for (const MadeCaption& caption : captions) {
    const std::string block = element("\xa1", "\x81"s + twoBytes(caption.begin) + "\0"s + caption.text);
    cluster += element("\xa0", block + element("\x9b", twoBytes(caption.length)));
  }
  return header + element("\x18\x53\x80\x67", info + element("\x16\x54\xae\x6b", element("\xae", track)) +
                                                  element("\x1f\x43\xb6\x75", cluster));
}

}  // namespace kinoprism::media
