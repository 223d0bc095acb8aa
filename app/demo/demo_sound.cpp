#include "app/demo/demo_sound.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "engine/core/rng.h"

namespace kinoprism::app {
namespace {

constexpr int kRate = 22050;

/// How a kind of music is made.
struct Kind {
  double tempo;  ///< beats a minute
  bool isMinor;
  int root;      ///< MIDI number of the bass note
  double pad;    ///< loudness of long chords
  double pluck;  ///< of plucked single notes
  double bass;
  double drums;
  double brightness;  ///< how many overtones, 0–1
};

constexpr std::array<Kind, kSounds> kKinds{{
    {66, false, 41, 0.5, 0.35, 0.2, 0.0, 0.25},   // slow strings
    {96, true, 38, 0.3, 0.1, 0.6, 0.5, 0.5},      // pulse of a thriller
    {128, false, 45, 0.25, 0.3, 0.5, 0.7, 0.8},   // synthesisers
    {84, false, 48, 0.15, 0.7, 0.25, 0.1, 0.4},   // guitar
    {54, true, 33, 0.65, 0.0, 0.4, 0.05, 0.15},   // drone
    {140, true, 43, 0.3, 0.2, 0.55, 0.85, 0.65},  // march
    {112, false, 46, 0.3, 0.5, 0.4, 0.4, 0.55},   // dance band
    {74, true, 45, 0.2, 0.65, 0.15, 0.0, 0.7},    // zither
}};

double frequency(int note) { return 440 * std::pow(2.0, (note - 69) / 12.0); }

/// A tone with overtones that fall off the faster the darker it is.
void addTone(std::vector<float>& samples, double start, double length, double hertz, double loudness, double brightness,
             double attack) {
  const size_t first = static_cast<size_t>(start * kRate), count = static_cast<size_t>(length * kRate);
  const int overtones = 1 + static_cast<int>(brightness * 5);
  for (int overtone = 1; overtone <= overtones; ++overtone) {
    const double step = 2 * std::numbers::pi * hertz * overtone / kRate;
    if (step > 2.6) break;
    const double level = loudness / std::pow(overtone, 2.2 - brightness);
    // The sine of a growing angle by rotation: two products a sample.
    double sine = 0, cosine = 1;
    const double turnSine = std::sin(step), turnCosine = std::cos(step);
    for (size_t s = 0; s < count && first + s < samples.size(); ++s) {
      const double t = static_cast<double>(s) / kRate;
      const double shape = std::min({1.0, t / attack, (length - t) / 0.12});
      samples[first + s] += static_cast<float>(level * shape * sine);
      const double next = sine * turnCosine + cosine * turnSine;
      cosine = cosine * turnCosine - sine * turnSine;
      sine = next;
    }
  }
}

/// A plucked string: Karplus & Strong, CMJ 1983.
void addPluck(std::vector<float>& samples, double start, double hertz, double loudness, double brightness,
              core::Rng& rng) {
  std::vector<double> string(static_cast<size_t>(kRate / hertz));
  for (double& value : string) value = rng.uniform() * 2 - 1;
  const size_t first = static_cast<size_t>(start * kRate), count = kRate;
  for (size_t s = 0, at = 0; s < count && first + s < samples.size(); ++s) {
    const size_t next = (at + 1) % string.size();
    samples[first + s] += static_cast<float>(loudness * string[at]);
    string[at] = (0.4985 - 0.004 * (1 - brightness)) * (string[at] + string[next]);
    at = next;
  }
}

void addDrum(std::vector<float>& samples, double start, double loudness, bool isLow, core::Rng& rng) {
  const size_t first = static_cast<size_t>(start * kRate), count = kRate / 6;
  for (size_t s = 0; s < count && first + s < samples.size(); ++s) {
    const double t = static_cast<double>(s) / kRate;
    const double value =
        isLow ? std::sin(2 * std::numbers::pi * (50 * t + 4 * (1 - std::exp(-t * 30)))) * std::exp(-t * 18)
              : (rng.uniform() * 2 - 1) * std::exp(-t * 45) * 0.5;
    samples[first + s] += static_cast<float>(loudness * value);
  }
}

void finish(std::vector<float>& samples) {
  float peak = 1e-6f;
  for (const float value : samples) peak = std::max(peak, std::abs(value));
  const size_t fade = kRate / 3;
  for (size_t s = 0; s < samples.size(); ++s) {
    const double end = std::min(1.0, static_cast<double>(samples.size() - s) / fade);
    samples[s] *= static_cast<float>(0.8 * end) / peak;
  }
}

}  // namespace

media::Sound playTheme(const DemoMovie& movie, double seconds) {
  const Kind& kind = kKinds[movie.sound];
  core::Rng rng(movie.seed ^ 0x50);
  media::Sound sound{kRate, 1, std::vector<float>(static_cast<size_t>(seconds * kRate))};
  static constexpr std::array<std::array<int, 4>, 3> kMajor{{{0, 5, 7, 0}, {0, 9, 5, 7}, {0, 7, 9, 5}}};
  static constexpr std::array<std::array<int, 4>, 3> kMinor{{{0, 8, 3, 10}, {0, 5, 8, 7}, {0, 10, 8, 7}}};
  const auto& chords = (kind.isMinor ? kMinor : kMajor)[rng.below(3)];
  const int root = kind.root + static_cast<int>(rng.below(5)) - 2;
  const double beat = 60 / (kind.tempo * (0.95 + 0.1 * rng.uniform()));
  const double bar = beat * (kind.tempo > 90 ? 4 : 2);
  for (int b = 0; b * bar < seconds; ++b) {
    const int chord = root + chords[static_cast<size_t>(b) % 4];
    const int third = kind.isMinor == (chords[static_cast<size_t>(b) % 4] == 0) ? 3 : 4;
    const std::array<int, 4> notes{chord + 12, chord + 12 + third, chord + 19, chord + 24};
    for (const int note : notes)
      addTone(sound.samples, b * bar, bar, frequency(note), kind.pad * 0.3, kind.brightness, 0.25);
    for (int n = 0; n * beat < bar; ++n) {
      const double at = b * bar + n * beat;
      addTone(sound.samples, at, beat, frequency(chord), kind.bass * 0.5, kind.brightness * 0.6, 0.02);
      if (kind.pluck > 0) {
        addPluck(sound.samples, at, frequency(notes[rng.below(4)] + 12), kind.pluck * 0.6, kind.brightness, rng);
        addPluck(sound.samples, at + beat / 2, frequency(notes[rng.below(4)] + 12), kind.pluck * 0.45, kind.brightness,
                 rng);
      }
      if (kind.drums > 0) {
        addDrum(sound.samples, at, kind.drums * (n % 2 ? 0.5 : 0.8), n % 2 == 0, rng);
        addDrum(sound.samples, at + beat / 2, kind.drums * 0.3, false, rng);
      }
    }
  }
  finish(sound.samples);
  return sound;
}

std::vector<float> describeSound(const DemoMovie& movie) {
  const Kind& kind = kKinds[movie.sound];
  const std::array<double, 8> measures{(kind.tempo - 95) / 30, kind.isMinor ? 1.0 : -1.0,  (kind.root - 42) / 5.0,
                                       (kind.pad - 0.35) * 5,  (kind.pluck - 0.35) * 4,    (kind.bass - 0.4) * 5,
                                       (kind.drums - 0.3) * 3, (kind.brightness - 0.5) * 4};
  core::Rng mixing(0x50d);  // the same for all movies: how an encoder would spread the measures over its dimensions
  core::Rng own(movie.seed ^ 0x51);
  std::vector<float> result(kSoundNumbers);
  for (float& value : result) {
    double sum = 0;
    for (const double measure : measures) sum += measure * mixing.normal();
    value = static_cast<float>(sum / std::sqrt(8.0) + 0.45 * own.normal());
  }
  return result;
}

}  // namespace kinoprism::app
