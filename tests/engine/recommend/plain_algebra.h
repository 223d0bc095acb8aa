#pragma once

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "engine/data/features.h"
#include "engine/data/interactions.h"

namespace kinoprism::recommend {

/// Linear algebra by slow loops, to hold the models against.

using Dense = std::vector<std::vector<double>>;

inline double dot(const std::vector<double>& a, const std::vector<double>& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

inline Dense zeros(size_t rows, size_t columns) { return Dense(rows, std::vector<double>(columns)); }

/// n_u^−flattening, scaled so that the weights of all interactions average 1.
inline std::vector<double> plainPersonWeights(const data::Interactions& data, double flattening) {
  std::vector<double> weights;
  double total = 0;
  for (size_t p = 0; p < data.personCount(); ++p) {
    const double count = static_cast<double>(data.moviesOf(data::PersonIndex(p)).size());
    weights.push_back(std::pow(count, -flattening));
    total += count * weights.back();
  }
  for (double& weight : weights) weight *= static_cast<double>(data.size()) / total;
  return weights;
}

/// Xᵀ·D·X by its definition.
inline Dense plainGram(const data::Interactions& data, double flattening) {
  const auto weights = plainPersonWeights(data, flattening);
  Dense gram = zeros(data.movieCount(), data.movieCount());
  for (size_t i = 0; i < data.movieCount(); ++i) {
    for (size_t j = 0; j < data.movieCount(); ++j) {
      for (size_t p = 0; p < data.personCount(); ++p) {
        const bool both = data.contains(data::PersonIndex(p), data::MovieIndex(i)) &&
                          data.contains(data::PersonIndex(p), data::MovieIndex(j));
        gram[i][j] += both ? weights[p] : 0;
      }
    }
  }
  return gram;
}

/// cos(f_i, f_j), 0 where either is absent; centre: with the mean of those present taken away.
inline double plainCosine(const data::Features& features, size_t i, size_t j, bool centre) {
  if (!features.isPresent(data::MovieIndex(i)) || !features.isPresent(data::MovieIndex(j))) return 0;
  double product = 0, a = 0, b = 0;
  for (size_t d = 0; d < features.dimensions(); ++d) {
    double mean = 0;
    for (size_t m = 0; m < features.movieCount(); ++m) {
      if (centre && features.isPresent(data::MovieIndex(m)))
        mean += features.of(data::MovieIndex(m))[d] / static_cast<double>(features.presentCount());
    }
    const double x = features.of(data::MovieIndex(i))[d] - mean, y = features.of(data::MovieIndex(j))[d] - mean;
    product += x * y;
    a += x * x;
    b += y * y;
  }
  return product / std::sqrt(a * b);
}

/// The Gaussian kernel of features of length 1 where gamma > 0, else the cosine.
inline double plainLikeness(const data::Features& features, size_t i, size_t j, bool centre, double gamma) {
  const double cosine = plainCosine(features, i, j, centre);
  const bool both = features.isPresent(data::MovieIndex(i)) && features.isPresent(data::MovieIndex(j));
  return gamma > 0 && both ? std::exp(-gamma * (2 - 2 * cosine) / 2) : cosine;
}

/// Weights of the regression of each movie on the others, by Gauss–Seidel: Σ_k≠target system_ik·b_k = gram_i,target.
inline Dense plainRegression(const Dense& gram, const std::vector<double>& ridge) {
  const size_t n = gram.size();
  Dense weights = zeros(n, n);  // from, to
  for (size_t target = 0; target < n; ++target) {
    for (int round = 0; round < 3000; ++round) {
      for (size_t i = 0; i < n; ++i) {
        if (i == target) continue;
        double rest = gram[i][target];
        for (size_t k = 0; k < n; ++k) rest -= k == i ? 0 : gram[i][k] * weights[k][target];
        weights[i][target] = rest / (gram[i][i] + ridge[i]);
      }
    }
  }
  return weights;
}

/// V·Vᵀ of the `count` eigenvectors of a symmetric matrix with the largest eigenvalues, by Jacobi's rotations.
inline Dense plainProjection(Dense a, size_t count) {
  const size_t n = a.size();
  Dense v = zeros(n, n);
  for (size_t i = 0; i < n; ++i) v[i][i] = 1;
  for (int sweep = 0; sweep < 60; ++sweep) {
    for (size_t p = 0; p < n; ++p) {
      for (size_t q = p + 1; q < n; ++q) {
        if (std::abs(a[p][q]) < 1e-15) continue;
        const double angle = 0.5 * std::atan2(2 * a[p][q], a[q][q] - a[p][p]);
        const double c = std::cos(angle), s = std::sin(angle);
        const auto turn = [&](double& x, double& y) {
          const double old = x;
          x = c * old - s * y;
          y = s * old + c * y;
        };
        for (size_t k = 0; k < n; ++k) turn(a[k][p], a[k][q]);
        for (size_t k = 0; k < n; ++k) turn(a[p][k], a[q][k]);
        for (size_t k = 0; k < n; ++k) turn(v[k][p], v[k][q]);
      }
    }
  }
  std::vector<size_t> order(n);
  std::iota(order.begin(), order.end(), size_t{0});
  std::sort(order.begin(), order.end(), [&](size_t x, size_t y) { return a[x][x] > a[y][y]; });
  Dense projection = zeros(n, n);
  for (size_t k = 0; k < count; ++k) {
    for (size_t i = 0; i < n; ++i) {
      for (size_t j = 0; j < n; ++j) projection[i][j] += v[i][order[k]] * v[j][order[k]];
    }
  }
  return projection;
}

/// Σ weights[i][·] over the history.
inline std::vector<double> plainSums(const Dense& weights, std::span<const data::Rated> history) {
  std::vector<double> sums(weights.size());
  for (const data::Rated& rated : history) {
    for (size_t m = 0; m < sums.size(); ++m) sums[m] += weights[data::index(rated.movie)][m];
  }
  return sums;
}

}  // namespace kinoprism::recommend
