#pragma once

#include <filesystem>

#include "engine/core/matrix.h"
#include "engine/core/progress.h"

namespace kinoprism::core {

/// Reads a two-dimensional float32 or float64 array in NumPy's .npy format (versions 1 to 3, C or Fortran order, either
/// byte order). Throws Error{NotFound, BadInput} that names the file and says what it holds instead.
Matrix readNpy(const std::filesystem::path& file, Progress& progress);

/// Writes float32, C order, version 1, atomically.
void writeNpy(const std::filesystem::path& file, const Matrix& matrix);

}  // namespace kinoprism::core
