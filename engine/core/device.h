#pragma once

#include <string>
#include <string_view>

namespace kinoprism::core {

/// Where tensors are computed.
struct Device {
  enum class Kind { Auto, Cpu, Cuda };
  Kind kind = Kind::Auto;
  int number = 0;  ///< of the GPU

  /// "auto", "cpu", "cuda", "cuda:1". Throws Error{BadArgument}.
  static Device parse(std::string_view text);
  std::string text() const;
  bool operator==(const Device&) const = default;
};

}  // namespace kinoprism::core
