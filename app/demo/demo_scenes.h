#pragma once

#include <QPainter>

#include "app/demo/demo_palette.h"

namespace kinoprism::app {

enum class DemoScene {
  SunAndHills,
  Skyline,
  Vortex,
  Blocks,
  Doorway,
  Halves,
  Sea,
  Planet,
  Forest,
  Road,
  House,
  Stage,
  Mountains,
  Mesa,
  Bowl,
  Circuit
};

/// A scene that suits the theme.
DemoScene demoScene(size_t theme, core::Rng& rng);

/// Fills area with the scene, whatever its shape; may be called from any thread.
void paintScene(QPainter& painter, const QRectF& area, DemoScene scene, const DemoPalette& palette, core::Rng& rng);

}  // namespace kinoprism::app
