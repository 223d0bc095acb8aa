#pragma once

#include <filesystem>
#include <vector>

#include "app/demo/demo_movie.h"
#include "engine/core/progress.h"
#include "engine/media/write/sound.h"

namespace kinoprism::app {

/// Draws a short trailer with the movie's music, 320 x 180 pixels: the scene of its poster, moved and cut as its camera
/// does, then the title. Needs a QGuiApplication; may be called from several threads at once.
void filmTrailer(const DemoMovie& movie, const media::Sound& sound, const std::filesystem::path& file,
                 const core::Progress& progress);

/// What one would measure of films of that kind: length of shots, motion, light, contrast and the like, a little
/// different for each movie. kCameraNumbers values.
constexpr size_t kCameraNumbers = 12;
std::vector<float> describeCamera(const DemoMovie& movie);

}  // namespace kinoprism::app
