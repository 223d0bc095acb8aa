#include <memory>
#include <vector>

#include "engine/core/rng.h"
#include "engine/linalg/ridge_system.h"
#include "engine/linalg/row_products.h"
#include "engine/linalg/weighted_rows.h"
#include "engine/recommend/linear/dense_sums.h"
#include "tests/bench/kernel_bench.h"

namespace kinoprism::bench {
namespace {

linalg::FactorTable randomTable(size_t rows, size_t dimensions, double scale = 1) {
  core::Rng random(rows + dimensions);
  linalg::FactorTable table(rows, dimensions);
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
  core::Rng random(1);
  for (uint32_t& row : *rows) row = static_cast<uint32_t>(random.below(table->rows()));
  const auto base = shared(linalg::scaledGram(*table, 0.01));
  const auto system = shared(linalg::RidgeSystem(table->width()));
  const auto x = shared(linalg::AlignedFloats(table->width()));
  const double d = static_cast<double>(dimensions);
  const std::string name = std::to_string(dimensions) + '/' + std::to_string(seen);
  const auto add = [=] {
    system->reset(base->data(), 1);
    system->add(*table, std::span<const uint32_t>(*rows), [](uint32_t row) { return row; });
  };
  benchArithmetic("ridge-add/" + name, static_cast<double>(seen) * d * (d + 1), add);
  const auto decomposed = shared(linalg::RidgeSystem(table->width()));
  benchArithmetic("ridge-factorize/" + std::to_string(dimensions), d * d * d / 3, [=] {
    decomposed->reset(base->data(), 1);
    decomposed->factorize();
  });
  // Reads the factor there and back.
  benchMemory("ridge-solve/" + std::to_string(dimensions), 4 * d * d, [=] { decomposed->solve(x->data()); });
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
  const auto out = shared(core::Matrix(512, 3072));
  benchArithmetic("products/512x3072x64", 2.0 * 512 * 3072 * 64, [=] { multiply(*people, *movies, out->view()); });
  const auto rows = shared(core::Matrix(512, 512));
  core::Rng random(3);
  for (float& value : rows->values()) value = static_cast<float>(random.normal());
  const auto packed = shared(linalg::PackedRows(*rows));
  const auto square = shared(core::Matrix(512, 512));
  benchArithmetic("packed-products/512", 2.0 * 512 * 512 * 512,
                  [=] { packed->multiply(*rows, 0, 512, 0, 512, square->values().data(), 512); });
  const auto large = shared(randomTable(400'000, 64));
  const auto scores = std::make_shared<std::vector<float>>(large->rows());
  benchMemory("rows-times-vector/400000x64", 4.0 * 64 * 400'000, [=] { multiply(*large, people->row(0), *scores); });
}

/// As graphs, gradients of pairs and item-item models add rows up: 57 rows anywhere in a table that the caches hold.
void benchSums() {
  constexpr size_t kRows = 3000, kCount = 57, kHistories = 200;
  core::Rng random(4);
  const auto table = shared(randomTable(kRows, 64));
  auto rows = std::make_shared<std::vector<uint32_t>>(kCount * kHistories);
  for (uint32_t& row : *rows) row = static_cast<uint32_t>(random.below(kRows));
  const auto weights = std::make_shared<std::vector<float>>(rows->size(), 0.1f);
  const auto sums = shared(linalg::AlignedFloats(64));
  benchMemory("weighted-rows/57x64", 4.0 * 64 * kCount * kHistories, [=] {
    for (size_t h = 0; h < kHistories; ++h) {
      linalg::addWeightedRows(std::span(*rows).subspan(h * kCount, kCount),
                              std::span(*weights).subspan(h * kCount, kCount), table->row(0), 64, 64, sums->data());
    }
  });
  auto places = std::make_shared<std::vector<int64_t>>(rows->begin(), rows->end());
  const auto products = std::make_shared<std::vector<float>>(rows->size());
  benchMemory("pair-products/9x64", 4.0 * 64 * kCount * kHistories, [=] {
    for (size_t i = 0; i + 9 <= places->size(); i += 9)
      linalg::dotProducts(table->row(i % kRows), table->row(0), 64, std::span(*places).subspan(i, 9),
                          products->data() + i);
  });
  const auto dense = shared(core::Matrix(kRows, 1024));
  auto histories = std::make_shared<std::vector<std::vector<data::Rated>>>(kHistories);
  for (auto& history : *histories) {
    history.resize(kCount);
    for (data::Rated& rated : history) rated.movie = data::MovieIndex(static_cast<uint32_t>(random.below(kRows)));
  }
  const auto scores = shared(core::Matrix(kHistories, 1024));
  benchMemory("dense-sums/200x57x1024", 4.0 * 1024 * kCount * kHistories,
              [=] { recommend::sumRows(*dense, *histories, scores->view()); });
  const auto x = std::make_shared<std::vector<float>>(size_t{1} << 22, 1.0f);
  const auto y = std::make_shared<std::vector<float>>(x->size(), 1.0f);
  benchMemory("add-scaled/4M", 12.0 * static_cast<double>(x->size()), [=] { linalg::addScaled(*x, 0.5f, y->data()); });
  benchMemory("dot/4M", 8.0 * static_cast<double>(x->size()), [=] { (*y)[0] += linalg::dotProduct(*x, *y) * 1e-20f; });
}

const bool isRegistered = [] {
  benchRidge(64, 57);
  benchRidge(128, 57);
  benchRidge(128, 400);
  benchProducts();
  benchSums();
  return true;
}();

}  // namespace
}  // namespace kinoprism::bench
