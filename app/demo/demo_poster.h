#pragma once

#include <QImage>

#include "app/demo/demo_movie.h"

namespace kinoprism::app {

/// The movie's poster, 400 x 600 pixels. Needs a QGuiApplication; may be called from several threads at once.
QImage paintPoster(const DemoMovie& movie);

/// The scene of the movie's poster without words, at any size.
QImage paintStill(const DemoMovie& movie, const QSize& size);

}  // namespace kinoprism::app
