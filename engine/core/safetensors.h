#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "engine/core/matrix.h"

namespace kinoprism::core {

enum class TensorType { F64, F32, F16, I64, I32, U8 };

/// A tensor's place in a safetensors file: row-major little-endian numbers.
struct TensorInfo {
  TensorType type = TensorType::F32;
  std::vector<int64_t> shape;
  uint64_t offset = 0;  ///< of the first byte, from the start of the data
  uint64_t size = 0;    ///< in bytes
};

/// A safetensors file, mapped into memory. Nothing it says is believed before it is checked: header size, JSON, names,
/// types, shapes, and that the tensors tile the data without overlap or gap. (Format:
/// github.com/huggingface/safetensors.) Immutable, so safe to read from any thread.
class TensorFile {
 public:
  /// Throws Error{NotFound} or Error{BadInput} naming the file and what is wrong with it.
  explicit TensorFile(const std::filesystem::path& file);
  ~TensorFile();
  TensorFile(const TensorFile&) = delete;
  TensorFile& operator=(const TensorFile&) = delete;

  const std::filesystem::path& file() const { return m_file; }
  /// The whole file, header included.
  std::span<const std::byte> contents() const { return {m_mapping, m_mappingSize}; }
  const std::map<std::string, TensorInfo>& tensors() const { return m_tensors; }
  const std::map<std::string, std::string>& metadata() const { return m_metadata; }
  bool has(const std::string& name) const { return m_tensors.contains(name); }

  /// The tensor as the file has it. Throws Error{BadInput} when it is absent or of another type; the span lives as long
  /// as this object.
  std::span<const float> floats(const std::string& name) const;
  std::span<const double> doubles(const std::string& name) const;
  std::span<const int64_t> integers(const std::string& name) const;
  std::span<const int32_t> integers32(const std::string& name) const;
  std::span<const uint8_t> bytes(const std::string& name) const;
  /// An F16 tensor as the bits of IEEE 754 half-precision numbers.
  std::span<const uint16_t> halves(const std::string& name) const;
  /// A copy of an F32 tensor of two dimensions. Throws Error{BadInput} otherwise.
  Matrix matrix(const std::string& name) const;
  /// Metadata; throws Error{BadInput} naming the key when it is absent.
  const std::string& text(const std::string& key) const;

 private:
  const TensorInfo& info(const std::string& name, TensorType type) const;
  template <class T>
  std::span<const T> typed(const std::string& name, TensorType type) const;
  void readHeader();
  void copyMisaligned();

  std::filesystem::path m_file;
  std::map<std::string, TensorInfo> m_tensors;
  std::map<std::string, std::string> m_metadata;
  const std::byte* m_mapping = nullptr;
  size_t m_mappingSize = 0;
  const std::byte* m_data = nullptr;
  std::map<std::string, std::vector<std::byte>> m_copies;  ///< of tensors that do not lie at a multiple of their type
};

/// Collects tensors and writes them as one safetensors file. What is added is copied. add throws Error{BadArgument}
/// when the shape does not hold that many values, and when the name is empty, taken, or "__metadata__".
class TensorWriter {
 public:
  void add(const std::string& name, std::span<const float> values, std::vector<int64_t> shape);
  void add(const std::string& name, std::span<const double> values, std::vector<int64_t> shape);
  void add(const std::string& name, std::span<const int64_t> values, std::vector<int64_t> shape);
  void add(const std::string& name, std::span<const int32_t> values, std::vector<int64_t> shape);
  void add(const std::string& name, std::span<const uint8_t> values, std::vector<int64_t> shape);
  void add(const std::string& name, const Matrix& matrix);
  void setText(const std::string& key, std::string value);

  /// Writes under a temporary name in the same folder, syncs, renames. The same content gives the same bytes.
  /// Throws Error{Io, OutOfSpace}, Error{BadArgument} for names or texts that are not UTF-8.
  void write(const std::filesystem::path& file) const;

 private:
  struct Entry {
    TensorType type;
    std::vector<int64_t> shape;
    std::vector<std::byte> bytes;
  };
  void add(const std::string& name, TensorType type, std::span<const std::byte> bytes, std::vector<int64_t> shape);

  std::map<std::string, Entry> m_entries;
  std::map<std::string, std::string> m_metadata;
};

}  // namespace kinoprism::core
