#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace kinoprism::bench {

/// Benches of hot loops on one thread, each beside what the machine can do, measured in the same run: a large product
/// of matrices by OpenBLAS for loops that compute, a = b + s·c over 192 MB for those that read. Every one runs on every
/// processor the machine has (KINOPRISM_CPU leaves some out), and prints "share", of the bound, next to its speed.

/// flops: operations of one call of body, multiply and add counting two.
void benchArithmetic(const std::string& name, double flops, std::function<void()> body);
/// bytes: read and written by one call of body.
void benchMemory(const std::string& name, double bytes, std::function<void()> body);

}  // namespace kinoprism::bench
