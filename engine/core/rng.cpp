#include "engine/core/rng.h"

#include <cmath>

namespace kinoprism::core {

double Rng::normal() {
  while (true) {
    const double a = 2 * uniform() - 1;
    const double b = 2 * uniform() - 1;
    const double square = a * a + b * b;
    if (square > 0 && square < 1) return a * std::sqrt(-2 * std::log(square) / square);
  }
}

}  // namespace kinoprism::core
