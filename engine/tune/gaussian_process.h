#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace kinoprism::tune {

/// Regression of a smooth function from a few of its values: Rasmussen & Williams, Gaussian Processes for Machine
/// Learning, 2006, algorithm 2.1, with a Matérn kernel of ν = 5/2 (eq. 4.17), one length scale for all dimensions, and
/// a little noise. Values are standardised; length scale and noise are those of a grid under which the values are most
/// likely. Immutable, so safe from any thread.
class GaussianProcess {
 public:
  /// points: at least one, all of one size, coordinates of about 0 to 1; values: one a point, finite.
  GaussianProcess(std::vector<std::vector<double>> points, std::span<const double> values);

  struct Prediction {
    double mean = 0;
    double deviation = 0;  ///< of the function there, noise not counted
  };
  Prediction at(std::span<const double> point) const;

 private:
  struct Fit {
    double lengthScale = 1;
    double likelihood = 0;      ///< logarithm of, but for a constant
    std::vector<double> lower;  ///< Cholesky factor of the kernel matrix, n x n, row by row
    std::vector<double> solvedValues;
  };
  Fit fitWith(double lengthScale, double noise, std::span<const double> values) const;

  std::vector<std::vector<double>> m_points;
  double m_mean = 0;
  double m_deviation = 1;
  Fit m_fit;
};

/// By how much the function is expected to exceed `best` at a point, what falls short of it counting 0: Jones,
/// Schonlau & Welch, Journal of Global Optimization 1998, eq. 15, for a maximum.
double expectedImprovement(const GaussianProcess::Prediction& prediction, double best);

}  // namespace kinoprism::tune
