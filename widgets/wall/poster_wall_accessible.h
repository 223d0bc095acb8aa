#pragma once

namespace kinoprism::widgets {

/// Makes every PosterWall speak to screen readers as a list whose items are its rows, made as they are asked for.
/// Repeating it does nothing.
void installPosterWallAccessibility();

}  // namespace kinoprism::widgets
