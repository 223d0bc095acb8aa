#include <algorithm>
#include <cstring>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/core/safetensors.h"
#include "engine/core/tensor_header.h"

namespace kinoprism {

void TensorWriter::add(const std::string& name, TensorType type, std::span<const std::byte> bytes,
                       std::vector<int64_t> shape) {
  if (name.empty() || name == "__metadata__" || m_entries.contains(name))
    throw Error(ErrorCode::BadArgument, "A tensor cannot be called \"" + name + "\": the name is taken or empty.");
  uint64_t size = sizeOf(type);
  for (const int64_t extent : shape) {
    if (extent < 0 || __builtin_mul_overflow(size, static_cast<uint64_t>(extent), &size)) size = UINT64_MAX;
    if (size == UINT64_MAX) break;
  }
  if (size != bytes.size())
    throw Error(ErrorCode::BadArgument, "Tensor \"" + name + "\" has " + std::to_string(bytes.size() / sizeOf(type)) +
                                            " values, which is not what its shape says.");
  m_entries[name] = {type, std::move(shape), {bytes.begin(), bytes.end()}};
}

void TensorWriter::add(const std::string& name, std::span<const float> values, std::vector<int64_t> shape) {
  add(name, TensorType::F32, std::as_bytes(values), std::move(shape));
}
void TensorWriter::add(const std::string& name, std::span<const double> values, std::vector<int64_t> shape) {
  add(name, TensorType::F64, std::as_bytes(values), std::move(shape));
}
void TensorWriter::add(const std::string& name, std::span<const int64_t> values, std::vector<int64_t> shape) {
  add(name, TensorType::I64, std::as_bytes(values), std::move(shape));
}
void TensorWriter::add(const std::string& name, std::span<const int32_t> values, std::vector<int64_t> shape) {
  add(name, TensorType::I32, std::as_bytes(values), std::move(shape));
}
void TensorWriter::add(const std::string& name, std::span<const uint8_t> values, std::vector<int64_t> shape) {
  add(name, TensorType::U8, std::as_bytes(values), std::move(shape));
}
void TensorWriter::add(const std::string& name, const Matrix& matrix) {
  add(name, matrix.values(), {static_cast<int64_t>(matrix.rows()), static_cast<int64_t>(matrix.columns())});
}

void TensorWriter::setText(const std::string& key, std::string value) { m_metadata[key] = std::move(value); }

void TensorWriter::write(const std::filesystem::path& file) const {
  // Wide types first: then every tensor begins at a multiple of its type without a gap.
  std::vector<std::pair<const std::string*, const Entry*>> order;
  for (const auto& [name, entry] : m_entries) order.emplace_back(&name, &entry);
  std::ranges::stable_sort(order, std::greater(), [](const auto& item) { return sizeOf(item.second->type); });

  TensorHeader header{{}, m_metadata};
  uint64_t end = 0;
  for (const auto& [name, entry] : order) {
    header.tensors[*name] = {entry->type, entry->shape, end, entry->bytes.size()};
    end += entry->bytes.size();
  }
  std::string text = header.json();
  const uint64_t size = text.size();
  if (size > TensorHeader::kSizeLimit)
    throw Error(ErrorCode::TooLarge, "The names and texts of " + file.string() + " are too many for one file.");
  std::string start(sizeof size, '\0');
  std::memcpy(start.data(), &size, sizeof size);
  start += text;

  std::vector<std::span<const std::byte>> pieces{std::as_bytes(std::span<const char>(start))};
  for (const auto& [name, entry] : order) pieces.emplace_back(entry->bytes);
  writeFileAtomically(file, std::span<const std::span<const std::byte>>(pieces));
}

}  // namespace kinoprism
