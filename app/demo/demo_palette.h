#pragma once

#include <QColor>

#include "app/demo/demo_movie.h"
#include "engine/core/rng.h"

namespace kinoprism::app {

/// The colours of one poster.
struct DemoPalette {
  QColor skyTop, skyBottom;
  QColor far;     ///< distant shapes
  QColor near;    ///< silhouettes in front; the lower edge runs into it
  QColor accent;  ///< sun, lamp, one thing that catches the eye
  QColor ink;     ///< text on the sky
  QColor paper;   ///< text on near
};

/// Kind `palette`, a little different for each movie.
DemoPalette demoPalette(size_t palette, core::Rng& rng);

/// t = 0: a, 1: b.
QColor mixed(const QColor& a, const QColor& b, double t);
QColor faded(QColor colour, double opacity);

}  // namespace kinoprism::app
