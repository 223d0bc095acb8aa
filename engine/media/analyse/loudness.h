#pragma once

#include <cstdint>
#include <memory>
#include <span>

namespace kinoprism::media {

/// Integrated loudness of mono sound after EBU R 128, as it comes in. Use from one thread.
class Loudness {
 public:
  /// rate: samples a second. Throws std::bad_alloc.
  explicit Loudness(int rate);
  ~Loudness();
  Loudness(const Loudness&) = delete;
  Loudness& operator=(const Loudness&) = delete;

  void add(std::span<const float> mono);

  /// LUFS; NaN where no 0.4 s of what was added are louder than −70 LUFS.
  double integrated() const;

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace kinoprism::media
