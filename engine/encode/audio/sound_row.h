#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/encode/encoding.h"
#include "engine/encode/read_ahead.h"
#include "engine/media/read/media_reader.h"

namespace kinoprism::encode {

/// How sounds are read for an encoder.
struct ListeningPlan {
  int rate = 16000;      ///< samples a second
  double seconds = 180;  ///< of a longer sound, that much is heard, in windows spread evenly over it
  bool cleaned = false;  ///< silent ends cut off, loudness brought to −23 LUFS (EBU R 128)
};

/// A stretch of mono sound.
struct Stretch {
  double start = 0;  ///< seconds from the file's beginning
  std::vector<float> samples;
};

/// What was heard of a file, or why nothing was.
struct Heard {
  std::vector<Stretch> stretches;
  core::Message problem;
};

/// Windows of `window` seconds, as many as make `seconds`, spread evenly over a sound of `length` seconds, the first at
/// its beginning and the last at its end; one window of everything where that is no longer than `seconds`, or its
/// length is not known (0): then of the first `seconds`.
std::vector<std::pair<double, double>> listeningWindows(double length, double seconds, double window);

/// Decodes sounds, or the sound of films, in a process of its own, ahead of those who listen. No more than plan.seconds
/// of a file are in memory, whatever its length.
class SoundRow {
 public:
  SoundRow(std::span<const std::optional<std::filesystem::path>> files, const ListeningPlan& plan);

  /// Of the next file, in order; nothing after the last. No stretches and no problem: there was no file.
  std::optional<Heard> next(core::Progress& progress) { return m_row.next(progress); }

 private:
  Heard hear(const std::filesystem::path& file, core::Progress& progress);

  ListeningPlan m_plan;
  std::unique_ptr<media::MediaReader> m_reader;
  ReadAhead<Heard> m_row;
};

}  // namespace kinoprism::encode
