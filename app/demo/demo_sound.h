#pragma once

#include "app/demo/demo_movie.h"
#include "engine/media/write/sound.h"

namespace kinoprism::app {

/// A few seconds of the movie's music: four chords in the key, tempo and instruments of its kind. Mono, 22,050 Hz.
media::Sound playTheme(const DemoMovie& movie, double seconds);

/// What one would measure of the music of that kind: tempo, mode, brightness, attack, beat, width and the like, a
/// little different for each movie. kSoundNumbers values.
constexpr size_t kSoundNumbers = 24;
std::vector<float> describeSound(const DemoMovie& movie);

}  // namespace kinoprism::app
