#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "engine/core/safetensors.h"

namespace kinoprism::core {

size_t sizeOf(TensorType type);            ///< bytes of one number
std::string_view nameOf(TensorType type);  ///< "F32", as the format calls it

/// The JSON part of a safetensors file: names, types, shapes and places, and the free "__metadata__". What is read has
/// tensors whose size is that of their shape and type; that they fit the data is for checkTiling.
struct TensorHeader {
  static constexpr uint64_t kSizeLimit = uint64_t{16} << 20;

  std::map<std::string, TensorInfo> tensors;
  std::map<std::string, std::string> metadata;

  /// Throws Error{BadInput} with what is wrong: no JSON, a key twice or unknown, an unknown type, a negative or
  /// overflowing shape, a size that is not that of the shape.
  static TensorHeader parse(std::string_view json);

  /// Throws Error{BadInput} unless the tensors lie side by side, without overlap or gap, in dataSize bytes.
  void checkTiling(uint64_t dataSize) const;

  /// JSON, padded with spaces so that the data after it begins at a multiple of 8. Throws Error{BadArgument} when a
  /// name or text is not UTF-8.
  std::string json() const;
};

}  // namespace kinoprism::core
