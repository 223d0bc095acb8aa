#include "engine/linalg/tensor/pair_products.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include "tests/engine/core/every_processor.h"

namespace kinoprism::linalg {
namespace {

/// The same by gathering rows and by LibTorch's own gradients.
at::Tensor plainProducts(const at::Tensor& a, const at::Tensor& rowsA, const at::Tensor& b, const at::Tensor& rowsB) {
  const at::Tensor left = a.index({rowsA}).unsqueeze(1);
  return (left * b.index({rowsB})).sum(2);
}

struct Tables {
  at::Tensor a, b, rowsA, rowsB;
};

Tables madeTables(int64_t width) {
  at::manual_seed(5);
  return {at::randn({30, width}).requires_grad_(true), at::randn({40, width}).requires_grad_(true),
          at::randint(30, {200}, at::kLong), at::randint(40, {200, 3}, at::kLong)};
}

TEST(PairProducts, AreThoseOfGatheredRows) {
  core::onEveryProcessor([] {
    for (const int64_t width : {1, 7, 64}) {
      const Tables t = madeTables(width);
      const at::Tensor fast = pairProducts(t.a, t.rowsA, t.b, t.rowsB);
      EXPECT_TRUE(at::allclose(fast, plainProducts(t.a, t.rowsA, t.b, t.rowsB), 1e-4, 1e-4)) << width;
    }
  });
}

TEST(PairProducts, HaveTheGradientsOfGatheredRows) {
  core::onEveryProcessor([] {
    const Tables t = madeTables(16);
    at::Tensor weights = at::randn({200, 3});
    // Of hard negatives all but one have no gradient.
    weights.masked_fill_(at::rand({200, 3}) < 0.6, 0);
    (pairProducts(t.a, t.rowsA, t.b, t.rowsB).tanh() * weights).sum().backward();
    const at::Tensor a = t.a.grad().clone(), b = t.b.grad().clone();
    t.a.mutable_grad().zero_();
    t.b.mutable_grad().zero_();
    (plainProducts(t.a, t.rowsA, t.b, t.rowsB).tanh() * weights).sum().backward();
    EXPECT_TRUE(at::allclose(a, t.a.grad(), 1e-4, 1e-5));
    EXPECT_TRUE(at::allclose(b, t.b.grad(), 1e-4, 1e-5));
  });
}

/// The highest score of the rows after the first less that of the first.
at::Tensor plainExcess(const Tables& t, const at::Tensor& biases) {
  const at::Tensor scores = plainProducts(t.a, t.rowsA, t.b, t.rowsB) + biases.index({t.rowsB});
  return std::get<0>(scores.narrow(1, 1, scores.size(1) - 1).max(1)) - scores.select(1, 0);
}

TEST(HighestAboveFirst, IsThatOfGatheredRowsWithItsGradients) {
  core::onEveryProcessor([] {
    for (const int64_t width : {1, 7, 64}) {
      for (const int64_t columns : {2, 9}) {
        Tables t = madeTables(width);
        t.rowsB = at::randint(40, {200, columns}, at::kLong);
        at::Tensor biases = at::randn({40}).requires_grad_(true);
        const at::Tensor found = highestAboveFirst(t.a, t.rowsA, t.b, t.rowsB, biases);
        EXPECT_TRUE(at::allclose(found, plainExcess(t, biases), 1e-4, 1e-4)) << width << ", " << columns;
        at::softplus(found).mean().backward();
        const at::Tensor a = t.a.grad().clone(), b = t.b.grad().clone(), bias = biases.grad().clone();
        for (at::Tensor* const leaf : {&t.a, &t.b, &biases}) leaf->mutable_grad().zero_();
        at::softplus(plainExcess(t, biases)).mean().backward();
        EXPECT_TRUE(at::allclose(a, t.a.grad(), 1e-4, 1e-6)) << width << ", " << columns;
        EXPECT_TRUE(at::allclose(b, t.b.grad(), 1e-4, 1e-6)) << width << ", " << columns;
        EXPECT_TRUE(at::allclose(bias, biases.grad(), 1e-4, 1e-6)) << width << ", " << columns;
      }
    }
  });
}

TEST(UsesOfRows, CountHowOftenRowsAreNamed) {
  const Tables t = madeTables(2);
  const at::Tensor some = t.rowsB.narrow(1, 1, 2);
  EXPECT_TRUE(at::equal(usesOfRows(some, t.b), at::bincount(some.flatten(), {}, 40).to(at::kFloat)));
}

TEST(SquaresOfRows, CountARowAsOftenAsItIsUsed) {
  core::onEveryProcessor([] {
    const Tables t = madeTables(5);
    const at::Tensor sum = squaresOfRows(t.a, t.rowsB % 30);
    EXPECT_NEAR(sum.item<float>(), t.a.index({t.rowsB % 30}).square().sum().item<float>(), 1e-2);
    (0.5 * sum).backward();
    const at::Tensor found = t.a.grad().clone();
    t.a.mutable_grad().zero_();
    (0.5 * t.a.index({t.rowsB % 30}).square().sum()).backward();
    EXPECT_TRUE(at::allclose(found, t.a.grad(), 1e-4, 1e-4));
  });
}

}  // namespace
}  // namespace kinoprism::linalg
