#pragma once

namespace at {
class Tensor;
}

namespace kinoprism::linalg {

/// Products of rows of two tables, pair by pair: result[b, k] = a[rowsA[b]]·b[rowsB[b, k]], B x K.
/// a: A x d, b: M x d, float32; rowsA: B, rowsB: B x K, int64 and in range. Differentiable by both tables. On the
/// processor nothing of size B x K x d is ever made and gradients are summed row by row in a fixed order: several times
/// as fast as gathering rows, and the same numbers for any number of threads. Elsewhere by gathering.
at::Tensor pairProducts(const at::Tensor& a, const at::Tensor& rowsA, const at::Tensor& b, const at::Tensor& rowsB);

/// For each b of B, the highest of the scores of row rowsA[b] of a with the rows rowsB[b, 1 …] of b less its score with
/// rowsB[b, 0]: by how much the hardest movie drawn is above the liked one. B values, differentiable by both tables and
/// the biases. A score is a product of rows plus biases[row of b]. As pairProducts otherwise; K at least 2.
at::Tensor highestAboveFirst(const at::Tensor& a, const at::Tensor& rowsA, const at::Tensor& b, const at::Tensor& rowsB,
                             const at::Tensor& biases);

/// How often each row of table is named, float32. rows: int64 of any shape.
at::Tensor usesOfRows(const at::Tensor& rows, const at::Tensor& table);

/// Σ weights[r]·|table[r]|², differentiable by the table. weights: a value a row, float32.
at::Tensor weighedSquares(const at::Tensor& table, const at::Tensor& weights);

/// Σ over pairs of |table[row]|²: L2 that pulls a row as often as it is used. rows: int64 of any shape.
at::Tensor squaresOfRows(const at::Tensor& table, const at::Tensor& rows);

}  // namespace kinoprism::linalg
