#include "engine/linalg/ridge_system.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/core/rng.h"
#include "tests/engine/core/every_processor.h"

namespace kinoprism::linalg {
namespace {

FactorTable randomTable(size_t rows, size_t dimensions, uint64_t seed) {
  core::Rng random(seed);
  FactorTable table(rows, dimensions);
  for (size_t r = 0; r < rows; ++r) {
    for (float& value : table.used(r)) value = static_cast<float>(random.normal());
  }
  return table;
}

/// The same problem in double, by Gaussian elimination.
struct PlainSystem {
  size_t width;
  std::vector<double> matrix;
  std::vector<double> sums;

  PlainSystem(size_t w, double ridge) : width(w), matrix(w * w), sums(w) {
    for (size_t i = 0; i < w; ++i) matrix[i * w + i] = ridge;
  }

  void add(const float* row, double target) {
    for (size_t i = 0; i < width; ++i) {
      sums[i] += target * row[i];
      for (size_t j = 0; j < width; ++j) matrix[i * width + j] += double{row[i]} * row[j];
    }
  }

  std::vector<double> solve() const {
    std::vector<double> a = matrix;
    std::vector<double> x = sums;
    for (size_t k = 0; k < width; ++k) {
      for (size_t i = k + 1; i < width; ++i) {
        const double factor = a[i * width + k] / a[k * width + k];
        for (size_t j = k; j < width; ++j) a[i * width + j] -= factor * a[k * width + j];
        x[i] -= factor * x[k];
      }
    }
    for (size_t k = width; k-- > 0;) {
      for (size_t j = k + 1; j < width; ++j) x[k] -= a[k * width + j] * x[j];
      x[k] /= a[k * width + k];
    }
    return x;
  }
};

TEST(RidgeSystem, SolvesAsGaussianEliminationInDoubleDoes) {
  for (const size_t dimensions : {size_t{1}, size_t{7}, size_t{16}, size_t{33}, size_t{64}, size_t{100}, size_t{144}}) {
    for (const size_t count : {size_t{0}, size_t{1}, size_t{3}, size_t{130}, size_t{300}}) {
      const FactorTable table = randomTable(400, dimensions, dimensions);
      std::vector<uint32_t> rows(count);
      core::Rng random(count);
      for (uint32_t& row : rows) row = static_cast<uint32_t>(random.below(400));
      const auto target = [](uint32_t row) { return static_cast<float>(row % 5) - 2; };
      PlainSystem plain(table.width(), 2.5);
      for (const uint32_t row : rows) plain.add(table.row(row), target(row));
      const std::vector<double> expected = plain.solve();
      core::onEveryProcessor([&] {
        RidgeSystem system(table.width());
        system.reset(nullptr, 2.5f);
        system.add(
            table, std::span<const uint32_t>(rows), [](uint32_t row) { return row; }, target);
        for (size_t i = 0; i < table.width(); ++i) {
          ASSERT_NEAR(system.sums()[i], plain.sums[i], 1e-3);
          for (size_t j = i; j < table.width(); ++j)
            ASSERT_NEAR(system.matrix()[i * table.width() + j], plain.matrix[i * table.width() + j], 1e-3);
        }
        system.factorize();
        AlignedFloats x(table.width());
        std::copy_n(system.sums(), table.width(), x.data());
        system.solve(x.data());
        for (size_t i = 0; i < table.width(); ++i)
          ASSERT_NEAR(x.data()[i], expected[i], 1e-3) << dimensions << ' ' << i;
      });
    }
  }
}

TEST(RidgeSystem, StartsFromABaseAndSolvesMoreThanOnce) {
  const FactorTable table = randomTable(50, 20, 3);
  PlainSystem plain(table.width(), 0.5);
  for (size_t r = 0; r < 50; ++r) plain.add(table.row(r), 1);
  const std::vector<double> expected = plain.solve();
  core::onEveryProcessor([&] {
    AlignedFloats base(table.width() * table.width());
    for (size_t i = 0; i < table.width(); ++i) {
      // Only the upper triangle may be read.
      for (size_t j = 0; j < table.width(); ++j)
        base.data()[i * table.width() + j] = j < i ? NAN : static_cast<float>(plain.matrix[i * table.width() + j]);
      base.data()[i * table.width() + i] -= 0.5f;
    }
    RidgeSystem system(table.width());
    for (int round = 0; round < 2; ++round) {
      system.reset(base.data(), 0.5f);
      system.factorize();
      AlignedFloats x(table.width());
      for (size_t i = 0; i < table.width(); ++i) x.data()[i] = static_cast<float>(plain.sums[i]);
      system.solve(x.data());
      for (size_t i = 0; i < table.width(); ++i) ASSERT_NEAR(x.data()[i], expected[i], 1e-4);
    }
  });
}

TEST(RidgeSystem, RefusesWhatIsNotPositiveDefinite) {
  core::onEveryProcessor([&] {
    for (const size_t bad : {size_t{0}, size_t{9}, size_t{17}, size_t{31}}) {
      RidgeSystem system(32);
      system.reset(nullptr, 1);
      system.addRidge(bad, -1);
      EXPECT_THROW(system.factorize(), core::Error);
      system.reset(nullptr, 1);
      system.addRidge(bad, NAN);
      EXPECT_THROW(system.factorize(), core::Error);
    }
  });
}

TEST(FactorTable, ProductsAreThoseOfAPlainLoop) {
  for (const size_t dimensions : {size_t{3}, size_t{64}, size_t{130}}) {
    for (const size_t rows : {size_t{1}, size_t{5}, size_t{113}}) {
      const FactorTable a = randomTable(rows, dimensions, 1);
      const FactorTable b = randomTable(213, dimensions, 2);
      core::onEveryProcessor([&] {
        core::Matrix products(rows, b.rows());
        multiply(a, b, products.view());
        std::vector<float> ofOne(b.rows());
        multiply(b, a.row(0), ofOne);
        for (size_t i = 0; i < rows; ++i) {
          for (size_t j = 0; j < b.rows(); ++j) {
            double sum = 0;
            for (size_t d = 0; d < dimensions; ++d) sum += double{a.row(i)[d]} * b.row(j)[d];
            ASSERT_NEAR(products.row(i)[j], sum, 1e-4);
            if (i == 0) {
              ASSERT_NEAR(ofOne[j], sum, 1e-4);
            }
          }
        }
      });
    }
  }
}

TEST(FactorTable, GramIsThatOfAPlainLoopForAnyNumberOfThreads) {
  const FactorTable table = randomTable(2500, 18, 4);
  core::onEveryProcessor([&] {
    core::setThreadCount(1);
    const AlignedFloats gram = scaledGram(table, 0.25);
    core::setThreadCount(3);
    const AlignedFloats same = scaledGram(table, 0.25);
    core::setThreadCount(0);
    for (size_t i = 0; i < table.width(); ++i) {
      for (size_t j = i; j < table.width(); ++j) {
        double sum = 0;
        for (size_t r = 0; r < table.rows(); ++r) sum += double{table.row(r)[i]} * table.row(r)[j];
        ASSERT_NEAR(gram.data()[i * table.width() + j], 0.25 * sum, 1e-2);
        ASSERT_EQ(gram.data()[i * table.width() + j], same.data()[i * table.width() + j]);
      }
    }
  });
}

}  // namespace
}  // namespace kinoprism::linalg
