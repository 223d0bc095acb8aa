#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "engine/core/files.h"
#include "engine/core/safetensors.h"

namespace kinoprism::core {

/// What a tensor of a file will be, before its values are there.
struct TensorPlan {
  std::string name;
  TensorType type = TensorType::F32;
  std::vector<int64_t> shape;
};

/// Bytes that the tensor takes; UINT64_MAX when the shape is negative or beyond what can be counted.
uint64_t byteSize(const TensorPlan& plan);

/// Writes a safetensors file piece by piece, so that a file larger than the memory can be made. The tensors lie in the
/// file in the order given, wide types before narrow ones (then each begins at a multiple of its type), and their
/// values must come in that order. Memory: one piece of 1 MiB. Not for several threads at once.
class TensorStream {
 public:
  /// Begins under a temporary name beside `file`. Throws Error{BadArgument} when a name is empty, taken or
  /// "__metadata__", a shape is impossible, or a name or text is not UTF-8; Error{TooLarge} for too many of them;
  /// Error{Io, OutOfSpace}.
  TensorStream(const std::filesystem::path& file, std::vector<TensorPlan> tensors,
               const std::map<std::string, std::string>& texts = {});

  /// Names, in the order in which values must come.
  std::vector<std::string> order() const;

  /// The next values of the tensor. Throws Error{BadArgument} when it is another tensor's turn, the values are of
  /// another type or more than its shape holds; Error{Io, OutOfSpace}.
  void write(const std::string& name, std::span<const float> values);
  void write(const std::string& name, std::span<const double> values);
  void write(const std::string& name, std::span<const int64_t> values);
  void write(const std::string& name, std::span<const int32_t> values);
  void write(const std::string& name, std::span<const uint8_t> values);
  /// Values of any type, as they lie in the file; a whole number of them.
  void write(const std::string& name, std::span<const std::byte> values);

  /// Syncs and takes the place of the old file. Throws Error{BadArgument}, and leaves the old file, when values are
  /// missing; Error{Io, OutOfSpace}. A stream that is not finished leaves nothing behind.
  void finish();

 private:
  void write(const std::string& name, TensorType type, std::span<const std::byte> bytes);
  void add(std::span<const std::byte> bytes);
  void flush();

  std::filesystem::path m_name;
  std::vector<TensorPlan> m_plans;  ///< as they lie in the file
  std::vector<uint64_t> m_missing;  ///< bytes of each that are still to come
  size_t m_current = 0;
  std::string m_piece;  ///< not in the file yet; at first the header
  AtomicFile m_file;    ///< begun when the plan is known to be sound
};

}  // namespace kinoprism::core
