#pragma once

#include <filesystem>
#include <vector>

namespace kinoprism::media {

/// Sound as floats from −1 to 1, channels interleaved.
struct Sound {
  int rate = 0;      ///< samples a second, of each channel
  int channels = 1;  ///< 1 or 2
  std::vector<float> samples;

  double seconds() const { return rate > 0 ? static_cast<double>(samples.size()) / channels / rate : 0; }
};

/// Writes 16-bit WAV or FLAC, by the ending of the file's name. Values beyond ±1 are clipped. The same sound gives the
/// same bytes. The file appears when it is complete. Throws Error{BadArgument} for another ending or an empty sound,
/// Error{Io, OutOfSpace}.
void writeSound(const std::filesystem::path& file, const Sound& sound);

}  // namespace kinoprism::media
