#include "engine/encode/text/truncated_svd.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/core/parallel.h"
#include "engine/core/rng.h"

namespace kinoprism::encode {
namespace {

using Dense = std::vector<std::vector<double>>;

SparseRows sparse(const Dense& dense) {
  SparseRows result;
  result.columns = dense[0].size();
  for (const auto& row : dense) {
    for (size_t c = 0; c < row.size(); ++c) {
      if (row[c] == 0) continue;
      result.indexes.push_back(static_cast<uint32_t>(c));
      result.values.push_back(static_cast<float>(row[c]));
    }
    result.starts.push_back(result.indexes.size());
  }
  return result;
}

/// A fifth of the entries, with rows and columns of very different weight, as words have.
Dense randomMatrix(size_t rows, size_t columns, uint64_t seed) {
  core::Rng rng(seed);
  Dense dense(rows, std::vector<double>(columns));
  for (size_t r = 0; r < rows; ++r) {
    for (size_t c = 0; c < columns; ++c) {
      if (rng.uniform() < 0.2) dense[r][c] = rng.normal() * 6.0 / (1.0 + static_cast<double>(c % 17));
    }
  }
  return dense;
}

struct Reference {
  Dense left;  ///< one singular vector an element
  std::vector<double> singular;
};

/// One-sided Jacobi (Hestenes 1958): rotates pairs of rows until all are orthogonal; their lengths are the singular
/// values, and the rotations, applied to the identity, are the left vectors.
Reference jacobi(Dense a) {
  const size_t n = a.size();
  Dense turn(n, std::vector<double>(n));
  for (size_t i = 0; i < n; ++i) turn[i][i] = 1;
  const auto dot = [](const auto& x, const auto& y) { return std::inner_product(x.begin(), x.end(), y.begin(), 0.0); };
  for (int sweep = 0; sweep < 60; ++sweep) {
    for (size_t p = 0; p < n; ++p) {
      for (size_t q = p + 1; q < n; ++q) {
        const double mixed = dot(a[p], a[q]);
        if (std::abs(mixed) < 1e-14) continue;
        const double zeta = (dot(a[q], a[q]) - dot(a[p], a[p])) / (2 * mixed);
        const double t = (zeta >= 0 ? 1 : -1) / (std::abs(zeta) + std::sqrt(1 + zeta * zeta));
        const double cosine = 1 / std::sqrt(1 + t * t), sine = cosine * t;
        for (Dense* m : {&a, &turn}) {
          for (size_t c = 0; c < (*m)[p].size(); ++c) {
            const double x = (*m)[p][c], y = (*m)[q][c];
            (*m)[p][c] = cosine * x - sine * y;
            (*m)[q][c] = sine * x + cosine * y;
          }
        }
      }
    }
  }
  std::vector<size_t> order(n);
  std::iota(order.begin(), order.end(), size_t{0});
  std::sort(order.begin(), order.end(), [&](size_t x, size_t y) { return dot(a[x], a[x]) > dot(a[y], a[y]); });
  Reference result;
  for (const size_t i : order) {
    result.left.push_back(turn[i]);
    result.singular.push_back(std::sqrt(dot(a[i], a[i])));
  }
  return result;
}

TEST(TruncatedSvd, EqualsJacobi) {
  const Dense dense = randomMatrix(40, 90, 1);
  const Reference expected = jacobi(dense);
  core::Progress progress;
  const TruncatedSvd svd = truncatedSvd(sparse(dense), 12, 8, 1, progress);
  ASSERT_EQ(svd.singular.size(), 12u);
  for (size_t k = 0; k < 12; ++k) {
    EXPECT_NEAR(svd.singular[k], expected.singular[k], 1e-4 * expected.singular[0]) << k;
    double cosine = 0;
    for (size_t r = 0; r < 40; ++r) cosine += svd.left.row(r)[k] * expected.left[k][r];
    EXPECT_NEAR(std::abs(cosine), 1, 1e-3) << k;
  }
}

TEST(TruncatedSvd, SignsAreFixed) {
  core::Progress progress;
  const TruncatedSvd svd = truncatedSvd(sparse(randomMatrix(30, 50, 2)), 8, 8, 1, progress);
  for (size_t k = 0; k < svd.singular.size(); ++k) {
    float largest = 0;
    for (size_t r = 0; r < svd.left.rows(); ++r) {
      if (std::abs(svd.left.row(r)[k]) > std::abs(largest)) largest = svd.left.row(r)[k];
    }
    EXPECT_GT(largest, 0) << k;
  }
}

TEST(TruncatedSvd, AMatrixOfLowRankHasNoMore) {
  core::Rng rng(3);
  Dense dense(25, std::vector<double>(40));
  for (int part = 0; part < 3; ++part) {
    std::vector<double> left(25), right(40);
    for (double& v : left) v = rng.normal();
    for (double& v : right) v = rng.normal();
    for (size_t r = 0; r < 25; ++r) {
      for (size_t c = 0; c < 40; ++c) dense[r][c] += left[r] * right[c];
    }
  }
  core::Progress progress;
  EXPECT_EQ(truncatedSvd(sparse(dense), 10, 5, 1, progress).singular.size(), 3u);
}

TEST(TruncatedSvd, TheSameOnOneThreadAndOnFour) {
  const SparseRows matrix = sparse(randomMatrix(300, 200, 4));
  core::Progress progress;
  const int before = core::threadCount();
  core::setThreadCount(1);
  const TruncatedSvd one = truncatedSvd(matrix, 20, 4, 1, progress);
  core::setThreadCount(4);
  const TruncatedSvd four = truncatedSvd(matrix, 20, 4, 1, progress);
  core::setThreadCount(before);
  ASSERT_EQ(one.left.values().size(), four.left.values().size());
  for (size_t i = 0; i < one.left.values().size(); ++i) EXPECT_NEAR(one.left.values()[i], four.left.values()[i], 1e-4);
}

TEST(TruncatedSvd, NothingComesOfNothing) {
  SparseRows empty;
  core::Progress progress;
  EXPECT_TRUE(truncatedSvd(empty, 5, 3, 1, progress).singular.empty());
}

TEST(TruncatedSvd, Cancels) {
  std::stop_source stop;
  stop.request_stop();
  core::Progress progress(stop.get_token());
  EXPECT_THROW(truncatedSvd(sparse(randomMatrix(30, 50, 2)), 8, 8, 1, progress), core::Cancelled);
}

}  // namespace
}  // namespace kinoprism::encode
