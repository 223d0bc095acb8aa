#include <memory>
#include <vector>

#include "engine/core/rng.h"
#include "engine/linalg/ridge_system.h"
#include "engine/linalg/row_products.h"
#include "engine/linalg/select_top.h"
#include "tests/bench/kernel_bench.h"

namespace kinoprism {
namespace {

FactorTable randomTable(size_t rows, size_t dimensions, double scale = 1) {
  Rng random(rows + dimensions);
  FactorTable table(rows, dimensions);
  for (size_t r = 0; r < rows; ++r) {
    for (float& value : table.used(r)) value = static_cast<float>(scale * random.normal());
  }
  return table;
}

template <class T>
std::shared_ptr<T> shared(T value) {
  return std::make_shared<T>(std::move(value));
}

/// As iALS solves for a person: so many movies seen of 3,000.
void benchRidge(size_t dimensions, size_t seen) {
  const auto table = shared(randomTable(3000, dimensions));
  auto rows = std::make_shared<std::vector<uint32_t>>(seen);
  Rng random(1);
  for (uint32_t& row : *rows) row = static_cast<uint32_t>(random.below(table->rows()));
  const auto base = shared(scaledGram(*table, 0.01));
  const auto system = shared(RidgeSystem(table->width()));
  const auto x = shared(AlignedFloats(table->width()));
  const double d = static_cast<double>(dimensions);
  const std::string name = std::to_string(dimensions) + '/' + std::to_string(seen);
  const auto add = [=] {
    system->reset(base->data(), 1);
    system->add(*table, std::span<const uint32_t>(*rows), [](uint32_t row) { return row; });
  };
  benchArithmetic("ridge-add/" + name, static_cast<double>(seen) * d * (d + 1), add);
  const auto gram = std::make_shared<AlignedFloats>(table->width() * table->width());
  const auto decomposed = shared(RidgeSystem(table->width()));
  benchArithmetic("ridge-factorize/" + std::to_string(dimensions), d * d * d / 3, [=] {
    decomposed->reset(base->data(), 1);
    decomposed->factorize();
  });
  benchArithmetic("ridge-solve/" + std::to_string(dimensions), 2 * d * d, [=] { decomposed->solve(x->data()); });
  benchArithmetic("ridge-all/" + name, static_cast<double>(seen) * d * (d + 1) + d * d * d / 3 + 2 * d * d, [=] {
    add();
    system->factorize();
    std::copy_n(system->sums(), table->width(), x->data());
    system->solve(x->data());
  });
}

void benchProducts() {
  const auto people = shared(randomTable(512, 64));
  const auto movies = shared(randomTable(3072, 64));
  const auto out = shared(Matrix(512, 3072));
  benchArithmetic("products/512x3072x64", 2.0 * 512 * 3072 * 64, [=] { multiply(*people, *movies, out->view()); });
  const auto rows = shared(Matrix(512, 512));
  Rng random(3);
  for (float& value : rows->values()) value = static_cast<float>(random.normal());
  const auto packed = shared(PackedRows(*rows));
  const auto square = shared(Matrix(512, 512));
  benchArithmetic("packed-products/512", 2.0 * 512 * 512 * 512,
                  [=] { packed->multiply(*rows, 0, 512, 0, 512, square->values().data(), 512); });
  const auto large = shared(randomTable(400'000, 64));
  const auto scores = std::make_shared<std::vector<float>>(large->rows());
  benchMemory("rows-times-vector/400000x64", 4.0 * 64 * 400'000, [=] { multiply(*large, people->row(0), *scores); });
}

const bool isRegistered = [] {
  benchRidge(64, 57);
  benchRidge(128, 57);
  benchRidge(128, 400);
  benchProducts();
  return true;
}();

}  // namespace
}  // namespace kinoprism
