#include "engine/linalg/row_products.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/core/rng.h"
#include "tests/engine/core/every_processor.h"

namespace kinoprism::linalg {
namespace {

core::Matrix randomMatrix(size_t rows, size_t columns, uint64_t seed) {
  core::Rng random(seed);
  core::Matrix matrix(rows, columns);
  for (float& value : matrix.values()) value = static_cast<float>(random.normal());
  return matrix;
}

double plainDot(std::span<const float> a, std::span<const float> b) {
  double sum = 0;
  for (size_t i = 0; i < a.size(); ++i) sum += double(a[i]) * b[i];
  return sum;
}

TEST(RowProducts, AreThoseOfAPlainLoopForEverySize) {
  for (const size_t columns : {size_t{1}, size_t{7}, size_t{64}, size_t{129}}) {
    for (const size_t rows : {size_t{1}, size_t{5}, size_t{6}, size_t{13}}) {
      for (const size_t count : {size_t{1}, size_t{15}, size_t{16}, size_t{50}}) {
        const core::Matrix a = randomMatrix(rows + 2, columns, columns);
        const core::Matrix b = randomMatrix(count, columns, count);
        std::vector<float> out(rows * count, NAN);
        core::onEveryProcessor([&] {
          PackedRows(b).multiply(a, 2, rows, 0, count, out.data(), count);
          for (size_t i = 0; i < rows; ++i) {
            for (size_t j = 0; j < count; ++j)
              ASSERT_NEAR(out[i * count + j], plainDot(a.row(i + 2), b.row(j)), 1e-4) << rows << ' ' << count;
          }
        });
      }
    }
  }
}

TEST(RowProducts, OfAPartLeaveTheRestAlone) {
  const core::Matrix a = randomMatrix(2, 9, 1);
  const core::Matrix b = randomMatrix(60, 9, 2);
  const PackedRows packed(b, 10, 60);
  ASSERT_EQ(packed.count(), 50u);
  std::vector<float> out(2 * 10, -7);
  packed.multiply(a, 0, 2, 32, 40, out.data(), 10);
  for (size_t i = 0; i < 2; ++i) {
    for (size_t j = 0; j < 8; ++j) EXPECT_NEAR(out[i * 10 + j], plainDot(a.row(i), b.row(10 + 32 + j)), 1e-5);
    EXPECT_EQ(out[i * 10 + 8], -7);
    EXPECT_EQ(out[i * 10 + 9], -7);
  }
}

TEST(RowProducts, OfNoRowsAreNone) {
  const PackedRows packed{core::Matrix(0, 4)};
  EXPECT_EQ(packed.count(), 0u);
  float out = 3;
  packed.multiply(randomMatrix(1, 4, 1), 0, 1, 0, 0, &out, 1);
  EXPECT_EQ(out, 3);
}

TEST(RowProducts, OfOneRowWithSomeAreThoseOfAPlainLoop) {
  for (const size_t width : {size_t{1}, size_t{7}, size_t{64}, size_t{129}}) {
    const core::Matrix table = randomMatrix(40, width, width);
    const core::Matrix a = randomMatrix(1, width, 5);
    for (const size_t count : {size_t{0}, size_t{1}, size_t{4}, size_t{11}}) {
      std::vector<int64_t> rows(count);
      core::Rng random(count);
      for (int64_t& row : rows) row = static_cast<int64_t>(random.below(40));
      core::onEveryProcessor([&] {
        std::vector<float> out(count);
        dotProducts(a.row(0).data(), table.values().data(), width, rows, out.data());
        for (size_t i = 0; i < count; ++i)
          ASSERT_NEAR(out[i], plainDot(a.row(0), table.row(static_cast<size_t>(rows[i]))), 1e-4);
      });
    }
  }
}

TEST(RowProducts, AddScaled) {
  const core::Matrix rows = randomMatrix(2, 37, 4);
  core::onEveryProcessor([&] {
    std::vector<float> sum(rows.row(0).begin(), rows.row(0).end());
    sum.push_back(-7);
    addScaled(rows.row(1), 0.3f, sum.data());
    for (size_t c = 0; c < 37; ++c) ASSERT_NEAR(sum[c], rows.row(0)[c] + 0.3f * rows.row(1)[c], 1e-6);
    EXPECT_EQ(sum[37], -7);
  });
}

TEST(RowProducts, DotAndUnitLength) {
  core::onEveryProcessor([] {
    core::Matrix rows = randomMatrix(2, 130, 3);
    EXPECT_NEAR(dotProduct(rows.row(0), rows.row(1)), plainDot(rows.row(0), rows.row(1)), 1e-4);
    const double length = std::sqrt(plainDot(rows.row(0), rows.row(0)));
    EXPECT_NEAR(makeUnitLength(rows.row(0)), length, 1e-4);
    EXPECT_NEAR(plainDot(rows.row(0), rows.row(0)), 1, 1e-5);
    std::vector<float> zeros(5, 0.0f);
    EXPECT_EQ(makeUnitLength(zeros), 0);
    EXPECT_EQ(zeros[3], 0);
  });
}

}  // namespace
}  // namespace kinoprism::linalg
